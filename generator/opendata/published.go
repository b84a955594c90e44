package opendata

import (
	"bytes"
	"encoding/csv"
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

// PublishedFile and PromisedFile are where a site publishes the values that
// [Published] and [Promised] read back.
const (
	PublishedFile = "data/observations.csv"
	PromisedFile  = "data/targets.csv"
)

// Published returns the values of a published table of observations, as far as
// they can be read: another version may have written it.
func Published(data []byte) (out []site.Published) {
	readBack(data, []string{"indicator", "period"}, func(r []string, value decimal.Decimal) {
		out = append(out, site.Published{Indicator: r[0], Period: r[1], Value: value})
	})
	return out
}

// Promised does the same with a table of targets.
func Promised(data []byte) (out []site.Promised) {
	readBack(data, []string{"indicator", "year", "role", "comparator"}, func(r []string, value decimal.Decimal) {
		out = append(out, site.Promised{Indicator: r[0], Year: r[1], Role: r[2], Comparator: r[3], Value: value})
	})
	return out
}

// readBack gives the named cells of each row that has a value.
func readBack(data []byte, columns []string, yield func([]string, decimal.Decimal)) {
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(records) == 0 {
		return
	}
	var at []int
	for _, name := range append(columns, "value") {
		n := slices.Index(records[0], name)
		if n < 0 {
			return
		}
		at = append(at, n)
	}
	for _, r := range records[1:] {
		var cells []string
		for _, n := range at {
			cells = append(cells, r[n])
		}
		if d, err := decimal.NewFromString(cells[len(columns)]); err == nil {
			yield(cells, d)
		}
	}
}
