"""Where an article says of whom it names only to what they belong: a body, a party, a side in court."""

from collections.abc import Iterator

from summarizer.geography import country_of_demonym, is_party_and_state
from summarizer.honorifics import before_titles
from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.role_phrases import CLAUSE_ENDS, Finder, RoleRange, end_of_nouns
from summarizer.role_starts import start_of_role
from summarizer.role_words import is_role_noun
from summarizer.schema import Document
from summarizer.syntax import SUBJECTS, bare, is_name_word, is_possessive_mark, root_of

PARTY, COUNSEL, LETTERED, UNIT, OWNED = 1.1, 1.0, 0.8, 0.6, 0.55
# What stands right before the name, and what some named of many are.
ASSISTING, AMONG = 3.0, 1.3
FROM_LAND = 0.2
LONGEST_COUNSEL = 9
OFFICES_IN_LETTERS = frozenset({"QC", "KC", "MP", "MEP", "MSP", "MLA", "TD", "SC", "CEO"})
SIDES_IN_COURT = frozenset({"prosecuting", "defending", "mitigating", "presiding"})
PARTIES_IN_COURT = frozenset({"defence", "defense", "prosecution", "crown", "state"})
LONGEST_PARTY = 6


def _unit(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the body in "Ana Lima of the Harbour Police", "Ana Lima, from Dunford University, said"."""
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = mention.last + (mention.last < end and tokens[mention.last].text == ",")
    # "Ana Lima, for the Ministry of Works, said"
    links = {"of", "from", "with"} | ({"for"} if _is_source(document, mention) and index > mention.last else set())
    if index + 1 >= end or tokens[index].text not in links or _is_after_of(document, mention):
        return
    moved = tokens[index].text != "of"
    if moved and not _speaks(document, mention) and not _hangs_on_name(document, mention, index):
        return
    if tokens[index].text == "with" and not _hangs_on_name(document, mention, index):
        return
    last = end_of_nouns(document, index + 1, end)
    while last + 1 < end and tokens[last].text in {"of", "for", "and"}:
        after = end_of_nouns(document, last + 1, end)
        if after == last + 1 or tokens[after - 1].pos != "PROPN":
            break
        if tokens[last].text == "and" and not _is_one_body(document, last, after):
            break
        last = after
    # "Ana Lima, of Ardross, near Dunford": a home.
    near = last + 1 < end and tokens[last].text == "," and tokens[last + 1].text in {"near", "outside", "in"}
    closed = not near and (
        last >= end
        or tokens[last].text in CLAUSE_ENDS
        or tokens[last].pos in {"VERB", "AUX", "ADP", "SCONJ", "PRON", "CCONJ"}
    )
    if (
        last > index + 1
        and closed
        and not persons & set(range(index, last))
        and _is_body(document, index + 1, last, moved=moved and not _is_source(document, mention))
    ):
        yield RoleRange(first=index + 1, last=last, trust=UNIT, sure=True)


def _is_one_body(document: Document, joint: int, end: int) -> bool:
    """Tell whether the names on both sides of "and" are one body's: "the Department of Health and Safety"."""
    around = any(entity.first < joint < entity.last and entity.label != "PERSON" for entity in document.entities)
    return around or bare(document.tokens[end - 1]) in word_list("organisation_words")


def _hangs_on_name(document: Document, mention: Mention, index: int) -> bool:
    """Tell whether the preposition at `index` belongs to the name, who is a source: "said Bo Ek with the police"."""
    root = root_of(document, mention.first, mention.last)
    before = document.tokens[max(mention.first - 1, 0)]
    source = before.text.casefold() == "to" or document.tokens[root.head].lemma in word_list("speech_verbs")
    return document.tokens[index].head == root.index and source


def _is_source(document: Document, mention: Mention) -> bool:
    """Tell whether the name is the subject of a verb of speech: who speaks "from Acme Rentals" speaks for it."""
    root = root_of(document, mention.first, mention.last)
    return root.dep in SUBJECTS and document.tokens[root.head].lemma in word_list("speech_verbs")


def _is_after_of(document: Document, mention: Mention) -> bool:
    """Tell whether the name is itself the end of a longer one ("Church of Ana Lima of the Sea")."""
    before = document.tokens[max(mention.first - 1, 0)]
    return before.text == "of" and before.sentence == document.tokens[mention.first].sentence


def _is_body(document: Document, first: int, last: int, *, moved: bool) -> bool:
    """Tell whether the tokens name a body: by a word for bodies, or one that the model knows and nobody comes from."""
    labels = {entity.label for entity in document.entities if entity.first < last and first < entity.last}
    bodies = word_list("organisation_words") | word_list("organisation_nouns") | word_list("role_bodies")
    tokens = document.tokens
    # "the Institute of …", "… Police Department", but not "Station Road".
    heads = [i for i in range(first, last) if i + 1 == last or tokens[i + 1].text in {"of", "for", "and"}]
    heads += [first] if tokens[first].text.islower() and tokens[min(first + 1, last - 1)].pos == "PROPN" else []
    # "the Norlandic brokerage Quiet Harbour"
    kinds = (i for i in range(first, last - 1) if tokens[i].text.islower() and is_name_word(tokens[i + 1]))
    said = any(bare(tokens[index]) in bodies for index in (*heads, *kinds))
    places = [entity for entity in document.entities if entity.label == "GPE" and entity.first == last + 1]
    lettered = all(tokens[index].text.isupper() or tokens[index].pos == "DET" for index in range(first, last))
    return said or (labels == {"ORG"} and not moved and not places) or (lettered and not moved and "GPE" not in labels)


def _speaks(document: Document, mention: Mention) -> bool:
    """Tell whether the bearer is the subject of a sentence."""
    return root_of(document, mention.first, mention.last).dep in SUBJECTS


def _party(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the party behind the name: "Ana Lima (Labour)", "Bo Ek (Dunford, Con)", "Ana Lima, D-New York"."""
    del persons
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = mention.last
    if index + 2 >= end or tokens[index].text not in {"(", ","}:
        return
    if tokens[index].text == ",":
        yield from _party_and_state(document, index + 1, end)
        return
    for last in range(index + 2, min(index + 2 + LONGEST_PARTY, end)):
        if tokens[last].text == ")":
            words = " ".join(bare(token) for token in tokens[index + 1 : last])
            # A party with its seat: "Ana Lima (Lab, Brask North)".
            named = bare(tokens[index + 1]) in word_list("parties") and tokens[index + 2].text == ","
            if (words in word_list("parties") or named) and tokens[index + 1].text[:1].isupper():
                yield RoleRange(first=index + 1, last=index + 2 if named else last, trust=PARTY, sure=True)
            return


def _party_and_state(document: Document, first: int, end: int) -> Iterator[RoleRange]:
    """Yield the party's letter and the state that stand at `first`: "Ana Lima, D-New York, said"."""
    for last in range(first + 1, min(first + LONGEST_PARTY, end)):
        excerpt = document.article.excerpt(document.tokens[first].span.start, document.tokens[last - 1].span.end)
        if is_party_and_state(excerpt.text) and document.tokens[last].text in CLAUSE_ENDS:
            yield RoleRange(first=first, last=last, trust=LETTERED, sure=True)
            return


def _counsel(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the side in court: "Ana Lima, prosecuting, said", "Defending, Ana Lima said", "For the Crown, Ana Lima"."""
    del persons
    after = document.tokens[mention.last : mention.last + 3]
    if len(after) > 2 and after[0].text == "," and after[2].text in {",", "."} and bare(after[1]) in SIDES_IN_COURT:  # noqa: PLR2004  # the word and its commas
        yield RoleRange(first=mention.last + 1, last=mention.last + 2, trust=COUNSEL, sure=True)
    opening = document.tokens[document.sentences[document.tokens[mention.first].sentence].first : mention.first]
    words = [bare(token) for token in opening if token.text != "," and bare(token) not in word_list("titles")]
    if opening and opening[-1].text == "," and words and words[0] in SIDES_IN_COURT and not words[1:]:
        yield RoleRange(first=opening[0].index, last=opening[0].index + 1, trust=COUNSEL, sure=True)
    elif words[:2] == ["for", "the"] and words[2:] and words[2] in PARTIES_IN_COURT and not words[3:]:
        yield RoleRange(first=opening[0].index, last=opening[2].index + 1, trust=COUNSEL, sure=True)


def _assisting(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the part in an inquiry: "counsel assisting the commission, Ana Lima", "Counsel Assisting Bo Ek"."""
    first = document.sentences[document.tokens[mention.first].sentence].first
    last = mention.first - (document.tokens[mention.first - 1].text == "," and mention.first - 1 > first)
    for index in range(max(first, last - LONGEST_COUNSEL), last - 1):
        words = [token.text.casefold() for token in document.tokens[index : index + 2]]
        after = end_of_nouns(document, index + 2, last)
        if words == ["counsel", "assisting"] and after == last and not persons & {index, *range(index + 2, last)}:
            yield RoleRange(first=index, last=last, trust=ASSISTING, sure=True)


def _among(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what several are, some of whom are named: "senators including Ana Lima and Bo Ek"."""
    tokens = document.tokens
    token = root_of(document, mention.first, mention.last)
    while token.dep == "conj" and token.head in persons:
        token = tokens[token.head]
    link = tokens[token.head]
    opener = link.index - (link.text == "as" and tokens[link.index - 1].text == "such")
    opens = link.text == "including" or opener < link.index
    noun = tokens[opener - 1 - (tokens[opener - 1].text == ",")]
    if token.dep != "pobj" or not opens or noun.sentence != token.sentence or noun.tag != "NNS":
        return
    if is_role_noun(noun) and noun.index not in persons:
        yield RoleRange(first=start_of_role(document, noun.index + 1), last=noun.index + 1, trust=AMONG)


def _from_land(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield where one comes from, the only thing told of some: "American Ana Lima won"."""
    del persons
    index = mention.first - 1
    token = document.tokens[index]
    if index < 0 or token.sentence != document.tokens[mention.first].sentence:
        return
    alone = index == document.sentences[token.sentence].first or document.tokens[index - 1].pos not in {"PROPN", "ADJ"}
    whole = mention.last - mention.first > 1
    if alone and whole and token.dep in {"amod", "compound", "nmod"} and country_of_demonym(token.text) is not None:
        yield RoleRange(first=index, last=index + 1, trust=FROM_LAND, sure=True)


def _owned(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the body whose the article calls somebody: "Labour's Ana Lima", "the Harbour Post's Bo Ek"."""
    tokens = document.tokens
    mark = before_titles(document, mention.first) - 1
    # The letters of a body may stand between: "the Harbour Union's (HU) Ana Lima".
    mark -= 3 * ([token.text for token in tokens[max(mark - 2, 0) : mark + 1 : 2]] == ["(", ")"])
    if mark < 1 or not is_possessive_mark(tokens[mark]) or tokens[mark].sentence != tokens[mention.first].sentence:
        return
    for entity in document.entities:
        whole = entity.first < mark <= entity.last <= mark + 1 and entity.label == "ORG"
        if (
            whole
            and not persons & set(range(entity.first, mark))
            and root_of(document, mention.first, mention.last).dep != "compound"
        ):
            yield RoleRange(first=entity.first, last=mark, trust=OWNED, sure=True)


def _lettered(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the letters behind a name that tell an office: "Ana Lima QC said", "Bo Ek MP"."""
    del persons
    after = document.tokens[mention.last : mention.last + 1]
    if after and after[0].text in OFFICES_IN_LETTERS and after[0].sentence == document.tokens[mention.first].sentence:
        yield RoleRange(first=mention.last, last=mention.last + 1, trust=LETTERED, sure=True)


MEMBERSHIP_FINDERS: tuple[Finder, ...] = (_assisting, _among, _from_land, _unit, _party, _counsel, _owned, _lettered)
