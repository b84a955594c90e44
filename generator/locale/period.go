package locale

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Period is the time that an observation speaks of, in the forms of SDMX's
// TIME_PERIOD: a year, or a half, a quarter, a month or a day of it, or, where
// ToYear is not 0, the months from Month on up to ToMonth. What a form does not
// use is 0.
type Period struct {
	Year, Half, Quarter, Month, Day int
	ToYear, ToMonth                 int
}

var periodForm = regexp.MustCompile(`^([0-9]{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-([0-9]{2})|/([0-9]{4})-(0[1-9]|1[0-2]))?))?$`)

// ParsePeriod reads 2023, 2023-S1, 2023-Q2, 2023-06, 2023-06-30 and
// 2023-01/2023-09, and nothing else.
func ParsePeriod(s string) (Period, error) {
	m := periodForm.FindStringSubmatch(s)
	if m == nil {
		return Period{}, fmt.Errorf("%q is not a period like 2023, 2023-S1, 2023-Q2, 2023-06, 2023-06-30 or 2023-01/2023-09", s)
	}
	n := func(i int) int { v, _ := strconv.Atoi(m[i]); return v }
	p := Period{Year: n(1), Half: n(2), Quarter: n(3), Month: n(4), Day: n(5), ToYear: n(6), ToMonth: n(7)}
	if m[5] != "" && DateOf(p.Begin().Time(time.UTC)).String() != s {
		return Period{}, fmt.Errorf("%q is no day", s)
	}
	if p.ToYear > 0 && p.Months() < 2 {
		return Period{}, fmt.Errorf("%q does not end after it begins", s)
	}
	return p, nil
}

// YearOf returns the period of a whole year.
func YearOf(year int) Period { return Period{Year: year} }

// String returns the form that ParsePeriod reads.
func (p Period) String() string {
	s := fmt.Sprintf("%04d", p.Year)
	switch {
	case p.ToYear > 0:
		return fmt.Sprintf("%s-%02d/%04d-%02d", s, p.Month, p.ToYear, p.ToMonth)
	case p.Day > 0:
		return fmt.Sprintf("%s-%02d-%02d", s, p.Month, p.Day)
	case p.Month > 0:
		return fmt.Sprintf("%s-%02d", s, p.Month)
	case p.Quarter > 0:
		return fmt.Sprintf("%s-Q%d", s, p.Quarter)
	case p.Half > 0:
		return fmt.Sprintf("%s-S%d", s, p.Half)
	}
	return s
}

// Begin is the first day of the period.
func (p Period) Begin() Date {
	return Date{p.Year, time.Month(max(1, p.Half*6-5, p.Quarter*3-2, p.Month)), max(1, p.Day)}
}

// End is the last day of the period, on which a stock is counted.
func (p Period) End() Date {
	year, month := p.Year, 12
	switch {
	case p.Day > 0:
		return p.Begin()
	case p.ToYear > 0:
		year, month = p.ToYear, p.ToMonth
	case p.Month > 0 || p.Quarter > 0 || p.Half > 0:
		month = max(p.Half*6, p.Quarter*3, p.Month)
	}
	return DateOf(time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC))
}

// Months counts the months of the period; a day has none.
func (p Period) Months() int {
	if p.Day > 0 {
		return 0
	}
	from, to := p.Begin(), p.End()
	return 12*(to.Year-from.Year) + int(to.Month-from.Month) + 1
}

// WholeYear reports whether the period is a calendar year, by whatever form.
func (p Period) WholeYear() bool {
	return p.Months() == 12 && p.Begin().Month == time.January
}

// Short returns the same time in its shortest form: 2023-01/2023-06 is 2023-S1.
// Two periods are the same time if their short forms are equal.
func (p Period) Short() Period {
	month := int(p.Begin().Month)
	switch n := p.Months(); {
	case n == 12 && month == 1:
		return YearOf(p.Year)
	case n == 6 && month%6 == 1:
		return Period{Year: p.Year, Half: month/6 + 1}
	case n == 3 && month%3 == 1:
		return Period{Year: p.Year, Quarter: month/3 + 1}
	}
	return p
}

// Kind is how long a period is and how it lies in its year. Values that are
// counted or averaged over periods compare only with those of one kind.
type Kind string

// ToDate is what Chinese statistics call 累计: the months from January on, which
// grow by one at a time. Span is any other range of months.
const (
	Day     Kind = "day"
	Month   Kind = "month"
	Quarter Kind = "quarter"
	Half    Kind = "half"
	Year    Kind = "year"
	ToDate  Kind = "year_to_date"
	Span    Kind = "span"
)

// Kind returns the kind of the period.
func (p Period) Kind() Kind {
	switch {
	case p.WholeYear():
		return Year
	case p.ToYear > 0 && p.Month == 1 && p.ToYear == p.Year:
		return ToDate
	case p.ToYear > 0:
		return Span
	case p.Day > 0:
		return Day
	case p.Month > 0:
		return Month
	case p.Quarter > 0:
		return Quarter
	}
	return Half
}

// Period writes p: 2023年, 2023年上半年, 2023年第2季度, 2023年6月, 2023年1—9月;
// 2023, first half of 2023, Q2 2023, June 2023, January–September 2023. A form
// that the language has no words for is written as data has it.
func (f Format) Period(p Period) string {
	year := strconv.Itoa(p.Year)
	switch {
	case p.WholeYear():
		return strings.ReplaceAll(f.Year, "{year}", year)
	case p.ToYear > 0:
		return f.span(p)
	case p.Day > 0:
		return f.Date(p.Begin())
	case p.Month > 0:
		return f.month(p.Begin())
	case p.Quarter > 0:
		return strings.NewReplacer("{year}", year, "{quarter}", strconv.Itoa(p.Quarter)).Replace(f.Quarter)
	case len(f.Halves) == 2:
		return strings.ReplaceAll(f.Halves[p.Half-1], "{year}", year)
	}
	return p.String()
}

// span writes a range of months, with the year said once if it has one.
func (f Format) span(p Period) string {
	if len(f.Months) != 2 {
		return p.String()
	}
	if p.ToYear != p.Year {
		return f.month(p.Begin()) + f.Dash + f.month(p.End())
	}
	return p.Begin().Time(time.UTC).Format(f.Months[0]) + f.Dash + p.End().Time(time.UTC).Format(f.Months[1])
}

func (f Format) month(d Date) string { return d.Time(time.UTC).Format(f.Month) }
