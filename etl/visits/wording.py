"""The words of a sentence around a person and a place, as *signs* that the one is at the other.

======================  ==================================================================================
verb:, clause:, word:   kinds of words (``WORDS``): the first behind the person, in their clause, elsewhere
led:                    the word before the person
prep:, behind:, kind:   the words on both sides of the place, and what it is
homeward                whether it is one that somebody goes back to
order:, gap:, between:  how it stands to the person
======================  ==================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from etl.visits import triggers as table
from etl.visits.clauses import clause_after, clause_before
from etl.visits.off import CALLED_OFF, PUT_OFF
from etl.visits.skeleton import PERSON, PLACE, Place

__all__ = ["ROWS", "WORDS", "around_person", "around_place", "between"]

#: Words by what they say of somebody's whereabouts; each stands in one row.
ROWS = {
    "arrive": "land lands landed landing touch touches touched arrive arrives arrived arriving arrival"
    " alight alighted disembark disembarked descend descended came reach reaches reached reaching enter"
    " entered step steps stepped",
    "go": "go goes going went gone travel travels travelled traveled travelling traveling fly flies flew"
    " flown flying head heads headed heading come comes coming proceed proceeds proceeded continue"
    " continues continued bound trip trips tour tours visit visits visited visiting journey swing mission"
    " pilgrimage attend attends attended attending embark embarked",
    "leave": "leave leaves leaving left depart departs departed departing departure return returns"
    " returned returning home homeward",
    "be": "is was were are been be being",
    "stay": "spend spends spent spending stay stays stayed staying remain remains remained stop stops"
    " stopped stopover sleep slept overnight halt night nights",
    "due": "due expected scheduled slated planned set booked announced awaited",
    "do": "laid lay lays inspect inspects inspected toured walk walks walked saw sees pray prayed prays"
    " address addressed addresses open opens opened inaugurate inaugurated sign signs signed stood"
    " stand watch watched deliver delivered handed paid pay pays dined lunched spoke speaks knelt shook"
    " held holds hold",
    "meet": "met meet meets meeting meetings talks confer conferred sat sits sit audience discuss"
    " discussed discusses discussions",
    "host": "host hosts hosted hosting receive receives received receiving welcome welcomes welcomed"
    " welcoming greet greets greeted entertain entertained invite invited guest guests await awaits",
    "say": "said says told tells added adds noted recalled asked urged thanked praised wrote tweeted"
    " warned promised replied insisted",
    "plane": "plane jet aircraft aeroplane flight tarmac airport runway motorcade convoy delegation party"
    " entourage aboard board",
    "since": "last first since predecessor previous never ever before earlier again second third",
    "phone": "telephone telephoned phone phoned rang video letter message dialled call",
    "not": "not no nor without instead declined refused",
    "wish": "would could might may want wants wanted hope hopes hoped if whether wish wished like",
    "off": "cancel cancels cancelled canceled cancellation postpone postponed scrapped shelved deferred"
    " dropped drop delayed skip skipped off",
    "post": "ambassador embassy posted serving resident accredited consul exile born studied based lives",
    "rule": "elected sworn appointed resigned government power",
}
WORDS = {word: kind for kind, words in ROWS.items() for word in words.split()}
_PREPOSITIONS = frozenset(
    "in to from at for on of with and into by visit visited between reached , left about".split()
)
_GOVERNORS = frozenset(
    "with by to of from for and that where when whom since said after between told as , : met against".split()
)
_SKIPPED = frozenset(("the", "a", "an", "mr", "ms", "dr"))
_TOKEN = re.compile(r"[A-Za-z’']+|[ⓅⓁⓉⒹⓃⓄ]|[,;:–—()]")
#: What the clause of the person says of the trip as a whole.
_HINTS = {
    "unreal": table.UNREAL, "off": CALLED_OFF, "put-off": PUT_OFF, "planned": table.PLANNED,
    "home": table.HOME,
}  # fmt: skip
#: What somebody said would happen is no wish.
_REPORTED = re.compile(
    r"(\b(?:said|announced|confirmed|told|added|reported|stated)\b[^.;]*?\b)would\b(?! (?:like|have|love)\b)"
)
#: How far around a sign its words are looked for (characters), and how many of them may hold a verb.
_BEHIND, _VERB = 45, 7
#: Words between person and place.
_GAPS = (3, 6, 12)
_HOMEWARD = re.compile(r"\b(?:back|home|return(?:s|ed|ing)?)\b[^.;]{0,15}$")
_LOWER = re.compile(r" ?[a-z]")


@lru_cache(maxsize=64)  # the same for all whom the sentence does not name
def around_person(text: str, spot: int) -> tuple[str, ...]:
    """What the words around a position say of the person who stands there."""
    clause = _clause(text, clause_before(text, spot), clause_after(text, spot))
    return (*clause, "verb:" + _verb(text, spot), "led:" + _word_before(text, spot, _GOVERNORS))


@lru_cache(maxsize=256)  # the same for everybody in the clause
def _clause(text: str, begin: int, end: int) -> tuple[str, ...]:
    """The kinds of words of a clause and of the rest of its sentence, and what the clause says of a trip."""
    text = _told(text)
    inside = _kinds(text[begin:end])
    outside = _kinds(text) - inside
    hints = (name for name, pattern in _HINTS.items() if pattern.search(text, begin, end))
    return (
        *(f"clause:{k}" for k in inside),
        *(f"word:{k}" for k in outside),
        *(f"clause:{h}" for h in hints),
    )


@lru_cache(maxsize=64)  # the same for every clause
def _told(text: str) -> str:
    """A sentence in which what somebody said would happen is told as what shall happen."""
    return _REPORTED.sub(r"\1shall", text) if "would" in text else text


def around_place(text: str, at: int, place: Place) -> Iterator[str]:
    """The words around a place."""
    yield "prep:" + _word_before(text, at, _PREPOSITIONS)
    if _HOMEWARD.search(text, max(0, at - 30), at):
        yield "homeward"
    yield f"kind:{place.kind}"
    behind = text[at + 1 : at + 3]
    owned = behind[:1] in "'’" and behind
    yield f"behind:{'owned' if owned else 'word' if _LOWER.match(behind) else 'end'}"


def between(text: str, position: int | None, at: int | None) -> Iterator[str]:
    """How a place stands to a person, where both are named."""
    if position is None or at is None:
        return
    low, high = sorted((position, at))
    inside = text[low + 1 : high]
    words = len(_TOKEN.findall(inside))
    yield "order:" + ("person" if position < at else "place")
    yield "gap:" + next((str(most) for most in _GAPS if words < most), "more")
    yield f"between:{int(PERSON in inside)}{int(PLACE in inside)}"
    same = clause_before(text, position) <= at < clause_after(text, position)
    yield "clause:same" if same else "clause:other"


@lru_cache(maxsize=64)  # the same for everybody in the sentence
def _kinds(text: str) -> frozenset[str]:
    return frozenset(kind for word in _TOKEN.findall(text) if (kind := WORDS.get(word.lower())))


def _verb(text: str, position: int) -> str:
    """The kind of the first telling word behind a person."""
    for word in _TOKEN.findall(text[position + 1 : position + _BEHIND])[:_VERB]:
        if kind := WORDS.get(word.lower()):
            return kind
        if word in (PERSON, PLACE, ";"):
            break
    return "none"


def _word_before(text: str, position: int, table: frozenset[str]) -> str:
    """The word before a sign, articles and titles apart: itself if it is in a table."""
    words = [w.lower() for w in _TOKEN.findall(text[max(0, position - _BEHIND) : position])]
    last = next((w for w in reversed(words) if w not in _SKIPPED), None)
    return "start" if last is None else last if last in table else "word"
