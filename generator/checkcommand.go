package main

import (
	"context"
	"path/filepath"
	"time"

	"plansite/generator/source"
)

type checkCommand struct {
	siteFlag
	AsOf string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
	JSON bool   `help:"${json}"`
}

// Run reads the site and makes every file of it in memory, one at a time, to
// find all mistakes; it writes nothing but the chart cache.
func (c checkCommand) Run(a *app) error {
	asOf, err := a.instant(c.AsOf)
	if err != nil {
		return err
	}
	start := time.Now()
	p := &pipeline{dir: c.Site, cache: cacheFolder(c.Site), source: &source.Cache{}, asOf: func() time.Time { return asOf }}
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
	r.DurationMS = time.Since(start).Milliseconds()
	errs, warnings := r.count()
	closing := a.say("检查完毕：%s（%d 个页面，%.2f 秒）", "checked: %s (%d pages, %.2f seconds)",
		a.tally(errs, warnings), r.Pages, float64(r.DurationMS)/1000)
	if err := a.print(r, c.JSON, closing); err != nil {
		return err
	}
	if r.list.HasErrors() {
		return errContent
	}
	return nil
}
