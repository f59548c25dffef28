"""What is asked of a part, of each or of one of several, and not told by an answer that tells of all.

Or the reverse: a smaller sum for the whole. Says how to call what is missing, "" where the answer tells
it; the refusal is worded elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.compose.untold.answer_words import told_by
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.asked.words import WITHOUT
from assistant.question.named.grand_totals import is_total, total_asked
from assistant.question.named.likeness import likeness, plain
from assistant.question.named.mentions import STRONG, SURE, Mention
from assistant.question.targets.shares_asked import share_of_what
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key

_TO_HOLD = re.compile(  # 甲支出（含乙支出）
    r"（含(?P<more>[\u4e00-\u9fff]{2,8}(?:支出|收入|费|款|返还|支付|补助|券|年金|资金|基金|保险))）[^占比]*$"
)
_WITHOUT = rf"(?:不(?:包?[含括]|算|计)|{WITHOUT}|除)了?"
_TO_LEAVE = re.compile(  # 不含甲县，全市收入多少; 甲队的预算扣掉项目还剩多少
    rf"{_WITHOUT}(?:它|其|他们)?的?(?P<less>[\u4e00-\u9fff]{{1,10}}?(?:[县市区州盟旗镇乡]|本?级))(?:[以之]?外|[以之]?后|不[算计看])?，"
    rf"|{_WITHOUT}(?:它|其|他们)?的?(?P<part>[^，。？；]{{2,10}}?)(?:[以之]?外|[以之]?后)?，?(?:还|就)?(?:剩|余|有)下?多少"
)
_PAID = re.compile(  # 全年要付多少, and no price asked
    r"(?:全年|一年|当年|整年|总共|一共|共)[^，。？；]{0,8}?(?:付|支付|花|交|缴|给)(?:出去|掉|了)?(?=多少(?:钱|[万亿]?元|费用?|资金|[，。？；]|$))"
)
_PRICE = re.compile("[单均]价$|^每")
_OF_A_BASE = re.compile("^每?[百千万](?=[元人户亩])")  # 百元收入耗材费, which is no amount of 耗材费
_SAYS_A_BASE = re.compile("每|[百千万]元(?![，。？]|$)")
_OF_EACH = re.compile(
    r"(?:平均|[均分]?摊)(?:下来|算下来)?[到给]?[每一](?![年月天])[\u4e00-\u9fff]{1,12}?"
    r"(?=[^\u4e00-\u9fff]|[花用补发拿领摊要有是多几])|[人户亩生]均"
)
_AVERAGE_NAMED = re.compile(
    r"平均(?:得?分|成绩|单价|造价|成本|工资|月薪|年薪)(?=[是为有达]?(?:多少|几|多高))"
)
_TOLD_OF_EACH = re.compile(
    r"(?<!年)平均(?![\u4e00-\u9fff]{2}率)|[人户亩次辆班生]均|每[人户亩年月名个一位次批辆件家期]|/"
)
_WHICH_PROJECT = re.compile(
    r"项目支出[^，。？]*哪(?:一|几|两|三)?[个些]*项目|哪(?:一|几)?个项目(?:支出)?[花用]"
)
_WHICH_KIND = re.compile("哪一?(?P<kind>类|领域|方面|个科目|项(?:支出|收入)?)(?=[^，。？]*最)")
_NO_PROJECT = re.compile(
    "^(?:财政拨款|一般公共预算)*(?:项目|基本|本年|总)?(?:支出|经费)(?:预算|合计|总计)*$|用款计划"
)
_WITHIN = re.compile(  # 甲里的乙单独安排了多少
    r"(?:里面?|里头|[其当之]中)的(?P<part>[^，。？的]{2,12}?)"
    r"(?:单独|一共|总共|又|各)*(?:安排|花|用|拨|投|列|占|是|有|给)(?:了|出|去)*多少"
)
_IN_IT = re.compile("(?:里面?|里头|[其当之]?中|当中)的?")
_BARE_PART = re.compile("的?[那这]?(?:一?个)?部分$")
_SAME = 0.9  # the least likeness of a name for the same thing
_KIND = 2  # characters that end the names of things of a kind
_BOND_FOR = re.compile(
    r"(?:给|为|支持|用于|投向)(?P<whom>(?:(?!的|了|多少|哪|什么|偿还|化解)[^，。？；]){2,14}?)(?:[补建修买购盖扩改][^，。？；的]{1,8})?的"
    r"(?P<bond>(?:新增|再融资|一般|专项|政府|地方)*债券?)(?!务)"
)


def average_untold(case: Case, draft: Draft) -> str:
    """What is asked of each (平均每户多少钱), where an answer tells an amount of all together."""
    asked = _AVERAGE_NAMED.search(case.query.text)
    if asked is None and case.query.operation == "average":
        asked = _OF_EACH.search(case.linked.folded)
    if asked is None or any(len(work.operands) > 1 for work in draft.works):  # more than another unit
        return ""
    told = [draft.text, *draft.cited_texts()]
    told += [name for _, figure in draft.figures for name in (figure.item, figure.part, figure.unit)]
    return "" if any(_TOLD_OF_EACH.search(text.replace("\n", "")) for text in told) else asked.group()


def of_no_project(case: Case, draft: Draft) -> str:
    """Which project, or kind, costs most, where an answer tells but of all together, or of none."""
    if case.query.operation != "rank" or not draft.figures or draft.works:
        return ""
    items = {item_key(figure.item) for _, figure in draft.figures}
    if _WHICH_PROJECT.search(case.query.text):
        return "各个项目的支出" if all(map(_NO_PROJECT.search, items)) else ""
    named = [mention for mention in case.linked.mentions if mention.kind in SURE]
    of_all = len(named) == len(items) == 1 and all(likeness(named[0], item) >= _SAME for item in items)
    return (
        f"{case.linked.name}的各{kind['kind']}"
        if of_all and (kind := _WHICH_KIND.search(case.query.text))
        else ""
    )


def of_whole_for_part(case: Case, draft: Draft) -> str:
    """What is sought in a whole (甲里，买乙花了多少), where an answer tells but of the whole; "" for none."""
    if case.query.operation != "lookup" or draft.works or not draft.figures:
        return ""
    items = {item_key(figure.item) for _, figure in draft.figures}
    if part := _part_within(case, items):
        return part
    said = item_key("".join(told_by(draft)))
    sought = [m for m in case.linked.mentions if m.whole and items <= {item_key(key) for key in m.whole}]
    return next((m.word or m.text for m in sought if not any(key in said for key in {*m.keys, m.text})), "")


def _part_within(case: Case, items: set[str]) -> str:
    """A part of no printed name (甲里的乙多少), where only what it is in is told; "" else."""
    text = case.linked.folded
    asked = _WITHIN.search(text)
    mentions = case.linked.mentions if asked else ()
    parts = [m for m in mentions if asked and asked.start("part") <= m.start < asked.end("part")]
    wholes = [m for m in mentions if asked and m.end <= asked.start("part") and not items.isdisjoint(m.keys)]
    if asked is None or not wholes or any(m.keys for m in parts):
        return ""
    return "" if _half_said(asked["part"], "\n".join(items)) else asked["part"]


def _half_said(name: str, text: str) -> bool:
    """Whether a text holds half of the character pairs of a name."""
    key = plain(name)
    pairs = [key[at : at + 2] for at in range(len(key) - 1)]
    return 2 * sum(pair in text for pair in pairs) >= len(pairs)


def of_part_elsewhere(case: Case, draft: Draft) -> str:
    """A part of one whole (甲债券里一般债券), where all that is told is of the parts of another; "" else."""
    if case.query.operation != "lookup" or draft.works or not draft.figures:
        return ""
    for whole, part in pairwise(case.linked.mentions):
        within = _IN_IT.fullmatch(case.linked.folded[whole.end : part.start])
        if within and whole.kind in STRONG and all(_of_a_sibling(whole, f) for _, f in draft.figures):
            return case.linked.folded[whole.start : part.end]
    return ""


def _of_a_sibling(whole: Mention, figure: Figure) -> bool:
    """Whether a figure stands below another thing of a kind (新增债券), and nothing says the whole."""
    above = [item_key(name) for name in figure.ancestors]
    said = "".join((figure.item, figure.part, *figure.headings, *above))
    kind = whole.text[-_KIND:]
    own, other = plain(whole.text).removesuffix(kind), plain(above[-1]).removesuffix(kind) if above else ""
    if own in other or other in own:
        return False  # 新增债券, of which 新增专项债券 is a kind
    return (
        bool(above) and above[-1].endswith(kind) and not any(key in said for key in {*whole.keys, whole.text})
    )


def of_price_alone(case: Case, draft: Draft) -> str:
    """What is to be paid, where an answer tells but the price of one, what goes on so many, or a number."""
    rates = [bool(_OF_A_BASE.match(figure.item)) for _, figure in draft.figures]
    if rates and all(rates) and not _SAYS_A_BASE.search(case.query.text):
        return case.linked.name
    asked = _PAID.search(case.query.text)
    if asked is None or draft.works or not draft.figures:
        return ""
    told = (is_money(figure.unit) and not _PRICE.search(figure.item) for _, figure in draft.figures)
    return "" if any(told) else f"{asked.group()}多少"


def of_bond_for_another(case: Case, draft: Draft) -> str:
    """Whom a bond is for (给甲补资本的专项债), where an answer says nothing of them; "" for none."""
    asked = _BOND_FOR.search(case.query.text)
    if asked is None or not draft.figures:
        return ""
    said = plain("".join(told_by(draft)))
    return "" if _half_said(asked["whom"], said) else f"{asked['whom']}的{asked['bond']}"


def of_unknown_part(case: Case, draft: Draft) -> str:
    """What the share is asked of, where no name of the reports is like it and the answer says none of it."""
    asked = share_of_what(case.linked) if case.query.wants == ("share",) else None
    if asked is None or asked.second is None or not asked.second.target.mentions or not draft.figures:
        return ""
    part = asked.first.target.mentions
    if not part or any(mention.keys for mention in part):
        return ""
    said = "".join(told_by(draft))
    words = [plain(mention.text) for mention in part]
    near = any(word[at : at + 2] in said for word in words for at in range(len(word) - 1))
    return "" if near else asked.first.target.name


def of_money_within(case: Case, draft: Draft) -> str:
    """A sum with what it is to hold (甲支出（含乙支出）), or to leave aside, where nothing told says so."""
    if case.query.operation in ("check", "rank"):
        return ""
    held, left = _TO_HOLD.search(case.query.asked), _TO_LEAVE.search(case.query.asked)
    if held and case.query.operation == "lookup":
        said = any(plain(held["more"]) in plain(text) for text in told_by(draft))
        return "" if said else f"{case.linked.name}（含{held['more']}）"
    less = _BARE_PART.sub("", left["less"] or left["part"]) if left else ""
    return f"{case.linked.name}（不含{less}）" if less and not _leaves_aside(draft, less) else ""


def _leaves_aside(draft: Draft, less: str) -> bool:
    """Whether an answer takes a thing from a sum, or tells one by words that leave it aside."""
    key, told = plain(less), [plain(text) for text in told_by(draft)]
    without = re.compile(f"{_WITHOUT}[^，。；]{{0,6}}{re.escape(key)}")
    taken = bool(draft.works) and _half_said(less, "\n".join(told))
    return taken or any(without.search(text) for text in told)


def with_total_untold(case: Case, draft: Draft) -> Draft:
    """The draft; where it tells but a smaller sum than the total of a fund asked, it says so first."""
    name = total_asked(case.query.asked)
    governments = all(view.report.kind.startswith("政府") for view in case.views)
    if not name or not governments or case.query.operation != "lookup" or draft.works:
        return draft
    told = [text for _, figure in draft.figures for text in (figure.item, figure.part, *figure.ancestors)]
    if draft.status != "answered" or any(map(is_total, told or [draft.text])):
        return draft
    untold = say("not_stated", subject=f"“{name}”", what="")
    text = say("not_stated_but", untold=untold, told=draft.text) if draft.figures else f"{untold}。"
    return replace(draft, status="not_stated", text=text, places=draft.places if told else [])
