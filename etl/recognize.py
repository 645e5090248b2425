"""All that one article by itself tells: its date, people, mentions and time expressions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy import Language
from spacy.tokens import Doc

from db.dates import Interval
from db.model import Article, Dating
from etl.annotation import Annotated
from etl.document import read_article
from etl.people import coreference
from etl.people.gender import gender_of
from etl.pipeline.combine import find
from etl.readers import Raw
from etl.timex import tag
from etl.timex.dct import infer_dct

__all__ = ["annotate"]

BATCH = 32


def annotate(
    raws: Iterable[Raw], language: Language, around: Mapping[str, Interval] | None = None
) -> Iterator[Annotated]:
    """The annotated articles, in order.

    ``around`` gives, for undated articles, days around which other articles let them be published; the text
    narrows them where it can.
    """
    articles = (read_article(r.id, r.source, r.text) for r in raws)
    for doc, article in language.pipe(((a.text, a) for a in articles), as_tuples=True, batch_size=BATCH):
        dated = _dated(article, doc, (around or {}).get(article.id))
        found = find(doc, article)
        people = [
            replace(p, gender=gender_of(p, article.text)) for p in coreference.resolve(doc, dated, found)
        ]
        timexes = tag(doc, dated.dct.interval if dated.dct else None, article.id)
        sentences = tuple((s.start_char, s.end_char) for s in doc.sents)
        yield Annotated(dated, sentences, tuple(found), tuple(timexes), tuple(people))


def _dated(article: Article, doc: Doc, around: Interval | None) -> Article:
    if article.dct is not None:
        return article
    if inferred := infer_dct(article, doc, around):
        return replace(article, dct=inferred.dating, dct_evidence=inferred.evidence)
    return replace(article, dct=Dating(around, "inferred")) if around else article
