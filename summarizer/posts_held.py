"""Whether a mention is a post, a portfolio, a title or a body's own part instead of somebody's or something's name."""

from collections.abc import Iterator, Sequence

from summarizer.first_names import given_names
from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, PERSON, WEAK, WORK, Mention
from summarizer.name_openings import RANKS
from summarizer.names import fold, is_acronym
from summarizer.schema import Document, Token
from summarizer.syntax import DASHES, bare, is_capitalised, is_name_word, is_possessive_mark, root_of, subject_head

# "Morning Driver" may be a magazine, "Southern Rail Engine Driver" is somebody.
LONGEST_BRAND = 2
# Words for a person that papers and sports clubs are called by.
PAPERS = frozenset(
    {"examiner", "guardian", "leader", "observer", "patriot", "pilot", "reporter", "scientist", "sentinel", "star"}
)
# Words for a person that whole bodies are called by ("Coast Guard").
FORCES = frozenset({"guard", "head", "master"})
LONGEST_ACRONYM = 5
# Whose parts are no bodies of their own, and what these parts are called ("the university's School of Law").
OWNERS = frozenset({"academy", "college", "hospital", "institute", "school", "university"})
PARTS = frozenset({"centre", "center", "college", "department", "division", "faculty", "institute", "school"})
# Words with a role that make no name of it.
DUTIES = frozenset(
    {"building", "chief", "city", "crown", "deputy", "fire", "head", "prison", "senior", "traffic", "village"}
)
MINISTERS = frozenset({"Minister", "Ministers"})
OFFICERS = frozenset({"Commander", "Secretary", "Officer", "Officers", "Commissioner", "Superintendent"})
OFFICERS |= {"Magistrate", "Inspector", "Collector"}
FEWEST_OF_FIELD = 2
GRADES = frozenset({"I", "II", "III"})  # of a rank: "DO II Ama Holm"


def is_post(document: Document, mention: Mention) -> bool:
    """Tell whether the mention only says what somebody is or has charge of: a post, a title, a field, a department."""
    tokens = document.tokens[mention.first : mention.last]
    bare_role = mention.label != PERSON and all(_is_role_word(token) for token in tokens)
    return (
        bare_role
        or _is_bare_title(tokens)
        or _opens_title(document, mention)
        or _is_common_post(tokens)
        or _is_office(document, mention)
        or _is_portfolio(document, mention)
        or _is_before_minister(document, mention)
        or _is_unit(document, mention)
    )


def _is_common_post(tokens: Sequence[Token]) -> bool:
    """Tell whether words for places or bodies with a word for a person name a post: "Park Superintendent"."""
    common = word_list("place_words") | word_list("organisation_words") | DUTIES
    *before, last = (bare(token) for token in tokens)
    return (
        bool(before) and last in word_list("person_nouns") - PAPERS - FORCES and all(word in common for word in before)
    )


def _is_office(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is a post: its title, or its initials known as such or from "harbour master (HM)"."""
    if mention.label in {ORGANISATION, WEAK} and _is_office_of(document, mention):
        return True
    last = bare(document.tokens[mention.last - 1])
    *seats, _ = document.tokens[mention.first : mention.last]
    held = mention.label == ORGANISATION and last in word_list("person_nouns") - PAPERS - FORCES
    if held and seats and all(is_acronym(seat.text) for seat in seats):
        return True
    if mention.label == ORGANISATION and mention.last - mention.first > LONGEST_BRAND:
        words = {bare(token) for token in document.tokens[mention.first : mention.last]}
        return last in word_list("person_nouns") - PAPERS and not words & (
            word_list("organisation_words") | {"of", "and"}
        )
    if mention.last - mention.first > 1 or not mention.text.isupper() or len(mention.text) > LONGEST_ACRONYM:
        return False
    after = document.tokens[mention.last : mention.last + 1]
    named = bool(after) and (is_name_word(after[0]) or after[0].text in GRADES)
    rank = named and fold(mention.text) in word_list("office_titles") | RANKS
    return rank or fold(mention.text) in word_list("person_nouns") or mention.text in _offices(document)


def _is_office_of(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is an office and its seat ("Archbishop of Dunford"), whose holder does nothing here."""
    words = [bare(token) for token in document.tokens[mention.first : mention.last]]
    place = words.index("of") if "of" in words else 0
    seat = bool(place) and words[place - 1] in word_list("person_nouns") - PAPERS - FORCES
    if not seat or set(words[:place]) & word_list("organisation_words"):
        return False
    root = root_of(document, mention.first, mention.last)
    verb = subject_head(document, root)
    held = any(document.tokens[child].dep == "appos" for child in document.children[root.index])
    return held or verb is None or verb.pos != "VERB"


def _offices(document: Document) -> Iterator[str]:
    """Yield the acronyms in brackets after words for a person whose initials they are."""
    tokens = document.tokens
    for short in tokens[2:-1]:
        before = tokens[short.index - 2]
        bracketed = tokens[short.index - 1].text == "(" and tokens[short.index + 1].text == ")"
        if bracketed and short.text.isupper() and bare(before) in word_list("person_nouns"):
            words = tokens[max(0, short.index - 1 - len(short.text)) : short.index - 1]
            if "".join(word.text[0] for word in words).casefold() == short.text.casefold():
                yield short.text


def _is_portfolio(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is what a minister is for ("Minister of Harbours", "Minister of State for Tides")."""
    office, of = (document.tokens[max(mention.first - place, 0)] for place in (2, 1))
    held = bare(office) in {"minister", "ministers", "secretary"} or (
        bare(office) == "state" and is_capitalised(office)
    )
    known = set(fold(mention.text).split()) & word_list("organisation_words") or mention.text.isupper()
    return mention.label in {ORGANISATION, WEAK, WORK} and of.text in {"for", "of"} and held and not known


def _is_before_minister(document: Document, mention: Mention) -> bool:
    """Tell whether a minister bears the words: "Norland Education Minister", "the Steel and Mines Minister"."""
    if (
        (mention.label not in {ORGANISATION, WEAK} and not _is_misread(document, mention))
        or mention.text.isupper()
        or fold(mention.text) in word_list("parties")
    ):
        return False
    after = [token.text for token in document.tokens[mention.last : mention.last + 3]]
    joined = after[:1] in (["and"], ["&"]) and after[1:2] != ["Prime"]
    words = fold(mention.text).split()
    field = len(words) >= FEWEST_OF_FIELD and words[-1] not in word_list("organisation_words") - {"cabinet"}
    holders = MINISTERS | OFFICERS if field else MINISTERS
    return bool(holders & set(after[:1])) or (joined and bool(MINISTERS & set(after[2:])))


def _is_misread(document: Document, mention: Mention) -> bool:
    """Tell whether a minister with a name follows what the model took for a person: "Jal Shakti Minister Ola Ek"."""
    after = document.tokens[mention.last : mention.last + 2]
    named = len(after) == FEWEST_OF_FIELD and after[0].text == "Minister" and is_name_word(after[1])
    return mention.label == PERSON and named


def _is_unit(document: Document, mention: Mention) -> bool:
    """Tell whether the name is a body's part, told of by its head only ("the institute's Harbour Unit director")."""
    around = document.tokens[mention.first - 1 : mention.first], document.tokens[mention.last : mention.last + 1]
    owner, leader = (list(some) for some in around)
    owned = bool(owner) and is_possessive_mark(owner[0]) and mention.label in {ORGANISATION, WEAK}
    if owned and document.tokens[mention.first - 2].text in OWNERS and bare(document.tokens[mention.first]) in PARTS:
        return subject_head(document, root_of(document, mention.first, mention.last)) is None
    leads = bool(leader) and bare(leader[0]) in word_list("person_nouns") and leader[0].text.islower()
    return owned and leads and document.tokens[mention.first - 2].text.islower()


def _is_bare_title(tokens: Sequence[Token]) -> bool:
    """Tell whether nothing but a title is left of a name ("Sgt", "Governor-General"), or what somebody does."""
    words = [token for token in tokens if token.text not in DASHES]
    if len(words) > 1:
        return len(words) < len(tokens) and all(bare(word) in word_list("titles") | DUTIES for word in words)
    word = words[0]
    title = bare(word) in word_list("titles") - given_names() and not word.text.isupper()
    return title or word.tag == "VBG"


def _is_role_word(token: Token) -> bool:
    """Tell whether the token is a word of a role or a title, not an acronym that looks like one."""
    roles = word_list("generic_openers") | word_list("role_openers") | word_list("person_nouns") | word_list("titles")
    return bare(token) in roles and not token.text.isupper()


def _opens_title(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is a role that a title follows ("Veterinarian Dr. Ana Lima")."""
    role, after = document.tokens[mention.last - 1], document.tokens[mention.last : mention.last + 1]
    single = mention.last - mention.first == 1 and bare(role) in word_list("person_nouns")
    return single and bool(after) and bare(after[0]) in word_list("titles")
