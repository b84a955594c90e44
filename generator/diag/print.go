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
// other have the same hint, it stands once, below the last of them. Of a rule that
// a file breaks again and again some are shown, and how many there are besides.
func (p Printer) Print(w io.Writer, problems List) {
	list := problems.ByGravity()
	slices.Reverse(list)
	for i, group := range list {
		if i > 0 {
			fmt.Fprintln(w)
		}
		shown, more := group.some()
		p.printGroup(w, shown)
		for _, kind := range more {
			p.printMore(w, kind)
		}
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

// most is how many problems of one rule in one file are shown.
const most = 20

// flood is a rule that a file breaks more often than is shown.
type flood struct {
	file, rule string
	severity   Severity
	more       int
}

// some gives the problems to be shown, and what is left out.
func (l List) some() (shown List, more []flood) {
	count := map[flood]int{}
	for _, p := range l {
		file, _ := p.Pos.Path()
		kind := flood{file: file, rule: p.Rule, severity: p.Severity}
		if count[kind]++; count[kind] <= most {
			shown = append(shown, p)
		} else if count[kind] == most+1 {
			more = append(more, kind)
		}
	}
	for i, kind := range more {
		more[i].more = count[kind] - most
	}
	return shown, more
}

func (p Printer) printMore(w io.Writer, f flood) {
	said := M("还有 %d 处同样的问题；加 --json 全部列出", "%d more of the same; --json lists all", f.more)
	fmt.Fprintln(w, p.head(Problem{Pos: Pos{File: f.file}, Severity: f.severity, Rule: f.rule, Message: said}))
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
