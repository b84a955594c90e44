// draw runs in the build's JavaScript engine after echarts.min.js. Its answer
// depends on its arguments alone: the painter's id would otherwise count up.
function draw(json, colours, id, width, height) {
  const option = echarts.revive(JSON.parse(json), name => colours[name]);
  const missing = echarts.missing(option);
  if (missing.length > 0) throw new Error('echarts.min.js holds no ' + missing.join(', '));
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width, height});
  try {
    chart.setOption(option);
    const painter = chart.getZr().painter;
    painter._id = id;
    return painter.renderToString({cssAnimation: false, cssEmphasis: false, useViewBox: true});
  } finally {
    chart.dispose();
  }
}
