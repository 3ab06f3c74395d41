"""What the screens of a talk on which something is told show, as rows and as one value; told_view fills them."""

from __future__ import annotations

from kiosk.domain.value import value


@value
class AnswerRow:
    """An answer to a question of the teach-back."""

    name: str
    text: str


@value
class ChoiceRow:
    """Something that may matter to the patient, or that staff confirm; ``pictogram`` is empty where there is none."""

    name: str
    text: str
    pictogram: str = ""


@value
class MissingRow:
    """Something that is still open at the end: danger-signs, teach-back, confirmations, decision or signatures.

    ``count`` is how many of it.
    """

    name: str
    count: int


@value
class TeachBackView:
    """A question of the teach-back as it is shown.

    ``given`` is the words of the last answer, ``right`` whether it is the right one, ``why`` why that one is.
    ``explained`` is true on the page that says so, ``again`` where there is a screen to be shown again. ``repeats``
    counts the wrong answers; ``must``, ``own_words``, ``explained_again`` and ``reason`` are for staff.
    """

    name: str = ""
    number: int = 0
    count: int = 0
    question: str = ""
    answers: tuple[AnswerRow, ...] = ()
    chosen: str = ""
    given: str = ""
    right: bool = False
    why: str = ""
    explained: bool = False
    again: bool = False
    repeats: int = 0
    must: bool = False
    own_words: bool = False
    explained_again: bool = False
    reason: str = ""
