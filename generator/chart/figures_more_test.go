package chart

// The figures of the kinds that are not trends of one indicator alone.

func revised(p Point, note string) Point { p.Revised = note; return p }

func yearly(label string, years ...string) []Point {
	var out []Point
	for i, v := range years {
		year := string([]byte{'2', '0', '2', '0' + byte(i)})
		text := v + label
		if v == "" {
			text = ""
		}
		out = append(out, at(year+"-12-31", v, text, year))
	}
	return out
}

var rates = Figure{
	ID: "zh-rates", Kind: "bars", Lang: "zh", Tag: "zh-CN", Title: "每年需要和每年实现的变化", Desc: "以每年还需为100。", Unit: "每年还需＝100", Words: zhWords,
	Categories: []string{"有效认证证书总数", "获证组织总数", "对外出具检验检测报告数"},
	Series: []Series{
		{Name: "每年实现", Points: []Point{at("2024-12-31", "142.8", "+5,714张（142.8）", ""), at("2024-12-31", "82", "+1,240家（82.0）", ""), at("2024-12-31", "", "", "")}},
		{Name: "每年还需", Points: []Point{at("2025-12-31", "100", "+4,004张（100）", ""), at("2025-12-31", "100", "+1,512家（100）", ""), at("2025-12-31", "100", "+35万份（100）", "")}},
	},
}

var duties = []Event{
	{Name: "发布规划实施情况中期评估报告", Date: at("2023-12-31", "", "", "").Date, When: "2023年12月31日", Shape: "✓", Word: "已完成", Tone: Good},
	{Name: "就规划实施情况进行监测", Shape: "○", Word: "原文没有规定期限", Tone: Neutral},
	{Name: "开展检验检测机构能力验证活动，及时发现问题并督促整改，并把结果向社会公布，接受社会监督", Date: at("2024-06-30", "", "", "").Date, When: "2024年6月30日", Shape: "◆", Word: "已过期限，未见公布完成", Tone: Warning},
	{Name: "发布规划实施情况终期评估报告", Date: at("2026-06-30", "", "", "").Date, When: "2026年6月30日", Shape: "●", Word: "未到期限", Tone: Neutral},
}

var states = []State{
	{"有效认证证书总数", "✓", "已达成", Good, 0},
	{"对外出具检验检测报告数", "○", "未评估", Neutral, 9},
	{"获证组织总数", "▲", "快于或符合进度", Good, 2},
	{"检验检测服务业营业总收入", "■", "明显落后于进度", Bad, 5},
	{"检验检测机构数", "◆", "落后于进度", Warning, 4},
}

var statesEN = []State{
	{"Total valid certification certificates", "✓", "Target reached", Good, 0},
	{"Inspection and testing reports issued to external clients", "○", "Not assessed", Neutral, 9},
	{"Organizations holding certificates", "▲", "Ahead of or on the path", Good, 2},
	{"Revenue of the inspection and testing industry", "■", "Far behind schedule", Bad, 5},
}

var moreFigures = []Figure{
	with(certificates, "zh-revised", func(f *Figure) {
		f.Points = []Point{
			at("2021-12-31", "52000", "52,000张", "2021年"), revised(at("2022-12-31", "58859", "58,859张", "2022年"), "2023年5月4日修订，原数57,300张"),
			revised(at("2023-12-31", "63515", "63,515张", "2023年"), "2024年3月1日修订，原数63,000张"),
		}
	}),
	with(certificates, "zh-bullet", func(f *Figure) { f.Kind = "bullet" }),
	with(reports, "en-bullet-empty", func(f *Figure) { f.Kind = "bullet" }),
	with(reports, "en-bullet", func(f *Figure) {
		f.Kind = "bullet"
		f.Points = []Point{at("2023-12-31", "5.6", "5.6 million reports", "2023")}
	}),
	with(certificates, "zh-bars", func(f *Figure) {
		f.Kind = "bars"
		f.Categories = []string{"2020年", "2021年", "2022年", "2023年", "2024年"}
		f.Series = []Series{{Name: f.Title, Points: yearly("", "49978", "52000", "58859", "", "66500")}}
	}),
	with(reports, "en-bars", func(f *Figure) {
		f.Kind, f.Unit = "bars", "%"
		f.Categories = []string{"2020", "2021", "2022"}
		f.Series = []Series{{Name: "This city", Points: yearly("%", "2.8", "-0.4", "2.1")}, {Name: "The country", Points: yearly("%", "1.5", "1.6", "")}}
		f.Series[0].Points[2] = hollow(f.Series[0].Points[2])
	}),
	rates,
	with(rates, "en-rates", func(f *Figure) {
		f.Lang, f.Tag, f.Words, f.Unit = "en", "en", enWords, "Needed per year = 100"
		f.Categories = []string{"Total valid certification certificates", "Inspection and testing reports issued to external clients by inspection and testing institutions"}
		f.Series = []Series{
			{Name: "Achieved per year", Points: []Point{at("2024-12-31", "142.8", "+5,714 certificates (142.8)", ""), hollow(at("2024-12-31", "-38", "−0.13 million reports (−38.0)", ""))}},
			{Name: "Needed per year", Points: []Point{at("2025-12-31", "100", "+4,004 certificates (100)", ""), at("2025-12-31", "100", "+0.35 million reports (100)", "")}},
		}
	}),
	with(certificates, "zh-context", func(f *Figure) {
		f.Kind, f.Unit, f.Points = "context", "2020年＝100", nil
		f.Series = []Series{
			{Name: "天津：有效认证证书总数", Points: yearly("", "100", "104", "117.8", "", "133.1")},
			{Name: "全国：有效认证证书总数", Points: yearly("", "100", "109.1", "121.4", "131.2", "139.9")},
		}
	}),
	with(reports, "en-context", func(f *Figure) {
		f.Kind, f.Unit = "context", "2020 = 100"
		f.Series = []Series{
			{Name: "Inspection and testing reports issued in Tianjin", Points: yearly("", "100", "104", "117.8", "119.3")},
			{Name: "Inspection and testing reports issued in China", Points: yearly("", "100", "106.1", "115.4", "118.9")},
			{Name: "Third", Points: yearly("", "100", "99.5", "97.4", "98.1")},
		}
	}),
	{ID: "zh-strip", Kind: "strip", Tag: "zh-CN", Title: "各项指标的结论", Desc: "一项已达成。", Words: zhWords, States: states},
	{ID: "en-strip", Kind: "strip", Tag: "en", Title: "Verdicts", Desc: "One target is reached.", Words: enWords, States: statesEN},
	{ID: "zh-timeline", Kind: "timeline", Tag: "zh-CN", Title: "监测和评估职责", Desc: "四项职责。", Words: zhWords, Events: duties,
		Today: at("2025-02-14", "", "今天（2025年2月14日）", "")},
	with(certificates, "zh-gauge", func(f *Figure) {
		f.Kind = "gauge"
		f.Share = Share{Value: value("0.57"), Label: "57.0%", Note: "2023年：61,400张，从基期到目标的路程", Start: "2020年 49,978张", End: "2025年 70,000张"}
	}),
	with(reports, "en-gauge", func(f *Figure) {
		f.Kind = "gauge"
		f.Share = Share{Value: value("1.12"), Label: "112.0%", Note: "of the way from baseline to target, December 2024", Start: "2020: 5.26 million reports", End: "2025: 7 million reports", Hollow: true}
	}),
	with(reports, "en-gauge-empty", func(f *Figure) {
		f.Kind = "gauge"
		f.Share = Share{Start: "2020: 5.26 million reports", End: "2025: 7 million reports"}
	}),
	{ID: "zh-donut", Kind: "donut", Tag: "zh-CN", Title: "证书的构成", Desc: "三类。", Words: zhWords, Parts: []Part{
		{"管理体系认证", value("27100").Decimal, "27,100张", "54.2%"}, {"产品认证", value("19878").Decimal, "19,878张", "39.8%"}, {"服务认证", value("3000").Decimal, "3,000张", "6.0%"}}},
	{ID: "en-donut", Kind: "donut", Tag: "en", Title: "Kinds of certificates", Desc: "Six kinds.", Words: enWords, Parts: []Part{
		{"Management systems", value("27").Decimal, "27", "54%"}, {"Products and their components", value("10").Decimal, "10", "20%"}, {"Services", value("6").Decimal, "6", "12%"},
		{"Personnel", value("4").Decimal, "4", "8%"}, {"Telecommunications equipment", value("2").Decimal, "2", "4%"}, {"Other", value("1").Decimal, "1", "2%"}}},
}
