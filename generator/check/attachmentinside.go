package check

import (
	"strings"

	"plansite/generator/diag"
	"plansite/generator/inside"
	"plansite/generator/site"
)

var attachmentInside = Check{
	Rule: diag.Rule{Name: "attachment-inside", Severity: diag.Error, Stated: true, Doc: diag.M("附件里没有带出作者、单位、批注、修订、隐藏的内容、嵌入的文件、身份证号和手机号；确要公开的，写明理由",
		"attachments give away no authors, organisations, comments, changes, hidden parts, embedded files, identity-card or mobile numbers, unless a reason says that they may")},
	site: func(s *site.Site, problems *diag.List) {
		var public []string
		for _, lang := range s.Config.Languages {
			public = append(public, s.Config.Office.Name[lang], s.Config.Office.Department[lang])
		}
		for _, f := range s.Files {
			data, err := s.Read(f.Source)
			if err != nil {
				continue // told where it is published
			}
			for _, found := range inside.Find(f.Source, data, public...) {
				p := problems.AddError(diag.Pos{File: f.Source}, "attachment-inside", found.What, cleanHint(f.Source, found.Quote))
				p.Place = strings.TrimPrefix(f.Source, "content/")
				p.Quote = diag.Msg{ZH: found.Quote, EN: found.Quote}
			}
		}
	},
}

// cleanHint says how to take out what a file gives away, and how to say that it may stay.
func cleanHint(file, quote string) diag.Msg {
	row := "attachment-inside," + strings.TrimPrefix(file, "content/") + "," + quoted(quote) + "," + quoted(quote) + ","
	return diag.M("Word、Excel、WPS 里：文件 → 信息 → 检查文档，删去后另存；PDF 由清理过的文件重新导出。可以公开的，在 content/exceptions.csv 加一行：%[1]s理由",
		"in Word, Excel or WPS: File, Info, Inspect Document, remove it and save; export a PDF anew from the cleaned file. If it may be public, add this row to content/exceptions.csv: %[1]sreason", row)
}

// quoted is a cell of a CSV.
func quoted(s string) string {
	if strings.ContainsAny(s, "\",\n") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}
