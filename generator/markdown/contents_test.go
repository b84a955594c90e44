package markdown

import "testing"

func TestContentsNestByLevel(t *testing.T) {
	d, _ := Parse("a.md", 1, []byte("## 一 {#a}\n\n### 甲<乙 {#a-1}\n\n#### 丙 {#a-2}\n\n## 二 {#b}\n\n### 无编号\n"))
	body, _ := d.HTML(nil)
	want := `<ol>
<li><a href="#a">一</a><ol>
<li><a href="#a-1">甲&lt;乙</a><ol>
<li><a href="#a-2">丙</a></li>
</ol></li>
</ol></li>
<li><a href="#b">二</a></li>
</ol>`
	if body.Contents != want {
		t.Errorf("got\n%s\nwant\n%s", body.Contents, want)
	}
	d, _ = Parse("a.md", 1, []byte("没有标题\n"))
	if body, _ := d.HTML(nil); body.Contents != "" {
		t.Errorf("contents of a text without headings: %s", body.Contents)
	}
}
