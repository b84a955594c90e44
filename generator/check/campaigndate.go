package check

import (
	"plansite/generator/diag"
	"plansite/generator/site"
)

// A day that text and data tell differently sends citizens to a closed door. Days of
// other years are history; one of the campaign's own year that is no event – the end
// of registration, say – is an exception with its reason.
var campaignDate = Check{
	Rule: diag.Rule{Name: "campaign-date", Severity: diag.Error, Stated: true, Doc: diag.M("活动正文里的日期与 campaign.yaml、events.csv 里的相同；报名截止一类的日期列为例外，写明理由",
		"a day that a campaign’s text names is that of campaign.yaml or of an event; others, such as the end of registration, are exceptions with a reason")},
	site: func(s *site.Site, problems *diag.List) {
		for _, series := range s.Series {
			for _, c := range series.Years {
				for _, m := range c.Mentions {
					if m.Date.Year == c.Year && !c.Holds(m.Date) {
						reportMention(c, m, problems)
					}
				}
			}
		}
	},
}

func reportMention(c *site.Campaign, m site.Mention, problems *diag.List) {
	p := problems.AddError(m.Pos, "campaign-date", diag.M("正文写的 %s 与活动数据不符：活动日是 %s", "the text says %s, the data do not: the day is %s", m.Text, c.Day),
		diag.M("改正日期，或在 events.csv 里补上那天的活动；确实是别的日期，写进 content/exceptions.csv", "mend the date, or add the event of that day to events.csv; if it is another date indeed, put it into content/exceptions.csv"))
	if m.Lang == "zh" {
		p.Quote.ZH = m.Text
	} else {
		p.Quote.EN = m.Text
	}
}
