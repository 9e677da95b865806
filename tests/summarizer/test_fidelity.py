"""Fidelity: twelve kinds of lies are refused, the article's own sentences are not."""

from pathlib import Path

import pytest

from benchmarks.lies import LIES
from summarizer.annotate import Annotator
from summarizer.article_index import Index
from summarizer.fidelity import DOUBTED, aligned, judge, judge_draft, squeezed
from summarizer.schema import Article, Document, Span

pytestmark = pytest.mark.model
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

# More of what the seeds have little of: names that do something to each other.
DUEL = "Halden sued Fjordbank in May. Lena Dvorak accused Stefan Marek of lying. Astrid Beck invited Karim Nasser home."


def parsed(annotator: Annotator, text: str) -> Document:
    """Annotate `text` with a paragraph a line."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Span(start, start + len(line)))
        start += len(line)
    return annotator.annotate(Article(text=text, blocks=tuple(blocks)))


@pytest.fixture(scope="module")
def seeds(annotator: Annotator) -> list[Document]:
    """Every seed, annotated."""
    return [parsed(annotator, text) for text in (DUEL, *(path.read_text(encoding="utf8") for path in SEEDS))]


def lies_of(kind: str, seeds: list[Document]) -> list[tuple[Document, str]]:
    """Return each seed with the first lies of one kind that its sentences allow."""
    found = []
    for document in seeds:
        told = (LIES[kind](document, sentence) for sentence in document.sentences if len(sentence.text.split()) > 6)
        own = {squeezed(sentence.text) for sentence in document.sentences}
        lies = [lie for lie in told if lie and len(lie.split()) > 3 and squeezed(lie) not in own]
        found += [(document, lie) for lie in lies[:3]]
    return found


@pytest.mark.parametrize("kind", LIES)
def test_lies_are_refused(kind: str, seeds: list[Document], annotator: Annotator) -> None:
    """Of each kind of lie that models tell at least nine in ten are caught; docs/rewriting.md has larger counts."""
    lies = lies_of(kind, seeds)
    drafts = [(document, parsed(annotator, lie)) for document, lie in lies]
    caught = sum(
        any(not judge(draft, s, Index(document)).proven for s in draft.sentences) for document, draft in drafts
    )

    assert len(lies) >= 2
    assert caught >= 0.9 * len(lies)


def test_the_articles_own_sentences_are_proven(seeds: list[Document], annotator: Annotator) -> None:
    """A sentence copied from the article is proven by itself."""
    for document in seeds:
        for sentence in document.sentences:
            draft = parsed(annotator, sentence.text)
            verdicts = [judge(draft, s, Index(document)) for s in draft.sentences]

            assert all(verdict.proven for verdict in verdicts) or len(draft.sentences) > 1, sentence.text


@pytest.mark.parametrize(
    "true",
    [
        "Draghi said all of them agreed on the need to keep open “a channel of dialogue with Russia.”",
        "The U.S. military put about 8,500 troops on alert.",
        "About 8,500 troops were put on alert by the U.S. military on Monday.",
    ],
)
def test_true_rewordings_are_proven(true: str, seeds: list[Document], annotator: Annotator) -> None:
    """Shorter or turned round, but the same fact."""
    document = next(d for d in seeds if "Draghi" in d.article.text)
    draft = parsed(annotator, true)
    verdict = judge(draft, draft.sentences[0], Index(document))

    assert verdict.objections == ()
    assert verdict.sources


@pytest.mark.parametrize(
    "lie",
    [
        "The US deployed 8,500 troops on Monday.",
        "Defense Secretary Lloyd Austin ordered the alert.",
        "Russia warned Italy of serious consequences.",
        "Penguins.",
        "",
    ],
)
def test_what_the_seed_does_not_say_is_refused(lie: str, seeds: list[Document], annotator: Annotator) -> None:
    """The traps of the mission's article do not get through."""
    document = next(d for d in seeds if "Draghi" in d.article.text)
    draft = parsed(annotator, lie)

    assert not any(judge(draft, sentence, Index(document)).proven for sentence in draft.sentences)


def test_a_fact_from_two_sentences_rests_on_both(annotator: Annotator) -> None:
    """The second source is taken when it adds enough."""
    article = parsed(annotator, "Beck leads the Green Alliance. The Liberals rejected the tunnel. Rain fell.")
    draft = parsed(annotator, "Beck leads the Green Alliance and the Liberals rejected the tunnel.")

    assert [s.index for s in aligned(draft, draft.sentences[0], Index(article))] in ([0, 1], [1, 0])


TRUE_DRAFT = "The dam broke on Friday. Two men were hurt."
TRUE_ARTICLE = "The dam near Velma broke on Friday, police said. Two men were hurt when water came."


def test_the_doubt_refuses_above_its_limit_only(annotator: Annotator) -> None:
    """At 1 no doubt refuses, at 0 any does; what is doubted says so."""
    article, draft = parsed(annotator, TRUE_ARTICLE), parsed(annotator, "Two men were hurt when the dam broke.")
    sentence = draft.sentences[0]
    lenient = judge(draft, sentence, Index(article), refuse_above=1)
    strict = judge(draft, sentence, Index(article), refuse_above=0)

    assert DOUBTED not in lenient.objections
    assert DOUBTED in strict.objections
    assert 0 < lenient.doubt == strict.doubt < 1


def test_a_copy_is_never_doubted(annotator: Annotator) -> None:
    """The article's own words need no judge."""
    article = parsed(annotator, TRUE_ARTICLE)

    assert judge(article, article.sentences[1], Index(article), refuse_above=0).proven


def test_words_from_nowhere_have_no_source(annotator: Annotator) -> None:
    """They are refused with full doubt and nothing to show instead."""
    article, draft = parsed(annotator, TRUE_ARTICLE), parsed(annotator, "Penguins juggle lemons.")
    verdict = judge(draft, draft.sentences[0], Index(article))

    assert (verdict.sources, verdict.objections, verdict.doubt) == ((), ("no source",), 1.0)


def test_a_draft_is_refused_as_a_whole_for_its_doubt_alone(annotator: Annotator) -> None:
    """The doubts of all sentences count together; a rule that is broken replaces its sentence only."""
    article = parsed(annotator, TRUE_ARTICLE)
    draft = parsed(annotator, "The dam broke on Friday, police said. Two men were hurt when the dam broke.")
    lenient = judge_draft(draft, draft.sentences, Index(article), refuse_draft_above=1)
    strict = judge_draft(draft, draft.sentences, Index(article), refuse_draft_above=0)

    assert not lenient.refused
    assert strict.refused
    assert lenient.verdicts == strict.verdicts
    assert lenient.doubt >= max(verdict.doubt for verdict in lenient.verdicts) > 0


def test_what_has_no_source_condemns_its_draft(annotator: Annotator) -> None:
    """A model that invents a sentence is not believed in the next."""
    article = parsed(annotator, TRUE_ARTICLE)
    draft = parsed(annotator, "Two men were hurt when water came. Penguins juggle lemons.")

    assert judge_draft(draft, draft.sentences, Index(article), refuse_draft_above=0.99).refused


@pytest.mark.parametrize("sentences", [(), None])
def test_nothing_and_copies_are_never_refused(sentences: tuple[()] | None, annotator: Annotator) -> None:
    """Where nothing is reworded there is nothing to doubt."""
    article = parsed(annotator, TRUE_ARTICLE)
    verdict = judge_draft(
        article, article.sentences if sentences is None else sentences, Index(article), refuse_draft_above=0
    )

    assert (verdict.doubt, verdict.refused) == (0.0, False)
