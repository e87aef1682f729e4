"use strict";
// The list of releases: only the rows in sight are in the page, so thousands cost no more than ten.

const ROW = 68; // as --row in the style
const BEYOND = 8;

class ReleaseList {
  /** `choose(number)` is called when a person chooses a release. */
  constructor(choose) {
    this.box = byId("list");
    this.rows = byId("rows");
    this.numbers = [];
    this.at = -1;
    this.choose = choose;
    this.box.addEventListener("scroll", () => this.draw(), { passive: true });
    this.box.addEventListener("keydown", (event) => this.onKey(event));
    this.rows.addEventListener("click", (event) => {
      const option = event.target.closest(".option");
      if (option) this.go(Number(option.dataset.at));
    });
    new ResizeObserver(() => {
      this.reveal();
      this.draw();
    }).observe(this.box);
  }

  /** Show these releases; the chosen one stays chosen if it is among them. */
  fill(numbers) {
    const chosen = this.numbers[this.at];
    this.numbers = numbers;
    this.at = numbers.indexOf(chosen);
    this.rows.style.height = `${numbers.length * ROW}px`;
    this.reveal();
    this.draw();
  }

  /** Mark the release at this place of the list as chosen, without choosing it. */
  mark(at) {
    this.at = at;
    this.reveal();
    this.draw();
  }

  /** Choose the release at this place of the list, or the nearest there is. */
  go(at) {
    if (!this.numbers.length) return;
    this.mark(Math.max(0, Math.min(at, this.numbers.length - 1)));
    this.choose(this.numbers[this.at]);
  }

  onKey(event) {
    const page = Math.max(1, Math.floor(this.box.clientHeight / ROW) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (!(event.key in steps) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.go(this.at + steps[event.key]);
  }

  reveal() {
    if (this.at < 0) return;
    const top = this.at * ROW;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (top + ROW > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = top + ROW - this.box.clientHeight;
  }

  draw() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / ROW) - BEYOND);
    const last = Math.min(this.numbers.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / ROW) + BEYOND);
    const options = [];
    for (let at = first; at < last; at += 1) options.push(this.option(at));
    this.rows.replaceChildren(...options);
    if (this.at >= first && this.at < last) this.box.setAttribute("aria-activedescendant", `option-${this.at}`);
    else this.box.removeAttribute("aria-activedescendant");
  }

  option(at) {
    const release = INDEX.releases[this.numbers[at]];
    const total = release.counts.reduce((sum, count) => sum + count, 0);
    const ministry = release.ministries.length ? INDEX.ministries[release.ministries[0]] : "";
    const option = element(
      "div",
      { className: "option", id: `option-${at}`, role: "option", title: release.title },
      element("b", {}, release.title),
      element("small", {}, [release.date || release.path, `${total} records`, ministry].filter(Boolean).join(" · ")),
    );
    option.dataset.at = at;
    option.style.top = `${at * ROW}px`;
    option.setAttribute("aria-selected", String(at === this.at));
    option.setAttribute("aria-setsize", this.numbers.length);
    option.setAttribute("aria-posinset", at + 1);
    return option;
  }
}
