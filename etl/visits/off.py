"""Is a visit that words of travel speak of called off, or put off? Told by its clause, and beyond it.

"He was to land on Monday, but has put the trip off" says so in another clause than that of the travel.
"""

from __future__ import annotations

import re
from typing import Literal

from etl.visits.clauses import clause_after
from etl.visits.triggers import NOUN

__all__ = ["CALLED_OFF", "PUT_OFF", "Off", "off"]

Off = Literal["cancelled", "postponed"]

_TRIP = rf"(?:the |his |her |their |that |this |it ?)(?:\w+ ){{0,2}}?(?:{NOUN} (?:to Ⓛ )?)?"
CALLED_OFF = re.compile(
    rf"\b(?:cancel(?:s|l?ed|l?ing|lation)?|call(?:s|ed|ing) (?:{_TRIP})?off|scrap(?:s|ped)|scuttled|annulled|axed|"
    r"abandon(?:s|ed)|dropp?(?:s|ed)|struck (?:off|from)|renounc(?:es|ed)|pull(?:s|ed) out|fell through|(?:is|are) off|"
    rf"(?:gave|given|gives) up (?:{_TRIP}){NOUN}|need not (?:come|bring|travel)|"
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
    r"defer(?:s|red|ring)?|delay(?:s|ed)|reschedul(?:es?|ed)|shelve[sd]?|"
    rf"mov(?:es|ed|ing) (?:{_TRIP}){NOUN} to|moved to (?:after|Ⓣ|an? (?:later|new) date)|"
    rf"carr(?:ies|ied) (?:{_TRIP}){NOUN} over|(?:is|are|was|were) off for (?:now|the moment|the time being)|asked for (?:more time|(?:another|a later|a new) date|Ⓣ instead)|(?<!no )new dates?)\b"
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
_APART = r"[^,;.]*?(?:, (?:which|planned|scheduled|due|announced|pencilled|down|set)[^,;.]*,)?"
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
    elif gone := _ENDED.match(text, words[1]):
        end = max(end, gone.end())
    label = _OFF_LABEL.search(text, 0, begin)
    said = (label[0].lower() if label else "") + text[max(begin - 1, 0) : end]
    put_off = PUT_OFF.search(said)
    if put_off and (noun or never or not _OTHER.search(said, 0, put_off.start())):
        return "postponed"
    absent = _NOT_ARRIVED.search(text, begin)  # what tells when they came may lie behind the clause
    if CALLED_OFF.search(said) or (absent and absent.start() < end):
        return "cancelled"
    return (_of_the_plan(then) if unmet else None) or ("cancelled" if never else None)


def _of_the_plan(text: str) -> Off | None:
    """What a sentence says of a plan told right before it: "Everything is cancelled"."""
    m = _OF_THE_PLAN.match(text)
    if m is None:
        return None
    end = clause_after(text, m.end())
    if PUT_OFF.search(text, m.end(), end):
        return "postponed"
    return "cancelled" if CALLED_OFF.search(text, m.end(), end) else None
