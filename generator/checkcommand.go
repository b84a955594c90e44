package main

import (
	"context"
	"path/filepath"
	"time"

	"plansite/generator/diag"
	"plansite/generator/source"
)

type checkCommand struct {
	siteFlag
	AsOf   string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
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
	st, err := p.run(nil)
	if err != nil {
		return err
	}
	if st.result != nil {
		defer p.keepAgreed()
		auditor := st.auditor(filepath.Join(c.Site, "public"))
		found, err := split(st.result.Tree.Inspect(context.Background(), func(name string, data []byte) error {
			auditor.See(name, data)
			return nil
		}))
		if err != nil {
			return err
		}
		if !found.HasErrors() { // a page that was not made has no anchors to jump to
			found = append(found, auditor.Problems()...)
		}
		st.problems = append(append(st.problems, found...), st.result.Warnings()...).Sorted()
	}
	r := newReport(st)
	r.dir = c.Site
	r.DurationMS = time.Since(start).Milliseconds()
	closing := a.say("检查完毕：%s（%d 个页面，%.2f 秒）", "checked: %s (%d pages, %.2f seconds)",
		a.tally(r.list), r.Pages, float64(r.DurationMS)/1000)
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
