"""Whether a mention can name an actor at all: no day, disease, source line, byline or bare role."""

from functools import cache

from summarizer.lexicon import word_list
from summarizer.mention import PERSON, WEAK, Mention
from summarizer.names import fold
from summarizer.schema import Document, Token
from summarizer.syntax import bare

# Diseases and storms bear names, and do much, but are no actors.
PHENOMENA = frozenset(
    {"covid", "omicron", "coronavirus", "ebola", "mpox", "influenza", "sars", "hiv", "hurricane", "cyclone", "typhoon"}
)
# How a text thanks its authors, anywhere and in its last two paragraphs.
THANKS = ("contributed to this", "contributed reporting")
FILED = ("reported from", "wrote from", "reporting by", "editing by", "written by")
DASHES = frozenset({"-", "–", "—", "--"})


def is_name(document: Document, mention: Mention) -> bool:
    """Tell whether the mention can name an actor: no day, disease, idea, address or mere number."""
    folded = fold(mention.text)
    if (
        folded in no_actors()
        or fold(mention.text.split()[-1]) in word_list("not_actor_endings")
        or not any(letter.isalpha() for letter in mention.text)
    ):
        return False
    if mention.text[0] in "@#" or "://" in mention.text or len(folded) < 2:  # noqa: PLR2004  # a letter is no name
        return False
    tokens = document.tokens[mention.first : mention.last]
    if mention.label != PERSON and all(_is_role_word(token) for token in tokens):
        return False
    if _is_credit(document, mention) or _is_phenomenon(document, mention) or _is_source(document, mention):
        return False
    return not (len(tokens) == 1 and tokens[0].dep == "ROOT" and mention.label == WEAK) and not mention.text.islower()


def _is_phenomenon(document: Document, mention: Mention) -> bool:
    """Tell whether the name is a disease's or a storm's, whose kind may stand right before it ("Hurricane Hilda")."""
    before = document.tokens[mention.first - 1].text.casefold() if mention.first > 0 else ""
    return bool({before, *fold(mention.text).split()} & PHENOMENA)


def _is_credit(document: Document, mention: Mention) -> bool:
    """Tell whether the mention's sentence only names the authors ("… contributed to this report")."""
    sentence = document.sentences[document.tokens[mention.first].sentence]
    text = sentence.text.casefold()
    if any(words in text for words in THANKS):
        return True
    last = sentence.block >= document.sentences[-1].block - 1 and sentence.block > 1
    return last and any(words in text for words in FILED)


def _is_source(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is the agency or the author of the text: "OSLO (Newswire) -", "By Ana Lima:"."""
    tokens = document.tokens
    if fold(mention.text) in agencies():
        return True
    sentence = document.sentences[tokens[mention.first].sentence]
    before = tokens[mention.first - 1].text if mention.first > sentence.first else ""
    after = [token.text for token in tokens[mention.last : mention.last + 2]]
    in_dateline = before == "(" and len(after) == 2 and after[0] == ")" and after[1] in DASHES  # noqa: PLR2004  # ") -"
    byline = before == "By" and mention.first - 1 == sentence.first and after[:1] in ([":"], ["|"], ["/"])
    return in_dateline or byline


@cache
def agencies() -> frozenset[str]:
    """Return the folded names of the agencies that news is taken from."""
    return frozenset(map(fold, word_list("news_agencies")))


def _is_role_word(token: Token) -> bool:
    """Tell whether the token is a word of a role or a title, not an acronym that looks like one."""
    roles = word_list("generic_openers") | word_list("role_openers") | word_list("person_nouns") | word_list("titles")
    return bare(token) in roles and not token.text.isupper()


@cache
def no_actors() -> frozenset[str]:
    """Return the folded names that never act: days, diseases, ideas, continents, planets."""
    return frozenset(map(fold, word_list("not_actors")))
