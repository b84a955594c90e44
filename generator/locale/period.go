package locale

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Date is a day without a clock: what a document is dated with.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf is the day of an instant, in the instant's own zone.
func DateOf(t time.Time) Date { return Date{Year: t.Year(), Month: t.Month(), Day: t.Day()} }

// ParseDate reads 2022-11-03, and nothing else.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a date like 2022-11-03", s)
	}
	return DateOf(t), nil
}

// IsZero tells whether no date is known.
func (d Date) IsZero() bool { return d == Date{} }

// String gives 2022-11-03, or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders dates by time.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Time gives the first moment of the day in zone loc.
func (d Date) Time(loc *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, loc)
}

// DaysTo counts the days from d to e, below 0 where e is before.
func (d Date) DaysTo(e Date) int {
	return int(e.Time(time.UTC).Sub(d.Time(time.UTC)).Hours() / 24)
}

// Date writes d at length: 2022年11月3日, 3 November 2022. No date is "".
func (f Format) Date(d Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time(time.UTC).Format(f.DateLong)
}

// ShortDate writes d as lists do: 2022-11-03.
func (f Format) ShortDate(d Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time(time.UTC).Format(f.DateShort)
}

// Period is the time that an observation speaks of: a year, a quarter or a month.
// Quarter and Month are 0 where the period is longer.
type Period struct {
	Year, Quarter, Month int
}

var periodForm = regexp.MustCompile(`^([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$`)

// ParsePeriod reads 2023, 2023-Q2 and 2023-06, and nothing else.
func ParsePeriod(s string) (Period, error) {
	m := periodForm.FindStringSubmatch(s)
	if m == nil {
		return Period{}, fmt.Errorf("%q is not a period like 2023, 2023-Q2 or 2023-06", s)
	}
	n := func(s string) int { i, _ := strconv.Atoi(s); return i }
	return Period{n(m[1]), n(m[2]), n(m[3])}, nil
}

// String gives the form that ParsePeriod reads.
func (p Period) String() string {
	switch {
	case p.Month > 0:
		return fmt.Sprintf("%04d-%02d", p.Year, p.Month)
	case p.Quarter > 0:
		return fmt.Sprintf("%04d-Q%d", p.Year, p.Quarter)
	}
	return fmt.Sprintf("%04d", p.Year)
}

// Begin is the first day of the period.
func (p Period) Begin() Date {
	month := 1
	if p.Quarter > 0 {
		month = p.Quarter*3 - 2
	}
	if p.Month > 0 {
		month = p.Month
	}
	return Date{p.Year, time.Month(month), 1}
}

// End is the last day of the period, the instant at which a stock is counted.
func (p Period) End() Date {
	month := 12
	if p.Quarter > 0 {
		month = p.Quarter * 3
	}
	if p.Month > 0 {
		month = p.Month
	}
	t := time.Date(p.Year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
	return Date{t.Year(), t.Month(), t.Day()}
}

// Period writes p: 2023年, 2023年第2季度, 2023年6月; 2023, Q2 2023, June 2023.
func (f Format) Period(p Period) string {
	switch {
	case p.Month > 0:
		return time.Date(p.Year, time.Month(p.Month), 1, 0, 0, 0, 0, time.UTC).Format(f.Month)
	case p.Quarter > 0:
		return strings.NewReplacer("{year}", strconv.Itoa(p.Year), "{quarter}", strconv.Itoa(p.Quarter)).Replace(f.Quarter)
	}
	return strings.ReplaceAll(f.Year, "{year}", strconv.Itoa(p.Year))
}
