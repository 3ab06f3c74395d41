"""What is shown by playing visits: that asking ends, that it is short, and that each story ends at its level."""

from __future__ import annotations

from kiosk.domain.proof_states import led_to, offered
from kiosk.domain.proved import Fault, Proved, first_few
from kiosk.domain.self_check import NOT_SURE, TIME, Phase, Symptom
from kiosk.domain.triage import Triage
from kiosk.domain.visits import Visit, play, play_story, why_not

# After "who" and "when", which every visit begins with: content evidence, end of section 4.
MOST_QUESTIONS = 8


def asking_ends(triage: Triage) -> Proved:
    """Show for each symptom alone that asking ends with floor and ceiling agreed, and after how many questions.

    Played with every answer at its best, where asking takes longest, and with one answer at its worst at a time.
    """
    faults: list[Fault] = []
    visits, most, longest = 0, 0, 0
    for phase, symptom in offered(triage):
        questions = led_to(triage, triage.table(phase), symptom)
        longest = max(longest, len({triage.home(name) for name in questions} - {TIME}))
        for worst in ("", *questions):
            visits += 1
            visit, fault = _ended(triage, phase, symptom, {worst: NOT_SURE} if worst else {})
            faults += [fault] if fault is not None else []
            count = questions_in(visit) if visit is not None else 0
            most = max(most, count)
            if count > MOST_QUESTIONS:
                what = f'the symptom "{symptom.id}" leads to {count} questions'
                faults.append(Fault(symptom.line, what, f"ask at most {MOST_QUESTIONS}: make a list of some"))
    detail = (f"one symptom: at most {most} questions as played, {longest} however answered, without the time",)
    return Proved("asking always ends: floor and ceiling meet", f"{visits:,} visits", detail, first_few(faults))


def stories_end_at_their_level(triage: Triage) -> Proved:
    """Show that each vignette ends at its level, told all at once and in a visit that asks question by question."""
    stories = triage.rules.vignettes
    mend = "mend the rules, or the story"
    faults = tuple(Fault(story.line, why, mend) for story in stories if (why := why_not(triage, story)))
    counts = [questions_in(play_story(triage, story)) for story in stories]
    most, long = max(counts, default=0), sum(1 for count in counts if count > MOST_QUESTIONS)
    detail = (f"at most {most} questions in a story, more than {MOST_QUESTIONS} in {long} of them",)
    return Proved("each story ends at its level", f"{len(stories)} stories", detail, faults)


def questions_in(visit: Visit) -> int:
    """Return how many lists and questions the visit asked, without the time, which every visit begins with."""
    return sum(1 for unit in visit.asked if unit != TIME)


def _ended(
    triage: Triage, phase: Phase, symptom: Symptom, answers: dict[str, str]
) -> tuple[Visit | None, Fault | None]:
    mend = "see that each question it leads to can be asked"
    try:
        visit = play(triage, phase, frozenset({symptom.id}), answers, otherwise_best=True)
    except RuntimeError as fault:
        return None, Fault(symptom.line, f'a visit with "{symptom.id}" does not end: {fault}', mend)
    if visit.verdict.settled:
        return visit, None
    what = f'a visit with "{symptom.id}" ends between {visit.verdict.floor} and {visit.verdict.ceiling}'
    return visit, Fault(symptom.line, what, mend)
