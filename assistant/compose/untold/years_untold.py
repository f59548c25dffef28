"""A year named beside another one of which an answer tells nothing is said not to be told.

Nor is what a year brought that of one month of it.
"""

from __future__ import annotations

import re

from assistant.compose.untold.absent import but_untold
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.tables.rows_asked import ASKS_MONTH
from index.normalise import parse_number

_YEAR = re.compile(r"20\d\d(?=年|、|和|与|跟|及|两|三|[—-])")
_BOTH = re.compile(r"(?<![近头过上前一十])两年(?!内|期|后|以)|两份(?:报告|预算|决算)")
_OVER = re.compile(  # from one year to another by how much: both ends are to be told
    r"20\d\d年?[度末底初]?(?:到|至)20\d\d年?[^，。？]{0,8}(?:增|减|涨|降|升|多了|少了|变)[^，。？]{0,3}(?:多少|几|百分)"
)
_RANGE = re.compile(r"20\d\d年?(?:度|末|底)?(?:到|至|起|以来|[—~-])|十[三四五]五")
_MONTH = re.compile(  # 12月份花了多少: no day of it, no months up to it, no end of it
    r"(?<![\d月至到~～—–前-])(?P<month>1[0-2]|[1-9]|[一二三四五六七八九]|十[一二]?)月(?:份|(?![\d至到~～—–底末初中旬日前后以起-]))"
)
_A_MONTH = re.compile(r"(?<![\d.])(?:1[0-2]|[1-9])\s*月")
_MONTH_END = re.compile(r"(?<![\d月])(?P<month>1[01]|[1-9])月(?P<end>[底末])")  # within a year


def month_untold(case: Case, draft: Draft) -> str:
    """The month asked about, or its end (12月份, 6月底), where nothing told or cited speaks of it; which
    month it is, where none is named."""
    if not draft.figures:
        return ""
    told = [draft.text, *draft.cited_texts()]
    told += [name for _, figure in draft.figures for name in (figure.item, figure.part, *figure.headings)]
    if case.query.operation == "rank" and ASKS_MONTH.search(case.query.asked):
        return "" if any(map(_A_MONTH.search, told)) else "月份"
    asked = _MONTH.search(case.query.asked) or _MONTH_END.search(case.query.asked)
    if asked is None:
        return ""
    month = parse_number(asked["month"])
    end = asked.groupdict().get("end")
    said = re.compile(rf"(?<!\d){month}月" + ("" if end else r"(?!\d*日)"))
    if any(said.search(re.sub(r"\s", "", text)) for text in told):
        return ""
    return f"{asked['month']}月{end or '份'}的数"


def with_years(case: Case, draft: Draft) -> Draft:
    """The draft, with the years asked side by side that it tells nothing of."""
    text = case.query.asked
    asked = [int(year) for year in dict.fromkeys(_YEAR.findall(text))] or _two_years(case, draft)
    if (
        draft.status not in ("answered", "partial")
        or len(asked) < 2
        or (_RANGE.search(text) and not _OVER.search(text))
        or not draft.figures
    ):
        return draft
    told = {figure.year for _, figure in draft.figures}
    told |= {  # people and cars are counted as of the start of the year
        view.report.year for view, figure in draft.figures if figure.measure == "数量"
    }
    said = "".join((draft.text, *draft.cited_texts()))
    newest = max((year for year in told if year), default=0)
    prior = {newest - 1} if re.search("上年|同比|上一年", said) else set()
    missing = [year for year in asked if year not in told | prior and str(year) not in said]
    if not missing or len(missing) == len(asked):
        return draft
    names = "、".join(f"“{year}年”" for year in missing)
    return but_untold(draft, names, what="的数")


def _two_years(case: Case, draft: Draft) -> list[int]:
    """The years of 两年各多少 where the reports are of one year: it and the year before."""
    years = {view.report.year for view in case.views}
    told = {figure.year for _, figure in draft.figures if figure.year}
    year = years.pop() if len(years) == 1 else None
    return [year - 1, year] if year and told == {year} and _BOTH.search(case.query.asked) else []


__all__ = ["month_untold", "with_years"]
