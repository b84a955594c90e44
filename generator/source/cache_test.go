package source

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestCacheSaysWhatAFreshReadingSays changes a site at random, tells the cache
// what changed, and compares with a reading from nothing.
func TestCacheSaysWhatAFreshReadingSays(t *testing.T) {
	root := t.TempDir()
	for name, f := range smallSite(t) {
		write(t, filepath.Join(root, name), f.Data)
	}
	random := rand.New(rand.NewPCG(1, 2))
	one := func(list ...string) string { return list[random.IntN(len(list))] }
	cache := &Cache{}
	for step := range 300 {
		dir := "content/" + one("news", "news", "pages", "campaigns", "evaluations") + "/" + one("one", "two", "two/three", "2026/x", "day")
		var changed string
		switch random.IntN(8) {
		case 0, 1, 2, 3:
			changed = dir + "/" + one("zh.md", "en.md")
			write(t, filepath.Join(root, changed), fmt.Appendf(nil, "---\ntitle: 第%d\ndate: 2026-01-%02d\n%s---\n", step, random.IntN(28)+1, one("", "", "draft: true\n", "publish: 2026-12-01\n")))
		case 4:
			changed = dir + "/" + one("a.csv", "b.pdf")
			write(t, filepath.Join(root, changed), []byte(one("x", "xx")))
		case 5:
			changed = dir + "/" + one("zh.md", "en.md", "a.csv")
			os.Remove(filepath.Join(root, changed))
		case 6:
			changed = dir
			os.RemoveAll(filepath.Join(root, changed))
		case 7:
			changed = "content/indicators/observations.csv"
			write(t, filepath.Join(root, changed), fmt.Appendf(nil, "indicator,period,value,status,source,note_zh,note_en,published_on\ni01,2023,%d,A,%s,,,\n", step, one("s1", "s9")))
		}
		names := []string{changed}
		if random.IntN(10) == 0 {
			names = nil
		}
		now := asOf.AddDate(0, 0, step/50)
		got := summary(t, root, Options{AsOf: now, Cache: cache, Changed: names})
		want := summary(t, root, Options{AsOf: now})
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("step %d, changed %v: %s", step, names, d)
		}
	}
}

func summary(t *testing.T, root string, opt Options) (out []string) {
	t.Helper()
	s, problems, err := Read(os.DirFS(root), opt)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range s.Sections {
		for _, a := range c.Articles {
			out = append(out, fmt.Sprint(c.ID, a.Slug, a.Date))
			for l, text := range a.Text {
				if l == "zh" {
					out = append(out, text.Title)
				}
			}
		}
	}
	for _, a := range s.Pages {
		out = append(out, "page "+a.Slug)
	}
	for _, c := range s.Series {
		out = append(out, fmt.Sprint("series ", c.ID, c.Intro.Date, len(c.Themes)))
	}
	for _, e := range s.Evaluations {
		out = append(out, fmt.Sprint("evaluation ", e.Article.Slug, e.Kind, e.Cutoff, len(e.Ratings)))
	}
	out = append(out, fmt.Sprint(s.Files, s.Withheld))
	for _, o := range s.Indicators[0].Observations {
		out = append(out, o.Value.Decimal.String())
	}
	return append(out, problems.Error())
}

func TestScheduledArticleAppearsInTime(t *testing.T) {
	fsys, cache := smallSite(t), &Cache{}
	for at, want := range map[string]int{"2026-12-05T07:59:00+08:00": 2, "2026-12-05T08:00:00+08:00": 3} {
		now, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		s, _, err := Read(fsys, Options{AsOf: now, Cache: cache, Changed: []string{}})
		if err != nil || len(s.Sections[0].Articles) != want || len(s.Files) != want-1 {
			t.Errorf("%s: %v, %d articles, want %d; files %v", at, err, len(s.Sections[0].Articles), want, s.Files)
		}
	}
}

// refusing is a folder some of whose files may not be read.
type refusing struct {
	fs.FS
	name string
}

func (r refusing) Open(name string) (fs.File, error) {
	if name == r.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return r.FS.Open(name)
}

func TestEnvironmentErrorsAreErrors(t *testing.T) {
	for _, name := range []string{"content", "content/site.yaml", "content/plan/zh.md", "content/indicators/targets.csv", "content/news", "content/news/one", "content/news/one/zh.md"} {
		_, problems, err := Read(refusing{smallSite(t), name}, Options{AsOf: asOf})
		if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), path.Base(name)) {
			t.Errorf("%s: %v; problems %v", name, err, problems)
		}
	}
}

func TestFrontMatterMayBeLong(t *testing.T) {
	for size, want := range map[int]string{3_000: "", 9_000: "", 20_000: "too-large"} {
		fsys := smallSite(t)
		fsys["content/news/one/zh.md"].Data = []byte("---\ntitle: 长\ndate: 2026-01-05\n# " + strings.Repeat("x", size) + "\n---\n正文，见[表](table.csv)。")
		_, problems, err := Read(fsys, Options{AsOf: asOf})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, p := range problems {
			got = p.Rule
		}
		if got != want {
			t.Errorf("%d bytes: %q, want %q", size, got, want)
		}
	}
}
