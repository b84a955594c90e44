package parity_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// pair is a Chinese text of the real content and its English one.
type pair struct {
	id     string // clause id, file#id or table/row/column
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

// tablePairs are the _zh and _en columns of a table, cell by cell.
func tablePairs(t *testing.T, file string) []pair {
	rows := csvRows(t, content+file)
	var list []pair
	for i, name := range rows[0] {
		base, is := strings.CutSuffix(name, "_zh")
		if !is {
			continue
		}
		for j, other := range rows[0] {
			if other != base+"_en" {
				continue
			}
			for _, row := range rows[1:] {
				if row[i] != "" && row[j] != "" {
					list = append(list, pair{file + "/" + row[0] + "/" + base, row[i], row[j]})
				}
			}
		}
	}
	return list
}

// pagePairs are the sections of an article in both languages, by heading id;
// the front matter and the text before the first heading are the first.
func pagePairs(t *testing.T, folder string) []pair {
	sections := func(file string) (ids []string, texts map[string]string) {
		texts = map[string]string{}
		id := "head"
		for line := range strings.Lines(readFile(t, file)) {
			if at := clauseID.FindStringSubmatch(line); at != nil {
				id = at[1]
			}
			if texts[id] == "" {
				ids = append(ids, id)
			}
			texts[id] += line
		}
		return ids, texts
	}
	ids, zh := sections(folder + "/zh.md")
	_, en := sections(folder + "/en.md")
	var list []pair
	for _, id := range ids {
		list = append(list, pair{folder + "#" + id, zh[id], en[id]})
	}
	return list
}

func otherPairs(t *testing.T) []pair {
	var list []pair
	for _, file := range []string{"plan/tasks.csv", "plan/measures.csv", "plan/duties.csv", "plan/notes.csv",
		"indicators/indicators.csv", "indicators/groups.csv", "indicators/observations.csv", "indicators/sources.csv"} {
		list = append(list, tablePairs(t, file)...)
	}
	for _, glob := range []string{"news/*/zh.md", "pages/*/zh.md", "campaigns/*/zh.md"} {
		files, _ := filepath.Glob(content + glob)
		for _, f := range files {
			list = append(list, pagePairs(t, strings.TrimPrefix(filepath.Dir(f), content))...)
		}
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
