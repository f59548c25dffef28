"""Funds (口径), levels of government, sides and measures that a text names outright; knows words only."""

from __future__ import annotations

import re
from functools import lru_cache

_SCOPES = (
    ("一般公共预算", re.compile(r"一般公共预算")),
    ("政府性基金", re.compile(r"政府性基金|(?<!保险)(?<!社保)基金预算")),
    ("国有资本经营", re.compile(r"国有资本经营|国资预算")),
    ("社会保险基金", re.compile(r"社会?保险?基金|险种")),
    ("财政专户", re.compile(r"(?:财政)?专户(?:管理)?(?:的?(?:资金|收入|钱))?")),
    ("财政拨款", re.compile(r"财政拨款|财政(?:给|拨)")),
    ("全部资金", re.compile(r"全部资金|所有资金|全口径")),
)
GRANTED = ("一般公共预算", "政府性基金", "国有资本经营")  # the budgets that 财政拨款 comes from
LEVELS = (
    (
        "below",
        re.compile(
            r"(?:(?:^|(?<=[，。；：？、年度]))[\u4e00-\u9fff]{2,3})?[省市县区]级对(?:各|下|[市县区])|"
            r"各[区县市](?!级|属)|对(?:各)?[区县]级?|各?(?:市县|(?<!^.)县市|(?<=^[各对])县市|县市(?!$)|县区|区县|旗县|市区县|县（市、?区）|乡镇(?![\u4e00-\u9fff]{0,4}?(?:[院站校]|所(?![有在属得需])|中心|企业))|市、?县)|对下|所属县|^下级|^地州?市州?$"
        ),
    ),
    (
        "own",
        re.compile(
            r"(?:自治区|[省市区县州盟旗])?本级|[省市区县州]直(?=$|的|20|一般公共|公共预算|政府性|国有资本经营|社会保险|财政|各项|[税非支收][税收出入]|教育|[\u4e00-\u9fff]{2,10}(?:支出|收入))|(?:^|(?<=[，。；：？、年度]))(?![全各对下上])[\u4e00-\u9fff]{2,3}[省市]级(?!以[上下])|(?<![\u4e00-\u9fff])[省市县]级|(?<=[年度中里])[省市县]级|区级|^[州盟旗]级|"
            r"(?<![上下各县地])[省市县]级的?(?=20\d\d年|今年|去年|一般公共|公共预算|政府性|国有资本|社会保险|财政|三公|“三公”|政府债|预算|决算|光|单|买)"
        ),
    ),
    ("whole", re.compile(r"全(?:自治区|[省市区县州国盟旗])")),
)


NOT_ONLY = re.compile(  # 全市（不只市本级） | 全市（含县区）
    r"不(?:只|仅|光|单)(?:仅|是|算|看|要|包括|含)*[^，。？；（）]{0,3}本级"
    r"|(?<=全[省市区县州盟旗])（(?:包?含|包括|连同?)[^，。？；（）]{0,3}[省市区县州盟旗级]）"
)


@lru_cache(maxsize=65536)  # of the few names that reports have, asked for each figure
def government_level(text: str) -> str:
    """Which level of government a text speaks of: whole (全市), own (市本级), below (各县区), or ""."""
    found = [(match.start(), level) for level, pattern in LEVELS if (match := pattern.search(text))]
    return min(found)[1] if found else ""


def levels_in(text: str) -> list[str]:
    """The levels of government that a text names, each once; a word of one (县区级) is none of another.

    One that is said not to be all that is meant (不只市本级) is not named.
    """
    named = []
    text = NOT_ONLY.sub("，", text)
    for level, words in LEVELS:
        named += [level] if words.search(text) else []
        text = words.sub("，", text)
    return named


_OFFICE = re.compile(
    r"(?:[局厅院办处队社馆校园所站委]|中心|(?<!管理)委员会|联合会|协会|机关|部门|单位)[（(]?本级[）)]?$"
)


def is_office(region: str) -> bool:
    """Whether a row is of a department's own office (某局（本级）), which is no level of government."""
    return bool(_OFFICE.search(region))


def is_government_row(region: str, level: str) -> bool:
    """Whether a row is of a level of government: an office's own row is, only where its own is asked."""
    return bool(government_level(region)) and not (is_office(region) and level != "own")


_DONE_WITH_DEBTS = (  # and how tables call it
    ("发行", re.compile("发行|(?<![开批拨])发(?=了|多少|的|过)")),
    ("还本", re.compile("[偿归]还|还[了掉本完清](?!付息)|还(?=多少|几|的|债)|本金|还本付息")),
    ("付息", re.compile("付息|利息")),
)


def done_with_debts(text: str) -> str:
    """The one thing that a text says is done with debts (发行, 还本, 付息), "" for none or several."""
    done = [name for name, says in _DONE_WITH_DEBTS if says.search(text)]
    return done[0] if len(done) == 1 else ""


def says_done(text: str, done: str) -> bool:
    """Whether a text says that one thing is done with debts (还本), among others or alone."""
    return any(says.search(text) for name, says in _DONE_WITH_DEBTS if name == done)


_DOWN_TO = (
    r"[对给](?:各|下辖|所辖|所属|下面的?)*(?:市县|县市区?|县区|区县|市、?县|乡镇|镇街"
    r"|[市区县](?:级|里|(?=的?(?:转移|补助|一般|专项|税收|体制|返还))))"
)
_TRANSFERRED = (
    (
        "received",
        re.compile(
            r"上级(?:财政)?(?:下达|给|对我|补助|[^，。]{0,4}转移支付)|(?:中央|国家)(?:财政)?(?:下达|[对给补]|转移)|对我[省市区县州]"
            r"|争取|(?:转移支付|补助|返还)收入|收[到了]|拿[到了]|得[到了]|获得|来自"
        ),
    ),
    ("given", re.compile(rf"对下(?!一?年)|{_DOWN_TO}|补助下级|转移支付支出|分(?:市县|县区|区县)")),
)
_OF_TRANSFERS = re.compile("转移支付|上级补助|补助下级|税收返还")


def transferred(text: str) -> str:
    """Whether a text tells of transfers `received` from above or `given` down; "" for none or both."""
    ways = [way for way, says in _TRANSFERRED if says.search(text)] if _OF_TRANSFERS.search(text) else []
    return ways[0] if len(ways) == 1 else ""


_NAMED_MEASURES = (
    ("执行数", re.compile(r"快报数|执行数|预计执行数|完成数")),
    (
        "全年预算数",
        re.compile(
            r"调整(?:后)?预算数?|全年(?:调整)?预算数?|变动预算数?|(?:全年|中途|年中)?调整?(?:后|为|成|到)(?!的?(?:标准|待遇|同?口径))"
        ),
    ),
    ("年初预算数", re.compile(r"年初(?:只|才|仅|就)?(?:预算数?|批|安排|定|计划)")),
    ("限额", re.compile(r"限额")),
    ("余额", re.compile(r"余额")),
)
_COLUMN = re.compile(
    r"(?:上年|本年|当年|全年|年初|调整后?|变动|实际|预计|去年|今年)*(?:的)?(?:预算|决算|执行|完成|快报|批复|批准)(?:安排|批复)?(?:数|额|金额|资金|支出)?"
    r"|(?:全年|中途|年中)?调整?(?:后|为|成|到)"
    r"|主要(?:原因|用途|用于)|(?:变动|增减)?原因(?:说明)?|(?:支出)?用途"
)


def measures_named(text: str) -> tuple[str, ...]:
    """The measures that a text names outright (调整后预算, 余额)."""
    return tuple(measure for measure, words in _NAMED_MEASURES if words.search(text))


def names_column(text: str) -> bool:
    """Whether a word is the name of a column (年初预算, 执行数) that every row has, and of no row."""
    return _COLUMN.fullmatch(text) is not None


def names_measure(text: str) -> bool:
    """Whether a word is the name of a measure (快报数) and of nothing measured."""
    return any(pattern.fullmatch(text) for _, pattern in _NAMED_MEASURES)


def scopes_in(text: str) -> list[tuple[str, int, int]]:
    """Funds (口径) that a text names, with where: (scope, start, end) in order."""
    found = [
        (name, match.start(), match.end()) for name, pattern in _SCOPES for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda each: each[1])


_SIDES = (
    ("收入", re.compile(r"收入|[进到入]账|进项|来源|收[了到上缴得进回来]")),
    (
        "支出",
        re.compile(
            r"支出|(?<!转移)支付|开支|开销|花(?![卉木草园灯炮])|[发付]出去?|发[了放]|用(?=了|掉|出去)"
        ),
    ),
)


def sides_said(text: str) -> set[str]:
    """The sides of the accounts (收入, 支出) that a text speaks of."""
    return {side for side, says in _SIDES if says.search(text)}


def scope_of(text: str) -> str:
    return next((name for name, pattern in _SCOPES if pattern.search(text)), "")


def names_fund(text: str) -> bool:
    """Whether a word is nothing but the name of a fund (口径), short or whole."""
    return any(pattern.fullmatch(text) for _, pattern in _SCOPES)
