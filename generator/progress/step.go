package progress

import (
	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// Step is a line of the working: the words under working.<Key> say it, with the
// arguments and the result at {name}.
type Step struct {
	Key    string
	Args   []Arg
	Result Arg
}

// Arg is a typed value in a step. Number is exact; Period is a year where it has
// neither quarter nor month; Word is a Status or a relation.
type Arg struct {
	Name   string
	Kind   Kind
	Number decimal.Decimal
	Places int32 // decimals of Number that are shown
	Period locale.Period
	Word   string
}

// Kind says what an Arg is and so how a language writes it.
type Kind string

const (
	KindAmount   Kind = "amount"   // in the indicator's recorded unit
	KindRatio    Kind = "ratio"    // a share or a pace
	KindRate     Kind = "rate"     // growth per year: 0.0592 is 5.92 %
	KindMonths   Kind = "months"   // how many months
	KindPeriod   Kind = "period"   // at whose end a value is counted
	KindRelation Kind = "relation" // Word is one of ge, gt, le, lt, eq, ne
	KindStatus   Kind = "status"   // Word is a Status
)

// Shown gives Number with exactly the decimals that are shown.
func (a Arg) Shown() decimal.Decimal {
	return decimal.RequireFromString(a.Number.StringFixed(a.Places))
}

// Forms lists each key of a step with the names of its arguments, the result
// last: what a theme has to have words for.
var Forms = map[string][]string{
	"share_of_way":   {"value", "baseline", "target", "share_of_way"},
	"share_of_time":  {"from", "at", "to", "elapsed", "total", "share_of_time"},
	"pace":           {"share_of_way", "share_of_time", "pace"},
	"milestone":      {"from", "from_value", "to", "to_value", "at", "elapsed", "total", "expected"},
	"milestone_pace": {"value", "baseline", "expected", "pace"},
	"cagr_needed":    {"target", "baseline", "months", "needed"},
	"cagr_achieved":  {"value", "baseline", "months", "achieved"},
	"cagr_pace":      {"achieved", "needed", "pace"},
	"band_from":      {"pace", "from", "status"},
	"band_between":   {"pace", "from", "below", "status"},
	"band_below":     {"pace", "below", "status"},
	"compare":        {"value", "relation", "target", "status"},
	"difference":     {"value", "target", "difference"},
}

// step makes a step of which the last argument is the result.
func step(key string, args ...Arg) Step {
	last := len(args) - 1
	return Step{Key: key, Args: args[:last:last], Result: args[last]}
}

// amount is a value with the decimals that it was published with.
func amount(name string, d decimal.Decimal) Arg {
	return Arg{Name: name, Kind: KindAmount, Number: d, Places: max(0, -d.Exponent())}
}

func ratio(name string, d decimal.Decimal) Arg {
	return Arg{Name: name, Kind: KindRatio, Number: d, Places: 3}
}

func rate(name string, d decimal.Decimal) Arg {
	return Arg{Name: name, Kind: KindRate, Number: d, Places: 4}
}

func months(name string, n int) Arg {
	return Arg{Name: name, Kind: KindMonths, Number: count(n)}
}

func period(name string, p locale.Period) Arg {
	return Arg{Name: name, Kind: KindPeriod, Period: p}
}

// bandStep compares a pace with the cuts.
func bandStep(pace Arg, b Band) Step {
	status := Arg{Name: "status", Kind: KindStatus, Word: string(b.Status)}
	from, below := cut("from", b.From.Decimal), cut("below", b.Below.Decimal)
	switch {
	case !b.Below.Valid:
		return step("band_from", pace, from, status)
	case !b.From.Valid:
		return step("band_below", pace, below, status)
	}
	return step("band_between", pace, from, below, status)
}

// cut is a cut with the decimals that the configuration gives it.
func cut(name string, d decimal.Decimal) Arg {
	return Arg{Name: name, Kind: KindRatio, Number: d, Places: max(0, -d.Exponent())}
}

func count(n int) decimal.Decimal { return decimal.NewFromInt(int64(n)) }
