// What is chosen in a drawing opens beside it: a bar of a timeline, and on a page with a map its marks too. The bars lead to
// their rows without this script. Texts go in as text, never as markup.
"use strict";
const Panel = (() => {
  const pictures = document.querySelector(".pictures");
  const SVG = "http://www.w3.org/2000/svg";

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
    if (address.startsWith("/")) made.setAttribute("href", Carried.to(address));
    return made;
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
    if (document.getElementById(id)) {
      const row = element("a", "", "row");
      row.setAttribute("href", `#${id}`);
      parts.push(row);
    }
    const how = element("p", "", ...parts.flatMap((part) => [" · ", part]).slice(1));
    return element("li", "", what, how);
  };

  // What is chosen opens beside the drawings; the address names it, so that it can be sent to somebody.
  const beside = (() => {
    if (!pictures) return null;
    const title = element("h2", "", "Nothing chosen yet");
    title.tabIndex = -1;
    const body = element("div", "body", element("p", "quiet", "Choose a mark or a bar: what is said of it opens here. Arrow keys go from one to the next, Esc closes."));
    const empty = body.firstChild;
    const close = element("button", "close", "×");
    close.type = "button";
    close.setAttribute("aria-label", "Close");
    close.hidden = true;
    const box = element("aside", "beside", close, title, body);
    box.setAttribute("aria-label", "What is chosen");
    pictures.append(box);
    pictures.classList.add("live");
    const chosen = { id: "", find: () => null };
    const marked = (on) => chosen.find()?.classList.toggle("chosen", on);
    const opens = (id, words, content, find, byKey) => {
      marked(false);
      Object.assign(chosen, { id, find });
      marked(true);
      title.textContent = words;
      body.replaceChildren(content);
      close.hidden = false;
      box.scrollTop = 0;
      pictures.classList.add("open");
      history.replaceState(history.state, "", `#at=${id}`);
      if (byKey) title.focus({ preventScroll: true });
    };
    const closes = () => {
      if (!chosen.id) return;
      const opener = chosen.find();
      marked(false);
      Object.assign(chosen, { id: "", find: () => null });
      title.textContent = "Nothing chosen yet";
      body.replaceChildren(empty);
      close.hidden = true;
      pictures.classList.remove("open");
      history.replaceState(history.state, "", location.pathname + location.search);
      opener?.focus({ preventScroll: true });
    };
    close.addEventListener("click", closes);
    pictures.addEventListener("keydown", (event) => { if (event.key === "Escape") closes(); });
    const asked = () => decodeURIComponent(location.hash.match(/^#at=(.+)$/)?.[1] ?? "");
    return { opens, asked, again: () => marked(true), isOpen: (id) => chosen.id === id };
  })();

  // The nearest of some boxes in the direction of an arrow key.
  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const middle = (box) => {
    const at = box.getBoundingClientRect();
    return [at.left + at.width / 2, at.top + at.height / 2];
  };
  const nearest = (boxes, here, key) => {
    const [x, y] = middle(here);
    const [dx, dy] = WAYS[key];
    let best = null;
    let least = Infinity;
    for (const box of boxes) {
      if (box === here) continue;
      const [bx, by] = middle(box);
      const along = (bx - x) * dx + (by - y) * dy;
      const across = Math.abs((bx - x) * dy) + Math.abs((by - y) * dx);
      const far = along + 2.5 * across;
      if (along > 1 && far < least) [best, least] = [box, far];
    }
    return best;
  };
  const moves = (boxes) => (event) => {
    if (!WAYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const all = boxes();
    const next = all.includes(event.target.closest(".spot, .bar")) ? nearest(all, event.target.closest(".spot, .bar"), event.key) : all[0];
    next?.focus();
  };

  const drawing = document.getElementById("timeline");
  const bars = drawing ? [...drawing.querySelectorAll("a.bar")] : [];
  const rowOf = (bar) => bar.dataset.row ?? "";
  const timeline = () => {
    if (!bars.length) return;
    drawing.closest(".timeline").addEventListener("keydown", moves(() => bars));
  };
  // A bar opens what its row says; where that cannot be had, it leads to the row.
  const barsOpen = (features) => {
    if (!beside) return;
    const featureOf = async (id) => (await features()).find((one) => one.id === id);
    for (const bar of bars.filter(rowOf)) {
      bar.addEventListener("click", async (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const byKey = event.detail === 0;
        const feature = await featureOf(rowOf(bar)).catch(() => null);
        if (feature) chooses(feature, bar, byKey);
        else location.assign(bar.getAttribute("href"));
      });
    }
    // They are there by the time that somebody who comes to the bars chooses one.
    const prepares = () => features().catch(() => null);
    ["pointerenter", "focusin"].forEach((kind) => drawing?.addEventListener(kind, prepares, { once: true }));
    const asked = bars.find((bar) => rowOf(bar) === beside.asked());
    if (asked) featureOf(beside.asked()).then((feature) => feature && chooses(feature, asked, false)).catch((fault) => console.warn(fault.message));
  };
  const chooses = ({ id, properties }, bar, byKey) => {
    const one = { ...properties, id };
    const title = one.number ? `${one.kind}: ${one.subject ?? one.title}, ${one.number}` : `${one.kind}: ${one.subject ?? one.title}`;
    const says = one.says ? [element("p", "says", one.says)] : [];
    beside.opens(id, title, element("div", "spot-list", ...says, element("ul", "", entry(one, id))), () => bar ?? null, byKey);
  };

  // A stretch of years, drawn with the mouse over the timeline, or set with two sliders.
  const brush = () => {
    const form = document.querySelector("form.filter");
    if (!drawing || !form) return;
    const ticks = [...drawing.querySelectorAll("text.year")]
      .map((tick) => ({ x: Number(tick.getAttribute("x")), year: Number(tick.textContent.match(/\d{4}/)?.[0]) })).filter((tick) => tick.year);
    if (!ticks.length) return;
    const first = ticks[0].year;
    const last = ticks[ticks.length - 1].year;
    const end = drawing.viewBox.baseVal.width;
    const xOf = (year) => ticks.find((tick) => tick.year >= year)?.x ?? end;
    const place = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse()).x;
    const year = (x) => ticks.filter((tick) => tick.x <= x).pop()?.year ?? first;
    const band = shape("rect", { class: "brush", y: 18, height: 5000, width: 0 });
    const shows = (from, to) => {
      band.setAttribute("x", Math.min(from, to));
      band.setAttribute("width", Math.abs(to - from));
      drawing.append(band);
    };
    const asks = (from, to) => {
      form.elements.from.value = from;
      form.elements.to.value = to;
      form.requestSubmit();
    };
    let start = null;
    drawing.addEventListener("pointerdown", (event) => {
      if (event.target.closest("a") || event.pointerType === "touch") return;
      start = place(event);
      event.preventDefault();
    });
    window.addEventListener("pointermove", (event) => { if (start !== null) shows(start, place(event)); });
    window.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const [from, to] = [start, place(event)].sort((a, b) => a - b);
      start = null;
      band.remove();
      if (to - from >= 12) asks(year(from), year(to));
    });
    if (last === first) return;
    const slider = (words, value) => {
      const input = element("input", "");
      Object.assign(input, { type: "range", min: first, max: last, step: 1, value });
      const shown = element("output", "", String(value));
      const label = element("label", "", `${words} `, shown, input);
      input.addEventListener("input", () => {
        if (Number(from.input.value) > Number(to.input.value)) (input === from.input ? to : from).input.value = input.value;
        for (const one of [from, to]) one.shown.textContent = one.input.value;
        shows(xOf(Number(from.input.value)), xOf(Number(to.input.value) + 1));
      });
      return { input, shown, label };
    };
    const from = slider("From", Math.max(first, Number(form.elements.from.value) || first));
    const to = slider("to", Math.min(last, Number(form.elements.to.value) || last));
    const show = element("button", "", "Show these years");
    show.type = "button";
    show.addEventListener("click", () => asks(from.input.value, to.input.value));
    const years = element("div", "years", from.label, to.label, show);
    years.setAttribute("role", "group");
    years.setAttribute("aria-label", "Years");
    drawing.closest(".timeline").after(years);
  };

  // What the drawings show, asked for once.
  let asked = null;
  const features = () => {
    asked ??= json(pictures.dataset.features).then((answer) => answer.features);
    return asked;
  };

  timeline();
  brush();
  barsOpen(features);
  return { json, element, shape, link, entry, beside, moves, bars, rowOf, features };
})();
