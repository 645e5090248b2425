"""Components that mend names: marked text in, marked text out. [PERSON Ines Vale] marks an entity."""

import re

import pytest
from spacy.tokens import Doc

from etl import nlp
from etl.pipeline import repair

NLP = nlp.load(nlp.RULES)
MARK = re.compile(r"\[([A-Z]+) ([^\]]*)\]")


def unmark(marked: str) -> Doc:
    """The text of ``marked`` with its marks as entities."""
    text, spans, last = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        spans.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        last = match.end()
    doc = NLP(text + marked[last:])
    doc.set_ents([doc.char_span(a, b, label=label) for a, b, label in spans], default="outside")
    return doc


def mark(doc: Doc) -> str:
    """The text of ``doc`` with its entities as marks."""
    marked, last = "", 0
    for ent in doc.ents:
        marked += f"{doc.text[last : ent.start_char]}[{ent.label_} {ent.text}]"
        last = ent.end_char
    return marked + doc.text[last:]


@pytest.mark.parametrize(
    ("said", "mended"),
    [
        ("[PERSON Ines Vale] left.", "[PERSON Ines Vale] left."),
        ("[PERSON Ambassador Ines Vale] left.", "Ambassador [PERSON Ines Vale] left."),
        ("[PERSON Principal Deputy Director Ines Vale] left.", "Principal Deputy Director [PERSON Ines Vale] left."),
        ("[PERSON Gen. Ines Vale] left.", "Gen. [PERSON Ines Vale] left."),
        ("[PERSON Dr Ines Vale's] book", "Dr [PERSON Ines Vale]'s book"),
        ("Envoy for [PERSON Malawi Ines Vale] left.", "Envoy for [LOC Malawi] [PERSON Ines Vale] left."),
        ("Talks with [PERSON Chad Vale] ended.", "Talks with [PERSON Chad Vale] ended."),
        ("The [PERSON Kenyan Ines Vale] won.", "The [NORP Kenyan] [PERSON Ines Vale] won."),
        ("[PERSON President] spoke.", "President spoke."),
        ("OSLO, [PERSON Jan 30] (Agency)", "OSLO, Jan 30 (Agency)"),
        ("[PERSON H E Ines Vale] left.", "H E [PERSON Ines Vale] left."),
        ("[PERSON His Grace Ines Vale] left.", "His Grace [PERSON Ines Vale] left."),
        ("Its bishop, Her [PERSON Grace Ines Vale], left.", "Its bishop, Her Grace [PERSON Ines Vale], left."),
        ("[PERSON Grace Vale] left.", "[PERSON Grace Vale] left."),
        ("in [ORG the Harbour Board]", "in the [ORG Harbour Board]"),
        ("in [LOC Malawi's] north", "in [LOC Malawi]'s north"),
        ("[PERSON Compare Ines Vale], who left.", "Compare [PERSON Ines Vale], who left."),
        ("[PERSON Notably], it left.", "Notably, it left."),
        ('[PERSON "Ines Vale"] said', '"[PERSON Ines Vale]" said'),
    ],
)  # fmt: skip
def test_names(said, mended):
    assert mark(repair.names(unmark(said))) == mended


@pytest.mark.parametrize(
    ("said", "mended"),
    [
        ("[PERSON Ines Vale] came. Vale left.", "[PERSON Ines Vale] came. [PERSON Vale] left."),
        ("VALE COMES\n[PERSON Ines Vale] came.", "[PERSON VALE] COMES\n[PERSON Ines Vale] came."),
        ("[PERSON Ines Vale] of the [ORG Vale Group]", "[PERSON Ines Vale] of the [ORG Vale Group]"),
        ("[PERSON Inês Valé] saw [LOC Vale].", "[PERSON Inês Valé] saw [PERSON Vale]."),
        ("[PERSON Jo Malawi] toured [LOC Malawi].", "[PERSON Jo Malawi] toured [LOC Malawi]."),
        (
            "[PERSON Ines van Dorn] came. Minister van Dorn left.",
            "[PERSON Ines van Dorn] came. Minister [PERSON van Dorn] left.",
        ),
        (
            "[PERSON Ines Ado-Brenk] came. Ado-Brenk left.",
            "[PERSON Ines Ado-Brenk] came. [PERSON Ado-Brenk] left.",
        ),
        ("[PERSON Ines Vale] came. Vale-Smith left.", "[PERSON Ines Vale] came. Vale-Smith left."),
        ("[PERSON Ines Vale] came. The Vale-led team", "[PERSON Ines Vale] came. The [PERSON Vale]-led team"),
        (
            "[PERSON Vale Ines] sat. [PERSON Vale] ate. Vale left.",
            "[PERSON Vale Ines] sat. [PERSON Vale] ate. [PERSON Vale] left.",
        ),
        ("[PERSON Ines Vale] sat. Ines left.", "[PERSON Ines Vale] sat. Ines left."),
        ("[PERSON J.B. Vale] came. Vale left.", "[PERSON J.B. Vale] came. [PERSON Vale] left."),
        ("[PERSON Ines Paz] left La Paz.", "[PERSON Ines Paz] left La Paz."),
        ("[PERSON Vale] came to the vale.", "[PERSON Vale] came to the vale."),
    ],
)
def test_propagate(said, mended):
    assert mark(repair.propagate(unmark(said))) == mended


@pytest.mark.parametrize(
    ("said", "mended"),
    [
        (
            "The [ORG Harbour Workers Front] (HWF) struck. HWF won.",
            "The [ORG Harbour Workers Front] ([ORG HWF]) struck. [ORG HWF] won.",
        ),
        ("The [ORG Harbour Workers Front] ([LOC HWF])", "The [ORG Harbour Workers Front] ([ORG HWF])"),
        ("The [ORG Old Harbour Workers Front] (HWF)", "The [ORG Old Harbour Workers Front] ([ORG HWF])"),
        ("The [ORG Harbour Workers Front] (XYZ)", "The [ORG Harbour Workers Front] (XYZ)"),
        ("The [LOC Harbour Isles] (HI) of HI", "The [LOC Harbour Isles] (HI) of HI"),
        ("The [ORG Harbour Workers Front] (Oslo)", "The [ORG Harbour Workers Front] (Oslo)"),
        ("[PERSON Ines Vale] (ZX) said ZX", "[PERSON Ines Vale] (ZX) said ZX"),
    ],
)
def test_abbreviations(said, mended):
    assert mark(repair.abbreviations(unmark(said))) == mended
