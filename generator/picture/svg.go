package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"plansite/generator/diag"
)

// svgElements are what a drawing may consist of. A list of what is harmless does not
// age as one of what is not: scripts, frames, foreign objects, links, animation.
var svgElements = strings.Fields(`svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
	image style linearGradient radialGradient stop pattern clipPath mask marker switch view filter
	feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
	feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
	feSpotLight feTile feTurbulence`)

const svgSpace = "http://www.w3.org/2000/svg"

var (
	harmlessHref = regexp.MustCompile(`^(?:#|data:image/(?:png|jpeg|gif|webp);base64,)`)
	cssAddress   = regexp.MustCompile(`(?i)url\(\s*["']?\s*([^"')\s]*)`)
	cssImport    = regexp.MustCompile(`(?i)@import|@namespace|@font-face|image-set|expression\s*\(|javascript:|src\s*\(`)
	svgNumber    = regexp.MustCompile(`^\s*([0-9]+(?:\.[0-9]+)?)(?:px)?\s*$`)
)

// cleanSVG returns a drawing without comments, editors' notes and metadata, and
// refuses one that does more than draw.
func cleanSVG(data []byte) ([]byte, error) {
	s := svgCleaner{in: xml.NewDecoder(bytes.NewReader(data))}
	s.in.Strict = true
	for {
		token, err := s.in.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, s.refuse(diag.M("不是能读的 SVG：%v", "this is no SVG that can be read: %v", err))
		}
		if err := s.token(token); err != nil {
			return nil, err
		}
	}
	if len(s.open) > 0 || s.out.Len() == 0 {
		return nil, s.refuse(diag.M("SVG 没有写完", "the SVG is not complete"))
	}
	return s.out.Bytes(), nil
}

// svgCleaner copies a drawing token by token.
type svgCleaner struct {
	in      *xml.Decoder
	out     bytes.Buffer
	open    []string // names of the elements that are open
	skipped int      // how many of them are left out
}

func (s *svgCleaner) refuse(message diag.Msg) error {
	line, _ := s.in.InputPos()
	return refuse(diag.M("第 %[1]d 行：%[2]s", "line %[1]d: %[3]s", line, message.ZH, message.EN),
		diag.M("在绘图软件里导出为“普通 SVG”，去掉脚本、链接和外部图片；或者导出为 PNG", "export it as plain SVG without scripts, links and outside pictures, or as PNG"))
}

func (s *svgCleaner) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.Directive:
		if bytes.IndexByte(t, '[') >= 0 {
			return s.refuse(diag.M("SVG 里定义了实体", "the SVG defines entities"))
		}
	case xml.ProcInst:
		if t.Target != "xml" {
			return s.refuse(diag.M("SVG 里有处理指令 %q", "the SVG has the instruction %q", t.Target))
		}
		if inst := strings.ToLower(string(t.Inst)); strings.Contains(inst, "encoding") && !strings.Contains(inst, "utf-8") {
			return s.refuse(diag.M("SVG 不是 UTF-8", "the SVG is not in UTF-8"))
		}
	case xml.StartElement:
		return s.start(t)
	case xml.EndElement:
		return s.end(fullName(t.Name))
	case xml.CharData:
		return s.text(string(t))
	}
	return nil
}

func fullName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func (s *svgCleaner) start(t xml.StartElement) error {
	if len(s.open) == 0 && (s.out.Len() > 0 || t.Name.Local != "svg") {
		return s.refuse(diag.M("根元素不是 svg", "the root element is not svg"))
	}
	s.open = append(s.open, fullName(t.Name))
	foreign := t.Name.Space != "" && t.Name.Space != "svg"
	if s.skipped > 0 || foreign || t.Name.Local == "metadata" {
		s.skipped++
		return nil
	}
	if !slices.Contains(svgElements, t.Name.Local) {
		return s.refuse(diag.M("SVG 里不能有 <%s>", "an SVG may not have <%s>", t.Name.Local))
	}
	s.out.WriteString("<" + fullName(t.Name))
	for _, a := range t.Attr {
		if err := s.attribute(a); err != nil {
			return err
		}
	}
	s.out.WriteString(">")
	return nil
}

func (s *svgCleaner) attribute(a xml.Attr) error {
	name := strings.ToLower(a.Name.Local)
	switch {
	case a.Name.Space == "xmlns":
		if a.Name.Local != "svg" && a.Name.Local != "xlink" {
			return nil
		}
	case a.Name.Space == "" && name == "xmlns":
		if a.Value != svgSpace {
			return s.refuse(diag.M("SVG 里有别的文档 %q", "the SVG holds another kind of document, %q", a.Value))
		}
	case name == "href":
		var err error
		if a.Value, err = s.href(a.Value); err != nil {
			return err
		}
	case a.Name.Space != "" && a.Name.Space != "xml", strings.HasPrefix(name, "data-"):
		return nil // an editor's note
	case a.Name.Space == "xml" && name == "base":
		return nil
	case strings.HasPrefix(name, "on"):
		return s.refuse(diag.M("SVG 里有事件脚本 %s", "the SVG has the event script %s", a.Name.Local))
	case strings.Contains(a.Value, `\`) && (name == "style" || strings.Contains(a.Value, "(")):
		return s.refuse(diag.M("SVG 的样式里有转义 \\", "the style of the SVG has an escape \\"))
	default:
		if err := s.style(a.Value); err != nil {
			return err
		}
	}
	s.out.WriteString(" " + fullName(a.Name) + `="`)
	xml.EscapeText(&s.out, []byte(a.Value))
	s.out.WriteString(`"`)
	return nil
}

// href returns what an element may refer to: a part of the drawing, or a picture
// within it, which is cleaned as others are.
func (s *svgCleaner) href(value string) (string, error) {
	value = strings.TrimSpace(value)
	if !harmlessHref.MatchString(value) {
		return "", s.refuse(diag.M("SVG 引用了外部文件 %q", "the SVG refers to the outside file %q", brief(value)))
	}
	if value[0] == '#' {
		return value, nil
	}
	head, body, _ := strings.Cut(value, ",")
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(body), ""))
	if err != nil {
		return "", s.refuse(diag.M("SVG 里的图片读不出来", "a picture in the SVG cannot be read"))
	}
	format := strings.TrimSuffix(strings.TrimPrefix(head, "data:image/"), ";base64")
	if data, err = publish("."+format, data, MaxWidth); err != nil {
		return "", err
	}
	return head + "," + base64.StdEncoding.EncodeToString(data), nil
}

// style refuses what a style sheet or an attribute would fetch. Escapes and comments
// could hide it.
func (s *svgCleaner) style(css string) error {
	if cssImport.MatchString(css) {
		return s.refuse(diag.M("SVG 的样式引用了别的文件：%q", "the style of the SVG refers to another file: %q", brief(css)))
	}
	for _, m := range cssAddress.FindAllStringSubmatch(css, -1) {
		if !harmlessHref.MatchString(m[1]) {
			return s.refuse(diag.M("SVG 引用了外部文件 %q", "the SVG refers to the outside file %q", brief(m[1])))
		}
	}
	return nil
}

func (s *svgCleaner) text(text string) error {
	if s.skipped > 0 || len(s.open) == 0 {
		return nil
	}
	if in := s.open[len(s.open)-1]; in == "style" || in == "svg:style" {
		if strings.Contains(text, `\`) || strings.Contains(text, "/*") {
			text = cssComment.ReplaceAllString(text, "")
			if strings.Contains(text, `\`) {
				return s.refuse(diag.M("SVG 的样式里有转义 \\", "the style of the SVG has an escape \\"))
			}
		}
		if err := s.style(text); err != nil {
			return err
		}
	}
	return xml.EscapeText(&s.out, []byte(text))
}

var cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)

func (s *svgCleaner) end(name string) error {
	if len(s.open) == 0 || s.open[len(s.open)-1] != name {
		return s.refuse(diag.M("</%s> 没有开头", "</%s> has no beginning", name))
	}
	s.open = s.open[:len(s.open)-1]
	if s.skipped > 0 {
		s.skipped--
		return nil
	}
	s.out.WriteString("</" + name + ">")
	return nil
}

func brief(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// svgSize reads the size of a drawing from its first element.
func svgSize(data []byte) (width, height int) {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.RawToken()
		if err != nil {
			return 0, 0
		}
		root, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		size := map[string]string{}
		for _, a := range root.Attr {
			size[a.Name.Local] = a.Value
		}
		w, h := svgNumber.FindStringSubmatch(size["width"]), svgNumber.FindStringSubmatch(size["height"])
		if w == nil || h == nil {
			box := strings.FieldsFunc(size["viewBox"], func(r rune) bool { return r == ' ' || r == ',' })
			if len(box) != 4 {
				return 0, 0
			}
			w, h = []string{"", box[2]}, []string{"", box[3]}
		}
		return points(w[1]), points(h[1])
	}
}

func points(s string) int {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 1 || f > 100_000 {
		return 0
	}
	n, _ := strconv.Atoi(fmt.Sprintf("%.0f", f))
	return n
}
