"""The name shown is the fullest that stands in the article, letter for letter."""

import pytest

from summarizer.actor_names import group_name, other_forms, shown_name, span_of, verbatim
from summarizer.mention import COUNTRY, ORGANISATION, PERSON, Mention, mention_at
from summarizer.schema import Document, Span
from tests.builders import document_of


def mentions_of(document: Document, *names: str) -> list[Mention]:
    """Return mentions of `names`, one after the other, as they stand in `document`."""
    found, offset = [], 0
    for name in names:
        start = document.article.text.index(name, offset)
        inside = [t.index for t in document.tokens if start <= t.span.start and t.span.end <= start + len(name)]
        found.append(mention_at(document, inside[0], inside[-1] + 1, PERSON))
        offset = start + len(name)
    return found


@pytest.mark.parametrize(
    ("kind", "names", "shown"),
    [
        (PERSON, ("Okoye", "Maria Okoye", "Okoye"), "Maria Okoye"),
        (PERSON, ("Maria Ada Okoye", "Maria Okoye", "Maria Okoye"), "Maria Okoye"),
        (PERSON, ("Falk-Lind", "Falk-Lind", "Ziva Falk-Lind"), "Ziva Falk-Lind"),
        (PERSON, ("El Oso", "El Oso", "Maria Okoye"), "Maria Okoye"),
        (PERSON, ("Maria Ada", "Maria Ada", "Maria Ada Okoye"), "Maria Ada Okoye"),
        (PERSON, ("Falk Okoye", "Falk Okoye", "Maria Falk Okoye"), "Maria Falk Okoye"),
        (PERSON, ("Maria Okoye", "Maria Okoye", "Maria Okoye - Yes"), "Maria Okoye"),
        (ORGANISATION, ("Spurs", "Spurs", "Tottenham"), "Tottenham"),
        (ORGANISATION, ("Acme", "Acme Holdings", "Acme"), "Acme Holdings"),
        (COUNTRY, ("US", "United States", "US"), "United States"),
        (COUNTRY, ("US", "US", "Washington"), "US"),
        (COUNTRY, ("Poles", "Poland"), "Poland"),
    ],
)
def test_the_fullest_form_is_shown(kind: str, names: tuple[str, ...], shown: str) -> None:
    """A full name before a surname, a country's name before its people and its capital."""
    document = document_of("The " + " and the ".join(names) + " agreed.")

    assert shown_name(document, kind, mentions_of(document, *names)) == shown


def test_a_shouted_form_is_shown_last() -> None:
    """Capitals of a heading give way to the plain spelling."""
    document = document_of("ACME PLANT closed. Then Acme Plant opened.")

    assert shown_name(document, ORGANISATION, mentions_of(document, "ACME PLANT", "Acme Plant")) == "Acme Plant"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("protesters", "angry protesters"), "angry protesters"),
        (("many angry protesters", "protesters"), "protesters"),
        (("respective universities", "universities"), "universities"),
        (("very loud and angry young protesters", "protesters"), "protesters"),
        (("several protesters",), "several protesters"),
    ],
)
def test_a_group_has_a_short_name(names: tuple[str, ...], shown: str) -> None:
    """At most three words, and none that only counts, where the article has such a form."""
    document = document_of("They saw " + " and then ".join(names) + ".")

    assert group_name(document, mentions_of(document, *names)) == shown


def test_other_forms_are_in_order_and_once_each() -> None:
    """Every form but the shown one is an alias, in the order of the article."""
    document = document_of("Okoye, Maria Okoye, Okoye and Mrs Okoye spoke.")
    mentions = mentions_of(document, "Okoye", "Maria Okoye", "Okoye", "Mrs Okoye")

    assert other_forms(document, mentions, "Maria Okoye") == ("Okoye", "Mrs Okoye")


def test_names_are_verbatim() -> None:
    """A name is cut from the article itself, its hidden marks and line ends included."""
    document = document_of("Then Ma\u00adria  Okoye spoke.")
    end = next(token.index for token in document.tokens if token.text == "spoke")
    mention = mention_at(document, 1, end, PERSON)

    assert verbatim(document, mention) == "Ma\u00adria  Okoye"
    assert span_of(document, mention) == Span(5, 18)
