package source

import (
	"io/fs"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/markdown"
	"plansite/generator/site"
	"plansite/generator/translation"
)

// maxLock holds 10,000 articles and more.
const maxLock = 4 << 20

// readReviews reads which translations were accepted. Without the file, none was.
func (r *reader) readReviews() {
	text, _ := r.file(translation.LockFile, maxLock, false)
	reviews, problems := translation.ParseLock(translation.LockFile, string(text))
	r.site.Reviews, r.problems = reviews, append(r.problems, problems...)
}

// digest stands for what a reader reads of an article: its title, its summary,
// its source and its text, and nothing of when it is public. A file that cannot
// be read gives "", which is no digest of any text; its page reports it.
func digest(fsys fs.FS, name string, t *site.ArticleText) string {
	var told diag.List // again when the page is made
	src, err := readText(fsys, name, maxMarkdown, &told)
	if err != nil || src == nil {
		return ""
	}
	_, _, body, _, _ := markdown.FrontMatter(name, src)
	return translation.Digest(strings.Join([]string{t.Title, t.Summary, t.Source, strings.TrimSpace(string(body))}, "\x00"))
}
