package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is withheld, and how an article says so. All that is scheduled comes at
// the instant at which all that expires goes.
var withholding = map[string]string{
	"draft":     "draft: true",
	"scheduled": "publish: 2026-12-01 08:00",
	"expired":   "expires: 2026-12-01 08:00",
}

// hiddenFiles are articles of every kind that are withheld in one way. Each text,
// name and file of theirs holds words that nothing else on the site holds: ones
// with the way's name in them, and for Chinese a character that no other text has.
func hiddenFiles(way string) map[string]string {
	files := map[string]string{}
	han := map[string]string{"draft": "彳亍", "scheduled": "龃龉", "expired": "饕餮"}[way]
	head := func(what, lang, more string) string {
		title, text := fmt.Sprintf("Zq%s title %s %s", way, what, lang), fmt.Sprintf("Zq%s summary %s %s", way, what, lang)
		if lang == "zh" {
			title, text = han+"标题", han+"摘要"
		}
		return fmt.Sprintf("---\ntitle: %s\nsummary: %s\nsource: %s\n%s%s\n---\n", title, text, text, more, withholding[way])
	}
	body := func(what, lang string) string {
		words := map[string]string{"zh": han + "正文", "en": "Zq" + way + "body"}[lang]
		text := fmt.Sprintf("## %[1]s {#zq%[2]shead}\n\n%[1]s\n\n[%[1]s](zq%[2]s-%[3]s.txt)\n\n![%[1]s](zq%[2]s-map.svg)\n", words, way, what)
		if what == "news" { // a chart takes time to draw
			text += fmt.Sprintf("\n```chart\ntitle: %[1]s\nunit: %[1]s\ndata:\n  %[1]s: 3\n  Zq%[2]spart: 4\n```\n", words, way)
		}
		return text
	}
	article := func(dir, what, more string, langs ...string) {
		for _, lang := range langs {
			files[dir+"/"+lang+".md"] = head(what, lang, more) + body(what, lang)
		}
		files[dir+"/zq"+way+"-"+what+".txt"] = "zq" + way + "file " + han
		files[dir+"/zq"+way+"-map.svg"] = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>zq` + way + `picture</text></svg>`
	}
	dated := "date: 2026-11-24\ntags: zq" + way + "\n"
	article("content/news/zq"+way+"-news", "news", dated, "zh", "en")
	article("content/explainers/zq"+way+"-explainer", "explainer", dated, "zh", "en")
	article("content/pages/zq"+way+"-page", "page", "updated: 2026-11-24\n", "zh", "en")
	article("content/campaigns/zq"+way+"-day", "day", "", "zh", "en")
	article("content/evaluations/zq"+way+"-report", "report", dated+"kind: midterm\ncutoff: 2023-12-31\n", "zh", "en")
	files["content/campaigns/zq"+way+"-day/themes.csv"] = "year,nth,day,place_zh,place_en,theme_zh,theme_en,domestic_zh,domestic_en,certainty\n2024,1,,,," + han + "主题,Zq" + way + "theme,,,confirmed\n"
	files["content/campaigns/zq"+way+"-day/cards.csv"] = "id,name_zh,name_en,what_zh,what_en,meaning_zh,meaning_en,clause,term\nzq" + way + "," + han + "卡,Zq" + way + "card," + han + ",Zq" + way + "what," + han + ",Zq" + way + "meaning,,\n"
	campaignYear(files, article, way, han)
	files["content/evaluations/zq"+way+"-report/ratings.csv"] = "indicator,rating_zh,rating_en,note_zh,note_en,clause\ni01," + han + "评价,Zq" + way + "rating," + han + "说明,Zq" + way + "note,\n"
	// of this, the original is public; of the other, the translation goes with it
	article("content/news/half-"+way+"-en", "half", "date: 2026-11-24\n", "en")
	article("content/news/half-"+way+"-zh", "other", "date: 2026-11-24\n", "zh")
	files["content/news/half-"+way+"-zh/en.md"] = strings.Replace(head("other", "en", "date: 2026-11-24\n"), withholding[way], "", 1) + body("other", "en")
	return files
}

// campaignYear adds a withheld year of a series that is public.
func campaignYear(files map[string]string, article func(dir, what, more string, langs ...string), way, han string) {
	dir := "content/campaigns/reading-day/" + map[string]string{"draft": "2031", "scheduled": "2032", "expired": "2033"}[way]
	article(dir, "year", "", "zh", "en")
	year := filepath.Base(dir)
	both := func(key string) string { return fmt.Sprintf("%s: {zh: %s, en: Zq%s%s}", key, han, way, key) }
	files[dir+"/campaign.yaml"] = fmt.Sprintf("day: %s-09-19\n%s\nmessages:\n  - {zh: %s, en: Zq%smessage}\nindicators: [i01]\ntasks: [t01]\n", year, both("slogan"), han, way)
	files[dir+"/events.csv"] = "id,date,end_date,start,end,title_zh,title_en,place_zh,place_en,host_zh,host_en,access,how_zh,how_en,url,state\n" +
		fmt.Sprintf("zq%[1]s,%[3]s-09-19,,,,%[2]s,Zq%[1]sevent,%[2]s,Zq%[1]splace,%[2]s,Zq%[1]shost,open,%[2]s,Zq%[1]show,https://zq%[1]s.example/,\n", way, han, year)
	files[dir+"/quiz.yaml"] = fmt.Sprintf("questions:\n  - id: zq%[1]s\n    %[2]s\n    options:\n      - {zh: %[3]s甲, en: Zq%[1]sa}\n      - {zh: %[3]s乙, en: Zq%[1]sb}\n    answer: 1\n    %[4]s\n    clause: t01-1\n", way, both("question"), han, both("explanation"))
	files[dir+"/materials.csv"] = "file,title_zh,title_en,language,licence_zh,licence_en,source_zh,source_en\n" +
		fmt.Sprintf("zq%[1]s-year.txt,%[2]s,Zq%[1]smaterial,,%[2]s,Zq%[1]slicence,%[2]s,Zq%[1]ssource\n", way, han)
}

// publicFiles are what stands around it, and is public at any time.
var publicFiles = map[string]string{
	"content/tags.csv":                     "id,name_zh,name_en\nopen,公开的标签,Open tag\nzqdraft,彳亍标签,Zqdraft tag\nzqscheduled,龃龉标签,Zqscheduled tag\nzqexpired,饕餮标签,Zqexpired tag\n",
	"content/explainers/open/zh.md":        "---\ntitle: 公开的解读\ndate: 2026-11-24\ntags: open\n---\n见[规划](/plan/index.html)。\n",
	"content/explainers/open/en.md":        "---\ntitle: An open explainer\ndate: 2026-11-24\ntags: open\n---\nSee the [plan](/plan/index.html).\n",
	"content/news/half-draft-en/zh.md":     "---\ntitle: 只有中文公开\ndate: 2026-11-24\n---\n中文。\n",
	"content/news/half-scheduled-en/zh.md": "---\ntitle: 只有中文公开\ndate: 2026-11-24\n---\n中文。\n",
	"content/news/half-expired-en/zh.md":   "---\ntitle: 只有中文公开\ndate: 2026-11-24\n---\n中文。\n",
}

// marks are words of hiddenFiles that readers or programs meet once they are public.
func marks(way string) []string {
	han := map[string]string{"draft": "彳亍", "scheduled": "龃龉", "expired": "饕餮"}[way]
	out := []string{"zq" + way, han}
	for _, what := range []string{" title ", " summary ", "body", "head", "file", "picture", "part", "theme", "rating", "note", " tag", "-news.html", "-half.txt", "-other.txt"} {
		out = append(out, "zq"+way+what)
	}
	for _, what := range []string{"标题", "摘要", "正文", "主题", "评价", "标签"} {
		out = append(out, han+what)
	}
	return out
}

// TestWithheldLeavesNoByte builds a site with drafts, scheduled and expired
// articles of every kind one second before the instant at which they turn, and at
// that instant. What is withheld must not be found anywhere in the output; the
// output must be the very bytes of a site that does not have it.
func TestWithheldLeavesNoByte(t *testing.T) {
	dir := t.TempDir()
	copySmall(t, dir)
	writeAll(t, dir, publicFiles)
	replaceIn(t, filepath.Join(dir, "content/site.yaml"), "sections: [news]", "sections: [news, explainers]")
	for _, turn := range []struct {
		at     string
		hidden []string
		shown  string
	}{
		{"2026-12-01T07:59:59+08:00", []string{"draft", "scheduled"}, "expired"},
		{"2026-12-01T08:00:00+08:00", []string{"draft", "expired"}, "scheduled"},
	} {
		writeAll(t, dir, hiddenFiles(turn.shown))
		without := buildAt(t, dir, turn.at)
		for _, way := range turn.hidden {
			writeAll(t, dir, hiddenFiles(way))
		}
		with := buildAt(t, dir, turn.at)
		for path := range both(without, with) {
			if without[path] != with[path] {
				t.Errorf("%s: %s is not as it is without what is withheld: %s", turn.at, path, cmp.Diff(lines(without[path]), lines(with[path])))
			}
		}
		files := searchable(with)
		for _, way := range turn.hidden {
			for _, mark := range marks(way) {
				if found := holding(files, mark); len(found) > 0 {
					t.Errorf("%s: %q is in %q", turn.at, mark, found)
				}
			}
		}
		for _, mark := range marks(turn.shown) {
			if len(holding(files, mark)) == 0 {
				t.Errorf("%s: %q is public, but was not found: the search would miss it where it is not, too", turn.at, mark)
			}
		}
		for _, way := range append(turn.hidden, turn.shown) {
			removeAll(t, dir, hiddenFiles(way))
		}
	}
}

func buildAt(t *testing.T, dir, at string) map[string]string {
	t.Helper()
	out := filepath.Join(dir, "public")
	runOK(t, "build", "--site", dir, "--out", out, "--as-of", at)
	return readTree(t, out)
}

func writeAll(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// removeAll removes files, and the folders that are empty then.
func removeAll(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		os.Remove(filepath.Dir(filepath.Join(dir, name))) // not while it holds others
	}
}

func replaceIn(t *testing.T, file, old, text string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil || strings.Count(string(data), old) != 1 {
		t.Fatalf("%s does not have %q once: %v", file, old, err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(data), old, text, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}
