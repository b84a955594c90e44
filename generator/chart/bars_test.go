package chart

import (
	"testing"
)

// The length of a bar is its value: whatever the values, the scale holds zero.
func TestBarsBeginAtZero(t *testing.T) {
	for name, values := range map[string][]string{
		"far from zero": {"49978", "52000", "58859"},
		"close":         {"98.1", "98.2", "98.15"},
		"negative":      {"-5", "-4.2", "-3.9"},
		"both":          {"-5", "3", "0"},
		"none":          {"", "", ""},
		"zero":          {"0", "0", "0"},
	} {
		f := Figure{Categories: []string{"a", "b", "c"}, Series: []Series{{Name: "s", Points: yearly("", values...)}}}
		_, of, err := barGroups(f)
		if err != nil {
			t.Fatal(err)
		}
		if of.min > 0 || of.max < 0 || of.min >= of.max {
			t.Errorf("%s: the scale runs from %v to %v", name, of.min, of.max)
		}
	}
}

// A value that is not published has a word, and no bar.
func TestMissingBarsAreGaps(t *testing.T) {
	f := byID(t, "zh-bars")
	groups, of, err := barGroups(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, fr := range barsFrames(f) {
		o, err := barsOption(f, fr)
		if err != nil {
			t.Fatal(err)
		}
		bars := 0
		for _, s := range o["series"].([]any) {
			if s := s.(map[string]any); s["name"] == f.Title {
				bars = (len(s["data"].([]any)) + 1) / 3
			}
		}
		if bars != len(groups)-1 {
			t.Errorf("%s: %d bars for %d groups on %v, one of which has no value", fr.Name, bars, len(groups), of)
		}
	}
	if got := f.told(groups[3], 0); got != f.Words.NoData {
		t.Errorf("the missing value is told as %q", got)
	}
}

// A donut is the whole: its sectors follow each other from 0 to 1.
func TestSectorsAreTheWhole(t *testing.T) {
	for _, id := range []string{"zh-donut", "en-donut"} {
		f := byID(t, id)
		end := 0.0
		for _, s := range sectors(f.Parts, twoFrames(func(frame) float64 { return 1 })[0]) {
			if s.from != end || s.to <= s.from {
				t.Errorf("%s: %s runs from %v to %v after %v", id, s.Name, s.from, s.to, end)
			}
			end = s.to
		}
		if end != 1 {
			t.Errorf("%s ends at %v", id, end)
		}
	}
}
