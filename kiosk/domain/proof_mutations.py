"""What is shown by breaking the rules on purpose: the stories notice each rule that is taken out or lowered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.domain.phase_table import rank_of
from kiosk.domain.proof_states import led_to, offered
from kiosk.domain.proved import Fault, Proved
from kiosk.domain.rule_entries import Entry, entries
from kiosk.domain.rule_models import least_states, level_rules, only_cause
from kiosk.domain.self_check import Phase, Vignette
from kiosk.domain.triage import Told, Triage
from kiosk.domain.visits import all_told, play, play_story, why_not


@dataclass(frozen=True, slots=True)
class _Story:
    """A vignette and every mark that follows from all that it tells."""

    story: Vignette
    known: int


def every_level_has_its_story(triage: Triage) -> Proved:
    """Show that each symptom, answer and raise alone makes the level of a story.

    Without it, or with it lowered, that story would end lower. What says why it is kept although needless is left out.
    """
    rules = [rule for rule in level_rules(triage) if not rule.kept_because]
    stories = _stories(triage)
    faults = tuple(
        Fault(rule.line, f"no story would notice without {rule.words}", "write one in which nothing else is as urgent")
        for rule in rules
        if not any(only_cause(triage.table(told.story.phase), told.known, rule) for told in stories)
    )
    return Proved("each level of the rules alone makes that of a story", f"{len(rules)} rules", faults=faults)


def every_entry_has_its_story(triage: Triage) -> Proved:
    """Show that a story ends at another level without any one other entry of the rules that can matter."""
    stories = _stories(triage)
    conjunctions = tuple(_conjunctions(triage))
    faults, count, idle = [], 0, 0
    leading = _leading(triage)
    for entry in entries(triage.rules):
        count += 1
        without = Triage(entry.rules)
        if any(_notices(without, told.story) for told in _concerned(triage, entry, stories)):
            continue
        states = _states(triage, entry, conjunctions)
        if any(_lowers(triage, without, asked) for told in states if (asked := _asked(told, leading))):
            mend = "write one whose level rests on it"
            faults.append(Fault(entry.line, f"no story would notice without {entry.words}", mend))
        else:
            idle += 1
    claim = "without anything else of the rules a story ends otherwise"
    detail = (f"{idle} of them change no level, because others say as much",)
    return Proved(claim, f"{count} entries", detail, tuple(faults))


def _stories(triage: Triage) -> tuple[_Story, ...]:
    """Return the vignettes that end at their level now."""
    every = (_Story(story, triage.known(all_told(story))) for story in triage.rules.vignettes)
    return tuple(told for told in every if not why_not(triage, told.story))


def _concerned(triage: Triage, entry: Entry, stories: tuple[_Story, ...]) -> Iterator[_Story]:
    """Yield the stories in which the entry begins to count, and that tell more than the best of what it brings."""
    begins = [(state.phase, triage.known(state)) for state in entry.when]
    brings: dict[Phase, list[int]] = {phase: [] for phase in Phase}
    for phase, marks in brings.items():
        marks += [triage.table(phase).of_tap(name) for name in entry.taps]
        marks += [triage.table(phase).of_answer(name, 1) for name in entry.answers]
    for told in stories:
        phase, answers = told.story.phase, told.story.answers
        if not any(of is phase and _within(marks, told.known) for of, marks in begins):
            continue
        unanswered = any(name not in answers for name in entry.answers)
        if unanswered or not brings[phase] or any(_within(marks, told.known) for marks in brings[phase]):
            yield told


def _notices(without: Triage, story: Vignette) -> bool:
    # What only the entry asked for is no question any more.
    answers = {name: answer for name, answer in story.answers.items() if name in without.questions}
    if without.verdict(replace(all_told(story), answers=answers)).level is not story.level:
        return True
    return play_story(without, story).verdict.level is not story.level


def _conjunctions(triage: Triage) -> Iterator[Told]:
    """Yield the least states of the rules that need more than one thing."""
    for rule in level_rules(triage):
        for told in least_states(triage.rules, rule.condition):
            if len(told.taps) + len(told.answers) > 1:
                yield told


def _states(triage: Triage, entry: Entry, conjunctions: tuple[Told, ...]) -> Iterator[Told]:
    """Yield the least states in which the entry could make a difference."""
    names = {*entry.taps, *entry.answers, *_told_of(triage, entry)}
    for state in entry.when:
        if not entry.taps and not entry.answers:
            names = {*state.taps, *state.answers}
        partners = [Told(state.phase)]
        partners += [t for t in conjunctions if t.phase is state.phase and names & {*t.taps, *t.answers}]
        for partner in partners:
            taps = (state.taps | partner.taps) - frozenset(entry.taps)
            answers = {**partner.answers, **state.answers}
            for more in ({}, *({name: answer} for name, answer in entry.answers.items())):
                told = {**answers, **more}
                yield Told(state.phase, taps, told)
                yield Told(state.phase, taps, {**_openers(triage, told), **told})


def _openers(triage: Triage, answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that open the questions of *answers*."""
    return {
        question.id: answer.id
        for question in triage.questions.values()
        for answer in question.answers
        if answers.keys() & set(answer.opens)
    }


def _told_of(triage: Triage, entry: Entry) -> Iterator[str]:
    """Yield the symptoms that count as tapped by what the entry brings."""
    for name, answer in entry.answers.items():
        question = triage.question(name)
        for known in question.answers[: question.rank(answer) + 1]:
            yield from known.taps


def _leading(triage: Triage) -> dict[Phase, list[tuple[str, frozenset[str]]]]:
    """Return for each phase the symptoms that are no emergency, the mildest first, with what they can lead to."""
    leading: dict[Phase, list[tuple[str, frozenset[str]]]] = {phase: [] for phase in Phase}
    for phase, symptom in sorted(offered(triage), key=lambda pair: rank_of(pair[1].level)):
        leading[phase].append((symptom.id, frozenset(led_to(triage, triage.table(phase), symptom))))
    return leading


def _asked(told: Told, leading: Mapping[Phase, list[tuple[str, frozenset[str]]]]) -> Told | None:
    """Return the state, with a symptom when it has none, so that something is asked; None when nothing asks it all."""
    if told.taps:
        return told
    taps = (name for name, questions in leading[told.phase] if questions.issuperset(told.answers))
    return next((replace(told, taps=frozenset({name})) for name in taps), None)


def _lowers(triage: Triage, without: Triage, told: Told) -> bool:
    """Whether a visit ends lower without the entry; what is not told is answered at its best."""
    answers = {name: answer for name, answer in told.answers.items() if name in without.questions}
    now, then = (play(each, told.phase, told.taps, told.answers, otherwise_best=True) for each in (triage, without))
    if rank_of(then.verdict.level) < rank_of(now.verdict.level):
        return True
    return rank_of(without.verdict(replace(told, answers=answers)).floor) < rank_of(triage.verdict(told).floor)


def _within(marks: int, known: int) -> bool:
    return marks & known == marks
