package diag

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLongValuesAreShownInPart(t *testing.T) {
	long := strings.Repeat("9", 20_000)
	for _, m := range []Msg{M("%q 不是数", "%q is no number", long), M("%s", "%[1]s", []byte(long)), M("%.3s %q", "%.3s %q", long, strings.Repeat("长", 900))} {
		if n := utf8.RuneCountInString(m.ZH); n > 700 || !strings.Contains(m.ZH, "…") || utf8.RuneCountInString(m.EN) > 700 {
			t.Errorf("%d characters: %.80s", n, m.ZH)
		}
	}
	if m := M("%q 和 %s：%d", "%q, %s: %d", "甲", "乙", 3); m.ZH != `"甲" 和 乙：3` {
		t.Error(m.ZH)
	}
}
