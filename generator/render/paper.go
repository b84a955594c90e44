package render

import (
	"strings"
	"sync"

	"plansite/generator/document"
	"plansite/generator/docx"
	"plansite/generator/locale"
)

// paper is the plan as a file in one language and one format.
type paper struct {
	lang   locale.Lang
	ending string // of the file's name, which is also its format: "pdf"
	path   string
	make   func() ([]byte, error) // once
}

// paperPath names the file by the document and its language, so that files in two
// languages can lie in one folder of a reader: plan/plan.zh.pdf.
func paperPath(lang locale.Lang, ending string) string {
	return "plan/plan." + string(lang) + "." + ending
}

// addPaper adds the plan as files to print, to edit and to quote from. Each is made
// once, since the page that offers it tells its size.
func addPaper(c *context) {
	for _, lang := range c.langs {
		doc := sync.OnceValue(func() *document.Document { return c.document(lang) })
		add := func(ending string, make func() ([]byte, error)) {
			p := paper{lang, ending, paperPath(lang, ending), sync.OnceValues(make)}
			c.papers = append(c.papers, p)
			c.result.Tree.Add(p.path, p.make)
		}
		if c.paint != nil && c.printable(lang, doc()) {
			add("pdf", func() ([]byte, error) { return c.pdf(doc()) })
		}
		add("docx", func() ([]byte, error) { return docx.Write(doc()) })
		add("txt", func() ([]byte, error) { return doc().PlainText(), nil })
		add("md", func() ([]byte, error) { return doc().Markdown(), nil })
	}
}

// paperViews offers the files of a language on page at.
func (c *context) paperViews(lang locale.Lang, at string) ([]DownloadView, error) {
	w := c.theme.Words(lang)
	var out []DownloadView
	for _, p := range c.papers {
		if p.lang != lang {
			continue
		}
		data, err := p.make()
		if err != nil {
			return nil, err
		}
		out = append(out, DownloadView{Words: w, Name: w.T("paper.format." + p.ending), Format: strings.ToUpper(p.ending), Size: size(len(data)), URL: c.shared(lang, at, p.path), Download: p.ending == "docx" || p.ending == "md"})
	}
	return out, nil
}
