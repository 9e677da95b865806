"""Names cut short by the model are taken whole: particles, nicknames, hyphens, the rest of a title."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.schema import Document
from summarizer.widening import (
    ends_given_name,
    with_first_name,
    with_given_name,
    with_hyphens,
    with_nickname,
    with_rest_of_organisation,
    with_rest_of_person,
)
from tests.spelled import spelled, tokens_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("sentence", "seen", "whole"),
    [
        ("The judge heard Ilse van der Meer on Monday.", "Ilse van", "Ilse van der Meer"),
        ("The judge heard Ilse van der Meer on Monday.", "Ilse", "Ilse van der Meer"),
        ("On Friday Adong' Lumo won the seat.", "Adong", "Adong' Lumo"),
        ("On Friday the Lims' Harbour won the cup.", "Lims", "Lims"),
        ("The coroner, Dr Folake Adeyemi-Price, wept.", "Folake", "Folake Adeyemi"),
        ("Maria Okoye-Price wept.", "Maria", "Maria Okoye"),
        ("Maria Okoye Monday opened the bridge.", "Maria Okoye", "Maria Okoye"),
        ("Peter Lind Friday told the court.", "Peter Lind", "Peter Lind"),
    ],
)
def test_a_persons_name_runs_to_its_end(read: Reader, sentence: str, seen: str, whole: str) -> None:
    """Particles and a further surname belong to it; a day after it does not."""
    document = read(sentence)
    first, last = tokens_of(document, seen)

    assert spelled(document, first, with_rest_of_person(document, last)) == whole


@pytest.mark.parametrize(
    ("sentence", "seen", "whole"),
    [
        ("The chairman, Yip Tak-wing, resigned.", "Yip Tak", "Yip Tak-wing"),
        ("The court heard Dora Fong Mei-lan on Monday.", "Dora Fong Mei", "Dora Fong Mei-lan"),
        ("General Han Jae-un resigned.", "Han Jae", "Han Jae-un"),
        ("A judge stopped Peter Lind-backed plans.", "Peter Lind", "Peter Lind"),
        ("They lifted Peter Lind-era rules.", "Peter Lind", "Peter Lind"),
        ("A Lind-like figure came.", "Lind", "Lind"),
        ("Peter Lind - the baker - smiled.", "Peter Lind", "Peter Lind"),
    ],
)
def test_a_given_name_runs_over_its_hyphen(read: Reader, sentence: str, seen: str, whole: str) -> None:
    """Chinese and Korean given names go on in small letters; a compound made with a name does not."""
    document = read(sentence)
    first, last = tokens_of(document, seen)

    assert spelled(document, first, with_given_name(document, first, last)) == whole


def test_only_what_touches_a_capitalised_half_ends_a_given_name(read: Reader) -> None:
    """The half after the hyphen is short, in small letters, and no word that compounds are made with."""
    document = read("Yip Tak-wing, a well-known man, met Lind-led groups and Han Jae-un on X-rayed ground.")

    ends = {token.text for token in document.tokens if ends_given_name(document, token.index)}

    assert ends == {"wing", "un"}


@pytest.mark.parametrize(
    ("sentence", "seen", "whole"),
    [
        ("Coach Renzo “Kiki” Marro smiled.", "Renzo “Kiki", "Renzo “Kiki” Marro"),
        ("Coach Renzo “Kiki” Marro smiled.", "Renzo", "Renzo “Kiki” Marro"),
        ("Renzo said “Go home” and left.", "Renzo", "Renzo"),
        ('Sheriff Leon "Kit" Marro smiled.', "Leon", 'Leon "Kit" Marro'),
        ('Sheriff Leon "Kit" de Marro smiled.', "Leon", 'Leon "Kit"'),
    ],
)
def test_a_nickname_stands_inside_the_name(read: Reader, sentence: str, seen: str, whole: str) -> None:
    """A word in quotation marks between two names is a nickname; a quotation is not."""
    document = read(sentence)
    first, last = tokens_of(document, seen)

    assert spelled(document, first, with_nickname(document, first, last)) == whole


@pytest.mark.parametrize(
    ("sentence", "seen", "whole"),
    [
        ("The group Jamia-e-Noor marched.", "Jamia", "Jamia-e-Noor"),
        ("The Acme-backed plan failed.", "Acme", "Acme"),
        ("They met Eva Holm-Lie there.", "Eva Holm", "Eva Holm-Lie"),
    ],
)
def test_hyphens_hold_a_name_together(read: Reader, sentence: str, seen: str, whole: str) -> None:
    """A name runs through its hyphens up to its last capital; a participle after a hyphen is none of it."""
    document = read(sentence)
    first, last = tokens_of(document, seen)
    end = with_hyphens(document, last)

    assert spelled(document, first, end) == whole


@pytest.mark.parametrize(
    ("sentence", "seen", "whole"),
    [
        ("The Norland Foreign Ministry protested.", "Foreign Ministry", "Norland Foreign Ministry"),
        ("Lindholm Police Commissioner Eva Holm spoke.", "Lindholm Police", "Lindholm Police"),
        ("Then Acme bought Borealis.", "Acme", "Acme"),
    ],
)
def test_an_organisation_takes_in_its_other_words(read: Reader, sentence: str, seen: str, whole: str) -> None:
    """A general word needs the name before it; a role after it is not part of it."""
    document = read(sentence)
    first, last = with_rest_of_organisation(document, *tokens_of(document, seen))

    assert spelled(document, first, last) == whole


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [("Brask Mills grew fast.", "Brask Mills"), ("Brask Commissioner Eva Holm spoke.", "Brask")],
)
def test_the_head_of_a_name_belongs_to_it(read: Reader, sentence: str, whole: str) -> None:
    """The proper noun that the seen part hangs on is part of the name, unless it is a role."""
    document = replace(read(sentence), entities=())
    first, last = with_rest_of_organisation(document, *tokens_of(document, "Brask"))

    assert spelled(document, first, last) == whole


@pytest.mark.parametrize(
    ("sentence", "seen", "whole"),
    [
        ("Velka Brandt is making her first film.", "Brandt", "Velka Brandt"),
        ("Senator Brandt is making a film.", "Brandt", "Brandt"),
        ("First Brandt ran to the ball.", "Brandt", "Brandt"),
        ("They left West Brandt on foot.", "Brandt", "Brandt"),
        ("On Monday Brandt ran home.", "Brandt", "Brandt"),
        ("Education minister PK Brandt told them to wait.", "Brandt", "PK Brandt"),
        ("Education minister EU Brandt told them to wait.", "Brandt", "Brandt"),
        ("The fans of PK Brandt told them to wait.", "Brandt", "PK Brandt"),
        ("Prime minister PM Brandt told them to wait.", "Brandt", "Brandt"),
        ("The PK is late. The fans of PK Brandt told them to wait.", "Brandt", "Brandt"),
        ("The fans of PK Brandt left. We met PK Brandt.", "Brandt", "PK Brandt"),
    ],
)
def test_a_first_name_left_out_is_taken_in(read: Reader, sentence: str, seen: str, whole: str) -> None:
    """The capitalised word that hangs on a lone surname is a first name, unless it is a role, a side or a day.

    Two capitals are initials, but for offices, nations and what stands elsewhere alone.
    """
    document = replace(read(sentence), entities=())
    first, last = tokens_of(document, seen)

    assert spelled(document, with_first_name(document, first), last) == whole
