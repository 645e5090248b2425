# ruff: noqa: E501 - a pattern is read best on one line
"""The lines of an article that are none of its text: labels, links to other stories, sign-offs, comments, bylines.

A line is boilerplate by its own words, or as one of a list or of the comments that a heading opens. What is not
clearly boilerplate is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.model import ZoneKind

__all__ = [
    "Line",
    "is_byline",
    "lines_of",
    "mark_boilerplate",
    "mark_trailing_bullets",
    "outlets",
    "split_tail",
]

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
_BAR = " | "
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
_BULLET = re.compile(r"\s*[-*•>»▪·]\s+\S")
_HEADLINE_MAX = 140


@dataclass(slots=True)
class Line:
    """One non-blank line: its span without the white space around it, and the part it plays."""

    start: int
    end: int
    text: str
    gap: bool
    kind: ZoneKind = "body"


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank, all as its body."""
    out, blank = [], True
    for m in re.finditer(r"[^\n]*\n?", text):
        line = m[0]
        body = line.strip()
        if body:
            start = m.start() + len(line) - len(line.lstrip())
            out.append(Line(start, start + len(body), body, blank))
        blank = not body
    return out


def _headline_like(line: Line) -> bool:
    return len(line.text) <= _HEADLINE_MAX and (
        bool(_BULLET.match(line.text)) or not line.text.endswith((".", ".”", '."'))
    )


def _is_furniture(text: str, *, late: bool) -> bool:
    """Is the line boilerplate by its own words? ``late``: it stands in the second half."""
    short = len(text) <= _FURNITURE_MAX
    if _LABELS.match(text) or (short and _STARTS.match(text)):
        return True
    return late and bool(
        _SIGN_OFF.fullmatch(text) or (short and (_AUTHOR.match(text) or _BARRED.search(text)))
    )


def _in_table(lines: list[Line], n: int) -> bool:
    """Whether a line is a row of a table: one beside it has as many bars."""
    bars = lines[n].text.count(_BAR)
    above = n and not lines[n].gap and lines[n - 1].text.count(_BAR) == bars
    below = n + 1 < len(lines) and not lines[n + 1].gap and lines[n + 1].text.count(_BAR) == bars
    return bool(bars and (above or below))


def is_byline(text: str) -> bool:
    """Whether a line tells whose article it is, or of which kind: "By Ann Onym", "Analysis"."""
    return bool(_KICKER.fullmatch(text) or _BYLINE.fullmatch(text))


def outlets(text: str) -> list[str]:
    """The papers and agencies that a line may name as a sign-off does; a heading names none."""
    m = _SIGN_OFF.fullmatch(text)
    if m is None or any(p.fullmatch(text) for p in (_LIST_HEAD, _COMMENTS_HEAD, _KICKER)):
        return []
    return [name for name in m.groupdict().values() if name]


def mark_boilerplate(lines: list[Line]) -> None:
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
        elif _is_furniture(line.text, late=2 * n >= len(lines)) and not _in_table(lines, n):
            line.kind, in_list = "boilerplate", in_list and not line.gap
        elif in_list and (_headline_like(line) or (not line.gap and len(line.text) <= _HEADLINE_MAX)):
            line.kind = "boilerplate"
        else:
            in_list = False


def mark_trailing_bullets(lines: list[Line]) -> None:
    """Bulleted headlines at the very end are links to other stories, also without a heading."""
    tail = [line for line in lines if line.kind == "body"]
    bullets = []
    while tail and _BULLET.match(tail[-1].text) and not tail[-1].text.endswith((".", ";", ",")):
        bullets.append(tail.pop())
    if len(bullets) >= 2 and tail and not tail[-1].text.endswith((":", ";", ",")):
        for line in bullets:
            line.kind = "boilerplate"


def split_tail(line: Line) -> list[Line]:
    """A body line with boilerplate stuck to its end: the two parts."""
    for pattern in _TAILS:
        if m := pattern.search(line.text):
            at = m.start("tail")
            kept = line.text[:at].rstrip()
            tail = Line(line.start + at, line.end, line.text[at:], False, "boilerplate")
            return (
                [Line(line.start, line.start + len(kept), kept, line.gap, line.kind), tail]
                if kept
                else [tail]
            )
    return [line]
