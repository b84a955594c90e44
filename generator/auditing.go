package main

import (
	"path"
	"strings"

	"plansite/generator/audit"
	"plansite/generator/output"
	"plansite/generator/render"
	"plansite/generator/site"
)

// auditor makes the auditor of a rendered site that is, or may be, published in out.
func (st stage) auditor(out string) *audit.Auditor {
	conf := st.site.Config
	opt := audit.Options{Has: st.result.Tree.Has, Edition: render.LargeFolder, BaseURL: conf.BaseURL, SiteCode: conf.SiteCode, Kind: pageKinds(st.site), Languages: st.languages()}
	// A manifest that is missing or damaged is a matter of the publication.
	if m, err := output.ReadManifest(out); err == nil {
		for _, f := range m.Files {
			opt.Before = append(opt.Before, f.Path)
		}
		withdrawn := pagesOf(st.site.Withheld)
		opt.Withdrawn = func(file string) bool {
			neutral := st.neutral(file)
			return withdrawn[strings.TrimSuffix(neutral, ".html")] || withdrawn[path.Dir(neutral)]
		}
	}
	return audit.New(opt)
}

// pageKinds tells the content pages, which hold one text or one subject, from
// those that list others. What is made from the plan has its day.
func pageKinds(s *site.Site) func(string) audit.Kind {
	kinds := map[string]audit.Kind{}
	fromPlan := audit.Dated
	if s.Plan.PublishedOn.IsZero() {
		fromPlan = audit.Content
	}
	kinds["plan/index.html"] = fromPlan
	for _, t := range s.Tasks {
		kinds["tasks/"+t.ID+".html"] = fromPlan
	}
	for _, i := range s.Indicators {
		kinds["indicators/"+i.ID+".html"] = fromPlan
	}
	for _, sec := range s.Sections {
		for _, a := range sec.Articles {
			kinds[sec.ID+"/"+a.Slug+".html"] = audit.Dated
		}
	}
	for _, e := range s.Evaluations {
		kinds["evaluations/"+e.Article.Slug+".html"] = audit.Dated
	}
	return func(path string) audit.Kind { return kinds[path] }
}

// pagesOf are the paths, without their ending, of articles that are not public on
// purpose: their attachments lie in folders of the same paths.
func pagesOf(texts []site.Withheld) map[string]bool {
	out := map[string]bool{}
	for _, w := range texts {
		dir := strings.TrimPrefix(path.Dir(w.Pos.File), "content/")
		out[strings.TrimPrefix(dir, "pages/")] = true
	}
	return out
}

// folderOf is the folder of the language that a file of the site is in, "en/" or "".
func folderOf(file string, langs []string) string {
	for _, l := range langs[1:] {
		if strings.HasPrefix(file, l+"/") {
			return l + "/"
		}
	}
	return ""
}
