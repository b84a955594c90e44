package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"plansite/generator/locale"
	"plansite/generator/raster"
)

const (
	manifestPath  = "site.webmanifest"
	appleIconPath = "icons/apple-touch-icon.png"
	iconName      = "icon.svg" // the theme's
)

// icon is a picture of the site for the places that take no SVG.
type icon struct {
	path string
	size int     // pixels
	part float64 // of the size that the theme's icon takes
	// purpose is "maskable" where systems cut the picture to a shape of their own:
	// then the icon's ground fills the corners, and a circle of 4/5 is sure to be seen.
	purpose string
}

var (
	appleIcon     = icon{appleIconPath, 180, 1, "maskable"}
	manifestIcons = []icon{
		{"icons/icon-192.png", 192, 1, "any"},
		{"icons/icon-512.png", 512, 1, "any"},
		{"icons/maskable-512.png", 512, 0.8, "maskable"},
	}
)

// addIcons adds the theme's icon as pictures, and for each language what a phone
// has to know to put the site on its first screen: of a site with an address, since
// browsers complain of a manifest beside pages that are opened from a folder.
func addIcons(c *context) {
	svg := c.iconData()
	if svg == nil {
		return
	}
	add := func(i icon) {
		c.result.Tree.Add(i.path, func() ([]byte, error) {
			return c.charts.Keep(func() ([]byte, error) { return i.paint(svg) }, svg, fmt.Append(nil, i))
		})
	}
	add(appleIcon)
	if c.site.Config.BaseURL == "" {
		return
	}
	for _, i := range manifestIcons {
		add(i)
	}
	for _, lang := range c.langs {
		c.result.Tree.Add(c.path(lang, manifestPath), func() ([]byte, error) { return c.manifest(lang) })
	}
}

// iconData is the theme's icon, or nil.
func (c *context) iconData() []byte {
	for _, a := range c.theme.Assets {
		if a.Name == iconName {
			return a.Data
		}
	}
	return nil
}

func (i icon) paint(svg []byte) ([]byte, error) {
	plain, err := (&raster.Painter{}).Image(svg)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", iconName, err)
	}
	inner := math.Round(float64(i.size) * i.part)
	drawn, err := (&raster.Painter{Scale: inner / float64(plain.Bounds().Dx())}).Image(svg)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", iconName, err)
	}
	out := image.NewRGBA(image.Rect(0, 0, i.size, i.size))
	if i.purpose == "maskable" {
		draw.Draw(out, out.Bounds(), image.NewUniform(ground(drawn)), image.Point{}, draw.Src)
	}
	at := image.Pt((i.size-drawn.Bounds().Dx())/2, (i.size-drawn.Bounds().Dy())/2)
	draw.Draw(out, drawn.Bounds().Add(at), drawn, image.Point{}, draw.Over)
	var b bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, out)
	return b.Bytes(), err
}

// ground is the colour that an icon has at the middle of its upper edge.
func ground(img *image.RGBA) color.Color {
	c := img.RGBAAt(img.Bounds().Dx()/2, img.Bounds().Dy()/40)
	c.A = 255
	return c
}

// webManifest is a web app manifest. The site is a site and no app: it opens in
// the browser.
type webManifest struct {
	Name        string         `json:"name"`
	ShortName   string         `json:"short_name"`
	Description string         `json:"description,omitempty"`
	Lang        string         `json:"lang"`
	StartURL    string         `json:"start_url"`
	Scope       string         `json:"scope"`
	Display     string         `json:"display"`
	Icons       []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

func (c *context) manifest(lang locale.Lang) ([]byte, error) {
	conf := c.site.Config
	m := webManifest{
		Name: conf.Title.In(lang), ShortName: c.shortTitle(lang), Description: conf.Description.In(lang), Lang: c.theme.Words(lang).Tag,
		StartURL: "index.html", Scope: "./", Display: "browser",
	}
	for _, i := range manifestIcons {
		m.Icons = append(m.Icons, manifestIcon{relative(c.path(lang, manifestPath), i.path), fmt.Sprintf("%dx%[1]d", i.size), "image/png", i.purpose})
	}
	return json.MarshalIndent(m, "", " ")
}
