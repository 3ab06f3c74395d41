"""How hard a text is to read: words, sentences and syllables, and the two grades made of them. English only.

* Flesch-Kincaid grade: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability
  Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, Naval Technical Training Command, 1975.
* SMOG: G. H. McLaughlin, SMOG Grading - a New Readability Formula, Journal of Reading 12 (8), 1969, pages 639 to 646.

Both were derived for English and say nothing about any other language. ``has_grade`` is false for those, and no grade
is given until a language has a formula of its own; sentences, paragraphs and lists are measured in every language.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kiosk.packs.syllables import syllables

POLYSYLLABLE = 3

# A telephone number or a date: seven digits or more, in groups.
_DIALLED = re.compile(r"\+?\(?\d(?:\)? ?\(?\d|[-./]\d){6,}")
# Letters, and marks such as accents and vowel signs; apostrophes and hyphens hold a word together.
_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e])*"
_APOSTROPHES = rf"{_LETTERS}(?:['’]{_LETTERS})*"
_WORD = re.compile(rf"{_DIALLED.pattern}|\d+(?:[.,:/]\d+)*|{_APOSTROPHES}(?:[-\u2010\u2011](?:{_APOSTROPHES}|\d+))*")
_HYPHEN = re.compile(r"[-\u2010\u2011]")

_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"”’')\]]*(?=\s|$)|[。！？।؟۔]+|\n+)\s*")
_BEGINS_SENTENCE = re.compile(r"[\"“‘'(\[]*(?:[^\W_]|$)")
_BEFORE_A_NAME = frozenset({"dr.", "mr.", "mrs.", "ms.", "prof.", "st.", "no.", "nos.", "approx.", "fig.", "p."})
_NEVER_LAST = frozenset({"e.g.", "i.e.", "vs.", "cf."})
_LIST_NUMBER = re.compile(r"\(?\d{1,3}[.)]")
_INITIAL = re.compile(r"[^\W\d_]\.")

_UNIT_SYLLABLES = {
    "mL": 4, "ml": 4, "L": 2, "kg": 3, "g": 1, "mg": 3, "mcg": 4, "cm": 4, "mm": 4, "m": 2, "lb": 1, "oz": 1,
    "C": 2, "F": 3, "h": 1, "min": 2,
}  # fmt: skip
_SPELLED_OUT = re.compile(r"[A-Z]{2,6}(?:s|'s|’s)?")
_DOUBLE_U = 3

_BELOW_TWENTY = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)
_LONGEST_SPOKEN_WHOLE = 6


@dataclass(frozen=True, slots=True)
class Counts:
    """What both formulas are made of. ``polysyllables`` are the words of three syllables or more."""

    sentences: int
    words: int
    syllables: int
    polysyllables: int


def has_grade(language: str) -> bool:
    """Return whether the formulas hold for *language*, such as ``en`` or ``en-GB``."""
    return re.split(r"[-_]", language.lower(), maxsplit=1)[0] == "en"


def flesch_kincaid_grade(words: int, sentences: int, syllable_count: int) -> float:
    """Return the school grade, in years of US schooling, from -3.4 upwards.

    Raises ValueError when there are no words or no sentences.
    """
    if words < 1 or sentences < 1:
        raise ValueError("a grade needs at least one word and one sentence")
    return 0.39 * words / sentences + 11.8 * syllable_count / words - 15.59


def smog_grade(polysyllables: int, sentences: int) -> float:
    """Return the SMOG grade, in years of US schooling, from 3.1291 upwards.

    The formula was derived from samples of 30 sentences; the count is scaled to 30. Raises ValueError when there are
    no sentences.
    """
    if sentences < 1:
        raise ValueError("a grade needs at least one sentence")
    return 1.0430 * math.sqrt(polysyllables * 30 / sentences) + 3.1291


def counts(passages: Iterable[str], set_aside: Collection[str] = ()) -> Counts:
    """Count the passages together; a passage ends its last sentence even without a full stop.

    Words in *set_aside*, in lower case, and their plurals are not counted as polysyllables. A telephone number is
    not counted at all: it is dialled, not read.
    """
    sentence_count = word_count = syllable_count = polysyllable_count = 0
    for passage in passages:
        for sentence in sentences_of(passage):
            spoken = [word for word in words_of(sentence) if not _DIALLED.fullmatch(word)]
            lengths = [syllables_of(word) for word in spoken]
            sentence_count += 1
            word_count += len(spoken)
            syllable_count += sum(lengths)
            polysyllable_count += sum(
                length >= POLYSYLLABLE and not _is_among(word, set_aside)
                for word, length in zip(spoken, lengths, strict=True)
            )
    return Counts(sentence_count, word_count, syllable_count, polysyllable_count)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text.

    Words joined by a hyphen are one, as both papers count them, and so is a telephone number with its gaps.
    """
    return tuple(match[0] for match in _WORD.finditer(text))


def words_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the words and numbers of a text, each with the place of its first letter."""
    return tuple((match.start(), match[0]) for match in _WORD.finditer(text))


def is_number(word: str) -> bool:
    """Return whether a word of ``words_of`` is a number."""
    return word.lstrip("+(")[:1].isdecimal()


def is_unit(word: str) -> bool:
    """Return whether a word of ``words_of`` is the short form of a unit, such as mL."""
    return word in _UNIT_SYLLABLES


def syllables_of(word: str) -> int:
    """Return the syllables of a word of ``words_of`` as it is read aloud: numbers, units and letters (MRI) too."""
    if is_number(word):
        return _number_syllables(word)
    return sum(_part_syllables(part) for part in _HYPHEN.split(word) if part)


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a text. A line break ends one; what holds no word is none.

    A full stop ends none in a decimal, behind the number of a list, a title, an initial or a short form, or before a
    small letter.
    """
    sentences: list[str] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if "\n" in match[0] or _ends_sentence(text[start : match.end()].rstrip(), text[match.end() :]):
            sentences.append(text[start : match.end()].strip())
            start = match.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if _WORD.search(sentence))


def _ends_sentence(sentence: str, rest: str) -> bool:
    tokens = sentence.split()
    last = tokens[-1].lstrip("\"“‘'([") if tokens else ""
    before = tokens[-2] if len(tokens) > 1 else ""
    if not last.endswith((".", "…")):
        return True
    if last.lower() in _BEFORE_A_NAME | _NEVER_LAST or (_LIST_NUMBER.fullmatch(last) and last == sentence):
        return False
    # "Ada J. Byrne" goes on; "38.0 C. Call us" and "vitamin C. Rest" do not.
    if _INITIAL.fullmatch(last) and last != "I." and (not before or before[0].isupper()):
        return False
    begins = _BEGINS_SENTENCE.match(rest)
    return begins is None or not begins[0][-1:].islower()


def _is_among(word: str, terms: Collection[str]) -> bool:
    lower = word.lower()
    return lower in terms or lower.removesuffix("s") in terms


def _part_syllables(part: str) -> int:
    if is_unit(part):
        return _UNIT_SYLLABLES[part]
    if _SPELLED_OUT.fullmatch(part):
        return sum(_DOUBLE_U if letter == "W" else 1 for letter in part if letter.isupper())
    return syllables(part)


def _number_syllables(number: str) -> int:
    if _DIALLED.fullmatch(number):
        return _digit_syllables(number)
    whole, point, decimals = number.replace(",", "").partition(".")
    if not (whole.isdecimal() and (not point or decimals.isdecimal())):
        return sum(_number_syllables(part) for part in re.split(r"[.:/]", number.replace(",", "")) if part)
    by_digit = whole.startswith("0") or len(whole) > _LONGEST_SPOKEN_WHOLE
    spoken = _digit_syllables(whole) if by_digit else _whole_syllables(int(whole))
    return spoken + (1 + _digit_syllables(decimals) if point else 0)


def _digit_syllables(digits: str) -> int:
    return sum(_BELOW_TWENTY[int(digit)] for digit in digits if digit.isdecimal())


def _whole_syllables(number: int) -> int:
    if number < len(_BELOW_TWENTY):
        return _BELOW_TWENTY[number]
    for size, name in ((1000, 2), (100, 2)):
        if number >= size:
            rest = number % size
            return _whole_syllables(number // size) + name + (_whole_syllables(rest) if rest else 0)
    return _TENS[number // 10] + (_BELOW_TWENTY[number % 10] if number % 10 else 0)
