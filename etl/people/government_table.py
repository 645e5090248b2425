"""Which countries can have the holder of an office: their forms of government.

From the countries' constitutions as they stand; where an office came or went within living memory
(Turkey's prime minister, Nepal's king), the country counts as having it.
"""

from __future__ import annotations

__all__ = ["LACKING", "ONLY"]

_KINGDOMS = frozenset("BE BH BT DK ES GB JO KH LS MA MY NL NO NP SA SE SZ TH TO".split())
#: Kingdoms, and the other monarchies whose heir is a crown prince.
_CROWNS = _KINGDOMS | frozenset("AE BN JP KW OM".split())
_REALMS = frozenset("AG AU BS BZ CA GD JM KN LC NZ PG SB TV VC".split())  # of the British crown
_UNIONS = frozenset("EU UN NATO AFU".split())
_TERRITORIES = frozenset("AS GU HK MO MP PR VI".split())  # of other countries

#: Office -> the only countries that have it.
ONLY: dict[str, frozenset[str]] = {
    "king": _KINGDOMS,
    "queen": _KINGDOMS,
    "crown prince": _CROWNS,
    "crown princess": _CROWNS,
    "emperor": frozenset(("JP",)),
    "sultan": frozenset("OM BN".split()),
    "emir": frozenset("QA KW BH".split()),
    "chancellor": frozenset("DE AT".split()),
}

#: Office -> countries that don't have it.
LACKING: dict[str, frozenset[str]] = {
    "president": (_KINGDOMS - {"NP"})
    | _REALMS
    | _UNIONS
    | _TERRITORIES
    | frozenset("AD BN JP KW LI LU MC OM QA VA".split()),
    "prime minister": _UNIONS
    | _TERRITORIES
    | frozenset(
        """
        AO AR BJ BO BR BW CH CL CO CR CY DO EC GH GM GT HN ID LR MV MW MX NG NI PA PH PY SC SL SS SV US
        UY VA VE ZA ZM
        """.split()
    ),
}
