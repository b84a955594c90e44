package parity

import (
	"regexp"
	"strings"
)

// measures are the words after which a Chinese numeral surely counts. 一 before
// them does not (一个, 一项 are as often an article), nor do words left out
// because they stand in too many names (级, 类, 方, 地, 市).
const measures = `个|项|条|家|张|份|人|名|位|次|种|年|天|日|周|小时|分钟|秒|座|所|件|批|场|期|届|款|章|节|步|辆|台|套|部|本|篇|处|户|` +
	`吨|亩|公里|千米|米|平方|立方|公顷|公斤|千克|元|岁|组|支|艘|间|栋|幅|首|门|课|例|起|宗|笔|道|轮|颗|页|句|段|封|块|片|棵|趟|遍|列|大|倍|成|度|路|刻|线|站|层|类|级|方面|星期|学期|季度|月份`

var (
	measured = regexp.MustCompile(`^\s?(?:` + measures + `)`)
	// units are what may stand between a figure and a qualifier behind it.
	units = regexp.MustCompile(`^\s?(?:个(?:百分点|工作日|小时|月|季度|方面|省市?|市|区|县|国家)?|万?(?:美元|欧元|港元|日元|元)|工作日|人次|千瓦时?|兆瓦|吉瓦|平方(?:公里|米|千米)|立方米|` +
		measures + `)`)
	hanTime = regexp.MustCompile(`^\s?(?:年|个月|个?星期|周|天|日|个?小时|分钟|个?工作日|个?季度)`)
)

// idleWords hold a numeral and often a measure word, yet count nothing. Words
// with 一 need not be here, because a lone 一 is never missed.
const idleWords = `一体化|一体|统一|唯一|一方面|一系列|一般|一切|一直|一旦|一律|进一步|第一时间|一带一路|双随机|一公开|十分|万一|万无一失|千方百计|千家万户|百姓|` +
	`二氧化碳|二维码|二次[供利污创加包转]|二级市场|二手|三维|三农|三产|一二三产业?|一、二、三产业|两会|两级|两者|两地|两侧|两端|两手|两岸|两用|` +
	`四处|四川|四季|五星|五金|五一|六一|七夕|八一|九江|三亚|三峡|三元|四通八达|五花八门|再三|三位一体|五位一体|零售|零距离|千瓦|百分点|百度|百科|万物|万象|亿万|` +
	`三级甲等|三甲|三方协议|三年级|半导体|半径|多半|一半天`

// crowds are dozens and hundreds without a number: 数十家, 上百, 十几, 成千上万.
const crowds = `(?:^|[^人总个件户份家次计指岁票])数[十百千万亿]+|[几上][十百千万亿]+|成[十百千万][上成]?[百千万]?|[十百千万]几|若干|好几`

// moneyBehind names the currency of a unit.
func moneyBehind(unit string) string {
	switch {
	case strings.Contains(unit, "美元"):
		return "USD"
	case strings.Contains(unit, "欧元"):
		return "EUR"
	case strings.Contains(unit, "港元"):
		return "HKD"
	case strings.Contains(unit, "日元"):
		return "JPY"
	case strings.Contains(unit, "元"):
		return "CNY"
	}
	return ""
}
