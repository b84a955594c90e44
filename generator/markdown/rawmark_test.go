package markdown

import "testing"

// TestNoMarkIsShownRaw gives what input methods, word processors and converters
// write, each with the rule that tells it.
func TestNoMarkIsShownRaw(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"见[全文]（/plan/index.html）", "1:5 raw-mark"},
		{"见【全文】(/plan/index.html)", "1:5 raw-mark"},
		{"见【全文】（https://www.gov.cn/）", "1:5 raw-mark"},
		{"见［全文］（/a.html）", "1:5 raw-mark"},
		{"见[全文](/a.html）", "1:5 raw-mark"},
		{"见（全文）[/a.html]", "1:5 raw-mark"},
		{"见[全 文](/a b.html)", "1:6 raw-mark"},
		{"##标题", "1:1 raw-mark"},
		{"＃ 标题", "1:1 raw-mark"},
		{"甲\n\n##　标题", "3:1 raw-mark"},
		{"＊＊粗＊＊", "1:1 raw-mark, 1:4 raw-mark"},
		{"甲** 粗 **乙", "1:2 raw-mark"},
		{"~~删~~和H~2~O", "1:1 raw-mark, 1:7 raw-mark"},
		{"10m^2^", "1:3 raw-mark"},
		{"==重点==", "1:1 raw-mark"},
		{"中__粗__文", "1:2 raw-mark"},
		{"质量------效益", "1:3 raw-mark"},
		{"质量--效益", "1:2 raw-mark"},
		{"甲\n------\n乙", "1:1 line-under-text"},
		{"甲\n===", "2:1 raw-mark"},
		{"甲\n--", "2:1 raw-mark"},
		{"+---+\n| 甲 |\n+===+\n| 乙 |\n+---+", "1:1 raw-mark"},
		{"  甲     乙\n------ ------\n  子     丑", "2:1 raw-mark"},
		{"甲\t乙\n丙\t丁", "1:1 raw-mark"},
		{"｜甲｜乙｜\n｜--｜--｜", "1:1 raw-mark"},
		{"| 甲 | 乙 |\n| 丙 | 丁 |", "1:1 raw-mark"},
		{"| 甲 | 乙 |\n|———|———|\n| 丙 | 丁 |", "1:1 raw-mark"},
		{"| 甲 | 乙 |\n|---|\n| 丙 | 丁 |", "1:1 raw-mark"},
		{"甲 | 乙\n丙 | 丁", "1:1 raw-mark"},
		{"甲［^1］", "1:2 raw-mark"},
		{"甲[1]", "1:2 note-number"},
		{"甲[^1]\n\n[^1]：乙", "1:2 dead-footnote, 3:1 dead-footnote"},
		{"[x] 甲", "1:1 raw-mark"},
		{"甲^[注]。[TOC]", "1:2 raw-mark, 1:7 raw-mark"},
		{"l 甲\nl 乙", "1:1 raw-mark"},
		{"+ 5.2%\n+ 3.1%", "1:1 lost-text, 2:1 lost-text"},
		{"| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n下一段", "4:1 joined-lines"},
		{"甲&nbsp乙&amp;nbsp;", "1:2 raw-mark, 1:8 raw-mark"},
		{"甲&#x202e;乙", "1:2 lost-text"},
		{"＞ 引用", "1:1 raw-mark"},
		{"：：：note", "1:1 raw-mark"},
		{"甲\n    - 乙", "2:5 raw-mark"},
		{"-甲\n-乙", "1:1 raw-mark"},
		{"！[图](a.png)", "1:2 raw-mark"},
		{"{{tbl x}}", "1:1 raw-mark"},
		{"[甲]: 本表数据", "1:1 lost-text"},
		{"[甲][a]\n\n[a]: /x\n[a]: /y", "4:1 lost-text"},
		{"```注意 内容\n甲\n```", "1:4 lost-text"},
		{"```\n甲", "1:1 lost-text"},
		{"张*军、李*华", "1:2 lost-text"},
		{"体积=长*宽*高", "1:5 lost-text"},
		{"| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 | 戊 | |", "3:11 lost-text"},
	} {
		_, problems := Parse("a.md", 1, []byte(c.src))
		if got := places(problems); got != c.want {
			t.Errorf("%q: got %s, want %s", c.src, got, c.want)
		}
	}
}

// TestOrdinaryTextIsNoMistake gives what looks like such marks and is prose.
func TestOrdinaryTextIsNoMistake(t *testing.T) {
	_, problems := Parse("a.md", 1, []byte(ordinary))
	if len(problems) > 0 {
		t.Error(problems)
	}
}

const ordinary = `【通知】（2024年）、[附件]（略）、〔2022〕1号、国发[2022]5号

#世界认可日# 话题，C#语言，第#3号

138****5678，张**、李**，王*，3*4*5，10~20~30，8～10

年__月__日，姓名：____，file_name_x

首页 | 关于 | 联系

A-B，--strict 之类写成 ` + "`--strict`" + `，5-10，2021—2025

R&D，AT&T，&amp; 和 3 < 5

这是*预期性*指标，**重点**任务，获奖者**张三、李四**

\*\*不加粗\*\*，\[甲](/a.html)，\#\#，\[1]

2^10，x_1，a=b==c，≥90%

[甲](/a.html)（乙），看！[这里](/a.html)

1.5亿元，2025.6.9，9:00–11:00，www.gov.cn

> 引用

| 甲 | 乙 |
|:--|--:|
| --- | \| |
| 丙 |

## 一、标题 {#a}

1. 甲
2. 乙

   （1）丙

- 甲 {#b}
    - 乙

` + "```text\n##代码\n```"
