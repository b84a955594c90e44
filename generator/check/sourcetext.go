package check

import (
	"plansite/generator/diag"
	"plansite/generator/fidelity"
	"plansite/generator/site"
)

var missingSourceText = Check{
	Rule: diag.Rule{Name: "missing-source-text", Severity: diag.Warning, Doc: diag.M("plan/source.txt 是收到的原文，正文与它逐字核对",
		"plan/source.txt is the document as it was received, which the text is compared with")},
	site: func(s *site.Site, problems *diag.List) {
		if s.Plan.Source == nil && len(s.Plan.Clauses) > 0 {
			problems.AddWarning(diag.Pos{File: "content/plan/source.txt"}, "missing-source-text",
				diag.M("没有收到的原文，正文和专栏的数字无从核对", "the document as received is not there: nothing holds the text and the figures of its boxes to it"),
				diag.M("把收到的文件全文存为纯文本 content/plan/source.txt，以后不再改动", "save the whole document as received as plain text in content/plan/source.txt, and do not change it afterwards"))
		}
	},
}

var sourceDiffers = Check{
	Rule: diag.Rule{Name: "source-differs", Severity: diag.Error, Doc: diag.M("正文的每个字、专栏的每个数与 plan/source.txt 相同，或者是 plan/amendments.csv 里的正式修改",
		"each character of the text and each figure of its boxes is that of plan/source.txt, or a formal amendment in plan/amendments.csv")},
	site: func(s *site.Site, problems *diag.List) {
		parts := sourceParts(s)
		for _, p := range parts {
			if p.differs() {
				p.reportDifference(problems)
			}
		}
		if parts == nil && s.Plan.Source != nil {
			problems.AddError(s.Plan.Source.Pos, "source-differs", diag.M("这里的文字与正文大半不同，不是同一份文件", "most of this is not in the text of the plan: it is another document"),
				diag.M("换成收到的原文全文，纯文本，次序与正文相同", "put the whole document as received here, as plain text, in the order of the plan"))
		}
	},
}

// differs tells whether a piece that nobody amended is not what was received. The
// box of indicators has rules of its own.
func (p sourcePart) differs() bool {
	return p.row == nil && len(p.amended) == 0 && !p.free && !p.agrees(p.received)
}

func (p sourcePart) agrees(received fidelity.Text) bool {
	return fidelity.Equal(p.now, received, p.Heading)
}

func (p sourcePart) reportDifference(problems *diag.List) {
	d := fidelity.Differ(p.now, p.received)
	pos := p.pos
	if pos.Col > 0 {
		pos.Col += d.At
	}
	hint := diag.M("照录原文：改正 %[1]s；经正式修改的，在 content/plan/amendments.csv 写一行。source.txt 不改",
		"give the words of the document: correct %[1]s; where it was formally amended, add a row to content/plan/amendments.csv. source.txt stays as it is", pos.File)
	switch {
	case p.clause.Layout == site.Repealed:
		problems.AddError(pos, "source-differs", diag.M("条款 %s 标为已删去（.repealed），但 amendments.csv 没有删去它的那一行；原文是“%s”", "the clause %s is marked .repealed, but no row of amendments.csv repeals it; the document has “%s”", p.clause.ID, d.Received),
			diag.M("在 content/plan/amendments.csv 加一行，old 填原文，new 留空", "add a row to content/plan/amendments.csv, with the document’s words in old and nothing in new"))
	case p.received.Len() == 0:
		problems.AddError(pos, "source-differs", diag.M("%s：收到的原文里没有这些文字：“%s”", "%s: the document as received does not have these words: “%s”", p.clause.ID, d.Published), hint)
	default:
		problems.AddError(pos, "source-differs", diag.M("%s 与收到的原文不同：网站是“%s”，原文是“%s”", "%s differs from the document as received: the site has “%s”, the document “%s”", p.clause.ID, d.Published, d.Received), hint)
	}
}
