package feed

import (
	"bytes"
	"cmp"
	"encoding/json"
)

type jsonFeed struct {
	Version     string     `json:"version"`
	Title       string     `json:"title"`
	HomePage    string     `json:"home_page_url"`
	FeedURL     string     `json:"feed_url"`
	Description string     `json:"description,omitempty"`
	Language    string     `json:"language"`
	Authors     []jsonName `json:"authors"`
	Items       []jsonItem `json:"items"`
}

type jsonName struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID            string     `json:"id"`
	URL           string     `json:"url"`
	Title         string     `json:"title"`
	ContentText   string     `json:"content_text"`
	DatePublished string     `json:"date_published"`
	DateModified  string     `json:"date_modified,omitempty"`
	Authors       []jsonName `json:"authors,omitempty"`
	Tags          []string   `json:"tags,omitempty"`
}

// JSON writes the feed as it stands at the address self.
func (f Feed) JSON(self string) ([]byte, error) {
	out := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.Title, HomePage: f.Home, FeedURL: self, Description: f.Subtitle,
		Language: f.Lang, Authors: []jsonName{{f.Author}},
	}
	for _, e := range f.Entries {
		item := jsonItem{ID: e.URL, URL: e.URL, Title: e.Title, ContentText: cmp.Or(e.Summary, e.Title), DatePublished: stamp(e.Published)}
		if !e.Updated.IsZero() {
			item.DateModified = stamp(e.Updated)
		}
		if e.Author != "" {
			item.Authors = []jsonName{{e.Author}}
		}
		if e.Section != "" {
			item.Tags = []string{e.Section}
		}
		out.Items = append(out.Items, item)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(out)
	return b.Bytes(), err
}
