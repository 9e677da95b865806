"""What says that a figure is news: its kind, place, size, thing, syntax and company."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.figure_traits import KINDS, MOST_LIKE, Company, company_of, traits_of
from summarizer.quantities import find_quantities
from summarizer.schema import Document, Excerpt, Span
from summarizer.tellings import Telling, tellings_of

pytestmark = pytest.mark.model
Read = Callable[[str], Document]
QUIET = "\n".join(["It was a quiet day in town."] * 10)


def told(document: Document) -> tuple[list[Telling], Company]:
    """Return the tellings of a document and what they are together."""
    tellings = tellings_of(document, find_quantities(document))
    return tellings, company_of(document, tellings)


def traits(read: Read, text: str, *, number: int = 0) -> dict[str, float]:
    """Return the traits of a quantity of `text`, the first one unless told otherwise."""
    document = read(text)
    tellings, company = told(document)
    return traits_of(document, tellings[number], company)


HITS = [
    ("They paid $40 million for it.", "kind:money"),
    ("The rate fell 12 percent.", "kind:percent"),
    ("Norvale won 2-1 at home.", "kind:score"),
    ("They saw 85 farmers.", "opening"),
    ("They saw 85 farmers.", "first"),
    ("They saw 85 farmers.", "opens"),
    ("It rained.\nThey saw 85 farmers.", "early"),
    ("Rain.\nSun.\nSnow.\nFog.\nThey saw 85 farmers.", "upper"),
    ("It rained.\nIt fell on farmers.\nThey saw 85 farmers.", "lead_words"),
    ("One ship came.", "one"),
    ("They saw two ships.", "two"),
    ("They saw three ships.", "three"),
    ("They saw six ships.", "few"),
    ("They saw 12 ships.", "tens"),
    ("They saw 120 ships.", "hundreds"),
    ("They saw 1,200 ships.", "thousands"),
    ("They saw 1,200 ships.", "round"),
    ("They saw hundreds of ships.", "vague"),
    ("It lasted just over a year.", "single_span"),
    ("It is 100% safe there.", "whole"),
    ("They fired 85 workers.", "weighty"),
    ("They played 12 games.", "light"),
    ("They waited for 12 minutes.", "light_span"),
    ("He got 12 years in prison.", "prison"),
    ("She got 240 hours of unpaid work.", "prison"),
    ("They raised 85 ships.", "event"),
    ("The storm killed 85 men.", "casualty"),
    ("One person died.", "victim"),
    ("They have 40.", "alone"),
    ("They have 40.", "small_alone"),
    ("They bought 40 chairs.", "object"),
    ("The man who bought 40 chairs left.", "relative"),
    ("They had bought 40 chairs.", "perfect"),
    ("They saw 85 farmers and 12 ships.", "beside_one"),
    ("They saw 85 farmers, 12 ships, 14 cows and 15 goats.", "beside_many"),
    ("They saw 85 ships and 12 ships.", "alike"),
    ("They saw 85 ships and 12 ships.", "figures"),
    ("He leaves two sisters.", "passing"),
    ('She said: "They saw 85 farmers."', "quoted"),
    ("She said: “They saw 85 farmers.”", "quoted"),
]


@pytest.mark.parametrize(("text", "trait"), HITS)
def test_a_trait_is_told(read: Read, text: str, trait: str) -> None:
    """Each of these figures has the trait."""
    assert traits(read, text)[trait] > 0


MISSES = [
    ("They saw 85 farmers.", "kind:money"),
    ("It rained.\nThey saw 85 farmers.", "opening"),
    ("It rained.\nThey saw 85 farmers.", "opens"),
    ("They saw 85 farmers.", "lead_words"),
    ("They saw six ships.", "three"),
    ("They saw 1,234 ships.", "round"),
    ("They saw 300 ships.", "vague"),
    ("It closed after two years.", "single_span"),
    ("It is 90% safe there.", "whole"),
    ("They moved 85 chairs.", "weighty"),
    ("They saw 12 ships.", "light"),
    ("They lead by six points.", "light"),
    ("He spent 12 years in France.", "prison"),
    ("They moved 85 chairs.", "event"),
    ("They moved 85 chairs.", "casualty"),
    ("One of the dying people stayed.", "victim"),
    ("It closed at 7,310.26.", "small_alone"),
    ("Forty chairs were bought.", "object"),
    ("They bought 40 chairs.", "relative"),
    ("They bought 40 chairs.", "perfect"),
    ("They saw 85 farmers.", "beside_one"),
    ("They saw 85 farmers and 12 ships.", "alike"),
    ("Two sisters died.", "passing"),
    ('"It rained," she said of 85 farmers.', "quoted"),
]


@pytest.mark.parametrize(("text", "trait"), MISSES)
def test_a_trait_is_not_told(read: Read, text: str, trait: str) -> None:
    """Each of these figures lacks the trait."""
    assert traits(read, text)[trait] == 0


def test_the_second_figure_is_not_first(read: Read) -> None:
    """Only one figure of an article is told first."""
    assert traits(read, "They saw 85 farmers and 12 ships.", number=1)["first"] == 0


def test_a_number_of_the_title_is_a_trait(read: Read) -> None:
    """What the title tells is news; a longer number that ends alike is another."""
    document = read("They saw 85 farmers.")
    tellings, company = told(document)
    titles = ("85 farmers seen", "1.85 farmers", "No farmers")
    found = [traits_of(_titled(document, title), tellings[0], company)["title"] for title in titles]

    assert found == [1.0, 0.0, 0.0]


def _titled(document: Document, title: str) -> Document:
    """Return `document` under a title."""
    excerpt = Excerpt(text=title, span=Span(0, len(title)))
    return replace(document, article=replace(document.article, title=excerpt))


def test_telling_again_is_counted_up_to_a_limit(read: Read) -> None:
    """A figure told thirty times is not ten times the news."""
    document = read("They saw 85 farmers.")
    (telling,), company = told(document)

    assert [traits_of(document, replace(telling, repeats=n), company)["repeats"] for n in (0, 2, 30)] == [0, 2, 3]


def test_one_kind_at_most(read: Read) -> None:
    """A figure is of one kind; kinds without a weight of their own have none."""
    for text in ("They paid $40.", "It is 40 degrees there.", "They saw 85 farmers."):
        found = traits(read, text)

        assert sum(found[f"kind:{kind}"] for kind in KINDS) <= 1


def test_a_long_series_is_no_more_alike(read: Read) -> None:
    """A table of thirty rows weighs as a list of six."""
    text = " ".join(f"They saw {n} ships." for n in range(20, 40))

    assert traits(read, text)["alike"] == MOST_LIKE


def test_an_article_without_figures_has_company(read: Read) -> None:
    """Nothing told is no error."""
    assert told(read(QUIET))[1].number == 0
