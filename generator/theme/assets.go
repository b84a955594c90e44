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

	"plansite/generator/diag"
)

// Asset is a file that pages refer to. Its Path holds a fingerprint of its
// bytes, so that it may be cached for ever.
type Asset struct {
	Name string // as the theme calls it: "main.css"
	Path string // as published: "assets/main.3f2a91c4.css"
	Data []byte
}

const (
	libraryName = "echarts.js" // as an asset
	library     = "third_party/echarts/echarts.min.js"
)

// entries are the bundles that pages load.
var entries = []string{"main.css", "components.css", "aids.js", "site.js", "search.js"}

func (t *Theme) loadAssets(problems *diag.List) error {
	for _, load := range []func() error{t.loadLibrary, t.loadFonts, t.loadFiles} {
		if err := load(); err != nil {
			return err
		}
	}
	if t.Library == nil && t.parent == nil {
		problems.AddError(diag.Pos{File: t.label() + "/" + library}, "missing-asset",
			diag.M("缺少图表库", "the chart library is missing"),
			diag.M("按同一文件夹里的说明重新生成", "make it anew as the README beside it says"))
	}
	t.bundled = map[string][]string{}
	for _, entry := range entries {
		if !t.inherit(entry) {
			t.bundle(entry, problems)
		}
	}
	return nil
}

func (t *Theme) loadLibrary() (err error) {
	if t.Library, err = t.ownFile(library); err != nil {
		return err
	}
	if t.Library == nil && t.parent != nil {
		t.Library = t.parent.Library
		t.addFrom(t.parent, libraryName)
		return nil
	}
	t.add(libraryName, t.Library)
	return nil
}

// loadFonts reads the fonts of what holds its own text. A theme may do without:
// then its charts can be taken away as SVG alone, and there is no PDF.
func (t *Theme) loadFonts() error {
	if t.parent != nil {
		t.Fonts = t.parent.Fonts
	}
	for name, to := range map[string]*[]byte{
		"Regular": &t.Fonts.Regular, "Bold": &t.Fonts.Bold,
		"LatinRegular": &t.Fonts.LatinRegular, "LatinBold": &t.Fonts.LatinBold,
	} {
		data, err := t.ownFile("third_party/fonts/NotoSansSC-" + name + ".ttf")
		if err != nil {
			return err
		}
		if data != nil {
			*to = data
		}
	}
	return nil
}

// loadFiles adds what is published as it is. It comes before the style sheets,
// which name such files.
func (t *Theme) loadFiles() error {
	t.ownAssets = map[string]bool{}
	assets := t.path("assets")
	err := filepath.WalkDir(assets, func(p string, d fs.DirEntry, err error) error {
		if t.parent != nil && p == assets && errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(assets, p)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		t.ownAssets[name] = true
		if isCode(name) {
			return nil
		}
		data, err := os.ReadFile(p)
		t.add(name, data)
		return err
	})
	if err != nil || t.parent == nil {
		return err
	}
	for _, a := range t.parent.Assets {
		if !isCode(a.Name) && !t.ownAssets[a.Name] {
			t.Assets = append(t.Assets, a)
		}
	}
	return nil
}

// isCode tells what is published as part of a bundle alone.
func isCode(name string) bool {
	return strings.HasSuffix(name, ".css") || strings.HasSuffix(name, ".js")
}

// addFrom adds the asset called name that another theme has.
func (t *Theme) addFrom(other *Theme, name string) {
	for _, a := range other.Assets {
		if a.Name == name {
			t.Assets = append(t.Assets, a)
		}
	}
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
