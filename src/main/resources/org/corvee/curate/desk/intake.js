// A file or a text is handed in, its head is completed, and the server makes a document of it.
"use strict";
(() => {
  const one = selector => document.querySelector(selector);
  const said = json => json.remedy ? `${json.problem}; ${json.remedy}` : json.problem;
  const MOST_BYTES = 64 * 1024 * 1024;

  /* ---- handing in ---- */

  const form = one("#intake");
  if (form) {
    one("#scriptless").remove();
    const tell = words => {
      one("#hand").open = true;
      one("#intake-state").textContent = words;
    };
    const send = async (name, bytes, encoding) => {
      if (bytes.size > MOST_BYTES) {
        tell("the file has more than 64 MB; capture the part of it that is cited");
        return;
      }
      tell(`making the text of ${name} …`);
      one("#hand-in").disabled = true;
      const query = new URLSearchParams({name, encoding, address: one("#address").value, of: one("#of").value});
      try {
        const answer = await fetch(`/capture?${query}`, {
          method: "POST",
          headers: {Accept: "application/json", "Content-Type": "application/octet-stream"},
          body: bytes
        });
        const json = await answer.json();
        if (answer.ok) {
          location.assign(json.address);
        } else {
          tell(`${name}: ${said(json)}`);
        }
      } catch (fault) {
        tell(`${name}: the workbench did not take it (${fault.message}); see whether it still runs`);
      }
      one("#hand-in").disabled = false;
    };
    const file = all => {
      if (all.length === 1) {
        send(all[0].name, all[0], one("#encoding").value);
      } else {
        tell(all.length ? "one file at a time" : "no file was dropped; save the page first, then drop what was saved");
      }
    };
    one("#file").addEventListener("change", () => one("#file").files.length && file(one("#file").files));
    form.addEventListener("submit", event => {
      event.preventDefault();
      const pasted = one("#paste").value;
      if (pasted.trim()) {
        send("pasted.txt", new Blob([pasted]), "UTF-8");
      } else {
        file(one("#file").files);
      }
    });
    // Wherever a file falls, the browser must not open it in place of the desk.
    document.addEventListener("dragover", event => {
      event.preventDefault();
      one("#drop").classList.add("over");
    });
    document.addEventListener("dragleave", () => one("#drop").classList.remove("over"));
    document.addEventListener("drop", event => {
      event.preventDefault();
      one("#drop").classList.remove("over");
      const words = event.dataTransfer.getData("text/plain");
      if (!event.dataTransfer.files.length && words) {
        one("#paste").value = words;
        one("#paste").focus();
      } else {
        file(event.dataTransfer.files);
      }
    });
  }

  /* ---- documents that are not read yet ---- */

  const reading = one("#reading");
  const look = async () => {
    const answer = await fetch("/reading", {headers: {Accept: "application/json"}});
    const {read, unread} = await answer.json();
    const isUntouched = !one("#hand").open && !one("#paste").value;
    if (unread === 0 && isUntouched) {
      location.reload();
      return;
    }
    reading.querySelector("progress").value = read;
    reading.querySelector("span").textContent = unread === 0
      ? "All documents are read; load the page again to see how far they are."
      : `Read so far: ${read.toLocaleString("en")} of ${(read + unread).toLocaleString("en")} documents. The others stand last, and can be opened already.`;
    if (unread > 0) {
      setTimeout(look, 1000);
    }
  };
  if (reading) {
    setTimeout(look, 1000);
  }

  /* ---- the head ---- */

  const post = async (address, step, body) => {
    const answer = await fetch(`${address}/${step}`, {
      method: "POST",
      headers: {Accept: "application/json", "Content-Type": "application/json"},
      body: JSON.stringify(body)
    });
    return {ok: answer.ok, json: await answer.json()};
  };
  const go = async (step, body) => {
    one("#head-state").textContent = "saving …";
    const {ok, json} = await post(location.pathname, step, body);
    if (ok) {
      location.assign(json.address);
    } else {
      one("#head-state").textContent = said(json);
    }
    return ok;
  };

  const head = one("#head");
  if (head) {
    const values = () => Object.fromEntries(new FormData(head));
    let asked = 0;
    const check = async () => {
      const number = ++asked;
      const {ok, json} = await post(location.pathname, "check", values());
      if (number !== asked) {
        return;
      }
      head.querySelectorAll(".problem").forEach(place => {
        place.textContent = "";
      });
      head.querySelectorAll("[aria-invalid]").forEach(field => field.removeAttribute("aria-invalid"));
      if (!ok) {
        one("#head-state").textContent = said(json);
        return;
      }
      one("#record").textContent = json.record;
      json.faults.forEach(fault => {
        const place = fault.key && one(`#fault-${fault.key}`);
        if (place && !place.textContent) {
          place.textContent = said(fault);
          one(`#head-${fault.key}`).setAttribute("aria-invalid", "true");
        }
      });
      const other = json.faults.find(fault => !fault.key);
      one("#head-state").textContent = json.faults.length === 0 ? "complete"
        : other && json.faults.every(fault => !fault.key) ? said(other) : "not complete yet";
      document.body.dataset.checked = String(number);
    };
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(check, 250);
    };
    const publishers = async () => {
      const typed = one("#head-publisher").value;
      if (typed.length < 2) {
        return;
      }
      const answer = await fetch(`/publishers?${new URLSearchParams({typed})}`, {headers: {Accept: "application/json"}});
      const {found} = await answer.json();
      one("#publishers").replaceChildren(...found.map(actor => {
        const option = document.createElement("option");
        option.value = actor.value.replace(/^actor\//, "");
        option.label = actor.label.toLowerCase().includes(typed.toLowerCase()) ? actor.label : `${actor.label} · ${typed}`;
        return option;
      }));
    };
    head.addEventListener("input", event => {
      one(`#mark-${event.target.name}`)?.replaceChildren();
      if (event.target.id === "head-publisher") {
        publishers();
      }
      later();
    });
    head.addEventListener("submit", event => {
      event.preventDefault();
      go("keep", values());
    });
    // A list takes Enter for itself; here it saves, as it does in every other field.
    one("#head-marking").addEventListener("keydown", event => {
      if (event.key === "Enter") {
        event.preventDefault();
        head.requestSubmit();
      }
    });
    // The text is made anew, and the page with it; what was written by then stays.
    const kept = `head ${location.pathname}`;
    one("#leave-out")?.addEventListener("click", event => {
      sessionStorage.setItem(kept, JSON.stringify(values()));
      go(event.target.value, {});
    });
    Object.entries(JSON.parse(sessionStorage.getItem(kept) || "{}")).forEach(([name, value]) => {
      head.elements[name].value = value;
    });
    sessionStorage.removeItem(kept);
    check();
    (head.querySelector("[aria-invalid]") || one("#head-id")).focus();
  }

  const revise = one("#revise");
  revise?.addEventListener("submit", event => {
    event.preventDefault();
    go("revise", {});
  });
})();
