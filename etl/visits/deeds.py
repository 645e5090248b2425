"""What a sentence has somebody do or undergo that tells who hosts and who travels.

==========  =============================================================
hosts       receives, welcomes, entertains somebody
travels     comes, goes, is expected
hosted-by   somebody is received by them, or calls on them
received    is welcomed, is called a guest
==========  =============================================================
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["deeds"]

#: What the words behind a name have somebody do, and those before it have them undergo.
_DOES = {
    "hosts": re.compile(
        r"Ⓟ,?(?: (?!(?:is|was|are|were|be|been|being)\b)[\w-]+,?){0,4}? "
        r"(?:(?:is |was |are |were )?(?:host|receiv|welcom|greet)ing|"
        r"host(?:s|ed)?|receiv(?:es|ed)|welcom(?:es|ed)|greet(?:s|ed)|is (?:his|her|their) host|"
        r"saw (?:him|her|them) off|play(?:s|ed) host|entertain(?:s|ed))\b"
    ),
    "travels": re.compile(
        r"Ⓟ(?:,[^,;]{0,60},)? (?:who )?(?:also )?(?:will |has |had |is |was |to )?(?:arriv|land|fl[ie]|flew|"
        r"came|com[ei]|touch|visit|travel|depart|left|leave|return|went|go(?:es|ing)?\b|due|expected|wrapp|"
        r"conclud|reach)"
    ),
}
_UNDERGOES = {
    "hosted-by": re.compile(
        r"\b(?:received|welcomed|greeted|met|hosted|entertained|accompanied|seen off) by (?:the |his |her |"
        r"their |his host,? )?(?:Ⓝ )?$|\bhosts?,? $|"
        r"\b(?:called on|calls on|call on|audience with|guest of|at the invitation of) $"
    ),
    "received": re.compile(
        r"\b(?:received|receives|welcomed|welcomes|hosted|hosts|greeted|greets|hosting|receiving|welcoming|"
        r"visiting|guest|visitor) (?:the |his |her )?(?:visiting )?$|(?:^|[\s(])[Vv]isiting $"
    ),
}
#: How far before a name the words that tell what they undergo may stand (characters).
_BEFORE = 45


@lru_cache(maxsize=256)  # the people of an article are asked for by its scene, then by its story
def deeds(text: str, position: int) -> tuple[str, ...]:
    """What a skeleton has the person at a position do or undergo."""
    lead = text[max(0, position - _BEFORE) : position]
    does = (name for name, pattern in _DOES.items() if pattern.match(text, position))
    undergoes = (name for name, pattern in _UNDERGOES.items() if pattern.search(lead))
    return (*does, *undergoes)
