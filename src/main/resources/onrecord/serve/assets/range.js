// Drag over the bars to choose a range of time; a click on one bar is a link and needs none of this.
const form = document.querySelector('form.range');

for (const chart of form ? document.querySelectorAll('svg.bars') : []) {
  const bars = [...chart.querySelectorAll('a[data-from]')];
  let first = null;
  let last = null;

  const bar = event => event.target.closest?.('a[data-from]');
  const chosen = () => {
    const ends = [bars.indexOf(first), bars.indexOf(last)].sort((a, b) => a - b);
    return bars.slice(ends[0], ends[1] + 1);
  };
  const show = () => {
    const within = first && last ? chosen() : [];
    for (const each of bars) each.classList.toggle('within', within.includes(each));
  };

  chart.addEventListener('pointerdown', event => { first = bar(event); last = first; });
  chart.addEventListener('pointermove', event => {
    if (!first || !bar(event)) return;
    last = bar(event);
    if (last !== first) show();
  });
  chart.addEventListener('dragstart', event => event.preventDefault());
  document.addEventListener('pointerup', event => {
    if (first && last && first !== last && chart.contains(event.target)) {
      const range = chosen();
      form.elements.from.value = range[0].dataset.from;
      form.elements.to.value = range.at(-1).dataset.to;
      form.requestSubmit();
    }
    first = last = null;
  });
  chart.addEventListener('click', event => {
    if (chart.querySelector('.within')) event.preventDefault();
  });
}
