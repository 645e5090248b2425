"""Who travels with somebody as one of theirs: "His wife, Ada Boros, opened a school. The couple fly home".

That somebody has a wife or a minister tells nothing of a journey; that "both" then come or go does. Nor does
it that somebody stands beside them, unless they are of one country, and abroad.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.people.role_table import RELATIVE
from etl.people.roles import role_of
from etl.visits.clauses import clause_before, matches
from etl.visits.named import Who, who_at
from etl.visits.skeleton import PERSON, Skeleton
from etl.visits.trip import Trip, at_home

__all__ = ["Theirs", "beside_only", "called_off", "going_together", "meant", "where"]

#: Somebody of a traveller's: "His wife, Ⓟ", "her trade Ⓟ", "his own deputy, Ⓟ"; not whom they only meet.
_THEIRS = re.compile(
    r"\b(?:[Hh]is|[Hh]er) (?:(?!(?:opposite|future|former|late|old|counterpart|hosts?|guest|successor|"
    r"predecessor|friend|rival|opponent|critic|brother|sister|father|mother|uncle|aunt|cousin|"
    rf"to|with|from|for|of|by|at|in|on|and|or|as|than|that)\b)[a-z-]+,? ){{0,4}}?(?={PERSON})|"
    rf"{PERSON}(?=, (?:his|her) (?:(?:own|trade) )?(?:wife|husband|spouse|deputy|minister)\b)"
)
#: What those do who do not come along, or are spoken of as elsewhere.
_AWAY = re.compile(
    r"\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|home|behind|absen\w+|without|not|never|died|phone\w*|telephone\w*|ago)\b"
)
#: Words for both of two who travel, at the end of what stands before the words of travel.
_BOTH = re.compile(
    r"\b(?:[Tt]he (?:[a-z]+ )?(?:pair|couple|duo)|[Tt]he two(?: (?:of them|men|women))?|"
    r"[Bb]oth(?: of them)?|[Tt]hey|[Tt]heir (?:\w+ )?(?:Majesties|Highnesses|Excellencies)) "
    r"(?:(?:had|have|will|would|are|were|due|to|also|then|later|both|be|expected) ){0,4}$"
)
#: A sentence without any of those words need not be looked at.
_SEVERAL = re.compile(r"pair|couple|duo|\btwo\b|[Bb]oth|\b[Tt]hey\b|Majesties|Highnesses|Excellencies")
#: So many sentences further on both of them come or go.
_SOON = 3
#: Behind somebody: they were meant to come along, and did not.
_MEANT = re.compile(
    rf"{PERSON},? (?:who |[^,.;]{{1,60}}, who |[^,.;]{{1,60}}, )?"
    r"(?:(?:was|were) (?:also )?(?:(?:due|meant|supposed|expected) )?to have|would have|should have)"
    r" (?:also )?(?:come|gone|travell?ed|accompanied|joined|flown)\b"
)
#: Behind somebody: they stand beside another, wherever that is.
_SIDE = re.compile(
    rf"{PERSON}(?:, [^,.;{PERSON}]{{1,60}},)?,? "
    rf"(?:at (?:his|her|their) side\b|[^.;,{PERSON}]{{0,20}}\bbehind\b)"
)


@dataclass(frozen=True, slots=True)
class Theirs:
    """One of somebody's, in the sentence that names both; ``owner`` (an id) is None where it says "his"
    of whom was spoken of before.
    """

    sentence: Skeleton
    who: Who
    owner: str | None


def going_together(sentences: Sequence[Skeleton]) -> Iterator[Theirs]:
    """Those whom a sentence names as somebody's, where one of the next tells that both come or go."""
    for n, sentence in enumerate(sentences):
        found = _named(sentence)
        if found and any(map(_both_go, sentences[n : n + 1 + _SOON])):
            yield found


def _named(sentence: Skeleton) -> Theirs | None:
    """Whom a sentence names as somebody's, unless it tells that they are elsewhere, or equals."""
    m = _THEIRS.search(sentence.text)
    if m is None or _AWAY.search(sentence.text):
        return None
    other = who_at(sentence, m.end() if sentence.text[m.start()] != PERSON else m.start())
    equal = any(role_of(o).head in RELATIVE for o in other.value.offices)
    home = any(p.value.country and at_home(other.value, p.value.country) for _, p in sentence.places())
    before = [w.value.id for _, w in sentence.people(0, m.start()) if w.value.id != other.value.id]
    return None if equal or home else Theirs(sentence, other, before[-1] if before else None)


def _both_go(sentence: Skeleton) -> bool:
    """Whether a sentence tells that two who are not named come or go."""
    if not _SEVERAL.search(sentence.text):
        return False
    return any(
        m.trigger.kind in ("arrive", "leave")
        and not m.trigger.noun
        and _BOTH.search(sentence.text, clause_before(sentence.text, m.start), m.start)
        for m in matches(sentence)
    )


def where(who: Who, sentence: Skeleton) -> int:
    """Where the sign of somebody stands in a sentence."""
    return next((p for p, i in sentence.people() if i is who), 0)


def meant(who: Who, sentence: Skeleton) -> bool:
    """Whether a sentence tells of somebody that they were to have come along."""
    return _MEANT.match(sentence.text, where(who, sentence)) is not None


def called_off(trip: Trip) -> Trip:
    """The trip of somebody who did not come along after all."""
    clues = {id(c): replace(c, off=c.off or "cancelled") for c in (*trip.clues, *(c for c, _ in trip.bounds))}
    bounds = [(clues[id(c)], b) for c, b in trip.bounds]
    return replace(trip, clues=[clues[id(c)] for c in trip.clues], bounds=bounds)


def beside_only(who: Who, lead: Trip, sentence: Skeleton) -> bool:
    """Whether somebody stands beside a visitor, but may be anybody, or is so before the trip began."""
    if not _SIDE.match(sentence.text, where(who, sentence)):
        return False
    own = lead.person.country or lead.person.likely
    return own is None or own != (who.value.country or who.value.likely) or not _begun(lead, sentence)


def _begun(trip: Trip, sentence: Skeleton) -> bool:
    """Whether it has been told by then that a trip was made, or is."""
    told = (c for c in trip.clues if c.sentence.index <= sentence.index and not c.off)
    return any(c.when in ("past", "present") for c in told)
