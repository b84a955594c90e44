package poster

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"plansite/generator/card"
	"plansite/generator/pdf"
	"plansite/generator/raster"
)

var painters = sync.OnceValues(func() (map[string]*Painter, error) {
	file := func(name string) []byte {
		data, err := os.ReadFile(filepath.FromSlash("../../themes/main/third_party/fonts/NotoSansSC-" + name + ".ttf"))
		if err != nil {
			panic(err)
		}
		return data
	}
	regular, bold, latin, latinBold := file("Regular"), file("Bold"), file("LatinRegular"), file("LatinBold")
	picture, err := raster.ReadFont(regular, bold)
	if err != nil {
		return nil, err
	}
	first, err := raster.ReadFont(latin, latinBold)
	if err != nil {
		return nil, err
	}
	zh, err := pdf.ReadFont([][]byte{regular}, [][]byte{bold})
	if err != nil {
		return nil, err
	}
	en, err := pdf.ReadFont([][]byte{latin, regular}, [][]byte{latinBold, bold})
	return map[string]*Painter{"zh-CN": {picture, zh}, "en": {picture.After(first), en}}, err
})

// painterOf gives the painter of a language: English ones have Latin letters first,
// as on the site.
func painterOf(t testing.TB, lang string) *Painter {
	t.Helper()
	p, err := painters()
	if err != nil {
		t.Fatal(err)
	}
	return p[lang]
}

var day = time.Date(2027, 6, 9, 0, 0, 0, 0, time.UTC)

const address = "https://www.example.gov.cn/zt/plan/campaigns/world-accreditation-day/index.html"

// chinese and english are a usual poster. The place, its offices and figures are
// made up.
func chinese() *Poster {
	return &Poster{
		Lang: "zh-CN", Title: "第20届世界认可日海报", Author: "某市市场监督管理委员会", Stamp: time.Date(2027, 5, 1, 0, 0, 0, 0, time.UTC),
		Series: "世界认可日", OtherSeries: "World Accreditation Day", Nth: "第20届", Day: day, DayText: "06·09", DateText: "2027年6月9日 星期三",
		Theme: "认证认可检验检测：建设质量强国 促进全球贸易", OtherTheme: "Accreditation: Supporting the Future of Global Trade", OtherLang: "en",
		Slogan: "一张证书，一份信任", Note: "活动安排和规划进展见本网站，欢迎参加。",
		FiguresTitle: "“十四五”规划主要指标", FiguresNote: "按公开数据计算，不是官方评价。",
		Figures: []Figure{
			{Name: "获得资质认定的检验检测机构数量", Value: "632", Unit: "家", Baseline: "2020年 605家", Target: "2025年目标 650家", Share: .6, Verdict: "◆ 落后于进度", Tone: card.Warn, AsOf: "截至2024年12月", Source: "来源：统计公报"},
			{Name: "有效认证证书总数", Value: "7.3", Unit: "万张", Baseline: "2020年 5.0万张", Target: "2025年目标 7.0万张", Share: 1.14, Unverified: true, Verdict: "✓ 已达成", Tone: card.OK, AsOf: "截至2024年12月", Source: "来源：公共服务平台，未经核实"},
			{Name: "检验检测从业人员数量", None: "暂无公开数据", Baseline: "2020年 2.4万人", Target: "2025年目标 2.8万人", Verdict: "○ 无法判断"},
			{Name: "检验检测服务业营业总收入", Value: "80", Unit: "亿元", Baseline: "2020年 83亿元", Target: "2025年目标 110亿元", Share: -.11, Verdict: "▼ 与目标方向相反", Tone: card.Bad, AsOf: "截至2023年", Source: "来源：统计公报"},
		},
		EventsTitle: "活动安排", EventsNote: "安排如有变化，以主办单位通知为准。",
		Events: []Event{
			{Date: "6月9日", Time: "9:30–11:30", Title: "世界认可日主题宣传活动", Place: "某市文化中心广场", Host: "主办：市市场监督管理委员会", Open: "面向公众开放"},
			{Date: "6月10日", Time: "14:00", Title: "小微企业质量管理体系认证提升行动座谈会", Place: "市政务服务中心三层会议室", Host: "主办：市市场监督管理委员会认证监管处"},
			{Date: "6月12日至13日", Time: "9:00–16:00", Title: "检验检测机构开放日：看一份报告怎样出具", Place: "市产品质量监督检测技术研究院", Host: "主办：市产品质量监督检测技术研究院", Open: "面向公众开放，需预约"},
		},
		Owner: "某市市场监督管理委员会", Site: "某市认证认可检验检测“十四五”规划公开", Address: "www.example.gov.cn/zt/plan", URL: address,
		Words:   Words{More: func(n int) string { return fmt.Sprintf("另有%d项，见本网站", n) }, Phrases: []string{"认证认可", "检验检测", "世界认可日"}},
		Colours: Light,
	}
}

func english() *Poster {
	p := chinese()
	p.Lang, p.Title, p.Author, p.OtherLang = "en", "20th World Accreditation Day: poster", "Example Municipal Commission for Market Regulation", "zh-CN"
	p.Series, p.OtherSeries, p.Nth, p.DateText = "World Accreditation Day", "世界认可日", "20th", "Wednesday, 9 June 2027"
	p.Theme, p.OtherTheme = "Accreditation: Supporting the Implementation of the Sustainable Development Goals (SDGs)", "认可：支持联合国可持续发展目标"
	p.Slogan, p.Note = "One certificate, one promise kept", "The programme and the progress of the plan are on this website. Everybody is welcome."
	p.FiguresTitle, p.FiguresNote = "Main indicators of the 14th Five-Year Plan", "Calculated from published figures; not an official evaluation."
	p.Figures = []Figure{
		{Name: "Inspection and testing institutions with mandatory approval (CMA)", Value: "632", Unit: "institutions", Baseline: "2020: 605", Target: "target for 2025: 650", Share: .6, Verdict: "◆ Behind schedule", Tone: card.Warn, AsOf: "December 2024", Source: "Source: Statistical Communiqué"},
		{Name: "Total number of valid certification certificates", Value: "73,000", Unit: "certificates", Baseline: "2020: 50,000", Target: "target for 2025: 70,000", Share: 1.14, Unverified: true, Verdict: "✓ Reached", Tone: card.OK, AsOf: "December 2024, not verified", Source: "Source: public service platform"},
		{Name: "Number of people employed in inspection and testing", None: "No published data yet", Baseline: "2020: 24,000", Target: "target for 2025: 28,000", Verdict: "○ Not assessed"},
		{Name: "Total operating revenue of the inspection and testing service industry", Value: "RMB 8.0 billion", Baseline: "2020: RMB 8.3 billion", Target: "target for 2025: RMB 11 billion", Share: -.11, Verdict: "▼ Moving away from the target", Tone: card.Bad, AsOf: "2023", Source: "Source: Statistical Communiqué"},
	}
	p.EventsTitle, p.EventsNote = "Programme", "Changes are announced by the hosts."
	p.Events = []Event{
		{Date: "9 June", Time: "9:30–11:30", Title: "World Accreditation Day in the square", Place: "Square in front of the Cultural Centre", Host: "Host: Example Municipal Commission for Market Regulation", Open: "Open to the public"},
		{Date: "10 June", Time: "14:00", Title: "Round table with small enterprises on management system certification", Place: "Government Service Centre, room 3", Host: "Host: Certification Supervision Division"},
		{Date: "12 and 13 June", Time: "9:00–16:00", Title: "Open Day of testing institutions: how a test report is made", Place: "Institute of Product Quality Inspection and Testing", Host: "Host: Institute of Product Quality Inspection and Testing", Open: "Open to the public on registration"},
	}
	p.Owner, p.Site, p.Address = "Example Municipal Commission for Market Regulation", "Example’s 14th Five-Year Plan for Certification, Accreditation, Inspection and Testing", "www.example.gov.cn/zt/plan/en"
	p.Words = Words{More: func(n int) string { return fmt.Sprintf("and %d more on this website", n) }}
	return p
}

// posters are the usual ones, and some that try the layouts.
func posters() map[string]*Poster {
	with := func(p *Poster, change func(*Poster)) *Poster { change(p); return p }
	long := func(text string, n int) string { return strings.Repeat(text, n) }
	return map[string]*Poster{
		"zh": chinese(),
		"en": english(),
		"unannounced-zh": with(chinese(), func(p *Poster) {
			p.Theme, p.OtherTheme, p.Slogan, p.Note, p.URL = "", "", "", "2027年的主题尚未公布，公布后在本网站更新。", ""
			p.Figures, p.Events = p.Figures[:1], p.Events[:1]
		}),
		"unannounced-en": with(english(), func(p *Poster) {
			p.Theme, p.OtherTheme, p.Slogan, p.Note = "", "", "", "The theme of 2027 has not yet been announced."
			p.Figures, p.Events = p.Figures[2:3], p.Events[1:2]
		}),
		"short-zh": with(chinese(), func(p *Poster) {
			p.Theme, p.OtherTheme, p.Slogan, p.Note, p.OtherSeries, p.Site, p.Address = "信任", "", "", "", "", "", ""
			p.EventsTitle, p.FiguresTitle, p.FiguresNote, p.EventsNote = "", "", "", ""
			p.Events[0] = Event{Title: "题"}
			p.Figures[0] = Figure{Name: "数", Value: "1"}
		}),
		"bare": {Lang: "zh-CN", Stamp: day, DayText: "06·09", Colours: Light, Figures: []Figure{{Name: "数"}}, Events: []Event{{Date: "6月9日"}}},
		"many-zh": with(chinese(), func(p *Poster) {
			p.Theme, p.OtherTheme = "认证认可检验检测：守护安全底线，服务复工复产", "Accreditation: Improving Food Safety"
			p.Figures = append(p.Figures, p.Figures[:3]...)
			p.Events = append(append(p.Events, p.Events...), p.Events...)
		}),
		"many-en": with(english(), func(p *Poster) {
			p.Figures = append(p.Figures, p.Figures[:3]...)
			p.Events = append(append(append(p.Events, p.Events...), p.Events...), p.Events...)
		}),
		"endless": with(chinese(), func(p *Poster) {
			p.Series, p.OtherSeries, p.Nth, p.DateText, p.DayText = long("世界认可日", 9), long("World Accreditation Day ", 9), long("第20届", 9), long("2027年6月9日，", 9), "06·09–06·15"
			p.Theme, p.OtherTheme, p.Slogan, p.Note = long("认证认可：建设（质量）强国，", 30), long("Accreditation and more of it ", 30), long("一张证书，", 60), long("欢迎参加。", 90)
			p.FiguresTitle, p.FiguresNote, p.EventsTitle, p.EventsNote = long("指标，", 50), long("说明：", 90), long("活动、", 50), long("说明：", 90)
			for range 8 {
				p.Figures = append(p.Figures, Figure{Name: long("指标（名称）", 30), Value: long("1234567890", 9), Unit: long("单位", 30), Baseline: long("基期，", 30), Target: long("目标，", 30), Share: -40, Verdict: long("◆ 结论，", 30), AsOf: long("截至，", 40), Source: long("来源：", 40)})
				p.Events = append(p.Events, Event{Date: long("6月9日", 20), Time: long("9:30–11:30", 20), Title: long("标题，", 60), Place: long("地点（三层）", 40), Host: long("主办：", 40), Open: long("开放，", 50)})
			}
			p.Owner, p.Site, p.Address = long("机关", 60), long("网站，", 90), "https://example.gov.cn/"+long("long-path/", 30)
		}),
		"one-word": with(english(), func(p *Poster) {
			p.Series, p.Theme, p.OtherTheme, p.Slogan, p.Note = long("Donaudampf", 12), long("Donaudampfschiff", 12), long("donau", 30), long("slogan", 30), long("note", 90)
			p.FiguresTitle, p.EventsTitle = long("Titel", 30), long("Titel", 30)
			p.Figures[0] = Figure{Name: long("Indikator", 30), Value: "1", Unit: long("Einheit", 30), Baseline: long("basis", 30), Target: long("ziel", 30), Share: 25, Verdict: long("urteil", 30)}
			p.Events[0] = Event{Date: long("datum", 30), Title: long("titel", 60), Place: long("ort", 90), Open: long("offen", 30)}
			p.Owner = long("Amt", 80)
		}),
	}
}

// shapes and papers by their names.
var (
	shapes = map[string]Shape{"square": Square, "wide": Wide, "tall": Tall}
	papers = map[string]Paper{"a4": A4, "a3": A3}
)
