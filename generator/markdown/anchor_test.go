package markdown

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var idOf = regexp.MustCompile(` id="([^"]*)"`)

// TestAnchorsNeverDependOnWords changes every word of a text: its ids stay, and
// a heading without an id gets none.
func TestAnchorsNeverDependOnWords(t *testing.T) {
	const src = "## 发展目标 {#goals}\n\n到2025年。 {#goals-1}\n\n### 没有编号\n\n| 甲 |\n|---|\n| 乙 {#row} |\n\n- 丙 {#item}\n"
	want := []string{"goals", "goals-1", "row", "item"}
	for _, text := range []string{src, strings.NewReplacer("发展目标", "Goals & more", "没有编号", "goals", "到", "By ", "乙", "*b*", "丙", "goals-1").Replace(src)} {
		d, problems := Parse("a.md", 1, []byte(text))
		body, _ := d.HTML(nil)
		var ids []string
		for _, m := range idOf.FindAllStringSubmatch(body.HTML, -1) {
			ids = append(ids, m[1])
		}
		if !slices.Equal(ids, want) || len(problems) > 0 {
			t.Errorf("ids %q, want %q; %v", ids, want, problems)
		}
	}
}
