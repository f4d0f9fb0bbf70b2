// Keys for readers: / to search, j and k through the results, n and p through what matched,
// N and P to the next and previous result, s for a star, t to file, u to take that back, ? for help.
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

// What s and t are about: the result that has the focus, or the article of the page.
function filing() {
  return document.activeElement.closest('.card, .voice li') ?? document.querySelector('.filing');
}

// Opens the form and goes to its first field, or to the first label that can be taken off.
function file(first) {
  const details = filing()?.querySelector('.filed details');
  const field = details?.querySelector(first);
  if (!field) return;
  details.open = true;
  field.focus();
}

const actions = {
  '/': () => { field.focus(); field.select(); },
  '?': () => { help.open = !help.open; if (help.open) help.querySelector('summary').focus(); },
  j: () => step(cards, document.activeElement, 1)?.focus(),
  k: () => step(cards, document.activeElement, -1)?.focus(),
  s: () => filing()?.querySelector('[name=star]')?.click(),
  t: () => file('input'),
  u: () => file('.off button'),
  n: () => toHit(1),
  p: () => toHit(-1),
  N: () => document.querySelector('.steps [rel=next]')?.click(),
  P: () => document.querySelector('.steps [rel=prev]')?.click(),
};

// The button of its own result, not the form's first, so that the page comes back to that result.
function keep(event) {
  if (event.key !== 'Enter' || event.isComposing || !event.target.matches('.filed .fields input')) return false;
  event.preventDefault();
  event.target.closest('.fields').querySelector(':scope > button').click();
  return true;
}

document.addEventListener('keydown', event => {
  if (keep(event)) return;
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

// Whoever filed a result goes on from it. A browser that goes to a place of the page takes the focus away first.
addEventListener('pageshow', () => setTimeout(() => {
  const filed = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (filed && filed.matches('.card')) filed.querySelector('h2 a, .where').focus();
}));
