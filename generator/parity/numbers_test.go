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
	if right < 150 || wrong < 75 {
		t.Errorf("%d right and %d wrong pairs: the table has lost some", right, wrong)
	}
	t.Logf("%d right, %d wrong", right, wrong)
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
