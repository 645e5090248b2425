"""FollowTheMoney: entities, one a line of JSON, as Aleph and OpenSanctions read them.

People are ``Person``, organisations ``Organization``, articles ``Article``, visits ``Trip``, meetings
``Event``; each name of them in an article is a ``Mention`` that resolves to them. Schemata and
properties: https://followthemoney.tech/explorer/
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from dashboard.calendar_data import route
from dashboard.takeaway import link_to
from dashboard.words import STATUS_WORDS, days
from db.dates import Interval
from db.rows import VisitRow

__all__ = ["PROPERTIES", "SCHEMATA", "as_entities"]

Row = Mapping[str, Any]
Entity = dict[str, Any]
#: Label -> schema of an entity.
SCHEMATA = {"PERSON": "Person", "ORG": "Organization"}
#: Schema -> the properties that are used of it.
PROPERTIES = {
    "Person": ("name", "alias", "country", "position", "sourceUrl"),
    "Organization": ("name", "alias", "country", "sourceUrl"),
    "Article": ("title", "publisher", "publishedAt", "fileName", "sourceUrl"),
    "Trip": (
        "name",
        "summary",
        "country",
        "startDate",
        "endDate",
        "location",
        "involved",
        "proof",
        "sourceUrl",
    ),
    "Event": ("name", "date", "involved", "proof", "sourceUrl"),
    "Mention": ("document", "name", "resolved", "detectedSchema"),
}  # fmt: skip
#: Codes of ours that are no country of FollowTheMoney's.
_NO_COUNTRY = ("UN", "NATO", "AFU")


def as_entities(
    visits: Iterable[VisitRow], table: Callable[[str], Iterable[Row]], base: str
) -> Iterator[Entity]:
    """The visits with all that belongs to them; ``table`` gives the linked rows of a table (``db.tables``).

    Without the address of the dashboard in ``base`` nothing has a link: there are only whole addresses.
    """
    named: dict[str, str] = {}
    for row in table("entities"):
        if schema := SCHEMATA.get(str(row["label"])):
            named[str(row["id"])] = schema
            yield _named(schema, row, base)
    for row in table("articles"):
        yield _article(row, base)
    papers = _by_visit(table("reports"), "article")
    for visit in visits:
        yield _trip(visit, named, papers.get(visit.id, []), base)
    words = _by_visit((r for r in table("evidence") if r["meeting"]), "article", of="meeting")
    visitors = {str(row["visit"]): str(row["visitor"]) for row in table("reports")}
    for row in table("meetings"):
        people = _people([visitors[str(row["visit"])], row["entity"]], named)
        yield _meeting(row, people, words.get(str(row["id"]), []), base)
    yield from _mentions(table("mentions"), named)


def _entity(schema: str, id: str, **properties: object) -> Entity:
    """Properties are lists of texts; those without a value are left out."""
    lists = {
        name: [str(v) for v in (value if isinstance(value, list) else [value]) if v not in (None, "")]
        for name, value in properties.items()
    }
    return {"id": id, "schema": schema, "properties": {name: value for name, value in lists.items() if value}}


def _id(kind: str, *parts: object) -> str:
    """Ids of visits and articles may hold anything: theirs here are hashes, the same with each export."""
    return f"envoyage-{kind}-{hashlib.sha1('|'.join(map(str, parts)).encode()).hexdigest()}"  # noqa: S324


def _people(ids: Iterable[Any], named: Mapping[str, str]) -> list[str]:
    """Those that are in the file."""
    return [_id("entity", id) for id in ids if id in named]


def _country(code: object) -> str | None:
    return str(code).lower() if code and code not in _NO_COUNTRY else None


def _named(schema: str, row: Row, base: str) -> Entity:
    aliases = [name for name in str(row["aliases"] or "").split("; ") if name and name != row["name"]]
    more = {"position": str(row["offices"]).split("; ")} if schema == "Person" else {}
    return _entity(
        schema, _id("entity", row["id"]), name=row["name"], alias=aliases, country=_country(row["country"]),
        sourceUrl=base and row["link"], **more,
    )  # fmt: skip


def _article(row: Row, base: str) -> Entity:
    published = row["published"] if row["published_basis"] == "stated" else None
    return _entity(
        "Article", _id("article", row["id"]), title=row["title"], publisher=row["outlet"],
        publishedAt=_date(published), fileName=row["source"], sourceUrl=base and row["link"],
    )  # fmt: skip


def _trip(visit: VisitRow, named: Mapping[str, str], papers: list[str], base: str) -> Entity:
    said = f"{days(visit.start, visit.end)}. {STATUS_WORDS[visit.status]}."
    return _entity(
        "Trip", _id("visit", visit.id), name=f"{visit.visitor_name} {route(visit)}", summary=said,
        country=_country(visit.destination), startDate=_date(visit.start), endDate=_date(visit.end),
        location=visit.places.splitlines(), involved=_people([visit.visitor], named),
        proof=[_id("article", paper) for paper in papers], sourceUrl=base and link_to(visit.id, base),
    )  # fmt: skip


def _meeting(row: Row, people: list[str], papers: list[str], base: str) -> Entity:
    return _entity(
        "Event", _id("meeting", row["id"]), name=f"Meeting with {row['counterpart']}",
        date=_date(row["date"]), involved=people, proof=[_id("article", paper) for paper in papers],
        sourceUrl=base and row["link"],
    )  # fmt: skip


def _mentions(rows: Iterable[Row], named: Mapping[str, str]) -> Iterator[Entity]:
    """One for each name that an article has for somebody, however often."""
    seen: set[tuple[Any, ...]] = set()
    for row in rows:
        key = row["article"], row["entity"], row["text"]
        if row["entity"] not in named or row["label"] not in SCHEMATA or key in seen:
            continue
        seen.add(key)
        yield _entity(
            "Mention", _id("mention", *key), document=_id("article", row["article"]), name=row["text"],
            resolved=_id("entity", row["entity"]), detectedSchema=named[row["entity"]],
        )  # fmt: skip


def _date(written: str | None) -> str | None:
    """Days, months and years are dates there; of a week or range the part that is sure."""
    if written is None:
        return None
    interval = Interval.parse(written)
    first, last = interval.start.isoformat(), interval.last.isoformat()
    return next((first[:n] for n in (10, 7, 4) if first[:n] == last[:n]), None)


def _by_visit(rows: Iterable[Row], column: str, of: str = "visit") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows:
        values = found.setdefault(str(row[of]), [])
        if row[column] not in values:
            values.append(str(row[column]))
    return found
