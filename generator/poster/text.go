package poster

// Line is a text of a poster, in Lang.
type Line struct{ Text, Lang string }

// Text tells in order what a poster says, whole, for those who do not see it.
func (p *Poster) Text(layout Layout) []Line {
	t := lines{lang: p.Lang}
	t.add(p.Series)
	if layout == Theme {
		t.other(p.OtherSeries, p.OtherLang)
	}
	t.add(p.DayText, p.Nth, p.DateText, p.Theme)
	switch layout {
	case Theme:
		t.other(p.OtherTheme, p.OtherLang)
		t.add(p.Slogan, p.Note)
	case Figures:
		t.add(p.FiguresTitle)
		for _, f := range p.Figures {
			t.add(f.Name)
			if f.Value != "" {
				t.add(joinedValue(f.Value, f.Unit))
			} else {
				t.add(f.None)
			}
			t.add(f.Verdict, f.Baseline, f.Target, f.AsOf, f.Source)
		}
		t.add(p.FiguresNote)
	case Programme:
		t.add(p.EventsTitle)
		for _, e := range p.Events {
			t.add(e.Date, e.Time, e.Title, e.Place, e.Host, e.Open)
		}
		t.add(p.EventsNote)
	}
	t.add(p.Owner, p.Site, p.Address)
	return t.out
}

type lines struct {
	lang string
	out  []Line
}

func (t *lines) add(texts ...string) {
	for _, text := range texts {
		t.other(text, t.lang)
	}
}

func (t *lines) other(text, lang string) {
	if text = plain(text); text != "" {
		t.out = append(t.out, Line{text, lang})
	}
}

func joinedValue(value, unit string) string { return value + " " + unit }
