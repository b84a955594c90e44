package preview

import (
	"bytes"
	"html/template"
	"net/http"

	"plansite/generator/diag"
)

// problemsPage stands for a page that there is nothing to show of. It reads
// without script, too; with it, it goes away by itself.
var problemsPage = template.Must(template.New("").Parse(`<!doctype html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{.Title}}</title>
<link rel="stylesheet" href="{{.Folder}}live.css">
{{.Script}}
</head>
<body>
<main class="panel">
<h1>{{.Title}}</h1>
{{with .Count}}<p>{{.}}</p>{{end}}
{{if .Problems}}<ol>
{{- range .Problems}}
<li class="{{.Severity}}"><code>{{.Place}}</code><p><b>{{.Word}}</b>{{.Message}} <small>{{.Rule}}</small></p>{{with .Hint}}<p class="hint">{{.}}</p>{{end}}</li>
{{- end}}
</ol>
<p>{{.Mend}}</p>{{end}}
</main>
</body>
</html>
`))

// sendProblems answers with the problems in place of a page.
func (s *Server) sendProblems(w http.ResponseWriter, r *http.Request, now *state, status int, title diag.Msg, problems diag.List) {
	var page bytes.Buffer
	err := problemsPage.Execute(&page, map[string]any{
		"Lang": s.Lang, "Folder": reserved, "Title": title.In(s.Lang), "Count": s.title(problems),
		"Script": template.HTML(s.liveTag("r", now.revision)), "Problems": s.shown(problems), "Mend": wordMend.In(s.Lang),
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, r, status, "problems.html", page.Bytes())
}
