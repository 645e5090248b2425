"""Where clauses begin and end."""

import pytest

from etl.visits.clauses import clause_after


@pytest.mark.parametrize(
    "skeleton",
    [
        "Ⓟ was in Ⓛ as recently as Ⓣ.",
        "Ⓟ met Ⓟ as well as Ⓟ in Ⓛ.",
        "Ⓟ is in Ⓛ as of Ⓣ.",
        "Ⓟ is in Ⓛ as from Ⓣ.",
        "Ⓟ went as far as Ⓛ.",
    ],
)
def test_words_that_compare_begin_no_clause(skeleton: str) -> None:
    assert clause_after(skeleton, 1) == len(skeleton)


def test_what_happens_meanwhile_is_another_clause() -> None:
    skeleton = "Ⓟ was in Ⓛ as Ⓟ flew home."
    assert skeleton[: clause_after(skeleton, 1)] == "Ⓟ was in Ⓛ"


@pytest.mark.parametrize(
    ("skeleton", "clause"),
    [
        ("Ⓟ had never before been to Ⓛ.", None),
        ("A visit set for Ⓣ was before put off.", None),
        ("Ⓟ was in Ⓛ before Ⓟ came.", "Ⓟ was in Ⓛ"),
        ("Ⓟ had dinner before leaving Ⓛ.", "Ⓟ had dinner"),
    ],
)
def test_what_was_never_before_is_no_clause_of_its_own(skeleton: str, clause: str | None) -> None:
    assert skeleton[: clause_after(skeleton, 1)] == (clause or skeleton)


@pytest.mark.parametrize(
    ("skeleton", "clause"),
    [
        ("Ⓟ toured Ⓛ in Ⓣ, and a Ⓓ stay by Ⓟ was cancelled.", "Ⓟ toured Ⓛ in Ⓣ"),
        ("Ⓟ was in Ⓛ on Ⓣ, and another visit of Ⓟ follows.", "Ⓟ was in Ⓛ on Ⓣ"),
        ("Ⓟ saw Ⓟ, and a group of traders, in Ⓛ.", None),
        ("Ⓟ opened a fair, and a trip to Ⓛ followed on Ⓣ.", None),
    ],
)
def test_the_visit_of_another_is_another_clause(skeleton: str, clause: str | None) -> None:
    assert skeleton[: clause_after(skeleton, 1)] == (clause or skeleton)
