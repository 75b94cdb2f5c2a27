/**
 * What the browser adds where it can: suggestions while typing (an ARIA combobox with a listbox popup), copying the
 * citation, printing. Every page works without it.
 */
export const script = `
'use strict';
(() => {
  const input = document.querySelector('input[data-suggest]');
  const list = document.getElementById('suggestions');
  if (input && list) {
    let waiting, request, chosen = -1, typed = '';
    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const choose = (index) => {
      const options = [...list.children];
      chosen = index < -1 ? options.length - 1 : index >= options.length ? -1 : index;
      options.forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
      const option = options[chosen];
      input.value = option ? option.textContent : typed;
      if (option) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      } else input.removeAttribute('aria-activedescendant');
    };
    const show = (suggestions) => {
      list.replaceChildren(...suggestions.map((text, at) => {
        const option = document.createElement('li');
        option.id = 'suggestion-' + at;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = text;
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => { input.value = text; close(); input.form.requestSubmit(); });
        return option;
      }));
      chosen = -1;
      list.hidden = suggestions.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
    };
    const suggest = async () => {
      request?.abort();
      request = new AbortController();
      try {
        const answer = await fetch('/api/suggest?q=' + encodeURIComponent(typed), { signal: request.signal });
        if (answer.ok && document.activeElement === input) show((await answer.json()).suggestions);
      } catch { /* a newer request took over, or the network is gone: the form still works */ }
    };
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('input', () => {
      typed = input.value;
      clearTimeout(waiting);
      if (typed.trim().length < 2) { request?.abort(); close(); } else waiting = setTimeout(suggest, 120);
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || list.hidden) return;
      if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1); }
      else if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen - 1); }
      else if (event.key === 'Escape') { event.preventDefault(); input.value = typed; close(); }
      else if (event.key === 'Enter' || event.key === 'Tab') close();
    });
    input.addEventListener('blur', () => { clearTimeout(waiting); close(); });
  }
  const copy = document.querySelector('button[data-copy]');
  const citation = document.getElementById('citation');
  if (copy && citation && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(citation.textContent.trim());
      copy.textContent = copy.dataset.copy;
    });
  }
  const print = document.querySelector('button[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
})();
`.trim();
