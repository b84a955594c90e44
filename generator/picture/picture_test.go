package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

// half is red on its left and blue on its right.
func half(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{255, 0, 0, 255}
			if x >= w/2 {
				c = color.RGBA{0, 0, 255, 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

// camera is a JPEG as a telephone writes it: EXIF with a place and a turn, IPTC, a
// comment, and something after its end.
func camera(t *testing.T, w, h int, orientation byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, half(w, h), nil); err != nil {
		t.Fatal(err)
	}
	segment := func(marker byte, body string) []byte {
		return append([]byte{0xff, marker, byte((len(body) + 2) >> 8), byte(len(body) + 2)}, body...)
	}
	exif := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(orientation) + "\x00\x00\x00\x00\x00\x00GPS 39.08N SECRET"
	out := bytes.Clone(b.Bytes()[:2])
	for _, s := range [][]byte{segment(0xe1, exif), segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00<x>SECRET</x>"), segment(0xed, "Photoshop 3.0\x00SECRET"), segment(0xe2, "ICC_PROFILE\x00SECRET"), segment(0xfe, "SECRET")} {
		out = append(out, s...)
	}
	return append(append(out, b.Bytes()[2:]...), "ftypSECRET film"...)
}

func chunked(data []byte, name, body string) []byte {
	var b bytes.Buffer
	b.Write(data[:33]) // signature and IHDR
	binary.Write(&b, binary.BigEndian, uint32(len(body)))
	b.WriteString(name + body)
	binary.Write(&b, binary.BigEndian, crc32.ChecksumIEEE([]byte(name+body)))
	b.Write(data[33:])
	return b.Bytes()
}

func pngOf(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, half(40, 20)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const tinyWebP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="

func TestNothingButThePictureIsPublished(t *testing.T) {
	webp, _ := base64.StdEncoding.DecodeString(tinyWebP)
	webp = append(webp, "EXIF\x06\x00\x00\x00SECRETXMP \x06\x00\x00\x00SECRET"...)
	var moving bytes.Buffer
	frame := image.NewPaletted(image.Rect(0, 0, 4, 4), color.Palette{color.Black, color.White})
	if err := gif.EncodeAll(&moving, &gif.GIF{Image: []*image.Paletted{frame, frame}, Delay: []int{1, 1}}); err != nil {
		t.Fatal(err)
	}
	drawing := `<?xml version="1.0"?><!-- SECRET --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://x" inkscape:export-filename="C:\SECRET" viewBox="0 0 4 2"><metadata><a>SECRET</a></metadata><inkscape:view>SECRET</inkscape:view><path d="M0 0"/>` +
		`<image href="data:image/jpeg;base64,` + base64.StdEncoding.EncodeToString(camera(t, 8, 4, 1)) + `"/></svg>`
	for name, data := range map[string][]byte{
		"a.jpg": camera(t, 40, 20, 1), "b.JPEG": camera(t, 40, 20, 8), "c.png": chunked(pngOf(t), "tEXt", "Author\x00SECRET"), "e.webp": webp,
		"d.gif": append(moving.Bytes()[:len(moving.Bytes())-1], "\x21\xfe\x06SECRET\x00;"...), "f.svg": []byte(drawing),
	} {
		got, err := Publish(name, data, 1600)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		again, _ := Publish(name, data, 1600)
		if !bytes.Equal(got, again) {
			t.Errorf("%s: not the same bytes", name)
		}
		if bytes.Contains(got, []byte("SECRET")) || bytes.Contains(got, []byte("Exif")) {
			t.Errorf("%s: something is kept: %q", name, got)
		}
		if w, h := Size(name, got); w < 1 || h < 1 {
			t.Errorf("%s: %d×%d", name, w, h)
		}
	}
}

func TestPicturesAreUprightAndSmall(t *testing.T) {
	for orientation, red := range map[byte]image.Point{1: {2, 10}, 2: {37, 10}, 3: {37, 10}, 4: {2, 10}, 5: {10, 2}, 6: {10, 2}, 7: {10, 37}, 8: {10, 37}} {
		data := camera(t, 80, 40, orientation)
		width := 40
		if orientation > 4 {
			width = 20
		}
		got, err := Publish("a.jpg", data, width)
		if err != nil {
			t.Fatal(err)
		}
		img, err := jpeg.Decode(bytes.NewReader(got))
		if err != nil {
			t.Fatal(err)
		}
		if r, _, b, _ := img.At(red.X, red.Y).RGBA(); img.Bounds().Dx() != width || r < 0x8000 || b > 0x8000 {
			t.Errorf("turn %d: %v, red %x, blue %x", orientation, img.Bounds(), r, b)
		}
		if w, h := Size("a.jpg", data); (w > h) != (orientation < 5) {
			t.Errorf("turn %d: the page is told %d×%d", orientation, w, h)
		}
	}
}

func TestWhatCannotBeCleanedIsRefused(t *testing.T) {
	for name, data := range map[string]string{"a.jpg": "no picture", "b.png": string(camera(t, 8, 8, 1)), "c.png": string(chunked(pngOf(t), "acTL", "00000000")), "d.webp": "RIFF"} {
		if _, err := Publish(name, []byte(data), 800); AsRefused(err) == nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDrawingsOnlyDraw(t *testing.T) {
	svg := func(s string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20px">` + s + `</svg>`
	}
	for _, bad := range []string{
		svg(`<script>1</script>`), svg(`<path onload="x"/>`), svg(`<foreignObject/>`), svg(`<image href="https://a.example/x.png"/>`),
		svg(`<image xlink:href="x.png"/>`), svg(`<use href="other.svg#a"/>`), svg(`<path fill="url(https://a.example/#x)"/>`), svg(`<path style="fill: url( 'x.svg' )"/>`),
		svg(`<style>@import "x.css";</style>`), svg(`<style>a{background:u\72l(x)}</style>`), svg(`<a href="javascript:x">a</a>`), svg(`<animate attributeName="href" to="x"/>`),
		svg(`<div xmlns="http://www.w3.org/1999/xhtml"/>`), `<!DOCTYPE svg [<!ENTITY a "b">]>` + svg("&a;"), svg(`&nbsp;`), `<?xml-stylesheet href="a.css"?>` + svg(""),
		svg(`<g>`), `<html/>`, "GIF89a", svg(`<set attributeName="onload" to="x"/>`), svg(`<path style="fill:u\72l(http://x)"/>`), svg(`<image href="data:image/svg+xml;base64,AAAA"/>`),
		svg(`<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>`), svg(`<iframe/>`), svg(`<style>@font-face{src:url(x)}</style>`), svg("") + svg(""),
	} {
		if got, err := Publish("a.svg", []byte(bad), 0); AsRefused(err) == nil {
			t.Errorf("%s\nis published: %s, %v", bad, got, err)
		}
	}
	good := `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">` + svg(`<style>/* a */ .b { fill: url(#c) }</style><use xlink:href="#d" xmlns:xlink="http://www.w3.org/1999/xlink"/><text x="1">一 &lt; 二</text>`)
	got, err := Publish("a.svg", []byte(good), 0)
	if w, h := Size("a.svg", got); err != nil || w != 10 || h != 20 || strings.Contains(string(got), "DOCTYPE") || !strings.Contains(string(got), "一 &lt; 二") || !strings.Contains(string(got), `xlink:href="#d"`) {
		t.Errorf("%s, %v, %d×%d", got, err, w, h)
	}
}
