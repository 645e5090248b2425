# ruff: noqa: E501 - a pattern is read best on one line
"""The parts an article's text plays: date header, title, body, boilerplate; its date and outlet.

The text itself is never changed: zones are offsets into it. What is not clearly a header or boilerplate
is body: of boilerplate only the headlines of other stories are read (``etl.visits.links``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from db.dates import Interval
from db.model import Article, Dating, Zone, ZoneKind
from etl.timex.header import LETTERHEAD, Header, read_header

__all__ = ["read_article"]

#: A line that begins with such a label is boilerplate, however long.
_LABELS = re.compile(
    r"""(?ix) \s* [-–—*•>|\[(]* \s* (?:
      (?:also\ )?read(?:\ (?:more|also|next|here|full\ story|this))? \s* (?: : | >+ | » | \|)
    | (?:see|watch|listen|hear|view)(?:\ (?:also|more))? \s* [:|]
    | (?:you\ (?:may|might)(?:\ also)?\ like|trending|most\ (?:read|viewed|popular|shared)|top\ (?:news|stories)|more\ (?:news|on\ this|stories)
        |related(?:\ (?:news|stories|story|articles?|posts?|coverage|topics))?|recommended|don[’']t\ miss
        |tags?|topics?|filed\ under|keywords|categor(?:y|ies)|share(?:\ (?:this|on|article|the\ story)[^.]{0,30})?
        |follow\ us|editors?|(?:photo|image|picture|video)(?:\ (?:credits?|by))?|credits?|source|(?:media\ |press\ )?contacts?|(?:for\ )?(?:media|press)\ (?:queries|enquiries|inquiries)[^:|]{0,20}|accreditation|disclaimer
        |(?:editor[’']?s?|note)\ note) \s* [:|]
    | (?:shares?|comments?) \s* [:(|] | \d+ \s+ (?:comments?|shares?|views)\s*(?:$|\|)
    | share\s+tweet\b | print\s*\| | e?-?mail\s*\| | (?:facebook|twitter|whatsapp|telegram|linkedin)\s*[|/]
    | (?:subscribe|share|print|tweet)\s*\| | (?:(?:facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|print|reddit|copy\ link|share|tweet)\b[\s|,/]*){2,} $ | ©
    )"""
)
#: A line of no more than ``_FURNITURE_MAX`` characters that begins so is boilerplate.
_STARTS = re.compile(
    r"""(?ix) \s* [-–—*•>|\[(]* \s* (?:
      (?:more|next|previous)(?:\ (?:article|story|post))? \s* [:»] | be\ the\ first\ to\ comment | download\ (?:our|the)\ [^.]{0,30}\bapp\b | get\ (?:the|our|all)\ [^.]{3,60}\b(?:inbox|e-?mail|newsletter|app)\b
    | (?:you\ can\ )?read\ (?:more\ at|the\ full|the\ original|the\ whole)\ [^.]{3,40}\.? $ | our\ standards: | follow\ [^.]{2,30}\ on\ (?:twitter|facebook|x|telegram|instagram|google)
    | story\ continues\ below | article\ continues\ (?:below|after)
    | comments\ (?:are|may|will|have\ been)\b | (?:leave|post|add|write)\ a\ (?:comment|reply)\b | drop\ your\ comment
    | (?:please\ )?(?:log|sign)\ in\ to\ | sign\ up\ (?:for|to)\ | subscribe\ (?:to|us|now|for|here)\b
    | (?:follow|like|find|join)\ us\ (?:on|for|in)\b | share\ (?:this|on|via)\b
    | (?:please\ )?visit\ (?:us\ on|our|the\ [^.]{2,40}\ (?:newsroom|website)|\S*www\.)
    | for\ (?:more|further)\ (?:information|details|news|stories|updates|on\ this)\b | for\ updates\b
    | (?:for|to)\b[^.]{2,60},\ (?:please\ )?(?:visit|click|go\ to|log\ on)\ | click\ here\b
    | (?:what\ do\ you\ think|have\ your\ say|liked\ it|was\ this\ (?:email|article|page|story))\b
    | we\ welcome\ your\ comments | send\ us\ your | write\ to\ (?:our|the)\ editor | support\ (?:our|independent)\ journalism
    | (?:this|the)\ (?:story|article|post|report|blog)\ (?:first\ appeared|was\ (?:first|originally)\ published|is\ closed|has\ not\ been\ edited)
    | (?:originally\ )?published\ in\ (?:(?:our|print|the\ [^.,]{2,30}\ edition)\b|[^.,]{2,40},\ [A-Z][a-z]{2,8}\.?\ \d) | all\ rights\ reserved | (?:\(c\)\s+(?-i:[A-Z\d])|copyright\s)
    | with\ (?:additional\ )?(?:information|input|inputs|reporting)\ (?:of|from|by)\b
    | (?:additional\ )?(?:reporting|writing|editing)\ by\b | edited\ by\b
    | (?:advertisements?|disclaimer|sponsored|loading\W*|back\ to\ top|newsletters?|print|share|tweet) \s* $
    )"""
)
#: So do the last lines of an article that tell of its author.
_AUTHOR = re.compile(
    r"(?i)\s*the (?:writer|author|columnist)\b.{0,80}\b(?:is|was|teaches|works|can be|holds|has)\b"
    r"|.*\b(?:views|opinions)\b.{0,60}\bown\b"
)
#: A whole line of this shape is boilerplate: agency sign-offs, end marks, rules.
_SIGN_OFF = re.compile(
    r"""(?x) \s* (?:
      [-–—(\[\s]* (?:END|ENDS|[Ee]nds?|30|EOM|/END) [-–—)\]\s]*
    | [-–—=_*~\#.\s]{3,}
    | [-–—]{1,2}\ ?(?P<dash>[A-Z][\w.&-]{1,20})(?:/\w{1,6})? \.?
    | \(? (?P<slash>[A-Z][\w .&-]{1,28}) / [\w-]{1,6} \)?
    | (?P<plain>[A-Z]{2,12}) \.?
    | \[ (?:[Pp]hoto|[Ii]mage)[^\]]{0,40} \]
    | \( (?P<bracket>[A-Z][\w .&-]{1,28}) \)
    | (?P<gmt>[A-Z]{2,8})\ \d{4}\ (?:GMT|UTC)
    | (?:©|\(c\)|[Cc]opyright)\ (?P<right>[A-Z][\w .&-]{1,28}?) ,?\ \d{4} \.?
    | \d{2,6}(?:/\w{1,4}){1,2}
    ) \s*"""
)
_FURNITURE_MAX = 170
#: Headlines beside each other in one line, as links are: "Mayor opens bridge | Queen in Zenda".
_BARRED = re.compile(r"\w[^.\n]* \| [^.\n]*\w$")
#: A line that heads a list of other stories; the list runs while its lines look like headlines.
_LIST_HEAD = re.compile(
    r"""(?ix) \s* (?: (?:also\ )?(?:read|see|watch)(?:\ (?:more|also|next|this))? | related(?:\ \w+)? | more\ (?:news|stories|headlines|on\ this(?:\ story|\ topic)?|from\ [^.]{2,40}|in\ [^.]{2,30}|like\ this)
    | also\ (?:on|in)\ [^.]{2,40} | also\ (?:trending|read) | you\ (?:may|might)(?:\ also)?\ (?:like|have\ missed|be\ interested\ in)
    | (?:most|now)\ (?:read|viewed|popular|shared|trending) | trending(?:\ now)? | tags | topics | keywords | recommended(?:\ \w+){0,2} | editor[’']s\ (?:picks?|choice) | don[’']t\ miss
    | (?:latest|top|popular)\ (?:news|stories|headlines|posts|articles|videos) | in\ other\ news | elsewhere\ on\ [^.]{2,30} | what\ to\ read\ next | up\ next | previous\ article | next\ article
    ) \s* [:>»]* \s*"""
)
#: After this line all that follows is readers' comments.
_COMMENTS_HEAD = re.compile(
    r"(?i)\s*(?:reader(?:s[’']|[’']s)? )?comments?(?: rules| policy| section)?(?: ?\(\d+\))?\s*:?\s*(?:\|.*)?"
)
#: Boilerplate that is stuck to the end of a body line: group "tail".
_TAILS = (
    re.compile(
        r"[.!?”\"’)]\s*(?P<tail>\((?P<outlet>[A-Z][\w .&-]{1,28})(?:/\w{1,6})\)(?:\s+(?:Visit|Follow|Share|Read)\b[^\n]*)?)\s*$"
    ),
    re.compile(
        r"[.!?”\"’)]\s+(?P<tail>(?:Share this (?:page|story|article|post)|Follow us on|Visit our|Read more:?|Also read:|Read:|READ:|READ ALSO:|READ MORE:)[^\n]{0,130})\s*$"
    ),
    re.compile(
        r"(?P<tail>COMMENTS\s+Comments are (?:moderated|closed)[^\n]*|Comments are (?:moderated|closed)[^\n]*)$"
    ),
    re.compile(
        r"[.!?”\"’)]\s*(?P<tail>[—–-] ?(?:[Ww]ith [^.]{3,40}|[^.,]{0,8}[^.,]{3,30}, [^.]{2,30}\b(?:Desk|Bureau)))\s*$"
    ),
)
_KICKER = re.compile(
    r"(?i)\s*(?:opinion|editorial|analysis|comment|commentary|op-ed|column|feature|news|world|politics|nation(?:al)?"
    r"|media (?:release|note|advisory)|press (?:release|statement)(?: no\. ?\d+)?|statement|breaking(?: news)?|exclusive|live|the [a-z ]{3,20} (?:view|column)"
    r"|web desk|news desk|monitoring (?:desk|report)|(?:our |staff |special |diplomatic )?(?:staff|reporter|correspondent)s?)\s*:?\s*"
)
_BYLINE = re.compile(r"\s*(?:By|BY|by|From our|FROM OUR|Written by)\s+(?!the end)[^.!?]{2,60}\s*")
_DATELINE = re.compile(r"\s*[A-Z][A-ZÀ-Þ’' .,-]{2,40}(?:,\s[\w. ]{2,20})?\s*(?:\([^)]{2,30}\)\s*)?[-–—:]+\s")
_BULLET = re.compile(r"\s*[-*•>»▪·]\s+\S")
#: Bracketed words that name no paper.
_NO_OUTLET = frozenset(
    "agency agencies end ends news desk web desk staff inp read more updated live photo".split()
)
_TITLE_MAX = 150
#: So many headings and bylines may stand above the text.
_HEADINGS = 5
#: A longer first line with a dateline ("SPRINGFIELD: ...") is text, a shorter one a title ("ANALYSIS: ...").
_DATELINE_TITLE = 100
_HEADLINE_MAX = 140
#: A statement may be dated in one of its last lines.
_AT_THE_END = 3
#: Words of a line that is a place and a date: "Port Springfield, Friday, 13 December 2019".
_PLACE_AND_DATE = 4


@dataclass(slots=True)
class _Line:
    """One non-blank line: its span without the white space around it, and the part it plays."""

    start: int
    end: int
    text: str
    gap: bool
    kind: ZoneKind = "body"


def _lines(text: str) -> list[_Line]:
    out, blank = [], True
    for m in re.finditer(r"[^\n]*\n?", text):
        line = m[0]
        body = line.strip()
        if body:
            start = m.start() + len(line) - len(line.lstrip())
            out.append(_Line(start, start + len(body), body, blank))
        blank = not body
    return out


def _headline_like(line: _Line) -> bool:
    return len(line.text) <= _HEADLINE_MAX and (
        bool(_BULLET.match(line.text)) or not line.text.endswith((".", ".”", '."'))
    )


def _is_furniture(text: str, *, late: bool) -> bool:
    """Is the line boilerplate by its own words? ``late``: it stands in the second half."""
    if _LABELS.match(text) or (len(text) <= _FURNITURE_MAX and _STARTS.match(text)):
        return True
    short = len(text) <= _FURNITURE_MAX
    return late and bool(
        _SIGN_OFF.fullmatch(text) or (short and (_AUTHOR.match(text) or _BARRED.search(text)))
    )


def _mark_boilerplate(lines: list[_Line]) -> None:
    """Lines that are boilerplate by their words, and the lists and comments that hang on them."""
    in_list = in_comments = False
    for n, line in enumerate(lines):
        if line.kind != "body":
            continue
        if in_comments:
            line.kind = "boilerplate"
        elif _COMMENTS_HEAD.fullmatch(line.text) and n:
            line.kind, in_comments = "boilerplate", n >= len(lines) // 3
        elif _LIST_HEAD.fullmatch(line.text) and n:
            line.kind, in_list = "boilerplate", True
        elif _is_furniture(line.text, late=2 * n >= len(lines)):
            line.kind, in_list = "boilerplate", in_list and not line.gap
        elif in_list and (_headline_like(line) or (not line.gap and len(line.text) <= _HEADLINE_MAX)):
            line.kind = "boilerplate"
        else:
            in_list = False


def _mark_trailing_bullets(lines: list[_Line]) -> None:
    """Bulleted headlines at the very end are links to other stories, also without a heading."""
    tail = [line for line in lines if line.kind == "body"]
    bullets = []
    while tail and _BULLET.match(tail[-1].text) and not tail[-1].text.endswith((".", ";", ",")):
        bullets.append(tail.pop())
    if len(bullets) >= 2 and tail and not tail[-1].text.endswith((":", ";", ",")):
        for line in bullets:
            line.kind = "boilerplate"


def _headers(lines: list[_Line]) -> Iterator[tuple[int, Header]]:
    """Header dates: of the first lines, labelled ones ('Published ...') anywhere, and a date alone at the end."""
    for n, line in enumerate(lines):
        top = n < 5
        if not top and n >= len(lines) - _AT_THE_END:
            header = read_header(line.text)
            if header and header.day and header.rank < LETTERHEAD and header.end == len(line.text):
                yield n, replace(header, rank=LETTERHEAD)
                continue
        if not top and not re.match(
            r"(?i)\W*(?:first |last )?(?:published|updated|posted|modified)\b", line.text
        ):
            continue
        header = read_header(line.text)
        if header and header.rank == LETTERHEAD and not (top and _letterhead(lines, n, header.day)):
            continue
        if header and (top or header.day):
            yield n, header
            if n and not top:
                return


def _letterhead(lines: list[_Line], n: int, day: date | None) -> bool:
    """Can the line of a ``day`` be (the last of) a letterhead? The text does not follow it at once: a title
    does, or a name went before. A place and a date may stand alone, but no other day beside it, as in a
    programme.
    """
    beside = [line for line in lines[max(0, n - 1) : n + 2] if line is not lines[n]]
    if any((other := read_header(x.text)) and other.day not in (None, day) for x in beside):
        return False
    short = [x for x in beside if len(x.text) <= _TITLE_MAX and not x.text.endswith(".")]
    return bool(short) or len(re.findall(r"[^\W\d_]{3,}", lines[n].text)) <= _PLACE_AND_DATE


def _is_title(line: _Line, after: _Line | None) -> bool:
    text = line.text
    if len(text) > _TITLE_MAX or len(text.split()) < 2 or after is None:
        return False
    if text.endswith((".", ",", ";", ":")) and not text.endswith("..."):
        return False
    if len(text) > _DATELINE_TITLE and _DATELINE.match(text):
        return False
    return (
        after.gap
        or len(after.text) > 60
        or bool(_BYLINE.fullmatch(after.text) or _KICKER.fullmatch(after.text))
    )


def _title(lines: list[_Line]) -> _Line | None:
    """The title among the first lines; kickers and bylines before it are marked on the way."""
    head = [n for n, line in enumerate(lines[:8]) if line.kind == "body"]
    for n in head[:4]:
        line = lines[n]
        if _KICKER.fullmatch(line.text) or _BYLINE.fullmatch(line.text):
            line.kind = "boilerplate"
        elif _is_title(line, lines[n + 1] if n + 1 < len(lines) else None):
            line.kind = "title"
            return line
        else:
            return None
    return None


def _mark_bylines(lines: list[_Line]) -> None:
    """Bylines after the title and below further headings."""
    for line in [x for x in lines if x.kind == "body"][:_HEADINGS]:
        if _BYLINE.fullmatch(line.text) or _KICKER.fullmatch(line.text):
            line.kind = "boilerplate"
        elif len(line.text) > _TITLE_MAX or line.text.endswith((".", "?", "!")):
            return


def _split(line: _Line, header: Header) -> list[_Line]:
    """A line with a header date at its start: the date, and the rest of the line."""
    end = line.start + header.end
    out = [
        _Line(
            line.start,
            line.start + len(line.text[: header.end].rstrip()),
            line.text[: header.end].rstrip(),
            line.gap,
            "date",
        )
    ]
    rest = line.text[header.end :]
    if rest.strip():
        start = end + len(rest) - len(rest.lstrip())
        out.append(_Line(start, line.end, rest.strip(), True))
    return out


def _split_tail(line: _Line) -> list[_Line]:
    """A body line with boilerplate stuck to its end: the two parts."""
    for pattern in _TAILS:
        if m := pattern.search(line.text):
            at = m.start("tail")
            kept = line.text[:at].rstrip()
            tail = _Line(line.start + at, line.end, line.text[at:], False, "boilerplate")
            return (
                [_Line(line.start, line.start + len(kept), kept, line.gap, line.kind), tail]
                if kept
                else [tail]
            )
    return [line]


def _outlet(headers: list[Header], lines: list[_Line]) -> str | None:
    """The paper or agency that a header or a sign-off names."""
    names = [h.outlet for h in headers]
    for line in lines:
        if line.kind == "boilerplate" and (m := _SIGN_OFF.fullmatch(line.text)):
            known = (
                _LIST_HEAD.fullmatch(line.text)
                or _COMMENTS_HEAD.fullmatch(line.text)
                or _KICKER.fullmatch(line.text)
            )
            names += [] if known else m.groupdict().values()
    for name in names:
        if name and not _NO_OUTLET.issuperset(name.lower().split()):
            return name.strip()
    return None


def _zones(lines: list[_Line]) -> tuple[Zone, ...]:
    """Neighbouring lines of one kind as one zone."""
    zones: list[Zone] = []
    for line in lines:
        if zones and zones[-1].kind == line.kind:
            zones[-1] = Zone(line.kind, zones[-1].start, line.end)
        else:
            zones.append(Zone(line.kind, line.start, line.end))
    return tuple(zones)


def read_article(id: str, source: str, text: str) -> Article:
    """The article with its zones, title, outlet and, where a header gives it whole, publication date.

    Zones are sorted, never overlap and cover all that is not white space. A date in the running text is
    not the document's date.
    """
    lines = _lines(text)
    headers = list(_headers(lines))
    by_line = dict(headers)
    lines = [
        part
        for n, line in enumerate(lines)
        for part in (_split(line, by_line[n]) if n in by_line else [line])
    ]
    _mark_boilerplate(lines)
    title = _title(lines)
    _mark_bylines(lines)
    _mark_trailing_bullets(lines)
    lines = [part for line in lines for part in (_split_tail(line) if line.kind == "body" else [line])]
    starts = [line.start for line in _lines(text)]
    dated = sorted(((h.rank, n, h) for n, h in headers if h.day), key=lambda x: x[:2])
    dct: Dating | None = None
    evidence: tuple[tuple[int, int], ...] = ()
    if dated:
        _, n, best = dated[0]
        dct = Dating(Interval.day(best.day), "stated")  # type: ignore[arg-type]
        evidence = ((starts[n] + best.date_start, starts[n] + best.date_end),)
    return Article(
        id=id,
        source=source,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=title.text if title else None,
        outlet=_outlet([h for _, h in headers], lines),
        dct=dct,
        dct_evidence=evidence,
        zones=_zones(lines),
    )
