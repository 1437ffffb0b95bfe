// The page of a pair: a key decides, and the next pair comes once the decision is in the file.
"use strict";
(() => {
  const form = document.querySelector("#decide");
  if (!form) {
    return;
  }
  const state = document.querySelector("#pair-state");
  const field = id => document.querySelector(id).value;
  const because = document.querySelector("#because");
  const grade = document.querySelector("#grade");
  let isBusy = false;

  const send = async (step, body) => {
    if (isBusy) {
      return;
    }
    isBusy = true;
    state.textContent = "writing …";
    try {
      const answer = await fetch(step, {
        method: "POST",
        headers: {
          Accept: "application/json",
          "Content-Type": "application/json",
          "If-Match": `"${field("#seen")}"`
        },
        body: JSON.stringify(body)
      });
      const json = await answer.json();
      if (answer.ok) {
        location.assign(json.next);
        return;
      }
      state.textContent = json.remedy ? `${json.problem}; ${json.remedy}` : json.problem;
      if (answer.status === 412) {
        document.querySelector("#seen").value = json.version;
      }
    } catch (failed) {
      state.textContent = `nothing was written: ${failed.message}`;
    }
    isBusy = false;
  };
  const decide = verdict => send(field("#at"),
    {verdict, grade: grade.value, because: because.value, one: field("#one"), other: field("#other")});
  const undo = () => send("/pairs/undo", {});
  const follow = id => document.querySelector(id)?.click();

  form.addEventListener("submit", event => event.preventDefault());
  ["same", "different", "unsure"].forEach(verdict =>
    document.querySelector(`#decide-${verdict}`).addEventListener("click", () => decide(verdict)));
  document.querySelector("#take-back").addEventListener("click", undo);
  because.addEventListener("keydown", event => {
    if (event.key === "Escape" || event.key === "Enter") {
      event.preventDefault();
      because.blur();
    }
  });
  const keys = {
    s: () => decide("same"),
    d: () => decide("different"),
    u: () => decide("unsure"),
    n: () => follow("#pair-next"),
    b: () => follow("#pair-before"),
    l: () => follow("#pair-all"),
    z: undo,
    r: () => because.focus()
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) {
      return;
    }
    if (/^[0-6]$/.test(event.key)) {
      grade.value = event.key === "0" ? "" : event.key;
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  document.body.dataset.ready = "true";
})();
