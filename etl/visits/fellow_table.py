"""The words that name fellow travellers, as patterns over skeletons (see ``etl.visits.skeleton``)."""

from __future__ import annotations

import re

from etl.visits.rows import not_behind

__all__ = ["ENTRY", "FELLOW", "JOINING", "LIST", "WITH"]

#: Those who travel together, as one word.
_PARTY = r"(?:(?:\w+ )?delegation|(?:travelling |royal |presidential |official |papal |ministerial )?(?:party|team|entourage|suite|retinue))"
#: Who is joined: names end a word for ``\b`` only behind it.
_THEM = (
    r"(?:him|her|them|the (?:visitors?|guests?|(?:royal )?(?:couple|pair)|boss|party|delegation)|(?:his|her) (?:boss|wife|husband|chief|colleague)|"
    r"(?:the |his |her |their )?(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:Ⓟ|Ⓝ))(?!\w)"
)
_AM = r"(?:(?:is|was|are|were|had|has|have|having|been|will|would|be|to|also|equally|then|who|that|which) ){0,4}"
_BE = r"(?:is|are|was|were|will be|came|comes?|go(?:es)?|went|sat|sits?|flew|fl(?:y|ies)|travel(?:s|l?ed)?)"
_GONE = (
    r"(?:travel(?:s|l?ing|l?ed)?|flying|flew|flown|fl(?:y|ies)|came|com(?:e|es|ing)|arriv(?:es?|ed|ing)|land(?:s|ed)?|touch(?:es|ed)? down|go(?:es)?|went|"
    r"set out|sets out|return(?:s|ed)?|aboard|on board|made the \w+(?: \w+)?)"
)
_CRAFT = r"(?:flight|plane|aircraft|aeroplane|jet|train|ladder|ship)"
#: Going away from there, or from home.
_LEFT = r"(?:left|leav(?:es|ing)|depart(?:s|ed|ing)|t(?:ook|akes) off)(?: (?:for |from )?(?:home|(?:the )?Ⓛ)| (?:on |late )?Ⓣ){0,3}"
#: Somebody of theirs: "his trade Ⓟ".
_OWN = r"(?:his|her|their) (?!guest|host|counterpart)(?:[a-z-]+,? ){0,3}?"
#: It is no travel: "talks with Ⓟ are set for Ⓣ, an audience with Ⓟ for Ⓣ".
_NO_TALKS = not_behind(
    "alks eeting eetings udience unch inner reakfast ession iscussions ppointment elations ies", whole=False
)
#: What may stand between words and the name that they lead to; short forms with a stop are no end of a sentence.
_TO_NAME = r"(?:(?!\b(?:while|but|whose|who|where|when|talks|meet\w*|met|said|says|told|that)\b|, (?:was|were|is|are|had|has|will)\b)(?:[^.;Ⓟ]|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\b(?:Mrs|Hon|Gen|Col|Rev|Sen))\.)){0,60}?(?<!\bfor )(?<!\bfor the )(?<!\bfrom )(?<!\bfrom the )(?=Ⓟ(?!['’]s\b))"
#: Where and when somebody joins those who travel.
_THERE = r"(?:(?:in|at) (?:the )?Ⓛ|there|here|later)"
_JOIN_DAY = r"(?:(?:on|early|late|from) ){0,2}(?P<day>Ⓣ)"
#: Words that name a fellow traveller: before the name, or after it.
WITH = re.compile(
    rf"\b(?:accompanied (?:[^.;Ⓟ]{{0,40}} )?by|along with|joined (?:{_THERE} |(?:on )?Ⓣ ){{0,2}}by|comprised|"
    r"with (?:his|her) (?:wife|husband|spouse|\w+ minister)|[Hh]e and his wife|[Ss]he and her husband|"
    rf"(?:[Tt]ravell?ing|[Ff]lying|[Cc]oming|[Aa]board|[Oo]n board)? ?{_NO_TALKS}[Ww]ith {_THEM}(?: from Ⓛ| (?:on|aboard) (?:the|his|her) {_CRAFT})? {_BE}|"
    rf"(?:[Aa]ccompanying|[Jj]oining) {_THEM}(?: [\w ]{{1,20}}?)? {_BE}|"
    rf"(?:[Bb]eside|[Aa]longside) {_THEM} {_BE}|"
    rf"(?:(?:[Aa]lso|[Tt]oo) )?(?:[Oo]n|[Aa]board|[Oo]n board) (?:the|his|her|their) (?:same )?{_CRAFT} (?:too )?{_BE}|"
    r"[Aa]lso (?:travelling|making the (?:trip|journey)|on the trip|on board|aboard) (?:is|are|was|were|will be)|"
    rf"{_GONE} (?:(?:home|back|in|out|off|away|here|there|(?:on |at )?Ⓣ|at [\w:.]+|(?:in|at|to|for|from) (?:the )?Ⓛ) ){{0,4}}(?:(?:along |together )?with|in the company of)(?! (?:him|her|them),)|"
    rf"{_LEFT} (?:along |together )?with(?! (?:him|her|them),)|"
    r"(?:br(?:ought|ings?|inging)|t(?:ook|akes?|aking|aken)) (?:along|with (?:him|her|them))|"
    rf"[Ii]n (?:the|his|her|their) {_PARTY} {_BE}|"
    rf"{_PARTY}(?: (?:is|was|will be) (?:led|headed) by [^.;]{{1,80}}?|,? [^.;Ⓟ]{{0,60}}?)?,? (?:includ(?:e|es|ed|ing)|compris(?:es|ed|ing)|consist(?:s|ed|ing) of|made up of)|"
    r"delegation, among them|(?:with (?:him|her|them)|too|along), as (?:is|was|are|did|does))\b"
    rf"{_TO_NAME}|\b[Ww]ith (?:him|her|them|the visitors?|Ⓟ): (?=Ⓟ)|\bwith (?=Ⓟ[^.;]{{0,40}}? in tow)|"
    rf"\b(?:br(?:ought|ings?|inging)|t(?:ook|akes?|aking|aken)) {_OWN}(?=Ⓟ,? (?:along|with (?:him|her|them)|to (?:the )?Ⓛ)(?!\w))"
)
FELLOW = re.compile(
    rf"Ⓟ(?:,(?: the| his| her)? [^,.;Ⓟ]{{1,60}},|, (?:the |his |her )?Ⓟ,)?(?: and [^.,;:Ⓟ]{{1,50}})?,? {_AM}(?:"
    rf"accompan(?:ies|ied|ying|y) (?:{_THEM}|throughout|equally)(?![^.;Ⓟ]{{0,30}} by\b)|(?:re)?join(?:s|ed|ing)? {_THEM}|with (?:him|her|them)(?= ?[,.;]| all the way| throughout| on the )|(?:is|are|was|were) with {_THEM}(?= ?[,.;]| on the )|along\b|"
    rf"(?:beside|at the side of) {_THEM} (?:all the way|throughout)|"
    rf"(?:{_GONE}|left|leaves?|depart(?:s|ed)?|sets? off)\b(?: (?!out\b)(?:\w+|Ⓛ)){{0,3}} (?:with {_THEM}|beside {_THEM}|at (?:his|her|their) side)|"
    r"(?:came|comes?|coming|went|goes|go|flies|flew) (?:along|too|as well)\b|"
    rf"(?:came|comes?|coming|arrived|landed|travelled|returned|flew|flies) (?:\w+ ){{0,2}}?the same {_CRAFT}|"
    rf"(?:came (?:off|down from)|on|aboard|on board) (?:the|his|her|their) (?:same )?(?:Ⓝ )?{_CRAFT}\b|"
    rf"(?:a |one |the |part |member |members |among |listed |in |of |on |as |his |her |their |Ⓝ |Ⓟ['’]s ){{1,6}}{_PARTY}\b|"
    r"at (?:his|her|their) side\b|(?:(?:(?:\w+ )?(?:steps?|paces?) |just |close |right |walking )?behind (?:him|her|them)\b(?! (?:in|on|by|at)\b)|(?:\w+ )?(?:steps?|paces?) behind(?= ?[,.;]))|"
    r"on the (?:trip|tour|journey)(?= ?[,.;]| (?:too|as well)\b)|"
    r"(?:heads?|leads?|heading|leading) an? [^.;Ⓟ]{1,50}? on the (?:trip|tour|journey|visit)\b|"
    rf"(?:made|mak(?:es?|ing)) the (?:whole |same )?(?:trip|journey|voyage|flight|tour)(?= (?:too|as well|also)\b| ?[,.;]))"
)
#: Who joins those who travel on a day that is not their first: "Ⓟ joins her on Ⓣ", "she was joined on Ⓣ by Ⓟ".
JOINING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<who>Ⓟ)(?:, [^,.;Ⓟ]{{1,60}},|,)? {_AM}(?:join(?:s|ed|ing)?|to have joined) {_THEM}(?: {_THERE})?,? {_JOIN_DAY}",
        rf"\bjoined (?:{_THERE} )?{_JOIN_DAY} (?:{_THERE} )?by {_TO_NAME}(?P<who>Ⓟ)",
        rf"(?P<day>Ⓣ),? (?:[Hh]e|[Ss]he|[Tt]hey|Ⓟ) {_AM}joined (?:{_THERE} )?by {_TO_NAME}(?P<who>Ⓟ)",
        rf"(?P<day>Ⓣ),? (?P<who>Ⓟ) {_AM}join(?:s|ed|ing)? {_THEM}",
    )
)
#: What opens a list of people, one a line, and a line of it.
_MARK = r"(?:\(?\w{1,3}[.)] |[-*•–—] ?)"
LIST = re.compile(
    rf"(?:accompanied by|\b{_PARTY}(?: [^.;Ⓟ]{{0,60}}?)? (?:includ|compris|consist)\w+|made up of|with (?:him|her|them) (?:are|is|were|was))\b[^.;:]{{0,80}}: ?(?=$|{_MARK})"
)
ENTRY = re.compile(rf"\W*{_MARK}[^Ⓟ:]{{0,40}}(?=Ⓟ)")
