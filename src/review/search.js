"use strict";
// Which releases match what is asked for. Texts are folded once, a few at a time, so that typing never waits.

const FOLDED = new Array(SOURCES.length);
const AT_A_TIME = 40;

/** Lower case and Arabic digits; of the same length as `text`, so that offsets hold in both. */
function fold(text) {
  const digits = text.replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e50 + 0x30));
  const lower = digits.toLowerCase();
  return lower.length === text.length ? lower : digits;
}

/** The words asked for: parted by spaces, those in "…" together. */
function termsOf(query) {
  const terms = query.match(/"[^"]+"|\S+/g) || [];
  return terms.map((term) => fold(term.replaceAll('"', ""))).filter(Boolean);
}

function foldedOf(number) {
  if (FOLDED[number] === undefined) {
    const { title, path, text, records } = releaseOf(number);
    const said = records.map(({ t, d }) => [t, ...d.map(([, value]) => value)].join(" "));
    FOLDED[number] = fold([title, path, text, ...said].join("\n"));
  }
  return FOLDED[number];
}

/** Places of `terms` in `text`: pairs of offsets, in order, none over another. */
function hitsIn(text, terms) {
  const folded = fold(text);
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push([at, at + term.length]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = -1;
  return found.filter(([from, to]) => from >= end && (end = to) === to);
}

function fits(release, { year, ministry, kind }) {
  if (year && release.date.slice(0, 4) !== (year === "none" ? "" : year)) return false;
  if (ministry === "none" ? release.ministries.length : ministry && !release.ministries.includes(Number(ministry))) return false;
  if (kind === "none") return release.counts.every((count) => !count);
  return !kind || release.counts[Number(kind)] > 0;
}

/**
 * Numbers of the releases that fit and hold all terms. Calls `done` with them; returns a function that stops it.
 * Works in slices, and lets the page breathe between them.
 */
function searchReleases(wanted, done) {
  const terms = termsOf(wanted.query);
  const candidates = INDEX.releases.flatMap((release, number) => (fits(release, wanted) ? [number] : []));
  if (!terms.length) {
    done(candidates);
    return () => {};
  }
  const found = [];
  let at = 0;
  let timer = 0;
  const slice = () => {
    const until = performance.now() + AT_A_TIME;
    while (at < candidates.length && performance.now() < until) {
      const folded = foldedOf(candidates[at]);
      if (terms.every((term) => folded.includes(term))) found.push(candidates[at]);
      at += 1;
    }
    if (at < candidates.length) timer = setTimeout(slice);
    else done(found);
  };
  slice();
  return () => clearTimeout(timer);
}
