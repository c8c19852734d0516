/* global document */
// Filters the list while one types; without scripts the form's button does the same.
const search = document.getElementById('search');
const count = document.getElementById('count');
const list = document.getElementById('people');
const rows = [...list.querySelectorAll('[data-search]')];

const simplify = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

if (rows.length === Number(list.dataset.total)) {
  search.form.classList.add('is-live');
  search.addEventListener('input', () => {
    const words = simplify(search.value).split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const isShown = words.every((word) => row.dataset.search.includes(word));
      row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    count.textContent = `${shown} of ${rows.length} people`;
  });
  search.form.addEventListener('submit', (event) => event.preventDefault());
}
