package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/document"
)

const fontDir = "../../themes/main/third_party/fonts"

// One font for each script serves all tests, as it serves a build.
var fonts = sync.OnceValues(func() (map[string]*Font, error) {
	file := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(fontDir, "NotoSansSC-"+name+".ttf"))
		if err != nil {
			panic(err)
		}
		return data
	}
	zh, err := ReadFont([][]byte{file("Regular")}, [][]byte{file("Bold")})
	if err != nil {
		return nil, err
	}
	en, err := ReadFont([][]byte{file("LatinRegular"), file("Regular")}, [][]byte{file("LatinBold"), file("Bold")})
	return map[string]*Font{"zh-CN": zh, "en": en}, err
})

func fontOf(t testing.TB, lang string) *Font {
	t.Helper()
	f, err := fonts()
	if err != nil {
		t.Fatal(err)
	}
	return f[lang]
}

// plan is a document of several pages with all that a document can have.
func plan(lang string) *document.Document {
	sentence := "到2025年，“人人”能在步行15分钟的范围内借到书（含电子书）；危害分析与关键控制点（HACCP）、ISO9001体系另行规定——见《通知》。"
	if lang == "en" {
		sentence = "By 2025, everybody can borrow a book within 15 minutes’ walk (e-books included) – see the “Notice” of 3 November 2022 on libraries in 〔2017〕 form. "
	}
	d := &document.Document{
		Lang: lang, Title: strings.TrimSpace(sentence), Short: "短题 Short", Author: "管理处", Day: time.Date(2021, 3, 5, 0, 0, 0, 0, time.UTC),
		Facts: []document.Fact{{Label: "文号", Value: "—"}, {Label: "日期", Value: "2021年3月5日"}, {Label: "机关", Value: sentence}, {Label: "网址", Value: "https://mirror-lake.example/plan/", Address: true}},
		Notes: []string{sentence, sentence},
		Blocks: []document.Block{
			{Kind: document.Paragraph, Text: sentence}, {Kind: document.Dated, Text: "2021年3月5日"}, {Kind: document.Label, Text: "附件"},
			{Kind: document.Heading, Level: 1, Text: "题目（一）"}, {Kind: document.Heading, Level: 2, Text: "一、目标"}, {Kind: document.Heading, Level: 4, Text: "1.深处"},
		},
	}
	for n := range 30 {
		d.Blocks = append(d.Blocks, document.Block{Kind: document.Paragraph, Text: fmt.Sprintf("（%d）", n) + strings.Repeat(sentence, n%5+1)})
	}
	box := document.Block{Kind: document.Table, Text: "专栏：" + sentence, Head: []string{"指标", "2020年", "2025年", "性质"}}
	for n := range 40 {
		box.Rows = append(box.Rows, document.Row{Cells: []string{fmt.Sprintf("指标%d", n), fmt.Sprint(n * 1000), "2.4", "预期性"}}, document.Row{Cells: []string{fmt.Sprintf("组%d", n)}, Group: true})
	}
	long := document.Block{Kind: document.Table, Text: "长表", Head: []string{"", "内容"}, Rows: []document.Row{{Cells: []string{"（一）项目", strings.Repeat(sentence, 40)}}, {Cells: []string{"（二）项目", sentence}}}}
	d.Blocks = append(d.Blocks, box, document.Block{Kind: document.Heading, Level: 3, Text: "（二）结尾"}, long, document.Block{Kind: document.Remark, Text: sentence})
	return d
}

func set(t testing.TB, d *document.Document) []byte {
	t.Helper()
	data, err := Document(d, fontOf(t, d.Lang))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// tool runs a program of poppler on a PDF and gives what it prints.
func tool(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("no %s found; it comes with poppler-utils", name)
	}
	file := filepath.Join(t.TempDir(), "plan.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", file)
	}
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}

// dense drops the spaces, which lines on paper break anew.
func dense(s string) string { return strings.Join(strings.Fields(s), "") }

func TestTextCanBeSearchedAndCopied(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for lang := range map[string]bool{"zh-CN": true, "en": true} {
		d := plan(lang)
		got := dense(furniture.ReplaceAllString(strings.ReplaceAll(tool(t, set(t, d), "pdftotext", "-enc", "UTF-8", "FILE", "-"), "\f", "\n"), ""))
		got = strings.ReplaceAll(got, dense("内容"), "") // the head of a table is repeated within a long row
		for _, text := range d.Texts {
			if want := strings.ReplaceAll(dense(text), dense("内容"), ""); text != d.Short && !strings.Contains(got, want) {
				t.Errorf("%s: the paper lacks %.80q", lang, text)
			}
		}
	}
}

// furniture is what stands at the head and at the foot of pages.
var furniture = regexp.MustCompile(`(?m)^—\s?[0-9]+\s?—$|^短题 Short$`)

func TestSameDocumentGivesSameBytes(t *testing.T) {
	want := set(t, plan("zh-CN"))
	results := make([][]byte, 3)
	var all sync.WaitGroup
	for i := range results {
		all.Go(func() { results[i] = set(t, plan("zh-CN")) })
	}
	all.Wait()
	for _, got := range results {
		if !bytes.Equal(want, got) {
			t.Error("two files of one document differ")
		}
	}
}

// TestFontStaysAsItWas: the library writes into the font that it is given, by which
// a second file would come out otherwise than the first.
func TestFontStaysAsItWas(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		font := fontOf(t, lang)
		faces := append(slices.Clone(font.regular), font.bold...)
		before := make([][]byte, len(faces))
		for i, f := range faces {
			before[i] = bytes.Clone(f.data)
		}
		set(t, plan(lang))
		for i, f := range faces {
			if !bytes.Equal(before[i], f.data) {
				t.Errorf("%s: the font %s has changed", lang, f.name)
			}
		}
	}
}

// word is a piece of text with its place on a page, in points.
type word struct {
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMin float64 `xml:"yMin,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

type paperPage struct {
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Words  []word  `xml:"word"`
}

func pages(t *testing.T, data []byte) []paperPage {
	t.Helper()
	var doc struct {
		Pages []paperPage `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(tool(t, data, "pdftotext", "-bbox", "-enc", "UTF-8", "FILE", "-")), &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Pages
}

// TestPagesKeepTheMeasures holds every word to the type area of GB/T 9704, whose
// margins change sides, and page numbers to their place.
func TestPagesKeepTheMeasures(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for lang := range map[string]bool{"zh-CN": true, "en": true} {
		list := pages(t, set(t, plan(lang)))
		if len(list) < 5 {
			t.Fatalf("%s: %d pages", lang, len(list))
		}
		for i, p := range list {
			if n := i + 1; fmt.Sprintf("%.0f %.0f", p.Width/mm, p.Height/mm) != "210 297" {
				t.Errorf("page %d is %g × %g mm", n, p.Width/mm, p.Height/mm)
			}
			checkPage(t, lang, i+1, p)
		}
	}
}

func checkPage(t *testing.T, lang string, n int, p paperPage) {
	from, outer := 28*mm, 210*mm-26*mm
	if n%2 == 0 {
		from, outer = 26*mm, 26*mm
	}
	number, head := "", ""
	for _, w := range p.Words {
		middle := (w.YMin + w.YMax) / 2
		switch {
		case middle > (37+225)*mm:
			number += strings.TrimSpace(w.Text)
			if d := min(abs(w.XMin-outer), abs(w.XMax-outer)); d > 60 {
				t.Errorf("%s, page %d: %q is %.0f pt from the outer edge", lang, n, w.Text, d)
			}
		case middle < 37*mm:
			head += w.Text
		case w.XMin < from-1 || w.XMax > from+156*mm+1:
			t.Errorf("%s, page %d: %q leaves the type area", lang, n, w.Text)
		}
	}
	if (head == "短题Short") != (n > 1) {
		t.Errorf("%s: page %d has the running head %q", lang, n, head)
	}
	if want := fmt.Sprintf("—%d—", n); number != want {
		t.Errorf("%s: page %d has the number %q", lang, n, number)
	}
}

func abs(x float64) float64 { return max(x, -x) }

func TestHeadingsAreTheOutline(t *testing.T) {
	d := plan("zh-CN")
	data := set(t, d)
	var got []string
	for _, m := range regexp.MustCompile(`(?s)/Title \((.*?)\)\n/Parent (\d+) 0 R`).FindAllSubmatch(data, -1) {
		got = append(got, utf16Text(m[1]))
	}
	var want []string
	for _, b := range d.Blocks {
		if b.Kind == document.Heading {
			want = append(want, b.Text)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func utf16Text(escaped []byte) string {
	var plain []byte
	for i := 0; i < len(escaped); i++ {
		if escaped[i] == '\\' && i+1 < len(escaped) {
			i++
			if escaped[i] == 'r' {
				plain = append(plain, '\r')
				continue
			}
		}
		plain = append(plain, escaped[i])
	}
	var units []uint16
	for i := 2; i+1 < len(plain); i += 2 { // after the byte order mark
		units = append(units, uint16(plain[i])<<8|uint16(plain[i+1]))
	}
	return string(utf16.Decode(units))
}

func TestFileTellsWhatItIs(t *testing.T) {
	data := set(t, plan("en"))
	info := tool(t, data, "pdfinfo", "FILE")
	for _, want := range []string{"Author:          管理处", "Producer:        plansite", "CreationDate:    Fri Mar  5 00:00:00 2021 UTC"} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in\n%s", want, info)
		}
	}
	if !bytes.Contains(data, []byte("/Lang (en)")) {
		t.Error("the language is not told")
	}
	if fonts := tool(t, data, "pdffonts", "FILE"); strings.Count(fonts, "yes no  yes") != strings.Count(fonts, "CID TrueType") {
		t.Errorf("fonts that are not embedded with their characters:\n%s", fonts)
	}
}

func TestMissingCharactersAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"认证。“’—": "", "a\u00adb\u200bc\u2003d": "", "甲𬭎乙𬭎": "", "甲𐎀乙𐎀": "𐎀", "邉\U000e0100": "邉", "甲\U000e0100": "", "😀한": "😀한", "": "",
	} {
		if got := string(fontOf(t, "zh-CN").Missing(text)); got != want {
			t.Errorf("%q lacks %q, want %q", text, got, want)
		}
	}
	d := &document.Document{Lang: "zh-CN", Title: "甲😀"}
	if _, err := Document(d, fontOf(t, "zh-CN")); err == nil || !strings.Contains(err.Error(), "😀") {
		t.Errorf("error %v does not name the character", err)
	}
}

func TestEnglishHasNarrowQuotationMarks(t *testing.T) {
	for lang, want := range map[string]float64{"zh-CN": 1, "en": .279} {
		f := New(fontOf(t, lang), Info{Lang: lang, Day: time.Unix(0, 0)})
		if got := f.Width(Style{Size: 1}, "’"); abs(got-want) > .01 {
			t.Errorf("%s: ’ is %.3f em wide, want %.3f", lang, got, want)
		}
	}
}

func TestLinesEndWhereTheyMay(t *testing.T) {
	f := New(fontOf(t, "zh-CN"), Info{Lang: "zh-CN", Day: time.Unix(0, 0)})
	sheet := chinese()
	c := f.cell(sheet.body, 0, areaWidth, strings.Repeat("字", 100))
	var lengths []int
	for _, l := range c.lines {
		lengths = append(lengths, len([]rune(c.text[l.Start:l.End])))
	}
	if want := []int{26, 28, 28, 18}; !slices.Equal(lengths, want) {
		t.Errorf("lines of %d characters, want %d", lengths, want)
	}
	title := f.cell(sheet.title, 0, areaWidth, "天津市市场监管委贯彻落实《认证认可检验检测“十四五”发展规划》实施意见", "检验检测", "《认证认可检验检测“十四五”发展规划》")
	var lines []string
	for _, l := range title.lines {
		lines = append(lines, strings.ReplaceAll(title.text[l.Start:l.End], string(joiner), ""))
	}
	if diff := cmp.Diff([]string{"天津市市场监管委贯彻落实", "《认证认可检验检测“十四五”发展规划》", "实施意见"}, lines); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPartsAreSplitWell(t *testing.T) {
	f := New(fontOf(t, "zh-CN"), Info{Lang: "zh-CN", Day: time.Unix(0, 0)})
	of := func(lines int) part {
		return part{leading: 10, cells: []cell{f.cell(setting{Style: Style{Size: 10}}, 0, 100, strings.Repeat("字", lines*10))}}
	}
	for _, c := range []struct {
		lines       int
		room        float64
		first, rest int // lines; 0: not split
	}{
		{6, 35, 3, 3}, {6, 55, 4, 2}, {6, 19, 0, 0}, {3, 25, 0, 0}, {4, 39, 2, 2}, {2, 15, 0, 0},
	} {
		p := of(c.lines)
		first, rest, ok := p.split(c.room)
		if ok != (c.first > 0) || ok && (first.lines() != c.first || rest.lines() != c.rest) {
			t.Errorf("%d lines in %g: %d and %d, %v", c.lines, c.room, first.lines(), rest.lines(), ok)
		}
	}
	whole := of(6)
	whole.whole = true
	if _, _, ok := whole.split(35); ok || whole.least() != 60 {
		t.Error("what is whole was split")
	}
}

func BenchmarkDocument(b *testing.B) {
	d := plan("zh-CN")
	for b.Loop() {
		set(b, d)
	}
}
