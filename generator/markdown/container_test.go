package markdown

import "testing"

func TestContainers(t *testing.T) {
	for _, c := range []struct{ name, src, html, problems string }{
		{"a note", "甲\n::: note 数据<说明>\n乙\n\n- 丙\n:::\n丁", `<p>甲</p>
<div class="callout callout-note" role="note">
<p class="callout-title">数据&lt;说明&gt;</p>
<p>乙</p>
<ul>
<li>丙</li>
</ul>
</div>
<p>丁</p>
`, ""},
		{"without a title, in a list", "- 甲\n\n  :::: warning\n  ::: \n  乙\n  ::::\n", `<ul>
<li>
<p>甲</p>
<div class="callout callout-warning" role="note">
<p>乙</p>
</div>
</li>
</ul>
`, "4:3 bad-container"},
		{"two colons are text", ":: note", "<p>:: note</p>\n", ""},
		{"a definition is none", "甲\n: 乙", "<dl>\n<dt>甲</dt>\n<dd>乙</dd>\n</dl>\n", ""},
		{"code is none", "```\n::: note\n```", "<pre><code>::: note\n</code></pre>\n", ""},
		{"not ended", "::: note\n甲", "<div class=\"callout callout-note\" role=\"note\">\n<p>甲</p>\n</div>\n", "1:1 bad-container"},
		{"not begun", "甲\n:::\n乙", "<p>甲</p>\n<p>乙</p>\n", "2:1 bad-container"},
		{"of no kind", "::: 说明\n甲\n:::", "<div class=\"callout callout-说明\" role=\"note\">\n<p>甲</p>\n</div>\n", "1:1 bad-container"},
		{"one in another", "::: note\n::: note\n甲\n:::\n:::", "<div class=\"callout callout-note\" role=\"note\">\n<p>甲</p>\n</div>\n", "2:1 bad-container, 5:1 bad-container"},
	} {
		d, problems := Parse("a.md", 1, []byte(c.src))
		body, _ := d.HTML(nil)
		if body.HTML != c.html || places(problems) != c.problems {
			t.Errorf("%s: %s\n%s\nwant %s\n%s", c.name, body.HTML, places(problems), c.html, c.problems)
		}
	}
	d, _ := Parse("a.md", 1, []byte("::: note 甲\n乙\n:::"))
	if got := d.Plain(); got != "甲\n乙" {
		t.Errorf("plain %q", got)
	}
}
