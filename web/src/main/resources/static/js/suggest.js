// Suggestions while somebody types, after the pattern "editable combobox with list autocomplete" of the WAI-ARIA
// Authoring Practices. The focus never leaves the field; without an answer in time the field is a plain one.
(() => {
  'use strict';

  const PAUSE_MS = 150;
  /** Later than this somebody has typed on without help. */
  const SLOW_MS = 2000;
  /** A screen reader that is reading the letters is not to be interrupted by each list. */
  const SAY_AFTER_MS = 600;
  const SHORTEST = 2;
  /** What the API reads (Suggestions.LONGEST). */
  const LONGEST = 100;

  class Suggestions {
    constructor(host) {
      this.words = host.dataset;
      this.input = document.getElementById(this.words.for);
      this.list = host.querySelector('[role=listbox]');
      this.status = host.querySelector('[role=status]');
      this.found = [];
      this.foundFor = '';
      this.at = -1;
      const input = this.input;
      input.removeAttribute('list');
      input.autocomplete = 'off';
      input.setAttribute('role', 'combobox');
      input.setAttribute('aria-autocomplete', 'list');
      input.setAttribute('aria-controls', this.list.id);
      input.setAttribute('aria-expanded', 'false');
      input.addEventListener('input', event => event.isComposing || this.typed(PAUSE_MS));
      input.addEventListener('compositionend', () => this.typed(PAUSE_MS));
      input.addEventListener('keydown', event => this.pressed(event));
      input.addEventListener('blur', () => this.rest());
      input.form.addEventListener('submit', () => this.rest());
      // A press on the list would take the focus from the field.
      this.list.addEventListener('mousedown', event => event.preventDefault());
      this.list.addEventListener('click', event => {
        const option = event.target.closest('[role=option]');
        if (option) this.choose(this.found[[...this.list.children].indexOf(option)]);
      });
    }

    get text() {
      return this.input.value.trim();
    }

    get isOpen() {
      return !this.list.hidden;
    }

    typed(pause) {
      this.stop();
      this.activate(-1);
      const text = this.text;
      if (text.length < SHORTEST || text.length > LONGEST) return this.rest();
      this.timer = setTimeout(() => this.ask(text), pause);
    }

    /** Gives up what is under way: there is never more than one question. */
    stop() {
      clearTimeout(this.timer);
      clearTimeout(this.saying);
      this.question?.abort();
      this.question = null;
    }

    rest() {
      this.stop();
      this.close();
      this.status.textContent = '';
    }

    async ask(text) {
      if (!navigator.onLine) return this.close();
      const question = this.question = new AbortController();
      const slow = setTimeout(() => question.abort(), SLOW_MS);
      const asked = new URLSearchParams({ lang: document.documentElement.lang, q: text });
      if (this.words.only) asked.set('kind', this.words.only);
      try {
        const answer = await fetch('/api/v1/suggest?' + asked, { signal: question.signal });
        const found = answer.ok ? (await answer.json()).suggestions : [];
        if (this.question === question) this.show(found, text);
      } catch {
        if (this.question === question) this.close();
      } finally {
        clearTimeout(slow);
      }
    }

    show(found, text) {
      this.found = found;
      this.foundFor = text;
      this.list.replaceChildren(...found.map((one, number) => this.option(one, number)));
      this.at = -1;
      if (found.length) this.open();
      else this.close();
      const words = [this.words.none, this.words.one][found.length] ?? this.words.many.replace('#', found.length);
      this.saying = setTimeout(() => { this.status.textContent = words; }, SAY_AFTER_MS);
    }

    option(one, number) {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${number}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(named('suggest__name', one), ' ');
      if (one.foundBy) option.append(named('suggest__by', one.foundBy), ' ');
      if (!this.words.only) option.append(span('suggest__kind', this.words[one.kind] ?? ''));
      return option;
    }

    open() {
      this.list.hidden = false;
      this.input.setAttribute('aria-expanded', 'true');
    }

    close() {
      this.activate(-1);
      this.list.hidden = true;
      this.input.setAttribute('aria-expanded', 'false');
    }

    /** Makes an option the one that Enter chooses; -1 for none. */
    activate(at) {
      this.list.children[this.at]?.setAttribute('aria-selected', 'false');
      this.at = at;
      const option = this.list.children[at];
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({ block: 'nearest' });
        this.input.setAttribute('aria-activedescendant', option.id);
      } else {
        this.input.removeAttribute('aria-activedescendant');
      }
    }

    pressed(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (this.takes(event.key, event.altKey)) event.preventDefault();
    }

    /** Whether the list answers to a key; else the field does. */
    takes(key, alt) {
      switch (key) {
        case 'ArrowDown':
          this.step(1, alt);
          return true;
        case 'ArrowUp':
          this.step(-1, alt);
          return true;
        case 'Enter':
          if (this.at < 0) return false;
          this.choose(this.found[this.at]);
          return true;
        case 'Escape':
          if (!this.isOpen) return false;
          this.rest();
          return true;
        case 'Home':
        case 'End':
        case 'ArrowLeft':
        case 'ArrowRight':
          // The caret moves in the text, so that no option is active any more.
          this.activate(-1);
          return false;
        default:
          return false;
      }
    }

    /** To the next or the one before, round the list; with Alt the list is only opened or closed. */
    step(by, onlyTheList) {
      if (this.isOpen) {
        if (onlyTheList) return by < 0 && this.rest();
      } else if (this.found.length && this.foundFor === this.text) {
        this.open();
        if (onlyTheList) return;
      } else {
        return this.typed(0);
      }
      const last = this.found.length - 1;
      const next = this.at + by;
      this.activate(next > last ? 0 : next < 0 ? last : next);
    }

    /** Words are searched for with all that the form holds; anything else has a page of its own. */
    choose(one) {
      const { input } = this;
      this.rest();
      this.found = [];
      if (this.words.only) {
        input.value = one.text;
      } else if (one.target === 'search') {
        input.value = one.value;
        input.form.requestSubmit();
      } else {
        const address = new URL(one.url, location.href);
        const where = input.form.elements.where?.value.trim();
        if (where && one.target === 'theme') address.searchParams.set('where', where);
        location.assign(address);
      }
    }
  }

  function span(style, text) {
    const element = document.createElement('span');
    element.className = style;
    element.textContent = text;
    return element;
  }

  /** A name in its own language, what was typed marked. */
  function named(style, name) {
    const element = span(style, '');
    if (name.language !== document.documentElement.lang) element.lang = name.language;
    for (const part of name.parts) {
      if (part.marked) {
        const mark = document.createElement('mark');
        mark.textContent = part.text;
        element.append(mark);
      } else {
        element.append(part.text);
      }
    }
    return element;
  }

  const all = [...document.querySelectorAll('.suggest')].map(host => new Suggestions(host));
  // A page that the browser kept is shown again as it was left.
  addEventListener('pageshow', event => event.persisted && all.forEach(one => one.rest()));
})();
