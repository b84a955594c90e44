package source

import (
	"path"
	"regexp"
	"strings"
)

// draft is why a text is withheld that its author has not finished.
const draft = "draft"

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

// noteDrafts remembers which files belong to drafts: a text, or the whole folder
// where all its texts are drafts; of a series, its years, too.
func (a *articles) noteDrafts(v *visited, kind kindOf) {
	whole := true
	for _, t := range v.texts {
		if t.draft {
			a.drafts[t.article.Pos.File] = true
		} else {
			whole = false
		}
	}
	if kind.root == campaignsFolder && v.owner != nil && a.drafts[v.owner.dir] {
		whole = true
	}
	if _, inDraft := a.drafts[dirOf(v.owner)]; whole || inDraft {
		a.drafts[v.dir] = whole
	}
}

func dirOf(v *visited) string {
	if v == nil {
		return ""
	}
	return v.dir
}

// isDraft reports whether a file belongs to drafts alone: that of the innermost
// article that it lies in.
func (a *articles) isDraft(file string) bool {
	for at := file; at != "." && at != "/"; at = path.Dir(at) {
		if is, known := a.drafts[at]; known {
			return is
		}
	}
	return false
}
