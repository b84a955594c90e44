package check_test

import (
	"testing"
	"testing/fstest"
	"time"

	"plansite/generator/check"
	"plansite/generator/source"
)

// TestEnglishPlanIsHeldToTheDocument has no Chinese and no box, but a table, numbered paragraphs, a heading that ran on.
func TestEnglishPlanIsHeldToTheDocument(t *testing.T) {
	files := smallSite(t)
	put := func(name, text string) { files["content/"+name] = &fstest.MapFile{Data: []byte(text)} }
	for _, name := range []string{"plan/zh.md", "indicators/groups.csv", "indicators/indicators.csv", "indicators/targets.csv", "indicators/sources.csv", "indicators/observations.csv", "plan/tasks.csv"} {
		delete(files, "content/"+name)
	}
	put("site.yaml", "title: {en: Plan}\nlanguages: [en]\nsections: [news]\noffice: {name: {en: The Office}}\n")
	put("plan/document.yaml", "title: {en: Plan}\nstart: 2021\nend: 2025\nissuer: {en: The Office}\n")
	put("plan/tasks.csv", "id,clause,lead_en,indicators,status,status_source,as_of\n")
	put("plan/en.md", "# Library Plan {#p}\n\n## 1. Purpose {#a}\n\nReaders can borrow 10,000 books. {#a-1}\n\nBox 1: Routes {#box1 .caption}\n\n| Line | Villages |\n|---|---|\n| East {#box1-1} | Hill, Willow |\n\n3\\. Open the doors {#l-1}\n\n4\\. Close them {#l-2}\n")
	put("plan/source.txt", "Library Plan\n1. Purpose. Readers can\nborrow 10,000 books.\nBox 1: Routes\nLine Villages\nEast Hill, Willow\n3. Open the doors\n4. Close them\n")
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"10,000 books", "10,001 books", `plan/en.md:5:25: a-1 differs from the document as received: the site has “can borrow 10,001 books.”`},
		{"Hill, Willow |", "Hill, Oak |", "plan/en.md:11: "},
		{"Close them", "Shut them", "plan/en.md:15:"},
	} {
		was := string(files["content/plan/en.md"].Data)
		if c.from != "" {
			change(t, files, "plan/en.md: "+c.from+" => "+c.to)
		}
		s, problems, err := source.Read(files, source.Options{AsOf: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		found := about(append(problems, check.Site(s)...))
		if c.want != "" && !found.take(c.want) {
			t.Errorf("nothing says %s", c.want)
		}
		for _, p := range found {
			t.Errorf("%s: said besides: %s: %s", c.to, p.Pos, p.Message.EN)
		}
		put("plan/en.md", was)
	}
}
