package preview

import (
	"bytes"
	"html/template"
	"net/http"
	"slices"

	"plansite/generator/diag"
)

// most is how many problems are shown: nobody mends more before saving again,
// and a slip in one table can make thousands.
const most = 50

// problem is a diag.Problem in one language, ready to show.
type problem struct {
	Place, Severity, Word, Rule, Message, Hint string
	Opens                                      bool // there is a file to open
	Excerpt                                    []line
}

// list is a template's view of problems.
type list struct {
	Folder, Open, More string
	Problems           []problem
}

// templates are the one place where problems become HTML: over a page, where
// live.js sets it in, and in place of a page. Both read without script, too.
var templates = template.Must(template.New("list").Parse(`{{with .Problems}}
<form method="post" action="{{$.Folder}}open">
<ol>
{{- range .}}
<li class="{{.Severity}}">
{{- if .Opens}}<button class="place" name="place" value="{{.Place}}"><code>{{.Place}}</code> {{$.Open}}</button>
{{- else}}<code>{{.Place}}</code>{{end}}
<p><b>{{.Word}}</b>{{.Message}} <small>{{.Rule}}</small></p>
{{- with .Excerpt}}
<div class="excerpt">
{{- range .}}
<div{{if .At}} class="at"{{end}}><span>{{.Number}}</span><code>{{.Before}}{{with .Mark}}<mark>{{.}}</mark>{{end}}{{.After}}</code></div>
{{- end}}
</div>
{{- end}}
{{- with .Hint}}
<p class="hint">{{.}}</p>
{{- end}}
</li>
{{- end}}
</ol>
</form>
{{- with $.More}}
<p class="more">{{.}}</p>
{{- end}}
{{end}}`))

var _ = template.Must(templates.New("page").Parse(`<!doctype html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{.Title}}</title>
<link rel="stylesheet" href="{{.List.Folder}}live.css">
{{.Script}}
</head>
<body>
<main class="panel error">
<h1>{{.Title}}</h1>
{{with .Count}}<p>{{.}}</p>{{end}}
{{template "list" .List}}
{{if .List.Problems}}<p>{{.Mend}}</p>{{end}}
</main>
</body>
</html>
`))

// list makes problems ready to show, the gravest first. Those that name a file
// to open are noted in now, so that they can be opened.
func (s *Server) list(now *state, problems diag.List) list {
	l := list{Folder: reserved, Open: wordOpen.In(s.Lang), More: s.more(problems)}
	texts := sources{s, map[string][]byte{}}
	for _, p := range gravest(problems) {
		shown := problem{Place: p.Pos.String(), Severity: string(p.Severity), Word: p.Severity.Word().In(s.Lang),
			Rule: p.Rule, Message: p.Message.In(s.Lang), Hint: p.Hint.In(s.Lang)}
		if path, ok := s.locate(p.Pos); ok {
			shown.Excerpt = texts.excerpt(path, p.Pos)
			shown.Opens = s.Open != nil
			now.links.Store(shown.Place, p.Pos)
		}
		l.Problems = append(l.Problems, shown)
	}
	return l
}

// gravest are the problems that are shown.
func gravest(problems diag.List) diag.List {
	sorted := slices.Concat(problems.ByGravity()...)
	return sorted[:min(len(sorted), most)]
}

// more tells of the problems that are not shown, if any.
func (s *Server) more(problems diag.List) string {
	if len(problems) <= most {
		return ""
	}
	return diag.M("另有 %d 处没有列出；全部清单：check 命令", "%d more are not listed; the command check lists all", len(problems)-most).In(s.Lang)
}

// html is the list as HTML.
func (l list) html() (string, error) {
	var b bytes.Buffer
	err := templates.ExecuteTemplate(&b, "list", l)
	return b.String(), err
}

// sendProblems answers with the problems in place of a page.
func (s *Server) sendProblems(w http.ResponseWriter, r *http.Request, now *state, status int, title diag.Msg, problems diag.List) {
	var page bytes.Buffer
	err := templates.ExecuteTemplate(&page, "page", map[string]any{
		"Lang": s.Lang, "Title": title.In(s.Lang), "Count": s.title(problems), "List": s.list(now, problems),
		"Script": template.HTML(s.liveTag("r", now.revision)), "Mend": wordMend.In(s.Lang),
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, r, status, "problems.html", page.Bytes())
}
