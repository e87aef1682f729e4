"use strict";
// The page as a whole: what is asked for, which release is shown, which record is chosen.

const state = { number: -1, record: -1, turn: 0, hidden: new Set(), terms: [], stop: () => {} };

const list = new ReleaseList((number) => showRelease(number));
const text = new TextPane((record, mention, toTable) => {
  chooseRecord(record, { mention, toTable });
});
const records = new RecordTable((record) => chooseRecord(record, { again: true }));

/** Show a release; its text starts at the top, no record is chosen. */
function showRelease(number) {
  state.number = number;
  state.record = -1;
  state.release = releaseOf(number);
  const { title, path, date, url, id } = state.release;
  byId("title").textContent = title;
  const address = /^https?:\/\//i.test(url || "") ? [" · ", element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, url)] : [];
  const names = INDEX.releases[number].ministries.map((n) => INDEX.ministries[n]);
  byId("about").replaceChildren([date, ...names, path].filter(Boolean).join(" · "), ...address);
  drawRelease();
  document.querySelector("article").scrollTop = 0;
  byId("text").querySelector(".hit")?.scrollIntoView({ block: "center" });
  document.querySelector("section").scrollTop = 0;
  document.title = `${title} · thaipress review`;
  try {
    history.replaceState(null, "", `#${id}`);
  } catch {
    // A page without an address of its own, as in a preview: it can't be led back to, no more.
  }
}

function drawRelease() {
  text.show(state.release, state.hidden, state.terms);
  records.show(state.release, state.hidden, (record) => text.placesOf(record));
  byId("previous").disabled = list.at === 0;
  byId("next").disabled = list.at === list.numbers.length - 1;
  if (state.record >= 0) chooseRecord(state.record, {});
}

/** Choose a record: mark its row and its words. `again` goes on to its next place in the text. */
function chooseRecord(record, { again = false, mention = -1, toTable = false }) {
  if (mention < 0) {
    state.turn = again && state.record === record ? state.turn + 1 : 0;
    records.mark(record, text.point(record, state.turn), false);
  } else {
    state.turn = text.turnOf(record, mention);
    records.mark(record, text.point(record, state.turn, true), toTable);
  }
  state.record = record;
}

function search() {
  state.stop();
  const wanted = { query: byId("query").value, year: byId("year").value, ministry: byId("ministry").value, kind: byId("with").value };
  state.terms = termsOf(wanted.query);
  let asked = true;
  state.stop = searchReleases(wanted, (found) => {
    asked = false;
    list.fill(found);
    const all = INDEX.releases.length.toLocaleString("en");
    byId("found").textContent = found.length === INDEX.releases.length ? `${all} releases` : `${found.length.toLocaleString("en")} of ${all} releases`;
    if (list.at < 0 && found.length) list.go(0);
    else if (state.release) drawRelease();
  });
  if (asked) byId("found").textContent = "Searching…";
}

function fillChoices() {
  const option = (value, words) => element("option", { value }, words);
  const years = [...new Set(INDEX.releases.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  const yearNames = years.map((year) => (year ? option(year, `${year} · ${Number(year) + 543}`) : option("none", "no date")));
  byId("year").append(option("", "all"), ...yearNames);
  byId("ministry").append(option("", "all"), ...INDEX.ministries.map((name, n) => option(n, name)), option("none", "–"));
  byId("with").append(option("", "any records"), ...KINDS.map(({ label }, n) => option(n, label.toLowerCase())), option("none", "no records"));
  KINDS.forEach(({ id, label, thai }, k) => {
    const box = element("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      if (box.checked) state.hidden.delete(k);
      else state.hidden.add(k);
      drawRelease();
    });
    byId("kinds").append(element("label", { className: `k-${id}`, title: `${thai} (key ${k + 1})` }, box, element("span", {}, label)));
  });
  const { output, version, extraction, total } = INDEX.about;
  byId("made").textContent = `${INDEX.releases.length} of ${total} releases of ${output}; thaipress ${version}, extraction ${extraction.slice(0, 12)}`;
}

// Keys by their place on the keyboard too: on a Thai layout the key of J gives another letter.
const SHORTCUTS = {
  Slash: (event) => (event.shiftKey ? byId("keys").showModal() : byId("query").select()),
  KeyJ: () => list.go(list.at + 1),
  KeyK: () => list.go(list.at - 1),
  KeyR: () => records.focus(),
};
const BY_LETTER = { "/": "Slash", j: "KeyJ", k: "KeyK", r: "KeyR" };

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input[type=search], select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey || typing || byId("keys").open) return;
  const digit = /^Digit([1-9])$/.exec(event.code);
  const box = digit && byId("kinds").querySelectorAll("input")[digit[1] - 1];
  const shortcut = event.key === "?" ? () => byId("keys").showModal() : SHORTCUTS[BY_LETTER[event.key] || event.code];
  if (!box && !shortcut) return;
  event.preventDefault();
  if (box) box.click();
  else shortcut(event);
});

let typed = 0;
byId("query").addEventListener("input", () => {
  clearTimeout(typed);
  typed = setTimeout(search, 150);
});
byId("query").addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    clearTimeout(typed);
    search();
    byId("list").focus();
  } else if (event.key === "Escape") {
    byId("query").value = "";
    search();
  }
});
for (const id of ["year", "ministry", "with"]) byId(id).addEventListener("change", search);
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("clear").addEventListener("click", () => {
  byId("filters").reset();
  search();
});
byId("previous").addEventListener("click", () => list.go(list.at - 1));
byId("next").addEventListener("click", () => list.go(list.at + 1));
byId("help").addEventListener("click", () => byId("keys").showModal());
addEventListener("hashchange", openAddressed);

/** Show the release that the address names, if it names one. */
function openAddressed() {
  const number = INDEX.releases.findIndex(({ id }) => `#${id}` === location.hash);
  const at = list.numbers.indexOf(number);
  if (at >= 0 && number !== state.number) list.go(at);
  return at >= 0;
}

fillChoices();
list.fill(INDEX.releases.map((_, number) => number));
if (!openAddressed()) list.go(0);
search();
