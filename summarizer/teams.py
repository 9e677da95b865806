"""A mention -> whether it names a team or another body of many: what it plays, its plural, its verb in the plural."""

from summarizer.first_names import given_names
from summarizer.geography import country_named
from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, PERSON, PLACE, WEAK, Mention
from summarizer.names import fold, looks_like_person
from summarizer.schema import Document
from summarizer.syntax import POSSESSIVE_MARKS, bare, root_of, subject_head

# Forms that the plural alone has, with a subject of one word right before.
PLURAL_VERBS = frozenset({"are", "have", "were", "say", "want", "need", "hope", "insist", "believe", "expect"})
HELPERS = frozenset({"aux", "auxpass"})
NEAR = 2


def is_team(document: Document, mention: Mention) -> bool:
    """Tell whether a place plays: "Dunford beat …", "Dunford's goalkeeper", "Dunford midfielder"."""
    if mention.label not in {PLACE, WEAK}:
        return False
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    if verb is not None and verb.lemma in word_list("playing_verbs"):
        return True
    after = [token for token in document.tokens[mention.last : mention.last + 2] if token.text not in POSSESSIVE_MARKS]
    return bool(after) and bare(after[0]) in word_list("playing_nouns")


def is_team_of_nation(document: Document, mention: Mention) -> bool:
    """Tell whether a country or a land and a plural are taken for a person: "Jamaica Scorpions", "Texas Parks"."""
    words = document.tokens[mention.first : mention.last]
    plural = mention.label == PERSON and len(words) > 1 and words[-1].tag == "NNPS"
    land = fold(words[0].text) in word_list("well_known_places") - given_names()
    return plural and (land or country_named(words[0].text) is not None)


def is_plural_body(document: Document, mention: Mention) -> bool:
    """Tell whether the model takes a name in the plural for a body ("Austin Hawks", whose town is a given name)."""
    return mention.label == ORGANISATION and is_plural(document, mention) and looks_like_person(mention.text)


def is_plural(document: Document, mention: Mention) -> bool:
    """Tell whether a name ends in a plural, by its ending or by its tag ("Hawks", "Rivermen")."""
    return document.tokens[mention.last - 1].tag == "NNPS" or mention.text.endswith("men")


def has_plural_verb(document: Document, mention: Mention) -> bool:
    """Tell whether one name has a verb in the plural, as teams and firms have ("Dunford have won", "Acme say")."""
    root = root_of(document, mention.first, mention.last)
    alone = not any(document.tokens[child].dep in {"conj", "cc", "appos"} for child in document.children[root.index])
    if root.dep not in {"nsubj", "nsubjpass"} or not alone or root.text.endswith("s"):
        return False
    verbs = [root.head, *(child for child in document.children[root.head] if document.tokens[child].dep in HELPERS)]
    first = min(
        (document.tokens[index] for index in verbs if index > root.index), key=lambda token: token.index, default=None
    )
    return first is not None and first.text in PLURAL_VERBS and first.index - root.index <= NEAR
