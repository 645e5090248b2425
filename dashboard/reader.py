"""Rows -> what the source viewer shows: the text cut into marked segments, and who is who in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.highlight import segments
from dashboard.takeaway import cite_words
from dashboard.words import LABEL_WORDS, country, dated, plural
from db.dates import day_in_name
from db.rows import ArticleDetail, EntityRow, SpanRow

__all__ = ["KINDS", "about", "article_payload", "card"]

#: How a label looks in the text: kind -> what the legend calls it.
KINDS = {
    "found": "Words looked for",
    "evidence": "Evidence for the visit",
    "person": "Person",
    "office": "Office",
    "org": "Organisation",
    "place": "Place",
    "nation": "Nationality",
    "event": "Event",
    "date": "Date or time",
    "topic": "Topic",
    "dct": "Tells the publication date",
}
LABEL_KINDS = {
    "PERSON": "person", "OFFICE": "office", "ORG": "org", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "nation", "EVENT": "event",
}  # fmt: skip
#: Zones that are set apart; the body is the plain text.
ZONES = {"title": "title", "boilerplate": "boilerplate", "date": "dateline", "dct": "dct"}


def article_payload(
    detail: ArticleDetail, visit: str | None = None, target: tuple[int, int] | None = None,
    found: Sequence[tuple[int, int]] = (),
) -> dict[str, Any]:  # fmt: skip
    """Everything the viewer shows of an article.

    Evidence is marked for ``visit`` only, or for all visits where it is None. ``target`` is the stretch to
    scroll to and flash: it is told by segments, since JavaScript counts other units than code points.
    ``found`` are the words that were looked for.
    """
    spans = _spans(detail, visit) + [SpanRow(start, end, "found") for start, end in found]
    if target:
        spans.append(SpanRow(target[0], target[1], "target"))
    cut = segments(detail.text, spans)
    article = detail.article
    return {
        "id": article.id,
        "title": article.title or article.id,
        "source": _file(article.source),
        "outlet": article.outlet or "",
        "published": _published(article.dct, article.dct_basis),
        "explained": _explained(detail),
        "cite": cite_words(article, detail.text[slice(*target)]) if target else "",
        "spans": [[s.kind, s.target, s.note, f"{s.start}-{s.end}"] for s in spans],
        "segments": [[s.text, list(s.spans)] for s in cut],
        "entities": {entity.id: card(entity) for entity in detail.entities},
        "legend": [[kind, name] for kind, name in KINDS.items() if any(s.kind == kind for s in spans)],
    }


def card(entity: EntityRow) -> dict[str, Any]:
    """Who is this: the few words that a reader wants."""
    role, counts = _about(entity)
    official = entity.label == "PERSON" and bool(entity.visits or entity.met)
    return {"name": entity.name, "about": role, "counts": counts, "official": official}


def about(entity: EntityRow) -> str:
    """The same in one line."""
    return " · ".join(part for part in _about(entity) if part)


def _about(entity: EntityRow) -> tuple[str, str]:
    kind = ", ".join(_offices(entity)) if entity.label == "PERSON" else LABEL_WORDS[entity.label]
    counts = [plural(entity.visits, "visit")] if entity.visits else []
    counts += [f"met during {plural(entity.met, 'visit')}"] if entity.met else []
    counts.append(f"named {plural(entity.mentions, 'time')} in {plural(entity.articles, 'article')}")
    return " · ".join(part for part in (kind, country(entity.country)) if part), ", ".join(counts)


def _offices(entity: EntityRow) -> list[str]:
    """The two most frequent offices, but none that is another in fewer or more words."""
    kept: dict[str, set[str]] = {}
    for office in entity.offices.splitlines():
        words = set(office.casefold().replace(".", "").split())
        if not any(words <= other or words >= other for other in kept.values()):
            kept[office] = words
    return list(kept)[:2]


def _spans(detail: ArticleDetail, visit: str | None) -> list[SpanRow]:
    found = [SpanRow(z.start, z.end, ZONES[z.kind]) for z in detail.zones if z.kind in ZONES]
    found += [
        SpanRow(e.start, e.end, "evidence", e.id, e.field)
        for e in detail.evidence
        if visit in (None, e.visit)
    ]
    found += [
        SpanRow(m.start, m.end, LABEL_KINDS[m.kind], m.target, LABEL_WORDS[m.kind]) for m in detail.mentions
    ]
    found += [SpanRow(t.start, t.end, "date", None, _timex_note(t)) for t in detail.timexes]
    found += [SpanRow(t.start, t.end, "topic", t.target, f"Topic: {t.note}") for t in detail.topics]
    return found


def _file(source: str) -> str:
    """The name of a file; an address stays whole."""
    return source if "://" in source else source.replace("\\", "/").rsplit("/", 1)[-1]


def _published(dct: str | None, basis: str | None) -> str:
    if dct is None:
        return "Publication date unknown"
    inferred = "Publication date" if basis == "inferred" else "Published"
    return f"{inferred} {dated(dct, basis)}"


def _explained(detail: ArticleDetail) -> str:
    """From what an inferred publication date was inferred, in a sentence; '' for others."""
    if detail.article.dct_basis != "inferred":
        return ""
    told = [detail.text[z.start : z.end] for z in detail.zones if z.kind == "dct"]
    named = day_in_name(detail.article.id)
    by_name = ["the name of its file"] if named and named.isoformat() == detail.article.dct else []
    ground = ", ".join([*(f"“{words}”" for words in told), *by_name]) or "dated articles on the same trip"
    return f"The article bears no date; this one was inferred from {ground}."


def _timex_note(timex: SpanRow) -> str:
    return f"Date or time: {timex.note}"
