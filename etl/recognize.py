"""All that one article by itself tells: its date, people, mentions and time expressions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from spacy import Language

from db.dates import Interval, day_in_name
from db.model import Article, Dating, Mention, Timex
from etl import nlp
from etl.annotation import Annotated
from etl.document import read_article
from etl.people import coreference
from etl.people.gender import gender_of
from etl.pipeline.combine import find
from etl.readers import Raw
from etl.timex import tag
from etl.timex.dct import Inferred, infer_dct

__all__ = ["annotate", "redated"]


def annotate(raws: Iterable[Raw], language: Language) -> Iterator[Annotated]:
    """The annotated articles, in order."""
    articles = ((read_article(r.id, r.source, r.text), r.text) for r in raws)
    for doc, (article, written) in nlp.pipe(language, ((a.text, (a, text)) for a, text in articles)):
        dated = _dated(article)
        found = find(doc, article)
        people = [
            replace(p, gender=gender_of(p, article.text)) for p in coreference.resolve(doc, dated, found)
        ]
        timexes = _times(dated)
        found = _without_times(found, timexes)
        sentences = tuple((s.start_char, s.end_char) for s in doc.sents)
        yield Annotated(dated, sentences, tuple(found), tuple(timexes), tuple(people), written)


def _without_times(mentions: Iterable[Mention], timexes: Iterable[Timex]) -> list[Mention]:
    """The mentions but for those that a recogniser makes of a time expression: "mid-July" is no place."""
    times = {(t.start, t.end) for t in timexes}
    return [m for m in mentions if m.label in ("PERSON", "OFFICE") or (m.start, m.end) not in times]


def redated(annotated: Annotated, told: Inferred) -> Annotated:
    """An article with the publication date that others tell of it, and its times as read from that day."""
    article = replace(annotated.article, dct=told.dating, dct_evidence=told.evidence)
    return replace(annotated, article=article, timexes=tuple(_times(article, told.likely)))


def _times(article: Article, likely: Mapping[date, float] | None = None) -> list[Timex]:
    """The time expressions; what hangs on an inferred publication date is inferred as well."""
    found = tag(article.text, article.dct.interval if article.dct else None, article.id, likely)
    if article.dct is None or article.dct.basis != "inferred":
        return found
    return [replace(t, basis="inferred") if t.interval and t.basis != "stated" else t for t in found]


def _dated(article: Article) -> Article:
    """The article with the publication date that its text tells, else the name of its file.

    The name may tell the day of a download: it only settles on which of the days of the text it was.
    """
    if article.dct:
        return article
    told, named = infer_dct(article), day_in_name(article.id)
    day = Interval.day(named) if named else None
    if day and (told is None or told.dating.interval.contains(day)):
        return replace(article, dct=Dating(day, "inferred"), dct_evidence=told.evidence if told else ())
    return replace(article, dct=told.dating, dct_evidence=told.evidence) if told else article
