package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"plansite/generator/scaffold"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// begun gives the files of a scaffold in the folder that they belong in.
func begun(dir, kind string, s *site.Site, values map[string]string) []scaffold.File {
	for _, name := range []string{"events", "materials", "ratings"} {
		var head []string
		for _, column := range schema.Named(name).In(s.Config.Languages).Columns {
			head = append(head, column.Name)
		}
		values[name] = strings.Join(head, ",")
	}
	files := scaffold.Files(kind, s.Config.Languages, values)
	for i := range files {
		files[i].Name = path.Join(dir, files[i].Name)
	}
	return files
}

// create writes files below the site's folder, which must have none of them:
// all, or none.
func (a *app) create(dir string, files []scaffold.File) error {
	there := false
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(f.Name))); err == nil {
			there = true
			fmt.Fprintln(a.err, a.say("%s：已经有这个文件", "%s: this file is there already", f.Name))
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if there {
		fmt.Fprintln(a.err, a.say("什么都没有写。改用别的名字，或者直接编辑这些文件。", "nothing was written; choose another name, or edit these files"))
		return errContent
	}
	for i, f := range files {
		if err := createFile(filepath.Join(dir, filepath.FromSlash(f.Name)), f.Data); err != nil {
			undo(dir, files[:i])
			return err
		}
	}
	return nil
}

// createFile makes a file that was not there, with its folders.
func createFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(name)
	}
	return err
}

// undo takes files away again, and the folder that is left empty.
func undo(dir string, files []scaffold.File) {
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		os.Remove(name)
		os.Remove(filepath.Dir(name))
	}
}

// made prints what was written, and how to go on.
func (a *app) made(files []scaffold.File) {
	for _, f := range files {
		fmt.Fprintln(a.out, f.Name)
	}
	fmt.Fprintln(a.out, a.say("下一步：打开这些文件，照“#”和“[//]:”开头的说明填写，要填的地方标着“【待填】”或 TO FILL IN。填好后删去 draft: true 那一行，运行 go run ./generator check；删去以前它是草稿，不会发布。",
		"next: open these files and fill them in as the lines that begin with # and [//]: say; what is wanted is marked 【待填】 or TO FILL IN. Then delete the line draft: true and run go run ./generator check. Until then it is a draft, which is not published."))
}

// replaceAll puts new bytes in place of files that are there: of all, or of none.
func replaceAll(dir string, files []scaffold.File) error {
	var done []scaffold.File // as they were
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		was, err := os.ReadFile(name)
		if err == nil && !bytes.Equal(was, f.Data) {
			err = replaceFile(name, string(f.Data))
		}
		if err != nil {
			for _, old := range done {
				err = errors.Join(err, replaceFile(filepath.Join(dir, filepath.FromSlash(old.Name)), string(old.Data)))
			}
			return err
		}
		done = append(done, scaffold.File{Name: f.Name, Data: was})
	}
	return nil
}
