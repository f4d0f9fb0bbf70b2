// Completion in the search box: speakers, outlets and headlines of this archive.
const box = document.getElementById('q');
const list = document.getElementById('suggestions');
const WAIT = 120;
let timer = 0;
let asked = '';
let controller = null;

function close() {
  list.hidden = true;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}

// What the box holds when a suggestion is taken: the words it completes give way to it.
function completed({ kind, text }) {
  if (kind === 'headline') return `"${text.replaceAll('"', ' ')}"`;
  const field = box.value.match(/(^|[\s(+-])\w+:("[^"]+|[^\s"]+)$/);
  if (field) return box.value.slice(0, field.index) + field[1] + `${kind}:"${text}"`;
  const names = text.toLowerCase().split(/\s+/);
  const typed = box.value.trimEnd().split(/\s+/);
  while (typed.length > 0 && names.some(name => name.startsWith(typed.at(-1).toLowerCase()))) typed.pop();
  return [...typed, `${kind}:"${text}"`].join(' ');
}

function show(suggestions) {
  list.replaceChildren(...suggestions.map((suggestion, number) => {
    const option = document.createElement('li');
    option.id = `suggestion${number}`;
    option.setAttribute('role', 'option');
    option.dir = 'auto';
    const text = document.createElement('span');
    text.textContent = suggestion.text;
    const kind = document.createElement('small');
    kind.textContent = list.dataset[suggestion.kind];
    option.append(text, kind);
    option.addEventListener('pointerdown', event => {
      event.preventDefault();
      take(suggestion);
    });
    option.suggestion = suggestion;
    return option;
  }));
  list.hidden = suggestions.length === 0;
  box.setAttribute('aria-expanded', String(!list.hidden));
}

function take(suggestion) {
  box.value = completed(suggestion);
  close();
  box.form.requestSubmit();
}

async function ask() {
  const typed = box.value;
  if (typed === asked) return;
  asked = typed;
  controller?.abort();
  if (typed.trim().length < 2) return close();
  controller = new AbortController();
  try {
    const answer = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal: controller.signal });
    if (answer.ok) show((await answer.json()).suggestions);
  } catch {
    close();
  }
}

function move(by) {
  const options = [...list.children];
  const at = options.findIndex(option => option.ariaSelected === 'true');
  const next = at < 0 && by < 0 ? options.at(-1) : options[(at + by + options.length) % options.length];
  for (const option of options) option.ariaSelected = String(option === next);
  box.setAttribute('aria-activedescendant', next.id);
}

box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
});
box.addEventListener('blur', close);
box.addEventListener('keydown', event => {
  if (list.hidden) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  } else if (event.key === 'Enter') {
    const chosen = [...list.children].find(option => option.ariaSelected === 'true');
    if (chosen) {
      event.preventDefault();
      take(chosen.suggestion);
    }
  }
});
