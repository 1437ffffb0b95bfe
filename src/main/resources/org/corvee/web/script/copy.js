// A button beside each citation that copies it. Without this script, or where a browser lets no page copy, the citation is
// there to be selected.
"use strict";
if (navigator.clipboard) {
  for (const cite of document.querySelectorAll("pre.cite")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "clip";
    button.textContent = "Copy";
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(cite.textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Copying is not allowed; select the text instead";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 3000);
    });
    cite.after(button);
  }
}
