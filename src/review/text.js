"use strict";
// The text of one release, its mentions marked in place. Where mentions overlap, the text is cut at every edge and
// each piece carries a line per mention that covers it, the shortest uppermost.

const LANES = 3;
const STEP = 4;

/** Whether a mention only supports a column of its record, as a heading does, and does not name the record. */
function isAside(mention) {
  return mention[5] === 1;
}

/** Which line each mention gets: below those that it covers or crosses. */
function lanesOf(mentions) {
  const order = mentions.map((_, n) => n).sort((a, b) => sizeOf(mentions[a]) - sizeOf(mentions[b]));
  const lanes = new Array(mentions.length).fill(0);
  const placed = [];
  for (const n of order) {
    const [start, end] = mentions[n];
    const taken = new Set();
    for (const other of placed) {
      if (mentions[other][0] < end && start < mentions[other][1]) taken.add(lanes[other]);
    }
    while (taken.has(lanes[n]) && lanes[n] < LANES - 1) lanes[n] += 1;
    placed.push(n);
  }
  return lanes;
}

function sizeOf([start, end]) {
  return end - start;
}

/**
 * `text` in pieces: start, end, the numbers of the mentions that cover it (the shortest first), and whether it is
 * part of a hit of the search.
 */
function piecesOf(text, mentions, visible, hits) {
  const edges = new Set([0, text.length]);
  for (const n of visible) edges.add(mentions[n][0]).add(mentions[n][1]);
  for (const [start, end] of hits) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  const waiting = [...visible].sort((a, b) => mentions[a][0] - mentions[b][0]);
  let open = [];
  let next = 0;
  let hit = 0;
  const pieces = [];
  for (let n = 0; n + 1 < cuts.length; n += 1) {
    const [start, end] = [cuts[n], cuts[n + 1]];
    open = open.filter((m) => mentions[m][1] > start);
    while (next < waiting.length && mentions[waiting[next]][0] <= start) open.push(waiting[next++]);
    while (hit < hits.length && hits[hit][1] <= start) hit += 1;
    const covers = open.slice().sort((a, b) => sizeOf(mentions[a]) - sizeOf(mentions[b]));
    pieces.push({ start, end, covers, hit: hit < hits.length && hits[hit][0] <= start });
  }
  return pieces;
}

class TextPane {
  /** `choose(record, mention, focus)` is called when a person chooses words of the text. */
  constructor(choose) {
    this.box = byId("text");
    this.choose = choose;
    this.box.addEventListener("click", (event) => this.onClick(event));
    this.box.addEventListener("keydown", (event) => this.onKey(event));
  }

  show(release, hidden, terms) {
    this.release = release;
    const { text, mentions, records } = release;
    this.visible = mentions.flatMap((mention, n) => (hidden.has(records[mention[2][0]].k) ? [] : [n]));
    this.lanes = lanesOf(mentions);
    this.pieces = mentions.map(() => []);
    const nodes = [];
    for (const piece of piecesOf(text, mentions, this.visible, hitsIn(text, terms))) {
      const words = text.slice(piece.start, piece.end);
      if (piece.covers.length) nodes.push(this.mark(words, piece));
      else nodes.push(piece.hit ? element("mark", { className: "hit" }, words) : words);
    }
    this.box.replaceChildren(...nodes);
  }

  mark(words, { start, covers, hit }) {
    const { mentions, records } = this.release;
    const kindOf = (n) => KINDS[records[mentions[n][2][0]].k];
    const inner = covers.find((n) => !isAside(mentions[n]));
    const top = inner ?? covers[0];
    const made = element("mark", { className: `m k-${kindOf(top).id}`, tabIndex: -1 }, words);
    if (inner === undefined) made.classList.add("aside");
    if (hit) made.classList.add("hit");
    made.dataset.covers = covers.join(" ");
    made.title = covers
      .map((n) => `${kindOf(n).label}: ${mentions[n][3]}, ${records[mentions[n][2][0]].t.slice(0, 80)} (${mentions[n][4]})`)
      .join("\n");
    if (covers.some((n) => mentions[n][0] === start)) made.dataset.first = "";
    this.drawLines(made, covers, kindOf);
    for (const n of covers) this.pieces[n].push(made);
    return made;
  }

  drawLines(made, covers, kindOf) {
    const lines = covers.map((n) => ({ lane: this.lanes[n], kind: kindOf(n).id, thin: isAside(this.release.mentions[n]) }));
    made.style.backgroundImage = lines.map(({ kind }) => `var(--line-${kind})`).join(",");
    made.style.backgroundSize = lines.map(({ thin }) => `100% ${thin ? 1 : 3}px`).join(",");
    // Line by line below the words, at the same height in every piece of a mention.
    const lowest = Math.max(...lines.map(({ lane }) => lane));
    made.style.paddingBottom = `${(lowest + 1) * STEP}px`;
    made.style.backgroundPosition = lines.map(({ lane }) => `0 calc(100% - ${(lowest - lane) * STEP}px)`).join(",");
  }

  /** The mentions that show a record: those of the record itself, or those that support it if there are no others. */
  placesOf(record) {
    const own = this.visible.filter((n) => this.release.mentions[n][2].includes(record));
    const main = own.filter((n) => !isAside(this.release.mentions[n]));
    return main.length ? main : own;
  }

  /** Which of a record's places a mention is. */
  turnOf(record, mention) {
    return Math.max(0, this.placesOf(record).indexOf(mention));
  }

  /** Mark the words of a record and bring place `turn` into sight; says which of how many it is. */
  point(record, turn, inSight = false) {
    for (const made of this.box.querySelectorAll(".on")) made.classList.remove("on");
    const places = this.placesOf(record);
    if (!places.length) return null;
    for (const n of places) for (const made of this.pieces[n]) made.classList.add("on");
    const place = turn % places.length;
    if (!inSight) this.pieces[places[place]][0].scrollIntoView({ block: "center" });
    return { place, of: places.length };
  }

  /** Clicking the same words again goes to the next mention outwards. */
  onClick(event) {
    const made = event.target.closest(".m");
    if (!made || String(getSelection())) return;
    const covers = made.dataset.covers.split(" ").map(Number);
    this.turn = this.last === made ? this.turn + 1 : 0;
    this.last = made;
    const mention = covers[this.turn % covers.length];
    this.choose(this.release.mentions[mention][2][0], mention, false);
  }

  onKey(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    const here = event.target.closest(".m");
    if (event.key in steps && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const stops = [...this.box.querySelectorAll("[data-first]")];
      if (!stops.length) return;
      event.preventDefault();
      const at = here ? stops.findLastIndex((stop) => stop === here || stop.compareDocumentPosition(here) & 4) : -1;
      const stop = stops[Math.max(0, Math.min(at + steps[event.key], stops.length - 1))];
      stop.focus({ preventScroll: true });
      stop.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && here) {
      event.preventDefault();
      const mention = Number(here.dataset.covers.split(" ")[0]);
      this.choose(this.release.mentions[mention][2][0], mention, true);
    }
  }
}
