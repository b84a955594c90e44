package progress

import (
	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

// Status is the outcome of an assessment. Its values are published in the JSON.
type Status string

// StatusReached and StatusNotReached speak of a target with a way to go,
// StatusMet and StatusNotMet of one that the baseline already met.
const (
	StatusReached     Status = "reached"
	StatusAhead       Status = "ahead"
	StatusOnSchedule  Status = "on_schedule"
	StatusBehind      Status = "behind"
	StatusFarBehind   Status = "far_behind"
	StatusMovingAway  Status = "moving_away"
	StatusNotReached  Status = "not_reached"
	StatusMet         Status = "met"
	StatusNotMet      Status = "not_met"
	StatusNotAssessed Status = "not_assessed"
)

// Statuses are all outcomes, the best first.
var Statuses = []Status{StatusReached, StatusMet, StatusAhead, StatusOnSchedule, StatusBehind, StatusFarBehind,
	StatusMovingAway, StatusNotReached, StatusNotMet, StatusNotAssessed}

// Reason says why there is no verdict. Its values are published in the JSON.
type Reason string

const (
	NoBaseline      Reason = "no_baseline"
	NoTarget        Reason = "no_target"
	WrongOrder      Reason = "wrong_order"       // the target's year is not after the baseline's
	NoValue         Reason = "no_value"          // nothing is published
	BeforeBaseline  Reason = "before_baseline"   // no value is later than the end of the baseline year
	PastExactTarget Reason = "past_exact_target" // beyond a target that is to be hit exactly
	PathNotTowards  Reason = "path_not_towards"  // the milestones do not lead from the baseline towards the target
	ZeroBaseline    Reason = "zero_baseline"     // nothing grows from zero by a rate
	NegativeValue   Reason = "negative_value"    // growth rates of negative numbers have no meaning
	FallingTarget   Reason = "falling_target"    // ratios of growth rates mislead where the target is lower
	KeepTarget      Reason = "keep_target"       // no growth is asked for
)

// Reasons are all reasons for having no verdict.
var Reasons = []Reason{NoBaseline, NoTarget, WrongOrder, NoValue, BeforeBaseline, PastExactTarget, PathNotTowards,
	ZeroBaseline, NegativeValue, FallingTarget, KeepTarget}

// Verdict is the outcome of an assessment with what it rests on. A number that
// is not valid has no meaning in this case. Quotients have 16 decimals.
type Verdict struct {
	Status Status
	Method string // that was applied, one of site.Methods: "keep" also where the baseline already met the target
	Reason Reason // of StatusNotAssessed

	ShareOfWay  decimal.NullDecimal // 1 is the whole way
	ShareOfTime decimal.NullDecimal // 1 from the end of the target year on
	Pace        decimal.NullDecimal // what Status was read from; 1 is exactly on the path

	// In the recorded unit of the indicator. Needed runs from the end of the
	// value's period to the end of the target year and is not valid when the
	// target is reached or that year has ended.
	NeededPerYear   decimal.NullDecimal
	AchievedPerYear decimal.NullDecimal // since the end of the baseline year
	Gap             decimal.NullDecimal // target minus value

	BasedOn    *site.Observation // nil where nothing is published
	Unverified bool              // BasedOn comes from no verified source
	Steps      []Step            // the working, in the order of reading
}
