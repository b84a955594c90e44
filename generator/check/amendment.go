package check

import (
	"plansite/generator/diag"
	"plansite/generator/fidelity"
	"plansite/generator/locale"
	"plansite/generator/site"
)

var badAmendment = Check{
	Rule: diag.Rule{Name: "bad-amendment", Severity: diag.Error, Doc: diag.M("plan/amendments.csv 的每一行在 source.txt 的那一条里找得到、只有一处，依次改完就是正文",
		"each row of plan/amendments.csv is found once in its clause of source.txt, and all of them lead to the text")},
	site: func(s *site.Site, problems *diag.List) {
		lang := s.Config.Authentic()
		for _, p := range sourceParts(s) {
			if text, ok := p.amend(lang, problems); ok && len(p.amended) > 0 && p.row == nil && !p.agrees(text) {
				d := fidelity.Differ(p.now, text)
				problems.AddError(p.amended[len(p.amended)-1].Pos, "bad-amendment",
					diag.M("照这里改完，%s 应为“%s”，%s 第 %d 行是“%s”", "after the amendments here %s has to read “%s”, but %s:%d has “%s”", p.clause.ID, d.Received, p.pos.File, p.pos.Line, d.Published),
					diag.M("对照修改的文件，改正这一行的 old、new，或者改正正文", "compare both with the amending document, and correct old and new of this row or the text"))
			}
		}
	},
}

// amend makes the amendments of a piece in the text received, and reports one that
// cannot be made.
func (p sourcePart) amend(lang locale.Lang, problems *diag.List) (text fidelity.Text, ok bool) {
	text = p.received
	for _, a := range p.amended {
		old, n := a.Old[lang], 0
		if old == "" && text.Len() == 0 {
			text = fidelity.Of(a.New[lang])
			continue
		}
		switch {
		case same(old, a.New[lang]):
			n = -1
		case old != "":
			if text, n = text.Replace(old, a.New[lang]); n == 1 {
				continue
			}
		}
		unfitting(a, old, n, problems)
		return text, false
	}
	return text, true
}

// unfitting reports an amendment whose old words are not there, or not once.
func unfitting(a *site.Amendment, old string, n int, problems *diag.List) {
	switch {
	case old != "" && n < 0:
		problems.AddError(a.Pos, "bad-amendment", diag.M("old 与 new 相同，没有修改什么", "old and new are the same: nothing is amended"),
			diag.M("照修改的文件，old 填修改前的文字，new 填修改后的文字", "put the words before the amendment in old, and those after it in new"))
	case old == "":
		problems.AddError(a.Pos, "bad-amendment", diag.M("old 没有填写，可是 %s 已有文字，不是新增的一条", "old is empty, but %s has words already: it is no clause that was added", a.Clause.ID),
			diag.M("old 填修改前的文字；在句中添字的，连同前面的几个字一起填", "put the words before the amendment in old; where words were inserted, together with some that stand before them"))
	case n == 0:
		problems.AddError(a.Pos, "bad-amendment", diag.M("%s 的原文里没有“%s”", "the document has no “%[2]s” in %[1]s", a.Clause.ID, old),
			diag.M("照 source.txt 逐字填 old；这一条先前改过的，照改过的文字填", "write old as in source.txt, word for word; where the clause was amended before, as that left it"))
	default:
		problems.AddError(a.Pos, "bad-amendment", diag.M("“%s”在 %s 的原文里有 %d 处，不知道改的是哪一处", "“%s” is in %s %d times: it is not clear which is meant", old, a.Clause.ID, n),
			diag.M("在 old 和 new 里多写几个前后的字，使它只有一处", "write some more words before or after it in old and new, so that it is there once"))
	}
}
