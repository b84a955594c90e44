package theme

import (
	"html/template"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"text/template/parse"

	"plansite/generator/diag"
)

// source is a file of templates, parsed once for all pages and themes.
type source struct {
	owner *Theme
	place string // its path as messages name it, which is the name of its first tree, too
	trees map[string]*parse.Tree
}

// checked is the template of a page before it has the sentences of a language. It
// is never executed, so that it can be copied.
type checked struct {
	template *template.Template
	parts    []*parse.Tree // that the page consists of
}

const (
	frameFile = "base.html"
	partials  = "partials/"
)

// loadTemplates makes the templates of pages. Those that consist of the same parts
// as the parent's are the parent's.
func (t *Theme) loadTemplates(pages []Template, problems *diag.List) error {
	before := len(*problems)
	if err := t.readTemplates(pages, problems); err != nil {
		return err
	}
	if len(*problems) > before || t.parent != nil && t.parent.files == nil {
		t.files = nil // a piece that is missing would be missed by every page
		return nil
	}
	shared := t.shared()
	for _, p := range pages {
		file := t.files[p.name()+".html"]
		if file == nil { // told of the theme that stands alone
			continue
		}
		parts := reachable(file.trees[file.place], t.pieces(append(slices.Clip(shared), file)))
		if t.parent != nil {
			if c := t.parent.checked[p.name()]; c != nil && slices.Equal(c.parts, parts) {
				t.settleAll(p.name(), c)
				continue
			}
		}
		c := &checked{assemble(parts), parts}
		if err := p.check(c.template); err != nil {
			t.addMistake(problems, p.name(), parts, err)
			continue
		}
		t.checkWords(c.template, problems)
		t.settleAll(p.name(), c)
	}
	return nil
}

// settleAll takes the page's templates of the parent where the words are the
// parent's, too; the others are made when first needed: of a theme for a part of
// the site, most never are.
func (t *Theme) settleAll(page string, c *checked) {
	t.checked[page] = c
	for lang, w := range t.words {
		key := pageKey{page, lang}
		if t.parent != nil && t.parent.words[lang] == w && t.parent.checked[page] == c {
			t.pages[key] = t.parent.pages[key]
		} else {
			t.pages[key] = sync.OnceValue(func() *template.Template { return w.settle(c.template) })
		}
	}
}

// readTemplates parses the files in the theme's own folder, which stand in the
// place of the parent's of the same name.
func (t *Theme) readTemplates(pages []Template, problems *diag.List) error {
	t.files = map[string]*source{}
	if t.parent != nil {
		maps.Copy(t.files, t.parent.files)
	}
	for _, in := range []string{partials, ""} {
		files, err := filepath.Glob(filepath.Join(t.path("templates"), filepath.FromSlash(in), "*.html"))
		if err != nil {
			panic(err) // the pattern is ours
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			name := in + filepath.Base(file)
			s := &source{owner: t, place: t.label() + "/templates/" + name}
			if s.trees, err = trees(s.place, string(text)); err != nil {
				addTemplate(problems, s.place, err)
			}
			t.files[name] = s
		}
	}
	t.checkNames(pages, problems)
	return nil
}

// checkNames reports files that no page is made from, and those that are missing.
func (t *Theme) checkNames(pages []Template, problems *diag.List) {
	known := map[string]bool{frameFile: true}
	for _, p := range pages {
		known[p.name()+".html"] = true
	}
	for name, s := range t.files {
		if s.owner == t && !known[name] && !strings.HasPrefix(name, partials) {
			problems.AddError(diag.Pos{File: s.place}, "template", diag.M("没有页面用这个模板", "no page is made from this template"),
				diag.M("改成 themes/README.md 列出的名字；页面的组成部分放进 partials", "give it a name from themes/README.md; pieces of pages belong in partials"))
		}
	}
	for name := range known {
		if t.parent == nil && t.files[name] == nil {
			problems.AddError(diag.Pos{File: t.label() + "/templates/" + name}, "template", diag.M("缺少这个模板", "the template is missing"),
				diag.M("补上它，或在 theme.yaml 里用 extends 继承一个有它的主题", "add it, or extend a theme that has it, in theme.yaml"))
		}
	}
}

// trees parses a file; its own text has the file's place as name.
func trees(place, text string) (map[string]*parse.Tree, error) {
	t, err := template.New(place).Parse(text)
	if err != nil {
		return nil, err
	}
	out := map[string]*parse.Tree{}
	for _, part := range t.Templates() {
		if part.Tree != nil {
			out[part.Name()] = part.Tree
		}
	}
	return out, nil
}

// shared are the files whose pieces every page can use.
func (t *Theme) shared() []*source {
	var files []*source
	for name, s := range t.files {
		if name == frameFile || strings.HasPrefix(name, partials) {
			files = append(files, s)
		}
	}
	slices.SortFunc(files, func(a, b *source) int { return strings.Compare(a.place, b.place) })
	return files
}

// pieces are those of files by name. Of two with one name that of the nearer theme
// counts, in whichever file it stands, then the one in the later file.
func (t *Theme) pieces(files []*source) map[string]*parse.Tree {
	layers := t.layers()
	slices.SortStableFunc(files, func(a, b *source) int {
		return slices.Index(layers, b.owner) - slices.Index(layers, a.owner)
	})
	out := map[string]*parse.Tree{}
	for _, s := range files {
		maps.Copy(out, s.trees)
	}
	return out
}

// reachable gives the parts that a page consists of: its own text, and all pieces
// that it calls. Where there is none of a name, the check tells.
func reachable(root *parse.Tree, pieces map[string]*parse.Tree) []*parse.Tree {
	parts, seen := []*parse.Tree{root}, map[string]bool{}
	for i := 0; i < len(parts); i++ {
		walk(parts[i].Root, func(n parse.Node) {
			call, ok := n.(*parse.TemplateNode)
			if !ok || seen[call.Name] {
				return
			}
			seen[call.Name] = true
			if part := pieces[call.Name]; part != nil {
				parts = append(parts, part)
			}
		})
	}
	return parts
}

// assemble makes a template of parts, the first of which is its own text.
func assemble(parts []*parse.Tree) *template.Template {
	add := template.New(parts[0].Name).Option("missingkey=error").AddParseTree
	root := template.Must(add(parts[0].Name, parts[0])) // fails only for a template that was executed
	for _, p := range parts[1:] {
		template.Must(root.AddParseTree(p.Name, p))
	}
	return root
}
