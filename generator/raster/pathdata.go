package raster

import (
	"fmt"
	"strings"
)

// pathData reads the d of a path element.
func pathData(d string) (path, error) {
	r := &dataReader{rest: d}
	for {
		r.space()
		if r.rest == "" {
			return r.out, nil
		}
		verb := r.rest[0]
		if !strings.ContainsRune("MmLlHhVvCcSsQqTtAaZz", rune(verb)) {
			return nil, fmt.Errorf("path: %q is not a command", verb)
		}
		if len(r.out) == 0 && verb != 'M' && verb != 'm' {
			return nil, fmt.Errorf("path: it starts with %q, not with M", verb)
		}
		r.rest = r.rest[1:]
		if err := r.command(verb); err != nil {
			return nil, fmt.Errorf("path: %w", err)
		}
	}
}

type dataReader struct {
	rest      string
	out       path
	at, start point
	control   point // the curve's last control point, for S and T
	curve     byte  // 'C' or 'Q' if control is of the segment before
}

// command reads all that follows a letter: a letter may serve several times.
func (r *dataReader) command(verb byte) error {
	if verb == 'Z' || verb == 'z' {
		r.out.close()
		r.at, r.curve = r.start, 0
		return nil
	}
	for {
		if err := r.step(verb); err != nil {
			return err
		}
		switch verb {
		case 'M':
			verb = 'L'
		case 'm':
			verb = 'l'
		}
		r.space()
		if r.rest == "" || !strings.ContainsRune("+-.0123456789", rune(r.rest[0])) {
			return nil
		}
	}
}

// arguments tells how many numbers a command takes.
var arguments = map[byte]int{'M': 2, 'L': 2, 'T': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'Q': 4, 'A': 7}

func (r *dataReader) step(verb byte) error {
	upper := verb &^ 0x20
	var v [7]float64
	for i := range arguments[upper] {
		n, err := r.number(upper == 'A' && (i == 3 || i == 4))
		if err != nil {
			return err
		}
		v[i] = n
	}
	var origin point
	if verb != upper {
		origin = r.at
	}
	p := func(i int) point { return origin.plus(point{v[i], v[i+1]}) }
	from, before, curve := r.at, r.control, r.curve
	r.curve = 0
	switch upper {
	case 'M':
		r.at, r.start = p(0), p(0)
		r.out.move(r.at)
	case 'L':
		r.lineTo(p(0))
	case 'H':
		r.lineTo(point{origin.x + v[0], from.y})
	case 'V':
		r.lineTo(point{from.x, origin.y + v[0]})
	case 'C':
		r.cubicTo(p(0), p(2), p(4))
	case 'S':
		r.cubicTo(mirrored(before, from, curve == 'C'), p(0), p(2))
	case 'Q':
		r.quadTo(p(0), p(2))
	case 'T':
		r.quadTo(mirrored(before, from, curve == 'Q'), p(0))
	case 'A':
		r.at = p(5)
		r.out.arc(from, v[0], v[1], v[2], v[3] != 0, v[4] != 0, r.at)
	}
	return nil
}

func (r *dataReader) lineTo(p point) {
	r.out.line(p)
	r.at = p
}

func (r *dataReader) quadTo(a, b point) {
	r.out.quad(a, b)
	r.at, r.control, r.curve = b, a, 'Q'
}

func (r *dataReader) cubicTo(a, b, c point) {
	r.out.cubic(a, b, c)
	r.at, r.control, r.curve = c, b, 'C'
}

// mirrored is the first control point of a smooth curve.
func mirrored(control, at point, smooth bool) point {
	if !smooth {
		return at
	}
	return at.plus(at.minus(control))
}

func (r *dataReader) space() { r.rest = strings.TrimLeft(r.rest, " ,\t\r\n") }

// number reads one number; "1.5.5-2" holds three, and a flag is a single digit.
func (r *dataReader) number(flag bool) (float64, error) {
	r.space()
	n := 0
	if flag && r.rest != "" {
		n = 1
	} else {
		n = numberLength(r.rest)
	}
	text := r.rest[:n]
	r.rest = r.rest[n:]
	return number(text)
}

// numberLength is how much of s its first number takes.
func numberLength(s string) int {
	dot, exponent := false, false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
		case (c == '-' || c == '+') && (i == 0 || s[i-1]|0x20 == 'e'):
		case c == '.' && !dot && !exponent:
			dot = true
		case c|0x20 == 'e' && !exponent && i > 0:
			exponent = true
		default:
			return i
		}
	}
	return len(s)
}
