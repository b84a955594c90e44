package feed

import "encoding/xml"

type atomFeed struct {
	XMLName  xml.Name    `xml:"feed"`
	NS       string      `xml:"xmlns,attr"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	Updated  string      `xml:"updated"`
	Author   *atomPerson `xml:"author"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID        string        `xml:"id"`
	Title     string        `xml:"title"`
	Updated   string        `xml:"updated"`
	Published string        `xml:"published"`
	Author    *atomPerson   `xml:"author"`
	Category  *atomCategory `xml:"category"`
	Link      atomLink      `xml:"link"`
	Summary   string        `xml:"summary,omitempty"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// Atom writes the feed as it stands at the address self.
func (f Feed) Atom(self string) ([]byte, error) {
	out := atomFeed{
		NS: "http://www.w3.org/2005/Atom", Lang: f.Lang, ID: self, Title: f.Title, Subtitle: f.Subtitle,
		Updated: stamp(f.changed()), Author: &atomPerson{f.Author},
		Links: []atomLink{{"self", "application/atom+xml", self}, {"alternate", "text/html", f.Home}},
	}
	for _, e := range f.Entries {
		entry := atomEntry{
			ID: e.URL, Title: e.Title, Updated: stamp(e.changed()), Published: stamp(e.Published),
			Link: atomLink{"alternate", "text/html", e.URL}, Summary: e.Summary,
		}
		if e.Section != "" {
			entry.Category = &atomCategory{e.Section}
		}
		if e.Author != "" {
			entry.Author = &atomPerson{e.Author}
		}
		out.Entries = append(out.Entries, entry)
	}
	body, err := xml.MarshalIndent(out, "", " ")
	return append([]byte(xml.Header), append(body, '\n')...), err
}
