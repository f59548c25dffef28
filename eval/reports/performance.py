"""The self-assessment form of a project: an irregular grid of merged cells."""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from eval.reports.blocks import Merge, Ruled
from eval.reports.ledger import Ledger, Project
from eval.reports.phrases import percent
from eval.reports.statutory import Form

HEAD = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析")


def project_form(project: Project, ledger: Ledger, form: Form) -> Ruled:
    """The form of one project, filled from its ledger."""
    body, merges = _money_rows(project, ledger, form)
    body += [
        ("年度总体目标", "预期目标", "", "", "实际完成情况", "", "", ""),
        ("", project.goal, "", "", project.outcome, "", "", ""),
    ]
    merges += [(0, 6, 0, 7), *((first, row, last, row) for row in (6, 7) for first, last in ((1, 3), (4, 7)))]
    body.append(HEAD)
    merges += _indicator_merges(project, len(body))
    body += [
        (row.level1, row.level2, row.level3, row.target, row.actual, row.weight, row.score, row.shortfall)
        for row in project.indicators
    ]
    body.append(("总分", "", "", "", "", "100", project.total_score, ""))
    merges.append((0, len(body) - 1, 4, len(body) - 1))
    return Ruled(
        f"项目支出绩效自评表（{ledger.year}年度）", "", (), _without_repeats(tuple(body), len(project.indicators)),
        (1.2, 1.3, 1.9, 1.5, 1.5, 0.8, 0.8, 1.9), tuple(merges),
        tuple(f"J:{project.name}:{_row_name(row, index)}" for index, row in enumerate(body)), key=f"J:{project.name}",
    )  # fmt: skip


def _row_name(row: tuple[str, ...], index: int) -> str:
    return row[2] if index > 8 and row[2] else row[0] or f"row{index}"


def _money_rows(project: Project, ledger: Ledger, form: Form) -> tuple[list[tuple[str, ...]], list[Merge]]:
    money = Form(form.unit, form.commas, zeros=True).money
    treasury = (project.opening, project.budget - project.other, project.executed - project.other)
    rate = f"{percent(project.executed, project.budget)}%"
    rows: list[tuple[str, ...]] = [
        ("项目名称", project.name, "", "", "", "", "", ""),
        ("主管部门", ledger.plan.organisation, "", "", "实施单位", project.unit, "", ""),
        (f"项目资金（{form.unit}）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
        ("", "年度资金总额", money(project.opening), money(project.budget), money(project.executed), "10", rate,
         project.execution_score),
        ("", "其中：财政拨款", *(money(value) for value in treasury), "—", "—", "—"),
        ("", "其他资金", money(0), money(project.other), money(project.other), "—", "—", "—"),
    ]  # fmt: skip
    return rows, [(1, 0, 7, 0), (1, 1, 3, 1), (5, 1, 7, 1), (0, 2, 0, 5)]


def _indicator_merges(project: Project, start: int) -> list[Merge]:
    merges: list[Merge] = []
    first = 0
    for index, row in enumerate(project.indicators):
        following = project.indicators[index + 1].level1 if index + 1 < len(project.indicators) else None
        if following != row.level1:
            if index > first:
                merges.append((0, start + first, 0, start + index))
            first = index + 1
    return merges


def _without_repeats(body: tuple[tuple[str, ...], ...], indicators: int) -> tuple[tuple[str, ...], ...]:
    """Print a first-level name once, in the first row of its merged cell."""
    start = len(body) - 1 - indicators
    rows = list(body)
    for index in range(len(body) - 2, start, -1):
        if rows[index][0] == rows[index - 1][0]:
            rows[index] = ("", *rows[index][1:])
    return tuple(rows)
