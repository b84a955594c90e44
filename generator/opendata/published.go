package opendata

import (
	"bytes"
	"encoding/csv"
	"slices"

	"github.com/shopspring/decimal"

	"plansite/generator/site"
)

// PublishedFile is where a site publishes the values that [Published] reads back.
const PublishedFile = "data/observations.csv"

// Published returns the values of a published table of observations, as far as
// they can be read: another version may have written it.
func Published(data []byte) []site.Published {
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(records) == 0 {
		return nil
	}
	at := func(name string) int { return slices.Index(records[0], name) }
	indicator, period, value := at("indicator"), at("period"), at("value")
	if min(indicator, period, value) < 0 {
		return nil
	}
	var out []site.Published
	for _, r := range records[1:] {
		if d, err := decimal.NewFromString(r[value]); err == nil {
			out = append(out, site.Published{Indicator: r[indicator], Period: r[period], Value: d})
		}
	}
	return out
}
