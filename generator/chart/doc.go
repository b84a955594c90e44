// Package chart draws figures: from a Figure, whose texts are finished, to an
// ECharts option (built with go-echarts), and from that one option to static
// SVGs and to the JSON that makes them interactive in the browser.
//
// A drawing is kept by what it was drawn from: the figure, ECharts and this
// package's own code. What is kept is read in some 0.2 ms; a new picture takes
// some 60 ms. Standalone makes of a drawing a file that needs no page.
//
// A Kind says how a figure is drawn, and in which frames: a wide and a narrow
// picture where text would not be readable on both a desktop and a phone. Labels
// stand at their marks instead of in a legend; label.go finds room for them.
// ECharts itself draws, in an engine inside the generator; its SVG is then
// cleaned for a page whose policy allows no inline style (svg.go). An option
// names colours and formatters ("@actual", "@label"), since JSON holds no
// functions and the colours belong to the style sheet; the theme's
// third_party/echarts/entry.js turns both into real ones, here and there.
//
// The page's markup, with Picture and Options of the Drawing:
//
//	<figure class="chart" data-chart data-library="../assets/echarts.min.js">
//	  <figcaption class="chart-caption">
//	    <b class="chart-title">…</b> <span class="chart-subtitle">…</span>
//	  </figcaption>
//	  <div class="chart-box">{{.Picture}}</div>
//	  <script type="application/json">{{.Options}}</script>
//	  <p class="chart-source">…</p>
//	  <button type="button" class="chart-open" hidden>…</button>
//	</figure>
//
// data-library is the address of echarts.min.js from the page. The page loads
// chart.css, and chart.js with defer. Without data-chart, script and button the
// same figure is a picture only, for cards and rows of small multiples. Figure.ID
// must be unique in the page and is not the id of an element: ids made from it are.
package chart
