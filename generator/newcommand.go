package main

import (
	"fmt"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"plansite/generator/check"
	"plansite/generator/diag"
	"plansite/generator/site"
	"plansite/generator/source"
)

type newCommand struct {
	News       newNews       `cmd:"" help:"${new_news}"`
	Explainer  newExplainer  `cmd:"" help:"${new_explainer}"`
	Evaluation newEvaluation `cmd:"" help:"${new_evaluation}"`
	Campaign   newCampaign   `cmd:"" help:"${new_campaign}"`
	Indicator  newIndicator  `cmd:"" help:"${new_indicator}"`
}

// newArticle is what the commands for articles are told.
type newArticle struct {
	Slug string `arg:"" help:"${slug}"`
	siteFlag
	AsOf string `name:"as-of" help:"${as_of_day}" placeholder:"TIME"`
}

type (
	newNews       struct{ newArticle }
	newExplainer  struct{ newArticle }
	newEvaluation struct{ newArticle }
)

// Run begins an item of news, in a folder that is named after its day.
func (c newNews) Run(a *app) error {
	s, date, err := c.begin(a)
	if err != nil {
		return err
	}
	if m := datedSlug.FindStringSubmatch(c.Slug); m != nil {
		if _, err := time.Parse(time.DateOnly, m[1]); err != nil {
			return usageError{a.say("%q 开头的 %s 不是日期；写成 2026-12-01-open-day，或只写 open-day", "%q begins with %s, which is no date; write it as 2026-12-01-open-day, or open-day alone", c.Slug, m[1])}
		}
		date, c.Slug = m[1], m[2]
	}
	return c.write(a, s, "news", date+"-"+c.Slug, date)
}

var datedSlug = regexp.MustCompile(`^([0-9]{4}-[0-9]{2}-[0-9]{2})-(.+)$`)

// Run begins an explainer.
func (c newExplainer) Run(a *app) error {
	s, date, err := c.begin(a)
	if err != nil {
		return err
	}
	return c.write(a, s, "explainers", c.Slug, date)
}

// Run begins an evaluation.
func (c newEvaluation) Run(a *app) error {
	s, date, err := c.begin(a)
	if err != nil {
		return err
	}
	return c.write(a, s, "evaluations", c.Slug, date)
}

// begin reads the site, and the day that an article is of.
func (c newArticle) begin(a *app) (s *site.Site, date string, err error) {
	if s, err = a.configured(c.Site, c.AsOf); err != nil {
		return nil, "", err
	}
	return s, s.AsOf.In(s.Config.Zone).Format(time.DateOnly), nil
}

// scaffolds are what the folders of content/ begin their articles as.
var scaffolds = map[string]string{"news": "news", "explainers": "explainer", "evaluations": "evaluation"}

func (c newArticle) write(a *app, s *site.Site, folder, slug, date string) error {
	if err := a.checkSlug(c.Slug); err != nil {
		return err
	}
	dir := path.Join("content", folder, slug)
	files := begun(dir, scaffolds[folder], s, map[string]string{"date": date})
	if err := a.create(c.Site, files); err != nil {
		return err
	}
	a.made(files)
	if folder != "evaluations" && !slices.Contains(s.Config.Sections, folder) {
		fmt.Fprintln(a.out, a.say("注意：content/site.yaml 的 sections 里还没有 %[1]s。公开第一篇时加上它。", "note: sections in content/site.yaml does not have %[1]s yet; add it with the first article that is made public", folder))
	}
	return nil
}

// checkSlug refuses a name that cannot be a folder's, and proposes one that can.
func (a *app) checkSlug(slug string) error {
	message, hint, bad := source.BadName(slug, true)
	switch {
	case bad && proposed(slug) != "":
		return usageError{a.say("%s；%s，如 %s", "%s; %s, as in %s", message.In(a.lang), hint.In(a.lang), proposed(slug))}
	case bad:
		return usageError{a.say("%s；%s，如 open-day", "%s; %s, as in open-day", message.In(a.lang), hint.In(a.lang))}
	case !check.PortableName(slug):
		return usageError{a.say("%q 在 Windows 上不能作文件夹名；换一个名字", "%q cannot be a folder's name on Windows; choose another", slug)}
	}
	return nil
}

var notInNames = regexp.MustCompile(`[^a-z0-9]+`)

// proposed makes a name of what was given, or "".
func proposed(slug string) string {
	name := strings.Trim(notInNames.ReplaceAllString(strings.ToLower(slug), "-"), "-")
	if _, _, bad := source.BadName(name, true); bad || !check.PortableName(name) {
		return ""
	}
	return name
}

// configured reads a site that something is to be added to. Mistakes are left to
// check, but for those of the settings, by which it could not be done.
func (a *app) configured(dir, asOf string) (*site.Site, error) {
	at, err := a.instant(asOf, dir)
	if err != nil {
		return nil, err
	}
	s, problems, err := source.Read(os.DirFS(dir), source.Options{AsOf: at})
	if err != nil {
		return nil, err
	}
	var found diag.List
	for _, p := range problems.Of(diag.Error) {
		if p.Pos.File == "content" || p.Pos.File == s.Config.Pos.File {
			found = append(found, p)
		}
	}
	if len(found) > 0 {
		a.problems().Print(a.err, found)
		return nil, errContent
	}
	return s, nil
}
