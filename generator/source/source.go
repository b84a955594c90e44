// Package source knows the layout of content/ and makes a [site.Site] from it.
//
// Each kind of file has a file here: siteyaml.go, plan.go, indicators.go,
// articles.go, campaigns.go …; table.go reads tables by the
// columns of package schema, from csv.go or xlsx.go, and yaml.go mappings;
// value.go reads single values, encoding.go turns bytes into text. A mistake never
// stops the reading: all are gathered with their places, so that an editor sees
// them at once. What refers to a file that is itself broken is not reported
// again.
//
// Articles may be many, so only their front matter is read, in parallel, and
// kept in a [Cache]; a body is read when its page is made.
package source

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
	"plansite/generator/wording"
)

// Options says what to read content/ for.
type Options struct {
	AsOf    time.Time // the build instant: what is not public then is withheld, and no figure may be later
	Cache   *Cache    // what earlier readings of the same folder found; nil begins anew
	Changed []string  // with a Cache: the only paths that may have changed since; nil looks at all
	// Text, if set, is shown each Markdown text that is read whole, and says what
	// else is wrong with it. Calls may overlap. With one Cache it is always the same.
	Text func(file string, lang locale.Lang, src []byte, found diag.List) diag.List
	// Words, if set, is shown each text of a table or a settings file in the same
	// way. Place is what an exception calls it: plan/tasks.csv/t01, site.yaml/title.
	Words func(pos diag.Pos, place string, lang locale.Lang, text string) diag.List

	wording *wording.List // of content/wording.csv
	// Show are the reasons of [site.Withheld] for which texts are not withheld
	// this time: to check them before they are public.
	Show []string
}

// Read makes the site from content/ in fsys, which is rooted at the site's
// folder. The site is never nil, but with errors among the problems it is
// incomplete and not to be published. The error is the environment's: a disk
// that fails, a folder that may not be read.
func Read(fsys fs.FS, opt Options) (*site.Site, diag.List, error) {
	c := opt.Cache
	if c == nil {
		c = &Cache{}
	}
	if opt.Changed != nil {
		c.forget(opt.Changed)
	} else {
		c.doubtAll()
	}
	core, err := c.readCore(fsys, opt)
	if err != nil {
		return core.site, core.problems, err
	}
	opt.wording = core.wording
	s := *core.site
	s.AsOf = opt.AsOf
	problems := append(diag.List{}, core.problems...)
	if core.unreadable {
		return &s, problems, nil
	}
	a := &articles{fsys: fsys, site: &s, cache: c, look: opt.look, problems: &problems, show: opt.Show,
		listed: map[string]map[string]bool{}, targets: map[string]string{}, why: map[string]string{}}
	if err := a.read(); err != nil {
		*c = Cache{} // it may be half of before and half of now
		return &s, problems.Sorted(), err
	}
	s.Withholds = a.withholds
	s.Read = func(name string) ([]byte, error) { return fs.ReadFile(fsys, name) }
	if !slices.Contains(opt.Show, site.Draft) {
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { file, _ := p.Pos.Path(); return a.withholds(file) == site.Draft })
	}
	return &s, problems.Sorted(), nil
}

// look shows a text to opt.Text, and looks for wrong words in it.
func (opt Options) look(file string, lang locale.Lang, src []byte) diag.List {
	var found diag.List
	opt.wrongWords(file, src, &found)
	if opt.Text == nil {
		return found
	}
	return opt.Text(file, lang, src, found)
}

// looker is [Options.look].
type looker func(file string, lang locale.Lang, src []byte) diag.List

// core is what one reading of everything but the articles found.
type core struct {
	site       *site.Site
	problems   diag.List
	wording    *wording.List
	ratings    map[string][]*site.Rating // of evaluations, by folder
	tags       index[*site.Tag]
	day        locale.Date // of the build instant: figures may not be later
	unreadable bool        // there is no content/ or no site.yaml to go by
}

// reader reads everything but the articles.
type reader struct {
	fsys     fs.FS
	site     *site.Site
	today    locale.Date
	opt      Options
	problems diag.List
	err      error // the first error of the environment

	workbooks workbooks

	clauses    index[*site.Clause]
	tasks      index[*site.Task]
	groups     index[*site.Group]
	indicators index[*site.Indicator]
	sources    index[*site.Source]
	tags       index[*site.Tag]
	terms      index[*site.Term]
}

func readCore(fsys fs.FS, opt Options) (*core, error) {
	r := &reader{fsys: fsys, opt: opt, site: &site.Site{Config: defaultConfig()}, workbooks: workbooks{}}
	c := &core{site: r.site}
	if _, err := fs.Stat(fsys, "content"); err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			return c, fmt.Errorf("content: %w", err)
		}
		r.missing("content", diag.M("网站文件夹里没有 content 文件夹", "there is no folder content in the site's folder"),
			diag.M("在含有 content 和 themes 的文件夹里运行，或用 --site 指明", "run in the folder that holds content and themes, or name it with --site"))
		c.problems, c.unreadable = r.problems, true
		return c, nil
	}
	r.readWording()
	c.wording = r.opt.wording
	c.unreadable = !r.readConfig()
	c.day = locale.DateOf(opt.AsOf.In(r.site.Config.Zone))
	r.today = c.day
	if !c.unreadable {
		r.readAll()
		c.ratings, c.tags = r.readRatings(), r.tags
		r.workbooks.reportStrangers(&r.problems)
	}
	r.workbooks.close()
	nameCells(r.problems)
	c.problems = r.problems
	return c, r.err
}

// readAll reads in the order in which one file refers to another.
func (r *reader) readAll() {
	r.readDocument()
	clauses := r.readClauses()
	rows := r.readIndicators()
	r.addClauses(clauses)
	r.bindIndicators(rows)
	r.readTargets()
	r.readSources()
	r.readObservations()
	r.readTasks()
	r.readMeasures()
	r.readDuties()
	r.readNotes()
	r.readSourceText()
	r.readAmendments()
	r.readGlossary()
	r.readTags()
	r.readSeries()
	r.readRedirects()
	r.readExceptions()
	r.readReviews()
	r.reportStrangers()
}

func (r *reader) missing(file string, message, hint diag.Msg) {
	r.problems.AddError(diag.Pos{File: file}, "missing-file", message, hint)
}
