// What the source viewer shows of an article: see `article_payload` in dashboard/reader.py. The text comes cut at
// every mark; offsets of an address count code points.

/**
 * `evidence`: the ids of the evidence to show, null for all; `target`: [start, end) to scroll to, or null;
 * `found`: spans of words that were looked for.
 */
export function reading(article, evidence, target) {
  const spans = article.spans.map((span) => (span[0] === "evidence" && evidence && !evidence.has(span[1]) ? [] : span));
  if (target) spans.push(["target", null, null, target.join("-")]);
  const segments = cut(article.segments, target).map(([text, marks, aimed]) => [
    text, [...marks.filter((mark) => spans[mark].length), ...(aimed ? [spans.length - 1] : [])],
  ]);
  const words = segments.filter(([, marks]) => target && marks.includes(spans.length - 1)).map(([text]) => text).join("");
  return {
    ...article, spans, segments, page: "", visits: evidence ? [] : article.visits,
    cite: words ? article.cite.replace("{words}", () => words.split(/\s+/).filter(Boolean).join(" ")) : "",
    legend: article.legend.filter(([kind]) => kind !== "evidence" || spans.some((span) => span[0] === kind)),
  };
}

/** Segments cut where `target` begins and ends: [text, marks, whether it is inside]. */
function cut(segments, target) {
  if (!target) return segments;
  let start = 0;
  return segments.flatMap(([text, marks]) => {
    const letters = [...text];
    const [low, high] = target.map((at) => Math.min(Math.max(at - start, 0), letters.length));
    start += letters.length;
    const pieces = [[0, low, false], [low, high, true], [high, letters.length, false]];
    return pieces.filter(([from, to]) => from < to).map(([from, to, aimed]) => [letters.slice(from, to).join(""), marks, aimed]);
  });
}
