package locale

import (
	"cmp"
	"fmt"
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
