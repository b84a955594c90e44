package poster

import (
	"image/color"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plansite/generator/typeset"
)

// para is a text of a column.
type para struct {
	text   string
	size   float64 // at the scale 1, as before is
	bold   bool
	colour color.RGBA
	before float64 // white above, if it is not the first
	most   int     // lines; 0 for any number
	title  bool    // close lines, ended at marks where that can be
}

// column is paragraphs set under each other at a scale.
type column struct {
	paras  []set
	height float64
	whole  bool // nothing was cut, no word was broken
}

// set is a paragraph broken into lines.
type set struct {
	style
	text            string
	lines           []string
	before, leading float64
	title, cut      bool
}

func (p set) height() float64 { return p.before + float64(len(p.lines))*p.leading }

func (c *column) lines() int {
	n := 0
	for _, p := range c.paras {
		n += len(p.lines)
	}
	return n
}

// Chinese characters and Latin letters reach this far above and below the
// baseline, in ems.
const ascent, descent = .88, .2

// column breaks paragraphs into lines of a width, at a scale. Empty ones are left
// out.
func (s *sheet) column(paras []para, width, scale float64) column {
	c := s.wrap(paras, width, scale, false)
	if !s.draft {
		s.balance(&c, width)
	}
	return c
}

// wrap is column with lines that are filled from the first on: as many as balance
// makes, at a fraction of the work. In bound titles lines end at marks alone.
func (s *sheet) wrap(paras []para, width, scale float64, bound bool) column {
	c := column{whole: true}
	for _, p := range paras {
		text := s.prepared(p.text)
		if text == "" {
			continue
		}
		if bound && p.title {
			text = bind(text)
		}
		out := set{style: style{p.size * scale, p.bold, p.colour}, text: text, before: p.before * scale, leading: p.size * scale * 1.42, title: p.title}
		if len(c.paras) == 0 {
			out.before = 0
		}
		if p.title {
			out.leading = p.size * scale * 1.26
		}
		measure := s.measured(out.style)
		out.lines = typeset.Wrap(text, measure, width)
		if p.most > 0 && len(out.lines) > p.most {
			out.lines, out.cut = typeset.Shorten(text, measure, width, p.most), true
		}
		c.whole = c.whole && !out.cut && typeset.Whole(text, measure, width)
		c.paras = append(c.paras, out)
		c.height += out.height()
	}
	return c
}

// balance makes the lines of each paragraph about equally long.
func (s *sheet) balance(c *column, width float64) {
	for i := range c.paras {
		if p := &c.paras[i]; !p.cut {
			p.lines = typeset.Balance(p.text, s.measured(p.style), width)
		}
	}
}

func (s *sheet) measured(st style) typeset.Width {
	return func(text string) float64 { return s.width(st, text) }
}

// draw writes a column at x, its top at y, and gives its lower edge.
func (s *sheet) draw(c column, x, y float64) float64 {
	for _, p := range c.paras {
		y += p.before
		for _, l := range p.lines {
			s.write(x-s.hang(p, l), y+p.leading/2+(ascent-descent)/2*p.size, p.style, l)
			y += p.leading
		}
	}
	return y
}

// hang is how far a line of a title begins left of the others: the opening marks of
// Chinese are half white.
func (s *sheet) hang(p set, line string) float64 {
	first, n := utf8.DecodeRuneInString(line)
	if !p.title || !strings.ContainsRune("“‘《〈（「『【〔", first) || s.width(p.style, line[:n]) < .9*p.size {
		return 0
	}
	return .48 * p.size
}

// bind joins the Chinese characters between marks and spaces.
func bind(text string) string {
	var out strings.Builder
	var last rune
	for _, r := range text {
		if unicode.Is(unicode.Han, last) && unicode.Is(unicode.Han, r) {
			out.WriteString(joiner)
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}

// joiner is a mark that no line may end at, and that no font need have.
const joiner = "\u2060"

// prepared is a text without characters that only steer others, with single
// spaces, and with the phrases joined that are not to be parted. A hyphen is joined
// to what follows: programs that read a PDF drop it at the end of a line.
func (s *sheet) prepared(text string) string {
	text = plain(text)
	phrases := slices.Clone(s.poster.Words.Phrases)
	slices.SortFunc(phrases, func(a, b string) int { return len(b) - len(a) })
	for _, p := range phrases {
		if strings.Contains(text, p) {
			text = strings.ReplaceAll(text, p, strings.Join(strings.Split(p, ""), joiner))
		}
	}
	return strings.ReplaceAll(text, "-", "-"+joiner)
}

// plain is a text with single spaces and without characters that only steer how
// others are set. The wide space of Chinese stays.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || r >= 0xfe00 && r <= 0xfe0f {
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) && string(r) != wide }), " ")
}

// wide is the space of Chinese, as wide as a character: it parts texts on a line.
const wide = "\u3000"

// inOne sets texts as paragraphs like p, or as one where they fit on one line.
func (s *sheet) inOne(p para, width float64, texts ...string) []para {
	texts = slices.DeleteFunc(texts, func(t string) bool { return plain(t) == "" })
	all := p
	all.text = strings.Join(texts, wide)
	if s.width(style{size: p.size, bold: p.bold}, s.prepared(all.text)) <= width {
		return []para{all}
	}
	var out []para
	for _, t := range texts {
		p.text = t
		out = append(out, p)
	}
	return out
}

// line writes a text on one line within room, cut off if it must be, and gives
// where it ends.
func (s *sheet) line(x, y, room float64, st style, text string) float64 {
	if s.width(st, text) > room {
		text = typeset.Cut(text, s.measured(st), room)
	}
	return s.write(x, y, st, text)
}
