"""The training data as spaCy documents: open corpora, and articles with annotated mentions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

__all__ = ["KINDS", "OPEN", "OPEN_HELD_OUT", "SYNTAX", "articles", "docbin", "flat"]

#: Kind of an annotated mention -> label of the recogniser; places are told apart by gazetteer afterwards.
KINDS: Mapping[str, str] = {
    "per": "PERSON",
    "org": "ORG",
    "gpe": "LOC",
    "loc": "LOC",
    "fac": "LOC",
    "nrp": "NORP",
}

#: The open corpora that are trained on, with the share of each that an epoch sees.
OPEN: Mapping[str, float] = {
    "gmb_train": 0.35,
    "gum_train": 0.6,
    "redocred_devtest": 0.25,
    "crossner_politics_all": 0.5,
    "wikigold": 0.5,
    "uner_ewt_dev": 0.5,
    "re3d_open": 0.5,
}
#: Open corpora that choose between models (never trained on).
OPEN_HELD_OUT: Sequence[str] = ("gum_dev",)
SYNTAX: Mapping[str, str] = {"train": "train_syn", "dev": "dev_syn"}


def docbin(path: Path, vocab: Vocab) -> list[Doc]:
    """The documents of a ``.spacy`` file."""
    return list(DocBin().from_disk(path).get_docs(vocab))


def articles(folder: Path, nlp: Language, groups: str | None = None) -> Iterator[Doc]:
    """The articles of a corpus with ``mentions.json`` beside ``articles/``, with their names as entities.

    ``groups``: the first letters of the ids that are wanted; None for all. Where names nest, the longest
    stays. Names that begin or end inside a token are left out.
    """
    annotated: dict[str, Any] = json.loads((folder / "mentions.json").read_text(encoding="utf-8"))
    for name, article in sorted(annotated.items()):
        if groups is None or name[0] in groups:
            text = (folder / "articles" / f"{name}.txt").read_text(encoding="utf-8")
            doc = nlp.make_doc(text)
            doc.set_ents(flat(doc, article["mentions"]), default="outside")
            yield doc


def flat(doc: Doc, mentions: Sequence[Mapping[str, Any]]) -> list[Span]:
    """The annotated names that the recogniser learns, without overlaps, longest first."""
    spans = (
        doc.char_span(m["start"], m["end"], label=KINDS[m["kind"]]) for m in mentions if m["kind"] in KINDS
    )
    return filter_spans([s for s in spans if s is not None])
