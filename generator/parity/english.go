package parity

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

func readEnglish(s string) text {
	p := newProse(s)
	sc := scan(p, englishRules, englishSentences(p.text))
	sc.hints()
	sc.sort()
	sc.inherit(englishJoint)
	for i, t := range sc.tokens {
		sc.tokens[i].qualifier = sc.qualify(t, englishAhead, englishBehind, englishTime.MatchString(sc.after(t.end)))
	}
	return text{sc.prose, sc.tokens}
}

var (
	// englishJoint stands between figures that share a unit: 5 to 10 percent.
	englishJoint = regexp.MustCompile(`^(?:\s?[–—\-~]\s?|,? (?:and|or|to|through|until) |, )$`)
	englishTime  = regexp.MustCompile(`^[ -](?:years?|months?|weeks?|days?|hours?|minutes?|quarters?|working days?)\b`)
)

var englishRules = slices.Concat(nameRules, englishRatios, englishRomans, englishDates, englishMarks, englishParts, []rule{
	{regexp.MustCompile(`\b(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)\b`), func(m found) ([]token, bool) {
		d, ok := hanValue(m.group(1))
		return []token{{readings: []reading{read(ordinal, d)}, must: true}}, ok
	}},
	{ordinalWord, ordinals},
	{regexp.MustCompile(`(?i)\b(?:task|box|annex|appendix|attachment|article|chapter|section|part|figure|fig\.|table|item|step|phase|stage|version|level|class|grade|category|type|no\.|number|clause|paragraph|page|volume|issue|indicator|group|scheme|case|batch|plan|option|goal|question|note|row|column)(?:es|s)? ` +
		`(\d{1,3}(?:\.\d+)?|[IVX]+\b|` + wordOnes + `\b)`), englishLabel},
	{regexp.MustCompile(`\b(?:No\.|no\.) (\d{4,9})`), englishLabel}, // after any other label it is a year
	{regexp.MustCompile(arabic), englishFigure},
	{regexp.MustCompile(`(?i)\b` + wordNumber + `\b`), englishWords},
})

var englishMarks = []rule{
	{regexp.MustCompile(`(?m)^[ \t>#-]*(?:([IVX]+|\d{1,2})[.)])(?:\s|$)`), func(m found) ([]token, bool) {
		r := readInts(mark, markValue(m.group(1)))
		return []token{{start: m.at[2], end: m.at[3], readings: []reading{r}, must: true}}, true
	}},
	{regexp.MustCompile(`\(([IVX]+|[ivx]+|\d{1,2})\)`), func(m found) ([]token, bool) {
		n := markValue(m.group(1))
		return one(readInts(mark, n), readInts(count, n))
	}},
}

// parts are the denominators of fractions in words.
var parts = map[string]int64{"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
	"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100}

var englishParts = []rule{
	{regexp.MustCompile(`(?i:\b(?:five|5)-year plan)|\bFive-Year\b`), func(found) ([]token, bool) { return perhaps(readInts(count, 5)) }},
	{regexp.MustCompile(`(?i)\b(?:(first)|second) half\b`), func(m found) ([]token, bool) {
		if m.group(1) != "" {
			return one(readInts(halfyear, 1))
		}
		return one(readInts(halfyear, 2))
	}},
	{regexp.MustCompile(`(?i)\bhalf a (million|billion|thousand)\b`), func(m found) ([]token, bool) {
		return one(read(count, decimal.NewFromInt(wordValues[strings.ToLower(m.group(1))]/2)))
	}},
	{regexp.MustCompile(`(?i)\b(` + wordOnes + `|\d+) and a half\b`), func(m found) ([]token, bool) {
		d, ok := smallNumber(m.group(1))
		d = d.Add(decimal.NewFromFloat(0.5))
		return []token{{readings: []reading{read(count, d), read(times, d)}, must: true}}, ok
	}},
	{regexp.MustCompile(`(?i)\b(an?|` + wordOnes + `|\d{1,2})[ -](half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)(s?))\b`), wordFraction},
	{regexp.MustCompile(`\b(\d{1,2})/(\d{1,3})\b`), slashed},
	{regexp.MustCompile(`(?i)\b(` + wordOnes + `)-?fold\b`), func(m found) ([]token, bool) {
		d, ok := smallNumber(m.group(1))
		return []token{{readings: []reading{read(times, d)}, must: true}}, ok
	}},
}

func smallNumber(s string) (decimal.Decimal, bool) {
	if v, ok := wordValues[strings.ToLower(s)]; ok {
		return decimal.NewFromInt(v), true
	}
	d, err := decimal.NewFromString(s)
	return d, err == nil
}

// wordFraction reads two-thirds; “a third” and “a quarter” may be a fraction.
func wordFraction(m found) ([]token, bool) {
	below := parts[strings.TrimSuffix(strings.ToLower(m.group(2)), "s")]
	if below == 0 {
		below = 2 // halves
	}
	above, spelt := smallNumber(m.group(1))
	if !spelt {
		above = decimal.NewFromInt(1)
	}
	single := above.Equal(decimal.NewFromInt(1))
	if !single && m.group(3) == "" && below != 2 {
		return nil, false // twenty third
	}
	readings := []reading{read(share, above.Div(decimal.NewFromInt(below)))}
	switch {
	case below == 4:
		readings = append(readings, read(count, above)) // three quarters of a year
	case single && !spelt:
		readings = append(readings, readInts(ordinal, int(below))) // a third party
	}
	return []token{{readings: readings, must: below != 2 && !strings.HasPrefix(strings.ToLower(m.group(2)), "quarter") || spelt}}, true
}

// englishLabel reads Box 1 and Article III, which Chinese may write as 第1.
func englishLabel(m found) ([]token, bool) {
	if afterLabel.MatchString(m.after(m.end())) {
		return nil, false
	}
	d, ok := smallNumber(m.group(1))
	if !ok {
		d = decimal.NewFromInt(int64(romanValue(m.group(1))))
	}
	return one(read(ordinal, d), read(count, d), read(mark, d))
}

var afterLabel = regexp.MustCompile(`^(?:[,.]?\d|%| percent| per cent| million| billion| thousand| hundred|-)`)
