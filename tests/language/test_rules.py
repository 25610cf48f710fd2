"""Each rule finds the fault that was planted for it, and lets a good text through."""

import pytest

from tests.language.allowing import ANYWHERE, Allowed, allowed, needless, read, refused
from tests.language.rules import RULES, broken
from tests.language.texts import Role, Said

LONG = "Dit is een zin met zo veel woorden dat niemand nog weet hoe hij begon"
ELEVEN = "Vul hier in hoe het nu met je werk thuis gaat."


def said(words, role=Role.REST, part="verandering"):
    return Said(words, role, part, "app/planted.py:1")


def found_in(words, role=Role.REST, part="verandering"):
    return {rule for rule, _what, _said in broken([said(words, role, part)])}


@pytest.mark.parametrize(
    ("rule", "words", "role"),
    [
        ("long", f"Kort. {LONG} en af.", Role.REST),
        ("long", ELEVEN, Role.QUESTION),
        ("long", f"{LONG}.", Role.STATEMENT),
        ("forbidden", "Je bent niet gemotiveerd.", Role.REST),
        ("forbidden", "Dit moet je doen.", Role.QUESTION),
        ("forbidden", "Je zult zien dat het lukt.", Role.BAND),
        ("forbidden", "Waarom niet eerder?", Role.QUESTION),
        ("forbidden", "Dat is de oorzaak.", Role.REST),
        ("forbidden", "Je kunt dit beter dan anderen.", Role.BAND),
        ("judging", "Je score is hoog.", Role.BAND),
        ("judging", "Dat is normaal.", Role.BAND),
        ("health", "Heb je pijn bij dit werk?", Role.QUESTION),
        ("health", "Ik kan werken met mijn burn-out.", Role.STATEMENT),
        ("health", "Je WIA-uitkering blijft gelijk.", Role.REST),
        ("denying", "Ik kan dit niet.", Role.STATEMENT),
        ("denying", "Ik heb geen zin.", Role.STATEMENT),
        ("denying twice", "Nooit is er niemand.", Role.REST),
        ("formal", "Wat vindt u van uw werk?", Role.QUESTION),
        ("abbreviation", "Neem je VOG mee.", Role.REST),
        ("marks", 'Jij zei "ja".', Role.REST),
        ("marks", "Je bent voor 73% sociaal.", Role.BAND),
        ("rare", "Wij doen dit onverwijld.", Role.QUESTION),
    ],
)
def test_a_planted_fault_is_found(rule, words, role):
    assert rule in found_in(words, role)


def test_every_rule_has_its_planted_fault():
    [mark] = test_a_planted_fault_is_found.pytestmark

    assert {rule for rule, _words, _role in mark.args[1]} == set(RULES)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Ik weet wat ik deze week zelf kan doen.", Role.STATEMENT),
        ("Dit is geen test en geen keuze.", Role.REST),
        ("Dit speelt nu veel bij jou.", Role.BAND),
        ("Hoe goed kun je dit?", Role.QUESTION),
        ("BHV (helpen bij brand)", Role.REST),
        ("Staat dit in je FML?", Role.QUESTION),
        ("Onderhandelen over een contract", Role.STATEMENT),
        ("Je hebt er %(count)s. Kies “Verder”.", Role.QUESTION),
    ],
)
def test_a_good_text_breaks_no_rule(words, role):
    assert found_in(words, role) == set()


def test_what_is_said_of_work_may_name_what_the_work_is_about():
    assert found_in("Je helpt mensen die ziek zijn.", part="occupations") == set()
    assert found_in("Je helpt mensen die ziek zijn.") == {"forbidden", "health"}


def test_what_is_allowed_is_allowed_only_in_its_own_text():
    asked = [said(f"Wat moet {who} weten?", Role.QUESTION) for who in ("je coach", "je baas")]

    [found] = refused(asked)

    assert "je baas" in found
    assert found.startswith("app/planted.py:1: forbidden: 'moet'")


def test_a_line_that_nothing_needs_is_found():
    assert needless([]) == list(allowed())


@pytest.mark.parametrize("line", ["long | wat | hier", "long | wat | hier | ", "lang | a | b | c"])
def test_a_line_without_a_reason_or_a_rule_is_refused_with_its_number(line):
    with pytest.raises(ValueError, match=r"line 7"):
        read(line, 7)


def test_a_line_says_what_it_allows_and_why():
    assert read("rare | bukken | * | a movement", 1) == Allowed(
        "rare", "bukken", ANYWHERE, "a movement"
    )
