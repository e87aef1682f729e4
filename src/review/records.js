"use strict";
// The table of a release's records, a group per kind.

class RecordTable {
  /** `choose(record, focus)` is called when a person chooses a record. */
  constructor(choose) {
    this.table = byId("records");
    this.choose = choose;
    this.table.addEventListener("click", (event) => {
      const row = event.target.closest("tr[data-record]");
      if (row && !String(getSelection())) this.choose(Number(row.dataset.record), false);
    });
    this.table.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** `placesOf(record)` gives the mentions that show a record. */
  show(release, hidden, placesOf) {
    const groups = KINDS.flatMap((kind, k) => {
      const own = release.records.flatMap((record, n) => (record.k === k ? [n] : []));
      if (!own.length || hidden.has(k)) return [];
      const rows = own.map((n) => this.row(release.records[n], n, kind, placesOf(n).length));
      return [element("tbody", { className: `k-${kind.id}`, role: "rowgroup" }, headingOf(kind, own.length), ...rows)];
    });
    const columns = element("colgroup", {}, element("col"), element("col"));
    if (groups.length) this.table.replaceChildren(columns, ...groups);
    else this.table.replaceChildren(element("caption", { className: "none", lang: "en" }, "No records of the kinds shown."));
    const first = this.table.querySelector("tr[data-record]");
    if (first) first.tabIndex = 0;
  }

  row(record, number, kind, mentions) {
    const details = record.d.map(([column, value]) =>
      element("div", {}, element("dt", { lang: "en", title: kind.columns[column] || "" }, column), element("dd", {}, value)),
    );
    const said = element("td", { role: "gridcell" }, record.t, ...(details.length ? [element("dl", {}, ...details)] : []));
    const places = element("td", { role: "gridcell", title: "places in the text" }, String(mentions));
    const row = element("tr", { role: "row", tabIndex: -1, "aria-selected": "false" }, said, places);
    row.dataset.record = number;
    row.dataset.places = mentions;
    return row;
  }

  /** Mark a record as the chosen one; `place` says which of its places in the text is shown. */
  mark(number, place, focus) {
    for (const row of this.table.querySelectorAll("tr[data-record]")) {
      const chosen = Number(row.dataset.record) === number;
      row.setAttribute("aria-selected", String(chosen));
      row.tabIndex = chosen ? 0 : -1;
      row.lastChild.textContent = chosen && place ? `${place.place + 1} / ${place.of}` : row.dataset.places;
      if (!chosen) continue;
      row.scrollIntoView({ block: "nearest" });
      if (focus) row.focus({ preventScroll: true });
    }
  }

  focus() {
    const row = this.table.querySelector('tr[tabindex="0"]');
    if (row) row.focus();
  }

  onKey(event) {
    const here = event.target.closest("tr[data-record]");
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...this.table.querySelectorAll("tr[data-record]")];
    const steps = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    if (event.key in steps) {
      event.preventDefault();
      const at = Math.max(0, Math.min(rows.indexOf(here) + steps[event.key], rows.length - 1));
      for (const row of rows) row.tabIndex = row === rows[at] ? 0 : -1;
      rows[at].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.choose(Number(here.dataset.record), false);
    }
  }
}

function headingOf(kind, count) {
  const label = element("span", {}, kind.label);
  const rest = element("small", {}, ` ${kind.thai} · ${count}`);
  return element("tr", { role: "row" }, element("th", { colSpan: 2, scope: "rowgroup", role: "rowheader", lang: "en" }, label, rest));
}
