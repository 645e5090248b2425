// What the source viewer shows of an article: see `article_payload` in dashboard/reader.py. The text comes cut at
// every mark; offsets of an address count code points.

/**
 * `evidence`: the ids of the evidence to show, null for all; `target`: [start, end) to scroll to, or null; `found`:
 * where the words that were looked for stand.
 */
export function reading(article, evidence, target, found = []) {
  const spans = article.spans.map((span) => (span[0] === "evidence" && evidence && !evidence.has(span[1]) ? [] : span));
  const added = [...found.map((place) => ["found", place]), ...(target ? [["target", target]] : [])];
  const first = spans.length;
  for (const [kind, place] of added) spans.push([kind, null, null, place.join("-")]);
  const segments = cut(article.segments, added.map(([, place]) => place)).map(([text, marks, more]) => [
    text, [...marks.filter((mark) => spans[mark].length), ...more.map((number) => first + number)],
  ]);
  const words = segments.filter(([, marks]) => target && marks.includes(spans.length - 1)).map(([text]) => text).join("");
  const kinds = new Set(spans.map(([kind]) => kind));
  return {
    ...article, spans, segments, visits: evidence ? [] : article.visits,
    cite: words ? article.cite.replace("{words}", () => words.split(/\s+/).filter(Boolean).join(" ")) : "",
    legend: article.legend.filter(([kind]) => kinds.has(kind)),
  };
}

/** Segments cut where `places`, in code points, begin and end: [text, marks, the numbers of the places around it]. */
function cut(segments, places) {
  let start = 0;
  return segments.flatMap(([text, marks]) => {
    const letters = [...text];
    const [from, to] = [start, start + letters.length];
    start = to;
    const over = places.flatMap((place, number) => (place[0] < to && place[1] > from ? [number] : []));
    const inside = over.flatMap((number) => places[number]).filter((at) => at > from && at < to);
    const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
    return cuts.slice(1).map((end, i) => [
      letters.slice(cuts[i] - from, end - from).join(""), marks, over.filter((number) => places[number][0] <= cuts[i] && places[number][1] >= end),
    ]);
  });
}
