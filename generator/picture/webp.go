package picture

import (
	"bytes"
	"encoding/binary"

	"plansite/generator/diag"
)

// webpKept are the chunks that a picture consists of; all others go: EXIF, XMP,
// colour profiles, and what comes after the end.
var webpKept = []string{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"}

// flags of VP8X for chunks that are left out.
const webpFlags = 0x20 | 0x08 | 0x04 // profile, EXIF, XMP

// cleanWebP leaves out all chunks but those of the picture. There is no library of
// Go that writes the format, so it is not made smaller.
func cleanWebP(data []byte) ([]byte, error) {
	out := append([]byte("RIFF\x00\x00\x00\x00WEBP"), make([]byte, 0, len(data))...)
	for at := 12; at+8 <= len(data); {
		name, size := string(data[at:at+4]), int(binary.LittleEndian.Uint32(data[at+4:]))
		end := at + 8 + size
		if size < 0 || end > len(data) {
			break
		}
		if name == "EXIF" && orientationIn(bytes.TrimPrefix(data[at+8:end], []byte("Exif\x00\x00"))) != 1 {
			return nil, refuse(diag.M("这张 WebP 图片要转过来看", "this WebP picture is to be turned"), resave)
		}
		if isKept(name) {
			from := len(out)
			out = append(out, data[at:end]...)
			if name == "VP8X" && size > 0 {
				out[from+8] &^= webpFlags
			}
			if size%2 == 1 {
				out = append(out, 0)
			}
		}
		at = end + size%2
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out, nil
}

func isKept(chunk string) bool {
	for _, k := range webpKept {
		if chunk == k {
			return true
		}
	}
	return false
}
