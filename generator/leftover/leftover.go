// Package leftover knows the files that programs and systems leave beside those
// that people write. Reading passes over them, and the preview does not watch them.
package leftover

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// patterns are names in lower case: of Word and WPS, LibreOffice, vim, emacs,
// editors that save by renaming, browsers that are still fetching, and systems.
var patterns = []string{
	".*", "~$*", "~wr[a-z]*.tmp", "*.tmp", "*.temp", "*.wbk", "*.asd", "*~", "*.sw[a-z]", "4913", "#*#",
	"*.bak", "*.orig", "*.rej", "*.kate-swp", "*___jb_*", "*.part", "*.partial", "*.crdownload", "*.download",
	"thumbs.db", "ehthumbs*.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin", "*.lnk", "*.url", "*.lock",
}

// Is reports whether a file or a folder of that name is a leftover.
func Is(name string) bool {
	folded := strings.ToLower(name)
	return folded != own && slices.ContainsFunc(patterns, func(pattern string) bool {
		ok, _ := path.Match(pattern, folded)
		return ok
	})
}

// own is a file of the site whose name looks like a leftover's.
const own = "translations.lock"

// copied are the names that Windows, macOS, WPS and browsers give to a second
// copy: 表 - 副本.csv, 复件 表.csv, 表(1).csv, table - Copy (2).csv, table copy.csv.
var copied = regexp.MustCompile(`(?i)^(?:.*(?:[ -]|的)副本 ?(?:[(（]?\d+[)）]?)?|复件(?: ?[(（]\d+[)）])? .*|副本.*|.+ ?[(（]\d+[)）]|.+(?: - | )copy ?(?:\(?\d+\)?)?|copy of .+|.*冲突(?:副本|文件).*)(?:\.[^.]*)?$`)

// IsCopy reports whether a name is one that systems give to copies. A person may
// work in one by mistake, so it is told, not passed over.
func IsCopy(name string) bool { return copied.MatchString(name) }
