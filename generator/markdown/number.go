package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// numbers gives the numbers that are written before the items of an ordered list;
// nil where it is none, or where all have the same.
func (d *Doc) numbers(list *ast.List) []int {
	if !list.IsOrdered() {
		return nil
	}
	var numbers []int
	counts := false
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		number, ok := d.numberAt(start(c))
		if !ok {
			return nil
		}
		numbers = append(numbers, number)
		counts = counts || number != numbers[0]
	}
	if !counts {
		return nil
	}
	return numbers
}

// numberAt reads the number at or before offset in its line.
func (d *Doc) numberAt(offset int) (int, bool) {
	end := min(max(offset, 0), len(d.src))
	for end < len(d.src) && digit(rune(d.src[end])) {
		end++
	}
	from := end
	for from > 0 && digit(rune(d.src[from-1])) {
		from--
	}
	n, err := strconv.Atoi(string(d.src[from:end]))
	return n, err == nil
}
