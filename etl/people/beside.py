"""The country a person likely acts for by who stands beside them, or by where somebody sees them.

Hosts are of the place where they receive a guest, spouses of one country, companions of their leader's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.model import Mention
from etl.annotation import Person
from etl.people import name_table
from etl.people.personal import parse
from etl.people.role_table import CONSORTS, RELATIVE, SINGLE, SPOUSES
from etl.people.roles import role_of

__all__ = ["LISTED", "SENTENCE", "Named", "by_company", "hosts", "joins", "named", "title_start"]

_ADDRESS = (*sorted(name_table.HONORIFICS, key=len, reverse=True), "His", "Her")
_ADDRESSED = re.compile(rf"(?:(?:{'|'.join(map(re.escape, _ADDRESS))})\s+)+$")
_APPOSED = re.compile(r",? \(?(?:the |then )?")
#: When and where something is done, between its verb and "with" or "by": "received in the morning by".
_WHEN = r"(?: (?!(?:with|by|and|but|after|before)\b)\w+){0,4}?"
#: Words before the name of somebody whom a guest meets: "was received by", "will call on".
_MET = re.compile(
    rf"(?:\b(?:received|welcomed|greeted|met|hosted|seen off|awaited|entertained){_WHEN} by"
    rf"|\b(?:call(?:s|ed|ing)?(?: again)? on|audience (?:with|of)|guest of|invitation of|talks?{_WHEN} with"
    rf"|confer\w*{_WHEN} with|meet(?:s|ings?)?(?:{_WHEN} with)?|met(?:{_WHEN} with)?|saw|sees?"
    rf"|conversed{_WHEN} with|sat down{_WHEN} with|discussions?{_WHEN} with|interviews?{_WHEN} with|told"
    rf"|(?:breakfast|lunch|dinner)(?:ed|ed{_WHEN} with|{_WHEN} with))"
    r"|\b(?:his|her|their) (?:hosts?|counterpart),?)"
    r" (?:the |his |her |their |both |HE |H\.E\. )*$"
)
#: Words behind the name of somebody who receives a guest told before.
_HOSTS = re.compile(
    r" (?:(?:has|had|will|is|was|to|also|then|later|himself|herself|in turn) ){0,3}"
    r"(?:receiv(?:es?|ed|ing)|welcom(?:es?|ed|ing)|greet(?:s|ed|ing)?|host(?:s|ed|ing)?|entertain(?:s|ed|ing)?|"
    r"meets?|met|meeting|sees|saw)"
    r" (?:him|her|them|the (?:\w+ )?(?:guests?|visitors?|delegation|couple|pair))\b"
    r"(?! (?:off|\w+ ago|(?:in|at|near) (?:the )?[A-Z]|[a-z]+ (?:line|nomination)))"
)
#: Words before the name of somebody who asks a guest to come, and before the place where they live.
_ASKS = re.compile(r"\b(?:invitation of|guests? of) (?:the |HE |H\.E\. )*$")
_THERE = re.compile(
    r"\b(?:(?:visit|tour)(?:s|ed|ing)?|(?:come|comes|came|go|goes|travel\w*|arriv\w+|pa(?:y|ys|id|ying)|ma(?:ke|kes|de)"
    r"|fl(?:y|ies|ew)|be|is|visits?|trip)\b[^.;,]{0,40}? (?:to|in|at)) (?:the )?$"
)
_RELATIVE = re.compile(r"\b(?:who|whose|which|where)\b")
#: The country behind a name.
_OF = r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?"
#: Words before a name in a list of people.
LISTED = re.compile(
    rf"{_OF}(?:,|;|,? and|,? &|,? as well as|,? along with) (?:both |by |with |the |his |her |their )*"
)
#: Offices of which a country has one.
_SEATS = frozenset(role_of(office).words for office in SINGLE)
#: Words between husband and wife, and those that make them a couple.
_COUPLE = re.compile(
    rf"{_OF},? (?:and|with)(?: also)? (?:(?:his|her) (?:\w+ )?(?:wife|husband|spouse)(?:,|, the)? |the )?"
)
_WED = re.compile(r"\b(?:wife|husband|spouse)\b")
_MRS = re.compile(r"(?:Mrs|Madam|Madame|Lady)\b")
_KIN = r"(?:wife|husband|spouse|consort|son|daughter|brother|sister|mother|father)"
_PARTY = r"(?:delegation|party|entourage|suite|retinue|team)"
_BE = r"(?:(?:is|are|was|were)(?: also)?|will(?: also)? be)"
_CHIEF = r"(?:him|her|them|the \w+|(?:President |Prime Minister |Mrs? |Ms )?[A-Z]\w+)"
#: Words before the name of somebody who comes along with the subject of the sentence.
_ACCOMPANIED = re.compile(
    rf"(?:\b(?:accompanied (?:(?:at|in|on|to) [^.;,]{{3,30}} )?by|travel\w* with"
    rf"|{_PARTY}(?: accompanying [^.;,]{{3,30}})? (?:also )?(?:includ\w+|compris\w+))"
    rf"|\b(?:[Tt]ravell?ing |[Ff]lying |[Cc]oming )?[Ww]ith (?:him|her|them) {_BE}"
    rf"|\b[Aa]ccompanying {_CHIEF} {_BE}"
    rf"|\b(?:[Ii]n|[Aa]mong those in) (?:his|her|the) {_PARTY} {_BE})"
    rf" (?:also |by |the |his |her )*(?:(?:\w+ )?{_KIN},? )?(?:the )?$"
)
#: Words behind it, up to the one whom they come along with.
_ACCOMPANIES = re.compile(
    r",? (?:who )?(?:(?:is|are|was|were|will be|will|had|has) )?(?:also )?"
    r"(?:accompany(?:ing)?|accompanies|accompanied|travel\w* with|(?:came|come) (?:along |together )?with)"
    r" (?:the |[A-Z]\w+['’]s |(?=(?:him|her)\b))?"
)
#: ... where they don't name that one.
_ALONG = re.compile(
    rf", (?:(?:also )?an? member of|who {_BE} (?:in|among|part of|of|a member of)) (?:the|his|her) {_PARTY}\b"
    rf"|, who {_BE} on the (?:trip|plane|tour)\b"
)
#: Words between those who are told of by whose they are and that one: "her husband,", "Lund's predecessor".
_WHOSE = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er)|['’]s?) (?:\w+ )?(?P<bond>(?:{_KIN}|deputy|spokes(?:man|woman)),? (?:the )?)?$"
)
#: ... and those who hold an office under them: "her trade minister,".
_OWN = re.compile(r"(?:His|Her) ")
_OWNED = re.compile(r"(?:\b(?:[Hh]is|[Hh]er)|['’]s?) (?:(?:own|new|then|young|former|late) )?(?P<bond>)$")
_AFTER = re.compile(r"predecessor|successor|deputy, |spokes(?:man|woman)\b")
#: Behind whoever does something to the one spoken of: "Lund thanked her".
_TO_THEM = re.compile(
    r"[^.;\n]*?\b(?:thank|welcom|receiv|host|greet|told|assur|prais|met|invit)\w* (?:him|her)\b"
)
#: A place that somebody leaves or that owns what follows is not where they are.
_ELSEWHERE = re.compile(r"\b(?:from|left|leav\w+|of|for)\s+(?:the )?$")
SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n")
#: How far around names the words that tell something of them may stand (characters).
_LONG, _BEFORE, _LIST, _BACK = 80, 60, 40, 300


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text, from the first of its titles to the end of an office in apposition."""

    start: int
    end: int
    person: Person


def named(text: str, people: Sequence[Person]) -> list[Named]:
    """All names of a text with what belongs to them, in text order."""
    found = [
        Named(title_start(text, p, m), _end(text, p, m), p)
        for p in people
        for m in p.mentions
        if m.label == "PERSON"
    ]
    return sorted(found, key=lambda n: n.start)


def title_start(text: str, person: Person, name: Mention) -> int:
    """Where the words for a person begin, with the titles before a name."""
    titles = {m.end: m.start for m in person.mentions if m.label == "OFFICE"}
    start = name.start
    while True:
        before = max(0, start - _LONG)
        if text[before:start].rstrip().endswith(_ADDRESS):  # few names have one, and the search takes long
            start = _addressed(text, before, start)
        title = titles.get(start - 1 - (text[start - 2 : start] == ", "))
        if title is None:
            return start
        start = title


@lru_cache(maxsize=64)  # every name of an article is looked at some times over
def _addressed(text: str, before: int, start: int) -> int:
    """Where the forms of address begin that end at ``start``."""
    address = _ADDRESSED.search(text, before, start)
    return address.start() if address else start


def _end(text: str, person: Person, name: Mention) -> int:
    behind = (m for m in person.mentions if m.label == "OFFICE" and m.start >= name.end)
    return next((m.end for m in behind if _APPOSED.fullmatch(text, name.end, m.start)), name.end)


def hosts(text: str, names: Sequence[Named], places: Sequence[Mention]) -> dict[str, str]:
    """Person id -> country, for those whom somebody of another country meets in a place told just before, and
    those who ask somebody to come to a place.
    """
    ends = [p.end for p in places]
    found: dict[str, str] = {}
    for i, name in enumerate(names):
        if name.person.country or name.person.id in found:
            continue
        first, *_ = listed = _list_before(text, names, i)
        if country := _asked(text, names, places, i):
            found[name.person.id] = country
            continue
        met = _MET.search(text, max(0, first.start - _BEFORE), first.start)
        if not met and not _HOSTS.match(text, name.end):
            continue
        number = bisect_right(ends, first.start)
        country = next((n.person.country for n in listed if n.person.country), None)
        country = country or (_scene(text, places[number - 1], first.start) if number else None)
        guest = next(_subject(text, names, first.start), None)
        if country and guest and guest.person.country not in (None, country):
            found[name.person.id] = country
    return found


def _asked(text: str, names: Sequence[Named], places: Sequence[Mention], i: int) -> str | None:
    """The country to which a name asks somebody of another one to come, by the rest of the sentence: "at the
    invitation of Lund, Boateng will visit Oslo".
    """
    if not _ASKS.search(text, max(0, names[i].start - _BEFORE), names[i].start):
        return None
    end = stop.start() if (stop := SENTENCE.search(text, names[i].end)) else len(text)
    guest = next((n for n in names[i + 1 :] if n.person.country), None)
    there = (
        p.country
        for p in places
        if guest and guest.end <= p.start < end and p.country != guest.person.country
        and _THERE.search(text, max(guest.end, p.start - _BEFORE), p.start)
        and not _RELATIVE.search(text, guest.end, p.start)
    )  # fmt: skip
    return next(there, None)


def _list_before(text: str, names: Sequence[Named], i: int) -> list[Named]:
    """The names of the list in which name ``i`` stands, up to it."""
    first = i
    while first > 0 and joins(LISTED, text, names[first - 1], names[first]):
        first -= 1
    return list(names[first : i + 1])


def joins(words: re.Pattern[str], text: str, one: Named, two: Named) -> bool:
    """Whether ``words`` and nothing else stand between two names."""
    return two.start - one.end <= _LIST and words.fullmatch(text, one.end, two.start) is not None


def _scene(text: str, place: Mention, at: int) -> str | None:
    """The country of a place, where somebody of the same or the next sentence is there."""
    if at - place.end > _BACK or text[place.end : place.end + 2] in ("'s", "’s"):
        return None
    if _ELSEWHERE.search(text, max(0, place.start - 15), place.start):
        return None
    return place.country if len(SENTENCE.findall(text, place.end, at)) <= 1 else None


def by_company(text: str, names: Sequence[Named], told: Mapping[str, str | None]) -> dict[str, str]:
    """Person id -> country, for spouses and companions of those whose country is ``told``."""
    found: dict[str, str] = {}
    spoken = sorted((*names, *_described(names)), key=lambda n: n.start)
    for i in range(len(names) - 1, -1, -1):  # of a list, the last one tells of those before
        name = names[i]
        if told.get(name.person.id) or name.person.id in found:
            continue
        others = (
            *_spouses(text, names, i), *_leaders(text, names, i, spoken), *_owner(text, names, i, spoken),
            *_namesakes(names, name),
        )  # fmt: skip
        for other in others:
            country = told.get(other.person.id) or found.get(other.person.id)
            if country and not _of_one_seat(name.person, other.person):
                found[name.person.id] = country
                break
    return found


def _of_one_seat(one: Person, other: Person) -> bool:
    """Whether two hold an office of which each country has one: they are not of the same."""
    mine, theirs = ({r.words for o in p.offices if (r := role_of(o)).words in _SEATS} for p in (one, other))
    return bool(mine & theirs)


def _described(names: Sequence[Named]) -> Iterator[Named]:
    """The offices that stand for persons of ``names``: "the president"."""
    for person in {n.person.id: n.person for n in names}.values():
        own = [n for n in names if n.person is person]
        for m in person.mentions:
            if m.label == "OFFICE" and not any(n.start <= m.start < n.end + 2 for n in own):
                yield Named(m.start, m.end, person)


def _spouses(text: str, names: Sequence[Named], i: int) -> Iterator[Named]:
    """Whom a name stands beside as husband or wife."""
    for one, two in ((i - 1, i), (i, i + 1)):
        if one >= 0 and two < len(names) and joins(_COUPLE, text, names[one], names[two]):
            between = text[names[one].end : names[two].start + 6]
            if _WED.search(between) or _MRS.search(between) or _are_couple(names[one], names[two]):
                yield names[two if one == i else one]


def _are_couple(one: Named, two: Named) -> bool:
    """Whether two titles are those of a couple: king and queen, president and first lady."""
    mine, theirs = ({role_of(o).head for o in n.person.offices} for n in (one, two))
    wed = any(
        {his, hers} <= mine | theirs and not {his, hers} <= mine & theirs for his, hers in CONSORTS.items()
    )
    return wed or bool((mine | theirs) & SPOUSES)


def _namesakes(names: Sequence[Named], name: Named) -> Iterator[Named]:
    """Whose name a first lady bears."""
    if any(role_of(o).head in SPOUSES for o in name.person.offices):
        mine = _tokens(name.person)
        yield from (n for n in names if n.person is not name.person and mine & _tokens(n.person))


def _tokens(person: Person) -> set[str]:
    return set(parse(person.name or "").tokens)


def _leaders(text: str, names: Sequence[Named], i: int, spoken: Sequence[Named]) -> Iterator[Named]:
    """Whom somebody accompanies."""
    first = _list_before(text, names, i)[0]
    told = _ACCOMPANIED.search(text, max(0, first.start - _BEFORE), first.start)
    if told:
        chief = [n for n in spoken if told.start() < n.start < told.end()]
        yield from chief or _topic(text, spoken, told.start())
    for j in range(i, len(names)):
        behind = _ACCOMPANIES.match(text, names[j].end)
        if behind and text.startswith(("him", "her"), behind.end()):
            yield from _topic(text, spoken, first.start)
        elif behind:
            yield from (n for n in spoken if n.start == behind.end())
        elif _ALONG.match(text, names[j].end):
            yield from _topic(text, spoken, first.start)
        alone = j + 1 == len(names) or not joins(LISTED, text, names[j], names[j + 1])
        if told or behind or alone:
            return


def _owner(text: str, names: Sequence[Named], i: int, spoken: Sequence[Named]) -> Iterator[Named]:
    """Whose spouse, deputy, predecessor or minister somebody is called: of "Lund and his wife, Boros" of
    nobody but Lund.
    """
    name = names[i]
    if i and joins(_COUPLE, text, names[i - 1], name):
        return
    start = name.start + (_OWN.match(text, name.start) is not None) * len("His ")
    serves = any(m.start == start and _serves(m) for m in name.person.mentions)
    whose = (_OWNED if serves else _WHOSE).search(text, max(0, start - _BEFORE), start)
    if whose is None or not (serves or whose["bond"] or _AFTER.match(text, start)):
        return
    if whose[0][0] in "'’":
        yield from (n for n in spoken if n.end == whose.start())
    else:
        yield from _topic(text, spoken, whose.start())


def _serves(mention: Mention) -> bool:
    """Whether somebody's holder of an office is of their country: their minister, not their counterpart."""
    return mention.label == "OFFICE" and role_of(mention.text).head not in RELATIVE


def _topic(text: str, spoken: Sequence[Named], at: int) -> Iterator[Named]:
    """Whom "she" or the subject before ``at`` may mean: the first of the sentence, or of one before that
    speaks of nobody else as "her".
    """
    end, stop = at, max(0, at - 2 * _BACK)
    while end > stop:
        breaks = [m.end() for m in SENTENCE.finditer(text, stop, end - 1)]
        start = breaks[-1] if breaks else stop
        n = next((n for n in spoken if start <= n.start and n.end <= end), None)
        host = n and (_MET.search(text, max(0, n.start - _BEFORE), n.start) or _TO_THEM.match(text, n.end))
        if n and not host:
            yield n
            return
        end = start


def _subject(text: str, names: Sequence[Named], at: int) -> Iterator[Named]:
    """The first name of the sentence before ``at``; where it has none, of the sentence before."""
    before = [n for n in names if at - _BACK <= n.start and n.end <= at]
    for breaks in (0, 1):
        for name in before:
            if len(SENTENCE.findall(text, name.end, at)) == breaks:
                yield name
                return
