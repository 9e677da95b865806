"""A mention's neighbours -> votes on what it names: titles, roles, articles, prepositions, ages, deeds."""

import re
from collections.abc import Iterator

from summarizer.firms import LEADERS, TEAM_LEADERS, is_held, is_led
from summarizer.first_names import given_names
from summarizer.lexicon import word_list
from summarizer.locations import is_home, is_located, is_scene, is_settlement, is_way, stands_among_places, word_before
from summarizer.mention import ORGANISATION, PERSON, PLACE, WEAK, WORK, Mention
from summarizer.names import looks_like_person
from summarizer.role_words import nouns_for_somebody
from summarizer.schema import Document, Token
from summarizer.syntax import (
    QUOTATION_MARKS,
    bare,
    is_possessive_mark,
    root_of,
    subject_head,
)
from summarizer.teams import has_plural_verb, is_plural_body, is_team, is_team_of_nation

# Votes, where the model's label of one mention counts 1.
STRONG, PLAIN, SLIGHT = 3.0, 1.5, 0.5
# Words for a group that may follow its leader's name ("the Lima team").
LED_BY_PERSONS = frozenset(
    {"side", "team", "unit", "group", "giant", "rival", "faction", "school", "college", "hospital"}
)
# Whose office is in a body, not with a person as a coach's or an agent's is.
STAFF = frozenset({"analyst", "chair", "chairman", "chairwoman", "director", "economist", "editor", "employee", "head"})
STAFF |= {"employees", "fighters", "member", "members", "shareholders"}
STAFF |= {"boss", "chief", "co-founder", "executive", "founder", "president", "spokesman", "spokeswoman", "strategist"}
# What only bodies are called in apposition to their names ("Liwa al-Noor, a militia").
BODIES = frozenset(
    {"airline", "alliance", "bank", "brewery", "charity", "club", "coalition", "company", "firm", "gang", "group"}
) | {"broadcaster", "journal", "magazine", "newspaper", "website", "weekly", "maker", "manufacturer"}
BODIES |= {"militia", "movement", "network", "party", "retailer", "startup", "supplier", "union"}
# What bodies and people are called alike.
BY_HAND = frozenset({"maker", "makers", "rival", "rivals"})
AGE = re.compile(r"^, \d{1,3} [,.]$")
SETTLED = frozenset({"city", "hamlet", "island", "municipality", "suburb", "town", "township", "village"})

Vote = tuple[str, float]


def votes_of_neighbours(document: Document, mention: Mention) -> Iterator[Vote]:
    """Yield each kind that the words around `mention` speak for, or against, and how much."""
    yield from _votes_before(document, mention)
    yield from _votes_of_article(document, mention)
    yield from _votes_after(document, mention)
    yield from _votes_of_place(document, mention)
    if is_team(document, mention) or _has_person(document, mention):
        yield ORGANISATION, STRONG
    if is_team_of_nation(document, mention):
        yield ORGANISATION, 3 * STRONG
    if AGE.match(" ".join(token.text for token in document.tokens[mention.last : mention.last + 3])):
        yield PERSON, STRONG
    if _is_quoted(document, mention):
        yield WORK, STRONG
    if _is_things(document, mention):
        yield PERSON, -PLAIN
    if mention.label in {WEAK, WORK}:
        yield from _votes_of_deed(document, mention)
    elif mention.label == PERSON and _is_of_several_words(document, mention) and _tells(document, mention):
        yield PERSON, 2 * STRONG
    if has_plural_verb(document, mention) or is_plural_body(document, mention):
        yield ORGANISATION, STRONG


def _votes_of_place(document: Document, mention: Mention) -> Iterator[Vote]:
    """Yield what makes a place of the name: somebody is there or lives there, or it stands among places."""
    if is_located(document, mention):
        yield PLACE, PLAIN
    if any(tells(document, mention) for tells in (is_home, is_settlement, is_scene, is_way)):
        yield PLACE, 2 * STRONG
    if mention.label != PLACE and stands_among_places(document, mention):
        yield PLACE, STRONG


def _votes_before(document: Document, mention: Mention) -> Iterator[Vote]:
    """Yield what a title or a role right before says: "Dr Lima", "minister Lima", "retailer Lima"."""
    before = word_before(document, mention)
    if before is None:
        return
    if is_possessive_mark(before) and _is_owned(document, mention):
        yield PERSON, 3 * STRONG
    elif bare(before) in word_list("titles") or _is_ranked(document, mention) or _is_hyphened(document, before):
        yield PERSON, STRONG
    elif _is_body(document, mention, before):
        yield ORGANISATION, STRONG
    elif bare(before) in word_list("trades"):
        yield ORGANISATION, 3 * STRONG
    elif (
        bare(before).removesuffix("s") in word_list("organisation_nouns")
        and (not before.text.istitle() or before.index == document.sentences[before.sentence].first)
        and not (bare(before) in BY_HAND and mention.label != ORGANISATION and looks_like_person(mention.text))
    ):
        yield ORGANISATION, 3 * STRONG if before.text in BODIES else STRONG
    elif bare(before) in word_list("person_nouns") and before.pos in {"NOUN", "PROPN"}:
        yield PERSON, PLAIN if mention.last - mention.first > 1 else PLAIN / 2


def _is_hyphened(document: Document, last: Token) -> bool:
    """Tell whether a noun for a person that a hyphen joins ends at `last`: "film-maker Ana Lima"."""
    first, hyphen = (document.tokens[max(last.index - place, 0)] for place in (2, 1))
    return hyphen.text == "-" and f"{bare(first)}-{bare(last)}" in word_list("person_nouns")


def _is_ranked(document: Document, mention: Mention) -> bool:
    """Tell whether a rank among players stands before two plain words ("world No. 1 Ana Lima")."""
    before = [bare(token) for token in document.tokens[max(mention.first - 3, 0) : mention.first]]
    return before[:1] == ["world"] and before[1:2] in (["no"], ["number"]) and looks_like_person(mention.text)


def _is_owned(document: Document, mention: Mention) -> bool:
    """Tell whether a body stands before a given name and one more that tells something: "Acme's Ada Hill"."""
    first, *rest = document.tokens[mention.first : mention.last]
    owner = document.tokens[max(mention.first - 2, 0)].index
    owned = any(entity.label == "ORG" and entity.first <= owner < entity.last for entity in document.entities)
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    told = verb is not None and verb.lemma in word_list("telling_verbs")
    return owned and told and len(rest) == 1 and bare(first) in given_names()


def _is_body(document: Document, mention: Mention, before: Token) -> bool:
    """Tell whether those who work for the name, or its kind, stand before it."""
    if before.text == ",":
        return _is_named_body(document, mention)
    if is_held(document, mention):
        return True
    return bare(before) in {"of", "from"} and _has_staff(document, mention)


def _has_staff(document: Document, mention: Mention) -> bool:
    """Tell whether a person works for what one word names: "the head of Brask", "analyst Ola Ek of Brask"."""
    if mention.label != PERSON or mention.last - mention.first > 1 or mention.first < 2:  # noqa: PLR2004  # "Ek", "of"
        return False
    holder, preposition = document.tokens[mention.first - 2 : mention.first]
    named = any(e.label == "PERSON" and e.last == preposition.index and e.last - e.first > 1 for e in document.entities)
    office = bare(preposition) == "of" and holder.text in STAFF
    return holder.sentence == document.tokens[mention.first].sentence and (named or office)


def _is_named_body(document: Document, mention: Mention) -> bool:
    """Tell whether the name is in apposition to a noun for a body: "the rights group, Brask"."""
    root = root_of(document, mention.first, mention.last)
    noun = document.tokens[root.head]
    apart = root.dep == "appos" and noun.index == mention.first - 2 and noun.text.islower()
    return apart and noun.text in word_list("organisation_nouns") - {"rival", "side", "giant"}


def _votes_after(document: Document, mention: Mention) -> Iterator[Vote]:
    """Yield what follows says: "Lima, a former anchor," is a person, "the Lima hotel chain" a firm."""
    tokens = document.tokens
    root = root_of(document, mention.first, mention.last)
    head = tokens[root.head]
    opens_phrase = root.dep == "compound" and mention.last <= head.index and mention.label != PLACE
    if opens_phrase and head.text in word_list("organisation_nouns") - LED_BY_PERSONS:
        yield ORGANISATION, STRONG
    single = mention.label == PERSON and mention.last - mention.first == 1
    leaders = LEADERS | TEAM_LEADERS if single else TEAM_LEADERS
    if is_led(document, mention, LEADERS if mention.label in {WEAK, WORK} else leaders):
        yield ORGANISATION, 3 * STRONG
    if "who" in map(bare, tokens[mention.last : mention.last + 1]) and _is_held_by(document, mention):
        yield PERSON, STRONG
    for child in document.children[root.index]:
        noun = tokens[child]
        if noun.dep == "appos" and noun.index >= mention.last and noun.pos == "NOUN" and noun.text.islower():
            if noun.text in SETTLED:
                yield PLACE, 3 * STRONG
            if mention.label != PLACE and noun.text in BODIES:
                yield ORGANISATION, 2 * STRONG
            known = mention.label != PLACE or (_is_introduced(document, mention) and not is_located(document, mention))
            if known and bare(noun) in word_list("person_nouns") - word_list("organisation_nouns"):
                yield PERSON, STRONG


def _is_things(document: Document, mention: Mention) -> bool:
    """Tell whether the name is in apposition to "the" and a noun for nobody: "The resort, Blue Lagoon, opened"."""
    root = root_of(document, mention.first, mention.last)
    noun = document.tokens[root.head]
    if root.dep != "appos" or noun.index != mention.first - 2 or noun.tag != "NN" or not noun.text.islower():
        return False
    certain = any(bare(document.tokens[child]) == "the" for child in document.children[noun.index])
    return certain and noun.text not in nouns_for_somebody() and noun.text not in word_list("crowd_nouns")


def _is_held_by(document: Document, mention: Mention) -> bool:
    """Tell whether a word for a person stands right before the name ("the anchor Lima who …")."""
    before = word_before(document, mention)
    return before is not None and bare(before) in word_list("person_nouns")


def _is_introduced(document: Document, mention: Mention) -> bool:
    """Tell whether the name is no end of an address and an apposition follows it: "Lima, a former anchor"."""
    before = document.tokens[mention.first - 1].text if mention.first > 0 else ""
    after = [bare(token) for token in document.tokens[mention.last : mention.last + 2]]
    told = after[-1] in {"a", "an", "the", "former"} or after[-1] in word_list("person_nouns") | {"vice", "deputy"}
    return before not in {",", "-"} and after[:1] == [","] and told


def _votes_of_article(document: Document, mention: Mention) -> Iterator[Vote]:
    """Yield what "the" says: no person, rather an organisation if it is no work, a team if the name is a plural."""
    before = word_before(document, mention)
    if before is None or before.text.casefold() != "the":
        return
    if not mention.first <= before.head < mention.last:
        if _opens_thing(document, mention, before):
            yield PERSON, -PLAIN
        return
    yield PERSON, -PLAIN
    if mention.label == WORK:
        return
    yield ORGANISATION, SLIGHT
    if document.tokens[mention.last - 1].tag == "NNPS":
        yield ORGANISATION, PLAIN


def _opens_thing(document: Document, mention: Mention, article: Token) -> bool:
    """Tell whether one word with "the" tells which thing is meant: "the Brask tap", no person's and no body's."""
    noun = document.tokens[article.head]
    single = mention.label == PERSON and mention.last - mention.first == 1 and noun.index == mention.last
    others = word_list("person_nouns") | word_list("organisation_nouns") | word_list("organisation_words")
    return single and noun.tag == "NN" and noun.text.islower() and noun.text not in others | LED_BY_PERSONS


def _has_person(document: Document, mention: Mention) -> bool:
    """Tell whether somebody's full name follows as the name's own ("Brask Lind's Ana Lima"): kin would be said so."""
    mark, *_ = document.tokens[mention.last : mention.last + 1] or [None]
    unsure = mention.label in {PERSON, WEAK}
    if mark is None or not unsure or not is_possessive_mark(mark) or mention.last - mention.first == 1:
        return False
    return any(e.label == "PERSON" and e.first == mark.index + 1 and e.last - e.first > 1 for e in document.entities)


def _is_quoted(document: Document, mention: Mention) -> bool:
    """Tell whether the name alone, or with its article, stands in quotation marks as a title does."""
    before = [token.text for token in document.tokens[max(mention.first - 2, 0) : mention.first]]
    if before and before[-1].casefold() == "the":
        before.pop()
    after = [token.text for token in document.tokens[mention.last : mention.last + 2]]
    closed = after[:1] and (after[0] in QUOTATION_MARKS or (after[0] in {",", "."} and after[-1] in QUOTATION_MARKS))
    return bool(before and before[-1] in QUOTATION_MARKS and closed)


def _votes_of_deed(document: Document, mention: Mention) -> Iterator[Vote]:
    """Yield what the deeds of a name of unknown kind say: who says or decides something is somebody."""
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    if verb is None or verb.pos != "VERB":
        return
    if mention.label == WEAK and looks_like_person(mention.text):
        if document.tokens[mention.last - 1].tag == "NNPS":
            return
        yield PERSON, PLAIN
    elif verb.lemma in word_list("telling_verbs"):
        yield ORGANISATION, PLAIN


def _is_of_several_words(document: Document, mention: Mention) -> bool:
    """Tell whether a name has several words, the last no word for a body ("Quiet Harbour Partners")."""
    last = document.tokens[mention.last - 1]
    return " " in mention.text and bare(last) not in word_list("organisation_words")


def _tells(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is the subject of a verb of telling."""
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    return verb is not None and verb.lemma in word_list("telling_verbs")
