package opendata

import (
	"strings"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// The index holds what a list of indicators needs, with the address of each
// document as seen from the index.
type apiIndexDocument struct {
	Version     string             `json:"version"`
	Title       locale.Text        `json:"title"`
	Description locale.Text        `json:"description"`
	Publisher   locale.Text        `json:"publisher"`
	License     apiLicense         `json:"license"`
	Languages   []locale.Lang      `json:"languages"`
	Plan        apiPlan            `json:"plan"`
	Groups      []apiNamed         `json:"groups"`
	Indicators  []apiIndexEntry    `json:"indicators"`
	Downloads   []apiIndexDownload `json:"downloads"`
	Notice      locale.Text        `json:"notice"`
}

type apiLicense struct {
	Name locale.Text `json:"name"`
	URL  string      `json:"url"`
}

type apiPlan struct {
	Title      locale.Text `json:"title"`
	Issuer     locale.Text `json:"issuer"`
	DocumentNo string      `json:"document_no"`
	Start      int         `json:"start"`
	End        int         `json:"end"`
}

type apiIndexEntry struct {
	ID       string                  `json:"id"`
	Name     locale.Text             `json:"name"`
	Group    string                  `json:"group"`
	Unit     map[locale.Lang]apiUnit `json:"unit"`
	Baseline *apiYearValue           `json:"baseline"`
	Target   *apiYearValue           `json:"target"`
	Latest   *apiBasis               `json:"latest"`
	Verdict  string                  `json:"verdict"`
	URL      string                  `json:"url"`
	Nature   string                  `json:"nature"`
	Limit    string                  `json:"comparator"` // of the target; "" follows the indicator's direction
}

type apiYearValue struct {
	Year  int         `json:"year"`
	Value number      `json:"value"`
	Words locale.Text `json:"words,omitempty"` // instead of a value
}

type apiIndexDownload struct {
	URL   string `json:"url"`
	Kind  Kind   `json:"kind"`
	Media string `json:"media_type"`
	Table string `json:"table,omitempty"`
	Lang  string `json:"language,omitempty"`
}

func (d *Data) apiIndex() ([]byte, error) {
	s := d.Site
	out := apiIndexDocument{
		Version: apiVersion, Publisher: s.Config.Office.Name, Languages: s.Config.Languages,
		Title:       d.text(func(_ locale.Lang, w Words) string { return w.Title }),
		Description: d.text(func(_ locale.Lang, w Words) string { return w.About }),
		Notice:      d.text(func(_ locale.Lang, w Words) string { return w.Notice }),
		License:     apiLicense{s.Config.License.Name, s.Config.License.URL},
		Plan:        apiPlan{s.Plan.Title, s.Plan.Issuer, s.Plan.DocumentNo, s.Plan.Start, s.Plan.End},
		Groups:      []apiNamed{}, Indicators: []apiIndexEntry{}, Downloads: []apiIndexDownload{},
	}
	for _, g := range s.Groups {
		out.Groups = append(out.Groups, apiNamed{g.ID, g.Name})
	}
	for _, i := range s.Indicators {
		out.Indicators = append(out.Indicators, d.apiEntry(i))
	}
	for _, f := range d.Files() {
		if f.Indicator == nil && f.Kind != APIIndex {
			out.Downloads = append(out.Downloads, apiIndexDownload{"../../" + f.Path, f.Kind, f.Media(), f.Table, string(f.Lang)})
		}
	}
	return document(out)
}

func (d *Data) apiEntry(i *site.Indicator) apiIndexEntry {
	e := apiIndexEntry{
		ID: i.ID, Name: i.Name, Group: i.Group.ID, Unit: d.units(i), Baseline: yearValue(i.Baseline), Target: yearValue(i.Target),
		Verdict: string(d.Verdict(i).Status), Nature: i.Nature, URL: strings.TrimPrefix(APIPath(i), "api/v1/"),
	}
	if i.Target != nil {
		e.Limit = i.Target.Comparator
	}
	if o := i.Latest(); o != nil {
		e.Latest = &apiBasis{o.Period.String(), number(o.Value), o.Status, sourceID(o.Source)}
	}
	return e
}

func yearValue(t *site.Target) *apiYearValue {
	if t == nil {
		return nil
	}
	return &apiYearValue{t.Year, number(t.Number()), t.Words}
}
