package parity

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

var (
	// ranked are the words after which 第N is surely a place in an order; 第三方 and 第一时间 are none.
	ranked        = regexp.MustCompile(`^\s?(?:个|届|次|批|章|条|款|项|号|期|版|名|位|类|季度|页|卷|部分|轮|阶段|步|年|天|周|月|代|期|节|场|组|级|条|台|座|家|张|份|例|笔|行|列|段)`)
	hanLevel      = regexp.MustCompile(`^\s?(?:世纪|级|类|版|号|期|周年|季度|届|次(?:全体)?会议|等|楼|层|条|款|年级)`)
	hanBlend      = regexp.MustCompile(`^(?:瓦|克|米|卡|帕|焦|伏|赫|安|兆|字节|分点)`)
	negative      = regexp.MustCompile(`(?:^|[\s（(为是至到])-$`)
	numeral       = regexp.MustCompile(`[\d〇零一二两三四五六七八九十百千万亿第]$`)
	quoted        = regexp.MustCompile(`[“「]$`)
	afterHanLabel = regexp.MustCompile(`^[\d.,万亿年月%]`)
	moneyHan      = regexp.MustCompile(`(?:人民币|RMB|CNY|¥|￥)\s?$`)
	unquoted      = regexp.MustCompile(`^[^“”]{1,4}[”」]`)
)

func hanOrdinal(m found) ([]token, bool) {
	d, ok := hanValue(m.group(1))
	if !ok {
		return nil, false
	}
	figure := m.group(1)[0] <= '9'
	return []token{{readings: []reading{read(ordinal, d)}, must: figure || ranked.MatchString(m.after(m.end()))}}, true
}

// hanLabel reads 专栏1 and 附件二; after a Chinese numeral that counts (任务十二项) it declines.
func hanLabel(m found) ([]token, bool) {
	after := m.after(m.end())
	if measured.MatchString(after) || afterHanLabel.MatchString(after) {
		return nil, false
	}
	figure := m.group(1)[0] <= '9'
	n := hanInt(m.group(1))
	return []token{{must: figure, readings: []reading{readInts(ordinal, n), readInts(mark, n)}}}, true
}

// idleHan declines where the word is the end of a number: 十分 in 三十分. Its
// numerals may still render an English one: 三维 three-dimensional, 二手 second-hand.
func idleHan(m found) ([]token, bool) {
	if numeral.MatchString(m.before(m.start())) {
		return nil, false
	}
	var list []token
	for i, r := range m.group(0) {
		if n := hanDigits[r]; n > 1 {
			at := m.start() + i
			list = append(list, token{start: at, end: at + len(string(r)), readings: []reading{readInts(count, int(n)), readInts(ordinal, int(n))}})
		}
	}
	return append(list, token{start: m.start(), end: m.end(), readings: []reading{readInts(count, 1)}}), true
}

// hanHint reads words that may render two, half or first.
func hanHint(m found) ([]token, bool) {
	switch m.group(0) {
	case "双":
		return perhaps(readInts(count, 2), readInts(times, 2))
	case "首":
		return perhaps(readInts(ordinal, 1), readInts(count, 1))
	}
	half := []reading{percent(decimal.NewFromInt(50)), read(count, decimal.NewFromFloat(0.5))}
	if strings.HasPrefix(m.after(m.end()), "年") {
		half = append(half, readInts(count, 6)) // six months
	}
	return perhaps(half...)
}

// figure is a number under reading: its value so far and where it ends.
type figure struct {
	found
	digits string
	value  decimal.Decimal
	end    int
	more   bool // 多 or 余 stands inside: 2000多万
}

// hanQuantity reads the plain numbers: figures with or without a unit, and
// Chinese numerals.
func hanQuantity(m found) ([]token, bool) {
	digits := m.group(1)
	value, ok := hanValue(digits)
	if !ok {
		return nil, false
	}
	if approximate(digits) {
		return nil, true
	}
	f := figure{m, digits, value, m.at[3], m.group(2) != ""}
	f.magnify()
	return []token{f.token()}, true
}

// magnify takes in 万 after 多, and gives back 千 of 千瓦 and 百 of 百分点.
func (f *figure) magnify() {
	if size := strings.TrimSpace(f.group(3)); size != "" {
		d, _ := hanValue(size)
		f.value, f.end = f.value.Mul(d), f.at[7]
		return
	}
	if !hanBlend.MatchString(f.after(f.end)) {
		return
	}
	for _, u := range []string{"千", "百"} {
		if short, is := strings.CutSuffix(f.digits, u); is && short != "" {
			f.value, _ = hanValue(short)
			f.digits, f.end = short, f.end-len(u)
		}
	}
}

func (f *figure) token() token {
	after := f.after(f.end)
	t := token{start: f.start(), end: f.end, must: f.counts(after)}
	if f.more {
		t.qualifier = qualifier{sense: over, start: t.start, end: max(t.end, f.at[5])}
		after = strings.TrimPrefix(strings.TrimPrefix(after, "多"), "余")
		t.end += len(f.after(f.end)) - len(after)
	}
	t.unit = units.FindString(after)
	if loc := percents.FindString(after); loc != "" {
		t.unit = loc
	}
	t.end += len(t.unit)
	t.money = moneyBehind(t.unit)
	if t.money == "" && moneyHan.MatchString(f.before(t.start)) {
		t.money = "CNY"
	}
	t.readings = f.readings(t.unit, after)
	t.open = t.unit == "" || strings.TrimSpace(t.unit) == "日"
	t.lend = lender(strings.TrimSpace(t.unit), f.size())
	return t
}

var percents = regexp.MustCompile(`^\s?(?:%|‰|个?百分点)`)

func (f *figure) readings(unit, after string) []reading {
	value := f.value
	if negative.MatchString(f.before(f.start())) && f.digits[0] <= '9' {
		return append(unitReadings(strings.TrimSpace(unit), value), unitReadings(strings.TrimSpace(unit), value.Neg())...)
	}
	list := unitReadings(strings.TrimSpace(unit), value)
	if hanLevel.MatchString(after) {
		list = append(list, read(ordinal, value))
	}
	if unit != "" && value.Equal(decimal.NewFromInt(1)) {
		list = append(list, read(single, value))
	}
	if strings.TrimSpace(unit) == "次" {
		list = append(list, read(times, value))
	}
	return list
}

func unitReadings(unit string, value decimal.Decimal) []reading {
	switch {
	case unit == "%":
		return []reading{percent(value)}
	case unit == "‰":
		return []reading{read(share, value.Shift(-3))}
	case strings.HasSuffix(unit, "百分点"):
		return []reading{read(points, value)}
	}
	return []reading{read(count, value)}
}

// counts tells whether the number must be matched: figures, and Chinese
// numerals above one before a measure word or at the head of a quoted name (“三同”).
func (f *figure) counts(after string) bool {
	if f.digits[0] <= '9' {
		return true
	}
	if vague(f.digits) || f.value.LessThanOrEqual(decimal.NewFromInt(1)) {
		return false
	}
	if f.more || percents.MatchString(after) {
		return true
	}
	if quoted.MatchString(f.before(f.start())) && unquoted.MatchString(after) {
		return true
	}
	return measured.MatchString(after) && !soft.MatchString(after)
}

// soft are measure words after which a translation may well drop the number: 三级, 二类.
var soft = regexp.MustCompile(`^(?:级|类|路|线|度|层|站|刻|部[署分队]|门[户槛]|项目|年级|节[约能水点省]|种[植子]|位[置于]|章[程]|轮[流]|例[如]|次[数要]|道[路德]|步[伐]|名[称]|日[常]|周[边期])`)

// size is the magnitude that 5—10万 lends to its 5.
func (f *figure) size() decimal.Decimal {
	for i, r := range f.text[f.start():f.end] {
		if strings.ContainsRune("百千万亿", r) && i > 0 {
			if d, ok := hanValue(strings.TrimSpace(f.text[f.start()+i : f.end])); ok {
				return d
			}
		}
	}
	return decimal.NewFromInt(1)
}
