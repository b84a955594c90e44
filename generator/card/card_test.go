package card

import (
	"bytes"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"plansite/generator/raster"
)

// painterOf gives the painter for a card by its name: English ones have Latin
// letters first, as on the site.
func painterOf(t testing.TB, name string) *Painter {
	t.Helper()
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.FromSlash("../../themes/main/" + name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	font, err := raster.ReadFont(read("third_party/fonts/NotoSansSC-Regular.ttf"), read("third_party/fonts/NotoSansSC-Bold.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(name, "-en") {
		return &Painter{Font: font, Icon: read("assets/icon.svg")}
	}
	latin, err := raster.ReadFont(read("third_party/fonts/NotoSansSC-LatinRegular.ttf"), read("third_party/fonts/NotoSansSC-LatinBold.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	return &Painter{Font: font.After(latin), Icon: read("assets/icon.svg")}
}

// cards are of the kinds that a site has, and some that try the layout.
var cards = map[string]Card{
	"indicator-zh": {Owner: "某市市场监督管理委员会", Section: "总体规模", Title: "获得资质认定的检验检测机构数量", Figures: []Figure{{"605", "家"}},
		Verdict: "◆ 落后于进度", Tone: Warn, Note: "2024年 · 2025年目标650家", Site: "某市认证认可检验检测“十四五”规划公开", Address: "example.gov.cn"},
	"indicator-en": {Owner: "Example Municipal Commission for Market Regulation", Section: "Overall scale",
		Title:   "Number of inspection and testing institutions with mandatory approval (CMA)",
		Figures: []Figure{{"6.63", "million reports"}}, Verdict: "▲ Ahead of or on schedule", Tone: OK, Note: "December 2024, not verified · target for 2025: 7 million reports",
		Site: "Example’s 14th Five-Year Plan for Certification, Accreditation, Inspection and Testing", Address: "www.a-rather-long-host.example.gov.cn"},
	"plan-en": {Owner: "Example Municipal Commission for Market Regulation", Section: "Full text",
		Title:   "Implementation Opinions of the Example Commission for Market Regulation on Carrying Out the 14th Five-Year Plan for the Development of Certification, Accreditation, Inspection and Testing of the State Administration for Market Regulation",
		Summary: "3 November 2022", Site: "Example’s Plan"},
	"task-zh": {Owner: "某市市场监督管理委员会", Section: "（二）推动行业做优做强", Title: "7. 提升专业服务能力",
		Note: "进展情况：未公布", Summary: "鼓励有实力、信誉好的检验检测机构申请取得相同领域的认证资质，鼓励公共服务平台和联盟开展协同服务。推动认证和检验检测与计量、标准、质量管理等要素融合发展。", Site: "某市规划公开"},
	"home-zh": {Owner: "某市市场监督管理委员会", Title: "某市认证认可检验检测“十四五”规划公开", Figures: []Figure{{"7", "项主要指标"}, {"12", "项发展任务"}, {"37", "项具体举措"}, {"99", "放不下的就不放"}}, Site: "某市规划公开"},
	"bare":    {Title: "题"},
	"endless": {Owner: strings.Repeat("机关", 60), Section: strings.Repeat("栏目 ", 80), Title: strings.Repeat("标题，长标题（很长）。", 60), Figures: []Figure{{strings.Repeat("1234567890", 12), strings.Repeat("单位", 60)}},
		Verdict: strings.Repeat("结论", 60), Note: strings.Repeat("说明", 90), Summary: strings.Repeat("摘要，", 200), Site: strings.Repeat("网站", 90), Address: "example.gov.cn"},
	"one-word": {Title: strings.Repeat("Donaudampfschiff", 12), Verdict: strings.Repeat("wort", 40), Note: "x", Summary: strings.Repeat("ohneende", 40), Site: strings.Repeat("n", 300)},
}

// sheetOf gives the places of a card's texts.
func sheetOf(t *testing.T, name string) *sheet {
	t.Helper()
	p, c := painterOf(t, name), cards[name]
	s := &sheet{font: p.Font}
	p.lay(s, c)
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s
}

// TestNothingOverlaps looks at the boxes of all texts: within the card, apart from
// each other.
func TestNothingOverlaps(t *testing.T) {
	for name := range cards {
		texts := sheetOf(t, name).texts
		for i, a := range texts {
			if a.x < margin-1 || a.x+a.width > Width-margin+1 || top(a) < 0 || bottom(a) > Height {
				t.Errorf("%s: %q sticks out: from %.0f to %.0f, from %.0f to %.0f", name, a.text, a.x, a.x+a.width, top(a), bottom(a))
			}
			for _, b := range texts[:i] {
				if a.x < b.x+b.width && b.x < a.x+a.width && top(a) < bottom(b) && top(b) < bottom(a) {
					t.Errorf("%s: %q is upon %q", name, a.text, b.text)
				}
			}
		}
	}
}

// top and bottom are how far Chinese characters and Latin letters reach.
func top(t placed) float64    { return t.y - 0.88*t.size }
func bottom(t placed) float64 { return t.y + 0.2*t.size }

func TestTitleIsWholeWhereItCanBe(t *testing.T) {
	for name, c := range cards {
		if name == "endless" || name == "one-word" {
			continue
		}
		all := ""
		for _, text := range sheetOf(t, name).texts {
			if text.bold && text.colour == ink {
				all += text.text
			}
		}
		if got, want := strings.ReplaceAll(all, " ", ""), strings.ReplaceAll(c.Title, " ", ""); got != want {
			t.Errorf("%s: the title is %q", name, all)
		}
	}
}

func TestNoLineBeginsWithAMark(t *testing.T) {
	for name := range cards {
		for _, text := range sheetOf(t, name).texts {
			if r, _ := utf8.DecodeRuneInString(text.text); strings.ContainsRune("，。、；：！？）》”’%", r) {
				t.Errorf("%s: a line begins with %q", name, text.text)
			}
		}
	}
}

// TestCardsLookAsRecorded holds some pictures to those in testdata; UPDATE=1
// rewrites them. Look at them before you commit them, and raise Look.
func TestCardsLookAsRecorded(t *testing.T) {
	for _, name := range []string{"home-zh", "plan-en", "task-zh", "indicator-en"} {
		p, c := painterOf(t, name), cards[name]
		got, err := p.PNG(c)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if again, _ := p.PNG(c); !bytes.Equal(got, again) {
			t.Errorf("%s: the same card gives other bytes", name)
		}
		if size, err := png.DecodeConfig(bytes.NewReader(got)); err != nil || size.Width != Width || size.Height != Height {
			t.Errorf("%s: %d × %d, %v", name, size.Width, size.Height, err)
		}
		file := filepath.Join("testdata", name+".png")
		if os.Getenv("UPDATE") == "1" {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: not as recorded (%v)", name, err)
		}
	}
}

func TestMissingGlyphIsNamed(t *testing.T) {
	c := cards["task-zh"]
	c.Summary = "一个字体里没有的字：\U00010380"
	_, err := painterOf(t, "task-zh").PNG(c)
	if missing := (*raster.MissingGlyph)(nil); !errors.As(err, &missing) || missing.Rune != '\U00010380' {
		t.Errorf("%v", err)
	}
}
