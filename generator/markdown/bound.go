package markdown

import (
	"bytes"

	"plansite/generator/diag"
)

// What a text may ask of the parser. goldmark needs time by the square of some
// counts: unclosed brackets look for their end up to the end of the paragraph,
// emphasis for its beginning, code for its fence. The bounds are far beyond what
// anybody writes, and keep the worst text well under a second.
const (
	maxSize      = 1 << 20
	maxDepth     = 24      // quotes and lists in one another
	maxWork      = 300e6   // steps, summed over paragraphs
	maxLines     = 1000000 // lines times depth: each line looks at each open list
	maxCells     = 300000  // of tables
	maxFootnotes = 1000    // marks and notes
	maxPipes     = 2000    // \| in tables
)

// withinBounds tells whether the text may be parsed, and reports why not.
func (r *report) withinBounds() bool {
	src := r.doc.src
	if len(src) > maxSize {
		r.tooLarge(0, diag.M("文件有 %d 字节，超过 %d", "the file has %d bytes, more than %d", len(src), maxSize))
		return false
	}
	if n := bytes.Count(src, []byte("[^")); n > maxFootnotes {
		r.tooLarge(bytes.Index(src, []byte("[^")), diag.M("脚注标记有 %d 个，超过 %d", "%d footnote marks, more than %d", n, maxFootnotes))
		return false
	}
	if n := bytes.Count(src, []byte(`\|`)); n > maxPipes {
		r.tooLarge(bytes.Index(src, []byte(`\|`)), diag.M(`\| 有 %d 个，超过 %d`, `%d times \|, more than %d`, n, maxPipes))
		return false
	}
	return r.depthWithinBounds() && r.workWithinBounds()
}

// depthWithinBounds looks at the marks that lines begin with.
func (r *report) depthWithinBounds() bool {
	deepest, lines := 0, 0
	for at, src := 0, r.doc.src; at < len(src); lines++ {
		line, _ := cutLine(src[at:])
		d := depth(line)
		if d > maxDepth {
			r.tooDeep(at)
			return false
		}
		deepest = max(deepest, d)
		at += len(line) + 1
	}
	if lines*deepest > maxLines {
		r.tooLarge(0, diag.M("列表和引用的层数乘以行数超过 %d", "lines times depth of lists and quotes is more than %d", maxLines))
		return false
	}
	return true
}

// depth estimates from above how many quotes and list items line opens or
// continues: marks, and two columns of indentation before one.
func depth(line []byte) int {
	columns, marks := 0, 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ' ':
			columns++
		case c == '\t':
			columns += 4
		case c == '>':
			marks++
		default:
			n := listMark(line[i:])
			if n == 0 {
				if marks == 0 {
					return 0
				}
				return marks + max(columns-marks, 0)/2
			}
			marks++
			i += n - 1
		}
	}
	return marks
}

// listMark gives the length of the list mark that s begins with, or 0.
func listMark(s []byte) int {
	n := 0
	for n < len(s) && n < 9 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	marks := "-+*:"
	if n > 0 {
		marks = ".)"
	}
	if n == len(s) || bytes.IndexByte([]byte(marks), s[n]) < 0 {
		return 0
	}
	if n+1 < len(s) && s[n+1] != ' ' && s[n+1] != '\t' {
		return 0
	}
	return n + 1
}

// workWithinBounds estimates the steps of the inline parser. Nearly every text is
// cleared as a whole; the others are looked at by paragraph.
func (r *report) workWithinBounds() bool {
	if steps, cells := work(r.doc.src); steps <= maxWork && cells <= maxCells {
		return true
	}
	steps, cells := 0, 0
	for at, src := 0, r.doc.src; at < len(src); {
		end := len(src)
		if i := bytes.Index(src[at:], []byte("\n\n")); i >= 0 {
			end = at + i + 2
		}
		s, c := work(src[at:end])
		steps, cells = steps+s, cells+c
		if steps > maxWork || cells > maxCells {
			r.tooLarge(at, diag.M("这一段的括号、星号或表格单元太多", "too many brackets, asterisks or table cells in one paragraph"))
			return false
		}
		at = end
	}
	return true
}

func work(s []byte) (steps, cells int) {
	count := func(c string) int { return bytes.Count(s, []byte(c)) }
	emphasis := count("*") + count("_")
	steps = (count("[")+count("`"))*len(s) + emphasis*emphasis
	if pipes := count("|"); pipes > 0 {
		cells = count("\n") * widest(s)
	}
	return steps, cells
}

// widest is the most bars in a line of s.
func widest(s []byte) int {
	most := 0
	for len(s) > 0 {
		var line []byte
		line, s = cutLine(s)
		most = max(most, bytes.Count(line, []byte{'|'}))
	}
	return most
}

func (r *report) tooLarge(offset int, message diag.Msg) {
	r.error(offset, "too-large", message, diag.M("拆成几个文件或段落", "divide it into several files or paragraphs"))
}

func (r *report) tooDeep(offset int) {
	r.error(offset, "too-deep",
		diag.M("列表、引用或强调嵌套太深", "lists, quotes or emphasis are nested too deep"),
		diag.M("减少层数；至多 %d 层", "use fewer levels, at most %d", maxDepth))
}
