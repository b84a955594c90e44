package source

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"sync"
	"time"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/markdown"
	"plansite/generator/site"
)

// text is an article in one language as its front matter describes it.
type text struct {
	lang     locale.Lang
	article  *site.ArticleText
	date     locale.Date
	datePos  diag.Pos
	tags     []field
	updated  place  // where that date stands
	report   report // of an evaluation
	draft    bool
	publish  time.Time // not public before; zero: always
	expires  time.Time // not public from then on; zero: never
	size     int64
	changed  time.Time
	problems diag.List

	attachments []field                     // listed in the front matter
	references  func() []markdown.Reference // what it points to; its file is read at the first call
}

// withheld says why a text is not public at an instant, and until or since when;
// "" means that it is.
func (t *text) withheld(at time.Time) (reason string, turn time.Time) {
	switch {
	case t.draft:
		return site.Draft, time.Time{}
	case at.Before(t.publish):
		return site.Scheduled, t.publish
	case !t.expires.IsZero() && !at.Before(t.expires):
		return site.Expired, t.expires
	}
	return "", time.Time{}
}

// readText reads the front matter of an article and, if it can, no more of it.
func (a *articles) readText(name string, l locale.Lang, kind kindOf) (*text, error) {
	t := &text{lang: l, article: &site.ArticleText{
		Pos:  diag.Pos{File: name, Line: 1},
		Body: func(weaver site.Weaver) (*site.Body, diag.List) { return a.readBody(name, l, weaver) },
	}}
	t.references = sync.OnceValue(func() []markdown.Reference { return referencesOf(a.fsys, name, t.attachments) })
	t.article.Digest = sync.OnceValue(func() string { return digest(a.fsys, name, t.article) })
	buf := heads.Get().(*[]byte)
	defer heads.Put(buf)
	head, err := t.readHead(a.fsys, name, buf)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if head != nil {
		t.readFrontMatter(name, head, kind, a.site.Config.Zone)
	}
	return t, nil
}

// referencesOf gives what a text points to. What is wrong with it is told where it is read as a whole.
func referencesOf(fsys fs.FS, name string, listed []field) []markdown.Reference {
	var told diag.List
	src, err := readText(fsys, name, maxMarkdown, &told)
	if err != nil || src == nil {
		return nil
	}
	_, _, body, line, _ := markdown.FrontMatter(name, src)
	doc, _ := markdown.Parse(name, line, body)
	out := doc.References()
	for _, f := range listed {
		out = append(out, markdown.Reference{Pos: f.pos, Dest: f.value})
	}
	return out
}

// readFrontMatter reads what stands between the lines --- of src.
func (t *text) readFrontMatter(name string, src []byte, kind kindOf, zone *time.Location) {
	t.draft = saysDraft(src)
	yaml, line, _, _, problems := markdown.FrontMatter(name, src)
	pos := diag.Pos{File: name, Line: 1, Col: 1}
	switch {
	case len(problems) > 0:
		t.problems = append(t.problems, problems...)
		return
	case line == 0:
		t.problems.AddError(pos, "front-matter", diag.M("文件没有以 --- 一行开头", "the file does not begin with a line ---"),
			diag.M("开头写：---，换行 title: 标题，再换行 ---", "begin with the lines ---, title: A title, and ---"))
		return
	case len(yaml) > maxFrontMatter:
		t.problems.AddError(pos, "too-large", diag.M("文件开头两行 --- 之间超过 %d KiB", "there are more than %d KiB between the two lines ---", maxFrontMatter>>10),
			diag.M("正文写在第二行 --- 之后", "the body belongs after the second ---"))
		return
	}
	m := plainYAML(name, line, yaml, &t.problems)
	if m == nil {
		m = parseYAML(name, line, yaml, &t.problems)
	}
	if m != nil {
		t.read(m, kind, zone)
	}
}

func (t *text) read(m *mapping, kind kindOf, zone *time.Location) {
	t.article.Title = m.get("title").required().value
	if kind.dated {
		date := m.get("date").required()
		t.date, t.datePos = date.date(), date.pos
		t.tags = m.get("tags").ids()
	}
	t.readUpdated(m.get("updated"))
	if kind.evaluation {
		t.report = readReport(m, t.date)
	}
	t.article.Summary = m.get("summary").value
	t.article.Source = m.get("source").value
	t.draft = m.get("draft").flag() || t.draft
	t.attachments = m.list("attachments")
	t.publish = m.get("publish").instant(zone)
	expires := m.get("expires")
	t.expires = expires.instant(zone)
	if !t.expires.IsZero() && !t.expires.After(t.publish) {
		expires.fail("wrong-order", diag.M("expires 不晚于 publish", "expires is not after publish"), diag.M("检查两个时间", "check the two times"))
	}
	m.done()
}

func (t *text) readUpdated(f field) {
	t.article.Updated, t.updated = f.date(), place{int32(f.pos.Line), int32(f.pos.Col)}
	if !t.article.Updated.IsZero() && t.article.Updated.Compare(t.date) < 0 {
		f.fail("wrong-order", diag.M("更新日期 %s 早于文章的日期 %s", "it was updated on %s, before its date %s", t.article.Updated, t.date),
			diag.M("检查两个日期", "check both dates"))
		t.article.Updated = locale.Date{}
	}
}

// heads holds buffers for the beginnings of files.
var heads = sync.Pool{New: func() any { b := make([]byte, 4<<10); return &b }}

// readHead gives the beginning of a file as text, with all of its front matter.
// Where that is not to be seen at once — there is none, it is very long, the
// file has another encoding — it reads the whole file. Nil text means that the
// problems say why.
func (t *text) readHead(fsys fs.FS, name string, buf *[]byte) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	t.size, t.changed = info.Size(), info.ModTime()
	n, err := io.ReadFull(f, *buf)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	if end := frontMatterEnd((*buf)[:n]); end >= 0 {
		head, _ := decode(name, (*buf)[:end], &t.problems)
		return head, nil
	}
	return readText(fsys, name, maxMarkdown, &t.problems)
}

var fence = []byte("---")

// frontMatterEnd is the offset after the line that ends the front matter, or -1
// where head does not show one. It looks at bytes, before they are decoded.
func frontMatterEnd(head []byte) int {
	rest := bytes.TrimPrefix(head, bom)
	for first := true; len(rest) > 0; first = false {
		end := bytes.IndexAny(rest, "\r\n")
		if end < 0 {
			end = len(rest)
		}
		isFence := bytes.Equal(bytes.TrimRight(rest[:end], " \t"), fence)
		rest = rest[min(end+1, len(rest)):]
		switch {
		case isFence && !first:
			return len(head) - len(rest)
		case !isFence && first:
			return -1
		}
	}
	return -1
}

// readBody reads an article's file again and makes its HTML.
func (a *articles) readBody(name string, l locale.Lang, weaver site.Weaver) (*site.Body, diag.List) {
	var problems diag.List
	src, err := readText(a.fsys, name, maxMarkdown, &problems)
	if err != nil {
		problems.AddError(diag.Pos{File: name}, "missing-file", diag.M("读不到文件：%v", "the file cannot be read: %v", err), diag.M("它可能刚被移走；再试一次", "it may just have been moved; try again"))
	}
	if src == nil {
		return &site.Body{}, problems
	}
	_, _, body, line, _ := markdown.FrontMatter(name, src) // its problems are those of the front matter, already told
	doc, found := markdown.Parse(name, line, body)
	problems = append(append(problems, found...), a.look(name, l, src)...)
	html, found := doc.HTML(woven(weaver, a.fsys, name))
	problems = append(problems, found...)
	if weaver != nil && l != a.site.Config.Authentic() {
		problems = append(problems, a.compare(weaver, site.ArticleSource{File: name, Lang: l, Text: string(src)})...)
	}
	return html, problems
}

// compare looks whether a translation agrees with its original, which stands beside it.
func (a *articles) compare(weaver site.Weaver, translation site.ArticleSource) diag.List {
	from := a.site.Config.Authentic()
	name := path.Join(path.Dir(translation.File), string(from)+".md")
	var told diag.List // where the original itself is read
	src, err := readText(a.fsys, name, maxMarkdown, &told)
	if err != nil || src == nil {
		return nil
	}
	return weaver.Compare(site.ArticleSource{File: name, Lang: from, Text: string(src)}, translation)
}
