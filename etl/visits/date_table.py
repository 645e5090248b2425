"""The dates and lengths beside the words of travel, as patterns over skeletons (see ``etl.visits.skeleton``)."""

from __future__ import annotations

import re

from etl.visits.rows import not_behind
from etl.visits.triggers import ABOUT, NOUN, OUTWARD

__all__ = [
    "ASIDES",
    "BEGUN",
    "CHANGED",
    "FROM_TO",
    "LENGTH",
    "NOT_BEFORE",
    "NO_LENGTH_BEFORE",
    "NO_LENGTH_BEHIND",
    "NTH_DAY",
    "ONE_DAY",
    "OTHER_EVENTS",
    "PERIODS",
    "PLANNED_END",
    "SINCE",
    "UNKEPT",
    "UNTIL",
    "VALID",
]

#: A trip dated by so long a period fills it: "in March" is from its first to its last day.
PERIODS = ("month", "quarter", "season", "year")
FROM_TO = re.compile(
    r"(?:from (?:the )?)?Ⓣ(?:,? (?:Ⓣ|\(Ⓣ\)))? ?(?:-to-|to|until|till|through|–|-|—|/) ?(?:the )?Ⓣ|"
    # not "arrived on Ⓣ and Ⓣ meets Ⓟ"
    r"between Ⓣ and (?:the )?Ⓣ|(?:Ⓣ, ){0,5}Ⓣ,? (?:and|&) Ⓣ(?! (?:(?!this|his|across|towards|as|was)[a-z]+s|will|had|he|she|they|(?:the )?Ⓟ)\b)"
)
UNTIL = re.compile(
    r"\b(?:until|till|through|thru|up to|lasts? to|ends?|ending|ended|concludes?|concluding|due (?:back|home)|return(?:s|ing)?) (?:\w+ ){0,4}?Ⓣ|"
    # "on Ⓣ concluded in Ⓛ the mission which"
    rf"Ⓣ(?= (?:concludes?|concluded|ends?|ended|completes?|completed|wraps? up|wrapped up|winds? up|wound up) (?:in (?:the )?Ⓛ )?"
    rf"(?:an?|his|her|their|its|the) (?:[\w’'-]+ |[ⒹⓃ] ){{0,3}}?{NOUN}\b)|"
    # not "leaves on Ⓣ for Ⓛ", "leaves on Ⓣ on a visit": so it begins
    rf"\b(?:leaves?|leaving) (?:\w+ ){{0,4}}?Ⓣ(?!,? (?:for|to) (?:the )?Ⓛ|{OUTWARD})"
)
#: Before "until": who did not come before did so then.
NOT_BEFORE = re.compile(
    r"(?:\bnot|n['’]t) (?:[a-z]+ ){0,2}?(?:arriv\w+|land(?:ed)?|c[oa]m(?:e|ing)|reach(?:ed)?|g[eo]t|fly|leave|begin|start|set out|due|"
    r"expected|scheduled)\b[^.;:Ⓣ]{0,40}$"
)
SINCE = re.compile(
    r"(?:\bnot|n['’]t) (?:[a-z]+ ){0,2}?(?:arriv\w+|land(?:ed)?|c[oa]m(?:e|ing)|reach(?:ed)?|g[eo]t|begin|start|due|expected|scheduled)\b"
    r"[^.;:Ⓣ]{0,40}\b(?:until|till|before) (?:[a-z]+ ){0,2}?Ⓣ|"
    r"\b(?:(?<!dates )(?<!dating )from|since|beginning|starting|begins?|starts?|began|begun|started|opened(?= (?:on )?Ⓣ)|as (?:of|from)|commencing|with effect from) "
    r"(?:(?!(?:there|here|home|office) )[a-z]+ ){0,2}?Ⓣ"
)
#: The first day of a visit whose last is told before: "flew home after a visit that had begun on Ⓣ".
BEGUN = re.compile(
    rf"\b{NOUN},? (?:that|which) (?:had )?(?:beg[au]n|started|opened) (?:(?:on|late|early) ){{0,2}}Ⓣ"
)

#: A length of time that is that of a visit, wherever it stands in a sentence on one.
LENGTH = re.compile(
    rf"Ⓓ (?:[\w’'-]+ ){{0,2}}?{NOUN}\b|\b{NOUN} of {ABOUT}Ⓓ|Ⓓ (?:on the ground|there\b|in (?:the )?Ⓛ)|"
    r"\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|(?:to|will|would) last|lasts|lasted|laid out|spends?|spent) "
    rf"{ABOUT}Ⓓ"
)

#: A visit of a single day: "a Ⓓ visit" where the length is one day, "for a few hours", "spent the day", "came for
#: Ⓓ", "spent Ⓓ in", "for Ⓓ".
ONE_DAY = re.compile(
    rf"(?P<length>Ⓓ) (?:(?:(?!{NOUN})[\w’'-]+ ){{0,2}}?(?:{NOUN})|of (?:\w+ )?(?:talks|meetings|discussions|consultations))\b|"
    r"(?:[vV]isit|[sS]top(?:over)?|[tT]our)(?:s|ed|ped|ing)? [^.;:Ⓣ]{0,30}?\bfor (?:only |just |barely |about )?(?P<hours>Ⓓ)|"
    r"(?:came|comes?|went|crosse[ds]|stop(?:s|ped)|landed|dropp(?:ed|ing) in) (?:(?!(?:and|but|who|where|then) )[^\s.;:]+ ){0,7}?"
    r"for (?:only |just |barely |about )?(?P<stay>Ⓓ)|"
    r"\b(?:be|is|are|was|were|been) (?:in (?:the )?Ⓛ|here|there) for (?:only |just |barely |about )?(?P<being>Ⓓ)|"
    r"spen[dt]s? (?:only |just |barely |about |some )?(?P<spent>Ⓓ) (?:in|at|on the ground|here|there)\b|"
    r"\bfor (?:only |just |but )?(?P<single>Ⓓ)(?! of\b)|spen[dt]s? the day\b|\bfor the day\b(?! of\b)|\bday (?:trip|visit)|Ⓣ only\b"
)
#: Before a visit noun: which day of it the date beside it is ("on Ⓣ, the second day of a Ⓓ visit").
NTH_DAY = re.compile(rf"Ⓣ of (?:[\w’'-]+ |Ⓓ |Ⓝ |Ⓟ['’]s ){{0,5}}?(?={NOUN}\b)")
#: A day that was planned and not kept: "was to have stayed until Ⓣ", "originally due to leave on Ⓣ", "on Ⓣ, and not on Ⓣ".
UNKEPT = re.compile(
    r"\b(?:(?:was|were) to have|had (?:been |once |first |originally |initially ){0,2}(?:due|expected|planned|scheduled|supposed|meant|intended|hoped|wanted)|"
    r"[Oo]riginally|[Ii]nitially)\b[^.;:,Ⓣ]{0,20}?"
    r"\b(?:stay(?:ed)?|remain(?:ed)?|left|leave|leaving|return(?:ed|ing)?|depart(?:ed)?|fl(?:own|y|ying) (?:home|back|out)|gone (?:home|back)|go (?:home|back)|end(?:ed)?|last(?:ed)?)\b[^.;:,Ⓣ]{0,50}Ⓣ|"
    r"\b(?:[Ii]nstead of|[Rr]ather than) (?:on |in |until |early |late )*Ⓣ|"
    # not "did not leave until Ⓣ": then they did
    r"(?:\bnot|n['’]t) (?:able to |\w+ )?(?:leave|left|depart(?:ed)?|return(?:ed)?|(?:fl(?:y|own)|g(?:o|one)) (?:home|back|out)|"
    r"taken? off)\b(?:(?!\b(?:until|till|before)\b)[^.;:,Ⓣ]){0,40}Ⓣ|"
    r"(?:\band|,) not,? (?:as (?:\w+ ){0,3}\w+, )?(?:on |in |by )?Ⓣ"
)

#: The end of a stay as it was planned: kept, unless the visit is told to have been cut short or made longer.
PLANNED_END = re.compile(
    r"\b(?:was|were) (?:\w+ )?(?:due|expected|scheduled|supposed|to)\b[^.;:,Ⓣ]{0,20}?\b(?:stay|remain|leave|return|depart|fly (?:home|back)|go (?:home|back)|end)\b[^.;:,Ⓣ]{0,40}Ⓣ"
)
#: Words that tell that it was.
CHANGED = re.compile(
    rf"\b(?:cut(?:s|ting)? (?:(?:[\w’'-]+ |Ⓓ |Ⓝ |Ⓟ['’]s ){{0,4}}?{NOUN} (?:(?:to|in|of) (?:the )?Ⓛ )?)?short\b|"
    r"(?:a|one) day (?:early|earlier than planned)|(?:ahead of|earlier than) (?:schedule|planned)|"
    r"(?:extend|prolong|lengthen)(?:s|ed|ing)? (?:his|her|their|the) (?:(?!(?:for|to|of|at|on|in|after|during|by) )[\w’'-]+ |Ⓓ |Ⓝ ){0,3}?"
    rf"{NOUN}\b)"
)

#: Beside a length of time: it tells how much sooner or longer, or how long all legs together take.
NO_LENGTH_BEFORE = re.compile(
    # who cuts a visit short does not stay so long
    r"\b(?:(?:cut(?:s|ting)?(?: short)?|shorten(?:s|ed|ing)?|curtail(?:s|ed|ing)?|abandon(?:s|ed|ing)?) (?:an?|his|her|their|the)|"
    r"by|[Aa]nother|extra|more|added|less than|every|(?<!\bto )(?<!\bwill )(?<!\bwould )last|past|(?:stage|leg|stop|part|half|round) (?:of|on|in) (?:an?|his|her|their|the)) $"
)
NO_LENGTH_BEHIND = re.compile(
    r",? (?:later|late|before|after|earlier|early|sooner|longer|more|less|ahead|behind|ago|away|(?<!\bfor Ⓓ )of (?:talks|consultations|meetings)(?! in (?:the )?Ⓛ)|of delay|"
    # all countries together
    r"(?:[\w’'-]+ ){0,2}?(?:regional|world|(?:two|three|four|five|six|seven|multi)-(?:nation|country|leg|stop)) (?:[\w’'-]+ )?(?:tours?|trips?|swing|journeys?))\b"
)

#: Words of saying, to whom, and the day behind them.
_SAID = "said|says|told|announced|disclosed|confirmed|informed|reported|stated|revealed|declared|added"
_HEARERS = "reporters|journalists|the press|state media|parliament|lawmakers|to Ⓞ|Ⓞ"
_TO_WHOM = rf"(?: (?:{_HEARERS}|newsmen|the media|in Ⓛ|here|in an? (?:\w+ )?(?:statement|release|communiqué|post|tweet)|at an? (?:\w+ )?(?:conference|briefing))){{0,3}}"
_SAID_ON = r",?(?: (?:only|just|on|late|early)){0,3} Ⓣ(?!['’]s)"
#: A date that tells when something was said: "said on Monday".
ASIDES = (
    re.compile(rf"\b(?:{_SAID}|wrote){_TO_WHOM}{_SAID_ON}"),
    re.compile(r"\btimes\b[^.;:Ⓣ]{0,30} since Ⓣ"),
    # the day of a dateline: "LIMA, Ⓣ (Agency) - ", but no range of days: "Lima, Ⓣ-Ⓣ"
    re.compile(r"^\W*(?:Ⓛ|[A-Z]{3,}),? Ⓣ(?= ?(?:\([^)]{1,20}\) ?)?[-–—:])(?! ?[-–—] ?Ⓣ)"),
)
_PAPER = (
    r"\b(?:agreements?|accords?|deals?|pacts?|treat(?:y|ies)|contracts?|mandates?|licen[cs]es?|leases?|visas?|bans?|curfews?|"
    r"embargo(?:es)?|sanctions|truces?|cease-?fires?|terms?|loans?|moratoriums?|offers?|exemptions?|tariffs?|quotas?|permits?|"
    r"concessions?|warrants?|guarantees?|memorand(?:um|a)|memorandums|protocols?|arrangements?)"
    r"(?: (?!(?:and|he|she|they|who|where|before|stay\w*|visit|trip|tour)\b)(?:[\w’'-]+|[ⓁⓃⓄⒹ])){0,6}?"
)
#: What holds until a day by itself: "the accord with Ⓛ runs until Ⓣ" is no stay.
VALID = (
    rf"{_PAPER} (?:runs?|ran|lasts?|lasted|is|are|was|were|be|been|remains?|holds?|continues?|extends?|extended)"
    r"(?: (?:valid|good|extended|prolonged|in|force|effect|place|on|up)){0,3}"
)
#: What is said to come, behind words of saying: somebody's travel. A place beside these is where the visitor
#: may say it, on a day of the visit: "told reporters in Ⓛ on Ⓣ that she would return".
_SAYS_TO = rf"\b(?:{_SAID}|announces)(?: (?:{_HEARERS}|media|in an? statement)){{0,2}}"
_TO_COME = (
    r"(?=,? (?:that )?[^.;:ⓉⓁ]{1,80}?"
    r"\b(?:will|would|plans? to|planned to|intend(?:s|ed) to|(?:is|are|was|were) (?:to|(?:due|expected|scheduled|set|planning) to))"
    r"(?: [a-z]+){0,2}? (?:visit|travel|go|come|fly|arrive|leave|depart|head|tour|attend|pay|make|undertake|embark|begin|start|return)\b)"
)
#: A date of another event than the visit: "the first since 1998", "cancelled his trip on Monday".
OTHER_EVENTS = (
    # a day of its own: "Saturday's bombings"
    re.compile(
        not_behind("for attend attended attending attends observe watch", whole=False)
        + r"Ⓣ(?=['’]s (?:[a-z-]+ ){0,2}?(?:attacks?|bombings?|blasts?|explosions?|shootings?|killings?|crash|coup|quake"
        r"|earthquake|storm|floods?|tsunami|elections?|vote|poll|referendum|verdict|ruling|protests?|riots?|clashes)\b)"
    ),
    # when it was said that something will be: "announced on Ⓣ that she will visit", "On Ⓣ, officials said he would"
    re.compile(rf"{_SAYS_TO}{_SAID_ON}{_TO_COME}"),
    re.compile(
        rf"(?:^|[.:;] )(?:[Oo]n |[Ll]ate |[Ee]arly |[Ii]n an? (?:[a-z]+ )?statement (?:(?:issued|released|published) )?){{0,4}}"
        rf"Ⓣ(?=,? [^.;:ⓉⓁ]{{1,80}}?{_SAYS_TO}{_TO_COME})"
    ),
    re.compile(
        rf"(?:{VALID} (?:until|till|through|to)|{_PAPER} (?:expir\w+|runs? out|lapses?)(?: on)?) (?:the end of )?Ⓣ"
    ),
    re.compile(
        r"\b(?:[Ff]irst|[Nn]o|[Nn]ot|[Nn]ever|[Ll]ast|[Ll]ongest)\b[^.;:]{0,80}\bsince (?:[\w’'-]+ )?Ⓣ"
    ),
    re.compile(
        r"\bsince (?:taking|assuming|becoming|coming|being|independence|the|his|her|their|he|she|they|it)\b[^.;,Ⓣ]{0,40}Ⓣ"
    ),
    re.compile(
        r"\b(?:cancel\w*|call(?:s|ed|ing)? off|scrapp\w+|postpon\w+|put(?:s|ting)? off|deferr\w+|shelv\w+) (?:his|her|their|its) "
        rf"(?:[\w’'-]+ |Ⓝ |Ⓓ ){{0,3}}?{NOUN} (?:to (?:the )?Ⓛ )?(?:(?:on|late|early) ){{0,2}}Ⓣ(?!,? (?:to|until|till) )"
    ),
)
