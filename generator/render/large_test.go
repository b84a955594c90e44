package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// usual is a page as base.html makes them, cut short.
const usual = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>T</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="https://example.org/en/tasks/t01.html">
<link rel="alternate" hreflang="zh-CN" href="../../tasks/t01.html"><link rel="stylesheet" href="../../assets/main.css">
<link rel="alternate" type="application/atom+xml" href="../feed.xml">
<script type="application/json">{"a": "<main href=x.csv>"}</script>
</head>
<body>
<a href="#main">skip</a> <a href="../index.html">home</a> <a href="t02.html?a=1#b">next</a> <a href="../../tasks/t01.html">中文</a>
<form action="../search.html" data-folder="../search/"><figure data-library='../../assets/echarts.js'></figure></form>
<main id="main">
<svg><title>S</title></svg>
<img src="t01/a%20b.png" alt=""> <a href="t01/table.csv#x">table</a> <a href="mailto:a@b.cn">mail</a> <a href="https://example.org/a.csv">away</a> <a href="/plan/">root</a> <a href="">here</a>
</main>
`

const large = `<!doctype html>
<html lang="en" data-edition="large" data-size="xl" data-spacing="wide" data-layout="simple">
<head>
<meta name="robots" content="noindex">
<meta charset="utf-8">
<title>T</title>
<link rel="stylesheet" href="../../../assets/main.css">
<link rel="alternate" type="application/atom+xml" href="../../../en/feed.xml">
<script type="application/json">{"a": "<main href=x.csv>"}</script>
</head>
<body>
<a href="#main">skip</a> <a href="../index.html">home</a> <a href="t02.html?a=1#b">next</a> <a href="../../tasks/t01.html">中文</a>
<form action="../search.html" data-folder="../../../en/search/"><figure data-library='../../../assets/echarts.js'></figure></form>
<p>NOTE</p><main id="main">
<svg><title>S</title></svg>
<img src="../../../en/tasks/t01/a%20b.png" alt=""> <a href="../../../en/tasks/t01/table.csv#x">table</a> <a href="mailto:a@b.cn">mail</a> <a href="https://example.org/a.csv">away</a> <a href="/plan/">root</a> <a href="">here</a>
</main>
`

func TestEnlarge(t *testing.T) {
	pages := map[string]bool{}
	for _, p := range []string{"en/index.html", "en/search.html", "en/tasks/t01.html", "en/tasks/t02.html", "tasks/t01.html"} {
		pages[p] = true
	}
	got := enlarge([]byte(usual), edition{name: "en/tasks/t01.html", pages: pages, note: []byte("<p>NOTE</p>")})
	if d := cmp.Diff(strings.Split(large, "\n"), strings.Split(string(got), "\n")); d != "" {
		t.Error(d)
	}
}
