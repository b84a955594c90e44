package typeset

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// columns is the width of text on a terminal: 2 for what is wide, 1 for the rest.
func columns(text string) float64 {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.M, r) || r == 0x200b || r == 0x200d:
		case isWide(r) || strings.ContainsRune("“”‘’—…·", r):
			n += 2
		default:
			n++
		}
	}
	return float64(n)
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		max        float64
		text, want string // lines parted by |
	}{
		{10, "", ""},
		{10, "发展目标和任务", "发展目标和|任务"},
		{10, "质量强市建设。", "质量强市建|设。"},
		{10, "质量强市，建设", "质量强市，|建设"},
		{10, "质量强市设，建", "质量强市|设，建"},
		{8, "服务和“健康”", "服务和|“健康”"},
		{12, "“平安中国”“健康中国”", "“平安中国”|“健康中国”"},
		{10, "见（附件）全文", "见（附件）|全文"},
		{6, "有关（附件）", "有关|（附|件）"},
		{8, "认证——检验", "认证——|检验"},
		{8, "三个字——检验", "三个|字——检|验"},
		{8, "三个字……好", "三个|字……好"},
		{10, "2021—2025年规划", "2021—2025|年规划"},
		{12, "到2025年达到70%以上", "到2025年达到|70%以上"},
		{8, "达到了70%以上", "达到了|70%以上"},
		{10, "认证GAP和HACCP体系", "认证GAP和|HACCP体系"},
		{12, "产品+服务认证模式", "产品+服务认|证模式"},
		{6, "产品+服务", "产品|+服务"},
		{12, "quality infrastructure and more", "quality|infrastructu|re and more"},
		{14, "quality infrastructure and more", "quality|infrastructure|and more"},
		{8, "a  b      c", "a  b|c"},
		{6, "a word-like one", "a|word-|like|one"},
		{9, "for the (first) time", "for the|(first)|time"},
		{8, "say ( x ) now", "say|( x )|now"},
		{11, "the city’s plan", "the city’s|plan"},
		{6, "RMB 8.3 billion", "RMB|8.3|billio|n"},
		{7, "one – two", "one –|two"},
		{3, "x –5", "x|–5"},
		{5, "and/or so", "and/o|r so"},
		{4, "。。。。。。", "。。|。。|。。"},
		{4, "一\n二三四\n\n五", "一|二三|四||五"},
		{1, "宽", "宽"},
		{1, "很 宽", "很|宽"},
		{6, "　　首行缩进", "　　首|行缩进"},
		{3, "a\u00a0b c", "a\u00a0b|c"},
		{2, "e\u0301e\u0301e\u0301", "e\u0301e\u0301|e\u0301"},
		{2, "abc\u200bdef", "ab|c\u200b|de|f"},
		{10, "   ", ""},
	} {
		if diff := cmp.Diff(strings.Split(c.want, "|"), Wrap(c.text, columns, c.max)); diff != "" {
			t.Errorf("%q in %g (-want +got):\n%s", c.text, c.max, diff)
		}
	}
}

func TestBalanceLeavesNoWordAlone(t *testing.T) {
	for _, c := range []struct {
		max        float64
		text, want string
	}{
		{14, "深化认证检验检测服务", "深化认证检|验检测服务"},
		{16, "服务制造强市、质量强市建设", "服务制造强市、|质量强市建设"},
		{22, "serving the building of a city", "serving the|building of a city"},
		{30, "天津市认证认可检验检测“十四五”规划公开", "天津市认证认可检验检测|“十四五”规划公开"},
		{12, "两段\n第二段要分成两行", "两段|第二段要|分成两行"},
		{30, "一行就够", "一行就够"},
		{1, "很宽", "很|宽"},
	} {
		if diff := cmp.Diff(strings.Split(c.want, "|"), Balance(c.text, columns, c.max)); diff != "" {
			t.Errorf("%q in %g (-want +got):\n%s", c.text, c.max, diff)
		}
	}
}

func TestFirstLineMayBeIndented(t *testing.T) {
	const text = "为贯彻落实市场监管总局规划。\n附件"
	room := func(line int) float64 {
		if line == 0 {
			return 8
		}
		return 12
	}
	var got []string
	var last []bool
	for _, l := range Lines(text, Of(text, columns), room) {
		got, last = append(got, text[l.Start:l.End]), append(last, l.Last)
		if w := columns(text[l.Start:l.End]); w != l.Width {
			t.Errorf("%q is %g wide, not %g", text[l.Start:l.End], w, l.Width)
		}
	}
	if diff := cmp.Diff([]string{"为贯彻落", "实市场监管总", "局规划。", "附件"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if want := []bool{false, false, true, true}; !slices.Equal(last, want) {
		t.Errorf("last lines are %v, want %v", last, want)
	}
}

func TestBreaksAreWhereALineMayEnd(t *testing.T) {
	const text = "“三同”GAP 认证。"
	got := ""
	from := 0
	for _, b := range Breaks(text) {
		got += text[from:b] + "|"
		from = b
	}
	if want := "“三|同”GAP |认|证。"; got+text[from:] != want {
		t.Errorf("%q, want %q", got+text[from:], want)
	}
}

// FuzzLines holds any text to the promises: nothing but spaces is lost, no line is
// too wide, none begins or ends with a forbidden mark unless there is no other way.
func FuzzLines(f *testing.F) {
	for _, s := range []string{
		"推动“同线同标同质”（以下简称“三同”）工作，", "Serving the building of a city strong in manufacturing – and quality (2021–2025).",
		"危害分析与关键控制点（HACCP）、良好农业规范（GAP）等", "——……——。，“”（）《》", " a  b ( c ) d\n\n　　首行", "https://example.gov.cn/plan/index.html#t07-1", "\xff\xfe中",
	} {
		f.Add(s, uint8(12))
	}
	f.Fuzz(func(t *testing.T, text string, most uint8) {
		room := float64(most%60) + 1
		lines := Lines(text, Of(text, columns), func(int) float64 { return room })
		end := 0
		for n, l := range lines {
			if l.Start < end || l.End < l.Start {
				t.Fatalf("line %d is from %d to %d, after %d", n, l.Start, l.End, end)
			}
			if lost := strings.Trim(text[end:l.Start], spaces+"\n"); lost != "" {
				t.Errorf("%q is lost", lost)
			}
			line := text[l.Start:l.End]
			if l.Width > room && len(breaks(text, l.Start, l.End, between)) > 0 {
				t.Errorf("%q is wider than %g", line, room)
			}
			if soft := n > 0 && !lines[n-1].Last; soft {
				checkEdge(t, text, lines[n-1], l, room)
			}
			end = l.End
		}
		if lost := strings.Trim(text[end:], spaces+"\n"); lost != "" {
			t.Errorf("%q is lost", lost)
		}
	})
}

// FuzzBalance: no more lines than needed, none wider than the widest must be, nothing lost.
func FuzzBalance(f *testing.F) {
	f.Add("推动“同线同标同质”（以下简称“三同”）工作，推进检验检测能力提升", uint8(20))
	f.Add("Serving the building of a city strong in manufacturing", uint8(24))
	f.Fuzz(func(t *testing.T, text string, most uint8) {
		if !utf8.ValidString(text) {
			t.Skip("halves of characters may be joined anew below")
		}
		room := float64(most%60) + 1
		wrapped, lines := Wrap(text, columns, room), Balance(text, columns, room)
		if len(lines) != len(wrapped) {
			t.Errorf("%d lines, Wrap needs %d", len(lines), len(wrapped))
		}
		widest := room
		for _, l := range wrapped {
			widest = max(widest, columns(l))
		}
		for _, l := range lines {
			if columns(l) > widest {
				t.Errorf("%q is wider than %g", l, room)
			}
		}
		without := func(lines []string) string {
			return strings.Map(func(r rune) rune {
				if isSpace(r) {
					return -1
				}
				return r
			}, strings.Join(lines, ""))
		}
		if without(lines) != without(wrapped) {
			t.Errorf("%q became %q", wrapped, lines)
		}
	})
}

// checkEdge looks at the marks at the end of a line and at the beginning of the next.
func checkEdge(t *testing.T, text string, above, below Line, room float64) {
	before, _ := utf8.DecodeLastRuneInString(text[:above.End])
	after, _ := utf8.DecodeRuneInString(text[below.Start:])
	forbidden := classes[after] == closes || classes[before] == opens || classes[after] == joins && above.End == below.Start
	if !forbidden || above.Start == above.End {
		return
	}
	// What the marks tie together must be too wide for a line.
	from, to := above.Start, len(text)
	for _, b := range breaks(text, above.Start, len(text), tolerable) {
		if b > above.End {
			to = b
			break
		}
		from = b
	}
	tied, _, _ := strings.Cut(text[from:to], "\n")
	if columns(strings.TrimRight(tied, spaces)) <= room {
		t.Errorf("the lines are parted between %q and %q within %g", text[above.Start:above.End], text[below.Start:below.End], room)
	}
}
