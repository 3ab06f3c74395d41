"""What the counts say, in words and bars, before it becomes a page: for the people who write and show the packs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from kiosk.domain.level import Level
from kiosk.records.counts import COMPLETE, Kind
from kiosk.records.counts_file import Period
from kiosk.records.report_names import Names, PackNames
from kiosk.records.report_sums import SMALLEST_SHOWN, Sums, Trouble, is_told_in_talk
from kiosk.records.stationery import Stationery
from kiosk.session.counted_places import SCREEN_PREFIX, TALK_SCREEN_PREFIX

_Words = Callable[[str, str], str]

_LEVEL_PAINT = {Level.EMERGENCY: "emedge", Level.URGENT: "uredge", Level.DOCTOR: "dredge", Level.EXPECTED: "exedge"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the first line, with what it counts, and with what it is a part of."""

    label: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar as long as ``share`` of the longest; ``hidden`` where its number is too small to be told."""

    label: str
    text: str
    share: float
    paint: str = "accentedge"
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A chart and the table behind it; ``nothing`` is what is said where there are no bars."""

    id: str
    title: str
    explained: str
    nothing: str
    bars: tuple[Bar, ...]
    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report; ``empty`` are the sentences that stand in place of everything when nothing was counted."""

    title: str
    clinic: str
    period: str
    mark: str
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    private: str
    packs: str
    empty: tuple[str, ...] = ()


def report(
    period: Period, names: Mapping[str, PackNames], stationery: Stationery, clinic: str, *, demonstration: bool
) -> Report:
    """Return the report of a period; *names* are the words of the packs that can still be read, by id."""
    return _Writer(period, names, stationery).report(clinic, demonstration)


class _Writer:
    """Puts the sums of one period into words."""

    def __init__(self, period: Period, names: Mapping[str, PackNames], stationery: Stationery) -> None:
        self._period = period
        self._word = stationery.word
        self._locale = stationery.language.replace("-", "_")
        self._level_words = {level: stationery.word(f"level-{level}") for level in Level}
        self._sums = Sums(period.rows)
        several = len({row.pack for row in period.rows if row.pack}) > 1
        self._names = Names(names, stationery, several=several)

    def report(self, clinic: str, demonstration: bool) -> Report:
        """Return everything that the page says."""
        word, rows = self._word, self._period.rows
        editions = sorted({f"{row.pack} {row.version}" for row in rows if row.pack})
        return Report(
            title=word("report-title"),
            clinic=clinic,
            period=self._days(),
            mark=word("report-demonstration") if demonstration else "",
            figures=self._figures() if rows else (),
            sections=tuple(self._sections()) if rows else (),
            private=word("report-private", str(SMALLEST_SHOWN)),
            packs=" · ".join(editions),
            empty=() if rows else (word("report-empty"), word("report-empty-why")),
        )

    def _days(self) -> str:
        days = [self._date(day) for day in (self._period.first, self._period.last) if day is not None]
        return self._word("report-period", *days) if days else ""

    def _date(self, day: date) -> str:
        return format_date(day, "long", self._locale)

    def _figures(self) -> tuple[Figure, ...]:
        sums, word = self._sums, self._word
        visits, briefings = sums.visits, sums.total(Kind.BRIEFING)
        complete = sum(count for (_, name), count in sums.of(Kind.BRIEFING).items() if name == COMPLETE)
        figures = [Figure(word("report-visits"), self._number(visits))]
        for name, kind in (("report-finished", Kind.ENDED_FINISHED), ("report-wiped", Kind.ENDED_WIPED)):
            count = sums.total(kind)
            told = count >= SMALLEST_SHOWN and visits >= SMALLEST_SHOWN
            note = word("report-of-visits", self._number(round(100 * count / visits))) if told else ""
            figures.append(Figure(word(name), self._number(count), note))
        note = word("report-complete", self._number(complete)) if briefings else ""
        return (*figures, Figure(word("report-briefings"), self._number(briefings), note))

    def _sections(self) -> Iterator[Section]:
        yield self._rewrite()
        yield self._counted("missed", self._sums.of(Kind.MISSED), self._names.question)
        yield self._talk()
        yield self._counted("stopped", self._sums.talks_stopped, self._names.place)
        yield self._counted("left", self._sums.stopped, self._names.place)
        yield self._screens()
        yield self._counted("words", self._sums.of(Kind.WORD), self._names.term)
        yield self._levels()
        yield self._counted("languages", self._sums.of(Kind.LANGUAGE), self._names.language)

    def _rewrite(self) -> Section:
        troubles = self._sums.troubles()
        most = max((trouble.points for trouble in troubles), default=0)
        bars = tuple(
            Bar(self._trouble(trouble), self._number_as_is(trouble.points), trouble.points / (most or 1), "uredge")
            for trouble in troubles
        )
        lines = tuple(
            (self._trouble(each), self._number(each.shown), self._number(each.wrong), self._number_as_is(each.points))
            for each in troubles
        )
        return self._section("rewrite", bars, ("what", "shown", "wrong", "points"), lines)

    def _screens(self) -> Section:
        shown = {key: count for key, count in self._sums.of(Kind.SHOWN).items() if key[1].startswith(SCREEN_PREFIX)}
        bars = tuple(
            self._bar(self._names.place(*key), count, shown.values(), behind=self._time(self._sums.seconds(*key)))
            for key, count in shown.items()
        )
        return self._section("screens", bars, *self._times(shown, sorted(shown, key=self._names.order)))

    def _talk(self) -> Section:
        shown = {key: count for key, count in self._sums.of(Kind.SHOWN).items() if is_told_in_talk(key[1])}
        in_order = sorted(shown, key=self._longest_first)
        means = [(key, self._sums.seconds(*key)) for key in in_order if key[1].startswith(TALK_SCREEN_PREFIX)]
        told = [(key, mean) for key, mean in means if mean is not None]
        longest = max((mean for _, mean in told), default=0) or 1
        bars = tuple(Bar(self._names.place(*key), self._time(mean), mean / longest) for key, mean in told)
        return self._section("talk", bars, *self._times(shown, in_order))

    def _longest_first(self, key: tuple[str, str]) -> tuple[bool, int, tuple[str, int, str]]:
        """Return where a place of a talk stands in the table: screens first, which an author can rewrite."""
        is_screen = key[1].startswith(TALK_SCREEN_PREFIX)
        return not is_screen, -(self._sums.seconds(*key) or 0), self._names.order(key)

    def _times(
        self, shown: Mapping[tuple[str, str], int], in_order: Iterable[tuple[str, str]]
    ) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Return the table of how often each place was shown, and for how long."""
        lines = tuple(
            (self._names.place(*key), self._number(shown[key]), self._time(self._sums.seconds(*key)))
            for key in in_order
        )
        return ("screen", "shown", "time"), lines

    def _levels(self) -> Section:
        found = self._sums.of(Kind.LEVEL)
        counts = {level: sum(n for (_, name), n in found.items() if name == level) for level in reversed(Level)}
        bars = tuple(
            self._bar(self._level_words[level], count, counts.values(), paint=_LEVEL_PAINT[level])
            for level, count in counts.items()
        )
        lines = tuple((self._level_words[level], self._number(count)) for level, count in counts.items())
        return self._section("levels", bars if found else (), ("level", "count"), lines if found else ())

    def _counted(self, name: str, counts: Mapping[tuple[str, str], int], words: _Words) -> Section:
        bars = tuple(self._bar(words(*key), count, counts.values()) for key, count in counts.items())
        lines = tuple((words(*key), self._number(count)) for key, count in counts.items())
        return self._section(name, bars, ("what", "count"), lines)

    def _section(
        self, name: str, bars: tuple[Bar, ...], columns: tuple[str, ...], lines: tuple[tuple[str, ...], ...]
    ) -> Section:
        word = self._word
        return Section(
            name,
            word(f"report-{name}"),
            word(f"report-{name}-explained"),
            word(f"report-{name}-nothing"),
            bars,
            tuple(word(f"report-column-{column}") for column in columns),
            lines,
        )

    def _bar(
        self, label: str, count: int, counts: Iterable[int], *, behind: str = "", paint: str = "accentedge"
    ) -> Bar:
        text = f"{self._number(count)} · {behind}" if behind else self._number(count)
        hidden = 0 < count < SMALLEST_SHOWN
        # Every hidden number has the same bar: its length must not tell it.
        longest = max(SMALLEST_SHOWN, *counts)
        return Bar(label, text, (SMALLEST_SHOWN - 1 if hidden else count) / longest, paint, hidden)

    def _number(self, count: int) -> str:
        """Return a count of visits, questions or touches as it may be told."""
        if 0 < count < SMALLEST_SHOWN:
            return self._word("report-few", str(SMALLEST_SHOWN))
        return self._number_as_is(count)

    def _number_as_is(self, number: int) -> str:
        return format_decimal(number, locale=self._locale)

    def _time(self, seconds: int | None) -> str:
        if seconds is None:
            return ""
        minutes, rest = divmod(seconds, 60)
        return (
            self._word("report-minutes", str(minutes), str(rest))
            if minutes
            else self._word("report-seconds", str(rest))
        )

    def _trouble(self, trouble: Trouble) -> str:
        if not trouble.is_screen:
            return self._word("report-a-question", self._names.question(trouble.pack, trouble.name))
        words = "report-a-talk-screen" if trouble.name.startswith(TALK_SCREEN_PREFIX) else "report-a-screen"
        return self._word(words, self._names.place(trouble.pack, trouble.name))
