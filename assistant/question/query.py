"""Question in plain Chinese (and the turns before it) -> Query.

Knows how people ask: which words ask for an amount, a change, a reason, a share, a count, a
definition; which years and relative years they name; which words are only scaffolding. Does
not know any report: names of items are linked in link.py against what is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.question.words import ASKING, SCAFFOLD, pattern
from assistant.types import Turn
from index.glossary import load_glossary
from index.normalise import compact_text, years_in

Want = str

# What a question can ask for. Order matters only for answering: earlier wants come first.
WANTS = (
    "amount", "budget", "actual", "prior", "change", "rate", "direction", "share", "completion",
    "ratio", "gap_rate", "gap", "count", "score", "target", "result", "reason", "use", "parts", "list",
    "definition", "duties", "method",
)  # fmt: skip


_COMPILED = tuple((want, pattern(*words)) for want, words in ASKING)
_SCAFFOLD = pattern(*SCAFFOLD)
_COMPARE = pattern(
    "同比",
    "环比",
    r"(?:是|占|等于|相当于|达到)了?<base>[^，。]{0,6}(?:百分|几成|比例)",
    r"(?:比|较|同|与|和|跟|相比|相较|对比)(?:于|起)?<base>",
    r"<base>(?:相比|比|对比)",
)
_MOVES = pattern("<up>", "<down>", "同比")

_CHECK = re.compile(
    r"[对合核凑加算](?:得|不)(?:上|拢|平|起来)|复核|验算|核算一下|核一下|算得准|准吗|对上|一致(?!于)|一样[多高大]?[吗不]|同一个数|相符|吻合|矛盾|是真的|属实|合理吗|可信|靠谱|准确吗|对吗|正确吗|"
    r"算得对|说的一样|(?:为什么|为何|怎么)[^，。？]{0,6}不(?:一样|一致|相同)|有没有(?:写)?错|相等吗|是(?:否|不是)(?:等于|相等|一致|准确|合理)|有无出入|[说讲]得(?:通|过去)|"
    r"靠得住|算(?:进去|在内|进来)了?[吗没]|[按照](?:各)?分?项[^，。？]{0,6}(?:该|应)|[写算印填]对了?[吗没]|等不等于|等于.{2,24}吗|是这个数吗|一个数吗|够(?:100|百分之百|得?上?[这那]个?数)|怎么(?:会)?写着?\d|对不对|有出入"
)
_RANK = re.compile(
    r"(?P<most>占?大头|最(?:多|高|大|贵|快|猛|好|狠|凶|厉害))|(?P<least>最(?:少|低|小|慢|差|便宜))|(?<!安)排(?:第|名|在)|前[二三五十两]|第一(?:大|位|名)"
)
_WHICH = re.compile(
    r"哪(?:个|家|些|一|几|类|项|款|年|科目|地|县|市|区|部门|单位|种|笔)|谁|什么(?:项目|科目|支出|部门)"
)
_SUM = re.compile(
    r"[两三四五六七八九十几\d](?:项|个|家|者|种|类|样|笔|块)(?:税种?|单位|科目)?(?:一共|合计|总共|共计)(?!项|个|家)|加起来|加在?一[起块]|之和|合在一起|合起来|总共加|相加|加在一起|加总|合并"
)
_AVERAGE = re.compile(
    r"平均|人均|均摊|摊下来|每人次?|每批次?|每辆|养一[辆台]车|一[辆台批户](?:[^，。？]{0,4}车|客人)[^，。？]{0,8}(?:多少钱|要花|花)|一个人|单价|每(?:家|个|户|台|名|平方米|平米)(?!季度|月|年)"
)
_EACH_MORE = re.compile(r"每(?:一个)?(?:人|户|月|年|亩)(?:每[月年])?(?:多|少)[发给补拿领付]了?")
_AGAINST_AVERAGE = re.compile(r"(?:[高低大小多少快慢]于|超过|不到|不及|比全)[^，。？]{0,12}?平均")
_TIMES = re.compile(r"多少倍|几倍|翻了?(?:几|多少)|(?<![一二两三四五六七八九十百\d半])倍(?!多|以上|左右)")
_ALL_YEARS = re.compile(
    r"(?<!\d)(?:这|近|前后|过去)?[两二三四五2345](?:个)?(?:年(?!前)|份报告|份)|这几年|历年|逐年|一年比一年|年年(?![初末底终])|各年|哪一?年"
)
_YES_NO = re.compile(r"([\u4e00-\u9fff])[没不]\1|吗|吧[？?]|有没有|有无|是否|是不是|没有？|了没")
_FOLLOW_UP = re.compile(
    r"^(?:那么?|那就|还有|另外|再|换成|同样|其中)|呢[？?]?$|^(?:占比|为什么|原因|增幅|同比)[^，。]{0,4}$"
    r"|^占(?![用地有比])|^(?:比|较|跟|和|与|同)(?:上一?年|去年|前一年|往年|年?初?预算)"
    r"|^(?:这?[两二三四五几]年)?(?:一共|总共|合计|加起来|合起来)"
)
_IN_ORDER = re.compile(r"从[大高多小低少]到[大高多小低少]|怎么排|排(?:个|一下)?(?:序|名|顺序)")
_SHARE_OF = re.compile(r"^占(?![用地有比])")
_CHIT_CHAT = re.compile(
    r"^(?:你好|您好|嗨|谢谢|感谢|再见|早上好|晚上好|hello|hi|你是谁|你叫什么|你会什么|你能做什么)[！。？!?~～]*$",
    re.I,
)
_OFF_TOPIC = re.compile(
    r"天气(?:怎么样|如何|预报)|讲个?笑话|写(?:一)?首诗|股票|彩票号码|世界杯|做菜|菜谱|翻译成|写(?:一)?段?代码|星座|电影推荐|旅游攻略|几点了"
)
_UNIT_ASKED = re.compile(
    r"(?:多少|几)个?(万元|亿元|万亿元|元(?!素)|块钱?|万(?!元)|亿(?!元))|(?:以|用|按)(万元|亿元|元)(?:为单位|表示)|合多少(万元|亿元|元)"
)
_SCOPES = (
    ("一般公共预算", re.compile(r"一般公共预算")),
    ("政府性基金", re.compile(r"政府性基金|基金预算")),
    ("国有资本经营", re.compile(r"国有资本经营|国资预算")),
    ("社会保险基金", re.compile(r"社会?保险?基金")),
    ("财政专户", re.compile(r"(?:财政)?专户(?:管理)?(?:的?(?:资金|收入|钱))?")),
    ("财政拨款", re.compile(r"财政拨款|财政(?:给|拨)")),
    ("全部资金", re.compile(r"全部资金|所有资金|全口径")),
)

# Words that carry the asking and not the thing asked about.


@dataclass(frozen=True)
class Query:
    """A question understood, before its items are linked to what is loaded.

    `text` is the compact question with what a follow-up left out put back; `content` the
    pieces of it that may name things. `wants` are the answers asked for, `operation` how
    they are combined: lookup, compare, rank, sum, average, times, check, chat or off_topic.
    `premise` is the direction that the question takes for granted. `relative_prior` says
    that the year asked is the one before the report's; `report_years` name whole reports.
    `body_years` are years said of single bodies, where they differ.
    `level` is the level of government (whole, own, below), `measures` those named outright.
    """

    text: str
    wants: tuple[Want, ...]
    operation: str
    years: tuple[int, ...] = ()
    all_years: bool = False
    relative_prior: bool = False
    against: str = ""
    scope: str = ""
    premise: str = ""
    unit: str = ""
    order: str = ""
    yes_no: bool = False
    content: tuple[str, ...] = ()
    asked: str = ""
    report_years: tuple[int, ...] = ()
    level: str = ""
    measures: tuple[str, ...] = ()
    body_years: tuple[tuple[str, int], ...] = ()

    def wants_any(self, *wants: Want) -> bool:
        """Whether one of `wants` is asked for."""
        return any(want in self.wants for want in wants)


def question_to_query(question: str, history: Sequence[Turn] = ()) -> Query:
    """Understand `question`; a follow-up takes what it leaves out from the last turns."""
    text = compact_text(question).strip()
    if history and _is_follow_up(text):
        return _completed(text, history)
    return _read(text)


def _is_follow_up(text: str) -> bool:
    return bool(_FOLLOW_UP.search(text)) or len("".join(content_pieces(text))) < 2


def _completed(text: str, history: Sequence[Turn]) -> Query:
    """A follow-up with the items, wants and years it leaves out taken from before."""
    before = question_to_query(history[-1].question, history[:-1])
    own = _read(re.sub(r"^(?:那么?|那就|还有|另外|再|换成|同样)", "", text))
    if _SHARE_OF.search(text) and own.content and before.content:
        return _share_of_named(own, before)
    explicit = tuple(want for want, _ in _matches(re.sub(r"呢[？?]?$", "", own.text)))
    explicit = explicit or (("change", "rate") if own.against else ())
    names = [
        piece
        for piece in own.content
        if len(piece) > 1 and not re.fullmatch(r"(?:占比|比重|占|增幅|原因|同期|合计|总计)+", piece)
    ]
    level = own.level if names == [] or all(government_level(name) for name in names) else ""
    if level and before.level and (moved := _at_level(before.text, own)):
        return replace(_read(moved), wants=explicit or before.wants)
    if (
        own.content
        and all(piece in _SIDES for piece in own.content)
        and (turned := _turned(before.text, own))
    ):
        return replace(_read(turned), wants=explicit or before.wants)
    if len(names) == 1 and (sibling := _sibling(names[0], before.content)):
        own = _read(own.text.replace(names[0], sibling))
    item = "" if of_thing_before(own.text) else "".join(names)
    content = own.content if item else (*before.content, *names)
    asked = own.text if item else f"{before.asked or before.text} {own.text}"
    return replace(
        own,
        text=own.text if item else f"{before.text} {own.text}",
        asked=asked,
        content=content,
        wants=explicit or before.wants,
        years=own.years or before.years,
        scope=own.scope or before.scope,
        operation=_combined(own, before),
        against=own.against or before.against,
        relative_prior=own.relative_prior or (before.relative_prior and not own.years),
    )


_ATTRIBUTE = re.compile(
    r"(?P<name>(?:(?![和与跟及的])[\u4e00-\u9fff]){2,4}?)的(?=[和与跟及、，？?]|$|呢|各|分别|是|有|占|又|还|多少)"
)


_THE_SAME_OF = re.compile(r"呢[？?]?$")


def of_thing_before(text: str) -> bool:
    """Whether a sentence names only kinds (新增的和再融资的各多少), of the thing that was named before it."""
    kinds = {found["name"].removeprefix("其中") for found in _ATTRIBUTE.finditer(text)}
    names = [piece for piece in content_pieces(text) if len(piece) > 1]
    known = load_glossary().by_key
    alone = bool(names) and all(piece in kinds and piece not in known for piece in names)
    return alone and ("其中" in text or not _THE_SAME_OF.search(text))  # X的呢 asks the same of another


def _sibling(name: str, before: Sequence[str]) -> str:
    """What a short name stands for after its sibling: 购置费 after 公务用车运行维护费 is 公务用车购置费."""
    known = load_glossary().by_key
    if not before or name in known:
        return ""
    thing = before[-1]
    return next((whole for end in range(len(thing) - 1, 1, -1) if (whole := thing[:end] + name) in known), "")


def _share_of_named(own: Query, before: Query) -> Query:
    """占…的多少 after a thing was named: the share of that thing in the whole that is named now."""
    whole = _read("".join(before.content) + own.text)
    return replace(
        whole,
        years=own.years or before.years,
        scope=own.scope or before.scope,
        relative_prior=before.relative_prior and not own.years,
    )


_SIDES = ("收入", "支出")


def _turned(text: str, own: Query) -> str:
    """The question before asked of the other side (收入 → 支出); "" when it names both or neither."""
    named = [side for side in _SIDES if side in text]
    asked = own.content[0]
    return text.replace(named[0], asked) if len(named) == 1 and named[0] != asked else ""


def _at_level(text: str, own: Query) -> str:
    """The question before asked of another level of government (省本级 → 市县)."""
    words = next((found.group() for _, level in _LEVELS if (found := level.search(own.text))), "")
    places = [found for _, level in _LEVELS if (found := level.search(text))]
    return text[: places[0].start()] + words + text[places[0].end() :] if places and words else ""


def _combined(own: Query, before: Query) -> str:
    """How a follow-up combines figures: in its own way (over the years of before), else as before."""
    if own.operation == "sum" and len(before.years) > 1:
        return "compare"
    if own.operation != "lookup":
        return own.operation
    return before.operation if before.operation in ("compare", "lookup", "average") else "lookup"


def _read(text: str) -> Query:
    wants = explicit_wants(text)
    named = list(_REPORT_YEAR.finditer(text)) or _opening_year(text)
    report_years = tuple(int(year.group(1)) for year in named)
    rest = text
    for phrase in named:
        rest = rest.replace(phrase.group(), "")
    years, prior = _years(rest or text)
    base_only = len(years) == 1 and bool(_BASE_YEAR.search(text)) and not report_years
    return Query(
        text=text,
        asked=text,
        wants=wants,
        operation=_operation(text, years),
        years=() if base_only else years,
        all_years=bool(_ALL_YEARS.search(text)) or bool(re.search(r"从20\d\d年?(?:到|至)", text)),
        relative_prior=prior,
        against=_against(text) or ("上年" if base_only else ""),
        scope=_scope(text),
        premise=_premise(text, wants),
        unit=_unit(text),
        order=_order(text),
        yes_no=bool(_YES_NO.search(text)),
        content=content_pieces(text),
        report_years=report_years,
        level=government_level(text),
        measures=tuple(
            measure for measure, words in _NAMED_MEASURES if words.search(_OF_BUDGET.sub("", text))
        ),
    )


_BASE_PHRASE = re.compile(
    r"(?:比|较|与|和|同|跟)(?:上一?年度?|去年|20\d\d年度?)(?:的)?(?:当年)?(?:预算)?(?:执行|决算)数?"
)
_REPORT_YEAR = re.compile(
    r"(?:按|照|据)?(20\d\d)年度?的?(?:部门)?(?:预算|决算)?报告(?:的说法|里|中|上)?(?!数)"
)


_OPENING_YEAR = re.compile(r"^[^，。？：\d]{2,}(20\d\d)年度?(?:部门|单位)?(?:预算|决算)?[，：](?!20)")


def _opening_year(text: str) -> list[re.Match[str]]:
    """The year of the report that a question opens with, where it goes on to ask of another year."""
    opening = _OPENING_YEAR.search(text)
    rest = text[opening.end() :] if opening else ""
    asks_of_another = re.search(r"20\d\d年", rest) and not _BASE_YEAR.search(rest)
    return [opening] if opening and asks_of_another else []


_BASE_YEAR = re.compile(
    r"(?:比|较|与|和|同|跟)20\d\d年度?(?!到|至)[^，。？]{0,8}(?:相比|比|变化|增|减|多|少|涨|降|高|低)"
    r"|(?:与|和|同|跟|较)[^，。？、\d]{0,10}20\d\d年度?[）)]?(?:相比|对比|比较|比)"
)


def _matches(text: str) -> list[tuple[Want, int]]:
    found = [(want, match.start()) for want, words in _COMPILED if (match := words.search(text))]
    names = [want for want, _ in found]
    specific = {
        "share",
        "rate",
        "change",
        "completion",
        "gap_rate",
        "ratio",
        "score",
        "count",
        "target",
        "result",
        "reason",
    }
    if "ratio" in names:
        found = [pair for pair in found if pair[0] not in ("rate", "share", "prior", "actual", "completion")]
    if "count" in names and not _OF_MONEY.search(text):
        found = [pair for pair in found if pair[0] not in ("amount", "budget", "actual")]
    if {"completion", "share"} & set(names) and "rate" in names and not _MOVES.search(text):
        found = [pair for pair in found if pair[0] != "rate"]
    if "amount" in names and specific & set(names) and not _amount_apart(text):
        found = [pair for pair in found if pair[0] != "amount"]
    return found


_OF_MONEY = re.compile(
    r"钱|元|费|款|资金|(?:总|规模|一共)(?:有|是)?多大|算(?!编[制报]|单位)|支出|收入|金|花|价|值|债|税|[万亿补]"
)
_AMOUNT_APART = re.compile(
    r"(?:是|为|[花收支投用拿交还付发欠拨]了?|安排了?|有|支出|预算|决算|金额|总额|入|各|各是)多少|多少钱|多少(?:万|亿)?元|(?:总|规模|一共)(?:有|是)?多大"
)
_NOT_AMOUNT = pattern(
    r"(?:占|(?:<up>|<down>)(?:了|出)*的?(?:金额|数额)?|差了?|多|少|率|比例|比重|幅度?|分之|得分|得|批次?|人次|数量|辆|相差)(?:是|为)?$"
)


def _amount_apart(text: str) -> bool:
    """Whether an amount is asked beside the change, share or rate that is asked too."""
    return any(
        not _NOT_AMOUNT.search(text[: match.start()] + match.group().replace("多少", "")[:2])
        and not re.match(r"个?(?:百分|倍|批|人|辆|名|家|次|条|部|项|分)", text[match.end() :])
        for match in _AMOUNT_APART.finditer(text)
    )


_OF_A_WHOLE = re.compile(r"^(?:其中|里面|里头|当中)[^，。？]*占了?多少[？?]?$")
_OF_BUDGET = re.compile(
    r"(?:完成|达到?|占|是|为|相当于|[花用支收]了?(?:掉|出去|完|到)?)了?(?:年初|全年|年度|调整后?|变动)?的?预算数?的?(?=多少|百分|几成|比例)"
)


_USE_OF_MORE = re.compile(
    r"多(?:出来?|收|花|拨|安排|给|投)?的(?:钱|部分|资金|经费|这|那|[^，。？]{0,4}万)|(?:多|增加|增长|涨)了[^，。？]{0,8}，[^，。？]*什么"
)  # what the growth is for is why it grew


def explicit_wants(text: str) -> tuple[Want, ...]:
    """What a question, or a clause of one, asks for in so many words."""
    found = {want for want, _ in _matches(_BASE_PHRASE.sub("比上年", text))}
    if "completion" in found and "budget" not in {want for want, _ in _matches(_OF_BUDGET.sub("", text))}:
        found.discard("budget")  # 完成预算的几成 asks for no budget
    if "use" in found and _USE_OF_MORE.search(text):
        found = (found - {"use"}) | {"reason"}
    if "share" in found and _OF_A_WHOLE.search(text):
        found.add("amount")  # 其中…占多少 may mean the money as well
    if found & {"budget", "actual"} and found & {"reason", "definition"} and not _amount_apart(text):
        found -= {"budget", "actual"}
    return tuple(want for want in WANTS if want in found)


_SHORT_YEARS = re.compile(r"(?<![\d.])((?:[012]\d[、,，和与跟])+[012]\d)(?=[两三四五]?年)")  # 23、24、25三年
_YEAR_AGAINST_YEAR = re.compile(r"(?<!\d)(20\d\d)年?度?(?:比|较|和|与|跟|同)(20\d\d)(?!\d)")


def _years(text: str) -> tuple[tuple[int, ...], bool]:
    """Explicit years in order of mention, ranges filled, and whether 上年 itself is asked."""
    span = re.search(r"从?(20\d\d)年?(?:到|至|[-—~～])(20\d\d)年", text)
    years = list(dict.fromkeys(mention.year for mention in years_in(text, None) if not mention.relative))
    years += [2000 + int(two) for two in re.findall(r"(?<!\d)(\d\d)年(?!前|后|来|内|间|度?第)", text)]
    years += [int(year) for year in re.findall(r"(20\d\d)(?=[、,，和与]20\d\d|[一两二三四五]年)", text)]
    years += [2000 + int(two) for listed in _SHORT_YEARS.findall(text) for two in re.findall(r"\d\d", listed)]
    years += [int(year) for pair in _YEAR_AGAINST_YEAR.findall(text) for year in pair]
    if span:
        years += range(int(span.group(1)), int(span.group(2)) + 1)
    prior = bool(
        re.search(
            r"^(?:那么?)?(?:去年|上一?年度?)的?呢|再往前一年|前一年(?!比|相比)|上一?年度?(?!结转|结余|没[花用]完|剩|留)的?(?:[^比较，]{0,12})是?多少",
            text,
        )
    ) and not _COMPARE.search(text)
    return tuple(sorted(set(years))), prior


def _operation(text: str, years: tuple[int, ...]) -> str:
    if _CHIT_CHAT.search(text):
        return "chat"
    if _OFF_TOPIC.search(text):
        return "off_topic"
    if _CHECK.search(text):
        return "check"
    if _RANK.search(text) and (
        _WHICH.search(text)
        or re.search(r"最[^，。？]{1,6}的(?:是|为)?|前[两二三四五十\d]+(?:名|位|大)", text)
    ):
        return "rank"
    if _TIMES.search(text):
        return "times"
    if _AVERAGE.search(_EACH_MORE.sub("", _AGAINST_AVERAGE.sub("", text))) and not re.search(
        r"平均得分|平均分|平均工资|人均(?:可支配|收入|定额)", text
    ):
        return "average"
    if _SUM.search(text):
        return "sum"
    if (
        len(years) > 1
        or _IN_ORDER.search(text)
        or _ALL_YEARS.search(text)
        or re.search(r"(?:两|几|各)份报告", text)
        or re.search(r"两(?:家|个部门|个单位)|哪一?家(?!公司|企业|银行|商|厂|医院|学校|机构)", text)
    ):
        return "compare"
    return "lookup"


_LEVELS = (
    (
        "below",
        re.compile(
            r"各[区县市](?!级|属)|对(?:各)?[区县]级?|各?(?:市县|县市|县区|区县|市区县|县（市、?区）|乡镇|市、?县)|对下|所属县"
        ),
    ),
    (
        "own",
        re.compile(
            r"(?:自治区|[省市区县州])?本级|(?<![\u4e00-\u9fff])[省市县]级|(?<=[年度])[省市县]级|区级|"
            r"(?<![上下各县地])[省市县]级的?(?=20\d\d年|今年|去年|一般公共|公共预算|政府性|国有资本|社会保险|财政|三公|“三公”|政府债|预算|决算|光|单|买)"
        ),
    ),
    ("whole", re.compile(r"全(?:自治区|[省市区县州国])")),
)


def government_level(text: str) -> str:
    """Which level of government a text speaks of: whole (全市), own (市本级), below (各县区), or ""."""
    found = [(match.start(), level) for level, pattern in _LEVELS if (match := pattern.search(text))]
    return min(found)[1] if found else ""


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
    r"(?:上年|本年|当年|全年|年初|调整后?|变动|实际|预计|去年|今年)*(?:的)?(?:预算|决算|执行|完成|快报|批复|批准)(?:安排|批复)?(?:数|额|金额)?"
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


def _against(text: str) -> str:
    """What a change is against: 上年, 预算, or "" when the question does not say."""
    if re.search(
        r"超(?:出|了|过)?(?:年初|全年|调整)?预算|超支|[花用支]超|(?:没有?|未|未能|不)(?:能)?(?:达到|完成|达|足)[^，。]{0,6}预算|只完成|仅完成|(?:决算|实际)[^，。]{0,4}(?:低|高|小|大|少|多)于|(?:低|高|小|大|少|多)于[^，。]{0,4}预算|比年初(?:定|安排|批)|(?:比|较|与|和|跟|同|低于|高于|超过?|不到)(?:了)?(?:年初|调整|全年)?预算(?:数)?|预算[^，。]{0,8}差[异额]|年初(?:没有?|未)(?:安排|列|做|批|定)|[离距](?:离|着)?(?:年初|调整后?的?|全年)?预算",
        text,
    ):
        return "预算"
    if re.search(r"同比|上一?年|去年|前一年|往年", text):
        return "上年"
    return ""


def scopes_in(text: str) -> list[tuple[str, int, int]]:
    """Funds (口径) that a text names, with where: (scope, start, end) in order."""
    found = [
        (name, match.start(), match.end()) for name, pattern in _SCOPES for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda each: each[1])


def _scope(text: str) -> str:
    return next((name for name, pattern in _SCOPES if pattern.search(text)), "")


def _premise_pattern(moves: str) -> re.Pattern[str]:
    before = "为什么|为何|为啥|怎么|咋|原因|主因|缘由|何以"
    after = "为什么|为何|为啥|原因|主因|缘由|怎么解释|怎么回事"
    return pattern(rf"(?:{before})[^？]*?{moves}", rf"{moves}[^？，]*，?[^？，]{{0,6}}?(?:{after})")


_PREMISE_UP, _PREMISE_DOWN = _premise_pattern("<up>"), _premise_pattern("<down>")


def _premise(text: str, wants: tuple[Want, ...]) -> str:
    if "direction" in wants or "reason" not in wants:
        return ""
    up, down = _PREMISE_UP.search(text), _PREMISE_DOWN.search(text)
    if bool(up) == bool(down):
        return ""
    return "增加" if up else "减少"


def _unit(text: str) -> str:
    match = _UNIT_ASKED.search(text)
    if not match:
        return ""
    unit = next(group for group in match.groups() if group)
    return {"块": "元", "块钱": "元", "万": "万元", "亿": "亿元"}.get(unit, unit)


def _order(text: str) -> str:
    match = _RANK.search(text)
    if not match:
        return ""
    return "least" if match.group("least") else "most"


def content_pieces(text: str) -> tuple[str, ...]:
    """What is left of a question when its scaffolding is taken out, in order."""
    return tuple(piece for piece in _SCAFFOLD.split(text) if piece)
