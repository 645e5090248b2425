"""Is a visit that words of travel speak of called off, or put off? Told by its clause, and beyond it.

"He was to land on Monday, but has put the trip off" says so in another clause than that of the travel.
"""

from __future__ import annotations

import re
from typing import Literal

from etl.visits.clauses import clause_after
from etl.visits.skeleton import DURATION, TIME
from etl.visits.triggers import NOUN

__all__ = ["CALLED_OFF", "PUT_OFF", "Off", "new_days", "off", "planned"]

Off = Literal["cancelled", "postponed"]

_TRIP = rf"(?:the |his |her |their |that |this |it ?)(?:\w+ ){{0,2}}?(?:{NOUN} (?:to Ⓛ )?)?"
CALLED_OFF = re.compile(
    rf"\b(?:cancel(?:s|l?ed|l?ing|lation)?|call(?:s|ed|ing)? (?:{_TRIP})?off|scrap(?:s|ped)|scuttled|annulled|axed|"
    rf"abandon(?:s|ed)|dropp?(?:s|ed)|(?:abandon|drop|scrap)(?= (?:{_TRIP}|an? ){NOUN}\b)|struck (?:off|from)|renounc(?:es|ed)|pull(?:s|ed) out|f[ea]ll(?:en)? through|"
    rf"(?:is|are) off|(?:{NOUN}|it|all) (?:was|were) off(?! (?:the|to)\b)|"
    rf"(?:gave|given|gives?|giving) up (?:{_TRIP}){NOUN}|need not (?:come|bring|travel)|"
    r"(?:will|would) (?:no longer|finally not|not(?: now| after all| finally)?) (?:attend|be (?:in|here|there|held|flying|going|coming|travelling|"
    r"visiting|taking place)|go|come|fly|travel|visit|happen|take place)|will (?:attend|visit|see|go to|be (?:in|at)) neither|"
    r"(?:is|are) not (?:now )?(?:coming|going|travelling)|never (?:came|went|arrived|turned up|left)|did not (?:come|turn up|show up|make it)|failed to (?:turn up|show up))\b"
)
#: The same, unless they came later, or with others, or got as far as an agreement.
_NOT_ARRIVED = re.compile(
    r"\b(?:did not|failed to) arrive\b(?! at an?\b|[^.;:,]{0,40} (?:until|till|before|alone)\b)"
)
PUT_OFF = re.compile(
    rf"\b(?:postpon(?:es?|ed|ing|ement)|put(?:s|ting)? (?:{_TRIP})?(?:off|back)|push(?:es|ed|ing)? (?:{_TRIP})?back|"
    r"defer(?:s|red|ring)?|(?<!plane was )(?<!flight was )(?<!train was )(?<!jet was )delay(?:s|ed)|reschedul(?:es?|ed)|shelve[sd]?|"
    rf"mov(?:es|ed|ing) (?:{_TRIP}){NOUN} to|moved(?= (?:from Ⓣ )?to (?:after\b|Ⓣ|an? (?:later|new) date\b))|"
    rf"carr(?:ies|ied) (?:{_TRIP}){NOUN} over|(?:is|are|was|were) off for (?:now|the moment|the time being)|asked for (?:more time|(?:another|a later|a new) date|Ⓣ instead)|(?<!no )new dates?)\b"
)
#: So many letters around such words tell whether they are meant; so many from the first words of a visit on, to
#: which days it was put off.
_NEAR, _FAR = 160, 400
#: Before such words: nobody did it, or somebody else wants it.
_UNDONE = re.compile(
    r"(?:\b(?:not|never|nor) (?:(?:yet|been|being|be|have|having|to|formally|officially|now) ){0,3}|"
    r"\bno (?:intention|plans?|thought|question|need|reason|wish|talk) (?:of|to|for) (?:[a-z]+ ){0,2}|"
    r"\b(?:should|could|might|may|would)(?: have)?(?: be(?:en)?)? |\b(?:rather than|instead of|without) (?:\w+ )?|"
    r"\b(?:whether|if|unless)\b[^.;:,]{0,40}|"
    r"\b(?:threaten(?:s|ed|ing)?|consider(?:s|ed|ing)?|contemplat(?:es|ed|ing)|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|"
    r"calls|call(?:ed|ing) on|pressed|appealed|refus(?:es|ed|ing)|want(?:s|ed))\b[^.;:,]{0,40}"
    r"\b(?:to|that|for)(?: [\w’']+)?(?: be)? )$"
)
#: Before such words: what is said, and is not so where the sentence denies it.
_SAID = re.compile(r"\b(?:reports?|rumou?rs?|claims?|suggestions?|speculation|talk)\b[^.;:,]{0,60}$")
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|refut(?:es|ed|ing)|contrary to|despite|"
    r"untrue|not true|false|no truth|baseless|wrong|unfounded|rumou?rs)\b"
)
#: What is part of a visit, or something else: behind such words, or as what they are said of.
_PART = (
    r"(?:meetings?|talks|dinner|banquet|lunch|reception|ceremon(?:y|ies)|(?:press|news) conference|briefing|speech|lecture|"
    r"(?:public )?(?:engagements?|appearances?)|appointments?|remainder|rest|agreements?|deals?|contracts?|pact|vote|debts?|"
    r"sanctions?|flights?|class(?:es)?|match|concert|march|protests?|rall(?:y|ies)|strike|signing|statement|declaration)\b"
)
_LINKS = (
    "because|amid|due|owing|after|before|following|pending|over|by|without|as|when|while|for|in|on|at|to|with|and|but|"
    "until|since|despite|from"
)
_OF_A_PART = re.compile(
    r" (?:(?:an?|the|his|her|their|all|some|any|several|other|most) ){0,2}"
    rf"(?:(?!(?:{_LINKS}) )[\w’'-]+ ){{0,3}}?{_PART}"
)
_PART_WAS = re.compile(rf"\b{_PART} (?:(?:has|have|had) been|was|were|is|are|being|be) $")
#: ... and to which days: "put off until Ⓣ", "has asked for Ⓣ instead", "moved from Ⓣ to Ⓣ".
_NEW_DAYS = re.compile(
    r"\b(?:postpon|put|push|defer|delay|resched|mov|shift|carr|brought forward|changed)[a-z]*\b"
    rf"(?: (?:off|back|forward|over))?(?: by {DURATION})?(?: from {TIME})?(?: (?!for |from |by )[^\s.;:,{TIME}]+){{0,6}}? (?:to|until|till) (?:(?:early|late|the|after|on|in) ){{0,2}}{TIME}|"
    rf"\b(?:rescheduled|asked) for (?:(?:early|late) )?{TIME}|"
    rf"\bwill (?:now|instead) (?:be|take place|begin|start|happen|come|go|arrive|travel|visit|fly)\b(?! (?:home|back|out))[^.;:,{TIME}]{{0,20}} (?:in|on|from|at) {TIME}"
)
_MEANT_ANEW = re.compile(r"will|brought|asked|shifted|changed")
#: Behind such words: the visit ended early, but took place.
_UNDER_WAY = re.compile(
    rf" (?:an?|his|her|their|the) (?:[\w’'-]+ |Ⓓ ){{0,3}}{NOUN}\b[^.;:,]{{0,60}}? (?:that|which) (?:(?:he|she|they|had|was) ){{0,2}}(?:beg[au]n|started)\b"
)
#: What opens an entry of a diary: "Called off: ...".
_OFF_LABEL = re.compile(
    r"(?:^|[.] |– )(?:[Pp]ut off|[Pp]ostponed|[Dd]eferred|[Cc]alled off|[Cc]ancell?ed|[Ss]crapped|[Ss]truck [a-z ]{3,20}): ?$"
)
#: Before or in words of travel: what was planned, and did not come to pass if the sentence says so further on.
_UNMET = re.compile(
    r"\b(?:(?:was|were) (?:\w+ ){0,2}?(?:to|due|expected|scheduled|supposed|meant|booked|billed|slated|announced)|"
    r"had (?:been |once |first |originally ){0,2}?(?:due|expected|planned|announced|scheduled|fixed|set|pencilled|hoped|marked))\b"
)
#: Words before a clause on what somebody had planned: what is told there may be of it.
_OF_WHOM = re.compile(r", (?:who|which|where|whose|whom) $")
#: What opens the sentence behind such words, and speaks of what was planned: "That journey has been called off."
_OF_THE_PLAN = re.compile(
    rf"(?:[\"'“‘]|But |Now |Then ){{0,2}}(?:(?:[Tt]h(?:at|is|e|ese|ose)|[Hh]is|[Hh]er|[Tt]heir|[Bb]oth|[Aa]ll) (?:[a-z]+ ){{0,2}}?"
    rf"(?:{NOUN}|programme|plans?|thing|engagements?|stops|legs)|It|Everything|[Aa]ll(?: (?:of (?:it|them|this|that)|two|three|four|five))?|Both)\b"
    r"(?=[^.;:,ⓅⓁ]{1,50})"
)
#: The same where the words alone say that it did not; who was to have stayed on has been there.
_NEVER_WAS = re.compile(
    r"\b(?:should have|(?:was|were) to have) (?!(?:stayed|remained|returned|departed|ended|lasted|concluded)\b)(?:been|come|gone|\w+ed|landed|flown|paid|begun|met|spent)\b"
)
#: Before such a word: it is said of another visit than the one under way ("landed for a visit put off in May").
_OTHER = re.compile(
    rf"(?<!\bthat )(?<!\bthis )\b{NOUN} (?:(?:in|from|of) Ⓣ )?(?:(?:that|which) )?(?:(?:was|had been|had to be) )?$"
)
#: What stands between a visit and the two words that end it: "a visit by Ⓟ, which had been set for Ⓣ, was put off".
_APART = r"[^,;.]*?(?:, (?:which|planned|scheduled|due|announced|pencilled|down|set)[^,;.]*,|,)?"
_ENDED = re.compile(
    rf'{_APART} ["“]?(?:was|is|has been|had been|have been|had to be|will be) \w[^ ]*(?: [^ ]*)?'
)


def off(text: str, clause: tuple[int, int], words: tuple[int, int], noun: bool, then: str = "") -> Off | None:
    """What a skeleton says of the visit of which ``words`` in a ``clause`` speak; None where it takes place.

    ``noun`` words name the visit ("the trip to"), others the travel; ``then`` is the sentence behind it.
    """
    begin, end = clause
    never = _NEVER_WAS.search(text, begin, words[1])
    unmet = never or _UNMET.search(text, begin, words[1])
    if unmet:
        end = len(text)
        begin = 0 if _OF_WHOM.search(text, 0, begin) else begin
    elif gone := _ENDED.match(text, words[1]):
        end = max(end, gone.end())
    label = _OFF_LABEL.search(text, 0, begin)
    head = label[0].lower() if label else ""
    start = max(begin - 1, 0)
    said, limit = head + text[start:], len(head) + end - start
    behind = len(said) if unmet else words[1] - start + len(head)
    put_off = _said(PUT_OFF, said, limit, behind)
    if put_off and (noun or never or not _OTHER.search(said, 0, put_off.start())):
        return "postponed"
    absent = _NOT_ARRIVED.search(text, begin)  # what tells when they came may lie behind the clause
    if _said(CALLED_OFF, said, limit, behind) or (absent and absent.start() < end):
        return "cancelled"
    return (_of_the_plan(then) if unmet else None) or ("cancelled" if never else None)


def new_days(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Between two positions, where words of putting a visit off begin, and where the day stands that is new."""
    m = _NEW_DAYS.search(text, begin, min(end, begin + _FAR))
    if m is None or not (PUT_OFF.match(text, m.start()) or _MEANT_ANEW.match(text, m.start())):
        return None
    return m.start(), text.rindex(TIME, m.start(), m.end())


def _said(pattern: re.Pattern[str], text: str, end: int, behind: int) -> re.Match[str] | None:
    """The first words of a pattern before ``end`` that are said of the visit: not denied, nor demanded, nor of
    a part of it.

    Those of a part stand after the words for the visit, which end at ``behind``.
    """
    return next((m for m in pattern.finditer(text, 0, end) if not _unsaid(m, text, behind)), None)


def _unsaid(found: re.Match[str], text: str, behind: int) -> bool:
    start, end = found.span()
    low = max(0, start - _NEAR)
    if _UNDONE.search(text, low, start) or _UNDER_WAY.match(text, end):
        return True
    if _SAID.search(text, low, start) and _DENIED.search(text, low, end + _NEAR):
        return True
    return start >= behind and bool(_OF_A_PART.match(text, end) or _PART_WAS.search(text, low, start))


def planned(text: str, begin: int, end: int) -> bool:
    """Whether words tell of a plan rather than of what was done."""
    return bool(_NEVER_WAS.search(text, begin, end) or _UNMET.search(text, begin, end))


def _of_the_plan(text: str) -> Off | None:
    """What a sentence says of a plan told right before it: "Everything is cancelled"."""
    m = _OF_THE_PLAN.match(text)
    if m is None:
        return None
    end = clause_after(text, m.end())
    if PUT_OFF.search(text, m.end(), end):
        return "postponed"
    return "cancelled" if CALLED_OFF.search(text, m.end(), end) else None
