// Package picture makes of an author's picture what may go online: upright, of a
// sensible size, and without what cameras and programs write into it – places,
// devices, names, comments, thumbnails, earlier states. It makes each anew from its
// points, so that nothing is kept that it does not know.
package picture

import (
	"bytes"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"path"
	"strings"
	"sync"

	_ "golang.org/x/image/webp" // registers the format

	"plansite/generator/diag"
)

// Look changes whenever the same picture would be made otherwise than before.
const Look = "picture 1"

// Widths are those of the copies that browsers choose from, in points; no picture
// that stands in a text is wider than the last.
var Widths = []int{800, 1600}

// MaxWidth is that of a picture to take away: enough to print it on a page.
const MaxWidth = 4000

// maxPoints bounds what is held in memory at a time.
const maxPoints = 64 << 20

// Refused says why a picture cannot be published, and what to do.
type Refused struct{ Message, Hint diag.Msg }

// Error returns the message and the hint in English.
func (r *Refused) Error() string { return r.Message.EN + ": " + r.Hint.EN }

func refuse(message, hint diag.Msg) error { return &Refused{message, hint} }

// kinds are the formats by the endings of files, as package image calls them.
var kinds = map[string]string{".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".gif": "gif", ".webp": "webp", ".svg": "svg"}

// Is reports whether a file is a picture by its name.
func Is(name string) bool { return kind(name) != "" }

func kind(name string) string { return kinds[strings.ToLower(path.Ext(name))] }

// CanShrink reports whether there are copies of a picture in other sizes.
func CanShrink(name string) bool { return kind(name) == "jpeg" || kind(name) == "png" }

// Size returns how large a picture is shown, 0 where that is not known.
func Size(name string, data []byte) (width, height int) {
	if kind(name) == "svg" {
		return svgSize(data)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 0, 0
	}
	if kind(name) == "jpeg" && orientation(data) > 4 {
		return c.Height, c.Width
	}
	return c.Width, c.Height
}

// one picture is worked on at a time: two of a camera need half a gigabyte.
var one sync.Mutex

// Publish returns the picture as it may be published, at most width points
// wide, as far as its kind can be made smaller. The error is a [*Refused].
func Publish(name string, data []byte, width int) ([]byte, error) {
	one.Lock()
	defer one.Unlock()
	return publish(name, data, width)
}

func publish(name string, data []byte, width int) ([]byte, error) {
	if kind(name) == "svg" {
		return cleanSVG(data)
	}
	if err := fits(name, data); err != nil {
		return nil, err
	}
	switch kind(name) {
	case "webp":
		return cleanWebP(data)
	case "gif":
		return cleanGIF(data)
	}
	return repaint(kind(name), data, width)
}

var resave = diag.M("用看图软件打开，另存为 JPEG 或 PNG", "open it with a picture viewer and save it as JPEG or PNG")

// fits reports what keeps a picture from being read.
func fits(name string, data []byte) error {
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	most := maxPoints
	if format == "png" { // of up to eight bytes a point
		most /= 2
	}
	switch {
	case err != nil:
		return refuse(diag.M("图片读不出来：%v", "the picture cannot be read: %v", err), resave)
	case format != kind(name):
		return refuse(diag.M("名字说是 %[1]s，内容却是 %[2]s 图片", "its name says %[1]s, but it is a %[2]s picture", kind(name), format),
			diag.M("把名字的结尾改成 .%[1]s", "let its name end in .%[1]s", format))
	case c.Width < 1 || c.Height < 1 || c.Width > most/c.Height:
		return refuse(diag.M("图片太大：%d×%d 点", "the picture is too large: %d×%d points", c.Width, c.Height), diag.M("缩小到每边不超过 6000 点", "make it no larger than 6000 points a side"))
	}
	return nil
}

func repaint(format string, data []byte, width int) ([]byte, error) {
	if format == "png" && bytes.Contains(data[:min(len(data), 4096)], []byte("acTL")) {
		return nil, refuse(diag.M("这是会动的 PNG", "this is an animated PNG"), diag.M("另存为 GIF，或者用一张静止的图", "save it as GIF, or use a still picture"))
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, refuse(diag.M("图片读不出来：%v", "the picture cannot be read: %v", err), resave)
	}
	turned := 1
	if format == "jpeg" {
		turned = orientation(data)
	}
	if turned > 4 { // upright, its height is the width
		img = shrink(img, 0, width)
	} else {
		img = shrink(img, width, 0)
	}
	img = upright(img, turned)
	var out bytes.Buffer
	if format == "png" {
		err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, img)
	} else {
		err = jpeg.Encode(&out, img, &jpeg.Options{Quality: 86})
	}
	return out.Bytes(), err
}

func cleanGIF(data []byte) ([]byte, error) {
	all, err := gif.DecodeAll(bytes.NewReader(data))
	if err != nil {
		return nil, refuse(diag.M("图片读不出来：%v", "the picture cannot be read: %v", err), resave)
	}
	if len(all.Image)*all.Config.Width*all.Config.Height > maxPoints*2 {
		return nil, refuse(diag.M("动图太大：%d 帧", "the animation is too large: %d frames", len(all.Image)), diag.M("减少帧数或缩小", "use fewer or smaller frames"))
	}
	var out bytes.Buffer
	err = gif.EncodeAll(&out, all)
	return out.Bytes(), err
}

// AsRefused returns the refusal in an error, or nil.
func AsRefused(err error) *Refused {
	var r *Refused
	errors.As(err, &r)
	return r
}
