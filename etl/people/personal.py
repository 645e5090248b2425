"""Personal names compared, inside an article and across articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from etl.gazetteer import fold
from etl.people import name_table

__all__ = [
    "HEARD",
    "ROMANISED",
    "Name",
    "by_ear",
    "compatible",
    "near",
    "other_father",
    "parse",
    "patronymic",
    "plain",
    "romanised",
    "same_father",
    "same_given",
    "sound",
]

_TOKEN = re.compile(r"[^\W\d_]+\.?")
#: Words between a name and that of the father.
_FATHER = re.compile(r" (?:bin|ibn|bint|binti|ben) ")
_VOWELS = re.compile(r"[aeiou]")
#: Letters with a stroke, or two in one, as they are written without them.
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae",
                          "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "Ə": "A"})  # fmt: skip
#: Letters that romanisations write in several ways; longer ones first.
_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
    ("ck", "k"),
    ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ei", "i"), ("ey", "i"), ("ee", "i"), ("oo", "u"), ("ou", "u"),
    ("aa", "a"), ("ks", "x"), ("ya", "ia"), ("yu", "iu"), ("y", "i"), ("q", "k"), ("w", "v"), ("j", "i"),
    ("oe", "o"), ("ue", "u"), ("ae", "a"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name: ``text`` as written, ``tokens`` folded, without particles, quotes and suffixes."""

    text: str
    tokens: tuple[str, ...]

    @property
    def surname(self) -> str:
        """The last token, or the only one."""
        return self.tokens[-1] if self.tokens else ""


def plain(text: str) -> str:
    """A name in letters that every paper has: 'Jørgen Đukić' -> 'Jorgen Dukic'."""
    return fold(text).translate(_LETTERS)


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """A name as written, split. 'Joan "Jo" van der Berg Jr.' -> joan, jo, berg."""
    found = [piece for t in _TOKEN.findall(plain(text).replace("'", "")) for piece in _initials(t, text)]
    core = [t for i, t in enumerate(found) if not (i and t in name_table.SUFFIXES)]
    if len(core) == 1:
        core = found  # the number is part of a monarch's name: "Olav II"
    tokens = tuple(low for t in core if (low := t.rstrip(".").lower()) not in name_table.PARTICLES)
    return Name(text, tokens or tuple(t.lower() for t in found))


def _initials(token: str, text: str) -> list[str]:
    """The letters of initials written together: 'KM' in 'KM Thorat'."""
    letters = token.rstrip(".")
    together = 1 < len(letters) <= 3 and letters.isupper() and not text.isupper()
    return list(letters) if together and letters not in name_table.SUFFIXES else [token]


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """A token with the spellings of different romanisations made one, double letters single."""
    for written, plain in _SPELLINGS:
        token = token.replace(written, plain)
    return re.sub(r"(.)\1", r"\1", token)


def same_given(one: str, two: str) -> bool:
    """Whether two given names may be one: equal, an initial, a nickname, another romanisation."""
    if one == two or sound(one) == sound(two):
        return True
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    nick = name_table.NICKNAMES
    return (
        two in nick.get(one, ())
        or one in nick.get(two, ())
        or bool(set(nick.get(one, ())) & set(nick.get(two, ())))
    )


def compatible(one: Name, two: Name) -> int:
    """How well two names of one article may mean one person: 0 not at all ... 4 equal."""
    a, b = one.tokens, two.tokens
    if not a or not b:
        return 0
    if a == b:
        return 4
    if len(a) > len(b):
        a, b = b, a
    if len(a) == 1:
        lone, longer = (one, two) if b is two.tokens else (two, one)
        inner = patronymic(longer) and sound(a[0]) not in (sound(b[0]), sound(b[-1]))
        return 0 if inner or _is_father(lone, longer) else _single(a[0], b)
    longer = two if b is two.tokens else one
    if (patronymic(longer) and sound(a[0]) != sound(b[0])) or other_father(one, two):
        return 0  # "Nasir bin Qadir" is the father of "Omar bin Nasir bin Qadir"
    if set(a) <= set(b) or {sound(t) for t in a} <= {sound(t) for t in b}:
        return 3
    if sound(a[-1]) == sound(b[-1]) and same_given(a[0], b[0]):
        return 3
    return 2 if sound(a[0]) == sound(b[-1]) and sound(a[-1]) == sound(b[0]) else 0


def patronymic(name: Name) -> bool:
    """Whether a name tells the father: its inner words are those of others."""
    return _FATHER.search(name.text) is not None


def _is_father(lone: Name, longer: Name) -> bool:
    """Whether a lone name is that of the father alone: "Qadir" in "Nasir bin Qadir"; "bin Qadir" is not."""
    told = _FATHER.search(longer.text)
    father = parse(longer.text[told.end() :]).tokens if told else ()
    return len(father) == 1 and lone.tokens == father and not _FATHER.match(f" {lone.text.lower()} ")


def other_father(one: Name, two: Name) -> bool:
    """Whether two names tell different fathers: "Omar bin Nasir" and "Omar bin Qadir"."""
    if not (patronymic(one) and patronymic(two)) or min(len(one.tokens), len(two.tokens)) < 2:
        return False
    a, b = one.tokens[1], two.tokens[1]
    return not (same_given(a, b) or near(a, b))


def same_father(one: Name, two: Name) -> bool:
    """Whether two names tell one given name and one father, whose vowels may be written in several ways."""
    if not (patronymic(one) and patronymic(two)) or min(len(one.tokens), len(two.tokens)) < 2:
        return False
    (a, b), (c, d) = one.tokens[:2], two.tokens[:2]
    return sound(a) == sound(c) and len(b) == len(d) and _VOWELS.sub("", b) == _VOWELS.sub("", d)


def _single(token: str, tokens: tuple[str, ...]) -> int:
    """A lone name against a full one: the surname before the first name before any other part."""
    if len(token) == 1:
        return 0
    heard = [sound(t) for t in tokens]
    token = sound(token)
    if len(tokens) == 1:
        return 3 if heard[0] == token else 0
    if heard[-1] == token or heard[0] == token:
        return 2
    return 1 if token in heard else 0


def near(one: str, two: str) -> bool:
    """Whether two words differ as a slip of the pen does: a letter or two, or only in the ending."""
    short, long = sorted((len(one), len(two)))
    if short < 4 or one[0] != two[0]:
        return False
    allowed = 1 if short < 6 else 2
    if long - short <= allowed and _distance(one, two, allowed) <= allowed:
        return True
    shared = next((i for i, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), short)
    return shared >= 5 and shared * 3 >= long * 2


#: Countries of names that papers romanise each in its own way, as their alphabet is, or lately was, another
#: one: "Yusuf Kamel" and "Youssef Kamal" are one name there, but not in Norway.
ROMANISED = frozenset(
    """AE AF AM AZ BD BG BH BT BY CN CY DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY
    MA MK MM MN MR MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TM TN TW UA UZ YE""".split()
)
#: ... of which these have names of short syllables, that a vowel tells apart: "Cho Vin", "Cho Van".
_SYLLABIC = frozenset("CN HK JP KP KR TW".split())
#: Countries of names that the ear may tell to be one.
HEARD = ROMANISED - _SYLLABIC
#: Consonants that romanisations write in several ways: "Qasim", "Gasim"; "Serhiy", "Sergei".
_BY_EAR = str.maketrans({"g": "k", "h": "k", "c": "s", "z": "s"})
#: Two romanisations of a name have at least this share of the letters of each part in common.
_ALIKE = 0.65
#: ... which a shorter part has too few of.
_LONG_ENOUGH = 5
#: Vowels that no ear takes for one another.
_CLEAR = frozenset("aiu")
_CONSONANT = re.compile(r"[^aeiou]")


def romanised(one: Name, two: Name) -> bool:
    """Whether two full names may be one of another alphabet, written by two ears: "Serhiy", "Sergei"."""
    a, b = one.tokens, two.tokens
    if min(len(a), len(b)) < 2 or by_ear("".join(a)) != by_ear("".join(b)):
        return False
    parts = zip(a, b, strict=True) if len(a) == len(b) else [("".join(a), "".join(b))]
    return all(sound(x) == sound(y) or _heard_alike(x, y) for x, y in parts)


def _heard_alike(one: str, two: str) -> bool:
    """Whether two long words, of the same consonants by ear, are one: their vowels do not tell them apart."""
    x, y = sound(one), sound(two)
    if min(len(one), len(two)) < _LONG_ENOUGH or _share(x, y) < _ALIKE or x.endswith("a") != y.endswith("a"):
        return False  # "Ivanova" is a woman's name
    return not any(map(_tell_apart, _CONSONANT.split(x), _CONSONANT.split(y)))


def _tell_apart(one: str, two: str) -> bool:
    """Whether vowels at one place are of two words, as in "Jamal", "Jamil"; "e" and "o" are heard for any."""
    a, b = _CLEAR & set(one), _CLEAR & set(two)
    return bool(a and b) and not a & b


def by_ear(token: str) -> str:
    """A token without its vowels, whichever opens it: what romanisations agree on."""
    heard = sound(token.replace("zh", "j"))
    first = "a" if _VOWELS.match(heard) else ""
    return (first + _VOWELS.sub("", heard)).translate(_BY_EAR)


def _share(one: str, two: str) -> float:
    """The share of their letters that two words have in common."""
    longest = max(len(one), len(two))
    return 1 - _distance(one, two, longest) / longest


def _distance(one: str, two: str, limit: int) -> int:
    """The edit distance with swaps of neighbours (optimal string alignment), cut at ``limit`` + 1."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, x in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, y in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == two[j - 2] and one[i - 2] == y:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
