/* The table of the board once more as bars. All figures stand in the table, so the drawing has no texts of its own. */
(() => {
  const chart = document.querySelector("[data-board]");
  const rows = [...document.querySelectorAll("tr[data-overdue]")].reverse();
  if (!chart || !rows.length || !window.echarts) {
    return;
  }
  const figure = (row, name) => Number(row.dataset[name]);
  const parts = {
    overdue: (row) => figure(row, "overdue"),
    today: (row) => figure(row, "today"),
    soon: (row) => Math.max(0, figure(row, "soon") - figure(row, "today")),
    later: (row) => Math.max(0, figure(row, "open") - figure(row, "overdue") - figure(row, "soon")),
  };
  const page = getComputedStyle(document.documentElement);
  const colour = (name) => page.getPropertyValue(`--chart-${name}`).trim();
  const names = () => (chart.clientWidth < 560 ? 96 : 240);
  const longest = Math.max(...rows.map((row) => figure(row, "open")), 1);
  const fits = (value) => (value / longest) * (chart.clientWidth - names() - 80) > 10 * String(value).length + 4;
  const series = Object.entries(parts).map(([name, count]) => ({
    type: "bar",
    stack: "open",
    barMaxWidth: 28,
    itemStyle: { color: colour(name) },
    label: { show: true, color: "#fff", fontWeight: "bold", formatter: (bar) => (fits(bar.value) ? String(bar.value) : "") },
    data: rows.map(count),
  }));
  chart.style.height = `${rows.length * 44 + 48}px`;
  const drawn = echarts.init(chart, null, { renderer: "canvas" });
  const draw = () => {
    drawn.resize();
    drawn.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: "value", minInterval: 1 },
      yAxis: {
        type: "category",
        data: rows.map((row) => row.dataset.name),
        axisLabel: { color: "#212529", width: names(), overflow: "break" },
      },
      series,
    });
  };
  draw();
  window.addEventListener("resize", draw);
})();
