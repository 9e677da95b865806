"""Whether a mention can name an actor at all: no day, disease, source line, byline or bare role."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from summarizer.common_nouns import is_common_noun
from summarizer.first_names import given_names, is_position
from summarizer.geography import is_party_and_state
from summarizer.lexicon import word_list
from summarizer.mention import PERSON, PLACE, WEAK, Mention
from summarizer.names import NATION_INITIALS, fold, is_acronym
from summarizer.posts_held import is_post
from summarizer.schema import Document, Token
from summarizer.syntax import (
    DASHES,
    POSSESSIVE_MARKS,
    bare,
    is_name_word,
    root_of,
    subject_head,
)

# Diseases and storms bear names, and do much, but are no actors.
PHENOMENA = frozenset(
    {"covid", "omicron", "coronavirus", "ebola", "mpox", "influenza", "sars", "hiv", "hurricane", "cyclone", "typhoon"}
)
# How a text thanks its authors, anywhere and in its last two paragraphs.
LAST_SENTENCES = 2
THANKS = ("contributed to this", "contributed reporting")
FILED = ("reported from", "wrote from", "reporting by", "editing by", "written by")
# Two titles of works or lines of text with the words between them ("Be Kind' and 'Be Brave").
ABSTRACT = re.compile(r"[A-Z][a-z]{3,}(?:tion|sion|ness|ment|ism|ance|ence|ship)")
TWO_TITLES = re.compile(r"['’]\s[a-z]+\s['‘]")
# Places that speak through their officials.
STAFFED = frozenset({"airport", "county", "festival", "jail", "park", "prison", "station"})
# A lost space, half a bracket, an amount: "said.?So", "(CNN)A", "Florentino [Perez", "Rs 14", "Lima's'old", "ABC.He".
BROKEN = re.compile(
    r"^(?:Ex|Mid|Post|Pre|Pro)-|[?\[\]]|:\s|\w\.\(|^[^(]*\)|^Rs\.?\s?\d|['’]s['’]\w|\b(?!St\b|Mt\b|Dr\b)\w{2,}\.[A-Z][a-z]*$"
)
# What the title of a law ends in, and the tokens of a bracket before it.
LAWS = frozenset({"Act", "Bill", "Code", "Ordinance", "Regulations", "Rules"})
LONGEST_BRACKET = 9
WORD_AND_NUMBER = 2
# "Valentine's Day" is nobody's.
FEASTS = frozenset({"Day", "Eve", "Week"})
# Ends of things' names that are surnames behind a given name ("Ana Day").
SURNAMES = frozenset({"day", "list", "man", "stage"})
EXCHANGES = frozenset(
    {"amex", "asx", "bme", "bse", "bvb", "cse", "hkex", "jse", "lon", "lse", "nasdaq", "nse", "nyse", "otc", "otcqb"}
) | {"otcqx", "sgx", "tse", "tsx", "tsxv", "xetra"}
SHIPS = frozenset({"CSS", "HMS", "HMAS", "HMCS", "INS", "MV", "RMS", "USS"})
# Each name of the article in hand is compared with the same few.
ARTICLES_IN_HAND = 4
# "The Lindholm North seat", "MP for Lindholm North": a name of what is voted on.
CONSTITUENCY = re.compile(
    r"(?:\b(?:(?:MP|MLA|TD|[Cc]andidate|[Mm]ember)\sfor|[Vv]oters\sin)\s(?P<voted>{name})"
    r"|(?P<fought>{name})\s(?:by-?election|constituency|electorate|riding|seat)\b)".replace(
        "{name}", r"[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+)+"
    )
)
QUARTERS = frozenset({"central", "east", "north", "south", "west"})


def is_name(document: Document, mention: Mention) -> bool:
    """Tell whether the mention can name an actor: no day, disease, idea, address or mere number."""
    folded = fold(mention.text)
    if (
        folded in no_actors()
        or any(folded.endswith(f" {name}") for name in no_actors() if " " in name)
        or (fold(mention.text.split()[-1]) in word_list("not_actor_endings") and not _acts(document, mention))
        or is_party_and_state(mention.text)
        or len([letter for letter in folded if letter.isalnum()]) == 1
        or not any(letter.isalpha() for letter in mention.text)
    ):
        return False
    if mention.text[0] in "@#'’" or BROKEN.search(mention.text) or "://" in mention.text:
        return False
    tokens = document.tokens[mention.first : mention.last]
    if is_post(document, mention):
        return False
    tagged = document.tokens[mention.first - 1].text == "#" if mention.first else False
    if (
        tagged
        or _is_party_of_name(document, mention)
        or _is_cut_short(document, mention)
        or _is_before_name(document, mention)
        or is_common_noun(document, mention)
        or _is_of_rules(document, mention)
        or _is_in_body(document, mention)
        or _is_constituency(document, mention)
        or _is_numbered(tokens)
        or _is_ticker(document, mention)
        or _is_abstract(document, mention)
        or TWO_TITLES.search(mention.text)
    ):
        return False
    if _is_credit(document, mention) or _is_phenomenon(document, mention) or _is_source(document, mention):
        return False
    return not (len(tokens) == 1 and tokens[0].dep == "ROOT" and mention.label == WEAK) and not mention.text.islower()


def _is_cut_short(document: Document, mention: Mention) -> bool:
    """Tell whether the word before or after makes a ship, a stadium, a sort of oil or another thing known of it."""
    before = [token.text for token in document.tokens[max(mention.first - 2, 0) : mention.first]]
    whole = fold(f"{before[-1]} {mention.text}") if before and before[-1][:1].isupper() else ""
    after, *day = [token.text for token in document.tokens[mention.last : mention.last + 2]] or [""]
    kinds = {whole, fold(f"{mention.text} {after}")}
    if after in POSSESSIVE_MARKS and FEASTS & set(day):
        return True
    return bool(SHIPS & {*before, mention.text.split()[0]}) or bool(kinds & no_actors())


def _is_party_of_name(document: Document, mention: Mention) -> bool:
    """Tell whether the letters of a party stand alone in brackets behind a name: "Ana Lima (Con) said"."""
    around = [token.text for token in document.tokens[max(mention.first - 1, 0) : mention.last + 1]]
    named = any(e.label == "PERSON" and e.last == mention.first - 1 for e in document.entities)
    return named and around[0] == "(" and around[-1] == ")" and fold(mention.text) in word_list("parties")


def _is_before_name(document: Document, mention: Mention) -> bool:
    """Tell whether a full name follows without a comma: what stands before it is no name ("Fire Marshall Ana Lima")."""
    dotted = mention.last < len(document.tokens) and document.tokens[mention.last].text == "."
    title = dotted and bare(document.tokens[mention.last - 1]) in word_list("titles")
    single = mention.last - mention.first == 1
    if single and fold(mention.text) in word_list("titles") and _is_only_title(document, mention):
        return True
    placed = single and is_position(document, mention.first)
    return (mention.label == PERSON or placed) and any(
        entity.first == mention.last + title and entity.label == "PERSON" and entity.last - entity.first > 1
        for entity in document.entities
    )


def _is_only_title(document: Document, mention: Mention) -> bool:
    """Tell whether a word of a name stands behind the title, here or elsewhere: "DM" before "AB Ek", then "the DM"."""
    title = document.tokens[mention.first].text
    if not title.isupper() or fold(title) in word_list("well_known_organisations"):
        return False
    behind = [document.tokens[token.index + 1] for token in document.tokens[:-1] if token.text == title]
    return any(is_name_word(token) and bare(token) not in word_list("person_nouns") for token in behind)


def _acts(document: Document, mention: Mention) -> bool:
    """Tell whether a name that ends like a thing's is somebody's, or a place's that speaks through its officials."""
    return _speaks(document, mention) or _is_somebodys(document, mention)


def _is_somebodys(document: Document, mention: Mention) -> bool:
    """Tell whether a particle, a role, an age or a given name prove a person ("Ola van Dam", "singer Ana Day")."""
    first, *rest = fold(mention.text).split()
    if mention.label != PERSON or not rest:
        return False
    before = document.tokens[mention.first - 1] if mention.first else document.tokens[mention.first]
    told = bare(before) in word_list("titles") | word_list("person_nouns") and before.index < mention.first
    comma, *age = [token.text for token in document.tokens[mention.last : mention.last + 2]] or [""]
    aged = comma == "," and any(word.isdigit() for word in age)
    given = first in given_names() and len(rest) == 1 and rest[0] in SURNAMES
    return told or aged or given or bool(set(rest) & word_list("name_particles"))


def _speaks(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is a place with officials of its own that tells something ("Dunford County said …")."""
    if fold(mention.text.split()[-1]) not in STAFFED:
        return False
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    return verb is not None and verb.pos == "VERB" and verb.lemma in word_list("telling_verbs")


def _is_numbered(tokens: Sequence[Token]) -> bool:
    """Tell whether the name is a number's of several ("Ward 12", "District 4")."""
    return (
        len(tokens) == WORD_AND_NUMBER
        and tokens[1].text.isdigit()
        and bare(tokens[0]) in word_list("numbered_things") - {"group", "model"}
    )


def _is_ticker(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is a share's short name after its exchange, or that exchange ("NYSE: BRK")."""
    exchange, mark = (document.tokens[max(mention.first - place, 0)] for place in (2, 1))
    after = document.tokens[mention.last].text if mention.last < len(document.tokens) else ""
    listed = mark.text == ":" and bare(exchange) in EXCHANGES
    return listed or (mark.text == "(" and after == ":" and fold(mention.text) in EXCHANGES)


def _is_abstract(document: Document, mention: Mention) -> bool:
    """Tell whether one abstract noun has its capital from the sentence that it opens: "Recognition, when it came,"."""
    token = document.tokens[mention.first]
    opens = document.sentences[token.sentence].first == token.index and mention.last - mention.first == 1
    return opens and token.tag == "NN" and ABSTRACT.fullmatch(token.text) is not None


def _is_in_body(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is the land in brackets that ends a body's name ("Harbour Church (USA)")."""
    around = document.tokens[max(mention.first - 2, 0) : mention.last + 1]
    if mention.label != PLACE or [token.text for token in around[1:2] + around[-1:]] != ["(", ")"]:
        return False
    body = any(entity.label == "ORG" and entity.last == mention.first - 1 for entity in document.entities)
    initials = is_acronym(mention.text) and fold(mention.text) not in NATION_INITIALS | {"usa"}
    return not initials and (body or is_acronym(around[0].text))


def _is_constituency(document: Document, mention: Mention) -> bool:
    """Tell whether the article votes on what a model took for a person, or for a body by its quarter ("… North")."""
    if mention.label != PERSON and fold(mention.text.split()[-1]) not in QUARTERS:
        return False
    names = _constituencies(document.article.text)
    return mention.text in names or (" " in mention.text and any(mention.text in name for name in names))


@lru_cache(maxsize=ARTICLES_IN_HAND)
def _constituencies(text: str) -> frozenset[str]:
    """Return the names that are voted on in `text`."""
    return frozenset(match["voted"] or match["fought"] for match in CONSTITUENCY.finditer(text))


def _is_of_rules(document: Document, mention: Mention) -> bool:
    """Tell whether the mention only opens the title of a law: "Harbour Services (Pension) Rules"."""
    after = document.tokens[mention.last : mention.last + LONGEST_BRACKET]
    if after[:1] and after[0].text == "(":
        closing = next((place for place, token in enumerate(after) if token.text == ")"), None)
        after = after[closing + 1 :] if closing is not None else ()
    return bool(after) and after[0].text in LAWS


def _is_phenomenon(document: Document, mention: Mention) -> bool:
    """Tell whether the name is a disease's or a storm's, whose kind may stand right before it ("Hurricane Hilda")."""
    tokens = document.tokens
    name = tokens[mention.first].text
    # Once called a storm, a bare name is the storm's further on.
    alike = (token.index for token in tokens if token.text == name) if mention.last - mention.first == 1 else ()
    before = {tokens[index - 1].text.casefold() for index in (*alike, mention.first) if index > 0}
    words = fold(mention.text).split()
    if len(words) > WORD_AND_NUMBER and words[-1] == "fire" and "the" in before:
        return True  # "the Quiet Creek Fire"; "Dunford Fire" is a brigade
    return bool((before | set(words)) & PHENOMENA or "storm" in {words[0], *before})


def _is_credit(document: Document, mention: Mention) -> bool:
    """Tell whether the mention's sentence only names the authors ("… contributed to this report")."""
    sentence = document.sentences[document.tokens[mention.first].sentence]
    text = sentence.text.casefold()
    if any(words in text for words in THANKS):
        return True
    last = sentence.block >= document.sentences[-1].block - 1 and sentence.block > 1
    last = last or len(document.sentences) - sentence.index <= LAST_SENTENCES < sentence.index
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


@cache
def no_actors() -> frozenset[str]:
    """Return the folded names that never act: days, diseases, ideas, continents, trades."""
    return frozenset(map(fold, word_list("not_actors") | word_list("trades")))
