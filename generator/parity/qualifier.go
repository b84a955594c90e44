package parity

import "regexp"

// sense is what a word beside a number says about it.
type sense byte

const (
	exactly sense = iota
	over          // 余, 多, 超过: over, more than
	atLeast       // 不少于, 至少: at least, or more
	orMore        // 以上: at least, or more
	under         // 不足, 低于: less than
	atMost        // 不超过, 至多, 以内: no more than, within
	orLess        // 以下: no more than
	about         // 左右, 约: about, around
	nearly        // 近, 接近: nearly, close to
)

// rendered are the English senses that render a Chinese one. 以上 and 以下
// include the number itself in law, yet “over” and “below” are in general use.
var rendered = map[sense][]sense{
	over:    {over},
	atLeast: {atLeast},
	orMore:  {atLeast, over},
	under:   {under, nearly},
	atMost:  {atMost},
	orLess:  {atMost, under},
	about:   {about},
	nearly:  {nearly},
}

// qualifier is a word such as 以上 beside a number. A weak one may go without a
// counterpart, because it often means something else (近三年 are the last three
// years, over five years may be their course), but it may not contradict. It stands from start to end in bytes of the prose.
type qualifier struct {
	sense      sense
	weak       bool
	start, end int
}

// fits tells whether an English qualifier renders a Chinese one.
func (z qualifier) fits(e qualifier) bool {
	if z.sense == exactly || e.sense == exactly {
		return z.sense == e.sense || z.weak || e.weak
	}
	for _, s := range rendered[z.sense] {
		if s == e.sense {
			return true
		}
	}
	return z.weak && e.weak
}

// fit tells whether the qualifiers of two tokens of the same value fit. Years,
// days and names have none: before 2020, 2020年以上 are not such.
func fit(zh, en token) bool {
	r, ok := zh.agreed(en)
	return ok && !r.sort.qualified() || zh.qualifier.fits(en.qualifier)
}

func (s sort) qualified() bool { return s == count || s == share || s == points || s == times }

// qualified is the token stretched over its qualifier.
func (t token) qualified() token {
	if t.qualifier.sense != exactly {
		t.start, t.end = min(t.start, t.qualifier.start), max(t.end, t.qualifier.end)
	}
	return t
}

// wording is a pattern for words right before or after a number.
type wording struct {
	pattern  *regexp.Regexp
	sense    sense
	strength strength
}

// strength says when a wording makes a weak qualifier.
type strength byte

const (
	firm       strength = iota
	weak                // always
	weakInTime          // beside a stretch of time
)

func before(sense sense, s strength, words string) wording {
	return wording{regexp.MustCompile(`(?i)(?:` + words + `)$`), sense, s}
}

func after(sense sense, s strength, words string) wording {
	return wording{regexp.MustCompile(`(?i)^(?:` + words + `)`), sense, s}
}

func (w wording) qualifier(inTime bool, start, end int) qualifier {
	return qualifier{w.sense, w.strength == weak || w.strength == weakInTime && inTime, start, end}
}

// qualify finds the qualifier of a token among words before and after it.
func (p prose) qualify(t token, ahead, behind []wording, inTime bool) qualifier {
	near := p.before(t.start)
	for _, w := range ahead {
		if at := w.pattern.FindStringIndex(near); at != nil {
			from := t.start - len(near)
			return w.qualifier(inTime, from+at[0], from+at[1])
		}
	}
	near = p.after(t.end)
	for _, w := range behind {
		if at := w.pattern.FindStringIndex(near); at != nil {
			return w.qualifier(inTime, t.end+at[0], t.end+at[1])
		}
	}
	return t.qualifier
}

const rmb = `(?:人民币|RMB|¥|￥|为|达|达到)?\s*`

// apart are a few words between a qualifier and its number: 至少提前24小时.
const apart = `[^\d，。；：、！？]{1,8}`

// chineseAhead and chineseBehind are ordered: 不超过 before 超过.
var (
	chineseAhead = []wording{
		before(atMost, firm, `(?:不超过|不高于|不多于|不大于|至多|最多|不得超过|不得高于|≤)`+rmb),
		before(atLeast, firm, `(?:不少于|不低于|不小于|至少|最少|不得少于|不得低于|≥)`+rmb),
		before(under, firm, `(?:不足|不到|少于|低于|小于|未满|不满|未达|<|＜)`+rmb),
		before(over, firm, `(?:超过|超出|超|逾|突破|高于|大于|多于|>|＞)`+rmb),
		before(nearly, firm, `(?:接近|将近|逼近|几乎)`+rmb),
		before(nearly, weakInTime, `近`+rmb),
		before(about, firm, `(?:大约|大概|约[合计有为]|(?:^|[^节签预合条公契特制])约|≈)`+rmb),
		before(atMost, weak, `(?:不|不得|不能|不应)(?:超过|高于|多于)`+apart),
		before(atLeast, weak, `(?:(?:不|不得|不能|不应)(?:少于|低于)|至少)`+apart),
	}
	chineseBehind = []wording{
		after(orMore, firm, `\s*(?:及|或)?(?:以上|之上)`),
		after(orLess, firm, `\s*(?:及|或)?(?:以下|之下)`),
		after(atMost, weak, `\s*(?:以内|之内|内)`),
		after(about, firm, `\s*(?:左右|上下)`),
		after(over, firm, `\s*(?:多|有余|余)`),
	}
)

const currency = `(?:(?:a|an|the)\s+)?(?:a total of\s+)?(?:RMB|CNY|US\$|USD|HK\$|EUR|¥|\$|€)?\s*`

var (
	englishAhead = []wording{
		before(atMost, firm, `\b(?:no|not) (?:be )?(?:more|higher|greater|larger|longer|later|above|over) (?:than )?`+currency),
		before(atMost, firm, `\bnot? (?:to )?exceed(?:ing)? `+currency+`|\bat (?:the )?most `+currency+`|\ba maximum of `+currency+`|\bup to a maximum of `+currency+`|≤\s*`),
		before(atLeast, firm, `\b(?:no|not) (?:be )?(?:less|fewer|lower|smaller|below|under) (?:than )?`+currency+`|\bat (?:the )?least `+currency+`|\ba minimum of `+currency+`|≥\s*`),
		before(under, firm, `\b(?:less|fewer|lower|smaller) than `+currency+`|<\s*`),
		before(under, weak, `\b(?:under|below) `+currency),
		before(over, firm, `\b(?:more|higher|greater|larger) than `+currency+`|\b(?:exceed(?:s|ed|ing)?|upwards? of|in excess of|surpass(?:es|ed|ing)?|topp?(?:ed|ing|s)) `+currency+`|>\s*`),
		before(over, weakInTime, `\bover `+currency),
		before(over, weak, `\b(?:above|beyond) `+currency),
		before(nearly, firm, `\b(?:nearly|almost|close to|approaching|just under|just short of|approach(?:es|ed)?) `+currency),
		before(about, firm, `\b(?:about|around|approximately|roughly|circa|in the region of|some) `+currency+`|≈\s*|~\s*`),
		before(atMost, weak, `\b(?:up to|within) `+currency),
	}
	englishBehind = []wording{
		after(over, firm, `\+(?:\s|$)`),
		after(atLeast, firm, `(?:\s+[a-z’'-]+){0,3},?\s+(?:or|and) (?:more|above|over|higher|older|longer|upwards?)\b`),
		after(atMost, firm, `(?:\s+[a-z’'-]+){0,3},?\s+(?:or|and) (?:less|fewer|below|under|lower|younger|shorter)\b`),
		after(about, firm, `(?:\s+[a-z’'-]+){0,2}\s+or so\b`),
	}
)
