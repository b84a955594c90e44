package markdown

import (
	"bytes"
	"strings"
)

// scheme gives what stands before the colon of an absolute address, in lower
// case, or "" for an address within the site. Browsers overlook control
// characters in it, and so does this.
func scheme(dest []byte) string {
	var name []byte
	for _, c := range dest {
		switch {
		case c <= ' ' || c == 0x7f:
		case c == ':':
			return strings.ToLower(string(name))
		case 'a' <= c|0x20 && c|0x20 <= 'z',
			len(name) > 0 && ('0' <= c && c <= '9' || bytes.IndexByte([]byte("+-."), c) >= 0):
			name = append(name, c)
		default:
			return ""
		}
	}
	return ""
}

// allowed tells whether readers may be sent to addresses of this scheme. A list
// of the safe ones does not age as a list of the unsafe ones does.
func allowed(scheme string) bool {
	switch scheme {
	case "http", "https", "mailto", "tel":
		return true
	}
	return false
}
