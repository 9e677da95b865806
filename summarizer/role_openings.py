"""Delayed identification: the opening tells of "a former bank manager", the next sentence names "Ola Ek, 52"."""

from collections.abc import Iterator

from summarizer.gender import gender_of_name, gender_of_noun
from summarizer.lexicon import word_list
from summarizer.mention import PERSON, Mention, mention_at
from summarizer.names import fold
from summarizer.role_accused import (
    CHARGED,
    FATAL,
    JUDGED,
    OF_VICTIMS,
    SAYING,
    SUFFERED,
    TREATED,
    has_age,
    is_handled,
    is_in_dock,
    is_only_accused,
    is_somebody,
    is_told_anew,
    is_tried,
)
from summarizer.role_phrases import Finder, RoleRange, role_phrase
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare, is_possessive_mark, root_of, subject_head

TOLD_FIRST, OFFICE_FIRST = 1.0, 0.5
# Offices of which a country, a town or a body has one; a head of state or government is answered by too many.
OFFICES_OF_ONE = frozenset(
    {"secretary", "minister", "chancellor", "governor", "mayor", "boss", "head", "leader", "chairman", "chairwoman"}
    | {"chief", "executive", "director", "commissioner", "manager", "coach", "archbishop", "constable", "taoiseach"}
    | {"chair", "captain", "ombudsman", "ambassador", "founder", "owner"}
)
# Sentences that may tell of somebody before the name: the headline's echo and the opening itself.
OPENING = 2
OWNERS = frozenset({"owner", "founder", "driver", "killer", "captain", "pilot"})
# Words before the name: "The prosecutors say Ola Ek, 45, …".
LONGEST_REPORTING = 3
VEHICLES, INSIDE = frozenset({"coach", "jet"}), frozenset({"from", "in", "on", "off", "aboard", "into", "onto", "with"})
ACCUSED = CHARGED | {"claim", "launch", "fire", "drive"} | SUFFERED


def is_told_first(document: Document, first: int, last: int, persons: frozenset[int], role: range) -> bool:
    """Tell whether the tokens `role` are the opening's words for the person named at `first:last`."""
    mention = mention_at(document, first, last, PERSON)
    found = (place for finder in OPENING_FINDERS for place in finder(document, mention, persons))
    return any(place.first <= role.start and role.stop == place.last for place in found)


def _told_first(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what the opening calls the one it names next: "A Dunford man was jailed … Ola Ek, 45, was jailed".

    The proof: an age or a home beside the name, and the same deed told of both or nobody else new in the opening. Or
    the opening says that somebody said so, and the next paragraph opens with the name.
    """
    root = root_of(document, mention.first, mention.last)
    verb = subject_head(document, root)
    # The model may lose the verb between an age, a home and "the court heard"; the age is then the proof.
    if not has_age(document, mention) if verb is None else verb.pos not in {"VERB", "AUX"}:
        return
    new = [token for token in _told_in_opening(document, mention) if _is_new(document, token)]
    new = [token for token in new if not _is_vehicle(document, token)]
    owners = {i for token in new if _is_of_another(document, token) for i in document.subtree(token.index)[1:]}
    new = [token for token in new if token.index not in owners or _is_of_another(document, token)]
    next_named = not any(index < mention.first for index in persons)
    for token in new:
        deed = document.tokens[token.head]
        beside = _has_kin(document, token) and not _is_of_another(document, token)
        alone = len(new) == 1 and next_named and _is_next(document, mention, token) and not beside
        same = verb is not None and deed.lemma == verb.lemma != "be" and has_age(document, mention)
        named = alone and _is_identified(document, mention) and not _is_other_party(document, token, root)
        spoke = alone and verb is not None and token.sentence == 0 and deed.lemma in SAYING
        struck = next_named and verb is not None and has_age(document, mention) and _is_next(document, mention, token)
        struck = struck and [one for one in new if _is_victim(document, one, root)] == [token]
        # "A mother whose son died after doctors …": the model may lose the verb of a long opening.
        told = (token.dep in SUBJECTS or token.dep == "ROOT") and (same or named or spoke)
        handled = named and root.dep in SUBJECTS and is_handled(document, token) and not is_told_anew(document, mention)
        tried = next_named and _is_next(document, mention, token) and is_tried(document, mention, token, new)
        # "The father of a boy has told a jury of his grief. Dean Ek broke down."
        kin = alone and verb is not None and _is_of_another(document, token) and verb.lemma not in CHARGED
        kin = kin and root.dep == "nsubj" and mention.last - mention.first > 1
        told = told or (kin and token.dep in SUBJECTS and not _is_other_party(document, token, root))
        # A full name with nothing said of it opens the next paragraph: it can only be whom the opening is about.
        plain = alone and verb is not None and _is_named_plainly(document, mention, token)
        told = told or (plain and not _is_other_party(document, token, root))
        stands = is_in_dock(document, mention, persons) and is_only_accused(document, token, new)
        if told or struck or handled or tried or stands:
            yield RoleRange(first=document.subtree(token.index)[0], last=_end_of(document, token), trust=TOLD_FIRST)


def _is_named_plainly(document: Document, mention: Mention, told: Token) -> bool:
    """Tell whether a full name, new and without a word on who it is, does something, as the opening's subject does.

    Who speaks, dies or suffers may be another.
    """
    root, deed = root_of(document, mention.first, mention.last), document.tokens[told.head]
    verb, about = document.tokens[root.head], told.sentence == 0 and told.dep == "nsubj" and deed.dep == "ROOT"
    plain = mention.last - mention.first > 1 and root.dep == "nsubj" and document.tokens[mention.last].text != ","
    other = FATAL | SUFFERED | CHARGED | word_list("speech_verbs")
    return about and plain and verb.lemma not in other and deed.lemma not in FATAL | SUFFERED | OF_VICTIMS


def _has_kin(document: Document, told: Token) -> bool:
    """Tell whether the opening tells of kin of that one, who may be named next: "a mother mourns her daughter"."""
    sentence, own = document.sentences[told.sentence], set(document.subtree(told.index))
    for token in document.tokens_of(sentence):
        owners = [document.tokens[child] for child in document.children[token.index]]
        owned = any(owner.tag == "PRP$" and owner.text.casefold() in {"his", "her"} for owner in owners)
        if owned and bare(token) in word_list("kin") and token.tag == "NN" and token.index not in own:
            return True
    return False


def _end_of(document: Document, token: Token) -> int:
    """Return where the words for somebody end: "the mother of a soldier" with whose she is."""
    end = token.index + 1
    if not _is_of_another(document, token):
        return end
    # The word behind the noun is then "of".
    owner = next(i for i in document.children[end] if document.tokens[i].dep == "pobj")
    return owner + 1 if set(range(end, owner + 1)) <= set(document.subtree(end)) else end


def _is_vehicle(document: Document, token: Token) -> bool:
    """Tell whether a word that is also for a person is for what one rides in: "from a burning coach"."""
    return bare(token) in VEHICLES and token.dep == "pobj" and document.tokens[token.head].text in INSIDE


def _is_victim(document: Document, token: Token, root: Token) -> bool:
    """Tell whether the opening and the next sentence tell of one death: "a teenager killed in a crash", "Ek died"."""
    verb = document.tokens[root.head]
    suffers = root.dep == "nsubjpass" or verb.lemma in {"die", "drown"}
    fates = (document.tokens[child].lemma for child in document.children[token.index])
    above = document.tokens[token.head]
    above = document.tokens[above.head] if above.pos == "ADP" else above
    fatal = any(fate in FATAL for fate in fates) or above.lemma in {"death", "killing", "murder"}
    return fatal and suffers and verb.lemma in FATAL | {"find", "pronounce"}


def _told_in_opening(document: Document, mention: Mention) -> Iterator[Token]:
    """Yield the nouns for one person in the opening, before the name."""
    opening = document.tokens[: document.sentences[min(OPENING, len(document.sentences)) - 1].last]
    for token in opening[: mention.first]:
        if token.pos in {"NOUN", "PROPN"} and is_somebody(token):
            yield token


def _is_other_party(document: Document, told: Token, root: Token) -> bool:
    """Tell whether the opening tells of a victim and the next sentence of the doer, or what befell two."""
    deed, verb = document.tokens[told.head], document.tokens[root.head]
    victim = deed.lemma in SUFFERED or (told.dep == "nsubjpass" and deed.lemma not in JUDGED)
    both_suffer = told.dep == root.dep == "nsubjpass" and not (deed.lemma in JUDGED and verb.lemma in TREATED)
    # "A firm's boss admitted his part in a death. Ola Ek, 24, died in May."
    if verb.lemma in {"die", "drown"} and not victim and deed.lemma not in FATAL:
        return True
    # Of "the mother of a soldier" it is the soldier who died.
    if _is_of_another(document, told) and (root.dep == "nsubjpass" or verb.lemma in FATAL):
        return True
    return both_suffer or (victim and verb.lemma in ACCUSED - {"die", "drown"})


def _is_identified(document: Document, mention: Mention) -> bool:
    """Tell whether an age or a home follows the name, as where somebody is named anew: "Ola Ek, of Dunford,"."""
    after = document.tokens[mention.last : mention.last + 3]
    homed = len(after) > 2 and after[1].text in {"of", "from"} and after[2].pos == "PROPN"  # noqa: PLR2004  # comma, "of", place
    whole = mention.last - mention.first > 1
    return has_age(document, mention) or (whole and homed and after[0].text == ",")


def _is_new(document: Document, token: Token) -> bool:
    """Tell whether the noun opens somebody new, in one run of words: "a young driver"."""
    words = document.subtree(token.index)
    opened = document.tokens[words[0]].text.casefold() in {"a", "an"} or _is_of_another(document, token)
    return opened and set(range(words[0], token.index + 1)) <= set(words)


def _is_of_another(document: Document, token: Token) -> bool:
    """Tell whether the noun is for kin or an owner told of by whose they are: "the mother of a soldier"."""
    after = document.tokens[token.index + 1 : token.index + 2]
    owned = bool(after) and after[0].text == "of" and after[0].head == token.index
    owned = owned and any(document.tokens[child].dep == "pobj" for child in document.children[after[0].index])
    first = document.tokens[document.subtree(token.index)[0]].text.casefold()
    return owned and first == "the" and bare(token) in word_list("kin") | OWNERS


def _is_next(document: Document, mention: Mention, told: Token) -> bool:
    """Tell whether the name opens a sentence of the next paragraph, or the next sentence, and may be of that sex."""
    sentence = document.sentences[document.tokens[mention.first].sentence]
    called = gender_of_noun(fold(told.lemma))
    fits = called is None or gender_of_name(document.tokens[mention.first].text) in {None, called}
    opens = document.tokens[sentence.first : mention.first]
    # "Prosecutors say Ola Ek, 45, …", "Giving evidence to the inquiry, Ola Ek said …"
    fronted = bool(opens) and opens[0].tag == "VBG" and opens[0].dep == "advcl" and opens[-1].text == ","
    opened = not opens or fronted or (opens[-1].lemma in SAYING and len(opens) <= LONGEST_REPORTING)
    return fits and sentence.index == told.sentence + 1 and opened


def _office_first(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the office that the article opens with, of whom it names next, as who speaks: "The head of the bank quit".

    Nobody else is named before, and any other role told of that one is better.
    """
    root = root_of(document, mention.first, mention.last)
    sentence = document.sentences[document.tokens[mention.first].sentence]
    speaks = root.dep in SUBJECTS and document.tokens[root.head].lemma in word_list("speech_verbs")
    new = any(_is_new(document, token) for token in _told_in_opening(document, mention))
    # "The opposition leader walked free. Ola Ek, 45, danced."
    speaks = speaks or (root.dep in SUBJECTS and sentence.index == 1 and has_age(document, mention) and not new)
    whole = mention.last - mention.first > 1 and not any(index < mention.first for index in persons)
    opens = document.tokens[sentence.first : mention.first]
    opened = not opens or (opens[0].lemma == "speak" and opens[-1].text == ",")
    if not (speaks and whole and opened) or not 0 < sentence.index <= OPENING:
        return
    office = _office_of_one(document)
    if office is not None:
        first, end = document.subtree(office.index)[0], document.sentences[office.sentence].last
        phrase = role_phrase(document, first, end, OFFICE_FIRST)
        if phrase is not None and not persons & set(range(phrase.first, phrase.last)):
            yield phrase


def _office_of_one(document: Document) -> Token | None:
    """Return the word for the office of one that is the subject of the first sentence: "the education secretary"."""
    for token in document.tokens_of(document.sentences[0]):
        if token.dep in SUBJECTS and document.tokens[token.head].dep == "ROOT":
            words = [document.tokens[index] for index in document.subtree(token.index)]
            owned = any(map(is_possessive_mark, words[: words.index(token)]))
            led = (words[0].text.casefold() == "the" or owned) and token.tag in {"NN", "NNP"}
            before = document.tokens[max(token.index - 1, 0)].text.casefold()
            return token if led and bare(token) in OFFICES_OF_ONE and before not in {"prime", "first"} else None
    return None


OPENING_FINDERS: tuple[Finder, ...] = (_told_first, _office_first)
