"""Small source files of our own making, in the layouts of O*NET, ESCO and the source tables.

Every figure here is made up: it follows from the place of its element and its occupation.
"""

import csv

from app.occupations.columns import ASPECTS, INTERESTS, SKILL_GROUPS, VALUES
from app.occupations.making.onet import INTEREST_IDS, VALUE_IDS, needed

NURSE = "8d3e8aaa-791b-4c75-a465-f3f827028f50"
COOK = "11111111-1111-4111-8111-111111111111"
CLERK = "22222222-2222-4222-8222-222222222222"
PAINTER = "33333333-3333-4333-8333-333333333333"
FRESH = "44444444-4444-4444-8444-444444444444"

CODES = {
    "29-1141.00": "Registered Nurses",
    "35-2014.00": "Cooks, Restaurant",
    "43-9061.00": "Office Clerks, General",
    "47-2141.00": "Painters, Construction and Maintenance",
    "51-3011.00": "Bakers",
}
UNRATED = "55-1011.00"
RATING_COLUMNS = (
    *("O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "N"),
    *("Standard Error", "Lower CI Bound", "Upper CI Bound", "Recommend Suppress"),
    *("Not Relevant", "Date", "Domain Source"),
)
READ_ME = (
    "O*NET® {release} Database\r\n\r\n{month} Release\r\n\r\n"
    "The database is licensed under a Creative Commons Attribution 4.0 International License.\r\n"
)
RANGES = {"IM": (1, 5), "LV": (0, 7), "CX": (1, 5)}


def tabs(path, header, rows, end="\n"):
    lines = ["\t".join(map(str, row)) for row in (header, *rows)]
    path.write_bytes("".join(f"{line}{end}" for line in lines).encode())


def commas(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def figure(code, element, scale):
    """A made-up rating within the range of its scale."""
    low, high = RANGES[scale]
    place = (sum(map(ord, code)) * 7 + sum(map(ord, element)) * 13) % 41
    return round(low + (high - low) * place / 40, 2)


def name_of(element):
    return f"Element {element}"


def rating_rows(begins, date="08/2025"):
    """IM and LV, or CX with a category that nobody reads, for every occupation."""
    for code in CODES:
        for element, scale in sorted(needed()):
            if element.startswith(begins):
                yield rating(code, element, scale, figure(code, element, scale), date)
        if begins.startswith("4.C"):
            yield rating(code, "4.C.2.d.1.a", "CXP", 12.5, date)


def rating(code, element, scale, value, date="08/2025", *, suppress="N", irrelevant="N"):
    spread = ("25", "0.1", "1", "5")
    head = (code, element, name_of(element), scale, value, *spread)
    return (*head, suppress, irrelevant, date, "Incumbent")


def plain_rows(ids, scale, date="08/2025"):
    for number, code in enumerate(CODES):
        for place, element in enumerate(ids):
            value = 1 + (number * 2 + place) % 7
            yield (code, element, name_of(element), scale, value, date, "Machine Learning")


def onet(folder, release="30.1", month="December 2025", zones=(4, 2, 2, 2, 2)):
    """The files of one release; from 30.3 on with its other files and without work values."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Read Me.txt").write_text(
        READ_ME.format(release=release, month=month), encoding="utf-8", newline=""
    )
    newer = tuple(map(int, release.split("."))) >= (30, 3)
    elements = [element for element, _ in needed()] + [*INTEREST_IDS]
    elements += [] if newer else [*VALUE_IDS]
    tabs(
        folder / "Content Model Reference.txt",
        ("Element ID", "Element Name", "Description"),
        [(one, name_of(one), "What it is.") for one in sorted({*elements})],
    )
    tabs(
        folder / "Occupation Data.txt",
        ("O*NET-SOC Code", "Title", "Description"),
        [(code, title, "What they do.") for code, title in (*CODES.items(), (UNRATED, "Officers"))],
    )
    tabs(
        folder / "Job Zones.txt",
        ("O*NET-SOC Code", "Job Zone", "Date", "Domain Source"),
        [(code, zone, "08/2025", "Analyst") for code, zone in zip(CODES, zones, strict=True)],
    )
    files = {"Abilities": "1.A.", "Work Activities": "4.A.", "Work Context": "4.C."}
    files |= (
        {"Essential Skills": "2.A.", "Transferable Skills": "2.B."} if newer else {"Skills": "2."}
    )
    for file, begins in files.items():
        tabs(folder / f"{file}.txt", RATING_COLUMNS, rating_rows(begins))
    plain = tuple(
        one for one in RATING_COLUMNS if one in {*RATING_COLUMNS[:5], *RATING_COLUMNS[-2:]}
    )
    interests = "Career Interest Types" if newer else "Interests"
    tabs(folder / f"{interests}.txt", plain, plain_rows(INTEREST_IDS, "OI"))
    if not newer:
        tabs(folder / "Work Values.txt", plain, plain_rows(VALUE_IDS, "EX", "11/2019"))
    return folder


ESCO_COLUMNS = (
    *("conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels"),
    *("status", "modifiedDate", "regulatedProfessionNote", "scopeNote", "definition"),
    *("inScheme", "description", "code", "naceCode"),
)
BASE = "http://data.europa.eu/esco/occupation/"
ESCO = (
    (NURSE, "2221", "algemeen verpleegkundige", "verpleger\nverpleegster", "86"),
    (COOK, "5120", "kok", "kokkin\nhulp in de keuken", "5611"),
    (CLERK, "4110", "kantoorbediende", "medewerker kantoor", "8211,82"),
    (PAINTER, "7131", "schilder bouw", "huisschilder", ""),
    (FRESH, "7512", "broodbakker", "bakker", "1071"),
)
LINKS = (
    ("29-1141.00", NURSE, "exactMatch"),
    ("35-2014.00", COOK, "closeMatch"),
    ("51-3011.00", COOK, "broadMatch"),
    ("43-9061.00", CLERK, "exactMatch"),
    ("51-3011.00", FRESH, "narrowMatch"),
    ("35-2014.00", FRESH, "narrowMatch"),
)
GROUP_LINKS = (("47-2141.00", "7131", "broadMatch"),)


def esco_row(identity, isco, title, others, activities):
    codes = ",\n".join(
        f"http://data.europa.eu/ux2/nace2.1/{one}" for one in activities.split(",") if one
    )
    start = ("Occupation", BASE + identity, isco, title, others, "", "released")
    return (
        *start,
        "2024-01-25T11:28:50.295Z",
        "",
        "",
        "",
        "x",
        "Wat zij doen.",
        f"{isco}.1",
        codes,
    )


def esco(folder, rows=ESCO, links=LINKS, groups=GROUP_LINKS):
    """The Dutch occupations, and the links below some lines about the project."""
    folder.mkdir(parents=True, exist_ok=True)
    commas(folder / "occupations_nl.csv", ESCO_COLUMNS, [esco_row(*row) for row in rows])
    header = (
        *("O*NET Id", "O*NET Title", "O*NET Description"),
        *("ESCO or ISCO URI", "ESCO or ISCO Title", "ESCO or ISCO Description", "Type of Match"),
    )
    group = "http://data.europa.eu/esco/isco/C"
    found = [(code, "", "", BASE + one, "", "", match) for code, one, match in links]
    found += [(code, "", "", group + one, "", "", match) for code, one, match in groups]
    about = [("Mapping between O*NET and ESCO", *[""] * 6), ("", *[""] * 6)]
    commas(folder / "ONET_(Occupations)_0_updated.csv", about[0], [about[1], header, *found])
    return folder


def pack_row(identity, title, isco, onet, **others):
    """A row of the source tables: every figure in the middle of what it can be."""
    row = {"id": identity, "code": f"{isco}.1", "title_nl": title, "isco": isco, "onet": onet}
    row |= {"link": "O", "checked": "", "level": "4", "level_src": "R", "jz": "3", "hide": ""}
    row |= dict.fromkeys(INTERESTS, "3.5") | {f"v_{one}": "4.5" for one in VALUES}
    row |= {f"s_{one}": "50" for one in SKILL_GROUPS} | dict.fromkeys(ASPECTS, "40")
    row |= {"interruptions": "", "p_inout": "20", "p_varied": "60", "p_free": "70"}
    row |= {"ctx": "A", "abl": "A", "jem_heavy": "5", "brc": "0215", "roa_open": "3"}
    row |= {"roa_tight": "krap", "wage_p25": "15.5", "wage_p50": "18", "wage_p75": "21.9"}
    return row | {"wage_lvl": "4"} | others


PACK = (
    pack_row(
        NURSE,
        "verpleegkundige",
        "2221",
        "29-1141.00",
        level="5",
        level_src="H",
        link="H",
        lift="60",
    ),
    pack_row(COOK, "kok", "5120", "35-2014.00", jem_heavy="9", stamina="20"),
    pack_row(CLERK, "kantoorbediende", "4110", "43-9061.00", wage_lvl="3", roa_tight="", lift="10"),
    pack_row(
        PAINTER, "schilder", "7131", "", link="", ctx="", abl="", **dict.fromkeys(ASPECTS, "")
    ),
)


def pack(folder, rows=PACK):
    """The four source tables."""
    folder.mkdir(parents=True, exist_ok=True)
    header = tuple(rows[0])
    commas(folder / "occupations.csv", header, [[row[one] for one in header] for row in rows])
    commas(
        folder / "curated.csv",
        ("id", "sector", "title_nl", "riasec", "level", "light"),
        [
            (NURSE, "Q", "verpleegkundige", "SIC", "5", "0"),
            (CLERK, "N", "kantoor", "CES", "4", "1"),
        ],
    )
    commas(
        folder / "overrides.csv",
        ("id", "label_nl", "field", "value", "was", "reason"),
        [(NURSE, "algemeen verpleegkundige", "title_nl", "verpleegkundige", "x", "everyday")],
    )
    commas(
        folder / "synonyms.csv",
        ("title", "id", "source"),
        [
            ("zuster", NURSE, "hand"),
            ("kokkin", COOK, "esco_alt"),
            ("hulp", COOK, "esco_alt"),
            ("hulp", CLERK, "hand"),
        ],
    )
    return folder
