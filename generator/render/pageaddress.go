package render

import (
	"plansite/generator/locale"
	"plansite/generator/qr"
)

// pageAddress gives the address of page m for paper and for other devices. A page
// for wrong addresses has none of its own, and without the site's address a code
// would lead to a place that is made up.
func (c *context) pageAddress(lang locale.Lang, m meta) (*AddressView, error) {
	address := c.absolute(c.path(lang, m.path))
	if address == "" || !m.shared() {
		return nil, nil
	}
	code, err := qr.Encode(address)
	if err != nil {
		return nil, err
	}
	return &AddressView{URL: address, Size: code.Size, Path: code.Path(), OnScreen: isContent(m) || m.kind == "series" || m.kind == "campaign" || m.kind == "passage"}, nil
}
