package source

import (
	"path"
	"testing"
)

// What lies in a folder is withheld for the reason of the texts that it belongs to.
func TestWhyFilesAreWithheld(t *testing.T) {
	const draft, due = "draft: true\n", "publish: 2027-01-01\n"
	text := func(more, body string) []byte {
		return []byte("---\ntitle: 一\ndate: 2026-01-05\n" + more + "---\n" + body + "\n")
	}
	s, _ := mustRead(t, with(t, map[string][]byte{
		"content/news/both/zh.md":                text(draft, ""),
		"content/news/both/en.md":                text("", "[a](a.txt)"), // goes with its original
		"content/news/both/a.txt":                []byte("a"),
		"content/news/half/zh.md":                text("", "[a](a.txt)"),
		"content/news/half/en.md":                text(draft, "[b](b.txt) [a](a.txt)"),
		"content/news/half/a.txt":                []byte("a"),
		"content/news/half/b.txt":                []byte("b"),
		"content/news/half/c.txt":                []byte("c"),
		"content/news/due/zh.md":                 text(due, ""),
		"content/news/due/en.md":                 text(draft, ""),
		"content/news/due/a.txt":                 []byte("a"),
		"content/news/torn/zh.md":                []byte("---\ntitle: [\ndraft: true\n---\n"),
		"content/campaigns/d/zh.md":              []byte("---\ntitle: 日\ndraft: true\n---\n"),
		"content/campaigns/d/2027/zh.md":         []byte("---\ntitle: 年\n---\n"),
		"content/campaigns/d/2027/campaign.yaml": []byte("day: 2027-05-05\n"),
	}))
	for file, want := range map[string]string{
		"both/zh.md": "draft", "both/en.md": "draft", "both/a.txt": "draft", "both/sub/x": "draft",
		"half/zh.md": "", "half/en.md": "draft", "half/a.txt": "", "half/b.txt": "draft", "half/c.txt": "",
		"due/zh.md": "scheduled", "due/en.md": "draft", "due/a.txt": "scheduled",
		"torn/zh.md": "draft", "../campaigns/d/2027/events.csv": "draft", "../site.yaml": "",
	} {
		file := path.Join("content/news", file)
		if got := s.Withholds(file); got != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}
