package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
)

var (
	groupedLike = regexp.MustCompile(`^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?[^0-9,]*$`)
	commaLike   = regexp.MustCompile(`^[+-]?[0-9]+,[0-9]+$`)
	looseForm   = regexp.MustCompile(`^([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9])?)(%|‰|万|亿|千|百|萬|億)?$`)
)

// numberHint says how to write the number that s, which was refused, seems to
// mean. It is for the author to accept.
func numberHint(s string) diag.Msg {
	t := fold(s)
	if slices.Contains(nothing, t) || slices.Contains(nothing, s) {
		return diag.M("没有数值就让单元格空着", "leave the cell empty where there is no value")
	}
	if commaLike.MatchString(t) {
		point := strings.Replace(t, ",", ".", 1)
		if !groupedLike.MatchString(t) {
			return diag.M("写成 %s", "write %s", point)
		}
		return diag.M("逗号在这里可能是千分位，也可能是小数点：写成 %s 或 %s", "the comma may part thousands here or be a decimal sign: write %s or %s", strings.Replace(t, ",", "", 1), point)
	}
	if groupedLike.MatchString(t) {
		t = strings.ReplaceAll(t, ",", "")
	}
	m := looseForm.FindStringSubmatch(t)
	if m == nil || len(t) > maxDigits {
		return diag.M("只写数字，如 49978 或 2.4", "write digits alone, such as 49978 or 2.4")
	}
	d, err := decimal.NewFromString(m[1])
	if err != nil {
		return diag.M("只写数字，如 49978 或 2.4", "write digits alone, such as 49978 or 2.4")
	}
	if p := powers[m[2]]; p > 0 {
		return diag.M("写成 %[1]s；如果指标的单位已含“%[2]s”，写成 %[3]s", "write %[1]s, or %[3]s where the indicator's unit already holds %[2]s", d.Shift(p), m[2], d)
	}
	if m[2] != "" {
		return diag.M("写成 %[1]s，单位 %[2]s 写在 indicators.csv 里", "write %[1]s; the unit %[2]s belongs in indicators.csv", d, m[2])
	}
	return diag.M("写成 %s", "write %s", d)
}

// fold gives s with full-width forms as ASCII and without spaces.
func fold(s string) string { return strings.ReplaceAll(narrow(s), " ", "") }

// narrow gives s with full-width forms and all kinds of spaces as ASCII.
func narrow(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c < 0x7f && c > ' ':
			return c
		case c >= '！' && c <= '～':
			return c - '！' + '!'
		case c == '−' || c == '–':
			return '-'
		case unicode.IsSpace(c):
			return ' '
		}
		return c
	}, s)
}
