// The editor as an addition to the form that the server made. It asks this endpoint and no other: what Yasgui would fetch
// from elsewhere (endpoint lists, Linked Open Vocabularies, prefix.cc, short links) is replaced or left out.
"use strict";
(async () => {
  const form = document.querySelector("form.sparql");
  const place = document.getElementById("editor");
  if (!form || !place || typeof Yasgui === "undefined") return;
  const answer = await fetch(Carried.then("/editor.json"));
  if (!answer.ok) return;
  const { prefixes, classes, properties, examples } = await answer.json();
  const endpoint = new URL(Carried.to("/sparql"), location.href).href;
  const written = form.querySelector("textarea").value;

  const own = (name, words) => Yasgui.Yasqe.forkAutocompleter(name, {
    name: `own-${name}`,
    bulk: true,
    persistenceId: null,
    get: () => words,
  }, false);
  own("class", classes);
  own("property", properties);
  own("prefixes", Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort());
  const completers = ["variables", "own-prefixes", "own-class", "own-property"];

  // An answer is the page that the server makes of it: its table with labels and links, its words for what is wrong.
  const nodes = (markup) => {
    const page = new DOMParser().parseFromString(markup, "text/html");
    const answer = page.querySelector("#answer");
    const found = answer ? [...answer.childNodes] : [...page.querySelectorAll("main .notice")];
    // Tabs have rows of one number each.
    found.forEach((one) => one.querySelectorAll?.("[id]").forEach((named) => named.removeAttribute("id")));
    found.forEach(Carried.into);
    return found;
  };
  const notice = (words) => {
    const said = document.createElement("p");
    said.className = "notice";
    said.textContent = words;
    return said;
  };
  Yasgui.Yasr.prototype.draw = function () {
    if (!this.results) return;
    const fault = this.results.hasError() ? this.results.getError().text : "";
    const found = nodes(fault || this.results.getOriginalResponseAsString());
    document.getElementById("answer")?.remove();
    this.resultsEl.replaceChildren(...(found.length ? found : [notice(`No answer came: ${fault || "it is empty"}`)]));
  };

  const here = (tab) => {
    tab.requestConfig = { ...tab.requestConfig, endpoint };
    return tab;
  };
  const yasgui = new Yasgui(place, {
    autofocus: false,
    autoAddOnInit: false,
    populateFromUrl: here,
    corsProxy: undefined,
    endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [], renderItem: () => {} },
    requestConfig: { endpoint, method: "POST", acceptHeaderSelect: "text/html", acceptHeaderGraph: "text/html" },
    yasqe: { autocompleters: completers, prefixCcApi: null, createShortLink: undefined, editorHeight: "340px" },
    yasr: { prefixes, maxPersistentResponseSize: 0 },
  });
  const tab = (name, query, active) =>
    yasgui.addTab(active, { ...Yasgui.Tab.getDefaults(yasgui), name, requestConfig: { endpoint }, yasqe: { value: query } });
  const asked = new URLSearchParams(location.search).has("query");
  const begun = Object.keys(yasgui.persistentConfig.getTabs?.() ?? yasgui._tabs).length > 0;
  if (!begun) {
    tab("Query", written, true);
    examples.forEach(({ name, query }) => tab(name, query, false));
  } else if (asked) {
    tab("Query", written, true);
  }
  const name = () => document.querySelectorAll(".CodeMirror textarea:not([aria-label])")
    .forEach((box) => box.setAttribute("aria-label", "Query; Escape leaves it"));
  yasgui.on("tabSelect", () => setTimeout(name));
  name();
  form.hidden = true;
  place.dataset.ready = "true";
})();
