"""Mentions of one spelling -> what kind of thing they name, by vote of the model and of the words around them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from summarizer.geography import country_named, country_of_demonym
from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, WORK, Mention
from summarizer.names import fold, is_acronym, is_camel, name_words
from summarizer.schema import Document, Token
from summarizer.syntax import QUOTATION_MARKS, bare, root_of, subject_head

# Votes: one mention's label counts 1; a spelling that says it all outvotes three of them.
FEWEST_NAMES, MOST_NAMES = 2, 3
CERTAIN, STRONG, PLAIN = 6.0, 3.0, 1.5
# Flights, aircraft, roads: letters with a number of three digits ("XY370", "Flight 370").
NUMBERED = re.compile(r"\b[A-Z]{2,3}-?\d{2,}|\b(?:Flight|Route|Highway|Interstate)\s\d+")
AGE = re.compile(r"^\d{1,3}$")


def kind_of(document: Document, mentions: Sequence[Mention]) -> str:
    """Return what `mentions`, all of one spelling, most likely name."""
    text = mentions[0].text
    if _is_country(document, text, mentions):
        return PLACE
    votes: defaultdict[str, float] = defaultdict(float)
    for mention in mentions:
        votes[mention.label] += mention.label != WEAK
    if not votes[ORGANISATION] and all(word in generic_words() for word in fold(text).split()):
        return WEAK
    _vote_by_spelling(text, votes)
    for mention in mentions:
        _vote_by_neighbours(document, mention, votes)
    best = max(votes, key=lambda kind: votes[kind])
    return best if votes[best] > 0 else WEAK


def _is_country(document: Document, text: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether the spelling names a country and is not mostly a person ("Jordan", "Chad")."""
    persons = sum(mention.label == PERSON for mention in mentions)
    return country_named(text) is not None and persons * 2 <= len(mentions) and not _is_state(document, text)


def _is_state(document: Document, text: str) -> bool:
    """Tell whether "Georgia" means the American state: nothing else in the article speaks of the country."""
    if fold(text) != "georgia":
        return False
    return not any(
        country_of_demonym(token.text) == "georgia" or fold(token.text) == "tbilisi" for token in document.tokens
    )


def _vote_by_spelling(text: str, votes: defaultdict[str, float]) -> None:
    """Add what the words of the name themselves say."""
    words = [fold(word) for word in text.split()]
    if len(words) > 1 and _names_organisation(words):
        votes[ORGANISATION] += CERTAIN
    if len(words) > 1 and words[-1] in word_list("place_words") and words[-1] not in word_list("organisation_words"):
        votes[WEAK] += CERTAIN
    if is_camel(text):
        votes[ORGANISATION] += CERTAIN
    if is_acronym(text) and not votes[PLACE]:
        votes[ORGANISATION] += STRONG
    if len(words) in {FEWEST_NAMES, MOST_NAMES} and words[0] in word_list("given_names_male") | word_list(
        "given_names_female"
    ):
        votes[PERSON] += PLAIN
    if NUMBERED.search(text):
        votes[WORK] += CERTAIN
    if any(letter.isdigit() for letter in text):
        votes[PERSON] -= CERTAIN
        votes[ORGANISATION] -= STRONG if " " in text else 0
        votes[WEAK] += PLAIN
    if country_of_demonym(text) is not None or country_of_demonym(words[-1]) is not None:
        votes[PEOPLE] += 2 * CERTAIN


def _names_organisation(words: Sequence[str]) -> bool:
    """Tell whether the words are an organisation's: "… Ltd", "… Ministry", "University of …"."""
    return words[-1] in word_list("organisation_words") or words[0] in word_list("organisation_openers")


def _vote_by_neighbours(document: Document, mention: Mention, votes: defaultdict[str, float]) -> None:
    """Add what stands beside the name: a title, a role, an article, an age."""
    tokens = document.tokens
    before = _neighbour(document, mention, mention.first - 1)
    after = tokens[mention.last : mention.last + 3]
    words = name_words(mention.text)
    if before is not None and bare(before) in word_list("titles"):
        votes[PERSON] += STRONG
    elif before is not None and bare(before) in word_list("organisation_nouns") and before.text.islower():
        votes[ORGANISATION] += STRONG
    elif before is not None and bare(before) in word_list("person_nouns") and before.pos in {"NOUN", "PROPN"}:
        votes[PERSON] += PLAIN if len(words) > 1 else PLAIN / 2
    if before is not None and before.text.casefold() == "the" and mention.first <= before.head < mention.last:
        votes[PERSON] -= PLAIN
        votes[ORGANISATION] += PLAIN / 3
        votes[ORGANISATION] += PLAIN if tokens[mention.last - 1].tag == "NNPS" else 0
    if _is_team(document, mention):
        votes[ORGANISATION] += STRONG
    if len(after) > 2 and after[0].text == "," and AGE.match(after[1].text) and after[2].text in {",", "."}:  # noqa: PLR2004  # comma, age, mark
        votes[PERSON] += STRONG
    if _is_quoted(document, mention):
        votes[WORK] += STRONG
    if mention.text.endswith(("'s", "’s")):
        votes[ORGANISATION] += STRONG
    if mention.label in {WEAK, WORK}:
        _vote_by_deed(document, mention, votes)


def _is_quoted(document: Document, mention: Mention) -> bool:
    """Tell whether the name alone, or with its article, stands in quotation marks as a title does."""
    tokens = document.tokens
    before = [token.text for token in tokens[max(mention.first - 2, 0) : mention.first]]
    if before and before[-1].casefold() == "the":
        before.pop()
    after = [token.text for token in tokens[mention.last : mention.last + 2]]
    closed = after[:1] and (after[0] in QUOTATION_MARKS or (after[0] in {",", "."} and after[-1] in QUOTATION_MARKS))
    return bool(before and before[-1] in QUOTATION_MARKS and closed)


def _is_team(document: Document, mention: Mention) -> bool:
    """Tell whether a place plays: "Dunford beat …", "Dunford's goalkeeper", "Dunford midfielder"."""
    if mention.label not in {PLACE, WEAK}:
        return False
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    after = [bare(token) for token in document.tokens[mention.last : mention.last + 2]]
    plays = verb is not None and verb.lemma in word_list("playing_verbs")
    return plays or any(
        word in word_list("playing_nouns") for word in after[: 2 if after[:1] in (["'s"], ["’s"]) else 1]
    )


def _vote_by_deed(document: Document, mention: Mention, votes: defaultdict[str, float]) -> None:
    """Add what a name of unknown kind does: who says or decides something is somebody."""
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    if verb is None or verb.pos != "VERB":
        return
    if mention.label == WEAK and _looks_like_person(mention.text):
        votes[PERSON] += PLAIN
    elif verb.lemma in word_list("telling_verbs"):
        votes[ORGANISATION] += PLAIN


def _looks_like_person(text: str) -> bool:
    """Tell whether the name is two or three plain words with capitals, none of them an organisation's or a place's."""
    words = text.split()
    if not FEWEST_NAMES <= len(words) <= MOST_NAMES:
        return False
    common = word_list("organisation_words") | word_list("place_words") | generic_words()
    return all(word[0].isupper() and word[1:].islower() and fold(word) not in common for word in words)


@cache
def generic_words() -> frozenset[str]:
    """Return the words that name nothing by themselves ("Office", "District")."""
    return word_list("organisation_words") | word_list("place_words") | word_list("generic_openers")


def _neighbour(document: Document, mention: Mention, index: int) -> Token | None:
    """Return token `index` if it stands in the mention's sentence."""
    if index < 0 or document.tokens[index].sentence != document.tokens[mention.first].sentence:
        return None
    return document.tokens[index]
