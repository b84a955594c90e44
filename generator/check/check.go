// Package check holds the rules about content that reading alone cannot know:
// one file per rule, each a row in All. A rule says what it looks for in Doc,
// which is also the handbook's line about it.
//
// A rule looks at the site as a whole (site), at a text file (file), at a passage
// of prose wherever it stands (words): a paragraph of Markdown, a title in front
// matter, a cell of a table; or at a text and its translation (pair): a clause, a
// cell, a section of an article. Files and cells are looked at by Text and Words,
// which source calls where it reads one, articles and their translations by the
// function that Translations gives, so that no text is read twice.
package check

import (
	"slices"

	"plansite/generator/diag"
	"plansite/generator/locale"
	"plansite/generator/site"
)

// Check is a rule about content; it has one of the functions, or pair and site.
type Check struct {
	diag.Rule
	site  func(*site.Site, *diag.List)
	file  func(*file, *diag.List)
	words func(passage, *diag.List)
	pair  func(pair, *diag.List)
}

// All are the rules, in the order of the handbook.
var All = []Check{
	missingConfig,
	missingDocument,
	missingSourceText,
	sourceDiffers,
	sourceFigure,
	sourceBox,
	clauseFigure,
	badAmendment,
	missingTranslation,
	staleTranslation,
	unreviewedTranslation,
	unrecordedTranslation,
	unsourcedFigure,
	unaddressedSource,
	revision,
	unrevisedFigure,
	unamendedTarget,
	emptyColumn,
	staleColumn,
	changedDate,
	campaignDate,
	numberParity,
	digitParity,
	partlyCompared,
	termRendering,
	portableName,
	attachmentInside,
	personalNumber,
	explainerLink,
	outsideLink,
	punctuationWidth,
	pairs,
	spacing,
	placeholder,
	lookAlike,
	cellMark,
}

// Rules are what the rules of All may report, and what Silence reports itself.
func Rules() []diag.Rule {
	rules := []diag.Rule{badAllowance, unusedAllowance}
	for _, c := range All {
		rules = append(rules, c.Rule)
	}
	return rules
}

// Site gives what the rules about a site as a whole find in s.
func Site(s *site.Site) diag.List {
	var problems diag.List
	for _, c := range All {
		if c.site != nil {
			c.site(s, &problems)
		}
	}
	return problems
}

// Words gives what the rules find in a text of a table or of a settings file.
// Place is what an exception calls it.
func Words(pos diag.Pos, place string, lang locale.Lang, text string) diag.List {
	var problems diag.List
	passage{pos: pos, plain: true, place: place, lang: lang, text: []rune(text)}.check(&problems)
	return problems
}

// Text gives what the rules find in a Markdown file in lang, front matter
// included, and of what was found before what its lines do not allow. It may be
// called by several goroutines.
func Text(name string, lang locale.Lang, src []byte, found diag.List) diag.List {
	f := parse(name, lang, src)
	problems := slices.Clip(found)
	for _, c := range All {
		if c.file != nil {
			c.file(f, &problems)
		}
	}
	for _, p := range f.passages {
		p.check(&problems)
	}
	return f.withoutAllowed(problems)
}
