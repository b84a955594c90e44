// Makes a chart interactive when a reader points at it, focuses it, taps it or
// presses its button. Until then, without this script, and on paper, the
// static picture stands. The library is loaded once, on the first such sign.
(() => {
  'use strict';

  let library; // a promise of ECharts

  function load(url) {
    library = library || new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = url;
      script.onload = () => resolve(window.echarts);
      script.onerror = () => {
        library = undefined; // the next sign tries again
        reject(new Error('cannot load ' + url));
      };
      document.head.append(script);
    });
    return library;
  }

  // An option names its colours; what they are now, the style sheet knows.
  function colours(box) {
    return name => {
      const probe = document.createElement('span');
      probe.className = 'chart-fill-' + name;
      box.append(probe);
      const fill = getComputedStyle(probe).fill;
      probe.remove();
      return fill;
    };
  }

  function element(tag, className, attributes) {
    const e = document.createElement(tag);
    e.className = className;
    for (const name in attributes) e.setAttribute(name, attributes[name]);
    return e;
  }

  class Chart {
    constructor(figure) {
      this.figure = figure;
      this.box = figure.querySelector('.chart-box');
      this.button = figure.querySelector('.chart-open');
      this.data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
      this.listen();
    }

    listen() {
      const open = () => this.open();
      this.box.tabIndex = 0;
      this.box.setAttribute('role', 'group');
      this.box.setAttribute('aria-label', this.data.title);
      this.box.addEventListener('pointerenter', e => e.pointerType !== 'touch' && open());
      this.box.addEventListener('pointermove', e => { this.pointer = e; });
      this.box.addEventListener('pointerdown', e => { this.pointer = e; });
      this.box.addEventListener('click', open);
      this.box.addEventListener('focusin', open);
      this.box.addEventListener('keydown', e => this.step(e));
      if (!this.button) return;
      this.button.hidden = false;
      this.button.addEventListener('click', () => open().then(() => this.box.focus()));
    }

    // open answers when the chart is interactive, or has failed to become so.
    open() {
      this.opening = this.opening || load(this.figure.dataset.library)
        .then(echarts => this.start(echarts))
        .catch(error => {
          this.close();
          console.warn(error);
        });
      return this.opening;
    }

    start(echarts) {
      this.echarts = echarts;
      this.live = element('div', 'chart-live', {role: 'img', 'aria-label': this.data.desc});
      this.status = element('div', 'chart-status', {role: 'status'});
      this.box.append(this.live, this.status);
      this.chart = echarts.init(this.live, null, {renderer: 'svg'});
      this.draw();
      this.figure.classList.add('chart-open-now');
      if (document.activeElement === this.button) this.box.focus(); // a hidden button would lose the focus
      if (this.button) this.button.hidden = true;
      this.watch();
      this.point();
    }

    close() {
      if (this.chart) this.chart.dispose();
      if (this.live) this.live.remove();
      if (this.status) this.status.remove();
      this.figure.classList.remove('chart-open-now');
      this.chart = this.opening = undefined;
    }

    // frame is the one whose picture the style sheet shows at this size.
    frame() {
      const shown = name => this.box.querySelector('.chart-' + name).offsetWidth > 0;
      return this.data.frames.find(f => shown(f.name)) || this.data.frames[0];
    }

    draw() {
      const frame = this.frame();
      const option = this.echarts.revive(frame.option, colours(this.box));
      option.textStyle = {fontFamily: getComputedStyle(this.box).fontFamily};
      this.items = this.tips(option);
      this.chart.resize();
      this.chart.setOption(option, true);
    }

    // point answers the sign that opened the chart, which came before it could.
    point() {
      if (!this.pointer) return;
      const {left, top, width} = this.live.getBoundingClientRect(), zoom = width / this.live.offsetWidth;
      this.chart.getZr().handler.dispatch('mousemove', {zrX: (this.pointer.clientX - left) / zoom, zrY: (this.pointer.clientY - top) / zoom});
    }

    watch() {
      const redraw = () => this.box.offsetWidth > 0 && this.draw();
      new ResizeObserver(redraw).observe(this.box);
      for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
        matchMedia(query).addEventListener('change', redraw);
      }
      new MutationObserver(redraw).observe(document.documentElement, {attributes: true});
    }

    // tips lists the marks that have something to tell, in the order of telling.
    tips(option) {
      const items = [];
      option.series.forEach((series, seriesIndex) => series.data.forEach((item, dataIndex) => {
        if (item && item.tip) items.push({seriesIndex, dataIndex, tip: item.tip});
      }));
      return items;
    }

    // step goes through the marks by arrow keys, telling each aloud.
    step(event) {
      const by = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
      if (!this.chart || !(by || event.key === 'Escape')) return;
      event.preventDefault();
      if (!by) {
        this.chart.dispatchAction({type: 'hideTip'});
        return;
      }
      const n = this.items.length;
      if (n === 0) return;
      this.current = this.current === undefined ? (by > 0 ? 0 : n - 1) : (this.current + by + n) % n;
      const {seriesIndex, dataIndex, tip} = this.items[this.current];
      this.chart.dispatchAction({type: 'showTip', seriesIndex, dataIndex});
      this.status.textContent = tip;
    }
  }

  document.querySelectorAll('[data-chart]').forEach(figure => new Chart(figure));
})();
