package check

import (
	"iter"
	"slices"
	"unicode"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// blank stands for a character that is no prose: code, an address, an attribute.
const blank = '\ufffc'

// passage is a piece of prose in one language. Rules look at its characters and
// report by their index; what is no prose is blank there, and line ends are kept.
type passage struct {
	pos    diag.Pos // of the first character
	exact  bool     // the characters stand in the file as they do here
	body   bool     // of a Markdown text, which package markdown looks at as well
	slogan bool
	lang   locale.Lang
	text   []rune
}

func (p passage) chinese() bool { return p.lang == "zh" }

// at is the place of the i-th character, or of the row that holds it.
func (p passage) at(i int) diag.Pos {
	if !p.exact {
		return p.pos
	}
	pos := p.pos
	for _, r := range p.text[:i] {
		pos.Col++
		if r == '\n' {
			pos.Line++
			pos.Col = 1
		}
	}
	return pos
}

// around quotes the i-th character with a little of what stands beside it.
func (p passage) around(i int) string {
	const most = 6
	from, to := max(0, i-most), min(len(p.text), i+most+1)
	s := slices.Clone(p.text[from:to])
	s = slices.DeleteFunc(s, func(r rune) bool { return r == blank || r == '\n' || unseen(r) })
	return string(s)
}

// beside gives the nearest character before (step -1) or after (step 1) the i-th
// that is not emphasis; 0 at the ends.
func (p passage) beside(i, step int) rune {
	for i += step; i >= 0 && i < len(p.text); i += step {
		if p.text[i] != '*' {
			return p.text[i]
		}
	}
	return 0
}

// check puts the passage before every rule about words.
func (p passage) check(problems *diag.List) {
	for _, c := range All {
		if c.words != nil {
			c.words(p, problems)
		}
	}
}

// han tells Chinese characters.
func han(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r > 0x2e7f && unicode.Is(unicode.Han, r)
}

// fullWidth tells the punctuation of Chinese that no other script here shares.
func fullWidth(r rune) bool {
	return r >= 0x3001 && r <= 0x3017 && r != '々' || r >= 0xff01 && r <= 0xff0f || r == '：' || r == '；' || r == '？'
}

// cells gives the texts of the site's tables and settings.
func cells(s *site.Site) iter.Seq[passage] {
	return func(yield func(passage) bool) {
		for t := range texts(s) {
			for _, lang := range s.Config.Languages {
				if v := t.text[lang]; v != "" && !yield(passage{pos: t.pos, slogan: t.slogan, lang: lang, text: []rune(v)}) {
					return
				}
			}
		}
	}
}

// row is a text of a table or of a settings file in all its languages.
type row struct {
	pos    diag.Pos
	text   locale.Text
	slogan bool // a space may part its halves
}

// texts gives every text of the site that stands in a table or in YAML.
func texts(s *site.Site) iter.Seq[row] {
	return func(yield func(row) bool) {
		for _, list := range []func(*site.Site) []row{settings, planRows, indicatorRows, campaignRows} {
			for _, r := range list(s) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

func settings(s *site.Site) []row {
	c, p := s.Config, s.Plan
	var rows []row
	for key, t := range map[string]locale.Text{
		"title": c.Title, "short_title": c.ShortTitle, "description": c.Description, "license.name": c.License.Name,
		"office.name": c.Office.Name, "office.department": c.Office.Department, "office.address": c.Office.Address,
	} {
		rows = append(rows, row{pos: c.At(key), text: t})
	}
	for key, t := range map[string]locale.Text{
		"title": p.Title, "short_title": p.ShortTitle, "subject": p.Subject, "issuer": p.Issuer, "validity": p.Validity, "access": p.Access,
	} {
		rows = append(rows, row{pos: p.At(key), text: t})
	}
	return rows
}

func planRows(s *site.Site) []row {
	var rows []row
	for _, t := range s.Tasks {
		rows = append(rows, row{pos: t.Pos, text: t.Lead})
	}
	for _, m := range s.Measures {
		rows = append(rows, row{pos: m.Pos, text: m.What})
	}
	for _, d := range s.Duties {
		rows = append(rows, row{pos: d.Pos, text: d.What})
	}
	for _, n := range s.Plan.Notes {
		rows = append(rows, row{pos: n.Pos, text: n.Text})
	}
	for _, t := range s.Terms {
		rows = append(rows, row{pos: t.Pos, text: t.Text})
	}
	return rows
}

func indicatorRows(s *site.Site) []row {
	var rows []row
	for _, g := range s.Groups {
		rows = append(rows, row{pos: g.Pos, text: g.Name})
	}
	for _, i := range s.Indicators {
		rows = append(rows, row{pos: i.Pos, text: i.Name}, row{pos: i.Pos, text: i.Definition})
		for _, o := range slices.Concat(i.Observations, i.Context) {
			rows = append(rows, row{pos: o.Pos, text: o.Note})
		}
		for _, r := range i.Revisions {
			rows = append(rows, row{pos: r.Pos, text: r.Reason})
		}
	}
	for _, src := range s.Sources {
		rows = append(rows, row{pos: src.Pos, text: src.Title}, row{pos: src.Pos, text: src.Publisher})
	}
	return rows
}

func campaignRows(s *site.Site) []row {
	var rows []row
	for _, series := range s.Series {
		for _, t := range series.Themes {
			rows = append(rows, row{t.Pos, t.Theme, true}, row{t.Pos, t.Domestic, true})
		}
	}
	for _, e := range s.Evaluations {
		for _, r := range e.Ratings {
			rows = append(rows, row{pos: r.Pos, text: r.Rating}, row{pos: r.Pos, text: r.Note})
		}
	}
	return rows
}
