package diag

// Rule is what a stage may report: the handbook's line about a kind of problem.
// A rule with severity Error cannot be silenced.
type Rule struct {
	Name     string
	Severity Severity
	Doc      Msg
}
