package parity

import (
	"regexp"
	"unicode/utf8"
)

// romans are Roman numerals of one character, as standards print them.
const romans = `[Ⅰ-Ⅻⅰ-ⅻ]`

func romanSign(s string) int {
	r, _ := utf8.DecodeRuneInString(s)
	if r >= 'ⅰ' {
		return int(r-'ⅰ') + 1
	}
	return int(r-'Ⅰ') + 1
}

// romanOrder reads a Roman numeral that ranks something: Ⅲ类, III类, Class Ⅲ. A
// range of them (Ⅰ—Ⅲ类, Classes I to III) has two.
func romanOrder(m found) ([]token, bool) {
	var list []token
	for g := 1; g < len(m.at)/2; g++ {
		if m.at[2*g] < 0 {
			continue
		}
		n := romanValue(m.group(g))
		if n == 0 {
			n = romanSign(m.group(g))
		}
		list = append(list, token{start: m.at[2*g], end: m.at[2*g+1], must: true, readings: []reading{readInts(ordinal, n), readInts(count, n), readInts(mark, n)}})
	}
	return list, len(list) > 0
}

var (
	chineseRomans = []rule{
		{regexp.MustCompile(`(` + romans + `|\b[IVX]+)(?:\s?[—–\-~至到、和或]{1,2}\s?(` + romans + `|[IVX]+))?\s?(?:类|级|期|型|阶段|等|档|区|组|标段)`), romanOrder},
		{regexp.MustCompile(`(` + romans + `)`), romanOrder},
	}
	englishRomans = []rule{
		{regexp.MustCompile(`(?i:\b(?:class|grade|level|type|category|phase|stage|part|tier|zone|group)(?:es|s)?) (` + romans + `|[IVX]+\b)(?: ?(?:to|through|and|or|–|—|-|~) ?(` + romans + `|[IVX]+\b))`), romanOrder},
		{regexp.MustCompile(`(` + romans + `)`), romanOrder},
	}
)

// ratio reads the two sides of 3∶1 and of “a ratio of 1:10”, which is no time of day.
func ratio(m found) ([]token, bool) {
	var list []token
	for g := 1; g <= 2; g++ {
		d, ok := hanValue(m.group(g))
		if !ok {
			return nil, false
		}
		list = append(list, token{start: m.at[2*g], end: m.at[2*g+1], must: true, readings: []reading{read(count, d)}})
	}
	return list, true
}

var (
	ratioSign     = rule{regexp.MustCompile(`(` + arabic + `)\s?∶\s?(` + arabic + `)`), ratio}
	chineseRatios = []rule{ratioSign,
		{regexp.MustCompile(`(?:比例|比率|比值|之比|配比|比)[^，。；\d]{0,6}(` + arabic + `)\s?[:：]\s?(` + arabic + `)`), ratio},
		{regexp.MustCompile(`(` + arabic + `)\s?[:：]\s?(` + arabic + `)[^，。；\d]{0,4}(?:的?比例|的?配比|的?比率)`), ratio},
	}
	englishRatios = []rule{ratioSign,
		{regexp.MustCompile(`(?i)\bratios?\b[^.;\d]{0,40}(` + arabic + `) ?: ?(` + arabic + `)`), ratio},
		{regexp.MustCompile(`(?i)(` + arabic + `) ?: ?(` + arabic + `) ratio\b`), ratio},
	}
)

// substances are Chinese names for what English calls by letters and a figure. They
// may be the partner of such a name, and are never missed.
var substances = map[string]string{
	"细颗粒物": "PM2.5", "可吸入颗粒物": "PM10", "二氧化碳": "CO2", "二氧化硫": "SO2", "二氧化氮": "NO2", "臭氧": "O3", "甲烷": "CH4", "氧化亚氮": "N2O", "六氟化硫": "SF6",
	"第四代移动通信": "4G", "第五代移动通信": "5G", "第六代移动通信": "6G", "新冠": "COVID-19", "新型冠状病毒": "COVID-19",
}

var chineseSubstances = rule{regexp.MustCompile(`细颗粒物|可吸入颗粒物|二氧化[碳硫氮]|臭氧|甲烷|氧化亚氮|六氟化硫|第[四五六]代移动通信|新冠|新型冠状病毒`), func(m found) ([]token, bool) {
	return perhaps(readName(substances[m.group(0)]))
}}
