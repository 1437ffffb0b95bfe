// The key / leads to the search field, Escape out of it. Without this script the field is reached by Tab.
"use strict";
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("q") || document.getElementById("site-search");
  const writing = event.target instanceof Element
    && event.target.closest("input, textarea, select, [contenteditable], .yasgui");
  if (!field || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/" && !writing) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape" && event.target === field) {
    field.blur();
  }
});
