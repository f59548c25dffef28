"""Plants contradictions of the common kinds in a report that agrees with itself.

Each `Plant` changes one statement and says what a reader should notice: the number that the
tables or the arithmetic support, and the one printed beside it. Works on blocks, so the
tables keep telling the truth.
"""
# ruff: noqa: E501  (wide characters count double; questions are long)

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from eval.reports.blocks import Block, Text
from eval.reports.ledger import Ledger
from eval.reports.phrases import percent, rate, wan


class NothingPlanted(LookupError):
    """The statement or the wording that a plant wants to change is not there."""


@dataclass(frozen=True)
class Plant:
    """One contradiction: where, what becomes what, and the questions that meet it.

    `question` asks about it; `plain`, where there is one, only asks for the number.
    """

    kind: str
    key: str
    old: str
    new: str
    question: str
    right: str
    unit: str
    other: str
    keys: tuple[str, ...]
    plain: str = ""


def plants(ledger: Ledger) -> tuple[Plant, ...]:
    """The contradictions planted in a north-western final account."""
    basic = ledger.total("basic")
    treasury = ledger.total("income")
    income = treasury + ledger.total("business") + ledger.total("misc")
    general, old = ledger.total("spent", ledger.general), ledger.before.total("spent", ledger.before.general)
    buying, staff = ledger.detail.procurement, ledger.detail.staff
    running = ledger.three_public.running
    share, growth = percent(treasury, income), rate(general, old)
    heads = staff.working + staff.retired + staff.veterans
    return (
        Plant(
            "正文与表不一致", "P:支出构成", _wan(basic), _wan(basic + 128_900), "基本支出决算数是多少？报告各处一致吗？",
            wan(basic), "万元", wan(basic + 128_900), ("P:支出构成", "T3:合计"), "基本支出决算数是多少？",
        ),
        Plant(
            "占比算错", "P:收入构成", f"占 {share}%；", f"占 {_swapped(share)}%；", "财政拨款收入占本年收入的比重是多少？和金额算出来的一样吗？",
            share, "%", _swapped(share), ("P:收入构成", "T2:合计"), "财政拨款收入占本年收入的百分之几？",
        ),
        Plant(
            "增减率与金额不符", "P:一般公共预算变动", f" {growth}%", f" {_swapped(growth)}%", "一般公共预算财政拨款支出的增减率算得对吗，应是多少？",
            growth, "%", _swapped(growth), ("P:一般公共预算变动", "P:一般公共预算", "T5:合计"),
            "一般公共预算财政拨款支出比上年增长百分之几？",
        ),
        Plant(
            "分项加不到合计", "P:政府采购", _wan(buying.services), _wan(buying.services + 30_000), "政府采购货物、工程、服务加起来等于总额吗？总额是多少？",
            wan(buying.total), "万元", wan(buying.services + 30_000), ("P:政府采购",),
        ),
        Plant(
            "方向写反", "P:公车运行", "比上年增加", "比上年减少", "公务用车运行维护费比上年是增加还是减少？",
            wan(running.actual - ledger.before.three_public.running.actual), "万元", "增加", ("P:公车运行", "P:公车"),
        ),
        Plant(
            "人数加不到总数", "P:人员", f"年末实有 {heads} 人", f"年末实有 {heads + 2} 人", "在职、离休、退休人数加起来和实有人数对得上吗？",
            str(heads), "人", str(heads + 2), ("P:人员",), "年末实有多少人？",
        ),
        Plant(
            "两处车辆数不同", "P:公车保有量", f"保有量 {ledger.three_public.cars} 辆", f"保有量 {ledger.three_public.cars - 1} 辆",
            "公务用车保有量和国有资产里的车辆数一样吗？各是多少？", str(ledger.three_public.cars), "辆",
            str(ledger.three_public.cars - 1), ("P:公车保有量", "P:国有资产"), "年末有几辆公务用车？",
        ),
        Plant(
            "单位名写错", "P:国有资本经营", "市场监督管理局", "市场监管管理局", "报告里单位名称有没有写错的地方？", "", "", "市场监管管理局",
            ("P:国有资本经营",),
        ),
    )  # fmt: skip


def planted(write: Callable[[Ledger], list[Block]]) -> Callable[[Ledger], list[Block]]:
    """A style's writer whose report carries the contradictions."""

    def blocks(ledger: Ledger) -> list[Block]:
        return _plant(write(ledger), plants(ledger))

    return blocks


def _plant(blocks: Sequence[Block], wanted: Sequence[Plant]) -> list[Block]:
    changed = [_changed(block, wanted) if isinstance(block, Text) else block for block in blocks]
    said = {key: text for block in changed if isinstance(block, Text) for key, text in block.statements}
    for plant in wanted:
        if plant.new not in said.get(plant.key, ""):
            raise NothingPlanted(f"{plant.key}: {plant.old}")
    return changed


def _changed(block: Text, wanted: Sequence[Plant]) -> Text:
    statements = []
    for key, text in block.statements:
        for plant in wanted:
            if plant.key == key:
                text = text.replace(plant.old, plant.new, 1)
        statements.append((key, text))
    return replace(block, statements=tuple(statements))


def _wan(yuan: int) -> str:
    return f" {wan(yuan, commas=True)} 万元"


def _swapped(printed: str) -> str:
    """A number with two unlike neighbouring digits exchanged, as typists do."""
    digits = list(printed)
    for index in range(len(digits) - 1, 0, -1):
        one, two = digits[index - 1], digits[index]
        if one.isdigit() and two.isdigit() and one != two:
            digits[index - 1], digits[index] = two, one
            return "".join(digits)
    return f"{printed}1"
