"""Questions for what no figure is: a person, a firm, the day of an event, one occasion, a part of a year.

Each kind knows how a sentence that answers it looks. Where no sentence near the question looks so, the
report does not say; whatever amount stands beside the thing named is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.compose.untold.absent import refuse
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.text.passages import find_for_probe, whole_probe
from assistant.find.text.word_index import bigrams
from assistant.question.asked.scopes import scope_of
from assistant.question.asked.word_kinds import content_words
from assistant.templates import say

_POST = (
    r"(?:主任|局长|书记|厅长|处长|科长|主席|院长|校长|所长|部长|市长|县长|区长|负责人|领导|法人|法定代表人|"
    r"会计|出纳|经办人|联系人)"
)
_FIRM = re.compile(
    r"[\u4e00-\u9fff（）]{2,}(?:公司|集团|厂|事务所|研究院|大学)|(?:供应商|中标\w{0,3}|承建\w{0,3})[：:为是]"
)
_KIND_OF_WORKS = 3  # characters that end the name of a works and tell of which kind it is
_RUN = r"(?:运营|经营|运维|托管)"
_RUN_BY = re.compile(
    rf"由[^，。；]{{2,24}}{_RUN}|委托[^，。；]{{2,}}{_RUN}|{_RUN}(?:单位|企业|公司|方|商|主体|机构)[：:为是]"
)
_EVENTS = (
    r"建[成于好]?|竣工|完工|落成|投用|启用",
    r"到期|期满|届满",
    r"签订|签署|签的|签约",
    r"退休|离任|上任|任职",
    r"成立|组建|挂牌",
    r"开工|动工",
    r"搬迁?|入驻",
    r"验收",
    r"通车|通水",
)
_DAY = re.compile(r"\d{4}年|\d月|\d日")
_PERIOD = re.compile(r"[上下]半年|第?[一二三四]季度|前[一二三]季度|1月?[-—~至到]\d{1,2}月")
_TO = re.compile("月?[-—~至到]")
_EACH_PLACE = re.compile(
    r"(?:每个?|各个?)(?:区县|县区|市县|县市区|县|市|区|乡镇|街道|镇)(?!级)[^，。？]{0,14}(?:各|分别|都)(?:是|有|为)?多少"
)
_NEVER_LISTED = frozenset({"岁", "公里", "亩", "吨", "公斤", "立方米", "平方公里", "公顷"})
_CLOSEST = 12
_STANDARD = re.compile(
    r"(?P<what>(?:(?![的，。？年是按])[\u4e00-\u9fff“”]){2,12}?(?:的(?:(?![的，。？年])[\u4e00-\u9fff]){2,8}?)?)的?(?:发放|补助|补贴|资助)?"
    r"(?<![高低])标准(?!化|农田|厂房)(?:20\d\d年|今年|去年)?[^，。？标]{0,12}(?:多少|几)"
)
_PRINTS_STANDARD = re.compile(
    r"(?:(?<!高)标准|每[人户月年个亩件])[^。；]{0,40}\d|\d[^。；]{0,12}(?:/|每)[人户月年]"
)
_HALF = 0.5
_SHORT_KIND, _LONGEST_KIND = 2, 4  # characters
_WHOSE = re.compile(
    r"全部|所有|整个|总计|账面|职工|员工|干部|人员|单位|部门|机关|个人|[人户车]均|平均|国内|[下所直]属|下辖|[每几两一二三四五六七八九十][\u4e00-\u9fff]"
    r"|[年期][初末终底中]|[上本去今当]年|[大小][件型]|贵重|高价"
)  # whose, of when, how much or how big, no kind of it
_BEFORE_A_NAME = re.compile(r"(?:^|[年度的，。？、]|全[省市县区州盟旗])$")

Tells = Callable[[str, re.Match[str]], bool]


@dataclass(frozen=True)
class Kind:
    """`asked` in a question calls for a sentence that `tells` it; `name` is what is missing otherwise."""

    name: str
    asked: re.Pattern[str]
    tells: Tells
    money: bool = False
    least: float = 0.4  # of the question, said by the sentence that tells it
    act: bool = False  # of what was done, which is told by that nothing was


def _names_firm(text: str, asked: re.Match[str]) -> bool:
    """Whether a text names a firm, and not but such a works as the question itself is about (污水处理厂)."""
    firms = (found.group() for found in _FIRM.finditer(text))
    return any(firm[-_KIND_OF_WORKS:] not in asked.string for firm in firms)


def _tells_who_runs(text: str, asked: re.Match[str]) -> bool:
    """Whether a text says by whom something is run, or names a firm where it speaks of running."""
    return bool(_RUN_BY.search(text)) or (bool(re.search(_RUN, text)) and _names_firm(text, asked))


def _names_post(text: str, asked: re.Match[str]) -> bool:
    return bool(re.search(rf"{asked['post']}[：:是为]?[\u4e00-\u9fff]{{2,4}}(?:[，。；、（]|$)", text))


def _dates_event(text: str, asked: re.Match[str]) -> bool:
    """Whether one clause tells the event asked about, by any of its words, with a date."""
    words = next((group for group in _EVENTS if re.search(group, asked["event"])), asked["event"])
    return any(re.search(words, part) and _DAY.search(part) for part in re.split(r"[，。；]", text))


_KINDS: tuple[Kind, ...] = (
    Kind(
        "运营单位",
        re.compile(
            rf"{_RUN}的?(?:单位|企业|公司|方|商|主体|机构)[^，。？]{{0,6}}(?:谁|哪|什么|叫)|谁(?:来|在|去|负责|具体)*{_RUN}"
            rf"|哪(?:一?[家个]|几[家个])(?:公司|企业|单位|机构|部门)?(?:来|在|去|负责|具体)*{_RUN}"
        ),
        _tells_who_runs,
    ),
    Kind(
        "供应商或中标单位",
        re.compile(
            r"(?:供应商|中标(?:人|单位|商|企业|公司)|(?:承包|承建|施工|监理|设计)(?:商|方|单位|公司|企业))[^，。？]{0,6}(?:谁|哪|什么|叫)"
            r"|(?:公司|企业|厂家?|事务所)(?:是|叫)(?:哪[家个]|谁|什么|啥)"
            r"|哪(?:家|个|几家)(?:公司|企业|单位|厂家?)?[^，。？]{0,4}(?:中的?标|承建|承接|承包|施工|供货)"
            r"|哪(?:家|个|几家)(?:公司|企业|厂家?)[^，。？]{0,4}(?:[拿买拍][走下]|竞得|摘[得牌])"
            r"|(?:包|委托|交|让|发|授)(?:给|由)了?(?:谁|哪(?:家|个|几家)(?:公司|企业|单位|机构|厂家?|事务所))"
            r"|(?:委托|聘请|雇|请|由|是|被|给)了?哪(?:家|个|几家)(?:公司|企业|厂家?|事务所|第三方)"
            r"|(?:从|在|是)?(?:哪里|哪儿|哪家)(?:买|采购|购|订)|谁(?:中的?标|承建|施工|供货)"
        ),
        _names_firm,
    ),
    Kind(
        "个人收入",
        re.compile(
            rf"(?P<post>{_POST})(?:个人|本人)?的?(?:一年|每年|一个月|每月)?的?(?:[能要]?[拿挣领]多少)?(?:工资|年薪|月薪|薪酬|薪水|奖金|待遇|收入)(?!总|预算|支出|合计)"
        ),
        lambda text, asked: bool(
            re.search(rf"{asked['post']}[^，。；]{{0,12}}(?:工资|薪|奖金|收入)[^，。；]{{0,8}}\d", text)
        ),
    ),
    Kind(
        "评价等级",
        re.compile(
            r"(?:评|等级|等次|结果)[^，。？]{0,4}[为成是][“\"]?[优良中差][”\"]?的?(?:有|项目|单位|吗|么|没有|[？?]|$)"
        ),
        lambda text, _: bool(
            re.search(r"[“\"][优良中差]|(?:评|等级|等次|结果)[^，。；]{0,6}[为是][优良中差]", text)
        ),
        least=0.2,
    ),
    Kind(
        "由谁批准",
        re.compile(r"谁(?:来|给)?(?:批准|审批|批复|批的|审议)|(?:批准|审批|批复)的?(?:机关|单位|部门)是"),
        lambda text, _: bool(
            re.search(
                r"(?:代表大会|人大|财政[厅局部]|党组|党委|政府)[^，。；]{0,20}(?:批准|审批|批复|审议|通过)",
                text,
            )
        ),
    ),
    Kind(
        "人员姓名",
        re.compile(rf"(?P<post>{_POST})(?:是|叫|姓)(?:谁|什么|啥)|谁(?:是|当|担任)(?P<other>{_POST})"),
        lambda text, asked: bool(asked["post"]) and _names_post(text, asked),
    ),
    Kind(
        "个人的工资收入",
        re.compile(r"谁的?(?:工资|收入|薪水?|奖金|年薪|待遇)|谁(?![没未不])[^，。？]{0,2}[挣拿](?!到|下|去)"),
        lambda text, _: bool(re.search(r"(?:工资|薪|奖金)[^，。]{0,8}最[高低多少]", text)),
    ),
    Kind(
        "总投资",
        re.compile(
            r"总投资(?:额|概算|估算|规模)?(?:一?共|总共)?(?:是|为|有|要)?(?:多少|几)|概算(?:总?投资)?(?:是|为)?多少"
        ),
        lambda text, _: bool(re.search(r"投资|概算", text)),
        money=True,
    ),
    Kind(
        "合同金额",
        re.compile(r"(?:合同|中标|成交)(?:总?价|金额|总?额|价格)(?:一?共|总共)?(?:是|为|有)?(?:多少|几)"),
        lambda text, _: bool(re.search(r"合同|中标|成交", text)),
        money=True,
    ),
    Kind(
        "日期",
        re.compile(
            r"(?:哪一?年|什么时候|何时|哪个月|哪天)[^，。？]{0,3}?"
            r"(?P<event>建成|建好|建的|竣工|完工|落成|成立|组建|开工|动工|投用|启用|搬迁|搬|入驻|验收|通车|通水|到期|期满|届满|签订|签署|签约|退休|离任|上任|任职)"
        ),
        _dates_event,
    ),
    Kind(
        "单次的情况",
        re.compile(
            r"最[贵多高大少低]的?(?:那|是哪)?一(?:次|顿|趟|桌|回)|哪一?(?:次|顿|趟)[^，。？]{0,6}最|单[次笔场顿批]最(?![^，。？]*哪)"
        ),
        lambda text, _: bool(re.search(r"单[次笔场顿批]|一[次笔]|最[高大多]", text)),
    ),
    Kind(
        "去过的地方",
        re.compile(
            r"(?:去|(?<![用花投拨流])到|赴|出访|访问)了?过?的?(?:都|主要|分别)*是?(?:哪|什么|啥)(?:些|几?个)?(?:国家|地方|城市|地区|省市?|国)"
        ),
        lambda text, _: bool(re.search(r"赴(?!任)|前往|出访|访问|考察(?:团|了)", text)),
        act=True,
    ),
    Kind(
        "接待的对象",
        re.compile(
            r"接待的?了?(?:都|主要|分别)*是?(?:哪|什么|啥|谁)(?:些|几?[个家])?(?:单位|部门|地方|人|客人|来宾|对象)*(?:的人)?(?=[，。？]|$)"
        ),
        lambda text, _: bool(
            re.search(r"接待[^，。；\d]{0,30}(?:来[访宾人访]|考察|调研|检查|交流|兄弟|上级|单位|部门)", text)
        ),
        act=True,
    ),
    Kind(
        "品牌或型号",
        re.compile(r"(?:什么|哪[个种些几]?|啥)(?:样的)?(?:牌子?|品牌|型号|车型|颜色|款式)"),
        lambda text, _: bool(
            re.search(r"(?:品牌|型号|车型|颜色)[^，。；]{0,4}[：:为是]|牌(?:轿车|汽车|客车)", text)
        ),
    ),
    Kind(
        "年龄",
        re.compile(r"平均年龄|年龄(?:有|是)?(?:多大|结构|多少)|多大(?:年纪|岁数)"),
        lambda text, _: bool(re.search(r"年龄|\d岁", text)),
    ),
    Kind(
        "同类的平均水平或名次",
        re.compile(
            r"(?:全[国省]|同类|同级|同行|兄弟|周边|其[他它])[^，。？]{0,14}(?:平均(?:水平|数|值|是)|排(?:名|在|到|第)|名次|第几)"
        ),
        lambda text, _: bool(
            re.search(
                r"(?:全[国省]|同类|同级)[^，。；]{0,14}(?:平均|排名|第\s?[一二三四五六七八九十\d]|[首末]位|前列)",
                text,
            )
        ),
    ),
)


def beyond(case: Case) -> Draft | None:
    """The sentence that tells it, else that the report does not say; None where nothing such is asked."""
    for kind, asked in _asked(case):
        return _told(case, kind, asked) or refuse(case, _named(case, kind))
    if missing := _never_printed(case) or _unknown_kind(case) or _no_standard(case):
        return refuse(case, missing)
    return None


def never_told(case: Case) -> bool:
    """Whether something is asked that no figure is, and that no sentence near the question tells."""
    return any(_told(case, kind, asked) is None for kind, asked in _asked(case))


def _asked(case: Case) -> Iterator[tuple[Kind, re.Match[str]]]:
    """The kinds of things asked for that no figure is."""
    for kind in _KINDS:
        asked = kind.asked.search(case.query.text)
        printed = asked and _printed(case, kind, asked)
        if asked and not printed and not (kind.act and _none_of_it(case)):
            yield kind, asked


def _named(case: Case, kind: Kind) -> str:
    """What is missing: of money that is not the money printed, of what."""
    thing = case.linked.name if kind.money else ""
    return kind.name if kind.name in thing else thing.removesuffix(kind.name[0]) + kind.name


def _printed(case: Case, kind: Kind, asked: re.Match[str]) -> bool:
    """Whether a figure of the thing named is of that kind by its own labels (a column 总投资)."""
    return any(
        kind.tells("/".join((figure.item, figure.part, figure.measure)), asked)
        for target in case.linked.targets
        for view in case.views
        for figure in (match.figure for match in case.matches(view, target) if match.score >= ENOUGH)
    )


def _none_of_it(case: Case) -> bool:
    """Whether all that is printed of the thing named, whatever year, is nothing."""
    told = [
        match.figure.value
        for target in case.linked.targets
        for view in case.views
        for match in case.matches(view, target)
        if match.score >= ENOUGH
    ]
    return bool(told) and not any(told)


def _no_standard(case: Case) -> str:
    """The standard asked for (抚恤金标准每人每年多少) of a thing for which no report prints one."""
    asked = _STANDARD.search(case.query.text)
    grams = set(bigrams(asked["what"])) if asked else set()
    for view in case.views if grams else ():
        for sentence in view.sentences:
            for part in re.split("[；。]", sentence.text):
                said = sum(gram in part for gram in grams) >= _HALF * len(grams)
                if said and _PRINTS_STANDARD.search(part):
                    return ""
    return f"{asked['what']}标准" if asked else ""


def _told(case: Case, kind: Kind, asked: re.Match[str]) -> Draft | None:
    for passage in find_for_probe(
        case.views, whole_probe(case.linked, case.query), case.nearness.gains(case.query.text)
    )[:_CLOSEST]:
        sentence = passage.sentence
        if passage.cover >= kind.least and not sentence.is_heading and kind.tells(sentence.text, asked):
            draft = Draft()
            cite = draft.cite_sentence(passage.view, sentence)
            draft.text = say("quoted", quote=sentence.text.strip(), cite=cite)
            return draft
    return None


def _never_printed(case: Case) -> str:
    """The part of a year, the places or the unit asked for that no report in question ever prints."""
    text = case.query.text
    if period := _PERIOD.search(text):
        printed = re.compile(_TO.sub("月?[-—–~～－至到]", period.group()))
        if not any(printed.search(view.full_text) for view in case.views):
            return period.group()
    places = _EACH_PLACE.search(text)
    if places and all(len(view.places) < 2 for view in case.views):
        return places.group().split("的")[0] + "的数"
    for units in counted_units(text):
        counted = re.compile(rf"\d\s*(?:{'|'.join(units)})")
        if units[0] in _NEVER_LISTED and not any(counted.search(view.full_text) for view in case.views):
            return f"以“{units[0]}”计的数"
    return ""


def _unknown_kind(case: Case) -> str:
    """A kind of a known thing that no report in question prints (隐性债务余额 beside 债务余额)."""
    mentions = sorted(case.linked.mentions, key=lambda mention: mention.start)
    kinds = [
        (before.start, before.text, before.text + thing.text)
        for before, thing in pairwise(mentions)
        if before.kind == "word" and before.end == thing.start
        if thing.kind == "exact" or (thing.kind == "everyday" and any(thing.text in k for k in thing.keys))
    ]
    for piece in mentions:
        kind = piece.word[: piece.word.find(piece.text)]
        kinds.append((piece.start - len(kind), kind, piece.word))
    for start, kind, name in kinds:
        long = content_words(kind) == [kind] and len(kind) <= _LONGEST_KIND
        if not (long or len(kind) == _SHORT_KIND) or _WHOSE.fullmatch(kind):
            continue
        if (fund := scope_of(name)) and any(fund in view.full_text for view in case.views):
            continue  # a fund by its short name (社保基金)
        opens = _BEFORE_A_NAME.search(case.linked.folded[:start])
        if opens and not any(kind in view.full_text for view in case.views):
            return name
    return ""
