package chart

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// scale is an axis: from min to max, with a tick at each step.
type scale struct{ min, max, step float64 }

// niceScale gives a scale around lo and hi with about n round steps. It need
// not hold zero: these charts compare places of points, not lengths of bars.
func niceScale(lo, hi float64, n int) scale {
	if lo == hi {
		pad := math.Abs(lo) / 10
		if pad == 0 {
			pad = 1
		}
		lo, hi = lo-pad, hi+pad
	}
	raw := (hi - lo) / float64(n)
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	step := 10 * power
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*power >= raw {
			step = m * power
			break
		}
	}
	return scale{tidy(math.Floor(tidy(lo/step)) * step), tidy(math.Ceil(tidy(hi/step)) * step), tidy(step)}
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
// year, or of every n-th where there is no room.
func yearScale(lo, hi float64, room float64) scale {
	first, last := math.Floor(lo), math.Ceil(hi)
	if first == last {
		first, last = first-1, last+1
	}
	return scale{first, last, math.Ceil((last - first) * 48 / room)}
}

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
