// Keeps a memo in this tab: what is added comes to what was added before. Without this script, or where a browser keeps
// nothing for a page, each link opens a memo of its one claim, and the memo's page does the rest.
"use strict";
(() => {
  const KEY = "corvee.memo";
  let kept;
  try {
    kept = window.sessionStorage;
    if (Carried.within(location.pathname) === "/memo" && location.search) {
      const shown = new URLSearchParams(location.search);
      shown.delete("format");
      Carried.outOf(shown);
      kept.setItem(KEY, shown.toString());
    }
  } catch {
    return;
  }
  const open = (link, count) => {
    link.textContent = `Open the memo (${count})`;
    link.href = Carried.to("/memo?" + kept.getItem(KEY));
  };
  document.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a.to-memo") : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const item = new URL(link.href).searchParams;
    if (item.getAll("item").length !== 1 || item.has("title") || link.dataset.added) {
      return;
    }
    event.preventDefault();
    const memo = new URLSearchParams(kept.getItem(KEY) || "");
    if (!memo.getAll("item").includes(item.get("item"))) {
      memo.append("item", item.get("item"));
    }
    kept.setItem(KEY, memo.toString());
    link.dataset.added = "true";
    open(link, memo.getAll("item").length);
  });
})();
