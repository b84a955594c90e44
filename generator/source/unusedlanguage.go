package source

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"plansite/generator/diag"
)

// isLanguage reports whether a name is the short one of a language, as the standard
// writes it: en, but not eng.
func isLanguage(name string) bool {
	if !langForm.MatchString(name) {
		return false
	}
	tag, err := language.Parse(name)
	return err == nil && strings.EqualFold(tag.String(), name)
}

// unusedText tells once a file that it has texts in a language that the site does
// not have: they stay where they are and are not published.
func unusedText(to *diag.List, pos diag.Pos, lang string) {
	message := diag.M("这里有 %q 的文字，site.yaml 的 languages 没有这种语言，没有用", "there are texts in %q here, which is not among languages of site.yaml: they are not used", lang)
	told := slices.ContainsFunc(*to, func(p diag.Problem) bool {
		return p.Rule == "unused-language" && p.Pos.File == pos.File && p.Message == message
	})
	if !told {
		to.AddWarning(pos, "unused-language", message, diag.M("网站要有这种语言，就把它加进 languages；不要了，就删去这些文字", "add the language to languages, or delete these texts"))
	}
}
