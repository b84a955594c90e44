package source

import (
	"strings"
	"testing"

	"plansite/generator/diag"
	"plansite/generator/schema"
)

func readPeriod(value string) (period string, problems []diag.Problem) {
	var list diag.List
	column := schema.Column{Name: "period", Type: schema.Period}
	p := field{to: &list, name: "period", value: value, column: &column}.period()
	if len(list) > 0 {
		return "", list
	}
	return p.String(), nil
}

func TestPeriodsAsPeopleWriteThem(t *testing.T) {
	for written, want := range map[string]string{
		"2026": "2026", "2026年": "2026", "２０２６": "2026", "2026年度": "2026", "2026年末": "2026", "二〇二六年": "2026",
		"2026-S1": "2026-S1", "2026年上半年": "2026-S1", "2026 年 下半年": "2026-S2", "2026H1": "2026-S1",
		"2026-Q2": "2026-Q2", "2026Q2": "2026-Q2", "2026年第2季度": "2026-Q2", "2026年二季度": "2026-Q2", "Q3 2026": "2026-Q3", "2026年四季度末": "2026-Q4",
		"2026-06": "2026-06", "2026-6": "2026-06", "2026/06": "2026-06", "2026.06": "2026-06", "202606": "2026-06",
		"2026年6月": "2026-06", "2026年06月份": "2026-06", "2026年十一月": "2026-11", "2026年6月末": "2026-06", "2026.12": "2026-12",
		"2026-06-30": "2026-06-30", "2026年6月30日": "2026-06-30", "2026/7/15": "2026-07-15", "2026年7月1日": "2026-07-01",
		"2026-01/2026-09": "2026-01/2026-09", "2026年1-9月": "2026-01/2026-09", "2026年1—9月": "2026-01/2026-09", "2026年1～9月": "2026-01/2026-09",
		"2026年1月至9月": "2026-01/2026-09", "2026年1–9月累计": "2026-01/2026-09", "2026年前三季度": "2026-01/2026-09", "2026年一至三季度": "2026-01/2026-09",
		"2026年前9个月": "2026-01/2026-09", "2026年前十一个月": "2026-01/2026-11", "2026年1－2月": "2026-01/2026-02", "2026年一至九月": "2026-01/2026-09", "2026年1——9月": "2026-01/2026-09",
		"2025-07/2026-06": "2025-07/2026-06", "2025年7月—2026年6月": "2025-07/2026-06", "2025年7月至2026年6月": "2025-07/2026-06",
	} {
		if got, problems := readPeriod(written); got != want {
			t.Errorf("%s is read as %q, want %s; %v", written, got, want, problems)
		}
	}
}

// A hint names the period that is meant, every one that may be, or none.
func TestHintsNameNoOtherPeriod(t *testing.T) {
	for written, hint := range map[string]string{
		"2026/7/1": "2026-07 2026-07-01", "2026.1": "2026-01 2026-10", "Jul-21": "2021-07", "July 2026": "2026-07",
		"21-Jul": "", "2026-13": "", "2026年13月": "", "2026年0月": "", "2026-Q5": "", "2026年5季度": "", "2026年9-1月": "", "2026年1-13月": "", "2025/26": "", "2025-26": "", "2025-2026": "", "截至2026年9月": "",
		"2026年1-9": "", "2026年2月30日": "", "46086": "", "1-9月": "", "2026-W05": "", "近三年": "", "2026年5-5月": "", "2026年前0个月": "",
	} {
		got, problems := readPeriod(written)
		if got != "" || len(problems) != 1 {
			t.Errorf("%s is read as %q", written, got)
			continue
		}
		said := problems[0].Hint.EN
		if hint == "" && strings.HasPrefix(said, "write 2023, 2023-S1") {
			continue
		}
		for p := range strings.FieldsSeq(hint) {
			if !strings.Contains(said, p) {
				t.Errorf("%s: the hint %q lacks %s", written, said, p)
			}
			said = strings.Replace(said, p, "", 1)
		}
		if hint == "" || strings.Contains(strings.NewReplacer("2026 ", "", "2021 ", "").Replace(said), "-0") && strings.Count(said, "-") > 1 {
			t.Errorf("%s: the hint is %q", written, problems[0].Hint.EN)
		}
	}
}
