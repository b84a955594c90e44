package parity_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/parity"
)

// TestNamesOfTheGlossaryAreNoFigures: a number in a name that both texts have is not
// compared, one beside it is.
func TestNamesOfTheGlossaryAreNoFigures(t *testing.T) {
	g := parity.NewGlossary([]parity.Term{
		parity.ParseTerm("同线同标同质", "the “Three Sames” / Three Sames", "", ""),
		parity.ParseTerm("氢燃料电池汽车", "Type 4 vehicles / T4", "", ""),
		parity.ParseTerm("双碳目标", "the dual carbon goals", "", ""),
	})
	for _, c := range []struct {
		zh, en string
		want   []string
	}{
		{"推进“同线同标同质”工作", "promote the Three Sames", nil},
		{"推进同线同标同质，共5项", "promote the “Three Sames”, 6 items in all", []string{"differs 5项 = 6"}},
		{"推广氢燃料电池汽车", "promote T4", nil},
		{"推广氢燃料电池汽车", "promote Type 5 vehicles", []string{"missing_in_zh = Type 5"}},
		{"推广电动汽车", "promote T4", []string{"missing_in_zh = T4"}},
	} {
		if diff := cmp.Diff(c.want, told(g.Numbers(c.zh, c.en))); diff != "" {
			t.Errorf("%s | %s\n%s", c.zh, c.en, diff)
		}
	}
}

// TestDigitsOfOtherLanguages compares figures as French, German, Arabic and Japanese
// write them.
func TestDigitsOfOtherLanguages(t *testing.T) {
	for _, c := range []struct {
		original, translation string
		missing, added        []string
	}{
		{"70000张", "70 000 certificats", nil, nil},
		{"7万张", "70.000 Zertifikate", nil, nil},
		{"671.5万份", "6 715 000 rapports", nil, nil},
		{"2022年11月3日", "3 novembre 2022", nil, nil},
		{"72.3%", "72,3 %", nil, nil},
		{"共49978张", "٤٩٩٧٨ شهادة", nil, nil},
		{"2021、2022年", "2021, 2022", nil, nil},
		{"三项，15个", "trois, quinze", []string{"15"}, nil},
		{"1234个", "1 243", []string{"1234"}, []string{"1 243"}},
		{"五个", "25", nil, []string{"25"}},
		{"12个月", "douze mois", nil, nil},
		{"0.5%", "0,50 %", nil, nil},
	} {
		missing, added := parity.Digits(c.original, c.translation)
		if diff := cmp.Diff(c.missing, textsOf(missing)) + cmp.Diff(c.added, textsOf(added)); diff != "" {
			t.Errorf("%s | %s\n%s", c.original, c.translation, diff)
		}
	}
}

func textsOf(pieces []parity.Piece) []string {
	var out []string
	for _, p := range pieces {
		out = append(out, p.Text)
	}
	return out
}
