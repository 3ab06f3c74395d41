"""The words of a self-check whose numbers stay in order inside right-to-left text."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.bidi import isolate_numbers
from kiosk.domain.check_words import (
    AnswerWords,
    CheckWords,
    ListWords,
    Phrase,
    QuestionWords,
    ResultWords,
    SymptomWords,
    TellUsWords,
)


def isolated_check(words: CheckWords) -> CheckWords:
    """Return the words with every number that is read, with its unit, between U+2066 and U+2069."""
    return CheckWords(
        areas=_each(words.areas),
        symptoms={name: _symptom(symptom) for name, symptom in words.symptoms.items()},
        questions={name: _question(question) for name, question in words.questions.items()},
        lists={name: ListWords(_phrase(given.title)) for name, given in words.lists.items()},
        results={name: _result(result) for name, result in words.results.items()},
        advice=_each(words.advice),
        always=_each(words.always),
        tell_us={name: _tell_us(question) for name, question in words.tell_us.items()},
    )


def _each(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: isolate_numbers(text) for name, text in texts.items()}


def _phrase(phrase: Phrase) -> Phrase:
    return Phrase(isolate_numbers(phrase.me), isolate_numbers(phrase.they))


def _phrase_if_any(phrase: Phrase | None) -> Phrase | None:
    return None if phrase is None else _phrase(phrase)


def _symptom(symptom: SymptomWords) -> SymptomWords:
    return SymptomWords(_phrase(symptom.label), isolate_numbers(symptom.meaning))


def _question(question: QuestionWords) -> QuestionWords:
    return QuestionWords(
        title=_phrase(question.title),
        meaning=isolate_numbers(question.meaning),
        answers={name: AnswerWords(_phrase(each.label), _phrase(each.told)) for name, each in question.answers.items()},
        label=_phrase_if_any(question.label),
        told=_phrase_if_any(question.told),
    )


def _result(result: ResultWords) -> ResultWords:
    return ResultWords(isolate_numbers(result.act), tuple(isolate_numbers(line) for line in result.lines))


def _tell_us(question: TellUsWords) -> TellUsWords:
    return TellUsWords(_phrase(question.question), isolate_numbers(question.flag), isolate_numbers(question.meaning))
