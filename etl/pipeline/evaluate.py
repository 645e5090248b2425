"""Exact-span scores of names on the open test sets and on annotated articles (``envoyage evaluate-names``).

Three systems side by side: rules alone, the recogniser alone, and both combined. PLACE is GPE, LOC and FAC
together; micro is PERSON, ORG and PLACE.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from db.model import Article, Mention
from etl import nlp as pipelines
from etl.people import mentions as rules
from etl.pipeline import combine, corpus, package
from etl.pipeline.options import FOLDER, PIPELINE

__all__ = [
    "OPEN_TESTS",
    "Case",
    "Score",
    "command",
    "measure",
    "open_cases",
    "syntax",
    "table",
    "visit_cases",
]

OPEN_TESTS: Sequence[str] = ("gmb_test", "uner_ewt_test", "gum_test", "gum_news_test")
#: Labels as they are scored; a mention of another label is left out.
SCORED: Mapping[str, str] = {
    "PERSON": "PERSON", "ORG": "ORG", "LOC": "PLACE", "GPE": "PLACE", "FAC": "PLACE", "NORP": "NORP",
    "OFFICE": "OFFICE",
}  # fmt: skip
MICRO = frozenset(("PERSON", "ORG", "PLACE"))
_KINDS = {**corpus.KINDS, "off": "OFFICE"}

#: Character offsets and the scored label.
Spans = frozenset[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the names it should give. ``doc`` has the tokens of the corpus, or those of the pipeline.

    ``nested``: names inside names are annotated too.
    """

    doc: Doc
    gold: Spans
    nested: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Exact-span precision, recall and F1 of one label, and the number of names annotated."""

    label: str
    precision: float
    recall: float
    f1: float
    gold: int


def open_cases(path: Path, nlp: Language) -> Iterator[Case]:
    """The documents of an open corpus."""
    for doc in corpus.docbin(path, nlp.vocab):
        bare = Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
        spans = {(e.start_char, e.end_char, SCORED[e.label_]) for e in doc.ents if e.label_ in SCORED}
        yield Case(bare, frozenset(spans), nested=False)


def visit_cases(folder: Path, nlp: Language) -> Iterator[Case]:
    """The articles of an annotated corpus (``articles/``, ``mentions.json``)."""
    annotated = json.loads((folder / "mentions.json").read_text(encoding="utf-8"))
    for name, article in annotated.items():
        text = (folder / "articles" / f"{name}.txt").read_text(encoding="utf-8")
        kinds = (
            (m["start"], m["end"], _KINDS[m["kind"]]) for m in article["mentions"] if m["kind"] in _KINDS
        )
        yield Case(nlp.make_doc(text), frozenset((a, b, SCORED[k]) for a, b, k in kinds), nested=True)


def measure(cases: Iterable[Case], find: Callable[[Doc], Iterable[tuple[int, int, str]]]) -> list[Score]:
    """The scores of ``find``, which gives (start, end, label) of a processed text, one row a label."""
    hits: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for case in cases:
        spans = {(a, b, SCORED[label]) for a, b, label in find(case.doc) if label in SCORED}
        system = spans if case.nested else _outer(spans)
        for counter, items in ((hits, system & case.gold), (said, system), (true, case.gold)):
            for _, _, label in items:
                counter.update((label, "micro") if label in MICRO else (label,))
    labels = ["micro", *dict.fromkeys(SCORED.values())]
    return [_score(label, hits[label], said[label], true[label]) for label in labels if true[label]]


def _score(label: str, hits: int, said: int, true: int) -> Score:
    precision, recall = hits / said if said else 0.0, hits / true if true else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return Score(label, precision, recall, f1, true)


def _outer(spans: Iterable[tuple[int, int, str]]) -> set[tuple[int, int, str]]:
    """The spans of flat labels that lie in no other; offices are no names there."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        if span[2] != "OFFICE" and all(span[1] <= k[0] or k[1] <= span[0] for k in kept):
            kept.append(span)
    return set(kept)


def _systems(nlp: Language) -> dict[str, Callable[[Doc], list[tuple[int, int, str]]]]:
    baseline = pipelines.load(pipelines.RULES)

    def by_rules(doc: Doc) -> list[Mention]:
        return rules.find(_run(baseline, doc), _article(doc))

    def by_ner(doc: Doc) -> list[tuple[int, int, str]]:
        return [(e.start_char, e.end_char, e.label_) for e in _run(nlp, doc).ents]

    def by_both(doc: Doc) -> list[Mention]:
        return combine.find(_run(nlp, doc), _article(doc))

    def spans(find: Callable[[Doc], list[Mention]]) -> Callable[[Doc], list[tuple[int, int, str]]]:
        return lambda doc: [(m.start, m.end, m.label) for m in find(doc)]

    return {"rules": spans(by_rules), "ner": by_ner, "both": spans(by_both)}


def _run(nlp: Language, doc: Doc) -> Doc:
    """The components of ``nlp`` over a fresh copy of the tokens of ``doc``."""
    new = Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    for _, component in nlp.pipeline:
        new = component(new)
    return new


def _article(doc: Doc) -> Article:
    return Article("case", "case", "", doc.text)


def table(corpora: Mapping[str, Sequence[Case]], nlp: Language) -> Iterator[str]:
    """The scores as lines of text: corpus, label, F1 of each system, precision and recall of the last."""
    systems = _systems(nlp)
    yield f"{'corpus':18}{'label':8}{'gold':>6}" + "".join(f"{s:>8}" for s in systems) + f"{'P':>8}{'R':>8}"
    for name, cases in corpora.items():
        by_system = [measure(cases, find) for find in systems.values()]
        for row in zip(*by_system, strict=True):
            figures = "".join(f"{100 * s.f1:8.1f}" for s in row)
            last = row[-1]
            rates = f"{100 * last.precision:8.1f}{100 * last.recall:8.1f}"
            yield f"{name:18}{last.label:8}{last.gold:6}{figures}{rates}"


def syntax(path: Path, nlp: Language) -> dict[str, float]:
    """Accuracy of tags (``tag_acc``), morphology and lemmas, F1 of sentences, UAS and LAS on given tokens."""
    truths = corpus.docbin(path, nlp.vocab)
    examples = [Example(_run(nlp, doc), doc) for doc in truths]
    scores: dict[str, float] = {}
    for name in package.SYNTAX:
        component: Any = nlp.get_pipe(name) if name in nlp.pipe_names else None
        if hasattr(component, "score"):
            scores.update({k: v for k, v in component.score(examples).items() if isinstance(v, float)})
    return scores


@click.command("evaluate-names")
@click.argument("visits", nargs=-1, type=FOLDER, metavar="[CORPUS_DIR]...")
@click.option("--data", type=FOLDER, help="Folder with the open test sets as .spacy files.")
@PIPELINE
def command(visits: tuple[Path, ...], data: Path | None, pipeline: str | None) -> None:
    """Print the scores of names in annotated corpora (articles/, mentions.json) and in open test sets.

    Rules alone, the recogniser alone and both together; with --data also the scores of tags and the parse.
    """
    nlp = pipelines.load(pipeline)
    corpora = {name: list(open_cases(data / f"{name}.spacy", nlp)) for name in OPEN_TESTS} if data else {}
    corpora |= {folder.name: list(visit_cases(folder, nlp)) for folder in visits}
    for line in table(corpora, nlp):
        click.echo(line)
    if data and "parser" in nlp.pipe_names:
        for name, value in syntax(data / f"{corpus.SYNTAX['dev']}.spacy", nlp).items():
            click.echo(f"{name:26}{100 * value:8.1f}")
