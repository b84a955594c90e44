package source

import (
	"cmp"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

const pagesFolder = "pages"

// articles adds what has a page of its own to a site: the columns, the single
// pages, the campaigns and the evaluations.
type articles struct {
	fsys     fs.FS
	site     *site.Site
	cache    *Cache
	look     looker
	problems *diag.List
	met      int // folders

	show    []string                   // see Options
	listed  map[string]map[string]bool // the materials of campaigns, by folder and name
	targets map[string]string          // addresses in lower case → the files that they are of
	why     map[string]string          // texts, folders and files are withheld; see drafts.go
}

func (a *articles) read() error {
	a.cache.round++
	for _, id := range a.site.Config.Sections {
		found, err := a.public(kindOf{root: "content/" + id, section: id, dated: true})
		if err != nil {
			return err
		}
		slices.SortFunc(found, func(x, y *site.Article) int {
			return cmp.Or(y.Date.Compare(x.Date), cmp.Compare(x.Slug, y.Slug))
		})
		if len(found) > 0 {
			a.site.Sections = append(a.site.Sections, &site.Section{ID: id, Articles: found})
		}
	}
	pages, err := a.public(kindOf{root: "content/" + pagesFolder})
	if err != nil {
		return err
	}
	slices.SortFunc(pages, func(x, y *site.Article) int { return cmp.Compare(x.Slug, y.Slug) })
	a.site.Pages = pages
	if err := a.readCampaigns(); err != nil {
		return err
	}
	if err := a.readEvaluations(); err != nil {
		return err
	}
	a.cache.sweep(a.met)
	return nil
}

// public gives the articles under a root that are public at the build instant,
// and adds their attachments to the site.
func (a *articles) public(kind kindOf) ([]*site.Article, error) {
	var out []*site.Article
	err := a.walk(kind, func(v *visited) {
		*a.problems = append(*a.problems, v.problems...)
		if v.article == nil && v.owner != nil {
			a.attach(v.folder, v.owner, kind)
			return
		}
		v.checkName(kind, a.problems)
		if v.article == nil {
			v.reportNoText(kind, a.site.Config.Languages, a.problems)
			return
		}
		a.noteWithheld(v, kind)
		v.public = a.publicTexts(v.folder)
		if len(v.public) > 0 {
			out = append(out, v.publicArticle())
		}
		a.attach(v.folder, v, kind)
	})
	return out, err
}

// publicTexts gives the texts of the folder that are public, and notes the others.
func (a *articles) publicTexts(f *folder) []*text {
	var shown []*text
	for _, t := range f.texts {
		a.report(t)
		a.until(t.publish)
		a.until(t.expires)
		if reason, turn := a.withheld(t, f.texts); reason != "" && !slices.Contains(a.show, reason) {
			a.site.Withheld = append(a.site.Withheld, site.Withheld{Pos: t.article.Pos, Title: t.article.Title, Reason: reason, At: turn})
			continue
		}
		a.checkDates(t)
		shown = append(shown, t)
	}
	a.checkListed(f, shown)
	a.compareDates(shown)
	a.compareTags(shown)
	a.compareReports(shown)
	return shown
}

// withheld says why a text is not public at the build instant, and until or since
// when; "" means that it is. A translation is not while its original is not.
func (a *articles) withheld(t *text, texts []*text) (reason string, turn time.Time) {
	if reason, turn = t.withheld(a.site.AsOf); reason != "" {
		return reason, turn
	}
	for _, original := range texts {
		if original.lang == a.site.Config.Authentic() {
			return original.withheld(a.site.AsOf)
		}
	}
	return "", time.Time{}
}

// compareDates reports public texts of an article that differ in its date.
func (a *articles) compareDates(texts []*text) {
	for _, t := range texts[min(1, len(texts)):] {
		if first := texts[0]; t.date != first.date && !t.date.IsZero() && !first.date.IsZero() {
			a.problems.AddError(t.datePos, "date-differs", diag.M("日期 %s 与 %s 的 %s 不同", "the date %s differs from that of %s, %s", t.date, first.article.Pos.File, first.date),
				diag.M("同一篇文章各语言写同一日期", "write the same date in all languages of an article"))
		}
	}
}

// publicArticle is the folder's article with the texts that are public. Nothing
// of it comes from the others.
func (v *visited) publicArticle() *site.Article {
	if len(v.public) == len(v.texts) {
		return v.article
	}
	article := *v.article
	article.Date, article.Tags = v.public[0].date, tagIDs(v.public[0].tags)
	article.Text = map[locale.Lang]*site.ArticleText{}
	for _, t := range v.public {
		article.Text[t.lang] = t.article
	}
	return &article
}

// until notes an instant at which the site will be another one.
func (a *articles) until(t time.Time) {
	if t.After(a.site.AsOf) && (a.site.Until.IsZero() || t.Before(a.site.Until)) {
		a.site.Until = t
	}
}

// report adds the problems of a text.
func (a *articles) report(t *text) {
	*a.problems = slices.Concat(*a.problems, a.unknownTags(t), t.problems)
}

// checkDates warns of a date to come in an article that is shown now: its author
// may have meant to schedule it. That it was updated cannot lie ahead.
func (a *articles) checkDates(t *text) {
	day := a.cache.core.day
	if t.publish.After(a.site.AsOf) { // it is looked at before it is due
		day = locale.DateOf(t.publish)
	}
	if updated := t.article.Updated; updated.Compare(day) > 0 {
		a.problems.AddError(diag.Pos{File: t.article.Pos.File, Line: int(t.updated.line), Col: int(t.updated.col)}, "future-date", diag.M("更新日期 %s 还没有到", "the date %s of the update is in the future", updated),
			diag.M("写实际更新的日期", "write the day of the update"))
	}
	if t.date.Compare(day) > 0 && t.publish.IsZero() && !t.draft {
		a.problems.AddWarning(t.datePos, "early-date", diag.M("日期 %s 还没有到，文章却已公开", "the date %s is in the future, but the article is public", t.date),
			diag.M("要到那天才公开，就加一行 publish: %[1]s 00:00", "to hold it back until then, add the line publish: %[1]s 00:00", t.date))
	}
}

// visited is a folder on one walk, with the article whose attachments it holds.
type visited struct {
	*folder // nil: gone
	path    string
	owner   *visited
	public  []*text // of its own article
}

// reportNoText reports a folder whose files belong to no article.
func (f *visited) reportNoText(kind kindOf, langs []locale.Lang, to *diag.List) {
	if f.dir == kind.root || len(f.subs) > 0 && len(f.files) == 0 {
		return
	}
	for _, at := range f.files {
		if hint, ok := textHint(at.name, langs); ok {
			to.AddError(diag.Pos{File: f.dir + "/" + at.name}, "article-without-text", diag.M("文件夹里的 %q 没有当作正文", "%q is not taken for the text of the article", at.name), hint)
			return
		}
	}
	to.AddError(diag.Pos{File: f.dir}, "article-without-text", diag.M("文件夹里没有任何语言的正文", "the folder has no text in any language"),
		diag.M("加上 %[1]s.md；不是文章就移走文件夹", "add %[1]s.md; if it is no article, move the folder away", langs[0]))
}

// walk visits the folders under a root, those above first. Each level is read
// in parallel: at 10,000 articles the time goes into the calls of the system.
func (a *articles) walk(kind kindOf, visit func(*visited)) error {
	level := []visited{{path: kind.root}}
	for len(level) > 0 {
		if err := a.readLevel(level, kind); err != nil {
			return err
		}
		var below []visited
		for i := range level {
			v := &level[i]
			if v.folder == nil {
				continue
			}
			v.round = a.cache.round
			a.met++
			visit(v)
			owner := v.owner
			if v.article != nil {
				owner = v
			}
			below = slices.Grow(below, len(v.subs))
			for _, path := range v.subs {
				below = append(below, visited{path: path, owner: owner})
			}
		}
		level = below
	}
	return nil
}

// readLevel finds the folders of a level in the cache or on the disk.
func (a *articles) readLevel(level []visited, kind kindOf) error {
	c := a.cache
	if c.folders == nil {
		c.folders = map[string]*folder{}
	}
	var unread []*visited
	for i := range level {
		if known := c.folders[level[i].path]; known != nil && !c.doubted {
			level[i].folder = known
		} else {
			unread = append(unread, &level[i])
		}
	}
	err := each(unread, func(v *visited) (err error) {
		v.folder, err = a.readFolder(v.path, kind, c.folders[v.path])
		return err
	})
	for _, v := range unread {
		if v.folder != nil {
			c.folders[v.path] = v.folder
		}
	}
	return err
}

// each calls do for all items on all processors, and gives the first item's error.
func each[T any](items []T, do func(T) error) error {
	errs := make([]error, len(items))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(items)) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(items)); i = next.Add(1) - 1 {
				errs[i] = do(items[i])
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
