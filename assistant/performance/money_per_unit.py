"""What a project's money comes to for each of what its form counts, where a question says how to work it out.

按预算数和建设面积算，平均每亩多少 | 预算按96个班摊，每班多少: the money of the form divided by the count
that the question names, or says, and no indicator of what one may cost; that is set beside it where asked.
And what all of them come to at the price of one that a form prints (按每座的补助标准算，一共要多少万元).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.calculate import cost_of_all, per_head
from assistant.draft import Draft
from assistant.find.text.word_index import share_said
from assistant.performance.appraisal import Form
from assistant.performance.indicators import Named
from assistant.performance.unit_prices import row_at_price
from index import Figure
from index.normalise import is_money, parse_number, to_yuan

_WORKED = re.compile(
    r"(?:按照?|用|拿|以|根据|照)(?P<money>[^，。？]*?(?:预算|资金|金额|投资|经费|钱|支出|执行数?)数?)"
    r"(?:除以|[和与跟及、÷])(?P<count>[^，。？]*?)(?:来?(?:计算|折算|推算|分摊|[算摊])，?|，)"
)
_SHARED_OUT = re.compile(
    r"(?P<money>预算|资金|金额|投资|经费|钱|支出|执行)数?(?:如果|要是|若)?(?:按照?|以|用)(?P<number>\d[\d,.]*万?)(?:个|名)?[^，。？\d]{1,4}?"
    r"(?:来|去)?(?:计算|折算|推算|均摊|分摊|平摊|平均|[算摊分])"
)
_AT_PRICE = re.compile(
    r"(?:按照?|用|以|根据|照)[^，。？]*?(?:标准|单价|成本|价格?)(?:来|去)?(?:计算|折算|推算|测算|[算推])"
    r"(?:下来)?，?[^。？]*?(?:多少|几)(?:亿|万)?[元钱块]"
)
_AGAINST = re.compile("目标|标准|上限|超")
_EACH = re.compile(r"每一?(?P<unit>平方米|人次|公里|[\u4e00-\u9fff])|(?P<of>[亩户人])均")
_SPENT = re.compile("执行|支出|[花用]")
_SAID = 0.5  # of what the question calls the count, said by the name of its row


def money_per_unit(chosen: Sequence[Named], text: str, unit: str = "") -> Draft | None:
    """The money divided by the count, of the one project named; None where a question names not both."""
    asked = _WORKED.search(text) or _SHARED_OUT.search(text)
    each = _EACH.search(text, asked.end()) if asked else None
    if asked is None or each is None or len(chosen) != 1:
        return None
    view, form = chosen[0]
    money = _money(form, spent=bool(_SPENT.search(asked["money"])))
    of_each = each["unit"] or each["of"]
    said = asked.groupdict().get("number")
    count = _count_said(form, said, of_each) if said else _count(form, asked["count"], of_each)
    work = per_head(money, count, unit) if money and count else None
    if money is None or count is None or work is None:
        return None
    draft = Draft()
    result, how = draft.work(work)
    told = [
        f"{name}{draft.figure(view, figure)}{draft.cite(view, figure)}"
        for name, figure in ((money.measure, money), (f"“{count.item}”", count))
    ]
    limit = _limit(form, of_each) if _AGAINST.search(text, each.end()) else None
    if limit is not None and limit.value is not None and money.value is not None:
        cost = to_yuan(money.value, money.unit) / work.operands[1].value
        high = "高于" if cost > to_yuan(limit.value, limit.unit) else "没有高于"
        told.append(f"{high}“{limit.item}”目标值{draft.figure(view, limit)}{draft.cite(view, limit)}")
    per = work.operands[1].unit.removeprefix("个")
    draft.text = f"{form.project}平均每{per}{result}（{how} = {result}）：{'，'.join(told)}。"
    return draft


def money_of_all(forms: Sequence[Named], text: str, unit: str = "") -> Draft | None:
    """What is counted times the price of one, of the form whose price and count the question says best."""
    if not _AT_PRICE.search(text):
        return None
    pairs = [
        (_told(price, text) * _told(count, text), view, price, count)
        for view, form in forms
        for price, count in _priced(form)
        if _counts_as_said(count, text)
    ]
    best = max((said for said, *_ in pairs), default=0.0)
    likest = [pair for pair in pairs if pair[0] == best]
    if not best or len(likest) != 1:
        return None
    _, view, price, count = likest[0]
    work = cost_of_all(price, count, unit)
    if work is None:
        return None
    draft = Draft()
    result, how = draft.work(work)
    told = (f"“{f.item}”目标值{draft.figure(view, f)}{draft.cite(view, f)}" for f in (price, count))
    draft.text = f"一共{result}（{how} = {result}）：{'，'.join(told)}。"
    return draft


def _counts_as_said(count: Figure, text: str) -> bool:
    """Whether a text says the unit of a count, and no other number of it than the form prints."""
    unit = count.unit.removeprefix("万")
    return unit in text and set(re.findall(rf"(\d[\d.]*)万?{unit}", text)) <= {count.printed, "1"}


def _told(figure: Figure, text: str) -> float:
    """How much of an indicator's name, and of what the form says of it, a text says."""
    return share_said("".join((figure.item, *(value for _, value in figure.attributes))), text)


def _priced(form: Form) -> Iterator[tuple[Figure, Figure]]:
    """The targets of what one of a unit costs (元/座), each with the only one that counts in the unit."""
    for price in filter(None, (row.get("目标值") for row in form.rows)):
        row = row_at_price(form, price) if is_money(price.unit.partition("/")[0]) else None
        if row and (count := row.get("目标值")):
            yield price, count


def _money(form: Form, spent: bool) -> Figure | None:
    """All the money of a form: what was spent, where that is said, else what was planned."""
    measures = ("执行数",) if spent else ("全年预算数", "预算数", "年初预算数")
    rows = [row for row in (form.budget, form.money) if row]
    return next((figure for row in rows for measure in measures if (figure := row.get(measure))), None)


def _count(form: Form, called: str, unit: str) -> Figure | None:
    """What a row counts in the unit: what was done, else what was aimed at."""
    counts = [
        (share_said(called, row.name), figure)
        for row in form.rows
        if (figure := row.get("完成值") or row.get("目标值")) and figure.unit in (unit, f"万{unit}")
    ]
    best = max(counts, key=lambda each: each[0], default=None)
    return best[1] if best and best[0] >= _SAID else None


def _count_said(form: Form, number: str, unit: str) -> Figure | None:
    """What a row counts in the unit, as many as the question says (96个班)."""
    value = parse_number(number)
    figures = (figure for row in form.rows for figure in (row.get("完成值"), row.get("目标值")) if figure)
    return next((f for f in figures if f.value == value and f.unit in (unit, f"个{unit}")), None)


def _limit(form: Form, unit: str) -> Figure | None:
    """What one of a unit is to cost at most, by the only indicator that says so (每班次平均成本)."""
    targets = [target for row in form.rows if (target := row.get("目标值")) and is_money(target.unit)]
    own = [
        target
        for target in targets
        if re.search(f"每一?[个名]?{unit}|{unit}次?均|均[^，]*{unit}", target.item)
    ]
    return own[0] if len(own) == 1 else None


__all__ = ["money_of_all", "money_per_unit"]
