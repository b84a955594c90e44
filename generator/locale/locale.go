// Package locale knows languages as readers meet them: texts in several
// languages, and how a language writes numbers, quantities, dates and periods.
// What differs between languages is data (Format, read from a theme's words),
// so that a new language needs no Go.
package locale

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
)

// Lang is a language by its short name in site.yaml and in file names: "zh", "en".
type Lang string

// Text is one text in several languages; a language that is missing has no entry.
type Text map[Lang]string

// In gives the text in lang, or "" where there is none.
func (t Text) In(lang Lang) string { return t[lang] }

// Empty tells whether no language has a text.
func (t Text) Empty() bool {
	for _, s := range t {
		if s != "" {
			return false
		}
	}
	return true
}

// Format is how one language writes figures and dates. Layouts are those of
// package time; None stands for an unknown field ("—").
type Format struct {
	Lang       Lang        `yaml:"-"`
	Tag        string      `yaml:"tag"`  // BCP 47, for the lang attribute: "zh-CN", "en"
	Name       string      `yaml:"name"` // the language's own name
	DateLong   string      `yaml:"date_long"`
	DateShort  string      `yaml:"date_short"`
	Month      string      `yaml:"month"`
	Quarter    string      `yaml:"quarter"` // {year} and {quarter}
	Halves     []string    `yaml:"halves"`  // the first and the second half of {year}
	Months     []string    `yaml:"months"`  // the layouts of a range of months in one year: the first and the last
	Dash       string      `yaml:"dash"`    // between the ends of a range
	Year       string      `yaml:"year"`    // {year}
	Space      string      `yaml:"space"`   // between a number and its unit
	Tight      string      `yaml:"tight"`   // signs before which there is none: "%‰"
	Points     []Points    `yaml:"points"`
	ListSep    string      `yaml:"list_sep"`
	Magnitudes []Magnitude `yaml:"magnitudes"`
	Articles   []string    `yaml:"articles"` // words that an index passes over: the, a, an
}

// Magnitude is a word that stands for a power of ten in quantities: million, billion.
// A language without magnitudes shows quantities in the unit they were recorded in.
type Magnitude struct {
	At   decimal.Decimal `yaml:"-"`
	From string          `yaml:"from"` // the power as digits, e.g. "1000000"
	Word string          `yaml:"word"`
}

// Number writes d exactly, digits grouped by three with a comma: 49,978; 2.4; -0.35.
// Decimals are written as given, without rounding.
func (f Format) Number(d decimal.Decimal) string {
	s := plain(d)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, frac, hasFrac := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	if hasFrac {
		b.WriteString("." + frac)
	}
	return b.String()
}

// Percent writes a share as a percentage with one decimal, rounded half away from zero: 0.52 → 52.0%.
func (f Format) Percent(share decimal.Decimal) string {
	return f.Number(decimal.RequireFromString(share.Shift(2).StringFixed(1))) + "%"
}

// plain writes d with the decimals it was given with.
func plain(d decimal.Decimal) string {
	if e := d.Exponent(); e < 0 {
		return d.StringFixed(-e)
	}
	return d.String()
}

// Unit is what a quantity is counted in. Scale is the factor that the recorded
// values carry (10000 for 万份); Record is the unit of the recorded value, Base
// the unit of value × Scale, and One either for exactly one ("" is like the
// others). "{}" in a unit is the place of the number ("RMB {}"); without it the
// number stands before the unit.
type Unit struct {
	Scale             decimal.Decimal
	Record, Base, One string
}

// Measure is a Unit settled for one language and one order of size: values are
// recorded values divided by Divide and multiplied by Times, named Name.
type Measure struct {
	f      Format
	factor decimal.Decimal
	word   string // "million", or ""
	unit   string
	one    string // the unit's singular, or ""
}

// Measure settles how quantities up to about the size of recorded value like
// are written, so that all values of one indicator share one measure.
func (f Format) Measure(u Unit, like decimal.Decimal) Measure {
	if len(f.Magnitudes) == 0 {
		return Measure{f: f, factor: decimal.NewFromInt(1), unit: u.Record, one: u.One}
	}
	m := Measure{f: f, factor: u.Scale, unit: u.Base, one: u.One}
	if m.factor.IsZero() {
		m.factor = decimal.NewFromInt(1)
	}
	size := like.Abs().Mul(m.factor)
	for _, g := range f.Magnitudes {
		if size.GreaterThanOrEqual(g.At) {
			m.factor = u.Scale.Div(g.At)
			m.word = g.Word
		}
	}
	return m
}

// Counted is the measure for data files: values in whole units of the language
// (6630000 reports), or as recorded where the language has no magnitudes (663 万份).
func (f Format) Counted(u Unit) Measure {
	return f.Measure(u, decimal.Zero)
}

// Value converts a recorded value into this measure, exactly; decimals beyond
// those that carry information are dropped (7.00 million → 7 million).
func (m Measure) Value(d decimal.Decimal) decimal.Decimal {
	if m.factor.Equal(decimal.NewFromInt(1)) {
		return d
	}
	return d.Mul(m.factor).Normalize()
}

// Number writes the recorded value d in this measure without its unit.
func (m Measure) Number(d decimal.Decimal) string {
	return m.f.Number(m.Value(d))
}

// String writes the recorded value d with its unit: "663万份", "6.63 million reports", "RMB 8.3 billion".
func (m Measure) String(d decimal.Decimal) string {
	n := m.Number(d)
	unit := m.unitOf(n)
	if m.word != "" {
		n += " " + m.word
	}
	if strings.Contains(unit, "{}") {
		return strings.Replace(unit, "{}", n, 1)
	}
	if unit == "" {
		return n
	}
	return n + m.gap(unit) + unit
}

// Name is the unit as an axis title or a column head names it: "万份", "million reports", "RMB billion".
func (m Measure) Name() string {
	word := m.word
	if strings.Contains(m.unit, "{}") {
		return strings.TrimSpace(strings.Replace(m.unit, "{}", word, 1))
	}
	return strings.TrimSpace(word + " " + m.unit)
}

// rightToLeft are the scripts that are written from right to left.
var rightToLeft = []string{"Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"}

// Dir returns the direction of the language's script, as the attribute dir has it:
// "rtl", or "" for one from left to right.
func (f Format) Dir() string {
	tag, err := language.Parse(f.Tag)
	if err != nil {
		return ""
	}
	if script, _ := tag.Script(); slices.Contains(rightToLeft, script.String()) {
		return "rtl"
	}
	return ""
}
