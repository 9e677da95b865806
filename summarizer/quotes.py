"""Document -> Quotes: the exact words in quotation marks and who said them, or nobody when unsure."""

from collections.abc import Iterator, Mapping, Sequence

from summarizer.attribution import adjacent_clause, surrounding_clause
from summarizer.hearsay import without_relays
from summarizer.quotation_marks import Quotation, find_quotations
from summarizer.reporting import Clause, Stretch, find_clauses, find_stretches, quoted_tokens
from summarizer.running_speech import Told, fills_block, is_same, joined_runs, running_speaker
from summarizer.scene import Scene, Speaker, set_scene
from summarizer.schema import Actor, Document, Quote, Span, Token
from summarizer.sole_voice import goes_on, named_before, with_sole_voice
from summarizer.speakers import speaker_of
from summarizer.speech_labels import ends_with_label, leads_with_label, stands_before

# Words of a quotation: with a clause of its own, as a part of a reported sentence, and with nobody to say it.
FEWEST_DIRECT, FEWEST_PARTIAL, FEWEST_ALONE = 2, 3, 5
# Words of a paragraph of speech alone that the only voice of an article speaks: fewer may be a title or a sign.
FEWEST_OF_VOICE = 8
TITLE_WORDS_LEFT_SMALL = 3
# Words by which somebody tells the own name: "I'm Lind", "my name is Lind".
SAYING_WHO = frozenset({"i", "'m", "’m", "am", "name", "is", "called", "me", "mr", "mrs", "ms"})
TRAILING_MARKS = ","


def find_quotes(document: Document, actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """Return the quotations of `document` in order, each with the actor's name as speaker, or `None`."""
    return _without_echoes(
        [
            _quote(document, stretch, one.speaker)
            for stretch, one in _tell(document, actors)
            if stretch.quotation.certain and _is_quote(document, stretch, one)
        ]
    )


def attribute(document: Document, actors: tuple[Actor, ...]) -> tuple[tuple[Quotation, Speaker | None], ...]:
    """Return who says each quotation of `document`, scare quotes and titles included."""
    return tuple((stretch.quotation, one.speaker) for stretch, one in _tell(document, actors))


def _tell(document: Document, actors: tuple[Actor, ...]) -> Iterator[tuple[Stretch, Told]]:
    """Yield each quotation with who says it."""
    stretches = find_stretches(document, find_quotations(document.article))
    quoted = quoted_tokens(document, stretches)
    scene = set_scene(document, actors, quoted)
    clauses = without_relays(scene, find_clauses(document, quoted))
    speakers, voice = with_sole_voice(scene, _speakers_of_clauses(scene, clauses))
    told = _without_self(scene, stretches, _attribute(scene, stretches, clauses, speakers))
    yield from zip(stretches, told if voice is None else _with_voice(scene, stretches, told, voice), strict=True)


def _without_self(scene: Scene, stretches: Sequence[Stretch], told: Sequence[Told]) -> list[Told]:
    """Leave open who says words that name the speaker, where no name beside them says so: nobody is "Lind" to himself.

    What runs on from such words is left open with them.
    """
    kept: list[Told] = []
    for stretch, one in zip(stretches, told, strict=True):
        before = kept[-1] if kept and (one.proof == "running" or stretch.quotation.continues) else None
        goes_on = before is not None and before.speaker is None and is_same(told[len(kept) - 1].speaker, one.speaker)
        doubtful = goes_on or _names_itself(scene, stretch, one)
        kept.append(Told(speaker=None, proof=one.proof) if doubtful else one)
    return kept


def _names_itself(scene: Scene, stretch: Stretch, told: Told) -> bool:
    """Tell whether words that a pronoun, a description or nothing gives to a person hold that person's name."""
    speaker = told.speaker
    if speaker is None or speaker.actor is None or scene.actors[speaker.actor].kind != "person":
        return False
    # "The Ukip leader" is no name.
    whole = all(word[:1].isupper() for word in speaker.name.split())
    names = {
        word for word in speaker.name.split() if whole and len(word) > TITLE_WORDS_LEFT_SMALL - 1 and word[:1].isupper()
    }
    cue = scene.document.article.text[speaker.cue.start : speaker.cue.end]
    if told.proof != "running" and names & set(cue.split()):
        return False
    # A caption may stand farther on in what is left open.
    first = scene.document.sentences[scene.document.tokens[stretch.first].sentence]
    last = stretch.last if stretch.quotation.closed else min(first.last, stretch.last)
    words = [token.text for token in scene.document.tokens[stretch.first : last]]
    places = [place for place, word in enumerate(words) if word in names]
    return any(not SAYING_WHO & {w.lower() for w in words[max(0, place - 3) : place]} for place in places)


def _with_voice(scene: Scene, stretches: Sequence[Stretch], told: Sequence[Told], voice: int) -> list[Told]:
    """Give paragraphs of speech alone that are left open to the only one who speaks in the article."""
    found = []
    for stretch, one in zip(stretches, told, strict=True):
        cue = named_before(scene, voice, stretch.first)
        open_yet = one.speaker is None and one.proof == "running" and fills_block(scene.document, stretch)
        long = len(_text_of(scene.document, stretch).split()) >= FEWEST_OF_VOICE
        given = open_yet and long and goes_on(scene, voice, stretch.first)
        found.append(Told(speaker=scene.actor_speaker(voice, cue), proof="running") if given and cue else one)
    return found


def _speakers_of_clauses(scene: Scene, clauses: Sequence[Clause]) -> dict[Clause, Speaker | None]:
    """Return who speaks in each clause; what one pronoun means helps to read the next."""
    known: dict[int, Speaker] = {}
    speakers: dict[Clause, Speaker | None] = {}
    for clause in clauses:
        speakers[clause] = speaker = speaker_of(scene, clause, known)
        if speaker is not None:
            known[clause.subject] = known[clause.verb] = speaker
    return speakers


def _attribute(
    scene: Scene,
    stretches: Sequence[Stretch],
    clauses: Sequence[Clause],
    speakers: Mapping[Clause, Speaker | None],
) -> list[Told]:
    """Return for each stretch who says it and by what proof."""
    told: list[Told] = []
    for stretch in stretches:
        adjacent = adjacent_clause(scene.document, stretch, clauses, scene.quoted)
        around = surrounding_clause(scene.document, stretch, clauses) if adjacent is None else None
        label = _label_of(scene, stretch) if adjacent is around is None else None
        if adjacent is not None:
            told.append(Told(speaker=speakers[adjacent], proof="adjacent"))
        elif label is not None:
            speaker = speaker_of(scene, Clause(verb=label, subject=label), {})
            named = speaker if speaker is not None and speaker.actor is not None else None
            told.append(Told(speaker=named, proof="adjacent"))
        elif around is not None:
            told.append(Told(speaker=speakers[around], proof="around"))
        else:
            told.append(Told(speaker=running_speaker(scene, stretches, told, speakers), proof="running"))
    return joined_runs(stretches, told)


def _label_of(scene: Scene, stretch: Stretch) -> int | None:
    """Return the word that names who speaks, where no verb says so: before the words, or behind them."""
    leading = leads_with_label(scene.document, stretch)
    behind = ends_with_label(scene.document, stretch) if leading is None else leading
    return stands_before(scene, stretch) if behind is None else behind


def _is_quote(document: Document, stretch: Stretch, told: Told) -> bool:
    """Tell whether the words are somebody's, not a title, a name or a word held at a distance."""
    if stretch.quotation.continues or stretch.quotation.continued:
        return True
    words = [t for t in document.tokens[stretch.first : stretch.last] if any(c.isalnum() for c in t.text)]
    count = len(_text_of(document, stretch).split())
    direct = told.proof == "adjacent" and _is_direct(document, stretch) and not _is_inside_sentence(document, stretch)
    if direct and not _is_name_of_work(document, stretch, words):
        return count >= FEWEST_DIRECT
    if _reads_as_title([token.text for token in words]):
        return False
    if told.speaker is not None:
        return count >= FEWEST_PARTIAL
    return count >= FEWEST_ALONE


def _is_direct(document: Document, stretch: Stretch) -> bool:
    """Tell whether the quotation is speech of its own: it ends with a mark that speech ends with."""
    inner = stretch.quotation.inner
    return document.article.text[inner.start : inner.end][-1:] in ",.?!…—"


def _is_name_of_work(document: Document, stretch: Stretch, words: Sequence[Token]) -> bool:
    """Tell whether the words only name the thing before them: In her memoir, “Flat Notes,” Okoye wrote."""
    before = document.tokens[max(stretch.before - 1, 0) : stretch.before + 1]
    apposed = len(before) > 1 and before[1].text == "," and before[0].pos == "NOUN" and before[0].dep == "pobj"
    return apposed and before[0].sentence == words[0].sentence and _reads_as_title([token.text for token in words])


def _is_inside_sentence(document: Document, stretch: Stretch) -> bool:
    """Tell whether the reporter's own words run into the quotation with no mark between."""
    before = stretch.before
    if before < 0 or document.tokens[before].sentence != document.tokens[stretch.first].sentence:
        return False
    return any(letter.isalnum() for letter in document.tokens[before].text)


def _text_of(document: Document, stretch: Stretch) -> str:
    """Return the quoted words."""
    inner = stretch.quotation.inner
    return document.article.text[inner.start : inner.end]


def _reads_as_title(words: Sequence[str]) -> bool:
    """Tell whether the words are capitalised as a title is: all but the short ones."""
    large = [word for word in words if len(word) > TITLE_WORDS_LEFT_SMALL or word[:1].isupper()]
    return len(words) > 1 and bool(large) and all(word[:1].isupper() or word[:1].isdigit() for word in large)


def _quote(document: Document, stretch: Stretch, speaker: Speaker | None) -> Quote:
    """Return the quotation as a quote: a comma before the closing mark belongs to the sentence, not to the words."""
    inner = stretch.quotation.inner
    text = document.article.text[inner.start : inner.end].rstrip(TRAILING_MARKS).rstrip()
    return Quote(
        text=text,
        span=Span(inner.start, inner.start + len(text)),
        speaker=speaker.name if speaker else None,
        cue=speaker.cue if speaker else None,
    )


def _without_echoes(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Leave out a quote without a speaker whose words stand in another quote too: a pull quote."""
    kept = []
    for quote in quotes:
        others = (other for other in quotes if other is not quote)
        core = quote.text.rstrip(".,!?… ").lower()
        if quote.speaker is not None or not any(core in other.text.lower() for other in others):
            kept.append(quote)
    return tuple(kept)
