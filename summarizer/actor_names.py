"""Mentions -> the name an actor is shown under and its other forms, all as they stand in the article."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from summarizer.families import FAMILY
from summarizer.geography import country_named
from summarizer.lexicon import word_list, word_table
from summarizer.mention import COUNTRY, PERSON, Mention
from summarizer.names import fold, name_words
from summarizer.same_groups import AGAIN
from summarizer.schema import Document, Span

# "US", "U.S.": short forms of a country are shown only where no longer one stands.
LONGEST_SHORT_FORM = 4
# Words with capitals and particles between them; no marks, no numbers.
PLAIN_NAME = re.compile(r"^[^\W\d_a-z][^\W\d_]*(?:(?:\.?\s|['’\-])[^\W\d_]+)*[.]?$")
LONGEST_GROUP_NAME = 3
# "Eva Maria Holm's family".
LONGEST_FAMILY_NAME = 5
QUANTIFIERS = frozenset(
    {"many", "some", "several", "more", "few", "other", "potential", "most", "all", "thousands", "own"}
    | {"certain", "countless", "different", "individual", "numerous", "respective", "separate", "such", "various"}
)


def span_of(document: Document, mention: Mention) -> Span:
    """Return the characters of a mention."""
    tokens = document.tokens
    return Span(tokens[mention.first].span.start, tokens[mention.last - 1].span.end)


def verbatim(document: Document, mention: Mention) -> str:
    """Return the mention as it stands in the article."""
    span = span_of(document, mention)
    return document.article.text[span.start : span.end]


def shown_name(document: Document, kind: str, mentions: Sequence[Mention]) -> str:
    """Return the fullest form of the name; of forms as full, the commonest."""
    forms = Counter(verbatim(document, mention) for mention in mentions)
    if kind == COUNTRY:
        own = [form for form in forms if country_named(form) is not None]
        return max(own or forms, key=lambda form: (len(form) > LONGEST_SHORT_FORM, forms[form]))
    if kind == PERSON:
        return _full_name(forms)
    own = [form for form in forms if fold(form) not in word_table("same_names")]
    return max(own or forms, key=lambda form: (len(form.split()), forms[form], not form.isupper()))


def _full_name(forms: Counter[str]) -> str:
    """Return the fullest form of a person's name; one of those that others only begin or end like."""
    words = {form: name_words(form) for form in forms}
    plain = {form for form in forms if PLAIN_NAME.match(form)}

    def is_part(form: str) -> bool:
        own = words[form]
        longer = [words[other] for other in plain if len(words[other]) > len(own)]
        begins = any(other[: len(own)] == own for other in longer)
        ends = any(other[-len(own) :] == own and other[0] in _given_names() for other in longer)
        return begins or ends

    def is_another(form: str) -> bool:
        apart = (other for other in plain if " " in other and not set(words[other]) & set(words[form]))
        return words[form][0] not in _given_names() and any(words[other][0] in _given_names() for other in apart)

    def fullness(form: str) -> tuple[bool, bool, bool, int, int]:
        full = len(words[form]) > 1 and " " in form
        return full, not is_part(form), not is_another(form), forms[form], len(form.split())

    return max(forms, key=fullness)


@cache
def _given_names() -> frozenset[str]:
    """Return the given names of women and men."""
    return word_list("given_names_female") | word_list("given_names_male")


def group_name(document: Document, mentions: Sequence[Mention]) -> str:
    """Return the fullest short name of a group: "local dealers", not "many angry local dealers"."""
    plain = [mention for mention in mentions if document.tokens[mention.first].text.casefold() not in QUANTIFIERS]
    longest = LONGEST_FAMILY_NAME if mentions[0].label == FAMILY else LONGEST_GROUP_NAME
    short = [mention for mention in plain if mention.last - mention.first <= longest]
    telling = [mention for mention in short if mention.text.casefold() not in AGAIN]
    usable = telling or short or plain or mentions
    forms = Counter(verbatim(document, mention).casefold() for mention in usable)

    def fullness(mention: Mention) -> tuple[int, int, int]:
        return mention.last - mention.first, forms[verbatim(document, mention).casefold()], -mention.first

    return verbatim(document, max(usable, key=fullness))


def other_forms(document: Document, mentions: Sequence[Mention], name: str) -> tuple[str, ...]:
    """Return the forms of the name but `name`, in the order in which they first stand."""
    forms = dict.fromkeys(verbatim(document, mention) for mention in mentions)
    return tuple(form for form in forms if form != name)
