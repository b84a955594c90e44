package render

import (
	"fmt"

	"plansite/generator/locale"
)

// CampaignExample is what the page of components shows of campaigns. It is made up
// and says so: few sites have a campaign in each of its states.
type CampaignExample struct {
	Series    SeriesPage   // its head alone
	Year      CampaignPage // the same
	Years     []YearLink
	Programme []EventDay
	Materials []MaterialView
	Posters   []PosterView
	Frame     FrameCode
}

// campaignExample gives an example on the day of the build: an event as planned and
// one that is cancelled, a file, a frame.
func (c *context) campaignExample(lang locale.Lang) CampaignExample {
	w, day := c.theme.Words(lang), c.today()
	example := w.T("components.example")
	band := DayBand{
		Words: w, Title: example, Day: fmt.Sprintf("%02d·%02d", int(day.Month), day.Day), Date: c.weekday(lang, day), DateISO: day.String(),
		Zone: c.site.Config.Zone.String(), State: "today", StateWord: w.T("campaign.state.today"),
		Nth: example, Theme: example, Domestic: example, Original: example, OriginalTag: w.Tag, Note: example, Place: example,
	}
	for _, s := range campaignStates {
		band.States = append(band.States, StateWord{s, w.T("campaign.state." + s)})
	}
	event := EventView{Words: w, ID: "example-event", Title: example, When: w.T("event.day"), ISO: day.String(), Access: w.T("event.access.open"), Open: true,
		Facts: []Field{{Label: w.T("event.place"), Value: example}, {Label: w.T("event.host"), Value: example}}, URL: "#c-campaigns"}
	cancelled := event
	cancelled.ID, cancelled.State, cancelled.StateWord = "example-cancelled", "cancelled", w.T("event.state.cancelled")
	return CampaignExample{
		Series:    SeriesPage{Frame: Frame{Words: w, Title: example}, Day: band.Day, Lead: example},
		Year:      CampaignPage{Frame: Frame{Words: w, Title: example}, Band: band, Calendar: "#c-campaigns"},
		Years:     []YearLink{{Year: fmt.Sprint(day.Year), URL: "#c-campaigns", Theme: example, State: w.T("campaign.state.today")}},
		Programme: []EventDay{{Date: c.weekday(lang, day), ISO: day.String(), Events: []EventView{event, cancelled}}},
		Materials: []MaterialView{{DownloadView: DownloadView{Words: w, Name: example, Format: "PDF", Size: size(0), URL: "#c-campaigns"}, Licence: example, Source: example}},
		Posters: []PosterView{{Words: w, Layout: "example", Title: example, Picture: c.asset(lang, componentsPath, iconName), Text: []PosterLine{{Text: example}},
			Files: []DownloadView{{Words: w, Name: example, Format: "PDF", Size: size(0), URL: "#c-campaigns"}}}},
		Frame: FrameCode{Words: w, Code: example, Note: example},
	}
}
