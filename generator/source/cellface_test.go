package source

import (
	"strings"
	"testing"
)

func TestWhatCellsShow(t *testing.T) {
	unit := func(s string) bool { return strings.Contains("|家|亿元|", "|"+s+"|") }
	for _, c := range []struct {
		code   string
		n      float64
		honest bool
		shows  string
	}{
		{`0"年上半年"`, 2026, false, "2026年上半年"},
		{`0;0`, -13, false, "13"},
		{`0;0`, 13, true, "13"},
		{`0;-0`, -13, true, "-13"},
		{`0"0"`, 14, false, "140"},
		{`"十以上"`, 12.5, false, "十以上"},
		{`0.0"以上"`, -71.3, false, "-71.3以上"},
		{`"约"0`, 5, false, "约5"},
		{`"1"0`, 5, false, "15"},
		{`"-"0`, 5, false, "-5"},
		{`-0`, 5, false, "-5"},
		{`-0`, -5, false, "--5"},
		{`(0)`, 5, false, "(5)"},
		{`0_);(0)`, -5, true, "(5)"},
		{`0;"减少"0`, -5, false, "减少5"},
		{`[<0]"减少"0;0`, -5, false, "减少5"},
		{`[>100]0"以上";0`, 200, false, "200以上"},
		{`[>100]0"以上";0`, 20, true, "20"},
		{`0;[Red]0`, -5, true, "5"},
		{`#,##0.00;[红色]-#,##0.00`, -5, true, "-5"},
		{`_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `, 0, true, "-0"},
		{`_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `, -1, true, "-1"},
		{`_ "¥"* #,##0_ ;_ "¥"* -#,##0_ `, -1, true, "¥-1"},
		{`[$¥-804]#,##0`, 1, true, "¥1"},
		{`[$以上-804]#,##0`, 1, false, "以上1"},
		{`+0;-0;0`, 3, true, "+3"},
		{`0;-0;"—"`, 0, true, "—"},
		{`0;-0;`, 0, false, ""},
		{`0;`, -3, false, ""},
		{`0"家"`, 3, true, "3家"},
		{`0"家以上"`, 3, false, "3家以上"},
		{`0.0"亿元"`, 3, true, "3亿元"},
		{`0.0\%`, 3, false, "3%"},
		{`000`, 7, true, "007"},
		{`0"-"0`, 14, false, "14…-…"},
		{`0.00E+00`, 14, true, "14"},
		{`# ?/?`, 0.5, true, "0.5"},
		{`[DBNum1][$-804]General`, 13, true, "13"},
		{`G/通用格式"起"`, 13, false, "13起"},
		{`0.00%;-0.00%`, -0.13, true, "-0.13"},
	} {
		face := parseFace(c.code)
		if got := face.honest(c.n, unit); got != c.honest {
			t.Errorf("%s of %v: honest %v: %+v", c.code, c.n, got, face)
		}
		if got := face.shows(c.n); got != c.shows {
			t.Errorf("%s shows %v as %q, not %q", c.code, c.n, got, c.shows)
		}
	}
}
