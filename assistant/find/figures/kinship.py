"""Whether two figures are about one item: by name, slice, level and kind of funds. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.find.figures.penalties import FUNDS, figure_level
from assistant.find.figures.quantities import MOVES
from assistant.find.figures.select import Match
from assistant.question.named.likeness import plain, skeleton
from assistant.question.named.short_names import sides
from index import Figure
from index.normalise import is_money

_GENERAL_WORDS = re.compile(
    r"财政拨款|合计|总计|总额|总体|规模|情况|支出|收入|经费|费用|费|预算|决算|资金|年末|地方|政府"
)
_TRANSFER = re.compile("转移支付|补助|返还|上解")
_MONEY_FOR_IT = re.compile("(?<=..)(?:经费|费用?)$")  # left of 经费支出, 接待费支出
_JOINS = re.compile("[和与及、]")
_BARE = re.compile(rf"[“”\"（）]|收支|含结转和?结余|{_GENERAL_WORDS.pattern}")


def related(first_figure: Figure, second: Figure) -> bool:
    """Whether two figures are about one item of one level: alike in all but general words.

    A part is not the whole that it is listed under, however alike they are called.
    """
    if first_figure.item != second.item and (
        first_figure.item in second.ancestors or second.item in first_figure.ancestors
    ):
        return False
    a, b = plain(first_figure.item), plain(second.item)
    cores = _GENERAL_WORDS.sub("", a), _GENERAL_WORDS.sub("", b)
    within = (a in b or b in a) and not _JOINS.search(a + b)  # 总收入和总支出 is no 收入
    near = cores[0] == cores[1] if all(cores) else within
    near = near or a in _plain_sides(second) or b in _plain_sides(first_figure)
    near = near or second.measure in ("数量", "得分", "完成值", "目标值")
    counts_it = first_figure.measure == "数量" and len(cores[1]) > 1 and cores[1] in a  # 接待批次, 接待费
    near = near or counts_it
    levels = {figure_level(first_figure), figure_level(second)} - {""}
    funds = {first_figure.scope, second.scope} & FUNDS
    return near and len(levels) < 2 and len(funds) < 2 and not given_and_got(first_figure, second)


def _plain_sides(figure: Figure) -> list[str]:
    """The two sides that an item stands for, without general words."""
    return [plain(side) for side in sides(figure.item)]


def given_and_got(first: Figure, second: Figure) -> bool:
    """Whether of two rows of transfers one is of what is got and the other of what is given."""
    pair = (first, second)
    if any(figure.table is None or not _TRANSFER.search(figure.item) for figure in pair):
        return False
    titles = ("/".join((figure.item, *figure.ancestors, *figure.headings[-1:])) for figure in pair)
    return len({"收入" in title for title in titles}) > 1


def against_its_move(reason: Figure, figures: Iterable[Figure], of_budget: bool = False) -> bool:
    """Whether a reason told without an amount is of a fall where the item itself rose, or the reverse.

    So is that of the share of a budget that was met, but where the question is `of_budget`.
    """
    rated = reason.measure == "完成率" and not of_budget
    if not reason.direction or not (reason.value is None or rated):
        return False
    moves = (
        figure
        for figure in figures
        if figure.measure in MOVES and figure.direction and figure.value and figure.year == reason.year
    )
    ways = {move.direction for move in moves if related(reason, move)}
    return bool(ways) and reason.direction not in ways


def of_one_thing(value: Figure, move: Figure) -> bool:
    """Whether a move is told of the very thing of a value: moves of other things say nothing of it."""
    cores = [skeleton(_BARE.sub("", plain(figure.item))) for figure in (value, move)]
    slices = [(figure.part, figure.region) for figure in (value, move)]
    counted = move.unit != "%" and is_money(value.unit) != is_money(move.unit)
    return cores[0] == cores[1] and slices[0] == slices[1] and not counted


_BODY = re.compile(
    "[\u4e00-\u9fff]{2,}(?:[局厅委办院校所站馆队会处社团园场]|中[心学]|[小大]学|公司|机关)(?:[（(]?本级[）)]?)?$"
)


def of_other_bodies(first: Match, second: Match) -> bool:
    """Whether one figure is of a body that the other is not of: a department's move is not its station's."""
    report = first.view.report
    names = ["" if m.figure.region == report.organisation else m.figure.region for m in (first, second)]
    return names[0] != names[1] and any(map(_BODY.search, names))


def _spent_on(figure: Figure) -> str:
    """What an item is called, whether it says that money for it is spent or not (三公经费支出)."""
    return _MONEY_FOR_IT.sub("", plain(figure.item))


def same_item(first_figure: Figure, second: Figure) -> bool:
    """Whether two figures of different years are about the same item in the same slice."""
    return (
        _spent_on(first_figure) == _spent_on(second)
        and first_figure.part == second.part
        and (first_figure.unit == second.unit or is_money(first_figure.unit) == is_money(second.unit))
    )
