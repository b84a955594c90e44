package opendata

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/progress"
	"plansite/generator/site"
)

// fixture is a site of a town that does not exist, with all that makes data
// hard: sums that floats get wrong, thirty digits, negative numbers, values that
// were not published, texts that look like formulas.
func fixture() *Data {
	s := &site.Site{
		Config: site.Config{
			Title: both("测试镇数据", "Data of Test Town"), Description: both("虚构的数据", "Fictional data"),
			Languages: []locale.Lang{"zh", "en"}, Zone: time.UTC, Progress: site.DefaultCuts(),
			Office:  site.Office{Name: both("测试镇统计站", "Test Town Statistics")},
			License: site.License{Name: both("虚构许可", "A fictional licence"), URL: "https://example.org/licence"},
		},
		Plan: site.Plan{Title: both("测试镇规划", "Plan of Test Town"), Issuer: both("测试镇", "Test Town"), Start: 2021, End: 2025},
		AsOf: time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC),
	}
	report := &site.Source{ID: "report", Title: both("=HYPERLINK(\"x\")", "@cmd"), Publisher: both("统计站", ""), URL: "https://example.org/?a=1&b=2",
		PublishedOn: date("2024-01-02"), AccessedOn: date("2024-02-03"), Standing: "unverified"}
	s.Sources = []*site.Source{report}
	group := &site.Group{ID: "g", Name: both("分组", "Group")}
	s.Groups = []*site.Group{group}
	box := &site.Clause{ID: "box1"}

	rate := indicator("i01", group, box, both("比率", "Rate"), both("%", "%"), "1", target(2020, "baseline", "0.1"), target(2025, "target", "0.30"))
	rate.Milestones = []*site.Target{target(2023, "milestone", "0.2")}
	rate.Observations = []*site.Observation{
		observation("2021", "0.15", "A", report, both("-1 起的说明", "说 \"quoted\", with a comma\nand a line")),
		observation("2022-Q3", "", "M", nil, nil),
		observation("2023-06", "0.30000000000000000000000000004", "P", report, nil),
	}
	rate.Revisions = []*site.Revision{{Period: period("2021"), Old: dec("0.1"), New: dec("0.15"), On: date("2022-05-06"), Reason: both("更正", "")}}
	reports := indicator("i02", group, box, both("报告数", "Reports"), both("万份", "reports"), "10000", target(2020, "baseline", "-2.50"), target(2025, "target", "123456789012345678901234567890"))
	reports.Observations = []*site.Observation{observation("2022", "-0.35", "B", report, nil)}
	reports.Context = []*site.Observation{observation("2022", "1000000.00", "A", report, nil)}
	none := indicator("i03", group, box, both("收入", "Revenue"), both("亿元", "RMB {}"), "100000000", target(2020, "baseline", "83"), target(2025, "target", "110"))
	s.Indicators = []*site.Indicator{rate, reports, none}
	group.Indicators = s.Indicators

	task := &site.Task{ID: "t01", Number: 1, Clause: &site.Clause{ID: "t01"}, Lead: both("做事", "+Do things"), Indicators: []*site.Indicator{rate, none}, Status: "under_way", StatusSource: "report", AsOf: date("2023-01-01")}
	rate.Tasks, none.Tasks = []*site.Task{task}, []*site.Task{task}
	s.Tasks = []*site.Task{task}
	s.Measures = []*site.Measure{{ID: "m01", Task: task, Clause: box, What: both("制度", "System"), Kind: "system"}, {ID: "m02", Clause: box, What: both("行动", "Campaign"), Kind: "campaign"}}
	s.Duties = []*site.Duty{{ID: "u01", Clause: box, What: both("监测", "Monitor"), Due: date("2024-12-31"), DoneOn: date("2024-01-01"), Evidence: "/news/x.html"}}
	s.Plan.Notes = []*site.Note{{Clause: box, Text: both("说明", "A note")}}
	s.Terms = []*site.Term{{Text: both("认证", "certification"), Note: both("-", "-1"), Certainty: "official",
		ID: "certification", Pinyin: "ren", Definition: both("证明", "=Attestation"), DefinitionSource: both("第二条", "Art. 2")}}
	return dataOf(s)
}

// dataOf gives a site's data with plain words.
func dataOf(s *site.Site) *Data {
	today := locale.Date{Year: s.AsOf.Year(), Month: s.AsOf.Month(), Day: s.AsOf.Day()}
	d := &Data{Site: s, Words: map[locale.Lang]Words{}, Verdict: func(i *site.Indicator) progress.Verdict { return progress.Assess(i, today, s.Config.Progress) }}
	for _, l := range s.Config.Languages {
		d.Words[l] = words(l)
	}
	return d
}

func words(l locale.Lang) Words {
	say := func(zh, en string) string { return diag.Msg{ZH: zh, EN: en}.In(string(l)) }
	code := func(table, name string) func(string) string {
		return func(s string) string { return label(column(table, name), s, l) }
	}
	w := Words{
		Format: locale.Format{Lang: l, Tag: say("zh-CN", "en")}, Title: say("测试镇规划数据", "Data of the plan of Test Town"),
		About: say("虚构的数据，用于测试。", "Fictional data for tests."), Notice: say("按公布的数字计算。", "Calculated from published figures."),
		Heads: Heads{say("编号", "Id"), say("指标", "Indicator"), say("时期", "Period"), say("类别", "Role"), say("数值", "Value"), say("单位", "Unit"),
			say("状态", "Status"), say("可靠程度", "Standing"), say("来源", "Source"), say("说明", "Note")},
		Role:   func(s string) string { return label(figureRole(), s, l) },
		Status: code("observations", "status"), Standing: code("sources", "standing"),
		Stated: func(*site.Indicator) string { return say("规划 专栏1", "Plan, Box 1") },
		Verdict: func(_ *site.Indicator, v progress.Verdict) Explained {
			e := Explained{Word: string(v.Status), Reason: string(v.Reason)}
			for _, s := range v.Steps {
				e.Working = append(e.Working, say("算 ", "work ")+s.Key)
			}
			return e
		},
	}
	if l == "en" {
		w.Format.Magnitudes = []locale.Magnitude{{At: dec("1000000"), Word: "million"}}
	}
	return w
}

func indicator(id string, g *site.Group, c *site.Clause, name, unit locale.Text, scale string, base, goal *site.Target) *site.Indicator {
	i := &site.Indicator{ID: id, Group: g, Clause: c, Name: name, Nature: "anticipatory", Direction: "up", Method: "pace", Decimals: 2,
		Definition: locale.Text{"zh": "含义"}, Baseline: base, Target: goal, Unit: map[locale.Lang]locale.Unit{}}
	for l, u := range unit {
		i.Unit[l] = locale.Unit{Scale: dec(scale), Record: u, Base: u}
	}
	return i
}

func target(year int, role, value string) *site.Target {
	return &site.Target{Year: year, Role: role, Value: dec(value), Printed: dec(value), Clause: &site.Clause{ID: "box1-x"}}
}

func observation(when, value, status string, s *site.Source, note locale.Text) *site.Observation {
	o := &site.Observation{Period: period(when), Status: status, Source: s, Note: note, PublishedOn: date("2024-03-04")}
	if value != "" {
		o.Value = decimal.NewNullDecimal(dec(value))
	}
	return o
}

func both(zh, en string) locale.Text {
	t := locale.Text{"zh": zh, "en": en}
	for l, s := range t {
		if s == "" {
			delete(t, l)
		}
	}
	return t
}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func date(s string) locale.Date {
	d, err := locale.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func period(s string) locale.Period {
	p, err := locale.ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

// made makes the files of d by their paths.
func made(d *Data) map[string][]byte {
	out := map[string][]byte{}
	for _, f := range d.Files() {
		data, err := f.Make()
		if err != nil {
			panic(err)
		}
		if out[f.Path] != nil || strings.Contains(f.Path, "//") {
			panic(f.Path)
		}
		out[f.Path] = data
	}
	return out
}
