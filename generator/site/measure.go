package site

import "plansite/generator/locale"

// Measures say what an indicator's figures measure: a stock what there is at a
// date; a flow what a period adds up to; a mean what it comes to over a period; a
// share a part of the whole in a period, in percent.
const (
	Stock = "stock"
	Flow  = "flow"
	Mean  = "mean"
	Share = "share"
)

// Measures are the words that indicators.csv may use.
var Measures = []string{Stock, Flow, Mean, Share}

// Comparable reports whether a value of period p may be set against the baseline
// and the target, which are of years: any value of a stock, since it is of the
// period's last day, but of other measures only that of a whole year. An
// indicator that does not say what it measures is not taken for a stock.
func (i *Indicator) Comparable(p locale.Period) bool {
	return i.Measure == Stock || p.WholeYear()
}

// Series returns the kind of period that a value is compared with over time:
// values of two kinds are of two series. All values of a stock are of days.
func (i *Indicator) Series(p locale.Period) locale.Kind {
	if i.Measure == Stock {
		return locale.Day
	}
	return p.Kind()
}
