// Makes what is chosen beside the results hold at once. htmx asks for the address that the form or the link has anyway
// and swaps the part that differs; here is when it asks, where the focus goes, and what happens when no answer comes.
(() => {
  'use strict';

  /** So long more may be chosen before the results are asked for. */
  const PAUSE_MS = 400;
  const WAIT_SHOWN_AFTER_MS = 500;

  // On a broken line this file may come without the other.
  if (!window.htmx) return;

  const form = document.getElementById('search');
  const wait = document.getElementById('wait');
  let choices = 0;
  let asked = 0;
  let pause;
  let waiting;
  let before;
  /** Once no answer came, the browser is left to do it its own way. */
  let failed = false;

  form.addEventListener('change', event => {
    // Words wait for their button.
    if (!event.target.closest('#found')) return;
    choices++;
    clearTimeout(pause);
    if (form.checkValidity()) pause = setTimeout(() => htmx.trigger(form, 'choose'), PAUSE_MS);
  });

  form.addEventListener('submit', () => {
    clearTimeout(pause);
    htmx.trigger(form, 'htmx:abort');
  });

  on('configRequest', ({ detail }) => {
    clearTimeout(pause);
    asked = choices;
    for (const [name, value] of [...detail.formData]) {
      if (value === '') detail.formData.delete(name);
    }
  });

  on('beforeRequest', event => {
    if (failed) {
      event.preventDefault();
      location.assign(event.detail.pathInfo.finalRequestPath);
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => { wait.textContent = wait.dataset.wait; }, WAIT_SHOWN_AFTER_MS);
  });

  on('afterRequest', () => {
    clearTimeout(waiting);
    wait.textContent = '';
  });

  on('beforeSwap', event => {
    const { detail } = event;
    if (!detail.shouldSwap) return;
    if (asked !== choices) {
      // More was chosen meanwhile: these results would take it back.
      detail.shouldSwap = false;
    } else if (!detail.serverResponse.includes('id="found"')) {
      detail.shouldSwap = false;
      location.assign(detail.pathInfo.finalRequestPath);
    } else {
      const focused = document.activeElement;
      const inside = focused.closest('#found');
      before = {
        folds: new Map([...document.querySelectorAll('#found details')].map(fold => [name(fold), fold.open])),
        id: inside && focused.id,
        top: focused.getBoundingClientRect().top,
      };
    }
  });

  on('afterSwap', ({ target, detail }) => {
    if (target.id !== 'found') return;
    target.querySelectorAll('details').forEach(fold => { fold.open = before.folds.get(name(fold)) ?? fold.open; });
    const link = detail.requestConfig.elt;
    const control = before.id && document.getElementById(before.id);
    if (link !== form) toResults(link.closest('.pages'));
    else if (control) stayAt(control);
    else if (before.id) toResults(false);
    const words = form.elements.q;
    if (document.activeElement !== words) words.value = new URLSearchParams(location.search).get('q') ?? '';
    replaceLinks(detail.xhr.responseText);
  });

  on('responseError', ({ detail }) => location.assign(detail.pathInfo.finalRequestPath));
  on('sendError', fail);
  on('timeout', fail);

  /** What the server could not be asked for stays chosen; the next press is a press on a plain page. */
  function fail() {
    failed = true;
    wait.textContent = wait.dataset.failed;
  }

  function stayAt(control) {
    control.focus({ preventScroll: true });
    scrollBy(0, control.getBoundingClientRect().top - before.top);
  }

  function toResults(fromTheirTop) {
    const heading = document.getElementById('count');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: !!fromTheirTop });
    if (fromTheirTop) heading.scrollIntoView();
  }

  /** The page's own address is in its head too, where browsers take it from when somebody shares the page. */
  function replaceLinks(html) {
    const links = 'link[rel=canonical], link[rel=alternate]';
    const answer = new DOMParser().parseFromString(html, 'text/html');
    document.head.querySelectorAll(links).forEach(link => link.remove());
    document.head.append(...answer.head.querySelectorAll(links));
  }

  function name(fold) {
    return fold.querySelector('summary').textContent;
  }

  function on(event, action) {
    document.body.addEventListener('htmx:' + event, action);
  }
})();
