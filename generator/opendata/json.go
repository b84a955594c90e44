package opendata

import (
	"bytes"
	"encoding/json"

	"github.com/shopspring/decimal"

	"plansite/generator/locale"
)

// number is a decimal as a JSON number of its own digits; null where not valid.
type number decimal.NullDecimal

func exact(d decimal.Decimal) number { return number(decimal.NewNullDecimal(d)) }

// derived is a number that was calculated: its decimals end where they say no more.
func derived(d decimal.NullDecimal) number {
	d.Decimal = d.Decimal.Normalize()
	return number(d)
}

// MarshalJSON writes the digits as they are.
func (n number) MarshalJSON() ([]byte, error) {
	if !n.Valid {
		return []byte("null"), nil
	}
	return []byte(digits(n.Decimal)), nil
}

// document writes v as indented JSON.
func document(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}

// object is a JSON object whose keys are made, or need not be in an order.
type object map[string]any

// put adds a value unless it is empty: what is unknown is left out.
func (o object) put(key, value string) object {
	if value != "" {
		o[key] = value
	}
	return o
}

// text gives something in each language of the site that has it.
func (d *Data) text(of func(locale.Lang, Words) string) locale.Text {
	t := locale.Text{}
	for l, w := range d.Words {
		if s := of(l, w); s != "" {
			t[l] = s
		}
	}
	return t
}

// byTag is t by language tags, as JSON-LD and CSVW name languages.
func (d *Data) byTag(t locale.Text) object {
	o := object{}
	for l, s := range t {
		o.put(d.tag(l), s)
	}
	return o
}

func (d *Data) tag(l locale.Lang) string {
	if tag := d.Words[l].Format.Tag; tag != "" {
		return tag
	}
	return string(l)
}
