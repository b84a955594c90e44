package preview

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// show writes an excerpt as text: the line of the mistake with >, its mark in [ ].
func show(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		at, mark := " ", ""
		if l.At {
			at = ">"
		}
		if l.Mark != "" {
			mark = "[" + l.Mark + "]"
		}
		fmt.Fprintf(&b, "%s%d|%s%s%s\n", at, l.Number, l.Before, mark, l.After)
	}
	return b.String()
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("甲", 90) + "错" + strings.Repeat("乙", 90)
	tests := []struct {
		name, text string
		n, col     int
		want       string
	}{
		{"in the middle", "一\n二2二\n三\n四\n", 2, 2, " 1|一\n>2|二[2]二\n 3|三\n"},
		{"the first line", "一\n二\n", 1, 1, ">1|[一]\n 2|二\n"},
		{"the last line, without an end", "一\n二", 2, 1, " 1|一\n>2|[二]\n"},
		{"behind the last character", "一\n二\n", 2, 2, " 1|一\n>2|二[ ]\n"},
		{"an empty line", "一\n\n三\n", 2, 1, " 1|一\n>2|[ ]\n 3|三\n"},
		{"no column", "一\n二\n", 2, 0, " 1|一\n>2|二\n"},
		{"a column beyond the line", "一\n二\n", 2, 9, " 1|一\n>2|二\n"},
		{"beyond the end", "一\n二\n", 9, 1, ""},
		{"just beyond the end", "一\n二\n", 3, 1, ""},
		{"an empty file", "", 1, 1, ""},
		{"a long paragraph", long, 1, 91, ">1|…" + strings.Repeat("甲", 40) + "[错]" + strings.Repeat("乙", 60) + "…\n"},
		{"a long neighbour", long + "\nx", 2, 1, " 1|" + strings.Repeat("甲", 90) + "错" + strings.Repeat("乙", 9) + "…\n>2|[x]\n"},
		{"characters beyond the basic plane", "𠮷𠮷x", 1, 3, ">1|𠮷𠮷[x]\n"},
		{"a mark that combines", "ae\u0301b", 1, 2, ">1|a[e\u0301]b\n"},
		{"what cannot be seen", "a\u200bb\u202ec\ufeff", 1, 2, ">1|a[⟨U+200B⟩]b⟨U+202E⟩c⟨U+FEFF⟩\n"},
		{"a tab stays", "a\tb", 1, 3, ">1|a\t[b]\n"},
		{"bytes that are no text", "a\xff\xfeb", 1, 3, ">1|a\uFFFD[\uFFFD]b\n"},
	}
	for _, test := range tests {
		if got := show(excerpt([]byte(test.text), test.n, test.col)); got != test.want {
			t.Errorf("%s:\n%swant\n%s", test.name, got, test.want)
		}
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add([]byte("一\n二2二\n三\n"), 2, 2)
	f.Add([]byte("a\xff\u0301\r\n"), 1, 3)
	f.Fuzz(func(t *testing.T, text []byte, n, col int) {
		lines := excerpt(text, n, col)
		if len(lines) > 3 {
			t.Fatalf("%d lines", len(lines))
		}
		at := 0
		for _, l := range lines {
			if l.At {
				at++
			}
			if all := l.Before + l.Mark + l.After; !utf8.ValidString(all) || strings.ContainsAny(all, "\n\r\x00") {
				t.Errorf("%q", all)
			}
		}
		if len(lines) > 0 && at != 1 {
			t.Errorf("%d marked lines in %v", at, lines)
		}
		if again := excerpt(text, n, col); !reflect.DeepEqual(lines, again) {
			t.Errorf("%v, then %v", lines, again)
		}
	})
}
