"""The statutory tables of a final account, laid out from a ledger.

Column titles and row names are those that the finance ministry prescribes. `Form` says how
a region prints them: unit, thousands commas, codes in one column or three, zeros or blanks.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from eval.reports.blocks import Merge, Ruled
from eval.reports.ledger import Ledger, Line, Spent, group_totals
from eval.reports.phrases import cell, chinese_number
from eval.reports.subjects import ECONOMIC_GROUPS, LEI_IN_SUMMARY, OFFICE_ECONOMIC, STAFF_ECONOMIC


@dataclass(frozen=True)
class Form:
    """How a region prints its tables."""

    unit: str = "万元"
    commas: bool = False
    split_codes: bool = False
    zeros: bool = False
    total_first: bool = True
    labels: bool = False
    organisation: bool = False
    noun: str = "部门"
    kind: str = "决算"

    def money(self, yuan: int) -> str:
        """An amount in a cell."""
        return cell(yuan, self.unit, commas=self.commas, empty=not self.zeros)

    def label(self, number: int) -> str:
        """The label that stands above the unit ("公开01表")."""
        return f"公开{number:02d}表" if self.labels else ""

    def who(self, ledger: Ledger) -> str:
        """The organisation in the line above a table, where the region prints it."""
        return ledger.plan.organisation if self.organisation else ""


Columns = Sequence[Callable[[Sequence[Line]], int]]


def final_tables(ledger: Ledger, form: Form) -> tuple[Ruled, ...]:
    """The nine tables of a final account, in order."""
    return (
        income_and_expenditure(ledger, form),
        income_table(ledger, form),
        expenditure_table(ledger, form),
        treasury_table(ledger, form),
        general_table(ledger, form),
        basic_table(ledger, form),
        three_public_table(ledger, form),
        fund_table(ledger, form),
        state_capital_table(ledger, form),
    )


def summed(name: str) -> Callable[[Sequence[Line]], int]:
    """A column that adds up one attribute of its lines."""
    return lambda lines: sum(int(getattr(line, name)) for line in lines)


def nothing(_: Sequence[Line]) -> int:
    """A column without money."""
    return 0


def by_lei(lines: Iterable[Line], name: str) -> dict[str, int]:
    """Sums of an attribute by name of the 类."""
    sums: dict[str, int] = {}
    for line in lines:
        sums[line.subject.lei] = sums.get(line.subject.lei, 0) + int(getattr(line, name))
    return sums


def income_and_expenditure(ledger: Ledger, form: Form) -> Ruled:
    """收入支出决算总表: income on the left, expenditure by 类 on the right."""
    income = [
        ("一、一般公共预算财政拨款收入", ledger.total("income", ledger.general)),
        ("二、政府性基金预算财政拨款收入", ledger.total("income", ledger.funds)),
        ("三、国有资本经营预算财政拨款收入", 0),
        ("四、上级补助收入", 0),
        ("五、事业收入", ledger.total("business")),
        ("六、经营收入", 0),
        ("七、附属单位上缴收入", 0),
        ("八、其他收入", ledger.total("misc")),
    ]
    spent = by_lei(ledger.lines, "all_spent")
    right = [(f"{chinese_number(i)}、{lei}", spent.get(lei, 0)) for i, lei in enumerate(LEI_IN_SUMMARY, 1)]
    year_income = sum(amount for _, amount in income)
    carried_in = ledger.total("opening") + ledger.total("other_opening")
    carried_out = ledger.total("closing") + ledger.total("other_closing")
    body = [
        (*_pair(form, left), *_pair(form, other))
        for left, other in zip_longest(income, right, fillvalue=("", 0))
    ]
    body += [
        ("本年收入合计", form.money(year_income), "本年支出合计", form.money(sum(spent.values()))),
        ("使用非财政拨款结余", "", "结余分配", ""),
        ("年初结转和结余", form.money(carried_in), "年末结转和结余", form.money(carried_out)),
        ("总计", form.money(ledger.grand_total), "总计", form.money(ledger.grand_total)),
    ]
    return Ruled(
        f"收入支出{form.kind}总表", form.unit,
        (("收入", "", "支出", ""), ("项目", "决算数", "项目", "决算数")), tuple(body), (3.2, 1.6, 3.2, 1.6),
        ((0, 0, 1, 0), (2, 0, 3, 0)), tuple(f"T1:{row[0]}|{row[2]}" for row in body),
        organisation=form.who(ledger), note=f"注：本表反映{form.noun}本年度的总收支和年末结转结余情况。",
        label=form.label(1), numeric=(1, 3), key="T1",
    )  # fmt: skip


def income_table(ledger: Ledger, form: Form) -> Ruled:
    """收入决算表: income of the year by subject and source."""
    columns: Columns = (
        lambda lines: sum(line.income + line.business + line.misc for line in lines),
        summed("income"), nothing, summed("business"), nothing, nothing, summed("misc"),
    )  # fmt: skip
    names = (
        "本年收入合计",
        "财政拨款收入",
        "上级补助收入",
        "事业收入",
        "经营收入",
        "附属单位上缴收入",
        "其他收入",
    )
    return subject_table(ledger, form, 2, f"收入{form.kind}表", names, columns, ledger.lines)


def expenditure_table(ledger: Ledger, form: Form) -> Ruled:
    """支出决算表: all money spent by subject, basic and project."""
    columns: Columns = (
        summed("all_spent"), summed("basic"),
        lambda lines: sum(line.project + line.other for line in lines), nothing, nothing, nothing,
    )  # fmt: skip
    names = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
    return subject_table(ledger, form, 3, f"支出{form.kind}表", names, columns, ledger.lines)


def general_table(ledger: Ledger, form: Form) -> Ruled:
    """一般公共预算财政拨款支出决算表."""
    columns: Columns = (summed("spent"), summed("basic"), summed("project"))
    title = f"一般公共预算财政拨款支出{form.kind}表"
    return subject_table(ledger, form, 5, title, ("合计", "基本支出", "项目支出"), columns, ledger.general)


def treasury_table(ledger: Ledger, form: Form) -> Ruled:
    """财政拨款收入支出决算总表: treasury income left, expenditure by 类 and fund right."""
    general, fund = by_lei(ledger.general, "spent"), by_lei(ledger.funds, "spent")
    income = [ledger.total("income", ledger.general), ledger.total("income", ledger.funds)]
    left = [
        ("一、一般公共预算财政拨款", income[0]), ("二、政府性基金预算财政拨款", income[1]),
        ("三、国有资本经营预算财政拨款", 0),
    ]  # fmt: skip
    right = [
        (f"{chinese_number(i)}、{lei}", general.get(lei, 0), fund.get(lei, 0))
        for i, lei in enumerate(LEI_IN_SUMMARY, 1)
    ]
    body = [
        (*_pair(form, one), *_four(form, *two))
        for one, two in zip_longest(left, right, fillvalue=("", 0))
        if len(two) == 3
    ]
    spent = (sum(general.values()), sum(fund.values()))
    opening = (ledger.total("opening", ledger.general), ledger.total("opening", ledger.funds))
    closing = (ledger.total("closing", ledger.general), ledger.total("closing", ledger.funds))
    both = (spent[0] + closing[0], spent[1] + closing[1])
    body += [
        ("本年收入合计", form.money(sum(income)), *_four(form, "本年支出合计", *spent)),
        (
            "年初财政拨款结转和结余",
            form.money(sum(opening)),
            *_four(form, "年末财政拨款结转和结余", *closing),
        ),
        ("一、一般公共预算财政拨款", form.money(opening[0]), "", "", "", "", ""),
        ("二、政府性基金预算财政拨款", form.money(opening[1]), "", "", "", "", ""),
        ("总计", form.money(ledger.treasury_total), *_four(form, "总计", *both)),
    ]
    return Ruled(
        f"财政拨款收入支出{form.kind}总表", form.unit,
        (
            ("收入", "", "支出", "", "", "", ""),
            ("项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"),
        ),
        tuple(body), (2.8, 1.5, 2.8, 1.4, 1.4, 1.4, 1.4), ((0, 0, 1, 0), (2, 0, 6, 0)),
        tuple(f"T4:{row[0]}|{row[2]}" for row in body), organisation=form.who(ledger),
        note=f"注：本表反映{form.noun}本年度财政拨款总收支和结转结余情况。", label=form.label(4), wide=True,
        numeric=(1, 3, 4, 5, 6), key="T4",
    )  # fmt: skip


def basic_table(ledger: Ledger, form: Form) -> Ruled:
    """一般公共预算财政拨款基本支出决算表: staff codes on the left, office codes on the right."""
    left = _economic_rows(ledger.economic, STAFF_ECONOMIC)
    right = _economic_rows(ledger.economic, OFFICE_ECONOMIC)
    body = [
        (one[0], one[1], _known(form, one), two[0], two[1], _known(form, two))
        for one, two in zip_longest(left, right, fillvalue=("", "", 0))
    ]
    staff, office = form.money(ledger.staff_cost), form.money(ledger.office_cost)
    body.append(("人员经费合计", "", staff, "公用经费合计", "", office))
    last = len(body) + 1
    return Ruled(
        f"一般公共预算财政拨款基本支出{form.kind}表", form.unit,
        (
            ("人员经费", "", "", "公用经费", "", ""),
            ("经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"),
        ),
        tuple(body), (1.2, 2.6, 1.4, 1.2, 2.6, 1.4),
        ((0, 0, 2, 0), (3, 0, 5, 0), (0, last, 1, last), (3, last, 4, last)),
        tuple(f"T6:{row[0]}|{row[3]}" for row in body), organisation=form.who(ledger),
        note=f"注：本表反映{form.noun}本年度一般公共预算财政拨款基本支出明细情况。", label=form.label(6),
        numeric=(2, 5), key="T6",
    )  # fmt: skip


def three_public_table(ledger: Ledger, form: Form) -> Ruled:
    """财政拨款“三公”经费支出决算表: budget and final account by part, twelve columns."""
    three = ledger.three_public
    parts = (three.total, three.abroad, three.vehicles, three.purchase, three.running, three.hosting)
    header = (
        ("预算数", "", "", "", "", "", "决算数", "", "", "", "", ""),
        *(
            tuple(name for _ in range(2) for name in names)
            for names in (
                ("合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"),
                ("", "", "小计", "公务用车购置费", "公务用车运行维护费", ""),
            )
        ),
    )
    row = (*_spent_row(form, parts, "budget"), *_spent_row(form, parts, "actual"))
    merges = [(0, 0, 5, 0), (6, 0, 11, 0)]
    for start in (0, 6):
        merges += [(start + i, 1, start + i, 2) for i in (0, 1, 5)] + [(start + 2, 1, start + 4, 1)]
    return Ruled(
        f"财政拨款“三公”经费支出{form.kind}表", form.unit, header, (row,), (1.0,) * 12, tuple(merges), ("T7:",),
        organisation=form.who(ledger), label=form.label(7), wide=True, numeric=tuple(range(12)), key="T7",
        note=f"注：本表反映{form.noun}本年度财政拨款“三公”经费支出预决算情况，预算数为全年预算数，决算数包括当年财政拨款和以前年度结转资金安排的实际支出。",
    )  # fmt: skip


def fund_table(ledger: Ledger, form: Form) -> Ruled:
    """政府性基金预算财政拨款收入支出决算表."""
    columns: Columns = (
        summed("opening"), summed("income"), summed("spent"), summed("basic"), summed("project"), summed("closing"),
    )  # fmt: skip
    return _carried_table(ledger, form, 8, "政府性基金预算财政拨款", columns, ledger.funds)


def state_capital_table(ledger: Ledger, form: Form) -> Ruled:
    """国有资本经营预算财政拨款收入支出决算表: empty in all sample departments."""
    columns: Columns = (nothing,) * 6
    return _carried_table(ledger, form, 9, "国有资本经营预算财政拨款", columns, ())


def _carried_table(
    ledger: Ledger, form: Form, number: int, name: str, columns: Columns, lines: Sequence[Line]
) -> Ruled:
    places = len(code_titles(form))
    titles = ("年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余")
    header = (
        ("项目", *("",) * places, *titles),
        (*code_titles(form), "科目名称", "", "", "小计", "基本支出", "项目支出", ""),
    )
    first = places + 1
    merges: list[Merge] = [(0, 0, places, 0), (first + 2, 0, first + 4, 0)]
    merges += [(first + i, 0, first + i, 1) for i in (0, 1, 5)]
    body, keys = _rows(form, columns, lines, f"T{number}", always_total=True)
    return Ruled(
        f"{name}收入支出{form.kind}表", form.unit, header, body, (*_code_widths(form), 2.8, *(1.3,) * 6),
        tuple(merges), keys, organisation=form.who(ledger), wide=True, label=form.label(number),
        note=_no_money(ledger, name, lines) or f"注：本表反映{form.noun}本年度{name}收入、支出及结转和结余情况。",
        numeric=tuple(range(first, first + 6)), key=f"T{number}",
    )  # fmt: skip


def carried_table(
    ledger: Ledger, form: Form, number: int, name: str, title: str, columns: Columns, lines: Sequence[Line]
) -> Ruled:
    """A table of a fund by subject; without lines it says that it is empty."""
    names = ("合计", "基本支出", "项目支出")
    table = subject_table(ledger, form, number, title, names, columns, lines)
    return replace(table, note=_no_money(ledger, name, lines) or table.note)


def _no_money(ledger: Ledger, name: str, lines: Sequence[Line]) -> str:
    if lines:
        return ""
    return f"说明：{ledger.plan.organisation}本年度没有{name}收入，也没有使用{name}安排的支出，故本表无数据。"


def subject_table(
    ledger: Ledger, form: Form, number: int, title: str, names: Sequence[str], columns: Columns,
    lines: Sequence[Line],
) -> Ruled:  # fmt: skip
    """A table with a row for each 类, 款 and 项 of the lines."""
    places = len(code_titles(form))
    header = (
        ("项目", *("",) * places, *names),
        (*code_titles(form), "科目名称", *("",) * len(names)),
    )
    merges = [(0, 0, places, 0), *((places + 1 + i, 0, places + 1 + i, 1) for i in range(len(names)))]
    body, keys = _rows(form, columns, lines, f"T{number}")
    return Ruled(
        title, form.unit, header, body, (*_code_widths(form), 3.0, *(1.3,) * len(names)), tuple(merges), keys,
        organisation=form.who(ledger), note=_note(form, number),
        label=form.label(number), wide=len(names) > 4,
        numeric=tuple(range(places + 1, places + 1 + len(names))), key=f"T{number}",
    )  # fmt: skip


def _note(form: Form, number: int) -> str:
    what = {2: "取得的各项收入", 3: "各项支出", 5: "一般公共预算财政拨款支出"}.get(number, "")
    return f"注：本表反映{form.noun}本年度{what}情况。" if what and form.kind == "决算" else ""


def _rows(
    form: Form, columns: Columns, lines: Sequence[Line], key: str, *, always_total: bool = False
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Rows of 合计, 类, 款 and 项 with the sums of their lines."""
    places = len(code_titles(form))
    total = (("合计", *("",) * places, *_sums(form, columns, lines)), f"{key}:合计")
    rows = []
    for depth_code, name, members in _tree(lines):
        sums = _sums(form, columns, members)
        if any(sums) or form.zeros:
            rows.append(((*_code_cells(form, depth_code), name, *sums), f"{key}:{depth_code}"))
    if lines or always_total:
        rows = [total, *rows] if form.total_first else [*rows, total]
    return tuple(row for row, _ in rows), tuple(row_key for _, row_key in rows)


def _tree(lines: Sequence[Line]) -> list[tuple[str, str, list[Line]]]:
    """类, 款 and 项 in the order of their codes, each with the lines below it."""
    found: dict[str, tuple[str, list[Line]]] = {}
    for line in lines:
        subject = line.subject
        for depth, name in ((3, subject.lei), (5, subject.kuan), (7, subject.xiang)):
            found.setdefault(subject.code[:depth], (name, []))[1].append(line)
    return [(code, *found[code]) for code in sorted(found)]


def _sums(form: Form, columns: Columns, lines: Sequence[Line]) -> list[str]:
    return [form.money(column(lines)) for column in columns]


def code_titles(form: Form) -> tuple[str, ...]:
    """Titles of the columns that hold the codes."""
    return ("类", "款", "项") if form.split_codes else ("功能分类科目编码",)


def _code_widths(form: Form) -> tuple[float, ...]:
    return (0.7, 0.6, 0.6) if form.split_codes else (1.4,)


def _code_cells(form: Form, code: str) -> tuple[str, ...]:
    return (code[:3], code[3:5], code[5:7]) if form.split_codes else (code,)


def _economic_rows(
    economic: dict[str, int], subjects: Sequence[tuple[str, str]]
) -> list[tuple[str, str, int]]:
    totals = group_totals(economic)
    rows: list[tuple[str, str, int]] = []
    for code, name in subjects:
        if not any(row[0] == code[:3] for row in rows):
            rows.append((code[:3], ECONOMIC_GROUPS[code[:3]], totals[code[:3]]))
        rows.append((code, name, economic[code]))
    return rows


def _known(form: Form, row: tuple[str, str, int]) -> str:
    return form.money(row[2]) if row[0] else ""


def _spent_row(form: Form, parts: Sequence[Spent], name: str) -> list[str]:
    return [form.money(int(getattr(part, name))) for part in parts]


def _pair(form: Form, row: Sequence[str | int]) -> tuple[str, str]:
    return str(row[0]), form.money(int(row[1])) if row[0] else ""


def _four(form: Form, name: str, general: int, fund: int) -> tuple[str, str, str, str, str]:
    return name, form.money(general + fund), form.money(general), form.money(fund), ""
