package source

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"plansite/generator/markdown"
	"plansite/generator/site"
)

// draftLine is a line that calls a text a draft, however it is written: where the
// rest of the front matter cannot be read, what is no text for the public yet must
// not become one, nor stop others.
var draftLine = regexp.MustCompile(`(?mi)^[ \t]*draft[ \t]*[:：][ \t]*["']?(?:true|yes|on|1|是)["']?[ \t]*(?:#.*)?\r?$`)

// saysDraft reports whether the front matter at the beginning of a text calls it a draft.
func saysDraft(src []byte) bool {
	at := draftLine.FindIndex(src)
	if at == nil {
		return false
	}
	before := strings.TrimLeft(string(src[:at[0]]), "\ufeff \t\r\n")
	lines := strings.Split(before, "\n")
	for _, line := range lines[min(1, len(lines)):] {
		if strings.TrimRight(line, " \t\r") == "---" {
			return false // it is said in the body
		}
	}
	return strings.HasPrefix(before, "---") || before == ""
}

// noteWithheld remembers why the texts of a folder are not public, and the folder
// where none of them is; of a series, its years are not, either.
func (a *articles) noteWithheld(v *visited, kind kindOf) {
	var reasons []string
	for _, t := range v.texts {
		reason, _ := a.withheld(t, v.texts)
		if reason != "" {
			a.why[t.article.Pos.File] = reason
		}
		reasons = append(reasons, reason)
	}
	reason, above := together(reasons), ""
	if kind.root == campaignsFolder && v.owner != nil {
		above = a.why[v.owner.dir]
	}
	if above == site.Draft || reason == "" {
		reason = above
	}
	if _, inWithheld := a.why[dirOf(v.owner)]; reason != "" || inWithheld {
		a.why[v.dir] = reason
	}
}

// together is why what belongs to several texts is withheld: it is not where one of
// them is public, and is a draft only where all are.
func together(reasons []string) string {
	if slices.Contains(reasons, "") {
		return ""
	}
	for _, r := range reasons {
		if r != site.Draft {
			return r
		}
	}
	return site.Draft
}

// noteFile remembers why a file is withheld that only texts point to which are not public.
func (a *articles) noteFile(owner *visited, file site.File) {
	if a.listed[owner.dir][file.Name] || !slices.ContainsFunc(owner.texts, func(t *text) bool { return a.why[t.article.Pos.File] != "" }) {
		return
	}
	var reasons []string
	for _, t := range owner.texts {
		if slices.ContainsFunc(t.references(), func(r markdown.Reference) bool { return site.FileName(r.Dest) == file.Name }) {
			reasons = append(reasons, a.why[t.article.Pos.File])
		}
	}
	if len(reasons) > 0 && together(reasons) != "" {
		a.why[file.Source] = together(reasons)
	}
}

func dirOf(v *visited) string {
	if v == nil {
		return ""
	}
	return v.dir
}

// withholds returns why a file is not public: that of the innermost article that it
// lies in.
func (a *articles) withholds(file string) string {
	for at := file; at != "." && at != "/"; at = path.Dir(at) {
		if reason, known := a.why[at]; known {
			return reason
		}
	}
	return ""
}
