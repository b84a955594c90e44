package typeset

import "unicode"

// The marks that a line may not begin or end with.
const (
	// closing marks stay with what is before them, even after a space
	closing = "。，、；：！？．）〕］｝》〉」』】〗〙〛﹂﹄”’％‰℃℉々" + ",.;:!?)]}%°′″"
	// joining marks stay with what is before them; a space parts them from it
	joining = "—…⋯–‐‑～·・•-－＿―"
	// opening marks stay with what follows them, even after a space
	opening = "（〔［｛《〈「『【〖〘〚﹁﹃“‘" + "([{"
	// leading marks stay with what follows them
	leading = "￥¥$£€№§#@＃＠+−±×＋"
	// gluing marks stay with both
	gluing = "/／\"'\\&＆=~" + "\u00a0\u2007\u202f\u2060\ufeff"
	// spaces are left out at the end of a line
	spaces = " \t\u3000"
	// after a hidden mark a line may end
	hidden = "\u200b"
)

type class uint8

const (
	plain class = iota
	closes
	joins
	opens
	leads
	glues
	blank
	hides
)

var classes = func() map[rune]class {
	m := map[rune]class{}
	for c, marks := range map[class]string{closes: closing, joins: joining, opens: opening, leads: leading, glues: gluing, blank: spaces, hides: hidden} {
		for _, r := range marks {
			m[r] = c
		}
	}
	return m
}()

func isSpace(r rune) bool { return classes[r] == blank }

// isWide tells characters around which a line may break without a space: those of
// Chinese and Japanese with their marks, numbers in circles, pictures.
func isWide(r rune) bool {
	return r >= 0x2e80 && r <= 0xa4cf || r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe4f || r >= 0xff01 && r <= 0xff60 ||
		r >= 0x2460 && r <= 0x24ff || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3ffff
}

// mayBreak tells whether a line may end between two characters.
func mayBreak(before, last, after rune) bool {
	a, b := classes[before], classes[after]
	switch {
	case !between(before, last, after), b == closes:
		return false
	case a == hides:
		return true
	case a == blank:
		return last != 0 && classes[last] != opens
	case a == opens, a == leads, a == glues, b == glues, b == joins:
		return false
	case a == joins:
		return !unicode.IsDigit(after)
	case a == closes && b == opens:
		return true
	}
	return isWide(before) || isWide(after)
}

// tolerable tells whether a word that is too long for a line may be parted here.
func tolerable(before, last, after rune) bool {
	a, b := classes[before], classes[after]
	return between(before, last, after) && b != closes && b != joins && a != opens && (a != blank || classes[last] != opens)
}

// between tells whether a line can end here at all: not before a space, which
// belongs to the line before, and not within a character of several parts.
func between(before, _, after rune) bool {
	const joiner = '\u200d'
	return !isSpace(after) && !unicode.Is(unicode.M, after) && before != joiner && after != joiner
}
