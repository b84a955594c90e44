package opendata

import (
	"encoding/json"
	"fmt"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// Dataset describes an indicator's data as a schema.org Dataset in JSON-LD, for
// the indicator's page in language l. page is the page's own address, description
// what the data are in at least fifty characters; address gives that of a file.
// The JSON holds no "<", so that it can stand in a script element.
func (d *Data) Dataset(l locale.Lang, i *site.Indicator, page, description string, address func(path string) string) ([]byte, error) {
	c := d.Site.Config
	var files []object
	for _, f := range d.ofIndicator(i) {
		if f.Lang == "" || f.Lang == l {
			files = append(files, object{"@type": "DataDownload", "encodingFormat": f.Media(), "contentUrl": address(f.Path)})
		}
	}
	o := object{
		"@context": "https://schema.org", "@type": "Dataset", "@id": page + "#dataset", "identifier": i.ID, "url": page,
		"name": i.Name.In(l), "description": description, "inLanguage": d.tag(l), "isAccessibleForFree": true,
		"variableMeasured":      object{"@type": "PropertyValue", "name": i.Name.In(l), "unitText": d.Words[l].Format.Counted(i.Unit[l]).Name()},
		"distribution":          files,
		"includedInDataCatalog": object{"@type": "DataCatalog", "name": d.Words[l].Title, "url": address("data/index.html")},
	}
	if i.Baseline != nil && i.Target != nil {
		o["temporalCoverage"] = fmt.Sprintf("%d/%d", i.Baseline.Year, i.Target.Year)
	}
	if name := c.Office.Name.In(l); name != "" {
		o["publisher"] = object{"@type": "GovernmentOrganization", "name": name}
	}
	return json.Marshal(o.put("license", c.License.URL))
}
