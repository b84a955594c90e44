plansiteSearch("d4ba3d2d","t2",[["sources/index.html","Sources","","","source-report","","Library Yearbook (fictional)\nMirror Lake Library Office"]]);
