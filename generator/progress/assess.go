package progress

import (
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
	a := assessment{i: i, bands: Bands(cuts, i.Nature), v: Verdict{Method: i.Method}}
	if a.v.Method == "" {
		a.v.Method = "pace"
	}
	switch {
	case i.Baseline == nil:
		return a.notAssessed(NoBaseline)
	case i.Target == nil:
		return a.notAssessed(NoTarget)
	case i.Target.Year <= i.Baseline.Year:
		return a.notAssessed(WrongOrder)
	}
	a.v.BasedOn = deciding(Known(i, asOf), i.Target.Year)
	if a.v.BasedOn == nil {
		return a.notAssessed(NoValue)
	}
	a.v.Unverified = unverified(a.v.BasedOn)
	a.b, a.g, a.x = i.Baseline.Value, i.Target.Value, a.v.BasedOn.Value.Decimal
	a.elapsed, a.total = monthsBetween(i.Baseline.Year, a.v.BasedOn.Period), 12*(i.Target.Year-i.Baseline.Year)
	if a.elapsed <= 0 {
		return a.notAssessed(BeforeBaseline)
	}
	a.ended = asOf.Compare(year(i.Target.Year).End()) >= 0
	a.measure()
	return a.judge()
}

// assessment is a verdict while it is made. Months are counted from the end of
// the baseline's year.
type assessment struct {
	i              *site.Indicator
	bands          []Band
	b, g, x        decimal.Decimal
	elapsed, total int  // months to the value and to the target
	ended          bool // the target's year is over; until then no estimate of it says that the target is missed
	v              Verdict
}

// measure fills in what holds by whatever method.
func (a *assessment) measure() {
	v, aYear := &a.v, count(12)
	if share, ok := Share(a.b, a.g, a.x); ok {
		v.ShareOfWay = valid(share)
	}
	v.ShareOfTime = valid(count(min(a.elapsed, a.total)).DivRound(count(a.total), precision))
	v.Gap = valid(a.g.Sub(a.x))
	v.AchievedPerYear = valid(a.x.Sub(a.b).Mul(aYear).DivRound(count(a.elapsed), precision))
	if left := a.total - a.elapsed; left > 0 && !a.ended && !a.meets(a.x) {
		v.NeededPerYear = valid(v.Gap.Decimal.Mul(aYear).DivRound(count(left), precision))
	}
}

// judge settles what needs no pace, and leaves the rest to the method.
func (a *assessment) judge() Verdict {
	if a.v.Method == "keep" || a.g.Equal(a.b) || a.meets(a.b) {
		return a.keep()
	}
	switch {
	case a.meets(a.x) || a.ended && a.elapsed >= a.total:
		a.addShareOfWay()
		return a.compared(StatusReached, StatusNotReached)
	case a.v.ShareOfWay.Decimal.GreaterThan(count(1)):
		return a.notAssessed(PastExactTarget)
	case a.v.Method == "cagr":
		return a.cagr()
	case a.v.Method == "milestone":
		return a.milestone()
	}
	return a.pace()
}

// keep is for a target with no way to go: equal to the baseline, or a limit
// that the baseline already kept, where coming nearer to it is no progress.
func (a *assessment) keep() Verdict {
	a.v.ShareOfWay = decimal.NullDecimal{}
	if a.v.Method == "cagr" {
		return a.notAssessed(KeepTarget)
	}
	a.v.Method = "keep"
	return a.compared(StatusMet, StatusNotMet)
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

func unverified(o *site.Observation) bool {
	return o.Source == nil || o.Source.Standing == "unverified"
}

// monthsBetween counts from the end of a year to the end of a period.
func monthsBetween(from int, to locale.Period) int {
	end := to.End()
	return 12*(end.Year-from-1) + int(end.Month)
}

func year(y int) locale.Period { return locale.Period{Year: y} }
