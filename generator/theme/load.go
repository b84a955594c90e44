package theme

import (
	"errors"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// folder is where the themes of a site are.
const folder = "themes"

// Wanted is a theme that the site names, and the place where it does.
type Wanted struct {
	Name string
	Pos  diag.Pos
}

// Load reads themes, and those that they extend, from the folder dir, shown as
// themes/ in messages, for the given languages and templates. They are given by
// their names; what their authors got wrong comes as problems, and no theme then.
func Load(dir string, wanted []Wanted, langs []locale.Lang, pages []Template) (map[string]*Theme, diag.List, error) {
	dir, err := filepath.Abs(dir) // esbuild wants it so
	if err != nil {
		return nil, nil, err
	}
	l := &loader{dir: dir, langs: langs, pages: pages, themes: map[string]*Theme{}}
	for _, w := range wanted {
		if _, err := l.load(w, nil); err != nil {
			return nil, nil, err
		}
	}
	if len(l.problems) > 0 {
		return nil, l.problems.Sorted(), nil // a theme finds again what is wrong with its parent's files
	}
	return l.themes, nil, nil
}

// loader loads each theme once, whoever names it.
type loader struct {
	dir      string
	langs    []locale.Lang
	pages    []Template
	themes   map[string]*Theme // nil for those that cannot be judged
	problems diag.List
}

// load loads a theme after the one that it extends; below are those that extend
// it, the first that the site names. nil is one that is not there or whose parent
// is not.
func (l *loader) load(w Wanted, below []string) (*Theme, error) {
	if slices.Contains(below, w.Name) {
		l.problems.AddError(w.Pos, "theme-circle",
			diag.M("主题互相继承，成了一圈：%s", "the themes extend each other in a circle: %s", strings.Join(append(below, w.Name), " → ")),
			diag.M("删去其中一个 extends", "delete one of the lines extends"))
		return nil, nil
	}
	if t, done := l.themes[w.Name]; done {
		return t, nil
	}
	l.themes[w.Name] = nil
	if !l.exists(w) {
		return nil, nil
	}
	t := &Theme{
		Name: w.Name, dir: filepath.Join(l.dir, w.Name), langs: l.langs,
		words: map[locale.Lang]*Words{}, checked: map[string]*checked{}, pages: map[pageKey]func() *template.Template{},
	}
	parent, problems, err := t.extends()
	l.problems = append(l.problems, problems...)
	if err != nil || len(problems) > 0 {
		return nil, err
	}
	if parent.Name != "" {
		if t.parent, err = l.load(parent, append(slices.Clip(below), w.Name)); err != nil || t.parent == nil {
			return nil, err
		}
	}
	if err := t.read(l.pages, &l.problems); err != nil {
		return nil, err
	}
	l.themes[w.Name] = t
	return t, nil
}

// read reads what a theme consists of.
func (t *Theme) read(pages []Template, problems *diag.List) error {
	t.loadWords(problems)
	if err := t.loadTemplates(pages, problems); err != nil {
		return err
	}
	return t.loadAssets(problems)
}

// exists tells whether there is the folder of a theme, and reports it if not.
func (l *loader) exists(w Wanted) bool {
	if w.Name == filepath.Base(w.Name) && w.Name != "." && w.Name != ".." {
		if info, err := os.Stat(filepath.Join(l.dir, w.Name)); err == nil && info.IsDir() {
			return true
		}
	}
	hint := diag.M("改成现有的主题，或补上这个文件夹", "name a theme that exists, or add the folder")
	if names := l.names(); len(names) > 0 {
		list := strings.Join(names, ", ")
		hint = diag.M("改成现有的主题（%s），或补上这个文件夹", "name a theme that exists (%s), or add the folder", list)
	}
	l.problems.AddError(w.Pos, "missing-theme", diag.M("没有主题文件夹 %q", "there is no theme folder %q", folder+"/"+w.Name), hint)
	return false
}

// names are the folders that there are.
func (l *loader) names() []string {
	entries, _ := os.ReadDir(l.dir) // where it cannot be read, there is nothing to choose from
	var names []string
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}

// ownFile reads a file of the theme's own folder; nil is one that is not there.
func (t *Theme) ownFile(name string) ([]byte, error) {
	data, err := os.ReadFile(t.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}
