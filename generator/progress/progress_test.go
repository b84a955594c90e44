package progress

import (
	"testing"

	"github.com/shopspring/decimal"
)

func TestShareOfTheWay(t *testing.T) {
	for _, c := range []struct{ name, b, g, x, want string }{
		{"upward", "100", "200", "152", "0.52"},
		{"downward", "2.0", "1.0", "1.35", "0.65"},
		{"from zero", "0", "5", "1", "0.2"},
		{"beyond the target", "49978", "70000", "72835", "1.1415942463290381"},
		{"away from the target", "100", "200", "90", "-0.1"},
		{"decimals stay exact", "2.4", "2.8", "2.4", "0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := decimal.RequireFromString
			got, ok := Share(d(c.b), d(c.g), d(c.x))
			if !ok || !got.Equal(d(c.want)) {
				t.Errorf("Share(%s, %s, %s) = %s, %v; want %s", c.b, c.g, c.x, got, ok, c.want)
			}
		})
	}
	if _, ok := Share(decimal.NewFromInt(5), decimal.NewFromInt(5), decimal.NewFromInt(5)); ok {
		t.Error("a target equal to its baseline has no way to cover")
	}
}

func TestReachedIncludesTheNumberItself(t *testing.T) {
	for _, c := range []struct {
		direction, comparator, g, x string
		want                        bool
	}{
		{"up", "", "70000", "70000", true},
		{"up", "", "70000", "69999", false},
		{"down", "", "1.0", "1.00", true},
		{"down", "", "1.0", "1.01", false},
		{"keep", "", "25", "25", true},
		{"keep", "", "25", "26", false},
		{"up", "gt", "10", "10", false},
		{"down", "lt", "10", "9.99", true},
		{"keep", "ge", "25", "26", true},
	} {
		d := decimal.RequireFromString
		if got := Reached(c.direction, c.comparator, d(c.g), d(c.x)); got != c.want {
			t.Errorf("Reached(%s, %q, target %s, value %s) = %v", c.direction, c.comparator, c.g, c.x, got)
		}
	}
}
