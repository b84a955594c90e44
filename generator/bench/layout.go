package main

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// core is the least that our site must have besides articles; hugo the
// templates of a comparable site.
//
//go:embed all:core all:hugo
var embedded embed.FS

var languages = map[string]*lexicon{"zh": &chinese, "en": &english}

// layOurs writes n pairs of pages as news of a site with the theme in repo.
func layOurs(dir, repo string, n int) error {
	core, err := fs.Sub(embedded, "core")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, core); err != nil {
		return err
	}
	if err := copyTheme(filepath.Join(dir, "themes", "main"), filepath.Join(repo, "themes", "main")); err != nil {
		return err
	}
	link := func(p int) string { return "/news/" + section(p) + "/" + page(p) + ".html" }
	return eachPage(n, link, func(lang string, p int) string {
		return filepath.Join(dir, "content", "news", section(p), page(p), lang+".md")
	})
}

// layHugo writes the same pages for Hugo.
func layHugo(dir string, n int) error {
	site, err := fs.Sub(embedded, "hugo")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, site); err != nil {
		return err
	}
	for lang, words := range languages {
		for p := 0; p < n; p += perSection {
			index := filepath.Join(dir, "content", lang, section(p), "_index.md")
			front := fmt.Sprintf("---\ntitle: %q\nweight: %d\n---\n", words.topics[p/perSection%len(words.topics)], p/perSection+1)
			if err := write(index, []byte(front)); err != nil {
				return err
			}
		}
	}
	link := func(p int) string { return "../" + section(p) + "/" + page(p) + ".html" }
	return eachPage(n, link, func(lang string, p int) string {
		return filepath.Join(dir, "content", lang, section(p), page(p)+".md")
	})
}

func eachPage(n int, link func(p int) string, file func(lang string, p int) string) error {
	for lang, words := range languages {
		for p := range n {
			if err := write(file(lang, p), text(p, n, words, link)); err != nil {
				return err
			}
		}
	}
	return nil
}

func write(file string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

// copyTheme leaves out what npm may have installed to rebuild a library.
func copyTheme(to, from string) error {
	return fs.WalkDir(os.DirFS(from), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && path.Base(name) == "node_modules":
			return fs.SkipDir
		case e.IsDir():
			return nil
		}
		data, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		return write(filepath.Join(to, name), data)
	})
}
