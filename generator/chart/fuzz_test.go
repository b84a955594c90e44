package chart

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// Whatever stands in a file as a value or a word, the outcome is a well-formed
// picture or an error, never a panic and never markup of its own. A canned
// engine draws: ECharts would slow this to nothing.
func FuzzFigure(f *testing.F) {
	f.Add("49978", "70000", "72835", "49,978张", "</script>")
	f.Add("0", "0", "-0.35", "", "__f__")
	f.Add("1e300", "1e-300", "0.1", "{b}", "\x00\xff")
	f.Add("5", "5", "5", "\u2028&\"'", "@actual")
	f.Fuzz(func(t *testing.T, baseline, target, now, label, word string) {
		fig := Figure{ID: "x", Title: label, Desc: word, Tag: word, Unit: word, Words: Words{word, word, word, word, word, word, word, word, word, word}}
		for date, v := range map[string]string{"2020-12-31": baseline, "2025-12-31": target, "2023-06-30": now} {
			p := at(date, "", label, word)
			if d, err := decimal.NewFromString(v); err == nil && len(v) < 100 {
				p.Value = decimal.NewNullDecimal(d)
			}
			fig.Points = append(fig.Points, p)
			fig.Rows = append(fig.Rows, Row{Name: label, Share: p.Value, Latest: word, Baseline: label, Target: word})
			fig.States = append(fig.States, State{Name: label, Shape: word, Word: word, Tone: Tone(word)})
			fig.Events = append(fig.Events, Event{Name: label, Date: p.Date, When: word, Word: word, Tone: Tone(word)}, Event{Name: word})
			fig.Parts = append(fig.Parts, Part{Name: label, Value: p.Value.Decimal, Label: word, Share: label})
			fig.Categories = append(fig.Categories, word)
			fig.Share = Share{Value: p.Value, Label: label, Note: word, Start: word, End: label}
		}
		fig.Series = []Series{{Name: word, Points: fig.Points}, {Name: label, Points: fig.Points}}
		fig.Today = fig.Points[0]
		fig.Baseline, fig.Target = fig.Points[0], fig.Points[1]
		for _, k := range Kinds {
			fig.Kind = k.Name
			g, err := canned(&counting{}, "").Draw(fig)
			if err != nil {
				continue
			}
			if err := wellFormed(string(g.SVGs[0])); err != nil {
				t.Errorf("%s: %v in %s", k.Name, err, g.SVGs[0])
			}
			if !json.Valid([]byte(g.Options)) || strings.Contains(string(g.Options), "<") {
				t.Errorf("%s: options are not safe in a page: %s", k.Name, g.Options)
			}
		}
	})
}

func wellFormed(s string) error {
	in := xml.NewDecoder(strings.NewReader(s))
	for {
		if _, err := in.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
