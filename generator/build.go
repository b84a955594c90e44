package main

import (
	"context"
	"errors"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"plansite/generator/diag"
	"plansite/generator/output"
	"plansite/generator/source"
)

type buildCommand struct {
	siteFlag
	Out     string `help:"${out}" placeholder:"DIR"`
	BaseURL string `name:"base-url" help:"${base_url}" placeholder:"URL"`
	AsOf    string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
	JSON    bool   `help:"${json}"`
}

// Run builds the site into the output folder, or leaves the folder as it was.
func (b buildCommand) Run(a *app) error {
	asOf, err := a.instant(b.AsOf, b.Site)
	if err != nil {
		return err
	}
	base, err := a.base(b.BaseURL)
	if err != nil {
		return err
	}
	if b.Out == "" {
		b.Out = filepath.Join(b.Site, "public")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	start := time.Now()
	p := &pipeline{dir: b.Site, cache: cacheFolder(b.Site), out: b.Out, baseURL: base, source: &source.Cache{}, asOf: func() time.Time { return asOf }}
	m := memory{pipeline: p, out: b.Out, asOf: asOf}
	r, ok := m.recall()
	if !ok {
		sources, err := m.sources()
		if err != nil {
			return err
		}
		if r, err = publish(ctx, p, b.Out); err != nil {
			return err
		}
		if !r.list.HasErrors() {
			m.keep(r, sources)
		}
	}
	r.DurationMS = time.Since(start).Milliseconds()
	format := formatText
	if b.JSON {
		format = formatJSON
	}
	if err := a.print(r, format, a.built(r, b.Out)); err != nil {
		return err
	}
	if r.list.HasErrors() {
		return errContent
	}
	return nil
}

// publish makes the site and puts it in place of out, unless there are errors.
func publish(ctx context.Context, p *pipeline, out string) (report, error) {
	p.recallAgreed()
	st, err := p.whole()
	if err != nil || st.result == nil {
		return newReport(st), err
	}
	defer p.keepAgreed()
	auditor, audited := st.auditor(out), diag.List(nil)
	stats, err := output.Publish(ctx, st.result.Tree, out, output.Options{
		Sources: p.sourceFolders(),
		Inspect: func(name string, data []byte) error {
			auditor.See(name, data)
			return nil
		},
		// Errors of the content itself are refused only here, so that an author
		// sees those of the pages at the same time.
		Approve: func() error {
			audited = auditor.Problems()
			if all := slices.Concat(st.problems, audited); all.HasErrors() {
				return all
			}
			return nil
		},
	})
	found, err := split(err)
	st.problems = slices.Concat(st.problems, audited, found, st.result.Warnings()).Sorted()
	r := newReport(st)
	r.Files = stats.Files
	return r, err
}

// split parts the authors' mistakes in a joined error from those of the environment.
func split(err error) (diag.List, error) {
	if err == nil {
		return nil, nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		var list diag.List
		var rest []error
		for _, e := range many.Unwrap() {
			l, e := split(e)
			list = append(list, l...)
			if e != nil {
				rest = append(rest, e)
			}
		}
		return list, errors.Join(rest...)
	}
	var list diag.List
	if errors.As(err, &list) {
		return list, nil
	}
	return nil, err
}

// built is the closing line of a build.
func (a *app) built(r report, out string) string {
	if r.list.HasErrors() {
		return a.say("没有发布：%[1]s。%[2]s 保持原样。", "not published: %[1]s; %[2]s is as it was", a.tally(r.list), out) + a.drafts(r.withheld)
	}
	line := a.say("已发布到 %s：%d 个页面，%d 张图表，语言 %s，用时 %.2f 秒；%s",
		"published to %s: %d pages, %d charts, languages %s, %.2f seconds; %s",
		out, r.Pages, r.Charts, strings.Join(r.Languages, " "), float64(r.DurationMS)/1000, a.tally(r.list))
	if r.same {
		line += a.say("（内容没有变化）", " (nothing has changed)")
	}
	return line + a.drafts(r.withheld)
}

// instant reads --as-of of the site in dir; "" is now. A day or a clock without a
// zone is one in the site's.
func (a *app) instant(s, dir string) (time.Time, error) {
	if s == "" {
		return a.now, nil
	}
	zone := source.Zone(os.DirFS(dir))
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02"} {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil {
			return t, nil
		}
	}
	return time.Time{}, usageError{a.say("--as-of 的时间 %q 读不懂，应如 2026-06-09 或 2026-06-09T08:00:00+08:00",
		"--as-of: %q is not a time like 2026-06-09 or 2026-06-09T08:00:00+08:00", s)}
}

// base reads --base-url: an absolute address that ends in a slash.
func (a *app) base(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", usageError{a.say("--base-url 的网址 %q 不完整，应如 https://example.gov.cn/plan/", "--base-url: %q is not an address like https://example.gov.cn/plan/", s)}
	}
	return strings.TrimSuffix(s, "/") + "/", nil
}
