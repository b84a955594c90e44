plansiteSearch("28b45a1e","t2",[["sources/index.html","Sources","","","source-report","","Library Yearbook (fictional)\nMirror Lake Library Office"]]);
