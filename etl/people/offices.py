"""Offices: "Foreign Minister", "the army chief", "US Special Representative for Afghanistan"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.lang.en.stop_words import STOP_WORDS

from etl.people import name_table, office_table
from etl.people.gender import given_names
from etl.people.phrases import complement
from etl.people.words import Span, Words

__all__ = ["find", "head_of"]

_DETERMINERS = frozenset("the a an his her its their our this that's former visiting".split())
#: Heads that are everyday words too, and what tells the everyday use by the word behind.
_EVERYDAY: dict[str, frozenset[str]] = {
    "general": frozenset(
        "election elections assembly public hospital strike terms manager population rule staff".split()
    ),
    "secretary": frozenset(("bird",)),
    "major": frozenset(),
    "marshal": frozenset(("law",)),
    "captain": frozenset(("of",)),
    "speaker": frozenset(("system",)),
    "head": frozenset("office offices start coach count".split()),
}
_ROYAL = frozenset("king queen prince princess lady gentleman duke duchess emperor empress".split())
#: Heads that are given names too: behind another title, or with the father's name, they are that.
_GIVEN = frozenset(("sultan", "amir", "emir"))
_FATHER = frozenset(("bin", "ibn", "bint"))
#: Heads that are surnames too: right behind a given name they are that.
_SURNAMES = frozenset("king bishop pope prince duke marshal judge dean cardinal".split())
#: Words before an office that make it one.
_OWNING = frozenset("the 's ’s a an his her its their our late new former old".split())
#: What may stand before an office as its owner.
_OWNERS = frozenset(("GPE", "NORP", "ORG", "LOC", "FAC"))
#: Behind the office of the other minister of a ministry: "Minister of Finance II".
_SECOND = (["II"], ["III"])
_SUFFIXED = ("-elect", "-designate")
_PREFIXED = ("ex-", "then-", "co-", "vice-", "mid-")


def _first_words() -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in office_table.ALONE | office_table.HEADS | set(office_table.PLURALS):
        first, n = name.split(" ", 1)[0], name.count(" ") + 1
        longest[first] = max(longest.get(first, 0), n)
    return longest


_FIRST = _first_words()
_SHORT_FIRST = {name.split()[0] for name in office_table.SHORT}


def head_of(phrase: str) -> str | None:
    """The head of an office as written, in small letters and singular: 'Lt. Gen.' -> 'lieutenant general'.

    None where the phrase holds no head.
    """
    words = phrase.replace("’", "'").split()
    for i in range(len(words)):
        short = next((s for n in (2, 1) if (s := office_table.SHORT.get(" ".join(words[i : i + n])))), None)
        if short:
            return short
        low = [w.lower() for w in words[i:]]
        for n in range(_FIRST.get(_bare(low[0]), 0), 0, -1):
            name = " ".join([_bare(low[0]), *low[1:n]])
            name = office_table.PLURALS.get(name, name)
            if name in office_table.ALONE or name in office_table.HEADS:
                return name
    return None


@lru_cache(maxsize=65536)
def _bare(low: str) -> str:
    """'ex-general' -> 'general', 'president-elect' -> 'president'."""
    for prefix in _PREFIXED:
        low = low.removeprefix(prefix)
    for suffix in _SUFFIXED:
        low = low.removesuffix(suffix)
    return low


def find(words: Words, spots: Sequence[Span], phrases: Sequence[Span]) -> list[Span]:
    """The offices of a text. ``spots`` and ``phrases`` are places and organisations found before."""
    ends = {s.end: s for s in (*spots, *phrases)}
    starts = {s.start: s for s in (*spots, *phrases)}
    inside = {i for s in phrases for i in range(s.start, s.end)}
    found: list[Span] = []
    behind = 0
    owners = {s.end for s in spots if s.label == "NORP" or s.kind == "country"}
    able = [i for i, low in enumerate(words.low) if i and (low in _SURNAMES or low in _GIVEN)]
    called = {
        words.text[i] for i in able if (i not in owners and _is_surname(words, i)) or _has_father(words, i)
    }
    for i, word in enumerate(words.text):
        if i < behind or i in inside or not _may_head(word):
            continue
        head = _head(words, i)
        given = head and head[1] in _GIVEN and _is_given(words, i, found[-1].end if found else -1)
        if given or (word in called and _stands_as_name(words, i, owners)):
            continue
        office = _around(words, i, *head, starts, ends) if head else None
        if office:
            behind = office.end
            _add(found, office)
    return _joined(words, found)


@lru_cache(maxsize=65536)
def _may_head(word: str) -> bool:
    """Whether a head can open with a word."""
    return word in _SHORT_FIRST or _bare(word.lower()) in _FIRST


def _is_given(words: Words, i: int, title: int) -> bool:
    """Whether "Sultan" is a name: "Crown Prince Sultan", "Omar bin Sultan", "Sultan bin Omar".

    ``title`` is the end of the office before; an Amir without an article is one, but not that of something.
    """
    if not words.cap[i] or words.broken[i]:
        return False
    before, behind = words.low[i - 1] if i else "", words.low[i + 1 : i + 2]
    bare = words.low[i] == "amir" and before not in ("the", "'s", "’s") and behind != ["of"]
    return bare or title == i or _has_father(words, i)


def _has_father(words: Words, i: int) -> bool:
    """Whether "Sultan" stands beside the word for a son or daughter: "Omar bin Sultan", "Sultan bin Omar"."""
    beside = (*words.low[max(0, i - 1) : i], *words.low[i + 1 : i + 2])
    return words.low[i] in _GIVEN and words.cap[i] and not _FATHER.isdisjoint(beside)


def _is_surname(words: Words, i: int) -> bool:
    """Whether "Bishop" is a surname: "Mary Bishop", not "Mary, Bishop of Lund" or "Mary King Olaf"."""
    given = words.low[i - 1] in given_names() and words.low[i - 1] not in STOP_WORDS  # "Will Pope come?"
    return (
        words.low[i] in _SURNAMES
        and words.cap[i]
        and words.cap[i - 1]
        and given
        and not words.broken[i]
        and not _followed(words, i)
    )


def _stands_as_name(words: Words, i: int, owners: Container[int]) -> bool:
    """Whether a word that is somebody's name means them, not an office: that of an owner (``owners`` are the
    words behind countries and peoples), or of a name behind it.
    """
    owned = i > 0 and not words.broken[i] and (i in owners or words.low[i - 1] in _OWNING)
    return not owned and not _followed(words, i)


def _followed(words: Words, i: int) -> bool:
    """Whether a name, or what it is of, stands behind an office."""
    named = i + 1 < len(words) and words.cap[i + 1] and not words.broken[i + 1]
    return named or words.low[i + 1 : i + 2] == ["of"]


def _add(found: list[Span], office: Span) -> None:
    """Add an office; where it runs into the last one, both are one, but a rank stands by itself."""
    last = found[-1] if found else None
    if last is None or office.start >= last.end:
        found.append(office)
    elif office.kind in office_table.RANKS:
        found.append(replace(office, start=last.end))
    else:
        found[-1] = replace(office, start=min(last.start, office.start))


def _head(words: Words, i: int) -> tuple[int, str] | None:
    """The longest head that opens at word ``i``: its end and its plain form."""
    if words.text[i] in _SHORT_FIRST:
        for n in (2, 1):
            short = office_table.SHORT.get(" ".join(words.text[i : i + n])) if i + n <= len(words) else None
            if short and not (i and words.text[i - 1].isdigit() and not words.broken[i]):  # "at 5 PM"
                return i + n, short
    low = _bare(words.low[i])
    for n in range(min(_FIRST.get(low, 0), len(words) - i), 0, -1):
        name = " ".join([low, *words.low[i + 1 : i + n]]).replace("’", "'")
        if name in office_table.ALONE or name in office_table.HEADS or name in office_table.PLURALS:
            return i + n, name
    return None


def _around(
    words: Words, i: int, end: int, name: str, starts: dict[int, Span], ends: dict[int, Span]
) -> Span | None:
    """The office around the head ``name`` at words ``i`` to ``end``."""
    start, leading = _leftwards(words, i, ends)
    last = name.split()[-1]
    singular = office_table.PLURALS.get(name, name)
    more = () if singular == "general" else office_table.COMPLEMENTS.get(singular.split()[-1], ())
    openers: tuple[str, ...] = ("of", "for", *more)
    openers = ("of",) if singular == "head" else openers
    tail = end
    for _ in range(0 if name in office_table.PLURALS else 2):  # "ambassador of France to Mali"
        longer = complement(words, tail, starts, small=True, openers=openers)
        if longer == tail:
            break
        tail = longer
    if tail > end and words.text[tail : tail + 1] in _SECOND and not words.broken[tail]:
        tail += 1
    alone = singular in office_table.ALONE or words.text[i] in office_table.SHORT
    named = tail < len(words) and words.cap[tail] and not words.broken[tail]
    bare = start == i and tail == end and not words.opens[i]
    known = bare and words.cap[i] and (named or words.low[i - 1 : i] == ["the"])  # "the Commander"
    if not alone and start == i and tail == end and not known:
        return None
    behind = words.low[end] if end < len(words) else ""
    if behind in _EVERYDAY.get(last, ()):
        return None
    if last in _EVERYDAY and start == i and tail == end:
        before = words.low[i - 1] if i else ""
        if not (words.cap[i] or before in _DETERMINERS or named):
            return None
    if name in office_table.PLURALS and singular == "leader" and not leading:
        return None
    return Span(start, tail, "OFFICE", kind=singular if name not in office_table.PLURALS else name)


def _leftwards(words: Words, i: int, ends: dict[int, Span]) -> tuple[int, bool]:
    """The first word of an office with its head at ``i``, and whether a country or body stands in it."""
    start, place = _modifiers(words, i), False
    spot = ends.get(start)
    if spot and not words.broken[start] and spot.label in _OWNERS and not _is_scene(words, spot):
        start, place = spot.start, True
        outer = ends.get(start)
        if outer and spot.label == "ORG" and outer.label in ("GPE", "NORP") and not words.broken[start]:
            start = outer.start
    elif start > 0 and words.low[start - 1] in office_table.UNITS and not words.broken[start]:
        start, place = start - 1, True
    begin = start
    while start > 0 and words.low[start - 1] in office_table.LEADING and not words.broken[start]:
        start -= 1
    spot = ends.get(start) if start < begin and not place else None
    if spot and not words.broken[start] and spot.label in ("GPE", "NORP") and not _is_scene(words, spot):
        start, place = spot.start, True  # "Peruvian top diplomat"
    return start, place


def _is_scene(words: Words, spot: Span) -> bool:
    """Whether a place is where something happens, no owner of the office: "In Oslo President Moyo said"."""
    return spot.label == "GPE" and spot.start > 0 and words.low[spot.start - 1] in ("in", "at", "from")


def _modifiers(words: Words, i: int) -> int:
    """The first of the modifiers before word ``i``, lists included: "Trade, Tourism and Arts Minister"."""
    start = i
    while start > 0 and not words.broken[start]:
        ordinal = words.text[start - 1] in ("First", "Second", "Third") and words.cap[start]
        if words.low[start - 1] in office_table.MODIFIERS or ordinal:
            start -= 1
        elif (
            start > 1
            and start < i
            and words.text[start - 1] in ("and", "&", ",")
            and words.low[start - 2] in office_table.MODIFIERS
            and words.cap[start - 2]
            and words.cap[start]
        ):
            start -= 2
        else:
            break
    return start


def _joined(words: Words, offices: list[Span]) -> list[Span]:
    """Two offices of one person as one: "Deputy Prime Minister and Foreign Minister Ada Boros"."""
    joined: list[Span] = []
    for office in reversed(offices):  # from the right, where the name or the comma of an apposition stands
        last = joined[-1] if joined else None
        if last and _same_holder(words, office, last):
            joined[-1] = replace(office, end=last.end)
        else:
            joined.append(office)
    return joined[::-1]


def _same_holder(words: Words, one: Span, two: Span) -> bool:
    if two.start != one.end + 1 or words.low[one.end] not in ("and", "&"):
        return False
    if any(o.kind.split()[-1] in _ROYAL for o in (one, two) if o.kind != "crown prince"):
        return False
    if any(o.kind in office_table.PLURALS for o in (one, two)):
        return False
    before = one.start - 1 - (one.start > 0 and words.low[one.start - 1] in ("the", "a"))
    behind = words.text[two.end] if two.end < len(words) else "."
    apposed = before >= 0 and words.low[before] in (",", "and") and behind in (",", ".")
    if not (words.cap[one.end - 1] and words.cap[two.start]):
        return apposed
    named = two.end < len(words) and words.cap[two.end] and not words.broken[two.end]
    shown = before == one.start - 1 and behind == ","
    return apposed or shown or (named and behind not in name_table.BREAKERS)
