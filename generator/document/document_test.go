package document

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/markdown"
)

// library is a made-up document with all that a document can have.
func library() *Document {
	return &Document{
		Lang: "zh-CN", Title: "镜湖镇图书馆发展规划（虚构）", Short: "图书馆规划", Author: "镜湖镇图书馆管理处", Colon: "：",
		Day:   time.Date(2021, 3, 5, 0, 0, 0, 0, time.UTC),
		Facts: []Fact{{Label: "成文日期", Value: "2021年3月5日"}, {Label: "发文字号", Value: "—"}, {Label: "网址", Value: "https://mirror-lake.example/plan_1/index.html", Address: true}},
		Notes: []string{"出自“镜湖镇图书馆规划公开”网站。", "编辑说明未收入。"},
		Blocks: []Block{
			{ID: "notice-1", Kind: Paragraph, Text: "现印发《镜湖镇图书馆发展规划》。"},
			{ID: "notice-3", Kind: Dated, Text: "2021年3月5日"},
			{ID: "annex-label", Kind: Label, Text: "附件"},
			{ID: "annex", Kind: Heading, Level: 1, Text: "镜湖镇图书馆发展规划"},
			{ID: "t01", Kind: Heading, Level: 4, Text: "1.延长开放时间"},
			{ID: "t01-1", Kind: Paragraph, Text: "1.各阅览室每周开放不少于60小时，实施“夜读行动”；#号*星号*_下划线_[链接](#x)<标签>&amp;`码`|竖线~波浪~\\反斜线"},
			{Kind: Remark, Text: "尚无译文，以下为原文。"},
			{ID: "box1", Kind: Table, Text: "专栏1：主要发展指标", Head: []string{"指标", "2020年", "2025年", "性质"}, Rows: []Row{
				{Cells: []string{"藏书"}, Group: true},
				{Cells: []string{"人均藏书（册）", "1.2", "49978", "预期性"}},
				{Cells: []string{"读者|会员", "—", "700", "预期性"}},
			}},
			{ID: "box2", Kind: Table, Text: "专栏2：流动书车路线", Head: []string{"", "具体内容"}, Rows: []Row{
				{Cells: []string{"（一）东线", "东山村、柳树村"}},
			}},
		},
	}
}

func TestGolden(t *testing.T) {
	for name, got := range map[string][]byte{"library.md": library().Markdown(), "library.txt": library().PlainText()} {
		file := filepath.Join("testdata", name)
		if os.Getenv("UPDATE") == "1" {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s differs; UPDATE=1 rewrites it (-golden +now):\n%s", name, diff)
		}
	}
}

// TestMarkdownIsReadAsItWasMeant reads the Markdown with a parser that did not
// write it.
func TestMarkdownIsReadAsItWasMeant(t *testing.T) {
	d := library()
	doc, problems := markdown.Parse("library.md", 1, d.Markdown())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	read := "\n" + doc.Plain() + "\n"
	for b, text := range d.Texts {
		if text != "" && text != d.Short && !strings.Contains(read, text) {
			t.Errorf("%s: %q is not read as it is", b.ID, text)
		}
	}
	blocks := doc.Blocks()
	var tables [][][]string
	for _, b := range blocks {
		if b.Table != nil {
			tables = append(tables, b.Table)
		}
	}
	want := [][][]string{
		{{"指标", "2020年", "2025年", "性质"}, {"藏书", "", "", ""}, {"人均藏书（册）", "1.2", "49978", "预期性"}, {"读者|会员", "—", "700", "预期性"}},
		{{"", "具体内容"}, {"（一）东线", "东山村、柳树村"}},
	}
	if diff := cmp.Diff(want, tables); diff != "" {
		t.Errorf("tables (-want +read):\n%s", diff)
	}
}

// FuzzLine holds any line to being a paragraph of Markdown that reads as it is.
func FuzzLine(f *testing.F) {
	for _, s := range []string{"1. 甲", "- 乙", "# 丙", "> 丁", "***", "=====", "a_b_c", `\`, "| a | b |", "[x]: y", "+ 1", "12) 三", "&lt;", "~~~", "~x~", "`", "http://a.b/c_d", ": x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "")), " ")
		if text == "" || strings.Contains(text, "{") || strings.ContainsFunc(text, unseen) { // our dialect reads {, and refuses what nobody sees
			t.Skip()
		}
		doc, _ := markdown.Parse("x.md", 1, []byte(line(text)+"\n"))
		if got := doc.Plain(); got != text {
			t.Errorf("%q is written %q and read %q", text, line(text), got)
		}
	})
}

func unseen(r rune) bool { return r == '\ufffd' || !unicode.IsPrint(r) && r != ' ' }

func TestShares(t *testing.T) {
	long := strings.Repeat("长", 150)
	for _, c := range []struct {
		name string
		b    Block
		want []float64
	}{
		{"room to spare goes to the labels", Block{Head: []string{"指标", "2020", "2025"}}, []float64{0.782, 0.109, 0.109}},
		{"a long text leaves a label its place", Block{Head: []string{"", "内容"}, Rows: []Row{{Cells: []string{strings.Repeat("题", 19), long}}}}, []float64{0.27, 0.73}},
		{"a short label gets what it needs", Block{Head: []string{"", "内容"}, Rows: []Row{{Cells: []string{"东线", long}}}}, []float64{0.099, 0.901}},
		{"a group is no column", Block{Head: []string{"甲", "乙"}, Rows: []Row{{Cells: []string{long}, Group: true}}}, []float64{0.927, 0.073}},
	} {
		got := c.b.Shares(77)
		sum := 0.0
		for i := range got {
			sum += got[i]
			got[i] = math.Round(got[i]*1000) / 1000
		}
		if diff := cmp.Diff(c.want, got); diff != "" || math.Abs(sum-1) > 1e-9 {
			t.Errorf("%s (sum %g, -want +got):\n%s", c.name, sum, diff)
		}
	}
}

func TestNumbersStandAtTheRight(t *testing.T) {
	box := library().Blocks[7]
	if diff := cmp.Diff([]bool{false, true, true, false}, box.Numeric()); diff != "" {
		t.Error(diff)
	}
}

func TestStampIsThereWithoutADay(t *testing.T) {
	if got := (&Document{}).Stamp(); got != epoch {
		t.Error(got)
	}
	if d := library(); d.Stamp() != d.Day {
		t.Error(d.Stamp())
	}
}
