package parity_test

import (
	"strings"
	"testing"

	"plansite/generator/parity"
)

// FuzzParity holds both comparisons to pieces that stand in their texts.
func FuzzParity(f *testing.F) {
	for _, seed := range [][2]string{
		{"2021—2025年增长5—10%", "growth of 5 to 10 percent in 2021–2025"},
		{"“十四五”时期83亿元\xff", "RMB 8.3 billion\x00 (2021–"},
		{"第二十一亿万千瓦、〇二五年", "twenty-first hundred million million and"},
		{"（一）翻两番，３/４", "(I) fourfold, 3/4, a third"},
	} {
		f.Add(seed[0], seed[1])
	}
	g := parity.NewGlossary([]parity.Term{parity.ParseTerm("认证（A）", "certification (CC) / attestation", "certified", "proof")})
	f.Fuzz(func(t *testing.T, zh, en string) {
		var pieces [2][]parity.Piece
		for _, n := range parity.Numbers(zh, en) {
			pieces[0], pieces[1] = append(pieces[0], n.ZH), append(pieces[1], n.EN)
		}
		for _, n := range g.Terms(zh, en) {
			pieces[0], pieces[1] = append(pieces[0], n.ZH), append(pieces[1], n.EN)
		}
		missing, added := parity.Digits(zh, en)
		pieces[0], pieces[1] = append(pieces[0], missing...), append(pieces[1], added...)
		for i, text := range []string{zh, en} {
			runes := []rune(text)
			for _, p := range pieces[i] {
				n := len([]rune(p.Text))
				if p.Offset+n > len(runes) || p.Text != string(runes[p.Offset:p.Offset+n]) {
					t.Errorf("%q is not at %d of %q", p.Text, p.Offset, text)
				}
			}
		}
	})
}

// BenchmarkPlan compares the whole document.
func BenchmarkPlan(b *testing.B) {
	t := &testing.T{}
	pairs, g := planPairs(t), parity.NewGlossary(glossary(t))
	size := 0
	for _, p := range pairs {
		size += len(p.zh) + len(p.en)
	}
	b.Run("numbers", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, p := range pairs {
				parity.Numbers(p.zh, p.en)
			}
		}
	})
	b.Run("terms", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, p := range pairs {
				g.Terms(p.zh, p.en)
			}
		}
	})
}

// TestManyNumbersAreBounded: however many numbers do not agree, some are told.
func TestManyNumbersAreBounded(t *testing.T) {
	for _, c := range [][2]string{{"共3.5万家，", "36,000 bodies; "}, {"共3家，", "about 4%, "}, {"不低于5个。", "at most 5. "}} {
		found := parity.Numbers(strings.Repeat(c[0], 4000), strings.Repeat(c[1], 4000))
		if len(found) == 0 || len(found) > 1500 {
			t.Errorf("%s | %s: %d findings", c[0], c[1], len(found))
		}
	}
}
