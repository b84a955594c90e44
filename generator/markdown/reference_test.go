package markdown

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReferences(t *testing.T) {
	doc, problems := Parse("a.md", 1, []byte("见[活动*方案*](<活动 方案.pdf>)和[表][t]。\n\n![会场](photos/a.jpg \"会场（摄影：某某）\")\n\n| a |\n|---|\n| [x](x.csv) |\n\n"+
		"[外](https://example.org/a.pdf)\n\n```chart\nkind: donut\ncsv: parts.csv\n```\n\n[t]: t.xlsx\n\n![甲](现场照片 1.JPG \"乙\")"))
	if len(problems) != 1 { // the name with a space
		t.Fatal(problems)
	}
	var got []string
	for _, r := range doc.References() {
		got = append(got, fmt.Sprint(r.Pos.Line, r.Dest, " ", r.Label, " ", r.Use))
	}
	want := []string{"1活动 方案.pdf 活动方案 0", "1t.xlsx 表 0", "3photos/a.jpg 会场 1", "7x.csv x 0", "11parts.csv  2", "18现场照片 1.JPG  3"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
