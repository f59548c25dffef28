"""What is asked of a fund or of debts and not told by an answer that tells other money of it.

Spending for income, what is given for what is received, one payment for both, an amount for the balance.
Says how to call what is missing, "" where the answer tells it; the refusal is worded elsewhere.
"""

from __future__ import annotations

import re

from assistant.compose.untold.answer_words import clause_ahead
from assistant.draft import Draft
from assistant.find.figures.bonds import STANDS
from assistant.find.figures.fund_sides import side_of
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import of_one_kind_of_debts, of_one_kind_of_transfers, use_of_transfers
from assistant.find.figures.select import sentence_of
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import done_with_debts, says_done, sides_said, transferred
from assistant.question.asked.wants import MONEY_WANTS
from index import Figure
from index.normalise import compact_text, item_key

_OF_EVERY_FUND = re.compile("(?:转移支付|上解|上级补助)(?!.*(?:分别|各))")
_TRANSFERS = re.compile("[\u4e00-\u9fff]*转移支付[\u4e00-\u9fff]*")
_SMALL_FUNDS = frozenset({"政府性基金", "国有资本经营"})
_IS_BOTH = re.compile("本息|(?:还|本金).*[付利]息")
_LIMIT = re.compile(
    "(?P<limit>(?P<more>新增)?的?(?:地方)?(?:政府)?(?:一般|专项)?债务?限额)(?!.*(?:余额|差|还))"
)
_NEW_LIMIT = re.compile("新增(?:地方)?(?:政府)?债[务券]?(?:资金)?(?:限额|额度)(?!.*核定)")
_LOAN = re.compile("[贷借]款")
_OF_DEBTS = re.compile("债|还本|付息")
_GAP = re.compile("缺口")  # what is lacking to pay, and nothing paid
_BOTH_PAID = re.compile("还本付息(?![^。；]*(?:各|分别))")
_BOTH_ALONE = re.compile(
    "还本付息(?:支出|的?资金|的钱)?(?:一共|总共|合计|总计|共|要|需|得|花|用|付|支出|了|是|为|有)*多少"
)
_BALANCE = re.compile(
    r"(?P<fund>(?!其中)[\u4e00-\u9fff]{2,12}?(?:基金|保险|(?<!安排的)财政拨款|经营预算|公共预算))(?:收支)?(?:相抵|[轧扎]差)?(?:[以之]?后)?的?"
    r"(?:当年|本年|累计|滚存|年末|年底|还|有)*"
    r"(?:结转(?:和?结余)?|结余|结存|余额|剩(?:下|余)?)了?(?:有|是|还有|为)?(?:多少|几)"
)
_LEFT = re.compile("结余|结存|余额|剩余|结转")
_AT_START = re.compile("[年期]初|上年|以前年度")


def of_other_side(case: Case, draft: Draft) -> str:
    """The income asked of a thing, where all that is told is spending, or the reverse; "" otherwise."""
    text, wants = case.linked.folded, set(case.query.wants)
    asked = sides_said(text)
    if case.query.operation != "lookup" or draft.works or len(asked) != 1 or wants - MONEY_WANTS:
        return ""
    told = {side_of(figure) for _, figure in draft.figures}
    if wants and not told:
        told = {"".join(sides_said(draft.text))}
    if not told or told - {"收入", "支出"} or told & asked:
        return ""
    names = (f"{mention.text.removesuffix(side)}{side}" for side in asked for mention in case.linked.mentions)
    return next((name for name in names if name in text), "")


def of_one_fund(case: Case, draft: Draft) -> str:
    """What every fund pays or gets (转移支付), asked as one, where all told is of a small fund; "" else.

    Nor is what is transferred for one use of money (教育支出), or in one kind, all that is transferred.
    """
    asked = _OF_EVERY_FUND.search(case.query.asked)
    if asked is None or draft.works or case.query.operation != "lookup":
        return ""
    figures = [figure for _, figure in draft.figures]
    if figures and all(use_of_transfers(case.query.text, figure) for figure in figures):
        return case.linked.name
    told = [figure.item for figure in figures] or _TRANSFERS.findall(
        compact_text("".join(draft.cited_texts()))
    )
    if len(set(map(item_key, told))) == 1 and of_one_kind_of_transfers(case.query.text, told[0]):
        return case.linked.name
    scopes = {figure.scope for figure in figures}
    return case.linked.name if scopes and scopes <= _SMALL_FUNDS and not case.query.scope else ""


def of_other_way(case: Case, draft: Draft) -> str:
    """Transfers received from above, or given to those below, where what is told is of the other way.

    The nearest words tell the way: the row or clause of a figure, then what is above it. "" otherwise.
    """
    asked = transferred(case.query.asked)
    if not asked or draft.works or case.query.operation != "lookup":
        return ""
    if any(view.places_in(case.query.text) for view in case.views):
        return ""  # what a place below gets is given to it
    ways = {_way_of(view, figure) for view, figure in draft.figures} or {
        transferred(text.replace("\n", "")) for text in draft.cited_texts()
    }
    return case.linked.name if ways - {asked, ""} else ""


def _way_of(view: ReportView, figure: Figure) -> str:
    near = clause_ahead(view, figure)
    texts = (figure.item, figure.part, near, *reversed(figure.ancestors), *reversed(figure.headings))
    return next((way for text in texts if (way := transferred(text))), "")


def of_one_payment(case: Case, draft: Draft) -> str:
    """Principal with interest, asked as one sum, where all told is of one of them or of a loan; "" else."""
    asked = _BOTH_PAID.search(case.query.asked)
    if asked is None or draft.works or case.query.operation != "lookup":
        return ""
    text, loan = case.query.asked, _LOAN.search(case.query.asked)
    own = [figure for view, figure in draft.figures if loan or not is_of_loan(view, figure)]
    of_figures = ["/".join((f.item, f.part, *f.ancestors)) for f in own]
    told = of_figures or [each.replace("\n", "") for each in draft.cited_texts()]
    alone = _BOTH_ALONE.search(text)
    told = [each for each in told if alone or "债" in each or done_with_debts(each)]
    of_both = (each for each in told if _IS_BOTH.search(each) and not _is_gap(each, text))
    both = any(loan or not _of_loan(each) for each in of_both)
    return asked.group() if told and not both else ""


def of_other_debts(case: Case, draft: Draft) -> str:
    """What is done with debts (还本), asked alone, where all told is of something else; "" otherwise.

    One kind of them is not all, a loan (世行贷款) none of them, what is paid with interest no principal, and
    what is owed or may be is nothing done. What may be owed more (新增限额) is not all that may be.
    Rows that are counted (发的债券里几个是公路) are what is done with none.
    """
    asked = case.query.asked
    if limit := _other_limit(case, draft):
        return limit
    wanted = done_with_debts(asked) if _OF_DEBTS.search(asked) else ""
    counted = case.query.wants == ("count",) and not draft.figures
    if not wanted or draft.works or counted or case.query.operation != "lookup":
        return ""
    if draft.figures:
        one_kind = len({figure.item for _, figure in draft.figures}) == 1 and of_one_kind_of_debts(
            asked, draft.figures[0][1]
        )
        other = one_kind or all(
            (is_of_loan(view, figure) and not _LOAN.search(asked))
            or _is_owed(view, figure, asked, wanted)
            or _is_gap(figure.item, asked)
            for view, figure in draft.figures
        )
    else:
        told = "".join(draft.cited_texts()).replace("\n", "").replace("还本付息", "，")
        other = bool(told) and not says_done(told, wanted)
    name = case.linked.name
    return "" if not other else name if says_done(name, wanted) else name + wanted


def _other_limit(case: Case, draft: Draft) -> str:
    """The limit of debts, or of what may be added to them, that is asked where all told is the other's."""
    asked = _LIMIT.search(case.query.asked)
    told = [
        _adds(view, figure)
        for view, figure in draft.figures
        if "限额" in figure.item + figure.part + figure.measure
    ]
    if asked is None or draft.works or not told or len(told) < len(draft.figures):
        return ""
    return asked.group("limit") if all(adds != bool(asked["more"]) for adds in told) else ""


def _adds(view: ReportView, figure: Figure) -> bool:
    """Whether a limit is that of new debts, as its row or column is called, or its sentence opens."""
    names = (figure.item, figure.part, *figure.ancestors)
    said = sentence_of(view, figure).replace(" ", "") if figure.table is None else ""
    return any("新增" in name for name in names) or bool(_NEW_LIMIT.search(said.partition(figure.printed)[0]))


def _is_gap(name: str, asked: str) -> bool:
    """Whether a name is of what is lacking, which a question does not ask for."""
    return bool(_GAP.search(name)) and not _GAP.search(asked)


def is_of_loan(view: ReportView, figure: Figure) -> bool:
    """Whether a figure of prose is told of a loan (亚洲开发银行贷款项目) and of no debts."""
    return figure.table is None and _of_loan(sentence_of(view, figure) + figure.item)


def _of_loan(text: str) -> bool:
    return bool(_LOAN.search(text)) and "债" not in text


def _is_owed(view: ReportView, figure: Figure, asked: str, wanted: str) -> bool:
    """Whether a figure tells but what is owed, or may be (余额, 限额), and no word there of what is done."""
    owed = STANDS.search("".join((figure.item, figure.part, figure.measure)))
    told = sentence_of(view, figure).replace(" ", "")
    return bool(owed) and not STANDS.search(asked) and not says_done(told, wanted)


def balance_untold(case: Case, draft: Draft) -> str:
    """The fund whose balance is asked, where an answer tells some other amount of it, or its opening one."""
    asked = _BALANCE.search(case.query.text)
    if asked is None or draft.works:
        return ""
    if draft.figures and not _AT_START.search(case.query.text):
        names = (figure.item + clause_ahead(view, figure) for view, figure in draft.figures)
        if all(map(_AT_START.search, names)):
            return f"{asked['fund']}年末余额"
    told = [draft.text] if not draft.figures else []
    told += [
        name
        for _, figure in draft.figures
        for name in (figure.item, figure.part, figure.measure, *figure.ancestors)
    ]
    return "" if any(_LEFT.search(name) for name in told) else f"{asked['fund']}结余"
