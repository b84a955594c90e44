package source

import (
	"fmt"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/site"
)

// oneLanguage is an article whose English is withheld while its Chinese is public.
func oneLanguage(t *testing.T, head string) fstest.MapFS {
	return with(t, map[string][]byte{
		"content/tags.csv":               []byte("id,name_zh,name_en\ndata,数据,Data\nsecret,秘密,Secret\n"),
		"content/news/one/zh.md":         []byte("---\ntitle: 第一篇\ndate: 2026-01-05\ntags: data\n---\n见[表](table.csv)和[图](./sub/map.png)。\n"),
		"content/news/one/en.md":         []byte("---\ntitle: First\ndate: 2026-01-05\ntags: data secret\n" + head + "\n---\nSee the [draft](draft.pdf) and the [table](table.csv).\n"),
		"content/news/one/draft.pdf":     []byte("%PDF"),
		"content/news/one/a-table.csv":   []byte("a"),
		"content/news/one/sub/map.png":   []byte("x"),
		"content/news/one/sub/table.csv": []byte("a"),
	})
}

func TestWithheldLanguageLendsNothingToTheOther(t *testing.T) {
	for _, head := range []string{"draft: true", "publish: 2026-12-01", "expires: 2026-11-23 20:00"} {
		s, problems := mustRead(t, oneLanguage(t, head))
		if problems.HasErrors() {
			t.Fatal(head, said(problems))
		}
		i := slices.IndexFunc(s.Sections[0].Articles, func(a *site.Article) bool { return a.Slug == "one" })
		a := s.Sections[0].Articles[i]
		got := []string{fmt.Sprint(len(a.Text), a.Text["en"] == nil, a.Tags)}
		for _, f := range s.Files {
			got = append(got, f.Target+" of "+f.Folder)
		}
		want := []string{"1 true [data]", "news/one/table.csv of news/one", "news/one/sub/map.png of news/one"}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", head, d)
		}
	}
}

// Articles turn public, and cease to be, at the very instant that is written,
// in the zone of the site.
func TestPublicFromOneInstantToAnother(t *testing.T) {
	fsys := with(t, map[string][]byte{
		"content/news/later/zh.md": []byte("---\ntitle: 以后\ndate: 2026-11-23\npublish: 2026-11-23 08:00\nexpires: 2026-11-24\n---\n"),
	})
	cache := &Cache{}
	for _, c := range []struct {
		at, reason, turn string
	}{
		{"2026-11-23T07:59:59+08:00", "scheduled", "2026-11-23T08:00:00+08:00"},
		{"2026-11-22T23:59:59.999999999Z", "scheduled", "2026-11-23T08:00:00+08:00"},
		{"2026-11-23T08:00:00+08:00", "", ""},
		{"2026-11-23T00:00:00Z", "", ""},
		{"2026-11-23T23:59:59+08:00", "", ""},
		{"2026-11-24T00:00:00+08:00", "expired", "2026-11-24T00:00:00+08:00"},
		{"2026-11-23T16:00:00Z", "expired", "2026-11-24T00:00:00+08:00"},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		s, _, err := Read(fsys, Options{AsOf: at, Cache: cache})
		if err != nil {
			t.Fatal(err)
		}
		reason, turn := "", ""
		for _, w := range s.Withheld {
			if w.Pos.File == "content/news/later/zh.md" {
				reason, turn = w.Reason, w.At.Format(time.RFC3339)
			}
		}
		public := slices.ContainsFunc(s.Sections[0].Articles, func(a *site.Article) bool { return a.Slug == "later" })
		if reason != c.reason || turn != c.turn || public != (c.reason == "") {
			t.Errorf("at %s: %q at %q, public %t; want %q at %q", c.at, reason, turn, public, c.reason, c.turn)
		}
	}
}

func TestLargePicturesAreTold(t *testing.T) {
	_, problems := mustRead(t, with(t, map[string][]byte{
		"content/news/one/zh.md": []byte("---\ntitle: 第一篇\ndate: 2026-01-05\n---\n![一](a.jpg)![二](b.jpg)[表](table.csv)\n"),
		"content/news/one/a.jpg": make([]byte, 1<<20),
		"content/news/one/b.jpg": make([]byte, 1<<20+1),
	}))
	if len(problems) != 1 || problems[0].Rule != "large-picture" || problems[0].Pos.File != "content/news/one/b.jpg" {
		t.Error(said(problems))
	}
}
