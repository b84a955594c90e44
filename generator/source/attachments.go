package source

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// attach adds the files of a folder to the site, as far as the article that they
// belong to is public.
func (a *articles) attach(f *folder, owner *visited, kind kindOf) {
	if len(owner.public) == 0 || len(f.files) == 0 {
		return
	}
	home := path.Join(kind.section, owner.dir[len(kind.root)+1:])
	for _, at := range f.files {
		name := f.dir[len(owner.dir):] + "/" + at.name
		if a.isPublic(owner, name[1:]) {
			a.site.Files = append(a.site.Files, site.File{Source: owner.dir + name, Target: home + name, Folder: home, Size: at.size})
		}
	}
}

// isPublic tells whether a file of an article is public: where a text of it is
// withheld, only what the others name is known not to be that one's.
func (a *articles) isPublic(owner *visited, name string) bool {
	if len(owner.public) == len(owner.texts) {
		return true
	}
	for _, t := range owner.public {
		var told diag.List // where the text itself is read
		src, err := readText(a.fsys, t.article.Pos.File, maxMarkdown, &told)
		if err == nil && namesFile(src, name) {
			return true
		}
	}
	return false
}

// namesFile tells whether a text has the name of a file, and not as a part of another.
func namesFile(src []byte, name string) bool {
	isPart := func(b byte) bool {
		return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || strings.IndexByte("._-/", b) >= 0
	}
	src = bytes.ReplaceAll(src, []byte("(./"), []byte("("))
	for {
		i := bytes.Index(src, []byte(name))
		if i < 0 {
			return false
		}
		end := i + len(name)
		if (i == 0 || !isPart(src[i-1])) && (end == len(src) || !isPart(src[end])) {
			return true
		}
		src = src[end:]
	}
}

var (
	safeName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)
	pageLike = []string{".html", ".htm", ".xhtml", ".js", ".mjs", ".md"}
)

// attach adds a file that is published beside the article.
func (f *folder) attach(e fs.DirEntry) error {
	name := e.Name()
	ext := strings.ToLower(path.Ext(name))
	switch {
	case ext == ".md":
		f.fail(name, "unknown-language", diag.M("%q 不是网站某种语言的文件名", "%q is not named after a language of the site", name),
			diag.M("写成 zh.md、en.md 这样的名字，语言见 site.yaml 的 languages", "name it zh.md or en.md; the languages are in site.yaml"))
	case slices.Contains(pageLike, ext) || !e.Type().IsRegular():
		f.fail(name, "file-type", diag.M("%q 这类文件不能作附件", "a file such as %q cannot be attached", name),
			diag.M("改用 PDF、CSV、图片等文件", "attach a PDF, a CSV or a picture"))
	case !safeName.MatchString(name):
		f.fail(name, "file-name", diag.M("附件名 %q 不便作网址", "the name %q does not work as an address", name),
			diag.M("只用英文字母、数字、点、下划线和连字符，如 table-1.pdf", "use letters, digits, dots, underscores and hyphens only, as in table-1.pdf"))
	default:
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s/%s: %w", f.dir, name, err)
		}
		f.files = append(f.files, file{name, info.Size()})
	}
	return nil
}
