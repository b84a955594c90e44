package source

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"plansite/generator/diag"
	"plansite/generator/schema"
	"plansite/generator/site"
)

// with gives the small site with some files replaced; nil removes one.
func with(t testing.TB, files map[string][]byte) fstest.MapFS {
	fsys := smallSite(t)
	for name, data := range files {
		delete(fsys, name)
		if data != nil {
			fsys[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		}
	}
	return fsys
}

func mustRead(t testing.TB, fsys fstest.MapFS) (*site.Site, diag.List) {
	t.Helper()
	s, problems, err := Read(fsys, Options{AsOf: asOf})
	if err != nil {
		t.Fatal(err)
	}
	return s, problems
}

// figures gives everything that the tables of a site say, without places.
func figures(s *site.Site) string {
	var b strings.Builder
	for _, i := range s.Indicators {
		fmt.Fprintln(&b, i.ID, i.Name, i.Unit, i.Nature, i.Direction, i.Method, i.Definition, i.Baseline.Value, i.Target.Year, i.Target.Comparator, i.Target.Value, len(i.Milestones))
		for _, o := range append(i.Observations, i.Context...) {
			source := ""
			if o.Source != nil {
				source = o.Source.ID
			}
			fmt.Fprintln(&b, " ", o.Period, o.Value.Valid, o.Value.Decimal, o.Status, source, o.Note, o.PublishedOn)
		}
		for _, r := range i.Revisions {
			fmt.Fprintln(&b, "  revised", r.Period, r.Old, r.New, r.On, r.Reason)
		}
	}
	for _, src := range s.Sources {
		fmt.Fprintln(&b, src.ID, src.Title, src.Publisher, src.URL, src.AccessedOn, src.Standing)
	}
	for _, t := range s.Tasks {
		fmt.Fprintln(&b, t.ID, t.Lead, t.Status, t.StatusSource, t.AsOf)
	}
	for _, d := range s.Duties {
		fmt.Fprintln(&b, d.ID, d.What, d.Due)
	}
	for _, term := range s.Terms {
		fmt.Fprintln(&b, term.Text, term.Note, term.Certainty, term.ID, term.Pinyin, term.Definition, term.DefinitionSource)
	}
	return b.String()
}

func TestEncodingsSayTheSame(t *testing.T) {
	const file = "content/indicators/sources.csv"
	plain, _ := mustRead(t, smallSite(t))
	text := bytes.ReplaceAll(smallSite(t)[file].Data, []byte("\n"), []byte("\r\n"))
	for _, c := range []struct {
		name    string
		enc     encoding.Encoding
		mark    string
		guessed string
	}{
		{"UTF-8 with a mark", unicode.UTF8, "\xef\xbb\xbf", ""},
		{"GB18030", simplifiedchinese.GB18030, "", "GB18030"},
		{"UTF-16 LE with a mark", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "\xff\xfe", ""},
		{"UTF-16 BE with a mark", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "\xfe\xff", ""},
		{"UTF-16 LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "", "UTF-16 LE"},
		{"UTF-16 BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "", "UTF-16 BE"},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := c.enc.NewEncoder().Bytes(text)
			if err != nil {
				t.Fatal(err)
			}
			raw = append([]byte(c.mark), raw...)
			if got := Text(raw); !bytes.Equal(got, smallSite(t)[file].Data) {
				t.Errorf("as text: %q", got)
			}
			s, problems := mustRead(t, with(t, map[string][]byte{file: raw}))
			if figures(s) != figures(plain) {
				t.Error(figures(s))
			}
			if c.guessed == "" && len(problems) > 0 {
				t.Error(said(problems))
			}
			if c.guessed != "" && (len(problems) != 1 || problems[0].Rule != "encoding-guessed" || !strings.Contains(problems[0].Message.EN, c.guessed)) {
				t.Error(said(problems))
			}
		})
	}
}

// Bytes that are not Chinese in GB18030 are never taken for it.
func TestOtherEncodingsAreRefused(t *testing.T) {
	for name, text := range map[string]string{
		"Latin-1":         "zh,en,note,certainty\n认可,x,,\n"[:21] + "caf\xe9,th\xe9,,\n",
		"a broken UTF-8":  "zh,en,note,certainty\n认可认\xe5\x8f认可,accreditation,,\n",
		"a NUL in UTF-8":  "zh,en,note,certainty\n认可,a\x00,,\n",
		"half of UTF-16":  "\xff\xfez\x00h\x00,\x00\n",
		"a picture (PNG)": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
	} {
		_, problems := mustRead(t, with(t, map[string][]byte{"content/glossary.csv": []byte(text)}))
		if len(problems) != 1 || problems[0].Rule != "encoding" {
			t.Errorf("%s: %s", name, said(problems))
		}
	}
}

func TestNumbersAsEditorsWriteThem(t *testing.T) {
	for cell, want := range map[string]string{
		"49978": "49978", "2.40": "2.40", "-0.35": "-0.35", "−0.35": "-0.35", "１２３．５": "123.5", "1,234": "1234", "12,345,678.9": "12345678.9", "１，２３４": "1234",
		"1.2万": "12000", "1,234 万": "12340000", "0.5亿": "50000000", "３万": "30000", "-2万": "-20000", "0": "0",
	} {
		table := "indicator,period,value,status,source,note_zh,note_en,published_on\ni01,2023,\"" + cell + "\",A,s1,,,\n"
		s, problems := mustRead(t, with(t, map[string][]byte{"content/indicators/observations.csv": []byte(table)}))
		if len(problems) > 0 {
			t.Errorf("%s: %s", cell, said(problems))
			continue
		}
		d := s.Indicators[0].Observations[0].Value.Decimal
		if got := d.StringFixed(max(0, -d.Exponent())); got != want {
			t.Errorf("%s is read as %s, want %s", cell, got, want)
		}
	}
}

func TestTenThousandColumnsAreOneMistake(t *testing.T) {
	head := "indicator,period,value,status,source,note_zh,note_en,published_on" + strings.Repeat(",x", 10_000)
	for _, text := range []string{head + "\n", head, strings.Repeat(",", 10_000) + "x\n"} {
		_, problems := mustRead(t, with(t, map[string][]byte{"content/indicators/observations.csv": []byte(text)}))
		if len(problems) != 1 || problems[0].Rule != "too-large" || problems[0].Pos.Line != 1 || problems[0].Pos.Col == 0 {
			t.Error(said(problems))
		}
	}
}

// asDownloaded writes a table as a download of the site: in codes or, with a
// language, with a byte order mark, CRLF and the titles of columns and words;
// in both, texts are guarded.
func asDownloaded(t *testing.T, table schema.Table, data []byte, lang string) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	columns := make([]schema.Column, len(rows[0]))
	for i, head := range rows[0] {
		columns[i] = table.Columns[table.Column(head)]
		if lang != "" {
			rows[0][i] = columns[i].Title.In(lang)
		}
	}
	for _, row := range rows[1:] {
		for i, c := range columns {
			if c.Type == schema.String || c.Type == schema.URL {
				row[i] = schema.Guard(schema.Unguard(row[i]))
			}
			for _, word := range c.Words {
				if lang != "" && row[i] == word.Code {
					row[i] = word.Title.In(lang)
				}
			}
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if lang != "" {
		b.WriteString("\ufeff")
		w.UseCRLF = true
	}
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDownloadsGoBackInUnchanged(t *testing.T) {
	whole := with(t, map[string][]byte{"content/indicators/observations.csv": []byte("indicator,period,value,status,source,note_zh,note_en,published_on\n" +
		"i01,2023,-5.50,A,s1,=SUM(A1),-1 in words,2024-01-20\ni01,2022,,M,,'=是,@x,\ni02,2022-Q3,0,B,s1,\"一行\n两行\",\"a, \"\"b\"\"\",\n")})
	plain, problems := mustRead(t, whole)
	if len(problems) > 0 {
		t.Fatal(said(problems))
	}
	for _, lang := range []string{"", "zh", "en"} {
		back := map[string][]byte{}
		for _, table := range schema.Tables {
			path := strings.Replace(table.Path, "*", "day", 1)
			if f := whole[path]; f != nil {
				back[path] = asDownloaded(t, table.In(plain.Config.Languages), f.Data, lang)
			}
		}
		fsys := with(t, back)
		s, problems := mustRead(t, fsys)
		if d := cmp.Diff(figures(plain), figures(s)); d != "" || len(problems) > 0 || len(back) < 10 {
			t.Errorf("%q: %s%s", lang, d, said(problems))
		}
	}
}

func TestWorkbookSaysWhatItsCellsShow(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/xlsx.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range archive.Files {
		if strings.HasSuffix(f.Name, ".xlsx") {
			files[f.Name] = workbookOf(t, string(f.Data))
		}
	}
	for name := range smallSite(t) {
		if strings.HasPrefix(name, "content/indicators/") {
			files[name] = nil
		}
	}
	s, _ := mustRead(t, with(t, files))
	var got []string
	for _, i := range s.Indicators {
		got = append(got, fmt.Sprintln(i.ID, i.Nature, i.Baseline.Value, i.Target.Value, i.Target.Pos))
		for _, o := range i.Observations {
			got = append(got, fmt.Sprintln(o.Period, o.Status, o.Value.Decimal, o.PublishedOn, o.Pos))
		}
	}
	got = append(got, fmt.Sprintln(s.Sources[0].Standing, s.Sources[0].AccessedOn))
	const book = "content/indicators/indicators.xlsx"
	want := []string{
		"i01 anticipatory 49978 70000 " + book + "#目标:4:1",
		"2023-06 P 1.1 2024-01-20 " + book + "#observations:3:1",
		"2023 A 58859 2024-01-20 " + book + "#observations:2:1",
		"i02 anticipatory 50 70 " + book + "#目标:6:1",
		"2023-Q2 A 60  " + book + "#observations:4:1",
		"official 2026-01-01",
	}
	if d := cmp.Diff(strings.Join(want, "\n")+"\n", strings.Join(got, "")); d != "" {
		t.Error(d)
	}
}

func TestFilesThatAreNoWorkbooksAreRefused(t *testing.T) {
	book := workbookOf(t, "[observations]\nindicator,period\n")
	for name, data := range map[string][]byte{
		"text": []byte("indicator,period"), "empty": {}, "an old .xls": []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on"), "cut off": book[:len(book)/2], "too large": make([]byte, maxWorkbook+1), "a bomb": bomb(t),
	} {
		_, problems := mustRead(t, with(t, map[string][]byte{"content/indicators/observations.csv": nil, "content/indicators/observations.xlsx": data}))
		if len(problems) != 1 || problems[0].Rule != "workbook" && problems[0].Rule != "too-large" {
			t.Errorf("%s: %s", name, said(problems))
		}
	}
}

// bomb is a small file with a sheet of a size that is refused.
func bomb(t *testing.T) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	zeros := make([]byte, 1<<20)
	for range maxUnzipped>>20 + 1 {
		w.Write(zeros)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What a spreadsheet can ask of a computer in few bytes is not done: a sum over
// a million rows, cells scattered over a whole sheet.
func TestHostileSheetsEndSoon(t *testing.T) {
	const part = "xl/worksheets/sheet1.xml"
	whole := workbookOf(t, "[Sheet1]\nindicator,period,value,status,source,note_zh,note_en,published_on\ni01,#2023,=SUM(A:XFD),A,s1\n")
	for name, change := range map[string][2]string{
		"a sum of all columns":       {},
		"a sum down to the last row": {`r="2"`, `r="1048576"`},
		"a cell far to the right":    {`r="A2"`, `r="XFD9999999"`},
	} {
		parts := unzip(t, whole)
		parts[part] = strings.Replace(parts[part], change[0], change[1], 1)
		begin := time.Now()
		_, problems := mustRead(t, with(t, map[string][]byte{"content/indicators/observations.csv": nil, "content/indicators/observations.xlsx": zipped(t, parts)}))
		if took := time.Since(begin); took > 5*time.Second || len(problems) != 1 || problems[0].Rule != "formula" && problems[0].Rule != "too-large" {
			t.Errorf("%s: %s, %s", name, took, said(problems))
		}
	}
}

// zipped makes a zip file of its parts.
func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
