package diag

import "fmt"

// Severity says whether a problem stops publication.
type Severity string

const (
	Error   Severity = "error"   // nothing is published
	Warning Severity = "warning" // published, but somebody should look
	Note    Severity = "note"    // information: it is shown, and never fails anything
)

// Severities are all of them, the gravest first.
var Severities = []Severity{Error, Warning, Note}

// severityWords are what authors call one of them, with the Chinese measure word.
var severityWords = map[Severity]struct {
	word    Msg
	measure string
}{
	Error:   {Msg{ZH: "错误", EN: "error"}, "个"},
	Warning: {Msg{ZH: "提醒", EN: "warning"}, "条"},
	Note:    {Msg{ZH: "提示", EN: "note"}, "条"},
}

// Word is what authors call it: "错误", "error".
func (s Severity) Word() Msg { return severityWords[s].word }

// Counted is a number of them in words: "2 个错误", "2 errors".
func (s Severity) Counted(n int) Msg {
	w := severityWords[s]
	plural := "s"
	if n == 1 {
		plural = ""
	}
	return Msg{fmt.Sprintf("%d %s%s", n, w.measure, w.word.ZH), fmt.Sprintf("%d %s%s", n, w.word.EN, plural)}
}
