package output

import (
	"io/fs"
	"slices"
	"strings"
)

// dotNames are the names with a leading dot that a site may have: web standards
// and hosts ask for them.
var dotNames = []string{".well-known", ".nojekyll"}

// unsafePath says why path cannot be a file on every system and a plain URL on
// every web server, or "".
func unsafePath(path string) string {
	switch {
	case path == "" || path == "." || !fs.ValidPath(path):
		return "is not a clean relative path"
	case len(path) > 1000:
		return "is too long"
	}
	for name := range strings.SplitSeq(path, "/") {
		if reason := unsafeName(name); reason != "" {
			return reason
		}
	}
	return ""
}

func unsafeName(name string) string {
	switch {
	case len(name) > 200:
		return "has a name that is too long"
	case name[0] == '.' && !slices.Contains(dotNames, name):
		return "has a name with a leading dot"
	case strings.ContainsFunc(name, unsafeRune):
		return `has a control character or one of \ : * ? " < > |`
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") || name[0] == ' ':
		return "has a name that begins or ends with a space or ends with a dot"
	case windowsDevice(name):
		return "has a name that Windows reserves"
	}
	return ""
}

func unsafeRune(r rune) bool {
	return r < 0x20 || 0x7f <= r && r < 0xa0 || strings.ContainsRune(`\:*?"<>|`, r)
}

// windowsDevice knows the names that Windows keeps for devices, whatever their
// extension: con, nul.html, COM1.
func windowsDevice(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch stem = strings.TrimRight(stem, " "); stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	for _, port := range []string{"COM", "LPT"} {
		if n, ok := strings.CutPrefix(stem, port); ok && (len(n) == 1 && n >= "0" && n <= "9" || n == "¹" || n == "²" || n == "³") {
			return true
		}
	}
	return false
}
