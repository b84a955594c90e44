// The one ECharts file of this theme: it draws every chart twice, as a static
// picture when the site is built and again in the browser when a reader asks.
// Only what the charts use is taken from ECharts. build.sh makes
// echarts.min.js from this file, which gives a global named echarts.
import * as core from 'echarts/core';
import {BarChart, GaugeChart, LineChart, PieChart, ScatterChart} from 'echarts/charts';
import {
  AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkAreaComponent,
  MarkLineComponent, MarkPointComponent, TitleComponent, TooltipComponent,
} from 'echarts/components';
import {LabelLayout} from 'echarts/features';
import {SVGRenderer} from 'echarts/renderers';

core.use([
  BarChart, GaugeChart, LineChart, PieChart, ScatterChart,
  AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkAreaComponent,
  MarkLineComponent, MarkPointComponent, TitleComponent, TooltipComponent,
  LabelLayout, SVGRenderer,
]);

export const init = core.init;
export const version = core.version;

// JSON carries no functions: an option names its formatters ("@label").
const formatters = {
  label: p => p.data.text,
  tip: ps => [].concat(ps).map(p => p.data && p.data.tip).filter(Boolean).join('\n')
    .replace(/\{/g, '{\u2060'), // a brace would open a rich-text style
  number: v => {
    const [whole, ...frac] = minus(v).split('.');
    return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...frac].join('.');
  },
  percent: v => minus(v) + '%',
  year: v => String(v),
};

function minus(v) {
  return String(v).replace('-', '\u2212');
}

// revive turns the named formatters of a JSON option into functions and its
// named colours ("@actual") into those that color gives. Other texts stay as they are.
export function revive(value, color, key = '') {
  if (Array.isArray(value)) return value.map(v => revive(v, color, key));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, revive(v, color, k)]));
  }
  if (typeof value !== 'string' || value[0] !== '@') return value;
  const name = value.slice(1);
  if (key === 'formatter') return known(formatters[name], 'formatter', name);
  if (/color$/i.test(key)) return known(color(name), 'colour', name);
  return value;
}

function known(value, what, name) {
  if (!value) throw new Error(`unknown ${what} "@${name}"`);
  return value;
}

const settings = ['animation', 'backgroundColor', 'color', 'stateAnimation', 'textStyle', 'useUTC'];
const marks = ['markArea', 'markLine', 'markPoint'];

// missing lists what an option uses and this file does not hold. ECharts itself
// says so in its development build only; otherwise it leaves the part out.
export function missing(option) {
  const has = (main, sub) => core.ComponentModel.hasClass(main) && (!sub || core.ComponentModel.getClass(main, sub));
  const parts = Object.keys(option).filter(k => k !== 'series' && !settings.includes(k) && !has(k));
  for (const s of [].concat(option.series || [])) {
    if (!has('series', s.type)) parts.push('series.' + s.type);
    parts.push(...marks.filter(m => s[m] && !has(m)));
  }
  return parts;
}
