"""What a line shows of itself: for each rule lines that go and look-alikes that stay."""

import pytest

from summarizer.lines import line_of
from summarizer.noise_rules import reason_in_words, reason_of, stamp_reason
from summarizer.phrases import phrases_of
from summarizer.schema import Span

HITS = {
    "related link": [
        "Read more: Who owns the river?",
        "READ: Two more banks to close.",
        "ALSO READ | Harbour wall gives way.",
        "Related: Ten storms in pictures.",
        "Watch now: The tower comes down.",
        "Click here to see the map.",
        "Scroll down for video",
        "For more about the ferry, visit www.ferry.example.",
        "The towns are shown on the map at the top of this story.",
        "For the latest news from the islands, go to our app.",
        "For more, check out the page of the harbour.",
        "See the gallery above for the ferries of the year.",
        "VIDEO ‘We will sail again’ says the master before the fair.",
        "WATCH Bo Ek row home.",
    ],
    "company note": [
        "The mill will host a conference call today at 8:30 a.m.",
        "Dial 555-0134, passcode 4001.",
        "Actual results may differ.",
    ],
    "list of other stories": [
        "Related articles",
        "You may also like:",
        "More from Harbour News",
        "Top stories",
        "Up next",
    ],
    "trending list": ["Trending", "Most read", "Most popular in business", "Popular now"],
    "advertisement": [
        "Advertisement",
        "ADVERTISEMENT 3",
        "Story continues below",
        "Article continues after this advertisement",
        "Sponsored content",
        "We may earn a commission from the shops named here.",
        "Advertisement - story continues below",
    ],
    "newsletter call": [
        "Chat with us in Facebook Messenger.",
        "Sign up for our evening letter.",
        "Get the best of the Ledger every morning.",
        "Everything you need to know, fresh in your inbox.",
        "Harbour Briefing newsletter",
        "There was an error processing your request.",
        "You may occasionally receive other letters of the Ledger.",
    ],
    "subscription call": [
        "Subscribe to the Ledger for 3 crowns a week.",
        "Already a subscriber? Log in.",
        "Support our journalism with a gift.",
        "You have reached your limit of stories.",
        "Thank you for reading the Ledger.",
        "Your support makes all the difference.",
        "While you're here, think of becoming a friend of the Ledger.",
    ],
    "share bar": [
        "Share",
        "Share on WhatsApp",
        "Follow us on Instagram.",
        "Print",
        "5 min read",
        "E-mail to a friend.",
        "Follow @ledger for more",
        "Save articles to read later and make a list of your own.",
        "NEWYou can now listen to Ledger articles!",
        "Find your bookmarks under your name.",
    ],
    "comment section": [
        "For legal reasons we are not accepting comments.",
        "Sorry we are not currently accepting comments on this article.",
        "Latest Comments",
        "Top comment",
        "Be the first to comment",
        "User comments posted on this page are those of their writers.",
        "14 comments",
        "Leave a comment",
        "View comments",
        "Tell us in the comments below.",
    ],
    "reader question": [
        "Are you a passenger of the ferry, or do you know one?",
        "Cast your vote on the new bridge.",
        "1,204 people have voted so far.",
        "Total votes: 1,204",
        "Do you have a news story? Call our desk.",
        "Get in touch with our news team.",
        "Can you name these five harbours?",
        "What do you think? Tell us.",
        "Have a tip for our desk? Call us.",
        "Poll",
    ],
    "cookie notice": ["We use cookies to improve this site.", "Accept all", "This site uses cookies."],
    "menu": [
        "Home",
        "Log in",
        "Skip to content",
        "Contact us",
        "Loading...",
        "On this page you will find the timetable of the ferry.",
        "Something went wrong, please try again later.",
        "To view this video please turn on the scripts of the page.",
        "Please note that there may be a delay before the film is put here.",
        "For a chance to be named in the next show, write to the harbour school.",
        "You must be a pupil to take part in the race of names.",
        "Thank you for watching the Harbour Show!",
    ],
    "tag list": ["Tags: harbour, ice, ferries", "Filed under: Weather"],
    "caption": [
        "FILE PHOTO: The harbour in ice, in 2010.",
        "Pictured: the old pier.",
        "Representational image",
        "In this March 3 photo, a diver enters the harbour.",
        "In this file photo, a ferry waits.",
        "Sen. Ann Lee speaks on the quay on Monday. (Bo Ek/The Morning Ledger)",
        "Waves run over the road in Riga, March 3, 2024 [Bo Ek/Ledger]",
        "Waves hit the sea wall in Riga. Photograph: Ann Lee/The Ledger",
    ],
    "credit": ["Photo: Ann Lee", "Image credit: City archive", "Source: Harbour office", "Photos by Bo Ek"],
    "byline": [
        "By Ann Lee",
        "BY ANN LEE AND BO EK",
        "By Ann Lee, Ledger Staff",
        "Words by Cy Dunn",
        "Reporting from Riga and Oslo",
    ],
    "agency tail": [
        "Reporting by Ann Lee; Editing by Bo Ek",
        "(Additional reporting by Ann Lee in Riga, editing by Bo Ek)",
        "Ann Lee contributed to this report.",
        "The Ledger’s Bo Ek and Ann Said contributed to this story from Oslo.",
        "Baltic Press with additional input by the night desk",
        "Ann Lee contributed reporting from Riga. Bo Ek contributed research.",
        "Material of the harbour radio was used in this report.",
        "Associated Press writers Ann Lee in Riga and Bo Ek in Oslo contributed.",
        "(With inputs from agencies)",
        "Published by: Ann Lee",
        "Cy Dunn reported from Oslo, and Bo Ek wrote this story from Riga.",
    ],
    "contact line": [
        "Email Ann Lee at ann.lee@ledger.example or follow her.",
        "Bo Ek can be reached at 555 0100.",
        "Send us your pictures of the storm.",
        "Contact Ann Lee at 555-0100 or ann.lee@ledger.example.",
    ],
    "copyright line": ["All rights reserved", "This material may not be published, broadcast or rewritten."],
    "editor's note": [
        "This story is developing. Check back for updates.",
        "This article was amended on 3 May to correct a name.",
        "Editor’s note: An earlier headline misspelt the town.",
        "A version of this article appears in print on May 4.",
        "The opinions expressed here are the author’s own.",
        "This is a developing story.",
        "(Eds: adds the mayor's words)",
        "Correction (May 4, 2024): The bridge is of steel.",
        "Note: This story gave a wrong day.",
        "For confidential support, call the harbour's help line on 116 123.",
        "(This story has not been edited by the Ledger and comes from a feed.)",
        "If you have been affected by the flood, call the help line.",
    ],
    "time stamp": [
        "Published 3 May 2024",
        "Updated at 1:23 p.m.",
        "UPDATED: Tue., Nov. 19, 2019",
        "10 p.m.",
        "Posted on May 3, 2024",
        "May 3, 2024 - News",
        "Updated / Monday, 3 May 2024 18:32",
    ],
    "tweet": ["View this post on Instagram"],
    "sub-heading": ["Key points", "At a glance:", "By the numbers", "Live updates (all times local):"],
    "mail header": ["Subject: Harbour story", "To: night desk"],
    "divider": ["___", "• • •"],
}  # fmt: skip
MISSES = [
    "Something went wrong in the engine room, the captain said.",
    "Your honour, I did not know, he told the court.",
    "The two parties (Liberals/Greens) share the town hall.",
    "The votes of the islands decided it.",
    "The university contributed research and two boats to the search.",
    "Read more than ten of his letters and you will see the pattern, she told the court.",
    "Related charges against two skippers were dropped in April.",
    "Watch prices fell by a fifth in the second half of the year.",
    "Click fraud cost the company 3 million crowns.",
    "For the latest quarter, revenue rose 5 percent.",
    "More from Europe will be needed, the minister said.",
    "Most popular uprisings fail within a year.",
    "Trending downward for decades, births fell again.",
    "Advertisement sales at the group fell 12 percent.",
    "Sponsored cyclists rode 300 miles for the hospital.",
    "Sign-ups for the course passed 2,000 on Tuesday.",
    "“Sign up now, before the deadline,” read the poster.",
    "Subscribers to the service rose by 9 million.",
    "Support for the government fell to 23 percent.",
    "Share prices fell 3 percent after the news.",
    "Follow-up talks will be held in Geneva.",
    "Print runs have shrunk to 43,000 copies.",
    "Comments by the president angered his allies.",
    "Cookies were recalled after glass was found in the dough.",
    "Homes along the river were flooded.",
    "Tags on the whales showed that they dived to 900 metres.",
    "Photographs taken by satellites show 14 new buildings.",
    "Sources of lead in the water were found in two schools.",
    "By Tuesday, 300 houses had been destroyed.",
    "By 2030 the country wants to build 40 reactors.",
    "Reporting by the health office found 30 more cases.",
    "Poor lighting contributed to this outcome.",
    "The bill was drafted with input from unions.",
    "Email records show that the director knew.",
    "Updated figures put the toll at 312.",
    "Published data show that inflation slowed.",
    "The views expressed at the meeting worried the mayor.",
    "Points of view differ.",
    "Associated Press reporters saw two bodies by the river.",
    "Visit numbers fell by a third.",
    "Stay rates in hotels fell.",
    "Contact with the boat was lost at noon.",
    "Reach of the radio station grew.",
    "Author Ann Lee died in Riga.",
    "Updated by nobody, the list was useless.",
    "Never miss was the motto of the team.",
    "He writes a weekly newsletter.",
    "More from the river came.",
    "From the harbour to the castle the street was closed.",
    "To win, the club needs three goals.",
    "VIDEO of the ferry was shown to the jury.",
    "You must be a fool to sail today, the harbour master said.",
    "For more than a year the ferry lay in the mud.",
    "Thank you notes from the islands fill two walls of the school.",
]
OTHER_LANGUAGES = [
    ("de", "Lesen Sie auch: Was die Brücke kostet.", "related link"),
    ("de", "Anzeige", "advertisement"),
    ("de", "Von Anna Kessler", "byline"),
    ("de", "Stand: 12.06.2025, 14:22 Uhr", "time stamp"),
    ("de", "Anzeigenerlöse sanken um 8 Prozent.", None),
    ("de", "Von der Brücke blieb nichts.", None),
    ("fr", "À lire aussi : Le prix du pont.", "related link"),
    ("fr", "Il vous reste 57 % de cet article à lire.", "subscription call"),
    ("fr", "Lire et écrire : 12 % des élèves échouent.", None),
    ("es", "Lea también: El precio del puente.", "related link"),
    ("es", "Síguenos en nuestras redes.", "share bar"),
    ("es", "Por la tarde volvió la luz.", None),
    ("it", "Leggi anche: Il prezzo del ponte.", "related link"),
    ("it", "Di notte la luce è tornata.", None),
    ("pt", "Leia também: O preço da ponte.", "related link"),
    ("pt", "Publicidade", "advertisement"),
    ("nl", "Lees ook: De prijs van de brug.", "related link"),
    ("nl", "Door de storm viel de stroom uit.", None),
    ("ru", "Читайте также: Цена моста.", "related link"),
    ("ru", "Читайте закон, сказал министр.", None),
    ("uk", "Читайте також: Ціна мосту.", "related link"),
    ("pl", "Czytaj też: Cena mostu.", "related link"),
    ("sv", "Läs också: Priset på bron.", "related link"),
    ("no", "Les også: Prisen på brua.", "related link"),
    ("da", "Læs også: Prisen på broen.", "related link"),
    ("zh", "相关阅读：旧桥的价格", "related link"),
    ("zh", "来源：新华社", "credit"),
    ("ja", "関連記事", "list of other stories"),
    ("de", "Read more: The price of the bridge.", None),
]


def reason(plain: str, language: str = "en") -> str | None:
    """Return the reason for a line that stands alone."""
    return reason_of(line_of(plain, Span(0, len(plain))), phrases_of(language))


@pytest.mark.parametrize(("expected", "plain"), [(r, plain) for r, lines in HITS.items() for plain in lines])
def test_furniture_goes_for_its_reason(expected: str, plain: str) -> None:
    """Each kind of furniture is known and named."""
    assert reason(plain) == expected


@pytest.mark.parametrize("plain", MISSES)
def test_prose_that_looks_alike_stays(plain: str) -> None:
    """A sentence that opens or ends with the same words tells something."""
    assert reason(plain) is None


@pytest.mark.parametrize(("language", "plain", "expected"), OTHER_LANGUAGES)
def test_each_language_has_its_own_list(language: str, plain: str, expected: str | None) -> None:
    """The lists of a language know its furniture and its look-alikes, and no other language's."""
    assert reason(plain, language) == expected


def test_a_label_before_a_long_paragraph_is_prose() -> None:
    """A related headline is short."""
    assert reason("Related: " + "the harbour froze over and nobody sailed " * 8) is None


def test_a_reported_call_is_news() -> None:
    """Who tells others to sign up is reported; the page itself is not."""
    assert reason("Sign up for the vaccine, the minister told voters.") is None
    assert reason("Sign up for the vaccine newsletter today.") == "newsletter call"


def test_a_label_is_no_reason_where_somebody_speaks() -> None:
    """A disclosure that reports what the orchestra said is a sentence of the story."""
    assert reason("Disclosure: The orchestra said it had been told only last week.") is None


def test_words_alone_are_judged_without_the_form() -> None:
    """Inside a paragraph the words of a sentence decide, not its length or signs."""
    sentence = "Follow us on Instagram."

    assert reason_in_words(line_of(sentence, Span(0, len(sentence))), phrases_of("en")) == "share bar"


@pytest.mark.parametrize(("plain", "expected"), [("Updated 3:15 p.m.", "time stamp"), ("Updated rules apply.", None)])
def test_stamps_are_found_with_their_label(plain: str, expected: str | None) -> None:
    """A label and a date are a stamp, a label and a sentence are not."""
    assert stamp_reason(line_of(plain, Span(0, len(plain))), phrases_of("en")) == expected
