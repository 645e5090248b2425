// Looking for words, as SQLite's full-text search does on a server: all of them, the last one as a beginning.

import { stem } from "./stem.js";
import { load, shard } from "./store.js";

const TOKEN = /[\p{L}\p{N}]+/gu;
const plain = (word) => stem(word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());

/** The words of a query as tests of one stem each. */
function tests(text) {
  const stems = (text.match(TOKEN) ?? []).map(plain);
  return stems.map((wanted, i) => ({ wanted, fits: i < stems.length - 1 ? (found) => found === wanted : (found) => found.startsWith(wanted) }));
}

/** The numbers of the articles that have all words of `text`; `count` files hold the words. */
export async function articlesWith(text, count) {
  const asked = tests(text);
  if (!asked.length || !count) return new Set();
  const files = await Promise.all(asked.map(({ wanted }) => load(`words-${fileOf(wanted, count)}`)));
  const sets = asked.map(({ fits }, i) => new Set(Object.entries(files[i]).filter(([found]) => fits(found)).flatMap(([, numbers]) => numbers)));
  return sets.reduce((all, some) => new Set([...all].filter((number) => some.has(number))));
}

/** Words that begin alike are in one file: a beginning of one letter is looked for as a word of its own. */
const fileOf = (word, count) => shard([...word].slice(0, 2).join(""), count);

/** Where the words of `text` stand in an article, in code points; nowhere unless it has them all. */
export function placesIn(article, text) {
  const asked = tests(text);
  const met = new Set();
  const found = [];
  let [at, point] = [0, 0];
  for (const { 0: word, index } of article.matchAll(TOKEN)) {
    point += [...article.slice(at, index)].length;
    at = index;
    const fitting = asked.filter(({ fits }) => fits(plain(word)));
    if (fitting.length) found.push([point, point + [...word].length]);
    for (const test of fitting) met.add(test);
  }
  return met.size === asked.length ? found : [];
}
