package check

import (
	"plansite/generator/diag"
	"plansite/generator/parity"
	"plansite/generator/site"
)

var numberParity = Check{
	Rule: diag.Rule{Name: "number-parity", Severity: diag.Error, Stated: true, Doc: diag.M("中英文的数字一致：数值、百分比、日期、序数，以及“以上”“不超过”“约”；确应不同的，写明理由",
		"figures, percentages, dates, ordinals and “at least”, “no more than”, “about” agree in Chinese and English; where they are right to differ, somebody says why")},
	site: func(s *site.Site, problems *diag.List) {
		for p := range sitePairs(s) {
			reportNumbers(p, problems)
		}
	},
	pair: reportNumbers,
}

func reportNumbers(p pair, problems *diag.List) {
	if !p.languages.read() {
		return // digitParity
	}
	for _, f := range p.glossary.Numbers(p.texts()) {
		hint := diag.M("对照原文改正；两种文字确应不同的，在 content/exceptions.csv 写一行理由，文章里写 [//]: # (allow number-parity: 理由)",
			"compare with the original and correct it; where the two are right to differ, say why in a row of content/exceptions.csv, or in an article with [//]: # (allow number-parity: reason)")
		p.quote(problems.AddError(p.at(f.ZH, f.EN), "number-parity", numberMessage(p.place, f), hint), f.ZH, f.EN)
	}
}

func numberMessage(place string, f parity.Finding) diag.Msg {
	switch f.Kind {
	case parity.MissingInEN:
		return diag.M("%s：中文的“%s”在英文里没有", "%s: the Chinese “%s” is not in the English", place, bare(f.ZH))
	case parity.MissingInZH:
		return diag.M("%s：英文的“%s”在中文里没有", "%s: the English “%s” is not in the Chinese", place, bare(f.EN))
	case parity.QualifierDiffers:
		return diag.M("%s：中文“%s”与英文“%s”的限定不同", "%s: the Chinese “%s” and the English “%s” are qualified differently", place, bare(f.ZH), bare(f.EN))
	}
	return diag.M("%s：中文是“%s”，英文是“%s”", "%s: the Chinese has “%s”, the English “%s”", place, bare(f.ZH), bare(f.EN))
}
