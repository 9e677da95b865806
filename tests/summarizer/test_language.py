"""The language is told by script, by function words, and where these leave a doubt by a model."""

import pytest

from summarizer.language import UNDECIDED, detect_language

SENTENCES = {
    "en": "The council closed the old bridge on Tuesday after an inspector found cracks in two of its pillars.",
    "de": "Der Rat hat die alte Brücke am Dienstag gesperrt, weil ein Prüfer Risse in zwei der Pfeiler fand.",
    "fr": "Le conseil a fermé le vieux pont mardi après qu’un inspecteur a trouvé des fissures dans deux piliers.",
    "es": "El consejo cerró el viejo puente el martes porque un inspector encontró grietas en dos de los pilares.",
    "it": "Il consiglio ha chiuso il vecchio ponte martedì perché un ispettore ha trovato delle crepe nei piloni.",
    "pt": "O conselho fechou a velha ponte na terça-feira porque um inspetor não achou seguros os dois pilares.",
    "nl": "De raad heeft de oude brug dinsdag gesloten omdat een inspecteur scheuren vond in twee van de pijlers.",
    "pl": "Rada zamknęła we wtorek stary most, bo inspektor znalazł pęknięcia w dwóch filarach i nie ma pieniędzy.",
    "ru": "Совет закрыл старый мост во вторник, потому что инспектор нашёл трещины в двух опорах, и это не всё.",
    "uk": "Рада закрила старий міст у вівторок, бо інспектор знайшов тріщини у двох опорах, і це ще не все.",
    "tr": "Belediye meclisi salı günü eski köprüyü kapattı, çünkü bir denetçi iki ayakta çatlak buldu ve bu yeni.",
}


def no_model(sample: str) -> str:
    """Stand in for the model, which need not be loaded."""
    assert sample
    return UNDECIDED


SCRIPTS = {
    "ja": "市議会は火曜日に古い橋を閉鎖した。",
    "zh": "市议会星期二关闭了旧桥，因为检查员发现了裂缝。",
    "ko": "시의회는 화요일에 낡은 다리를 폐쇄했다.",
    "el": "Το συμβούλιο έκλεισε την παλιά γέφυρα την Τρίτη.",
    "he": "המועצה סגרה את הגשר הישן ביום שלישי.",
    "th": "สภาเมืองปิดสะพานเก่าเมื่อวันอังคาร",
    "ka": "საბჭომ სამშაბათს ძველი ხიდი დაკეტა.",
    "hy": "Խորհուրդը երեքշաբթի փակեց հին կամուրջը։",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_is_enough(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Function words tell the common languages of news without the model."""
    monkeypatch.setattr("summarizer.language._by_model", no_model)

    assert detect_language(SENTENCES[language]) == language


@pytest.mark.parametrize("language", SCRIPTS)
def test_a_script_of_its_own_tells(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some languages are written like no other."""
    monkeypatch.setattr("summarizer.language._by_model", no_model)

    assert detect_language(SCRIPTS[language]) == language


@pytest.mark.parametrize("text", ["", "12,500", "Ledger", "https://ledger.example/bridge @annlee", "*** --- ***"])
def test_too_little_is_undecided(text: str) -> None:
    """Links, handles, numbers and one word tell no language."""
    assert detect_language(text) == UNDECIDED


@pytest.mark.parametrize(
    "change",
    [str.upper, str.lower, lambda text: text + " https://t.co/abc #pont #le #la @les_des"],
    ids=["upper", "lower", "tags"],
)
def test_case_and_tags_do_not_matter(change: object) -> None:
    """A text in capitals is in the same language; hash tags are in none."""
    assert callable(change)
    assert detect_language(change(SENTENCES["en"])) == "en"


def test_quotations_in_another_language_do_not_turn_it() -> None:
    """The most frequent function words decide, not the first."""
    assert detect_language("« Le pont est fermé » : " + SENTENCES["en"] * 2) == "en"


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Kaupunginvaltuusto sulki vanhan sillan tiistaina, kun tarkastaja löysi halkeamia kahdesta pilarista."),
        ("hu", "A városi tanács kedden lezárta a régi hidat, miután az ellenőr repedéseket talált két pillérben."),
        ("ar", "أغلق المجلس الجسر القديم يوم الثلاثاء بعد أن عثر مفتش على شقوق في اثنين من أعمدته."),
        ("vi", "Hội đồng thành phố đã đóng cửa cây cầu cũ hôm thứ Ba sau khi phát hiện vết nứt ở hai trụ cầu."),
        ("sv", "Rådet stängde den gamla bron på tisdagen efter att en inspektör hade hittat sprickor i pelarna."),
        ("da", "Byrådet lukkede den gamle bro tirsdag, efter at en inspektør fandt revner i to af pillerne."),
        ("en", "Old bridge closed, council says"),
    ],
)
def test_the_model_knows_the_others(language: str, text: str) -> None:
    """What function words leave open the model tells, short text included."""
    assert detect_language(text) == language


@pytest.mark.model
def test_a_text_in_no_language_is_undecided() -> None:
    """Made-up words are not forced into the nearest language."""
    assert detect_language("xqz vrtk plomf grizzt wuxle bnarf") == UNDECIDED
