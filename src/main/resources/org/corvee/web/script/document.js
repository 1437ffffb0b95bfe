// A document and the claims beside it. Without this script letters lead to claims, claims lead back, and the panel scrolls by
// itself; with it both move together, keys go from sentence to sentence, and the address names the passage one is at.
"use strict";
(() => {
  // The part of an address behind # never reaches the server: whoever comes by a passage's own address is led to its page.
  const passage = location.hash.match(/^#char=(\d+),\d+$/);
  if (passage && !document.getElementById(location.hash.slice(1)) && !new URLSearchParams(location.search).has("at")) {
    location.replace(Carried.to(location.pathname + "?at=" + passage[1] + location.hash));
    return;
  }
  const reading = document.querySelector(".reading");
  if (!reading) return;
  const text = reading.querySelector(".text");
  const panel = reading.querySelector(".panel");
  let sentences = [...text.querySelectorAll(".sentence")];
  const narrow = matchMedia("(max-width: 60rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  // How far down the window the line lies that one reads, in parts of its height.
  const LINE = 0.3;
  let at = -1;
  // Until when scrolling is the script's own.
  let still = 0;

  const claimsOf = (sentence) =>
    [...new Set([...sentence.querySelectorAll("a[href^='#claims-']")].map((one) => one.hash.slice(1)))]
      .map((id) => document.getElementById(id)).filter(Boolean);
  const handle = (sentence) => sentence.querySelector("a[id^='char=']");
  const of = (article) => sentences.findIndex((one) => claimsOf(one).includes(article));

  const shows = (article) => {
    const top = article.getBoundingClientRect().top - panel.getBoundingClientRect().top + panel.scrollTop - 8;
    panel.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  };

  const lights = (index, first) => {
    if (at >= 0) {
      sentences[at].classList.remove("current");
      claimsOf(sentences[at]).forEach((one) => one.classList.remove("current"));
    }
    at = index;
    sentences[at].classList.add("current");
    const claims = claimsOf(sentences[at]);
    claims.forEach((one) => one.classList.add("current"));
    if (claims.length) shows(first ?? claims[0]);
  };

  const address = (id) => history.replaceState(history.state, "", `#${id}`);

  // Goes to a sentence: its claims come up beside it, and the address names its first passage.
  const goes = (index, focus) => {
    if (index < 0 || index >= sentences.length) return;
    const sentence = sentences[index];
    still = performance.now() + 900;
    reading.classList.add("open");
    lights(index);
    const box = sentence.getBoundingClientRect();
    const bottom = narrow.matches ? panel.getBoundingClientRect().top : innerHeight;
    if (box.top < 8 || box.bottom > bottom - 8) {
      scrollBy({ top: box.top - innerHeight * (narrow.matches ? 0.12 : LINE), behavior: calm.matches ? "auto" : "smooth" });
    }
    const link = handle(sentence);
    if (link) address(link.id);
    if (focus) (link ?? sentence.querySelector("a")).focus({ preventScroll: true });
  };

  // The sentence on the line that one reads.
  const onLine = () => {
    const y = innerHeight * LINE;
    let best = 0;
    sentences.forEach((one, i) => { if (one.getBoundingClientRect().top <= y) best = i; });
    return best;
  };

  text.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#claims-']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const sentence = link.closest(".sentence");
    const article = document.getElementById(link.hash.slice(1));
    still = performance.now() + 900;
    reading.classList.add("open");
    lights(sentences.indexOf(sentence), article);
    address(article.id.replace(/^claims-(\d+)-(\d+)$/, "char=$1,$2"));
    // Whoever came by keyboard goes on in the panel.
    if (event.detail === 0) article.querySelector("a").focus({ preventScroll: true });
  });

  panel.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#char=']");
    if (!link) return;
    event.preventDefault();
    const index = of(link.closest("article"));
    goes(index, true);
    address(link.hash.slice(1));
  });

  const keys = document.createElement("input");
  keys.type = "checkbox";
  keys.checked = localStorage.getItem("corvee.keys") !== "off";
  keys.addEventListener("change", () => localStorage.setItem("corvee.keys", keys.checked ? "on" : "off"));
  const label = document.createElement("label");
  label.append(keys, " Keys: ");
  const key = (word) => Object.assign(document.createElement("kbd"), { textContent: word });
  label.append(key("j"), " and ", key("k"), " next and previous sentence, ", key("Enter"), " its claims, ", key("Esc"), " back");
  const hint = document.createElement("p");
  hint.className = "keys";
  hint.append(label);
  reading.before(hint);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const inside = event.target.closest(".text");
    const step = { j: 1, k: -1 }[keys.checked ? event.key : ""] ?? (inside ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined);
    if (step) {
      event.preventDefault();
      goes(at < 0 || !seen(sentences[at]) ? onLine() : at + step, true);
    } else if (event.key === "Escape" && event.target.closest(".panel")) {
      event.preventDefault();
      reading.classList.remove("open");
      goesBack();
    } else if (event.key === "Escape") {
      reading.classList.remove("open");
    }
  });
  const seen = (sentence) => {
    const box = sentence.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };
  const goesBack = () => (at < 0 ? text : handle(sentences[at]) ?? text).focus({ preventScroll: true });

  // On a narrow screen the claims lie over the foot of the window, and can be put away.
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.setAttribute("aria-label", "Close the claims");
  close.textContent = "×";
  close.addEventListener("click", () => { reading.classList.remove("open"); goesBack(); });
  panel.prepend(close);

  // The next page of a long document goes on in the same column, as long as its letters mean the same voices.
  const goesOn = async () => {
    const foot = document.querySelector("#claims > nav:last-child");
    const next = [...foot?.querySelectorAll("a") ?? []].find((one) => one.textContent === "Next page");
    if (!next || !await nears(foot)) return;
    const page = new DOMParser().parseFromString(await (await fetch(next.href)).text(), "text/html");
    const key = (one) => one.querySelector(".voice-key")?.textContent;
    if (key(page) !== key(document)) return;
    text.append(...page.querySelectorAll(".reading > .text > *"));
    panel.append(...page.querySelectorAll(".reading > .panel > *"));
    sentences = [...text.querySelectorAll(".sentence")];
    const after = page.querySelector("#claims > nav:last-child");
    if (after) foot.replaceWith(after);
    else foot.remove();
    await goesOn();
  };
  const nears = (foot) => new Promise((resolve) => {
    new IntersectionObserver((seen, observer) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      observer.disconnect();
      resolve(true);
    }, { rootMargin: "600px" }).observe(foot);
  });

  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting || performance.now() < still) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (narrow.matches || performance.now() < still || panel.contains(document.activeElement)) return;
      const index = onLine();
      if (index !== at) lights(index);
    });
  }, { passive: true });

  const arrives = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const article = target?.closest("article");
    const index = article ? of(article) : sentences.indexOf(target?.closest(".sentence"));
    if (index >= 0) goes(index, false);
    if (index >= 0 && article) shows(article);
    if (index >= 0 && target.id) address(article ? article.id.replace(/^claims-(\d+)-(\d+)$/, "char=$1,$2") : target.id);
    return index >= 0;
  };
  reading.classList.add("live");
  addEventListener("hashchange", arrives);
  goesOn().catch((fault) => console.warn(fault.message));
  if (!arrives() && sentences.length && !narrow.matches) lights(0);
})();
