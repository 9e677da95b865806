"""Who brings the news is told by its name, by its role, or by the word before it."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.media import is_interviewer, is_media
from summarizer.relations import Place, places_of
from summarizer.schema import Actor, Document, Excerpt, Span

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def judged(document: Document, name: str, *, role: str = "") -> bool:
    """Tell whether the organisation that stands as `name` in the article is taken for media."""
    start = document.article.text.index(name)
    span = Span(start, start + len(name))
    tokens = [token for token in document.tokens if start <= token.span.start < span.end]
    place = Place(first=tokens[0].index, last=tokens[-1].index + 1, root=tokens[-1], in_role=False)
    actor = Actor(name=name, kind="organisation", mentions=(span,))
    if role:
        actor = replace(actor, role=Excerpt(text=role, span=Span(0, len(role))))
    return is_media(document, actor, [place])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Dunford Tribune reported that it was late.", "Dunford Tribune"),
        ("The Dunford Post reported that it was late.", "Dunford Post"),
        ("The Norway Herald reported that it was late.", "Norway Herald"),
        ("WXQZ reported that it was late.", "WXQZ"),
        ("KXQZ-TV reported that it was late.", "KXQZ-TV"),
        ("ABC7 reported that it was late.", "ABC7"),
        ("Eva Holm told the newspaper Havnen that it was late.", "Havnen"),
        ("Eva Holm told Norlandic broadcaster NRX that it was late.", "NRX"),
        ("The news agency Norpress said so.", "Norpress"),
        ("Eva Holm told the news website Kaien that it was late.", "Kaien"),
    ],
)
def test_who_brings_the_news(read: Reader, text: str, name: str) -> None:
    """A word of the name, call letters, or a noun for papers and stations right before it."""
    assert judged(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Holdings reported a loss.", "Acme Holdings"),
        # A shop may be called by its address as well as a paper.
        ("Acmeboats.com reported a loss.", "Acmeboats.com"),
        # A post that brings letters, and firms whose name has a paper's word.
        ("Germany Post raised its prices.", "Germany Post"),
        ("Swiss Post raised its prices.", "Swiss Post"),
        ("Deutsche Post raised its prices.", "Deutsche Post"),
        ("Royal Mail raised its prices.", "Royal Mail"),
        ("American Express raised its fees.", "American Express"),
        ("WADA fined the club.", "WADA"),
        ("WHO said that it was late.", "WHO"),
        ("The power station Dunford Power was closed.", "Dunford Power"),
        ("The travel agency Havnen was closed.", "Havnen"),
        ("The newspaper said that Acme Holdings was late.", "Acme Holdings"),
        ("WARNING lights from Acme Holdings went on.", "Acme Holdings"),
    ],
)
def test_who_does_not(read: Reader, text: str, name: str) -> None:
    """Firms, known bodies with such letters, other stations and agencies, and a paper further away."""
    assert not judged(read(text), name)


@pytest.mark.parametrize(
    ("role", "found"),
    [
        ("CNN affiliate", True),
        ("a Norlandic newspaper", True),
        ("state television channel", True),
        ("daily", True),
        ("ferry operator", False),
        ("newspaper publisher's landlord", False),
        ("power station", False),
    ],
)
def test_the_role_tells_too(read: Reader, role: str, found: bool) -> None:  # a table of yes and no
    """What the article calls it is believed: an affiliate of a network, a daily."""
    assert judged(read("Havnen said that it was late."), "Havnen", role=role) is found


def test_only_a_body_can_be_media(read: Reader) -> None:
    """A person with a paper's name writes for nobody."""
    document = read("Eva Tribune left.")
    place = Place(first=0, last=2, root=document.tokens[1], in_role=False)
    actor = Actor(name="Eva Tribune", kind="person", mentions=(Span(0, 11),))

    assert not is_media(document, actor, [place])


def test_the_words_before_are_of_the_same_sentence(read: Reader) -> None:
    """A newspaper at the end of the sentence before is not the name's."""
    assert not judged(read("Eva Holm bought the newspaper. Havnen was closed."), "Havnen")


@pytest.mark.parametrize(
    ("text", "role", "found"),
    [
        ("The mayor told KXDM's Eva Holm that it was late.", "KXDM", True),
        ("In an interview with Eva Holm the mayor said no.", "Havnen News reporter", True),
        ("The quay is closed, Havnen News's Eva Holm reported.", "Havnen News", True),
        ("The mayor told Eva Holm that it was late.", "nurse", False),
        ("The mayor told Eva Holm that it was late.", None, False),
        ("Eva Holm lost her case, and the mayor told Eva Holm so.", "Havnen News presenter", False),
        ("The mayor sued Eva Holm.", "Havnen News presenter", False),
    ],
)
def test_who_only_asks_or_reports_for_a_paper(  # a table of yes and no
    read: Reader, text: str, role: str | None, found: bool
) -> None:
    """“Told KXDM's Eva Holm” names who was told; a presenter who does something of her own is in the story."""
    document = read(text)
    spans = tuple(Span(match.start(), match.end()) for match in re.finditer("Eva Holm", text))
    shown = Excerpt(text=role, span=Span(0, len(role))) if role else None
    actor = Actor(name="Eva Holm", kind="person", mentions=spans, role=shown)

    assert is_interviewer(document, actor, places_of(document, (actor,))[0]) is found
