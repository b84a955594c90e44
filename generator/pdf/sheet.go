package pdf

import "strings"

const mm = 72 / 25.4

// The page of GB/T 9704-2012: A4 with a type area of 156 × 225 mm. The margin at
// the binding edge is 28 mm, so it changes sides with the pages.
const (
	pageWidth, pageHeight = 210 * mm, 297 * mm
	areaTop               = 37 * mm
	areaWidth, areaHeight = 156 * mm, 225 * mm
	bindingEdge           = 28 * mm
	outerEdge             = 26 * mm
	numberDrop            = 7 * mm // from the type area to the page number, whose size is 4号
	numberSize            = 14
	headSize              = 9
	headRise              = 8 * mm // from the running head to the type area
)

// setting is how one kind of block is set.
type setting struct {
	Style
	leading float64
	before  float64 // white space above it
	indent  float64 // of the first line
	align   align
}

type align uint8

const (
	left align = iota
	right
	centred
	justified
)

// sheet holds the settings of a document.
type sheet struct {
	title    setting
	headings [4]setting // by level; deeper ones are set like the last
	body     setting
	dated    setting
	label    setting
	remark   setting
	caption  setting
	cell     setting
	fact     setting
}

func (s *sheet) heading(level int) setting {
	return s.headings[min(max(level, 1), len(s.headings))-1]
}

// sheetOf gives Chinese its standard, and other languages what reads well at the
// width of the same page: shorter lines would be better, more white paper not.
func sheetOf(lang string) sheet {
	if strings.HasPrefix(lang, "zh") {
		return chinese()
	}
	return latin()
}

// chinese is GB/T 9704: 22 lines of 28 characters (3号, nominally 16 pt), a title
// in 2号 in the middle, headings in the size of the text and indented like it. Its
// 黑体 is bold here; 小标宋, 仿宋 and 楷体 are not free.
func chinese() sheet {
	const em, line = areaWidth / 28, areaHeight / 22
	title := setting{Style: Style{Size: 22, Bold: true}, leading: 33, align: centred}
	body := setting{Style: Style{Size: em}, leading: line, indent: 2 * em, align: justified}
	heading := body
	heading.Bold, heading.align = true, left
	small := setting{Style: Style{Size: 10.5}, leading: 15.5} // programs that read a PDF take wider lines of a cell for cells of their own
	s := sheet{title: title, body: body, dated: body, label: heading, remark: small, caption: setting{Style: Style{Size: 12, Bold: true}, leading: 18, before: 12, align: centred},
		cell: small, fact: small}
	s.headings = [4]setting{title, heading, heading, heading}
	s.headings[0].before = line / 2
	s.dated.align = right
	s.label.indent = 0
	s.remark.before = 6
	return s
}

func latin() sheet {
	body := setting{Style: Style{Size: 11.5}, leading: 17, before: 7}
	bold := func(size, leading, before float64) setting {
		return setting{Style: Style{Size: size, Bold: true}, leading: leading, before: before}
	}
	small := setting{Style: Style{Size: 9.5}, leading: 14}
	s := sheet{title: bold(19, 26, 0), body: body, dated: body, label: bold(11.5, 17, 0), remark: small, caption: bold(10.5, 15, 14),
		cell: setting{Style: Style{Size: 10}, leading: 14.5}, fact: small}
	s.headings = [4]setting{bold(17, 23, 18), bold(14, 19, 18), bold(12.5, 17, 13), bold(11.5, 17, 10)}
	s.title.align, s.headings[0].align = centred, centred
	s.dated.align = right
	s.remark.before = 6
	return s
}
