package check

import (
	"strings"

	"plansite/generator/diag"
)

const (
	openers = "“‘《〈（「『【"
	closers = "”’》〉）」』】"
)

// partner gives the closing mark of an opening one, and the other way round.
func partner(r rune) rune {
	o, c := []rune(openers), []rune(closers)
	for i := range o {
		switch r {
		case o[i]:
			return c[i]
		case c[i]:
			return o[i]
		}
	}
	return 0
}

var pairs = Check{
	Rule: diag.Rule{Name: "pairs", Severity: diag.Warning, Doc: diag.M("引号、书名号、括号成对，同一种引号不套在自己里面，标点不重复；中文用弯引号，一段英文里不混用直引号和弯引号",
		"quotes, title marks and parentheses pair, no quote stands in one of its kind, no mark is doubled; Chinese has curly quotes, a paragraph in English has one kind only")},
	words: func(p passage, problems *diag.List) {
		if p.chinese() {
			straight(p, problems)
			doubled(p, problems)
			unpaired(p, problems, func(r rune) rune { return r })
			return
		}
		mixed(p, problems)
		unpaired(p, problems, func(r rune) rune { // ’ is also the apostrophe
			if strings.ContainsRune("“”", r) {
				return r
			}
			return 0
		})
	},
}

func pairProblem(p passage, i int, zh, en, hintZH, hintEN string, problems *diag.List) {
	p.warn(problems, i, "pairs", diag.M(zh, en, string(p.text[i]), p.around(i)), diag.Msg{ZH: hintZH, EN: hintEN})
}

// unpaired follows the marks that of lets through as brackets.
func unpaired(p passage, problems *diag.List, of func(rune) rune) {
	var open []int
	for i, r := range p.text {
		if r = of(r); r < 0x2018 {
			continue
		}
		switch {
		case strings.ContainsRune(openers, r):
			if n := len(open); n > 0 && p.text[open[n-1]] == r && strings.ContainsRune("“‘", r) {
				pairProblem(p, i, "引号 %s 套在同样的引号里：%s", "the quote %s stands in one of its kind: %s",
					"里层用‘ ’", "use ‘ ’ for the inner one", problems)
			}
			open = append(open, i)
		case strings.ContainsRune(closers, r):
			if n := len(open); n > 0 && p.text[open[n-1]] == partner(r) {
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

// straight reports half-width quotes around Chinese words.
func straight(p passage, problems *diag.List) {
	for i, r := range p.text {
		if (r == '"' || r == '\'') && (han(p.beside(i, -1)) || han(p.beside(i, 1))) {
			pairProblem(p, i, "中文里有直引号 %s：%s", "a straight quote %s in Chinese text: %s", "写成“ ”或‘ ’", "use “ ” or ‘ ’", problems)
		}
	}
}

// doubled reports a mark that is there twice, such as ，， or 。，.
func doubled(p passage, problems *diag.List) {
	const marks = "，。；：、？！"
	for i := 1; i < len(p.text); i++ {
		a, b := p.text[i-1], p.text[i]
		if b < 0x3001 || !strings.ContainsRune(marks, a) || !strings.ContainsRune(marks, b) || (a == '！' || a == '？') && (b == '！' || b == '？') {
			continue
		}
		pairProblem(p, i, "标点 %s 重复：%s", "the mark %s stands after another: %s", "只留一个", "keep one", problems)
	}
}

// mixed reports straight quotes in a paragraph that has curly ones.
func mixed(p passage, problems *diag.List) {
	text := string(p.text)
	if !strings.ContainsAny(text, "“”") || !strings.ContainsRune(text, '"') {
		return
	}
	for i, r := range p.text {
		if r == '"' {
			pairProblem(p, i, "同一段里直引号 %s 与弯引号混用：%s", "the straight quote %s stands beside curly ones: %s", "都写成“ ”", "use “ ” throughout", problems)
			return
		}
	}
}
