"""Is what happens at a time expression past or yet to come? Told from the words around it.

There need be no tagger: the nearest decisive verb form before the expression, in its sentence, speaks;
where there is none, the first one after it. ``tense`` is the one door, so that a parser can take over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

__all__ = ["Tense", "background", "elliptic", "is_past", "planned_then", "same_sentence", "tense"]

Tense = Literal["past", "future"] | None

#: Words that place what follows after the moment of writing.
_FUTURE = frozenset(
    """will would shall 'll ’ll won't due scheduled planned planning expected slated booked
    pencilled penciled fixed upcoming forthcoming tomorrow supposed intended meant
    leaves flies arrives returns departs lands begins starts ends opens concludes travels heads goes moves
    continues follows closes kicks stays meets attends addresses hosts joins runs wraps
    welcomes receives sails visits expires resumes awaits takes fly leave arrive depart go return start begin
    proceed proceeds comes remains expect awaited foreseen promises vows expects anticipates
    receive sets embarks undertakes pays makes holds jets chairs inaugurates delivers speaks gives unveils
    lays dines crosses reaches hold meet""".split()
)
#: Done by "her" or "who", these are to come as well: "she signs on Friday".
_DEEDS = frozenset(
    """signs tours spends launches inspects greets confers participates presides celebrates accompanies
    drives rides prays dedicates presents completes""".split()
)
_WHO_DOES = frozenset("he she who".split())
#: Verbs that after "to" tell of something to come ("to arrive Sunday", "is to be received").
_INFINITIVE = frozenset(
    """be arrive visit land travel fly leave meet address attend hold start begin open host take make pay
    return depart head join receive welcome hand speak inaugurate sign stay spend tour chair go come have
    see sit lead present continue conclude end participate deliver brief discuss inspect resume stop
    step put look regain reach seek mark celebrate observe unveil launch vote appear testify decide gather
    convene finalise finalize lay hear""".split()
)
#: These do so only before "to": "plans to leave", not "the plans".
_FUTURE_TO = frozenset("plans plan hopes hope wants want intends intend expects aims".split())
#: With "is" and "are" these tell of what is arranged: "is hosting him on Tuesday".
_ARRANGED = frozenset(
    """leaving departing flying travelling traveling going heading coming arriving landing returning staying
    visiting hosting receiving welcoming meeting attending joining addressing expecting awaiting
    preparing""".split()
)
#: After these "to" and a verb tell of what was done: "went to see him on Monday".
_DONE_TO = frozenset(
    """went came flew drove returned travelled traveled stayed managed refused failed began continued started
    used helped got""".split()
)
#: ... and after these of what is or was.
_SAID_TO = frozenset(
    """believed thought known said reported alleged suspected claimed understood considered presumed feared
    appears seems""".split()
)
#: A date is moved "to Friday" by these.
_MOVING = frozenset(
    "off moved postponed delayed deferred pushed rescheduled back forward shifted extended".split()
)
#: What was planned is given up, or goes on for longer.
_OFF = frozenset("cancelled canceled postponed scrapped shelved deferred off".split())
_VISITS = frozenset("visit visits trip tour stay".split())
_LONGER = frozenset("extended prolonged lengthened extend extends prolong prolongs lengthens".split())
_NOT = frozenset("not neither nor never couldn't couldn’t".split())
#: Past forms that do not end in -ed.
_PAST = frozenset(
    """was were had did has been said told met came went flew left began held took spoke made gave got saw
    sat spent drove rode ran won lost fell rose wrote became brought thought bought found stood kept sent
    paid led hit set-off swore sworn taken gone flown begun broke chose drew grew knew laid rang sang
    shook slept won wound threw wore sought heard read withdrew undertook underwent oversaw built fought
    caught taught bade ate drank woke felt dealt swept hung struck stole""".split()
)
#: Past forms that are those of a verb in the plural or behind "will" as well: "he put up at", but "they put".
_UNCHANGED = frozenset("put cut set let quit shut split spread".split())
#: Words of -ed shape that are no past verb.
_NOT_PAST = frozenset("united need indeed bed red led exceed proceed speed hundred sacred kindred".split())
#: Before a participle these make it future ("will be received", "is to be sworn in", "was to have landed").
_FUTURE_AUX = frozenset("will would shall to due 'll ’ll".split())
#: With "have" these tell of what did not happen ("should have gone"), else of what may ("could be held").
_PAST_AUX = frozenset("should could might must may can".split())
#: Before "to" and any verb: an arrangement ("was then to share a meal").
_BE = frozenset("is are was were be".split())
#: Who promises or asks something "by Friday" speaks of the future.
_ASK = frozenset(
    """given gave gives giving promised pledged vowed agreed asked asks urged ordered invited invites
    warned warns told tells""".split()
)
#: After these "to" and any verb tell of something to come: "agreed to admit".
_PROMISES = frozenset(
    "decided agreed promised pledged vowed offered threatened prepared preparing ready likely".split()
)
_DETERMINERS = frozenset("the a an this that these those his her its their our all both".split())
#: These stand before a verb as well: "both leave on Monday".
_PAIRS = frozenset(("both", "all"))
#: A plan told in the past, which may have come to pass or not.
_PLANNED_THEN = re.compile(
    r"\b(?:was|were|had (?:originally |initially |first )?been) "
    r"(?:originally |initially |also |then |both |all )?"
    r"(?:to\b|due|expected|scheduled|supposed|meant|planned|slated|set (?:to|for)\b|booked)"
    r"(?!.*\b(?:will|but)\b)"
)
_DEADLINE = frozenset("by until till before".split())
#: Words of time that may stand between "is" and "to": "was then to share a meal", not "was shot to death".
_BETWEEN = re.compile(r"\w+ly|also|next|not|now|soon|still|then|later|never|first|next")
#: What is done with a day to come: "has been set for Friday".
_FIXED = frozenset("set fixed announced arranged called billed marked pencilled".split())
#: "as soon as Tuesday", "as recently as May".
_AS_AS: dict[str, Tense] = {"early": "future", "soon": "future", "late": "past", "recently": "past"}
#: Of the words above those that may be nouns.
_NOUNS = frozenset(
    "return leave start stays visits travels ends starts moves runs hosts heads follows closes takes".split()
)
#: Right before a date: "last Oct. 23".
_SIDES: dict[str, Tense] = {"last": "past", "next": "future"}

#: "Tae-hung" is one word, and no verb.
_WORD = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ſ]+-(?=[a-z]))?[A-Za-zÀ-ſ]+(?:[’'][a-z]+)?")
_ABBREVIATIONS = """Mr Mrs Ms Dr Drs Gen Col Lt Sgt Capt Cmdr Maj Brig Adm Prof Sen Rep Gov Hon Rev Fr
    St Mt No vs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs
    Fri Sat Sun Jr Sr Inc Ltd Co""".split()
#: A sentence ends here: a stop that follows no initial or abbreviation, or a line break.
_BREAK = re.compile(
    r"[.!?\n;:|](?:(?<=\n)|(?<=[;:|])\s|(?<=[.!?])(?=[”\"’')\]]*\s)(?<![A-Z].)"
    + "".join(rf"(?<!\b{word}.)" for word in _ABBREVIATIONS)
    + r"[”\"’')\]]*\s)"
)
#: Behind a day that tells which visit is to come: "said her Monday visit would".
_ITS_VISIT = re.compile(
    r"(?:(?:-to-| to |-)[A-Z]\w+day)? (?:\w+ )?(?:visit|trip|tour|stay|arrival|departure|talks|meeting)"
    r" (?:will|would|is (?:to|due|expected))\b"
)
_WHOSE = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Tt]his|an?)|['’]s) $")
#: Before a list that has no verb, and who tells it.
_LIST = re.compile(r"([^.!?;:\n]{1,150}): [^.!?;:\n]{0,120}$")
_SAID_SO = re.compile(r", [^,]{1,50} (?:said|says|announced)(?: (?:on )?[A-Z]\w+day)?$")
#: Between days of a list: "in Lima on Monday, in Quito on Tuesday and from Friday in Dar es Salaam".
_JOINTS = frozenset(
    "and or then in on to at from until till for the of early late de da do des del la el es".split()
)
#: Where a day stands after a clause with "who", which lies so near, it is that of the verb that follows.
_RESUMED = re.compile(r"\bwho\b[^.;:\n]+, (?:(?:late|early|earlier) )?(?:on )?$")
_WHO_REACH = 120
#: So long is what stands between two days of such a list.
_LISTED = 80
_REACH = 170
_WORDS_LEFT, _WORDS_RIGHT = 14, 10
#: "Friday's talks" have mostly been; only words close by say otherwise.
_WORDS_OF = 4


def _left_words(text: str, start: int, reach: int = _REACH) -> list[str]:
    """The words of the sentence before ``start``; capitals stay, so that names match nothing."""
    window = text[max(0, start - reach) : start]
    cut = 0
    for m in _BREAK.finditer(window):
        cut = m.end()
    return _WORD.findall(window[cut:])


def _right_words(text: str, end: int) -> list[str]:
    window = text[end : end + _REACH]
    m = _BREAK.search(window)
    return _WORD.findall(window[: m.start() if m else None])


def _in_phrase(word: str, before: list[str]) -> Literal["past", "future", "nothing"] | None:
    """What a word says with the two or three right before it, whatever it says elsewhere."""
    if word in _FUTURE and "did" in before[-3:]:
        return "past"  # "did not leave"
    if word == "leave" and before[-1:] in (["took"], ["taken"]):
        return "past"  # "took leave of"
    if before[-2:] == ["to", "have"] and _SAID_TO.intersection(before[-3:-2]) and is_past(word):
        return "past"  # "is said to have gone"
    if before[-2:] == ["to", "be"] and word in _ARRANGED:
        return "future"  # "is said to be leaving"
    if before[-1:] != ["to"]:
        return None
    said = word == "be" and _SAID_TO.intersection(before[-2:-1])  # "is believed to be behind"
    return "nothing" if said or word == "expect" else None


def _at(words: list[str], i: int) -> Tense:
    """What the word at ``i`` says, looking at the few words before it."""
    word = "tomorrow" if words[i] == "Tomorrow" else words[i]
    before = words[max(0, i - 4) : i]
    if word == "goes" and words[i + 1 : i + 3] == ["back", "to"]:
        return "past"  # "the accord goes back to talks in May"
    if by_phrase := _in_phrase(word, before):
        return None if by_phrase == "nothing" else by_phrase
    if (
        word in _NOUNS
        and before
        and not (before[-1].lower() in _PAIRS and not word.endswith("s"))
        and (before[-1].lower() in _DETERMINERS or before[-1].endswith(("'s", "’s")))
        and not (before[-1] == "that" and word.endswith("s"))
    ):
        return None  # "his return", not "a tour that takes him to"
    if before[-1:] == ["to"] and _DONE_TO.intersection(before[-3:]):
        return "past"
    if (
        word.endswith(("'ll", "’ll"))
        or word in _FUTURE
        or (word in _DEEDS and before and before[-1].lower() in _WHO_DOES)
        or (word in _FUTURE_TO and words[i + 1 : i + 2] == ["to"])
        or (word in _ARRANGED and before[-1:] in (["is"], ["are"]))
    ):
        return "future"
    if before[-1:] == ["to"] and (word in _INFINITIVE or (_verb(word) and _arranged(before[-3:-1]))):
        return "future"
    if word in _UNCHANGED and before and before[-1].lower() in _WHO_DOES:
        return "past"
    if is_past(word):
        if before[-1:] in (["is"], ["are"]):
            return None  # "is heard", "is based"
        if _PAST_AUX.intersection(before[-3:]):
            return "past" if "have" in before or _NOT.intersection(w.lower() for w in words[:i]) else "future"
        if before[-1:] == ["be"] and before[-2:-1] in (["and"], ["or"]):
            return "future"  # "will confer with her and be received"
        near = before[-3:]
        joined = {"be", "have", "been", "being"}.intersection(near)
        return "future" if joined and _FUTURE_AUX.intersection(near) else "past"
    return None


def _verb(word: str) -> bool:
    """May it be a verb after "to"? "agreed to admit", not "promised to the king", "promised to Malians"."""
    return word.islower() and word not in _DETERMINERS


def is_past(word: str) -> bool:
    """Is it shaped like the past of a verb? With a capital ("the United Nations", "Mohamed") it is not."""
    regular = word.endswith("ed") and len(word) > 3 and not word[0].isupper() and word not in _NOT_PAST
    return word in _PAST or regular


def _arranged(words: list[str]) -> bool:
    """Do the words before "to" make it an arrangement: "is", "was then", "agreed"?"""
    return bool(words) and (
        words[-1] in _BE
        or words[-1] in _PROMISES
        or (words[0] in _BE and _BETWEEN.fullmatch(words[-1]) is not None)
    )


def _told(words: list[str], order: Iterable[int]) -> Tense:
    """What the first decisive word says, looked for in that order."""
    return next((said for i in order if (said := _at(words, i))), None)


def _nearest(left: list[str], most: int) -> list[int]:
    """Where the last ``most`` words stand, from the last on; names between them do not count."""
    plain = [i for i, word in enumerate(left) if not word[0].isupper()]
    first = plain[-most] if len(plain) > most else 0
    return list(range(len(left) - 1, first - 1, -1))


def _by_phrase(left: list[str]) -> Tense:
    """What the words right before an expression say together."""
    if "since" in left[-5:]:  # not "since Friday and leaves on Monday"
        return _told(left, range(len(left) - 1, len(left) - left[::-1].index("since"), -1)) or "past"
    if left[-3::2] == ["as", "as"] and left[-2] in _AS_AS:
        return _AS_AS[left[-2]]
    last = left[-1] if left else ""
    if last in _SIDES:
        return _SIDES[last]
    if (last in ("to", "until", "till") and _MOVING.intersection(left[-6:])) or (
        last in _DEADLINE and _ASK.intersection(left[-12:])
    ):
        return "future"
    if last == "for" and left[-3:-2] == ["been"] and left[-2] in _FIXED:
        return "future"  # "had been set for Friday"
    if (last in ("from", "between") and _given_up(left[-12:])) or (
        last in ("until", "till") and _LONGER.intersection(left[-12:])
    ):
        return "future"  # "called off a visit from Friday"
    if left[-2:] == ["ahead", "of"] or (left[-2:-1] in (["is"], ["are"]) and last in ("on", "at", "for")):
        return "future"
    return None


def _given_up(words: list[str]) -> bool:
    """Is a visit named behind the word that it is given up? Else "took time off from Monday" is meant."""
    off = next((i for i, word in enumerate(words) if word in _OFF), len(words))
    return bool(_VISITS.intersection(words[off:])) and "after" not in words[off:]


def _resumes(text: str, start: int, end: int, right: list[str]) -> bool:
    """'The envoy, who chairs the talks, on Friday urged ...': the day is that of what follows."""
    goes_on = bool(right) and is_past(right[0]) and text[end : end + 1] == " "
    return goes_on and _RESUMED.search(text, max(0, start - _WHO_REACH), start) is not None


@lru_cache(maxsize=512)  # phrases of travel ask again and again
def tense(text: str, start: int, end: int, *, verbs_only: bool = False) -> Tense:
    """Past, future, or None where the words do not tell; ``verbs_only`` leaves out the guess from "until"."""
    left, right = _left_words(text, start), _right_words(text, end)
    if not verbs_only and (said := _by_phrase(left)):
        return said
    if _resumes(text, start, end, right):
        return "past"
    # "She met him today, and on Friday she will ..."
    if left[-2:] in (["and", "on"], ["but", "on"]) and (said := _told(right[:3], range(len(right[:3])))):
        return said
    if _ITS_VISIT.match(text, end) and _WHOSE.search(text, max(0, start - 8), start):
        return "future"
    possessive = text[end : end + 2] in ("'s", "’s") and text[start:end].endswith("day")
    if said := _told(left, _nearest(left, _WORDS_OF if possessive else _WORDS_LEFT)):
        return said
    if possessive:
        return "past"
    last = left[-1] if left and not verbs_only else ""
    if last in ("until", "till"):
        return "future"
    said = _told(right, range(min(len(right), _WORDS_RIGHT))) or ("future" if last == "from" else None)
    return said or (None if verbs_only else _announced(text, start))


def _announced(text: str, start: int) -> Tense:
    """What the words before the colon of a list say: "will go to two towns, it said: Lima (Monday)"."""
    m = _LIST.search(text, max(0, start - _REACH), start)
    left = _WORD.findall(_SAID_SO.sub("", m[1])) if m else []
    return _told(left, range(len(left) - 1, max(-1, len(left) - 1 - _WORDS_LEFT), -1))


def planned_then(text: str, start: int) -> bool:
    """Is it told as a plan of the past ("was due to leave on Friday"), which may lie ahead or behind?"""
    return _PLANNED_THEN.search(" ".join(_left_words(text, start))) is not None


def same_sentence(text: str, start: int, end: int) -> bool:
    """Is there no end of a sentence between the two offsets?"""
    return not _BREAK.search(text, start, end)


@lru_cache(maxsize=512)
def elliptic(text: str, start: int, end: int) -> bool:
    """Do only names and joints stand between two days, so that the verb of the first is that of both?"""
    words = text[start:end].split()
    named = any(w[0].isupper() for w in words) and end - start <= _LISTED
    return (
        named
        and all(w[0].isupper() or w.strip(",") in _JOINTS or w == "," for w in words)
        and same_sentence(text, start, end)
    )


@lru_cache(maxsize=512)  # the same for every publication day that is tried
def background(text: str, start: int) -> Literal["since", "pluperfect"] | None:
    """What sets it beside the story's main line: 'since Friday', 'had come on Sunday', 'last came on'."""
    left = _left_words(text, start)
    if "since" in left[-2:]:
        return "since"
    return "pluperfect" if "had" in left[-7:] or "last" in left[-4:] else None
