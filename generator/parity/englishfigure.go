package parity

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

var (
	englishSize  = regexp.MustCompile(`^[ -]?(hundred|thousand|million|billion|trillion|bn|mn|tn)\b`)
	shortSize    = regexp.MustCompile(`^(m|k|M|K)\b`)
	englishUnit  = regexp.MustCompile(`(?i)^(?:\s?%|‰|[ -]percentage[ -]points?|[ -]basis points?|[ -](?:percent|per cent)(?:age points?)?\b|\s?pp\b| times\b|[ -]?fold\b|x\b|×)`)
	moneyAhead   = regexp.MustCompile(`(RMB|CNY|HK\$|US\$|USD|EUR|¥|￥|\$|€)\s?$`)
	moneyAfter   = regexp.MustCompile(`^ (yuan|renminbi|RMB|US dollars|dollars|euros)\b`)
	moneyNames   = map[string]string{"RMB": "CNY", "CNY": "CNY", "¥": "CNY", "￥": "CNY", "yuan": "CNY", "renminbi": "CNY", "HK$": "HKD", "US$": "USD", "USD": "USD", "$": "USD", "US dollars": "USD", "dollars": "USD", "EUR": "EUR", "€": "EUR", "euros": "EUR"}
	sizes        = map[string]string{"bn": "billion", "mn": "million", "tn": "trillion", "m": "million", "k": "thousand"}
	englishMinus = regexp.MustCompile(`(?:(?:^|[\s(])-|\bminus )$`)
)

// englishFigure reads a number in figures with its size, unit and currency.
func englishFigure(m found) ([]token, bool) {
	value, ok := hanValue(m.group(0))
	if !ok {
		return nil, false
	}
	t := token{start: m.start(), end: m.end(), must: true}
	size := m.takeSize(&t)
	m.takeMoney(&t)
	m.takeUnit(&t)
	t.open = t.unit == "" && size.Equal(decimal.NewFromInt(1))
	value = value.Mul(size)
	t.readings = englishReadings(t.unit, value)
	if t.open && plausibleYear(value) && len(m.group(0)) == 4 && t.money == "" {
		t.readings = append([]reading{read(year, value)}, t.readings...)
		t.lend = lendYear(int(value.IntPart()))
		return []token{t}, true
	}
	if englishMinus.MatchString(m.before(m.start())) {
		t.readings = append(t.readings, englishReadings(t.unit, value.Neg())...)
	}
	t.lend = englishLender(t.unit, size)
	return []token{t}, true
}

// takeSize takes in million; m and k only where money is meant.
func (m found) takeSize(t *token) decimal.Decimal {
	after := m.after(t.end)
	at := englishSize.FindStringSubmatch(after)
	if at == nil && moneyAhead.MatchString(m.before(t.start)) {
		at = shortSize.FindStringSubmatch(after)
	}
	if at == nil {
		return decimal.NewFromInt(1)
	}
	t.end += len(at[0])
	word := strings.ToLower(at[1])
	if long, short := sizes[word]; short {
		word = long
	}
	return decimal.NewFromInt(wordValues[word])
}

func (m found) takeMoney(t *token) {
	if at := moneyAhead.FindStringSubmatch(m.before(t.start)); at != nil {
		t.start -= len(at[0])
		t.money = moneyNames[at[1]]
	}
	if at := moneyAfter.FindStringSubmatch(m.after(t.end)); at != nil {
		t.end += len(at[0])
		t.money = moneyNames[at[1]]
	}
}

func (m found) takeUnit(t *token) {
	unit := englishUnit.FindString(m.after(t.end))
	t.end += len(unit)
	t.unit = strings.ToLower(strings.Trim(strings.ReplaceAll(unit, "-", " "), " "))
}

func englishReadings(unit string, value decimal.Decimal) []reading {
	switch {
	case strings.HasPrefix(unit, "basis"):
		return []reading{read(points, value.Shift(-2))}
	case strings.Contains(unit, "point"), unit == "pp":
		return []reading{read(points, value)}
	case unit == "%", unit == "percent", unit == "per cent":
		return []reading{percent(value)}
	case unit == "‰":
		return []reading{read(share, value.Shift(-3))}
	case unit != "": // times, fold, x
		return []reading{read(times, value), read(count, value)}
	}
	return []reading{read(count, value)}
}

func englishLender(unit string, size decimal.Decimal) lend {
	if unit == "" && size.Equal(decimal.NewFromInt(1)) {
		return nil
	}
	return func(t token) (reading, bool) {
		r := t.readings[0]
		if r.sort != count {
			return r, false
		}
		return englishReadings(unit, r.values[0].Mul(size))[0], true
	}
}

// englishWords reads numbers in words. One and zero are never missed, nor is a
// size alone: a hundred, per million.
func englishWords(m found) ([]token, bool) {
	var list []token
	for _, w := range words(m.group(0)) {
		t := token{start: m.start() + w.start, end: m.start() + w.end}
		m.takeUnit(&t)
		m.takeMoney(&t)
		t.must = !w.bare && w.value.GreaterThan(decimal.NewFromInt(1)) || t.unit != ""
		t.open = t.unit == ""
		t.readings = englishReadings(t.unit, w.value)
		t.lend = englishLender(t.unit, decimal.NewFromInt(1))
		list = append(list, t)
	}
	return list, true
}
