package source

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"plansite/generator/diag"
)

// A table's file is what its first bytes say, whatever its name: people rename
// workbooks to .csv, and programs save web pages as .xls.

var (
	zipMark     = []byte("PK\x03\x04")
	oldMark     = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	encrypted   = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	openMark    = []byte("mimetypeapplication/vnd.oasis.opendocument.")
	xlsxPart    = []byte("xl/workbook")
	otherSheets = []string{".xls", ".et", ".ods", ".xlsm", ".xlsb", ".xlt", ".ett", ".numbers"}
)

// saveAsXLSX is the way out for all of them.
var saveAsXLSX = diag.M("在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”，放在原处，再删去这个文件；只改名字不行", "open it in Excel or WPS and save it as “Excel Workbook (.xlsx)” in the same place, then delete this file; a new name alone will not do")

// notText says what the file of a CSV is instead; false is text, or what cannot be told.
func notText(raw []byte) (what, hint diag.Msg, found bool) {
	switch {
	case bytes.HasPrefix(raw, zipMark) && bytes.Contains(raw, xlsxPart):
		return diag.M("这是工作簿，名字却是 .csv", "this is a workbook, but it is named .csv"),
			diag.M("把名字的结尾改回 .xlsx；或者在 Excel、WPS 里打开，另存为“CSV UTF-8（逗号分隔）”", "give it back its ending .xlsx, or open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”"), true
	case bytes.HasPrefix(raw, zipMark), bytes.HasPrefix(raw, oldMark):
		return notXLSX(raw), saveAsXLSX, true
	case webPage(raw):
		return diag.M("这是网页，不是 CSV", "this is a web page, not a CSV"), saveAsXLSX, true
	}
	return diag.Msg{}, diag.Msg{}, false
}

// foreign gives the bytes of a file that is no text, as far as they tell what it is; else nil.
func (r *reader) foreign(name string) []byte {
	f, err := r.fsys.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	start, err := io.ReadAll(io.LimitReader(f, 512))
	if _, _, wrong := notText(start); err != nil || !wrong {
		return nil
	}
	rest, err := io.ReadAll(io.LimitReader(f, maxWorkbook))
	if err != nil {
		return nil
	}
	return append(start, rest...)
}

// notXLSX says what a file is that is no workbook that can be read.
func notXLSX(raw []byte) diag.Msg {
	switch {
	case bytes.HasPrefix(raw, oldMark) && bytes.Contains(raw, encrypted):
		return diag.M("工作簿设有密码，打不开", "the workbook has a password and cannot be opened")
	case bytes.HasPrefix(raw, oldMark):
		return diag.M("这是旧格式（.xls 或 .et）的工作簿", "this is a workbook of the old format (.xls or .et)")
	case bytes.HasPrefix(raw, zipMark) && bytes.Contains(raw[:min(len(raw), 200)], openMark):
		return diag.M("这是 OpenDocument（.ods）的表格", "this is an OpenDocument spreadsheet (.ods)")
	case webPage(raw):
		return diag.M("这是网页，只是名字像工作簿", "this is a web page with the name of a workbook")
	case !bytes.HasPrefix(raw, zipMark) && bytes.IndexByte(raw, 0) < 0 && len(raw) > 0:
		return diag.M("这是文本（多半是 CSV），名字却是 .xlsx", "this is text (most likely a CSV), but it is named .xlsx")
	}
	return diag.M("这不是能读取的 XLSX 工作簿，文件可能坏了", "this is no XLSX workbook that can be read; the file may be damaged")
}

// howToOpen says what to do about a file that notXLSX names.
func howToOpen(raw []byte) diag.Msg {
	switch {
	case bytes.HasPrefix(raw, oldMark) && bytes.Contains(raw, encrypted):
		return diag.M("在 Excel 或 WPS 里打开，取消密码，再保存", "open it in Excel or WPS, remove the password and save it")
	case !bytes.HasPrefix(raw, zipMark) && !bytes.HasPrefix(raw, oldMark) && !webPage(raw):
		return diag.M("是 CSV 就把名字的结尾改回 .csv；或者在 Excel、WPS 里打开，另存为“Excel 工作簿（.xlsx）”", "if it is a CSV, give it back its ending .csv; or open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”")
	}
	return saveAsXLSX
}

// webPage reports whether a file is HTML or the XML that spreadsheets once wrote.
func webPage(raw []byte) bool {
	start := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(raw[:min(len(raw), 512)], bom))))
	return slices.ContainsFunc([]string{"<!doctype", "<html", "<table", "<?xml", "<meta", "<head", "mime-version:"}, func(s string) bool { return strings.HasPrefix(start, s) })
}

// otherWorkbook finds a workbook that is not read where a table's CSV should be; "" is none.
func (r *reader) otherWorkbook(csv string) string {
	if _, err := fs.Stat(r.fsys, csv); err == nil {
		return ""
	}
	for _, ext := range otherSheets {
		name := strings.TrimSuffix(csv, ".csv") + ext
		if _, err := fs.Stat(r.fsys, name); err == nil {
			return name
		}
	}
	return ""
}

// otherWorkbook reports whether a file is named as a workbook that is not read.
func otherWorkbook(name string) bool {
	return slices.Contains(otherSheets, strings.ToLower(path.Ext(name)))
}
