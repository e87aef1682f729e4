"use strict";
// What the page holds. Releases are read from their script elements when they are wanted, not before.

const INDEX = JSON.parse(document.getElementById("index").textContent);
const KINDS = INDEX.kinds;
const SOURCES = document.querySelectorAll("script.release");

/** The release of this number: id, path, title, date, url, text, records, mentions. */
function releaseOf(number) {
  return JSON.parse(SOURCES[number].textContent);
}

/** An element with properties, attributes (`role`, `aria-…`) and children; text is always text, never markup. */
function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made && !key.startsWith("aria")) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function byId(id) {
  return document.getElementById(id);
}
