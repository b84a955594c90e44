package diag

import (
	"fmt"
	"io"
	"slices"
)

// Printer writes problems for people who look at a terminal.
type Printer struct {
	Lang   string // "zh" or "en"
	Colour bool   // with the escape sequences of terminals
}

// Print writes problems as [Problem.Text] has them, the gravest last, since the
// end is what a terminal shows of a long list. Where problems that follow each
// other have the same hint, it stands once, below the last of them.
func (p Printer) Print(w io.Writer, problems List) {
	list := problems.ByGravity()
	slices.Reverse(list)
	for i, group := range list {
		if i > 0 {
			fmt.Fprintln(w)
		}
		p.printGroup(w, group)
	}
}

func (p Printer) printGroup(w io.Writer, group List) {
	for i, problem := range group {
		fmt.Fprintln(w, p.head(problem))
		last := i == len(group)-1 || group[i+1].Rule != problem.Rule || group[i+1].Hint != problem.Hint
		if hint := problem.Hint.In(p.Lang); hint != "" && last {
			fmt.Fprintln(w, hintIndent+hint)
		}
	}
}

// ByGravity parts the list by severity, the gravest first; each part keeps its
// order and none is empty.
func (l List) ByGravity() []List {
	var parts []List
	for _, s := range Severities {
		if part := l.Of(s); len(part) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// Select Graphic Rendition of ECMA-48: what terminals show of a part.
var (
	bold      = "1"
	faint     = "2"
	colouring = map[Severity]string{Error: "1;31", Warning: "33", Note: "36"}
)

// head is the first line of [Problem.Text].
func (p Printer) head(problem Problem) string {
	place := problem.Pos.String()
	if place != "" {
		place = p.paint(bold, place) + ": "
	}
	return place + p.paint(colouring[problem.Severity], problem.Severity.Word().In(p.Lang)) + ": " +
		problem.Message.In(p.Lang) + p.paint(faint, " ("+problem.Rule+")")
}

func (p Printer) paint(how, text string) string {
	if !p.Colour {
		return text
	}
	return "\x1b[" + how + "m" + text + "\x1b[m"
}
