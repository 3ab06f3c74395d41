"""What a review covers, when it ends, and what a mistake in review.yaml says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.packs.reviews import Reviews, read_reviews, review_hash
from kiosk.packs.source import FolderSource
from kiosk.packs.template import new_pack

TODAY = date(2026, 11, 21)
LANGUAGES = ("en", "es")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    new_pack(tmp_path / "my-pack")
    (tmp_path / "my-pack" / "es").mkdir()
    (tmp_path / "my-pack" / "es" / "pack.md").write_text("# Hola\n", encoding="utf-8")
    return tmp_path / "my-pack"


def hash_of(pack: Path, language: str = "en") -> str:
    return review_hash(FolderSource(pack), language, LANGUAGES)


def review(pack: Path, **values: str) -> Reviews:
    given = {
        "language": "en",
        "name": "Dr. Byrne",
        "role": "Consultant",
        "date": "2026-11-20",
        "review_by": "2027-11-20",
        "covers": hash_of(pack)[:12],
        **values,
    }
    lines = [f"{key}: {value}" for key, value in given.items() if value]
    text = "reviews:\n  - " + "\n    ".join(lines) + "\n"
    (pack / "review.yaml").write_text(text, encoding="utf-8")
    return read_reviews(FolderSource(pack), LANGUAGES, TODAY)


def test_a_review_of_what_stands_here_covers_its_language_and_no_other(pack: Path) -> None:
    assert review(pack) == Reviews(frozenset({"en"}), ())
    assert review(pack, covers=hash_of(pack)) == Reviews(frozenset({"en"}), ())


def test_no_review_is_no_mistake(pack: Path) -> None:
    assert read_reviews(FolderSource(pack), LANGUAGES, TODAY) == Reviews(frozenset(), ())
    (pack / "review.yaml").unlink()
    assert read_reviews(FolderSource(pack), LANGUAGES, TODAY) == Reviews(frozenset(), ())


@pytest.mark.parametrize(
    "path",
    ["pack.yaml", "facts.yaml", "figures/arm.svg", "en/learn/what-it-is.md", "en/glossary.md", "self-check.yaml"],
)
def test_any_change_of_what_a_reader_meets_ends_the_review(pack: Path, path: str) -> None:
    covers = hash_of(pack)
    (pack / path).write_bytes(((pack / path).read_bytes() if (pack / path).exists() else b"") + b"\n# more")
    result = review(pack, covers=covers[:12])
    assert result.reviewed == frozenset()
    assert [str(each) for each in result.findings] == [
        (
            'review.yaml:7: the review of "en" by Dr. Byrne covers other words than those that stand here now; '
            f"have them read again, then write covers: {hash_of(pack)[:12]}, or take the review out"
        )
    ]


def test_a_file_that_is_taken_away_or_renamed_ends_the_review_too(pack: Path) -> None:
    covers = hash_of(pack)
    (pack / "en" / "questions.md").rename(pack / "en" / "question.md")
    assert hash_of(pack) != covers
    (pack / "en" / "question.md").unlink()
    assert len({covers, hash_of(pack)}) == 2


def test_another_language_and_the_reviews_themselves_leave_a_review_standing(pack: Path) -> None:
    covers = hash_of(pack)
    (pack / "es" / "pack.md").write_text("# Adiós\n", encoding="utf-8")
    (pack / "review.yaml").write_text("reviews: [] # none\n", encoding="utf-8")
    assert hash_of(pack) == covers
    assert hash_of(pack, "es") != covers


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"review_by": "2026-11-21"}, None),
        (
            {"review_by": "2026-11-20", "date": "2025-11-20"},
            "6: the review by Dr. Byrne is overdue since 2026-11-20; have the pack read again, and write the new dates",
        ),
        (
            {"date": "2026-11-22"},
            "5: the review by Dr. Byrne is of 2026-11-22, which is yet to come; correct the date",
        ),
        ({"review_by": "2026-11-20"}, "6: the review of 2026-11-20 is due again on 2026-11-20; write a day after it"),
        (
            {"date": "20.11.2026"},
            '5: "date" of a review is "20.11.2026", which is no date; write year-month-day, as in 2026-11-20',
        ),
        (
            {"date": "2026-02-30"},
            '5: "date" of a review is "2026-02-30", which is no date; write year-month-day, as in 2026-11-20',
        ),
        (
            {"language": "fr"},
            '2: a review is of the language "fr", which the pack does not have; choose one of: en, es',
        ),
        (
            {"covers": "4f1c"},
            '7: "covers" of a review is "4f1c"; write at least 12 figures of the hash that kiosk check prints',
        ),
        ({"name": ""}, '2: the key "name" is missing in a review; add a line "name: …"'),
    ],
)
def test_a_mistake_is_told_and_the_review_does_not_count(
    pack: Path, values: dict[str, str], message: str | None
) -> None:
    result = review(pack, **values)
    assert [str(each) for each in result.findings] == ([f"review.yaml:{message}"] if message else [])
    assert result.reviewed == (frozenset() if message else frozenset({"en"}))


def test_a_broken_file_is_told(pack: Path) -> None:
    (pack / "review.yaml").write_text("review: []\n", encoding="utf-8")
    result = read_reviews(FolderSource(pack), LANGUAGES, TODAY)
    assert [str(each) for each in result.findings] == [
        'review.yaml:1: the key "review" is not known in review.yaml; did you mean "reviews"?'
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"reviews:\n  - {text}\n".encode()))
def test_no_bytes_make_the_reader_raise_or_count_as_a_review(pack: Path, data: bytes) -> None:
    (pack / "review.yaml").write_bytes(data)
    assert read_reviews(FolderSource(pack), LANGUAGES, TODAY).reviewed == frozenset()
