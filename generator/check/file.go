package check

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// file is a Markdown text of an author as the rules see it.
type file struct {
	name     string
	lang     locale.Lang
	passages []passage
	links    []link
	allowed  []allowedHere
}

// link is a link as it is written.
type link struct {
	pos  diag.Pos
	dest string
	near string // its words and a little of what follows
}

// allowedHere is a rule that a line of the file silences: one in front matter
// for the front matter and the file as a whole, another for the next block.
type allowedHere struct {
	pos      diag.Pos
	rule     string
	from, to int // lines
	used     bool
}

// parse takes a file apart into passages: the words of its front matter, and
// its blocks, which blank lines part. It is no Markdown parser, and need not be:
// a rule about words does not ask what kind of block it is in.
func parse(name string, lang locale.Lang, src []byte) *file {
	f := &file{name: name, lang: lang}
	if !utf8.Valid(src) {
		return f // reported where it is read
	}
	text := string(bytes.TrimPrefix(src, []byte("\ufeff")))
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	at := f.frontMatter(lines)
	for at < len(lines) {
		end := blockEnd(lines, at)
		if end > at {
			f.block(lines[at:end], at+1)
		}
		at = end + 1
	}
	return f
}

// frontMatter reads the lines between --- and --- and gives the index after them.
func (f *file) frontMatter(lines []string) int {
	if strings.TrimRight(lines[0], " \t") != "---" {
		return 0
	}
	for i, line := range lines[1:] {
		if strings.TrimRight(line, " \t") == "---" {
			f.allowUntil(i + 2)
			return i + 2
		}
		if m := allowComment.FindStringSubmatch(line); m != nil {
			f.allowed = append(f.allowed, allowedHere{pos: diag.Pos{File: f.name, Line: i + 2, Col: 1}, rule: m[1], from: 1})
		}
		f.keyed(line, i+2, "title", "summary", "source")
	}
	return 0
}

// keyed adds the words of a line “key: words” that has one of the keys.
func (f *file) keyed(line string, number int, keys ...string) {
	key, value, ok := strings.Cut(line, ": ")
	if !ok || !slices.Contains(keys, key) {
		return
	}
	col := utf8.RuneCountInString(line) - utf8.RuneCountInString(value) + 1
	if n := len(value); n > 1 && value[0] == '"' && value[n-1] == '"' {
		value, col = value[1:n-1], col+1
		if strings.ContainsRune(value, '"') {
			return // no YAML, which is reported where it is read
		}
	}
	f.passages = append(f.passages, passage{pos: diag.Pos{File: f.name, Line: number, Col: col}, exact: true, plain: true, lang: f.lang, text: []rune(value)})
}

// allowUntil ends the reach of the allowances that have none yet.
func (f *file) allowUntil(line int) {
	for i := range f.allowed {
		if a := &f.allowed[i]; a.to == 0 {
			a.to = line
		}
	}
}

// blockEnd gives the index of the blank line or end of file that ends the block
// beginning at lines[at]; a fenced block goes on to its closing fence.
func blockEnd(lines []string, at int) int {
	fence := ""
	for i := at; i < len(lines); i++ {
		line := strings.TrimLeft(lines[i], " >")
		switch {
		case fence != "":
			if strings.HasPrefix(line, fence) {
				fence = ""
			}
		case strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
			fence = line[:3]
		case strings.TrimSpace(line) == "":
			return i
		}
	}
	return len(lines)
}

var (
	allowComment = regexp.MustCompile(`^# *allow ([a-z-]+): *(\S.*)$`)
	allowLine    = regexp.MustCompile(`^\[//\]: # \(allow ([a-z-]+): *(\S[^)]*)\)\s*$`)
)

// block adds a block that begins at the given line.
func (f *file) block(lines []string, line int) {
	pos := diag.Pos{File: f.name, Line: line, Col: 1}
	if m := allowLine.FindStringSubmatch(lines[0]); m != nil {
		f.allowed = append(f.allowed, allowedHere{pos: pos, rule: m[1], from: line})
		lines, line = lines[1:], line+1
		if len(lines) == 0 {
			return
		}
		pos.Line = line
	}
	f.allowUntil(line + len(lines) - 1)
	if strings.HasPrefix(lines[0], "```chart") {
		for i, l := range lines {
			f.keyed(l, line+i, "title", "note")
		}
		return
	}
	text := strings.Join(lines, "\n")
	words, links := prose(text)
	f.passages = append(f.passages, passage{pos: pos, exact: true, lang: f.lang, text: words})
	for _, l := range links {
		p, before := pos, text[:l.at]
		p.Line += strings.Count(before, "\n")
		p.Col = utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		f.links = append(f.links, link{p, l.dest, l.words + ahead(text[l.end:], 40)})
	}
}
