// Taking away: a link that cites puts its text on the clipboard, and the export says how many are ticked.
// Without a script the link shows the text, and the form says what it does in words.
for (const link of document.querySelectorAll('a.copy')) {
  link.addEventListener('click', async event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.statusText);
      await navigator.clipboard.writeText((await answer.text()).trimEnd());
      const done = link.parentElement.querySelector('output') ?? document.createElement('output');
      link.after(done);
      done.value = link.dataset.copied;
    } catch {
      location.assign(link.href);
    }
  });
}

const takeaway = document.getElementById('export');
const ticks = [...document.querySelectorAll('input[form=export]')];
if (takeaway && ticks.length > 0) {
  const count = takeaway.querySelector('output');
  const show = () => {
    const ticked = ticks.filter(tick => tick.checked).length;
    count.value = ticked === 0 ? '' : count.dataset.ticked.replace('#', ticked);
  };
  ticks.forEach(tick => tick.addEventListener('change', show));
  show();
}
