package markdown

import (
	"strings"
	"testing"
)

// inlineHTML renders src and takes off the paragraph.
func inlineHTML(src string) string {
	d, _ := Parse("a.md", 1, []byte(src))
	body, _ := d.HTML(nil)
	return strings.TrimSuffix(strings.TrimPrefix(string(body.HTML), "<p>"), "</p>\n")
}

func TestInline(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"bold before Chinese after a colon", "**重点：**内容", "<strong>重点：</strong>内容"},
		{"bold title marks", "**《条例》**规定", "<strong>《条例》</strong>规定"},
		{"bold title marks inside", "根据**《条例》**规定", "根据<strong>《条例》</strong>规定"},
		{"bold quotes inside", "见**“附件”**表", "见<strong>“附件”</strong>表"},
		{"bold brackets before a stop", "见**（一）**。", "见<strong>（一）</strong>。"},
		{"emphasis in Chinese", "这是*预期性*指标", "这是<em>预期性</em>指标"},
		{"bold before Latin", "**注意：**ISO", "<strong>注意：</strong>ISO"},
		{"both levels", "***重点：***内容", "<em><strong>重点：</strong></em>内容"},
		{"nested", "**甲*《乙》*丙**丁", "<strong>甲<em>《乙》</em>丙</strong>丁"},
		{"two runs", "**甲：**一，**乙：**二", "<strong>甲：</strong>一，<strong>乙：</strong>二"},
		{"English stays as CommonMark has it", `**"word"**next`, "**&quot;word&quot;**next"},
		{"multiplication", "2 * 3 * 4", "2 * 3 * 4"},
		{"underscores in a name", "file_name_x 中_文_中", "file_name_x 中_文_中"},
		{"full-width asterisk is text", "＊＊甲＊＊", "＊＊甲＊＊"},

		{"line end between Chinese", "中文\n中文", "中文中文"},
		{"line end after Chinese punctuation", "中文，\nEnglish", "中文，English"},
		{"line end before Chinese punctuation", "English\n（中文）", "English（中文）"},
		{"line end beside shared quotes", "“中文”\n中文\n“中文”", "“中文”中文“中文”"},
		{"line end between scripts", "中文\nEnglish", "中文\nEnglish"},
		{"line end in English", "one,\ntwo “a”\nb", "one,\ntwo “a”\nb"},
		{"line end before code", "see\n`code`", "see\n<code>code</code>"},
		{"line end before Chinese code", "见\n`文件`", "见<code>文件</code>"},
		{"line end after bold", "**重点**\n内容", "<strong>重点</strong>内容"},
		{"line end before a link", "see\n[page](a.html)", "see\n<a href=\"a.html\">page</a>"},
		{"line end in Korean", "한국어\n한국어", "한국어\n한국어"},
		{"hard line end", "甲  \n乙\\\n丙", "甲<br>\n乙<br>\n丙"},

		{"references and escapes", `&amp; &copy; &#20013; \* \& <`, "&amp; © 中 * &amp; &lt;"},
		{"what is no reference", `&x; &#; &#xfffffff; R&D`, "&amp;x; &amp;#; &amp;#xfffffff; R&amp;D"},
		{"references are resolved once", `&amp;lt;`, "&amp;lt;"},
		{"external link", "[a](https://x.cn/?a=1&b=2)", `<a href="https://x.cn/?a=1&amp;b=2" class="external" rel="external">a</a>`},
		{"mail", "<a@b.cn> [b](mailto:a@b.cn)", `<a href="mailto:a@b.cn">a@b.cn</a> <a href="mailto:a@b.cn">b</a>`},
		{"telephone", "[电话](tel:+862212345)", `<a href="tel:+862212345">电话</a>`},
		{"Chinese address", "[a](表格.csv)", `<a href="%E8%A1%A8%E6%A0%BC.csv">a</a>`},
		{"quotes in a title", `[a](b "x\"y<")`, `<a href="b" title="x&quot;y&lt;">a</a>`},
		{"unsafe link keeps its text", "[a *b*](javascript:x)", "a <em>b</em>"},
		{"image", `![图 *一* &amp; "二"](a.png)`, `<img src="a.png" alt="图 一 &amp; &quot;二&quot;">`},
		{"code", "`a <b> &amp; {#x}`", "<code>a &lt;b&gt; &amp;amp; {#x}</code>"},
		{"foreign run", "由 [IAF & Co]{lang=en-GB} 决定", `由 <span lang="en-GB">IAF &amp; Co</span> 决定`},
		{"bold foreign run", "**[IAF]{lang=en}**", `<strong><span lang="en">IAF</span></strong>`},
		{"braces that are text", `{x} {1, 2} \{#a} a{`, "{x} {1, 2} {#a} a{"},
		{"strikethrough is off", "~~a~~", "~~a~~"},
		{"no typographer", `"a" -- b...`, "&quot;a&quot; -- b..."},
		{"bare address", "见https://x.cn/a_b_c。", `见<a href="https://x.cn/a_b_c" class="external" rel="external">https://x.cn/a_b_c</a>。`},
		{"bare address in brackets", "（http://x.cn/?a=1&b=2）", `（<a href="http://x.cn/?a=1&amp;b=2" class="external" rel="external">http://x.cn/?a=1&amp;b=2</a>）`},
		{"bare address at the end of a sentence", "See https://x.cn/a(1).", `See <a href="https://x.cn/a(1)" class="external" rel="external">https://x.cn/a(1)</a>.`},
		{"address as the words of a link", "[https://x.cn](https://x.cn)", `<a href="https://x.cn" class="external" rel="external">https://x.cn</a>`},
		{"bare address without a scheme", "见www.tj.gov.cn/a，", `见<a href="http://www.tj.gov.cn/a" class="external" rel="external">www.tj.gov.cn/a</a>，`},
		{"bare address in bold", "**https://x.cn/a**", `<strong><a href="https://x.cn/a" class="external" rel="external">https://x.cn/a</a></strong>`},
		{"bare mail", "邮箱a.b@c.gov.cn。", `邮箱<a href="mailto:a.b@c.gov.cn">a.b@c.gov.cn</a>。`},
		{"no mail", "@甲 a@b www.甲 3.5 a_b@c.cn", "@甲 a@b www.甲 3.5 a_b@c.cn"},
		{"no address", "https:// http:/x", "https:// http:/x"},
		{"marks between digits", "3*4*5，10~20~30，长5*宽3*高2", "3*4*5，10~20~30，长5*宽3*高2"},
		{"asterisks for digits and names", "138****5678，张**、李**，王*，", "138****5678，张**、李**，王*，"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := inlineHTML(tt.src); got != tt.want {
				t.Errorf("%q\ngot  %s\nwant %s", tt.src, got, tt.want)
			}
		})
	}
}

func TestResolveIsAskedForAddressesOfTheSite(t *testing.T) {
	var asked []string
	d, _ := Parse("a.md", 1, []byte("[a](/x.html?q=&quot;#y) ![b](b.png) [c](https://x.cn) <m@x.cn> [d](#e)"))
	body, problems := d.HTML(links(func(dest string) (string, bool) {
		asked = append(asked, dest)
		return "../" + dest + "<", true
	}))
	if got, want := strings.Join(asked, " "), `/x.html?q="#y b.png #e`; got != want || len(problems) > 0 {
		t.Errorf("asked for %s, want %s; %v", got, want, problems)
	}
	if got, want := string(body.HTML), `href="..//x.html?q=%22#y%3C"`; !strings.Contains(got, want) {
		t.Errorf("%s does not hold %s", got, want)
	}
}
