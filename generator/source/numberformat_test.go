package source

import "testing"

func TestFormatsOfNumbers(t *testing.T) {
	for code, want := range map[string]numberFormat{
		"": {}, "General": {}, "G/通用格式": {}, "@": {}, "0": {}, "#,##0.00": {}, "0.00E+00": {}, "##0.0E+0": {}, "# ?/?": {},
		`#,##0.00;[Red]-#,##0.00`: {}, `_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `: {}, `0"家"`: {}, `[DBNum1][$-804]General`: {}, `0;-0;"—"`: {},
		"0%": {percent: true}, "0.00%;-0.00%": {percent: true},
		`0!.00,,"亿"`: {scaled: true, magnitude: "亿"}, `0!.0,"万"`: {scaled: true, magnitude: "万"}, "#,##0,": {scaled: true}, "0.0,,": {scaled: true}, `0\.0000"万"`: {scaled: true, magnitude: "万"}, `0"."0000`: {scaled: true},
		`[>=100000000]0.00,,"亿";[>=10000]0!.0,"万";0`: {scaled: true, magnitude: "亿万"},
		`0"亿"`:                {magnitude: "亿"},
		`0.0"亿元"`:             {magnitude: "亿"},
		"0.0万":                {magnitude: "万"},
		`0.0"%"`:              {magnitude: "%"},
		";;;":                 {hidden: true},
		"yyyy-mm-dd":          {date: true, month: true, day: true},
		`m"月"d"日"`:            {date: true, month: true, day: true},
		`yyyy"年"m"月";@`:       {date: true, month: true},
		`yyyy"年上半年"`:          {date: true, worded: true},
		"mmm-yy":              {date: true, month: true},
		"[$-F800]dddd, mmmm ": {date: true, month: true, day: true},
		"h:mm:ss":             {date: true, month: true},
		"[h]:mm":              {date: true, month: true},
		"[h]":                 {date: true},
		"yyyy":                {date: true},
	} {
		if got := parseFormat(code); got != want {
			t.Errorf("%s: %+v, want %+v", code, got, want)
		}
	}
}
