package progress

import (
	"github.com/shopspring/decimal"

	"plansite/generator/locale"
	"plansite/generator/site"
)

// Status is the outcome of an assessment. Its values are published in the JSON.
type Status string

// Once a target's year is over, its status is StatusReached or StatusNotReached
// by an official final figure, and StatusOutstanding without one. The others
// speak of a target whose year is not over: StatusMet and StatusNotMet of one
// that the baseline already met.
const (
	StatusReached     Status = "reached"
	StatusMet         Status = "met"
	StatusBeyond      Status = "beyond" // the latest value lies beyond the target before its time
	StatusAhead       Status = "ahead"
	StatusOnSchedule  Status = "on_schedule"
	StatusBehind      Status = "behind"
	StatusFarBehind   Status = "far_behind"
	StatusMovingAway  Status = "moving_away"
	StatusNotReached  Status = "not_reached"
	StatusNotMet      Status = "not_met"
	StatusOutstanding Status = "outstanding" // the final figure is not known from an official source
	StatusNotAssessed Status = "not_assessed"
)

// Statuses are all outcomes, the best first.
var Statuses = []Status{StatusReached, StatusMet, StatusBeyond, StatusAhead, StatusOnSchedule, StatusBehind, StatusFarBehind,
	StatusMovingAway, StatusNotReached, StatusNotMet, StatusOutstanding, StatusNotAssessed}

// Reason says why there is no verdict. Its values are published in the JSON.
type Reason string

const (
	Unjudged        Reason = "unjudged" // the site gives a reason of its own
	NoBaseline      Reason = "no_baseline"
	NoTarget        Reason = "no_target"
	TargetInWords   Reason = "target_in_words"   // the target is no number
	WrongOrder      Reason = "wrong_order"       // the target's year is not after the baseline's
	NoValue         Reason = "no_value"          // nothing is published
	UnlikePeriod    Reason = "unlike_period"     // values are of other periods than whole years, and no stocks
	UnknownMeasure  Reason = "unknown_measure"   // the same, where the indicator does not say what it measures
	BeforeBaseline  Reason = "before_baseline"   // no value is later than the end of the baseline year
	PastExactTarget Reason = "past_exact_target" // beyond a target that is to be hit exactly
	PathNotTowards  Reason = "path_not_towards"  // the milestones do not lead from the baseline towards the target
	ZeroBaseline    Reason = "zero_baseline"     // nothing grows from zero by a rate
	NegativeValue   Reason = "negative_value"    // growth rates of negative numbers have no meaning
	FallingTarget   Reason = "falling_target"    // ratios of growth rates mislead where the target is lower
	KeepTarget      Reason = "keep_target"       // no growth is asked for
)

// Reasons are all reasons for having no verdict.
var Reasons = []Reason{Unjudged, NoBaseline, NoTarget, TargetInWords, WrongOrder, NoValue, UnlikePeriod, UnknownMeasure, BeforeBaseline, PastExactTarget, PathNotTowards,
	ZeroBaseline, NegativeValue, FallingTarget, KeepTarget}

// MethodFinal is the method of a verdict on a target whose year is over: the final
// figure alone decides.
const MethodFinal = "final"

// Verdict is the outcome of an assessment with what it rests on. A number that
// is not valid has no meaning in this case. Quotients have 16 decimals.
type Verdict struct {
	Status Status
	Method string // that was applied, one of site.Methods or MethodFinal: "keep" also where the baseline already met the target
	Reason Reason // of StatusNotAssessed

	ShareOfWay decimal.NullDecimal // 1 is the whole way

	// ShareOfTime, up to the end of BasedOn's period, Pace and the yearly changes
	// are valid only while the target's year is not over. NeededPerYear runs from
	// the end of the value's period to the end of the target year and is not valid
	// when the value lies beyond the target.
	ShareOfTime     decimal.NullDecimal
	Pace            decimal.NullDecimal // what Status was read from; 1 is exactly on the path
	NeededPerYear   decimal.NullDecimal // in the recorded unit, as the next
	AchievedPerYear decimal.NullDecimal // since the end of the baseline year
	Gap             decimal.NullDecimal // target minus value

	BasedOn *site.Observation // nil where nothing is known since the baseline
	Unlike  bool              // BasedOn is nil, since what is known is of other periods than compare
	Final   bool              // BasedOn is the figure of the end of the target's year
	Since   locale.Date       // of StatusOutstanding: the first day after the target's year
	Steps   []Step            // the working, in the order of reading
}

// Doubted reports whether the status claims something on a figure that is not
// official; StatusOutstanding and StatusNotAssessed claim nothing.
func (v Verdict) Doubted() bool {
	return v.BasedOn != nil && !v.Verified() && v.Status != StatusOutstanding && v.Status != StatusNotAssessed
}

// Verified reports whether the verdict rests on an official figure.
func (v Verdict) Verified() bool { return v.BasedOn != nil && v.BasedOn.Source.Verified() }
