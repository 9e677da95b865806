"""Words after a name that say what somebody is: the noun phrase of a role, up to its own end."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.role_words import (
    NOMINAL,
    PREPOSITIONS,
    STATES,
    is_accused,
    is_free_dash,
    is_glue,
    is_role_at,
    is_role_noun,
)
from summarizer.schema import Document, Token
from summarizer.syntax import QUOTATION_MARKS, TIMES, bare, is_name_word, is_possessive_mark

# How much less "one of the founders" tells than "the founder".
ONE_OF_COST = 1.0
LONGEST_AFTER, LONGEST_TITLE = 18, 8
RELATIVES = frozenset({"who", "which", "that", "whose", "where", "when", "whom", "while", "after", "before", "as"})
# "A singer some of whose songs …", "a coach many of whom …".
OF_WHOM = (["of", "whose"], ["of", "whom"], ["of", "which"])
# Nouns that say nothing without what follows their "of".
OF_SOMETHING = frozenset({"holder", "member", "part", "recipient", "scorer", "survivor", "veteran", "winner"})
OPENING_TIMES = frozenset({"earlier", "last", "late", "this", "today", "tonight", "yesterday"})
TERMS = frozenset({"year", "season", "month", "match", "tournament", "decade", "century", "series"})
CLAUSE_ENDS = frozenset({",", ".", ";", ":", "—", "–", "--", "(", ")", "!", "?"}) | QUOTATION_MARKS


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRange:
    """Tokens `first:last` that state a role, and how far to trust them; `sure` where the place alone proves it."""

    first: int
    last: int
    trust: float
    sure: bool = False


# What looks for a role at one mention; the last argument are all tokens of people's names.
Finder = Callable[[Document, Mention, frozenset[int]], Iterator[RoleRange]]


def end_of_name(document: Document, mention: Mention) -> int:
    """Return the end of the name at `mention`, with parts behind hyphens that the model cut off ("Kim Do-hee")."""
    tokens, last = document.tokens, mention.last
    while last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last - 1].span.end == tokens[last].span.start:
        if tokens[last].span.end != tokens[last + 1].span.start or not tokens[last + 1].text.isalpha():
            break
        last += 2
    return last


def role_phrase(document: Document, index: int, end: int, trust: float, *, apposed: bool = False) -> RoleRange | None:
    """Return the noun phrase at `index` if its head is a role noun, up to its own end."""
    tokens = document.tokens
    start = index
    last = head_end = _end_of_head(document, index, end)
    if last is None or head_end is None:
        return None
    last = _end_of_phrase(document, start, last, end)
    if tokens[head_end - 1].index + 1 < end and is_name_word(tokens[head_end]):
        return None
    follows = tokens[last].text.casefold() if last < end else "."
    goes_on = (
        apposed and last < end and tokens[last].pos in {"VERB", "AUX"} and not _is_narrowed(tokens[start : last + 1])
    )
    if goes_on and not _is_left_open(document, index, last):
        return None
    closed = (
        follows in CLAUSE_ENDS
        or follows in RELATIVES
        or tokens[last].pos in {"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "ADV"}
        or tokens[last].tag in {"PRP$", "WP$"}
        or is_free_dash(document, last)
        or _is_past_time(document, last)
        or [token.text.casefold() for token in tokens[last + 1 : last + 3]] in OF_WHOM
    )
    one_of = tokens[start].text.casefold() == "one"
    # "Winner of two of the last three cups", without its time, tells nothing.
    closed = closed and not (follows == "of" and bare(tokens[last - 1]) in OF_SOMETHING)
    return RoleRange(first=start, last=last, trust=trust - ONE_OF_COST * one_of) if closed else None


def _is_past_time(document: Document, index: int) -> bool:
    """Tell whether a time stands at `index`: "became director three years ago", "resigned as secretary last night"."""
    opens = document.tokens[index].text in OPENING_TIMES
    ago = opens or any(token.text == "ago" for token in document.tokens[index + 1 : index + 4])
    return ago and _is_time(document, index)


def _end_of_phrase(document: Document, start: int, last: int, end: int) -> int:
    """Return where what belongs to the nouns `start:last` ends: "of the union", "and chairman of the board"."""
    tokens = document.tokens
    while last < end and last - start < LONGEST_AFTER:
        word = tokens[last].text.casefold()
        if word == "of" and (prize := _end_of_prize(document, last, end)):
            last = prize
        elif word in PREPOSITIONS or word in {"and", "&"}:
            # "Mother of three" and "three-time winner" are no times.
            counted = word == "of" and bare(tokens[last - 1]) in word_list("kin")
            counted = counted or [token.text for token in tokens[last + 2 : last + 4]] == ["-", "time"]
            timed = _is_time(document, last + 1) and not counted
            if last + 1 < end and (tokens[last + 1].tag == "PRP$" or timed):
                break
            after = _end_of_title(document, last + 1, end) or end_of_nouns(document, last + 1, end)
            articled = last + 2 < after and tokens[last + 1].text in {"a", "an"} and tokens[after - 1].pos == "PROPN"
            if articled and not (word == "for" and is_name_word(tokens[last - 1])):
                # "pastor at a Dunford, Norland, church": the noun comes later, this is no end.
                break
            if bare(tokens[after - 1]) in word_list("time_words") | {"time"}:
                break
            if after <= last + 1 or (word in {"and", "&"} and not _may_join(document, last + 1, after, end)):
                break
            last = _end_of_body(document, last, after, end)
        elif word == "turned" and _is_role_until(document, last + 1, end):
            # "A doctor turned farmer" is a doctor no more.
            last = end_of_nouns(document, last + 1, end)
        elif word == "," and (more := _end_of_more(document, start, last, end)) is not None:
            last = more
        else:
            break
    return last


def _end_of_body(document: Document, first: int, last: int, end: int) -> int:
    """Return where the body ends whose name the model knows longer: "of the Campaign for an Open Society"."""
    ends = (e.last for e in document.entities if e.label == "ORG" and first < e.first < last < e.last <= end)
    last = max(ends, default=last)
    around = document.tokens[last - 1 : min(last + 1, end)]
    # "at the University of Iceland's research centre": what the body owns.
    return end_of_nouns(document, last, end) if any(map(is_possessive_mark, around)) else last


def _end_of_more(document: Document, start: int, comma: int, end: int) -> int | None:
    """Return the end of a further role, or of further fields of the office, behind a comma."""
    if _joined_role(document, comma + 1, end):
        return end_of_nouns(document, comma + 1, end)
    return _end_of_fields(document, start, comma, end)


def _end_of_prize(document: Document, index: int, end: int) -> int | None:
    """Return the end of what tells a prize by its term: "player of the year", "player of the year candidate"."""
    words = [token.text.casefold() for token in document.tokens[index + 1 : min(index + 3, end)]]
    if len(words) < 2 or words[0] != "the" or words[1] not in TERMS:  # noqa: PLR2004  # "the" and the term
        return None
    last = index + 3
    return last + 1 if last < end and is_role_noun(document.tokens[last]) else last


def _is_role_until(document: Document, index: int, end: int) -> bool:
    """Tell whether the nouns at `index` say what somebody is."""
    last = end_of_nouns(document, index, end)
    return last > index and is_role_at(document, last - 1)


def _end_of_fields(document: Document, start: int, comma: int, end: int) -> int | None:
    """Return the end of the fields of an office that go on at `comma`: "Minister for Trade, Industry and Energy"."""
    tokens = document.tokens
    governed = any(token.text in {"of", "for"} for token in tokens[start:comma])
    if not governed or not is_name_word(tokens[comma - 1]):
        return None
    middle = end_of_nouns(document, comma + 1, end)
    last = end_of_nouns(document, middle + 1, end)
    joined = comma + 1 < middle < last and tokens[middle].text in {"and", "&"}
    words = [token for token in tokens[comma + 1 : last] if token.index != middle]
    named = any(e.label == "PERSON" and e.first < last and comma < e.last for e in document.entities)
    plain = joined and not named and all(is_name_word(token) for token in words)
    return last if plain and not any(is_role_at(document, token.index) for token in words) else None


def _end_of_head(document: Document, index: int, end: int) -> int | None:
    """Return the end of the nouns at `index` if they say what somebody is, or `None`."""
    tokens = document.tokens
    if [token.text.casefold() for token in tokens[index : index + 2]] == ["one", "of"]:
        index += 2
        last = end_of_nouns(document, index, end)
        return last if last > index + 1 and tokens[last - 1].tag == "NNS" and is_role_at(document, last - 1) else None
    last = end_of_nouns(document, index, end)
    if last <= index:
        return None
    if is_role_at(document, last - 1):
        return last
    body = is_name_word(tokens[last - 1]) or bare(tokens[last - 1]) in word_list("organisation_words")
    if last + 3 < end and tokens[last].text == "(" and tokens[last + 2].text == ")" and body:
        # The letters of a body: “Harbour Pilots Association (HPA) head of training”.
        last = end_of_nouns(document, last + 3, end)
        return last if is_role_at(document, last - 1) else None
    if is_name_word(tokens[last - 1]) and last + 1 < end and tokens[last].text in {"of", "for", "and", "&"}:
        # "a University of Brask student", "Chief Race and Test Engineer"
        after = end_of_nouns(document, last + 1, end)
        plain = after > last + 1 and tokens[last + 1].pos != "DET"
        return after if plain and is_role_at(document, after - 1) else None
    # "chief executive Harbour Hotels": the office stands before the body.
    heads = [place for place in range(index, last - 1) if is_role_at(document, place)]
    plain = bool(heads) and (tokens[heads[-1]].text.islower() or tokens[heads[-1]].text.isupper())
    # "SHO sector 53 police station"
    lettered = plain and tokens[index].text.isupper() and heads[-1] == index
    named = lettered or (plain and all(is_name_word(token) for token in tokens[heads[-1] + 1 : last]))
    closed = last >= end or tokens[last].text in {",", ".", ")"}
    return last if named and closed and tokens[index].pos != "DET" else None


def _is_narrowed(words: Sequence[Token]) -> bool:
    """Tell whether the last word is a participle that says more of the nouns before it: "a nurse working at sea"."""
    return words[-1].tag in {"VBG", "VBN"} and words[-1].dep == "acl" and words[0].index <= words[-1].head


def _is_left_open(document: Document, index: int, last: int) -> bool:
    """Tell whether the second comma of an apposition is only missing: "Ana Lima, head of research at Acme said"."""
    sentence = document.sentences[document.tokens[index].sentence]
    before = document.tokens[sentence.first : index]
    if document.tokens[index].text in {"a", "an"} and all(t.pos == "PROPN" or t.text == "," for t in before):
        # "Ana Lima, a nurse in Dunford said": a list would tell of a second person, not of "a nurse".
        return document.tokens[last].tag in {"VBD", "VBZ"}
    bare_noun = document.tokens[index].pos not in {"DET", "PRON"} and document.tokens[index].tag != "PRP$"
    governed = any(token.pos == "ADP" for token in document.tokens[index:last])
    return bare_noun and governed and not any(token.pos in {"VERB", "AUX"} for token in before)


def end_of_nouns(document: Document, index: int, end: int) -> int:
    """Return the end of the determiner, adjectives and nouns that start at `index`."""
    tokens, start = document.tokens, index
    while index < end:
        token = tokens[index]
        word = token.text.casefold()
        participle = (token.tag in {"VBN", "VBG"} and token.dep in {"amod", "compound"}) or is_accused(token)
        inside = (
            token.pos in NOMINAL | {"DET"}
            or (word in STATES and token.dep != "acl")
            or token.dep == "amod"
            or _is_adverb_of_adjective(document, token)
            or token.tag == "PRP$"
            or is_glue(token)
            or participle
            or _is_inside_compound(document, index)
        )
        if not inside or token.text in QUOTATION_MARKS or is_free_dash(document, index):
            break
        if index > start and _is_past_time(document, index):
            break
        if token.tag in {"WP$", "WP", "WDT"}:
            break
        if token.tag == "PRP$" and index > start and tokens[index - 1].pos in {"NOUN", "PROPN"}:
            # "head of the firm his father founded"
            break
        index += 1
    return index


def _end_of_title(document: Document, index: int, end: int) -> int | None:
    """Return the end of a title or a word in quotation marks at `index`: director of “Salt Road”."""
    if index >= end or document.tokens[index].text not in QUOTATION_MARKS:
        return None
    for last in range(index + 2, min(index + LONGEST_TITLE, end)):
        if document.tokens[last].text in QUOTATION_MARKS:
            return last + 1
    return None


def _is_inside_compound(document: Document, index: int) -> bool:
    """Tell whether the token joins the parts of one word ("of" in "mother-of-three")."""
    around = document.tokens[max(index - 1, 0) : index + 2]
    return document.tokens[index].text in {"of", "in", "at"} and around[0].text == around[-1].text == "-"


def _is_time(document: Document, index: int) -> bool:
    """Tell whether the token is part of a time ("a judge for years")."""
    return any(entity.first <= index < entity.last for entity in document.entities if entity.label in TIMES)


def _is_adverb_of_adjective(document: Document, token: Token) -> bool:
    """Tell whether the token only goes with an adjective after it ("well" in "a well-known writer")."""
    head = document.tokens[token.head]
    return token.dep == "advmod" and head.dep == "amod" and 0 < head.index - token.index <= 2  # noqa: PLR2004  # a hyphen


def _may_join(document: Document, start: int, after: int, end: int) -> bool:
    """Tell whether the nouns `start:after` behind "and" belong to the role: no other person's name, no new subject."""
    tokens = document.tokens
    if any(tokens[index].pos == "DET" for index in range(start, start + 1)) and not is_role_noun(tokens[after - 1]):
        return False
    goes_on = after < end and tokens[after].pos in {"VERB", "AUX", "ADV"}
    return not goes_on or is_role_noun(tokens[after - 1])


def _joined_role(document: Document, index: int, end: int) -> bool:
    """Tell whether a further role follows the comma: "chairman, chief executive and president of …"."""
    tokens = document.tokens
    after = end_of_nouns(document, index, end)
    if after <= index or after >= end or not is_role_at(document, after - 1) or tokens[index].pos == "DET":
        return False
    return tokens[after].text.casefold() in {"and", "&"} | PREPOSITIONS
