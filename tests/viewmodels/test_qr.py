"""QR codes as a stranger's decoder reads them, and as large as an old telephone needs them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from kiosk.viewmodels.qr import LEAST_MODULE_MM, PROVIDER, QrProvider, module_pixels, qr_picture
from tests.support.qr_reader import qr_texts

PIXELS_PER_MM = 4.0
LONGEST = "\n".join(["Get care today", "- Schwäche, Taubheit – 38 °C"] * 16)
SCRIPTS = {
    "english": "Call 911 now for any of these\n- Weak, heavy or numb legs",
    "spanish": "Llame al 911 ahora\n- Piernas débiles o dormidas",
    "arabic": "اتصل بالرقم \u2066911\u2069 الآن\n- ضعف في الساقين",
    "hindi": "अभी \u2066112\u2069 पर कॉल करें\n- पैरों में कमज़ोरी",
    "chinese": "立即拨打 120\n- 双腿无力",
    "thai": "โทร 1669 ทันที\n- ขาอ่อนแรง",
}


def image(address: str, texts: dict[str, str]) -> QImage:
    return QrProvider(lambda name: texts.get(name, "")).requestImage(address, QSize(), QSize())


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_strangers_decoder_reads_the_text_in_every_script(script: str) -> None:
    picture = qr_picture(SCRIPTS[script], module_pixels(PIXELS_PER_MM))
    assert qr_texts(picture) == [SCRIPTS[script]]


def test_the_longest_text_is_read_from_the_smallest_modules() -> None:
    assert len(LONGEST.encode()) <= 800
    picture = qr_picture(LONGEST, module_pixels(PIXELS_PER_MM))
    assert qr_texts(picture) == [LONGEST]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=60))
def test_the_code_is_black_on_white_in_whole_modules_with_a_quiet_edge_of_four(text: str) -> None:
    picture = qr_picture(text, 3)
    side, modules = picture.width(), picture.width() // 3
    assert (side, picture.height()) == (modules * 3, modules * 3)
    for x, y in itertools.product(range(0, modules, 5), repeat=2):
        colours = {picture.pixel(3 * x + dx, 3 * y + dy) & 0xFFFFFF for dx, dy in itertools.product(range(3), repeat=2)}
        assert colours in ({0x000000}, {0xFFFFFF})
    edge = [picture.pixel(at, y) & 0xFFFFFF for y in range(12) for at in range(side)]
    assert set(edge) == {0xFFFFFF}
    assert picture.pixel(12, 12) & 0xFFFFFF == 0x000000


@given(st.floats(min_value=0.5, max_value=40))
def test_a_module_is_never_smaller_than_an_old_phone_can_read(density: float) -> None:
    pixels = module_pixels(density)
    assert pixels / density >= LEAST_MODULE_MM
    assert (pixels - 1) / density < LEAST_MODULE_MM or pixels == 1


def test_more_room_gives_larger_modules_and_too_little_never_smaller_ones() -> None:
    small = image("result?module=3", {"result": "Call 911"})
    modules = small.width() // 3
    assert image("result?module=3&room=1", {"result": "Call 911"}).width() == modules * 3
    assert image(f"result?module=3&room={modules * 7 + 5}", {"result": "Call 911"}).width() == modules * 7


@pytest.mark.parametrize(
    "address",
    [
        "",
        "result",
        "result?module=0",
        "result?module=-3",
        "result?module=wide",
        "result?module=1000",
        "result?module=3&room=wide",
        "nobody-knows?module=3",
    ],
)
def test_what_cannot_be_drawn_is_an_empty_picture(address: str) -> None:
    assert image(address, {"result": "Call 911"}).isNull()


def test_the_code_is_read_from_the_pixels_of_the_screen(qtbot: QtBot) -> None:
    view = QQuickView()
    view.engine().addImageProvider(PROVIDER, QrProvider(lambda _name: LONGEST))
    address = f"image://{PROVIDER}/result?module={module_pixels(PIXELS_PER_MM)}"
    view.setColor("#14110D")
    source = f'import QtQuick; Item {{ Image {{ x: 37; y: 21; cache: false; smooth: false; source: "{address}" }} }}'
    component = QQmlComponent(view.engine())
    component.setData(source.encode(), QUrl())
    view.setContent(QUrl(), component, component.create())
    view.resize(500, 480)
    view.show()
    qtbot.waitExposed(view)
    assert qr_texts(view.grabWindow()) == [LONGEST]
