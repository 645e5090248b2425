"""What the lanes of the calendar stand for: a visitor, two countries, a country visited, a topic."""

from __future__ import annotations

from dashboard.words import country
from db.rows import VisitRow

__all__ = ["LANE_WORDS", "label", "lanes_of"]

#: Key in the URL -> what a reader chooses (``state.LANES`` has the keys in this order).
LANE_WORDS = {
    "visitor": "Officials",
    "pair": "Pairs of countries",
    "destination": "Countries visited",
    "topic": "Topics",
}


def lanes_of(visit: VisitRow, by: str) -> dict[str, tuple[str, str]]:
    """The lanes in which a visit is drawn: id -> name and what stands below it; one for each topic."""
    origin, goal = country(visit.origin) or "", country(visit.destination) or ""
    match by:
        case "pair":
            return {f"{visit.origin}-{visit.destination}": (f"{origin or 'Not stated'} →", goal)}
        case "destination":
            return {visit.destination: (goal, "")}
        case "topic":
            return {topic: (topic, "") for topic in visit.topics.splitlines() or ["No topic"]}
    return {visit.visitor: (visit.visitor_name, origin)}


def label(visit: VisitRow, by: str) -> str:
    """What stands at a bar: what its lane does not say already."""
    goal = country(visit.destination) or ""
    return {"visitor": goal, "topic": f"{visit.visitor_name} → {goal}"}.get(by, visit.visitor_name)
