package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Points is what the differences of shares are counted in: from 72.3% to 80% it
// is 7.7 percentage points, and not 7.7%.
type Points struct {
	Of   []string `yaml:"of"`   // what such a unit begins with: "%", "percent"
	Unit string   `yaml:"unit"` // one or both forms: "percentage point|percentage points"
}

// Forms are the singular and the plural of a unit: its author writes both with a
// bar between ("institution|institutions"), or one that serves as both.
func Forms(unit string) (one, other string) {
	one, other, both := strings.Cut(unit, "|")
	if one, other = strings.TrimSpace(one), strings.TrimSpace(other); !both {
		return "", one
	}
	return one, other
}

// Quantity writes d with a unit as an author gives it, in one or both forms.
func (f Format) Quantity(d decimal.Decimal, unit string) string {
	one, other := Forms(unit)
	return Measure{f: f, factor: decimal.NewFromInt(1), unit: other, one: one}.String(d)
}

// Difference writes the recorded difference d of two values: "20,022张",
// "7.7 percentage points".
func (m Measure) Difference(d decimal.Decimal) string { return m.ofDifferences().String(d) }

// Signed is Difference with its sign: "+20,022张", "+7.7 percentage points".
func (m Measure) Signed(d decimal.Decimal) string { return plus(d) + m.Difference(d) }

// SignedNumber is Signed where the unit of the values stands beside it already:
// "+20,022", and "+7.7 percentage points" where differences have another.
func (m Measure) SignedNumber(d decimal.Decimal) string {
	if m.InPoints() {
		return m.Signed(d)
	}
	return plus(d) + m.Number(d)
}

// InPoints reports whether differences are points, not amounts of the values' unit.
func (m Measure) InPoints() bool { return m.ofDifferences().unit != m.unit }

func plus(d decimal.Decimal) string {
	if d.IsPositive() {
		return "+"
	}
	return ""
}

// ofDifferences is the measure of differences between values of m.
func (m Measure) ofDifferences() Measure {
	for _, p := range m.f.Points {
		for _, of := range p.Of {
			if rest, ok := strings.CutPrefix(strings.TrimPrefix(m.unit, "{}"), of); ok && !goesOn(of, rest) {
				one, other := Forms(p.Unit)
				if m.unit = other + rest; one != "" {
					one += rest
				}
				m.one = one
				return m
			}
		}
	}
	return m
}

// goesOn reports whether the last word of s continues in rest, as "percent" does in "percentile".
func goesOn(s, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(last) && unicode.IsLetter(next)
}

// unitOf is the form of the unit that a written number n takes.
func (m Measure) unitOf(n string) string {
	if m.one != "" && m.word == "" && strings.TrimPrefix(n, "−") == "1" {
		return m.one
	}
	return m.unit
}

// gap is what stands between a number and its unit: nothing before a sign such as "%".
func (m Measure) gap(unit string) string {
	if first, _ := utf8.DecodeRuneInString(unit); strings.ContainsRune(m.f.Tight, first) {
		return ""
	}
	return m.f.Space
}
