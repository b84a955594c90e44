// Package check holds the rules about content that reading alone cannot know:
// one file per rule, each a row in All. A rule says what it looks for in Doc,
// which is also the handbook's line about it.
package check

import (
	"plansite/generator/diag"
	"plansite/generator/site"
)

// Check is a rule about content.
type Check struct {
	Name string
	Doc  diag.Msg
	run  func(*site.Site, *diag.List)
}

// All are the rules, in the order of the handbook.
var All = []Check{
	missingConfig,
	missingTranslation,
	unsourcedFigure,
}

// Site gives what all rules find in s.
func Site(s *site.Site) diag.List {
	var problems diag.List
	for _, c := range All {
		c.run(s, &problems)
	}
	return problems
}
