"""Put the trained parts together and write them small (``envoyage train package``)."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language

from etl import nlp as pipelines  # noqa: F401 - registers the splitter of sentences
from etl.pipeline import hints, places, repair  # noqa: F401 - register the components

__all__ = ["BEFORE", "REPAIR", "SYNTAX", "assemble", "halve", "needed_strings", "write"]

BEFORE: Sequence[str] = ("envoyage_sentences", "envoyage_hints")
REPAIR: Sequence[str] = ("envoyage_names", "envoyage_propagate", "envoyage_abbreviations", "envoyage_places")
SYNTAX: Sequence[str] = ("tok2vec", "tagger", "morphologizer", "trainable_lemmatizer", "parser")
META = {
    "name": "envoyage_news",
    "version": "0.1.0",
    "description": "News English: names, tags, lemmas and parse, trained from openly licensed corpora.",
    "license": "CC BY-SA 4.0",
    "author": "Envoyage contributors",
    "spacy_version": ">=3.8.0,<3.9.0",
}


def assemble(ner: Language, syntax: Language | None) -> Language:
    """One pipeline: sentences, hints, names and their repair, then tags, lemmas and the parse.

    The parse keeps the sentences that stand; names come first, as the study of the corpora advises.
    """
    nlp = spacy.blank("en")
    for name in BEFORE:
        nlp.add_pipe(name)
    nlp.add_pipe("ner", source=ner)
    for name in REPAIR:
        nlp.add_pipe(name)
    for name in SYNTAX if syntax else ():
        nlp.add_pipe(name, source=syntax)
    nlp.meta.update(META)
    return nlp


def halve(nlp: Language) -> None:
    """Round every weight to half precision, in place: the files zip to half their size."""
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            for name in node.param_names:
                if node.has_param(name):
                    value = node.get_param(name)
                    node.set_param(name, value.astype("float16").astype(value.dtype))


def needed_strings(nlp: Language) -> set[str]:
    """The strings that ``nlp`` can write into a text: its labels, features and endings of words.

    The words of the training data are left out: embeddings know words by their hashes alone.
    """
    strings = set(spacy.blank("en").vocab.strings)
    component: Any  # spaCy's type of a component knows no labels
    for _, component in nlp.pipeline:
        strings.update(map(str, getattr(component, "labels", ())))
        if hasattr(component, "trees"):
            strings.update(nlp.vocab.strings[h] for h in _endings(component) if h)
    return strings


def _endings(lemmatizer: Any) -> set[int]:
    """The hashes of what the labels of a lemmatizer cut off and put on; other trees do not count."""
    nodes = srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]
    hashes: set[int] = set()
    waiting = list(lemmatizer.labels)
    while waiting:
        number = waiting.pop()
        if number >= len(nodes):  # no branch there
            continue
        node = nodes[number]
        hashes.update(node[key] for key in ("orig", "subst") if key in node)
        waiting += [node[key] for key in ("prefix_tree", "suffix_tree") if key in node]
    return hashes


def write(nlp: Language, output: Path) -> None:
    """Round the weights of ``nlp`` and write it to the folder ``output``, in the place of what is there."""
    halve(nlp)
    if output.exists():
        shutil.rmtree(output)
    nlp.to_disk(output, exclude=("vectors",))
    strings = json.dumps(sorted(needed_strings(nlp)), ensure_ascii=False, indent=0)
    (output / "vocab" / "strings.json").write_text(strings + "\n", encoding="utf-8")
