plansiteSearch("06c2efa8","t2",[["sources/index.html","Sources","","","source-report","","Library Yearbook (fictional)\nMirror Lake Library Office"]]);
