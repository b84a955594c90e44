package check

import (
	"path"
	"regexp"
	"strings"

	"plansite/generator/diag"
	"plansite/generator/site"
)

// windowsNames are devices on Windows, whatever their extension.
var windowsNames = regexp.MustCompile(`(?i)^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)`)

// Letters outside ASCII, and with them the forms NFC and NFD of one name, are
// refused where folders are read.
var portableName = Check{
	Rule: diag.Rule{Name: "portable-name", Severity: diag.Error, Doc: diag.M("文件名在 Windows、macOS 和服务器上都能用：不只差大小写，不用 con、aux、nul 一类的保留名，不以点结尾",
		"names work on Windows, macOS and servers: none differ by case alone, none are reserved such as con, aux and nul, none end in a dot")},
	site: func(s *site.Site, problems *diag.List) {
		seen := map[string]string{}
		for _, f := range s.Files {
			pos := diag.Pos{File: f.Source}
			folded := strings.ToLower(f.Source)
			if other, clash := seen[folded]; clash {
				problems.AddError(pos, "portable-name",
					diag.M("文件名与 %q 只差大小写", "the name differs from %q by case alone", path.Base(other)),
					diag.M("改其中一个的名字；在 Windows 上它们是同一个文件", "rename one of the two: on Windows they are the same file"))
			}
			seen[folded] = f.Source
			reportName(path.Base(f.Source), pos, problems)
		}
		for _, id := range s.Config.Sections {
			reportName(id, entry(s.Config.Pos, s.Config.At, "sections"), problems)
		}
		for a := range s.Articles() {
			dir := path.Dir(a.Text[anyLang(a, s.Config.Languages)].Pos.File)
			reportName(path.Base(dir), diag.Pos{File: dir}, problems)
		}
	},
}

// PortableName tells whether a file or folder can have the name on every system.
func PortableName(name string) bool {
	return !windowsNames.MatchString(name) && !strings.HasSuffix(name, ".")
}

func reportName(name string, pos diag.Pos, problems *diag.List) {
	if !PortableName(name) {
		problems.AddError(pos, "portable-name",
			diag.M("%q 在 Windows 上不能作文件名", "%q cannot be a name on Windows", name),
			diag.M("换一个名字", "choose another name"))
	}
}
