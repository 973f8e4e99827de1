// A form that is under way is not sent again: on a slow line people press twice.
(() => {
  'use strict';

  /** After this somebody who presses again means it. */
  const UNDER_WAY_MS = 8000;
  let last = null;

  addEventListener('submit', event => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented) return;
    const data = new URLSearchParams(new FormData(form));
    const key = [form.action, data, submitter?.name, submitter?.value].join('\n');
    if (last?.key === key && Date.now() - last.at < UNDER_WAY_MS) event.preventDefault();
    else last = { key, at: Date.now() };
  });
  addEventListener('pageshow', () => { last = null; });
})();
