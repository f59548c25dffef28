"""Which rows a question compares and by what, in its words: bodies, months, uses, levels; amount, change.

Reads the question alone.
"""

from __future__ import annotations

import re

from assistant.find.figures.lookup import Case
from assistant.find.tables.share_of_first import asks_share_of_first
from assistant.question.asked.wants import Want

ASKS_MONTH = re.compile(r"(?:哪一?个?|几)月|(?<!\d)月份|[单每各逐分]月")
ASKS_BODY = re.compile(
    r"哪(?:一|几|两|三)?(?:个|家)(?:下属|预算|所属|二级)?(?:单位|机构|部门|厅局|委办局|厅|局)|哪(?:一)?家|谁"
    r"|单位(?:里|中|当中)?哪(?:一)?个|(?:最[多高少低大小]的?|前)[两二三四五六七八九十\d]+[个家名位](?:单位|机构|部门|厅局|委办局|局)"
    r"|最[多高少低大小]的(?:下属|预算|所属|二级)?(?:单位|机构|部门)(?:是|为|有)?(?:哪|谁)"
)
SPENDS = re.compile(r"支出|花|开支")
_KINDS_OF_DEBT = re.compile("一般债|专项债|新增|再融资")
_USES = "(?:领域|用途|方向|行业|投向|去向)"
_USE = re.compile(
    rf"(?:哪|什么)[一几个些类]*{_USES}|{_USES}(?:里面?|当?中|上)?[^，。？]{{0,6}}(?:哪|什么)|最[^，。？]{{0,8}}{_USES}"
)
_RATE = re.compile(
    r"增幅|涨幅|降幅|跌幅|增速|增长率|完成率|执行率|得分率|[涨增升减降跌][加长少低]?(?:得最?(?:快|猛|厉害|狠|凶|大幅)|最[快猛])"
)
_CHANGE = re.compile(
    r"(?:涨|增|升|减|降|跌|(?<!多)少|砍|压)[加长少低缩减支收花]?(?:了|得|额|的)?(?:金额|数额|数|钱)?(?:是|又)?(?:最|第一)"
    r"|省(?:[下了出]的?|的(?=钱))钱?最"
)
_PERFORMANCE = re.compile(
    r"完成(?:预算)?的?(?:百分比|比例|程度)|(?:超(?:出|过|了)?(?:年初|全年)?(?:的)?预算|超支)得?(?:最|第一)"
    r"|[比较](?:年初|全年|调整后?)的?预算数?(?:多|超)[出过支了]*[得的]?最"
    r"|完成率|执行率|完成(?:年初|全年|调整)?(?:的)?预算|预算(?:的)?(?:完成|执行)"
)
_PEOPLE = re.compile(r"(?:人(?:数|员|手)?|编制数?|职工数?)(?:最|第一|排第)")  # whose people, and no money
LEVEL = re.compile(
    r"([类款项])级|(?<!分)(类|款)科目|哪[一个几]*(类|款)|(?<=支出|收入)(类)别|最[大高多小低少]的?[一哪]?(类|款)(?![型级科])"
)
KINDS_OF_ITEM = (
    (re.compile(r"税种|哪(?:一|个|些|几)?(?:个|种|块|类|项|样)?税"), re.compile("(?<!非)税(?:收入)?$")),
    (
        re.compile(r"哪一?[个项只种支笔](?:社会?保险?|保险)基金|险种"),
        re.compile(r"(?<!社会)保险(?:基金)?(?:收入|支出|[^收支]{0,6}(?:收支)?结余)?$"),
    ),
)


def ranked_want(case: Case) -> Want:
    """What the question orders by: an amount, a change, a rate, a completion or a share."""
    text = case.query.text
    if _PERFORMANCE.search(text):
        return "completion"
    if _PEOPLE.search(text):
        return "count"
    if "ratio" in case.query.wants:
        return "ratio"
    if _RATE.search(text):
        return "rate"
    if re.search("占比|比重|比例", text) and not asks_share_of_first(text):
        return "share"
    if "score" in case.query.wants and re.search(r"分", text):
        return "score"
    return "change" if _CHANGE.search(text) else "amount"


def kinds_of_debt(text: str) -> set[str]:
    """The words for kinds of debt or bonds that a text says (一般债, 新增)."""
    return set(_KINDS_OF_DEBT.findall(text))


def asks_class(case: Case) -> bool:
    """Whether a question asks which class of spending (哪一类支出), and no cost of any kind.

    Of all that a government spends, nothing named, no level need be said (哪项支出减得最多).
    """
    found = LEVEL.search(case.query.text)
    classed = found is not None and "类" in found.groups()
    of_all = not case.linked.mentions and all(view.report.kind.startswith("政府") for view in case.views)
    return (classed or of_all) and bool(SPENDS.search(case.query.text))


def asks_use(text: str) -> bool:
    """Whether a question asks which field, way or use money went to."""
    return bool(_USE.search(text))


def like_wants(want: Want) -> tuple[Want, ...]:
    """What a question orders or tests by, and what tells as much where a report gives only that."""
    return {"change": ("change", "rate", "ratio"), "rate": ("rate", "change", "ratio")}.get(want, (want,))
