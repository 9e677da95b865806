"""Words of a role -> the callings that it tells of: who is called a singer may be "the artist" of the next sentence."""

from collections.abc import Iterable

from summarizer.lexicon import word_table

POLITICS = "politics"
# Who leads or governs is a politician, though "the leader" and "the president" may be of anything.
LEADING = frozenset(
    {"chancellor", "governor", "king", "leader", "mayor", "minister", "monarch", "premier", "president", "queen"}
) | {"secretary", "whip"}


def callings_of(words: Iterable[str]) -> frozenset[str]:
    """Return the callings that the folded words of a role tell of, each by its name in the table of callings."""
    role = frozenset(words)
    called = frozenset(calling for word in role for calling in word_table("callings").get(word, "").split())
    return called | {POLITICS} if role & LEADING else called
