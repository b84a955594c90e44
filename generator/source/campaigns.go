package source

import (
	"cmp"
	"io/fs"
	"slices"

	"plansite/generator/schema"
	"plansite/generator/site"
)

const (
	campaignsFolder = "content/campaigns"
	themesFile      = "themes.csv"
)

// readCampaignThemes reads the themes of each series of campaigns.
func (r *reader) readCampaignThemes() {
	entries, _ := fs.ReadDir(r.fsys, campaignsFolder) // a folder that fails is reported by those who read its articles
	for _, e := range entries {
		if e.IsDir() && !dropping(e.Name()) {
			s := &site.Series{ID: e.Name()}
			r.readThemes(s, campaignsFolder+"/"+e.Name()+"/"+themesFile)
			r.site.Series = append(r.site.Series, s)
		}
	}
}

func (r *reader) readThemes(s *site.Series, file string) {
	t := r.tableIn(schema.Named("themes"), file)
	seen := firsts{}
	for _, row := range t.rows {
		year := row.get("year")
		d := &site.DayTheme{
			Pos:       row.pos(),
			Year:      year.year(),
			Nth:       row.get("nth").integer(),
			Theme:     row.text("theme"),
			Domestic:  row.text("domestic"),
			Certainty: row.get("certainty").enum(),
		}
		if d.Year > 0 && seen.first(year, year.value) {
			s.Themes = append(s.Themes, d)
		}
	}
	slices.SortStableFunc(s.Themes, func(a, b *site.DayTheme) int { return cmp.Compare(a.Year, b.Year) })
}

// readCampaigns adds the introductions; a series whose introduction is not
// public is not on the site.
func (a *articles) readCampaigns() error {
	intros, err := a.public(kindOf{root: campaignsFolder, section: "campaigns", table: themesFile})
	if err != nil {
		return err
	}
	bare := a.site.Series
	a.site.Series = nil
	for _, s := range bare {
		for _, intro := range intros {
			if intro.Slug == s.ID {
				a.site.Series = append(a.site.Series, &site.Series{ID: s.ID, Intro: intro, Themes: s.Themes})
			}
		}
	}
	return nil
}
