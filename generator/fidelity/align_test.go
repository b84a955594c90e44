package fidelity

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

func pieces(lines ...string) []Piece {
	var out []Piece
	for _, l := range lines {
		out = append(out, Piece{Text: Of(l), Heading: strings.HasPrefix(l, "一、")})
	}
	return out
}

func TestPartsFollowThePieces(t *testing.T) {
	const a, b, c = "推行供应链安全管理体系认证，提升管理水平。", "规范引导各区运用认证手段培育品牌。", "严格规范权力的运用，维护公正性。"
	for _, test := range []struct {
		name, received string
		pieces         []Piece
		want           []string
	}{
		{"as it was", a + b + c, pieces(a, b, c), []string{a, b, c}},
		{"a stop after a heading", "一、目标。" + a, pieces("一、目标", a), []string{"一、目标。", a}},
		{"changed at its beginning", a + "改" + b + c, pieces(a, b, c), []string{a, "改" + b, c}},
		{"lost", a + b + c, pieces(a, c), []string{a + b, c}},
		{"added", a + c, pieces(a, b, c), []string{a, "", c}},
		{"neighbours changed", "推行供应链安全管理体系认证，提高管理水平。规范各区运用认证手段培育品牌。" + c, pieces(a, b, c), []string{"推行供应链安全管理体系认证，提高管理水平。", "规范各区运用认证手段培育品牌。", c}},
		{"moved", c + a + b, pieces(a, b, c), []string{c + a, b, ""}},
		{"nothing received", "", pieces(a, b), []string{"", ""}},
	} {
		var got []string
		for _, p := range Align(Of(test.received), test.pieces) {
			got = append(got, p.Raw)
		}
		if fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.want)
		}
	}
}

// TestAlignIsBounded compares long texts, and some that have nothing in common.
func TestAlignIsBounded(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	line := func() string {
		var b strings.Builder
		for range 60 {
			b.WriteRune(0x4e00 + r.Int32N(2000))
		}
		return b.String()
	}
	var ours, theirs []string
	for range 4000 {
		ours, theirs = append(ours, line()), append(theirs, line())
	}
	for name, received := range map[string]string{
		"equal": strings.Join(ours, "\n"), "unrelated": strings.Join(theirs, "\n"), "one character": strings.Repeat("一", 200_000), "repeated": strings.Repeat(ours[0], 4000),
	} {
		began := time.Now()
		Align(Of(received), pieces(ours...))
		if d := time.Since(began); d > 10*time.Second {
			t.Errorf("%s: %s", name, d)
		} else {
			t.Log(name, d)
		}
	}
	began := time.Now()
	Align(Of(strings.Repeat("一", 200_000)), pieces(strings.Repeat("一", 100_000), strings.Repeat("一", 99_999)))
	t.Log("two pieces of one character", time.Since(began))
}

// FuzzAlign holds the parts to being the text, in order.
func FuzzAlign(f *testing.F) {
	f.Add("甲乙丙。丁", "甲乙", "丁")
	f.Fuzz(func(t *testing.T, received, a, b string) {
		parts := ""
		for _, p := range Align(Of(received), pieces(a, b, a)) {
			parts += p.String()
		}
		if want := Of(received).String(); parts != want {
			t.Errorf("%q in parts is %q", want, parts)
		}
	})
}
