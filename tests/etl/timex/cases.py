"""What time expressions mean: the cases of the tests, and the table of examples made from them.

``python -m tests.etl.timex.cases`` writes the table anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

README = Path(__file__).parents[3] / "etl" / "timex" / "README.md"
#: The publication day of all cases: a Wednesday.
DCT = "2021-06-16"

Case = tuple[str, list[tuple[str, str]]]

FORMS = [
    ("It grew in fiscal 2020, not in FY2019.", [("2020", "2020"), ("FY2019", "2019")]),
    ("It grew in the first half of the year.", [("the first half of the year", "2021-H1")]),
    ("It grew in the second half of last year.", [("the second half of last year", "2020-H2")]),
    ("It grew in the last week of April.", [("the last week of April", "2021-04")]),
    ("2008: She comes to power.", [("2008", "2008")]),
    ("It grew in the '90s.", [("the '90s", "199")]),
    ("It opened on July 9.", [("July 9", "2021-07-09")]),
    ("It opened on 9 July.", [("9 July", "2021-07-09")]),
    ("It opened on the 9th of July.", [("9th of July", "2021-07-09")]),
    ("It opened on Oct. 9, 2019.", [("Oct. 9, 2019", "2019-10-09")]),
    ("It opened on 09/10/2019 at noon.", [("09/10/2019", "2019-10-09"), ("noon", "2019-10-09T12:00")]),
    ("It opened on 25/10/2019.", [("25/10/2019", "2019-10-25")]),
    ("It opened on 2019-10-09.", [("2019-10-09", "2019-10-09")]),
    ("It opened on Saturday, 12 June.", [("Saturday, 12 June", "2021-06-12")]),
    ("It opened on Saturday (12).", [("Saturday", "2021-06-12"), ("12", "2021-06-12")]),
    ("It opened on Saturday (June 12).", [("Saturday", "2021-06-12"), ("June 12", "2021-06-12")]),
    (
        "It opened on Saturday night, June 12.",
        [("Saturday night", "2021-06-12TNI"), ("June 12", "2021-06-12")],
    ),
    ("It opened on Saturday (12/6).", [("Saturday", "2021-06-12"), ("12/6", "2021-06-12")]),
    ("It opened on Saturday the 12th.", [("Saturday the 12th", "2021-06-12")]),
    ("It opened on the 12th.", [("the 12th", "2021-06-12")]),
    ("On the 12th she opened it.", [("the 12th", "2021-06-12")]),
    ("It opens on Friday, the 18th.", [("Friday, the 18th", "2021-06-18")]),
    ("It opens on Friday 18.", [("Friday 18", "2021-06-18")]),
    ("FRI 18. It opens.", [("FRI 18", "2021-06-18")]),
    (
        "It opened on the 7th, 8th and 11th.",
        [("the 7th", "2021-06-07"), ("8th", "2021-06-08"), ("11th", "2021-06-11")],
    ),
    ("It opened on the twenty-second of May.", [("the twenty-second of May", "2021-05-22")]),
    ("It opened on Monday, the seventh of June.", [("Monday, the seventh of June", "2021-06-07")]),
    ("It opened on Sunday last.", [("Sunday last", "2021-06-13")]),
    ("It opens on Monday next.", [("Monday next", "2021-06-21")]),
    (
        "It opened on 3 May 2019 and shut on the 9th.",
        [("3 May 2019", "2019-05-03"), ("the 9th", "2019-05-09")],
    ),
    ("It opened on May 7, a Friday.", [("May 7", "2021-05-07"), ("Friday", "2021-05-07")]),
    ("It opened on May 3 last year.", [("May 3 last year", "2020-05-03")]),
    ("It opened in May last year.", [("May last year", "2020-05")]),
    ("It opened in mid-March.", [("mid-March", "2021-03")]),
    ("It opened in early 2018.", [("early 2018", "2018")]),
    ("It opened in spring 2018.", [("spring 2018", "2018-SP")]),
    ("It opened in the 1970s.", [("the 1970s", "197")]),
    ("It opened in the third quarter of 2018.", [("the third quarter of 2018", "2018-Q3")]),
    ("Third-quarter sales fell.", [("Third-quarter", "2020-Q3")]),
    ("First-quarter sales fell.", [("First-quarter", "2021-Q1")]),
    ("It will open in the fourth quarter.", [("the fourth quarter", "2021-Q4")]),
    ("It opened in the late Sixties.", [("the late Sixties", "196")]),
    ("It opens the week of June 28.", [("the week of June 28", "2021-W26")]),
    ("It opened in the week beginning 3 May 2010.", [("the week beginning 3 May 2010", "2010-W18")]),
    ("It ran 2015 - 2017.", [("2015", "2015"), ("2017", "2017")]),
    ("It opened in the nineteenth century.", [("the nineteenth century", "18")]),
    ("It opened in Q3 2018.", [("Q3 2018", "2018-Q3")]),
    ("It opened on June 9/10.", [("June 9", "2021-06-09"), ("10", "2021-06-10")]),
    ("It opened on the 24th of last month.", [("the 24th of last month", "2021-05-24")]),
    ("It opened on June 12, 2021 04:15 pm.", [("June 12, 2021 04:15 pm", "2021-06-12T16:15")]),
    ("It opened at 4:15 p.m. (1515 GMT) Monday.", [("4:15 p.m. (1515 GMT) Monday", "2021-06-14T16:15")]),
    ("It opened at 4:15 p.m. on Monday.", [("4:15 p.m. on Monday", "2021-06-14T16:15")]),
    ("It opened on the night of 12 June.", [("the night of 12 June", "2021-06-12TNI")]),
]

RANGES = [
    (
        "The ministry said Thursday the visit will end on Saturday.",
        [("Thursday", "2021-06-10"), ("Saturday", "2021-06-19")],
    ),
    # the visit that a day is of is to come, whatever was said of it
    (
        "He said her Thursday-to-Saturday visit would be short.",
        [("Thursday", "2021-06-17"), ("Saturday", "2021-06-19")],
    ),
    # what stands before the colon of a list tells when its days are
    (
        "She will go to two towns, her office said: Lund (Thursday and Friday) and Bergen (Saturday).",
        [("Thursday", "2021-06-17"), ("Friday", "2021-06-18"), ("Saturday", "2021-06-19")],
    ),
    (
        "He stayed from the third to the fifth of May.",
        [("the third", "2021-05-03"), ("the fifth of May", "2021-05-05")],
    ),
    ("It ran from October through December 2019.", [("October", "2019-10"), ("December 2019", "2019-12")]),
    ("It ran from November to January 2020.", [("November", "2019-11"), ("January 2020", "2020-01")]),
    ("It ran from April to May.", [("April", "2021-04"), ("May", "2021-05")]),
    ("He stayed from June 8 to 11.", [("June 8", "2021-06-08"), ("11", "2021-06-11")]),
    ("He stayed 8-11 June.", [("8", "2021-06-08"), ("11 June", "2021-06-11")]),
    (
        "It runs on Thursday and Friday (June 17-18).",
        [
            ("Thursday", "2021-06-17"),
            ("Friday", "2021-06-18"),
            ("June 17", "2021-06-17"),
            ("18", "2021-06-18"),
        ],
    ),
    (
        "It runs from Thursday to Saturday, June 17 to 19.",
        [
            ("Thursday", "2021-06-17"),
            ("Saturday", "2021-06-19"),
            ("June 17", "2021-06-17"),
            ("19", "2021-06-19"),
        ],
    ),
    (
        "It runs on Thursday and Friday, 17 and 18 June.",
        [
            ("Thursday", "2021-06-17"),
            ("Friday", "2021-06-18"),
            ("17", "2021-06-17"),
            ("18 June", "2021-06-18"),
        ],
    ),
    (
        "He stayed last week from Monday to Thursday.",
        [("last week", "2021-W23"), ("Monday", "2021-06-07"), ("Thursday", "2021-06-10")],
    ),
    (
        "It is shut this week, from Monday to Friday.",
        [("this week", "2021-W24"), ("Monday", "2021-06-14"), ("Friday", "2021-06-18")],
    ),
    (
        "She is visiting Lima from Tuesday to Thursday.",
        [("Tuesday", "2021-06-15"), ("Thursday", "2021-06-17")],
    ),
    ("It opened a week ago today.", [("a week ago today", "2021-06-09")]),
    ("He stays from 22nd to 24th instant.", [("22nd", "2021-06-22"), ("24th instant", "2021-06-24")]),
    (
        "He stays between the 21st and 24th of this month.",
        [("the 21st", "2021-06-21"), ("24th of this month", "2021-06-24")],
    ),
    ("He stayed May 28-30.", [("May 28", "2021-05-28"), ("30", "2021-05-30")]),
    ("He stayed from 30 May – 2 June.", [("30 May", "2021-05-30"), ("2 June", "2021-06-02")]),
    ("He stayed between 8 and 11 May 2017.", [("8", "2017-05-08"), ("11 May 2017", "2017-05-11")]),
    (
        "He stayed from December 30 to January 2, 2018.",
        [("December 30", "2017-12-30"), ("January 2, 2018", "2018-01-02")],
    ),
    ("He was there on May 8 and 9 last year.", [("May 8", "2020-05-08"), ("9 last year", "2020-05-09")]),
    (
        "He stays from Monday 21 to Wednesday 23.",
        [("Monday 21", "2021-06-21"), ("Wednesday 23", "2021-06-23")],
    ),
    (
        "Programme:\n\nMonday: Lunch.\n\nTuesday: A dam, back by Friday.",
        [("Monday", "2021-06-21"), ("Tuesday", "2021-06-22"), ("Friday", "2021-06-25")],
    ),
    (
        "The week in court\n\nMonday. A case was heard.\n\nFriday, 11 June 2021. Rest.",
        [("Monday", "2021-06-07"), ("Friday, 11 June 2021", "2021-06-11")],
    ),
    ("He will stay from Friday to Sunday.", [("Friday", "2021-06-18"), ("Sunday", "2021-06-20")]),
    (
        "He stays on Monday and Tuesday next week.",
        [("Monday", "2021-06-21"), ("Tuesday next week", "2021-06-22")],
    ),
    (
        "He stays from Saturday to Tuesday next week.",
        [("Saturday", "2021-06-19"), ("Tuesday next week", "2021-06-22")],
    ),
    (
        "He stayed from Saturday until Monday last week.",
        [("Saturday", "2021-06-05"), ("Monday last week", "2021-06-07")],
    ),
    (
        "He was to leave on Friday and stay away until Tuesday.",
        [("Friday", "2021-06-18"), ("Tuesday", "2021-06-22")],
    ),
    ("He was there from Wednesday to Friday.", [("Wednesday", "2021-06-09"), ("Friday", "2021-06-11")]),
    (
        "He was due to leave for Zenda on Saturday but will fly home on Friday.",
        [("Saturday", "2021-06-19"), ("Friday", "2021-06-18")],
    ),
    (
        "He flies to Zenda on Monday and stays there until Wednesday.",
        [("Monday", "2021-06-21"), ("Wednesday", "2021-06-23")],
    ),
    ("He met them on Sunday and Monday.", [("Sunday", "2021-06-13"), ("Monday", "2021-06-14")]),
    (
        "He flies to Zenda on Monday and stays there until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-25")],
    ),
    (
        "He is to arrive on Monday. He will stay in Zenda until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-25")],
    ),
    (
        "He is to arrive on Monday. The team will stay until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-25")],
    ),
    (
        "He is to land on Monday while the team stays until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-18")],
    ),
    (
        "He is to land on Monday. The visit lasts until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-25")],
    ),
    (
        "He is to land on Monday. Jan Vos is in Turku and stays until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-18")],
    ),
    (
        "He is to land on Monday. The team of Jan Vos stays until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-18")],
    ),
    (
        "He is to land on Monday and see Jan Vos, who will stay until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-18")],
    ),
    (
        "He will speak on Monday to the team, which is in town until Friday.",
        [("Monday", "2021-06-21"), ("Friday", "2021-06-18")],
    ),
    (
        "2021-06-16 ZENDA - She, who was in Turku until Tuesday, spoke.",
        [("2021-06-16", "2021-06-16"), ("Tuesday", "2021-06-15")],
    ),
]

RELATIVE = [
    ("She sets off on Friday.", [("Friday", "2021-06-18")]),
    ("The queen pays a visit to Oslo on Friday.", [("Friday", "2021-06-18")]),
    ("The two leaders meet on Friday.", [("Friday", "2021-06-18")]),
    ("They are believed to be behind Friday's attack.", [("Friday", "2021-06-11")]),
    ("They are said to have left on Friday.", [("Friday", "2021-06-11")]),
    ("She is said to be leaving on Friday.", [("Friday", "2021-06-18")]),
    ("She is expected to be in Oslo on Friday.", [("Friday", "2021-06-18")]),
    ("She signs it on Friday.", [("Friday", "2021-06-18")]),
    ("They came to hold talks on Friday.", [("Friday", "2021-06-11")]),
    ("He regrets the fall of a boy on Friday.", [("Friday", "2021-06-11")]),
    ("The envoy, who represents Zenda, on Friday urged calm.", [("Friday", "2021-06-11")]),
    ("The envoy, who chairs the board, on Friday urged calm.", [("Friday", "2021-06-11")]),
    ("The envoy, who lands in Zenda on Friday, urged calm.", [("Friday", "2021-06-18")]),
    ("The envoy, who lands in Zenda, the capital, on Friday, urged calm.", [("Friday", "2021-06-18")]),
    (
        "The strike was called off after talks from Friday to Sunday.",
        [("Friday", "2021-06-11"), ("Sunday", "2021-06-13")],
    ),
    (
        "The strike was called off after a visit from Friday to Sunday.",
        [("Friday", "2021-06-11"), ("Sunday", "2021-06-13")],
    ),
    (
        "She took time off from Friday to Sunday.",
        [("Friday", "2021-06-11"), ("Sunday", "2021-06-13")],
    ),
    (
        "She called off a trip to Oslo from Friday to Sunday.",
        [("Friday", "2021-06-18"), ("Sunday", "2021-06-20")],
    ),
    (
        "She has extended her stay in Oslo by a day until Friday.",
        [("a day", "P1D"), ("Friday", "2021-06-18")],
    ),
    (
        "She goes on Friday and is back later in the day.",
        [("Friday", "2021-06-18"), ("later in the day", "2021-06-18")],
    ),
    ("OSLO, May. 13, 2021 (Agency)", [("May. 13, 2021", "2021-05-13")]),
    ("She left in May. 10 others stayed.", [("May", "2021-05")]),
    ("He came in the late afternoon.", [("the late afternoon", "2021-06-16TAF")]),
    ("He arrived on Monday.", [("Monday", "2021-06-14")]),
    ("He arrived on Wednesday.", [("Wednesday", "2021-06-16")]),
    ("He arrived on Monday night.", [("Monday night", "2021-06-14TNI")]),
    ("He arrived last Wednesday.", [("last Wednesday", "2021-06-09")]),
    ("He arrives next Monday.", [("next Monday", "2021-06-21")]),
    ("He will arrive on Monday.", [("Monday", "2021-06-21")]),
    ("They are preparing for his arrival on Monday.", [("Monday", "2021-06-21")]),
    ("She is expecting him on Monday.", [("Monday", "2021-06-21")]),
    (
        "Her visit was brought forward from July 20 to July 15.",
        [("July 20", "2021-07-20"), ("July 15", "2021-07-15")],
    ),
    ("The accord goes back to her visit to Oslo in March.", [("March", "2021-03")]),
    (
        "She saw Lund on 4 April and Bergen on 6 April 2019.",
        [("4 April", "2019-04-04"), ("6 April 2019", "2019-04-06")],
    ),
    (
        "She will welcome her colleagues Jan Vos of Freedonia, Piet Bos of Sylvania and Ole Moe of Zenda on Friday.",
        [("Friday", "2021-06-18")],
    ),
    ("He is due to arrive on Monday.", [("Monday", "2021-06-21")]),
    ("He plans to leave on Monday.", [("Monday", "2021-06-21")]),
    ("On Monday he will see the port.", [("Monday", "2021-06-21")]),
    ("The talks were put off to Monday.", [("Monday", "2021-06-21")]),
    ("It was delayed until Monday.", [("Monday", "2021-06-21")]),
    ("Come Monday, he'll see the port.", [("Monday", "2021-06-21")]),
    ("Monday's talks brought nothing.", [("Monday", "2021-06-14")]),
    ("He promised an answer by Monday.", [("Monday", "2021-06-21")]),
    ("The port has been shut since Monday.", [("Monday", "2021-06-14")]),
    ("They could not be reached Monday.", [("Monday", "2021-06-14")]),
    ("He leaves tomorrow (Thursday).", [("tomorrow", "2021-06-17"), ("Thursday", "2021-06-17")]),
    ("He leaves tonight.", [("tonight", "2021-06-16TNI")]),
    ("He came yesterday morning.", [("yesterday morning", "2021-06-15TMO")]),
    ("He came last night.", [("last night", "2021-06-15TNI")]),
    ("He came last week.", [("last week", "2021-W23")]),
    (
        "She will be in Rome on Monday and Tuesday and in Oslo on Thursday.",
        [("Monday", "2021-06-21"), ("Tuesday", "2021-06-22"), ("Thursday", "2021-06-24")],
    ),
    (
        "She will hold talks on Monday after a dinner on Saturday.",
        [("Monday", "2021-06-21"), ("Saturday", "2021-06-19")],
    ),
    ("He came on Tuesday of last week.", [("Tuesday of last week", "2021-06-08")]),
    ("He came this weekend.", [("this weekend", "2021-W23-WE")]),
    ("On Monday, Waleed and his aides are to see a dam.", [("Monday", "2021-06-21")]),
    (
        "Tomorrow she sees a dam, and on Friday a port.",
        [("Tomorrow", "2021-06-17"), ("Friday", "2021-06-18")],
    ),
    ("The talks are on Monday.", [("Monday", "2021-06-21")]),
    ("He has been given until Monday to reply.", [("Monday", "2021-06-21")]),
    ("Neither he nor his aides could be reached Monday.", [("Monday", "2021-06-14")]),
    ("He signed a 1996 law.", [("1996", "1996")]),
    ("He is seen here in a file picture, 2008.", [("2008", "2008")]),
    ("He leaves this weekend.", [("this weekend", "2021-W24-WE")]),
    ("He came earlier this month.", [("earlier this month", "2021-06")]),
    ("He came last November.", [("last November", "2020-11")]),
    ("He came a week ago.", [("a week ago", "2021-W23")]),
    ("He came three years ago.", [("three years ago", "2018")]),
    ("He came in November.", [("November", "2020-11")]),
    ("He will come in March.", [("March", "2022-03")]),
    ("He named July as likely.", [("July", "2021-07")]),
    ("He is hosting the king on Monday.", [("Monday", "2021-06-21")]),
    ("He flew in to see the king on Monday.", [("Monday", "2021-06-14")]),
    ("The exams start on Monday.", [("Monday", "2021-06-21")]),
    ("He spoke at the start on Monday.", [("Monday", "2021-06-14")]),
    ("He did not leave until Monday.", [("Monday", "2021-06-14")]),
    ("He is in Zenda until Monday, having come in May.", [("Monday", "2021-06-21"), ("May", "2021-05")]),
    (
        "He has been here since Tuesday and returns on Friday.",
        [("Tuesday", "2021-06-15"), ("Friday", "2021-06-18")],
    ),
    (
        "She met him on Tuesday, and on Friday she will see a port.",
        [("Tuesday", "2021-06-15"), ("Friday", "2021-06-18")],
    ),
    ("He will confer with her and be received by the king on Monday.", [("Monday", "2021-06-21")]),
    ("He can be here as soon as Monday.", [("Monday", "2021-06-21")]),
    ("He was here as recently as Monday.", [("Monday", "2021-06-14")]),
    ("He was here last Oct. 20.", [("Oct. 20", "2020-10-20")]),
    (
        "He was frightened to death on the night of 20 December.",
        [("the night of 20 December", "2020-12-20TNI")],
    ),
    ("He was then to see a dam on Monday.", [("Monday", "2021-06-21")]),
    ("He cut a ribbon on Monday.", [("Monday", "2021-06-14")]),
    ("She put up at an inn until Monday.", [("Monday", "2021-06-14")]),
    ("He will cut a ribbon on Monday.", [("Monday", "2021-06-21")]),
    ("She has put off her return until Monday.", [("Monday", "2021-06-21")]),
    ("With her was an aide, who prolongs his stay until Monday.", [("Monday", "2021-06-21")]),
    ("They have agreed to admit him in July.", [("July", "2021-07")]),
    ("They wait till the case is heard in July.", [("July", "2021-07")]),
    ("He promised to the Malians on Monday a full report.", [("Monday", "2021-06-14")]),
    ("He comes on Monday week.", [("Monday week", "2021-06-28")]),
    ("He came the week before last.", [("the week before last", "2021-W22")]),
    ("He comes the year after next.", [("the year after next", "2023")]),
    ("He comes two months from now.", [("two months from now", "2021-08")]),
    ("He came one day last week.", [("one day", "P1D"), ("last week", "2021-W23")]),
    ("He came in the summer of 2019.", [("the summer of 2019", "2019-SU")]),
]

NARRATIVE = [
    (
        "She remembers the summer of 2011: on June 3 of that year he came.",
        "June 3 of that year",
        "2011-06-03",
    ),
    ("She lands next Monday before heading to Lima on Wednesday.", "Wednesday", "2021-06-23"),
    ("She landed on Monday. She saw the king the following day.", "the following day", "2021-06-15"),
    ("She landed on Monday. She left the same evening.", "the same evening", "2021-06-14TEV"),
    ("She landed on June 3. She left 48 hours later.", "48 hours later", "2021-06-05"),
    ("She landed on June 3. She left two days later.", "two days later", "2021-06-05"),
    ("She landed on Monday and dined there in the evening.", "the evening", "2021-06-14TEV"),
    ("She landed on Monday. Later in the day she dined.", "Later in the day", "2021-06-14"),
    ("She will land on Friday. Earlier in the day she had met him.", "Earlier in the day", "2021-06-16"),
    ("She landed on Monday. She will see him later in the day.", "later in the day", "2021-06-16"),
    ("It was signed on 3 May 2015. She left earlier in the day.", "earlier in the day", "2021-06-16"),
    ("She landed on Monday; he had come a day earlier.", "a day earlier", "2021-06-13"),
    ("She left on 14 May 2020. She had come on Sunday.", "Sunday", "2020-05-10"),
    ("She landed on 14 May and had written the Friday before.", "the Friday before", "2021-05-07"),
    ("She landed on 14 May and sailed the Friday after.", "the Friday after", "2021-05-21"),
    (
        "She will stay in Turku until Thursday, in Rauma on Friday and in Pori on Tuesday, the mayor said.",
        "Tuesday",
        "2021-06-22",
    ),
    (
        "She will be in Turku from Friday to Sunday, in Rauma on Monday, and in Pori from Tuesday.",
        "Tuesday",
        "2021-06-22",
    ),
    ("She was there in March 2015 and left later that year.", "later that year", "2015"),
    ("She came in 2015, a rise from the year before.", "the year before", "2014"),
    ("She landed on June 3 and left at 2:30 the next day.", "2:30 the next day", "2021-06-04T02:30"),
    ("She was there in March 2015 and again in May of that year.", "May of that year", "2015-05"),
    ("She stayed from May 3 to 7. On the second day she saw a dam.", "the second day", "2021-05-04"),
    ("She saw the king on Monday; she had landed on the Thursday.", "the Thursday", "2021-06-10"),
    ("She lands here on Monday, and sees the king on the Thursday.", "the Thursday", "2021-06-24"),
    ("She was to have come on Thursday and stayed until Saturday.", "Saturday", "2021-06-19"),
    ("She is on a tour that takes her to Zenda on Friday.", "Friday", "2021-06-18"),
]

MEASURES = [
    ("She landed on Monday, a day earlier than planned.", [("Monday", "2021-06-14"), ("a day", "P1D")]),
    (
        "It took two and a half years, then 3-1/2 hours.",
        [("two and a half years", "P2.5Y"), ("3-1/2 hours", "PT3H30M")],
    ),
    ("It took a year and a half.", [("a year and a half", "P1.5Y")]),
    ("It was a weeklong, then a monthlong stay.", [("weeklong", "P1W"), ("monthlong", "P1M")]),
    ("Nine fell in the past 24 hours.", [("the past 24 hours", "PT24H")]),
    ("It fell in the past.", [("in the past", "PAST_REF")]),
    ("a four-day visit", [("four-day", "P4D")]),
    ("the 48-hour stay", [("48-hour", "PT48H")]),
    ("They spoke for three weeks.", [("three weeks", "P3W")]),
    ("a week-long trip", [("week-long", "P1W")]),
    ("They stay for two nights.", [("two nights", "P2D")]),
    ("They spent one night there.", [("one night", "P1D")]),
    ("They came for one day.", [("one day", "P1D")]),
    ("They spoke for 2 1/2 hours.", [("2 1/2 hours", "PT2H30M")]),
    ("They spoke for half an hour.", [("half an hour", "PT30M")]),
    ("They spoke for weeks.", [("weeks", "PXW")]),
    ("They meet every Friday.", [("every Friday", "XXXX-WXX-5")]),
    ("his three day visit", [("three day", "P3D")]),
    ("They meet twice a week.", [("twice a week", "P1W")]),
    ("They meet three times a year.", [("three times a year", "P1Y")]),
    ("They meet every two years.", [("every two years", "P2Y")]),
    ("They now meet again.", [("now", "PRESENT_REF")]),
    ("They meet soon.", [("soon", "FUTURE_REF")]),
    ("They met recently.", [("recently", "PAST_REF")]),
    ("They meet in the coming weeks.", [("the coming weeks", "FUTURE_REF")]),
]

NOTHING = [
    "She boards the night train.",
    "They may march on; we march too.",
    "About 2000 people came, 1,950 of them on foot.",
    "The 44-year-old paid $1999.",
    "It was the third trip in as many months.",
    "Readers of the Sunday Herald know it.",
    "He won the second set 6-4.",
    "April Fields sang.",
    "They know Christmas Island and Ann Christmas.",
    "Version 3.5 costs 12.50.",
    "He was soon released and soon became a hero.",
    "He is in his Sixties mood.",
    "They took the two night trains, as on one night of horror.",
    "The 12th floor and the 5th National Congress",
]


HOLIDAYS: list[Case] = [
    ("He came on Christmas Eve.", [("Christmas Eve", "2020-12-24")]),
    ("He comes for Bastille Day.", [("Bastille Day", "2021-07-14")]),
    ("He came on New Year’s Day, 2018.", [("New Year’s Day, 2018", "2018-01-01")]),
    ("He came on Good Friday.", [("Good Friday", "2021-04-02")]),
    ("He came at Easter 2019.", [("Easter 2019", "2019-04-21")]),
    ("He came last Thanksgiving.", [("last Thanksgiving", "2020-11-26")]),
    ("He came on Memorial Day.", [("Memorial Day", "2021-05-31")]),
    ("He comes next Easter Monday.", [("next Easter Monday", "2022-04-18")]),
]

_HEAD = """# Time expressions

Dates, times, durations and repetitions in English news: found by a grammar of written forms, read against the
publication date, the tense of the sentence and the days told before. Values are those of TIMEX3; `X` stands for
what can't be told.

```
envoyage timex INPUT.jsonl -o OUTPUT.jsonl     # {"id", "text", "dct"} a line in, the same with "timexes" out
envoyage benchmark timex INPUT.jsonl           # documents a second, beside dateparser where it is installed
python -m etl.evaluation.timex GOLD.jsonl      # precision, recall, F1 against an annotated file
```

All examples were published on Wednesday, 16 June 2021. They are the cases of the tests: `python -m
tests.etl.timex.cases` writes this table.
"""


def markdown() -> str:
    """The table of examples."""
    tables = {
        "Dates": FORMS, "Ranges and lists": RANGES, "Relative to the publication date": RELATIVE,
        "Relative to what was told before": [(t, [(w, v)]) for t, w, v in NARRATIVE],
        "Holidays": HOLIDAYS, "Durations and repetitions": MEASURES,
    }  # fmt: skip
    parts = [_HEAD]
    for title, cases in tables.items():
        rows = [
            f"| {text.replace(_LINE, '<br>')} | {_cell(w for w, _ in found)} | {_cell(v for _, v in found)} |"
            for text, found in cases
        ]
        parts.append(f"## {title}\n\n| text | words | value |\n|---|---|---|\n" + "\n".join(rows) + "\n")
    parts.append("## No time expressions\n\n" + "\n".join(f"- {text}" for text in NOTHING) + "\n")
    return "\n".join(parts)


#: An end of line, which no cell of a table can hold.
_LINE = "\n"


def _cell(words: Iterable[str]) -> str:
    return "<br>".join(f"`{w}`" for w in words)


if __name__ == "__main__":
    README.write_text(markdown(), encoding="utf-8")
