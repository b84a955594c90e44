package check

import (
	"plansite/generator/diag"
	"plansite/generator/site"
)

var missingDocument = Check{
	Rule: diag.Rule{Name: "missing-document", Severity: diag.Warning, Doc: diag.M("document.yaml 里填了公开的政府文件应当列出的信息：索引号、主题分类、发文字号、发布日期",
		"document.yaml states what a disclosed document has to: index number, subject, document number, date of publication")},
	site: func(s *site.Site, problems *diag.List) {
		p := s.Plan
		for _, f := range []struct {
			key    string
			known  bool
			zh, en string
		}{
			{"index_no", p.IndexNo != "", "索引号", "the document's index number"},
			{"subject", p.Subject[s.Config.Authentic()] != "", "主题分类", "the document's subject"},
			{"document_no", p.DocumentNo != "", "发文字号", "the document's number"},
			{"published_on", !p.PublishedOn.IsZero(), "发布日期", "the document's date of publication"},
		} {
			if f.known {
				continue
			}
			problems.AddWarning(entry(p.Pos, p.At, f.key), "missing-document",
				diag.Msg{ZH: "没有填写文件的" + f.zh + "（" + f.key + "）", EN: f.en + " is not given (" + f.key + ")"},
				diag.M("由发布单位提供后填入，不得猜测", "fill it in when the office supplies it; never guess")).Place = "plan/document.yaml/" + f.key
		}
	},
}
