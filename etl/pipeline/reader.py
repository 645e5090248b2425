"""The corpus reader of the configs: mixes the corpora anew, with other names, in every epoch."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from etl import nlp as _nlp  # noqa: F401 - registers the splitter of sentences
from etl.pipeline import augment, corpus, names
from etl.pipeline.hints import hint

__all__ = ["held_out", "mixed", "passages"]

Reader = Callable[[Language], Iterator[Example]]
#: Articles are cut into stretches of about this many tokens, at sentence ends: batches stay even.
STRETCH = 180
#: Share of the hints that training hides.
HIDDEN = 0.12


@registry.readers("envoyage.mixed.v1")  # type: ignore[untyped-decorator]  # spaCy's
def mixed(
    data: Path, visits: Path | None, groups: str, copies: int, swapped: bool, noisy: bool, seed: int = 0
) -> Reader:
    """The training examples of one epoch after the other.

    ``data``: folder of the open corpora. ``visits``: an annotated corpus of articles whose ``groups`` (first
    letters of ids) are seen ``copies`` times an epoch. ``swapped``: other names. ``noisy``: datelines,
    headlines, capitals.
    """
    rng = random.Random(seed)  # noqa: S311 - reproducible data, no secret
    lists = names.load(seed) if swapped or noisy else None
    kept: dict[str, list[Doc]] = {}

    def read(nlp: Language) -> Iterator[Example]:
        if not kept:
            kept.update({name: corpus.docbin(Path(data, f"{name}.spacy"), nlp.vocab) for name in corpus.OPEN})
            kept[""] = _stretches(Path(visits), nlp, groups) if visits else []
        docs = [(doc, False) for doc in kept[""] for _ in range(copies)]
        for name, share in corpus.OPEN.items():
            docs += [(doc, True) for doc in rng.sample(kept[name], int(share * len(kept[name])))]
        rng.shuffle(docs)
        for doc, is_open in docs:
            if lists:
                doc = _varied(
                    doc, nlp, lists, rng, swapped and rng.random() < (0.35 if is_open else 0.75), noisy
                )
            yield example(doc, rng)

    return read


@registry.readers("envoyage.held_out.v1")  # type: ignore[untyped-decorator]  # spaCy's
def held_out(data: Path, visits: Path | None, groups: str) -> Reader:
    """The examples that choose between models: held-out ``groups`` of articles, and held-out open corpora."""

    def read(nlp: Language) -> Iterator[Example]:
        docs = _stretches(Path(visits), nlp, groups) if visits and groups else []
        for name in corpus.OPEN_HELD_OUT if not docs else ():
            docs += corpus.docbin(Path(data, f"{name}.spacy"), nlp.vocab)
        yield from map(example, docs)

    return read


@registry.readers("envoyage.passages.v1")  # type: ignore[untyped-decorator]  # spaCy's
def passages(path: Path, longest: int) -> Reader:
    """The documents of a corpus in passages of whole sentences, of ``longest`` tokens at most if they can be.

    For a text of more than 100 tokens (its ``update_with_oracle_cut_size``) spaCy works out the moves of the
    parser anew at every step, which takes as long as all the rest of the training.
    """

    def read(nlp: Language) -> Iterator[Example]:
        for doc in corpus.docbin(Path(path), nlp.vocab):
            for passage in _passages(doc, longest):
                yield Example(nlp.make_doc(passage.text), passage)

    return read


def _passages(doc: Doc, longest: int) -> Iterator[Doc]:
    start = end = 0
    for sent in doc.sents:
        if sent.end - start > longest and end > start:
            yield doc[start:end].as_doc()
            start = end
        end = sent.end
    yield doc[start:].as_doc()


def example(doc: Doc, rng: random.Random | None = None) -> Example:
    """``doc`` as the truth beside its bare tokens, which have their hints.

    With ``rng``, some hints are left out, so that names are learnt that no list has.
    """
    bare = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    hint(bare)
    hidden = False
    for token in bare:
        if rng and not token.ent_id_.startswith("I-"):
            hidden = rng.random() < HIDDEN
        if hidden:
            token.ent_id_ = ""
    return Example(bare, doc)


def _stretches(folder: Path, nlp: Language, groups: str) -> list[Doc]:
    splitter = spacy.blank("en").add_pipe("envoyage_sentences")
    found: list[Doc] = []
    for doc in corpus.articles(folder, nlp, groups or None):
        start, split = 0, splitter(doc)
        for sent in split.sents:
            if sent.end - start >= STRETCH or sent.end == len(doc):
                found.append(split[start : sent.end].as_doc())
                start = sent.end
    return found


def _varied(
    doc: Doc, nlp: Language, lists: names.Names, rng: random.Random, swapped: bool, noisy: bool
) -> Doc:
    def tokens(text: str) -> list[tuple[str, bool]]:
        return [(t.text, bool(t.whitespace_)) for t in nlp.make_doc(text)]

    draw = rng.random() if noisy else 1.0
    if draw < 0.08:
        doc = augment.headline(doc, rng)
    elif draw > 0.98 and noisy:
        return augment.capitals(doc)
    if swapped:
        doc = augment.swap(doc, lists, rng, tokens)
    if noisy and rng.random() < 0.06:
        doc = augment.dateline(doc, lists, rng, tokens)
    return doc
