package check

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"plansite/generator/damage"
	"plansite/generator/diag"
	"plansite/generator/locale"
)

// blank stands for a character that is no prose: code, an address, an attribute.
const blank = '\ufffc'

// passage is a piece of prose in one language. Rules look at its characters and
// report by their index; what is no prose is blank there, and line ends are kept.
type passage struct {
	pos   diag.Pos // of the first character
	exact bool     // the characters stand in the file as they do here
	plain bool     // no Markdown: a cell, a setting, a title
	place string   // of a text in a table or in settings: what an exception calls it
	lang  locale.Lang
	text  []rune
	lines []int // the index of the first character of each line but the first, once it is checked
}

// mostProblems is how many problems of one text are told. A text that has more was
// made by no one.
const mostProblems = 2000

func (p passage) chinese() bool { return p.lang == "zh" }

// slogan tells a motto, whose halves a space may part.
func (p passage) slogan() bool { return strings.HasPrefix(p.place, "campaigns/") }

// warn reports a warning at the i-th character. What is no Markdown quotes what
// stands there, for an exception to name.
func (p passage) warn(problems *diag.List, i int, rule string, message, hint diag.Msg) {
	if len(*problems) >= mostProblems {
		return
	}
	w := problems.AddWarning(p.at(i), rule, message, hint)
	if p.place == "" {
		return
	}
	w.Place = p.place
	if p.chinese() {
		w.Quote.ZH = p.around(i)
	} else {
		w.Quote.EN = p.around(i)
	}
}

// at is the place of the i-th character, or of the cell that holds it.
func (p passage) at(i int) diag.Pos {
	if !p.exact {
		return p.pos
	}
	pos := p.pos
	line := sort.SearchInts(p.lines, i+1)
	if line == 0 {
		pos.Col += i
		return pos
	}
	pos.Line, pos.Col = pos.Line+line, i-p.lines[line-1]+1
	return pos
}

// around quotes the i-th character with a little of what stands beside it.
func (p passage) around(i int) string {
	most := 6
	if !p.chinese() {
		most = 12
	}
	from, to := max(0, i-most), min(len(p.text), i+most+1)
	s := slices.Clone(p.text[from:to])
	s = slices.DeleteFunc(s, func(r rune) bool { return r == blank || r == '\n' || damage.Invisible(r) })
	return strings.TrimSpace(string(s))
}

// beside gives the nearest character before (step -1) or after (step 1) the i-th
// that is not emphasis; 0 at the ends.
func (p passage) beside(i, step int) rune {
	for i += step; i >= 0 && i < len(p.text); i += step {
		if p.text[i] != '*' {
			return p.text[i]
		}
	}
	return 0
}

// check puts the passage before every rule about words.
func (p passage) check(problems *diag.List) {
	for i, r := range p.text {
		if r == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	for _, c := range All {
		if c.words != nil {
			c.words(p, problems)
		}
	}
}

// han tells Chinese characters.
func han(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r > 0x2e7f && unicode.Is(unicode.Han, r)
}

// fullWidth tells the punctuation of Chinese that no other script here shares.
func fullWidth(r rune) bool {
	return r >= 0x3001 && r <= 0x3017 && r != '々' || r >= 0xff01 && r <= 0xff0f || r == '：' || r == '；' || r == '？'
}
