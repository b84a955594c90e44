package progress

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// cagr divides the yearly growth rate achieved, (x/b)^(1/years)−1, by the one
// needed, (g/b)^(1/years)−1, as Statistics Canada and Open SDG do. It is meant
// for what grows by rates. The formula gives wrong answers for a baseline of
// zero, for negative values, for a target below the baseline (where the same
// distance counts more the nearer it is to zero) and for one equal to it: there
// is no verdict then.
func (a *assessment) cagr() Verdict {
	switch {
	case a.b.IsZero():
		return a.notAssessed(ZeroBaseline)
	case a.b.IsNegative() || a.g.IsNegative() || a.x.IsNegative():
		return a.notAssessed(NegativeValue)
	case a.g.LessThan(a.b):
		return a.notAssessed(FallingTarget)
	}
	need, got := growth(a.b, a.g, a.total), growth(a.b, a.x, a.elapsed)
	if need.IsZero() {
		return a.notAssessed(KeepTarget)
	}
	needed, achieved := rate("needed", need), rate("achieved", got)
	a.add("cagr_needed", amount("target", a.g), amount("baseline", a.b), months("months", a.total), needed)
	a.add("cagr_achieved", amount("value", a.x), amount("baseline", a.b), months("months", a.elapsed), achieved)
	return a.paced("cagr_pace", got.DivRound(need, precision), achieved, needed)
}

// rootDecimals is the number of decimals of a growth rate, the last rounded down.
// It is more than precision, since small rates are divided by each other.
const rootDecimals = 24

// growth gives the yearly rate (to/from)^(12/months)−1 for from > 0 and to ≥ 0.
// It is found in whole numbers, as the greatest y with
// (y/10^24)^q ≤ (to/from)^p, where p/q is 12/months in lowest terms; a logarithm
// and an exponential would each round in their own way.
func growth(from, to decimal.Decimal, months int) decimal.Decimal {
	common := int(new(big.Int).GCD(nil, nil, big.NewInt(12), big.NewInt(int64(months))).Int64())
	p, q := big.NewInt(int64(12/common)), big.NewInt(int64(months/common))
	exp := min(from.Exponent(), to.Exponent(), 0)
	whole := func(d decimal.Decimal) *big.Int { return d.Shift(-exp).BigInt() }
	limit := new(big.Int).Exp(whole(to), p, nil)
	limit.Mul(limit, new(big.Int).Exp(big.NewInt(10), new(big.Int).Mul(q, big.NewInt(rootDecimals)), nil))
	limit.Quo(limit, new(big.Int).Exp(whole(from), p, nil))
	return decimal.NewFromBigInt(root(limit, q), -rootDecimals).Sub(count(1))
}

// root gives the greatest y with y^q ≤ n, bit by bit from the highest.
func root(n, q *big.Int) *big.Int {
	y := new(big.Int)
	for bit := n.BitLen()/int(q.Int64()) + 1; bit >= 0; bit-- {
		y.SetBit(y, bit, 1)
		if new(big.Int).Exp(y, q, nil).Cmp(n) > 0 {
			y.SetBit(y, bit, 0)
		}
	}
	return y
}
