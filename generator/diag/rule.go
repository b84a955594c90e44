package diag

// Rule is what a stage may report: the handbook's line about a kind of problem.
// A rule with severity Error cannot be silenced.
type Rule struct {
	Name     string
	Severity Severity
	Doc      Msg
}

// Must gives a rule whose breach is an error; the sentences say what is right.
func Must(name, zh, en string) Rule { return Rule{name, Error, Msg{zh, en}} }

// Should gives a rule whose breach is a warning.
func Should(name, zh, en string) Rule { return Rule{name, Warning, Msg{zh, en}} }
