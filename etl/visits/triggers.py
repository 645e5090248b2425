"""The words of travel, as a table of patterns over skeletons (see ``etl.visits.skeleton``).

Each row is a kind and a pattern. ``places`` names the group of places gone to; a row without it speaks of a
place that the context gives ("here", "the country", the trip under way). Kinds:

=========  ======================================================================================
arrive     the visitor gets there: a date is the first day
stay       the visit as a whole, or being there: a date is a day of it
leave      the visitor goes away from there: a date is the last day
receive    a host receives: the visitor is the object, the place that of the host
=========  ======================================================================================
"""

from __future__ import annotations

import re

from etl.visits.rows import Kind, Table, Trigger, not_behind

__all__ = [
    "ABOUT", "ASKED", "ASPECTS", "EVENT", "FROM_AFAR", "HOME", "MEETING", "NAMED", "NOUN", "ONLY_IF", "OUTWARD", "PLACES", "PLANNED", "TRIGGERS",
    "UNREAL", "VISIT", "VISITOR",
]  # fmt: skip

#: What is part of a place: "the north of Ⓛ", "a camp outside Ⓛ".
_PART = (
    r"(?:(?:north(?:-?(?:east|west))?|south(?:-?(?:east|west))?|east|west|centre|center|interior|heart|coast|shores?|outskirts|"
    r"highlands|hills|mountains|islands?|towns?|city|village|province|region|district|port) of (?:the )?)?"
)
THE = rf"(?:[Tt]he |a |an )?(?:(?!(?:leav(?:e|ing)|depart|quit|exit|skip|avoid|bypass|to|in|of|at|with|from|for|and|or|by|on|but|as) )[a-z-]+ ){{0,2}}?{_PART}"
PLACES = r"(?P<places>Ⓛ(?:(?:[,;]? (?:and |or |then )?(?:then |later )?(?:in |to |on to )?(?:[Tt]he )?|, |/| – )Ⓛ)*)"
DEICTIC = r"(?P<deictic>here|there|in town|in(?:to)? the (?:[cC]ountry|[cC]ity|[cC]apital|[iI]sland|[kK]ingdom|[sS]ultanate|[eE]mirate|[rR]epublic)|in (?:our|this) \w+)\b"
#: After others who got somewhere, to the same place.
_LATER = "after(?:wards)?|later|earlier|before"
#: Words before a verb, where a noun may be written the same: "will stay".
_NO_VERB = r"(?<!Ⓟ )(?<!Ⓟ, )" + not_behind(
    "to will would must should shall can could may might not they she he who and but"
)
#: Before "mission": one of troops or officials who stay.
_ON_BEHALF = not_behind(
    "Ⓞ led keeping military monitoring training combat diplomatic permanent observer", whole=False
)
_NOUNS = (
    rf"[vV]isits?|[tT]rips?|[tT]ours?(?! of duty\b)|{_NO_VERB}(?:stays?|stop)|stopover|stop-over|[jJ]ourneys?|swing|{_ON_BEHALF}mission|pilgrimage|sojourn|"
    r"layover|voyage"
)
NOUN = rf"(?:{_NOUNS})"
#: What somebody goes on from: "returned home after visiting Ⓛ", but "arrived shortly after noon in Ⓛ".
_HAVING_BEEN = (
    r"(?:after|following|before) "
    rf"(?:(?!morning|evening)[a-z]+ing |Ⓓ |(?:an?|his|her|their|the) (?:[\w’'-]+ |Ⓓ |Ⓝ ){{0,3}}?{NOUN}\b)"
)
VISIT = re.compile(rf"\b{NOUN}\b")

#: Words that mean whoever is travelling, and name nobody.
VISITOR = (
    r"(?:[Tt]he|[Oo]ur|[Tt]heir) (?:[a-z]+ |Ⓝ )?(?:guests?|visitors?|pair|couple|duo|trio|party|delegation|entourage|travellers?|envoys?)|"
    r"[Bb]oth (?:men|women|guests|visitors|Ⓝ guests)|[Aa]ll (?:two|three|four|of them)\b|[Tt]he (?:two|three|four) of them|"
    r"[Bb]oth(?= (?:will|would|are|were|had|have|left|leave|arrive|arrived|landed|flew|fly|came|come|stay|stayed|remain|remained|return|returned|went|go|travel|travelled)\b)|"
    r"[Tt]heir (?:(?:Imperial|Royal|Serene) )?(?:Majesties|Highnesses|Excellencies)"
)

_ARRIVE = (
    r"land(?:s|ed|ing)?|touch(?:es|ed|ing)? down|arriv(?:es?|ed|ing|al)|f(?:lew|lies|ly|lown|lying) in(?:to)?|"
    r"alight(?:s|ed)?|disembark(?:s|ed)?|turn(?:s|ed)? up|steps?|stepped|descend(?:s|ed)?|"
    r"[cC]ame down|drove in|(?:gets?|got) in|checked in|dropp(?:ed|ing) in|drops? in"
)
#: Getting to an island, but not getting somewhere for talks on a country.
_ON_LAND = (
    not_behind(
        "talks meeting meetings summit conference debate discussion discussions consultations negotiations hearing"
        " briefing session vote"
    )
    + "on"
)
#: Behind words of coming and going: a figure of speech, that moves nobody.
_FIGURE = (
    r"(?! (?:under|to (?:power|court|trial|war|office|light|the polls)|"
    r"on (?:sale|trial|strike)|out in|into (?:force|effect|exile|hiding|opposition)|missing|bankrupt)\b)"
)
#: Before "returned": others send somebody back: "was returned to Ⓛ".
_ITSELF = not_behind("be been being was were is are")
#: Before a verb that is a noun as well: "the move was".
_NO_NOUN = not_behind("the a an this that his her their its first latest")
_GO = (
    rf"(?:go(?:es|ing|ne)?|went){_FIGURE}|travel(?:s|l?ed|l?ing)?|fl(?:y|ies|ew|own|ying)|head(?:s|ed|ing)?(?! (?:the|an?|its|by)\b)|{_NO_NOUN}journey(?:s|ed)?|"
    rf"(?:com(?:e|es|ing)|came){_FIGURE}|carr(?:y|ies|ied) on|proceed(?:s|ed|ing)?|continu(?:es?|ed|ing)(?! (?:an?|his|her|their|the) )|{_NO_NOUN}mov(?:es?|ed)(?! (?:forward|ahead|closer|against|was|is|were|will|would|came|comes|could|to (?!(?:the )?Ⓛ))\b)|sail(?:s|ed)?|"
    rf"cross(?:es|ed)?|embark(?:s|ed)?|return(?:s|ing)?(?! (?:visit|trip|call|journey)\b)|{_ITSELF}returned|jet(?:s|ted)|drives?|drove|set (?:out|off)|"
    r"dash(?:es|ed)?|pays?|paid|bound|mak(?:es|ing) for|made for|boards?|boarded|en route|emplan(?:es|ed)|made it|mak(?:es|ing) it|g[eo]ts? (?:over|across|up|down)|sets? foot|transfer(?:s|red)?"
)
_OFF_TO = (
    r"depart(?:s|ed|ing)?|leav(?:e|es|ing)|left|[tT]akes? off|took off|taking off|set (?:out|off)|sets (?:out|off)|"
    r"on (?:his|her|their) way|plane|flight|embark(?:s|ed)? on|departure"
)
#: What somebody does next, or why: "arrived on Monday and returns to Ⓛ" is no arrival in Ⓛ, nor is "flew home
#: because of snow in Ⓛ".
_AND_GOES = (
    r"(?:because|owing)\b|and (?:(?:then|later|also|will|would|was|is|are|were|has|had|to|due) ){0,3}"
    rf"(?:{_ARRIVE}|{_GO}|{_OFF_TO})\b"
)
#: Up to four words between verb and preposition; dates and durations may be among them.
GAP = rf"(?:(?:(?:on|for|in) )?(?!{_HAVING_BEEN})(?!{_AND_GOES})(?:[\w’'-]+|Ⓣ|Ⓓ|Ⓞ|Ⓝ),? ){{0,4}}?"
#: Something goes there, or is meant for those who live there: "sign a letter to Ⓛ".
_TO = (
    not_behind("aid letter envoy ambassador message invitation support help relief loan arms weapons") + "to"
)
_EXPECTED = (
    r"due|expected|scheduled|awaited|booked|announced|set|slated|planned|billed|(?:is|are|was|were|be|been) welcomed|joins? (?:him|her|them)|"
    r"join(?:ed|ing)? (?:him|her|them)"
)
#: Before "out of": who does something from there has not left: "a cell operating out of Ⓛ".
_FROM_THERE = not_behind("operating working based run", whole=False)
_LEAVE = (
    r"left|leav(?:es?|ing)|depart(?:s|ed|ing)?(?: from)?|f(?:lew|lies|ly|lying) out(?: of)?|took off from|"
    rf"wheels up from|{_FROM_THERE}out of|(?:back|returned|returning|home|"
    r"(?:will|to|[Hh]is|[Hh]er|[Tt]heir|[Oo]n|[Uu]pon|Ⓟ['’]s) return(?: home)?)"
    r"(?: (?:since |on |only |just |late )*Ⓣ)? from|quit(?:s|ted)?"
)
_END = (
    r"(?:conclu(?:des?|ded|ding|sion of)|wrap(?:s|ped|ping)? up|wound up|winds? up|end(?:s|ed|ing)?|clos(?:es?|ed)|"
    r"finali[sz](?:es?|ed)|complet(?:es?|ed|ing|ion of)|finish(?:es|ed|ing)?|end of|cut(?:s|ting)? short|br(?:eaks?|oke|oken|eaking) off|last day of|"
    r"final day of|rounded off)"
)
#: Between a verb and its visit: "ended on Ⓣ a visit", "ended, Ⓣ, a visit".
_ON_DAY = r"(?:(?:on|here|late|early) ){0,2}"
_BEGIN = (
    r"(?:beg(?:ins?|an|un|inning)|start(?:s|ed|ing)?|kick(?:s|ed|ing)? off|open(?:s|ed|ing)?|embark(?:s|ed|ing)? on|"
    r"set out on|first day of|commenc(?:es?|ed|ing)|launch(?:es|ed)?)"
)


#: What may stand before somebody's name.
_STYLED = r"(?:(?:the|H\.E\.|H\.R\.H\.|HE|[Hh](?:is|er) Excellency|Mr|Mrs|Ms|Dr|Sir|Gen)\.? ){0,3}"
#: Words before a length of time.
ABOUT = r"(?:(?:for|only|barely|just|some|about|almost|nearly|all|less|more|than|at least) ){0,3}"
#: Who a relative clause speaks of, and the verbs that stand before its own.
_SUBJECT = (
    r"(?:(?:he|she|Ⓟ) and (?:Ⓟ|(?:his|her) [a-z-]+(?: [a-z-]+)?)|he|she|they|Ⓟ|the [a-z-]+(?: [a-z-]+)?)"
)
#: A day between a place and what is told of it: "Ⓛ on Ⓣ, where he ...".
_DAY = r"(?: (?:(?:on|late|early) ){0,2}Ⓣ)?"
#: What visitors do in a place that a relative clause tells of.
_DOES = (
    r"attend\w*|represent\w*|met|meets?|hold|held|t[ao]kes?n? part|took part|addresse?[sd]?|sign(?:s|ed)?|"
    r"join(?:s|ed)?|discuss(?:es|ed)?|beg[iau]ns?|started|open(?:s|ed)?"
)
_AUX = r"(?:(?:had|has|have|is|are|was|were|will|would|to|be|due|expected|intended|planned|meant|also|then|first|only) ){0,4}"


#: After words of leaving: they go on a trip, so it is home that they leave.
OUTWARD = rf" [^.;:ⓅⓁ]{{0,50}}?\b(?:on|for) (?:an?|his|her|their|the) (?:[\w’'-]+ |Ⓓ |Ⓝ ){{0,4}}?{NOUN}\b"


#: Behind a place that is left so, by nobody who was there: "left Ⓛ waiting".
_LEFT_SO = r" (?:out of|waiting|guessing|wondering|alone|isolated|vulnerable)\b"

#: Behind "left": something else than a country or a town, such as "the talks", or "open".
_NO_LAND = (
    r" (?:the (?!(?:[\w’'-]+ |[ⓃⓁ] ){0,2}?(?:countr(?:y|ies)|nation|city|town|capital|islands?|kingdom|emirate|sultanate|republic|"
    r"territory|region|continent|airport|next|following|same|(?:previous|other) (?:day|night|evening|morning))\b)|open\b)"
)

#: Between the stops of a list, and between a stop and its days.
_THEN, _ON = (
    "(?:(?:then|finally|later) )?",
    " (?:(?:(?:from|until|till|between|on|in|for|early|late|the|next) ){1,3}[ⓉⒹ]|Ⓣ)",
)


#: Words that make visits those of several people: "the flurry of visits".
_MANY = (
    r" (?:[\w-]+ )?(?:flurry|series|spate|string|succession|wave|rash|round|exchange|frequency|number) of\b"
)


def _row(kind: Kind, opens: str, rest: str, **marks: bool) -> Trigger:
    """A row; ``opens`` are the words of which one opens the phrase, if it does not open with a sign."""
    return Trigger(kind, re.compile(rf"(?<!\w)(?i:{opens}){rest}" if opens else rest), opens, **marks)


#: Between a place and a visit: it is not the visit to it that follows ("left Ⓛ on Ⓣ after a visit").
_APART_IN_TIME = r"[^.;]{0,40}?\b(?:after|following|before|ahead) "

#: ... nor does a country visit itself: "Ⓛ on Ⓣ put off a visit", "those of Ⓛ went on their tour".
_DOING = (
    r"(?:(?:on|has|had|have|later|also|Ⓣ) ){0,3}(?:went|goes|go|puts?|called|calls|postpon\w+|cancel\w+|defer\w+|"
    r"scrap\w+|shelv\w+|announc\w+) "
)

#: What is spoken of rather than done there: "talks on the conflict in Ⓛ".
_NO_MATTER = not_behind(
    "attack attacks campaign ceasefire conflict conflicts coup crisis crises development developments election"
    " elections events fighting forces interests investment investments killing militants mission peace"
    " peacekeepers people presence process project projects rebels reforms rights role security situation"
    " soldiers stability strikes troops violence war wars work",
    then="",
)

#: What goes somewhere by itself, and going for good: "a message to Ⓛ on Ⓣ", "fled to Ⓛ in Ⓣ".
_NOT_SENT = not_behind(
    "message messages letter letters condolence condolences greetings aid help apology tribute support invitation"
    " invitations exports deliveries weapons troops fled flee moved extradited deported exiled close according due"
    " back home return returned ties links access ambassador ambassadors envoy envoys consul commissioner"
    " speak speaks spoke spoken speaking talk talked talking listened appealed apologised apologized wrote turned referred",
    then=" to",
)

#: Nor what is done to things there: "was agreed in Ⓛ", "will be held in Ⓛ".
_NO_DEED = (
    r"(?!(?:held|agreed|signed|built|reached|adopted|launched|published|convened|organi[sz]ed|discussed|made|done|"
    r"based|located|born|found|killed|shot|set|issued|released|reported|opened|chaired|hosted|finali[sz]ed|initialled|"
    r"struck|concluded|negotiated|drafted|deferred|postponed|cancelled|announced|known|remembered|written|printed|buried|jailed|"
    r"critici[sz]ed|condemned|denounced|accused|charged|convicted|sentenced|sued|tried|wanted|blamed|mocked|praised|hailed|elected|"
    r"educated|trained|raised|represented|involved|interested)\b)"
)

#: Behind a place: it is where somebody else speaks ("an official in Ⓛ said").
_NOBODY_SAYS = r"(?! (?:said|says|told|tells|added|confirmed|announced)\b)"

#: Nor what somebody does who lives there.
_NO_HOME = r"(?!(?:[a-z]+ )?(?:living|posted|stationed|resident|residing|accredited|exiled|studying|teaching|working|based)\b)"

#: Somebody is in a place, rather than something of theirs: "Ⓟ's in Ⓛ", but "Ⓟ's speech in Ⓛ".
_NO_OWNER = r"(?:(?<!['’]s)|(?<=Ⓟ['’]s)(?= (?:now |still |back |currently )?(?:in|at) ))"

#: What a guest does in a place.
_DOINGS = (
    "(?:was|were|been|being|is|are|be) (?:hosted|welcomed|greeted|entertained|feted)|dropp(?:ed|ing) in on|drops in on|look(?:s|ed) in on|"
    "sign(?:s|ed)?|attend(?:s|ed|ing)?|confer(?:s|red|ring)|g[ia]ves?|deliver(?:s|ed)|met|meets|meet|meeting|(?:held|holds?) talks|(?<!the )talks|"
    "sat down|received(?![^.;:ⓁⓅ]{0,40} from (?:the )?(?:[\\w-]+ ){0,2}Ⓟ)(?! (?:an? |the )?(?:[a-z-]+ ){0,2}?(?:letter|message|call|greeting|report|invitation|telegram|condolence))|address(?:es|ed)?|sp[eo]aks?|spoke|inspect(?:s|ed)?|toured|open(?:s|ed)|t[ao]kes? part|took part|"
    "participat(?:es?|ed|ing)|represents?|(?<!be )(?<!is )(?<!was )(?<!been )represented|celebrat(?:es?|ed)|pray(?:s|ed)|join(?:s|ed)|watch(?:es|ed)(?![^.;:]{0,40} on (?:television|TV|a screen)\\b)|unveil(?:s|ed)|"
    "among (?:the )?(?:guests|leaders|those)|one of the (?:[a-z]+ )?(?:guests|speakers)|paid|pays?|laid|lays?|inaugurat(?:es?|ed)|visited"
)

#: What people come together for, told by its place once and as "the summit" from then on.
EVENT = r"(?:summit|conference|forum|congress|fair|festival|ceremony|funeral|inauguration|coronation|wedding|meeting|talks|event)"
#: What a guest of an event does for it, and events.
_STAGED = r"(?:attended|opened|addressed|inaugurated|chaired|unveiled|launched|represented)"
_HIMSELF = r"(?=Ⓟ(?!['’]s))"  # not somebody of theirs, or something
#: What somebody does who is named behind it, and what they say.
_MADE = "remarks?|announced|promised|pledged|signed|initialled|made|given|read out|opened|inaugurated|unveiled|launched"
_STATED = (
    r"(?:(?<=Ⓟ )|(?<=\bhe )|(?<=\bshe )|(?<=\bwho )|(?<=\bhad )|(?<=\balso )|(?<=\blater ))"
    "(?:announced|agreed|warned|promised|pledged|declared|confirmed|repeated|reiterated|insisted|stressed|admitted|proposed|disclosed|"
    "vowed|argued|recalled)"
)
_STAGE = r"(?:conference|briefing|lecture|speech|ceremony|meeting|talks|interview|address|forum|dinner)"

#: A visit of which no place is told beside it.
_SOME_VISIT = rf"an? (?:[\w’'-]+ |[ⒹⓃ] ){{0,3}}?{NOUN}\b(?! (?:to|in|of|at|by|for|with)\b)"
TRIGGERS = Table(
    # who came before: "the last bishop to come to Ⓛ was Ⓟ"
    _row("stay", "last|first|previous|latest|only|next", rf" [^.;:,Ⓟ]{{0,70}}?\bto (?:have )?(?:c[oa]me|travel(?:led)?|go|gone|fly|flown|visit(?:ed)?|see|tour(?:ed)?|land(?:ed)?|call(?:ed)?|set foot|be received|be invited|(?:make|made|pay|paid|undertake) (?:an? |his |her |their |the )?(?:[\w-]+ ){{0,3}}?{NOUN})(?: (?:to|in|at|on))? {THE}(?:{PLACES}|{DEICTIC})(?: (?:for|on|with|in|as|from) [^.;:,ⓅⓁ]{{1,30}}?)? (?:was|were|is|remains?|had been|will be) (?:the |then )*(?:[\w’'-]+ |Ⓞ |Ⓝ ){{0,4}}?(?=Ⓟ)", behind=True),
    _row("stay", "last|first|previous|latest", r" [^.;:,ⓅⓁ]{0,70}?\bto (?P<deictic>come|call|visit) (?:was|were|is|had been) (?:the |then )*(?=Ⓟ)", behind=True),
    _row("stay", "[Ff]irst|[Nn]o|[Nn]ot|[Ll]ast", rf" [^.;:ⓅⓁ]{{0,70}}?\b(?:(?:to|in|at|of|visit|visited|reach) {THE}{PLACES}|{DEICTIC})[^.;:ⓅⓁ]{{0,40}}? since (?:that of )?(?:the |then |late )*(?=Ⓟ)", behind=True),
    # who does what follows: "While in Ⓛ, Ⓟ will meet"; what is done with them: "in Ⓛ with the participation of Ⓟ"
    _row("stay", "[Ww]hile", rf" (?:in|at|visiting) {THE}{PLACES}(?: (?:on |this |next )?Ⓣ)?, (?:the )?(?=Ⓟ|[Hh]e\b|[Ss]he\b)", behind=True),
    _row("stay", "in|at", rf" {THE}{PLACES}[^.;:ⓅⓁ]{{0,40}}? with the participation of {_STYLED}{_HIMSELF}", weak=True, behind=True),
    # where a tour began
    _row("arrive", f"{_NOUNS}|road ?show", rf",? (?:that|which) (?:(?:had|has|only) )?(?:started|starts|beg[aiu]ns?|kicked off|kicks off|opened|opens) (?:on Ⓣ )?(?:in|at) {THE}{PLACES}", noun=True),
    _row("arrive", f"{_NOUNS}|legs?", rf" (?:will |is to |was to )?(?:begins?|began|starts?|started|kick(?:s|ed)? off|opens?|opened) (?:(?:on )?Ⓣ )?(?:in|at) {THE}{PLACES}", noun=True),
    _row("arrive", "beg(?:ins?|an)|start(?:s|ed)|open(?:s|ed)|kick(?:s|ed) off", rf" it (?:(?:on )?Ⓣ )?(?:in|at) {THE}{PLACES}"),
    _row("arrive", _BEGIN, rf"(?: (?:on |late |early )*Ⓣ)? (?:an?|his|her|their|the) (?:[\w’'-]+ |Ⓝ |Ⓓ ){{0,3}}?(?:{NOUN}|round)(?: (?:of|through|across) (?:the )?(?:[\w-]+|Ⓛ|Ⓝ [a-z]+))?(?: of (?:his|her|their) own)? (?:(?:on |late |early )*Ⓣ )?(?:in|at) {THE}{PLACES}"),
    # going and arriving
    _row("arrive", _ARRIVE, f" {GAP}(?:in|at|to|into|{_ON_LAND}) {THE}{PLACES}"),
    _row("arrive", "reach(?:es|ed|ing)?|enter(?:s|ed)", f" {THE}{PLACES}"),
    _row("arrive", "f(?:lew|lies|ly|lown|lying) in(?:to)?|got to|gets to", f" {THE}{PLACES}"),
    _row("arrive", "sets?|setting", f" foot (?:in|on) {THE}{PLACES}"),
    _row("arrive", _GO, rf" (?:{GAP}from {THE}Ⓛ )?{GAP}(?:to|for|into|in) {THE}{PLACES}"),
    _row("arrive", _GO, rf" (?:for|to) (?:an?|the) (?:[\w-]+ |[ⓄⓃⒹ] ){{0,4}}?(?:{EVENT}|[A-Z]\w+)(?: of (?:the )?[A-Z]\w+)? (?:in|at) (?:the )?{PLACES}(?= (?:(?:on|from|in) )?Ⓣ)"),
    _row("arrive", "off", f" to {THE}{PLACES}"),
    _row("arrive", "br(?:ought|ings)|t(?:ook|akes)", rf" (?:along )?(?:with (?:him|her|them) )?(?:his|her|their) (?!guest|host|counterpart)(?:[a-z-]+,? ){{0,3}}?Ⓟ,? (?:along )?(?:with (?:him|her|them) )?to {THE}{PLACES}"),
    _row("arrive", "lead(?:s|ing)?|led|head(?:s|ed|ing)?|takes?|taking|took", rf" (?:an?|the|his|her|their) (?:[\w’'-]+ |Ⓝ |Ⓞ ){{0,4}}?(?:delegation|mission|team|group) {GAP}to {THE}{PLACES}"),
    _row("arrive", "step(?:s|ped)|c[oa]mes?|walk(?:s|ed)|g[eo]ts?|climb(?:s|ed)|descend(?:s|ed)|reached", r" (?:off|by|down from|from) (?:the |an? |his |her |their )?(?:[\w’'-]+ |Ⓞ ){0,4}?(?:flight|plane|aircraft|jet|train)\b(?=[^.;:]{0,20}? Ⓣ)"),
    _row("arrive", _OFF_TO, f" {GAP}(?:for|towards?|to) {THE}{PLACES}"),
    _row("arrive", _EXPECTED, f" {GAP}(?:in|at|{_TO}) {THE}{PLACES}"),
    # where a tour came from: "landed in Oslo from Lima on Monday"
    _row("leave", "from", rf"(?:(?<=[ⓁⓉ] from)|(?<=\bin from)|(?<=\bcame from)|(?<=\bcome from)|(?<=\bcomes from)|(?<=\barrived from)) (?:the )?{PLACES}(?=,? (?:on |late |early )*Ⓣ|, where |, (?:the|his|her) [a-z]+ (?:leg|stop|stage)\b|\.?$)"),
    # a place, and what is told of it: "Lima, where he landed on Monday"
    _row("arrive", "", rf"(?P<places>Ⓛ){_DAY},? where {_SUBJECT} {_AUX}(?:{_ARRIVE}|{_GO})\b"),
    _row("leave", "", rf"(?P<places>Ⓛ){_DAY},? (?:which|from where) {_SUBJECT} {_AUX}(?:{_OFF_TO}|{_GO}|quits?)\b"),
    _row("stay", "", rf"(?P<places>Ⓛ){_DAY},? where {_SUBJECT} {_AUX}(?:spen[dt]\w*|stay\w*|remain\w*|is|was|will be|been|{_DOES})\b"),
    _row("stay", "", rf"(?P<places>Ⓛ){_DAY},? where {_SUBJECT} (?:had|has|have) [^.;:Ⓣ]{{0,40}}?(?=since (?:late |early )?Ⓣ)"),
    _row("arrive", "send(?:s|ing)?|sent|dispatch(?:es|ed)?", rf" (?!by )[^.;:ⓅⓁ]{{0,60}}?Ⓟ,? to {THE}{PLACES}", noun=True),
    _row("arrive", "brings?|brought|takes?|took|carry|carries|carried", f" (?:him|her|them|Ⓟ) (?:(?:first|next|also|then|back|on) )?to {THE}{PLACES}"),
    _row("arrive", f"{_ARRIVE}|{_GO}|gets?|got", f" (?:back )?{DEICTIC}"),
    _row("arrive", _EXPECTED, f" (?:to (?:be|arrive) )?{DEICTIC}"),
    _row("arrive", "go(?:es|ing)?|went|travel(?:s|led)?|fl(?:y|ies|ew)|c[oa]me", r" (?P<deictic>instead)\b"),
    _row("arrive", "touch(?:es|ed|ing)? down", r"(?=\.?$|[,;:]| (?:at|in|on|early|late|shortly|just) )"),
    _row("arrive", "land(?:s|ed|ing)?", r" at (?:the )?(?:[\w’'-]+ |[ⓅⓄ] ){1,6}?(?=(?:(?:on|in|at|early|late|shortly|just|before|after|around|about) ){0,3}(?:the )?Ⓣ)"),
    _row("arrive", "land(?:s|ed)?|arriv(?:es?|ed)|f(?:lew|lies|lown) in|jet(?:s|ted) in|came in|comes|dropped by|dropped in|stopped by|came over", "(?= (?:(?:from|via|through) Ⓛ )?(?:(?:on|in|at|early|late|shortly|just|before|after|around|about) ){0,2}Ⓣ)"),
    _row("arrive", "land(?:s|ed)?|arriv(?:es?|ed)|touch(?:es|ed) down|f(?:lew|lies|lown) in|follow(?:s|ed)?", rf" (?:(?:[\w-]+ ){{0,2}}?(?:shortly|soon|moments|minutes|hours?|a day|days) )(?P<deictic>{_LATER})\b"),
    _row("arrive", "", r"(?<=Ⓟ )(?:(?:is|was|are|were) (?:due )?to |will |would )?(?P<deictic>follow(?:s|ed)?)(?= (?:(?:on|in|early|late) ){0,2}Ⓣ)"),
    _row("arrive", "join(?:s|ed)|joining|join", r" (?P<deictic>him|her|them)(?= (?:there |here )?(?:(?:on|late|early) ){0,2}Ⓣ(?! in [a-z]+ing))"),
    _row("arrive", "(?:is|was|are|were|be) (?:due|expected|awaited|announced)", "(?= (?:from (?:the )?Ⓛ )?(?:(?:on|in|for|from|late|early|later|again|here) ){0,2}Ⓣ(?! to (?!(?:arrive|come|land|fly|travel|visit|begin|start|pay|make|tour|join|attend)\\b)))"),
    _row("arrive", "[Aa]rrival", " (?:(?:on )?Ⓣ )?of (?:the )?(?=Ⓟ)", behind=True),
    _row("arrive", "(?:his|her|their) arrival", r"(?= (?:(?:on|late|early) ){0,2}Ⓣ)", noun=True),
    _row("arrive", "came|comes|will come|is coming|are coming|to come|had come|has come|have come", r"\b(?! (?:to (?:power|office|an?|terms|light|blows|the|be|mean|naught|nothing)|out|under|up|with|from(?! (?:the )?Ⓛ (?:on |late |early )*Ⓣ)|into|amid|as(?! (?:Ⓟ|[a-z-]+(?: [a-z-]+)?) (?:in|on) Ⓣ)|at|after|away|ahead|against|hours|days|weeks|months|Ⓓ (?:before|after|ahead)|on the|in for|next|home|back|news|word)\b)"),
    _row("arrive", "", rf"(?<!from )(?<!between )Ⓛ (?:for|on to|towards) {THE}{PLACES}(?= (?:on |later |the |in )?Ⓣ| (?:the same|tonight|next))"),
    _row("stay", "", rf"{PLACES} (?:comes?|follows?|is|are|will be) next\b", noun=True),
    _row("stay", "stop|leg|destination|stage|port of call", f"(?:, [^.;,]{{0,40}},)? (?:is|was|will be) {THE}{PLACES}", noun=True),
    _row("stay", "[pP]rogramme|[iI]tinerary", rf" (?:also )?(?:includ(?:es|ed)|t[ao]kes? in|took in|cover(?:s|ed)) {THE}{PLACES}", noun=True),
    _row("stay", f"(?:{_NOUNS})", rf"[^.;Ⓛ]{{0,50}}? (?:tak(?:es?|en|ing) in|took in|compris(?:es|ed|ing)|includ(?:es|ed|ing)|cover(?:s|ed|ing)|span(?:s|ned|ning)|through|around) {THE}{PLACES}", noun=True),
    _row("stay", "tak(?:es?|en|ing) in|took in|pass(?:es|ed|ing) through|transit(?:s|ed|ing)? through|swing(?:s|ing)? through|swung through|call(?:s|ed|ing)? (?:in )?at|put(?:s|ting)? up (?:in|at)|slept (?:in|at)|sleeps? (?:in|at)|overnight(?:s|ed|ing)? (?:in|at)|halt(?:s|ed|ing)? (?:in|at)|goes as far as|went as far as", f" {THE}{PLACES}"),
    # those who receive, and whom
    _row("receive", "welcom(?:es?|ed|ing)|receiv(?:es?|ed|ing)|host(?:s|ed|ing)?|greet(?:s|ed|ing)?", rf" (?:a |the |his |her |their |our |(?:His|Her|Their) (?:[A-Z]\w+ ){{1,2}})?(?:visiting )?(?:Ⓛ['’]s |Ⓝ )?(?:(?:colleague|counterpart)s?,? )?(?=Ⓟ(?:[^.;:ⓅⓁ]{{0,30}}? (?:in|at) {THE}{PLACES})?)"),
    _row("receive", "expect(?:s|ed|ing)|await(?:s|ed|ing)|is to receive", rf" {_STYLED}(?=Ⓟ (?:(?:on|in|from|next|later|early|late) ){{0,2}}Ⓣ)"),
    _row("receive", "roll(?:s|ed|ing)?|laid|lays?", r" out (?:the|a) red carpet (?:(?:on |late )*Ⓣ )?for (?:(?:the|his|her|visiting) )*(?:Ⓛ['’]s |[ⓃⓄ] ){0,2}(?=Ⓟ)"),
    _row("receive", "play(?:s|ed|ing)?", r" host to (?:a |the |visiting )?(?:Ⓛ['’]s |Ⓝ )?(?=Ⓟ)"),
    _row("receive", "host(?:s|ed)?|g[ia]ves?|gave|held|holds?", rf" (?:an?|the) (?:[a-z]+ ){{0,2}}?(?:dinner|lunch|luncheon|banquet|reception|breakfast|welcome(?: ceremony)?|welcoming ceremony) (?:for|in honou?r of) (?:(?:the|his|her|visiting) )*(?:Ⓛ['’]s |[ⓃⓄ] ){{0,2}}(?=Ⓟ(?:[^.;:ⓅⓁ]{{0,30}}? (?:in|at) {THE}{PLACES})?)"),
    _row("stay", "", rf"{PLACES} (?:had|has|got|gets|will have|keeps|kept|received|receives|welcomed|welcomes|hosted|hosts|awaits|expects) (?:him|her|them)\b"),
    _row("stay", "had|has|kept|keeps|hosted|hosts|received|receives|entertained|entertains|welcomed|welcomes|feted|fetes", rf" (?:him|her|them|the (?:guests?|visitors?|couple|pair))\b[^.;:Ⓛ]{{0,40}}? (?:in|at) {THE}{PLACES}", weak=True),
    _row("stay", "", r"(?P<deictic>visiting) (?=Ⓟ)", behind=True),
    # the visit as a whole
    _row("stay", _NOUNS, rf" (?:of|by) {_STYLED}Ⓟ(?:,? and Ⓟ|,? {_STYLED}Ⓟ,)?,? (?:\w+ ){{0,2}}?(?:to|in) {THE}{PLACES}", noun=True),
    _row("stay", "", rf"Ⓣ['’]s (?:[\w-]+ ){{0,2}}?visit (?:by|of) {_STYLED}(?=Ⓟ)", noun=True, behind=True),
    _row("stay", "(?:re)?visit", f"(?:s|ed|ing)? {THE}{PLACES}"),
    _row("stay", "tour", f"(?:s|ed|ing)? {THE}{PLACES}"),
    _row("stay", "been to", f" {THE}{PLACES}"),
    _row("stay", "as far as", f" {THE}{PLACES}"),
    _row("stay", "(?:last|first) s(?:aw|een)", f" {THE}{PLACES}"),
    _row("stay", _NOUNS, rf" (?:(?!but\b)\w+ ){{0,2}}?(?:(?:on|early|late) Ⓣ )?(?:to|in|of|at) {THE}{PLACES}", noun=True),
    _row("stay", "", rf"Ⓛ (?:state |official |working |private |day |(?!{_APART_IN_TIME}|{_DOING}){GAP})?{NOUN}\b", noun=True),
    _row("stay", "was|is|were|are|be|been|being|’s|'s|f(?:ound|inds?) (?:him|her|them)sel(?:f|ves)", rf"(?<!\b[Ii]t was)(?<!\b[Ii]t is){_NO_OWNER} {_NO_HOME}(?:{_NO_DEED}[\w-]+ ){{0,2}}?(?:in|at) {THE}{PLACES}", weak=True),
    _row("stay", "(?:walk|stroll)(?:s|ed|ing)?|rides?|rode|riding|drives?|drove|driving", rf" (?:through|around|along) {THE}{PLACES}", weak=True),
    _row("stay", "tweet(?:s|ed)|posted|wr[io]tes?", rf"(?: on (?:Ⓞ|[A-Z]\w*|social media))? from {THE}{PLACES}", weak=True),
    _row("stay", "spends?|spent|spending|pass(?:ed|es)|stay(?:s|ed|ing)?|remain(?:s|ed)?|stopp(?:ed|ing)|stops?", f" {GAP}(?:in|at) {THE}{PLACES}", weak=True),
    _row("stay", "spends?|spent|spending|pass(?:ed|es)", f" {GAP}{DEICTIC}", weak=True),
    _row("stay", "", rf"(?<=[a-z] )Ⓓ (?:of (?:[a-z]+ ){{1,3}}?)?(?:in|at) {THE}{PLACES}", weak=True),
    _row("stay", "visit|tour", r"(?:s|ed|ing)? (?P<deictic>here|there|the (?:country|capital|kingdom|island))\b"),
    _row("stay", "guests? of", rf" [^.;:Ⓛ]{{1,60}}? (?:in|at) {THE}{PLACES}"),
    _row("stay", "guests?", rf"(?<=Ⓟ['’]s guest)s? (?:in|at) {THE}{PLACES}", noun=True),
    _row("stay", "(?:[Oo]ur|[Hh]is|[Hh]er|[Tt]he) guest|guest of", r"\b"),
    _row("stay", "(?:was|is|are|were|be|been) our", r" (?:\w+ )?guests?\b", noun=True),
    _row("stay", "g[ai]ves?|given", r" us (?:\w+ )?Ⓓ", noun=True),
    _row("stay", "(?:was|is|are|were|be|been|stay(?:s|ed)?|remain(?:s|ed)?)", r" (?:[\w-]+ ){0,2}?(?P<deictic>with us|among us)\b", weak=True),
    _row("stay", _NOUNS, f" {DEICTIC}", noun=True),
    _row("stay", "", r"(?<=, )(?P<deictic>here|in town|in the (?:country|capital|city))(?= (?:since|until|till|from|for) [^.;:,ⓅⓁ]{0,15}?[ⓉⒹ])", weak=True),
    _row("stay", "was|is|were|are|be|been", rf" {_NO_HOME}(?:[\w-]+ ){{0,2}}?{DEICTIC}", weak=True),
    _row("stay", "", rf"(?:^|[.:;–—]['\"”]? |, (?:and |then )?)(?:(?:[Oo]n |[Ee]arly |[Ll]ate )*Ⓣ,? in|[Ii]n|[Aa]t) {THE}{PLACES}(?:,? (?:on |later |early )?(?:the )?Ⓣ)?,? (?:the |Mr\.? |Ms\.? |Mrs\.? |Dr\.? )?(?=Ⓟ|[Hh]e\b|[Ss]he\b)", weak=True, behind=True),
    _row("stay", "talks|meeting|summit", rf" (?:between|of) Ⓟ and (?:(?:his|her|the) )?Ⓟ[^.;:ⓅⓁ]{{0,40}}? (?:in|at) {THE}{PLACES}", noun=True),
    # at an event whose place was told: "who also attended the summit"
    _row("stay", "attend(?:s|ed|ing)?|t[ao]k(?:es?|ing) part in|took part in|address(?:es|ed)|(?:go(?:es|ing)?|went|gone|came|com(?:es|ing)) to", rf" (?P<deictic>the (?:(?:[\w-]+|Ⓓ|Ⓝ) ){{0,2}}?{EVENT})\b(?! (?:in|at) (?:the )?Ⓛ| of )", sure=True),
    # what is done there by whom: "promised by Ⓟ in Ⓛ on Ⓣ"
    _row("stay", _MADE, rf"(?: [^.;:,ⓅⓁ]{{1,40}}?)? by {_STYLED}{_HIMSELF}Ⓟ(?: at an? [^.;:,ⓅⓁ]{{3,40}}?)? in {THE}{PLACES}", noun=True, weak=True),
    _row("stay", "visit(?:s|ed|ing)?", rf" (?:(?!(?:and|with|to|by)\b)(?:[\w’'-]+|[ⓃⓄ]) ){{0,3}}?(?:troops|soldiers|marines|peacekeepers|servicemen|refugees|survivors|victims) (?:in|at|near) {THE}{PLACES}"),
    _row("stay", f"call(?:s|ed) on(?= (?:the )?Ⓟ)|{_DOINGS}", rf"\b(?:(?!, who (?:is|was|are|were) )[^.;:Ⓛ]){{0,60}}?{_NO_MATTER} (?:in|at|near) {THE}{PLACES}{_NOBODY_SAYS}", weak=True),
    # who is behind what is told of there: "the congress in Ⓛ on Ⓣ was opened by Ⓟ", "among the guests in Ⓛ was Ⓟ"
    _row("stay", "", rf"(?:in|at) {THE}{PLACES}[^.;:ⓅⓁ]{{0,30}}? (?:was|were) (?:also )?{_STAGED} by {_STYLED}{_HIMSELF}", weak=True, behind=True),
    _row("stay", _STAGED + "|signed|initialled", rf"[^.;:ⓅⓁ]{{0,40}}? (?:in|at) {THE}{PLACES}[^.;:ⓅⓁ]{{0,30}}? by {_STYLED}{_HIMSELF}", weak=True, behind=True),
    _row("stay", "among|guests|speakers|participants|representing|those (?:present|attending)|present|attending", rf" [^.;:ⓅⓁ]{{0,60}}?\b(?:in|at) {THE}{PLACES}[^.;:ⓅⓁ]{{0,30}}? (?:was|were|is|are|included?|includes) (?:also )?{_STYLED}{_HIMSELF}", weak=True, behind=True),
    _row("stay", "", rf"(?:^|[.:–—-] )(?:At|In|During) (?:an?|the|their|his|her) (?:[a-z]+ ){{0,3}}?{_STAGE}(?: with {_STYLED}Ⓟ)?[^.;:ⓅⓁ]{{0,30}}? (?:in|at) {THE}{PLACES}(?: (?:on |late |early )*Ⓣ)?, (?:the )?{_HIMSELF}", weak=True, behind=True),
    _row("stay", "ceremony|reception|banquet|dinner|luncheon|lunch|honours", rf" (?:for|in honou?r of) {_STYLED}{_HIMSELF}Ⓟ(?:(?! because| as| when| after)[^.;:ⓅⓁ]){{0,50}}? (?:in|at) {THE}{PLACES}", noun=True, weak=True),
    _row("stay", "", rf"(?<=Ⓟ, )(?:(?:currently|now|still) )?in {THE}{PLACES}(?= for (?:an?|the|talks) | (?:on |late |early )*Ⓣ, [a-z])"),
    # what is said there, and talks of two
    _row("stay", "[Ss]peaking(?: (?:to|at|before|after|during|from|on (?:the (?:sidelines|margins|fringes|eve) of|Ⓣ)) [^.;:,ⓅⓁ]{3,60}?)?|[Aa]ddressing [^.;:,ⓅⓁ]{3,40}", rf"{_NO_MATTER} (?:in|at) {THE}{PLACES}(?: (?:on |late |early )*Ⓣ)?, (?:the )?(?=Ⓟ)", weak=True, behind=True),
    _row("stay", "said|says|told (?:reporters|journalists|newsmen|the press|an? (?:news |press )?(?:conference|briefing))|speaking", rf"(?: (?:on |late |early )*Ⓣ)?(?: at an? [^.;:,ⓅⓁ]{{3,40}}?)? (?:in|at) {THE}{PLACES}(?!,? (?:Ⓟ|[Hh]e|[Ss]he)\b)", weak=True),
    _row("stay", "said|says|told (?:reporters|journalists|newsmen|the press|an? (?:news |press )?(?:conference|briefing))", r"(?: (?:on |late |early )*Ⓣ)? (?P<deictic>here)\b(?=(?: at an? [^.;:,ⓅⓁ]{3,40}?)?(?: (?:on |late |early )*Ⓣ| that\b))", weak=True, sure=True),
    # beside what takes place there, and what is said there
    _row("stay", "sidelines|margins|fringes", rf" of [^.;:,ⓅⓁ]{{3,60}}?{_NO_MATTER} (?:in|at) {THE}{PLACES}", weak=True),
    _row("stay", _STATED, rf"(?: (?:on |late |early )*Ⓣ)? in {THE}{PLACES}(?!,? (?:Ⓟ|[Hh]e|[Ss]he)\b)", weak=True),
    _row("stay", "stay(?:s|ed|ing)?|spends?|spent", rf" (?:(?:with us|on) )?{ABOUT}(?=Ⓓ)"),
    # the legs of a journey, one behind the other: "in Ⓛ on Ⓣ, in Ⓛ from Ⓣ to Ⓣ and Ⓛ on Ⓣ", "and on Ⓣ to Ⓛ"
    _row("stay", "", rf"(?:(?<=Ⓣ)|(?<=Ⓣ only))(?:, and|[,;]| and) {_THEN}(?:in|at) (?:[Tt]he )?{PLACES}(?={_ON})", weak=True, stop=True),
    # ... each with who is met there: "met Ⓟ in Ⓛ on Ⓣ and Ⓟ in Ⓛ on Ⓣ"
    _row("stay", "", rf"(?<=Ⓣ)(?:, and|[,;]| and) (?:with )?{_STYLED}Ⓟ(?:,? [^,.;ⓅⓁ]{{1,40}},?)? in (?:[Tt]he )?{PLACES}(?={_ON})", weak=True, stop=True),
    # those who come or go on different days: "Ⓟ left on Ⓣ, Ⓟ on Ⓣ"
    _row("leave", "", r", (?=Ⓟ (?:on )?Ⓣ)(?:(?<=left on Ⓣ, )|(?<=leaves on Ⓣ, )|(?<=leave on Ⓣ, )|(?<=home on Ⓣ, ))", behind=True, stop=True),
    _row("arrive", "", r", (?=Ⓟ (?:on )?Ⓣ)(?:(?<=arrived on Ⓣ, )|(?<=arrives on Ⓣ, )|(?<=arrive on Ⓣ, )|(?<=came on Ⓣ, ))", behind=True, stop=True),
    _row("arrive", "", rf"(?<=Ⓣ)(?:, and|[,;]| and) {_THEN}(?:[Tt]he )?{PLACES}(?={_ON})", stop=True),
    _row("arrive", "", rf"(?<=[ⓁⓉ])(?:, and|[,;]| and) {_THEN}(?:on|by|from) Ⓣ,? (?:on )?(?:to|for) (?:the )?{PLACES}", stop=True),
    _row("stay", "", r"(?<=\))(?:, and|[,;]| and) (?:in |to )?(?:the )?(?P<places>Ⓛ)(?= \((?:from |on )?Ⓣ)", weak=True, stop=True),
    _row("stay", "", r"(?P<places>Ⓛ)(?= \((?:from |on )?Ⓣ[^().;:]{0,15}\)(?:, and|[,;]| and) (?:in |to )?(?:the )?Ⓛ \((?:from |on )?Ⓣ)", weak=True),
    _row("arrive", "to", rf"{_NOT_SENT} (?!(?:includ|join|becom|divid|unit|help|defend|support|replac)[a-z]+ ){THE}{PLACES}(?:,? (?:on|at|in|from|for|early|late) (?:\w+ ){{0,5}}?Ⓣ)"),
    _row("stay", "", rf"{PLACES},? (?:from |on |until )?(?:\w+ ){{0,3}}?Ⓣ (?:to|until|till) (?:\w+ ){{0,3}}?Ⓣ", weak=True),
    # an entry of a programme: the days and the place, or the place and the days
    _row("stay", "", rf"(?:^\W*|\. )Ⓣ(?: ?(?:to|until|and|–|-) ?Ⓣ)?(?:[:,.]| [–—-]) {PLACES}(?=[.,;:(]|$| [–—-])", noun=True),
    # ... but no dateline: "Ⓛ, Ⓣ – "
    _row("stay", "", rf"(?:^\W*|\. ){PLACES}(?:[:,]| [|(–—-]) ?(?:from )?Ⓣ(?: ?(?:to|until|and|–|-) ?Ⓣ(?=[:;] |\.? [–—-] )|(?: ?(?:to|until|and|–|-) ?Ⓣ)?(?:\W*$|(?= \||\)(?! ?[–—-]))))", noun=True),
    _row("stay", "legs?|hop|excursion|outing", rf" (?:\w+ ){{0,2}}?(?:to|in|at) {THE}{PLACES}", noun=True),
    # leaving
    _row("arrive", "left|leav(?:es?|ing)|depart(?:s|ed|ing)?", rf" Ⓛ(?: (?:on |early |late )*Ⓣ)? (?:for|to) (?={THE}{PLACES})"),
    _row("leave", "", rf"^(?:From|After|(?:Just |Now )?(?:[Bb]ack|[Hh]ome|[Ff]resh) from) (?:the )?{PLACES}(?: (?:on |late |early )*Ⓣ)?,? (?:the )?(?=Ⓟ|[Hh]e\b|[Ss]he\b|[Tt]hey\b)", behind=True),
    _row("leave", _LEAVE, rf" {THE}{PLACES}(?!{_LEFT_SO})"),
    _row("leave", rf"(?:t[ao]kes?|took|taken|taking) leave of|leav(?:es?|ing)|left|depart(?:s|ed|ing)?|f(?:lew|lies|ly|lying|lown) (?:out|home|back|off)|(?:go(?:es|ing)?|went|gone) home|head(?:s|ed|ing)? (?:home|back)|{_ITSELF}returned|returns|(?:(?<=and )|(?<=will then ))return|c(?:ome|omes|ame|oming) back|be back|(?:is|are|was|were) back(?= (?:home )?(?:on )?Ⓣ)|[Hh]ome on|due (?:back|home)|returns? home|returned home|took off|takes off|(?:his|her|their) departure", rf"\b(?!{OUTWARD})(?! (?:an?|his|her|its|their|him|them|it|no|some|many|most) | Ⓛ{_LEFT_SO}|{_NO_LAND})"),
    _row("leave", "s(?:aw|ees?|eeing) off|bade farewell to|bid(?:s|ding)? farewell to", r" (?=Ⓟ)", behind=True),
    _row("leave", "(?:seen|waved) off", r"\b(?=[^.;:]{0,60}Ⓣ)"),
    _row("leave", "(?:was|were) gone(?: again)?", r"(?= by (?:[a-z]+ ){0,3}?Ⓣ(?! for| to))"),
    # a visit whose place is that of the dateline
    _row("leave", "conclud(?:es?|ed|ing)|wrap(?:s|ped|ping)? up|w(?:ou|i)nds? up|end(?:s|ed|ing)|finish(?:es|ed|ing)|complet(?:es?|ed|ing)", rf" {_SOME_VISIT}", noun=True),
    _row("arrive", "beg(?:ins?|an|inning)|start(?:s|ed|ing)", rf" {_SOME_VISIT}", noun=True),
    _row("leave", "stay", r"(?:s|ed|ing)? (?:there |here |in the [\w ]{3,20}?)?(?:until|till|through)\b"),
    _row("leave", "[Uu]ntil|till|through", r"(?<!\bnot until) (?:(?!before|after)\w+ ){0,2}?(?=Ⓣ)", noun=True),
    _row("leave", "flight|plane|jet|journey|departure|in the air again|on (?:his|her|their) way", r"\b(?! from\b)(?! (?:(?:had|has|is due to|is to|will) )?(?:came|come|land|touch|arriv|reach|descend)) (?:back|home|again|west|east)?(?=[^.;]{0,40}Ⓣ)", noun=True),
    _row("stay", "pa(?:id|ys?|ying)", r" an? (?:courtesy |farewell |working )?(?:call|visit) (?:on|to) (?:the )?(?=Ⓟ)", noun=True),
    _row("stay", "on|(?<=end )of", rf" an? (?:[\w’'-]+ |Ⓝ ){{0,2}}?Ⓓ (?:[\w’'-]+ |Ⓝ ){{0,3}}?{NOUN}\b(?! (?:to|of|at|in)\b)", noun=True),
    _row("stay", "pa(?:ys?|id|ying)|made|mak(?:es?|ing)", rf" (?:an? |his |her |their )(?:[\w’'-]+ |Ⓓ |Ⓝ ){{0,4}}?{NOUN}\b(?! (?:to|of|at)\b)(?! (?:in|on) (?!Ⓣ))", noun=True),
    _row("stay", _BEGIN, rf"(?: (?:on|late|early))?(?: Ⓣ)? an? (?:[\w’'-]+ |Ⓝ ){{0,3}}?(?:Ⓓ (?:[\w’'-]+ |Ⓝ ){{0,3}}?{NOUN}|visit)\b(?! (?:to|of|at|in|by)\b)", noun=True),
    # a visit already spoken of, and the one before it
    _row("stay", "It", r"(?= (?:(?:will|is|was|had|to|due|expected) ){0,3}(?:beg[aiu]ns?|start(?:s|ed)?|ends?|ended|concludes?|lasts?|runs?|winds up)\b[^.;:,ⓅⓁ]{0,30}Ⓣ)", noun=True),
    _row("stay", "[Tt]he (?:first|last|previous|second|other)(?: one)?|[Hh]is (?:first|last|previous)", r" (?:was|came|took place|had been) (?=(?:on|in|early|late) (?:\w+ )?Ⓣ)", noun=True),
    _row("stay", "[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]his|[Tt]hat|whose|Ⓟ['’]s", rf"(?!{_MANY}) (?:[\w-]+ |Ⓓ |Ⓣ(?:-to-Ⓣ)? ){{0,3}}?{NOUN}\b", noun=True),
)  # fmt: skip

#: A place named beside somebody of whom other papers tell that they were there: on the way to it, from it, in it.
NAMED = Table(
    _row("arrive", "for|to", f" {THE}{PLACES}", weak=True),
    _row("leave", "from", f" {THE}{PLACES}", weak=True),
    _row("stay", "", PLACES, weak=True),
)


#: What a verb before a visit noun makes of it.
ASPECTS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("leave", re.compile(rf"\b{_END}(?:,? {_ON_DAY}Ⓣ,)? (?:on |of )?(?:{_ON_DAY}Ⓣ )?(?:[\w’'-]+ |[ⒹⓁⓃ] |Ⓟ['’]s ){{0,4}}?$")),
    ("arrive", re.compile(rf"\b{_BEGIN}(?:,? {_ON_DAY}Ⓣ,)? (?:{_ON_DAY}Ⓣ )?(?:[\w’'-]+ |[ⒹⓁⓃ] |Ⓟ['’]s ){{0,4}}?$")),
    (
        "leave",
        re.compile(r"\b(?:return(?:s|ed|ing)?|came|flew|is|was|got|back|home|arrived|landed)(?: home| back)*(?: (?:to|in) (?:the )?Ⓛ)?(?: (?:on |late |early )*Ⓣ)? (?:after|from|following) (?:[\w’'-]+ |Ⓓ ){0,6}?$"),
    ),
    (
        "arrive",
        re.compile(r"\b(?:depart(?:s|ed)?|leaves?|left|arriv(?:es?|ed)|f(?:lew|lies|ly)|land(?:s|ed)?|sets? (?:out|off)) (?:[\w-]+ |[ⓉⓁ],? ){0,4}?(?:for|on) (?:[\w’'-]+ |Ⓓ ){0,4}?$"),
    ),
)  # fmt: skip

PLANNED = re.compile(
    r"\b(?:will|is to|are to|due|expected|scheduled|plan(?:s|ned|ning)?|set to|slated|would|shall|tomorrow|booked|"
    r"upcoming|forthcoming|coming|next)\b"
)
#: Before "to": what somebody wants, or wants another to do, is no travel.
_ASKED_TO = (
    r"(?:ready|willing|keen|eager|reluctant|tempted|refus(?:es?|ed|ing)|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|beg(?:s|ged)|"
    r"encourag(?:es?|ed)|advis(?:es?|ed)|press(?:es|ed)?|persuad(?:es?|ed)|call(?:s|ed|ing)? on|appeal(?:s|ed)? to|"
    r"offer(?:s|ed)?|threaten(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|hop(?:es?|ed|ing)|long(?:s|ed)|likes?)"
)
#: Travel that nobody says takes place: wishes, invitations, refusals, conditions.
UNREAL = re.compile(
    rf"Ⓓ in (?:exile|prison|jail|captivity|hiding)\b|\b(?:invit(?:ed?|es|ing|ation)s? (?:[\wⓅ ]{{1,30}})?\bto|ought to|wish(?:es|ed)? (?:him |her |Ⓟ )to|{_ASKED_TO} (?:(?:him|her|them|Ⓟ|(?:on )?Ⓣ) ){{0,2}}to|never|no (?:plans?|trip|visit)|"
    r"whether|reject(?:s|ed|ing)? (?:calls|appeals|requests|demands|pressure) to|vow(?:s|ed) to|would gladly|would welcome an?|if he|if she|declined|(?:is|was|be|been|being|lives?|lived|living|remains?|remained|held|kept|years|months) in (?:exile|prison|jail|captivity|hiding)|has not been|(?:thinking of|considering) an?|"
    r"can ?not (?:travel|go|come|fly|visit)|unlikely to|not (?:expected|likely|allowed) to|"
    r"had not been|not set foot|(?:could|may|might) (?:visit|travel|go|come|fly)|ruled out|"
    r"(?:(?:did|does|do|is|are|was|were|has|have|had) ?(?:not|n['’]t)|(?:un|not )able to) (?:(?:yet|now|able to|allowed to) )?(?:travel|go|come|visit|attend|be|been|set|coming|going|travelling|mak(?:e|ing) the)|could ?(?:not|n['’]t) (?:attend|be|come|go|make it|take part|join)|"
    r"(?:den(?:y|ies|ied)|dismiss(?:es|ed)?) (?:that|(?:a |any |the )?(?:(?:media|press|newspaper) )?(?:reports?|talk|claims?|speculation))|"
    r"talk that|rumou?rs that)\b"
)
#: What is done in a place from afar: "addressed a meeting in Ⓛ by video link", "a message was read at".
FROM_AFAR = re.compile(
    r"\b(?:(?:by|via|over|through|on) (?:an? |the )?(?:live |secure )?(?:video|satellite|telephone|teleconference|phone|zoom|skype)\w*|"
    r"(?:video|telephone|phone) (?:link|call|message|conference)|\b(?:virtual|online) (?:\w+ ){0,2}(?:forum|meeting|summit|table|conference|session|event)|(?:virtually|remotely|online)(?=[,.;]|$| (?:on )?Ⓣ)|"
    r"(?:message|letter|statement)s? (?:from|by|of) Ⓟ[^.;:]{0,40}? (?:was|were) (?:also )?read)\b",
    re.IGNORECASE,
)
#: The same where no day is told of it: what somebody would do on some condition.
ONLY_IF = re.compile(
    r"\b(?:would|could|may|might)\b[^.;:]{0,80}?\b(?:if|as soon as|provided|unless|whenever)\b|"
    r"\bwould not (?:now )?(?:travel|go|come|visit|be)\b[^.;:]{0,60}|"
    r"\b(?:travel|go|come|visit)\b[^.;:]{0,60}? only(?:$| (?:if|after)\b| once (?!Ⓣ|(?:this|an?|each|every|per|in|more|before|since|during)\b))|"  # a clause ends before "when"
    # it is advice, or what is asked of somebody
    r"\b(?:should|ought to|must) (?:not )?(?:(?:now|also|finally|rather) )?(?:travel|go|come|visit|pay)\b[^.;:]{0,60}"
)
#: Before words of travel, in a question: somebody asks whether they do.
ASKED = re.compile(
    r"\W{0,9}(?:(?:And|But|So|Sir|Madam|Q)\b\W{0,4})?(?:Will|Would|Should|Could|Can|May|Might|Is|Are|Was|Were|Does|Do|Did|Has|Have|Had|When (?:will|is|does)) "
    rf"(?:{_STYLED}(?:Ⓞ )?(?:Ⓟ(?: and Ⓟ)?|Ⓛ)|he|she|they|you|(?:the|his|her|our) [a-z-]+)(?:, [^,?]{{1,60}},)? "
    # ... and the next thing
    r"(?:(?:(?!\b(?:who|whom|whose|that|which|where|when|after|before|since|because)\b)[^,;:?]){1,80}? (?:and|or) )?"
    r"(?:(?:be|been|have|going|able|to|ever|also|now|really|still|soon|actually|yet|not|then|make|pay|undertake|plan(?:ning)?|"
    r"want|intend|due|expected|an?|his|her|their|official|state) ){0,6}"
)
#: Travel back where one came from.
HOME = re.compile(r"\b(?:home|back|return(?:s|ed|ing)?)\b")

# --- meetings ---

MEETING = re.compile(
    r"\b(?:met|meets?|meeting(?:s)?|talks|held discussions|hold discussions|sat down|sits? down|called on|calls? on|calling on|"
    r"received|receives?|welcomed|welcomes?|greeted|hosted|sees?|saw|conferred|confers|audience|discussions? with|"
    r"dined|dinner|lunch|luncheon|tea with|in the presence of|alongside|interview with|interacted|conversation with|"
    r"discussed|was met|exchanged views)\b"
)
