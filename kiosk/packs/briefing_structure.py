"""Whether the parts of a briefing fit together: the order of the agenda, what each screen is named for, its charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from kiosk.domain.blocks import ChartBlock
from kiosk.domain.briefing import AgendaKind, TeachBackItem
from kiosk.domain.pack import Screen
from kiosk.packs.briefing_plan import PROFILES, TEACH_BACK, TOLD, BriefingPlan, ItemPlan
from kiosk.packs.charts import ChartPlan
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import did_you_mean
from kiosk.packs.manifest import ScreenPlan

FEWEST_ANSWERS, MOST_ANSWERS = 2, 4
# So many people never stand beside another count of people, so they may be counted on a screen of their own.
_OUT_OF_ON_ITS_OWN = 1000


def check_structure(plan: BriefingPlan, keys: Mapping[str, int], fields: FieldReader) -> None:
    """Note a finding for every part of the file that does not fit; *keys* are the lines of its keys."""
    readable = not fields.found
    if plan.shows_all:
        _check_kinds(plan, keys["agenda"], fields)
        _check_offered(plan, keys["profiles"], fields)
        _check_named_screens(plan, fields)
    _check_screens_once(plan, fields)
    for question in plan.teach_back:
        _check_answers(question, plan.lines[TEACH_BACK, question.id], fields)
    if readable and plan.teach_back and not any(question.must for question in plan.teach_back):
        mend = "add must: yes to those on danger signs"
        fields.wrong(keys["teach-back"], "no question must be answered before the briefing is complete", mend)


def _check_kinds(plan: BriefingPlan, line: int, fields: FieldReader) -> None:
    for kind in AgendaKind:
        items = [item for item in plan.agenda if item.kind is kind]
        if kind is AgendaKind.SCREENS:
            continue
        if not items:
            mend = f"add one: {{id: …, kind: {kind}, pictogram: …}}"
            fields.wrong(line, f'the agenda has no item of the kind "{kind}"', mend)
        for item in items[1:]:
            what = f'a second item of the kind "{kind}" stands here, the first in line {items[0].line}'
            fields.wrong(item.line, what, "keep one of the two")
    for item in plan.agenda[:-1]:
        if item.kind is AgendaKind.CLOSE:
            what = f'the item "{item.id}" closes the briefing, and others stand below it'
            fields.wrong(item.line, what, "put it at the end of the agenda")


def _check_offered(plan: BriefingPlan, line: int, fields: FieldReader) -> None:
    """Staff pick a profile when they begin, so one must be there whatever a clinic sets."""
    always = [each for each in plan.profiles if not each.when and any(not screen.when for screen in each.screens)]
    if plan.profiles and not always:
        what = "every profile is hidden by a setting"
        fields.wrong(line, what, 'let one stand without "when", so that staff can always pick one')


def _check_named_screens(plan: BriefingPlan, fields: FieldReader) -> None:
    for figure in plan.told:
        if figure.screen and figure.screen not in plan.screens:
            what = f'the told figure "{figure.id}" names the screen "{figure.screen}", which nothing here shows'
            mend = did_you_mean(figure.screen, plan.screens, "add it to the agenda or to a profile")
            fields.wrong(plan.lines[TOLD, figure.id], what, mend)
    for question in plan.teach_back:
        screen, line = plan.agenda_screens.get(question.screen), plan.lines[TEACH_BACK, question.id]
        if question.screen and screen is None:
            what = f'the question "{question.id}" names the screen "{question.screen}", which the agenda does not show'
            fields.wrong(line, what, did_you_mean(question.screen, plan.agenda_screens, "add it to the agenda"))
        elif question.must and screen is not None and screen.when:
            what = f'the question "{question.id}" must be answered, and a setting hides its screen "{question.screen}"'
            fields.wrong(line, what, "name a screen that is always shown")


def _check_screens_once(plan: BriefingPlan, fields: FieldReader) -> None:
    seen: dict[str, int] = {}
    for item in plan.agenda:
        _check_once(item.screens, seen, fields)
    for profile in plan.profiles:
        _check_once(profile.screens, dict(seen), fields)


def _check_once(screens: Iterable[ScreenPlan], seen: dict[str, int], fields: FieldReader) -> None:
    for screen in screens:
        if screen.id in seen:
            what = f'the screen "{screen.id}" is shown twice, first in line {seen[screen.id]}'
            fields.wrong(screen.line, what, "keep one of the two")
        seen.setdefault(screen.id, screen.line)


def _check_answers(question: TeachBackItem, line: int, fields: FieldReader) -> None:
    what, count = f'the question "{question.id}"', len(question.answers)
    if not FEWEST_ANSWERS <= count <= MOST_ANSWERS:
        given = f"{what} has {count} answer{'s' if count > 1 else ''}"
        fields.wrong(line, given, f"give it {FEWEST_ANSWERS} to {MOST_ANSWERS}, the right one among them")
    if question.right in question.wrong:
        fields.wrong(line, f'the answer "{question.right}" of {what} is right and wrong', "take it out of wrong")
    for name, times in Counter(question.wrong).items():
        if times > 1:
            fields.wrong(line, f'the answer "{name}" of {what} stands twice', "keep one of the two")


def check_shown_charts(
    plan: BriefingPlan, screens: Mapping[str, Screen], charts: Mapping[str, ChartPlan], fields: FieldReader
) -> None:
    """Note a finding where a profile or a told figure shows no chart, or where charts count out of different numbers.

    *screens* and *charts* are those of the pack that could be read; the others have a finding of their own.
    """
    shown = {name: _chart_of(screen) for name, screen in screens.items()}
    for profile in plan.profiles:
        names = [screen.id for screen in profile.screens]
        if names and all(name in shown for name in names) and not any(shown[name] for name in names):
            what = f'no screen of the profile "{profile.id}" shows a chart'
            fields.wrong(plan.lines[PROFILES, profile.id], what, "add one with ![…](chart:…), or take the profile out")
    for figure in plan.told:
        chart = shown.get(figure.screen)
        if figure.chart in charts and figure.screen in shown and chart != figure.chart:
            what = f'the told figure "{figure.id}" names the chart "{figure.chart}", and its screen shows '
            what += f'"{chart}"' if chart else "none"
            fields.wrong(plan.lines[TOLD, figure.id], what, "name the chart and the screen that belong together")
    for item in plan.agenda:
        for together in _shown_together(item, plan):
            _check_out_of(together, shown, charts, fields)


def _chart_of(screen: Screen) -> str:
    return screen.picture.chart if isinstance(screen.picture, ChartBlock) else ""


def _shown_together(item: ItemPlan, plan: BriefingPlan) -> Iterator[tuple[ScreenPlan, ...]]:
    if item.kind is not AgendaKind.SUCCESS or not plan.profiles:
        yield item.screens
        return
    for profile in plan.profiles:
        yield (*profile.screens, *item.screens)


def _check_out_of(
    together: Iterable[ScreenPlan], shown: Mapping[str, str], charts: Mapping[str, ChartPlan], fields: FieldReader
) -> None:
    """People compare charts that they see one after the other, so these count out of one number."""
    known = [(screen, charts[shown[screen.id]]) for screen in together if shown.get(screen.id, "") in charts]
    known = [(screen, chart) for screen, chart in known if chart.out_of != _OUT_OF_ON_ITS_OWN]
    for screen, chart in known:
        first = known[0][1]
        if chart.out_of != first.out_of:
            what = f'the chart "{chart.id}" is out of {chart.out_of}, and "{first.id}" before it out of {first.out_of}'
            fields.wrong(screen.line, what, "count both out of the same number of people")
