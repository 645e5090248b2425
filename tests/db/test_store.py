"""What is stored comes back the same."""

from datetime import UTC, datetime
from pathlib import Path

from db import connect, load, store
from db.dates import Interval
from db.model import (
    Article,
    Conflict,
    Dating,
    Entity,
    Evidence,
    Meeting,
    Mention,
    Report,
    Timex,
    Topic,
    Visit,
    Zone,
)  # fmt: skip

TEXT = "Ama Boateng was in Oslo on Monday. 🎉 She met Kari Lund."
DAY = Dating(Interval.parse("2021-05-03"), "relative")
MONTH = Dating(Interval.parse("2021-05"), "stated")


def evidence(field: str, words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(field, "a", start, start + len(words), words)  # type: ignore[arg-type]


REPORTS = (
    Report("r1", "a", "ama-boateng", "Ama Boateng", "NO", "minister", "GH", ("Oslo",), DAY, None, "ongoing",
           evidence=(evidence("visitor", "Ama Boateng"), evidence("start", "on Monday"))),
    Report("r2", "a", "ama-boateng", "A. Boateng", "NO", None, None, (), MONTH, MONTH),
)  # fmt: skip
VISIT = Visit(
    "ama-boateng-no-2021-05", "ama-boateng", "NO", REPORTS, "minister", "GH", ("Oslo",), DAY, MONTH, "completed",
    None, 1, (Meeting("Kari Lund", "kari-lund", None, (evidence("with", "met Kari Lund"),)),),
    (Conflict("start", (("2021-05-03", ("r1",)), ("2021-05-04", ("r2",)))),), ("trade",),
)  # fmt: skip
ARTICLE = Article(
    "a", "a.txt", "0" * 64, TEXT, dct=DAY, dct_evidence=((27, 33),), zones=(Zone("body", 0, len(TEXT)),)
)
MENTIONS = (
    Mention("a", 0, 11, "Ama Boateng", "PERSON", country="GH"),
    Mention("a", 19, 23, "Oslo", "GPE", country="NO"),
)


def test_visits_come_back_as_they_were_stored(tmp_path: Path) -> None:
    with connect.create(tmp_path / "a.db") as db:
        store.add_topics(db, [Topic("trade", "Trade")])
        timex = Timex("a", 27, 33, "Monday", "DATE", "2021-05-03", DAY.interval, "relative")
        store.add_article(db, ARTICLE, MENTIONS, [timex], [])
        store.add_entities(
            db,
            [
                Entity("ama-boateng", "Ama Boateng", "PERSON", "GH", ("minister",)),
                Entity("kari-lund", "Kari Lund", "PERSON"),
            ],
        )
        store.link_mentions(db, [(MENTIONS[0], "ama-boateng")])
        store.add_visits(db, [VISIT], {VISIT.id: "Ama Boateng to Norway"})
        store.finish(db, datetime(2021, 5, 4, tzinfo=UTC), "1", "test", 1, 0)
    conn = connect.open_read_only(tmp_path / "a.db")
    assert load.visits(conn) == [VISIT]
    assert load.entities(conn)["ama-boateng"] == Entity(
        "ama-boateng", "Ama Boateng", "PERSON", "GH", ("minister",)
    )
    assert load.aliases(conn) == {"ama-boateng": ["Ama Boateng"]}
    counts = conn.execute(
        "SELECT mentions, articles, visits FROM entities WHERE id = 'ama-boateng'"
    ).fetchone()
    assert tuple(counts) == (1, 1, 1)
    assert [
        r["text"]
        for r in conn.execute("SELECT text FROM articles_fts WHERE articles_fts MATCH 'meeting OR met'")
    ]
    words = conn.execute(
        "SELECT e.text, substr(a.text, e.start + 1, e.end - e.start) FROM evidence e JOIN articles a ON a.id = e.article"
    ).fetchall()
    assert words
    assert all(stored == cut for stored, cut in words)  # also after the emoji
    conn.close()


def test_ids_are_the_same_on_every_build() -> None:
    assert store.stable_id("a", "start", 1, 2) == "0733fca9aa"
    assert store.stable_id("a", "b") != store.stable_id("ab")


def test_names_in_boilerplate_do_not_count(tmp_path: Path) -> None:
    text = "Ama Boateng flew to Oslo.\nFollow Ama Boateng on every channel\n"
    again = text.rindex("Ama Boateng")
    article = Article("a", "a.txt", "0" * 64, text, zones=(Zone("boilerplate", 26, len(text)),))
    mentions = [Mention("a", at, at + 11, "Ama Boateng", "PERSON") for at in (0, again)]
    with connect.create(tmp_path / "a.db") as db:
        store.add_article(db, article, mentions, [], [])
        store.add_entities(db, [Entity("ama-boateng", "Ama Boateng", "PERSON")])
        store.link_mentions(db, [(mention, "ama-boateng") for mention in mentions])
        store.finish(db, datetime(2021, 5, 4, tzinfo=UTC), "1", "test", 1, 0)
    conn = connect.open_read_only(tmp_path / "a.db")
    assert conn.execute("SELECT mentions, articles FROM entities").fetchone()[:] == (1, 1)
    conn.close()
