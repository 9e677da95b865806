"""Noise glued into a paragraph is cut at sentence borders, and only the noise."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.fragments import Cut, find_cuts, pieces
from summarizer.phrases import phrases_of
from summarizer.schema import Span

ONE = "The council closed the bridge on Tuesday."
TWO = "Repairs will take two years, the treasurer said."
GLUED = {
    "related link": [
        "Read more: Who pays for the bridge?",
        "Scroll down for video.",
        "Watch the pillars crack »",
        "Click here for the map.",
    ],
    "advertisement": ["Advertisement", "ADVERTISEMENT"],
    "share bar": ["Click here to share on social media Save", "Follow us on Instagram.", "Follow @ledger for more."],
    "newsletter call": ["Sign up for our newsletter."],
    "agency tail": ["The Ledger’s Ann Lee contributed to this report."],
    "copyright line": ["© 2024 The Ledger.", "All rights reserved."],
    "editor's note": ["This article was amended on 3 May."],
    "credit": [
        "(HT File Photo)",
        "[File: Ann Lee/AFP]",
        "(Ann Lee/Getty Images)",
        "(AP Photo/Ann Lee)",
        "Photograph: Ann Lee/Getty Images",
        "REUTERS/Ann Lee",
    ],
    "caption": ["Pictured: the old bridge in 1902."],
    "tweet": [
        "What a shame for our town! #bridge — Ann Lee (@annlee) January 24, 2022",
        "A post shared by Ann Lee (@annlee) on Jul 2, 2017 at 8:35am PDT",
        "Look at these cracks pic.twitter.com/abc123",
    ],
    "time stamp": ["Published 3 May 2024.", "Published On 3 May 2024", "Last updated: May 3, 2024"],
    "list of other stories": [
        "Keep reading list of 2 items list 1 of 2 A ferry sank list 2 of 2 Who rowed? end of list"
    ],
    "contact line": ["Email ann.lee@ledger.example with tips."],
}
PROSE = [
    "The World Bank (WB) pays for a third.",
    "“It is ours,” said the Marsh Union (MU) of its fee.",
    "Advertisement revenue pays for half of it.",
    "He said he would “follow us on foot”.",
    "Related costs are not known.",
    "Read more of his letters and you see why, she said.",
    "She wrote on Instagram: “Shame. — Ann” and left.",
    "It is 102 years old.",
    "The Beatles sang about it.",
    "5. Avenue stays open.",
    "Published on 3 May 2024, the survey found more cracks.",
    "She made a list of 4 items and the end of list was empty.",
    "The union (Masons/AFL) wants more.",
]


def left(text: str) -> list[str]:
    """Return what is left of a paragraph."""
    span = Span(0, len(text))
    return [text[piece.start : piece.end] for piece in pieces(text, span, find_cuts(text, span, phrases_of("en")))]


@pytest.mark.parametrize(("reason", "noise"), [(reason, noise) for reason, all_ in GLUED.items() for noise in all_])
def test_noise_between_two_sentences_goes(reason: str, noise: str) -> None:
    """The paragraph is split around it, and its reason is kept."""
    text = f"{ONE} {noise} {TWO}"
    cuts = find_cuts(text, Span(0, len(text)), phrases_of("en"))

    assert left(text) == [ONE, TWO]
    assert [cut.reason for cut in cuts] == [reason]
    assert text[cuts[0].start : cuts[0].end].strip() == noise


@pytest.mark.parametrize("sentence", PROSE)
def test_a_sentence_that_looks_alike_stays(sentence: str) -> None:
    """Nothing is cut out of a paragraph of prose."""
    text = f"{ONE} {sentence} {TWO}"

    assert left(text) == [text]


def test_a_headline_without_a_full_stop_ends_where_a_sentence_opens() -> None:
    """The first word of the next sentence has a capital that no headline in small letters would give it."""
    text = (
        f"{ONE} Read more: The long story of our oldest bridge During the night, divers looked for more cracks below."
    )

    assert left(text) == [ONE, "During the night, divers looked for more cracks below."]


def test_a_headline_in_capitals_goes_to_the_end_of_its_sentence() -> None:
    """Where every word has a capital no border can be told, and a leak is worse than a loss."""
    text = f"{ONE} Read More: The Long Story Of Our Oldest Bridge During The War. {TWO}"

    assert left(text) == [ONE, TWO]


def test_a_post_takes_its_earlier_sentences_along() -> None:
    """As much as a post can hold, but no reported words and no day."""
    text = (
        "The bridge closed on Tuesday. The council is mistaken if it believes we stand by. Cracks can be mended. "
        "— Ann Lee (@annlee) January 24, 2022 " + TWO
    )

    assert left(text) == ["The bridge closed on Tuesday.", TWO]


def test_a_post_that_the_story_quotes_stays() -> None:
    """Inside quotation marks only the signature goes."""
    text = f'{ONE} She posted: "A shame for our town — Ann Lee (@annlee)" and left. {TWO}'

    assert 'She posted: "A shame for our town' in " ".join(left(text))


def test_a_caption_goes_with_its_credit() -> None:
    """A sentence in the present before a photographer in brackets describes the picture."""
    text = f"{ONE} A diver looks at a pillar. (AP Photo/Ann Lee) {TWO}"

    assert left(text) == [ONE, TWO]


def test_a_told_sentence_before_a_credit_stays() -> None:
    """The past tense tells, and stays though a credit follows."""
    text = f"{ONE} Divers found the cracks. (AP Photo/Ann Lee) Nobody was hurt, divers said. {TWO}"

    assert "Nobody was hurt, divers said." in " ".join(left(text))


def test_a_name_and_dates_after_a_byline_go_with_it() -> None:
    """Pages that lost their lines leave "By. Ann Lee. PUBLISHED:. 03:24 EST" before the story."""
    text = f"By. Ann Lee. PUBLISHED:. 03:24 EST, 5 November 2013. |. UPDATED:. 04:13 EST, 5 November 2013. {ONE} {TWO}"

    assert left(text) == [f"{ONE} {TWO}"]


def test_a_name_alone_elsewhere_stays() -> None:
    """Without a byline before it a name is an answer or an exclamation."""
    text = f"{ONE} Who was it? Ann Lee. {TWO}"

    assert left(text) == [text]


def test_other_labels_cut_a_short_credit_only() -> None:
    """A long sentence behind a photographer's name is prose whose border was lost."""
    text = f"Photograph: Ann Lee/Getty Images The council closed the old bridge in the harbour of the town. {TWO}"

    assert left(text) == [f"The council closed the old bridge in the harbour of the town. {TWO}"]


@pytest.mark.parametrize("opener", ["He", "The", "Two", "After", "According"])
def test_sentence_openers_end_a_headline(opener: str) -> None:
    """Each of the lexicon's openers marks where the story goes on."""
    text = f"{ONE} Read more: Why the bridge fell silent {opener} words go on here until the sentence ends at last."

    assert left(text)[1].startswith(opener)


def test_a_paragraph_of_one_sentence_is_not_judged_again() -> None:
    """What a whole line is, the line rules have decided."""
    assert left("Follow us on Instagram.") == ["Follow us on Instagram."]


def test_no_english_is_cut_from_another_language() -> None:
    """An English phrase in a German paragraph is a quotation."""
    text = "Die Brücke ist zu. Click here for the map. Das Amt prüft."

    assert find_cuts(text, Span(0, len(text)), phrases_of("de")) == []


@given(
    st.lists(st.sampled_from([ONE, TWO, *PROSE, *(noise for lines in GLUED.values() for noise in lines)]), max_size=8)
)
def test_cuts_and_pieces_share_the_paragraph(sentences: list[str]) -> None:
    """Cuts are ordered and apart, and no piece overlaps a cut."""
    text = " ".join(sentences)
    cuts = find_cuts(text, Span(0, len(text)), phrases_of("en"))
    kept = pieces(text, Span(0, len(text)), cuts)

    assert all(first.end <= second.start for first, second in pairwise(cuts))
    assert all(piece.end <= cut.start or piece.start >= cut.end for piece in kept for cut in cuts)


def test_pieces_without_a_letter_are_dropped() -> None:
    """A dash between two cuts is no paragraph."""
    assert pieces("ab - cd", Span(0, 7), [Cut(0, 2, "tweet"), Cut(5, 7, "tweet")]) == []


@pytest.mark.parametrize(
    "signature",
    [
        "— Ann Lee (@annlee) January 24, 2022",
        "-- Ann Lee (@annlee)",
        "— Ann Lee (@annlee.bsky.social) January 24, 2025 at 3:04 PM",
        "Ann Lee (@annlee) January 24, 2022",
    ],
)
def test_signatures_inside_a_paragraph(signature: str) -> None:
    """With a dash or with a date, a name and a handle in brackets sign a post."""
    assert left(f"{ONE} What a shame! {signature} {TWO}") == [ONE, TWO]


def test_a_handle_in_brackets_alone_signs_nothing() -> None:
    """A sentence may give somebody's handle."""
    text = f"{ONE} Ann Lee (@annlee) asked why. {TWO}"

    assert left(text) == [text]


LONG = [
    "The council of Port Wyn closed the ferry bridge on Tuesday after divers had found cracks in three pillars.",
    "Harbour master Ann Lee told reporters that repairs would take two years.",
    "They will cost 40 million crowns, the treasurer added.",
    "Bo Ek will carry lorries over the strait every hour.",
    "Nobody has to pay for that until May.",
    "Shops on the island fear for their summer.",
    "Two hotels have lost most of their guests.",
    "The mayor will not run again.",
    "An election is due in autumn.",
]


@pytest.mark.parametrize(
    "caption",
    [
        "Ann Lee (left) and Bo Ek on the quay.",
        "Shut down: The bridge has been closed to all cars.",
        "Bo Ek poses with his new ferry.",
    ],
)
def test_captions_go_where_the_line_breaks_are_lost(caption: str) -> None:
    """Many sentences in one paragraph: captions stand glued between them."""
    assert left(" ".join([*LONG[:4], caption, *LONG[4:]])) == [" ".join(LONG[:4]), " ".join(LONG[4:])]


@pytest.mark.parametrize("button", ["Share.", "Just watched.", "View comments.", "Replay.", "More videos ..."])
def test_buttons_go_where_the_line_breaks_are_lost(button: str) -> None:
    """A sentence that is nothing but a phrase of the lexicon was a line of its own."""
    assert left(" ".join([*LONG[:4], button, *LONG[4:]])) == [" ".join(LONG[:4]), " ".join(LONG[4:])]
    assert left(f"{LONG[0]} {button} {LONG[1]}") == [f"{LONG[0]} {button} {LONG[1]}"]


def test_a_short_paragraph_keeps_a_sentence_with_a_picture() -> None:
    """Two or three sentences are a paragraph as its writer left it."""
    text = f"{LONG[0]} Ann Lee (left) did not come to the quay. {LONG[3]}"

    assert left(text) == [text]


def test_a_caption_without_a_full_stop_ends_at_its_bracket() -> None:
    """Behind "(left)" a capital starts the next sentence."""
    text = " ".join([*LONG[:4], "Bo Ek and Ann Lee (left)", *LONG[4:]])

    assert left(text) == [" ".join(LONG[:4]), " ".join(LONG[4:])]


def test_other_languages_keep_their_sentences() -> None:
    """The words that tell captions are English."""
    text = " ".join([*LONG[:4], "Ann Lee (left) and Bo Ek on the quay.", *LONG[4:]])

    assert find_cuts(text, Span(0, len(text)), phrases_of("de")) == []


@pytest.mark.parametrize("again", ["Divers found cracks in three pillars of the ferry bridge.", LONG[1]])
def test_what_is_told_twice_stays(again: str) -> None:
    """Without line breaks a repetition shows what matters, and ranking shows it once."""
    text = " ".join([*LONG[:4], again, *LONG[4:]])

    assert left(text) == [text]


@pytest.mark.parametrize(
    "noise",
    [
        "Share this article",
        "SCROLL DOWN FOR VIDEO",
        "View image in fullscreen Scroll down for video",
        "GET THE LEDGER APP NOW AND HERE",
        "Proud: Her husband and the girls watched the boat",
    ],
)
def test_prose_behind_noise_without_a_border_stays(noise: str) -> None:
    """A button ends where its words do, a call or a caption where a capital opens a sentence."""
    text = " ".join([*LONG[:4], noise, "The mayor will not run again for the office in the autumn.", *LONG[4:]])
    rest = " ".join(["The mayor will not run again for the office in the autumn.", *LONG[4:]])

    assert left(text) == [" ".join(LONG[:4]), rest]


@pytest.mark.parametrize(
    "prose",
    [
        "Sign up for The Harbour School, the mayor told every child of the island.",
        "Share this article of faith with your sons, the priest said to them.",
        "Posted on the door of the harbour office was a list of all the boats.",
    ],
)
def test_words_of_a_button_inside_a_sentence_stay(prose: str) -> None:
    """They go on in small letters, or somebody said them."""
    assert left(" ".join([*LONG[:4], prose, *LONG[4:]])) == [" ".join([*LONG[:4], prose, *LONG[4:]])]


@pytest.mark.parametrize("title", ["Mayor of the islands sues the harbour company .", "Two towns, one bridge ."])
def test_a_title_with_its_stop_set_apart_goes(title: str) -> None:
    """Where the line breaks are lost, a stop behind a space was put there for one of them."""
    assert left(" ".join([*LONG[:4], title, *LONG[4:]])) == [" ".join(LONG[:4]), " ".join(LONG[4:])]


@pytest.mark.parametrize("lead_in", ["The mayor told reporters this: .", "They have three reasons: .", "It rained. .”"])
def test_what_leads_in_other_words_stays(lead_in: str) -> None:
    """Without it the words behind it would have no speaker."""
    text = " ".join([*LONG[:4], lead_in, *LONG[4:]])

    assert left(text) == [text]


def test_a_caption_above_the_lead_goes_whole() -> None:
    """What stands between the caption that opens the text and the lead, which brings in "a skipper", belongs to it."""
    caption = "Cleared: Bo Ek was acquitted after three days on his ferry. The scars on his hands are visible."
    lead = "A skipper who sank his own ferry has been acquitted by a jury on Tuesday."

    assert left(" ".join([caption, lead, *LONG])) == [" ".join([lead, *LONG])]
    assert left(" ".join([caption, *LONG])) == [" ".join([caption.split(". ", 1)[1], *LONG])]
