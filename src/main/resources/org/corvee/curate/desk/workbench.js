// The workbench: words are chosen by keys or mouse, a form makes a claim of them, and the server writes it into a draft.
//
// All places are code points of the text as the server has it. The page counts in UTF-16, so every place goes through
// Sentence, which knows both; the server makes the digests itself and refuses words that it does not have there.
"use strict";
(() => {
  const one = selector => document.querySelector(selector);
  const make = (name, text, attributes) => {
    const element = document.createElement(name);
    if (text) {
      element.textContent = text;
    }
    Object.entries(attributes || {}).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const pane = one("#text");
  if (!pane) {
    return;
  }
  one("#scriptless").remove();

  /* ---- asking the server ---- */

  const home = location.pathname;
  const ask = async (step, parameters) => {
    const query = parameters ? "?" + new URLSearchParams(parameters) : "";
    const answer = await fetch(`${home}/${step}${query}`, {headers: {Accept: "application/json"}});
    const json = await answer.json();
    if (!answer.ok) {
      throw new Error(said(json));
    }
    return json;
  };
  const said = json => json.remedy ? `${json.problem}; ${json.remedy}` : json.problem;
  const send = async (step, body, headers) => {
    const answer = await fetch(`${home}/${step}`, {
      method: "POST",
      headers: {Accept: "application/json", "Content-Type": "application/json", ...headers},
      body: JSON.stringify(body || {})
    });
    return {status: answer.status, json: await answer.json()};
  };
  const tell = words => {
    one("#state").textContent = words;
  };

  /* ---- the text ---- */

  let points = [];
  let sentences = [];
  let pages = [];
  let state = {claims: [], nothing: [], voices: [], things: [], undecided: [], faults: []};
  let at = 0;
  let chosen = null;
  let proposals = [];
  let focusedField = null;
  let marked = -1;
  const graphemes = new Intl.Segmenter("en", {granularity: "grapheme"});
  const words = new Intl.Segmenter("en", {granularity: "word"});

  /** A sentence with the places in it where a reader's characters begin, in code points and in UTF-16. */
  class Sentence {
    constructor(number, start, end) {
      this.number = number;
      this.start = start;
      this.end = end;
      this.words = points.slice(start, end).join("");
      this.element = make("span", this.words, {class: "sentence", id: `s${number}`});
    }
    /** The UTF-16 offset of a code point. */
    offset(point) {
      return points.slice(this.start, Math.min(point, this.end)).join("").length;
    }
    /** The code point of a UTF-16 offset, never inside a character. */
    point(offset) {
      let whole = 0;
      for (const part of graphemes.segment(this.words)) {
        if (part.index + part.segment.length <= offset) {
          whole = part.index + part.segment.length;
        }
      }
      return this.start + [...this.words.slice(0, whole)].length;
    }
    /** Where words begin and end. */
    edges() {
      const edges = [];
      for (const part of words.segment(this.words)) {
        if (part.isWordLike) {
          const start = this.start + [...this.words.slice(0, part.index)].length;
          edges.push({start, end: start + [...part.segment].length});
        }
      }
      return edges;
    }
  }

  /** The page, counted from 1, on which a code point stands; 0 in a text without pages. */
  const pageOf = point => pages.filter(start => start <= point).length;
  const onPage = point => pages.length ? `, page ${pageOf(point)}` : "";

  const draw = text => {
    points = [...text.text];
    pane.textContent = "";
    let before = 0;
    sentences = text.sentences.map(([start, end], number) => {
      pane.append(points.slice(before, start).join(""));
      const sentence = new Sentence(number, start, end);
      pane.append(sentence.element);
      before = end;
      return sentence;
    });
    pane.append(points.slice(before).join(""));
    pages = text.pages;
    sentences.forEach((sentence, number) => {
      const here = pageOf(sentence.start);
      if (here > (number ? pageOf(sentences[number - 1].start) : 0)) {
        sentence.element.dataset.page = here;
      }
    });
  };

  const sentenceAt = point => sentences.find(s => point < s.end) || sentences[sentences.length - 1];

  /** A range of the page for a place of the text. */
  const range = (start, end) => {
    const first = sentenceAt(start);
    const last = [...sentences].reverse().find(s => s.start < end) || first;
    const made = new Range();
    made.setStart(first.element.firstChild, first.offset(Math.max(start, first.start)));
    made.setEnd(last.element.firstChild, last.offset(end));
    return made;
  };

  const paint = () => {
    if (!window.Highlight || sentences.length === 0) {
      return;
    }
    CSS.highlights.clear();
    const kinds = new Map();
    const add = (kind, start, end) => {
      kinds.set(kind, [...(kinds.get(kind) || []), range(start, end)]);
    };
    state.claims.forEach(claim => {
      const voice = state.voices.findIndex(v => v.key === claim.fields.testimony);
      add(`voice-${Math.max(0, voice) % 8 + 1}`, claim.start, claim.end);
    });
    state.nothing.forEach(place => add("nothing", Number(place[0]), Number(place[1])));
    if (marked >= 0 && state.claims[marked]) {
      add("marked", state.claims[marked].start, state.claims[marked].end);
    }
    if (chosen) {
      proposals.filter(p => ["thing", "quantity", "date"].includes(p.kind) && p.start < chosen.end && chosen.start < p.end)
        .forEach(p => add("proposed", p.start, p.end));
      add("chosen", chosen.start, chosen.end);
    }
    kinds.forEach((ranges, kind) => {
      const highlight = new Highlight(...ranges);
      highlight.priority = kind === "chosen" ? 3 : kind === "marked" ? 2 : 1;
      CSS.highlights.set(kind, highlight);
    });
  };

  const chosenWords = () => points.slice(chosen.start, chosen.end).join("");

  const choose = (start, end, keepMark) => {
    chosen = {start, end};
    if (!keepMark) {
      marked = -1;
    }
    at = sentenceAt(start).number;
    sentences.forEach(s => s.element.classList.toggle("here", s.number === at));
    const here = state.claims.filter(c => c.start < end && start < c.end).length;
    one("#words").textContent = chosenWords();
    one("#chosen").textContent = `Sentence ${at + 1} of ${sentences.length}, characters ${start}–${end}${onPage(start)}, ` +
      (here === 1 ? "1 claim" : `${here} claims`) + (isNothing() ? ", nothing stated" : "");
    paint();
    showProposals();
  };

  const isNothing = () => state.nothing.some(p => Number(p[0]) < chosen.end && chosen.start < Number(p[1]));

  const step = by => {
    const next = sentences[Math.max(0, Math.min(sentences.length - 1, at + by))];
    choose(next.start, next.end);
    next.element.scrollIntoView({block: "nearest"});
  };

  const nextUndecided = () => {
    const next = state.undecided.find(number => number > at) ?? state.undecided[0];
    if (next !== undefined) {
      step(next - at);
    }
  };

  /** Takes a word more or less at one end; across sentences too. */
  const stretch = (end, more) => {
    if (!chosen) {
      return;
    }
    const edges = sentences.slice(Math.max(0, at - 1), at + 4).flatMap(s => s.edges());
    const {start, end: stop} = chosen;
    if (end === "end") {
      const next = more
        ? edges.find(e => e.end > stop)?.end
        : [...edges].reverse().find(e => e.end < stop && e.end > start)?.end;
      choose(start, next ?? stop);
    } else {
      const next = more
        ? [...edges].reverse().find(e => e.start < start)?.start
        : edges.find(e => e.start > start && e.start < stop)?.start;
      choose(next ?? start, stop);
    }
  };

  const pointOf = (node, offset) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node.childNodes[offset] || node;
    const sentence = sentences.find(s => s.element === element || s.element === element.parentElement);
    if (sentence) {
      return node.nodeType === Node.TEXT_NODE ? sentence.point(offset) : sentence.start;
    }
    const before = sentences.filter(s => node.compareDocumentPosition(s.element) & Node.DOCUMENT_POSITION_PRECEDING);
    return before.length ? before[before.length - 1].end : 0;
  };

  document.addEventListener("mouseup", () => {
    const selection = getSelection();
    if (!selection.rangeCount || !pane.contains(selection.anchorNode) || !pane.contains(selection.focusNode)) {
      return;
    }
    const made = selection.getRangeAt(0);
    const start = pointOf(made.startContainer, made.startOffset);
    const end = pointOf(made.endContainer, made.endOffset);
    selection.removeAllRanges();
    if (start < end) {
      choose(start, end);
    } else {
      const clicked = sentences.find(s => s.start <= start && start <= s.end);
      if (clicked) {
        choose(clicked.start, clicked.end);
      }
    }
    pane.focus({preventScroll: true});
  });

  /* ---- the draft ---- */

  const show = json => {
    state = json;
    one("#undo").disabled = !json.undo;
    one("#redo").disabled = !json.redo;
    one("#undo").title = json.undo ? `Undo: ${json.undo}` : "";
    one("#redo").title = json.redo ? `Redo: ${json.redo}` : "";
    one("#save").disabled = !json.unsaved;
    tell(json.unsaved ? "draft, not saved" : "saved");
    one("#progress").textContent = `${json.undecided.length} of ${sentences.length} sentences without a decision, ` +
      `${json.claims.length} claims, ${json.claims.filter(c => c.fields.reviewed).length} reviewed`;
    sentences.forEach(s => s.element.classList.toggle("open", json.undecided.includes(s.number)));
    showVoices();
    showFaults();
    showClaims();
    if (chosen) {
      choose(chosen.start, chosen.end, true);
    } else {
      paint();
    }
    if (json.stale && !json.unsaved) {
      reload();
    }
    preview();
  };

  const reload = async () => show(await ask("state"));

  const act = async (name, body, headers) => {
    const {status, json} = await send(name, body, headers);
    if (status === 200) {
      one("#changed").hidden = true;
      show(json);
      return true;
    }
    if (status === 412) {
      showDifferences(json);
    } else {
      tell(said(json));
      one("#own-faults").replaceChildren(make("li", said(json)));
    }
    return false;
  };

  const chain = key => {
    const keys = [];
    for (let voice = state.voices.find(v => v.key === key); voice && !keys.includes(voice.key);) {
      keys.push(voice.key);
      const next = voice.fields["relayed-by"];
      voice = state.voices.find(v => v.key === next);
    }
    return keys;
  };

  const showVoices = () => {
    const kept = value("testimony");
    one("#voices .choices").replaceChildren(...state.voices.map((voice, i) => {
      const label = make("label");
      const radio = make("input", "", {type: "radio", name: "testimony", value: voice.key});
      radio.checked = voice.key === kept || !kept && i === 0;
      label.append(radio, " ", make("kbd", i < 9 ? String(i + 1) : ""), " " + chain(voice.key).join(" ← "));
      return label;
    }));
    one("#legend").replaceChildren(...state.voices.map((voice, i) => {
      const item = make("li", voice.key, {class: `voice-${i % 8 + 1}`});
      return item;
    }));
  };

  const showFaults = () => {
    one("#lint-none").hidden = state.faults.length > 0;
    one("#lint").replaceChildren(...state.faults.map(fault => {
      const item = make("li", `line ${fault.line}: ${fault.problem}; ${fault.remedy} `);
      const number = state.claims.findIndex(c => c.digest === fault.claim);
      if (number >= 0) {
        const go = make("button", "Go to the claim", {type: "button", class: "clip"});
        go.addEventListener("click", () => mark(number));
        item.append(go);
      }
      return item;
    }));
  };

  const sentence = row => row.join(" · ");

  const showClaims = () => {
    const held = document.activeElement.closest("#claims") && document.activeElement.getAttribute("aria-label");
    one("#claims").replaceChildren(...state.claims.map((claim, number) => {
      const fields = claim.fields;
      const item = make("li", "", {class: "filed", id: `claim-${number}`});
      const head = make("p", `${fields.testimony}${onPage(claim.start)}, ${fields.stance === "denies" ? "denies, " : ""}${fields.modality}` +
        (fields.qualifier ? `, ${fields.qualifier}` : "") + ": ");
      head.append(make("q", fields.says));
      const rows = make("ul");
      (fields.statements || []).forEach(row => rows.append(make("li", sentence(row))));
      const tools = make("div", "", {class: "tools"});
      [["Words", () => mark(number)], ["Change", () => edit(number)], ["Copy to the chosen words", () => copy(number)],
        ["Agree", () => act("review", {claim: claim.digest})], ["Disagree", () => disagree(number)],
        ["Remove", () => act("remove", {claim: claim.digest})]].forEach(([word, does]) => {
        const button = make("button", word, {type: "button", class: "clip", "aria-label": `${word}: ${fields.says}`});
        button.addEventListener("click", does);
        tools.append(button);
      });
      const review = fields.reviewed ? make("p", `reviewed by ${fields.reviewed.by} on ${fields.reviewed.on}`, {class: "quiet"}) : "";
      const taken = fields.suggested ? make("p", `suggested by ${fields.suggested.name} ${fields.suggested.version}`, {class: "quiet"}) : "";
      item.append(head, rows, review, taken, tools);
      return item;
    }));
    // Who agrees to one claim after the other by the keyboard stays where they are.
    [...document.querySelectorAll("#claims button")].find(button => held && button.getAttribute("aria-label") === held)?.focus();
  };

  const mark = number => {
    if (state.claims.length === 0) {
      return;
    }
    marked = (number + state.claims.length) % state.claims.length;
    const claim = state.claims[marked];
    choose(claim.start, claim.end, true);
    sentenceAt(claim.start).element.scrollIntoView({block: "nearest"});
    one("#chosen").textContent = `Claim ${marked + 1} of ${state.claims.length}: ${claim.fields.says}`;
    pane.focus({preventScroll: true});
  };

  const copy = number => {
    if (state.claims[number] && chosen) {
      act("copy", {claim: state.claims[number].digest, place: [chosen.start, chosen.end], words: chosenWords()});
    }
  };

  const save = () => act("save", {}, {"If-Match": `"${state.seen}"`});

  /** All that a claim says, so that what differs can be seen. */
  const inWords = fields => {
    const {says, testimony, modality, stance, statements, ...rest} = fields;
    const others = Object.entries(rest).map(([key, what]) => key === "passage" ? `characters ${what[0]}–${what[1]}`
      : key === "reviewed" ? `reviewed by ${what.by} on ${what.on}`
      : `${key} ${typeof what === "string" ? what : JSON.stringify(what)}`);
    return [`${says} (${testimony}, ${stance === "denies" ? "denies, " : ""}${modality})`,
      ...(statements || []).map(sentence), ...others].join("; ");
  };

  const showDifferences = json => {
    const box = one("#changed");
    const list = make("ol");
    const choices = {};
    json.differences.forEach((one, number) => {
      const item = make("li");
      const version = (name, what) => what === null
        ? `${name}: not there`
        : `${name}: ${one.part === "claim" ? inWords(what) : JSON.stringify(what)}`;
      item.append(make("strong", `${one.part} ${one.key}`));
      const both = make("ul");
      ["base", "mine", "theirs"].forEach(side => both.append(make("li", version(side, one[side]))));
      item.append(both);
      if (one.conflict) {
        (one.both ? ["mine", "theirs", "both"] : ["mine", "theirs"]).forEach(word => {
          const label = make("label", ` ${word} `);
          const radio = make("input", "", {type: "radio", name: `choice-${number}`, value: word});
          radio.addEventListener("change", () => {
            choices[number] = word;
          });
          label.prepend(radio);
          item.append(label);
        });
      }
      list.append(item);
    });
    const merge = make("button", "Put my changes on the newer file", {type: "button", id: "merge"});
    merge.addEventListener("click", () => act("merge", {choices}, {"If-Match": `"${json.theirs}"`}));
    box.replaceChildren(make("p", "The file has changed since it was opened. Nothing is lost: this is what you and others did."),
      list, merge);
    box.hidden = false;
    box.scrollIntoView({block: "nearest"});
    merge.focus();
  };

  /* ---- the form ---- */

  const form = one("#claim");
  let replaces = "";
  let suggested = null;
  let lastSubject = "";
  const value = name => form.querySelector(`input[name="${name}"]:checked`)?.value || "";
  const pick = (name, word) => {
    const radio = [...form.querySelectorAll(`input[name="${name}"]`)].find(r => r.value === word);
    if (radio) {
      radio.checked = true;
      later();
    }
  };

  const row = parts => {
    const number = one("#statements").children.length + 1;
    const line = make("div", "", {class: "row", role: "group", "aria-label": `Statement ${number}`});
    ["subject", "property", "object", "when"].forEach((part, i) => {
      const box = make("div", "", {class: part});
      const id = `${part}-${number}`;
      const input = make("input", "", {id, "data-part": part, autocomplete: "off", spellcheck: "false"});
      if (part !== "when") {
        input.setAttribute("role", "combobox");
        input.setAttribute("aria-expanded", "false");
        input.setAttribute("aria-autocomplete", "list");
        input.setAttribute("aria-controls", `${id}-list`);
        box.append(make("label", part, {for: id}), input, make("ul", "", {id: `${id}-list`, role: "listbox", "aria-label": part, hidden: ""}));
      } else {
        box.append(make("label", "when", {for: id}), input);
      }
      input.value = parts?.[i] || "";
      line.append(box);
    });
    line.append(make("p", "", {class: "meaning"}));
    one("#statements").append(line);
    return line;
  };

  const rows = () => [...one("#statements").children].map(line => [...line.querySelectorAll("input")].map(i => i.value.trim()));
  const filled = () => rows().filter(parts => parts[0] || parts[1] || parts[2])
    .map(parts => parts[3] ? parts : parts.slice(0, 3));

  const fields = () => {
    const made = {testimony: value("testimony"), modality: value("modality")};
    const set = (key, word) => {
      if (word) {
        made[key] = word;
      }
    };
    set("stance", value("stance") === "denies" ? "denies" : "");
    ["qualifier", "part", "reason"].forEach(key => set(key, one(`#${key}`).value.trim()));
    made.says = one("#says").value.trim();
    if (suggested) {
      made.suggested = suggested;
    }
    const old = state.claims.find(c => c.digest === replaces);
    ["cites", "source", "credibility", "marking", "recorded", "retracted"].forEach(key => {
      if (old?.fields[key]) {
        made[key] = old.fields[key];
      }
    });
    made.statements = filled();
    return made;
  };

  const body = () => ({place: [chosen.start, chosen.end], words: chosenWords(), fields: fields(), replaces});

  const empty = () => {
    replaces = "";
    suggested = null;
    one("#statements").replaceChildren();
    row();
    ["says", "reason"].forEach(id => {
      one(`#${id}`).value = "";
    });
    one("#qualifier").value = "";
    one("#yaml").textContent = "";
    preview();
    one("#own-faults").replaceChildren();
    one("#warnings").replaceChildren();
    one("#write").textContent = "Put into the draft";
  };

  const begin = () => {
    if (!chosen) {
      return;
    }
    one("#statements input").focus();
    later();
  };

  const edit = number => {
    const claim = state.claims[number];
    mark(number);
    empty();
    replaces = claim.digest;
    suggested = claim.fields.suggested || null;
    pick("testimony", claim.fields.testimony);
    pick("modality", claim.fields.modality);
    pick("stance", claim.fields.stance || "affirms");
    ["says", "reason", "qualifier", "part"].forEach(key => {
      one(`#${key}`).value = claim.fields[key] || "";
    });
    one("#rest").open = Boolean(claim.fields.reason || claim.fields.qualifier || claim.fields.part);
    one("#statements").replaceChildren();
    (claim.fields.statements || [[]]).forEach(row);
    one("#write").textContent = "Change the claim";
    begin();
  };

  const disagree = number => {
    edit(number);
    replaces = "";
    pick("stance", value("stance") === "denies" ? "affirms" : "denies");
    one("#says").value = "";
    one("#write").textContent = "Put into the draft";
  };

  const write = async () => {
    if (!chosen) {
      tell("choose some words of the text first");
      return;
    }
    const made = filled();
    if (await act(replaces ? "change" : "add", body())) {
      lastSubject = made.length ? made[made.length - 1][0] : lastSubject;
      empty();
      pick("stance", "affirms");
      pane.focus();
    }
  };

  let timer = 0;
  let asked = 0;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(trial, 250);
  };
  const trial = async () => {
    if (!chosen || filled().length === 0) {
      return;
    }
    const number = ++asked;
    const {status, json} = await send("try", body());
    if (number !== asked) {
      return;
    }
    if (status !== 200) {
      one("#own-faults").replaceChildren(make("li", said(json)));
      return;
    }
    one("#yaml").textContent = json.lines.join("\n");
    one("#own-faults").replaceChildren(...json.faults.map(f => make("li", `${f.problem}; ${f.remedy}`)));
    one("#warnings").replaceChildren(...json.warnings.map(w => make("li", w)));
    [...one("#statements").children].forEach((line, i) => {
      line.querySelector(".meaning").textContent = json.meanings[i] || "";
    });
    preview();
  };

  /* ---- proposals ---- */

  const taken = {
    thing: ["subject", "object"],
    quantity: ["object"],
    date: ["when"]
  };
  const takeProposal = (proposal, choice) => {
    suggested = proposal.suggested || suggested;
    if (proposal.kind === "passage") {
      choose(proposal.start, proposal.end);
      pane.focus();
    } else if (proposal.kind === "voice") {
      newVoice(proposal.suggested ? choice : "");
    } else if (proposal.kind === "says") {
      one("#says").value = choice;
      one("#says").focus();
      later();
    } else if (taken[proposal.kind]) {
      const parts = taken[proposal.kind];
      const inputs = [...form.querySelectorAll("#statements input")].filter(i => parts.includes(i.dataset.part));
      const input = inputs.includes(focusedField) ? focusedField : inputs.find(i => !i.value) || inputs[inputs.length - 1];
      input.value = choice;
      next(input);
    }
  };
  const showProposals = () => {
    const here = chosen ? proposals.filter(p => p.start < chosen.end && chosen.start < p.end &&
      !(p.kind === "passage" && p.start === chosen.start && p.end === chosen.end)) : [];
    here.sort((a, b) => Boolean(b.suggested) - Boolean(a.suggested));
    const all = here.flatMap(proposal => proposal.values.map(choice => ({proposal, choice}))).slice(0, 9);
    one("#proposed").hidden = all.length === 0;
    one("#proposals").replaceChildren(...all.map(({proposal, choice}, i) => {
      const item = make("li");
      const words = proposal.kind === "passage" ? `only “${points.slice(proposal.start, proposal.end).join("").slice(0, 60)}”`
        : proposal.words + (choice && choice !== proposal.words ? `: ${choice}` : "");
      if (proposal.kind === "note") {
        item.append(make("span", proposal.suggested ? `${words} (${proposal.maker})` : words, {class: "quiet"}));
      } else {
        const button = make("button", "", {type: "button", class: "clip", title: `proposed by ${proposal.maker}`});
        button.append(make("kbd", `Alt+${i + 1}`), ` ${words}`);
        if (proposal.suggested) {
          button.append(" ", make("small", proposal.maker));
        }
        button.addEventListener("mousedown", event => event.preventDefault());
        button.addEventListener("click", () => takeProposal(proposal, choice));
        item.append(button);
      }
      return item;
    }));
  };
  document.addEventListener("keydown", event => {
    const number = event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code) ? Number(event.code.slice(5)) : 0;
    if (number) {
      event.preventDefault();
      one(`#proposals li:nth-child(${number}) button`)?.click();
    }
  });

  /* ---- completion ---- */

  let offered = [];
  let offeredFor = "";
  let lit = 0;
  const listOf = input => input.nextElementSibling;
  const closeList = input => {
    const list = input && listOf(input);
    if (list) {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    offered = [];
  };
  const light = (input, number) => {
    lit = (number + offered.length) % offered.length;
    [...listOf(input).children].forEach((item, i) => item.setAttribute("aria-selected", String(i === lit)));
    input.setAttribute("aria-activedescendant", `${input.id}-${lit}`);
    listOf(input).children[lit].scrollIntoView({block: "nearest"});
  };
  let completing = 0;
  const complete = async input => {
    const number = ++completing;
    const before = input.closest(".row") ? [...input.closest(".row").querySelectorAll("input")].map(i => i.value.trim()) : [];
    const typed = input.value.trim();
    const json = await ask("complete", {part: input.dataset.part, typed, subject: before[0] || "", property: before[1] || ""});
    if (number !== completing || document.activeElement !== input) {
      return;
    }
    offeredFor = typed;
    const isExact = json.found.some(f => f.value === typed);
    offered = isExact ? [] : json.found;
    const isThing = input.dataset.part === "subject" || json.classes?.length;
    if (isThing && typed.length > 1 && !isExact) {
      offered = [...offered, {value: "", label: `New thing: ${typed}`, type: "", fresh: typed, classes: json.classes || []}];
    }
    const list = listOf(input);
    list.replaceChildren(...offered.map((found, i) => {
      const item = make("li", "", {role: "option", id: `${input.id}-${i}`, "aria-selected": "false"});
      item.append(make("span", found.label || found.value), " ", make("small", [found.value !== found.label ? found.value : "", found.type].filter(Boolean).join(" · ")));
      item.classList.toggle("own", Boolean(found.here));
      item.classList.toggle("fresh", Boolean(found.fresh));
      item.addEventListener("mousedown", event => {
        event.preventDefault();
        lit = i;
        take(input);
      });
      return item;
    }));
    list.hidden = offered.length === 0;
    input.setAttribute("aria-expanded", String(offered.length > 0));
    input.title = json.hint || "";
    input.placeholder = json.hint || "";
    if (offered.length) {
      light(input, 0);
    }
  };
  const take = input => {
    const found = offered[lit];
    if (found?.fresh) {
      closeList(input);
      newThing(found.fresh, input, found.classes);
      return false;
    }
    if (found) {
      input.value = found.value;
    }
    closeList(input);
    later();
    return true;
  };

  form.addEventListener("input", event => {
    const input = event.target;
    if (input.dataset?.part === "subject" && input.value === "'") {
      const lines = rows();
      const number = [...one("#statements").children].indexOf(input.closest(".row"));
      input.value = number > 0 ? lines[number - 1][0] : lastSubject || state.claims[state.claims.length - 1]?.fields.statements?.at(-1)?.[0] || "";
      closeList(input);
      next(input);
      return;
    }
    if (input.dataset?.part && input.dataset.part !== "when") {
      complete(input);
    }
    later();
  });
  form.addEventListener("focusin", event => {
    const part = event.target.dataset?.part;
    focusedField = part ? event.target : focusedField;
    if (part === "property" || part === "object") {
      complete(event.target);
    }
  });
  form.addEventListener("focusout", event => {
    if (event.target.dataset?.part) {
      closeList(event.target);
    }
  });

  const next = input => {
    const all = [...form.querySelectorAll("#statements input"), one("#says")];
    all[all.indexOf(input) + 1].focus();
    later();
  };

  form.addEventListener("keydown", event => {
    const input = event.target;
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      write();
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      if (offered.length) {
        closeList(input);
      } else {
        pane.focus();
      }
      return;
    }
    const part = input.dataset?.part;
    if (!part) {
      if (event.key === "Enter" && input.id === "says") {
        event.preventDefault();
        write();
      }
      return;
    }
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && offered.length) {
      event.preventDefault();
      light(input, lit + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      enter(input, part);
    }
  });
  /** Whoever types fast means what is offered for all that was typed, not for the half of it. */
  const enter = async (input, part) => {
    if (part === "when") {
      if (!input.closest(".row").nextElementSibling) {
        row();
      }
      input.closest(".row").nextElementSibling.querySelector("input").focus();
    } else if (part === "subject" && !input.value.trim()) {
      one("#says").focus();
    } else {
      if (offeredFor !== input.value.trim()) {
        await complete(input);
      }
      if (document.activeElement === input && (!offered.length || take(input))) {
        next(input);
      }
    }
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    write();
  });
  form.addEventListener("change", later);
  one("#more").addEventListener("click", () => row().querySelector("input").focus());
  one("#cancel").addEventListener("click", () => {
    empty();
    pane.focus();
  });

  /* ---- new voices and things ---- */

  const dialog = one("#dialog");
  const field = (id, label, attributes, start) => {
    const box = make("div");
    const input = make(attributes?.options ? "select" : "input", "", {id, ...(attributes?.options ? {} : attributes)});
    attributes?.options?.forEach(([value, word]) => input.append(make("option", word, {value})));
    input.value = start || "";
    box.append(make("label", label, {for: id}), input);
    return box;
  };
  const openDialog = (title, parts, done) => {
    one("#dialog-title").textContent = title;
    const problem = make("p", "", {role: "alert", class: "problem"});
    const act = make("div", "", {class: "act"});
    const close = make("button", "Cancel", {type: "button", class: "clip"});
    close.addEventListener("click", () => dialog.close());
    act.append(make("button", "Add", {type: "submit"}), close);
    one("#dialog-form").replaceChildren(...parts, problem, act);
    one("#dialog-form").onsubmit = async event => {
      event.preventDefault();
      const wrong = await done();
      if (wrong) {
        problem.textContent = wrong;
      } else {
        dialog.close();
      }
    };
    dialog.showModal();
  };
  one("#dialog-form").addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });
  const slug = words => words.toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  const tried = async (name, body) => {
    const {status, json} = await send(name, body);
    if (status !== 200) {
      return said(json);
    }
    show(json);
    return "";
  };

  const SEGMENTS = {Cohort: "cohort", Place: "place", Site: "site", Actor: "actor", Event: "event", Visa: "visa", Return: "return", Levy: "levy", Statement: "statement"};
  const newThing = (label, input, classes) => {
    const kind = SEGMENTS[(classes || []).find(c => SEGMENTS[c])] || (label.includes("/") ? label.split("/")[0] : "cohort");
    const name = label.includes("/") ? label.split("/")[1].replaceAll("-", " ") : label;
    openDialog("New thing", [
      field("thing-id", "Id, as type/name", {required: ""}, `${kind}/${slug(name)}`),
      field("thing-label", "Label", {required: ""}, name),
      field("thing-type", "Class, where the type has several", {}, "")
    ], async () => {
      const made = {};
      if (one("#thing-type").value.trim()) {
        made.type = one("#thing-type").value.trim();
      }
      made.label = one("#thing-label").value.trim();
      const key = one("#thing-id").value.trim();
      const wrong = await tried("thing", {key, fields: made});
      if (!wrong && input) {
        input.value = key;
        setTimeout(() => next(input));
      }
      return wrong;
    });
    one("#thing-id").focus();
  };

  const newVoice = words => {
    const none = [["", "nobody: the document itself speaks"], ...state.voices.map(v => [v.key, v.key])];
    const drawn = make("p", "", {class: "chain", "aria-live": "polite"});
    const redraw = () => {
      const key = one("#voice-key")?.value || "…";
      drawn.textContent = [key, ...chain(one("#voice-relay")?.value || "")].join(" ← ");
    };
    openDialog("New voice", [
      field("voice-key", "Short name", {required: ""}, ""),
      field("voice-kind", "Who", {options: [["UnnamedPerson", "a person who is not named"], ["UnnamedGroup", "a group that is not named"], ["named", "somebody with a name: an actor’s id"]]}, "UnnamedPerson"),
      field("voice-who", "In the publisher’s words; of an actor, its id without actor/", {required: ""}, words || ""),
      field("voice-relay", "Relayed by", {options: none}, state.voices[0]?.key || ""),
      field("voice-told", "Told whom: an actor’s id", {}, ""),
      field("voice-on", "On which day", {}, ""),
      field("voice-known", "How it knows", {options: [["", "not said"], ["witnessed", "saw it"], ["told", "was told"], ["deduced", "concluded it"]]}, ""),
      drawn
    ], async () => {
      const get = id => one(`#voice-${id}`).value.trim();
      const made = {witness: get("kind") === "named" ? get("who") : {type: get("kind"), described: get("who")}};
      if (get("on")) {
        made.on = get("on");
      }
      ["told", "known"].forEach(key => {
        if (get(key)) {
          made[key] = get(key);
        }
      });
      if (get("relay")) {
        made["relayed-by"] = get("relay");
      }
      const key = get("key");
      const wrong = await tried("voice", {key, fields: made});
      if (!wrong) {
        pick("testimony", key);
        setTimeout(() => pane.focus());
      }
      return wrong;
    });
    one("#dialog-form").oninput = redraw;
    redraw();
    one("#voice-key").focus();
  };
  one("#new-voice").addEventListener("click", () => newVoice(""));

  /* ---- git, preview ---- */

  const showDiff = async () => {
    const json = await ask("diff");
    const message = field("commit-message", "Message", {required: ""}, `data: claims of ${state.id}`);
    openDialog("Changes since the last commit", [make("pre", json.text, {tabindex: "0"}), message], async () => {
      const {status, json: done} = await send("commit", {message: one("#commit-message").value});
      if (status !== 200) {
        return said(done);
      }
      tell(`committed: ${done.text}`);
      return "";
    });
    one("#dialog-form button[type=submit]").textContent = "Commit";
  };
  one("#show-diff").addEventListener("click", showDiff);

  let previewTimer = 0;
  let previewed = 0;
  const preview = () => {
    clearTimeout(previewTimer);
    previewTimer = setTimeout(async () => {
      const number = ++previewed;
      try {
        const isWritten = chosen && filled().length > 0;
        const {status, json} = isWritten ? await send("outlook", body()) : {status: 200, json: await ask("outlook")};
        if (number === previewed && status === 200) {
          showOutlook(json);
        }
      } catch (fault) {
        one("#preview").replaceChildren(make("p", fault.message, {class: "quiet"}));
      }
    }, 100);
  };
  const showOutlook = json => {
    const changes = make("ul", "", {class: "changes"});
    json.changes.forEach(change => changes.append(
      make("li", `${change.new ? "new" : "gone"} ${change.kind}: ${change.words}`, {class: change.new ? "come" : "gone"})));
    const pages = json.pages.map(page => {
      const box = make("details");
      const lines = make("ul");
      page.lines.forEach(line => lines.append(make("li", line)));
      box.append(make("summary", `The page of “${page.thing}” will say`), lines);
      return box;
    });
    one("#preview").replaceChildren(json.changes.length ? changes : make("p", "nothing", {class: "quiet"}), ...pages);
  };

  /* ---- keys of the text ---- */

  const MODALITIES = {a: "asserted", r: "reported", e: "expected", u: "rumoured", i: "inferred", o: "opinion"};
  const KEYS = {
    j: () => step(chosen ? 1 : 0),
    k: () => step(-1),
    J: nextUndecided,
    "]": () => stretch("end", false),
    "[": () => stretch("start", false),
    d: () => pick("stance", "denies"),
    f: () => pick("stance", "affirms"),
    n: () => chosen && act("nothing", {place: [chosen.start, chosen.end], words: chosenWords()}),
    v: () => newVoice(""),
    t: () => newThing("", null, []),
    g: () => mark(marked + 1),
    G: () => mark(marked < 0 ? state.claims.length - 1 : marked - 1),
    c: () => copy(last),
    y: () => marked >= 0 && act("review", {claim: state.claims[marked].digest}),
    Y: () => marked >= 0 && disagree(marked),
    x: () => marked >= 0 && act("remove", {claim: state.claims[marked].digest}),
    z: () => act("undo"),
    Z: () => act("redo"),
    s: save,
    Enter: () => marked >= 0 ? edit(marked) : begin()
  };
  let last = -1;
  pane.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const widen = event.shiftKey && {ArrowRight: "end", ArrowLeft: "start"}[event.key];
    const does = widen ? () => stretch(widen, true)
      : MODALITIES[event.key] ? () => pick("modality", MODALITIES[event.key])
      : /^[1-9]$/.test(event.key) ? () => pick("testimony", state.voices[Number(event.key) - 1]?.key)
      : KEYS[event.key];
    if (does) {
      event.preventDefault();
      last = marked >= 0 ? marked : last;
      does();
    }
  });
  one("#undo").addEventListener("click", () => act("undo"));
  one("#redo").addEventListener("click", () => act("redo"));
  one("#save").addEventListener("click", save);
  window.addEventListener("focus", async () => {
    const json = await ask("state");
    if (json.seen !== state.seen || json.claims.length !== state.claims.length) {
      show(json);
    }
  });

  (async () => {
    try {
      draw(await ask("text"));
      row();
      pick("modality", "asserted");
      pick("stance", "affirms");
      show(await ask("state"));
      step(0);
      pane.focus();
      document.body.dataset.ready = "true";
      ask("suggestions").then(json => {
        proposals = [...proposals, ...json.proposals];
        one("#suggester").textContent = json.problem;
        showProposals();
      }, () => {});
      proposals = [...(await ask("proposals")).proposals, ...proposals];
      showProposals();
    } catch (fault) {
      tell(fault.message);
    }
  })();
})();
