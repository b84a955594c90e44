package render

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

func TestSharesMakeTheWhole(t *testing.T) {
	for values, want := range map[string]string{
		"1 1 1":             "0.334 0.333 0.333",
		"2 1":               "0.667 0.333",
		"27100 19878 3000":  "0.542 0.398 0.06",
		"1":                 "1",
		"999 1 1 1 1 1":     "0.995 0.001 0.001 0.001 0.001 0.001",
		"0.1 0.2 0.7":       "0.1 0.2 0.7",
		"1000000 1":         "1 0",
		"1 1 1 1 1 1 1":     "0.143 0.143 0.143 0.143 0.143 0.143 0.142",
		"100 100 100 -1000": "0 0 0 0",
	} {
		var parts []site.ChartPart
		for v := range strings.FieldsSeq(values) {
			parts = append(parts, site.ChartPart{Value: decimal.RequireFromString(v)})
		}
		var got []string
		for _, s := range wholeShares(parts) {
			got = append(got, s.String())
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: %s, want %s", values, got, want)
		}
	}
}
