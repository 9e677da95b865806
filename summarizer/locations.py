"""A mention's neighbours -> whether it is a place: what stands before it and after, the places it is listed with."""

from summarizer.firms import is_held
from summarizer.first_names import given_names
from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, PEOPLE, PERSON, Mention
from summarizer.schema import Document, Token
from summarizer.syntax import POSSESSIVE_MARKS, bare, is_possessive_mark, root_of

# Prepositions after which a name is a place ("in Dunford"); "at" and "from" go with firms as well.
INSIDE = frozenset({"in", "near", "outside", "across", "atop", "throughout"})
# What a place is, told right behind its name ("Brask village").
VILLAGES = frozenset({"district", "hamlet", "neighborhood", "neighbourhood", "settlement", "slum", "suburb", "town"})
VILLAGES |= {"township", "village"}
SETTLEMENTS = VILLAGES | {"city", "cities", "outskirts", "state", "streets", "suburbs", "towns", "villages"}
# What a village's name follows without a comma ("village Lima"), and whose "of" is that of a parish or a town.
COUNTRYSIDE = frozenset({"barangay", "hamlet", "mauza", "mohalla", "taluk", "taluka", "tehsil", "village"})
PASTORS = frozenset({"archbishop", "archdiocese", "bishop", "diocese", "governor", "mayor", "native", "parish"})
PASTORS |= {"pastor", "priest", "resident", "residents", "vicar"}
FEWEST_PLACES = 2
# What is called after where it lies ("Brask circuit boss Ana Lima").
GROUNDS = frozenset({"airport", "beach", "circuit", "harbour", "racecourse", "speedway", "stadium", "velodrome"})
# How far before a town its preposition stands ("in the south of Dunford's …"), and where the town stands itself.
REACH, MARK_AND_TOWN = 3, 2
ROADS = frozenset({"Avenue", "Close", "Court", "Crescent", "Drive", "Gardens", "Grove", "Lane", "Mews", "Place"})
ROADS |= {"Road", "Row", "Square", "Street", "Terrace", "Walk", "Way"}
# Houses that people meet in and that do nothing themselves, and the prepositions before them.
VENUES = frozenset({"arena", "auditorium", "ballroom", "cinema", "hall", "playhouse", "stadium", "theater", "theatre"})
HELD_AT = INSIDE | {"at", "from", "inside", "to"}
# What stands before a road's name and hardly before anybody's.
ALONG = frozenset({"along", "down", "off", "onto", "up"})
MOTION = frozenset({"cycle", "divert", "drive", "evacuate", "flee", "fly", "head", "hike", "march", "sail", "travel"})
MOTION |= {"walk"}


def is_located(document: Document, mention: Mention) -> bool:
    """Tell whether the words beside the name make it a place: "in Dunford", "the Dunford oil field"."""
    word = word_before(document, mention)
    before = bare(word) if word is not None else ""
    after = [token.text for token in document.tokens[mention.last : mention.last + 2]]
    inside = before in INSIDE and mention.label != PEOPLE and not (after and after[0] in POSSESSIVE_MARKS)
    inside = inside and not _is_published(document, mention) and not is_held(document, mention)
    inside |= before in COUNTRYSIDE
    kinds = word_list("place_words") | SETTLEMENTS | PASTORS
    inside |= before == "of" and mention.first > 1 and document.tokens[mention.first - 2].text in kinds
    inside |= mention.label in {ORGANISATION, PERSON} and _is_headed_for(document, mention)
    inside |= mention.label in {ORGANISATION, PERSON} and _is_of_town(document, mention)
    inside |= mention.label == PERSON and before == "from" and _is_from(document, mention)
    inside |= mention.label == PERSON and len(after) > 0 and after[0] in GROUNDS
    field = before == "the" and any(text in word_list("place_words") and text.islower() for text in after)
    return inside or field


def is_scene(document: Document, mention: Mention) -> bool:
    """Tell whether the name says where, before its sentence tells what: "In Brask, a farmer drowned"."""
    start = document.sentences[document.tokens[mention.first].sentence].first
    opens = mention.first == start + 1 and document.tokens[start].text == "In"
    after = document.tokens[mention.last : mention.last + 1]
    given = bare(document.tokens[mention.first]) in given_names()
    return opens and not given and any(token.text == "," for token in after)


def is_venue(document: Document, mention: Mention) -> bool:
    """Tell whether the name is where something takes place: "at the Brask Theatre", "at Dunford's Brask Hall"."""
    tokens = document.tokens
    start = document.sentences[tokens[mention.first].sentence].first
    before = mention.first - 1
    if before - MARK_AND_TOWN >= start and is_possessive_mark(tokens[before]):
        before -= MARK_AND_TOWN
    if before > start and bare(tokens[before]) == "the":
        before -= 1
    return bare(tokens[mention.last - 1]) in VENUES and before >= start and bare(tokens[before]) in HELD_AT


def is_way(document: Document, mention: Mention) -> bool:
    """Tell whether the name is a river's or a road's: "the River Brask", "in a field off Brask Lane"."""
    word = word_before(document, mention)
    before = "" if word is None else bare(word)
    given = bare(document.tokens[mention.first]) in given_names()
    flows = before == "the" and document.tokens[mention.first].text == "River"
    road = document.tokens[mention.last - 1].text in ROADS
    leads = road and (before == "off" or (before in ALONG and not given))
    return mention.last - mention.first > 1 and (flows or leads)


def is_settlement(document: Document, mention: Mention) -> bool:
    """Tell whether the kind of place follows the name in small letters: "Brask village"."""
    kind, *noun = document.tokens[mention.last : mention.last + 2] or [document.tokens[mention.first]]
    own = kind.sentence == document.tokens[mention.first].sentence
    return own and kind.text in VILLAGES and not any(token.tag in {"NN", "NNS"} for token in noun)


def _is_of_town(document: Document, mention: Mention) -> bool:
    """Tell whether something happens in a town's part or house: "in south Dunford's Brask Hill"."""
    if mention.first < MARK_AND_TOWN or not is_possessive_mark(document.tokens[mention.first - 1]):
        return False
    town = document.tokens[mention.first - MARK_AND_TOWN]
    known = any(e.label == "GPE" and e.first <= town.index < e.last for e in document.entities)
    start = document.sentences[town.sentence].first
    before = [bare(token) for token in document.tokens[max(town.index - REACH, start) : town.index]]
    return known and bool({*INSIDE, "at"} & set(before))


def _is_from(document: Document, mention: Mention) -> bool:
    """Tell whether somebody without a name is from what one word names: "a joiner from Brask"."""
    noun = document.tokens[max(mention.first - 2, 0)]
    known = bare(noun) in word_list("person_nouns") or bare(noun) in word_list("role_nouns")
    return mention.last - mention.first == 1 and noun.text.islower() and known


def is_home(document: Document, mention: Mention) -> bool:
    """Tell whether the name is where somebody lives ("Ana Lima, 34, of Brask", "Ana Lima, from Brask,").

    What a model takes for another person behind "of" is a place as well.
    """
    tokens = document.tokens
    if _ends_address(document, mention):
        return True
    comma, preposition = (tokens[max(mention.first - place, 0)] for place in (2, 1))
    if comma.text != "," or preposition.text not in {"of", "from"} or comma.sentence != tokens[mention.first].sentence:
        return False
    end = comma.index
    aged = end > 1 and tokens[end - 1].text.isdigit() and tokens[end - 2].text == ","
    end -= 2 * aged
    named = any(entity.label == "PERSON" and entity.last == end for entity in document.entities)
    return named and (aged or preposition.text == "from" or mention.label == PERSON)


def _ends_address(document: Document, mention: Mention) -> bool:
    """Tell whether the name stands behind that of a road, or is itself a road where somebody lives.

    "In Pinder Street, Brask", "Lima, of Albert Grove, was held".
    """
    if mention.label != PERSON or mention.first < MARK_AND_TOWN:
        return False
    comma, before = document.tokens[mention.first - 1], document.tokens[mention.first - MARK_AND_TOWN]
    behind_road = comma.text == "," and before.text in ROADS and before.sentence == comma.sentence
    lived_in = (before.text, comma.text) == (",", "of") and document.tokens[mention.last - 1].text in ROADS
    return behind_road or lived_in


def _is_headed_for(document: Document, mention: Mention) -> bool:
    """Tell whether somebody walks or flies to what one word names: "she walked to Brask"."""
    if mention.first == 0 or mention.last - mention.first > 1:
        return False
    preposition = document.tokens[mention.first - 1]
    verb = document.tokens[preposition.head]
    return preposition.text in {"to", "into", "towards", "toward", "through", "for"} and verb.lemma in MOTION


def stands_among_places(document: Document, mention: Mention) -> bool:
    """Tell whether the name is one of a list in which the model knows several places and nobody."""
    labels = {index: entity.label for entity in document.entities for index in range(entity.first, entity.last)}
    start = root_of(document, mention.first, mention.last)
    while start.dep == "conj" and start.head != start.index:
        start = document.tokens[start.head]
    queue, found = [start.index], []
    while queue:
        index = queue.pop()
        if not mention.first <= index < mention.last:
            found.append(labels.get(index))
        queue.extend(child for child in document.children[index] if document.tokens[child].dep == "conj")
    return found.count("GPE") >= FEWEST_PLACES and "PERSON" not in found and "ORG" not in found


def _is_published(document: Document, mention: Mention) -> bool:
    """Tell whether something was published in what is named, a journal or a paper."""
    return mention.first > 1 and document.tokens[mention.first - 2].text.casefold() in {"published", "wrote", "writing"}


def word_before(document: Document, mention: Mention) -> Token | None:
    """Return the token before the mention if it stands in the same sentence."""
    index = mention.first - 1
    if index < 0 or document.tokens[index].sentence != document.tokens[mention.first].sentence:
        return None
    return document.tokens[index]
