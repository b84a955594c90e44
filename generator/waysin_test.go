package main

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"image/png"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// smallAddress is where site.yaml says that the small site is.
const smallAddress = "https://mirror-lake.example/plan/"

// published gives the files of the small site.
func published(t *testing.T) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "small")
	copySmall(t, dir)
	runOK(t, "build", "--site", dir)
	return readTree(t, filepath.Join(dir, "public"))
}

// TestWaysInLeadToFiles holds what is made for search engines and readers of
// feeds to the site: every address is that of a file, or of a place in it.
func TestWaysInLeadToFiles(t *testing.T) {
	files := published(t)
	leads := func(where, address string) {
		t.Helper()
		name, ok := strings.CutPrefix(address, smallAddress)
		name, place, within := strings.Cut(name, "#")
		file, there := files[name]
		if !ok || !there || within && !strings.Contains(file, ` id="`+place+`"`) {
			t.Errorf("%s names %q, which is no file of the site, or no place in it", where, address)
		}
	}
	t.Run("sitemap.xml", func(t *testing.T) { checkSitemap(t, files, leads) })
	t.Run("feeds", func(t *testing.T) { checkFeeds(t, files, leads) })
	t.Run("structured data", func(t *testing.T) { checkStructured(t, files, leads) })
	t.Run("icons", func(t *testing.T) { checkIcons(t, files) })
}

// checkSitemap holds the list to the pages: those that search engines may list
// are in it, with the languages that they name themselves.
func checkSitemap(t *testing.T, files map[string]string, leads func(string, string)) {
	var list struct {
		URLs []struct {
			Loc        string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
			LastMod    string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 lastmod"`
			Alternates []struct {
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	if err := xml.Unmarshal([]byte(files["sitemap.xml"]), &list); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, u := range list.URLs {
		leads("sitemap.xml", u.Loc)
		page := strings.TrimPrefix(u.Loc, smallAddress)
		listed[page] = true
		for _, a := range u.Alternates {
			if tag := `<link rel="alternate" hreflang="` + a.Lang + `" href="` + a.Href + `">`; !strings.Contains(files[page], tag) {
				t.Errorf("%s does not have %s", page, tag)
			}
		}
		if n := strings.Count(files[page], ` rel="alternate" hreflang="`); n != len(u.Alternates) {
			t.Errorf("%s has %d languages, the list %d", page, n, len(u.Alternates))
		}
	}
	for path, data := range files {
		if wanted := strings.HasSuffix(path, ".html") && !strings.Contains(data, `content="noindex"`); wanted != listed[path] {
			t.Errorf("%s: for search engines: %v, listed: %v", path, wanted, listed[path])
		}
	}
}

func checkFeeds(t *testing.T, files map[string]string, leads func(string, string)) {
	for _, dir := range []string{"", "en/"} {
		var atom struct {
			IDs   []string `xml:"entry>id"`
			Links []struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		}
		if err := xml.Unmarshal([]byte(files[dir+"feed.atom"]), &atom); err != nil {
			t.Fatal(err)
		}
		for _, l := range atom.Links {
			leads(dir+"feed.atom", l.Href)
		}
		var list struct {
			Home  string `json:"home_page_url"`
			Items []struct {
				ID string `json:"id"`
			} `json:"items"`
		}
		if err := json.Unmarshal([]byte(files[dir+"feed.json"]), &list); err != nil {
			t.Fatal(err)
		}
		leads(dir+"feed.json", list.Home)
		if len(atom.IDs) == 0 || len(atom.IDs) != len(list.Items) {
			t.Fatalf("%d entries in Atom, %d in JSON", len(atom.IDs), len(list.Items))
		}
		for n, id := range atom.IDs {
			leads(dir+"feed.atom", id)
			if list.Items[n].ID != id {
				t.Errorf("entry %d is %s in Atom and %s in JSON", n, id, list.Items[n].ID)
			}
		}
	}
}

// checkIcons holds the pictures to the sizes that the manifests promise.
func checkIcons(t *testing.T, files map[string]string) {
	for _, name := range []string{"site.webmanifest", "en/site.webmanifest"} {
		var m struct {
			Lang  string `json:"lang"`
			Start string `json:"start_url"`
			Icons []struct{ Src, Sizes, Purpose string }
		}
		if err := json.Unmarshal([]byte(files[name]), &m); err != nil {
			t.Fatal(err)
		}
		if start := path.Join(path.Dir(name), m.Start); !strings.Contains(files[start], `<html lang="`+m.Lang+`"`) {
			t.Errorf("%s starts at %s, which is no page in %s", name, start, m.Lang)
		}
		purposes := map[string]bool{}
		for _, i := range m.Icons {
			icon, err := png.DecodeConfig(strings.NewReader(files[path.Join(path.Dir(name), i.Src)]))
			if err != nil || fmt.Sprintf("%dx%d", icon.Width, icon.Height) != i.Sizes {
				t.Errorf("%s: %s is not %s: %v", name, i.Src, i.Sizes, err)
			}
			purposes[i.Purpose] = true
		}
		if !purposes["any"] || !purposes["maskable"] {
			t.Errorf("%s has icons for %v", name, purposes)
		}
	}
}

var structured = regexp.MustCompile(`<script type="application/ld\+json">(.*?)</script>`)

// checkStructured reads what pages say to search engines: it is JSON, its
// addresses are files of the site, and the way to a page ends at the page.
func checkStructured(t *testing.T, files map[string]string, leads func(string, string)) {
	found := map[string]int{}
	for name, data := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		for _, m := range structured.FindAllStringSubmatch(data, -1) {
			var node map[string]any
			if err := json.Unmarshal([]byte(m[1]), &node); err != nil || node["@context"] != "https://schema.org" {
				t.Fatalf("%s: %v: %s", name, err, m[1])
			}
			nodes, _ := node["@graph"].([]any)
			if nodes == nil {
				nodes = []any{node}
			}
			for _, n := range nodes {
				n := n.(map[string]any)
				found[n["@type"].(string)]++
				if address, ok := n["url"].(string); ok {
					leads(name, address)
				}
				if n["@type"] == "BreadcrumbList" {
					checkTrail(t, name, n["itemListElement"].([]any), leads)
				}
			}
		}
	}
	for _, kind := range []string{"BreadcrumbList", "Dataset", "GovernmentOrganization", "Legislation"} {
		if found[kind] < 2 {
			t.Errorf("%d pages speak of a %s", found[kind], kind)
		}
	}
}

func checkTrail(t *testing.T, page string, steps []any, leads func(string, string)) {
	for i, s := range steps {
		s := s.(map[string]any)
		leads(page, s["item"].(string))
		if s["position"] != float64(i+1) || s["name"] == "" {
			t.Errorf("%s: step %d is %v", page, i+1, s)
		}
		// a page in large type speaks of the page that it is made from
		if last := i == len(steps)-1; last && s["item"] != smallAddress+strings.TrimPrefix(page, "large/") {
			t.Errorf("%s: the way ends at %s", page, s["item"])
		}
	}
}
