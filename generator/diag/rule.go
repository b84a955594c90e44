package diag

// Rule is what a stage may report: the handbook's line about a kind of problem.
// A rule with severity Error cannot be silenced, unless it is about what two
// texts have in common and somebody states why they are right to differ.
type Rule struct {
	Name     string
	Severity Severity
	Doc      Msg
	Stated   bool // an error that an exception with a reason makes right
}

// Allowable tells whether what the rule reports may stand, with a reason.
func (r Rule) Allowable() bool { return r.Severity != Error || r.Stated }

// Must gives a rule whose breach is an error; the sentences say what is right.
func Must(name, zh, en string) Rule { return Rule{Name: name, Severity: Error, Doc: Msg{zh, en}} }

// Should gives a rule whose breach is a warning.
func Should(name, zh, en string) Rule { return Rule{Name: name, Severity: Warning, Doc: Msg{zh, en}} }

// AddNote adds a note at pos, and gives it as AddWarning does.
func (l *List) AddNote(pos Pos, rule string, message, hint Msg) *Problem {
	*l = append(*l, Problem{Pos: pos, Severity: Note, Rule: rule, Message: message, Hint: hint})
	return &(*l)[len(*l)-1]
}
