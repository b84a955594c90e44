package main

import (
	"path/filepath"
	"time"

	"plansite/generator/diag"
	"plansite/generator/site"
	"plansite/generator/source"
)

type checkCommand struct {
	siteFlag
	AsOf   string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
	Drafts bool   `help:"${drafts}"`
	Format string `help:"${format}" enum:"text,json,github," default:"" placeholder:"FORMAT"`
	JSON   bool   `help:"${json_format}"`
	Strict bool   `help:"${strict}"`
}

// Run reads the site and makes every file of it in memory, one at a time, to
// find all mistakes; it writes nothing but the chart cache.
func (c checkCommand) Run(a *app) error {
	if c.JSON && c.Format != "" && c.Format != formatJSON {
		return usageError{a.say("--json 和 --format %s 不能一起用", "--json and --format %s do not go together", c.Format)}
	}
	if c.JSON {
		c.Format = formatJSON
	}
	asOf, err := a.instant(c.AsOf, c.Site)
	if err != nil {
		return err
	}
	start := time.Now()
	p := &pipeline{dir: c.Site, cache: cacheFolder(c.Site), out: filepath.Join(c.Site, "public"), source: &source.Cache{}, asOf: func() time.Time { return asOf }}
	p.recallAgreed()
	look := c.checkSite
	if c.Drafts {
		look = c.checkDrafts
	}
	r, closing, err := look(a, p, start)
	if err != nil {
		return err
	}
	return c.conclude(a, r, closing)
}

// checkSite looks at what is public, and at what a timer will publish.
func (c checkCommand) checkSite(a *app, p *pipeline, start time.Time) (report, string, error) {
	st, err := p.whole()
	if err == nil && st.result != nil {
		defer p.keepAgreed()
		err = st.inspect(p.out, func(string) bool { return true })
	}
	if err != nil {
		return report{}, "", err
	}
	r := newReport(st)
	r.DurationMS = time.Since(start).Milliseconds()
	return r, a.say("检查完毕：%s（%d 个页面，%.2f 秒）", "checked: %s (%d pages, %.2f seconds)",
		a.tally(r.list), r.Pages, float64(r.DurationMS)/1000) + a.drafts(r.withheld), nil
}

// checkDrafts looks at what lies in drafts alone. What is scheduled is shown with
// them, since a draft may be the translation of that.
func (c checkCommand) checkDrafts(a *app, p *pipeline, start time.Time) (report, string, error) {
	st, err := p.run(nil)
	if err != nil {
		return report{}, "", err
	}
	st.problems, err = p.asIf(st, site.Draft, site.Draft, site.Scheduled)
	r := newReport(st)
	r.withheld = withheldAs(site.Draft, r.withheld)
	r.DurationMS = time.Since(start).Milliseconds()
	n := articlesOf(r.withheld)
	if n == 0 {
		return r, a.say("没有草稿", "there are no drafts"), err
	}
	return r, a.say("草稿检查完毕：%[2]d 篇，%[1]s", "drafts checked: %[2]d with %[1]s", a.tally(r.list), n), err
}

// conclude prints the report, and fails with errors or, if so wished, warnings.
func (c checkCommand) conclude(a *app, r report, closing string) error {
	r.dir = c.Site
	fails := r.list.HasErrors()
	if c.Strict && !fails && len(r.list.Of(diag.Warning)) > 0 {
		fails = true
		closing += a.say("；--strict：有提醒也算不通过", "; --strict: warnings fail, too")
	}
	if err := a.print(r, c.Format, closing); err != nil {
		return err
	}
	if fails {
		return errContent
	}
	return nil
}
