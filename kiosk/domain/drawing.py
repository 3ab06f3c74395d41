"""A drawing: safe SVG whose colours are names, so that each look paints it in its own."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from kiosk.domain.value import value

_FILL = "f-"
_STROKE = "s-"


@value
class Anchor:
    """Where a label points: ``x, y`` is the target, ``text_x, text_y`` the end of the leader at the words.

    All four are in the units of the drawing's view box.
    """

    name: str
    x: float
    y: float
    text_x: float
    text_y: float


@value
class Drawing:
    """A drawing as it was read: markup with colour names, its size, its label anchors and its layers.

    ``width`` and ``height`` are those of the view box, which starts at 0, 0. ``layers`` are the ids of the groups
    that can be painted on their own, in painting order.
    """

    id: str
    markup: str
    width: float
    height: float
    anchors: tuple[Anchor, ...] = ()
    layers: tuple[str, ...] = ()

    def colour_names(self) -> frozenset[str]:
        """Return every colour name the drawing uses."""
        names: set[str] = set()
        for element in ET.fromstring(self.markup).iter():
            for token in element.get("class", "").split():
                if token.startswith((_FILL, _STROKE)):
                    names.add(token[2:])
        return frozenset(names)

    def painted(self, colours: Mapping[str, str], layers: frozenset[str] | None = None, *, ground: bool = True) -> str:
        """Return plain SVG in the given colours.

        When *layers* is given, only those layers are painted; without *ground*, nothing that is no layer.
        Raises KeyError when a colour name is missing from *colours*.
        """
        root = ET.fromstring(self.markup)
        for element in list(root):
            is_layer = element.get("id", "") in self.layers
            unwanted = is_layer and layers is not None and element.get("id") not in layers
            if unwanted or (not is_layer and not ground):
                root.remove(element)
        for element in root.iter():
            _paint(element, colours)
        ET.register_namespace("", "http://www.w3.org/2000/svg")
        return ET.tostring(root, encoding="unicode")


def _paint(element: ET.Element, colours: Mapping[str, str]) -> None:
    for token in element.attrib.pop("class", "").split():
        if token.startswith(_FILL):
            element.set("fill", colours[token[2:]])
        elif token.startswith(_STROKE):
            element.set("stroke", colours[token[2:]])
