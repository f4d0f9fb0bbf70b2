// Keys for readers: / to search, j and k through the results, n and p through what matched,
// N and P to the next and previous result, ? for help.
const field = document.getElementById('q');
const help = document.getElementById('help');
const cards = [...document.querySelectorAll('.card h2 a, .said .where')];
const hits = [...document.querySelectorAll('.text mark')];

function typing(target) {
  return target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null;
}

// The one after the present one, or the one before; none is left at either end.
function step(list, present, by) {
  const at = list.indexOf(present);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  return list[next];
}

function toHit(by) {
  const mark = step(hits, document.querySelector('.text mark.here'), by);
  if (!mark) return;
  for (const other of hits) other.classList.toggle('here', other === mark);
  mark.scrollIntoView({ block: 'center' });
  const place = document.querySelector('.hits output');
  if (place) place.value = `${hits.indexOf(mark) + 1}/${hits.length}`;
}

const actions = {
  '/': () => { field.focus(); field.select(); },
  '?': () => { help.open = !help.open; if (help.open) help.querySelector('summary').focus(); },
  j: () => step(cards, document.activeElement, 1)?.focus(),
  k: () => step(cards, document.activeElement, -1)?.focus(),
  n: () => toHit(1),
  p: () => toHit(-1),
  N: () => document.querySelector('.steps [rel=next]')?.click(),
  P: () => document.querySelector('.steps [rel=prev]')?.click(),
};

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    if (help.open) help.open = false;
    else if (typing(event.target) || event.target.matches('.dated button')) event.target.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const action = actions[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

const panel = document.querySelector('.hits');
if (panel && hits.length > 0) {
  panel.querySelector('.step').hidden = false;
  panel.querySelector('[data-step="1"]').addEventListener('click', () => toHit(1));
  panel.querySelector('[data-step="-1"]').addEventListener('click', () => toHit(-1));
}
