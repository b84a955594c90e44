package diag

// Note is a Severity for information: it is shown, and never fails anything.
const Note Severity = "note"

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

// AddNote adds a note at pos, and gives it as AddWarning does.
func (l *List) AddNote(pos Pos, rule string, message, hint Msg) *Problem {
	*l = append(*l, Problem{Pos: pos, Severity: Note, Rule: rule, Message: message, Hint: hint})
	return &(*l)[len(*l)-1]
}
