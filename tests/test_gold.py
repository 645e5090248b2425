"""The annotated corpora agree with their articles: every span and every piece of evidence is where it says."""

import json
from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold"
CORPORA = sorted(p.parent.relative_to(GOLD).as_posix() for p in GOLD.rglob("visits.json"))


@pytest.mark.parametrize("name", CORPORA)
def test_annotation_is_of_these_texts(name: str) -> None:
    corpus = GOLD / name
    texts = {p.stem: p.read_text(encoding="utf-8") for p in (corpus / "articles").glob("*.txt")}
    mentions = json.loads((corpus / "mentions.json").read_text(encoding="utf-8"))
    visits = json.loads((corpus / "visits.json").read_text(encoding="utf-8"))["visits"]
    reports = [r for v in visits for r in v["reports"]]
    assert reports
    assert all(words in texts[r["article"]] for r in reports for words in r["evidence"])
    assert mentions.keys() == texts.keys()
    for article, about in mentions.items():
        assert all(texts[article][m["start"] : m["end"]] == m["text"] for m in about["mentions"])


def test_every_corpus_is_found() -> None:
    assert {"dev", "seeds", "training/world", "unseen/pacific"} <= set(CORPORA)
