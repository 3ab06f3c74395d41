"""The motions of pack.yaml: which layer of a figure does what, and the stills that tell the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.domain.drawing import Drawing
from kiosk.domain.pack import Motion, MotionScript, MotionStep
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import did_you_mean
from kiosk.packs.yaml_text import Entry, Node

_SECONDS = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?) ?s")
_NUMBER = re.compile(r"-?[0-9]{1,4}(?:\.[0-9]{1,2})?")
_LAYER = "layer-"


@dataclass(frozen=True, slots=True)
class MotionPlan:
    """A motion as it was read, with the lines of its stills and steps."""

    figure: str
    line: int
    stills: tuple[tuple[str, int], ...]
    steps: tuple[tuple[MotionStep, int], ...]

    def script(self) -> MotionScript:
        """Return the motion without lines."""
        return MotionScript(tuple(step for step, _line in self.steps), tuple(name for name, _line in self.stills))


def read_motion(name: str, entry: Entry, fields: FieldReader) -> MotionPlan | None:
    """Return the motion of the figure *name*, or None after noting what is wrong with it."""
    what = f'the motion "{name}"'
    keys = fields.mapping(entry.node, what, ("stills", "steps"))
    if len(keys) < 2:
        return None
    stills = tuple((node.text, node.line) for node in fields.texts(keys["stills"].node, f"the stills of {what}"))
    steps: list[tuple[MotionStep, int]] = []
    for node in fields.items(keys["steps"].node, f"the steps of {what}"):
        step = _read_step(node, fields, f"a step of {what}")
        if step is not None:
            steps.append((step, node.line))
    return MotionPlan(name, entry.line, stills, tuple(steps))


def _read_step(node: Node, fields: FieldReader, what: str) -> MotionStep | None:
    keys = fields.mapping(node, what, ("layer", "does", "from", "to"), ("by", "at"))
    if not {"layer", "does", "from", "to"} <= keys.keys():
        return None
    layer = fields.identifier(keys["layer"].node, f"the layer in {what}")
    does = fields.choice(keys["does"].node, f"what the layer does in {what}", tuple(Motion))
    start = _seconds(keys["from"], fields, f"the beginning of {what}")
    end = _seconds(keys["to"], fields, f"the end of {what}")
    if layer is None or does is None or start is None or end is None:
        return None
    if end <= start:
        fields.wrong(keys["to"].line, f"{what} ends before it begins", 'write a later time after "to:"')
    wanted = {Motion.MOVE: "by", Motion.GROW: "at"}.get(Motion(does))
    point = _point(keys, wanted, fields, what, node.line)
    return MotionStep(layer, Motion(does), start, end, *point)


def _seconds(entry: Entry, fields: FieldReader, what: str) -> float | None:
    text = fields.text(entry.node, what)
    match = _SECONDS.fullmatch(text) if text is not None else None
    if text is not None and match is None:
        fields.wrong(entry.line, f'{what} is "{text}"', "write seconds, as in 2 s")
    return float(match[1]) if match else None


def _point(
    keys: dict[str, Entry], wanted: str | None, fields: FieldReader, what: str, line: int
) -> tuple[float, float]:
    for key in ("by", "at"):
        if key in keys and key != wanted:
            fields.wrong(keys[key].line, f'"{key}" means nothing in {what}', 'write "by" with move and "at" with grow')
    if wanted is None:
        return 0.0, 0.0
    if wanted not in keys:
        fields.wrong(line, f'"{wanted}" is missing in {what}', f"write {wanted}: [0, 120]")
        return 0.0, 0.0
    numbers = [node.text for node in fields.texts(keys[wanted].node, f'"{wanted}" in {what}')]
    if len(numbers) != 2 or not all(_NUMBER.fullmatch(number) for number in numbers):
        fields.wrong(keys[wanted].line, f'"{wanted}" in {what} is no point', f"write {wanted}: [0, 120]")
        return 0.0, 0.0
    return float(numbers[0]), float(numbers[1])


def check_motion(plan: MotionPlan, drawing: Drawing | None, fields: FieldReader) -> None:
    """Note each step whose layer the drawing does not have."""
    if drawing is None:
        return
    known = [layer.removeprefix(_LAYER) for layer in drawing.layers]
    for step, line in plan.steps:
        if step.layer not in known:
            mend = did_you_mean(step.layer, known, f'draw it as a group <g id="{_LAYER}{step.layer}"> in <svg>')
            fields.wrong(line, f'the figure "{plan.figure}" has no layer "{step.layer}"', mend)
