package parity

import "strings"

// named is a term of the glossary in whose words a number stands: 第五代移动通信技术
// and 5G, 三同 and “Three Sames”. Where both texts have the term, its numbers are
// no figures.
type named struct {
	zh []string
	en []string // in lower case
}

// namedIn returns the term as a name with numbers, if there are any in it.
func namedIn(t Term) (named, bool) {
	n := named{zh: chineseForms(t.ZH)}
	numbers := holdsNumber(readChinese(t.ZH))
	for _, r := range append(append([]string{}, t.EN...), t.Also...) {
		numbers = numbers || holdsNumber(readEnglish(r))
		for _, form := range englishForms(r) {
			n.en = append(n.en, strings.ToLower(strings.Map(fold, form)))
		}
	}
	return n, numbers && len(n.en) > 0
}

func holdsNumber(t text) bool {
	for _, token := range t.tokens {
		if token.must {
			return true
		}
	}
	return false
}

// free makes the numbers inside a name that both texts have such as may be matched,
// but are not missed.
func (n named) free(zh, en text) {
	chinese, english := places(zh.prose.text, n.zh), places(strings.ToLower(en.prose.text), n.en)
	if len(chinese) == 0 || len(english) == 0 {
		return
	}
	unbind(zh.tokens, chinese)
	unbind(en.tokens, english)
}

func unbind(tokens []token, in []span) {
	for i, t := range tokens {
		for _, s := range in {
			if t.start >= s.start && t.end <= s.end {
				tokens[i].must = false
			}
		}
	}
}

// places returns where any of the forms stands in the text.
func places(text string, forms []string) []span {
	var list []span
	for _, form := range forms {
		if form == "" {
			continue
		}
		for from := 0; ; {
			i := strings.Index(text[from:], form)
			if i < 0 {
				break
			}
			list = append(list, span{start: from + i, end: from + i + len(form)})
			from += i + len(form)
		}
	}
	return list
}
