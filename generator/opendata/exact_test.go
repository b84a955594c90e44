package opendata

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// cellsOf reads a published CSV strictly: the same number of cells in each row.
func cellsOf(t *testing.T, data []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestNoCellIsAFormula(t *testing.T) {
	plain := regexp.MustCompile(`^-[0-9]+(\.[0-9]+)?$`)
	guarded, negative := 0, 0
	for p, data := range made(fixture()) {
		if path.Ext(p) != ".csv" {
			continue
		}
		for _, row := range cellsOf(t, data) {
			for _, cell := range row {
				switch first, _ := utf8.DecodeRuneInString(cell); {
				case first == '\'':
					guarded++
				case plain.MatchString(cell):
					negative++
				case strings.ContainsRune("=+-@＝＋－＠\t\r", first) && cell != "":
					t.Errorf("%s has the cell %q", p, cell)
				}
			}
		}
	}
	if guarded < 20 || negative < 5 {
		t.Errorf("%d guarded texts and %d negative numbers: the test saw too little", guarded, negative)
	}
}

// Every number of the model is in the JSON with its digits.
func TestNumbersKeepTheirDigits(t *testing.T) {
	files := made(fixture())
	for name, want := range map[string][]string{
		"api/v1/indicators/i01.json": {"0.1", "0.2", "0.30", "0.15", "0.30000000000000000000000000004"},
		"api/v1/indicators/i02.json": {"-2.50", "-0.35", "123456789012345678901234567890", "1000000.00"},
		"api/v1/index.json":          {"0.30000000000000000000000000004", "123456789012345678901234567890"},
	} {
		var got []string
		dec := json.NewDecoder(bytes.NewReader(files[name]))
		dec.UseNumber()
		for {
			token, err := dec.Token()
			if err != nil {
				break
			}
			if n, ok := token.(json.Number); ok {
				got = append(got, n.String())
			}
		}
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s has no %s among %v", name, w, got)
			}
		}
	}
}

// The schemas that describe a table name its columns in the order of the file.
func TestSchemasNameTheColumnsOfTheFiles(t *testing.T) {
	d := fixture()
	files := made(d)
	var pkg struct {
		Resources []struct {
			Path   string
			Schema struct{ Fields []struct{ Name string } }
		}
	}
	if err := json.Unmarshal(files[PackagePath], &pkg); err != nil {
		t.Fatal(err)
	}
	if len(pkg.Resources) != len(Tables(d.Site.Config.Languages)) {
		t.Errorf("%d tables in the package", len(pkg.Resources))
	}
	for _, r := range pkg.Resources {
		var meta struct {
			TableSchema struct{ Columns []struct{ Name string } }
		}
		if err := json.Unmarshal(files["data/"+r.Path+"-metadata.json"], &meta); err != nil {
			t.Fatal(err)
		}
		var frictionless, csvw []string
		for _, f := range r.Schema.Fields {
			frictionless = append(frictionless, f.Name)
		}
		for _, c := range meta.TableSchema.Columns {
			csvw = append(csvw, c.Name)
		}
		head := cellsOf(t, files["data/"+r.Path])[0]
		if !slices.Equal(frictionless, head) || !slices.Equal(csvw, head) {
			t.Errorf("%s has %v; Table Schema %v; CSVW %v", r.Path, head, frictionless, csvw)
		}
	}
}

// A page's Dataset can stand in a script element whatever the texts are.
func TestDatasetCannotEndItsScript(t *testing.T) {
	d := fixture()
	d.Site.Indicators[0].Name["zh"] = "</script><script>alert(1)</script>"
	data, err := d.Dataset("zh", d.Site.Indicators[0], "i01.html", "<!-- 说明", func(p string) string { return p })
	if err != nil || bytes.ContainsAny(data, "<>") || !json.Valid(data) {
		t.Errorf("%s %v", data, err)
	}
}
