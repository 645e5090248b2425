"""Who is somewhere by what they do or undergo there: deeds that nobody does from afar.

No word of travel need tell it: whoever "planted a tree on Tuesday", under a dateline of Lima, was in Peru. So
was whoever "toured a school outside Lima".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from db.dates import Interval
from etl.annotation import Person
from etl.people.roles import governs
from etl.visits import triggers as table
from etl.visits.clauses import clause_after, clause_before
from etl.visits.named import free, list_start, with_list
from etl.visits.off import off
from etl.visits.presence import Candidate
from etl.visits.scene import Scene
from etl.visits.skeleton import PERSON, TIME, Item, Place, Skeleton
from etl.visits.trip import at_home, posted

__all__ = ["present"]

#: Between somebody and what they do: an aside, a day.
_THEN = (
    rf"(?:,[^,.;:{PERSON}]{{1,60}},)?,? "
    rf"(?:(?:on|late|early|also|later|then|has|had|who|earlier|himself|herself|jointly) |{TIME},? ){{0,4}}"
)
#: What is done to a guest.
_UNDERGOES = (
    r"(?:was|were|is being) (?:shown|taken|driven|ushered|escorted|guided|received|welcomed|greeted|feted|"
    r"met (?:at|by|with)|decorated|mobbed|cheered|booed|heckled|pelted|treated (?:in|at|by|for)|garlanded|"
    r"made an? (?:honorary|freeman)|awarded|presented with|among the (?:mourners|guests)|"
    r"(?:given|accorded) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:welcome|reception|guard|tour|salute|ovation))"
)
#: Those to whom a guest speaks.
_HOUSE = (
    r"(?:parliament|Parliament|lawmakers|legislators|assembly|congress|members|students|sitting|session|"
    r"meeting)"
)
#: What somebody does, each a deed that nobody does from afar.
_DEEDS = (
    r"(?:laid|lays|placed|cast) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:wreaths?|flowers|bouquet|garland)",
    r"plant(?:s|ed) (?:an? |the |two )?(?:[\w-]+ ){0,2}?(?:trees?|saplings?)",
    r"cuts? (?:the |an? )?(?:\w+ )?ribbon",
    r"lit (?:an? |the )?(?:[\w-]+ )?(?:candle|flame|lamp)s?",
    r"t(?:ook|akes) the salute",
    r"(?:inspect|review)(?:s|ed) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:guard|parade|troops)",
    r"pa(?:id|ys) (?:(?:his|her|their|last|final) )?(?:respects|tribute|homage) (?:on Ⓣ )?at",
    r"tour(?:s|ed)|inspect(?:s|ed)|unveil(?:s|ed)|cheered on|rang the bell|checked into",
    r"hand(?:s|ed) over|presented|step(?:s|ped) off|watched|went down|collapsed|was among",
    r"(?:won|drew|got) an? (?:[\w-]+ )?(?:ovation|welcome)",
    r"(?:prayed|worshipped|preached|knelt|bowed) (?:in|at|before)",
    r"joined [^.;:,]{0,20}\bprayers",
    r"(?:walked|strolled|drove|rode|waded|sailed) (?:through|around|along|about|down|past)",
    rf"(?:address(?:ed|es)|spoke to) (?:an? |the )?(?:[\w-]+ |Ⓝ ){{0,2}}?(?:{_HOUSE}|Ⓞ)",
    r"(?:wound up|wrapped up|ended|concluded) [^.;:,]{0,25}\b(?:talks|meetings|engagements)",
)
_DOES = re.compile(rf"{PERSON}{_THEN}(?:{_UNDERGOES}|{'|'.join(_DEEDS)})\b")
_MEAL = r"(?:dinner|lunch|luncheon|banquet|reception|audience|welcome|send-off|farewell)"
#: What is done with a guest, who stands behind.
_DONE = re.compile(
    r"\b(?:decorated|garlanded|invested|s(?:aw|ees) off|(?:bade|bids) farewell to|cheered|greeted|welcomed|"
    r"thank(?:s|ed)|drove|walked|took|escorted|guided|accompanied|show(?:s|ed)|wav(?:e|ed) (?:at|to)|"
    r"(?:conferred|bestowed|pinned) [^.;:,Ⓟ]{3,60} (?:on|upon)|"
    r"(?:g[ia]ves?|gave|host(?:s|ed)|h[eo]lds?|threw|grant(?:s|ed)) an? (?:[\w-]+ ){0,2}?"
    rf"{_MEAL}(?: [^.;:,Ⓟ]{{1,25}}?)? (?:for|to|in honou?r of)|"
    r"(?:motorcade|convoy) of)"
    rf"(?: the| visiting| their| his| her| our|,| guest| {TIME}| on){{0,4}} (?={PERSON}(?!['’]s))"
)
#: Of those, words that mean a guest only with others behind: where to, or for what.
_OPEN = re.compile(r"thank|drove|walk|took|escort|guid|accompan|show")
_ROUND = re.compile(
    rf"{PERSON}(?:,[^,.;:]{{1,60}},)? "
    r"(?:a?round|through|over|to the|to h(?:is|er)|how|on an?|for (?:coming|visiting|h(?:is|er) visit))\b"
)
#: Such a deed is done elsewhere, or not at all.
_NOT = re.compile(
    r"\b(?:not|never|n[’']t|virtual\w*|online|video\w*|remote\w*|phone|telephone|link|ago|might|could|would|if|"
    r"sidelines?|margins?|back home|at home|in absentia|ambassador)\b"
)
_AT = re.compile(
    r"\b(?:in|at|of|near|outside|off|around|across|through|from)(?: the)?(?: [a-z]+ of(?: the)?)? $"
)
#: Deeds that a paper elsewhere tells of those at home as well: a dateline does not place them.
_ANYWHERE = re.compile(
    r"\b(?:unveil|present|hand(?:s|ed) over|talks|meetings|engagements|about|past|down|spoke|tour(?:s|ed)|"
    r"inspect(?:s|ed)(?! .*\bguard)|watched|collapsed|among|ovation|drew|shown|cheer|treated|awarded|mobbed|"
    r"booed|heckled|pelted|show(?:s|ed)|address(?:es|ed)(?! (?:the )?Ⓝ )|t(?:ook|akes) (?!the salute)|"
    rf"welcom(?:es|ed) (?!.*by)(?=.*{PERSON}$))"
)
#: So many sentences from the beginning tell of where the dateline is.
_LEAD = 2
_NEWS = timedelta(days=31)


def present(sentences: Iterable[Skeleton], scene: Scene) -> Iterator[Candidate]:
    """Those who do or undergo what needs them to be there, in text order; their signs are none."""
    for sentence in sentences:
        text = sentence.text
        for position, who in sentence.people():
            if not _foreign(who.value):
                continue
            m = _done(text, position)
            if m is None:
                continue
            begin, end = clause_before(text, m[0]), clause_after(text, m[1])
            if _NOT.search(text, begin, end) or table.UNREAL.search(text, begin, end):
                continue
            if off(text, (begin, end), m, noun=False) or not _recent(sentence, begin, end, scene.dct):
                continue
            country, place = _where(sentence, (begin, end), scene)
            if country is None or (place is None and _ANYWHERE.search(text[slice(*m)])):
                continue
            for mate in with_list(sentence, position):
                if _foreign(mate.value) and not at_home(mate.value, country):
                    yield Candidate(sentence, mate, country, place, position, frozenset())


def _done(text: str, position: int) -> tuple[int, int] | None:
    """The words of a deed that somebody at a position does or undergoes."""
    if (m := _DOES.match(text, position)) and free(text, position, list_start(text, position)):
        return m.span()
    for d in _DONE.finditer(text, max(0, position - 120), position + 1):
        if d.end() == position and (not _OPEN.match(d[0]) or _ROUND.match(text, position)):
            return d.start(), position + 1
    return None


def _foreign(person: Person) -> bool:
    """Whether somebody acts for a country, as told, and is not posted."""
    return bool(
        person.name and (person.country or person.likely) and not person.weighed and governs(person.offices)
    ) and not posted(person)


def _recent(sentence: Skeleton, begin: int, end: int, dct: Interval | None) -> bool:
    days = [t.value.interval for _, t in sentence.times(begin, end) if t.value.interval]
    return bool(days) and (
        not dct or all(abs(d.start - dct.middle) <= _NEWS and d.precision == "day" for d in days)
    )


def _where(
    sentence: Skeleton, clause: tuple[int, int], scene: Scene
) -> tuple[str | None, Item[Place] | None]:
    """The country of the places that a clause names, else of the dateline in the opening sentences."""
    named = [i for p, i in sentence.places(*clause) if i.value.country and _AT.search(sentence.text, 0, p)]
    if named:
        country = named[0].value.country
        return (country, named[0]) if all(i.value.country == country for i in named) else (None, None)
    return (scene.country, None) if scene.city and sentence.index < _LEAD else (None, None)
