"""Tables of ``etl.people.origin``: who is of which country, and whose names are alike."""

from __future__ import annotations

import re

__all__ = ["ALIKE", "LOCALES", "PEOPLES"]


def _rows(table: str, sep: str) -> dict[str, str]:
    """A table of rows that ";" ends, as what stands before and behind ``sep``."""
    rows = (row.strip().partition(sep) for row in " ".join(table.split()).split(";"))
    return {code: rest.strip() for code, _, rest in rows}


#: The country of each nationality word of name2nat, which lacks some (Danish, Finnish, Polish, Spanish,
#: Swedish, Swiss, Turkish ...) and all of two words. The last word counts there: "Guinean" is also said of
#: Papuans. The peoples of Central Asia, of whom it has few, are taken together. Some peoples are too few in
#: it to be learned (``origin_model.FEWEST``).
PEOPLES: dict[str, str] = {
    word: code
    for code, words in _rows(
        """
    AE Emirati; AF Afghan; AL Albanian; AM Armenian; AO Angolan; AR Argentine; AT Austrian; AU Australian; AZ
    Azerbaijani; BA Bosniak; BB Barbadian; BD Bangladeshi; BE Belgian; BF Burkinabé; BG Bulgarian; BH
    Bahraini; BI Burundian; BJ Beninese; BN Bruneian; BO Bolivian; BR Brazilian; BS Bahamian; BT Bhutanese; BW
    Botswana; BY Belarusian; BZ Belizean; CA Canadian; CD Congolese; CL Chilean; CM Cameroonian; CN Chinese;
    CO Colombian; CU Cuban; CY Cypriot; CZ Czech; DE German; DJ Djiboutian; DK Faroese Dane; DO Dominican; DZ
    Algerian; EC Ecuadorian; EE Estonian; EG Egyptian; ER Eritrean; ES Catalan Basque; ET Ethiopian; FI Finn;
    FR French Breton; GA Gabonese; GB English British Welsh Manx; GD Grenadian; GE Georgian; GH Ghanaian; GM
    Gambian; GN Guinean; GQ Equatoguinean; GR Greek; GT Guatemalan; GY Guyanese; HN Honduran; HR Croat; HT
    Haitian; HU Hungarian; ID Indonesian; IE Irish; IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IT Italian;
    JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KH Cambodian; KI I-Kiribati; KM Comorian; KR Korean; KW
    Kuwaiti; LB Lebanese; LK Tamil; LR Liberian; LS Sotho; LT Lithuanian; LV Latvian; LY Libyan; MA Moroccan;
    MD Moldovan; ME Montenegrin; MG Malagasy; MH Marshallese; MK Macedonian; ML Malian; MM Burmese; MN
    Mongolian; MR Mauritanian; MT Maltese; MU Mauritian; MV Maldivian; MW Malawian; MX Mexican; MY Malaysian;
    MZ Mozambican; NA Namibian; NE Nigerien; NG Nigerian; NI Nicaraguan; NL Dutch; NO Norwegian; NP Nepalese;
    NR Nauruan; OM Omani; PA Panamanian; PE Peruvian; PH Filipino; PK Pakistani; PL Pole; PS Palestinian; PT
    Portuguese; PW Palauan; PY Paraguayan; QA Qatari; RO Romanian; RS Serb; RU Russian; RW Rwandan; SA Saudi;
    SD Sudanese; SG Singaporean; SI Slovene; SK Slovak; SN Senegalese; SO Somali; SR Surinamese; SV
    Salvadoran; SY Syrian; SZ Swazi; TD Chadian; TG Togolese; TH Thai; TN Tunisian; TO Tongan; TR Turk; TV
    Tuvaluan; TW Taiwanese; TZ Tanzanian; UA Ukrainian; UG Ugandan; US American; UY Uruguayan; UZ Uzbek Tajik
    Kazakh Kyrgyz; VE Venezuelan; VN Vietnamese; VU Vanuatuan; WS Samoan; YE Yemeni; ZM Zambian
    """,
        " ",
    ).items()
    for word in words.split()
}

#: The locales of Faker whose names are added: of countries which name2nat lacks or of which it has few names.
LOCALES: dict[str, list[str]] = {
    code: locales.split()
    for code, locales in _rows(
        """
    DK da_DK; ES es_ES; FI fi_FI; HR hr_HR; IS is_IS; PL pl_PL; SE sv_SE; SI sl_SI; TR tr_TR;
    TZ sw; UZ uz_UZ; ZA zu_ZA
    """,
        " ",
    ).items()
}

#: Whose names a country's own are like, with the tenths that a name's share there counts here (ten if not
#: said): of countries with no or few names of their own, and of those whose people bear names of another
#: language. Judged by languages and histories of migration, and tried on the training articles; not learned.
ALIKE: dict[str, dict[str, int]] = {
    code: {other[:2]: int(other[2:] or 10) for other in re.findall(r"[A-Z]{2}\d*", others)}
    for code, others in _rows(
        """
    AD: ES3 FR3; AG: BB6 JM5; AU: GB5 IE3; BA: HR RS ME; BB: GB4 JM4; BI: RW; BN: MY; BS: BB5 US5; BW: ZA5 LS5
    GB2; CA: FR5 GB5 US5; CD: CM6 GA6 BI4 RW3 FR2; CF: CM4 GA4 TD4 FR2; CG: CM6 GA6 FR2; CH: DE FR IT; CI: BF
    ML GN SN FR5; CK: TO WS; CR: PA SV NI; CV: PT AO; DJ: SO ET; DM: BB6 JM5; ER: ET; EH: MA5 MR5; EU: BE7 DE7
    FR7 ES7 IT7 PT7 NL7 GB5 DK5 FI5 SE5 PL5 GR3; FJ: TO5 WS5 IN VU; FM: WS TO US; GB: IE3 PK3 IN1; GD: BB5;
    GL: DK5; GM: SN5; GW: PT AO SN; GY: IN7 GB4 JM5; HK: CN7 TW5; IE: GB5; JM: GB5 US4; KE: UG3 TZ3 GB2 SO3;
    KG: UZ; KI: TO WS VU; KM: TZ SO; KN: BB6 JM5; KP: KR5; KZ: UZ; LA: TH; LC: BB6 JM5 FR3; LI: DE3; LK: IN4
    PT2; LR: US3; LS: ZA BW; LU: DE5 FR5; MC: FR3; MH: WS TO US; ML: SN4 GN4; MO: CN PT; MR: ML SN MA; MU: IN8
    FR5 GB2; MW: ZM4; NA: DE3 NL3 FI2; NE: ML4 NG5; NR: TO WS; NZ: AU WS TO; PG: AU3 VU TO3; PR: DO5 CU5; PW:
    WS TO; RS: ME7 HR5; SB: VU TO3 AU3; SC: MU FR; SL: LR7 GN7 GM7 NG4 GB3; SM: IT3; SN: ML5 GN5 GM5; SS: SD
    UG; ST: PT AO; SZ: ZA; TD: CM3 SD5; TJ: UZ; TL: PT ID; TM: UZ; TT: JM8 IN8 BB9; TV: TO WS; UG: KE3
    RW3; US: MX3 IN1; VA: IT FR7 ES7 PL7; VC: BB6 JM5; XK: AL; ZA: NL GB NA; ZM: MW5 GB2; ZW: ZA5 ZM7 MW7 BW5
    GB2
    """,
        ":",
    ).items()
}
