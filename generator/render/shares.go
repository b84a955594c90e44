package render

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

// wholeShares gives the share of each part, in steps of 0.001 that together
// make 1: what rounding down leaves goes to the parts that lost most by it.
func wholeShares(parts []site.ChartPart) []decimal.Decimal {
	sum := decimal.Zero
	for _, p := range parts {
		sum = sum.Add(p.Value)
	}
	if !sum.IsPositive() {
		return make([]decimal.Decimal, len(parts))
	}
	step, left := decimal.New(1, -3), decimal.NewFromInt(1)
	shares, lost, order := make([]decimal.Decimal, len(parts)), make([]decimal.Decimal, len(parts)), make([]int, len(parts))
	for i, p := range parts {
		exact := p.Value.DivRound(sum, 20)
		shares[i], order[i] = exact.RoundFloor(3), i
		lost[i] = exact.Sub(shares[i])
		left = left.Sub(shares[i])
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Or(lost[b].Cmp(lost[a]), cmp.Compare(a, b)) })
	for _, i := range order {
		if left.LessThan(step) {
			break
		}
		shares[i], left = shares[i].Add(step), left.Sub(step)
	}
	return shares
}
