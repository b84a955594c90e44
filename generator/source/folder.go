package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/leftover"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// folder is a folder of articles as it was read: the texts of one article in
// their languages, the files beside them, and the folders below.
type folder struct {
	dir      string
	article  *site.Article // with all its texts, whether public or not; nil without a text
	texts    []*text
	files    []file
	subs     []string // their paths
	problems diag.List
	round    int // the last reading that met it
}

// file is a file as a folder of articles holds it.
type file struct {
	name    string
	size    int64
	regular bool
}

// kindOf says what a root of articles holds.
type kindOf struct {
	root       string // content/news
	section    string // of its articles; "" for pages
	dated      bool   // its articles carry a date
	evaluation bool   // its articles are evaluations
	// own are files that are read with the rest of the site and not attached, by
	// how deep below root their folder lies, from 1.
	own [][]string
}

// holds tells whether a file in dir is one of the kind's own; a table may be a
// CSV or a workbook.
func (k kindOf) holds(dir, name string) bool {
	depth := strings.Count(dir[len(k.root):], "/")
	if depth == 0 || depth > len(k.own) {
		return false
	}
	if stem, isWorkbook := strings.CutSuffix(name, workbookExt); isWorkbook {
		name = stem + ".csv"
	}
	return slices.Contains(k.own[depth-1], name)
}

// readFolder reads dir; of a former reading it keeps the texts whose files have
// the same size and time. A folder that is gone is nil.
func (a *articles) readFolder(dir string, kind kindOf, former *folder) (*folder, error) {
	entries, err := fs.ReadDir(a.fsys, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	f := &folder{dir: dir}
	for _, e := range entries {
		if err := a.readEntry(f, e, kind, former); err != nil {
			return nil, err
		}
	}
	f.bind(kind, a.site.Config.Languages)
	return f, nil
}

func (a *articles) readEntry(f *folder, e fs.DirEntry, kind kindOf, former *folder) error {
	name := e.Name()
	if leftover.Is(name) {
		return nil
	}
	if e.Type()&fs.ModeSymlink != 0 {
		symbolicLink(f.dir+"/"+name, &f.problems)
		return nil
	}
	if damagedName(f.dir+"/"+name, &f.problems) {
		return nil
	}
	if e.IsDir() && leftover.IsCopy(name) {
		f.warnCopy(name)
		return nil
	}
	if e.IsDir() {
		f.subs = append(f.subs, f.dir+"/"+name)
		return nil
	}
	if f.dir == kind.root {
		f.checkLoose(name)
		return nil
	}
	l := locale.Lang(strings.TrimSuffix(name, ".md"))
	switch isText := strings.HasSuffix(name, ".md"); {
	case kind.holds(f.dir, name):
		return nil
	case isText && slices.Contains(a.site.Config.Languages, l):
		return a.readTextOf(f, e, l, kind, former)
	case isText && isLanguage(string(l)):
		unusedText(&f.problems, diag.Pos{File: f.dir + "/" + name, Line: 1}, string(l))
		return nil
	case isText && tagged.MatchString(name):
		f.fail(name, "unknown-language", diag.M("%q 不是网站某种语言的文件名", "%q is not named after a language of the site", name),
			diag.M("写成 zh.md、en.md 这样的名字，语言见 site.yaml 的 languages", "name it zh.md or en.md; the languages are in site.yaml"))
		return nil
	}
	return f.attach(e)
}

// checkLoose reports a file that lies in the folder of a column beside those of its
// articles. A text there would be lost.
func (f *folder) checkLoose(name string) {
	message := diag.M("这里只放文件夹，每篇文章一个", "only folders belong here, one for each article")
	hint := diag.M("放进文章的文件夹", "move it into the folder of its article")
	switch {
	case strings.HasPrefix(name, "README"):
	case strings.EqualFold(path.Ext(name), ".md") && !leftover.IsCopy(name):
		f.fail(name, "misplaced-file", message, hint)
	default:
		f.problems.AddWarning(diag.Pos{File: f.dir + "/" + name}, "unknown-file", message, hint)
	}
}

func (f *folder) warnCopy(name string) {
	f.problems.AddWarning(diag.Pos{File: f.dir + "/" + name}, "unknown-file", copyMessage(name), copyHint)
}

func copyMessage(name string) diag.Msg {
	return diag.M("%q 像是副本，不读取", "%q looks like a copy and is not read", name)
}

var copyHint = diag.M("要用就改名，不用就移走", "rename it to use it, or move it away")

// readTextOf adds the text in one language, as it was formerly read where the file is the same.
func (a *articles) readTextOf(f *folder, e fs.DirEntry, l locale.Lang, kind kindOf, former *folder) error {
	if former != nil {
		info, err := e.Info()
		for _, t := range former.texts {
			if err == nil && t.lang == l && t.size == info.Size() && t.changed.Equal(info.ModTime()) {
				f.texts = append(f.texts, t)
				return nil
			}
		}
	}
	t, err := a.readText(f.dir+"/"+e.Name(), l, kind)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // removed since the folder was listed
	}
	if err == nil {
		f.texts = append(f.texts, t)
	}
	return err
}

// bind makes the article of the folder's texts.
func (f *folder) bind(kind kindOf, langs []locale.Lang) {
	if len(f.texts) == 0 {
		return
	}
	slices.SortFunc(f.texts, func(a, b *text) int { return slices.Index(langs, a.lang) - slices.Index(langs, b.lang) })
	f.article = &site.Article{
		Section: kind.section,
		Slug:    strings.TrimPrefix(f.dir, kind.root+"/"),
		Date:    f.texts[0].date,
		Tags:    tagIDs(f.texts[0].tags),
		Text:    make(map[locale.Lang]*site.ArticleText, len(f.texts)),
	}
	for _, t := range f.texts {
		f.article.Text[t.lang] = t.article
	}
}

func (f *folder) fail(name, rule string, message, hint diag.Msg) {
	f.problems.AddError(diag.Pos{File: path.Join(f.dir, name)}, rule, message, hint)
}

// checkName reports an article whose folder cannot be part of an address.
func (f *folder) checkName(kind kindOf, to *diag.List) {
	if f.dir == kind.root {
		return
	}
	if message, hint, bad := BadName(path.Base(f.dir), kind.dated); bad {
		to.AddError(diag.Pos{File: f.dir}, "bad-id", message, hint)
	}
}

// BadName tells why an article's folder cannot have a name, and what to do. The
// articles of dated columns are beside the pages of the list.
func BadName(name string, dated bool) (message, hint diag.Msg, bad bool) {
	switch {
	case !idForm.MatchString(name):
		return diag.M("文件夹名 %q 不能作网址", "the folder's name %q cannot be part of an address", name),
			diag.M("只用小写英文字母、数字和连字符", "use small letters, digits and hyphens only"), true
	case dated && listName.MatchString(name):
		return diag.M("文件夹不能叫 %s：这是列表页的名字", "a folder cannot be named %s: that is a list page", name),
			diag.M("换一个名字", "choose another name"), true
	}
	return diag.Msg{}, diag.Msg{}, false
}
