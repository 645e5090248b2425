"""Topics and the words that carry them."""

from pathlib import Path

import pytest

from db.errors import SourceError
from db.model import Article, TopicMention, Zone
from etl import topics

TABLE = """
[trade]
name = "Trade"
words = ["tariff*", "free trade", "WTO", "Rules", "rules of origin"]
[food]
name = "Food"
words = ["trade in rice", "rice"]
"""


def taxonomy(tmp_path: Path) -> topics.Taxonomy:
    path = tmp_path / "topics.toml"
    path.write_text(TABLE)
    return topics.load(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New tariffs came.", [("trade", "tariffs")]),
        ("Free\ntrade, and rice", [("trade", "Free\ntrade"), ("food", "rice")]),
        ("the price of licorice", []),
        ("free trade in rice", [("trade", "free trade"), ("food", "rice")]),
        ("the WTO, not two", [("trade", "WTO")]),
        ("anti-tariff talk", []),
        ("Rules of origin", [("trade", "Rules of origin")]),  # once a topic and place, the longest words
    ],
)
def test_words_of_topics(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    article = Article("a", "a.txt", "0" * 64, text, zones=(Zone("body", 0, len(text)),))
    assert [(m.topic, m.text) for m in taxonomy(tmp_path).find(article)] == expected


def test_boilerplate_carries_no_topic(tmp_path: Path) -> None:
    article = Article(
        "a", "a.txt", "0" * 64, "rice\nrice", zones=(Zone("body", 0, 4), Zone("boilerplate", 5, 9))
    )
    assert taxonomy(tmp_path).find(article) == (TopicMention("a", "food", 0, 4, "rice"),)


def test_topics_around_a_place() -> None:
    found = [
        TopicMention("a", "x", 10, 12, ""),
        TopicMention("a", "y", 40, 42, ""),
        TopicMention("a", "y", 44, 46, ""),
    ]
    assert topics.near(found, [(20, 30)], 10) == ("x",)
    assert topics.near(found, [(20, 30)], 100) == ("y", "x")
    assert topics.near(found, [], 100) == ()


def test_the_table_that_is_shipped_has_words_for_each_topic() -> None:
    shipped = topics.load()
    assert {t.id for t in shipped.topics} == {topic for _, topic in shipped.words}


@pytest.mark.parametrize("text", ["not = [toml", "a = 1", "[a]\nname = 'A'"])
def test_a_table_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text)
    with pytest.raises(SourceError, match=r"bad\.toml is no table of topics"):
        topics.load(path)
