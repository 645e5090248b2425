"""The spaCy pipeline, loaded once.

``load()`` is the only seam: our own trained pipeline (``etl.pipeline``), the rules alone, or another trained
pipeline, given by name or path, without a change elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

import numpy as np
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from db.errors import SourceError

__all__ = ["ABBREVIATIONS", "LONGEST", "RULES", "load", "pipe", "sentence_starts"]

#: Texts at a time: few, as the vectors of their words and the scores of every tag lie in memory together.
BATCH = 8
#: These work through a batch step by step, a word of each text at a time: they are fast over many.
STEPWISE = {"ner": {"batch_size": 32}, "parser": {"batch_size": 32}}

T = TypeVar("T")

#: The name of the pipeline without a trained part.
RULES = "rules"

#: Words that carry a full stop inside a sentence: titles, ranks, months, weekdays, companies, Latin.
ABBREVIATIONS = frozenset(
    """
    Mr Mrs Ms Mx Dr Prof Rev Hon Rt Fr Sr Jr St Ste Mt Ft Pres Gov Sen Rep Reps Sens Amb Sec Min Atty
    Gen Lt Col Maj Capt Cmdr Adm Brig Cpl Sgt Pvt Cdr Supt Insp Engr Eng Ing Mag Asst Assoc Dep Dir Vice
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Inc Ltd Corp Co Bros No Nos vs etc eg ie al approx est Dept Univ Ave Blvd Rd
    """.split()
)

_END = frozenset(".?!…")
_CLOSERS = frozenset("\"'”’»)]")
#: Words that open a sentence even behind an abbreviation ("... in the U.S. The envoy ...").
_OPENERS = frozenset("The He She It They We But In On At A An His Her Their This That After Before".split())
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")  # "J.", "U.S.", "a.m."
#: No sentence is longer, in tokens: steps that compare what stands in one take the square of its length.
LONGEST = 400
#: A line this short that ends without a full stop is a heading, even in a text wrapped by hand.
_HEADING = 50


@lru_cache(maxsize=4)
def load(name: str | None = None, ner_model: str | None = None, syntax: bool = True) -> Language:
    """The pipeline ``name`` (a package or a path), by default our own trained one; cached.

    ``RULES`` only splits tokens and sentences. With ``ner_model`` our own one takes the names from that
    installed pipeline; without ``syntax`` it leaves out tags, lemmas and the parse, which take half of the
    time. Raises SourceError where no pipeline has such a name.
    """
    if name == RULES:
        nlp = spacy.blank("en")
        nlp.add_pipe("envoyage_sentences")
        return nlp
    # Imported late: the components of the pipeline stand on this module.
    from etl.pipeline.load import named, ours

    try:
        return named(name) if name else ours(ner_model, syntax)
    except OSError as error:
        raise SourceError(
            f"No spaCy pipeline called '{name or ner_model}' is installed. Install it, or give the path of"
            " its folder."
        ) from error


def pipe(language: Language, texts: Iterable[tuple[str, T]]) -> Iterator[tuple[Doc, T]]:
    """The texts, processed, each with what came with it, in order."""
    return language.pipe(texts, as_tuples=True, batch_size=BATCH, component_cfg=STEPWISE)


@Language.component("envoyage_sentences")
def _sentences(doc: Doc) -> Doc:
    """Set the sentence starts of ``doc`` by rule."""
    if len(doc):
        flags = np.full((len(doc), 1), -1, dtype="int64")
        spaces = [bool(t.whitespace_) for t in doc]
        flags[sorted(sentence_starts([t.text for t in doc], spaces, doc.text))] = 1
        doc.from_array([SENT_START], flags.astype("uint64"))  # type: ignore[arg-type]  # its stub knows lists only
    return doc


def sentence_starts(tokens: list[str], spaces: list[bool], text: str) -> set[int]:
    """The indexes of the ``tokens`` of ``text`` (white space tokens too) that open a sentence.

    ``spaces`` tells which tokens have a space behind them, as in spaCy's ``whitespace_``.
    """
    starts, wrapped, line = {0}, _is_wrapped(text), 0
    ended, doubtful = False, False  # after a full stop; after one that may belong to an abbreviation
    for i, token in enumerate(tokens):
        if token.isspace():
            if "\n" in token:
                if not wrapped or token.count("\n") > 1 or ended or line < _HEADING:
                    starts.add(i + 1)
                ended, doubtful, line = False, False, 0
            continue
        line += len(token) + 1
        closes = token in _END or (token in _CLOSERS and not spaces[i - 1])
        if (ended or doubtful) and not closes:
            if token in _OPENERS or (ended and not token[0].islower()):
                starts.add(i)
            ended, doubtful = False, False
        if token == ".":
            ended = not (i and tokens[i - 1] in ABBREVIATIONS)
        elif token[-1] in _END:
            doubtful = token[-1] == "." and _is_abbreviation(token)
            ended = not doubtful
    ends = sorted(i for i in starts if i < len(tokens))
    return {i for first, last in pairwise([*ends, len(tokens)]) for i in range(first, last, LONGEST)}


def _is_abbreviation(token: str) -> bool:
    """Whether a token that ends in a full stop is an abbreviation, so that the stop ends no sentence."""
    return token[:-1] in ABBREVIATIONS or _DOTTED.fullmatch(token) is not None


def _is_wrapped(text: str) -> bool:
    """Whether lines are broken inside sentences: then a single newline is no more than a space."""
    return re.search(r"[^\W\d_,]\n[ \t]*[a-z]", text) is not None
