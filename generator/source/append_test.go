package source

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"plansite/generator/locale"
	"plansite/generator/schema"
)

// TestRowsAreNotAddedToWhatIsNoTable leaves a file alone that Read refuses.
func TestRowsAreNotAddedToWhatIsNoTable(t *testing.T) {
	groups := schema.Named("groups").In([]locale.Lang{"zh", "en"})
	for _, raw := range []string{"", "\n\n", "id,name_zh\n", "id,name_zh,name_en\n\"a,b,c\n", "标识、名称\n"} {
		if got, err := AppendRows([]byte(raw), groups, []map[string]string{{"id": "x", "name_en": "X"}}); err == nil || got != nil {
			t.Errorf("%q became %q", raw, got)
		}
	}
}

// TestRowsAreAddedInTheFormOfTheFile adds a row to one table in the forms that
// spreadsheets and editors leave it in.
func TestRowsAreAddedInTheFormOfTheFile(t *testing.T) {
	const (
		head = "id,name_zh,name_en\n"
		row  = "service,服务效能（待核对）,Service Performance\n"
		want = "x,\"有,逗号\",\"a \"\"b\"\"\"\n"
	)
	groups := schema.Named("groups").In([]locale.Lang{"zh", "en"})
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name          string
		enc           encoding.Encoding
		mark          string
		end           string
		before, after string // where the file is not head and row, the row added not want
	}{
		{name: "UTF-8"},
		{name: "CRLF", end: "\r\n"},
		{name: "CR", end: "\r"},
		{name: "with a mark", mark: "\xef\xbb\xbf", end: "\r\n"},
		{name: "GB18030", enc: simplifiedchinese.GB18030, end: "\r\n"},
		{name: "UTF-16 LE with a mark", enc: le, mark: "\xff\xfe", end: "\r\n", before: "id\tname_zh\tname_en\nservice\t服务\tService\n", after: "x\t有,逗号\t\"a \"\"b\"\"\"\n"},
		{name: "UTF-16 BE with a mark", enc: be, mark: "\xfe\xff"},
		{name: "UTF-16 LE", enc: le, end: "\r\n"},
		{name: "semicolons", before: "id;name_zh;name_en\nservice;服务;Service\n", after: "x;有,逗号;\"a \"\"b\"\"\"\n"},
		{name: "no end of the last line", before: strings.TrimSuffix(head+row, "\n"), after: "\n" + want},
		{name: "a head alone", before: head},
		{name: "a head alone without an end", before: "id,name_zh,name_en", after: "\n" + want},
		{name: "other columns, in Chinese", before: "名称（英文）,标识,名称\nService,service,服务\n", after: "\"a \"\"b\"\"\",x,\"有,逗号\"\n"},
		{name: "empty columns at the right", before: "id,name_zh,name_en,,\nservice,服务,Service,,\n", after: "x,\"有,逗号\",\"a \"\"b\"\"\",,\n"},
	} {
		form := func(s string) string {
			if c.end != "" {
				s = strings.ReplaceAll(s, "\n", c.end)
			}
			if c.enc != nil {
				out, err := c.enc.NewEncoder().String(s)
				if err != nil {
					t.Fatal(err)
				}
				return out
			}
			return s
		}
		before, after := head+row, want
		if c.before != "" {
			before = c.before
		}
		if c.after != "" {
			after = c.after
		}
		raw := []byte(c.mark + form(before))
		got, err := AppendRows(raw, groups, []map[string]string{{"id": "x", "name_zh": "有,逗号", "name_en": `a "b"`}})
		if err != nil || string(got) != string(raw)+form(after) {
			t.Errorf("%s: %v\n%q\nwant\n%q", c.name, err, got, string(raw)+form(after))
		}
		if !bytes.HasPrefix(got, raw) {
			t.Errorf("%s: what was there has changed", c.name)
		}
	}
}
