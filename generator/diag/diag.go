// Package diag holds the mistakes of authors as data: what was found, where,
// and what to do about it, in the languages that the press office reads.
// Go errors are for the environment; a mistake in content is a Problem.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Pos is a place in a file of the site. File is slash-separated and relative to
// the site's folder; Line and Col count from 1, Col in characters; 0 is unknown.
type Pos struct {
	File string
	Line int
	Col  int
}

// workbook is how the name of a workbook ends that a sheet is named in.
const workbook = ".xlsx"

// Path is the file without the sheet that File names after "#": one of a
// workbook, of which Line and Col are the row and the column of a cell.
func (p Pos) Path() (file string, cell bool) {
	file, _, cell = strings.Cut(p.File, workbook+"#")
	if cell {
		return file + workbook, true
	}
	return file, strings.HasSuffix(file, workbook)
}

// String gives file:line:col, without the parts that are unknown.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Msg is a sentence for authors in both languages.
type Msg struct{ ZH, EN string }

// M formats the Chinese and the English sentence with the same arguments; use
// %[1]q-style verbs where the order differs.
func M(zh, en string, args ...any) Msg {
	if len(args) == 0 {
		return Msg{zh, en}
	}
	args = shownIn(args)
	return Msg{fmt.Sprintf(zh, args...), fmt.Sprintf(en, args...)}
}

// In gives the sentence in lang: Chinese for "zh", else English.
func (m Msg) In(lang string) string {
	if lang == "zh" {
		return m.ZH
	}
	return m.EN
}

// Problem is one mistake. Rule is a short stable name in kebab-case; Message
// says what was found, Hint what to do. Place and Quote are what an exception
// names it by: a clause, a row, a setting or, if empty, the file; and the words
// in question in the Chinese and the English text, where the rule quotes any.
type Problem struct {
	Pos      Pos
	Severity Severity
	Rule     string
	Message  Msg
	Hint     Msg
	Place    string
	Quote    Msg
}

const hintIndent = "    "

// Text gives the problem in lang as "file:line:col: error: message (rule)",
// followed by the hint on a line of its own.
func (p Problem) Text(lang string) string {
	text := Printer{Lang: lang}.head(p)
	if h := p.Hint.In(lang); h != "" {
		text += "\n" + hintIndent + h
	}
	return text
}

// List is any number of problems; it is also an error, so that a stage that
// makes bytes can hand authors' mistakes up the same way as other errors.
type List []Problem

// Error gives all problems in English, a line or two each.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.Text("en")
	}
	return strings.Join(lines, "\n")
}

// AddError adds an error at pos, and gives it as AddWarning does.
func (l *List) AddError(pos Pos, rule string, message, hint Msg) *Problem {
	*l = append(*l, Problem{Pos: pos, Severity: Error, Rule: rule, Message: message, Hint: hint})
	return &(*l)[len(*l)-1]
}

// AddWarning adds a warning at pos and gives it, for its Place and Quote to be
// set at once: the next addition may move it.
func (l *List) AddWarning(pos Pos, rule string, message, hint Msg) *Problem {
	*l = append(*l, Problem{Pos: pos, Severity: Warning, Rule: rule, Message: message, Hint: hint})
	return &(*l)[len(*l)-1]
}

// Of gives the problems of one severity.
func (l List) Of(s Severity) List {
	var of List
	for _, p := range l {
		if p.Severity == s {
			of = append(of, p)
		}
	}
	return of
}

// HasErrors tells whether any problem stops publication.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(p Problem) bool { return p.Severity == Error })
}

// Sorted gives the problems by file, line, column and rule, doubles removed.
func (l List) Sorted() List {
	s := slices.Clone(l)
	slices.SortStableFunc(s, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message.EN, b.Message.EN))
	})
	return slices.Compact(s)
}
