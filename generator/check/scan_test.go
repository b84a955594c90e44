package check

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestProseIsWhatReadersRead(t *testing.T) {
	for _, c := range []struct{ text, prose, links string }{
		{"甲，乙。abc", "甲，乙。abc", ""},
		{"见`a,b`和``c`d``。", "见·····和·······。", ""},
		{"一个`没有结束", "一个`没有结束", ""},
		{"见[表（1）](table.csv)。", "见[表（1）············。", "2 表（1） table.csv"},
		{"[甲](<a b.csv> \"题,名\")乙", "[甲··················乙", "1 甲 a b.csv"},
		{"![图](a_(1).png)，[乙](/x.html#y)", "![图············，[乙············", "1 图 a_(1).png|17 乙 /x.html#y"},
		{"[甲](没有结束\n[乙](b)", "[甲](没有结束\n[乙····", "2:1 乙 b"},
		{"文 {#a-1 .b lang=en} {x} {1, 2}", "文 ················· {x} {1, 2}", ""},
		{"共{{fig i01.target}}张，{{没有结束}", "共··················张，{{没有结束}", ""},
		{"甲[^1]，乙\n[^1]: 注,", "甲····，乙\n····· 注,", ""},
		{"[a]: http://x.cn/ \"t,\"\n乙", "······················\n乙", "1 \"t,\" http://x.cn/"},
		{"见<https://x.cn/a>，<http:x>", "见<··············>，<http:x>", "2  https://x.cn/a"},
		{"网址https://a.gov.cn/a,b?c=d，邮箱a.b@c.cn。", "网址························，邮箱········。", "3  https://a.gov.cn/a,b?c=d"},
		{"@甲 a@b", "@甲 a@b", ""},
		{"比例 3:1，http:甲", "比例 3:1，http:甲", ""},
		{`转义\*和\甲`, "转义··和\\甲", ""},
		{"甲\n> ```\n> a,b\n> ```\n乙", "甲\n·····\n·····\n·····\n乙", ""},
		{"```\n甲,", "···\n··", ""},
	} {
		out, links := prose(c.text)
		var said []string
		for _, l := range links {
			before := c.text[:l.at]
			at := fmt.Sprint(utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1)
			if line := strings.Count(before, "\n"); line > 0 {
				at = fmt.Sprintf("%d:%s", line+1, at)
			}
			said = append(said, at+" "+l.words+" "+l.dest)
		}
		if got := strings.ReplaceAll(string(out), string(blank), "·"); got != c.prose || strings.Join(said, "|") != c.links {
			t.Errorf("%q:\ngot  %q %q\nwant %q %q", c.text, got, said, c.prose, c.links)
		}
	}
}

// FuzzProse holds for any text: each character has its place, and line ends stay.
func FuzzProse(f *testing.F) {
	f.Add("[a](b \"c\") `d` {#e} \\f @g.h http://i ``` [^j]: k")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		out, links := prose(text)
		if len(out) != utf8.RuneCountInString(text) || strings.Count(string(out), "\n") != strings.Count(text, "\n") {
			t.Errorf("%q is %q", text, string(out))
		}
		for _, l := range links {
			if l.at < 0 || l.at >= l.end || l.end > len(text) {
				t.Errorf("%q: a link from %d to %d", text, l.at, l.end)
			}
		}
	})
}
