package source

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/leftover"
)

// reportStrangers warns of files that nothing reads: a misspelt name would
// otherwise make a table silently empty.
func (r *reader) reportStrangers() {
	c := r.site.Config
	top := append([]string{"site.yaml", "glossary.csv", "tags.csv", "redirects.csv", "exceptions.csv", "wording.csv", "translations.lock", "plan", "indicators", "pages", "campaigns", "evaluations"}, c.Sections...)
	plan := []string{"document.yaml", "source.txt", "notes.csv", "amendments.csv", "tasks.csv", "measures.csv", "duties.csv"}
	for _, l := range c.Languages {
		plan = append(plan, string(l)+".md")
	}
	r.strangers("content", top)
	r.strangers("content/plan", plan)
	r.strangers("content/indicators", []string{"groups.csv", "indicators.csv", "targets.csv", "observations.csv", "sources.csv", "revisions.csv", "context.csv"})
}

func (r *reader) strangers(dir string, known []string) {
	entries, err := fs.ReadDir(r.fsys, dir)
	if err != nil {
		return // what is required there was reported
	}
	for _, e := range entries {
		name := e.Name()
		if e.Type()&fs.ModeSymlink != 0 {
			symbolicLink(dir+"/"+name, &r.problems)
			continue
		}
		stem, isWorkbook := strings.CutSuffix(name, workbookExt)
		if isWorkbook && (slices.Contains(known, stem+".csv") || stem == path.Base(dir)) {
			continue
		}
		if leftover.Is(name) || strings.HasPrefix(name, "README") || slices.Contains(known, name) {
			continue
		}
		if damagedName(dir+"/"+name, &r.problems) {
			continue
		}
		if stem := strings.TrimSuffix(name, path.Ext(name)) + ".csv"; slices.Contains(known, stem) && r.otherWorkbook(dir+"/"+stem) != "" {
			continue // which was reported
		}
		if otherWorkbook(name) {
			r.problems.AddWarning(diag.Pos{File: dir + "/" + name}, "unknown-file", diag.M("这种工作簿不读取：%q", "workbooks of this kind are not read: %q", name), saveAsXLSX)
			continue
		}
		r.problems.AddWarning(diag.Pos{File: dir + "/" + name}, "unknown-file",
			diag.M("这里不读取 %q", "nothing reads %q here", name),
			diag.M("改名或移走；这里的文件有：%s", "rename or move it; what belongs here: %s", strings.Join(known, ", ")))
	}
}

// symbolicLink reports a link of the file system.
func symbolicLink(name string, to *diag.List) {
	to.AddError(diag.Pos{File: name}, "symbolic-link", diag.M("%q 是符号链接", "%q is a symbolic link", path.Base(name)),
		diag.M("换成文件本身", "put the file itself there"))
}
