package check

import (
	"slices"

	"plansite/generator/diag"
)

// opener gives the mark that a closing mark closes; 0 if it is none.
func opener(r rune) rune {
	switch r {
	case '”':
		return '“'
	case '’':
		return '‘'
	case '》':
		return '《'
	case '〉':
		return '〈'
	case '）':
		return '（'
	case '」':
		return '「'
	case '』':
		return '『'
	case '】':
		return '【'
	}
	return 0
}

func opens(r rune) bool {
	switch r {
	case '“', '‘', '《', '〈', '（', '「', '『', '【':
		return true
	}
	return false
}

var pairs = Check{
	Rule: diag.Rule{Name: "pairs", Severity: diag.Warning, Doc: diag.M("引号、书名号、括号成对，同一种引号不套在自己里面，标点不重复；中文用弯引号，一段英文里不混用直引号和弯引号",
		"quotes, title marks and parentheses pair, no quote stands in one of its kind, no mark is doubled; Chinese has curly quotes, a paragraph in English has one kind only")},
	words: func(p passage, problems *diag.List) {
		if p.chinese() {
			doubled(p, problems)
			if !straight(p, problems) {
				unpaired(p, problems)
			}
			return
		}
		if !mixed(p, problems) {
			unpaired(p, problems)
		}
	},
}

func pairProblem(p passage, i int, zh, en, hintZH, hintEN string, problems *diag.List) {
	p.warn(problems, i, "pairs", diag.M(zh, en, string(p.text[i]), p.around(i)), diag.Msg{ZH: hintZH, EN: hintEN})
}

// unpaired follows the marks that pair; in English these are double quotes alone,
// since ’ is also the apostrophe.
func unpaired(p passage, problems *diag.List) {
	var open []int
	for i, r := range p.text {
		if r < 0x2018 || r >= 0x4e00 && r < 0xff00 || !p.chinese() && r != '“' && r != '”' {
			continue
		}
		switch {
		case opens(r):
			if n := len(open); n > 0 && p.text[open[n-1]] == r && (r == '“' || r == '‘') {
				pairProblem(p, i, "引号 %s 套在同样的引号里：%s", "the quote %s stands in one of its kind: %s",
					"里层用‘ ’", "use ‘ ’ for the inner one", problems)
			}
			open = append(open, i)
		case opener(r) != 0:
			if n := len(open); n > 0 && p.text[open[n-1]] == opener(r) {
				open = open[:n-1]
				continue
			}
			if r == '’' && i > 0 && word(p.text[i-1]) || p.beside(i, -1) < 0x80 && r == '）' {
				continue // an apostrophe; a numbering such as 1）
			}
			pairProblem(p, i, "%s 没有与之成对的前一半：%s", "%s closes nothing: %s", "补上或删去", "add its other half, or delete it", problems)
		}
	}
	for _, i := range open {
		pairProblem(p, i, "%s 没有与之成对的后一半：%s", "%s is not closed: %s", "补上或删去", "add its other half, or delete it", problems)
	}
}

// straight reports half-width quotes around Chinese words; where there are any,
// nothing is said of what pairs.
func straight(p passage, problems *diag.List) (found bool) {
	for i, r := range p.text {
		if (r == '"' || r == '\'') && (han(p.beside(i, -1)) || han(p.beside(i, 1))) {
			pairProblem(p, i, "中文里有直引号 %s：%s", "a straight quote %s in Chinese text: %s", "写成“ ”或‘ ’", "use “ ” or ‘ ’", problems)
			found = true
		}
	}
	return found
}

// doubled reports a mark that is there twice, such as ，， or 。，.
func doubled(p passage, problems *diag.List) {
	for i := 1; i < len(p.text); i++ {
		a, b := p.text[i-1], p.text[i]
		if !stop(b) || !stop(a) || (a == '！' || a == '？') && (b == '！' || b == '？') {
			continue
		}
		pairProblem(p, i, "标点 %s 重复：%s", "the mark %s stands after another: %s", "只留一个", "keep one", problems)
	}
}

// stop tells the marks of which one is enough.
func stop(r rune) bool {
	switch r {
	case '，', '。', '；', '：', '、', '？', '！':
		return true
	}
	return false
}

// mixed reports straight quotes in a paragraph that has curly ones.
func mixed(p passage, problems *diag.List) (found bool) {
	if !slices.Contains(p.text, '"') || !slices.Contains(p.text, '“') && !slices.Contains(p.text, '”') {
		return false
	}
	for i, r := range p.text {
		if r == '"' {
			pairProblem(p, i, "同一段里直引号 %s 与弯引号混用：%s", "the straight quote %s stands beside curly ones: %s", "都写成“ ”", "use “ ” throughout", problems)
			return true
		}
	}
	return false
}
