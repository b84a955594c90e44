package site

import (
	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// Indicator is a figure that the plan sets a target for, with all its known values.
type Indicator struct {
	Pos          diag.Pos
	ID           string
	Group        *Group
	Name         locale.Text
	Unit         map[locale.Lang]locale.Unit
	Decimals     int
	Nature       string // anticipatory or obligatory
	Direction    string // up, down or keep: the way that is wanted
	Method       string // pace, cagr, milestone or keep
	Measure      string // one of Measures; "" is not known
	Unjudged     bool   // there is to be no verdict, for the reason WhyUnjudged
	WhyUnjudged  locale.Text
	Definition   locale.Text
	Clause       *Clause
	Baseline     *Target
	Target       *Target // the final one; both may be nil or in words
	Milestones   []*Target
	Observations []*Observation // by period
	Revisions    []*Revision
	Context      []*Observation // figures of a wider area for comparison
	Tasks        []*Task
}

// Natures, Directions, Methods, Roles and Comparators are the words that the CSVs may use.
var (
	Natures     = []string{"anticipatory", "obligatory"}
	Directions  = []string{"up", "down", "keep"}
	Methods     = []string{"pace", "cagr", "milestone", "keep"}
	Roles       = []string{"baseline", "milestone", "target"}
	Comparators = []string{"ge", "gt", "le", "lt", "eq"}
)

// Latest is the last observation that has a value, or nil. The baseline is not an observation.
func (i *Indicator) Latest() *Observation {
	for n := len(i.Observations) - 1; n >= 0; n-- {
		if i.Observations[n].Value.Valid {
			return i.Observations[n]
		}
	}
	return nil
}

// Observation is one published value. Value is not valid where a source says
// that nothing was published (status M).
type Observation struct {
	Pos         diag.Pos
	Period      locale.Period
	Value       decimal.NullDecimal
	Status      string // one of ObservationStatuses
	Source      *Source
	Note        locale.Text
	PublishedOn locale.Date
}

// ObservationStatuses are the SDMX letters: normal, provisional, estimated, break, missing.
var ObservationStatuses = []string{"A", "P", "E", "B", "M"}

// Revision says that a published value was replaced.
type Revision struct {
	Pos      diag.Pos
	Period   locale.Period
	Old, New decimal.Decimal
	On       locale.Date
	Reason   locale.Text
}

// Published is a value as a former build published it.
type Published struct {
	Indicator, Period string
	Value             decimal.Decimal
}

// Promised is what the plan stated for an indicator as a former build published it.
type Promised struct {
	Indicator, Year, Role, Comparator string
	Value                             decimal.Decimal
}

// Source is where a figure comes from.
type Source struct {
	Pos         diag.Pos
	ID          string
	Title       locale.Text
	Publisher   locale.Text
	URL         string
	PublishedOn locale.Date
	AccessedOn  locale.Date
	Standing    string // one of Standings
	Note        locale.Text
}
