"""Plain statements of a meeting: who met whom, as a verb of meeting between names says it.

"Ⓟ received the Ⓟ", "he held talks with his counterpart, Ⓟ, and Ⓟ", "Ⓟ will meet them": what news says so
plainly needs no weighing. A side that is not named ("he", "the pair") is who travels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.visits.clauses import clause_after, clause_before
from etl.visits.named import Who, subjects_before, who_at
from etl.visits.skeleton import PERSON, Skeleton
from etl.visits.subjects import GENDERS
from etl.visits.triggers import VISITOR

__all__ = ["Side", "Statement", "statements", "two_meet"]

#: Words that mean several people.
_MANY = re.compile(
    r"\b(?:they|them|two|three|four|both|all|pair|couple|duo|trio|party|delegation|entourage|group|team|"
    r"majesties|highnesses|excellencies|mps|deputies|"
    r"(?:guest|visitor|envoy|traveller|lawmaker|legislator|parliamentarian|minister|president)s)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a meeting: people with their positions, or the word that stands for who travels."""

    people: tuple[tuple[int, Who], ...] = ()
    word: str = ""

    def has(self, person: str) -> bool:
        """Whether somebody (by id) is one of them."""
        return any(who.value.id == person for _, who in self.people)

    @property
    def many(self) -> bool:
        """Whether a word means several ("they", "the pair")."""
        return bool(_MANY.search(self.word))

    @property
    def gender(self) -> str | None:
        """The gender of whom a word means, where it tells."""
        return GENDERS.get(self.word.lower())


@dataclass(frozen=True, slots=True)
class Statement:
    """A phrase of meeting: its two sides, where it stands, the clause that holds it; whether it is denied."""

    subject: Side
    object: Side
    span: tuple[int, int]
    clause: tuple[int, int]
    denied: bool


#: Words between a verb and whom it leads to: what they are, when and where.
_STOP = (
    r"(?:who|whom|whose|which|that|before|after|since|as|while|when|where|but|from|about|over|against|than|by|between|"
    r"and|or|on (?!Ⓣ|the sidelines)|to|not|without|instead)\b"
)
#: Who is met at the head of others.
_LED = (
    r"(?:(?:delegation|team|mission|group) (?:(?:of|from) (?:the )?(?:[\w-]+ |[ⓁⓄⓃ] ){1,5}?)?"
    r"(?:headed|led) by (?:(?:the|its|their|his|her) )?)?"
)
_TO = rf"(?:(?!{_STOP})(?:[\w’'.()-]+|[ⓃⓄⓁⓉⒹ](?:['’]s)?),? (?:and (?=[A-Z]))?){{0,8}}?{_LED}(?=Ⓟ)"
#: The same where a thing would do, too ("welcomed the plan of Ⓟ"): only when, where and of what kind.
_STRAIGHT = (
    r"(?:(?:at|in) (?:the |his |her )?(?:[\w’'-]+ |Ⓛ,? |Ⓞ ){1,4}?|(?:on |late |early )*Ⓣ |"
    r"also |here |there ){0,3}?"
    r"(?:the |his |her |their |its |an? )?"
    r"(?:(?:visiting |fellow |colleagues? |counterparts?,? |guests? |hosts?,? |"
    r"(?:Mr|Mrs|Ms|Dr|Sheikh|Sir|Gen|Lt)\.? |[ⓃⓄ] |Ⓛ['’]s ){0,3}(?=Ⓟ)|"
    # whom words for an office introduce: "the committee's chair, Ⓟ"
    r"(?<=the )(?:(?:[\w-]+|Ⓞ)(?:['’]s)? ){0,4}?[a-z-]+, (?=Ⓟ(?! (?:said|says|told|added))))"
)
_HIM = (
    r"(?:him|her(?! (?:[a-z]+ )?Ⓟ)|them|(?:his|her|their) guests?|"
    r"the (?:visiting |Ⓝ |royal )?(?:guests?|visitors?|pair|couple|two|three|four|five|delegation|group|"
    r"party|envoys?|(?<=visiting )(?:dignitar(?:y|ies)|leaders?|officials?|statesm[ae]n))|"
    r"(?:his|her) (?:visiting |Ⓝ )?(?:counterpart|opposite number|colleague)(?!,? (?:[a-z]+ )?Ⓟ))(?!['’\w])"
)
_MEAL = r"(?:lunch|luncheon|dinner|breakfast|supper|tea|coffee|banquet|reception|audience)"
#: What a host holds for a guest.
_LAID = rf"(?:{_MEAL}|welcome(?: ceremony)?|welcoming ceremony)"
_TALK = (
    r"(?:talks|discussions?|consultations|negotiations|conversations?|meetings?|parleys?|session|"
    rf"t[êe]te-[àa]-t[êe]te|hands|(?:press|news) conference|{_MEAL})"
)
_RECEIVE = (
    r"receiv(?:es?|ed|ing)|welcom(?:es?|ed|ing)|greet(?:s|ed|ing)?|host(?:s|ed|ing)?|"
    r"entertain(?:s|ed|ing)?|brief(?:s|ed)"
)
_RECEIVED = (
    r"received|welcomed|greeted|met|hosted|entertained|briefed|seen off|collected|"
    r"(?:shown|taken|guided|escorted) (?:a?round|through|over)"
)
_SHOW = r"show(?:s|ed)?|g[ia]ves?|grant(?:s|ed)?|offer(?:s|ed)?|escort(?:s|ed)?|guid(?:es?|ed)"
#: A guest has it from the host.
_GIVEN = (
    rf"(?:accorded|given|granted|shown|offered) (?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:welcome|send-off|{_MEAL})"
)
#: Words from one who meets another to them.
_HAND = (
    r"(?:hand|deliver|convey|present)(?:s|ed|ing)?(?: over)? [^.;:,Ⓟ]{0,40}?"
    r"\b(?:letters?|messages?|greetings|regards|gifts?)(?: [^.;:,Ⓟ]{1,40}?)?"
    r"(?: (?:of|from) (?:the |his |her )?Ⓟ)? to"
)
#: Behind whom something is said to.
_AS_THEY_MET = (
    r"(?=Ⓟ(?:(?: [^.;:,Ⓟ]{1,60}?)? (?:during|at|in) (?:an? |the |their )(?:[\w-]+ )?"
    rf"{_TALK}\b(?! (?:of|in|with)\b)|(?: on Ⓣ)? in Ⓛ(?: (?:on )?Ⓣ)? that\b))"
)
#: Behind two who do it with one another.
_MEET_EACH_OTHER = (
    r"(?=Ⓟ,? (?:on Ⓣ |also |jointly |later |then ){0,3}"
    r"(?:met|meet|review(?:ed)?|discuss(?:ed)?|exchanged|h[eo]ld [^.;Ⓟ]{0,30}?(?:talks|discussions|meeting)|"
    r"sign(?:ed)?|co-chair(?:ed)?)\b(?! (?:by|the visiting)\b)(?![^.;]*(?: with |Ⓟ)))"
)
_LAY_ON = (
    r"(?:host(?:s|ed|ing)?|g[ia]v(?:es?|ing)|h[eo]ld(?:s|ing)?|thr[eo]ws?|grant(?:s|ed|ing)?|lays on|laid on)"
)
#: A guest is taken somewhere.
_TAKE = r"(?:walks?|walked|dr[io]ves?|t(?:akes?|ook)|saw|le(?:ads?|d))"
#: How long two were together: "had an hour with".
_LONG = r"(?:Ⓓ|(?:hours?|minutes|time)) (?:alone |in private )?with"
_TOGETHER = (
    r"(?:sign|initial|open|inaugurat|unveil|discuss|review|visit|tour|inspect|attend|chair|co-chair)\w*"
)

_STATEMENT = re.compile(
    rf"(?<![\w-])(?:"
    rf"(?P<of>(?i:meeting|talks) of (?:the )?Ⓟ,? with) {_TO}|"
    rf"(?:met|meets?|meeting)(?: up)?(?: with)? (?:(?={_HIM})|{_TO})|"
    rf"(?i:{_TALK})(?: [^.;:,Ⓟ]{{1,40}}?)? with (?:(?={_HIM})|{_TO})|"
    r"(?:confer(?:red|s)?|exchanged views(?: on [^.;:,Ⓟ]{1,40}?(?= with))?|flanked by|"
    r"dined|lunched|convers(?:es|ed)|talked|in the company of|"
    r"in the presence of) (?:with )?"
    rf"(?:(?={_HIM})|{_TO})|"
    rf"(?P<call>call(?:s|ed|ing)?(?: in)? on|courtesy (?:call|visit) (?:on|to)) {_TO}|"
    rf"(?:sees|saw|seen|(?:to|will|would) see) (?:(?={_HIM})|{_STRAIGHT})|"
    rf"s[ia]t(?:s|ting)?(?: down)?(?: [^.;:,Ⓟ]{{1,30}}?)? with (?:(?={_HIM})|{_TO})|"
    rf"{_LONG} (?:(?={_HIM})|{_TO})|"
    rf"(?:as|is|was|be|been|are|were) (?:an? |the )?guests? of {_STRAIGHT}|"
    rf"(?:{_RECEIVED}|{_GIVEN})(?: [^.;:,Ⓟ]{{1,40}}?)?(?:,? (?:on )?Ⓣ,?){{0,2}} by {_TO}|"
    rf"(?P<hand>{_HAND}) {_STRAIGHT}|"
    rf"(?:told|assured|informed|thanked|presented|presents|gave|gives|conveyed|expressed)"
    rf"(?: [^.;:,Ⓟ]{{1,40}}?)? {_STRAIGHT}{_AS_THEY_MET}|"
    rf"(?P<between>(?i:{_TALK})(?: [^.;:,Ⓟ]{{1,40}}?)? between|"
    rf"(?:signed|initialled|inked|co-chaired|chaired)(?: [^.;:,Ⓟ]{{1,40}}?)? by) {_TO}|"
    rf"(?:handed|presented) {_STRAIGHT}(?=Ⓟ (?:with )?an? (?:[\w-]+ ){{0,2}}?(?:letter|message|gift)\b)|"
    rf"showed {_STRAIGHT}(?=Ⓟ (?:a?round|through|over)\b)|"
    rf"(?P<pair>Ⓟ,? and) {_STRAIGHT}{_MEET_EACH_OTHER}|"
    rf"(?:{_SHOW}) (?={_HIM} (?:an? |the |round|around|through|on |over |about |{_MEAL}|half|Ⓓ))|"
    rf"{_TAKE} (?={_HIM} (?:a?round|through|over|off|to (?:the|his|her)|about)\b)|"
    rf"(?:{_RECEIVE}) (?:(?={_HIM})|{_STRAIGHT})|"
    rf"(?:visited|(?:to|will|would|also) visit) {_STRAIGHT}|"
    # who sits beside the host
    rf"[Aa]lso (?:present|in attendance)(?: [^.;:,Ⓟ]{{1,40}}?)? (?:was|were) {_TO}|"
    rf"{_LAY_ON} (?:an? |the )?(?:[\w-]+ ){{0,2}}?{_LAID} (?:[^.;:,Ⓟ]{{1,30}} )?(?:for|to|in honou?r of) "
    rf"(?:(?={_HIM})|{_STRAIGHT})|"
    # for the guest, who need not be named
    rf"(?P<meal>{_LAY_ON} (?:an? |the )?(?:[\w-]+ ){{0,2}}?{_MEAL}(?:,? (?:on )?Ⓣ)?"
    r"(?=[.;,]| at | in (?!honou?r)))|"
    rf"{_TOGETHER} [^.;:Ⓟ]{{1,60}}? with (?:(?={_HIM})|{_TO})"
    r")"
)  # fmt: skip
_WHOM = re.compile(_HIM)
#: Before or in a phrase of meeting: nobody says that they met.
_NOT = re.compile(
    r"\b(?:not|n[’']t|never|declin\w+|refus\w+|without|cancel\w*|instead of|hop(?:es?|ed|ing)|"
    r"recall\w*|wants?|wanted|wish(?:es|ed)?|would like|telephone|phone|video|letter|(?:was|were) to have|"
    r"ambassador to)\b"
)
#: Behind whom somebody was to meet: the meeting did not take place.
_FELL_THROUGH = re.compile(
    r"(?:,[^,.;]{1,60},| [^,.;Ⓟ]{1,40}?)? (?:will not|did not|was|were|has been|had been|is) "
    r"(?:take|taken|called off|cancel|scratched|scrapped|dropped|postponed|put off|struck)"
)
#: Behind somebody with whom another talked: from afar.
_AFAR = re.compile(r"[^.;:]{0,40}\b(?:(?:by|over the|on the) (?:tele)?phone|by (?:video|conference))")
#: It is an appeal, not a visit: "called on Ⓟ to resign".
_URGED = re.compile(
    r" to (?!deliver|discuss|hand|present|pay|convey|thank|brief|exchange|say|review|seek|express|"
    r"congratulate)"
)
#: Before an office of the other side: "sat down with his counterpart".
_OWN = re.compile(r"\b(?:his|her) (?:visiting |Ⓝ )?$")
#: Before words of a meeting with which a sentence opens, and from whom is met to who does.
_OPENING = re.compile(
    r"(?:^|[.:–—-] )(?:In|At|During|After|Following|Before|On) (?:(?:his|her|their|an?|the) )?"
    r"(?:[\w-]+ ){0,3}$"
)
_THEN = re.compile(
    rf"(?:, [^,.;{PERSON}]{{1,60}}(?=,))?(?: (?:[a-z]+|[ⓉⓁ])){{0,6}}, (?:the |[A-Z]\w*\.? )?"
    rf"(?={PERSON}(?!['’]s))"
)
#: What stands between two of a list of those met.
_NEXT = re.compile(
    rf"(?: there| (?:on|of|for) [A-Z][^,.;{PERSON}]{{1,40}})?(?:,? (?:in|at|on) (?:the )?(?:[ⓉⓁ]|[a-z]+\b))?"
    rf"(?:, [^,.;{PERSON}]{{1,60}}|, who [^,.;]{{1,60}})?"
    r"(?:[,;]? (?:and|as well as)(?:,? (?:separately|later)\b,?)?(?: (?:in|at) Ⓛ)?(?: by| with)? |"
    r"[,;] (?:by |with )?)"
    rf"(?:(?!(?:met|and|will|was|is|had|has)\b)(?:[\w.()]+|Ⓛ['’]s|Ⓝ) ){{0,3}}?{PERSON}"
)
#: Behind somebody: it is they who do something, so they are no more of the list before.
_DOES = re.compile(
    r".(?:,[^,.;]{1,60},)? (?:also |later |then |on Ⓣ )?"
    r"(?:will|would|is|was|has|had|are|were|told|flew|left|met|went|held|came|gave|took|\w+ed|\w+s|said|paid|made)\b"
)
#: The words that stand for who travels, as a subject.
_WORD = re.compile(
    rf"(?<![\w])(?:[Hh]e|[Ss]he|[Tt]hey|{VISITOR}|"
    r"[Tt]he (?:visiting (?:[a-z]+|[ⓃⓄ])|two (?:[ⓃⓄ] )?[a-z]+|group|team|lawmakers|legislators|"
    r"parliamentarians|deputies|MPs))(?!['’\w])"
)
#: From somebody to words for those who do it with them: "Ⓟ and the delegation were received".
_BESIDE = re.compile(rf"{PERSON},? (?:and|(?:along |together )?with|accompanied by) ")


#: Two who were named meet: the guest and the host.
_TWO = re.compile(
    r"\b[Tt]he two (?:[a-z]+ )?(?:ministers|presidents|leaders|premiers|speakers|monarchs|heads of \w+|"
    r"chiefs|mayors) [^.;:Ⓟ]{0,40}?"
    r"\b(?:talks|meet|met|meeting|discuss\w*|sign\w*|review\w*|exchanged views)\b(?![^.;]* with )"
)


def two_meet(sentence: Skeleton) -> re.Match[str] | None:
    """The words by which two who were named before meet each other: "the two ministers held talks"."""
    return _TWO.search(sentence.text) if "he two " in sentence.text else None


def statements(sentence: Skeleton) -> Iterator[Statement]:
    """The plain statements of meetings of a sentence, in text order."""
    text = sentence.text
    for m in _said(text) if PERSON in text else ():
        if text.startswith(("'s", "’s"), m.end() + 1) or (m["call"] and _URGED.match(text, m.end() + 1)):
            continue
        clause = clause_before(text, m.start()), clause_after(text, m.end())
        guest = Side(word="them") if m["meal"] else _object(sentence, m.end(), bool(m["between"]))
        subject = _subject(sentence, m.start())
        if m["between"]:
            subject, guest = Side(guest.people[:1]), Side(guest.people[1:])
        elif subject.word == "who" and guest.people and (ahead := _ahead(sentence, m.start(), guest.people)):
            subject = ahead
        elif m["pair"] or m["of"]:
            first = text.index(PERSON, m.start())
            subject = Side(((first, who_at(sentence, first)),))
        denied = bool(
            _NOT.search(text, clause[0], m.start("hand") if m["hand"] else m.end())
            or _FELL_THROUGH.match(text, m.end() + 1)
            or _AFAR.match(text, m.end() + 1)
        )
        yield Statement(subject, guest, m.span(), clause, denied)


@lru_cache(maxsize=512)  # guests, and who is met where they are at home, are read one after the other
def _said(text: str) -> Sequence[re.Match[str]]:
    return tuple(_STATEMENT.finditer(text))


def _subject(sentence: Skeleton, position: int) -> Side:
    """Who does what stands at a position: names, else the word for who travels ("who" without one)."""
    named = subjects_before(sentence, position)
    last = max((p for p, _ in named), default=-1)
    words = [
        w
        for w in _WORD.finditer(sentence.text, last + 1, position)
        if not (named and _BESIDE.fullmatch(sentence.text, last, w.start()))
    ]
    if named and not words:
        return Side(tuple(named))
    return Side(word=words[-1][0] if words else "who")


def _ahead(sentence: Skeleton, position: int, met: Sequence[tuple[int, Who]]) -> Side | None:
    """Who meets those with whom a sentence opens: "At a meeting with Ⓟ on Ⓣ, Ⓟ said"."""
    text = sentence.text
    m = _THEN.match(text, met[-1][0] + 1) if _OPENING.search(text, 0, position) else None
    return Side(((m.end(), who_at(sentence, m.end())),)) if m else None


def _object(sentence: Skeleton, position: int, all_listed: bool) -> Side:
    """To whom it is done, from a position on: a word for who travels, or the people of a list.

    ``all_listed``: the last of the list begins no clause: "talks between Ⓟ and Ⓟ took place".
    """
    text = sentence.text
    if word := _WHOM.match(text, position):
        return Side(word=word[0])
    people = [(position, who_at(sentence, position))]
    if people[0][1].value.name is None and _OWN.search(text, 0, position):
        return Side(word="him")
    while (m := _NEXT.match(text, position + 1)) and (all_listed or not _DOES.match(text, m.end() - 1)):
        position = m.end() - 1
        people.append((position, who_at(sentence, position)))
    return Side(tuple(people))
