"""Take the names from another installed pipeline, while ours does the rest (``--ner-model NAME``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

__all__ = ["LABELS", "borrow"]

#: Labels of OntoNotes, CoNLL and WikiNER -> ours; what is not listed is dropped.
LABELS: Mapping[str, str] = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "NORP": "NORP", "GPE": "GPE", "LOC": "LOC",
    "FAC": "FAC", "EVENT": "EVENT",
}  # fmt: skip
#: Components that recognisers build on; the others of the lender are left out, they cost time.
_NEEDED = frozenset(("tok2vec", "transformer", "curated_transformer", "ner", "beam_ner", "entity_ruler"))


@Language.factory("envoyage_borrowed_ner", default_config={"pipeline": ""})
def borrow(nlp: Language, name: str, pipeline: str) -> Callable[[Doc], Doc]:
    """A component that sets the entities that ``pipeline`` finds in the same tokens.

    Raises OSError where no pipeline of that name is installed.
    """
    lender = spacy.load(pipeline)
    parts = [part for name, part in lender.pipeline if name in _NEEDED]

    def lend(doc: Doc) -> Doc:
        copy = Doc(lender.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
        for part in parts:
            copy = part(copy)
        spans = [Span(doc, e.start, e.end, label=LABELS[e.label_]) for e in copy.ents if e.label_ in LABELS]
        doc.set_ents(spans, default="outside")
        return doc

    return lend
