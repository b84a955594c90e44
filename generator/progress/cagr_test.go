package progress

import "testing"

// The rates were calculated with 60 digits by Python's decimal module, as
// exp(ln(to/from)·12/months)−1.
func TestGrowthPerYear(t *testing.T) {
	for _, c := range []struct {
		from, to string
		months   int
		want     string
	}{
		{"100", "152", 36, "0.149779415788966152434766"},
		{"1000", "1040", 6, "0.0816"},
		{"2.4", "2.8", 60, "0.031310306477545049231932"},
		{"49978", "70000", 60, "0.069704526295341751511421"},
		{"7", "123456.789", 31, "43.032596773901194579991899"},
		{"100", "0", 36, "-1"},
		{"1", "1000", 1, "999999999999999999999999999999999999"},
	} {
		if got := growth(number(c.from), number(c.to), c.months); got.String() != c.want {
			t.Errorf("from %s to %s in %d months: %s, want %s", c.from, c.to, c.months, got, c.want)
		}
	}
}

func BenchmarkGrowthOfManyMonths(b *testing.B) {
	for b.Loop() {
		growth(number("49978"), number("72835"), 59)
	}
}
