"""The report as one HTML page without a script, which asks for nothing from anywhere and can be read by night."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template

from kiosk.domain.bidi import is_right_to_left
from kiosk.records.report import Bar, Figure, Report, Section
from kiosk.records.stationery import Stationery

_PAGE = Path(__file__).parent / "paper" / "report.html"
# Units of the drawing, one a pixel where the page is wide enough.
_WIDTH, _ROW, _TYPE, _THICK = 440, 42, 14, 12
# A letter of Noto Sans takes about half its size on the average; the label ends before the number begins.
_LETTER = 0.53 * _TYPE
_MOST_BARS = 12


def report_html(report: Report, stationery: Stationery, dark: Mapping[str, str]) -> str:
    """Return the page. *dark* are the colours for readers whose screen is dark; the stationery has the others."""
    table_words = stationery.word("report-table")
    values = {
        "language": escape(stationery.language),
        "direction": "rtl" if is_right_to_left(stationery.language) else "ltr",
        "light": _colours(stationery.colours),
        "dark": _colours(dark),
        "title": escape(report.title),
        "head": _head(report),
        "figures": "".join(_figure(figure) for figure in report.figures),
        "body": "".join(_section(section, table_words) for section in report.sections) or _empty(report),
        "foot": "".join(f"<p>{escape(line)}</p>" for line in (report.private, report.packs) if line),
    }
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(values)


def _colours(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


def _head(report: Report) -> str:
    clinic = f'<p class="clinic">{escape(report.clinic)}</p>' if report.clinic else ""
    period = f'<p class="period">{escape(report.period)}</p>' if report.period else ""
    mark = f'<p class="mark">{escape(report.mark)}</p>' if report.mark else ""
    return f"{clinic}<h1>{escape(report.title)}</h1>{period}{mark}"


def _empty(report: Report) -> str:
    return f'<section class="wide">{"".join(f"<p>{escape(line)}</p>" for line in report.empty)}</section>'


def _figure(figure: Figure) -> str:
    note = f"<dd>{escape(figure.note)}</dd>" if figure.note else ""
    return f'<div><dt>{escape(figure.label)}</dt><dd class="number">{escape(figure.text)}</dd>{note}</div>'


def _section(section: Section, table_words: str) -> str:
    head = f"<h2>{escape(section.title)}</h2>"
    if not section.bars:
        return f'<section id="{section.id}">{head}<p>{escape(section.nothing)}</p></section>'
    told = f"<p>{escape(section.explained)}</p>"
    return f'<section id="{section.id}">{head}{told}{_chart(section)}{_table(section, table_words)}</section>'


def _chart(section: Section) -> str:
    bars = section.bars[:_MOST_BARS]
    height = len(bars) * _ROW
    words = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
    drawn = "".join(_bar(bar, number * _ROW) for number, bar in enumerate(bars))
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="{section.id}-title {section.id}-words">'
        f'<title id="{section.id}-title">{escape(section.title)}</title>'
        f'<desc id="{section.id}-words">{escape(words)}</desc>{drawn}</svg>'
    )


def _bar(bar: Bar, top: int) -> str:
    room = int((_WIDTH - len(bar.text) * _LETTER * 1.1) / _LETTER) - 2
    label = bar.label if len(bar.label) <= room else f"{bar.label[: room - 1].rstrip()}…"
    length = max(3.0, bar.share * _WIDTH)
    look = f'style="fill: none; stroke: var(--{bar.paint})"' if bar.hidden else f'style="fill: var(--{bar.paint})"'
    line, begin = top + _TYPE, top + _TYPE + 7
    return (
        f'<text x="0" y="{line}">{escape(label)}</text>'
        f'<text class="number" x="{_WIDTH}" y="{line}">{escape(bar.text)}</text>'
        f'<rect class="track" x="0" y="{begin}" width="{_WIDTH}" height="{_THICK}" rx="3"/>'
        f'<rect {look} x="0.75" y="{begin + 0.75}" width="{length - 1.5:.1f}" height="{_THICK - 1.5}" rx="2.5"/>'
    )


def _table(section: Section, table_words: str) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in section.columns)
    lines = "".join(_line(line) for line in section.lines)
    return (
        f"<details><summary>{escape(table_words)}</summary><table><caption>{escape(section.title)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></details>"
    )


def _line(line: tuple[str, ...]) -> str:
    first, *others = (escape(cell) for cell in line)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>'
