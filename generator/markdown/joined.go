package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"plansite/generator/diag"
)

// joined reports a line of a paragraph that was meant as one of its own: a title
// above a text, paragraphs that were pasted one a line. Lines that were wrapped at
// a width are nearly as long as each other, all but the last.
func (r *report) joined(n ast.Node) {
	lines := n.Lines()
	if lines.Len() < 2 {
		return
	}
	longest, sentences := 0, lines.Len() > 2
	for i := range lines.Len() {
		line := lines.At(i)
		s := line.Value(r.doc.src)
		longest = max(longest, columns(s))
		sentences = sentences && endsSentence(withoutAttributes(s))
	}
	for i := range lines.Len() - 1 {
		line, after := lines.At(i), lines.At(i+1)
		s := line.Value(r.doc.src)
		if !apart(s, after.Value(r.doc.src), longest, sentences) {
			continue
		}
		r.warn(line.Start, "joined-lines", diag.M("这一行会和下一行连成一段：%s", "this line and the next become one paragraph: %s", firstLine(bytes.TrimSpace(s))),
			diag.M("是两段，中间空一行；是小标题，写成 ## 标题；本是一句，接成一行；只想换行，行末加 \\", "leave a blank line between two paragraphs; a heading is ## Heading; join what is one sentence; \\ at the end keeps a line apart"))
		return
	}
}

// apart reports whether line and next are no parts of one paragraph whose longest
// line is given; sentences are three lines or more that all end with a sentence.
func apart(line, next []byte, longest int, sentences bool) bool {
	text := bytes.TrimRight(line, "\n")
	if bytes.HasSuffix(text, []byte(`\`)) || bytes.HasSuffix(text, []byte("  ")) || bytes.HasSuffix(text, []byte("}")) {
		return false // a line break, or attributes, which are looked at by themselves
	}
	last, _ := utf8.DecodeLastRune(bytes.TrimRight(text, "*_ \t"))
	first, _ := utf8.DecodeRune(bytes.TrimLeft(next, "*_ \t“"))
	width := columns(text)
	if !wide(last) && !wide(first) {
		return width*2 < longest && unicode.IsUpper(first) && (unicode.IsLetter(last) || unicode.IsDigit(last))
	}
	switch {
	case bytes.ContainsRune([]byte("，、；,—…"), last), wide(last) != wide(first) && !endsSentence(text):
		return false
	case endsSentence(text):
		return sentences || width*4 < longest*3 || longest > maxWrapped
	}
	return width*4 < longest*3 || longest < minWrapped || longest > 2*maxWrapped
}

// Nobody wraps Chinese lines outside these widths, in half-width characters.
const (
	minWrapped = 20
	maxWrapped = 130
)

// columns is how wide s is, in half-width characters.
func columns(s []byte) int {
	n := 0
	for _, r := range string(bytes.TrimSpace(withoutAttributes(s))) {
		if n++; wide(r) || shared(r) {
			n++
		}
	}
	return n
}

// withoutAttributes takes the {#id} off the end of a line.
func withoutAttributes(s []byte) []byte {
	s = bytes.TrimRight(s, " \n")
	if i := bytes.LastIndex(s, []byte("{#")); i >= 0 && bytes.HasSuffix(s, []byte("}")) {
		return s[:i]
	}
	return s
}
