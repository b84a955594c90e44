package check

import (
	"plansite/generator/diag"
	"plansite/generator/parity"
	"plansite/generator/site"
)

// digitParity is for the languages in which package parity cannot read numbers: what
// is written in digits above 12 must be in both texts.
var digitParity = Check{
	Rule: diag.Rule{Name: "digit-parity", Severity: diag.Warning, Stated: true, Doc: diag.M("中文和英文以外的译文，数字（12以上）在两种文字里都有；用文字写的，写明理由",
		"between other languages than Chinese and English, figures above 12 are in both texts; where one is in words, somebody says so")},
	site: func(s *site.Site, problems *diag.List) {
		for p := range sitePairs(s) {
			reportDigits(p, problems)
		}
	},
	pair: reportDigits,
}

func reportDigits(p pair, problems *diag.List) {
	if p.languages.read() {
		return
	}
	missing, added := parity.Digits(p.original, p.translation)
	hint := diag.M("对照原文改正；用文字写的，在 content/exceptions.csv 写一行理由，文章里写 [//]: # (allow digit-parity: 理由)",
		"compare with the original and correct it; where it is in words, say so in a row of content/exceptions.csv, or in an article with [//]: # (allow digit-parity: reason)")
	for _, f := range missing {
		w := problems.AddWarning(p.where(f, parity.Piece{}), "digit-parity", diag.M("%s：%s 的“%s”在 %s 里没有", "%s: “%[3]s”, in %[2]s, is not in %[4]s", p.place, p.languages.from, f.Text, p.languages.to), hint)
		w.Place, w.Quote = p.place, diag.Msg{ZH: f.Text}
	}
	for _, f := range added {
		w := problems.AddWarning(p.where(parity.Piece{}, f), "digit-parity", diag.M("%s：%s 的“%s”在 %s 里没有", "%s: “%[3]s”, in %[2]s, is not in %[4]s", p.place, p.languages.to, f.Text, p.languages.from), hint)
		w.Place, w.Quote = p.place, diag.Msg{EN: f.Text}
	}
}

// partlyCompared says which translations are compared by their digits alone.
var partlyCompared = Check{
	Rule: diag.Rule{Name: "partly-compared", Severity: diag.Note, Doc: diag.M("中文与英文之间核对数字和术语；别的语言只核对阿拉伯数字，一种语言一条提示",
		"Chinese and English are compared in their numbers and terms; other languages in their digits alone, one note for each")},
	site: func(s *site.Site, problems *diag.List) {
		for _, lang := range s.Config.Languages[1:] {
			if l := languagesOf(s, lang); !l.read() {
				problems.AddNote(s.Config.Pos, "partly-compared",
					diag.M("%s 与 %s 之间只核对了阿拉伯数字；用文字写的数、术语没有核对", "%s and %s were compared in their digits alone; numbers in words and terms were not", l.from, l.to),
					diag.M("请懂这两种语言的人对照看一遍", "let somebody who reads both compare them"))
			}
		}
	},
}
