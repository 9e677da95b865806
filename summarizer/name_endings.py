"""Where a name ends before what the model took in behind it: honours, seats, ages, shares, dashes, products, posts."""

from summarizer.bodies import LEGAL_FORMS
from summarizer.geography import country_named
from summarizer.lexicon import word_list
from summarizer.name_openings import SURNAME_AND_ONE
from summarizer.names import fold
from summarizer.schema import Document
from summarizer.syntax import DASHES, bare, is_capitalised, is_possessive_mark

MEMBERS = frozenset({"mca", "mep", "mla", "mlc", "mna", "mp", "msp"})  # of parliaments
# What a person's name may be followed by, in capitals and without a comma.
HONOURS = MEMBERS | {"mbe", "obe", "cbe", "kbe", "qc", "kc", "md", "phd", "frs", "jp", "san"}
# Members that a party's name goes before ("Labour MPs").
SEATS = frozenset({"mps", "meps", "msps", "mlas", "mep", "msp", "mp"})


def without_honours(document: Document, first: int, last: int) -> int:
    """Leave out the seat or the honours after a person's name ("Ana Lima MP")."""
    while last - first > SURNAME_AND_ONE and bare(document.tokens[last - 1]) in HONOURS:
        last -= 1
    return last


def without_number(document: Document, first: int, last: int) -> int:
    """Leave out what is counted after a name: a country's score ("Panama 3"), an age ("Lima, 64"), "Labour MPs"."""
    tokens = document.tokens
    share = last < len(tokens) and tokens[last].text == "%" and tokens[last - 1].tag == "CD"
    if last - first > 1 and (share or bare(tokens[last - 1]) in SEATS):
        return last - 1
    if last - first > 2 and tokens[last - 1].text.isdigit() and tokens[last - 2].text == ",":  # noqa: PLR2004  # ", 64"
        return last - 2
    if last - first > 1 and tokens[last - 1].text.isdigit():
        text = document.article.text[tokens[first].span.start : tokens[last - 2].span.end]
        return last - 1 if country_named(text) is not None else last
    return last


def with_own_apostrophe(document: Document, first: int, last: int) -> int:
    """Take in an 's that no noun follows: it is part of the name ("rival Dunn's is due to report")."""
    tokens = document.tokens
    if last + 1 >= len(tokens) or not is_possessive_mark(tokens[last]) or tokens[last].text in {"'", "’"}:
        return last
    after = tokens[last + 1]
    if after.sentence != tokens[first].sentence:
        return last
    return last + 1 if after.pos in {"VERB", "AUX"} and after.tag in {"VBD", "VBZ", "MD"} else last


def before_dash(document: Document, first: int, last: int) -> int:
    """Return where a person's name ends that a dash with spaces parts from another ("Ana Lima - Eva")."""
    tokens = document.tokens
    for dash in tokens[first + 1 : last - 1]:
        apart = tokens[dash.index - 1].span.end < dash.span.start and dash.span.end < tokens[dash.index + 1].span.start
        if dash.text in DASHES and apart:
            return dash.index
    return last


def before_owned(document: Document, first: int, last: int) -> int:
    """Return where a well-known body's name ends that the model took together with its product ("Acme's Brask")."""
    tokens = document.tokens
    for mark in tokens[first + 1 : last - 1]:
        owner = document.article.text[tokens[first].span.start : tokens[mark.index - 1].span.end]
        if is_possessive_mark(mark) and fold(owner) in word_list("well_known_organisations"):
            return mark.index
    return last


def before_seat(document: Document, first: int, last: int) -> int:
    """Return where a firm's name ends before the town that it is from ("Acme Inc of Dunford")."""
    for of in document.tokens[first + 2 : last - 1]:
        if of.text == "of" and bare(document.tokens[of.index - 1]) in LEGAL_FORMS:
            return of.index
    return last


def before_office(document: Document, first: int, last: int) -> int:
    """Return where a body's name ends before the first word of an office ("Acme General" + "Secretary")."""
    after = document.tokens[last : last + 1]
    opens = last - first > 1 and bare(document.tokens[last - 1]) in {"acting", "chief", "deputy", "general", "vice"}
    office = bool(after) and is_capitalised(after[0]) and bare(after[0]) in word_list("person_nouns") | {"executive"}
    return last - 1 if opens and office else last
