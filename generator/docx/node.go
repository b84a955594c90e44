package docx

import (
	"bytes"
	"encoding/xml"
)

// node is an element of XML. Structs with tags would need one for each of the
// sixty elements that a document has.
type node struct {
	name     string
	attrs    []string // names and values by turns
	content  string
	children []*node
}

// element gives an element with attributes, names and values by turns.
func element(name string, attrs ...string) *node { return &node{name: name, attrs: attrs} }

// val is an element with the attribute w:val, which most have.
func val(name, value string) *node { return element(name, "w:val", value) }

func (n *node) add(children ...*node) *node {
	n.children = append(n.children, children...)
	return n
}

func (n *node) text(s string) *node {
	n.content = s
	return n
}

func (n *node) bytes() []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	n.write(&b)
	return b.Bytes()
}

func (n *node) write(b *bytes.Buffer) {
	b.WriteString("<" + n.name)
	for i := 0; i+1 < len(n.attrs); i += 2 {
		b.WriteString(" " + n.attrs[i] + `="`)
		escape(b, n.attrs[i+1])
		b.WriteString(`"`)
	}
	if n.content == "" && len(n.children) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteString(">")
	escape(b, n.content)
	for _, c := range n.children {
		c.write(b)
	}
	b.WriteString("</" + n.name + ">")
}

// escape writes a text; characters that XML cannot hold come out as U+FFFD.
func escape(b *bytes.Buffer, s string) {
	if err := xml.EscapeText(b, []byte(s)); err != nil {
		panic(err) // a buffer takes all
	}
}
