package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// scale is an axis: from min to max, with a tick at each step.
type scale struct{ min, max, step float64 }

// The least that an axis spans, as a share of its largest value: a change of a
// per cent is no peak. Small charts have no numbers at their axis, so that their
// slopes have to be comparable by themselves.
const (
	leastSpan      = 0.2
	leastSpanSmall = 0.4
)

// spanning gives s at least that share of its largest value as its length, on
// that side of zero on which it is.
func (s scale) spanning(share float64) scale {
	size := max(math.Abs(s.min), math.Abs(s.max))
	if size == 0 {
		return scale{0, 1, 0}
	}
	if missing := share*size - (s.max - s.min); missing > 0 {
		s.min, s.max = s.min-missing/2, s.max+missing/2
	}
	return s
}

// niceScale gives a scale around lo and hi with about n round steps, none of
// them below least. It need not hold zero: these charts compare places of points,
// not lengths of bars.
func niceScale(lo, hi, least float64, n int) scale {
	raw := max((hi-lo)/float64(n), least)
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	step := 10 * power
	for _, m := range []float64{1, 2, 2.5, 5} {
		if whole := m != 2.5 || power > least; whole && tidy(m*power) >= tidy(raw) {
			step = m * power
			break
		}
	}
	return scale{tidy(math.Floor(tidy(lo/step)) * step), tidy(math.Ceil(tidy(hi/step)) * step), tidy(step)}
}

// axis gives the scale of values between the ends of s.
func (f Figure) axis(s scale, n int) scale {
	return niceScale(s.min, s.max, f.Least.InexactFloat64(), n)
}

// tidy drops the noise of binary fractions: 2.8000000000000003 is 2.8.
func tidy(v float64) float64 {
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	return v
}

// widest is the width of the longest tick label, as the formatter "number" writes it.
func (s scale) widest(size float64) float64 {
	w := 0.0
	for i := 0; i <= int(math.Round((s.max-s.min)/s.step)); i++ {
		w = max(w, textWidth(tickText(s.min+float64(i)*s.step), size))
	}
	return w
}

func tickText(v float64) string {
	d := decimal.NewFromFloat(tidy(v))
	return locale.Format{}.Number(d)
}

// yearScale runs from the first to the last year, a tick at the end of each
// year, or of every n-th where labels of that width have no room at all.
func yearScale(lo, hi, room, label float64) scale {
	first, last := math.Floor(lo), math.Ceil(hi)
	if first == last {
		first, last = first-1, last+1
	}
	years := last - first
	need := min(max(math.Ceil(years*(label+12)/room), 1), years)
	for step := need; step <= 3*need; step++ {
		if math.Mod(years, step) == 0 {
			return scale{first, last, step}
		}
	}
	return scale{last - math.Ceil(years/need)*need, last, need}
}

// yearText is how the axis names the end of a year.
func (f Figure) yearText(year float64) string {
	n := strconv.Itoa(int(year))
	if f.YearEnds && f.Words.YearEnd != "" {
		return strings.ReplaceAll(f.Words.YearEnd, "{year}", n)
	}
	return n
}

func (f Figure) yearWidth(size float64) float64 { return textWidth(f.yearText(2025), size) }

// yearAt is the place of a day on a scale whose whole numbers are ends of
// years: 2025-12-31 is 2025, 2025-06-30 about 2024.5.
func yearAt(d locale.Date) float64 {
	days := time.Date(d.Year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	return tidy(float64(d.Year-1) + float64(d.Time(time.UTC).YearDay())/float64(days))
}

// coordinate is the one place where a figure becomes a float: to be drawn.
func coordinate(d decimal.Decimal) (float64, error) {
	digits := d.NumDigits() + int(d.Exponent())
	if digits > 15 || d.Exponent() < -50 {
		return 0, fmt.Errorf("a value of %d digits and exponent %d cannot be drawn", d.NumDigits(), d.Exponent())
	}
	return d.InexactFloat64(), nil
}
