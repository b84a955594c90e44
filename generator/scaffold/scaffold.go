// Package scaffold holds what new articles and new years of campaigns begin as:
// files that say, in comments, what belongs where. A folder of templates/ is a
// scaffold; its files are written as they are, but for ${date} and other values,
// among which are the heads of tables.
// What an author must replace begins with 【待填 or TO FILL IN, which a rule of
// package check looks for.
package scaffold

import (
	"embed"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"plansite/generator/locale"
)

//go:embed templates
var templates embed.FS

// instead is the language whose text a language without one begins with.
const instead = "en"

// File is a file to be made, by its name in the folder of the scaffold.
type File struct {
	Name string
	Data []byte
}

// Files gives the files of a scaffold for a site in some languages: a text in
// each of them, and what stands beside the texts. A value that a template names
// must be among the values.
func Files(kind string, langs []locale.Lang, values map[string]string) []File {
	dir := path.Join("templates", kind)
	entries, err := fs.ReadDir(templates, dir)
	if err != nil {
		panic(err) // the kinds are ours
	}
	var files []File
	add := func(name, from string) {
		data, err := fs.ReadFile(templates, path.Join(dir, from))
		if err != nil {
			panic(err)
		}
		files = append(files, File{name, []byte(os.Expand(string(data), func(name string) string {
			value, ok := values[name]
			if !ok {
				panic("scaffold: " + kind + "/" + from + " names ${" + name + "}, which nobody gives")
			}
			return value
		}))})
	}
	has := func(name string) bool {
		return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name })
	}
	for _, l := range langs {
		name := string(l) + ".md"
		if has(name) {
			add(name, name)
		} else {
			add(name, instead+".md")
		}
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".md") {
			add(e.Name(), e.Name())
		}
	}
	return files
}
