"""Whom a phrase of travel means: its subject by grammar, whom a pronoun stands for, who is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.annotation import Person
from etl.people.gender import suits
from etl.visits import triggers as table
from etl.visits.clauses import Match, clause_before
from etl.visits.rows import Kind
from etl.visits.skeleton import PERSON, PLACE, TIME, Item, Place, Skeleton

__all__ = [
    "GENDERS",
    "SPEECH",
    "Context",
    "Who",
    "about",
    "first_subject",
    "hosts",
    "named_together",
    "subjects_before",
    "visitors",
    "who_at",
    "with_list",
]

#: A visitor as a clue names them: the person and the words.
Who = Item[Person]


@dataclass(frozen=True, slots=True)
class Context:
    """What the reader has in mind when a sentence begins: whom it was about, and who was travelling.

    ``topic`` is the last that a sentence was about, ``last`` the same where that is the sentence before.
    """

    setting: str | None
    known: tuple[Who, ...] = ()
    place: str | None = None
    topic: tuple[Who, ...] = ()
    last: tuple[Who, ...] = ()
    traveller: tuple[Who, ...] = ()
    #: those who were named last as one of several: "Ⓟ and Ⓟ"
    pair: tuple[Who, ...] = ()


def visitors(
    sentence: Skeleton, match: Match, kind: Kind, places: tuple[Item[Place], ...], scene: Context
) -> tuple[Who, ...]:
    """The first reading of the subject that makes sense: nobody visits their own country."""
    goal = places[0].value.country if places else scene.setting
    if kind == "receive":
        guests = _object(sentence, match.end)
        if not places or not guests or guests[0].value.country != goal:
            return guests
    readings = list(_subjects(sentence, match, scene))
    for who in readings:
        if any(w.value.country != goal for w in who):
            return who
    return readings[0] if readings else ()


_PRONOUN = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|him|them|[Hh]is|[Hh]er|[Tt]heir|himself|herself|{table.VISITOR}(?!['’]s))\b"
)
_ONE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_MANY = re.compile(r"(?:they|them|their)", re.IGNORECASE)
#: Words for two who travel: who was named as one of several.
_PAIR = re.compile(r"pair|couple|duo|Majesties|Highnesses")
_RELATIVE = re.compile(r"\b(?:who|whom|whose)\b")
_OBLIQUE = re.compile(
    r"\b(?:with|by|for|to|from|of|against|than|beside|alongside|behind|like|including|told|tells|met|meets?|"
    r"saw|sees?|receive[sd]?|hosts?|hosted|welcome[sd]?|greet(?:s|ed)?|invite[sd]?|"
    r"join(?:s|ed)?|replace[sd]?|succeed(?:s|ed)?|call(?:s|ed)? on|urge[sd]?|praise[sd]?|"
    r"accompan(?:y|ies|ied|ying)) "
    r"(?:[\wⓃⓄ’'-]+\.? ){0,3}?(?:(?:his|her|their) [\w-]+, )?$"
)
#: Before somebody who is the first of whom a sentence tells, and behind somebody who is one of a list.
_OPENING = re.compile(
    rf"^(?:{PLACE}[^{PERSON}]{{0,12}})?"
    r"(?:At|On|In|After|Following|Upon|Together|Along|Accompanied|Before|With|By|To) "
    rf"[^{PERSON},]{{0,40}}{PERSON}, (?:the )?$"
)
_LISTED = re.compile(rf".(?:,| and) (?:the )?{PERSON}")
#: Behind somebody's name: it is another one whom the words mean.
_ANOTHER = re.compile(
    r".['’]s (?:(?:late|elder|younger|older|eldest|own|former|new|first|second) )?"
    r"(?:father|mother|parents|wife|husband|spouse|widow|son|daughter|brother|sister|uncle|aunt|cousin|nephew|"
    r"niece|predecessor|successor|deputy|aides?|advis[eo]rs?|spokes\w+|counterpart|hosts?|envoy|staff|"
    r"chief of staff|invitation|request|behest|side|orders|instructions)\b"
)
_KIN_OF = re.compile(rf"{PERSON}, (?:his|her|their) [^,;.]{{1,40}}, ")
_LED = re.compile(
    r"\b(?:delegation|team|party|mission|group|[Ll]awmakers|officials|ministers|deputies|MPs|senators|envoys|experts|"
    r"business\w+),? (?:[\w-]+ ){0,3}?(?:headed|led) by (?:[\w-]+ ){0,3}?$"
)
GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_SPEAKER = re.compile(
    rf"{PERSON}[^.;:]{{0,40}}? "
    r"(?:said|says|told|tells|added|announced|confirmed|stated|noted|wrote|recalled|asked)\b"
)
#: What somebody says that others do: "Ⓟ said troops would remain in Ⓛ".
_OF_OTHERS = re.compile(
    rf"\b(?:said|says|announced|added|confirmed)(?: (?:on )?{TIME})?(?: that)? "
    r"(?!(?:he|she|they|we|it|I|who|which|in|at|on|to|there|here|as|after|before|while|but|and)\b)"
    r"(?:[a-z’'-]+|\d[\d,.]*|Ⓝ)(?: [a-z’'-]+){0,4} "
    r"(?:would|will|had|have|has|was|were|is|are|must|should|could|may) "
    rf"[^{PERSON}]{{0,300}}$"
)
#: Who speaks of themselves in a quotation, and what stands between it and their name.
_FIRST = re.compile(r"\b(?:I|[Ww]e)\b[^.;:]{0,300}$")
_SAYS = re.compile(rf"[,.?!][\"”’'](?: (?:said|says|added|wrote))? (?:the )?(?={PERSON})")
#: A subject that is none of those spoken of before: "an aide flew to Ⓛ", "the first session is due"; but the
#: plane of a visitor is theirs, and who holds an office may be meant.
_NEW = re.compile(
    r"(?:^|[,;:] |\band )(?:(?:the )?Ⓛ (?:has |had |will |would |did |does |is |was |not |also )*$|"
    r"(?:[Aa]n?|[Nn]o|[Ss]ome|[Oo]ther|[Ss]everal|[Mm]any|[Mm]ore than|[Ss]imilar|[Ss]uch|[Tt]he|[Ii]ts) "
    r"(?!(?:[\w’'-]+ |Ⓝ |Ⓞ ){0,3}(?:plane|flight|jet|aircraft|train|motorcade|visit|trip|tour)s?\b)"
    r"(?!(?<=[Tt]he )(?:(?:two|three|four|five|six)\b|Ⓝ (?:had |have |will |would |are |were |also |then )*$|"
    r"(?:[\w’'-]+ |Ⓝ |Ⓞ ){0,3}(?:minister|president|premier|leader|chief|envoy|king|queen|prince|princess|"
    r"pope|pontiff|emir|sultan|sheikh|general|admiral|speaker|mayor|governor|chancellor|official|diplomat|"
    r"politician|bishop|patriarch|man|woman|senator|deput(?:y|ie)|lawmaker|member|head|secretary|commissioner|"
    r"delegation|team|side|guest|visitor|director|chair|chairman|representative|ambassador|sovereign|monarch|couple)s?\b))"
    r"(?:[ⓃⓄⓁⓉ],? |[\w,’'-]+ ){1,8}$)"
)
#: A visit that is none of those spoken of: "A trip to Ⓛ"; but "a stop in Ⓛ" is of a tour.
_SOME = re.compile(r"An? (?:[a-z-]+ |Ⓓ ){0,3}(?:visit|trip|journey)\b")
#: The same where nothing tells that it is known: "two buses left for Ⓛ", "Ⓝ missionaries went to Ⓛ".
_AUX = r"(?:(?:has|had|have|will|would|did|does|do|is|was|are|were|to|not|also|then|already|never) )*$"
_NEW_MANY = re.compile(
    r"(?:^|[,;:] )(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|"
    r"[Tt]welve|[Tt]wenty|[Ff]orty|\d+|[Dd]ozens of|[Hh]undreds of|[Tt]housands of) (?:[\w-]+ |Ⓝ ){0,2}?|Ⓝ )"
    r"(?!(?:days|weeks|months|years|hours|minutes|times|ministers|presidents|leaders|visitors|guests|envoys|"
    r"men|women|sides|princes|others|talks|visits|trips|stays|stops)\b)[a-z-]{4,}s " + _AUX
)
#: Somebody of theirs: who has a deputy does not go where the deputy goes.
_THEIRS = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?:[\w-]+|Ⓝ|Ⓞ) ){0,3}?(?:deput(?:y|ies)|predecessors?|successors?|wife|"
    r"husband|spouse|widow|sons?|daughters?|brothers?|sisters?|mother|father|parents|children|colleagues?|aides?|"
    r"advis[eo]rs?|counterparts?|spokes\w+|hosts?|ministers?|secretar(?:y|ies)|staff|lawyers?|envoys?|"
    r"ambassadors?|troops|soldiers|officials|guards)(?: of [^.;:,Ⓟ]{1,40})?(?:, [^.;:,Ⓟ]{1,60},)? " + _AUX
)
#: Of whom a relative clause tells: "a photograph of her father, who drove to Ⓛ".
_THEIRS_WHO = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,2}?(?:wife|husband|sons?|daughters?|brothers?|sisters?|"
    r"mother|father|parents|grandfather|grandmother|uncle|aunt|cousins?|children),? who " + _AUX
)
#: Who acts on whom a text was about: "Ⓟ saw him"; "he" of the next sentence is no more that somebody than
#: whom the text was about.
_ON_HIM = re.compile(
    rf"{PERSON}(?:,[^,.;:]{{0,60}},)? [^.;:{PERSON}]{{0,60}}?\b(?<!with )(?:him|them|"
    r"her(?= (?:off|out|in|at|to|on|for|up|home|back|a?round|about|into|from|and|before|after|when|here)\b|"
    r"[,.;:]|$))\b"
)
#: A sentence that opens on whom the text was about.
_GOES_ON = re.compile(rf"[^{PERSON}]{{0,80}}?\b(?:[Hh]e|[Ss]he)\b")
#: Who receives somebody: it is the other one who goes on.
_HOSTS = re.compile(
    rf"{PERSON}(?:,[^,.;:]{{0,60}},)? "
    r"(?:(?:is|was|will|would|to|due|expected|has|had|also|then|later|himself|herself) ){0,4}"
    r"(?:host|receive|welcom|greet|entertain)\w*\b(?! by\b)"
)
_GUEST = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur) guests?")
_PASSIVE = re.compile(r"\b(?:is|was|be|been|being) (?:hosted|received|welcomed|greeted|entertained)\b")
#: A thing of which a relative clause tells: "luggage that had stayed in Ⓛ".
_THING = re.compile(
    r"\b(?!(?:plane|flight|jet|aircraft|train|visit|trip|tour|journey|mission|delegation|party|team|group|said|says|told|"
    r"tells|added|so|but|and|one|man|woman|person|him|her|them)\b)[a-z]{3,} (?:that|which) "
    r"(?:had |has |have |was |were |is |are |will |would ){0,3}$"
)
#: A sentence that somebody says: "he" of the next one is as likely whom they speak of.
SPEECH = re.compile(rf"{_SPEAKER.pattern}|\b(?:said|says|according to|added) (?:the )?{PERSON}")
_APPOSED = re.compile(rf"{PERSON}, (?:\w+ )?$")
_PARTICIPLE = re.compile(r"(?:due|expected|scheduled|slated|booked|set|awaited|billed|planned)\b")
#: Who comes with somebody: "and his wife, Ⓟ", "and her deputy Ⓟ".
_THEIR = r"(?:his|her) (?:(?!counterpart|host|successor|predecessor)[a-z-]+,? ){0,3}"
_PREVIOUS = re.compile(
    rf"{PERSON}(?: of (?:the )?{PLACE})?"
    rf"(?:, (?:his|her) (?:wife|husband))?(?:,? and (?:{_THEIR}|the )?(?:[A-Z][a-z]*\.? ){{0,2}}|, )$"
)
_AND = re.compile(rf",? and (?:{_THEIR}|the )?(?:[A-Z][a-z]*\.? ){{0,2}}(?={PERSON})")
#: Before a visit noun: whose visit it is.
_OWNER = re.compile(rf"{PERSON}['’]s (?:[\w-]+ |[ⓃⒹⓉ] ){{0,4}}$")
_AGENT = re.compile(
    rf"[^.;]{{0,40}}?\bby (?:the )?(?={PERSON})| of (?:the )?(?={PERSON})|"
    rf" (?:on |for )?(?:that|which) (?:the |his |her |their )?(?={PERSON})"
)
#: What opens a sentence before its subject; what stands between both.
_OPENS = re.compile(r"(?:After|During|On|At|In|Before|Following|From|Upon|Ending|Ahead of)\b")
_AHEAD = re.compile(rf"(?: (?:on |in |this |last |next )*{TIME})?, (?:the )?(?={PERSON}(?!['’]s))")
#: What stands between somebody and the trip that is theirs: "Ⓟ, during his visit".
_ASIDE = re.compile(rf"{PERSON},? (?:during|on|after|before|in|at the end of|in the course of) ")


def _subjects(sentence: Skeleton, match: Match, scene: Context) -> Iterator[tuple[Who, ...]]:
    """Who may travel, best reading first: agent, antecedent, a pronoun's person, subject, topic."""
    text, trigger = sentence.text, match.trigger
    before = [p for p, _ in sentence.people(0, match.start)]
    if not trigger.noun or trigger.kind == "leave":
        own = [p for p in before if not _OF_OTHERS.search(text, p, match.start)]
        if before and not own:
            return
        before = own
    clause = clause_before(text, match.start)
    verbal = not trigger.noun and text[match.start].isalpha()  # "a meeting of Ⓓ at Ⓛ" has no subject
    lead = text[clause : match.start].lstrip()
    new = verbal and bool(_NEW.search(lead) or _NEW_MANY.search(lead)) and not _PRONOUN.search(lead)
    thing = _THEIRS.search(lead) or any(p.search(text, 0, match.start) for p in (_THING, _THEIRS_WHO))
    if verbal and ((new and before and before[-1] < clause) or thing):
        return
    direct = [p for p in before if _free(text, p, _head(text, p))]
    if trigger.behind:
        yield from _behind(sentence, match, scene)
        return
    yield from _named(sentence, match, before)
    pronouns = _pronouns(text, match)
    if pronouns and (not direct or pronouns[-1].start() > direct[-1]):
        yield from _antecedents(sentence, pronouns[-1], direct, scene)
        yield from _ahead(sentence, match, GENDERS.get(pronouns[-1][0].lower())) if not before else ()
        return
    yield from _received(match, direct, text, scene)
    yield from (with_list(sentence, p) for p in reversed(direct))
    if trigger.weak and direct:  # whoever is met where the subject is at home
        yield from (with_list(sentence, p) for p, _ in sentence.people(match.start, match.end))
    if trigger.noun:
        yield from (with_list(sentence, p) for p in reversed(before))
    if not before:
        yield from _ahead(sentence, match)
        yield from _quoted(sentence, match)
        if new:
            return
        if len(scene.known) == 1:
            yield scene.known
        if trigger.noun and _SOME.match(text, clause):
            yield scene.last
        yield from (scene.traveller, scene.topic)


def _behind(sentence: Skeleton, match: Match, scene: Context) -> Iterator[tuple[Who, ...]]:
    """Who stands behind the words, by name or as a pronoun."""
    if sentence.text[match.end] == PERSON:
        yield with_list(sentence, match.end)
    elif pronoun := _PRONOUN.match(sentence.text, match.end):
        yield from _antecedents(sentence, pronoun, (), scene)


def _received(match: Match, direct: Sequence[int], text: str, scene: Context) -> Iterator[tuple[Who, ...]]:
    """Who is meant by "the guest" whom the subject receives."""
    if direct and _GUEST.fullmatch(text, match.start, match.end) and _receives(text, direct[-1]):
        yield from (scene.traveller, scene.known)


def _named(sentence: Skeleton, match: Match, before: Sequence[int]) -> Iterator[tuple[Who, ...]]:
    """Whom the grammar ties to the words: inside them, "by Ⓟ", "Ⓟ, due in Ⓛ", "Ⓟ, who ..."."""
    text = sentence.text
    if match.trigger.noun:
        inside = [p for p, _ in sentence.people(match.start, match.end)]
        yield from (with_list(sentence, p) for p in reversed(inside))
        if owner := _OWNER.search(text, 0, match.start):
            yield with_list(sentence, owner.start())
        if by := _AGENT.match(text, match.end):
            yield with_list(sentence, by.end())
    if before and _APPOSED.search(text, 0, match.start) and _PARTICIPLE.match(text, match.start):
        yield with_list(sentence, before[-1])
    relative = [m.start() for m in _RELATIVE.finditer(text, 0, match.start)]
    if relative and before and before[-1] < relative[-1]:
        yield with_list(sentence, before[-1])


def _pronouns(text: str, match: Match) -> list[re.Match[str]]:
    """The pronouns up to the end of the words: none in "lead the delegation to Ⓛ", "Ⓟ, his mother, paid"."""
    found = _PRONOUN.finditer(text, 0, match.end)
    return [
        m
        for m in found
        if not (" " in m[0] and m.end() > match.start) and not _KIN_OF.match(text, m.start() - 3)
    ]


def _ahead(sentence: Skeleton, match: Match, gender: str | None = None) -> Iterator[tuple[Who, ...]]:
    """The subject behind a phrase that opens its sentence: "After a visit to Ⓛ, Ⓟ ..."."""
    opens = _OPENS.match(sentence.text, 0, match.start + 1)
    if opens and (m := _AHEAD.match(sentence.text, match.end)):
        who = with_list(sentence, m.end())
        if suits(who[0].value, gender):
            yield who


def _quoted(sentence: Skeleton, match: Match) -> Iterator[tuple[Who, ...]]:
    """Who says "I" or "we" of the words."""
    first = _FIRST.search(sentence.text, 0, match.start)
    if first and (m := _SAYS.search(sentence.text, match.end)):
        yield with_list(sentence, m.end())


def _antecedents(
    sentence: Skeleton, pronoun: re.Match[str], direct: Sequence[int], scene: Context
) -> Iterator[tuple[Who, ...]]:
    """Whom a pronoun may mean: the subject of its sentence, who travels, whom the text was about before.

    "The guest" is who travels.
    """
    if " " in pronoun[0]:
        two = bool(_PAIR.search(pronoun[0])) and len(scene.traveller) < 2
        yield from ((scene.pair,) if two else ())
        yield from (scene.traveller, scene.known)
        return
    gender = GENDERS.get(pronoun[0].lower())
    # whom somebody receives or keeps is not that somebody
    earlier = [p for p in direct if p < pronoun.start() and pronoun[0] not in ("him", "them")]
    beside = [p for p in direct[-1:] if _ASIDE.fullmatch(sentence.text, p, pronoun.start())]
    hosts = [p for p in earlier[:1] if _receives(sentence.text, p)]
    candidates = [with_list(sentence, p) for p in (*beside, *earlier[:1]) if p not in hosts]
    if pronoun[0] in ("He", "She") and not pronoun.start():
        candidates.append(scene.last)
    candidates += [scene.traveller, _fitting(scene.known, gender), scene.topic]
    if earlier and _SPEAKER.match(sentence.text, earlier[0]):
        # "X said she would ...": of somebody already travelling rather than of the speaker
        candidates.insert(0, scene.traveller)
    candidates += [with_list(sentence, p) for p in hosts]
    if _MANY.fullmatch(pronoun[0]):
        candidates.sort(key=lambda c: len(c) < 2)
    yield from (c for c in candidates if c and suits(c[0].value, gender))


def _receives(text: str, position: int) -> bool:
    """Whether somebody is told to receive another."""
    m = _HOSTS.match(text, position)
    return m is not None and not _PASSIVE.search(m[0])


def _fitting(known: tuple[Who, ...], gender: str | None) -> tuple[Who, ...]:
    """The one person whom "he" or "she" means, or all where it is "they"; nobody where it is not clear."""
    fitting = tuple(w for w in known if suits(w.value, gender))
    return fitting if not gender or len(fitting) == 1 else ()


def _object(sentence: Skeleton, position: int) -> tuple[Who, ...]:
    """Who is received: the person at ``position``, with those of the same country that follow ("A and B")."""
    if sentence.text[position : position + 1] != PERSON:
        return ()
    result = [who_at(sentence, position)]
    while m := _AND.match(sentence.text, position + 1):
        position = m.end()
        other = who_at(sentence, position)
        if other.value.country != result[0].value.country:
            break
        result.append(other)
    return tuple(result)


def with_list(sentence: Skeleton, position: int) -> tuple[Who, ...]:
    """The person at ``position`` and those coordinated with them on the left ("A and B")."""
    result = [who_at(sentence, position)]
    while (before := _before(sentence.text, position)) is not None:
        position = before
        result.insert(0, who_at(sentence, position))
    return tuple(result)


def _head(text: str, position: int) -> int:
    """Where the list of people that holds ``position`` begins."""
    while (before := _before(text, position)) is not None:
        position = before
    return position


@lru_cache(maxsize=1024)
def _before(text: str, position: int) -> int | None:
    """Where the one before somebody in a list stands; "At the invitation of Ⓟ, Ⓟ ..." is none."""
    m = _PREVIOUS.search(text, 0, position)
    return m.start() if m and not _opens(text, position) else None


def _opens(text: str, position: int) -> bool:
    """Whether somebody is the first of whom a sentence tells, behind words that name another."""
    return bool(_OPENING.search(text, 0, position)) and not _LISTED.match(text, position)


def who_at(sentence: Skeleton, position: int) -> Who:
    """The person whose sign stands at a position."""
    return next(item for _, item in sentence.people(position, position + 1))


@lru_cache(maxsize=1024)
def _free(text: str, position: int, head: int) -> bool:
    """Whether somebody may do what the sentence says: no preposition governs them or the list that begins at
    ``head``, and it is not somebody of theirs who does ("Ⓟ's mother").
    """
    led = _LED.search(text, 0, head)  # "the delegation led by Ⓟ arrived"
    return (bool(led) or not _OBLIQUE.search(text[:head])) and not _ANOTHER.match(text, position)


def subjects_before(sentence: Skeleton, position: int) -> list[tuple[int, Who]]:
    """Who does what stands at a position, with where they are named: the last before it whom no preposition
    governs, or whom "who" follows, and those in one list with them.
    """
    text = sentence.text
    for at, _ in reversed(sentence.people(0, position)):
        relative = _RELATIVE.match(text, at + 3) if text[at + 1 : at + 3] == ", " else None
        if relative or _free(text, at, _head(text, at)):
            whole = with_list(sentence, at)
            ids = {id(w) for w in whole}
            return [(p, w) for p, w in sentence.people(0, at + 1) if id(w) in ids]
    return []


def hosts(sentence: Skeleton, match: Match, who: Sequence[Who]) -> bool:
    """Whether somebody who travels is the one who receives others, by name or as "he"."""
    if not who:
        return False
    subjects = subjects_before(sentence, match.start)
    if subjects:
        return who[0].value.id in {w.value.id for _, w in subjects}
    pronouns = _ONE.finditer(sentence.text, 0, match.start)
    return any(suits(who[0].value, GENDERS[m[0].lower()]) for m in pronouns)


def first_subject(sentence: Skeleton) -> tuple[Who, ...]:
    """The person a sentence is about: the first that no preposition governs."""
    for position, _ in sentence.people():
        if _free(sentence.text, position, position):
            return (who_at(sentence, position),)
    return ()


def about(sentence: Skeleton) -> tuple[Who, ...]:
    """Whom the next sentence goes on about, as this one is about them: nobody new where it opens on who was
    spoken of before, or somebody acts on them.
    """
    text = sentence.text
    first = next((p for p, _ in sentence.people() if _free(text, p, p)), None)
    if first is None or _GOES_ON.match(text, 0, first) or _ON_HIM.match(text, first):
        return ()
    return (who_at(sentence, first),)


def named_together(sentence: Skeleton) -> tuple[Who, ...]:
    """The last of several whom a sentence names as one: "Ⓟ and Ⓟ"."""
    lists = (with_list(sentence, p) for p, _ in reversed(sentence.people()))
    return next((w for w in lists if len(w) > 1), ())
