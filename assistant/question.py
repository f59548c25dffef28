"""Question in plain Chinese (and the turns before it) -> Query.

Knows how people ask: which words ask for an amount, a change, a reason, a share, a count, a
definition; which years and relative years they name; which words are only scaffolding. Does
not know any report: names of items are linked in link.py against what is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.types import Turn
from index.normalise import compact_text, years_in

Want = str

# What a question can ask for. Order matters only for answering: earlier wants come first.
WANTS = (
    "amount", "budget", "actual", "prior", "change", "rate", "direction", "share", "completion",
    "gap_rate", "gap", "count", "score", "target", "result", "reason", "use", "parts", "list",
    "definition", "duties", "method",
)  # fmt: skip

_MUCH = r"(?:多少|几多|多大|几[万亿千百十]|哪些钱|是几|数是)"
_RATE_WORD = r"(?:百分比|百分之(?:几|多少)|百分点|(?<!完成)几成|幅度|增幅|降幅|涨幅|增速|增长率|变动率|变化率|下降率|增长多少个?百分|(?:百分)?比例)"
_UP = r"(?:增加|增长|上升|提高|上涨|涨|多(?:[了出花支]|安排|收|投|给|拨|用)|增支|增收|调增|扩大|变多|更多|增多|翻|大了)"
_DOWN = r"(?:减少|下降|降低|减|降|少(?:[了花支收]|安排|用|拨)|压减|压缩|缩减|砍|掉|回落|变少|下滑|小了|省了|节约|缩水|腰斩)"
_BASE = r"(?:上一?年度?|去年|前一年|往年|年初预算|预算数?|上期|同期|20\d\d年?度?(?:决算|预算|执行)?数?)"
_COMPARE = rf"(?:同比|环比|(?:比|较|同|与|和|跟|相比|相较|对比)(?:于|起)?{_BASE}|{_BASE}(?:相比|比|对比))"

_PATTERNS: tuple[tuple[Want, str], ...] = (
    ("reason", r"为什么|为何|为啥|咋|怎么(?!样|办|改|整改|理解|解释|分|变的|变化|看|用|算|计|安排|做|花|查|申请|走)|怎么回事|什么原因|原因|缘故|怎么解释|凭什么|何以|因为什么|什么理由"),
    ("gap_rate", r"差异率|偏离率"),
    ("completion", r"完成率|完成(?:了)?(?:多少|几成)|完成(?:年度)?(?:计划|目标|任务)的|完成了?(?:年初|调整后?|全年)?(?:的)?预算(?:数)?(?:的|了|没|吗)|完成(?:了)?百分之|执行率|完成进度|占(?:年初|调整|全年|年度)?预算(?:数)?的?(?:百分之|比)|完成了(?:多少|几成)|(?:完成|达到|达成)预算"),
    ("share", r"占(?!用|有|地)[^，。？]{0,24}(?:百分之|多少|几成|比例|比重|几分之)|比重|占比|份额|(?<!完成)几成|占了?百分之|占到?多少"),
    ("rate", rf"{_RATE_WORD}|(?:{_UP}|{_DOWN})[^，。？]{{0,6}}百分之|变动百分|变化百分|多大的?(?:涨|降|增|减)"),
    ("change", rf"(?:{_UP}|{_DOWN})(?:了|出|花|支出|安排|收|到|掉)*(?:的)?(?:金额|钱|数额|数)?(?:是|为)?(?:{_MUCH}|几)|差(?:了)?(?:多少|几|额)|增减|变动(?:了|额|是|多少)?|变化(?:了|额|是|多少)?|相差|多多少|少多少|怎么[变样]|怎样|什么变化|有[无没]变化|增加额|减少额|净增|降到|涨到"),
    ("direction", r"大了还是小了|超(?:了|过)?预算|超支(?:了|吗|没)|(?:是|还是)?(?:多了?|涨了?|增加?了?|升了?)(?:还是|或)(?:是)?(?:少|跌|降|减)|是涨是降|是增是减|增了?还是减|涨还是|升还是|有没有(?:增加|减少|上涨|下降)|(?:增加|减少|上涨|下降|增长)了?[吗没]"),
    ("definition", r"什么意思|(?<!原因)(?<!理由)(?<!依据)(?<!结论)(?<!等级)(?<!方式)是什么(?:？|$|意思|概念|费|经费|东西)|指(?:的是)?什么|含义|定义|怎么理解|如何理解|何谓|什么叫|啥叫|啥意思|解释一?下|名词解释|包括哪[三几]?[项个类]|包含(?:哪些|什么)"),
    ("use", r"用来干|干什么用|用途|用于(?:什么|哪|何)|主要用[于在]|用在(?:什么|哪)|花在(?:什么|哪|哪些)|干什么|买(?:些|了)?什么|做什么|钱花到?哪|挪到?哪|花到哪|(?:投|去|用)(?:到|向|在)?(?:了)?哪"),
    ("parts", r"构成|组成|哪几(?:部分|块|类|大类)|分成|分别(?:由|包括)|由哪|(?:下面|下)分|明细|分类|结构|分项|怎么分"),
    ("list", r"有哪些|叫什么|哪些|哪几(?:个|家|项|类|款|种|方面)|列出|逐[个一]|都有(?:谁|什么|哪)|有什么|分别是(?:什么|哪)|哪[三四五六七八九十两]+(?:个|项|类|家|条)|包括什么|都包括"),
    ("duties", r"职[责能]|管什么|负责(?:什么|哪)|承担(?:哪|什么)|干啥的|做啥的|主要工作|哪些事"),
    ("score", r"得(?:了)?(?:多少|几)?分|评分|自评分|打(?:了)?(?:多少|几)分|扣(?:了|掉)?[^，。？]{0,6}分|分数|满分"),
    ("target", r"目标(?:值|是|要|定)|指标值|计划(?:完成|做|采集|开展|用)|原定|指标定|打算(?:保障|做|开展|办|完成)"),
    ("result", r"实际(?:完成|做|达到|办|开展)|完成(?:情况|值|得|了(?!预算|多少))|做了多少|达到(?:了)?(?:多少|目标)|完成了吗"),
    ("method", r"(?:是|属于)?哪(?:种|类)(?:债|资金|方式|性质|项目|领域)?|什么(?:性质|类型|领域|债)|采购方式|什么方式|哪种方式|组织形式|走的是什么"),
    ("budget", r"(?<!公共)(?<!基金)(?<!经营)预算(?!执行|单位|的?(?:收入|支出)决算)|原来打算|计划安排|年初(?:安排|批|定)|打算(?:花|安排|用|收|采购|买)|准备(?:花|安排|用|买)|预计"),
    ("actual", r"决算|实际(?:支出|花|执行|用|数|是|发生|多少)|执行(?:数|了|多少|额|各)|最后(?:花|用)|真正(?:花|用|支出)|到底(?:花|用)|全年执行|到年底"),
    ("prior", r"(?<!比)(?<!较)(?<!于)(?<!与)(?<!同)(?:上一?年|去年|前一年|再往前一年|上年度)(?!比|相比|多|少|同期|对比)[^，。？比较]{0,16}(?:是多少|多少|几)|倒推|推算"),
    ("count", r"(?<!哪)(?:多少|几|有几)(?:位|名|个(?!百分)|家|辆|台|套|批|人次|人(?!钱|均)|次|项|部|条|件|平方米|平米|间|处|所|只|期|场|班|户|张|公里|亩|团)|保有量|数量|个数|人数|编制"),
    ("amount", r"花(?:了|掉|出去)|多少钱|金额|(?:花|用|拨|给|批|安排|收|挣|欠|交|付|投|支出?|拿|剩|值|采购|进账)(?:了|掉|出去|出|到|下来|得)*(?:多少|几)|是多少|多少(?:万|亿|千)?元|多少|总额|合计|数额|几多|规模|盘子|各(?:是)?多少|多大|呢(?:？|$)"),
)  # fmt: skip
_COMPILED = tuple((want, re.compile(pattern)) for want, pattern in _PATTERNS)

_CHECK = re.compile(
    r"对得上|对不上|核得上|对上|一致(?!于)|一样吗|同一个数|相符|吻合|矛盾|是真的|属实|合理吗|可信|靠谱|准确吗|对吗|正确吗|"
    r"算得对|说的一样|为什么不一样|有没有错|相等吗|是否(?:等于|相等|一致|准确|合理)|有无出入"
)
_RANK = re.compile(
    r"(?P<most>最(?:多|高|大|贵|快|猛|厉害))|(?P<least>最(?:少|低|小|慢|便宜))|排(?:第|名|在)|前[三五十两]|第一(?:大|位|名)"
)
_WHICH = re.compile(
    r"哪(?:个|家|些|一|几|类|项|款|年|科目|地|县|市|区|部门|单位|种|笔)|谁|什么(?:项目|科目|支出|部门)"
)
_SUM = re.compile(r"加起来|之和|合在一起|合起来|总共加|相加|加在一起|加总|合并")
_AVERAGE = re.compile(
    r"平均|人均|均摊|摊下来|每人次?|每批次?|每辆|一个人|单价|每(?:家|个|户|台|名|平方米|平米)(?!季度|月|年)"
)
_TIMES = re.compile(r"多少倍|几倍|翻了?(?:几|多少)|倍")
_MORE_THAN = re.compile(
    r"比(?P<than>[^，。？比]{2,24}?)(?:还|又|要)?(?:多|少|高|低|大|小|增加|减少|下降|增长|涨|降|省|砍|减|掉)"
)
_ALL_YEARS = re.compile(
    r"(?<!\d)(?:这|近|前后|过去)?[两二三四五2345](?:个)?(?:年(?!前)|份报告|份)|这几年|历年|逐年|各年|哪一?年"
)
_YES_NO = re.compile(r"吗|有没有|有无|是否|是不是|没有？|了没")
_FOLLOW_UP = re.compile(
    r"^(?:那么?|那就|还有|另外|再|换成|同样|其中)|呢[？?]?$|^(?:占比|为什么|原因|增幅|同比)[^，。]{0,4}$"
)
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
    ("财政拨款", re.compile(r"财政拨款|财政(?:给|拨)")),
    ("全部资金", re.compile(r"全部资金|所有资金|全口径")),
)

# Words that carry the asking and not the thing asked about.
_SCAFFOLD = re.compile(
    # politeness and framing
    r"钱?用来干?什么?|哪一?[项个类款笔](?:支出|收入|科目)?|原来|最后|原先|组织|搞|开展|举办|进行|请问|请|麻烦|帮我|帮忙|(?<![检审调巡核稽督侦普抽勘])查(?:一下|下|询)?|告诉我|想(?:知道|了解|问)(?:一下)?|我(?:想|要)?|听说|据说|"
    r"(?:这份|该|本)?报告(?:正文|里|中|上)?(?:是|的)?(?:怎么)?(?:说法?|写|给出|印|解释)?的?|正文里?|(?:按|照|依)(?:照)?|"
    # pronouns for the organisation and the money
    r"(?:这|该|本|此|那|整)(?:个|家|一)?(?:局|厅|委|办|街道|单位|部门|机关|中心|县|市|区)?里?|^(?:局|厅|街道|单位|部门)(?:里|机关|内部)*|(?:单位|部门|街道)名下的?|名下|"
    r"(?:这|那)(?:块|一块|一项|项|笔|些|部分)(?:钱|支出|经费|资金)?|的钱|"
    # quantity and question words
    r"一共|总共|到底|究竟|具体|大概|分别|各自|各(?:是|有|为)?|都|全部加起来|"
    r"(?:将近|近|约|大约|高出|多出|低了|多了|少了|涨了|降了)?(?:\d[\d.,]*|[一二三四五六七八九十百千两几]+)(?:来|多|余)?(?:个)?(?:万元|亿元|万块|百万|千万|万|亿|元|块钱?|倍|成|个?百分点|%|分)|"
    r"(?:是|为|有|花了?|用了?|安排了?|要|交|发|欠)?了?(?:多少|几多|几|多大|多高)(?:个百分点|钱|万元|亿元|元|块钱?|个|名|人次|人|辆|台|家|批次|批|次|项|部|条|件|套|平方米|平米|倍|分)?|"
    r"百分之(?:几|多少)?|为什么|为何|为啥|怎么(?:会|就|变|样|解释|回事|理解)?|什么(?:原因|意思|变化|样|时候|用)?|主要原因|原因|"
    r"有没有|有无|是不是|是否|有哪些|哪些|哪几|哪个|哪家|哪一?年|哪儿|吗|呢|吧|啊|呀|嘛|了|着|的|把|被|让|给|在(?!职)|里面?|中的|当中|上面|下面|方面|"
    # comparing and checking
    r"(?:比|较|同|与|和|跟)(?:上一?年度?|去年|前一年|往年)(?:同期)?(?:相比|比|实际)?|同比|相比|比起来|"
    r"(?:这|近)?[两二三四五几](?:个)?年(?:里|来|间)?|对得上|对不上|是否一致|一致|相符|吻合|同一个数|一样|合理|是真|之和|加起来|相加|[两三四五六几]项|[两三四五六几]块|"
    r"增加|增长|上升|上涨|提高|减少|下降|降低|变化|变动|增减|涨幅|增幅|降幅|相差|"
    r"是|为|还|也|就|又|才|便|这|那|与|和|跟|及|或|从|现在|目前|已经|其中|逐个|逐一|列出来?|自己|怎|说|"
    r"(?:按|照)?(?:报告(?:给出)?的?)?(?:增加|减少|变动|增减)额|倒推|反推|推算|实际花掉|花掉|用掉|花出去|预计|打算|准备|(?:给|为)(?=公)|"
    r"(?<![\u4e00-\u9fff])(?:街道|单位|部门|厅|局)(?=$|[一的有在里])|一下子|突然|差不多|"
    # measures and years
    r"(?:支出)?(?:年初|全年|调整)?(?:预算|决算|执行|完成)数?(?:各|分别)?(?=$|[是为、，。？])|完成率|执行率|差异率|比例|占比|比重|金额|数额|得分|用途|"
    r"今年|本年度?|当年|去年|上一?年度?|再往前一年|前一年|年度|全年|一年|(?<!\d)20\d\d年度?|"
    r"[？?！!。，,、；;：:\"“”‘’《》（）()\s]"
)


@dataclass(frozen=True)
class Query:
    """A question understood, before its items are linked to what is loaded.

    `text` is the compact question with what a follow-up left out put back; `content` the
    pieces of it that may name things. `wants` are the answers asked for, `operation` how
    they are combined: lookup, compare, rank, sum, average, times, check, chat or off_topic.
    `premise` is the direction that the question takes for granted. `relative_prior` says
    that the year asked is the one before the report's; `report_years` name whole reports.
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
    explicit = tuple(want for want, _ in _matches(re.sub(r"呢[？?]?$", "", own.text)))
    names = [
        piece
        for piece in own.content
        if len(piece) > 1 and not re.fullmatch(r"(?:占比|比重|占|增幅|原因|同期)+", piece)
    ]
    item = "".join(names) if names else ""
    content = own.content if item else before.content
    asked = own.text if item else f"{before.asked or before.text} {own.text}"
    return replace(
        own,
        text=own.text if item else f"{before.text} {own.text}",
        asked=asked,
        content=content,
        wants=explicit or before.wants,
        years=own.years or before.years,
        scope=own.scope or before.scope,
        operation=own.operation if own.operation != "lookup" else _inherited(before.operation),
        against=own.against or before.against,
        relative_prior=own.relative_prior or (before.relative_prior and not own.years),
    )


def _inherited(operation: str) -> str:
    return operation if operation in ("compare", "lookup", "average") else "lookup"


def _read(text: str) -> Query:
    wants = explicit_wants(text)
    report_years = tuple(int(year) for year in _REPORT_YEAR.findall(text))
    years, prior = _years(_REPORT_YEAR.sub("", text) or text)
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
        measures=tuple(measure for measure, pattern in _NAMED_MEASURES if pattern.search(text)),
    )


_BASE_PHRASE = re.compile(
    r"(?:比|较|与|和|同|跟)(?:上一?年度?|去年|20\d\d年度?)(?:的)?(?:当年)?(?:预算)?(?:执行|决算)数?"
)
_REPORT_YEAR = re.compile(
    r"(?:按|照|据)?(20\d\d)年度?的?(?:部门)?(?:预算|决算)?报告(?:的说法|里|中|上)?(?!数)"
)


_BASE_YEAR = re.compile(
    r"(?:比|较|与|和|同|跟)20\d\d年度?(?!到|至)[^，。？]{0,8}(?:相比|比|变化|增|减|多|少|涨|降|高|低)"
)


def _matches(text: str) -> list[tuple[Want, int]]:
    found = [(want, match.start()) for want, pattern in _COMPILED if (match := pattern.search(text))]
    names = [want for want, _ in found]
    specific = {
        "share",
        "rate",
        "change",
        "completion",
        "gap_rate",
        "score",
        "count",
        "target",
        "result",
        "reason",
    }
    if "completion" in names and "rate" in names and not re.search(rf"{_UP}|{_DOWN}|同比", text):
        found = [pair for pair in found if pair[0] != "rate"]
    if "amount" in names and specific & set(names) and not _amount_apart(text):
        found = [pair for pair in found if pair[0] != "amount"]
    return found


_AMOUNT_APART = re.compile(
    r"(?:是|为|花了?|安排了?|有|支出|预算|决算|金额|总额|入|各|各是)多少|多少钱|多少(?:万|亿)?元"
)
_NOT_AMOUNT = re.compile(
    rf"(?:占|(?:{_UP}|{_DOWN})(?:了|出)*(?:的)?(?:金额|数额)?|差(?:了)?|多|少|率|比例|比重|幅度?|分之|得分|得|批次?|人次|数量|辆|相差)(?:是|为)?$"
)


def _amount_apart(text: str) -> bool:
    """Whether an amount is asked beside the change, share or rate that is asked too."""
    return any(
        not _NOT_AMOUNT.search(text[: match.start()] + match.group().replace("多少", "")[:2])
        and not re.match(r"个?(?:百分|倍|批|人|辆|名|家|次|条|部|项|分)", text[match.end() :])
        for match in _AMOUNT_APART.finditer(text)
    )


def explicit_wants(text: str) -> tuple[Want, ...]:
    """What a question, or a clause of one, asks for in so many words."""
    found = {want for want, _ in _matches(_BASE_PHRASE.sub("比上年", text))}
    if found & {"budget", "actual"} and found & {"reason"} and not _amount_apart(text):
        found -= {"budget", "actual"}
    return tuple(want for want in WANTS if want in found)


def _years(text: str) -> tuple[tuple[int, ...], bool]:
    """Explicit years in order of mention, ranges filled, and whether 上年 itself is asked."""
    span = re.search(r"从?(20\d\d)年?(?:到|至|[-—~～])(20\d\d)年", text)
    years = list(dict.fromkeys(mention.year for mention in years_in(text, None) if not mention.relative))
    years += [2000 + int(two) for two in re.findall(r"(?<!\d)(\d\d)年(?!前|后|来|内|间|度?第)", text)]
    years += [int(year) for year in re.findall(r"(20\d\d)(?=[、,，和与]20\d\d|[一两二三四五]年)", text)]
    if span:
        years += range(int(span.group(1)), int(span.group(2)) + 1)
    prior = bool(
        re.search(r"再往前一年|前一年(?!比|相比)|上一?年度?的?(?:[^比较，]{0,12})是?多少", text)
    ) and not re.search(_COMPARE, text)
    return tuple(sorted(set(years))), prior


def _operation(text: str, years: tuple[int, ...]) -> str:
    if _CHIT_CHAT.search(text):
        return "chat"
    if _OFF_TOPIC.search(text):
        return "off_topic"
    if _CHECK.search(text):
        return "check"
    if _RANK.search(text) and (_WHICH.search(text) or re.search(r"最[^，。？]{1,6}的(?:是|为)?", text)):
        return "rank"
    if _TIMES.search(text):
        return "times"
    if _AVERAGE.search(text) and not re.search(r"平均得分|平均分|平均工资|人均(?:可支配|收入|定额)", text):
        return "average"
    if _SUM.search(text):
        return "sum"
    if (
        len(years) > 1
        or _ALL_YEARS.search(text)
        or re.search(r"(?:两|几|各)份报告", text)
        or re.search(r"两(?:家|个部门|个单位)|哪家", text)
    ):
        return "compare"
    return "lookup"


_LEVELS = (
    ("below", re.compile(r"各?(?:市县|县区|区县|市区县|县（市、?区）|乡镇|市、?县)|对下|所属县")),
    ("own", re.compile(r"(?:自治区|[省市区县州])?本级|(?<![\u4e00-\u9fff])[省市县]级|区级")),
    ("whole", re.compile(r"全(?:自治区|[省市区县州国])")),
)


def government_level(text: str) -> str:
    """Which level of government a text speaks of: whole (全市), own (市本级), below (各县区), or ""."""
    found = [(match.start(), level) for level, pattern in _LEVELS if (match := pattern.search(text))]
    return min(found)[1] if found else ""


_NAMED_MEASURES = (
    ("执行数", re.compile(r"快报数|执行数|预计执行数|完成数")),
    ("全年预算数", re.compile(r"调整(?:后)?预算数?|全年预算数?|变动预算数?")),
    ("年初预算数", re.compile(r"年初预算数?")),
    ("限额", re.compile(r"限额")),
    ("余额", re.compile(r"余额")),
)


def _against(text: str) -> str:
    """What a change is against: 上年, 预算, or "" when the question does not say."""
    if re.search(
        r"超(?:了|过)?预算|超支|(?:没有?|未|未能|不)(?:能)?(?:达到|完成|达|足)[^，。]{0,6}预算|只完成|仅完成|(?:决算|实际)[^，。]{0,4}(?:低|高|小|大|少|多)于|(?:低|高|小|大|少|多)于[^，。]{0,4}预算|比年初(?:定|安排|批)|(?:比|较|与|和|跟|同|低于|高于|超过?|不到)(?:了)?(?:年初|调整|全年)?预算(?:数)?|预算[^，。]{0,8}差[异额]",
        text,
    ):
        return "预算"
    if re.search(r"同比|上一?年|去年|前一年|往年", text):
        return "上年"
    return ""


def _scope(text: str) -> str:
    return next((name for name, pattern in _SCOPES if pattern.search(text)), "")


_PREMISE_UP = re.compile(
    rf"(?:为什么|为何|为啥|怎么|咋|原因|何以)[^？]*?{_UP}|{_UP}[^？，]*(?:为什么|为何|为啥|原因|怎么解释|怎么回事)"
)
_PREMISE_DOWN = re.compile(
    rf"(?:为什么|为何|为啥|怎么|咋|原因|何以)[^？]*?{_DOWN}|{_DOWN}[^？，]*(?:为什么|为何|为啥|原因|怎么解释|怎么回事)"
)


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
