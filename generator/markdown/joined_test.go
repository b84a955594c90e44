package markdown

import "testing"

// TestLinesThatWereMeantApart looks at which line ends part paragraphs, which are
// asked about, and which were made by wrapping.
func TestLinesThatWereMeantApart(t *testing.T) {
	long := "为贯彻落实国家的规划，进一步推进行业发展，结合本市实际，制定本意见，请各单位认真遵照执行。"
	for _, c := range []struct{ name, src, html, problems string }{
		{"indented by spaces", "甲。\n\n    乙。\n    丙。", "<p>甲。</p>\n<p>乙。</p>\n<p>丙。</p>\n", ""},
		{"indented by a tab", "\t甲**乙**。\n\t丙。", "<p>甲<strong>乙</strong>。</p>\n<p>丙。</p>\n", ""},
		{"indented by ideographic spaces", "　　甲\n　　乙", "<p>甲</p>\n<p>乙</p>\n", ""},
		{"numbered 一、", "总体要求\n一、背景\n二、内容", "<p>总体要求</p>\n<p>一、背景</p>\n<p>二、内容</p>\n", ""},
		{"numbered 甲、", "情形\n甲、一方\n乙、另一方\n由\n甲、乙双方", "<p>情形</p>\n<p>甲、一方</p>\n<p>乙、另一方由甲、乙双方</p>\n", "3:1 joined-lines"},
		{"numbered 壹、", "壹、总则\n拾贰、附则", "<p>壹、总则</p>\n<p>拾贰、附则</p>\n", ""},
		{"bullets of a word processor", "要点\n➢一\n➤二\n❖三\n※四", "<p>要点</p>\n<p>➢一</p>\n<p>➤二</p>\n<p>❖三</p>\n<p>※四</p>\n", ""},
		{"a line for the seal", "姓名：甲\n（盖章）  2026年1月1日\n依照\n（签字笔）", "<p>姓名：甲</p>\n<p>（盖章）  2026年1月1日依照（签字笔）</p>\n", "3:1 joined-lines"},
		{"numbered （一）", "要求：\n（一）甲\n（二）乙", "<p>要求：</p>\n<p>（一）甲</p>\n<p>（二）乙</p>\n", ""},
		{"numbered 1、", "1、甲\n2、乙", "<p>1、甲</p>\n<p>2、乙</p>\n", ""},
		{"numbered 1. without a space", "1.甲\n2.乙", "<p>1.甲</p>\n<p>2.乙</p>\n", ""},
		{"numbered （1）", "（1）甲\n(2)乙", "<p>（1）甲</p>\n<p>(2)乙</p>\n", ""},
		{"numbered ①", "①甲\n②乙", "<p>①甲</p>\n<p>②乙</p>\n", ""},
		{"bullets", "要求：\n•甲\n● 乙\n·丙", "<p>要求：</p>\n<p>•甲</p>\n<p>● 乙</p>\n<p>·丙</p>\n", ""},
		{"numbered 1.1", "1.1 甲\n1.2 乙", "<p>1.1 甲</p>\n<p>1.2 乙</p>\n", ""},
		{"numbered 一是", "一是加强；\n二是推进。", "<p>一是加强；</p>\n<p>二是推进。</p>\n", ""},
		{"labels", "时间：6月9日\n地点：天津\n网址：https://x.cn", "<p>时间：6月9日</p>\n<p>地点：天津</p>\n<p>网址：<a href=\"https://x.cn\" class=\"external\" rel=\"external\">https://x.cn</a></p>\n", ""},
		{"wrapped before a label", "本市的规划提出了七项指标和十二项任务，\n其中：四项已经公布。", "<p>本市的规划提出了七项指标和十二项任务，其中：四项已经公布。</p>\n", ""},
		{"wrapped before a figure", "截至2026年\n6月底，全市有效证书达到\n7.2万张。", "<p>截至2026年\n6月底，全市有效证书达到\n7.2万张。</p>\n", ""},
		{"dashes", "要求：\n——甲\n——乙", "<p>要求：</p>\n<p>——甲</p>\n<p>——乙</p>\n", ""},
		{"in an item", "- 甲：\n  （1）乙\n  （2）丙", "<ul>\n<li>甲：<br>\n（1）乙<br>\n（2）丙</li>\n</ul>\n", ""},
		{"after a list", "- 甲\n二、乙", "<ul>\n<li>甲</li>\n</ul>\n<p>二、乙</p>\n", ""},
		{"numbers that skip", "1. 甲\n3. 乙\n4. 丙", "<ol>\n<li>甲</li>\n<li value=\"3\">乙</li>\n<li>丙</li>\n</ol>\n", ""},
		{"numbers that count themselves", "1. 甲\n1. 乙", "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>\n", ""},
		{"an item of a clause", "根据条例第二十条的第\n（一）项和条例第三\n（二）款的规定办理", "<p>根据条例第二十条的第（一）项和条例第三（二）款的规定办理</p>\n", ""},
		{"numbers in a row", "包括第\n一、二、三产业", "<p>包括第一、二、三产业</p>\n", "1:1 joined-lines"},
		{"a number that is no item's", "The number is\n14. The rest", "<p>The number is\n14. The rest</p>\n", ""},
		{"a title above a text", "起草背景\n" + long, "<p>起草背景" + long + "</p>\n", "1:1 joined-lines"},
		{"names", "张三\n李四", "<p>张三李四</p>\n", "1:1 joined-lines"},
		{"paragraphs, one a line", long + long + "\n" + long, "<p>" + long + long + long + "</p>\n", "1:1 joined-lines"},
		{"wrapped Chinese", long + "今后\n" + long + "今后。", "<p>" + long + "今后" + long + "今后。</p>\n", ""},
		{"wrapped at a comma", "为贯彻落实，\n" + long, "<p>为贯彻落实，" + long + "</p>\n", ""},
		{"a line end that is meant", "张三\\\n李四", "<p>张三<br>\n李四</p>\n", ""},
		{"wrapped English", "The plan sets seven targets and\nTwelve tasks.", "<p>The plan sets seven targets and\nTwelve tasks.</p>\n", ""},
		{"a title above an English text", "Background\nThe plan sets seven targets and twelve tasks.", "<p>Background\nThe plan sets seven targets and twelve tasks.</p>\n", "1:1 joined-lines"},
		{"tasks", "- [x] 甲\n- [ ] 乙", "<ul>\n<li>☑ 甲</li>\n<li>☐ 乙</li>\n</ul>\n", ""},
	} {
		d, problems := Parse("a.md", 1, []byte(c.src))
		body, _ := d.HTML(nil)
		if body.HTML != c.html || places(problems) != c.problems {
			t.Errorf("%s: %s%s\nwant %s%s", c.name, body.HTML, places(problems), c.html, c.problems)
		}
	}
}
