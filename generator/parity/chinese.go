package parity

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

func readChinese(s string) text {
	p := newProse(s)
	sc := scan(p, chineseRules, chineseSentences(p.text))
	sc.sort()
	sc.inherit(chineseJoint)
	for i, t := range sc.tokens {
		sc.tokens[i].qualifier = sc.qualify(t, chineseAhead, chineseBehind, hanTime.MatchString(t.unit))
	}
	return text{sc.prose, sc.tokens}
}

// chineseJoint stands between figures that share a unit: 5—10%, 2021、2022和2023年.
var chineseJoint = regexp.MustCompile(`^\s?(?:[—–\-~至到、和与及或]|——)\s?$`)

var chineseRules = slices.Concat([]rule{chineseSubstances}, nameRules, chineseRatios, chineseRomans, chineseDates, chineseMarks, chineseParts, []rule{
	{regexp.MustCompile(`第\s?(` + hanNumber + `)`), hanOrdinal},
	{regexp.MustCompile(`(?:专栏|任务|附件|附录|附表|附图|图|表|方案|案例|指标|阶段|步骤|条款|编号)\s?(\d+|` + hanSmall + `)`), hanLabel},
	{regexp.MustCompile(crowds), idle},
	{regexp.MustCompile(idleWords), idleHan},
	{regexp.MustCompile(`(` + hanNumber + `)([多余])?(\s?[百千]?[万亿]+)?`), hanQuantity},
	{regexp.MustCompile(`双|半|首`), hanHint},
})

// chineseMarks are the numbers of headings and of items in a list.
var chineseMarks = []rule{
	{regexp.MustCompile(`(?m)^[ \t>#-]*(?:(` + hanSmall + `)、|(\d{1,2})[.、](?:[^\d]|$))`), lineMark},
	{regexp.MustCompile(`[（(](` + hanSmall + `|\d{1,2})[）)]`), func(m found) ([]token, bool) {
		n := hanInt(m.group(1))
		return one(readInts(mark, n), readInts(count, n))
	}},
	{regexp.MustCompile(`[①-⑳⑴-⒇⒈-⒛㈠-㈩]`), func(m found) ([]token, bool) {
		r, _ := utf8.DecodeRuneInString(m.group(0))
		for _, first := range []rune{'㈠', '⒈', '⑴', '①'} {
			if r >= first {
				return one(readInts(mark, int(r-first)+1))
			}
		}
		return nil, false
	}},
	{regexp.MustCompile(`([一二三四五六七八九])是|其([一二三四五六七八九])`), func(m found) ([]token, bool) {
		n := hanInt(m.group(1) + m.group(2))
		return perhaps(readInts(mark, n), readInts(ordinal, n), readInts(count, n))
	}},
}

func lineMark(m found) ([]token, bool) {
	if plan.MatchString(m.group(1)) {
		return nil, false // 十四五、十五五
	}
	g := 1
	if m.group(1) == "" {
		g = 2
	}
	return []token{{start: m.at[2*g], end: m.at[2*g+1], must: true, readings: []reading{readInts(mark, hanInt(m.group(g)))}}}, true
}

// plan is the short name of a five-year plan.
var plan = regexp.MustCompile(`^十[一二三四五]五$`)

// chineseParts are fractions, multiples and the names of five-year plans.
var chineseParts = []rule{
	{regexp.MustCompile(`[“"]([一二三四五六七八九十]|十[一二三四五六七八九])五[”"]|十[一二三四五]五`), fiveYearPlan},
	{regexp.MustCompile(`(十[五六七八九]|二十[一二三]?)大|([一二三四五六七])中全会`), func(m found) ([]token, bool) {
		return one(readInts(ordinal, hanInt(m.group(1)+m.group(2))))
	}},
	{regexp.MustCompile(`([百千])分之(` + hanNumber + `)`), func(m found) ([]token, bool) {
		d, ok := hanValue(m.group(2))
		size, _ := hanValue(m.group(1))
		return []token{{readings: []reading{read(share, d.Div(size))}, must: true}}, ok
	}},
	{regexp.MustCompile(`(` + hanNumber + `)分之(` + hanNumber + `)`), func(m found) ([]token, bool) {
		below, ok := hanValue(m.group(1))
		above, ok2 := hanValue(m.group(2))
		return fraction(above, below, ok && ok2)
	}},
	{regexp.MustCompile(`(\d{1,2})/(\d{1,3})`), slashed},
	{regexp.MustCompile(`[一二两三四五六七八九]成半?`), tenths},
	{regexp.MustCompile(`(` + hanNumber + `)(?:年|个月|小时|天|周|倍)半`), func(m found) ([]token, bool) {
		d, ok := hanValue(m.group(1))
		d = d.Add(decimal.NewFromFloat(0.5))
		return []token{{readings: []reading{read(count, d), read(times, d)}, must: true}}, ok
	}},
	{regexp.MustCompile(`(` + hanNumber + `)[多余]?\s?倍`), multiple},
	{regexp.MustCompile(`翻了?([一二两三\d])?番`), redoubled},
	{regexp.MustCompile(`(上)半年|下半年`), func(m found) ([]token, bool) {
		if m.group(1) != "" {
			return one(readInts(halfyear, 1))
		}
		return one(readInts(halfyear, 2))
	}},
	{regexp.MustCompile(`一半|(?:超?过)?半数|超?过半`), func(m found) ([]token, bool) {
		t := token{readings: []reading{percent(decimal.NewFromInt(50))}, must: true}
		if strings.Contains(m.group(0), "过") {
			t.qualifier = qualifier{sense: over, start: m.start(), end: m.end()}
		}
		return []token{t}, true
	}},
}

// fiveYearPlan reads 十四五 as the 14th; a translation may add its years (2021–2025).
func fiveYearPlan(m found) ([]token, bool) {
	n := hanInt(m.group(1))
	if m.group(1) == "" {
		n = hanInt(strings.TrimSuffix(m.group(0), "五"))
	}
	first := 2021 + (n-14)*5
	tokens, _ := one(readInts(ordinal, n))
	for _, y := range []int{first, first + 4} {
		more, _ := perhaps(readInts(year, y))
		tokens = append(tokens, more...)
	}
	return tokens, true
}

func fraction(above, below decimal.Decimal, ok bool) ([]token, bool) {
	if !ok || !below.IsPositive() {
		return nil, false
	}
	return one(read(share, above.Div(below)))
}

// slashed reads 2/3 as a fraction, or as two figures; 24/7 is neither.
func slashed(m found) ([]token, bool) {
	above, below := decimal.RequireFromString(m.group(1)), decimal.RequireFromString(m.group(2))
	if !above.LessThan(below) || below.GreaterThan(hundred) {
		return nil, false
	}
	return fraction(above, below, true)
}

var afterTenths = regexp.MustCompile(`^(?:[^为立员果本效功长都就绩熟交分品文套人]|$)`)

// tenths reads 三成 and 七成半, but not 一成立.
func tenths(m found) ([]token, bool) {
	if !afterTenths.MatchString(m.after(m.end())) {
		return nil, false
	}
	word := m.group(0)
	d := decimal.NewFromInt(int64(hanInt(word[:len("一")])))
	if strings.HasSuffix(word, "半") {
		d = d.Add(decimal.NewFromFloat(0.5))
	}
	return one(read(share, d.Shift(-1)))
}

var growth = regexp.MustCompile(`(?:增|涨|加|提高|提升|长|高|多|快|大|扩|升)[^，。；]{0,8}$`)
var growthTo = regexp.MustCompile(`(?:到|至|为|达)[^，。；]{0,4}$`)

// multiple reads 3倍 as three times; growth by 3倍 may be told as four times or 300%.
func multiple(m found) ([]token, bool) {
	d, ok := hanValue(m.group(1))
	if !ok {
		return nil, false
	}
	readings := []reading{read(times, d), read(share, d)}
	near := m.before(m.start())
	if growth.MatchString(near) && !growthTo.MatchString(near) {
		readings = append(readings, read(times, d.Add(decimal.NewFromInt(1))))
	}
	return one(readings...)
}

func redoubled(m found) ([]token, bool) {
	n := 1
	if m.group(1) != "" {
		n = hanInt(m.group(1))
	}
	return one(readInts(times, 1<<min(n, 20)))
}
