// A few lines about a thing beside a link to it: when the pointer rests on the link or the keyboard reaches it, and not on a
// screen that is touched. Escape closes them, and they stay while the pointer is on them
// (https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus.html).
"use strict";
(() => {
  const WAIT = 450;
  const LEAVE = 250;
  const THING = /^\/doc\/(?!claim\/|document\/)([a-z-]+\/[^?#]+)$/;
  const known = new Map();
  let box = null;
  let link = null;
  let timer = 0;

  const address = (target) => {
    const found = target instanceof Element ? target.closest("main a[href]") : null;
    const path = found && found.origin === location.origin && Carried.isAll(found.search) && !found.hash ? THING.exec(Carried.within(found.pathname)) : null;
    return path && found.pathname !== location.pathname ? [found, `/preview/${path[1]}`] : [null, ""];
  };
  const close = () => {
    clearTimeout(timer);
    box?.remove();
    link?.removeAttribute("aria-describedby");
    box = null;
    link = null;
  };
  const lines = async (path) => {
    if (!known.has(path)) {
      known.set(path, fetch(Carried.to(path)).then((answer) => (answer.ok ? answer.text() : "")).catch(() => ""));
    }
    return known.get(path);
  };
  const show = async (at, path) => {
    const markup = await lines(path);
    if (link !== at || !markup) return;
    box?.remove();
    box = document.createElement("div");
    box.className = "preview-box";
    box.id = "preview";
    box.setAttribute("role", "tooltip");
    const page = new DOMParser().parseFromString(markup, "text/html");
    box.append(...page.body.childNodes);
    Carried.into(box);
    document.body.append(box);
    at.setAttribute("aria-describedby", "preview");
    const place = at.getBoundingClientRect();
    const below = place.bottom + box.offsetHeight + 8 < innerHeight;
    const left = Math.max(8, Math.min(place.left, innerWidth - box.offsetWidth - 8));
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? place.bottom + 4 : place.top - box.offsetHeight - 4) + scrollY}px`;
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", leave);
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(close, LEAVE);
  };
  const come = (event) => {
    const [found, path] = address(event.target);
    if (!found || found === link) return;
    close();
    link = found;
    timer = setTimeout(() => show(found, path), WAIT);
  };

  document.addEventListener("pointerover", (event) => { if (event.pointerType === "mouse") come(event); });
  document.addEventListener("pointerout", (event) => { if (link && address(event.target)[0] === link) leave(); });
  document.addEventListener("focusin", (event) => { if (event.target.matches?.(":focus-visible")) come(event); });
  document.addEventListener("focusout", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && box) close(); });
})();
