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
// every web server, or "". Folders in known were found to be safe before.
func unsafePath(path string, known map[string]bool) string {
	switch {
	case path == "" || path == "." || !fs.ValidPath(path):
		return "is not a clean relative path"
	case len(path) > 1000:
		return "is too long"
	}
	reason := unsafeName(path[strings.LastIndexByte(path, '/')+1:])
	for dir := range folders(path) {
		if reason != "" || known[dir] {
			break
		}
		reason = unsafeName(dir[strings.LastIndexByte(dir, '/')+1:])
	}
	return reason
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

// devices are the names that Windows keeps for devices, besides numbered ports.
var devices = []string{"con", "prn", "aux", "nul", "conin$", "conout$"}

// windowsDevice tells whether name is that of a device, whatever its extension:
// con, nul.html, COM1.
func windowsDevice(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.TrimRight(stem, " ")
	for _, device := range devices {
		if strings.EqualFold(stem, device) {
			return true
		}
	}
	if len(stem) < 4 || !strings.EqualFold(stem[:3], "com") && !strings.EqualFold(stem[:3], "lpt") {
		return false
	}
	n := stem[3:]
	return len(n) == 1 && n >= "0" && n <= "9" || n == "¹" || n == "²" || n == "³"
}
