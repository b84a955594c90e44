package feed

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"strings"
	"testing"
	"time"
)

var (
	zone = time.FixedZone("Asia/Shanghai", 8*60*60)
	news = Feed{
		Title: "规划公开", Subtitle: "全文 <与> 指标", Lang: "zh-CN", Home: "https://example.gov.cn/plan/index.html", Author: "某局",
		Entries: []Entry{
			{URL: "https://example.gov.cn/plan/news/b.html", Title: "二 & 三", Summary: "摘要\x01", Section: "动态", Author: "某社", Published: time.Date(2026, 11, 24, 0, 0, 0, 0, zone)},
			{URL: "https://example.gov.cn/plan/news/a.html", Title: "一", Published: time.Date(2026, 11, 23, 0, 0, 0, 0, zone), Updated: time.Date(2026, 11, 25, 0, 0, 0, 0, zone)},
		},
	}
)

// TestAtomIsWhatTheStandardWants holds the feed to section 4 of RFC 4287: one id,
// one title, one updated and an author; links to itself and to what it is about.
func TestAtomIsWhatTheStandardWants(t *testing.T) {
	const self = "https://example.gov.cn/plan/feed.atom"
	data, err := news.Atom(self)
	if err != nil {
		t.Fatal(err)
	}
	type link struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	type common struct {
		ID      []string `xml:"http://www.w3.org/2005/Atom id"`
		Title   []string `xml:"http://www.w3.org/2005/Atom title"`
		Updated []string `xml:"http://www.w3.org/2005/Atom updated"`
		Links   []link   `xml:"http://www.w3.org/2005/Atom link"`
		Author  []string `xml:"http://www.w3.org/2005/Atom author>name"`
		Summary []string `xml:"http://www.w3.org/2005/Atom summary"`
	}
	var got struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string   `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		common
		Entries []common `xml:"http://www.w3.org/2005/Atom entry"`
	}
	if err := xml.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Lang != "zh-CN" || len(got.Entries) != 2 || len(got.Author) != 1 {
		t.Errorf("language %q, %d entries, authors %q", got.Lang, len(got.Entries), got.Author)
	}
	want := map[string]string{"self": self, "alternate": news.Home}
	for _, l := range got.Links {
		if want[l.Rel] != l.Href {
			t.Errorf("link %q leads to %q", l.Rel, l.Href)
		}
	}
	seen := map[string]bool{}
	for _, c := range append(got.Entries, got.common) {
		if len(c.ID) != 1 || len(c.Title) != 1 || len(c.Updated) != 1 || len(c.Links) == 0 {
			t.Fatalf("ids %q, titles %q, updated %q, links %v", c.ID, c.Title, c.Updated, c.Links)
		}
		if u, err := url.Parse(c.ID[0]); err != nil || !u.IsAbs() || seen[c.ID[0]] {
			t.Errorf("id %q", c.ID[0])
		}
		seen[c.ID[0]] = true
		if _, err := time.Parse(time.RFC3339, c.Updated[0]); err != nil {
			t.Error(err)
		}
	}
	if first, second := got.Entries[0], got.Entries[1]; got.Updated[0] != "2026-11-25T00:00:00+08:00" || second.Updated[0] != got.Updated[0] || first.Updated[0] != "2026-11-24T00:00:00+08:00" || first.Title[0] != "二 & 三" || first.Author[0] != "某社" || first.Summary[0] != "摘要\ufffd" {
		t.Errorf("updated %q; first entry %+v", got.Updated, first)
	}
	if len(got.Entries[1].Author) != 0 || len(got.Entries[1].Summary) != 0 {
		t.Errorf("what is not known is there: %+v", got.Entries[1])
	}
}

// TestJSONFeed holds the feed to version 1.1: each item has an id, an address and a text.
func TestJSONFeed(t *testing.T) {
	data, err := news.JSON("https://example.gov.cn/plan/feed.json")
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got["version"] != "https://jsonfeed.org/version/1.1" || got["language"] != "zh-CN" || got["home_page_url"] != news.Home {
		t.Errorf("%v", got)
	}
	items := got["items"].([]any)
	if len(items) != 2 {
		t.Fatalf("%d items", len(items))
	}
	for _, i := range items {
		for _, key := range []string{"id", "url", "title", "content_text", "date_published"} {
			if s, _ := i.(map[string]any)[key].(string); s == "" {
				t.Errorf("an item has no %s: %v", key, i)
			}
		}
	}
	if is := items[1].(map[string]any)["date_modified"]; is != "2026-11-25T00:00:00+08:00" || items[0].(map[string]any)["date_modified"] != nil {
		t.Errorf("the second item was changed at %v, the first was not: %v", is, items[0])
	}
	if !strings.Contains(string(data), "<与>") {
		t.Error("the JSON is escaped for HTML, which it is not in")
	}
}
