"""The sample reports agree with themselves: sums, years, and the PDFs that are shipped."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import pypdf
import pytest

from eval.reports import generate
from eval.reports.ledger import Ledger, keep_books
from eval.reports.statutory import Form, expenditure_table, general_table

PLANS = {sample.plan.key: sample.plan for sample in generate.SAMPLES}
LEDGERS = [
    ledger for plan in PLANS.values() for ledger in keep_books(plan).values() if ledger.previous is not None
]


def _names(ledger: Ledger) -> str:
    return f"{ledger.plan.key}-{ledger.year}"


@pytest.mark.parametrize("ledger", LEDGERS, ids=_names)
def test_income_and_expenditure_balance(ledger: Ledger) -> None:
    carried_out = ledger.total("closing") + ledger.total("other_closing")
    assert ledger.grand_total == ledger.total("all_spent") + carried_out


@pytest.mark.parametrize("ledger", LEDGERS, ids=_names)
def test_economic_subjects_add_up_to_basic_expenditure(ledger: Ledger) -> None:
    assert sum(ledger.economic.values()) == sum(line.basic for line in ledger.general)
    assert min(ledger.economic.values()) >= 0


@pytest.mark.parametrize("ledger", LEDGERS, ids=_names)
def test_money_carried_in_is_what_the_year_before_carried_out(ledger: Ledger) -> None:
    assert ledger.previous is not None
    for line in ledger.lines:
        before = ledger.previous.line(line.code)
        assert line.opening == (before.closing if before else 0)


@pytest.mark.parametrize("ledger", LEDGERS, ids=_names)
@pytest.mark.parametrize("build", [general_table, expenditure_table])
def test_rows_of_each_lei_add_up_to_the_total(ledger: Ledger, build: object) -> None:
    table = build(ledger, Form(unit="元", zeros=True))  # type: ignore[operator]
    total = Decimal(table.body[0][2])
    parts = [Decimal(row[2]) for row in table.body if re.fullmatch(r"\d{3}", row[0])]
    assert sum(parts) == total


@pytest.mark.parametrize("ledger", LEDGERS, ids=_names)
def test_every_change_of_a_line_has_a_reason(ledger: Ledger) -> None:
    assert ledger.previous is not None
    for line in ledger.lines:
        before = ledger.previous.line(line.code)
        if line.spent != (before.spent if before else 0):
            assert line.reason, line.code


@pytest.mark.parametrize("ledger", LEDGERS, ids=_names)
def test_vehicles_by_kind_are_the_vehicles_held(ledger: Ledger) -> None:
    assert ledger.detail.assets.car_count == ledger.three_public.cars


@pytest.mark.parametrize("sample", generate.SAMPLES, ids=lambda sample: sample.name)
def test_truth_pages_hold_their_statement(sample: generate.Sample) -> None:
    truth = json.loads((generate.FOLDER / "truth" / f"{sample.name}.json").read_text(encoding="utf-8"))
    reader = pypdf.PdfReader(generate.FOLDER / truth["file"])
    pages = [re.sub(r"\s+", "", page.extract_text()) for page in reader.pages]
    assert len(truth["places"]) > 100
    for place in truth["places"]:
        text = re.sub(r"\s+", "", place["text"])
        if len(place["pages"]) == 1:
            assert text in pages[place["pages"][0] - 1], place["key"]


@pytest.mark.parametrize("sample", generate.SAMPLES, ids=lambda sample: sample.name)
def test_shipped_report_is_small_and_says_what_the_generator_says(sample: generate.Sample) -> None:
    path = generate.FOLDER / f"{sample.name}.pdf"
    assert path.stat().st_size < 300_000
    truth = json.loads((generate.FOLDER / "truth" / f"{sample.name}.json").read_text(encoding="utf-8"))
    said = {place["key"]: place["text"] for place in truth["places"]}
    for block in generate.finished(sample).blocks:
        for key, statement in getattr(block, "statements", ()):
            if key:
                assert said[key] == statement
