package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"plansite/generator/diag"
)

// Limits of size keep a file that was copied here by mistake from filling the memory.
const (
	maxYAML        = 64 << 10
	maxFrontMatter = 16 << 10
	maxCSV         = 16 << 20
	maxMarkdown    = 4 << 20
)

// file reads a text file of at most limit bytes and tells whether there is one;
// nil text of a file that is there was reported. A file that is required and
// missing is reported too.
func (r *reader) file(name string, limit int64, required bool) (text []byte, found bool) {
	text, err := readText(r.fsys, name, limit, &r.problems)
	if errors.Is(err, fs.ErrNotExist) {
		if required {
			r.missing(name, diag.M("缺少文件 %s", "the file %s is missing", name),
				diag.M("照 content/README.md 新建；它原来有过的，从备份里恢复", "write it as content/README.md says, or restore it if it was there before"))
		}
		return nil, false
	}
	if err != nil {
		r.fail(err)
	}
	if strings.HasSuffix(name, ".yaml") {
		r.opt.wrongWords(name, text, &r.problems)
	}
	return text, true
}

// fail keeps the first error of the environment.
func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// readText reads a file as text; nil text without an error means that to says why.
func readText(fsys fs.FS, name string, limit int64, to *diag.List) ([]byte, error) {
	raw, err := readBytes(fsys, name, limit, to)
	if raw == nil {
		return nil, err
	}
	text, ok := decode(name, raw, to)
	if !ok {
		return nil, nil
	}
	return text, nil
}

// readBytes reads a file; nil without an error means that to says why.
func readBytes(fsys fs.FS, name string, limit int64, to *diag.List) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if info.IsDir() {
		to.AddError(diag.Pos{File: name}, "file-type", diag.M("%s 是文件夹，不是文件", "%s is a folder, not a file", name),
			diag.M("改名或移走", "rename or move it"))
		return nil, nil
	}
	var buf bytes.Buffer
	buf.Grow(int(min(info.Size(), limit)) + bytes.MinRead) // in one piece: articles are many
	if _, err := buf.ReadFrom(io.LimitReader(f, limit+1)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	raw := buf.Bytes()
	if int64(len(raw)) > limit {
		to.AddError(diag.Pos{File: name}, "too-large",
			diag.M("%s 超过 %d KiB", "%s is larger than %d KiB", name, limit>>10),
			diag.M("拆成几个文件，或检查是否放错了文件", "divide it, or see whether it is the right file"))
		return nil, nil
	}
	return raw, nil
}

// decode is the one place where bytes of content/ become text: UTF-8 without a
// byte order mark, lines ended by LF. It reports the first byte that is no text,
// or a merge that was left unfinished, and gives false; what else is damaged it
// reports as well. The text is never nil.
func decode(file string, raw []byte, to *diag.List) ([]byte, bool) {
	text := withLF(toUTF8(file, raw, to))
	if at := invalid(text); at >= 0 {
		to.AddError(posAt(file, text, at), "encoding",
			diag.M("这里的字节不是 UTF-8 文字", "the bytes here are not UTF-8 text"),
			diag.M("在编辑器里另存为 UTF-8 编码", "save the file as UTF-8 in the editor"))
		return nil, false
	}
	if at := bytes.IndexByte(text, 0); at >= 0 {
		to.AddError(posAt(file, text, at), "encoding",
			diag.M("这里有空字符（NUL）", "there is a NUL character here"),
			diag.M("这大概不是文本文件；在编辑器里另存为 UTF-8 编码的文本", "this is probably no text file; save it as UTF-8 text in the editor"))
		return nil, false
	}
	if reportDamage(file, text, to) {
		return nil, false
	}
	if text == nil {
		text = []byte{}
	}
	return text, true
}

func withLF(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
}

// Text gives the bytes of a file as the text that places of problems count in:
// lines ended by LF, in UTF-8 but for bytes that are no text in any encoding.
func Text(raw []byte) []byte {
	var untold diag.List
	return withLF(toUTF8("", raw, &untold))
}

// invalid gives the offset of the first byte that is not UTF-8, or -1.
func invalid(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; ; {
		c, n := utf8.DecodeRune(text[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}

// posAt gives the line and column of an offset.
func posAt(file string, text []byte, at int) diag.Pos {
	before := text[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{File: file, Line: bytes.Count(before, []byte("\n")) + 1, Col: utf8.RuneCount(before[start:]) + 1}
}
