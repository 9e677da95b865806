"""Document in a language without a syntax model -> actors and figures, by rules that hold in any of them.

Only what spelling alone can prove: a full name whose last word comes back alone is a person, a word in capitals that
comes back is an organisation, a number with a percent or currency sign is a figure. No word list of one language is
applied to another, and no role, deed or speaker is claimed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.schema import Actor, Article, Document, Excerpt, Figure, FigureKind, Sentence, Span

PERSON = "PER"
FULL_NAME = 2
SHARED_STEM = 4
LONGEST_ENDING = 3
LETTERS_OF_AN_ACRONYM = (2, 6)
DECIMALS_THAT_ARE_THOUSANDS = 3
COMMA_IS_DECIMAL = frozenset({"de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "sv", "no", "da", "fi", "cs"})
CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR"}
PARTICLES = frozenset({"de", "di", "da", "del", "van", "von", "bin", "ibn"})
# What stands in a name only behind a particle: "van der Berg", "de la Rosa".
INNER_PARTICLES = PARTICLES | {"den", "der", "la", "las", "los"}
# Definite articles and prepositions of place: before a lone capitalised word they show a thing or a place
# ("die Bahn", "in Bonn").
NO_PERSON_BEHIND = frozenset({
    "der", "die", "das", "dem", "den", "des", "le", "la", "les", "l'", "el", "los", "las", "il", "lo",
    "in", "im", "nach", "à", "en", "в", "во",
})  # fmt: skip

WORD = re.compile(r"[^\W\d_][\w’'-]*")
QUANTITY = re.compile(
    r"""
    (?<![\w.,])
    (?:(?P<before>[€$£¥₽₴₹])\s?)?                    # €40 | $ 1,5
    (?P<number>[-−]?\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?|[-−]?\d+(?:[.,]\d+)*)
    (?:\s?(?P<after>[%€$£¥₽₴₹]))?                    # 12 % | 40 €
    (?!\w)(?P<scale>\s[^\W\d_]{3,}\b)?                # $3 millones: the word may be a scale
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring capitalised words of one sentence."""

    sentence: Sentence
    words: tuple[re.Match[str], ...]

    @property
    def is_thing(self) -> bool:
        """Tell whether the word before the run shows that it is no person."""
        opener = self.words[0].group().lower() if len(self.words) > 1 else ""
        before = self.sentence.text[: self.words[0].start()].lower().replace("’", "' ").replace("'", "' ").split()
        return opener in NO_PERSON_BEHIND or (bool(before) and before[-1] in NO_PERSON_BEHIND)

    @property
    def opens_sentence(self) -> bool:
        """Tell whether the run's first word is the sentence's."""
        return not any(map(str.isalpha, self.sentence.text[: self.words[0].start()]))

    def span(self, first: re.Match[str], last: re.Match[str]) -> Span:
        """Return the article's span from word `first` to word `last`."""
        return Span(self.sentence.span.start + first.start(), self.sentence.span.start + last.end())


def find_named_actors(document: Document) -> tuple[Actor, ...]:
    """Return persons and organisations, most often named first; salience is their share of the mentions.

    Where a model of the language found named entities they are taken, else what spelling alone proves.
    """
    found = _recognized(document) if document.entities else _spelled(document)
    most = max(map(len, found.values()), default=1)
    actors = [_actor(document.article, spans, len(spans) / most) for spans in found.values()]
    return tuple(sorted(actors, key=lambda actor: -actor.salience))


def _spelled(document: Document) -> dict[str, list[Span]]:
    """Return the spans of each name that spelling proves."""
    runs = _runs(document)
    alone = _alone(runs)
    found: dict[str, list[Span]] = {}
    for run in runs:
        if named := _named(run, alone):
            found.setdefault(named[0], []).append(named[1])
    return found


def _recognized(document: Document) -> dict[str, list[Span]]:
    """Return the spans of each person told by first and last name, the surname alone included, and of acronyms."""
    entities = [entity for entity in document.entities if entity.label == PERSON or entity.text.isupper()]
    full = {entity.text.split()[-1] for entity in entities if len(entity.text.split()) >= FULL_NAME}
    found: dict[str, list[Span]] = {}
    for entity in entities:
        last = entity.text.split()[-1]
        if last in full or entity.text.isupper():
            found.setdefault(last, []).append(entity.span)
    return found


def _actor(article: Article, spans: list[Span], salience: float) -> Actor:
    """Return the actor mentioned at `spans`, under the wording that is told most often."""
    wordings = Counter(article.text[span.start : span.end] for span in spans)
    ranked = sorted(wordings, key=lambda wording: (-len(wording.split()), -wordings[wording]))
    name, *others = ranked
    return Actor(
        name=name,
        kind="organisation" if name.isupper() else "person",
        mentions=tuple(spans),
        aliases=tuple(others),
        salience=salience,
    )


def find_signed_figures(document: Document) -> tuple[Figure, ...]:
    """Return the numbers with a percent or currency sign, in order, each with its sentence as what it measures."""
    return tuple(
        _figure(sentence, match, document.article.language)
        for sentence in document.sentences
        for match in QUANTITY.finditer(sentence.text)
        if match["before"] or match["after"]
    )


def number(digits: str, language: str) -> float | None:
    """Read `digits` by the custom of `language`; `None` where both readings are possible.

    "1.234,5" is 1234.5 in German; "1.234" is 1234 there, and unreadable where the custom is not known.
    """
    digits = re.sub(r"[ \u00a0\u202f]", "", digits).replace("−", "-")
    if language in COMMA_IS_DECIMAL:
        whole, _, decimals = digits.partition(",")
        groups = whole.split(".")
        if len(groups) > 1 and any(len(group) != DECIMALS_THAT_ARE_THOUSANDS for group in groups[1:]):
            return float(digits) if digits.count(".") == 1 and "," not in digits else None
        return float(f"{''.join(groups)}.{decimals or 0}") if not decimals or decimals.isdigit() else None
    return float(digits) if digits.lstrip("-").isdigit() else None


def _runs(document: Document) -> tuple[Run, ...]:
    """Return every run of capitalised words, particles between them bridged."""
    return tuple(
        Run(sentence=sentence, words=tuple(words)) for sentence in document.sentences for words in _runs_of(sentence)
    )


def _runs_of(sentence: Sentence) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of one sentence; a mark, or a small word that is no particle, ends a run."""
    run: list[re.Match[str]] = []
    for word in WORD.finditer(sentence.text):
        bridge = sentence.text[run[-1].end() : word.start()].split() if run else []
        if not word.group()[0].isupper():
            continue
        if run and bridge and not (bridge[0] in PARTICLES and INNER_PARTICLES.issuperset(bridge)):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _alone(runs: tuple[Run, ...]) -> Counter[str]:
    """Count the capitalised words that stand alone; one that is ever shown to be a thing never counts."""
    things = {run.words[-1].group() for run in runs if run.is_thing and len(run.words) == 1}
    words = (run.words[-1].group() for run in runs if len(run.words) - run.opens_sentence <= 1)
    return Counter(word for word in words if word not in things)


def _named(run: Run, alone: Counter[str]) -> tuple[str, Span] | None:
    """Return the name that `run` proves to be one, with the stem of its last word, or `None`."""
    last = run.words[-1]
    if _is_acronym(last.group(), alone):
        return last.group(), run.span(last, last)
    if len(run.words) == 1 or run.is_thing or not _comes_back(last.group(), alone):
        return None
    if len(run.words) == FULL_NAME and run.opens_sentence:  # the first word may be capitalised for its place
        return None
    return _stem(last.group()), run.span(run.words[-FULL_NAME], last)


def _stem(word: str) -> str:
    """Cut off what may be an ending."""
    return word[: max(SHARED_STEM, len(word) - LONGEST_ENDING)]


def _comes_back(word: str, alone: Counter[str]) -> bool:
    """Tell whether `word`, or the same word with another ending, also stands alone."""
    return any(
        other.startswith(_stem(word)) and abs(len(other) - len(word)) <= LONGEST_ENDING and not other.isupper()
        for other in alone
    )


def _is_acronym(word: str, alone: Counter[str]) -> bool:
    """Tell whether `word` is written in capitals and comes back."""
    least, most = LETTERS_OF_AN_ACRONYM
    return word.isupper() and word.isalpha() and least <= len(word) <= most and alone[word] > 1


def _figure(sentence: Sentence, match: re.Match[str], language: str) -> Figure:
    """Return the figure of one match in `sentence`; without a value where the word behind it may be a scale."""
    start, end = match.start(), match.end("after" if match["after"] else "number")
    sign = match["before"] or match["after"]
    kind: FigureKind = "percent" if sign == "%" else "money"
    scaled = kind == "money" and match["scale"]
    end = match.end() if scaled else end
    return Figure(
        text=sentence.text[start:end],
        span=Span(sentence.span.start + start, sentence.span.start + end),
        value=None if scaled else number(match["number"], language),
        unit=CURRENCIES.get(sign, "%"),
        qualifier="",
        kind=kind,
        measures=Excerpt(text=sentence.text, span=sentence.span),
    )
