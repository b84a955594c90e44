package parity

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// nameRules read names with digits, which are written alike in both languages:
// ISO9001, GB/T 37668-2019, COVID-19, 5G, Q3, telephone numbers. A name may
// turn out to be a word before a figure (APP 12款), so its figure is a reading too.
var nameRules = []rule{
	{regexp.MustCompile(`\b(?:\d{3,4}-\d{7,8}|\d{3}-\d{4}-\d{4}|1\d{10}|400-\d{3}-\d{4})\b`), func(m found) ([]token, bool) {
		return one(readName(m.group(0)))
	}},
	{regexp.MustCompile(`\b((?:[A-Z]{2,}(?:/[A-Z]+)*[ -]?|[A-Za-z]+(?:/[A-Z]+)*-?))(\d+(?:\.\d+)?)(?:[.:\-–—]\d+)*(?:[A-Za-z]+\d*)?`), lettersFirst},
	{regexp.MustCompile(`\b(\d+(?:\.\d+)?)([A-Za-z]+)\d*\b`), figureFirst},
}

var (
	notNames = regexp.MustCompile(`^(?:RMB|CNY|USD|US|EUR|HKD|HK|JPY|GBP|BY|IN|OF|TO|FROM|AND|OR|THE|NO|NOS)$|^[a-z]+-$`)
	counting = regexp.MustCompile(`^\s?(?:[百千万亿%年月]|,\d|percent|million|billion|thousand)`)
	// affixes after a figure make no name: 15th, 1990s, 9am, 3x, 100kW. But 5G is a name.
	affixes = regexp.MustCompile(`^(?i:st|nd|rd|th|s|am|pm|x|fold|bn|mn|tn|m|k|km|cm|mm|kg|g|t|kw|mw|gw|kwh|mwh|gwh|h|min|ha|l|ml|gb|mb|tb|kb|pp|pct|rmb|cny|usd)$`)
)

func lettersFirst(m found) ([]token, bool) {
	letters := strings.TrimSpace(m.group(1))
	if notNames.MatchString(letters) || counting.MatchString(m.after(m.end())) {
		return nil, false
	}
	figure := decimal.RequireFromString(m.group(2))
	readings := []reading{readName(m.group(0)), read(count, figure)}
	if letters == "Q" {
		readings = append(readings, read(ordinal, figure))
	}
	return one(readings...)
}

func figureFirst(m found) ([]token, bool) {
	if affixes.MatchString(m.group(2)) && m.group(2) != "G" || followsFigure(m) {
		return nil, false
	}
	return one(readName(m.group(0)), read(count, decimal.RequireFromString(m.group(1))))
}
