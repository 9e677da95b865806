"""Spellings of organisations' names -> joined: legal forms, initials, the last words alone, the members' name."""

from collections.abc import Sequence

from summarizer.geography import country_named
from summarizer.lexicon import word_table
from summarizer.mention import ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, Mention
from summarizer.names import core_words, fold, is_acronym_of, same_organisation
from summarizer.schema import Document
from summarizer.spellings import Spellings

# Bodies of which an article often knows more than the one it names in full.
SEVERAL_BODIES = frozenset({"police", "government", "court", "office", "department", "ministry"})
# The long form and the short one: where a third name ends in the same words, the short one is unsure.
TWO_FORMS = 2


def join_organisations(spellings: Spellings) -> None:
    """Join the forms of each organisation's name to the longest one."""
    named = [key for key in spellings.mentions if spellings.mentions[key] and _may_be_organisation(spellings, key)]
    named.sort(key=lambda key: (-len(key.split()), spellings.first(key)))
    for place, full in enumerate(named):
        for short in named[place + 1 :]:
            if not spellings.is_free(short) or spellings.root(full) == short:
                continue
            if _mean_the_same(spellings, full, short):
                spellings.join(full, short)
                spellings.kinds[spellings.root(full)] = ORGANISATION


def _may_be_organisation(spellings: Spellings, key: str) -> bool:
    """Tell whether a spelling may be one of an organisation: no country, nobody's full name."""
    kind = spellings.kinds[key]
    single_person = kind == PERSON and " " not in key and spellings.is_free(key)
    return country_named(key) is None and (kind in {ORGANISATION, WEAK, PEOPLE, PLACE} or single_person)


def _mean_the_same(spellings: Spellings, full: str, short: str) -> bool:
    """Tell whether `short` is another form of the organisation `full`."""
    kinds = {spellings.kinds[full], spellings.kinds[short]}
    if PERSON in kinds and ORGANISATION not in kinds:
        return False
    known = word_table("same_names")
    if known.get(short) == full or known.get(full) == short or (short in known and known[short] == known.get(full)):
        return True
    long_text, short_text = spellings.mentions[full][0].text, spellings.mentions[short][0].text
    if same_organisation(long_text, short_text) or _names_members(full, short):
        return kinds != {PLACE, WEAK}
    if short_text.isupper() or "." in short_text:
        beside = _in_brackets_after(spellings.document, spellings.mentions[full], spellings.mentions[short])
        return beside or is_acronym_of(short_text, long_text)
    return _is_end_of(spellings, full, short)


def _names_members(full: str, short: str) -> bool:
    """Tell whether `short` names the members of `full` ("Conservatives", "Conservative Party")."""
    core = core_words(full)
    return len(core) < len(full.split()) and " ".join(core) + "s" == short


def _is_end_of(spellings: Spellings, full: str, short: str) -> bool:
    """Tell whether `short` is how the article goes on to call `full`: by its last words, which no other name has."""
    if spellings.kinds[full] != ORGANISATION or spellings.kinds[short] in {PLACE, PERSON} or short in SEVERAL_BODIES:
        return False
    words, last = full.split(), short.split()
    if len(words) <= len(last) or words[-len(last) :] != last or spellings.first(full) > spellings.first(short):
        return False
    bearers = [key for key, some in spellings.mentions.items() if some and key.split()[-len(last) :] == last]
    return len(bearers) == TWO_FORMS


def _in_brackets_after(document: Document, full: Sequence[Mention], short: Sequence[Mention]) -> bool:
    """Tell whether an acronym stands in brackets right after a full name that has its first letter."""
    ends = {mention.last for mention in full}
    for mention in short:
        opened = mention.first > 0 and document.tokens[mention.first - 1].text == "("
        if opened and mention.first - 1 in ends and fold(mention.text)[0] == fold(full[0].text)[0]:
            return True
    return False
