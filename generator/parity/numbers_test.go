package parity_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plansite/generator/parity"
)

// pairCase is a pair of a table in testdata and the findings that it must have.
type pairCase struct {
	zh, en string
	want   []string
	line   int
}

func cases(t *testing.T, file string) []pairCase {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []pairCase
	var c pairCase
	done := func() {
		if c.zh != "" {
			list = append(list, c)
		}
		c = pairCase{}
	}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		switch line := lines.Text(); {
		case line == "":
			done()
		case strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "## "):
		case strings.HasPrefix(line, "! "):
			c.want = append(c.want, strings.TrimSpace(line[2:]))
		case c.zh == "":
			c.zh, c.line = line, n
		default:
			c.en = line
		}
	}
	done()
	return list
}

func told(found []parity.Finding) []string {
	var list []string
	for _, f := range found {
		line := strings.Join(strings.Fields(string(f.Kind)+" "+f.ZH.Text+" = "+f.EN.Text), " ")
		list = append(list, line)
	}
	return list
}

func TestPairs(t *testing.T) {
	right, wrong := 0, 0
	for _, c := range cases(t, "testdata/numbers.txt") {
		if len(c.want) == 0 {
			right++
		} else {
			wrong++
		}
		if diff := cmp.Diff(c.want, told(parity.Numbers(c.zh, c.en))); diff != "" {
			t.Errorf("numbers.txt:%d: %s | %s\n%s", c.line, c.zh, c.en, diff)
		}
	}
	if right < 100 || wrong < 60 {
		t.Errorf("%d right and %d wrong pairs: the table has lost some", right, wrong)
	}
	t.Logf("%d right, %d wrong", right, wrong)
}

// exceptions are the findings in the real content that are right as they are.
func exceptions(t *testing.T, file string) parity.Exceptions {
	var list parity.Exceptions
	for _, row := range csvRows(t, "testdata/"+file)[1:] {
		list = append(list, parity.Exception{Clause: row[0], ZH: row[1], EN: row[2], Reason: row[3]})
	}
	return list
}

func TestPlanHasNoFindings(t *testing.T) {
	pairs := planPairs(t)
	for _, p := range pairs {
		for _, f := range told(parity.Numbers(p.zh, p.en)) {
			t.Errorf("%s: %s", p.id, f)
		}
	}
	t.Logf("%d clauses", len(pairs))
}

func TestOtherContentHasNoFindingsButTheExceptions(t *testing.T) {
	allowed, unused := exceptions(t, "number-exceptions.csv"), map[parity.Exception]bool{}
	for _, e := range allowed {
		unused[e] = true
	}
	pairs := otherPairs(t)
	for _, p := range pairs {
		open, used := allowed.Apply(p.id, parity.Numbers(p.zh, p.en))
		for _, f := range told(open) {
			t.Errorf("%s: %s", p.id, f)
		}
		for _, e := range used {
			delete(unused, e)
		}
	}
	for e := range unused {
		t.Errorf("the exception %+v is not needed", e)
	}
	t.Logf("%d texts", len(pairs))
}

func TestExceptionNeedsReasonAndClause(t *testing.T) {
	found := parity.Numbers("12项任务", "13 tasks")
	for _, c := range []struct {
		e    parity.Exception
		open int
	}{
		{parity.Exception{Clause: "t01", ZH: "12项", EN: "13", Reason: "as agreed"}, 0},
		{parity.Exception{Clause: "t01", ZH: "12项", EN: "13"}, 1},
		{parity.Exception{Clause: "t02", ZH: "12项", EN: "13", Reason: "as agreed"}, 1},
		{parity.Exception{Clause: "t01", ZH: "12项", EN: "14", Reason: "as agreed"}, 1},
	} {
		if open, _ := (parity.Exceptions{c.e}).Apply("t01", found); len(open) != c.open {
			t.Errorf("%+v leaves %d findings, want %d", c.e, len(open), c.open)
		}
	}
}

func TestPieceHasPlaceInCharacters(t *testing.T) {
	got := parity.Numbers("经费８３亿元，含“补贴”。", "The “funds” are RMB 84 billion.")
	if len(got) != 1 {
		t.Fatalf("%d findings, want 1", len(got))
	}
	f := got[0]
	if f.ZH.Text != "８３亿元" || f.ZH.Offset != 2 || f.ZH.Values[0].String() != "8300000000" {
		t.Errorf("Chinese piece %+v", f.ZH)
	}
	if f.EN.Text != "RMB 84 billion" || f.EN.Offset != 16 || f.EN.Values[0].String() != "84000000000" {
		t.Errorf("English piece %+v", f.EN)
	}
}
