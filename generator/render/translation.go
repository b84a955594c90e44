package render

import (
	"slices"

	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/theme"
	"plansite/generator/translation"
)

const (
	translationTemplate = theme.Page[TranslationPage]("translation")
	translationPath     = "translation.html"
)

func addTranslation(c *context) {
	if len(c.langs) > 1 {
		c.page(translationPath, c.words("translation.title"), (*context).translationPage)
	}
}

// translations are the states of the site's translations, by language and unit.
type translations struct {
	units  []translation.Unit
	states map[locale.Lang]map[string]translation.State
	open   map[locale.Lang]bool // a clause of the plan wants a review
}

func translationsOf(s *site.Site) translations {
	t := translations{units: translation.Units(s), states: map[locale.Lang]map[string]translation.State{}, open: map[locale.Lang]bool{}}
	for _, u := range t.units {
		if t.states[u.Lang] == nil {
			t.states[u.Lang] = map[string]translation.State{}
		}
		t.states[u.Lang][u.ID] = u.State
		t.open[u.Lang] = t.open[u.Lang] || u.Clause != nil && u.State != translation.Reviewed
	}
	return t
}

// stale tells whether the original of a clause, or of a row of it, has changed
// since its translation was accepted.
func (c *context) stale(lang locale.Lang, cl *site.Clause) bool {
	states := c.translations.states[lang]
	if states[cl.ID] == translation.Stale {
		return true
	}
	if cl.Kind != site.Table && cl.Kind != site.Indicators {
		return false
	}
	for _, row := range c.site.Plan.Under(cl) {
		if states[row.ID] == translation.Stale {
			return true
		}
	}
	return false
}

// reference is what a translated page says of itself: an article speaks of its
// own text, every other page of the plan, since that is where its words are from.
func (c *context) reference(lang locale.Lang, only map[locale.Lang]*site.ArticleText) string {
	w, original := c.theme.Words(lang), only[c.langs[0]]
	switch {
	case lang == c.langs[0] || only != nil && only[lang] == nil:
		return ""
	case original != nil:
		return c.articleReference(lang, c.translations.states[lang][translation.ArticleID(original)])
	case !c.translations.open[lang]:
		return w.T("reference.reviewed")
	}
	return w.T("reference")
}

func (c *context) articleReference(lang locale.Lang, state translation.State) string {
	w := c.theme.Words(lang)
	switch state {
	case translation.Stale:
		return w.T("reference.stale")
	case translation.Reviewed:
		return w.T("reference.reviewed")
	}
	return w.T("reference")
}

func (c *context) translationPage(lang locale.Lang) ([]byte, error) {
	w := c.theme.Words(lang)
	f, err := c.frame(lang, meta{kind: "translation", path: translationPath, title: w.T("translation.title"), description: w.T("translation.description")})
	if err != nil {
		return nil, err
	}
	p := TranslationPage{Frame: f}
	for _, to := range c.langs[1:] {
		p.Languages = append(p.Languages, c.translationsInto(lang, to))
	}
	return translationTemplate.Render(c.theme, p)
}

// translationsInto shows how the translations into one language stand, in words of lang.
func (c *context) translationsInto(lang, to locale.Lang) TranslationView {
	w, target := c.theme.Words(lang), c.theme.Words(to)
	v := TranslationView{ID: string(to), Name: target.Name, Tag: target.Tag}
	var total TranslationCount
	last := locale.Date{}
	byState := map[translation.State][]translation.Unit{}
	for _, u := range c.translations.units {
		if u.Lang == to {
			byState[u.State] = append(byState[u.State], u)
			if u.Review.Accepted() && u.Review.On.Compare(last) > 0 {
				last = u.Review.On
			}
		}
	}
	for _, st := range translation.States {
		row := TranslationCount{ID: "state-" + string(to) + "-" + string(st), State: string(st), Word: w.T("translation.state." + string(st)), Meaning: w.T("translation.state." + string(st) + ".text")}
		for _, u := range byState[st] {
			if u.Clause != nil {
				row.Clauses++
			} else {
				row.Articles++
			}
		}
		total.Clauses, total.Articles = total.Clauses+row.Clauses, total.Articles+row.Articles
		v.Counts = append(v.Counts, row)
		if st != translation.Reviewed && len(byState[st]) > 0 {
			v.Work = append(v.Work, TranslationWork{TranslationCount: row, Places: c.translationPlaces(lang, byState[st])})
		}
	}
	v.Total = total
	v.LastReview = w.Date(last)
	return v
}

// translationPlaces gathers clauses under their headings, and articles under
// their columns.
func (c *context) translationPlaces(lang locale.Lang, units []translation.Unit) []TranslationPlace {
	var out []TranslationPlace
	for _, u := range units {
		place, link := c.translationPlace(lang, u)
		i := slices.IndexFunc(out, func(p TranslationPlace) bool { return p.Name == place })
		if i < 0 {
			i = len(out)
			out = append(out, TranslationPlace{Name: place})
		}
		out[i].Units = append(out[i].Units, link)
	}
	return out
}

func (c *context) translationPlace(lang locale.Lang, u translation.Unit) (place string, link Link) {
	if u.Clause != nil {
		return c.clauseName(lang, u.Clause), Link{Text: u.ID, URL: c.link(lang, translationPath, planPath+"#"+u.ID)}
	}
	p := c.pathOf(u.Article)
	link = Link{Text: title(u.Article, lang, c.langs), URL: c.link(lang, translationPath, p)}
	if u.Article.Text[lang] == nil {
		link.Tag = c.theme.Words(c.langs[0]).Tag
	}
	w := c.theme.Words(lang)
	for _, s := range c.site.Sections {
		if s.ID == u.Article.Section {
			return c.sectionName(w, s.ID), link
		}
	}
	return w.T("translation.pages"), link
}

// pathOf is the page that shows an article, wherever it belongs.
func (c *context) pathOf(a *site.Article) string {
	if a.Section == "" && a.Slug == homePage {
		return "index.html"
	}
	for _, s := range c.site.Series {
		if s.Intro == a {
			return seriesPath(s)
		}
		for _, y := range s.Years {
			if y.Article == a {
				return campaignPath(y)
			}
		}
	}
	for _, e := range c.site.Evaluations {
		if e.Article == a {
			return evaluationPath(e)
		}
	}
	return articlePath(a)
}
