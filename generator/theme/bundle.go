package theme

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/evanw/esbuild/pkg/api"

	"plansite/generator/diag"
)

// Style sheets and scripts of a theme lie on those of the theme that it extends like
// a sheet of glass: who names a file gets the topmost of that name, whichever theme
// the naming file is of. What "parent:" stands before is sought below the naming
// file's own theme, so that a file can add to the one that it covers.
const parentPrefix = "parent:"

// inherit takes the parent's bundle where the theme has no file of its own in it.
func (t *Theme) inherit(entry string) bool {
	if t.parent == nil || t.parent.bundled[entry] == nil || slices.ContainsFunc(t.parent.bundled[entry], func(name string) bool { return t.ownAssets[name] }) {
		return false
	}
	t.bundled[entry] = t.parent.bundled[entry]
	t.addFrom(t.parent, entry)
	return true
}

// bundle makes one file of an entry point and all that it imports.
func (t *Theme) bundle(entry string, problems *diag.List) {
	layers := t.layers()
	n := slices.IndexFunc(layers, func(l *Theme) bool { return l.ownAssets[entry] })
	if n < 0 {
		root := layers[len(layers)-1] // one mistake, whoever extends it
		problems.AddError(diag.Pos{File: root.label() + "/assets/" + entry}, "missing-asset",
			diag.M("缺少这个样式或脚本", "the style sheet or script is missing"),
			diag.M("补上它，或在 theme.yaml 里用 extends 继承一个有它的主题", "add it, or extend a theme that has it, in theme.yaml"))
		return
	}
	from := layers[n]
	o := &overlay{theme: t, names: map[string]bool{}}
	result := api.Build(api.BuildOptions{
		EntryPoints:       []string{from.path("assets/" + entry)},
		AbsWorkingDir:     filepath.Dir(t.dir),
		PreserveSymlinks:  true, // or the files would not be found in their themes
		Bundle:            true,
		MinifyWhitespace:  true,
		MinifySyntax:      true,
		MinifyIdentifiers: true,
		Charset:           api.CharsetUTF8,
		Format:            api.FormatIIFE,
		Target:            api.ES2020,
		Plugins:           []api.Plugin{{Name: "overlay", Setup: o.setup}},
		LogLevel:          api.LogLevelSilent,
	})
	for _, m := range result.Errors {
		pos := diag.Pos{File: from.label() + "/assets/" + entry}
		if m.Location != nil {
			pos = diag.Pos{File: folder + "/" + m.Location.File, Line: m.Location.Line, Col: m.Location.Column + 1}
		}
		problems.AddError(pos, "asset", diag.M("样式或脚本有错：%s", "a style sheet or script is wrong: %s", m.Text), diag.Msg{})
	}
	if len(result.Errors) == 0 && len(result.OutputFiles) == 1 {
		t.bundled[entry] = o.list()
		t.add(entry, result.OutputFiles[0].Contents)
	}
}

// overlay finds the files that style sheets and scripts name.
type overlay struct {
	theme *Theme
	mu    sync.Mutex // esbuild asks from several goroutines
	names map[string]bool
}

func (o *overlay) setup(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: "."}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
		layers := o.theme.layers()
		at := slices.IndexFunc(layers, func(l *Theme) bool { return l.assetName(args.ResolveDir) != "" })
		if args.Kind == api.ResolveEntryPoint || at < 0 {
			return api.OnResolveResult{}, nil
		}
		if name, ok := strings.CutPrefix(args.Path, parentPrefix); ok {
			return find(layers[at+1:], path.Clean(name), fmt.Errorf("no theme that %s extends has assets/%s", layers[at].Name, name))
		}
		name := layers[at].assetName(filepath.Join(args.ResolveDir, filepath.FromSlash(args.Path)))
		if args.Kind == api.ResolveCSSURLToken {
			return o.published(name), nil
		}
		return find(layers, name, nil)
	})
	build.OnLoad(api.OnLoadOptions{Filter: "."}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
		for _, l := range o.theme.layers() {
			o.note(l.assetName(args.Path))
		}
		return api.OnLoadResult{}, nil
	})
}

// find gives the file called name of the first theme that has one; where there is
// none, absent, or leaves it to esbuild, which also knows names without extension.
func find(layers []*Theme, name string, absent error) (api.OnResolveResult, error) {
	for _, l := range layers {
		if l.ownAssets[name] {
			return api.OnResolveResult{Path: l.path("assets/" + name)}, nil
		}
	}
	return api.OnResolveResult{}, absent
}

// published lets style sheets name files of the theme, which are published under
// names of their own, beside the style sheet.
func (o *overlay) published(name string) api.OnResolveResult {
	to := o.theme.Asset(name)
	if to == "" {
		return api.OnResolveResult{}
	}
	o.note(name)
	return api.OnResolveResult{Path: strings.TrimPrefix(to, "assets/"), External: true}
}

func (o *overlay) note(name string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.names[name] = true
}

// list gives the names of the files that the bundle is made from, in order.
func (o *overlay) list() []string { return slices.Sorted(maps.Keys(o.names)) }

// assetName is the name of a file or folder among the theme's assets, "." for the
// folder of all, "" for what is outside.
func (t *Theme) assetName(file string) string {
	rel, err := filepath.Rel(t.path("assets"), file)
	if err != nil || !filepath.IsLocal(rel) {
		return ""
	}
	return filepath.ToSlash(rel)
}
