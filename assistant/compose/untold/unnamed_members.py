"""Whether an answer only repeats the number that a question says of things whose names it asks for.

那15个项目都是哪些项目 is not answered by 15个项目: where the report names none, it does not say. Nor is
what one of several things has answered by what is told of all of them together.
"""

from __future__ import annotations

import re

from assistant.compose.untold.noun_untold import QUOTED
from assistant.draft import Draft
from assistant.find.figures.lookup import Case

_NUMBERED = re.compile(
    r"(?<![\d.年])\d{1,4}(?:个|件|项|家|名|条|种|类|处|部|座|笔|支|只)(?!月|百分|季|小时|工作日)"
)
_NAMES_ASKED = re.compile(r"哪些|(?:是|有|叫)(?:些)?(?:什么|啥)(?!时候|关系|原因)|叫什么|哪几|名字|名单|名称")
_NAMES = re.compile(r"[、《：:（(]|包括|分别|为：")
_WHICH_OF_KIND = re.compile(
    r"(?P<does>出访|访问|[去到给]|支持|建设?|买|购买)?了?哪(?:几|些)(?:个|家|所|条|座|处|名|位)?"
    r"(?P<kind>国家|学校|[中小大]学|医院|企业|公司|银行|村庄|社区|乡镇|城市|景区|公园|专家)(?=[，。？的]|$)"
)
_ONE_PROJECT = re.compile(r"项目(?:里面?|中|当中|之中)?[^。？]{0,12}(?:哪一?个|谁)|哪一?个项目")
_KIND_OF_ITEM = re.compile("哪一?[个项只种](?:险种|社会?保险?基金|保险)|哪一?[个项种](?P<tax>税种?)")
_LISTS = re.compile(r"一是|首先|第一|[和与及以]及?[\u4e00-\u9fff]{2,}等|(?:赴(?!任)|前往|出访|访问)")
_AMOUNT = re.compile(r"\d(?:万亿|亿|万)?元")
_CLAUSE_END = "，。；"
_LEAST_NAME = 4
_GIVEN_FOR = "(?:(?<![\u4e00-\u9fff])对|支持|用于|保障|推动|推进|实施|建设|加快)"
_OF_MANY = re.compile(r"[^，。；]{0,20}?等?\d+(?:个|项|处|条|家|类)")
_ENDED = re.compile(r"。”?(?:\{@\d+\})*$")
_SEVERAL_ASKED = re.compile("[、和与及]|等|这些|几个|项目")
_ALONE = re.compile("单独|单单|单列|专门|光是?给|只给")
_ASKS_MONEY = re.compile(
    "多少(?:钱|[万亿]?元|资金|财政资金)|花了?多少|(?:安排|投入?|给|拨)了?多少|金额|资金"
    "|(?:预算|决算|执行|支出)(?:数|额)?[是为有了]?多少"
)


def names_not_told(case: Case, draft: Draft) -> str:
    """The names asked for, where all that a draft tells is the number that the question says already."""
    text = case.query.text
    said = _NUMBERED.search(text) if _NAMES_ASKED.search(text) else None
    if said is None:
        return ""
    number = said.group()
    figures = [f"{figure.printed}{figure.unit}" for _, figure in draft.figures]
    quotes = QUOTED.findall(draft.text)
    repeated = set(figures) <= {number} and all(_only_counts(quote, number) for quote in quotes)
    return f"{number}{case.linked.name}的名称" if repeated and (figures or quotes) else ""


def members_not_told(case: Case, draft: Draft) -> str:
    """The things asked for by kind (哪几个国家), where all that is quoted is a sentence of amounts."""
    asked = _WHICH_OF_KIND.search(case.query.text)
    quotes = QUOTED.findall(draft.text)
    if asked is None or draft.works or draft.figures or not quotes:
        return ""
    telling = (_NAMES.search(quote) or _LISTS.search(quote) or asked["kind"] in quote for quote in quotes)
    amounts = all(_AMOUNT.search(quote) for quote in quotes)
    return f"{asked['does'] or ''}哪些{asked['kind']}" if amounts and not any(telling) else ""


def one_of_counted(case: Case, draft: Draft) -> str:
    """The things of which one is asked, where all that is told is of none of them, or of all together."""
    if kind := _kind_untold(case, draft):
        return kind
    asked = _ONE_PROJECT.search(case.query.text) if case.query.operation == "rank" else None
    if asked is None or not draft.figures:
        return ""
    together = all(
        any(
            other.item == figure.item and other.measure == "数量" and (other.value or 0) > 1
            for other in view.figures_in(figure.spans)
        )
        for view, figure in draft.figures
    )
    return "逐个项目的金额" if together else ""


def together_with_others(case: Case, draft: Draft) -> Draft:
    """A draft that quotes money given for several things, one of which is asked, says that it is of all."""
    quotes = QUOTED.findall(draft.text)
    if len(quotes) != 1 or draft.figures or not _ASKS_MONEY.search(case.query.asked):
        return draft
    name = _common(case.query.asked, quotes[0])
    among = rf"(?:{re.escape(name)}[^，。；、]{{0,4}}(?:等|、)|、{re.escape(name)})"
    asked = re.sub(f"{re.escape(name)}(?:这个|该)?项目", name, case.query.asked)
    if len(name) < _LEAST_NAME or _SEVERAL_ASKED.search(asked.partition("多少")[0]):
        return draft
    listed = re.search(rf"{_GIVEN_FOR}[^，。；]{{0,16}}?{among}", quotes[0])
    if listed is None:
        return draft
    counted = _OF_MANY.match(quotes[0], listed.end())  # 甲、乙等80个项目
    alone = counted or _ALONE.search(case.query.asked)
    ended = _ENDED.search(draft.text)
    draft.text += f"{'' if ended else '。'}这是几项合在一起的数，报告没有单独写明“{name}”的金额。"
    draft.status = "not_stated" if alone else "partial"
    return draft


def _common(asked: str, said: str) -> str:
    """The longest words that a question and a quote share."""
    pieces = (asked[low:high] for low in range(len(asked)) for high in range(low + 2, len(asked) + 1))
    return max((piece for piece in pieces if piece in said), key=len, default="")


def _kind_untold(case: Case, draft: Draft) -> str:
    """The taxes or insurance funds of which one is asked (哪个险种), where no figure told is of one."""
    asked = _KIND_OF_ITEM.search(case.query.text) if case.query.operation == "rank" else None
    if asked is None or not draft.figures:
        return ""
    noun = "税" if asked["tax"] else "保险"
    return (
        ""
        if any(noun in figure.item + figure.part for _, figure in draft.figures)
        else f"各项{'税收' if asked['tax'] else '保险'}的数"
    )


def _only_counts(text: str, number: str) -> bool:
    """Whether a sentence prints the number and names nothing in its clause or behind it."""
    at = text.find(number)
    start = max(text.rfind(end, 0, at) for end in _CLAUSE_END) + 1 if at > 0 else 0
    return at >= 0 and not _NAMES.search(text[start:])


__all__ = ["members_not_told", "names_not_told", "one_of_counted", "together_with_others"]
