package picture

import (
	"bytes"
	"encoding/binary"
	"image"

	"golang.org/x/image/draw"
)

// shrink returns a picture no wider and no higher than that, 0 being any. It halves
// first: one step of many points to one would lose what lies between.
func shrink(img image.Image, width, height int) image.Image {
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	tw, th := w, h
	switch {
	case width > 0 && w > width:
		tw, th = width, max(1, (h*width+w/2)/w)
	case height > 0 && h > height:
		tw, th = max(1, (w*height+h/2)/h), height
	}
	for w >= 2*tw && h >= 2*th && w > tw {
		w, h = (w+1)/2, (h+1)/2
		img = scaled(img, w, h)
	}
	if w != tw || h != th {
		img = scaled(img, tw, th)
	}
	return img
}

func scaled(img image.Image, w, h int) image.Image {
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	draw.ApproxBiLinear.Scale(out, out.Bounds(), img, img.Bounds(), draw.Src, nil)
	return out
}

// upright turns a picture as its orientation says, which is a number of EXIF.
func upright(img image.Image, orientation int) image.Image {
	if orientation < 2 || orientation > 8 {
		return img
	}
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	tw, th := w, h
	if orientation > 4 {
		tw, th = h, w
	}
	src, out := image.NewNRGBA(image.Rect(0, 0, w, h)), image.NewNRGBA(image.Rect(0, 0, tw, th))
	draw.Draw(src, src.Bounds(), img, b.Min, draw.Src)
	for y := range th {
		for x := range tw {
			at := src.PixOffset(from(orientation, x, y, w, h))
			copy(out.Pix[out.PixOffset(x, y):], src.Pix[at:at+4])
		}
	}
	return out
}

// from returns where a point of the upright picture is in one of w×h.
func from(orientation, x, y, w, h int) (sx, sy int) {
	switch orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	}
	return w - 1 - y, x // 8
}

// orientation returns how a JPEG says that it is to be turned, 1 where it does not.
func orientation(data []byte) int {
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		marker, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker == 0xda || size < 2 || at+2+size > len(data) {
			break
		}
		if tiff, ok := bytes.CutPrefix(data[at+4:at+2+size], []byte("Exif\x00\x00")); marker == 0xe1 && ok {
			return orientationIn(tiff)
		}
		at += 2 + size
	}
	return 1
}

// orientationIn reads the tag 0x0112 of the first directory of a TIFF.
func orientationIn(tiff []byte) int {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > len(tiff) {
		return 1
	}
	for n := int(order.Uint16(tiff[at:])); n > 0 && at+14 <= len(tiff); n-- {
		if entry := tiff[at+2 : at+14]; order.Uint16(entry) == 0x0112 {
			if is := int(order.Uint16(entry[8:])); is >= 1 && is <= 8 {
				return is
			}
			return 1
		}
		at += 12
	}
	return 1
}
