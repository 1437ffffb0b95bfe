// Completes names while one writes, by the pattern of an editable combobox with a list
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the search of each page, whose suggestions lead to the thing, and
// the fields of a form that ask for a thing. Without this script both are plain fields.
"use strict";
(() => {
  const WAIT = 150;
  const fields = document.querySelectorAll("#site-search, #q, input[data-things]");

  const plural = (number) => `${number.toLocaleString("en")} ${number === 1 ? "claim" : "claims"}`;

  const option = (id, one) => {
    const item = document.createElement("li");
    item.id = id;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const name = document.createElement("bdi");
    name.textContent = one.alias ? `${one.label} (${one.alias})` : one.label;
    const beside = document.createElement("small");
    beside.textContent = `${one.kind} · ${plural(one.claims)}`;
    item.append(name, " ", beside);
    return item;
  };

  const complete = (field) => {
    const things = field.dataset.things || "";
    const list = document.createElement("ul");
    const status = document.createElement("span");
    let found = [];
    let at = -1;
    let timer = 0;
    let asked = 0;
    list.id = `${field.id}-names`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Names");
    status.className = "unseen";
    status.setAttribute("role", "status");
    field.removeAttribute("list");
    field.autocomplete = "off";
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);
    const place = document.createElement("span");
    place.className = "completed";
    field.replaceWith(place);
    place.append(field, list, status);

    const close = () => {
      list.hidden = true;
      at = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const mark = (next) => {
      list.children[at]?.setAttribute("aria-selected", "false");
      at = next;
      const item = list.children[at];
      if (!item) {
        field.removeAttribute("aria-activedescendant");
        return;
      }
      item.setAttribute("aria-selected", "true");
      item.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", item.id);
    };
    const take = (one) => {
      close();
      if (!things) {
        location.assign(Carried.to(one.address));
        return;
      }
      const namesakes = found.filter((other) => other.label === one.label).length;
      field.value = namesakes > 1 ? `${one.label} (${one.id})` : one.label;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const show = () => {
      list.replaceChildren(...found.map((one, number) => option(`${list.id}-${number}`, one)));
      at = -1;
      list.hidden = found.length === 0;
      field.setAttribute("aria-expanded", String(found.length > 0));
      status.textContent = found.length === 1 ? "1 name" : `${found.length} names`;
    };
    const ask = async () => {
      const text = field.value.trim();
      const number = ++asked;
      if (!text) {
        close();
        return;
      }
      const type = things ? `&type=${encodeURIComponent(`${things}/`)}` : "";
      const answer = await fetch(Carried.then(`/names.json?q=${encodeURIComponent(text)}${type}`)).catch(() => null);
      if (number !== asked || document.activeElement !== field) return;
      found = answer && answer.ok ? await answer.json() : [];
      show();
    };

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    field.addEventListener("blur", () => {
      clearTimeout(timer);
      close();
    });
    field.addEventListener("keydown", (event) => {
      const isOpen = !list.hidden;
      const last = found.length - 1;
      if (event.key === "ArrowDown" && isOpen) {
        mark(at < last ? at + 1 : 0);
      } else if (event.key === "ArrowDown") {
        ask();
      } else if (event.key === "ArrowUp" && isOpen) {
        mark(at > 0 ? at - 1 : last);
      } else if (event.key === "Enter" && isOpen && at >= 0) {
        take(found[at]);
      } else if (event.key === "Escape" && isOpen) {
        close();
        event.stopPropagation();
      } else {
        return;
      }
      event.preventDefault();
    });
    // Not on click: the field would lose the focus first, and the list would be gone.
    list.addEventListener("pointerdown", (event) => {
      const item = event.target.closest("li");
      event.preventDefault();
      if (item) take(found[[...list.children].indexOf(item)]);
    });
  };
  fields.forEach(complete);

  // What will be asked, while it is being chosen.
  const form = document.querySelector("form.question");
  const said = form?.querySelector(".asked span");
  if (said) {
    form.addEventListener("change", () => {
      const filled = [...form.querySelectorAll("div")]
        .map((part) => [part.querySelector("label"), part.querySelector("input")])
        .filter(([label, field]) => label && field && field.value.trim())
        .map(([label, field]) => `${label.textContent.trim()}: ${field.value.trim()}`);
      said.textContent = filled.length ? `${filled.join("; ")}.` : "Everything, since nothing is chosen.";
    });
  }
})();
