package source

import (
	"testing"
	"testing/fstest"
)

// TestFilesAreWhatTheyHold gives files the names of others.
func TestFilesAreWhatTheyHold(t *testing.T) {
	book := string(workbookOf(t, "[Sheet1]\nid,name_zh,name_en\nservice,服务,Service\n"))
	old, locked := string(oldMark)+"\x00\x00", string(oldMark)+"\x00"+string(encrypted)
	open, page := "PK\x03\x04...."+string(openMark)+"spreadsheet", "<html><table><tr><td>id</td></tr></table></html>"
	for _, c := range []struct{ name, data, want string }{
		{"groups.csv", book, "this is a workbook, but it is named .csv"},
		{"groups.csv", old, "this is a workbook of the old format (.xls or .et)"},
		{"groups.csv", open, "this is an OpenDocument spreadsheet (.ods)"},
		{"groups.csv", page, "this is a web page, not a CSV"},
		{"groups.xlsx", "id,name_zh,name_en\nservice,服务,Service\n", "this is text (most likely a CSV), but it is named .xlsx"},
		{"groups.xlsx", old, "this is a workbook of the old format (.xls or .et)"},
		{"groups.xlsx", locked, "the workbook has a password and cannot be opened"},
		{"groups.xlsx", open, "this is an OpenDocument spreadsheet (.ods)"},
		{"groups.xlsx", page, "this is a web page with the name of a workbook"},
		{"groups.xlsx", "PK\x03\x04 and so on", "this is no XLSX workbook that can be read; the file may be damaged"},
	} {
		fsys := smallSite(t)
		delete(fsys, "content/indicators/groups.csv")
		fsys["content/indicators/"+c.name] = &fstest.MapFile{Data: []byte(c.data), Mode: 0o644}
		_, problems := mustRead(t, fsys)
		if len(problems) != 1 || problems[0].Rule != "workbook" || problems[0].Message.EN != c.want {
			t.Errorf("%s, want %s:\n%s", c.name, c.want, said(problems))
		}
	}
}

// TestATableInAnotherWorkbook is told once, and not as a table that is missing.
func TestATableInAnotherWorkbook(t *testing.T) {
	fsys := with(t, map[string][]byte{"content/indicators/groups.csv": nil, "content/indicators/groups.et": []byte("x")})
	_, problems := mustRead(t, fsys)
	if len(problems) != 1 || problems[0].Pos.File != "content/indicators/groups.et" || problems[0].Hint != saveAsXLSX {
		t.Error(said(problems))
	}
}

func TestOtherWorkbooksAreToldWhatToDo(t *testing.T) {
	for _, name := range []string{"observations.xls", "观测数据.et", "a.ODS"} {
		_, problems := mustRead(t, with(t, map[string][]byte{"content/indicators/" + name: []byte("x")}))
		if len(problems) != 1 || problems[0].Hint != saveAsXLSX {
			t.Errorf("%s: %s", name, said(problems))
		}
	}
}
