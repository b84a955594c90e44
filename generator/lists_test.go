package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fortyFive are articles of two columns, every third with the tag "even".
func fortyFive() map[string]string {
	files := map[string]string{"content/tags.csv": "id,name_zh,name_en\nodd,未用的标签,Unused tag\neven,第三个,Every third\nall,全部,\n"}
	for n := range 45 {
		tags := "all"
		if n%3 == 0 {
			tags = "even all"
		}
		section := "news"
		if n%15 == 0 {
			section = "explainers"
		}
		for lang, title := range map[string]string{"zh": "第%d篇", "en": "Number %d"} {
			name := fmt.Sprintf("content/%s/n%02d/%s.md", section, n, lang)
			files[name] = fmt.Sprintf("---\ntitle: "+title+"\ndate: 2026-%02d-%02d\ntags: %s\n---\n[1](/plan/index.html)\n", n, 1+n/28, 1+n%28, tags)
		}
	}
	return files
}

var (
	listed   = regexp.MustCompile(`<li><time datetime="([0-9-]+)">[0-9-]+</time><div><a href="([^"]+)"`)
	pageLink = regexp.MustCompile(`<li><a (rel="[a-z]+" )?href="([^"]+)"(?: aria-label="([^"]+)")?( aria-current="page")?>([^<]+)</a></li>|<li class="pages-gap"`)
	tagLink  = regexp.MustCompile(`<a rel="tag" href="([^"]+)"[^>]*>([^<]+)</a>`)
	heading  = regexp.MustCompile(`<h1[^>]*>([^<]+)</h1>`)
)

func TestListsHaveTwentyArticlesAPage(t *testing.T) {
	dir := t.TempDir()
	copySmall(t, dir)
	removeAll(t, dir, filesBelow(t, dir, "content/news"))
	writeAll(t, dir, fortyFive())
	replaceIn(t, filepath.Join(dir, "content/site.yaml"), "sections: [news]", "sections: [explainers, news]")
	site := buildAt(t, dir, "2026-11-24")

	var got []string
	for _, path := range []string{"news/index.html", "news/page-2.html", "news/page-3.html"} {
		got = append(got, shown(site["en/"+path])...)
	}
	var want []string
	for n := 44; n >= 0; n-- {
		if n%15 != 0 {
			want = append(want, fmt.Sprintf("2026-%02d-%02d n%02d.html", 1+n/28, 1+n%28, n))
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the lists of news (-want +got):\n%s", d)
	}
	for _, gone := range []string{"news/page-4.html", "news/index-2.html", "explainers/page-2.html", "tags/odd.html"} {
		if _, there := site[gone]; there {
			t.Errorf("there is %s", gone)
		}
	}
	for path, want := range map[string]string{
		"news/index.html":        "工作动态: [1] 2 3 下一页>page-2.html",
		"news/page-2.html":       "工作动态（第2页）: 上一页>index.html 1 [2] 3 下一页>page-3.html",
		"en/news/page-3.html":    "News (page 3): Previous>page-2.html 1 2 [3]",
		"explainers/index.html":  "政策解读:",
		"tags/all.html":          "标签：全部: [1] 2 3 下一页>all/page-2.html",
		"tags/all/page-2.html":   "标签：全部（第2页）: 上一页>../all.html 1 [2] 3 下一页>page-3.html",
		"en/tags/even.html":      "Tag: Every third:",
		"tags/index.html":        "标签:",
		"en/explainers/n00.html": "Number 0:",
	} {
		if is := heading.FindStringSubmatch(site[path])[1] + ":" + pager(site[path]); is != want {
			t.Errorf("%s: %q, want %q", path, is, want)
		}
	}
	if links := shown(site["tags/even.html"]); len(links) != 15 || links[14] != "2026-01-01 ../explainers/n00.html" || links[13] != "2026-01-04 ../news/n03.html" {
		t.Errorf("the articles of a tag: %q", links)
	}
	if links := tagLink.FindAllString(site["en/explainers/n15.html"], -1); !slices.Equal(links, []string{
		`<a rel="tag" href="../tags/even.html">Every third</a>`, `<a rel="tag" href="../tags/all.html" lang="zh-CN">全部</a>`,
	}) {
		t.Errorf("the tags of an article: %q", links)
	}
	if !strings.Contains(site["news/n01.html"], `<p class="back"><a href="page-3.html">返回工作动态</a></p>`) {
		t.Error("an article does not lead back to its page of the list")
	}
	sitemap := site["sitemap.html"]
	if !strings.Contains(sitemap, `href="tags/even.html"`) || strings.Contains(sitemap, "page-2") || strings.Count(sitemap, "<h2>") != strings.Count(site["en/sitemap.html"], "<h2>") {
		t.Error("the site map has further pages of lists, or lacks a tag")
	}
	for path, data := range site {
		if strings.Contains(data, "未用的标签") || strings.Contains(data, "Unused tag") {
			t.Errorf("%s has a tag that no article has", path)
		}
	}
}

// shown gives the day and the address of each article on a list.
func shown(page string) []string {
	var out []string
	for _, m := range listed.FindAllStringSubmatch(page, -1) {
		out = append(out, m[1]+" "+m[2])
	}
	return out
}

// pager gives the links between the pages of a list, the page itself in brackets.
func pager(page string) string {
	_, nav, _ := strings.Cut(page, `<nav class="pages"`)
	nav, _, _ = strings.Cut(nav, "</nav>")
	out := ""
	for _, m := range pageLink.FindAllStringSubmatch(nav, -1) {
		switch {
		case m[2] == "":
			out += " …"
		case m[1] != "":
			out += " " + m[5] + ">" + m[2]
		case m[4] != "":
			out += " [" + m[5] + "]"
		default:
			out += " " + m[5]
		}
	}
	return out
}

func filesBelow(t *testing.T, dir, folder string) map[string]string {
	t.Helper()
	below := map[string]string{}
	for path, data := range readTree(t, filepath.Join(dir, folder)) {
		below[folder+"/"+path] = data
	}
	return below
}
