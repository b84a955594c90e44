package progress

import (
	"time"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// Assess gives the verdict on an indicator by what was known at the end of a
// day: the build's, or the day at which an evaluation was frozen. The zero Cuts
// stand for site.DefaultCuts.
func Assess(i *site.Indicator, asOf locale.Date, cuts Cuts) Verdict {
	if cuts == (Cuts{}) {
		cuts = site.DefaultCuts()
	}
	a := assessment{i: i, asOf: asOf, bands: Bands(cuts, i.Nature), v: Verdict{Method: i.Method}}
	if a.v.Method == "" {
		a.v.Method = "pace"
	}
	switch {
	case i.Unjudged:
		return a.notAssessed(Unjudged)
	case !i.Baseline.Numeric():
		return a.notAssessed(NoBaseline)
	case i.Target != nil && !i.Target.Numeric():
		return a.notAssessed(TargetInWords)
	case i.Target == nil:
		return a.notAssessed(NoTarget)
	case i.Target.Year <= i.Baseline.Year:
		return a.notAssessed(WrongOrder)
	}
	a.known = Known(i, asOf)
	a.decide(a.comparable())
	return a.judge()
}

// assessment is a verdict while it is made. Months are counted from the end of
// the baseline's year.
type assessment struct {
	i              *site.Indicator
	asOf           locale.Date
	bands          []Band
	known          []*site.Observation
	b, g, x        decimal.Decimal
	elapsed, total int // months to the value and to the target
	v              Verdict
}

// judge settles what needs no pace, and leaves the rest to the method.
func (a *assessment) judge() Verdict {
	ended := a.asOf.Compare(year(a.i.Target.Year).End()) > 0
	if o := a.v.BasedOn; o != nil && monthsBetween(a.i.Baseline.Year, o.Period) <= 0 {
		if a.v.BasedOn = nil; !ended {
			a.unlike()
			return a.nothing(BeforeBaseline)
		}
	}
	a.unlike()
	if a.v.BasedOn != nil {
		a.measure()
	}
	switch {
	case ended:
		return a.final()
	case a.v.BasedOn == nil:
		return a.nothing(NoValue)
	}
	a.measurePace()
	return a.underWay()
}

// measure fills in what holds at any time.
func (a *assessment) measure() {
	v := &a.v
	a.b, a.g, a.x = a.i.Baseline.Value, a.i.Target.Value, v.BasedOn.Value.Decimal
	v.Gap = valid(a.g.Sub(a.x))
	if Keeps(a.i) {
		v.Method = "keep"
	} else if share, ok := Share(a.b, a.g, a.x); ok {
		v.ShareOfWay = valid(share)
	}
}

// measurePace fills in what holds until the target's year is over.
func (a *assessment) measurePace() {
	v, aYear := &a.v, count(12)
	a.elapsed, a.total = monthsBetween(a.i.Baseline.Year, v.BasedOn.Period), 12*(a.i.Target.Year-a.i.Baseline.Year)
	v.ShareOfTime = valid(count(min(a.elapsed, a.total)).DivRound(count(a.total), precision))
	v.AchievedPerYear = valid(a.x.Sub(a.b).Mul(aYear).DivRound(count(a.elapsed), precision))
	if left := a.total - a.elapsed; left > 0 && !a.meets(a.x) {
		v.NeededPerYear = valid(v.Gap.Decimal.Mul(aYear).DivRound(count(left), precision))
	}
}

// underWay is the verdict on a target whose year is not over.
func (a *assessment) underWay() Verdict {
	switch {
	case a.v.Method == "keep" && a.i.Method == "cagr":
		a.v.Method = a.i.Method
		return a.notAssessed(KeepTarget)
	case a.v.Method == "keep":
		return a.compared(StatusMet, StatusNotMet)
	case a.meets(a.x):
		a.v.Status = StatusBeyond
		a.addShareOfWay()
		a.addDifference()
		return a.v
	case a.v.ShareOfWay.Decimal.GreaterThan(count(1)):
		return a.notAssessed(PastExactTarget)
	case a.v.Method == "cagr":
		return a.cagr()
	case a.v.Method == "milestone":
		return a.milestone()
	}
	return a.pace()
}

// Keeps reports whether there is no way to go: the target is equal to the
// baseline, or a limit that the baseline already kept, where coming nearer to it
// is no progress. Without a target in numbers nothing is kept to.
func Keeps(i *site.Indicator) bool {
	if !i.HasWay() {
		return false
	}
	a := assessment{i: i, b: i.Baseline.Value, g: i.Target.Value}
	return i.Method == "keep" || a.g.Equal(a.b) || a.meets(a.b)
}

// pace divides the share of the way by the share of the time.
func (a *assessment) pace() Verdict {
	a.addShareOfWay()
	a.add("share_of_time", period("from", year(a.i.Baseline.Year)), period("at", a.v.BasedOn.Period), period("to", year(a.i.Target.Year)),
		months("elapsed", a.elapsed), months("total", a.total), ratio("share_of_time", a.v.ShareOfTime.Decimal))
	pace := a.x.Sub(a.b).Mul(count(a.total)).DivRound(a.g.Sub(a.b).Mul(count(a.elapsed)), precision)
	return a.paced("pace", pace, ratio("share_of_way", a.v.ShareOfWay.Decimal), ratio("share_of_time", a.v.ShareOfTime.Decimal))
}

// paced reads the status from a pace that was made from args in the step key.
func (a *assessment) paced(key string, pace decimal.Decimal, args ...Arg) Verdict {
	shown := ratio("pace", pace)
	shown.Places = places(a.bands, pace)
	band := bandOf(a.bands, pace)
	a.add(key, append(args, shown)...)
	a.v.Steps = append(a.v.Steps, bandStep(shown, band))
	a.v.Pace, a.v.Status = valid(pace), band.Status
	return a.v
}

// compared reads the status from whether the value meets the target.
func (a *assessment) compared(yes, no Status) Verdict {
	if a.v.ShareOfWay.Valid {
		a.addShareOfWay()
	}
	relation := comparatorOf(a.i.Direction, a.i.Target.Comparator)
	a.v.Status = yes
	if !a.meets(a.x) {
		relation = map[string]string{"ge": "lt", "gt": "le", "le": "gt", "lt": "ge", "eq": "ne"}[relation]
		a.v.Status = no
	}
	a.add("compare", amount("value", a.x), Arg{Name: "relation", Kind: KindRelation, Word: relation}, amount("target", a.g),
		Arg{Name: "status", Kind: KindStatus, Word: string(a.v.Status)})
	return a.v
}

func (a *assessment) notAssessed(r Reason) Verdict {
	a.v.Status, a.v.Reason = StatusNotAssessed, r
	return a.v
}

func (a *assessment) meets(x decimal.Decimal) bool {
	return Reached(a.i.Direction, a.i.Target.Comparator, a.g, x)
}

func (a *assessment) add(key string, args ...Arg) { a.v.Steps = append(a.v.Steps, step(key, args...)) }

func (a *assessment) addShareOfWay() {
	a.add("share_of_way", amount("value", a.x), amount("baseline", a.b), amount("target", a.g), ratio("share_of_way", a.v.ShareOfWay.Decimal))
}

func (a *assessment) addDifference() {
	a.add("difference", amount("value", a.x), amount("target", a.g), amount("difference", a.x.Sub(a.g)))
}

// monthsBetween counts from the end of a year to the end of a period.
func monthsBetween(from int, to locale.Period) int {
	end := to.End()
	return 12*(end.Year-from-1) + int(end.Month)
}

func year(y int) locale.Period { return locale.Period{Year: y} }

func dayAfter(d locale.Date) locale.Date { return locale.DateOf(d.Time(time.UTC).AddDate(0, 0, 1)) }
