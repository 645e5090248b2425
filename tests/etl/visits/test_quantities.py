"""Numbers that articles tell, and on which of them two papers contradict each other."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated

from db.model import Report
from etl.visits.quantities import Claim, claims, disputed

CLAIMS = [
    ("About 30,000 {N:Ghanaian|GH} refugees wait in {G:Norway|NO}.", ["30,000 Ghanaian refugees in Norway"]),
    ("Some 1.5 million people live in {G:Oslo|NO}.", ["1.5 million people in Norway"]),
    ("More than 2,500 men, most of them {N:Ghanaian|GH}, work in the {G:Norway|NO} of today.", ["2,500 men in Norway"]),
    ("On 3 May 2021 nurses met in {G:Oslo|NO}.", []),
    ("The fund has $2,500 shares in {G:Norway|NO}.", []),
    ("She drove 2,500 kilometres in {G:Norway|NO}.", []),
    ("She met 12 ministers in {G:Oslo|NO}.", []),
    ("The {N:Ghanaian|GH} fleet has 2,500 sailors. It is in {G:Norway|NO}.", []),
]  # fmt: skip


def told(article: str, *texts: str) -> tuple[Claim, ...]:
    found = [c for text in texts for c in claims(annotated(text))]
    return tuple(replace(c, evidence=replace(c.evidence, article=article)) for c in found)


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: list[str]) -> None:
    assert [c.value for c in claims(annotated(text))] == expected


NORWAY = "30,000 {N:Ghanaian|GH} refugees wait in {G:Norway|NO}."
SWEDEN = "Nearly 30,000 {N:Ghanaians|GH} have settled in {G:Sweden|SE}."
PAIRS = [
    (NORWAY, [SWEDEN], True),  # the same people in two countries
    (NORWAY, [SWEDEN, "So 30,000 {N:Ghanaians|GH} are left in {G:Norway|NO}."], False),  # the paper has both
    (NORWAY, ["30,000 {N:Togolese|TG} refugees wait in {G:Sweden|SE}."], False),
    (NORWAY, ["30,000 sheep dogs live in {G:Sweden|SE}."], False),
    (NORWAY, ["25,000 {N:Ghanaian|GH} refugees wait in {G:Oslo|NO}."], True),
    (NORWAY, ["3,000 {N:Ghanaian|GH} refugees wait in {G:Oslo|NO}."], False),  # other people than those
    (NORWAY, ["25,000 {N:Ghanaian|GH} sailors wait in {G:Oslo|NO}."], False),
    (NORWAY, ["30,000 {N:Ghanaian|GH} refugees are in {G:Norway|NO}."], False),
]


@pytest.mark.parametrize(("one", "two", "differ"), PAIRS)
def test_two_papers(one: str, two: list[str], differ: bool) -> None:
    reports = [Report(f"r{a}", a, "ama", "Ama", "NO") for a in "abc"]
    conflict, marked = disputed(reports, {"a": told("a", one), "b": told("b", *two)})
    assert (conflict is not None) is differ
    words = [[e.text for e in r.evidence if e.field == "quantity"] for r in marked]
    assert [len(w) for w in words] == [differ, differ, 0]
    if conflict:
        assert conflict.values[0] == ("30,000 Ghanaian refugees in Norway", ("ra",))
        assert words[0] == ["30,000 Ghanaian refugees wait in Norway"]


def test_one_paper_does_not_contradict_itself() -> None:
    reports = [Report(r, "a", "ama", "Ama", "NO") for r in ("r1", "r2")]
    assert disputed(reports, {"a": told("a", NORWAY, SWEDEN)}) == (None, reports)
