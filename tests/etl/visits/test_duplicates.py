"""One text in several papers is one source."""

from db.model import Article, Zone
from etl.visits.duplicates import fingerprint, originals

WIRE = (
    "The minister of fisheries arrived in the capital on Monday evening. She will stay for three days and see the "
    "fleet. The two countries have argued about herring since the spring of last year. A treaty is not expected soon."
)
OWN = "Our correspondent adds that the hotel was full of anglers, none of whom had heard about the talks at all."


def article(id: str, text: str) -> Article:
    return Article(id, id, "0" * 64, text, zones=(Zone("body", 0, len(text)),))


def found(**texts: str) -> dict[str, str]:
    return originals({id: fingerprint(article(id, text)) for id, text in texts.items()})


def test_a_copy_points_at_the_first() -> None:
    assert found(b=WIRE, a=WIRE.upper() + " " + OWN, c=WIRE) == {"b": "a", "c": "a"}


def test_a_shared_sentence_is_no_copy() -> None:
    shared = WIRE.split(". ")[0] + ". "
    assert found(a=shared + OWN, b=WIRE) == {}


def test_short_and_empty_texts_are_nobodys_copy() -> None:
    assert found(a="", b="", c="No comment.", d="No comment.") == {}
