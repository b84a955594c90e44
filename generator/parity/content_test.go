package parity_test

import (
	"encoding/csv"
	"os"
	"regexp"
	"strings"
	"testing"
)

// pair is a Chinese text of the real content and its English one.
type pair struct {
	id     string // clause id
	zh, en string
}

const content = "../../content/"

var clauseID = regexp.MustCompile(`\{#([a-z0-9-]+)[^}]*\}`)

// clauses splits a document at its ids: a clause is the block that ends in an
// id, with whatever follows it in the same block (the cells of a row).
func clauses(t *testing.T, file string) (ids []string, texts map[string]string) {
	t.Helper()
	texts = map[string]string{}
	for line := range strings.Lines(readFile(t, file)) {
		at := clauseID.FindStringSubmatch(line)
		if at == nil {
			continue
		}
		ids = append(ids, at[1])
		texts[at[1]] = strings.TrimPrefix(strings.TrimSpace(line), "| ")
	}
	return ids, texts
}

func planPairs(t *testing.T) []pair {
	ids, zh := clauses(t, "plan/zh.md")
	_, en := clauses(t, "plan/en.md")
	var list []pair
	for _, id := range ids {
		if en[id] == "" {
			t.Errorf("clause %s has no English", id)
		}
		list = append(list, pair{id, zh[id], en[id]})
	}
	return list
}

func csvRows(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return rows
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(content + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
