"""Embedded posts are found by their signature and taken with all of their lines."""

import pytest

from summarizer.lines import read_lines
from summarizer.phrases import phrases_of
from summarizer.posts import is_attribution, post_lines

BEFORE = "The council closed the old bridge on Tuesday after an inspector found cracks in two of its pillars."
AFTER = "Repairs will take two years and cost 40 million crowns, the city treasurer said."
SIGNATURE = "— Ann Lee (@annlee) January 24, 2022"


def posts(*lines: str, between: str = "\n") -> list[str]:
    """Return the lines that are taken for posts in an article around `lines`."""
    found = read_lines(between.join([BEFORE, *lines, AFTER]))
    return [found[index].plain for index in sorted(post_lines(found, phrases_of("en")))]


@pytest.mark.parametrize(
    "plain",
    [
        SIGNATURE,
        "— The Ledger (@ledger) February 11, 2025",
        "- Ann Lee (@ann_lee) 3 March 2024",
        "-- Ann Lee (@annlee)",
        "— Ann Lee (@annlee.bsky.social) January 24, 2025 at 3:04 PM",
        "— Ann Lee (@ann@social.example) 24 janvier 2024",
        "What a bridge! — Ann Lee (@annlee) January 24, 2022",
        "Ann Lee (@annlee) January 24, 2022",
    ],
)
def test_signatures_of_posts(plain: str) -> None:
    """A name, a handle in brackets and mostly a date sign a post."""
    assert is_attribution(plain)


@pytest.mark.parametrize(
    "plain",
    [
        "Ann Lee (@annlee) said the bridge was safe.",
        "The mayor — Ann Lee (CDU) — left.",
        "Follow Ann Lee (@annlee) for more.",
        "In a post, @annlee called it a shame.",
        "— Ann Lee, mayor",
    ],
)
def test_a_handle_in_a_sentence_signs_nothing(plain: str) -> None:
    """A sentence that names a handle goes on after it."""
    assert not is_attribution(plain)


def test_the_line_before_a_signature_is_the_post() -> None:
    """The post is told from the paragraph before it by its place."""
    post = "The bridge was safe enough for my father and it is safe enough for me."

    assert posts(post, SIGNATURE) == [post, SIGNATURE]


def test_a_post_of_several_lines_goes_whole() -> None:
    """Further lines up belong to it while they have marks of a post or few words."""
    lines = ["Our bridge is not for sale!", "#SaveTheBridge @council", "We will be there on Friday.", SIGNATURE]

    assert posts(*lines) == lines


def test_lines_without_a_blank_between_belong_together() -> None:
    """Where blank lines part the paragraphs, a bare break does not."""
    post = "The council is mistaken if it believes the town will stand by.\nCracks can be mended."
    found = posts(f"{post}\n{SIGNATURE}", between="\n\n")

    assert found == [*post.split("\n"), SIGNATURE]


def test_the_story_before_a_post_stays() -> None:
    """A paragraph longer than a post, reported words, and the words that lead a post in are the story's."""
    lead = "Ann Lee, who lives by the river, wrote on Tuesday night:"

    assert posts(lead, "My bridge!", SIGNATURE) == ["My bridge!", SIGNATURE]
    assert posts(BEFORE * 5, SIGNATURE) == [SIGNATURE]


def test_a_signature_in_its_post_takes_no_line_with_it() -> None:
    """The post stands on the same line, so that the line before is prose."""
    assert posts(f"My bridge! {SIGNATURE}") == [f"My bridge! {SIGNATURE}"]


def test_two_posts_in_a_row_are_both_found() -> None:
    """The signature of the first ends the second."""
    lines = ["My bridge!", SIGNATURE, "Mine too!", "— Bo Ek (@boek) January 25, 2022"]

    assert posts(*lines) == lines


def test_a_post_with_its_header_above() -> None:
    """Newer copies put the name and the hour first and the time of day last."""
    lines = ["Ann Lee @annlee · 24 Jan", "My bridge stands since 1902.", "#bridge", "12:03 PM · Jan 24, 2022"]

    assert posts(*lines) == lines


@pytest.mark.parametrize(
    ("line", "is_post"),
    [
        ("Look at these cracks pic.twitter.com/abc123", True),
        ("Nobody saw this coming https://t.co/abc123", True),
        ("“Look at these cracks,” she wrote, the mayor said: https://t.co/abc123", False),
        ("The report is at https://council.example/report and lists 40 cracks.", False),
    ],
)
def test_a_post_can_be_left_without_its_signature(line: str, is_post: bool) -> None:
    """The platform's short link gives it away, unless somebody is quoted."""
    assert posts(line) == ([line] if is_post else [])
