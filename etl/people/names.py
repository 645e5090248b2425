"""Personal names: capitalised rows that nothing else claims, with the signs that make them persons.

Signs, strongest first: a title or office before, two words or more, a verb of speech behind, the surname
of somebody named elsewhere in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS

from db.model import Label
from etl.gazetteer import fold
from etl.people import name_table, office_table, org_table, place_table
from etl.people.gender import given_names
from etl.people.phrases import is_plain
from etl.people.words import Span, Words

__all__ = ["Row", "find", "rows"]

#: Parts of names that are words of other tables too.
_NAMELIKE = (
    frozenset("park hill church bank house wells bridge castle will may us".split()) | name_table.PARTICLES
)
#: A sentence with this share of capitals is a headline: only names known from the text count there.
_TITLE_CASE = 0.75
_MAX_WORDS = 5
#: Places that persons are called by, too: "Queen Sofia", "Ana Lima".
_TOWNS = frozenset(("city", "capital"))


@dataclass(frozen=True, slots=True)
class Row:
    """A capitalised row of words ``start`` to ``end``.

    ``titled``: an office or form of address stands right before it. ``spot``: it is a place by name.
    ``office_before``, ``office_behind``: an office stands there in apposition, behind a comma.
    ``headline``: it stands in a line with the capitals of a headline.
    """

    start: int
    end: int
    titled: bool
    spot: Span | None = None
    office_before: bool = False
    office_behind: bool = False
    headline: bool = False


def find(words: Words, spots: Sequence[Span], claimed: Sequence[Span]) -> list[Span]:
    """The persons, and unknown places, among the words that no ``claimed`` span (office, body) holds."""
    found = rows(words, spots, claimed)
    known = _known_tokens(words, found)
    owners = {s.end for s in spots if s.kind in ("country", "union")}
    spans: list[Span] = []
    for row in found:
        label = _label(words, row, known, owners)
        if label == "PERSON":
            end = _cut(words, row) if row.headline else row.end
            spans += [Span(row.start, end, "PERSON")] if end > row.start else []
        elif row.spot:
            spans.append(row.spot)
        elif label:
            spans.append(Span(row.start, row.end, label))
    return spans


def _cut(words: Words, row: Row) -> int:
    """The end of a name in a headline: before the verb that the headline capitalises too."""
    verbs = name_table.HEADLINE_VERBS | name_table.SPEECH
    return next((i for i in range(row.start, row.end) if words.low[i] in verbs), row.end)


def rows(words: Words, spots: Sequence[Span], claimed: Sequence[Span]) -> list[Row]:
    """Every row of capitalised words outside the ``claimed`` spans, sure ``spots`` left out."""
    starts = {s.start: s for s in spots}
    taken = [False] * len(words)
    for span in claimed:
        taken[span.start : span.end] = [True] * (span.end - span.start)
    titles = {s.end for s in claimed if s.label == "OFFICE"}
    loud = _headlines(words)
    offices = {s.start for s in claimed if s.label == "OFFICE" and not _names_holder(words, s)}
    found: list[Row] = []
    behind = 0
    for i in range(len(words)):
        spot = starts.get(i)
        if i < behind or taken[i] or not ((spot and spot.sure) or _may_open(words, i)):
            continue
        titled = _is_titled(words, i, titles)
        lone = spot is not None and titled and spot.kind in _TOWNS and spot.end - i == 1 and not loud[i]
        if spot and spot.sure and not lone and not _is_given_name(words, spot, titled, taken):
            found.append(Row(spot.start, spot.end, False, spot))
            behind = spot.end
            continue
        end = _row_end(words, i, starts, taken, titled or words.low[i] in given_names())
        if not titled:
            end = min(end, i + _MAX_WORDS) if end - i > _MAX_WORDS + 2 else end
        while end > i + 2 and words.text[end - 1] in name_table.POSTNOMINALS:
            end -= 1
        whole = spot if spot and spot.end == end else None
        before = not words.broken[i] and words.text[i - 1 : i] == [","] and i - 1 in titles
        before = before and _comma(words, end)
        found.append(Row(i, end, titled, whole, before, _office_behind(words, end, offices), loud[i]))
        behind = end
    return found


def _names_holder(words: Words, office: Span) -> bool:
    """Whether a name follows an office, which then describes nobody before it."""
    i = office.end
    return (
        i < len(words) and words.cap[i] and not words.broken[i] and words.text[i] not in name_table.BREAKERS
    )


def _comma(words: Words, i: int) -> bool:
    return words.text[i : i + 1] == [","]


def _office_behind(words: Words, i: int, offices: set[int]) -> bool:
    """Whether an office follows behind a comma at word ``i``: ", the Duchess"."""
    return _comma(words, i) and (
        i + 1 in offices or (words.low[i + 1 : i + 2] == ["the"] and i + 2 in offices)
    )


def _is_titled(words: Words, i: int, titles: set[int]) -> bool:
    """Whether an office, a form of address or a word of kinship stands right before word ``i``."""
    if i == 0 or words.broken[i]:
        return False
    return i in titles or words.text[i - 1] in name_table.HONORIFICS or words.low[i - 1] in name_table.KIN


def _may_open(words: Words, i: int) -> bool:
    word = words.text[i]
    return (
        words.cap[i]
        and (len(word) > 1 or word.isalpha())
        and (word not in name_table.BREAKERS or word in name_table.NAMES_TOO)
        and word not in name_table.HONORIFICS
        and not is_plain(words, i)
    )


def _is_given_name(words: Words, spot: Span, titled: bool, taken: Sequence[bool]) -> bool:
    """Whether a sure place is the first part of a name: "Georgia Brandt", "President Israel Moyo"."""
    end = spot.end
    follows = end < len(words) and words.cap[end] and not words.broken[end] and not taken[end]
    faith = spot.kind == "group" and titled  # "President Christian Brandt"
    if not (spot.label == "GPE" or faith) or not follows or not _may_open(words, end):
        return False
    one = spot.end - spot.start == 1
    return one and (titled or fold(words.text[spot.start]) in place_table.AMBIGUOUS)


def _row_end(words: Words, i: int, starts: dict[int, Span], taken: Sequence[bool], person: bool) -> int:
    """The end of the capitalised row that opens at word ``i``, particles and initials inside it.

    Behind the first name of a ``person`` a capital is a surname: "Minister Ana Lima".
    """
    j = i + 1
    while j < len(words) and not words.broken[j]:
        spot = starts.get(j)
        surname = person and j == i + 1 and spot is not None and spot.kind in _TOWNS
        if taken[j] or (spot and spot.sure and not surname and spot.kind not in ("city", "hall")):
            break
        quoted = _nickname(words, j)
        if quoted:
            j = quoted
        elif words.text[j] == "May" and words.text[j + 1 : j + 2] != [","]:
            j += 1
        elif words.cap[j] or words.text[j] in name_table.SUFFIXES:
            breaks = words.text[j] in name_table.BREAKERS - name_table.NAMES_TOO
            if breaks or not words.text[j][0].isalpha():
                break
            j += 1
        elif words.low[j] in name_table.PARTICLES:
            k = j
            while k < len(words) and words.text[k] in name_table.PARTICLES:
                k += 1
            if k == j or k >= len(words) or not words.cap[k] or taken[k] or words.broken[k]:
                break
            if not words.text[k][0].isalpha():
                break
            j = k + 1
        else:
            break
    return j


def _nickname(words: Words, j: int) -> int | None:
    """The end of a nickname in quotation marks inside a name, if one opens at word ``j``."""
    marks = words.text[j : j + 3 : 2]
    if marks not in (['"', '"'], ["“", "”"], ["'", "'"], ["‘", "’"]) or j + 3 >= len(words):
        return None
    return j + 3 if words.cap[j + 1] and words.cap[j + 3] and not words.broken[j + 3] else None


def _known_tokens(words: Words, found: Sequence[Row]) -> frozenset[str]:
    """The words of names that are sure without help: titled ones, and full names in running text."""
    known: set[str] = set()
    for row in found:
        full = row.end - row.start > 1 and not row.spot
        if row.headline or not (row.titled or (full and _full_name(words, row)) or _apposed(words, row)):
            continue
        names = (w for w in words.text[row.start : row.end] if len(w) > 2 or (len(w) == 2 and w.istitle()))
        known.update(low for w in names if (low := fold(w).lower()) not in name_table.PARTICLES)
    return frozenset(known)


def _apposed(words: Words, row: Row) -> bool:
    """Whether an office stands in apposition: "Sunniva, Duchess of ..." or "the Sultan, Qadir, ..."."""
    if row.spot or words.text[row.start].isupper():
        return False
    return row.office_behind or row.office_before


def _full_name(words: Words, row: Row) -> bool:
    """Whether a row of several words is a personal name by its look and its surroundings."""
    before = words.low[row.start - 1] if row.start and not words.broken[row.start] else ""
    if before in ("the", "in", "near", "at") or row.headline:
        return False
    parts = words.text[row.start : row.end]
    lows = [p.lower() for p in parts]
    if any(
        p in org_table.HEADS or p in name_table.NOT_NAMES or p in STOP_WORDS
        for p in lows
        if p not in _NAMELIKE
    ):
        return False
    if any(p.isupper() and p.isalpha() and len(p) > 3 for p in parts) or lows[-1] in office_table.DOMAINS:
        return False
    return len(parts) <= _MAX_WORDS + 2


def _label(words: Words, row: Row, known: frozenset[str], owners: set[int]) -> Label | None:
    """PERSON, GPE (an unknown place) or None. ``owners``: the words behind countries ("Peru" + "'s")."""
    tokens = [fold(words.low[i]) for i in range(row.start, row.end)]
    if words.text[row.start] in name_table.NAMES_TOO and not (
        row.titled or (tokens[0] in known and len(tokens) == 1)
    ):
        return None
    before = words.low[row.start - 1] if row.start and not words.broken[row.start] else ""
    behind = words.low[row.end] if row.end < len(words) and not words.broken[row.end] else ""
    if row.titled and (not row.headline or len(tokens) <= 3):
        return "PERSON"
    if row.spot:
        return _place_or_person(row, tokens, known, before)
    if len(tokens) > 1 and _full_name(words, row):
        return "PERSON"
    if (
        before != "the"
        and tokens[-1] in known
        and all(t in known or t in name_table.PARTICLES or len(t) <= 2 for t in tokens)
    ):
        return "PERSON"
    if row.headline:
        return None
    if words.text[row.start].isupper():
        dateline = words.opens[row.start] and len(tokens[0]) > 3 and behind in ("–", "—", "-")
        return "GPE" if dateline else None
    if len(tokens) > 1:
        return "GPE" if before in ("in", "near", "at") else None
    if _apposed(words, row) or _acts(words, row, before, behind):
        return "PERSON"
    if before in ("'s", "’s") and row.start - 1 in owners:
        return "PERSON"
    kind = before == "of" and row.start > 1 and words.low[row.start - 2] in name_table.PLACE_NOUNS
    return "GPE" if before in ("in", "near") or kind else None


def _acts(words: Words, row: Row, before: str, behind: str) -> bool:
    """Whether a verb that persons do stands behind a lone word."""
    if words.opens[row.start]:
        return behind in name_table.HEADLINE_VERBS
    return behind in name_table.SPEECH and before not in name_table.PLACE_SIGNS | {"the", "a", "an"}


def _place_or_person(row: Row, tokens: Sequence[str], known: frozenset[str], before: str) -> Label:
    """What a row is that is also the name of a place: GPE keeps the place."""
    if row.spot and row.spot.sure and row.spot.kind not in ("city", "province"):
        return "GPE"
    if all(t in known for t in tokens) and before not in ("in", "near", "at", "the", "to", "from"):
        return "PERSON"
    return "GPE"


def _headlines(words: Words) -> list[bool]:
    """For each word, whether its line or sentence has the capitals of a headline."""
    flags: list[bool] = []
    start = 0
    for end in range(1, len(words) + 1):
        if end < len(words) and not (words.broken[end] or words.opens[end]):
            continue
        alpha = [k for k in range(start, end) if len(words.text[k]) > 3 and words.text[k][0].isalpha()]
        loud = len(alpha) >= 5 and sum(words.cap[k] for k in alpha) >= _TITLE_CASE * len(alpha)
        loud = loud and words.text[end - 1] not in (".", "?", "”", '"')
        flags += [loud] * (end - start)
        start = end
    return flags
