package preview

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// liveTag is the script that keeps a page fresh. The page tells it which version
// or revision it is, so that one that was open too long reloads.
func (s *Server) liveTag(key string, n int) string {
	return fmt.Sprintf(`<script src="%slive.js?%s=%s-%d" defer></script>`, reserved, key, s.boot, n)
}

// inject puts tag at the end of a page's head and lets scripts of the page talk
// to the preview. All else stays byte for byte.
func inject(page []byte, tag string) []byte {
	var out bytes.Buffer
	out.Grow(len(page) + len(tag) + 100)
	z := html.NewTokenizer(bytes.NewReader(page))
	for pos := 0; ; {
		kind := z.Next()
		raw := len(z.Raw())
		if kind == html.ErrorToken {
			out.Write(page[pos:])
			out.WriteString(tag)
			return out.Bytes()
		}
		name, _ := z.TagName()
		at := atom.Lookup(name)
		switch {
		case kind == html.EndTagToken && at == atom.Head, kind == html.StartTagToken && at == atom.Body:
			out.WriteString(tag)
			out.Write(page[pos:])
			return out.Bytes()
		case at == atom.Meta:
			out.Write(loosenMeta(z, page[pos:pos+raw]))
		default:
			out.Write(page[pos : pos+raw])
		}
		pos += raw
	}
}

// loosenMeta gives the meta tag that z has read the name of: raw, unless it is a
// content security policy.
func loosenMeta(z *html.Tokenizer, raw []byte) []byte {
	tag := html.Token{Type: html.StartTagToken, DataAtom: atom.Meta, Data: "meta"}
	isPolicy := false
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		a := html.Attribute{Key: string(key), Val: string(value)}
		isPolicy = isPolicy || a.Key == "http-equiv" && strings.EqualFold(a.Val, "Content-Security-Policy")
		tag.Attr = append(tag.Attr, a)
	}
	if !isPolicy {
		return raw
	}
	for i, a := range tag.Attr {
		if a.Key == "content" {
			tag.Attr[i].Val = loosen(a.Val)
		}
	}
	return []byte(tag.String())
}

// loosen adds to a content security policy that scripts may connect to the
// server the page came from, and nothing else.
func loosen(policy string) string {
	parts := strings.Split(policy, ";")
	for i, part := range parts {
		words := strings.Fields(part)
		if len(words) == 0 || !strings.EqualFold(words[0], "connect-src") {
			continue
		}
		words = slices.DeleteFunc(words, func(w string) bool { return strings.EqualFold(w, "'none'") })
		if !slices.Contains(words, "'self'") {
			words = append(words, "'self'")
		}
		parts[i] = " " + strings.Join(words, " ")
		return strings.TrimSpace(strings.Join(parts, ";"))
	}
	return strings.TrimRight(policy, "; ") + "; connect-src 'self'"
}
