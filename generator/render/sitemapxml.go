package render

import (
	"encoding/xml"

	"plansite/generator/locale"
)

const (
	sitemapXMLPath = "sitemap.xml"
	robotsPath     = "robots.txt"
)

// addSitemapXML adds what search engines read first: the list of all pages, and
// where it is. Both need the site's address. Engines look for robots.txt at the
// root of a host alone; a site in a folder has its line copied there by whoever
// keeps the host.
func addSitemapXML(c *context) {
	if c.site.Config.BaseURL == "" {
		return
	}
	c.result.Tree.Add(sitemapXMLPath, c.sitemapXML)
	c.result.Tree.Add(robotsPath, func() ([]byte, error) {
		return []byte("User-agent: *\nDisallow:\n\nSitemap: " + c.absolute(sitemapXMLPath) + "\n"), nil
	})
}

type sitemapURLs struct {
	XMLName xml.Name `xml:"urlset"`
	NS      string   `xml:"xmlns,attr"`
	XHTML   string   `xml:"xmlns:xhtml,attr"`
	URLs    []sitemapURL
}

type sitemapURL struct {
	XMLName    xml.Name `xml:"url"`
	Loc        string   `xml:"loc"`
	LastMod    string   `xml:"lastmod,omitempty"`
	Alternates []sitemapLink
}

type sitemapLink struct {
	XMLName  xml.Name `xml:"xhtml:link"`
	Rel      string   `xml:"rel,attr"`
	HrefLang string   `xml:"hreflang,attr"`
	Href     string   `xml:"href,attr"`
}

// sitemapXML lists each page in each language that it exists in. The day of the
// last change is given where it is known, and never put forward by a build.
func (c *context) sitemapXML() ([]byte, error) {
	out := sitemapURLs{NS: "http://www.sitemaps.org/schemas/sitemap/0.9", XHTML: "http://www.w3.org/1999/xhtml"}
	for _, l := range c.listed {
		var alternates []sitemapLink
		for _, lang := range c.langsOf(l) {
			alternates = append(alternates, sitemapLink{Rel: "alternate", HrefLang: c.theme.Words(lang).Tag, Href: c.absolute(c.path(lang, l.path))})
		}
		for _, a := range alternates {
			out.URLs = append(out.URLs, sitemapURL{Loc: a.Href, LastMod: l.changed.String(), Alternates: alternates})
		}
	}
	body, err := xml.MarshalIndent(out, "", " ")
	return append([]byte(xml.Header), append(body, '\n')...), err
}

// langsOf are the languages that a page has its text in; in others it is a notice.
func (c *context) langsOf(l listed) []locale.Lang {
	var out []locale.Lang
	for _, lang := range c.langs {
		if l.article == nil || l.article.Text[lang] != nil {
			out = append(out, lang)
		}
	}
	return out
}
