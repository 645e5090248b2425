"""Whom a phrase of travel means: its subject by grammar, whom a pronoun stands for, who is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.people.gender import suits
from etl.visits import triggers as table
from etl.visits.clauses import Match, clause_before
from etl.visits.named import (
    RELATIVE,
    Who,
    free,
    list_start,
    received,
    subjects_before,
    who_at,
    with_list,
)
from etl.visits.rows import Kind
from etl.visits.skeleton import PERSON, PLACE, TIME, Item, Place, Skeleton

__all__ = ["GENDERS", "SPEECH", "Context", "about", "hosts", "visitors"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the reader has in mind when a sentence begins: whom it was about, and who was travelling.

    ``topic`` is the last that a sentence was about, ``last`` the same where that is the sentence before.
    ``party`` are the travellers but for those of long ago: whom "the delegation" means.
    """

    setting: str | None
    known: tuple[Who, ...] = ()
    place: str | None = None
    topic: tuple[Who, ...] = ()
    last: tuple[Who, ...] = ()
    traveller: tuple[Who, ...] = ()
    party: tuple[Who, ...] = ()
    #: those who were named last as one of several: "Ⓟ and Ⓟ"
    pair: tuple[Who, ...] = ()
    #: where the events take place that were told of, by what they are: ("summit", "NO")
    events: tuple[tuple[str, str], ...] = ()
    #: who the group is that a sentence is about, as the next one names them
    group: tuple[Who, ...] = ()


def visitors(
    sentence: Skeleton, match: Match, kind: Kind, places: tuple[Item[Place], ...], scene: Context
) -> tuple[Who, ...]:
    """The first reading of the subject that makes sense: nobody visits their own country."""
    goal = places[0].value.country if places else scene.setting
    if kind == "receive":
        guests = received(sentence, match.end, goal)
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
_PAIR = re.compile(r"\btwo\b|[Bb]oth|pair|couple|duo|Majesties|Highnesses")
#: Before words for who travels: they stand beside somebody named who does ("Ⓟ, and the delegation").
_BESIDE = re.compile(
    rf"{PERSON}(?:, [^,.;:{PERSON}]{{1,60}},)?,? (?:(?:along |together )?with|and|as well as) $"
)
_JOINED = re.compile(r"(?<!\bnot )\bjoin(?:s|ed|ing)? $")
#: Before somebody named: they do it together with whom a pronoun means.
_HE_AND = re.compile(r"\b(?:[Hh]e|[Ss]he),? and (?:the |(?:his|her) [a-z-]+,? )?(?:[A-Z][a-z]*\.? ){0,2}$")
_AND_WHOM = re.compile(rf" and (?:the |(?:his|her) [a-z-]+,? )?(?={PERSON})")
#: Before a pronoun: it means who is named there, whatever governs them: "a loan from Ⓟ when he".
_BESIDE_HIM = re.compile(rf"{PERSON},? (?:after|as|before|during|on|since|when|while) $")
_KIN_OF = re.compile(rf"{PERSON}, (?:his|her|their) [^,;.]{{1,40}}, ")
GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_SPEAKER = re.compile(
    rf"{PERSON}[^.;:]{{0,40}}? "
    r"(?:said|says|told|tells|added|announced|confirmed|stated|noted|wrote|recalled|asked)\b"
)
#: What somebody says that others do: "Ⓟ said troops would remain in Ⓛ".
_OF_OTHERS = re.compile(
    r"\b(?:said|says|announced|added|confirmed|alleged|claimed|warned|noted|stated|insisted|argued|stressed"
    r"|acknowledged|complained|declared|repeated|believes|told [a-z ]{2,30}?)"
    rf"(?: (?:on )?{TIME})?(?: that)? "
    r"(?!(?:that|he|she|they|we|it|I|who|which|in|at|on|to|there|here|as|after|before|while|but|and)\b)"
    r"(?:[a-z’'-]+|\d[\d,.]*|Ⓝ)(?: [a-z’'-]+){0,4} "
    r"(?:would|will|had|have|has|was|were|is|are|must|should|could|may) "
    rf"[^{PERSON}]{{0,300}}$|"
    # ... and that others will: "and that inspectors would arrive"
    r"\band that (?:the |some |more )?(?!(?:he|she|they|both|it)\b)[a-z]+s "
    r"(?:would|will|had|have|were|are) (?:[a-z]+ ){0,2}$"
)
#: Who speaks of themselves in a quotation, and what stands between it and their name.
_FIRST = re.compile(
    r"\b(?:I|[Ww]e)\b[^.;:]{0,300}$|^\W*(?:(?:Just|Have|Safely) )*$|"
    r"^\W*(?:[A-Z][a-z]+ly |So )?(?:[Gg]ood|[Gg]reat|[Hh]onou?red|[Hh]appy|[Gg]lad|[Dd]elighted|[Pp]leased|"
    r"[Pp]roud|[Nn]ice|[Ww]onderful) to $"
)
_SAYS = re.compile(rf"[,.?!][\"”’'](?: (?:said|says|added|wrote))? (?:the )?(?={PERSON})")
#: What joins the clause that opens a sentence to the rest of it.
_WHEN = r"(?:After|As|Before|Once|Since|Until|When|While) "
#: A subject that is none of those spoken of before: "an aide flew to Ⓛ", "the first session is due"; but the
#: plane of a visitor is theirs, and who holds an office may be meant.
_NEW = re.compile(
    rf"(?:^|^{_WHEN}|[,;:] |\band )(?:(?:the )?Ⓛ (?:has |had |will |would |did |does |is |was |not |also )*$|"
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
    r"men|women|sides|princes|others|talks|visits|trips|stays|stops)\b)[a-z-]{4,}s " + _AUX + "|"
    # "After rebels entered Ⓛ"
    rf"^{_WHEN}(?!(?:ministers|presidents|leaders|visitors|guests|envoys|officials|talks|visits|days|weeks|months|years|hours|minutes)\b)"
    r"(?:[a-z-]+ )?[a-z]{4,}s " + _AUX + "|"
    # "Elections are due in Ⓛ"
    r"^(?!(?:Ministers|Presidents|Leaders|Visitors|Guests|Envoys|Talks|Visits|Sources|Officials|Things|Plans|Others)\b)"
    r"[A-Z][a-z]{3,}s (?:in (?:the )?Ⓛ )?(?:are|were|will|have|had) (?:(?:be|been|not|to|also|now|then) )*$|"
    # "Officials from Ⓛ arrived in Ⓛ", "About 5,000 have arrived in Ⓛ"
    r"^[A-Z][a-z]{3,}s (?:from|of) (?:the )?Ⓛ " + _AUX + "|"
    r"^(?:(?:Some|About|Nearly|Almost|Over|Around|At least|More than) )?"
    r"(?:\d[\d,.]*|Dozens|Hundreds|Thousands) " + _AUX + "|"
    # "Prosecutors say money went to Ⓛ", "It will fly to Ⓛ"
    r"\b(?:say|says|said) (?:that )?(?!(?:he|she|they|that|then)\b)[a-z]{4,} " + _AUX + "|^It " + _AUX
)
#: Before "until": an event runs until then, not somebody's stay.
_RUNS = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts) (?!(?:[\w’'-]+ ){0,3}(?:visit|trip|tour|stay|mission|journey|"
    r"stop|leg|guest|delegation|party|couple|pair)\b)[\w’'-]+ (?:[\w’'-]+ |[ⓁⓃⓄ] ){0,4}?"
    r"(?:(?:will|would|is to) )?(?:lasts?|lasted|runs?|ran|continues?|go(?:es)? on|"
    r"(?:is|was|remains?|stays?) open) (?:on )?$"
)
_ARE = re.compile(r"(?:are|were) ")
#: Somebody or something of theirs: who has a deputy does not go where the deputy goes, but for "he and his
#: deputy".
_THEIRS = re.compile(
    r"(?<!Ⓟ and )(?<!\b[Hh]e and )(?<!\b[Ss]he and )"
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|Ⓟ['’]s) (?:(?:[\w-]+|Ⓝ|Ⓞ) ){0,3}?"
    r"(?:books?|goods|exports?|money|letters?|messages?|films?|remarks|appeal|call|words|comments|statement|speech|offer|plan|proposal|"
    r"deput(?:y|ies)|predecessors?|successors?|wife|husband|spouse|widow|sons?|daughters?|brothers?|"
    r"sisters?|mother|father|parents|children|colleagues?|aides?|"
    r"advis[eo]rs?|counterparts?|spokes\w+|hosts?|ministers?|secretar(?:y|ies)|staff|lawyers?|envoys?|"
    r"ambassadors?|troops|soldiers|officials|guards)"
    r"(?: (?:of|for|to|on) [^.;:,Ⓟ]{1,40})?(?:, [^.;:,Ⓟ]{1,60},)? " + _AUX
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
#: A tour of which a clause of its own tells: where it takes the subject of the sentence.
_RELATES = re.compile(
    rf"{table.NOUN}(?: (?:on |to |of |in )?(?:the )?[{TIME}{PLACE}])?,? "
    rf"(?:that|which) [^.;:{PERSON}]{{0,20}}$"
)
_GUEST = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur) guests?")
_PASSIVE = re.compile(r"\b(?:is|was|be|been|being) (?:hosted|received|welcomed|greeted|entertained)\b")
#: Those who may well be on a visit.
_GUESTS = (
    r"(?!(?:ministers|presidents|leaders|visitors|guests|envoys|officials|delegates|dignitaries|politicians|diplomats"
    r"|premiers|monarchs|chiefs|heads|secretaries|lawmakers|senators|royals)\b)"
)
#: Before "they": others of whom the same sentence tells, "ambushed the team as they drove".
_OTHERS_DO = re.compile(
    rf"\b(?:team|crew|group|convoy|squad|unit|men|women|people|police|{_GUESTS}[a-z]{{3,}}s)"
    r" (?:as|when|while|after|before|because|once) $"
)
#: Others, or a thing, of whom a relative clause tells: "workers who fled to Ⓛ", "luggage that stayed in Ⓛ".
_THING = re.compile(
    r"\b(?:people|those|men|women|children|police|"
    rf"{_GUESTS}[a-z]{{3,}}s|"
    r"(?<!Ⓟ, )an? (?:Ⓝ )?(?:citizen|national|man|woman|soldier|student|worker)|"
    r"(?:\d+|two|three|several|some|many|most|other|young|(?:dozens|hundreds|thousands) of) Ⓝ)"
    r"(?: (?:on )?Ⓣ)? who (?:[a-z]+ly )?(?:had |has |have |was |were |is |are |will |would ){0,3}$|"
    rf"\b(?!(?:{table.NOUN}|plane|flight|jet|aircraft|train|delegation|party|team|group|said|says|told|"
    r"tells|added|so|but|and|one|man|woman|person|him|her|them)\b)[a-z]{3,} (?:that|which) "
    r"(?:had |has |have |was |were |is |are |will |would ){0,3}$"
)
#: Some of others: "with traders, some of whom left for Ⓛ".
_PART_OF = re.compile(
    r"\b(?:some|most|many|several|one|two|three|four|five|half|none|all|few) of (?:whom|them|which|those) "
    + _AUX
)
#: A sentence that somebody says: "he" of the next one is as likely whom they speak of.
SPEECH = re.compile(rf"{_SPEAKER.pattern}|\b(?:said|says|according to|added) (?:the )?{PERSON}")
_APPOSED = re.compile(rf"{PERSON}, (?:\w+ )?$")
_PARTICIPLE = re.compile(r"(?:due|expected|scheduled|slated|booked|set|awaited|billed|planned)\b")
#: Before a visit noun: whose visit it is.
_OWNER = re.compile(rf"{PERSON}['’]s (?:[\w-]+ |[ⓃⒹⓉ] ){{0,4}}$")
_AGENT = re.compile(
    rf"[^.;{PERSON}]{{0,40}}?\bby (?:the )?(?={PERSON})|"
    rf"(?: (?:on |in |from )?{TIME}(?: to {TIME})?)? of (?:(?:the|[A-Z][a-z]+) ){{0,3}}(?={PERSON})|"
    rf" (?:on |for )?(?:that|which) (?:the |his |her |their )?(?={PERSON})"
)
#: What opens a sentence before its subject; what stands between both.
_OPENS = re.compile(
    rf"(?:{PLACE}[^{PERSON}]{{0,30}}[-–—:]+ )?"
    r"(?:After|During|On|At|In|Before|Following|From|Upon|Ending|Ahead of|As part of|Within|Throughout|"
    r"Concluding|Continuing|Rounding off|Wrapping up)\b"
)
#: The same where it tells by a verb what the subject does: "Visiting Ⓛ, Ⓟ said".
_DOING = re.compile(
    rf"(?:{PLACE}[^{PERSON}]{{0,30}}[-–—:]+ )?(?:{_WHEN})?"
    r"(?:Having (?:just )?|(?!During|Following|Having)(?=[A-Za-z]+ing\b))[A-Za-z]+\b"
)
#: What somebody is doing stands right behind them: "shows Ⓟ walking through Ⓛ".
_RIGHT_BEHIND = re.compile(rf"{PERSON} [a-z]+ing\b")
#: A place, and who did something there: "Ⓛ, where Ⓟ arrived".
_WHERE_THEY = re.compile(rf"{PLACE}[^{PERSON}{PLACE}]{{0,20}} where {PERSON}")
_AHEAD = re.compile(
    rf"(?: (?:on |in |this |last |next )*{TIME})?"
    rf"(?:, (?:which|due|planned|scheduled|set) [^,.;:{PERSON}]{{1,50}})?"
    rf", (?:the )?(?={PERSON}(?!['’]s))"
)
#: ... further behind, and not who says what the sentence tells: "Flying to Ⓛ will be dear, Ⓟ said."
_FURTHER = re.compile(
    rf"(?:(?! (?:by|of|is|are|was|were|has|have|had|will|would) )[^.;:,{PERSON}{PLACE}]){{0,60}}, (?:the )?"
    rf"(?={PERSON}(?!['’]s| (?:said|says|added|stated|warned|announced)(?: (?:on )?{TIME})?\W*$))"
)
#: What stands between somebody and the trip that is theirs: "Ⓟ, during his visit".
_ASIDE = re.compile(rf"{PERSON},? (?:during|on|after|before|in|at the end of|in the course of) ")


def _subjects(sentence: Skeleton, match: Match, scene: Context) -> Iterator[tuple[Who, ...]]:
    """Who may travel, best reading first: agent, antecedent, a pronoun's person, subject, topic."""
    if scene.group:
        yield scene.group
        return
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
    lead += m[0] if (m := _ARE.match(text, match.start)) else ""  # "Elections are due in Ⓣ"
    new = verbal and bool(_NEW.search(lead) or _NEW_MANY.search(lead)) and not _PRONOUN.search(lead)
    runs = trigger.kind == "leave" and trigger.noun and _RUNS.search(lead)
    others = (new and before and before[-1] < clause) or _of_theirs(text, clause, match.start)
    if runs or (verbal and others):
        return
    direct = [p for p in before if free(text, p, list_start(text, p))]
    if trigger.behind:
        yield from _behind(sentence, match, scene)
        return
    yield from _named(sentence, match, before)
    pronouns = _pronouns(text, match)
    if pronouns and (not direct or pronouns[-1].start() > direct[-1]):
        joined = _AND_WHOM.match(text, pronouns[-1].end())
        with_them = with_list(sentence, joined.end()) if joined else ()
        yield from ((*him, *with_them) for him in _antecedents(sentence, pronouns[-1], direct, scene))
        yield from _ahead(sentence, match, GENDERS.get(pronouns[-1][0].lower())) if not before else ()
        return
    if verbal and _RIGHT_BEHIND.match(text, match.start - 2):
        yield from (with_list(sentence, p) for p in direct[-1:] if p == before[-1])
        return
    yield from _received(match, direct, text, scene)
    yield from (_with_him(sentence, p, direct, scene) for p in reversed(direct))
    if trigger.weak and direct:  # whoever is met where the subject is at home
        yield from (with_list(sentence, p) for p, _ in sentence.people(match.start, match.end))
    if trigger.noun:
        yield from (with_list(sentence, p) for p in reversed(before))
    if not before:
        yield from _quoted(sentence, match) if new else _unnamed(sentence, match, clause, scene)


def _unnamed(sentence: Skeleton, match: Match, clause: int, scene: Context) -> Iterator[tuple[Who, ...]]:
    """Who may travel where nobody is named before the words: who is named behind, else was spoken of."""
    yield from _ahead(sentence, match)
    yield from _quoted(sentence, match)
    if len(scene.known) == 1:
        yield scene.known
    if match.trigger.noun and _SOME.match(sentence.text, clause):
        yield scene.last
    yield from (scene.traveller, scene.topic)


def _with_him(sentence: Skeleton, position: int, direct: Sequence[int], scene: Context) -> tuple[Who, ...]:
    """Those of a list that ends at a position, and whom a pronoun before it means: "she and Ⓟ"."""
    named = with_list(sentence, position)
    m = _HE_AND.search(sentence.text, 0, list_start(sentence.text, position))
    if m is None:
        return named
    earlier = [p for p in direct if p < m.start()]
    pronoun = _PRONOUN.match(sentence.text, m.start())
    him = next(_antecedents(sentence, pronoun, earlier, scene), ()) if pronoun else ()
    return (*(w for w in him if w.value.id not in {n.value.id for n in named}), *named)


def _of_theirs(text: str, clause: int, start: int) -> bool:
    """Whether others, or a thing, do what stands at ``start``: "her aide flew to Ⓛ"."""
    lead = text[clause:start].lstrip()
    others = (_THING, _THEIRS_WHO, _PART_OF)
    return bool(_THEIRS.search(lead)) or any(p.search(text, 0, start) for p in others)


def _behind(sentence: Skeleton, match: Match, scene: Context) -> Iterator[tuple[Who, ...]]:
    """Who stands behind the words, by name or as a pronoun."""
    if sentence.text[match.end] == PERSON:
        yield with_list(sentence, match.end)
    elif pronoun := _PRONOUN.match(sentence.text, match.end):
        yield from _antecedents(sentence, pronoun, (), scene)


def _received(match: Match, direct: Sequence[int], text: str, scene: Context) -> Iterator[tuple[Who, ...]]:
    """Who is meant by "the guest" whom the subject receives."""
    if direct and _GUEST.fullmatch(text, match.start, match.end) and _receives(text, direct[-1]):
        yield from (scene.party, scene.known)


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
    if _WHERE_THEY.match(text, match.start):
        yield from (with_list(sentence, p) for p, _ in sentence.people(match.start, match.end)[-1:])
    if before and _APPOSED.search(text, 0, match.start) and _PARTICIPLE.match(text, match.start):
        yield with_list(sentence, before[-1])
    relative = [m.start() for m in RELATIVE.finditer(text, 0, match.start)]
    if relative and before and before[-1] < relative[-1]:
        yield with_list(sentence, before[-1])


def _pronouns(text: str, match: Match) -> list[re.Match[str]]:
    """The pronouns up to the end of the words: none in "lead the delegation to Ⓛ", "Ⓟ, his mother, paid",
    "Ⓟ and the delegation left", "Ⓟ joins her in Ⓛ".
    """
    found = _PRONOUN.finditer(text, 0, match.end)
    return [
        m
        for m in found
        if not (" " in m[0] and (m.end() > match.start or _BESIDE.search(text, 0, m.start())))
        and not _KIN_OF.match(text, m.start() - 3)
        and not _JOINED.search(text, match.start, m.start())
    ]


def _ahead(sentence: Skeleton, match: Match, gender: str | None = None) -> Iterator[tuple[Who, ...]]:
    """The subject behind a phrase that opens its sentence: "After a visit to Ⓛ, Ⓟ ..."."""
    text = sentence.text
    opens = _OPENS.match(text, 0, match.start + 1)
    doing = _DOING.match(text)
    # the words are what the subject is doing, or tell of "him" who is
    own = doing and (gender or doing.end() > match.start)
    if (own and (m := _FURTHER.match(text, match.end))) or (opens and (m := _AHEAD.match(text, match.end))):
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
    if " " in pronoun[0] or pronoun[0] in ("Both", "both"):
        two = bool(_PAIR.search(pronoun[0])) and len(scene.party) < 2
        yield from ((scene.pair,) if two else ())
        yield from (scene.party, scene.known)
        return
    if pronoun[0] == "they" and not direct and _OTHERS_DO.search(sentence.text, 0, pronoun.start()):
        return
    gender = GENDERS.get(pronoun[0].lower())
    # whom somebody receives or keeps is not that somebody
    earlier = [p for p in direct if p < pronoun.start() and not _acted_on(sentence.text, p, pronoun)]
    beside = [p for p in direct[-1:] if _ASIDE.fullmatch(sentence.text, p, pronoun.start())]
    hosts = [p for p in earlier[:1] if _receives(sentence.text, p)]
    candidates = [with_list(sentence, p) for p in (*beside, *earlier[:1]) if p not in hosts]
    if not direct and (m := _BESIDE_HIM.search(sentence.text, 0, pronoun.start())):
        candidates.insert(0, with_list(sentence, m.start()))
    if pronoun[0] in ("He", "She") and not pronoun.start():
        candidates.append(scene.last)
    candidates += [scene.traveller, _fitting(scene.known, gender), scene.topic]
    if earlier and _SPEAKER.match(sentence.text, earlier[0]):
        # "X said she would ...": of somebody already travelling rather than of the speaker
        candidates.insert(0, scene.traveller)
    candidates += [with_list(sentence, p) for p in hosts]
    if pronoun[0] in ("they", "They"):
        # one alone is not "they", but for who travels with others, or was named as one of several
        alone = {scene.topic, scene.last} - {scene.traveller, scene.party, scene.known}
        pair = {w.value.id for w in scene.pair}
        several = (scene.pair if len(c) == 1 and c[0].value.id in pair else c for c in candidates)
        candidates = [c for c in several if len(c) > 1 or c not in alone]
    if _MANY.fullmatch(pronoun[0]):
        candidates.sort(key=lambda c: len(c) < 2)
    yield from (c for c in candidates if c and suits(c[0].value, gender))


def _acted_on(text: str, subject: int, pronoun: re.Match[str]) -> bool:
    """Whether a pronoun is whom a subject acts on: "Ⓟ took him to", not "Ⓟ's tour, which takes him to"."""
    return pronoun[0] in ("him", "them") and not _RELATES.search(text, subject, pronoun.start())


def _receives(text: str, position: int) -> bool:
    """Whether somebody is told to receive another."""
    m = _HOSTS.match(text, position)
    return m is not None and not _PASSIVE.search(m[0])


def _fitting(known: tuple[Who, ...], gender: str | None) -> tuple[Who, ...]:
    """The one person whom "he" or "she" means, or all where it is "they"; nobody where it is not clear."""
    fitting = tuple(w for w in known if suits(w.value, gender))
    return fitting if not gender or len(fitting) == 1 else ()


def hosts(sentence: Skeleton, match: Match, who: Sequence[Who]) -> bool:
    """Whether somebody who travels is the one who receives others, by name or as "he"."""
    if not who:
        return False
    subjects = subjects_before(sentence, match.start)
    if subjects:
        return who[0].value.id in {w.value.id for _, w in subjects}
    pronouns = _ONE.finditer(sentence.text, 0, match.start)
    return any(suits(who[0].value, GENDERS[m[0].lower()]) for m in pronouns)


def about(sentence: Skeleton) -> tuple[Who, ...]:
    """Whom the next sentence goes on about, as this one is about them: nobody new where it opens on who was
    spoken of before, or somebody acts on them.
    """
    text = sentence.text
    first = next((p for p, _ in sentence.people() if free(text, p, p)), None)
    if first is None or _GOES_ON.match(text, 0, first) or _ON_HIM.match(text, first):
        return ()
    return (who_at(sentence, first),)
