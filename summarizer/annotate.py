"""Article -> Document: sentences, tokens, entities and syntax from a language model behind one Protocol."""

import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from summarizer.errors import ModelMissingError
from summarizer.schema import Article, Document, Entity, Sentence, Span, Token
from summarizer.sentence_borders import name_starts, plain_starts, split_sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token as SpacyToken

logger = logging.getLogger(__name__)

ENGLISH = "en"
UNUSED_COMPONENTS = ("senter",)
# spaCy imports each of these where installed, for models we do not use: torch alone is 1.5 CPU s and 180 MB.
UNUSED_BACKENDS = ("torch", "tensorflow", "mxnet", "cupy")
SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH = "\u200b\u200c\u200d\ufeff"


class Annotator(Protocol):
    """Whatever turns an article into an annotated document."""

    def annotate(self, article: Article) -> Document:
        """Annotate every block of `article`."""
        ...


def smooth(text: str) -> tuple[str, tuple[int, ...]]:
    """Return `text` as a model likes it, and for each of its characters (and its end) the offset in `text`.

    White space becomes single characters of ordinary space; soft hyphens and zero-width marks go.
    """
    letters: list[str] = []
    offsets: list[int] = []
    for offset, letter in enumerate(text):
        if letter == SOFT_HYPHEN or letter in ZERO_WIDTH:
            continue
        if letter.isspace():
            if letters and letters[-1] == " ":
                continue
            letters.append(" ")
        else:
            letters.append(letter)
        offsets.append(offset)
    return "".join(letters), (*offsets, len(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraph:
    """Where a block's annotation leads: `offsets` into the block at `start`, its tokens numbered from `base`."""

    article: Article
    offsets: tuple[int, ...]
    start: int
    base: int

    def place(self, start: int, end: int) -> Span:
        """Return the article's span of `start:end` of the smoothed text."""
        return Span(self.start + self.offsets[start], self.start + self.offsets[end - 1] + 1)

    def token(self, token: "SpacyToken", *, sentence: int) -> Token:
        """Return spaCy's token as ours."""
        return Token(
            index=self.base + token.i,
            text=token.text,
            span=self.place(token.idx, token.idx + len(token)),
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=self.base + token.head.i,
            sentence=sentence,
        )

    def sentence(self, sent: "SpacySpan", *, index: int, block: int) -> Sentence:
        """Return spaCy's sentence as ours."""
        span = self.place(sent.start_char, sent.end_char)
        excerpt = self.article.excerpt(span.start, span.end)
        first, last = self.base + sent.start, self.base + sent.end
        return Sentence(index=index, text=excerpt.text, span=excerpt.span, first=first, last=last, block=block)

    def entity(self, entity: "SpacySpan") -> Entity:
        """Return spaCy's entity as ours."""
        span = self.place(entity.start_char, entity.end_char)
        text = self.article.text[span.start : span.end]
        first, last = self.base + entity.start, self.base + entity.end
        return Entity(text=text, span=span, label=entity.label_, first=first, last=last)


class SpacyAnnotator:
    """A spaCy pipeline with the sentence boundaries of nupunkt, which knows abbreviations and quotations better.

    An article in another language than English is not parsed (`Document.parsed` is false): a model of English would
    find things in it that are not there. It gets tokens and sentences, and named entities if a model of its own
    language is among `others`, by language, and installed.
    """

    def __init__(self, pipeline: "Language", others: Mapping[str, Sequence[str]] = MappingProxyType({})) -> None:
        """Keep a loaded `pipeline` for English and the names of model packages for `others`."""
        self._pipelines = {ENGLISH: pipeline}
        self._others = others

    @classmethod
    def load(
        cls, packages: Sequence[str], others: Mapping[str, Sequence[str]] = MappingProxyType({})
    ) -> "SpacyAnnotator":
        """Load the first installed model of `packages`, best first; `ModelMissingError` if none is there."""
        for package in packages:
            if find_spec(package) is None:
                continue
            if package != packages[0]:
                logger.warning("the language model %s is not installed: using %s", packages[0], package)
            return cls(_load_package(package), others)
        message = f"No language model is installed ({', '.join(packages)}): run `make setup`."
        raise ModelMissingError(message)

    def annotate(self, article: Article) -> Document:
        """Annotate every block of `article`, as one batch."""
        smoothed = [smooth(article.text[block.start : block.end]) for block in article.blocks]
        pipeline = self._pipeline_of(article.language)
        parsed = article.language == ENGLISH
        texts = (text for text, _ in smoothed)
        docs = pipeline.pipe(_with_boundaries(pipeline, text, parsed=parsed) for text in texts)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        entities: list[Entity] = []
        for number, (doc, (_, offsets), block) in enumerate(zip(docs, smoothed, article.blocks, strict=True)):
            paragraph = _Paragraph(article=article, offsets=offsets, start=block.start, base=len(tokens))
            for sent in doc.sents:
                tokens += [paragraph.token(token, sentence=len(sentences)) for token in sent]
                sentences.append(paragraph.sentence(sent, index=len(sentences), block=number))
            entities += map(paragraph.entity, doc.ents)
        return Document(
            article=article,
            tokens=tuple(tokens),
            sentences=tuple(sentences),
            entities=tuple(entities),
            children=_children(tokens),
            parsed=parsed,
        )

    def _pipeline_of(self, language: str) -> "Language":
        """Return the pipeline of `language`, loading its model or making a rule-based one at its first article."""
        if language not in self._pipelines:
            installed = [package for package in self._others.get(language, ()) if find_spec(package)]
            self._pipelines[language] = _load_package(installed[0]) if installed else _rule_based(language)
        return self._pipelines[language]


def _with_boundaries(pipeline: "Language", text: str, *, parsed: bool) -> "Doc":
    """Tokenize `text` and mark where sentences start; a parser keeps these marks."""
    from nupunkt import sent_spans

    doc = pipeline.make_doc(text)
    starts = {start for start, _ in (sent_spans(text) if parsed else split_sentences(text, 0, len(text)))}
    starts.update(plain_starts(text) if parsed else ())
    starts.difference_update(name_starts(text) if parsed else ())
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


def _rule_based(language: str) -> "Language":
    """Return a tokenizer for `language`, spaCy's own where it knows the language."""
    import spacy

    try:
        return spacy.blank(language)
    except ImportError:  # spaCy does not know it, or wants a tokenizer of another package for it
        return spacy.blank("xx")


def _load_package(package: str) -> "Language":
    """Load a model package: spaCy's own have `load`, one that only carries a model has `model_path`."""
    with _hidden(UNUSED_BACKENDS):
        import spacy

    module = import_module(package)
    if hasattr(module, "model_path"):
        return spacy.load(module.model_path(), exclude=UNUSED_COMPONENTS)
    return module.load(exclude=UNUSED_COMPONENTS)  # type: ignore[no-any-return]  # model packages are untyped


@contextmanager
def _hidden(modules: Sequence[str]) -> Iterator[None]:
    """Make imports of `modules` fail for a while."""
    before = {name: sys.modules[name] for name in modules if name in sys.modules}
    sys.modules.update(dict.fromkeys(modules))  # type: ignore[arg-type]  # None is Python's own mark for "not there"
    try:
        yield
    finally:
        for name in modules:
            del sys.modules[name]
        sys.modules.update(before)


def _children(tokens: list[Token]) -> tuple[tuple[int, ...], ...]:
    """Turn heads into children, in order."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(map(tuple, children))
