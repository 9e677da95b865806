"""The words beside a quotation that name who speaks, where they have no verb of speech: "Okoye: “…”", “…” – Okoye."""

from collections.abc import Sequence

from summarizer.attribution import INNER_CLOSING, same_block
from summarizer.reporting import Stretch
from summarizer.scene import Scene
from summarizer.schema import Document, Token
from summarizer.syntax import DASHES

SAYING = frozenset({"say", "tell", "write"})
IN_THE_WORDS_OF = ["in", "the", "words", "of"]
# Tokens of a name and what is said of its bearer behind a quotation.
LONGEST_BEHIND = 14
GESTURES = frozenset({"shrug", "sigh", "smile", "grin", "laugh", "nod", "disagree", "fume", "beam", "wince"})
FULL_STOPS = frozenset(".!?…")
BESIDE = frozenset({"appos"})
OPENING_MARKS = frozenset({":", ",", ";", "-", "–", "—"})


def leads_with_label(document: Document, stretch: Stretch) -> int | None:
    """Return the head of the words before a colon that name who speaks, where they have no verb of speech.

    Either the words are a name alone (Okoye: “…”) or the subject of their sentence (Okoye was blunt: “…”).
    """
    last = stretch.before
    if last <= 0 or document.tokens[last].text != ":" or not same_block(document, last, stretch.first):
        return None
    first = document.sentences[document.tokens[last].sentence].first
    subjects = [t.index for t in document.tokens[first:last] if t.dep == "nsubj"]
    stated = [index for index in subjects if document.tokens[document.tokens[index].head].dep == "ROOT"]
    if any(_is_unsaid(document, token) for token in document.tokens[first:last]):
        return None
    if len(subjects) == 1 or len(stated) == 1:
        return subjects[0] if len(subjects) == 1 else stated[0]
    words = document.tokens[first:last]
    named = _named_without_verb(words)
    if named is not None:
        return named
    heads = [token.index for token in words if not first <= token.head < last or token.dep == "ROOT"]
    return heads[0] if words and all(token.pos in {"PROPN", "PUNCT"} for token in words) and heads else None


def stands_before(scene: Scene, stretch: Stretch) -> int | None:
    """Return the only person of a paragraph, of whom it says the mood or a gesture before speech: Okoye was blunt. “…”.

    The speech is all that follows.
    """
    document, last = scene.document, stretch.before
    block = document.article.blocks[stretch.quotation.block]
    rest = document.article.text[stretch.quotation.outer.end : block.end]
    if last <= 0 or not same_block(document, last - 1, stretch.first) or any(letter.isalnum() for letter in rest):
        return None
    inner = stretch.quotation.inner
    said = document.article.text[inner.start : inner.end].rstrip(INNER_CLOSING)
    sentence = document.sentences[document.tokens[last - 1].sentence]
    opening = [s for s in document.sentences if s.block == sentence.block and s.first < stretch.first]
    tokens = document.tokens[opening[0].first : stretch.first - 1]
    persons = {scene.holders[t.index] for t in tokens if t.index in scene.holders and not _is_owner(document, t)}
    persons = {number for number in persons if scene.actors[number].kind == "person"}
    alone = len(persons) == 1 and not any(scene.quoted[token.index] for token in tokens)
    if (
        not alone
        or said[-1:] not in FULL_STOPS
        or not said[:1].isupper()
        or document.tokens[last].text in OPENING_MARKS
    ):
        return None
    heads = [t for t in document.tokens_of(sentence) if t.dep == "nsubj" and document.tokens[t.head].dep == "ROOT"]
    moods = [t.index for t in heads if scene.named_at(t, BESIDE) in persons and _tells_mood(document, t.head)]
    return moods[0] if len(moods) == 1 else None


def _is_owner(document: Document, token: Token) -> bool:
    """Tell whether the token is part of a name that only says whose somebody is: "Peter Lind's wife"."""
    head = document.tokens[token.head]
    return token.dep == "poss" or (token.dep == "compound" and head.dep == "poss")


def _tells_mood(document: Document, verb: int) -> bool:
    """Tell whether the verb says how somebody is, or tells a gesture."""
    kinds = {document.tokens[child].dep for child in document.children[verb]}
    lemma = document.tokens[verb].lemma
    return "neg" not in kinds and (
        lemma in GESTURES or (lemma in {"be", "remain", "sound", "seem"} and "acomp" in kinds)
    )


def ends_with_label(document: Document, stretch: Stretch) -> int | None:
    """Return the last word of a name that ends the paragraph behind the words, with no verb: “…,” Okoye. “…” – Okoye.

    A comma within the mark, or a dash behind it, says that the name belongs to the words.
    """
    first = stretch.after
    if first >= len(document.tokens) or not same_block(document, first, stretch.last - 1):
        return None
    block = document.sentences[document.tokens[first].sentence].block
    ends = (sentence.last for sentence in document.sentences if sentence.block == block)
    words = document.tokens[first : max(ends)]
    said = document.article.text[stretch.quotation.inner.start : stretch.quotation.inner.end].rstrip()
    dashed = words[0].text in DASHES
    names = words[1:] if dashed else words
    told = any(token.pos in {"VERB", "AUX", "PRON"} for token in words)
    if not (dashed or said.endswith(",")) or told or len(words) > LONGEST_BEHIND:
        return None
    last = next((place for place, token in enumerate(names) if token.pos != "PROPN" and token.text != "."), len(names))
    proper = [token.index for token in names[:last] if token.pos == "PROPN"]
    closed = last == len(names) or names[last].text in {",", "("}
    return proper[-1] if proper and closed else None


def _is_unsaid(document: Document, token: Token) -> bool:
    """Tell whether the token denies that the words behind the colon were said: "Okoye did not say: “…”"."""
    return token.lemma.lower() in SAYING and any(
        document.tokens[c].dep == "neg" for c in document.children[token.index]
    )


def _named_without_verb(words: Sequence[Token]) -> int | None:
    """Return who speaks by words without a verb: "in the words of Okoye:", "Okoye, in a statement:"."""
    if any(token.pos in {"VERB", "AUX"} for token in words):
        return None
    texts = [token.text.lower() for token in words]
    rest = words[len(IN_THE_WORDS_OF) :]
    if texts[: len(IN_THE_WORDS_OF)] == IN_THE_WORDS_OF and rest and rest[-1].pos == "PROPN":
        return rest[-1].index
    comma = texts.index(",") if "," in texts else 0
    named = comma > 0 and all(token.pos == "PROPN" for token in words[:comma])
    return words[comma - 1].index if named and words[comma + 1 : comma + 2] and words[comma + 1].pos == "ADP" else None
