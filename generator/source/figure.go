package source

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
)

// quantityForm is a number with what stands behind it.
var quantityForm = regexp.MustCompile(`^([+-]?[0-9][0-9.,]*)([^0-9.,].*)$`)

// figure reads a value of an indicator, which may carry what its unit says: 万
// and 亿 count where the unit has neither (1.2万 is 12000), and a percent sign is
// dropped where the unit has one. A number with its unit is refused, with the
// number to write, so that a cell never has a unit of its own.
func (f field) figure(unit locale.Unit) decimal.NullDecimal {
	m := quantityForm.FindStringSubmatch(fold(f.value))
	if m == nil || unit.Record == "" {
		return f.number()
	}
	d, ok := parseNumber(m[1], f.decimalComma)
	if !ok {
		return f.number()
	}
	named := narrow(unit.Record)
	power, noun := leadingPower(m[2])
	factor, core := recorded(unit)
	switch {
	case m[2] != named && m[2][0] < utf8.RuneSelf && m[2] != "%":
		return f.number() // 1e3, 0x1p4, 1_000
	case m[2] == "%" || m[2] == "‰":
		return f.rate(d, m[2], unit)
	case strings.Trim(m[2], "万萬亿億") == "" && factor.Equal(decimal.NewFromInt(1)):
		return decimal.NewNullDecimal(d.Shift(power))
	case m[2] == named:
		return f.refused(unit, diag.M("写成 %s", "write %s", d))
	case noun == "" || noun == core:
		return f.refused(unit, diag.M("写成 %s", "write %s", d.Shift(power).Div(factor)))
	}
	return f.refused(unit, wrongUnit(unit))
}

// rate reads a value with a sign for parts of a hundred or a thousand.
func (f field) rate(d decimal.Decimal, sign string, unit locale.Unit) decimal.NullDecimal {
	named := narrow(unit.Record)
	switch other := map[string]string{"%": "‰", "‰": "%"}[sign]; {
	case strings.Contains(named, sign):
		return decimal.NewNullDecimal(d)
	case strings.Contains(named, other):
		return f.refused(unit, diag.M("写成 %s", "write %s", d.Shift(map[string]int32{"%": 1, "‰": -1}[sign])))
	}
	return f.refused(unit, wrongUnit(unit))
}

func (f field) refused(unit locale.Unit, hint diag.Msg) decimal.NullDecimal {
	f.fail("bad-number", diag.M("%s：%q 带着单位；这项指标以“%s”计，只写数字", "%s: %q has a unit; the indicator is recorded in %s, so write the number alone", f.name, f.value, unit.Record), hint)
	return decimal.NullDecimal{}
}

// wrongUnit is the hint where what is meant cannot be told.
func wrongUnit(unit locale.Unit) diag.Msg {
	return diag.M("核对这个数，换算成以“%s”计的数再写", "check the figure and write it in %s", unit.Record)
}

// leadingPower splits 万份 into a power of ten and what is counted.
func leadingPower(s string) (power int32, noun string) {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		p, ok := powers[string(r)]
		if !ok {
			break
		}
		power, s = power+p, s[size:]
	}
	return power, s
}

// recorded splits a unit into the factor that its values carry and what is
// counted. Of the unit's own name only 万 and 亿 are powers: 千瓦时 is no thousand.
func recorded(unit locale.Unit) (factor decimal.Decimal, noun string) {
	named := narrow(unit.Record)
	noun = strings.TrimLeft(named, "万亿")
	power, _ := leadingPower(strings.TrimSuffix(named, noun))
	if factor = unit.Scale; !factor.GreaterThan(decimal.NewFromInt(1)) {
		factor = decimal.New(1, power)
	}
	return factor, noun
}
