package wording

import "plansite/generator/diag"

// Rules are what the list is for, the grave entries first. A quotation may have to
// keep a word; somebody then says so.
var Rules = []diag.Rule{
	{Name: "wrong-word", Severity: diag.Error, Stated: true, Doc: diag.M("没有 wording.csv 里程度为“错误”的词；照录原文确应保留的，写明理由",
		"no words that wording.csv has as errors; where a quotation has to keep one, somebody gives the reason")},
	diag.Should("doubtful-word", "没有 wording.csv 里程度为“提醒”的词", "no words that wording.csv has as warnings"),
}
