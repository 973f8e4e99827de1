// Puts the places of all that was found on a map that can be moved and zoomed. The list and the drawn map say the same
// without it. Names come as text and are written as text.
(() => {
  'use strict';

  const SLOW_MS = 20000;
  /** So long the map may be moved on before more places are asked for. */
  const PAUSE_MS = 300;
  /** Pixels from one middle to the next under which markers are put together: a finger must hit one of them. */
  const NEAR = 64;
  /** Pixels. */
  const ONE = 30;
  const MANY = 44;
  const LETTER = 9;
  /** By so much an area's name gives way, up or down, to marks that stand on it. */
  const ASIDE = [0, -21, 21, -42, 42, -63, 63, -84, 84];
  const MOST_LISTED = 50;

  const host = document.getElementById('points');
  // On a broken line this file may come without the others.
  if (!window.L?.markerClusterGroup) return;

  const words = host.dataset;
  const language = document.documentElement.lang;
  const status = document.getElementById('points-count');
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [south, west, north, east] = words.bounds.split(',').map(Number);
  let isSome = false;
  let question;
  let pause;
  let openedFrom;
  let names = [];

  const Named = L.DivIcon.extend({
    createIcon(old) {
      const element = L.DivIcon.prototype.createIcon.call(this, old);
      if (this.options.label) element.setAttribute('aria-label', this.options.label);
      else element.setAttribute('aria-hidden', 'true');
      return element;
    },
  });

  const map = L.map(host, {
    attributionControl: false,
    fadeAnimation: moves,
    inertia: moves,
    markerZoomAnimation: moves,
    maxZoom: words.tiles ? 18 : 15,
    minZoom: 3,
    // The wheel is for the page.
    scrollWheelZoom: false,
    zoomAnimation: moves,
    zoomControl: false,
    zoomSnap: words.tiles ? 1 : .5,
  });
  if (!moves) {
    const panBy = map.panBy;
    map.panBy = (by, options) => panBy.call(map, by, { ...options, animate: false });
  }
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  map.fitBounds([[south, west], [north, east]], { animate: false });

  // At the first of its places: those keep their distance, middles need not.
  const measure = L.MarkerCluster.prototype._recalculateBounds;
  L.MarkerCluster.prototype._recalculateBounds = function () {
    measure.call(this);
    this._latlng = this._cLatLng ?? this._latlng;
  };

  const markers = L.markerClusterGroup({
    animate: false,
    iconCreateFunction: cluster => many(cluster.getChildCount()),
    maxClusterRadius: NEAR,
    showCoverageOnHover: false,
    spiderfyOnMaxZoom: false,
    zoomToBoundsOnClick: false,
  }).addTo(map);

  markers.on('click clusterclick', open);
  markers.on('keypress clusterkeypress', event => {
    if (event.originalEvent.key !== 'Enter' && event.originalEvent.key !== ' ') return;
    event.originalEvent.preventDefault();
    open(event);
  });
  host.addEventListener('keydown', event => event.key === 'Escape' && map.closePopup());
  map.on('popupclose', ({ popup }) => {
    const focused = document.activeElement;
    if (focused !== document.body && !popup.getElement()?.contains(focused)) return;
    (openedFrom?.isConnected ? openedFrom : host).focus({ preventScroll: true });
  });
  map.on('moveend', () => {
    reach();
    clearTimeout(pause);
    if (isSome) pause = setTimeout(ask, PAUSE_MS, map.getBounds().toBBoxString());
  });

  // Where the page may be shown from is enough for a tile server; what somebody searches for is not its business.
  if (words.tiles) L.tileLayer(words.tiles, { maxZoom: 18, referrerPolicy: 'origin' }).addTo(map);
  else ground();
  ask();

  async function ask(box) {
    question?.abort();
    const mine = question = new AbortController();
    const slow = setTimeout(() => mine.abort('slow'), SLOW_MS);
    try {
      const found = await json(words.points + (box ? `&bbox=${box}` : ''), mine.signal);
      if (question === mine) show(found);
    } catch {
      if (question === mine) status.textContent = words.failed;
    } finally {
      clearTimeout(slow);
    }
  }

  async function json(address, signal) {
    const answer = await fetch(address, { signal });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }

  function show({ places, points, withoutPlace }) {
    isSome = points.length < places;
    markers.clearLayers();
    markers.addLayers(points.map(point => L.marker([point.latitude, point.longitude], { icon: one(point), point })));
    reach();
    settle();
    status.textContent = [
      isSome ? fill(words.some, points.length, places) : counted(places, words.none, words.one, words.many),
      counted(withoutPlace, '', words.withoutOne, words.withoutMany),
    ].join(' ').trim();
  }

  function one(point) {
    const label = [point.name, point.municipality?.name].filter(Boolean).join(', ');
    return new Named({ className: point.approximate ? 'point point--about' : 'point', iconSize: [ONE, ONE], label });
  }

  function many(count) {
    return new Named({
      className: 'point point--many',
      html: element('span', '', number(count)),
      iconSize: [MANY, MANY],
      label: fill(words.together, count),
    });
  }

  /** Many places that a closer look can tell apart are looked at closer; else it is told what is there. */
  function open({ layer, originalEvent }) {
    const all = layer.getAllChildMarkers?.() ?? [layer];
    const apart = all.some(marker => !marker.getLatLng().equals(all[0].getLatLng()));
    if (apart && map.getZoom() < map.getMaxZoom()) {
      host.focus({ preventScroll: true });
      layer.zoomToBounds({ padding: [MANY, MANY] });
    } else {
      openedFrom = originalEvent.target.closest('.point');
      tell(layer.getLatLng(), all.map(marker => marker.options.point));
    }
  }

  function tell(at, points) {
    const list = element('ul', 'point-list');
    points.sort((a, b) => a.name.localeCompare(b.name, language));
    list.append(...points.slice(0, MOST_LISTED).map(line));
    const rest = points.length - MOST_LISTED;
    if (rest > 0) list.append(element('li', '', fill(words.rest, rest)));
    const popup = L.popup({ autoPanPadding: [12, 12], maxHeight: host.clientHeight * .6, maxWidth: host.clientWidth - 80 })
      .setLatLng(at)
      .setContent(list)
      .openOn(map);
    popup.getElement().querySelector('.leaflet-popup-close-button').setAttribute('aria-label', words.close);
    list.querySelector('a').focus({ preventScroll: true });
  }

  function line(point) {
    const item = element('li', '');
    const link = element('a', '', point.name);
    link.href = point.url;
    if (point.nameLanguage !== language) link.lang = point.nameLanguage;
    item.append(link);
    if (point.municipality) item.append(' ', element('span', 'point-list__where', point.municipality.name));
    if (point.approximate) item.append(' ', element('span', 'point-list__about', words.about));
    return item;
  }

  /** Without tiles the areas are what one finds one's way by. */
  async function ground() {
    try {
      map.createPane('names');
      const areas = L.geoJSON(await json(words.areas), { interactive: false, style: { className: 'ground' } }).addTo(map);
      names = areas.getLayers().map(area => {
        const text = area.feature.properties.name;
        const icon = new Named({ className: 'ground-name', html: element('span', '', text), iconSize: [0, 0] });
        const [longitude, latitude] = area.feature.properties.middle;
        const options = { icon, interactive: false, keyboard: false, pane: 'names' };
        return { area, text, name: L.marker([latitude, longitude], options).addTo(map) };
      });
      map.on('moveend', settle);
      settle();
    } catch {
      // The places stand by themselves.
    }
  }

  /** The keyboard stops only at what is in sight: arrow keys move the map, and the list has everything. */
  function reach() {
    const sight = host.getBoundingClientRect();
    host.querySelectorAll('.leaflet-marker-icon[role=button]').forEach(mark => {
      const box = mark.getBoundingClientRect();
      const isInSight = box.right > sight.left && box.left < sight.right && box.bottom > sight.top && box.top < sight.bottom;
      mark.tabIndex = isInSight ? 0 : -1;
    });
  }

  /** A name stands where it fits into its area beside the marks; closer there is more room. */
  function settle() {
    const marks = [...host.querySelectorAll('.point')].map(mark => mark.getBoundingClientRect());
    names.forEach(({ area, text, name }) => {
      const ground = area.getElement().getBoundingClientRect();
      const style = name.getElement().firstChild.style;
      const place = ASIDE.find(aside => {
        style.transform = `translateY(${aside}px)`;
        const own = name.getElement().firstChild.getBoundingClientRect();
        return own.top > ground.top && own.bottom < ground.bottom && marks.every(mark =>
          mark.right < own.left || mark.left > own.right || mark.bottom < own.top || mark.top > own.bottom);
      });
      style.visibility = place === undefined || ground.width < text.length * LETTER ? 'hidden' : '';
    });
  }

  function counted(count, none, one, many) {
    return count === 0 ? none : count === 1 ? one : fill(many, count);
  }

  /** Puts numbers where a sentence has them, in their order. */
  function fill(sentence, ...numbers) {
    return numbers.reduce((text, value) => text.replace('#', number(value)), sentence);
  }

  function number(value) {
    return value.toLocaleString(language);
  }

  function element(name, style, text = '') {
    const made = document.createElement(name);
    if (style) made.className = style;
    made.textContent = text;
    return made;
  }
})();
