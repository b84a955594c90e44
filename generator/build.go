package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"plansite/generator/diag"
	"plansite/generator/output"
	"plansite/generator/site"
	"plansite/generator/source"
)

type buildCommand struct {
	siteFlag
	Out     string `help:"${out}" placeholder:"DIR"`
	BaseURL string `name:"base-url" help:"${base_url}" placeholder:"URL"`
	AsOf    string `name:"as-of" help:"${as_of}" placeholder:"TIME"`
	JSON    bool   `help:"${json}"`
}

// report is what a build or a check says of itself; with --json it is all that it prints.
type report struct {
	Pages      int           `json:"pages"`
	Files      int           `json:"files"`
	Charts     int           `json:"charts"`
	Languages  []string      `json:"languages"`
	DurationMS int64         `json:"duration_ms"`
	Problems   []problemJSON `json:"problems"`

	list     diag.List
	withheld []site.Withheld
	until    time.Time // the first instant at which the same sources give another site
	same     bool      // nothing had changed since the last build
}

type problemJSON struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Col      int    `json:"col"`
	Severity string `json:"severity"`
	Rule     string `json:"rule"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
}

// Run builds the site into the output folder, or leaves the folder as it was.
func (b buildCommand) Run(a *app) error {
	asOf, err := a.instant(b.AsOf)
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
	p := &pipeline{dir: b.Site, cache: cacheFolder(b.Site), baseURL: base, source: &source.Cache{}, asOf: func() time.Time { return asOf }}
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
	if err := a.print(r, b.JSON, a.built(r, b.Out)); err != nil {
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
	st, err := p.run(nil)
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

func newReport(st stage) report {
	r := report{Problems: []problemJSON{}, Languages: []string{}, list: st.problems}
	if st.site != nil {
		r.withheld, r.until = st.site.Withheld, until(st.site)
		for _, l := range st.site.Config.Languages {
			r.Languages = append(r.Languages, string(l))
		}
	}
	if st.result != nil {
		r.Pages, r.Charts, r.Files = st.result.Pages, st.result.Charts, st.result.Tree.Len()
	}
	return r
}

// until is the first instant at which the same content gives another site: what
// falls due, and at the latest the next day, since verdicts and duties depend on it.
func until(s *site.Site) time.Time {
	t := s.AsOf.In(s.Config.Zone)
	midnight := time.Date(t.Year(), t.Month(), t.Day()+1, 0, 0, 0, 0, s.Config.Zone)
	if !s.Until.IsZero() && s.Until.Before(midnight) {
		return s.Until
	}
	return midnight
}

// print writes the report: problems, what is withheld and the closing line for
// people, or the one document for programs.
func (a *app) print(r report, asJSON bool, closing string) error {
	if asJSON {
		for _, p := range r.list {
			r.Problems = append(r.Problems, problemJSON{p.Pos.File, p.Pos.Line, p.Pos.Col, string(p.Severity), p.Rule, p.Message.In(a.lang), p.Hint.In(a.lang)})
		}
		enc := json.NewEncoder(a.out)
		enc.SetEscapeHTML(false)
		return enc.Encode(r)
	}
	for _, p := range r.list {
		fmt.Fprintln(a.err, p.Text(a.lang))
	}
	for _, w := range r.withheld {
		fmt.Fprintln(a.err, a.withheld(w))
	}
	_, err := fmt.Fprintln(a.out, closing)
	return err
}

func (a *app) withheld(w site.Withheld) string {
	reason := map[string]diag.Msg{
		"draft":     {ZH: "草稿，不发布", EN: "a draft, not published"},
		"scheduled": {ZH: "尚未到发布时间", EN: "not yet due"},
		"expired":   {ZH: "已过期", EN: "expired"},
	}[w.Reason].In(a.lang)
	s := fmt.Sprintf("%s: %s", w.Pos, reason)
	if !w.Due.IsZero() {
		s += a.say("，将于 %s 发布", ", due on %s", w.Due.Format("2006-01-02 15:04"))
	}
	return s
}

// built is the closing line of a build.
func (a *app) built(r report, out string) string {
	errs, warnings := r.count()
	if errs > 0 {
		return a.say("没有发布：%[1]s。%[2]s 保持原样。", "not published: %[1]s; %[2]s is as it was", a.tally(errs, warnings), out)
	}
	line := a.say("已发布到 %s：%d 个页面，%d 张图表，语言 %s，用时 %.2f 秒；%s",
		"published to %s: %d pages, %d charts, languages %s, %.2f seconds; %s",
		out, r.Pages, r.Charts, strings.Join(r.Languages, " "), float64(r.DurationMS)/1000, a.tally(0, warnings))
	if r.same {
		line += a.say("（内容没有变化）", " (nothing has changed)")
	}
	return line
}

// tally says how many problems there are.
func (a *app) tally(errs, warnings int) string {
	count := func(n int, word string) string {
		if n == 1 {
			return "1 " + word
		}
		return fmt.Sprintf("%d %ss", n, word)
	}
	if a.lang == "zh" {
		return fmt.Sprintf("%d 个错误，%d 条提醒", errs, warnings)
	}
	return count(errs, "error") + ", " + count(warnings, "warning")
}

func (r report) count() (errs, warnings int) {
	for _, p := range r.list {
		if p.Severity == diag.Error {
			errs++
		} else {
			warnings++
		}
	}
	return errs, warnings
}

// instant reads --as-of; "" is now. A day without a clock is its first moment in
// the zone that this program runs for.
func (a *app) instant(s string) (time.Time, error) {
	if s == "" {
		return a.now, nil
	}
	zone, err := time.LoadLocation("Asia/Shanghai")
	if err != nil {
		return time.Time{}, err
	}
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
