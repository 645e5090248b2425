"""The clauses of a sentence, and the phrases of travel that are found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from etl.visits import triggers as table
from etl.visits.rows import Table, Trigger, not_behind
from etl.visits.skeleton import Skeleton

__all__ = ["Match", "clause_after", "clause_before", "matches"]


@dataclass(frozen=True, slots=True)
class Match:
    """A trigger found in a skeleton."""

    trigger: Trigger
    start: int
    end: int
    places: tuple[int, int] | None
    deictic: str | None


#: What compares begins no clause: "as recently as Ⓣ", "as well as Ⓟ", nor do "as of Ⓣ", "as from Ⓣ", nor what
#: somebody was then: "came as envoy in Ⓣ".
_DEGREES = "recently late early soon far well"
_THEN = r"(?!(?<=\bcame )as (?:Ⓟ|[a-z-]+(?: [a-z-]+)?) in Ⓣ)"
_AS = "(?=as)" + not_behind(_DEGREES) + rf"{_THEN}as(?! (?:{_DEGREES.replace(' ', '|')}|of|from)\b)"
_CLAUSE = re.compile(
    r"[;:]|—|[.!?]['\"”’]|"
    # what opens with words is looked for at a blank or comma alone: half of the time was spent there
    r"(?=[ ,])(?: – |"
    r",? (?:(?:but|while|whereas|though|although|when|where|because) |"
    rf"{_AS} |"
    # but not "had never before been to Ⓛ", "was before put off"
    r"(?:after|(?<! never )(?<! ever )(?<! had )(?<! was )before|since) (?!(?:\w+ ){0,2}?Ⓣ))|"
    # "visited Ⓛ in Ⓣ, and a Ⓓ visit by Ⓟ was put off"
    rf", and (?:an?|another) (?=(?:[\w’'-]+ |[ⒹⓃ] ){{0,3}}?{table.NOUN} (?:by|of) )|"
    # two who do something together are one subject: "On Ⓣ Ⓟ and Ⓟ will"
    r"(?=,? and )(?<!^Ⓟ)(?<!^The Ⓟ)(?<!Ⓣ Ⓟ)(?<!Ⓣ, Ⓟ)(?<!(?:Mr|Ms) Ⓟ),? and (?=(?:[\w-]+ |(?:by|on|in) Ⓣ,? )?"
    r"(?:will|is|was|are|were|has|had|would|to|then|later|"
    # one more of a list, not of a new clause: "received Ⓟ and Ⓟ on Ⓣ"
    r"(?:he|she|they|Ⓟ(?! (?:on|in|at|for|from|to)\b)) )\b)|"
    r", (?:who|which|where|whose|whom) )"
)


def matches(skeleton: Skeleton, rows: Table = table.TRIGGERS) -> list[Match]:
    """The triggers of a sentence, that of the first row where they overlap, in text order."""
    found: list[Match] = []
    for row, m in rows.matches(skeleton.text):
        groups = m.groupdict()
        places = m.span("places") if groups.get("places") else None
        found.append(Match(row, m.start(), m.end(), places, groups.get("deictic")))
    chosen: list[Match] = []
    for match in found:
        if all(match.end <= c.start or c.end <= match.start for c in chosen):
            chosen.append(match)
    return sorted(chosen, key=lambda m: m.start)


@lru_cache(maxsize=1024)
def clause_before(text: str, position: int, floor: int = 0) -> int:
    """Where the clause that holds ``position`` begins, not before ``floor``."""
    ends = [m.end() for m in _CLAUSE.finditer(text, floor, position)]
    return ends[-1] if ends else floor


@lru_cache(maxsize=1024)
def clause_after(text: str, position: int, ceiling: int | None = None) -> int:
    """Where the clause that holds ``position`` ends, not after ``ceiling``."""
    top = len(text) if ceiling is None else ceiling
    m = _CLAUSE.search(text, position, top)
    return m.start() if m else top
