// The data: files that are scripts, since a page opened as a file may read nothing else; or blocks of the page.

import { el } from "../components/dom.js";

const asked = new Map(); // name -> { promise, done }

/** The data called `name`; rejects with words for the reader where it can't be had. */
export function load(name) {
  if (!asked.has(name)) {
    const entry = {};
    entry.promise = new Promise((done, failed) => Object.assign(entry, { done, failed }));
    asked.set(name, entry);
    const block = document.querySelector(`script[data-chunk="${name}"]`);
    if (block) entry.done(JSON.parse(block.textContent));
    else if (document.querySelector("script[data-chunk]")) entry.failed(new Error(`This page has no ${name}.`));
    else fetchScript(name, entry);
  }
  return asked.get(name).promise;
}

function fetchScript(name, entry) {
  const failed = () => {
    asked.delete(name);
    script.remove();
    entry.failed(new Error(`The file data/${name}.js can't be read: is the folder of this page complete?`));
  };
  const script = el("script", { src: `data/${name}.js?v=${document.body.dataset.version}`, onerror: failed });
  document.head.append(script);
}

/** What each file of data calls. */
globalThis.envoyage.take = (name, data) => asked.get(name)?.done(data);

/** One entry of a kind that is spread over `count` files; undefined where the id is unknown. */
export async function entry(kind, id, count) {
  if (!count) return undefined;
  const found = await load(`${kind}-${shard(id, count)}`);
  return Object.hasOwn(found, id) ? found[id] : undefined;
}

/** In which of `count` files an id is: the 32-bit FNV-1a hash of its UTF-8, as in shape.py. */
export function shard(id, count) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value % count;
}

/** Columns -> rows. */
export function rows(columns) {
  const [names, lists] = [Object.keys(columns), Object.values(columns)];
  return (lists[0] ?? []).map((_, i) => Object.fromEntries(names.map((name, k) => [name, lists[k][i]])));
}
