"""A small invented corpus, written through ``db.store``: every kind of visit that the dashboard must show.

``build(path)`` makes the database; ``python tests/sample.py FILE`` does it by hand.
"""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

from db import connect, store
from db.dates import Interval
from db.model import (
    Article,
    Basis,
    Conflict,
    Dating,
    Entity,
    Evidence,
    Field,
    Label,
    Meeting,
    Mention,
    Report,
    Status,
    Timex,
    Topic,
    TopicMention,
    Visit,
    Zone,
)  # fmt: skip

__all__ = ["VISITS", "build", "evidence_id"]

#: So much text that the words after it must be scrolled to.
FILLER = "The harbour was quiet, the gulls were not, and the ferry to the islands left late again.\n\n" * 25

TEXTS = {
    "a1": (
        "Fjordbank envoy to tour Lima\n\n"
        "OSLO, March 2, 2031 – Norwegian Foreign Minister Astrid Fjeldmo will be in Lima for talks "
        "on fisheries "
        "from March 4 to 7, her ministry said. She will meet Peruvian President Rosa Quispe on "
        "March 5 🐟 and "
        "visit the fish market of Callao.\n\n"
        "The trip comes amid a dispute over fishing quotas in the Pacific. Ms Fjeldmo said <b>both "
        "sides</b> & "
        "their fleets \"must talk\".\n\n"
        "Read: Ten things to see in Lima\n"
    ),
    "a2": (
        "Minister arrives in Peru\n\n"
        "Astrid Fjeldmo, the Norwegian foreign minister, arrives in Peru on March 5 for a three-day visit, "
        "according to the embassy. President Rosa Quispe will receive her.\n\n"
        f"{FILLER}"
        "Kenya's trade envoy Daudi Mwangaza arrived in Oslo on Monday. It was not said when he "
        "would leave.\n"
    ),
    "a3": (
        "Quotas on the table\n\n"
        "Foreign Minister Astrid Fjeldmo left Lima on March 7 after four days of talks on fishing quotas. "
        "The climate council of the Andean Forum called the outcome fair.\n\n"
        "Defence Minister Bjarne Solvang put off a visit to Kenya planned for March 10 to 12, the "
        "army said.\n\n"
        "Peru's President Rosa Quispe will travel to Norway in April, her office said, for a summit "
        "on climate.\n"
    ),
    "a4": (
        "Solvang stays at home\n\n"
        "Bjarne Solvang, Norway's defence minister, called off his trip to Tanzania on March 9. "
        "Instead Prime Minister Ingrid Havsten flew to Dar es Salaam that day for a one-day visit and "
        "met Defence Minister Juma Kisima.\n"
    ),
    "a5": (
        "From the archive\n\n"
        "In June 1962 King Torvald Ravn paid a state visit to Ethiopia. An aide, Eilif Strand, once visited "
        "Iceland; nobody wrote down when.\n"
    ),
}  # fmt: skip
ENTITIES = (
    Entity("astrid-fjeldmo", "Astrid Fjeldmo", "PERSON", "NO", ("Foreign Minister",)),
    Entity("rosa-quispe", "Rosa Quispe", "PERSON", "PE", ("President",)),
    Entity("daudi-mwangaza", "Daudi Mwangaza", "PERSON", "KE", ("trade envoy",)),
    Entity("bjarne-solvang", "Bjarne Solvang", "PERSON", "NO", ("Defence Minister",)),
    Entity("ingrid-havsten", "Ingrid Havsten", "PERSON", "NO", ("Prime Minister",)),
    Entity("juma-kisima", "Juma Kisima", "PERSON", "TZ", ("Defence Minister",)),
    Entity("torvald-ravn", "Torvald Ravn", "PERSON", "NO", ("King",)),
    Entity("eilif-strand", "Eilif Strand", "PERSON", "NO", ()),
    Entity("lima", "Lima", "GPE", "PE"),
    Entity("oslo", "Oslo", "GPE", "NO"),
    Entity("peru", "Peru", "GPE", "PE"),
    Entity("norway", "Norway", "GPE", "NO"),
    Entity("norwegian", "Norwegian", "NORP", "NO"),
    Entity("andean-forum", "Andean Forum", "ORG"),
)
#: Words -> what they are, wherever they stand.
MENTIONS: tuple[tuple[str, Label, str | None], ...] = (
    ("Norwegian Foreign Minister Astrid Fjeldmo", "OFFICE", "astrid-fjeldmo"),
    ("Astrid Fjeldmo", "PERSON", "astrid-fjeldmo"),
    ("Ms Fjeldmo", "PERSON", "astrid-fjeldmo"),
    ("Norwegian", "NORP", "norwegian"),
    ("Rosa Quispe", "PERSON", "rosa-quispe"),
    ("Daudi Mwangaza", "PERSON", "daudi-mwangaza"),
    ("Bjarne Solvang", "PERSON", "bjarne-solvang"),
    ("Ingrid Havsten", "PERSON", "ingrid-havsten"),
    ("Juma Kisima", "PERSON", "juma-kisima"),
    ("King Torvald Ravn", "PERSON", "torvald-ravn"),
    ("Eilif Strand", "PERSON", "eilif-strand"),
    ("Lima", "GPE", "lima"),
    ("OSLO", "GPE", "oslo"),
    ("Oslo", "GPE", "oslo"),
    ("Peru", "GPE", "peru"),
    ("Norway", "GPE", "norway"),
    ("climate council of the Andean Forum", "ORG", "andean-forum"),
    ("Andean Forum", "ORG", "andean-forum"),
    ("summit on climate", "EVENT", None),
    ("Pacific", "LOC", None),
    ("fish market of Callao", "FAC", None),
)
TOPICS = (Topic("fisheries", "Fisheries"), Topic("climate", "Climate"), Topic("defence", "Defence"))
TOPIC_WORDS = (
    ("fisheries", "fisheries"), ("fishing quotas", "fisheries"), ("climate", "climate"), ("Defence",
    "defence"),
)  # fmt: skip
TIMES = (
    ("a1", "from March 4 to 7", "2031-03-04/2031-03-07"), ("a1", "March 5", "2031-03-05"),
    ("a2", "March 5", "2031-03-05"), ("a2", "Monday", "2031-03-03"), ("a3", "March 7", "2031-03-07"),
    ("a3", "March 10 to 12", "2031-03-10/2031-03-12"), ("a3", "April", "2031-04"), ("a4", "March 9",
    "2031-03-09"),
    ("a5", "June 1962", "1962-06"),
)  # fmt: skip
DATES: dict[str, tuple[str, Basis] | None] = {
    "a1": ("2031-03-02", "stated"), "a2": ("2031-03-04", "stated"), "a3": ("2031-03-08", "stated"),
    "a4": ("2031-03-09/2031-03-10", "inferred"), "a5": None,
}  # fmt: skip
OUTLETS = {"a1": "The Oslo Lantern", "a2": "Correo Azul", "a3": "The Oslo Lantern", "a4": None, "a5": None}

VISITS = (
    "astrid-fjeldmo-pe-2031-03-04", "daudi-mwangaza-no-2031-03-03", "bjarne-solvang-ke-2031-03-10",
    "bjarne-solvang-tz-2031-03-09", "ingrid-havsten-tz-2031-03-09", "rosa-quispe-no-2031-04",
    "torvald-ravn-et-1962-06", "eilif-strand-is",
)  # fmt: skip


def build(path: Path) -> Path:
    """Write the sample to ``path`` and give it back."""
    with connect.create(path) as db:
        store.add_topics(db, TOPICS)
        links: list[tuple[Mention, str]] = []
        for id in TEXTS:
            mentions = _mentions(id)
            links += [(m, e) for m, e in mentions if e]
            store.add_article(db, _article(id), [m for m, _ in mentions], _timexes(id), _topics(id))
        store.add_entities(db, ENTITIES)
        store.link_mentions(db, links)
        visits = _visits()
        names = {e.id: e.name for e in ENTITIES}
        store.add_visits(db, visits, {v.id: f"{names[v.visitor]} to {v.destination}" for v in visits})
        store.finish(db, datetime(2031, 4, 1, tzinfo=UTC), "0", "sample", len(TEXTS), 0)
    return path


def evidence_id(report: str, field: Field, article: str, words: str) -> str:
    """The id that the store gives to the evidence ``words``."""
    found = _evidence(field, article, words)
    return store.stable_id(report, field, article, found.start, found.end)


def _article(id: str) -> Article:
    text = TEXTS[id]
    title = text.index("\n")
    zones = [Zone("title", 0, title)]
    if "Read:" in text:
        zones.append(Zone("boilerplate", text.index("Read:"), len(text) - 1))
    dct = DATES[id]
    return Article(
        id, f"{id}.txt", hashlib.sha256(text.encode()).hexdigest(), text, text[:title], OUTLETS[id],
        Dating(Interval.parse(dct[0]), dct[1]) if dct else None, zones=tuple(zones),
    )  # fmt: skip


def _mentions(id: str) -> list[tuple[Mention, str | None]]:
    found = []
    for words, label, entity in MENTIONS:
        start = TEXTS[id].find(words)
        while start >= 0:
            found.append((Mention(id, start, start + len(words), words, label), entity))
            start = TEXTS[id].find(words, start + 1)
    return found


def _timexes(id: str) -> list[Timex]:
    return [
        Timex(
            id, (at := TEXTS[id].index(words)), at + len(words), words, "DATE", value, Interval.parse(value)
        )
        for article, words, value in TIMES
        if article == id
    ]


def _topics(id: str) -> list[TopicMention]:
    return [
        TopicMention(id, topic, (at := TEXTS[id].index(words)), at + len(words), words)
        for words, topic in TOPIC_WORDS
        if words in TEXTS[id]
    ]


def _day(value: str, basis: Basis = "stated") -> Dating:
    return Dating(Interval.parse(value), basis)


def _evidence(field: Field, article: str, words: str) -> Evidence:
    start = TEXTS[article].index(words)
    return Evidence(field, article, start, start + len(words), words)


def _says(article: str, **fields: str) -> tuple[Evidence, ...]:
    names: dict[str, Field] = {"who": "visitor", "to": "destination", "does": "trigger"}
    return tuple(_evidence(names.get(name, name), article, words) for name, words in fields.items())  # type: ignore[arg-type]


def _single(
    id: str, article: str, visitor: str, office: str | None, origin: str, to: str, *, start: Dating | None,
    end: Dating | None, status: Status, evidence: tuple[Evidence, ...], places: tuple[str, ...] = (),
    topics: tuple[str, ...] = (), meetings: tuple[Meeting, ...] = (),
) -> Visit:  # fmt: skip
    """A visit that one article reports."""
    report = Report(
        f"{article}-{id}", article, visitor, visitor, to, office, origin, places, start, end, status,
        evidence=evidence, meetings=meetings,
    )  # fmt: skip
    return Visit(
        id,
        visitor,
        to,
        (report,),
        office,
        origin,
        places,
        start,
        end,
        status,
        topics=topics,
        meetings=meetings,
    )


def _visits() -> list[Visit]:
    return [_disputed(), *_ordinary(), *_vague()]


def _disputed() -> Visit:
    def report(article: str, first: str, last: str, **words: str) -> Report:
        return Report(
            f"{article}-fjeldmo", article, "astrid-fjeldmo", "Astrid Fjeldmo", "PE", "Foreign Minister", "NO",
            ("Lima",), _day(first), _day(last), "completed", "Rosa Quispe", evidence=_says(article, **words),
        )  # fmt: skip

    reports = (
        report(
            "a1", "2031-03-04", "2031-03-07", who="Astrid Fjeldmo", to="Lima", start="from March 4 to 7",
            end="from March 4 to 7", purpose="for talks on fisheries", does="will be in Lima",
        ),
        report(
            "a2", "2031-03-05", "2031-03-07", who="Astrid Fjeldmo", start="on March 5",
            end="three-day visit",
            host="President Rosa Quispe will receive her", does="arrives in Peru",
        ),
        report("a3", "2031-03-04", "2031-03-07", who="Astrid Fjeldmo", end="left Lima on March 7",
               start="after four days of talks"),
    )  # fmt: skip
    met = Meeting(
        "Rosa Quispe", "rosa-quispe", _day("2031-03-05"),
        (_evidence("with", "a1", "will meet Peruvian President Rosa Quispe on March 5"),),
    )  # fmt: skip
    differ = Conflict(
        "start", (("2031-03-04", (reports[0].id, reports[2].id)), ("2031-03-05", (reports[1].id,)))
    )
    return Visit(
        VISITS[0], "astrid-fjeldmo", "PE", reports, "Foreign Minister", "NO", ("Lima",), _day("2031-03-04"),
        _day("2031-03-07", "computed"), "completed", "Rosa Quispe", 3, (met,), (differ,), ("fisheries",),
    )  # fmt: skip


def _ordinary() -> list[Visit]:
    return [
        _single(
            VISITS[1], "a2", "daudi-mwangaza", "trade envoy", "KE", "NO", start=_day("2031-03-03",
            "relative"),
            end=None, status="ongoing", places=("Oslo",),
            evidence=_says("a2", who="Daudi Mwangaza", start="on Monday", does="arrived in Oslo"),
        ),
        _single(
            VISITS[2], "a3", "bjarne-solvang", "Defence Minister", "NO", "KE", start=_day("2031-03-10"),
            end=_day("2031-03-12"), status="postponed", topics=("defence",),
            evidence=_says("a3", who="Bjarne Solvang", status="put off", start="March 10 to 12",
            end="March 10 to 12"),
        ),
        _single(
            VISITS[3], "a4", "bjarne-solvang", "Defence Minister", "NO", "TZ", start=_day("2031-03-09"),
            end=None, status="cancelled", topics=("defence",),
            evidence=_says("a4", who="Bjarne Solvang", status="called off his trip", start="on March 9"),
        ),
        _single(
            VISITS[4], "a4", "ingrid-havsten", "Prime Minister", "NO", "TZ", start=_day("2031-03-09",
            "relative"),
            end=_day("2031-03-09", "computed"), status="completed", places=("Dar es Salaam",),
            topics=("defence",),
            evidence=_says("a4", who="Ingrid Havsten", start="that day", end="one-day visit",
                           does="flew to Dar es Salaam"),
            meetings=(Meeting("Juma Kisima", "juma-kisima", None,
                              (_evidence("with", "a4", "met Defence Minister Juma Kisima"),)),),
        ),
    ]  # fmt: skip


def _vague() -> list[Visit]:
    return [
        _single(
            VISITS[5], "a3", "rosa-quispe", "President", "PE", "NO", start=_day("2031-04"),
            end=_day("2031-04"),
            status="planned", topics=("climate",),
            evidence=_says("a3", who="Rosa Quispe", start="in April", does="will travel to Norway"),
        ),
        _single(
            VISITS[6], "a5", "torvald-ravn", "King", "NO", "ET", start=_day("1962-06"), end=_day("1962-06"),
            status="completed", evidence=_says("a5", who="Torvald Ravn", start="In June 1962"),
        ),
        _single(
            VISITS[7], "a5", "eilif-strand", None, "NO", "IS", start=None, end=None, status="completed",
            evidence=_says("a5", who="Eilif Strand", does="once visited Iceland"),
        ),
    ]  # fmt: skip


if __name__ == "__main__":
    build(Path(sys.argv[1]))
