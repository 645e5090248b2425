"""From skeletons to clues: one phrase of travel with who, where and when, as far as the sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from etl.timex.tense import tense
from etl.visits import triggers as table
from etl.visits.clauses import Match, clause_after, clause_before, matches
from etl.visits.date_table import NOT_BEFORE, PERIODS, VALID
from etl.visits.groups import Group, group, members
from etl.visits.named import Who, named_together
from etl.visits.off import Off, new_days, off, planned
from etl.visits.rows import Kind, Table
from etl.visits.skeleton import PERSON, PLACE, TIME, Item, Place, Skeleton
from etl.visits.subjects import SPEECH, Context, about, hosts, visitors

__all__ = ["Clue", "find"]


@dataclass(frozen=True, slots=True)
class Clue:
    """What one phrase says of a visit. Offsets are those of the article.

    ``places`` is empty where the phrase leaves the place to the context; ``deictic`` is the word that points
    ("here"), ``there`` the country last named before it. ``window`` is the stretch of the skeleton in which
    dates and hints belong to it.
    """

    kind: Kind
    sentence: Skeleton
    who: tuple[Who, ...]
    places: tuple[Item[Place], ...]
    deictic: str | None
    there: str | None
    trigger: tuple[int, int]
    window: tuple[int, int]
    noun: bool
    weak: bool
    off: Off | None
    planned: bool
    #: whether nobody is where it says but on a visit
    sure: bool = False
    #: whether it is one of a list of stops: its days are all that is spent there; whether it goes on with one
    stop: bool = False
    listed: bool = False
    #: the places that stand in the words before those gone to: "flew from Ⓛ to Ⓛ"
    left: tuple[Item[Place], ...] = ()
    #: whether it tells the days to which a visit was put off
    anew: bool = False

    def names(self, person: str) -> bool:
        """Whether it says of somebody (by id) that they travel."""
        return any(w.value.id == person for w in self.who)

    @property
    def attends(self) -> bool:
        """Whether it has somebody at an event whose place was told: "attended the summit"."""
        return bool(self.deictic and _IS_EVENT.search(self.deictic))

    @property
    def at(self) -> tuple[int, int]:
        """Where the phrase stands in the skeleton of its sentence."""
        first, last = self.trigger
        return self.sentence.position(first), self.sentence.position(last)

    @property
    def when(self) -> str:
        """Whether the travel is planned, past, future or present: by the tense of its verb."""
        if self.planned:
            return "planned"
        text, (first, behind) = self.sentence.text, self.at
        told = tense(text, behind, behind, verbs_only=True) or "present"
        now = _still_there(text, first) if self.noun else _PRESENT.match(text, first)
        return "present" if now and (told == "past" or not self.noun) else told

    @property
    def done(self) -> bool:
        """Whether it tells what is past and took place."""
        return not self.off and self.when == "past"

    @property
    def gone(self) -> bool:
        """Whether it tells as past that the visitor went away, or ended the visit."""
        at = self.sentence.text, self.window[0], self.at[1]
        return self.kind == "leave" and self.done and not _LAST_DAY.search(*at)

    @property
    def happened(self) -> bool:
        """Whether it tells as past that the visitor got there, began the visit, or left a place it names."""
        gone = self.kind == "arrive" or (self.kind == "leave" and bool(self.places))
        return gone and self.done

    @property
    def brought(self) -> bool:
        """Whether it tells that somebody has got to where they are."""
        text = self.sentence.text
        return self.kind == "arrive" and self.done and bool(_BROUGHT.search(text, self.window[0], self.at[1]))


#: What lasts until a day, and is no stay of anybody: "Police will be on alert until Ⓣ".
_OF_THINGS = re.compile(
    rf"(?!.*(?:{PERSON}|\b{table.NOUN}\b))[^.;:]{{0,60}}?\b(?:be|been|are|is|was|were|remains?|kept|put)\b"
    r" (?:(?:also|still|again|high|full|on|in|put|kept) ){0,3}"
    r"(?:closed|open|shut|alert|suspended|banned|sealed|force|effect|valid)\b"
    r"[^.;:]{0,40}$"
)
_VALID = re.compile(rf"[^.;:{PERSON}]{{0,60}}?{VALID} $")
#: Before a place of which a clause of its own tells.
_VISIT_TO = re.compile(rf"\b{table.NOUN} (?:to|of|in) (?:the )?$")
_NEAR = 40
#: Somebody "visiting" or "attending": a verb before it tells when, as one before a visit does.
_DOING = re.compile(r"[a-z]+ing\b")
#: What is told of the last day of a visit is told of one under way.
_LAST_DAY = re.compile(r"\b(?:last|final|closing) (?:day|leg|stage) of\b")
#: Words that bring somebody to where they are now, until it is told that they left: "has arrived in".
_BROUGHT = re.compile(
    r"\b(?:has|have) (?:(?:just|now|already|safely|since|also) )?"
    r"(?=(?:arrived|landed|touched down|flown in|flown into|jetted)\b)"
)
#: Verbs that are of the present themselves, whatever was said or done before and after them.
_PRESENT = re.compile(
    r"(?:is|are|am|['’]s|remains|stays)\b"
    r"(?! (?:due|expected|awaited|announced|scheduled|set|slated|planned|to)\b)"
)
_UNTIL = re.compile(r"(?:[Uu]ntil|till|through)\b")
#: What may begin and end as a visit does.
_EVENT = re.compile(
    r"\b(?:summit|conference|meeting|forum|fair|festival|exhibition|congress|tournament|games|exercises?|"
    r"war|strike|talks|session|ceremony|funeral|campaign|election|truce|cease-?fire|trial)s?\b"
)
#: Before "until": somebody came or prolongs a stay, so it may not be over; and verbs of a stay that is.
_COMING = re.compile(
    r"\b(?:arrived|came|flew|went|gone|travell?ed|landed|left|extend(?:s|ed)|prolong(?:s|ed)|has talks|"
    r"(?:is|are) (?:\w+ )?(?:there|here))\b"
)
_STAYED = re.compile(
    r"\b(?:stayed|remained|was|were|spent|been|held|kept|lasted|stopped|visited|toured|worked)\b"
)
#: Behind words that tell who did not come: but they did.
_LATE = re.compile(rf"[^.;:,{TIME}]{{0,30}}\b(?:until|till|before) (?:[a-z]+ ){{0,2}}{TIME}")
_OWNING = re.compile(rf"{PLACE}['’]s\b")
#: Before a phrase that goes on with the next thing somebody did: "was in Ⓛ until Ⓣ and flew on to Ⓛ".
_JOINED = re.compile(r",? and (?:then |later |also |now )?$")
#: What tells the days of the visit that stands before it: ", which he concludes on Ⓣ".
_DATING = re.compile(
    r"(?:, which|,? that) (?:(?:he|she|they) )?"
    r"(?:(?:was|is|were|had|has|will|would|to|have|been|be|due|also) ){0,4}"
    r"(?:beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)?|end(?:s|ed)?|conclude[sd]?|last(?:s|ed)?|r[au]ns?|"
    r"t[ao]kes? place|took place|taken place) "
)
#: Before words of going on: they do so on the day of what they did before.
_THEN = re.compile(
    rf"{TIME}[^.;:{TIME}{PLACE}]{{0,40}}?,? (?:before|after which|and then|and from there) "
    rf"(?:[\w’'-]+ |{PERSON} ){{0,5}}$"
)
#: Between what somebody does and a place: others did, or met with, something there: "a plaque for those who
#: died in Ⓛ", "spoke about the miners in Ⓛ", "met parents of students killed in Ⓛ".
_BEFELL = re.compile(
    rf"\b(?:(?:who|whose) [^{TIME},]{{1,60}}|"
    r"(?:about|over) the (?:(?!(?:with|to|at|during) )[\w-]+ ){1,4}|"
    r"(?:killed|wounded|injured|jailed|detained|kidnapped|born|buried|died) )(?:in|at) (?:the )?$"
)
#: Before the stops of a journey.
_PLAN = re.compile(rf"\b(?:{table.NOUN}|[Pp]rogramme|[Ii]tinerary|[Ss]chedule|[Aa]genda)\b")
_QUESTION = re.compile(r"\?\W{0,9}$")
_DATE_WHEN = re.compile(rf"(?:{TIME},|(?<!since ){TIME}) (?:when|as) $")


def _still_there(text: str, start: int) -> bool:
    """Whether words are an "until" to which a coming leads up, and no stay of the past."""
    if not _UNTIL.match(text, start):
        return False
    begin = clause_before(text, start)
    came = max((m.end() for m in _COMING.finditer(text, begin, start)), default=None)
    return came is not None and not _STAYED.search(text, came, start)


def find(
    sentences: Sequence[Skeleton],
    setting: str | None,
    known: tuple[Who, ...] = (),
    rows: Table = table.TRIGGERS,
) -> Iterator[Clue]:
    """The clues of an article in text order; ``setting`` is the country that "here" means.

    ``known`` is who travels as the reader knows from elsewhere: whom words mean that name nobody.
    """
    scene = Context(setting, known)
    earlier = ""
    waiting: _Waiting | None = None
    for sentence, then in zip_longest(sentences, sentences[1:]):
        meant = (m for m in matches(sentence, rows) if _meant(sentence.text, m, earlier))
        found = list(_listed(sentence.text, meant))
        earlier = sentence.text
        if waiting and (clue := waiting.of(sentence)):
            yield clue
            scene = replace(scene, traveller=clue.who, party=clue.who)
        waiting = None
        for index, match in enumerate(found):
            floor = found[index - 1].end if index else 0
            # "from Ⓛ" belongs to the phrase before it
            behind = (m.start for m in found[index + 1 :] if not sentence.text.startswith("from ", m.start))
            ceiling = next(behind, None)
            clue = _clue(sentence, match, floor, ceiling, scene, then.text if then else "")
            if not clue and (they := group(sentence, match.start)):
                waiting = _Waiting(sentence, match, floor, ceiling, scene, then.text if then else "", they)
            if clue:
                listed = match.trigger.stop or any(m.trigger.stop for m in found[index + 1 : index + 2])
                stop = listed and clue.kind == "stay" and not _more_there(clue)
                clue = replace(clue, stop=stop, listed=match.trigger.stop)
                yield clue
                here = clue.kind == "arrive" and not clue.places and not clue.deictic
                new = () if clue.kind == "receive" and hosts(sentence, match, scene.traveller) else clue.who
                scene = replace(
                    scene,
                    traveller=new or scene.traveller,
                    party=scene.party if scene.party and _of_old(clue) else new or scene.party,
                    topic=new or scene.topic,
                    place=setting if here else scene.place,
                )
        place = _place_before(sentence, len(sentence.text), scene.place)
        topic = about(sentence)
        last = () if SPEECH.search(sentence.text) else topic
        scene = replace(
            scene,
            place=place,
            topic=topic or scene.topic,
            last=last,
            pair=named_together(sentence) or scene.pair,
            events=(*scene.events, *_events(sentence, len(sentence.text))),
        )


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A phrase whose subject is a group, until the next sentence names them."""

    sentence: Skeleton
    match: Match
    floor: int
    ceiling: int | None
    scene: Context
    behind: str
    group: Group

    def of(self, sentence: Skeleton) -> Clue | None:
        """The clue with those whom a sentence names as the group."""
        who = members(sentence, self.group)
        scene = replace(self.scene, group=who)
        return _clue(self.sentence, self.match, self.floor, self.ceiling, scene, self.behind) if who else None


def _listed(text: str, found: Iterable[Match]) -> Iterator[Match]:
    """The triggers of a sentence, without one more stop where no travel is told before it: "grew to include Ⓛ
    in Ⓣ, Ⓛ in Ⓣ".
    """
    begun = False
    for match in found:
        begun = begun or not match.trigger.stop or bool(_PLAN.search(text, 0, match.start))
        if begun:
            yield match


def _meant(text: str, match: Match, earlier: str) -> bool:
    """Whether words are of travel: not of what others did, or met with, in a place; not "It began on Ⓣ"
    behind a sentence that tells of something else than a visit, nor the "until" of those who did not come
    before.
    """
    if match.trigger.weak and match.places and _BEFELL.search(text, match.start, match.places[0]):
        return False
    if text.startswith("It ", match.start):
        return bool(table.VISIT.search(earlier)) and not _EVENT.search(earlier)
    if not (match.trigger.noun and match.trigger.kind == "leave" and _UNTIL.match(text, match.start)):
        return True
    begin = clause_before(text, match.start)
    put_off = new_days(text, begin, len(text))
    if put_off and put_off[0] < match.start <= put_off[1]:  # "put off a visit until Ⓣ"
        return False
    return not (
        NOT_BEFORE.search(text, begin, match.start)
        or _OF_THINGS.match(text, begin, match.start)
        or _VALID.match(text, begin, match.start)
    )


#: Between "to" and what somebody wants to do; and words whose verb is the travel itself.
_SOON = re.compile(r" ?(?:[\w-]+ ){0,2}")
_MODALS = ("could", "may", "might")


def _unreal(lead: str, at: int) -> bool:
    """Whether words before travel, which begins at ``at``, make it no fact: what somebody offered "to" do is
    what follows at once, not what they did in the meantime.
    """
    return any(
        m.end() > at
        or (
            _SOON.fullmatch(lead, m.end(), at) is not None
            if m[0].endswith(" to")
            else not m[0].startswith(_MODALS)
        )
        for m in table.UNREAL.finditer(lead)
    )


#: An invitation that somebody took, for a time that is told.
_ACCEPTED = re.compile(
    r"\b(?<!not )accept(?:s|ed|ing)? (?:an?|the|his|her|their) (?:[\w-]+ )?invitation\b"
    rf"(?=[^.;:,{TIME}]{{0,80}}{PLACE} (?:(?:in|on|from|early|late|later|next|this) )*{TIME})"
)


def _comes_true(text: str, begin: int, end: int) -> bool:
    """Whether what words tell as no fact is one after all: somebody came late, or accepts an invitation."""
    return bool(_ACCEPTED.search(text, begin) or _LATE.match(text, end))


def _of_old(clue: Clue) -> bool:
    """Whether a phrase is past and dated by nothing but a month or a year."""
    low, high = clue.window
    days = [i.value.interval for p, i in clue.sentence.times() if low <= p < high]
    known = [d.precision in PERIODS for d in days if d]
    return bool(known) and all(known) and clue.when == "past"


def _more_there(clue: Clue) -> bool:
    """Whether a list has other towns of the country of one of its stops: "Ⓛ on Ⓣ, Ⓛ on Ⓣ"."""
    own = {p.value.country for p in clue.places}
    others = (i for _, i in clue.sentence.places() if i.value.kind != "country" and i not in clue.places)
    return any(i.value.country in own for i in others)


def _clue(
    sentence: Skeleton, match: Match, floor: int, ceiling: int | None, scene: Context, behind: str
) -> Clue | None:
    text = sentence.text
    begin = match.start if match.trigger.stop else clause_before(text, match.start, floor)
    end = clause_after(text, match.end, ceiling)
    told = _told_of(text, match, end, ceiling)
    lead = text[begin : match.start]
    unreal = _unreal(text[begin : match.end], match.start - begin) and not _comes_true(text, begin, match.end)
    if unreal or _asked(text, match.start):
        return None
    if match.trigger.weak and table.FROM_AFAR.search(text, begin, end):
        return None
    only_if = table.ONLY_IF.search(text, begin, end)
    if only_if and TIME not in only_if[0]:
        return None
    there = _place_before(sentence, match.start, scene.place)
    if match.deictic and (event := _IS_EVENT.search(match.deictic)):
        there = _held_in(event[0], (*scene.events, *_events(sentence, match.start)))
        if not there:
            return None
    kind, verb = _aspect(text, match)
    places = tuple(i for _, i in sentence.places(*match.places)) if match.places else ()
    if not places and match.trigger.noun and text[match.start] == PLACE:
        places = tuple(i for _, i in sentence.places(match.start, match.start + 1))
    left = tuple(i for _, i in sentence.places(match.start, match.places[0])) if match.places else ()
    if kind == "arrive" and _within(left, places):
        kind = "stay"
    who = visitors(sentence, match, kind, places, scene)
    if not who and not match.trigger.noun:
        return None
    low = begin if match.trigger.stop else _reach_back(text, begin, floor, match.start)
    low = min(low, max(verb, floor))  # "returned on Ⓣ after a visit"
    if (
        kind in ("arrive", "leave")
        and TIME not in text[low:told]
        and (then := _THEN.search(text, 0, match.start))
    ):
        low = then.start()
    return Clue(
        kind, sentence, who, places, match.deictic, there,
        sentence.span(match.start, match.end), (low, told),
        match.trigger.noun, match.trigger.weak,
        _off(text, match, kind, verb, end, behind),
        bool(table.PLANNED.search(lead)),
        match.trigger.sure, left=left,
    )  # fmt: skip


#: An event and its place; words for one that may be any; and such words at the end.
_EVENT_IN = re.compile(rf"\b({table.EVENT})\b[^.;:,{PERSON}{PLACE}]{{0,30}} (?:in|at) (?:the )?({PLACE})")
_FOR_EVENT = re.compile(
    rf"({PLACE})[^.;:,{PERSON}{PLACE}]{{0,40}} for (?:an?|the) (?:[\w-]+ |Ⓝ |Ⓓ |Ⓞ ){{0,4}}?({table.EVENT})\b"
)
_ANY_EVENT = ("meeting", "event", "ceremony")
_IS_EVENT = re.compile(rf"{table.EVENT}$")


def _events(sentence: Skeleton, end: int) -> tuple[tuple[str, str], ...]:
    """The events of which a sentence tells the place, up to ``end``."""
    text = sentence.text
    if PLACE not in text:
        return ()
    found = [(m[1], m.start(2)) for m in _EVENT_IN.finditer(text, 0, end)]
    found += [(m[2], m.start(1)) for m in _FOR_EVENT.finditer(text, 0, end)]
    held = ((event, sentence.items[at].value.country) for event, at in found)
    return tuple((event, country) for event, country in held if country)


def _held_in(event: str, known: Sequence[tuple[str, str]]) -> str | None:
    """The country of the event of that kind told last; "the meeting" may be of any kind."""
    return next((c for kind, c in reversed(known) if kind == event or event in _ANY_EVENT), None)


def _off(text: str, match: Match, kind: Kind, verb: int, end: int, behind: str) -> Off | None:
    """Whether the visit is called off: not where somebody went away from it, whatever else was dropped."""
    begin = clause_before(text, match.start)
    if kind == "leave" and _WENT.search(text, verb, match.end) and not planned(text, begin, match.end):
        return None
    return off(text, (begin, end), (match.start, match.end), match.trigger.noun, behind)


#: Words of leaving in the past.
_WENT = re.compile(
    r"\b(?:left|departed|returned|flew|went|ended|cut(?:ting)? short|concluded|wrapped up|wound up|completed|"
    r"finished)\b"
)


def _within(left: Sequence[Item[Place]], places: Sequence[Item[Place]]) -> bool:
    """Whether a way leads from one place of a country to others of it: "left Lima for Cusco"."""
    countries = {p.value.country for p in (*left, *places)}
    return bool(left) and len(countries) == 1 and None not in countries


def _asked(text: str, start: int) -> bool:
    """Whether a question is about the words that begin at ``start``, rather than told in it by the way."""
    return bool(_QUESTION.search(text) and table.ASKED.fullmatch(text, 0, start))


def _aspect(text: str, match: Match) -> tuple[Kind, int]:
    """What a verb before a visit noun makes of it, and where that verb stands, else the words."""
    before = _led_up_to(text, match)
    if before is not None:
        for kind, pattern in table.ASPECTS:
            if m := pattern.search(before):
                return kind, m.start()
    return match.trigger.kind, match.start


def _led_up_to(text: str, match: Match) -> str | None:
    """What stands before a visit, be it named by a noun or told by what somebody was "doing" there.

    None where the words are neither.
    """
    trigger, start = match.trigger, match.start
    if trigger.kind == "stay" and trigger.noun:
        noun = table.VISIT.search(text, start, match.end)
        return text[: noun.start() if noun else start]
    if trigger.kind == "stay" and (noun := _VISIT_TO.search(text, max(0, start - _NEAR), start)):
        return text[: noun.start()]  # "ended a visit to Ⓛ, where he met"
    if trigger.kind == "stay" and (_DOING.match(text, start) or text.endswith("ing ", 0, start)):
        return text[:start]
    return None


def _told_of(text: str, match: Match, end: int, ceiling: int | None) -> int:
    """Where the dates of a phrase end: also behind a visit that a clause of its own dates."""
    m = _DATING.match(text, end) if match.trigger.noun else None
    return clause_after(text, m.end(), ceiling) if m else end


def _reach_back(text: str, begin: int, floor: int, start: int) -> int:
    """Where the dates of a phrase begin: also one that opens the sentence, or stands before "when"."""
    if _DATE_WHEN.search(text, floor, begin):
        return clause_before(text, text.rindex(TIME, floor, begin), floor)
    if floor and _JOINED.search(text, floor, start):
        return start
    opens = not floor and begin <= 40 and TIME in text[:begin] and PERSON not in text[:begin]
    return 0 if opens else begin


def _place_before(sentence: Skeleton, position: int, earlier: str | None) -> str | None:
    """The country of the last place named before a position, "there"; not that of "Peru's leader"."""
    places = [(p, i.value.country) for p, i in sentence.places(0, position)]
    named = [c for p, c in places if c and not _OWNING.match(sentence.text, p)]
    return named[-1] if named else earlier
