package chart

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	cases := []struct {
		text  string
		width float64 // in ems
		want  string
	}{
		{"有效认证证书总数", 4, "有效认证|证书总数"},
		{"证书，总数。", 3, "证书，|总数。"},
		{"one two three", 5, "one two|three"},
		{"Telecommunications", 4, "Teleco|mmunic|ations"},
		{"一Telecommunications", 4, "一Telec|ommuni|cations"},
		{"", 4, ""},
	}
	for _, c := range cases {
		got := wrap(c.text, 1, c.width)
		if got := strings.ReplaceAll(got, "\n", "|"); got != c.want {
			t.Errorf("%q in %v: %s, want %s", c.text, c.width, got, c.want)
		}
		if w := textWidth(got, 1); w > c.width {
			t.Errorf("%q is %v wide, more than %v", got, w, c.width)
		}
	}
}

func TestSpread(t *testing.T) {
	cases := []struct {
		name          string
		want, heights []float64
		at            []float64
		ok            bool
	}{
		{"room for all", []float64{0, 20, 40}, []float64{10, 10, 10}, []float64{0, 20, 40}, true},
		{"pushed down", []float64{20, 22, 25}, []float64{10, 10, 10}, []float64{20, 30, 40}, true},
		{"pushed up from the bottom", []float64{80, 95}, []float64{10, 10}, []float64{80, 90}, true},
		{"pushed up on", []float64{85, 95}, []float64{10, 10}, []float64{80, 90}, true},
		{"too many", []float64{0, 0}, []float64{60, 60}, []float64{-20, 40}, false},
		{"none", nil, nil, []float64{}, true},
	}
	for _, c := range cases {
		at, ok := spread(c.want, c.heights, 0, 100)
		if diff := cmp.Diff(c.at, at); diff != "" || ok != c.ok {
			t.Errorf("%s: %v %v\n%s", c.name, at, ok, diff)
		}
	}
}
