package parity

// Exception allows one finding of one clause: the pieces as the finding has
// them ("" for a piece that is missing), and why the texts are right to differ.
type Exception struct {
	Clause string
	ZH, EN string
	Reason string
}

// Exceptions are the findings that somebody has looked at and allowed.
type Exceptions []Exception

// Apply gives the findings of a clause that are not allowed, and the exceptions
// that were used. An exception without a reason allows nothing; one that no
// clause uses has gone stale and should be removed.
func (x Exceptions) Apply(clause string, found []Finding) (open []Finding, used Exceptions) {
	for _, f := range found {
		e, allowed := x.find(clause, f.ZH.Text, f.EN.Text)
		if !allowed {
			open = append(open, f)
			continue
		}
		used = append(used, e)
	}
	return open, used
}

// ApplyTerms does the same with findings about terms.
func (x Exceptions) ApplyTerms(clause string, found []TermFinding) (open []TermFinding, used Exceptions) {
	for _, f := range found {
		e, allowed := x.find(clause, f.ZH.Text, f.EN.Text)
		if !allowed {
			open = append(open, f)
			continue
		}
		used = append(used, e)
	}
	return open, used
}

func (x Exceptions) find(clause, zh, en string) (Exception, bool) {
	for _, e := range x {
		if e.Reason != "" && e.Clause == clause && e.ZH == zh && e.EN == en {
			return e, true
		}
	}
	return Exception{}, false
}
