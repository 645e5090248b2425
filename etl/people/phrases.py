"""Names that give themselves away by a word: organisations, buildings, landscapes, events.

Also the complements ("of Foreign Affairs and Trade") that organisations share with offices.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from spacy.lang.en.stop_words import STOP_WORDS

from etl import gazetteer
from etl.people import name_table, office_table, org_table
from etl.people.words import Span, Words

__all__ = ["complement", "find", "is_plain", "places"]

#: Words that own part of an organisation's name: "People's Party", "Prime Minister's Office".
_OWNERS = frozenset("people women workers children minister president king queen leaders donors men".split())
#: What a country has one of: "the head of Peru's navy", but "the president of Peru's visit".
_BODIES = frozenset(
    "army navy parliament senate council assembly congress forces armed air state supreme".split()
)
#: Titles that no words of a domain stand before: ranks, and those that are names too.
_RANKED = office_table.RANKS | frozenset(("sultan", "amir", "emir"))
#: Acronyms beside which another one is no sign of a line in capitals.
_CODES = frozenset(("US", "UK", "UN", "EU", "AU", "PM", "FM"))
_ACRONYM = re.compile(r"[A-Z]{2,6}\d{0,3}(?:-[A-Z]{1,4})?|[A-Z]+&[A-Z]+")
_EVENT_CODE = re.compile(r"COP-?\d+")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_POINTS = frozenset("north south east west northern southern eastern western central".split())
_COMPASS = (["North"], ["South"], ["East"], ["West"])
#: Prepositions behind a word of a complement, where they are not "of" and "for".
_LINKS = {
    "relations": ("with", "of"),
    "cooperation": ("with",),
    "affairs": ("of", "for", "at"),
    "committee": ("on", "of", "for"),
    "process": ("in", "of", "for"),
    "conflict": ("in", "of"),
    "crisis": ("in", "of"),
}
#: What a province adds to its name: "Rakhine State".
_DIVISIONS = frozenset("State Province Region County District Governorate Oblast Prefecture Emirate".split())
_REGIONS = frozenset(word.lower() for word in _DIVISIONS)
_JOINED: frozenset[str] = frozenset(("GPE", "NORP", "ORG", "LOC"))


def places(words: Words) -> list[Span]:
    """Countries, peoples, cities, seats of power and known organisations, longest first, no overlaps."""
    spans = [Span(i, j, p.label, p.country, p.sure, p.kind) for i, j, p in gazetteer.scan(words.text)]
    taken = {i for s in spans if s.sure for i in range(s.start, s.end)}
    known = [s for s in _known(words) if not taken.intersection(range(s.start, s.end))]
    covered = {i for s in known for i in range(s.start, s.end)}
    spans = [s for s in spans if not covered.intersection(range(s.start, s.end))]
    whole = (_division(words, s) for s in spans + known if not any(words.broken[s.start + 1 : s.end]))
    return sorted(whole, key=lambda s: s.start)


def _division(words: Words, span: Span) -> Span:
    """A province with the word for what it is: "Rakhine State"."""
    if span.kind not in ("province", "city", "capital") or words.text[span.end : span.end + 1] == []:
        return span
    if words.text[span.end] not in _DIVISIONS or words.broken[span.end]:
        return span
    return Span(span.start, span.end + 1, "GPE", span.country, True, "province")


def _known(words: Words) -> list[Span]:
    found, behind = [], 0
    for i, word in enumerate(words.text):
        if i < behind or word not in _KNOWN_FIRST:
            continue
        for n in range(min(_KNOWN_FIRST[word], len(words) - i), 0, -1):
            label = org_table.KNOWN.get(" ".join(words.text[i : i + n]))
            if label:
                found.append(Span(i, i + n, label))
                behind = i + n
                break
    return found


def _longest_by_first(names: Sequence[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        first, n = name.split(" ", 1)[0], name.count(" ") + 1
        longest[first] = max(longest.get(first, 0), n)
    return longest


_KNOWN_FIRST = _longest_by_first(list(org_table.KNOWN))
_LOWER_FIRST = _longest_by_first(list(org_table.LOWER))


def is_plain(words: Words, i: int) -> bool:
    """Whether word ``i`` is an everyday word that only its place in the sentence capitalises."""
    low = words.low[i]
    return low in STOP_WORDS or low in name_table.STOP or (words.opens[i] and low.endswith(("ing", "ly")))


def find(words: Words, spots: Sequence[Span]) -> list[Span]:
    """Spans of organisations, buildings, landscapes and events; ``spots`` are those of ``places``."""
    ends = {s.end: s for s in spots}
    starts = {s.start: s for s in spots}
    covered = {i for s in spots for i in range(s.start, s.end)}
    long = [s for s in spots if s.label == "GPE" and s.sure and s.end - s.start > 1]
    whole = {i for s in long for i in range(s.start, s.end)}  # "Cape Town" is no cape
    found: list[Span] = []
    taken = -1
    for i, word in enumerate(words.text):
        if i < taken or i in whole or not _may_head(word):
            continue
        span = (
            _headed(words, i, starts, ends)
            or _small(words, i, ends)
            or _prefixed(words, i)
            or (None if i in covered else _acronym(words, i))
        )
        if span:
            while found and found[-1].start >= span.start:
                found.pop()
            if not found or found[-1].end <= span.start:
                found.append(span)
                taken = span.end
    return found


@lru_cache(maxsize=65536)
def _may_head(word: str) -> bool:
    """Whether a word can be the one that gives a name away."""
    low = word.lower()
    tables = low in org_table.HEADS or low in _LOWER_FIRST or low in org_table.PREFIXED
    return tables or _ACRONYM.fullmatch(word) is not None or _EVENT_CODE.fullmatch(word) is not None


def _headed(words: Words, i: int, starts: dict[int, Span], ends: dict[int, Span]) -> Span | None:
    """A name around its head word ``i``: "Harbour Institute", "Ministry of Trade", "Gao airport"."""
    head = org_table.HEADS.get(words.low[i])
    if head is None or (i in starts and starts[i].sure):
        return None
    label, small, takes_complement, alone = head
    if not (words.cap[i] or small) or words.phrase(i, i + 2) in office_table.ALONE:
        return None
    start = _leftwards(words, i, ends)
    end = i + 1
    if words.cap[i] and end < len(words) and words.cap[end] and words.low[end] in org_table.HEADS:
        return None  # "Press Office": the later head word decides
    if takes_complement and (words.cap[i] or label == "EVENT"):
        end = complement(words, end, starts, small=False)
    bare = start == i and end == i + 1
    if bare and not (alone and words.cap[i] and not (words.opens[i] and label != "ORG")):
        return None
    if not words.cap[i] and not any(words.cap[start:i]):
        return None
    if start + 1 == i and words.opens[start] and is_plain(words, start):
        return None
    return Span(start, end, label)


def _leftwards(words: Words, i: int, ends: dict[int, Span]) -> int:
    """The first word of the capitalised row that ends before word ``i``."""
    start = i
    while start > 0 and not words.broken[start]:
        spot, before = ends.get(start), start - 1
        if spot and spot.label in _JOINED:
            start = spot.start
            if spot.sure and spot.kind != "city" and words.text[start - 1 : start] not in _COMPASS:
                break
        elif _owner(words, before):
            start = before - 1
        elif _joins(words, before):
            start = before
        else:
            break
    if start < i and words.low[start] == "'s":
        start += 1
    return start


def _owner(words: Words, i: int) -> bool:
    """Whether word ``i`` is the "'s" of a possessive that belongs to a name."""
    marks = words.text[i] in ("'s", "’s", "'", "’")
    return marks and i > 0 and words.low[i - 1] in _OWNERS and not words.broken[i]


def _joins(words: Words, i: int) -> bool:
    """Whether word ``i`` may stand in a name before the head word."""
    if not words.text[i][0].isalnum():
        return False
    if _ORDINAL.fullmatch(words.text[i]):
        return True
    return (
        words.cap[i]
        and not (is_plain(words, i) if words.opens[i] else words.low[i] in STOP_WORDS)
        and words.text[i] not in (name_table.BREAKERS if words.opens[i] else name_table.CALENDAR)
        and words.text[i] not in name_table.HONORIFICS
        and (words.low[i] not in office_table.ALONE or _is_general(words, i))
        and words.text[i] not in office_table.SHORT
    )


def _is_general(words: Words, i: int) -> bool:
    """Whether "General" tells of a body that it is of all: "the General Intelligence Service"."""
    behind = words.low[i + 1] if i + 1 < len(words) and words.cap[i + 1] else ""
    general = words.low[i] == "general" and (behind in org_table.HEADS or behind in office_table.DOMAINS)
    return general and words.low[i - 1 : i] != ["major"] and words.low[i - 1 : i] != ["lieutenant"]


def complement(
    words: Words, i: int, starts: dict[int, Span], small: bool, openers: Sequence[str] = ("of", "for")
) -> int:
    """The end of the complement that opens at word ``i`` ("of the ..."), or ``i`` where none does.

    ``small``: everyday words of government ("of human rights") count too, else only capitalised ones.
    """
    n = len(words)
    if i >= n or words.low[i] not in openers or words.broken[i]:
        return i
    broad = words.low[i] != "of"
    j, end, fresh, known = i + 1, i, True, False
    while j < n and not words.broken[j]:
        low, spot = words.low[j], starts.get(j)
        if low == "the" and fresh:
            j += 1
            continue
        if fresh and _opens_office(words, j):
            break
        if spot and spot.label in _JOINED | {"FAC"} and (fresh or spot.sure):
            known = words.low[spot.end - 1] in org_table.HEADS or spot.label == "NORP"
            j = end = spot.end
            fresh = False
        elif low in _POINTS and words.cap[j]:
            j, known = j + 1, True
            end = j
        elif _is_domain(words, j, small) or (fresh and words.cap[j] and _names(words, j)):
            known = low in office_table.DOMAINS or low in org_table.HEADS
            j = end = j + 1
            fresh = False
        elif low in (",", "and", "&") and end == j and (known or broad):
            k = j + 1 + (low == "," and j + 1 < n and words.low[j + 1] == "and")
            more = starts.get(k)
            place = more is not None and more.label in ("GPE", "LOC", "NORP") and broad and low != ","
            if more is not None and more.label == "NORP" and not place:  # "and Peruvian Expatriates"
                place = more.end < n and words.cap[more.end] and _is_domain(words, more.end, small=False)
            if not (place or (k < n and _is_domain(words, k, small) and not _opens_office(words, k))):
                break
            j = k
        elif end == j and (_goes_on(words, j, known) or _has_part(words, j, starts)):
            broad = broad or low == "for"
            j, fresh = j + 1, True
        else:
            break
    return end


def _goes_on(words: Words, j: int, known: bool) -> bool:
    """Whether the small word ``j`` joins more words to a complement: "of", "for", "People's"."""
    if words.low[j] in ("'s", "’s"):
        return words.low[j - 1] in _OWNERS or (j + 1 < len(words) and words.low[j + 1] in _BODIES)
    return known and words.low[j] in _LINKS.get(words.low[j - 1], ("of", "for"))


def _has_part(words: Words, j: int, starts: dict[int, Span]) -> bool:
    """Whether a body of several words, or a region, is owned by what stands before word ``j``: "the UN's Food
    Agency", "Peru's Cusco region".
    """
    if words.low[j] not in ("'s", "’s"):
        return False
    part = starts.get(j + 1)
    if part is not None and part.label == "ORG":
        return part.end - part.start > 1
    region = range(j + 2, min(j + 4, len(words)))
    return words.cap[j + 1 : j + 2] == [True] and any(words.low[k] in _REGIONS for k in region)


def _is_domain(words: Words, i: int, small: bool) -> bool:
    low = words.low[i]
    return (words.cap[i] or small) and (low in office_table.DOMAINS or low in org_table.HEADS)


def _names(words: Words, i: int) -> bool:
    """Whether word ``i`` may be the proper name in a complement ("Archbishop of Aldermoor")."""
    word = words.text[i]
    return word[0].isalpha() and word not in name_table.BREAKERS and word not in name_table.HONORIFICS


def _opens_office(words: Words, i: int) -> bool:
    """Whether a head of office follows after the words of its domain: ", Foreign Minister".

    A rank is no such head: in "Commander of the Army General Ada Boros" the army is the commander's. Nor is
    what may be a name: "Minister for Foreign Affairs Sultan bin Qadir".
    """
    start = i
    while i < len(words) and words.low[i] in office_table.MODIFIERS:
        if words.phrase(i, i + 2) in office_table.ALONE:
            return True
        i += 1
    if i > start and _RANKED & {words.phrase(i, i + 2), *words.low[i : i + 1]}:
        return False
    return i < len(words) and words.low[i] in office_table.ALONE | office_table.HEADS


def _small(words: Words, i: int, ends: dict[int, Span]) -> Span | None:
    """A ministry written small, with the people or country before it: "Danish foreign ministry"."""
    for n in range(min(_LOWER_FIRST.get(words.low[i], 0), len(words) - i), 0, -1):
        bare = n == 1 and _opens_office(words, i + 1)  # "ministry spokesman" is all office
        if words.phrase(i, i + n) in org_table.LOWER and not words.cap[i + n - 1] and not bare:
            spot = ends.get(i)
            joined = spot is not None and spot.label in ("NORP", "GPE") and not words.broken[i]
            return Span(spot.start if spot and joined else i, i + n, "ORG")
    return None


def _prefixed(words: Words, i: int) -> Span | None:
    """A name that opens with its kind: "Lake Kvarn", "Gulf of Oso", "Exercise Broad Oak"."""
    label = org_table.PREFIXED.get(words.low[i])
    if label is None or not words.cap[i] or (words.opens[i] and label == "FAC"):
        return None
    j = i + 1 + (i + 1 < len(words) and words.low[i + 1] in ("of", "de", "del", "van"))
    end = j
    while end < len(words) and (words.cap[end] or words.text[end].isdigit()) and not words.broken[end]:
        if words.text[end] in name_table.BREAKERS:
            break
        end += 1
    return Span(i, end, label) if end > j else None


def _is_initials(words: Words, i: int) -> bool:
    """Whether the short word ``i`` in capitals is a person's initials: "General KM Thorat"."""
    j = i + 1
    return (
        j < len(words)
        and words.cap[j]
        and not words.broken[j]
        and not words.text[j].isupper()
        and words.low[j] not in org_table.HEADS
        and words.low[j] not in office_table.DOMAINS
        and not _opens_office(words, j)
    )


def _acronym(words: Words, i: int) -> Span | None:
    """An unknown word in capitals inside a text that is not all in capitals: an organisation."""
    word = words.text[i]
    if _EVENT_CODE.fullmatch(word):
        return Span(i, i + 1, "EVENT")
    if not _ACRONYM.fullmatch(word) or word in org_table.NOT_ACRONYMS:
        return None
    addressed = i > 0 and not words.broken[i] and words.text[i - 1] in name_table.HONORIFICS
    if (len(word) <= 2 or addressed) and _is_initials(words, i):
        return None  # "Mr. WANG Jianguo"
    if i > 1 and word in name_table.POSTNOMINALS and words.cap[i - 1] and words.text[i + 1 : i + 2] == [","]:
        return None
    if word in office_table.SHORT or word.title() in name_table.BREAKERS or word.lower() in STOP_WORDS:
        return None
    beside = [words.text[k] for k in (i - 1, i + 1) if 0 <= k < len(words) and not words.broken[max(k, i)]]
    loud = any(b.isupper() and b.isalpha() and len(b) > 1 and b not in _CODES for b in beside)
    label = words.opens[i] and beside[-1:] == [":"]
    return None if loud or label else Span(i, i + 1, "ORG")
