plansiteSearch("6eb68b7e","t2",[["sources/index.html","Sources","","","source-report","","Library Yearbook (fictional)\nMirror Lake Library Office"]]);
