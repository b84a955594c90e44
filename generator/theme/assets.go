package theme

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"plansite/generator/diag"
)

// Asset is a file that pages refer to. Its Path holds a fingerprint of its
// bytes, so that it may be cached for ever.
type Asset struct {
	Name string // as the theme calls it: "main.css"
	Path string // as published: "assets/main.3f2a91c4.css"
	Data []byte
}

const library = "third_party/echarts/echarts.min.js"

func (t *Theme) loadAssets(dir, label string, problems *diag.List) error {
	dir, err := filepath.Abs(dir) // esbuild wants it so
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(library)))
	if err != nil {
		problems.AddError(diag.Pos{File: label + "/" + library}, "missing-asset",
			diag.M("缺少图表库：%v", "the chart library is missing: %v", reason(err)),
			diag.M("按同一文件夹里的说明重新生成", "make it anew as the README beside it says"))
	}
	t.Library = data
	t.add("echarts.js", data)
	if err := t.loadFonts(dir); err != nil {
		return err
	}
	if err := t.loadFiles(filepath.Join(dir, "assets")); err != nil {
		return err
	}
	for _, entry := range []string{"main.css", "components.css", "aids.js", "site.js", "search.js"} {
		t.bundle(dir, label, entry, problems)
	}
	return nil
}

// loadFiles adds what is published as it is. It comes before the style sheets,
// which name such files.
func (t *Theme) loadFiles(assets string) error {
	return filepath.WalkDir(assets, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(p, ".css") || strings.HasSuffix(p, ".js") {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(assets, p)
		t.add(filepath.ToSlash(rel), data)
		return err
	})
}

// loadFonts reads the fonts of what holds its own text. A theme may do without:
// then its charts can be taken away as SVG alone, and there is no PDF.
func (t *Theme) loadFonts(dir string) error {
	for name, to := range map[string]*[]byte{
		"Regular": &t.Fonts.Regular, "Bold": &t.Fonts.Bold,
		"LatinRegular": &t.Fonts.LatinRegular, "LatinBold": &t.Fonts.LatinBold,
	} {
		data, err := os.ReadFile(filepath.Join(dir, "third_party", "fonts", "NotoSansSC-"+name+".ttf"))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		*to = data
	}
	return nil
}

// bundle makes one file of an entry point and all that it imports.
func (t *Theme) bundle(dir, label, entry string, problems *diag.List) {
	result := api.Build(api.BuildOptions{
		EntryPoints:       []string{filepath.Join(dir, "assets", entry)},
		AbsWorkingDir:     dir,
		Bundle:            true,
		MinifyWhitespace:  true,
		MinifySyntax:      true,
		MinifyIdentifiers: true,
		Charset:           api.CharsetUTF8,
		Format:            api.FormatIIFE,
		Target:            api.ES2020,
		Plugins:           []api.Plugin{t.published(filepath.Join(dir, "assets"))},
		LogLevel:          api.LogLevelSilent,
	})
	for _, m := range result.Errors {
		pos := diag.Pos{File: label + "/assets/" + entry}
		if m.Location != nil {
			pos = diag.Pos{File: label + "/" + m.Location.File, Line: m.Location.Line, Col: m.Location.Column + 1}
		}
		problems.AddError(pos, "asset", diag.M("样式或脚本有错：%s", "a style sheet or script is wrong: %s", m.Text), diag.Msg{})
	}
	if len(result.OutputFiles) == 1 {
		t.add(entry, result.OutputFiles[0].Contents)
	}
}

// published lets style sheets name files of the theme, which are published under
// names of their own, beside the style sheet.
func (t *Theme) published(assets string) api.Plugin {
	return api.Plugin{Name: "published", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: "."}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if args.Kind != api.ResolveCSSURLToken {
				return api.OnResolveResult{}, nil
			}
			name, err := filepath.Rel(assets, filepath.Join(args.ResolveDir, filepath.FromSlash(args.Path)))
			if to := t.Asset(filepath.ToSlash(name)); to != "" {
				return api.OnResolveResult{Path: strings.TrimPrefix(to, "assets/"), External: true}, nil
			}
			return api.OnResolveResult{}, err
		})
	}}
}

func (t *Theme) add(name string, data []byte) {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	t.Assets = append(t.Assets, Asset{
		Name: name,
		Path: "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext,
		Data: data,
	})
}
