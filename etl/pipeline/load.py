"""Our pipeline as it ships, with its own recogniser of names or a borrowed one."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import spacy
from spacy.language import Language
from thinc.api import use_ops

from etl import nlp as _nlp  # noqa: F401 - registers the splitter of sentences
from etl.pipeline import borrow, hints, places, repair  # noqa: F401 - register the components
from etl.pipeline.package import SYNTAX

__all__ = ["MODEL", "fast", "named", "ours"]

#: The shipped weights: package data.
MODEL = Path(__file__).with_name("model")


def fast() -> AbstractContextManager[None]:
    """What is loaded in this context multiplies matrices by NumPy: about three times as fast as by BLIS."""
    return use_ops("numpy", use_blis=False)


def named(name: str) -> Language:
    """The pipeline ``name`` (a package or a path). Raises OSError where there is none."""
    with fast():
        return spacy.load(name)


def ours(ner_model: str | None = None, syntax: bool = True) -> Language:
    """Our pipeline; with ``ner_model``, the names come from that installed pipeline.

    Without ``syntax`` it gives names and sentences alone, in half the time. Raises OSError where the weights
    or ``ner_model`` can't be found.
    """
    with fast():
        unwanted = [] if syntax else list(SYNTAX)
        if ner_model is None:
            return spacy.load(MODEL, exclude=unwanted)
        nlp = spacy.load(MODEL, exclude=[*unwanted, "envoyage_hints", "ner"])
        nlp.add_pipe("envoyage_borrowed_ner", after="envoyage_sentences", config={"pipeline": ner_model})
    return nlp
