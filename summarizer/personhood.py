"""A mention's neighbours -> votes on whether it names a person: pronouns, ages, kin, what only people do or have."""

import re
from collections.abc import Iterator

from summarizer.first_names import given_names
from summarizer.lexicon import word_list
from summarizer.mention import PERSON, PLACE, WEAK, Mention
from summarizer.names import looks_like_person
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare, is_name_word, is_possessive_mark, root_of

# Votes, where the model's label of one mention counts 1.
STRONG, PLAIN = 3.0, 1.5
PRONOUNS = frozenset({"he", "she", "his", "her", "himself", "herself"})
# What stands between a subject and "his": so many words at most, and no other name.
REACH = 12
AGED_BEFORE = re.compile(r"\b\d{1,2} ?- ?years? ?- ?olds?$")
AGED_TOKENS = 5
# What people alone do or undergo.
PERSONAL_WORDS = (
    "bear cry die divorce giggle grin graduate jail kneel laugh marry nod shrug sigh smile sob undress wed weep"
)
PERSONAL_VERBS = frozenset(PERSONAL_WORDS.split())
# What is mostly done to people.
MEETING_WORDS = (
    "arrest bury convict date defeat divorce hire interview jail kill marry meet murder sentence shoot stab tackle"
)
MEETING_VERBS = frozenset(MEETING_WORDS.split())
# What people alone have, or what is told of as theirs.
OWNED_WORDS = """
ankle arm birthday body brain childhood death ear elbow eye face finger hair hamstring hand hip knee leg mouth neck
nose shoulder skull stomach throat widow wrist
"""
OWNED = frozenset(OWNED_WORDS.split())
OPENING = frozenset({'"', "“", "‘", "'", "``"})
CLOSING = frozenset({'"', "”", "’", "'", "''"})
FIRST_PERSON = frozenset({"I", "I’m", "I'm", "my", "My"})
# Words with which names are given ("identified herself only as Ana").
NAMING = frozenset({"identified", "named", "identifies", "identifying"})
NAMING_REACH = 5
# Bodies and towns have these as well.
LOOSE_KIN = frozenset({"father", "friend", "mother", "partner"})
SINGULAR = frozenset({"is", "was", "has"})


def votes_of_personhood(document: Document, mention: Mention) -> Iterator[tuple[str, float]]:
    """Yield what says that `mention` is somebody, or, by "which", that it is not."""
    root = root_of(document, mention.first, mention.last)
    verb = document.tokens[root.head]
    address = mention.label == PLACE and mention.first > 0 and document.tokens[mention.first - 1].text == ","
    deeds = root.dep in SUBJECTS and (_goes_on(document, mention, verb) or verb.lemma in PERSONAL_VERBS)
    if deeds and not address:
        yield PERSON, PLAIN
    if _is_aged(document, mention, root) or _is_kin(document, mention, root) or _owns_body(document, mention):
        yield PERSON, STRONG
    if _is_described(document, mention, root):
        yield PERSON, STRONG if looks_like_person(mention.text) else PLAIN
    if _says_i(document, root, verb) or _is_one_of(document, root) or _is_introduced(document, mention):
        yield PERSON, STRONG
    elif looks_like_person(mention.text) and (_is_met(mention, root, verb) or _stands_among(document, mention, root)):
        yield PERSON, PLAIN
    after = [bare(token) for token in document.tokens[mention.last : mention.last + 3]]
    if after[:2] == [",", "who"] and after[-1] in SINGULAR:
        yield PERSON, STRONG
    if mention.label != PLACE and after[:2] == [",", "which"]:
        yield PERSON, -PLAIN


def _goes_on(document: Document, mention: Mention, verb: Token) -> bool:
    """Tell whether "his" or "she" follows in the clause of the subject, before anybody else is named."""
    end = document.sentences[verb.sentence].last
    for token in document.tokens[mention.last : min(mention.last + REACH, end)]:
        if token.text in PRONOUNS:
            return token.index > verb.index
        if is_name_word(token) or bare(token) in word_list("person_nouns") or token.text in {'"', "“", ":"}:
            return False
    return False


def _is_aged(document: Document, mention: Mention, root: Token) -> bool:
    """Tell whether "20-year-old" stands before the name, which describes nobody else ("20-year-old Acme hand")."""
    words = document.tokens[max(mention.first - AGED_TOKENS, 0) : mention.first]
    aged = bool(AGED_BEFORE.search(" ".join(token.text for token in words)))
    return aged and root.dep not in {"compound", "nmod", "amod"}


def _is_kin(document: Document, mention: Mention, root: Token) -> bool:
    """Tell whether the name is in apposition to a word for kin, or one of several: "his daughters, Ana and Eva"."""
    head = document.tokens[root.head]
    before = document.tokens[mention.first - 1] if mention.first else root
    if (
        root.dep == "pobj"
        and bare(before) == "of"
        and document.tokens[before.head].text in word_list("kin") - LOOSE_KIN
    ):
        return True
    if before.tag == "NN" and before.text in word_list("kin") and before.sentence == root.sentence:
        return True
    if root.dep == "conj" and head.dep == "appos":
        head = document.tokens[head.head]
    elif root.dep != "appos":
        return False
    apart = head.tag == "NN" or before.text in {",", "and", "-", ":"}
    return head.lemma in word_list("kin") and head.text.islower() and head.index < mention.first and apart


def _is_described(document: Document, mention: Mention, root: Token) -> bool:
    """Tell whether a noun for a person and a comma stand before the name: "its coach, Lima"."""
    head = document.tokens[root.head]
    if root.dep == "conj" and head.dep == "appos":
        root, head = head, document.tokens[head.head]
    before = document.tokens[root.index - 1] if root.index else root
    while before.index > head.index and is_name_word(before):
        before = document.tokens[before.index - 1]
    told = head.lemma in word_list("person_nouns") - word_list("organisation_nouns") and head.text.islower()
    return mention.label != PLACE and root.dep == "appos" and told and head.index < root.index and before.text == ","


def _owns_body(document: Document, mention: Mention) -> bool:
    """Tell whether the name's own kin, body or death follows: "Lima's knee", "Lima's mother"."""
    after = document.tokens[mention.last : mention.last + 2]
    if len(after) < 2 or not is_possessive_mark(after[0]):  # noqa: PLR2004  # the mark and what is owned
        return False
    return after[1].lemma in OWNED or (after[1].lemma in word_list("kin") - LOOSE_KIN)


def _says_i(document: Document, root: Token, verb: Token) -> bool:
    """Tell whether quoted words of the subject have "I" in them: bodies say "we"."""
    if root.dep != "nsubj" or verb.lemma not in word_list("telling_verbs"):
        return False
    quoted = opened = False
    for token in document.tokens[document.sentences[verb.sentence].first : document.sentences[verb.sentence].last]:
        if token.text in OPENING or token.text in CLOSING:
            opened = token.text in OPENING and not (opened and token.text in CLOSING)
        quoted |= opened and token.text in FIRST_PERSON
    return quoted


def _is_one_of(document: Document, root: Token) -> bool:
    """Tell whether the name is said to be one of several people ("Lima, one of the club's best players")."""
    for child in document.children[root.index]:
        one = document.tokens[child]
        if one.dep != "appos" or bare(one) != "one" or one.index < root.index:
            continue
        of = [index for index in document.children[child] if bare(document.tokens[index]) == "of"]
        many = [document.tokens[index] for index in document.children[of[0]]] if of else []
        return any(token.tag == "NNS" and token.lemma in word_list("person_nouns") for token in many)
    return False


def _is_introduced(document: Document, mention: Mention) -> bool:
    """Tell whether the name is what somebody gave or was given: "identified as Lima", "named by police as Lima"."""
    before = [bare(token) for token in document.tokens[max(mention.first - NAMING_REACH, 0) : mention.first]]
    return before[-1:] == ["as"] and bool(NAMING & set(before[:-1]))


def _is_met(mention: Mention, root: Token, verb: Token) -> bool:
    """Tell whether something is done to a name of unknown kind that is mostly done to people ("defeated Ana Lima")."""
    return mention.label == WEAK and root.dep == "dobj" and verb.lemma in MEETING_VERBS


def _stands_among(document: Document, mention: Mention, root: Token) -> bool:
    """Tell whether the name is joined by a comma or "and" to one that the model takes for a person's."""
    if mention.label == PLACE and bare(document.tokens[mention.first]) not in given_names():
        return False
    near = {child for child in document.children[root.index] if document.tokens[child].dep == "conj"}
    near |= {root.head} if root.dep == "conj" else set()
    return any(
        entity.label == "PERSON" and entity.first <= index < entity.last
        for entity in document.entities
        for index in near
    )
