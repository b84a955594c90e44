package site

import (
	"testing"

	"plansite/generator/locale"
)

func TestTitleDropsTheNumber(t *testing.T) {
	for _, c := range []struct{ text, number, title string }{
		{"1.服务制造强市、质量强市建设", "1.", "服务制造强市、质量强市建设"},
		{"12.强化人才引领", "12.", "强化人才引领"},
		{"（一）全方位服务高质量发展", "（一）", "全方位服务高质量发展"},
		{"三、工作要求", "三、", "工作要求"},
		{"1. Serving the Building of a City", "1. ", "Serving the Building of a City"},
		{"(IV) Focusing on", "(IV) ", "Focusing on"},
		{"II. Development Tasks", "II. ", "Development Tasks"},
		{"Information and More", "", "Information and More"},
		{"一方面", "", "一方面"},
	} {
		cl := &Clause{Text: map[locale.Lang]*ClauseText{"zh": {Plain: c.text}}}
		if n, title := cl.Numbering("zh"), cl.Title("zh"); n != c.number || title != c.title {
			t.Errorf("%q: number %q, title %q; want %q, %q", c.text, n, title, c.number, c.title)
		}
	}
}
