package source

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
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
	draft    bool
	publish  time.Time // not public before; zero: always
	expires  time.Time // not public from then on; zero: never
	size     int64
	changed  time.Time
	problems diag.List
}

// withheld says why a text is not public at an instant; "" means that it is.
func (t *text) withheld(at time.Time) string {
	switch {
	case t.draft:
		return "draft"
	case at.Before(t.publish):
		return "scheduled"
	case !t.expires.IsZero() && !at.Before(t.expires):
		return "expired"
	}
	return ""
}

// readText reads the front matter of an article and no more of it.
func (a *articles) readText(name string, l locale.Lang, kind kindOf) (*text, error) {
	buf := heads.Get().(*[]byte)
	defer heads.Put(buf)
	head, info, err := readHead(a.fsys, name, (*buf)[:0])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	*buf = head[:0]
	t := &text{lang: l, size: info.Size(), changed: info.ModTime()}
	t.article = &site.ArticleText{Pos: diag.Pos{File: name, Line: 1}}
	end := frontMatterEnd(head)
	if end < 0 {
		return t, t.noFrontMatter(a.fsys, name)
	}
	head, ok := decode(name, head[:end], &t.problems)
	if !ok {
		return t, nil
	}
	yaml, line, _, _, problems := markdown.FrontMatter(name, head)
	t.problems = append(t.problems, problems...)
	m := plainYAML(name, line, yaml, &t.problems)
	if m == nil {
		m = parseYAML(name, line, yaml, &t.problems)
	}
	if m != nil {
		t.read(m, kind, a.site.Config.Zone)
		t.article.Body = func(resolve site.Resolve) (*site.Body, diag.List) { return readBody(a.fsys, name, resolve) }
	}
	return t, nil
}

func (t *text) read(m *mapping, kind kindOf, zone *time.Location) {
	t.article.Title = m.get("title").required().value
	if kind.dated {
		date := m.get("date").required()
		t.date, t.datePos = date.date(), date.pos
	}
	t.article.Summary = m.get("summary").value
	t.article.Source = m.get("source").value
	t.draft = m.get("draft").flag()
	t.publish = m.get("publish").instant(zone)
	expires := m.get("expires")
	t.expires = expires.instant(zone)
	if !t.expires.IsZero() && !t.expires.After(t.publish) {
		expires.fail("wrong-order", diag.M("expires 不晚于 publish", "expires is not after publish"), diag.M("检查两个时间", "check the two times"))
	}
	m.done()
}

// noFrontMatter says why a file has no readable front matter: it is no text, it
// does not begin with ---, or there is no second ---.
func (t *text) noFrontMatter(fsys fs.FS, name string) error {
	src, err := readText(fsys, name, maxMarkdown, &t.problems)
	if src == nil {
		return err
	}
	_, line, _, _, problems := markdown.FrontMatter(name, src)
	t.problems = append(t.problems, problems...)
	pos := diag.Pos{File: name, Line: 1, Col: 1}
	switch {
	case len(problems) > 0:
	case line > 0:
		t.problems.AddError(pos, "too-large", diag.M("文件开头两行 --- 之间超过 %d KiB", "there are more than %d KiB between the two lines ---", maxFrontMatter>>10),
			diag.M("正文写在第二行 --- 之后", "the body belongs after the second ---"))
	default:
		t.problems.AddError(pos, "front-matter", diag.M("文件没有以 --- 一行开头", "the file does not begin with a line ---"),
			diag.M("开头写：---，换行 title: 标题，再换行 ---", "begin with the lines ---, title: A title, and ---"))
	}
	return nil
}

// heads holds buffers for the beginnings of files.
var heads = sync.Pool{New: func() any { b := make([]byte, 0, 4<<10); return &b }}

// readHead reads a file until its front matter ends, or to maxFrontMatter.
func readHead(fsys fs.FS, name string, buf []byte) ([]byte, fs.FileInfo, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	for {
		n, err := f.Read(buf[len(buf):min(cap(buf), maxFrontMatter)])
		buf = buf[:len(buf)+n]
		if err == io.EOF || frontMatterEnd(buf) >= 0 || len(buf) >= maxFrontMatter || !bytes.Contains(buf, fence) {
			return buf, info, nil
		}
		if err != nil {
			return nil, nil, err
		}
		if len(buf) == cap(buf) {
			buf = append(buf, make([]byte, len(buf))...)[:len(buf)]
		}
	}
}

var fence = []byte("---")

// frontMatterEnd is the offset after the line that ends the front matter, or -1.
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
func readBody(fsys fs.FS, name string, resolve site.Resolve) (*site.Body, diag.List) {
	var problems diag.List
	src, err := readText(fsys, name, maxMarkdown, &problems)
	if err != nil {
		problems.AddError(diag.Pos{File: name}, "missing-file", diag.M("读不到文件：%v", "the file cannot be read: %v", err), diag.M("它可能刚被移走；再试一次", "it may just have been moved; try again"))
	}
	if src == nil {
		return &site.Body{}, problems
	}
	_, _, body, line, _ := markdown.FrontMatter(name, src) // its problems are those of the front matter, already told
	doc, found := markdown.Parse(name, line, body)
	problems = append(problems, found...)
	html, found := doc.HTML(resolve)
	return html, append(problems, found...)
}
