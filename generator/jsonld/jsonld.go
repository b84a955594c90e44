// Package jsonld describes pages to search engines in the words of schema.org:
// where a page is in the site, the document that it publishes, who is behind it.
// (Datasets are described by package opendata, which makes their files.) Fields
// that are empty are left out, so that nothing is said that is not known.
package jsonld

import "encoding/json"

// Graph gives what is known of a page as one JSON-LD document. It holds no "<", ">"
// or "&", so that it can stand in a script element.
func Graph(nodes ...any) ([]byte, error) {
	return json.Marshal(struct {
		Context string `json:"@context"`
		Graph   []any  `json:"@graph"`
	}{"https://schema.org", nodes})
}

// Type is the name of a kind of thing.
type Type string

// Ref names a thing that is described elsewhere, by its address.
type Ref struct {
	ID string `json:"@id"`
}

// Breadcrumbs is the way from the home page to a page.
type Breadcrumbs struct {
	Type  Type    `json:"@type"`
	Items []Crumb `json:"itemListElement"`
}

// Crumb is a page on the way. Item is its full address.
type Crumb struct {
	Type     Type   `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	Item     string `json:"item,omitempty"`
}

// Trail makes Breadcrumbs of names and full addresses, of which "" are not known.
func Trail(steps ...[2]string) Breadcrumbs {
	b := Breadcrumbs{Type: "BreadcrumbList"}
	for i, s := range steps {
		b.Items = append(b.Items, Crumb{"ListItem", i + 1, s[0], s[1]})
	}
	return b
}

// Organization is a public body.
type Organization struct {
	Type       Type        `json:"@type"` // GovernmentOrganization
	ID         string      `json:"@id,omitempty"`
	Name       string      `json:"name"`
	URL        string      `json:"url,omitempty"`
	Telephone  string      `json:"telephone,omitempty"`
	Email      string      `json:"email,omitempty"`
	Address    *Address    `json:"address,omitempty"`
	Department *Department `json:"department,omitempty"`
}

// Department is a part of a body.
type Department struct {
	Type Type   `json:"@type"` // Organization
	Name string `json:"name"`
}

// Address is where a body is.
type Address struct {
	Type   Type   `json:"@type"` // PostalAddress
	Street string `json:"streetAddress,omitempty"`
	Code   string `json:"postalCode,omitempty"`
}

// Government gives a public body by its name, or nil for "".
func Government(name string) *Organization {
	if name == "" {
		return nil
	}
	return &Organization{Type: "GovernmentOrganization", Name: name}
}

// Legislation is a document of a public body, in one language.
type Legislation struct {
	Type          Type          `json:"@type"` // Legislation
	ID            string        `json:"@id,omitempty"`
	URL           string        `json:"url,omitempty"`
	Name          string        `json:"name"`
	AlternateName string        `json:"alternateName,omitempty"`
	Language      string        `json:"inLanguage"`
	Identifier    string        `json:"legislationIdentifier,omitempty"`
	Signed        string        `json:"legislationDate,omitempty"` // of signature
	Published     string        `json:"datePublished,omitempty"`
	PassedBy      *Organization `json:"legislationPassedBy,omitempty"`
	Publisher     *Organization `json:"publisher,omitempty"`
	Period        string        `json:"temporalCoverage,omitempty"` // "2021/2025"
	LegalValue    string        `json:"legislationLegalValue,omitempty"`
	Original      *Ref          `json:"translationOfWork,omitempty"`
	Translations  []Ref         `json:"workTranslation,omitempty"`
}

// Unofficial is the legal value of a translation.
const Unofficial = "https://schema.org/UnofficialLegalValue"
