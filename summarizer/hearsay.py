"""Quote -> is it told by another than its speaker? "According to Ek, Lima told him: …" is no bare "Lima: …"."""

from summarizer.quotation_marks import find_quotations
from summarizer.schema import Document, Quote

# Lemmas of the verbs that pass on what somebody else said.
RELAYING = frozenset({"allege", "claim", "report", "say", "tell", "testify", "write"})
OWN = 1  # attribution: the speaker's


def is_hearsay(document: Document, quote: Quote) -> bool:
    """Tell whether the sentences of `quote` attribute twice outside quotation marks: the words come from another."""
    spoken = [quotation.outer for quotation in find_quotations(document.article)]
    told = [
        token
        for sentence in document.sentences
        if sentence.span.start < quote.span.end and quote.span.start < sentence.span.end
        for token in document.tokens_of(sentence)
        if (token.lemma in RELAYING or token.text.lower() == "according")
        and not any(span.start <= token.span.start < span.end for span in spoken)
    ]
    return len(told) > OWN
