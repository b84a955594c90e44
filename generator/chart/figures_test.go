package chart

import (
	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// The figures of the tests. All values after the baselines are invented.

func value(s string) decimal.NullDecimal {
	return decimal.NewNullDecimal(decimal.RequireFromString(s))
}

// at is a point; without a value v it is one that is missing.
func at(date, v, label, when string) Point {
	d, err := locale.ParseDate(date)
	if err != nil {
		panic(err)
	}
	p := Point{Date: d, Label: label, When: when}
	if v != "" {
		p.Value = value(v)
	}
	return p
}

func hollow(p Point) Point { p.Hollow = true; return p }

var zhWords = Words{Baseline: "基期", Latest: "最新", Target: "目标", PacePath: "匀速推进所需路径", Unverified: "未核实", NoData: "暂无公开数据", Revised: "已修订", Undated: "原文没有规定期限", YearEnd: "{year}年末", NotFromZero: "（纵轴不从0开始）"}

var enWords = Words{Baseline: "Baseline", Latest: "Latest", Target: "Target", PacePath: "Steady path to the target", Unverified: "unverified", NoData: "No published data yet", Revised: "revised", Undated: "No date given", YearEnd: "end of {year}", NotFromZero: " (axis does not start at 0)"}

var certificates = Figure{
	ID: "i01", Kind: "line", Lang: "zh", Tag: "zh-CN", Title: "有效认证证书总数", Desc: "2020年49,978张，2024年12月72,835张，2025年目标70,000张。", Unit: "张", Words: zhWords,
	Baseline: at("2020-12-31", "49978", "49,978张", "2020年"),
	Target:   at("2025-12-31", "70000", "70,000张", "2025年"),
	Points: []Point{
		hollow(at("2021-07-31", "50870", "50,870张", "2021年7月")),
		hollow(at("2022-08-31", "58859", "58,859张", "2022年8月")),
		hollow(at("2022-09-30", "59865", "59,865张", "2022年9月")),
		hollow(at("2023-02-28", "62483", "62,483张", "2023年2月")),
		hollow(at("2023-03-31", "63515", "63,515张", "2023年3月")),
		hollow(at("2024-12-31", "72835", "72,835张", "2024年12月")),
	},
}

func with(f Figure, id string, change func(*Figure)) Figure {
	f.ID = id
	change(&f)
	return f
}

var reports = Figure{
	ID: "en-empty", Kind: "line", Lang: "en", Tag: "en", Title: "Inspection and testing reports issued",
	Desc: "5.26 million reports in 2020; the target for 2025 is 7 million. No data published yet.", Unit: "million reports", Words: enWords,
	Baseline: at("2020-12-31", "5.26", "5.26 million reports", "2020"),
	Target:   at("2025-12-31", "7", "7 million reports", "2025"),
}

var overview = Figure{
	ID: "zh-share", Kind: "share", Lang: "zh", Tag: "zh-CN", Title: "七项指标走了多远", Desc: "两项指标有公开数据。", Words: zhWords,
	Rows: []Row{
		{Name: "有效认证证书总数", Share: value("1.14"), Latest: "72,835张（2024年12月，已走114%，未核实）", Baseline: "2020年 49,978张", Target: "2025年 70,000张", Hollow: true},
		{Name: "获证组织总数", Share: value("0.82"), Latest: "21,639家（2024年12月，已走82%）", Baseline: "2020年 15,438家", Target: "2025年 23,000家"},
		{Name: "对外出具检验检测报告数", Latest: "暂无公开数据", Baseline: "2020年 526万份", Target: "2025年 700万份"},
		{Name: "检验检测服务业营业总收入", Latest: "暂无公开数据", Baseline: "2020年 83亿元", Target: "2025年 120亿元"},
	},
}

var overviewEN = Figure{
	ID: "en-share", Kind: "share", Lang: "en", Tag: "en", Title: "How far the seven indicators have come", Desc: "Two of them have published data.", Words: enWords,
	Rows: []Row{
		{Name: "Total valid certification certificates", Share: value("-0.12"), Latest: "47,573 certificates in December 2024: −12% of the way, unverified", Baseline: "2020: 49,978", Target: "2025: 70,000", Hollow: true},
		{Name: "Organizations holding certificates", Share: value("0.82"), Latest: "21,639 organizations in December 2024: 82% of the way", Baseline: "2020: 15,438", Target: "2025: 23,000"},
		{Name: "Inspection and testing reports issued to external clients by inspection and testing institutions", Latest: "No published data yet", Baseline: "2020: 5.26 million reports", Target: "2025: 7 million reports"},
	},
}

var figures = append([]Figure{
	with(certificates, "zh-line", func(f *Figure) {}),
	with(certificates, "zh-yearly", func(f *Figure) {
		f.Points = []Point{
			at("2021-12-31", "52000", "52,000张", "2021年"), at("2022-12-31", "58859", "58,859张", "2022年"),
			at("2024-12-31", "66500", "66,500张", "2024年"), hollow(at("2025-06-30", "68200", "68,200张", "2025年6月")),
		}
	}),
	reports,
	with(reports, "en-behind", func(f *Figure) {
		f.Points = []Point{at("2021-12-31", "5.31", "5.31 million reports", "2021"), at("2022-12-31", "5.42", "5.42 million reports", "2022"), at("2023-12-31", "5.6", "5.6 million reports", "2023")}
	}),
	with(reports, "en-reached", func(f *Figure) {
		f.Points = []Point{at("2021-12-31", "5.5", "5.5 million reports", "2021"), at("2022-12-31", "5.9", "5.9 million reports", "2022"), at("2023-12-31", "6.2", "6.2 million reports", "2023"), at("2024-12-31", "6.6", "6.6 million reports", "2024"), at("2025-12-31", "6.98", "6.98 million reports", "2025")}
	}),
	with(reports, "en-down", func(f *Figure) {
		f.Unit = "%"
		f.Baseline, f.Target = at("2020-12-31", "2.8", "2.8%", "2020"), at("2025-12-31", "1.2", "1.2%", "2025")
		f.Points = []Point{at("2021-12-31", "2.7", "2.7%", "2021"), at("2022-12-31", "2.1", "2.1%", "2022")}
	}),
	overview,
	overviewEN,
	with(certificates, "zh-small", func(f *Figure) { f.Kind = "small" }),
	with(reports, "en-small", func(f *Figure) { f.Kind = "small" }),
	with(certificates, "zh-small2", func(f *Figure) {
		f.Kind = "small"
		f.Points = f.Points[:0]
		f.Target = at("2025-12-31", "30000", "30,000张", "2025年")
	}),
}, moreFigures...)
