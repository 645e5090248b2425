// The stem of an English word, as SQLite's full-text search has it: M. F. Porter, 'An algorithm for suffix stripping',
// Program 14 (1980). `talks`, `talked` and `talking` are found by each other.

const STEPS = [
  // step 2, step 3: where the rest has at least one vowel-consonant pair
  { least: 1, endings: { ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", logi: "log", bli: "ble", alli: "al", entli: "ent", eli: "e", ousli: "ous", ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful", ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble" } },
  { least: 1, endings: { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" } },
  // step 4: where it has two
  { least: 2, endings: Object.fromEntries("al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ").map((ending) => [ending, ""])) },
];

/** The stem of a lower-case word. */
export function stem(word) {
  if (word.length < 3 || word.length > 63) return word;
  let found = plural(word);
  found = past(found);
  if (found.endsWith("y") && hasVowel(found.slice(0, -1))) found = `${found.slice(0, -1)}i`;
  for (const step of STEPS) found = replaced(found, step);
  return last(found);
}

const plural = (word) => (word.endsWith("sses") || word.endsWith("ies") ? word.slice(0, -2) : word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);

function past(word) {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ["ed", "ing"].find((end) => word.endsWith(end) && hasVowel(word.slice(0, -end.length)));
  if (!ending) return word;
  const rest = word.slice(0, -ending.length);
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (doubled(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && short(rest) ? `${rest}e` : rest;
}

function replaced(word, { least, endings }) {
  for (let length = 7; length > 1; length--) {
    const [rest, ending] = [word.slice(0, -length), word.slice(-length)];
    if (!Object.hasOwn(endings, ending) || word.length < length) continue;
    return measure(rest) >= least && (ending !== "ion" || /[st]$/.test(rest)) ? rest + endings[ending] : word;
  }
  return word;
}

function last(word) {
  const rest = word.slice(0, -1);
  const without = word.endsWith("e") && (measure(rest) > 1 || (measure(rest) === 1 && !short(rest))) ? rest : word;
  return without.endsWith("ll") && measure(without.slice(0, -1)) > 1 ? without.slice(0, -1) : without;
}

/** Vowels and consonants of a word as a string of v and c. */
const shape = (word) => [...word].reduce((found, letter) => found + ("aeiou".includes(letter) || (letter === "y" && found.endsWith("c")) ? "v" : "c"), "");
const measure = (word) => (shape(word).match(/v+c+/g) ?? []).length;
const hasVowel = (word) => shape(word).includes("v");
const doubled = (word) => word.length > 1 && word.at(-1) === word.at(-2) && shape(word).endsWith("c");
const short = (word) => shape(word).endsWith("cvc") && !/[wxy]$/.test(word);
