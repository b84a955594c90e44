package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/diag"
	"plansite/generator/site"
)

const plan = `# 实施意见 {#annex}

## 一、发展目标 {#g}

到 2025 年，**认证**
能力 &gt; 目标。 {#g-1}

专栏1　主要指标 {#box1 .caption}

` + "```indicators\n```" + `

专栏2　重点 {#box2 .caption}
|  | 具体内容 |
|--|---------|
| （一）甲 {#box2-1} | 一*二* |
| 合计 | 三 |

- 项
`

func TestBlocks(t *testing.T) {
	d, problems := Parse("content/plan/zh.md", 1, []byte(plan))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	at := func(line, col int) diag.Pos { return diag.Pos{File: "content/plan/zh.md", Line: line, Col: col} }
	row := Block{Kind: site.Row, ID: "box2-1", Pos: at(16, 1), Plain: "（一）甲\n一二", Cells: []string{"（一）甲", "一<em>二</em>"},
		HTML: "<tr id=\"box2-1\">\n<th scope=\"row\">（一）甲</th>\n<td>一<em>二</em></td>\n</tr>\n"}
	want := []Block{
		{Kind: site.Heading, Level: 1, ID: "annex", Pos: at(1, 1), Plain: "实施意见",
			Inner: "实施意见", HTML: "<h1 id=\"annex\">实施意见</h1>\n"},
		{Kind: site.Heading, Level: 2, ID: "g", Pos: at(3, 1), Plain: "一、发展目标",
			Inner: "一、发展目标", HTML: "<h2 id=\"g\">一、发展目标</h2>\n"},
		{Kind: site.Paragraph, ID: "g-1", Pos: at(5, 1), Plain: "到 2025 年，认证能力 > 目标。",
			Inner: "到 2025 年，<strong>认证</strong>能力 &gt; 目标。",
			HTML:  "<p id=\"g-1\">到 2025 年，<strong>认证</strong>能力 &gt; 目标。</p>\n"},
		{Kind: site.Indicators, ID: "box1", Classes: []string{"caption"}, Info: "indicators", Pos: at(8, 1),
			Plain: "专栏1　主要指标", Inner: "专栏1　主要指标", Caption: true},
		{Kind: site.Table, ID: "box2", Classes: []string{"caption"}, Pos: at(13, 1),
			Plain: "专栏2　重点", Inner: "专栏2　重点", Caption: true, Rows: []Block{row},
			Table: [][]string{{"", "具体内容"}, {"（一）甲", "一二"}, {"合计", "三"}}},
		{Kind: site.Other, Pos: at(19, 1), Plain: "项", HTML: "<ul>\n<li>项</li>\n</ul>\n"},
	}
	// the table's HTML is looked at by TestGolden
	got := d.Blocks()
	for i := range got {
		if got[i].Kind == site.Table {
			if !strings.Contains(got[i].HTML, `<table id="box2">`) || !strings.Contains(got[i].HTML, row.HTML) {
				t.Errorf("table: %s", got[i].HTML)
			}
			got[i].HTML = ""
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBlocksOfOneFileHaveDistinctIDs(t *testing.T) {
	d, _ := Parse("a.md", 1, []byte("| a |\n|---|\n| b |\n\n甲 {.caption}\n\n| a |\n|---|\n| b |\n\n乙 {.caption}\n\n| a |\n|---|\n"))
	body, _ := d.HTML(nil)
	for _, want := range []string{`aria-labelledby="caption_1"`, `<caption id="caption_2">乙</caption>`, "<div class=\"table-wrap\">\n<table>"} {
		if !strings.Contains(string(body.HTML), want) {
			t.Errorf("%s does not hold %s", body.HTML, want)
		}
	}
}
