"""Article -> Document: sentences, tokens, entities and syntax from a language model behind one Protocol."""

import logging
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from summarizer.errors import ModelMissingError
from summarizer.schema import Article, Document, Entity, Sentence, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

logger = logging.getLogger(__name__)

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


class SpacyAnnotator:
    """A spaCy pipeline with the sentence boundaries of nupunkt, which knows abbreviations and quotations better."""

    def __init__(self, pipeline: "Language") -> None:
        """Keep a loaded `pipeline`."""
        self._pipeline = pipeline

    @classmethod
    def load(cls, packages: Sequence[str]) -> "SpacyAnnotator":
        """Load the first installed model of `packages`, best first; `ModelMissingError` if none is there."""
        for package in packages:
            if find_spec(package) is None:
                continue
            if package != packages[0]:
                logger.warning("the language model %s is not installed: using %s", packages[0], package)
            return cls(_load_package(package))
        message = f"No language model is installed ({', '.join(packages)}): run `make setup`."
        raise ModelMissingError(message)

    def annotate(self, article: Article) -> Document:
        """Annotate every block of `article`, as one batch."""
        smoothed = [smooth(article.text[block.start : block.end]) for block in article.blocks]
        docs = self._pipeline.pipe(self._with_boundaries(text) for text, _ in smoothed)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        entities: list[Entity] = []
        for number, (doc, (_, offsets), block) in enumerate(zip(docs, smoothed, article.blocks, strict=True)):
            base = len(tokens)

            def place(start: int, end: int, offsets: tuple[int, ...] = offsets, block: Span = block) -> Span:
                return Span(block.start + offsets[start], block.start + offsets[end - 1] + 1)

            for sent in doc.sents:
                span = place(sent.start_char, sent.end_char)
                excerpt = article.excerpt(span.start, span.end)
                sentences.append(
                    Sentence(
                        index=len(sentences),
                        text=excerpt.text,
                        span=excerpt.span,
                        first=base + sent.start,
                        last=base + sent.end,
                        block=number,
                    )
                )
                for token in sent:
                    span = place(token.idx, token.idx + len(token))
                    tokens.append(
                        Token(
                            index=base + token.i,
                            text=token.text,
                            span=span,
                            lemma=token.lemma_,
                            pos=token.pos_,
                            tag=token.tag_,
                            dep=token.dep_,
                            head=base + token.head.i,
                            sentence=len(sentences) - 1,
                        )
                    )
            for entity in doc.ents:
                span = place(entity.start_char, entity.end_char)
                entities.append(
                    Entity(
                        text=article.text[span.start : span.end],
                        span=span,
                        label=entity.label_,
                        first=base + entity.start,
                        last=base + entity.end,
                    )
                )
        return Document(
            article=article,
            tokens=tuple(tokens),
            sentences=tuple(sentences),
            entities=tuple(entities),
            children=_children(tokens),
        )

    def _with_boundaries(self, text: str) -> "Doc":
        """Tokenize `text` and mark where sentences start; the parser keeps these marks."""
        from nupunkt import sent_spans

        doc = self._pipeline.make_doc(text)
        starts = {start for start, _ in sent_spans(text)}
        for token in doc:
            token.is_sent_start = token.i == 0 or token.idx in starts
        return doc


def _load_package(package: str) -> "Language":
    """Load a model package: spaCy's own have `load`, one that only carries a model has `model_path`."""
    import spacy

    module = import_module(package)
    if hasattr(module, "model_path"):
        return spacy.load(module.model_path())
    return module.load()  # type: ignore[no-any-return]  # spaCy's model packages are untyped


def _children(tokens: list[Token]) -> tuple[tuple[int, ...], ...]:
    """Turn heads into children, in order."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(map(tuple, children))
