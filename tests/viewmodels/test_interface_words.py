"""The interface's own words: each id that QML asks for has words, and no words are left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, qtTrId

from kiosk import paths, viewmodels
from kiosk.domain.level import Level
from kiosk.session.preferences import Look, TextSize
from kiosk.viewmodels.interface_words import InterfaceWords, read_words

PYTHON = Path(viewmodels.__file__).parent
_LITERAL = re.compile(r'qsTrId\(\s*"([\w-]+)"\s*\)')
_IN_PYTHON = re.compile(r'qtTrId\("([\w-]+)"\)')
_PREFIX = re.compile(r'qsTrId\(\s*"([\w-]+-)"\s*\+')
_CONDITIONAL = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')
# What may follow where QML puts an id together.
ENDINGS = {
    "level-": [level.value for level in Level],
    "size-": [size.value for size in TextSize],
    "look-": [look.value for look in Look],
    "motion-": ["on", "off"],
}


def qml() -> str:
    return "\n".join(file.read_text("utf-8") for file in sorted(paths.qml().rglob("*.qml")))


def view_models() -> str:
    return "\n".join(file.read_text("utf-8") for file in sorted(PYTHON.glob("*.py")))


def asked_for() -> set[str]:
    """Return each id that QML or a view model asks for, those that QML puts together among them."""
    source = qml()
    whole = set(_LITERAL.findall(source)) | set(_IN_PYTHON.findall(view_models()))
    return whole | {prefix + ending for prefix in set(_PREFIX.findall(source)) for ending in ENDINGS[prefix]}


def english() -> dict[str, str]:
    return read_words(paths.assets() / "interface" / "kiosk_en.ts")


def test_every_id_that_qml_asks_for_has_english_words() -> None:
    assert not asked_for() - set(english())


def test_no_english_words_are_left_that_nobody_asks_for() -> None:
    quoted = set(_CONDITIONAL.findall(qml()))
    assert not set(english()) - asked_for() - quoted


def test_every_question_to_the_words_is_one_this_test_understands() -> None:
    calls = re.findall(r"qsTrId\(", qml())
    understood = [*_LITERAL.findall(qml()), *_PREFIX.findall(qml())]
    assert len(calls) == len(understood), "qsTrId wants a plain id, or a beginning that stands in ENDINGS"


def test_the_words_have_as_many_places_for_values_as_qml_fills() -> None:
    source = qml()
    for name, words in english().items():
        places = len(set(re.findall(r"%\d", words)))
        fills = [
            call.count(".arg(")
            for call in re.findall(rf'qsTrId\("{name}"\)((?:\.arg\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)', source)
        ]
        assert all(filled == places for filled in fills), f"{name} has {places} places, and QML fills {fills}"


def test_no_id_stands_twice() -> None:
    text = (paths.assets() / "interface" / "kiosk_en.ts").read_text("utf-8")
    ids = re.findall(r'<message id="([^"]*)"', text)
    assert len(ids) == len(set(ids))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, messages in {
        "en": {"bar-back": "Back", "bar-close": "Close"},
        "es": {"bar-back": "Volver"},
    }.items():
        lines = [
            f'<message id="{name}"><translation>{words}</translation></message>' for name, words in messages.items()
        ]
        lines.append('<message id="draft"><translation type="unfinished">Not yet</translation></message>')
        (tmp_path / f"kiosk_{language}.ts").write_text(f"<TS><context>{''.join(lines)}</context></TS>", "utf-8")
    return tmp_path


def test_a_language_without_words_for_an_id_has_the_english_ones(owner: QObject, folder: Path) -> None:
    words = InterfaceWords(folder, owner)
    words.use("es")
    assert words.translate("", "bar-back") == "Volver"
    assert words.translate("", "bar-close") == "Close"
    words.use("en")
    assert words.translate("", "bar-back") == "Back"


@pytest.mark.parametrize("language", ["fr", "../../etc/passwd", "", "en-GB"])
def test_a_language_without_a_file_is_english(owner: QObject, folder: Path, language: str) -> None:
    words = InterfaceWords(folder, owner)
    words.use(language)
    assert words.translate("", "bar-back") == "Back"


def test_unfinished_words_and_unknown_ids_are_left_to_qt(owner: QObject, folder: Path) -> None:
    words = InterfaceWords(folder, owner)
    assert words.translate("", "draft") is None
    assert words.translate("", "nobody-knows") is None
    assert not words.isEmpty()


def test_the_messages_of_qt_itself_keep_their_words(owner: QObject, folder: Path) -> None:
    words = InterfaceWords(folder, owner)
    QCoreApplication.installTranslator(words)
    try:
        assert QCoreApplication.translate("QQmlParser", "Expected token %1") == "Expected token %1"
        assert qtTrId("bar-back") == "Back"
    finally:
        QCoreApplication.removeTranslator(words)
