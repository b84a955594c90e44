package progress

import (
	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

// Cuts are the paces at which a verdict changes.
type Cuts = site.Cuts

// Band is a range of paces with one verdict: From is included, Below is not. An
// end that is not valid is open.
type Band struct {
	Status      Status
	From, Below decimal.NullDecimal
}

// Bands gives the ranges for indicators of a nature, the fastest first. What is
// roughly on schedule is behind for an obligatory indicator.
func Bands(cuts Cuts, nature string) []Band {
	onSchedule := StatusOnSchedule
	if nature == "obligatory" {
		onSchedule = StatusBehind
	}
	all := []Band{
		{Status: StatusAhead, From: valid(cuts.Ahead)},
		{Status: onSchedule, From: valid(cuts.OnSchedule), Below: valid(cuts.Ahead)},
		{Status: StatusBehind, From: valid(cuts.Behind), Below: valid(cuts.OnSchedule)},
		{Status: StatusFarBehind, From: valid(decimal.Zero), Below: valid(cuts.Behind)},
		{Status: StatusMovingAway, Below: valid(decimal.Zero)},
	}
	if onSchedule == StatusBehind {
		all[2].Below = all[1].Below
		all = append(all[:1], all[2:]...)
	}
	return all
}

func bandOf(bands []Band, pace decimal.Decimal) Band {
	for _, b := range bands {
		if b.From.Valid && pace.GreaterThanOrEqual(b.From.Decimal) {
			return b
		}
	}
	return bands[len(bands)-1]
}

// places gives how many decimals of pace to show: three, or as many more as it
// takes not to round it into another band than its own.
func places(bands []Band, pace decimal.Decimal) int32 {
	own := bandOf(bands, pace).Status
	for n := int32(3); n < precision; n++ {
		if bandOf(bands, pace.Round(n)).Status == own {
			return n
		}
	}
	return precision
}

func valid(d decimal.Decimal) decimal.NullDecimal { return decimal.NewNullDecimal(d) }
