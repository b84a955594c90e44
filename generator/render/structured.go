package render

import (
	"fmt"
	"html/template"

	"plansite/generator/jsonld"
	"plansite/generator/locale"
)

// structured describes page m to search engines, if it is for them.
func (c *context) structured(lang locale.Lang, m meta) (template.JS, error) {
	if m.noIndex {
		return "", nil
	}
	var nodes []any
	switch m.kind {
	case "home":
		if c.site.Config.Office.Name.In(lang) != "" {
			nodes = append(nodes, c.officeNode(lang))
		}
	case "plan":
		nodes = append(nodes, c.legislation(lang))
	}
	if m.kind != "home" {
		nodes = append(nodes, c.trail(lang, m))
	}
	if len(nodes) == 0 {
		return "", nil
	}
	data, err := jsonld.Graph(nodes...)
	return template.JS(data), err
}

// trail is the way to page m, as its breadcrumb shows it.
func (c *context) trail(lang locale.Lang, m meta) jsonld.Breadcrumbs {
	at := func(p string) string { return c.absolute(c.path(lang, p)) }
	steps := [][2]string{{c.theme.Words(lang).T("nav.home"), at("index.html")}}
	for _, b := range m.crumbs {
		steps = append(steps, [2]string{b.text, at(b.path)})
	}
	return jsonld.Trail(append(steps, [2]string{m.title, at(m.path)})...)
}

// officeNode is who publishes the site.
func (c *context) officeNode(lang locale.Lang) jsonld.Organization {
	o := c.site.Config.Office
	node := jsonld.Organization{Type: "GovernmentOrganization", Name: o.Name.In(lang), URL: o.URL, Telephone: o.Phone, Email: o.Email}
	if street := o.Address.In(lang); street != "" {
		node.Address = &jsonld.Address{Type: "PostalAddress", Street: street, Code: o.Postcode}
	}
	if name := o.Department.In(lang); name != "" {
		node.Department = &jsonld.Department{Type: "Organization", Name: name}
	}
	return node
}

// legislation is the plan in lang. What its text in the authentic language is worth
// in law, nobody has told this site; a translation is never official.
func (c *context) legislation(lang locale.Lang) jsonld.Legislation {
	p := c.site.Plan
	l := jsonld.Legislation{
		Type: "Legislation", URL: c.absolute(c.path(lang, planPath)), Name: p.Title.In(lang), AlternateName: p.ShortTitle.In(lang),
		Language: c.theme.Words(lang).Tag, Identifier: p.DocumentNo, Signed: p.SignedOn.String(), Published: p.PublishedOn.String(),
		PassedBy: jsonld.Government(p.Issuer.In(lang)), Publisher: jsonld.Government(c.site.Config.Office.Name.In(lang)),
	}
	if p.Start > 0 && p.End > 0 {
		l.Period = fmt.Sprintf("%d/%d", p.Start, p.End)
	}
	if lang != c.langs[0] {
		l.LegalValue = jsonld.Unofficial
	}
	if l.URL == "" {
		return l
	}
	ref := func(lang locale.Lang) jsonld.Ref {
		return jsonld.Ref{ID: c.absolute(c.path(lang, planPath)) + "#legislation"}
	}
	l.ID = ref(lang).ID
	for _, other := range c.langs[1:] {
		if lang == c.langs[0] {
			l.Translations = append(l.Translations, ref(other))
		}
	}
	if lang != c.langs[0] {
		original := ref(c.langs[0])
		l.Original = &original
	}
	return l
}
