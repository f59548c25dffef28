"""What a figure loses that is of another slice, level, place, fund or kind than the question asks for.

Knows labels and words of the question; does not know which figures there are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.find.figures.fund_sides import side_of, side_of_fund
from assistant.find.text.view import Labels
from assistant.question.asked.query import Query
from assistant.question.asked.scopes import (
    done_with_debts,
    government_level,
    is_government_row,
    scope_of,
    sides_said,
)
from assistant.question.asked.words import WITHOUT
from assistant.question.named.short_names import sides
from index import Figure

UNASKED_FUND = 0.1  # what a figure loses that is of a fund of its own, where the question names none
FUNDS = frozenset({"一般公共预算", "政府性基金", "国有资本经营", "社会保险基金"})  # that share no money
# Label words that name the whole and not a slice of it.
GENERAL_PARTS = frozenset(
    [
        "合计",
        "小计",
        "总计",
        "金额",
        "采购金额",
        "预算金额",
        "本年合计",
        "本年支出合计",
        "本年收入合计",
        "合计数",
        "总额",
        "数",
        "全市",
        "全省",
        "全区",
        "全县",
        "本年",
        "支出",
        "收入",
        "预算",
        "决算",
        "支出合计",
        "收入合计",
    ]
)
WHOLE_SUM = re.compile(
    r"^(?:项目)?(?:年度)?(?:预算|采购|资金|投资|项目)?(?:预算)?(?:资金|总额|总投资|经费|金额)(?:总额|合计)?$"
)
_PURCHASES = re.compile(r"采购")
_ASKS_PURCHASES = re.compile(r"采购|购买|买|货物|工程|服务")
GOALS = re.compile(r"^(?!.*(?:完成|实现|达成)).*目标")
_ASKS_GOALS = re.compile(r"目标|计划|打算|预计|拟|今年|要求|将要?")
_PAID_OUT = re.compile(r"花(?:出去|了|掉|费|销)|开销|用[掉了]")
RAISED = re.compile("新增|再融资|置换")
_SLICES = ("基本建设", "基本支出", "机关运行经费")
_ASKS_TOTAL = re.compile(r"合计|一共|总共|总计|共计|总额")
TOTAL_ITEM = re.compile(r"(?:合计|总计|小计|总额)$")
TOTAL_REGION = re.compile(r"合计|总计|^全[省市区县州国盟旗]|全自治区|地区合计")


def part_named(label: Labels) -> bool:
    """Whether a figure is a slice of its row and not the whole."""
    return bool(label.part) and not all(name in GENERAL_PARTS for name in label.part.split("/"))


def _of_other_bound(asked: str, name: str) -> bool:
    """Whether a name tells its things by a price that is not the one asked (50万元以上 for 100万元以上)."""
    said, own = set(_BOUND.findall(asked)), set(_BOUND.findall(name))
    return bool(said and own) and not said & own


def penalties_of(
    figure: Figure,
    label: Labels,
    query: Query,
    item: float,
    part: float,
    region: float,
    places: frozenset[str],
    area: str,
    asked: str,
    own: str,
) -> float:
    names = (figure.item, *figure.headings[-1:])
    named = not label.region and any(place in name for name in names for place in places)
    penalty = 0.6 if places and label.region not in places and not named else 0.0
    if item < 0.4 and part < 0.85:
        whole = (label.item in GENERAL_PARTS and region) or WHOLE_SUM.search(figure.item)
        penalty += 0.1 if whole and not region else 0.2 if whole else 0.52 if region else 0.45
    elif (
        item < 0.4
        and label.item not in GENERAL_PARTS
        and not TOTAL_ITEM.search(figure.item)
        and not figure.region
    ):
        penalty += 0.2
    if _COMPARABLE_PART.fullmatch(label.part) and _ASKS_COMPARABLE.search(query.text):
        penalty -= 0.1
    elif part_named(label) and part < 0.4 and label.part != "累计":
        penalty += 0.16
    if (
        label.region
        and region < 0.4
        and not TOTAL_REGION.search(label.region)
        and not is_government_row(label.region, query.level)
    ):
        penalty += 0.3
    if label.part.endswith("收入合计") and "收入" not in query.text:
        penalty += 0.1  # the income table lists the same subjects
    if label.region and figure.item.endswith("收入合计") and "收" not in query.text:
        penalty += 0.01  # and the same bodies
    if _PAID_OUT.search(asked) and sides(label.item):
        penalty += 0.02  # what both sides come to holds what was carried over and what is left
    if _PURCHASES.search(label.headings) and not _ASKS_PURCHASES.search(query.text):
        penalty += 0.08  # what is bought of an item is only a slice of it
    if any(_PASSED_ON.search(name) for name in figure.ancestors[-1:]) and not _ASKS_PASSED_ON.search(
        query.text
    ):
        penalty += 0.1  # what is passed on for a subject is not what is spent on it
    if figure.measure == "数量" and _turned_over(figure) and not _TURNED_OVER.search(query.text):
        penalty += 0.2  # what is bought or given up is not what there is
    told_before = label.part == "调整前" and "预算" not in figure.measure
    if told_before and not _ASKS_BEFORE.search(asked):
        penalty += 0.05  # how many there were, or what each got, before that was changed is not what is
    opening = figure.measure == "余额" and _AT_START.search(figure.item)
    if opening and not (_AT_START.search(asked) or _ASKS_BEFORE.search(asked)):
        penalty += 0.1  # what there was at the beginning is not what there is
    if any(kind in label.headings and kind not in query.text for kind in _SLICES):
        penalty += 0.02  # what is paid of an item from basic expenditure may be only a slice of it
    if item < 1.0 and label.item.startswith("其他") and "其他" not in asked:
        penalty += 0.08  # the rest of the things named so
    if figure.measure == "限额" and "新增" in figure.item and not re.search("新增|新借|新发", asked):
        penalty += 0.12  # what is added to a limit is not the limit
    if "债" in asked and (raised := RAISED.match(figure.item)) and raised.group() not in asked:
        penalty += 0.02  # bonds that are new, or replace others, are but some of those issued
    if item >= 0.4 and _ASKS_TOTAL.search(asked) and TOTAL_ITEM.search(figure.item):
        penalty -= 0.1
    if item < 1.0 and opposed(asked, figure.item):
        penalty += 0.3
    if _of_other_bound(asked, figure.item):
        penalty += 0.6
    if (said := _ADJUSTED.findall(asked)) and _ADJUSTED.match(label.part) and label.part not in said:
        penalty += 0.5  # the column of what stood before, or of the move alone
    if of_other_period(asked, label.part):
        penalty += 0.5  # of a month alone, or of the year up to it
    if scope_of(figure.item) and any(opposed(asked, name) for name in figure.ancestors[-1:]):
        penalty += 0.3  # 财政拨款 within what a thing costs is no 财政拨款收入
    if _PAID_INTO.match(label.item) and not _ASKS_PAID_INTO.search(asked):
        penalty += 0.12  # what a budget pays into a fund is no income of the fund
    if "三公" in figure.item and not ASKS_THREE.search(query.text):
        penalty += 0.3  # three costs together are no answer to what they are paid from
    if _of_other_side(asked, figure):
        penalty += 0.3
    if figure.headings and GOALS.search(figure.headings[-1]) and not _ASKS_GOALS.search(query.text):
        penalty += 0.06  # what was set out, beside what was done
    if _pays_unsaid_project(figure, label, query.text):
        penalty += 0.5
    if _RETURNED.search(figure.item) and not _ASKS_RETURNED.search(asked):
        penalty += 0.7  # taxes given back are no taxes
    if _lacks_kind(own, figure) or _refinances_nothing(query.text, figure):
        penalty += 0.3
    if of_one_kind_of_transfers(asked, figure.item):
        penalty += 0.2  # told only where no row has the whole
    if of_one_kind_of_debts(own, figure):
        penalty += 0.2
    if use_of_transfers(query.text, figure):
        penalty += 0.5  # 教育支出里的对下转移支付 is but a slice
    if _done_otherwise(asked, figure):
        penalty += 0.7  # bonds issued are none repaid, and what is left is neither
    if includes_otherwise(asked, label):
        penalty += 0.3
    if area and area not in query.text:
        penalty += 0.3  # the table of one part of the place
    return penalty + _scope_penalty(figure, _scope_asked(query, asked, own)) + _level_penalty(figure, query)


def _pays_unsaid_project(figure: Figure, label: Labels, text: str) -> bool:
    """Whether a figure is what pays for a project of a form, and the question speaks of no project."""
    form = figure.headings and GOALS.search(figure.headings[-1]) and figure.table is not None
    if not form or not label.ancestors or not _PAYS.search(label.item) or _ASKS_GOALS.search(text):
        return False
    project = label.ancestors[0]
    said = sum(project[at : at + 2] in text for at in range(len(project) - 1))
    return "整体" not in project and "项目" not in text and said < 0.3 * len(project)


_PAYS = re.compile("^(?:其中)?(?:财政|市级|县级|区级|省级|中央)?(?:拨款|资金)$|^其他资金$|^单位资金$")
_OPPOSITES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        ("城市|城镇", "农村"),
        ("职工", "居民"),
        ("一般债", "专项债"),
        ("收入", "支出|花[了掉]|开支|花销"),
        ("新增", "再融资"),
        ("体育彩票|体彩", "福利彩票|福彩"),
        ("离休", "退休"),
        ("在职", "离退?休|退休"),
        ("国内", "外宾|国（境）外"),
        ("货物", "工程|服务"),
        ("流入|调入", "流出|调出"),
        ("改革前", "改革后"),
        ("(?:累计|滚存)的?结余", "(?:当期|当年|本年)(?:收支)?结余"),
    )
)


def opposed(asked: str, name: str) -> bool:
    """Whether a name says the one of a pair (农村, 不可平衡) where the question says only the other."""
    if _denies(name, asked) or _denies(asked, name):
        return True
    return any(
        bool(mine.search(asked) and not other.search(asked) and other.search(name) and not mine.search(name))
        for pair in _OPPOSITES
        for mine, other in (pair, pair[::-1])
    )


def _denies(text: str, other: str) -> bool:
    """Whether a text says that something cannot be (不可平衡) which another one names without that."""
    denied = _DENIED.findall(text)
    return any(what in other and not re.search(f"不[可能](?:用于)?{what}", other) for what in denied)


_MONTH_ALONE = re.compile("[当本单]月|这个月|一个月")
_MONTH_NAMED = re.compile(r"(?<![-—~至到\d])\d{1,2}月份?(?![-—~至到底末\d])")
_SO_FAR = re.compile("累计|今年以来|年初以来")


def of_other_period(asked: str, part: str) -> bool:
    """Whether a column is of a month where the year so far is asked, or the other way round."""
    so_far = bool(_SO_FAR.search(asked))
    month = bool(_MONTH_ALONE.search(asked) or (_MONTH_NAMED.search(asked) and not so_far))
    other = _SO_FAR if month else _MONTH_ALONE
    return month != so_far and bool(other.match(part))


_BOUND = re.compile(r"(\d+)万元?(?:[（(]含[）)])?及?以[上下]")
_ASKS_BEFORE = re.compile("调整前|原来|原先|原有|之前|以前|从前|年初|[从由]多少")
_AT_START = re.compile("[年期]初|上年[末底]")
_ADJUSTED = re.compile("调整[前后]|本次调整")
_DENIED = re.compile("不[可能](?:用于)?([\u4e00-\u9fff]{2})")
_PAID_INTO = re.compile("^(?:财政)?对.*基金的?补助")
_ASKS_PAID_INTO = re.compile("补助|补贴|补[了给]|财政")
ASKS_THREE = re.compile("三公|三项|公务|公车|用车|接待|招待|出国|出境|吃喝")


_PASSED_ON = re.compile("转移|补助|返还|下级|上级|市县")
_ASKS_PASSED_ON = re.compile("转移|补助|返还|下级|上级|市县|[拨给奖]|中央|分配|下达")
_TURNED_OVER = re.compile("购|买|报废|处置|更新|新增")


def _turned_over(figure: Figure) -> bool:
    """Whether what a figure counts stands under a purchase or a disposal (购置车辆2辆，其中：…)."""
    return any(_TURNED_OVER.search(name) for name in figure.ancestors[-1:])


def _of_other_side(asked: str, figure: Figure) -> bool:
    """Whether one side is asked about and the figure is of the other: of a social fund, or of a subject."""
    said = "".join(sides_said(asked))
    own = side_of_fund(figure) or side_of(figure)
    return said in ("收入", "支出") and bool(own) and not own.endswith(said)


_COMPARABLE_PART = re.compile("(?:(?:剔除|扣除|不考虑|不含).+后为?)?按?(?:同口径|可比口径)?(?<=.)")
_ASKS_COMPARABLE = re.compile(
    "同口径|可比口径|(?:扣除|剔除|排除|撇开|抛开|不考虑|除去|去掉)[^，。？]{2,16}?(?:因素|影响|调整|后)"
)
_OF_FUND = re.compile("(?:政府性基金|国有资本经营)(?:预算)?(?=“?三公)")
_KINDS_OF_DEBT = re.compile("一般债|专项债|隐性债")


def _refinances_nothing(text: str, figure: Figure) -> bool:
    """Whether only refinancing bonds are asked about and the figure is of debt without that word."""
    only = text.count("债") == 1 and re.search("再融资(?:一般|专项)?债", text)
    return bool(only) and "债" in figure.item and "再融资" not in told_around(figure)


def _lacks_kind(asked: str, figure: Figure) -> bool:
    """Whether one kind of debt is asked about and the figure is of debt of no kind."""
    kinds = set(_KINDS_OF_DEBT.findall(asked))
    if len(kinds) != 1 or not any("债" in name for name in (figure.item, *figure.ancestors[-1:])):
        return False
    return kinds.pop().removesuffix("债") not in told_around(figure)


def of_one_kind_of_debts(asked: str, figure: Figure) -> bool:
    """Whether what is done with debts as a whole is asked and the figure is of one kind of them."""
    whole = "债" in asked and not _STANDS.search(asked) and not _KINDS_APART.search(asked)
    of_kind = _KINDS_OF_DEBT.search(figure.item) or _COLUMN_OF_KIND.fullmatch(figure.part)
    return whole and of_kind is not None


_COLUMN_OF_KIND = re.compile("(?:地方)?(?:政府)?(?:一般|专项|隐性)债务")
_KINDS_APART = re.compile("一般|专项|隐性|各[类项]|哪")
_TRANSFERS_OF_KIND = re.compile(
    "[\u4e00-\u9fff]{0,8}?(?:专项|一般性?|均衡性|共同(?:财政)?事权)(?:性质)?转移支付(?:收入|支出|资金|补助|预算)*"
    "|[\u4e00-\u9fff]{0,8}?(?:政府性基金|国有资本经营)(?:预算)?[\u4e00-\u9fff]{0,6}?转移支付(?:支出|资金|补助|预算|合计)*"
)
_KINDS_OF_TRANSFER = re.compile("专项|一般|均衡性|返还|共同|基金|国有资本|国资|各[类项]|分别|哪")


def of_one_kind_of_transfers(asked: str, name: str) -> bool:
    """Whether transfers are asked about as a whole and a name is of those of one kind."""
    whole = "转移支付" in asked and not _KINDS_OF_TRANSFER.search(asked)
    return whole and _TRANSFERS_OF_KIND.fullmatch(name) is not None


def use_of_transfers(asked: str, figure: Figure) -> str:
    """The one use of money (教育支出) that transfers are for, where the question names none."""
    if "转移支付" not in asked or "转移支付" not in figure.item:
        return ""
    uses = (_USE.search(_NO_USE.sub("，", name)) for name in (*figure.ancestors, *figure.headings[-1:]))
    return next((use.group() for use in uses if use and use.group()[:2] not in asked), "")


_USE = re.compile("[\u4e00-\u9fff]{2,}支出")
_NO_USE = re.compile(
    r"20\d\d年度?|全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])本?级|一般公共预算|公共财政|政府性基金|国有资本经营|社会保险基金|[预决]算"
    r"|转移性?|支付|税收|返还性?|补助|[上下]级|中央|财政|[本当]年|主要|重点|科目|合计|[总收和及与、对]"
)


_STANDS = re.compile("余额|限额|额度|欠|剩|负债")
_BONDS_ALONE = re.compile("(?:新增|再融资)?(?:地方)?(?:政府)?(?:一般|专项)?债券?(?:资金)?")


def _done_otherwise(asked: str, figure: Figure) -> bool:
    """Whether one thing done with debts is asked about and the figure is of another (发行, 还本, 付息)."""
    wanted = done_with_debts(asked) if "债" in asked else ""
    if not wanted or _STANDS.search(asked) or "债" not in told_around(figure):
        return False
    if figure.measure in ("余额", "限额"):
        return True
    if "还本付息" in figure.item and "还本付息" not in asked:
        return True  # both together are neither
    told = done_with_debts(figure.item)
    told = told or done_with_debts("/".join((figure.item, figure.part, *figure.ancestors)))
    told = told or done_with_debts("".join(figure.headings[-1:]))
    bare = figure.table is None and wanted != "发行" and _BONDS_ALONE.fullmatch(figure.item)
    return told != wanted and bool(told or bare)


def told_around(figure: Figure) -> str:
    """How a figure is called, with its part, what it stands under and the title of its section."""
    return "/".join((figure.item, figure.part, *figure.ancestors, *figure.headings[-1:]))


_GIVEN_DOWN = re.compile(
    "对下|[对给](?:各|下辖|所属)?(?:[市区县]|乡镇)|补助下级|下级|转移支付"
)  # of the level above


_RETURNED = re.compile("税收?返还")
_ASKS_RETURNED = re.compile("返还|转移|补助|上级|下级|退")
_RECEIVED = re.compile("(?:转移支付|补助|返还)收入$")
_ASKS_RECEIVED = re.compile("收入|收[到了]|拿[到了]|得[到了]|获得|来自|争取")


def _level_penalty(figure: Figure, query: Query) -> float:
    """全市, 市本级 and 各县区 are kept apart; the whole is likelier when the question does not say."""
    level = figure_level(figure)
    if not query.level:
        return {"whole": -0.03, "own": 0.03, "below": 0.05}.get(level, 0.0)
    if query.level == "below" and _RECEIVED.search(figure.item) and not _ASKS_RECEIVED.search(query.text):
        return 0.35  # what this level receives from above is none of what it gives down
    if not level or (level == "below" != query.level and _GIVEN_DOWN.search(query.text)):
        return 0.0
    same_word = figure.region.endswith("直") and figure.region in query.text  # 市级 may take in more
    return -0.1 - 0.1 * same_word if level == query.level else 0.25


def figure_level(figure: Figure) -> str:
    """Level of government a figure speaks of: told by its region, its item, or its title.

    What goes to the levels below (市对区级转移支付) is theirs, whatever the section is about.
    """
    if "below" in (government_level(figure.item), government_level(figure.part)):
        return "below"
    texts = (figure.region, figure.item, *reversed(figure.headings))
    return next((level for text in texts if text and (level := government_level(text))), "")


def _scope_asked(query: Query, asked: str, alone: str) -> str:
    """The fund that a clause asks of: none of its own where a later clause alone asks for what is of one.

    Of a thing named beside another (甲基金收入和一般公共预算收入) the one that is said of it `alone`, where
    its clause says one.
    """
    if alone != asked and query.scope and scope_of(asked):
        return scope_of(alone)
    before, own, after = query.text.partition(asked)
    later = own and after and query.scope and not scope_of(before + own)
    return "" if later and _ASKS_OF_FUND.match(after) else query.scope


_ASKS_OF_FUND = re.compile(  # 收入合计多少，财政拨款占百分之几
    r"(?:[，。；、？]*)(?:(?:其中|里面|来自|靠|从)的?)*(?:一般公共预算|政府性基金|国有资本经营|财政拨款|财政专户)(?!口径)"
    r"[^，。；？]{0,12}?(?:占|多少|几)"
)


def _scope_penalty(figure: Figure, asked: str) -> float:
    scope = _scope_said(figure.item) or figure.scope
    if asked:
        if scope == asked:
            return -0.05
        main = (asked, scope) == ("财政拨款", "一般公共预算")  # of it, and mostly all of it
        apart = {asked, scope} <= FUNDS
        return 0.0 if not scope else 0.1 if main else 0.5 if apart else 0.2
    order = ("全部资金", "", "财政拨款", "一般公共预算")
    return 0.008 * order.index(scope) if scope in order else UNASKED_FUND


def of_unasked_fund(figure: Figure, asked: str) -> bool:
    """Whether a figure is of a fund of its own (政府性基金) and the question of none."""
    return not asked and _scope_penalty(figure, "") == UNASKED_FUND


@lru_cache(maxsize=1 << 14)
def _scope_said(item: str) -> str:
    """The fund that the name of an item says before the thing itself (政府性基金“三公”经费)."""
    return scope_of(item) if _OF_FUND.match(item) else ""


_TAKES_IN = re.compile(r"(?<!不)(?<!不包)[含括]([\u4e00-\u9fff]{2})")
_LEAVES_OUT = re.compile(r"不(?:包)?[含括]([\u4e00-\u9fff]{2})")


_PLACE_LEFT_OUT = re.compile(r"不(?:包)?[含括](?P<name>[\u4e00-\u9fff]{2,12})")
_ASKED_WITHOUT = re.compile(rf"(?:不(?:算|计)|{WITHOUT})了?(?=[\u4e00-\u9fff]{{2}})")
_ASKED_WITH = re.compile(r"(?:算上|加上|连同|连带|包括)(?=[\u4e00-\u9fff]{2})")


def basis_asked(text: str) -> str:
    """A question with 不算X said as 不含X and 算上X as 含X."""
    return _ASKED_WITH.sub("含", _ASKED_WITHOUT.sub("不含", text))


def taken_otherwise(text: str, other: str) -> bool:
    """Whether one text says 含X and the other 不含X, and neither says both."""
    takes, leaves = zip(*(_taken_and_left(each) for each in (text, other)), strict=True)
    return bool(takes[0] & leaves[1] or leaves[0] & takes[1])


def place_left_out(asked: str, told: str) -> str:
    """A place that a question asks of for itself and a text says to leave out; "" for none."""
    basis = basis_asked(asked)
    named = (found["name"] for found in _PLACE_LEFT_OUT.finditer(told))
    return next((name for name in named if name in basis and not re.search(f"[含非]{name}", basis)), "")


def _taken_and_left(text: str) -> tuple[set[str], set[str]]:
    takes, leaves = set(_TAKES_IN.findall(text)), set(_LEAVES_OUT.findall(text))
    return takes - leaves, leaves - takes


def includes_otherwise(asked: str, label: Labels) -> bool:
    """Whether the question says 不含X and the column 含X, or the other way round."""
    return _includes_what_is_left_out(asked, label) or _leaves_out_what_is_included(asked, label)


def _leaves_out_what_is_included(asked: str, label: Labels) -> bool:
    """Whether the column is 不含X where the question says 含X."""
    included = (thing for thing in _TAKES_IN.findall(asked))
    return any(re.search(f"不(?:包)?[含括]{thing}", f"{label.part}/{label.item}") for thing in included)


def _includes_what_is_left_out(asked: str, label: Labels) -> bool:
    """Whether the title around a figure says 含X where the question says 不含X."""
    return any(f"含{thing}" in label.headings + label.item for thing in _LEAVES_OUT.findall(asked))
