// What a reader has chosen for every page, such as a policy or a language: the server puts it into the links of a page and
// names it at its body, and each script puts it into the links that it makes. A page of the past (/at/2026-11-21/…) leads to
// pages of that time, and its scripts ask for what was there then.
"use strict";
const Carried = (() => {
  const chosen = new URLSearchParams(document.body.dataset.carried ?? "");

  const PAST = /^\/at\/[^/]+(?=\/)/;
  const TIMELESS = /^\/(at|timemap|releases|diff|vendor|script)(\/|$)|^\/feed\.atom$/;
  const past = PAST.exec(location.pathname)?.[0] ?? "";

  /** The path of an address of ours, whatever its time. */
  const within = (path) => path.replace(PAST, "");

  /** A path of ours at the time of this page; what is the same at any time, as it is. */
  const then = (path) => (TIMELESS.test(path) ? path : past + path);

  /** An address of ours at the time of this page, with the choices; a place in this page, and an address of anybody else, as it is. */
  const to = (address) => {
    const way = new URL(address, location.href);
    if ((!chosen.size && !past) || address.startsWith("#") || way.origin !== location.origin) return address;
    chosen.forEach((word, name) => { if (!way.searchParams.has(name)) way.searchParams.append(name, word); });
    return then(way.pathname) + way.search + way.hash;
  };

  /** Puts the choices into all links of what a script adds to a page. */
  const into = (added) =>
    added.querySelectorAll?.("a[href]").forEach((link) => link.setAttribute("href", to(link.getAttribute("href"))));

  /** Takes the choices out of what is kept for another time. */
  const outOf = (asked) => chosen.forEach((_, name) => asked.delete(name));

  /** Whether an address asks for nothing but the choices. */
  const isAll = (search) => {
    const asked = new URLSearchParams(search);
    outOf(asked);
    return asked.size === 0;
  };

  return { to, into, outOf, isAll, then, within };
})();
