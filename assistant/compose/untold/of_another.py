"""What is asked and not told by an answer that tells of something else.

Another subject, place, body or level, another sum of the same fund, or all together where each is asked.
Says how to call what is missing, "" where the answer tells it; the refusal is worded elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.draft import Draft
from assistant.find.figures.fund_sides import side_of
from assistant.find.figures.levels import of_other_rank
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import (
    figure_level,
    of_one_kind_of_debts,
    of_one_kind_of_transfers,
    place_left_out,
    use_of_transfers,
)
from assistant.find.figures.select import sentence_of
from assistant.find.tables.place_rows import AREAS, EACH_PLACE, compares_own_level, regions_beside
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import (
    LEVELS,
    NOT_ONLY,
    done_with_debts,
    government_level,
    levels_in,
    says_done,
    sides_said,
    transferred,
)
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.named.bodies import is_one_of, is_place_of, place_asked, within
from assistant.question.named.grand_totals import is_total, total_asked
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import Mention
from assistant.question.targets.calculation import calculation_of
from assistant.question.targets.shares_asked import share_of_what
from assistant.templates import say
from index import Figure
from index.glossary import load_glossary
from index.normalise import compact_text, is_money, item_key

_OF_EVERY_FUND = re.compile("(?:转移支付|上解|上级补助)(?!.*(?:分别|各))")
_TRANSFERS = re.compile("[\u4e00-\u9fff]*转移支付[\u4e00-\u9fff]*")
_SMALL_FUNDS = frozenset({"政府性基金", "国有资本经营"})
_RANKED = re.compile("第几|排名|名次|位次")
_IS_BOTH = re.compile("本息|(?:还|本金).*[付利]息")
_OWED = re.compile("余额|限额")
_LOAN = re.compile("[贷借]款")
_BOTH_PAID = re.compile("还本付息(?![^。；]*(?:各|分别))")
_BOTH_ALONE = re.compile(
    "还本付息(?:支出|的?资金|的钱)?(?:一共|总共|合计|总计|共|要|需|得|花|用|付|支出|了|是|为|有)*多少"
)
_OF_FUNCTION = "2"  # codes of what money is spent for; those of how (302…) have many names
_COUNTIES = r"市县|县市区?|县区|区县|地州?市|州市|市州|[县市区州盟旗](?!本?级)"
_WHICH_PLACE = re.compile(
    r"(?:哪(?:一|几)?[个家]|哪(?:一|些)?|各(?=[县市区乡镇]{1,3}(?:里面?|当?中)，?[谁哪]))(?P<kind>乡镇街道|乡镇|镇街|街镇|街道|镇|乡|村|社区"
    rf"|{'|'.join(AREAS)}|国企|企业|公司|行业|产业|{_COUNTIES})"
)
_PLACES_MOVED = re.compile(
    rf"(?:哪(?:几|些|一|两)?个?|有(?:几|多少)个)(?P<kind>乡镇街道|乡镇|镇街|街道|{_COUNTIES})"
    r"[^，。？]*?(?:[增减涨降升跌]|[比较](?:上一?年|去年|前一年))"
)
_PLACE_ENDS = (
    *((area, "|".join(AREAS)) for area in AREAS),
    *((firm, "公司|集团|厂|银行|股份") for firm in ("国企", "企业", "公司")),
    *((trade, "(?<![企事就营创])业") for trade in ("行业", "产业")),
    ("街", "街道|镇|乡"),
    ("镇", "镇|乡"),
    ("乡", "镇|乡"),
    ("村", "村"),
    ("社区", "社区"),
    ("", "[县市区州盟旗]"),
)
_NO_PLACE = re.compile(
    r"城乡|乡镇|镇街|街镇|乡村|村镇|农村|城镇|各村|各镇|全[省市区县州盟旗]|[省市区县州盟旗](?:本级|级)|地区|市区|县区|区县|市县|[本各][市区县州]"
)
_ASKED_OF = (
    r"(?:^|[，。？；]|年(?:度|(?!度)))(?:听说|据说|据报道|请问|请教|想问|问一下|我想知道)*"
    r"(?P<body>(?!全(?!民)|[这那本该各哪某]|[一两二三四五六七八九十几]家)(?:(?![的在给])[\u4e00-\u9fff]|(?<=.)、){1,20}?"
)
_TO_HOLD = re.compile(  # 甲支出（含乙支出）
    r"（含(?P<more>[\u4e00-\u9fff]{2,8}(?:支出|收入|费|款|返还|支付|补助|券|年金|资金|基金|保险))）[^占比]*$"
)
_ONE_BODY = re.compile(
    _ASKED_OF + r"(?:[局厅]|委员会|法院|检察院|宾馆|酒店|饭店|招待所|出版社|报社))"
    r"(?:一家|单独|自己|自身)?(?=20\d\d|的|今年|去年|当年|本年|这一?年|一家|单独)"
)
_UNIT = (
    r"(?:[馆站队园]|(?<![住出入])院|(?<![场厕住])所|中心"
    r"|[中小]学|学校|[一二三四五六七八九十附][中小]|高中|职高|公证处)"
)
_JOIN = re.compile("[和与及、]")
_OWN_UNIT = re.compile(f".(?:{_UNIT}|机关|本级)$")
_ONE_UNIT = re.compile(  # whose money is asked, or whose people
    _ASKED_OF + _UNIT + r")"
    r"(?=(?:20\d\d年度?|[今去当本]年|的|一家|单独|自己)*(?:[收支]出?入?(?:预算|决算|多少|有|是)"
    r"|(?:项目|基本|总)支出|事业收入|总收入|预算|决算|“?三公|人员经费|公用经费|机关运行|公务|[在编]职|[有花挣赚收领]了?多少))"
)
_ONE_PLACE = re.compile(  # 甲岭省级自然保护区, told of another of its kind
    r"(?P<name>(?:(?![的在给和与])[\u4e00-\u9fff]){2,}?)(?:(?:国家|[省市县])级)?"
    r"(?P<kind>自然保护区|(?:森林|湿地|地质|国家)公园|[林农牧]场|水库|灌区|风景名胜区)"
)
_PAID = re.compile(  # 全年要付多少, and no price asked
    r"(?:全年|一年|当年|整年|总共|一共|共)[^，。？；]{0,8}?(?:付|支付|花|交|缴|给)(?:出去|掉|了)?(?=多少(?:钱|[万亿]?元|费用?|资金|[，。？；]|$))"
)
_PRICE = re.compile("[单均]价$|^每")
_OF_A_BASE = re.compile("^每?[百千万](?=[元人户亩])")  # 百元收入耗材费, which is no amount of 耗材费
_SAYS_A_BASE = re.compile("每|[百千万]元(?![，。？]|$)")
_SHORTEST = 2
_NO_BODY = re.compile(
    "^(?:各|全(?!民)|中小|普通|公立|基层|乡镇|城市|农村|民办|公办|所有|下属|直属)|[和与及、哪几占]|什么|多少|^(?:拿|用来|建|修|投|花|拨)"
)
_BALANCE = re.compile(
    r"(?P<fund>(?!其中)[\u4e00-\u9fff]{2,12}?(?:基金|保险|(?<!安排的)财政拨款|经营预算|公共预算))(?:收支)?(?:相抵|[轧扎]差)?(?:[以之]?后)?的?"
    r"(?:当年|本年|累计|滚存|年末|年底|还|有)*"
    r"(?:结转(?:和?结余)?|结余|结存|余额|剩(?:下|余)?)了?(?:有|是|还有|为)?(?:多少|几)"
)
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
_ANY = re.compile("(?:哪[一几两三]?[个些家]?|各个?)$")
_DENIED = re.compile(r"(?<![除并是无绝莫])非$")
_DENIES = re.compile(r"非|不[含包是属]|没有|[以之]外")
_WHICH_PROJECT = re.compile(
    r"项目支出[^，。？]*哪(?:一|几|两|三)?[个些]*项目|哪(?:一|几)?个项目(?:支出)?[花用]"
)
_NO_PROJECT = re.compile(
    "^(?:财政拨款|一般公共预算)*(?:项目|基本|本年|总)?(?:支出|经费)(?:预算|合计|总计)*$|用款计划"
)
_BOND_FOR = re.compile(
    r"(?:给|为|支持|用于|投向)(?P<whom>(?:(?!的|了|多少|哪|什么|偿还|化解)[^，。？；]){2,14}?)(?:[补建修买购盖扩改][^，。？；的]{1,8})?的"
    r"(?P<bond>(?:新增|再融资|一般|专项|政府|地方)*债券?)(?!务)"
)
_LEFT = re.compile("结余|结存|余额|剩余|结转")
_AT_START = re.compile("[年期]初|上年|以前年度")


def of_another_subject(case: Case, draft: Draft) -> str:
    """The budget subject that is asked about, where nothing told or cited is called so; "" for none.

    What is left without another (除甲外，其他支出) is no subject.
    """
    asked = calculation_of(case.linked) if draft.works else None
    if asked and asked.kind == "remainder":
        return ""
    lacking = [
        next(
            (m.text for m in target.mentions if m.kind == "exact" and _is_subject(m) and not _says(draft, m)),
            "",
        )
        for target in case.linked.targets
    ]
    return lacking[0] if lacking and all(lacking) else ""


def of_denied(case: Case, draft: Draft) -> str:
    """What is asked by what it is not (非财政拨款收入), where an answer tells of the very thing."""
    text = case.linked.folded
    denied = [m for m in case.linked.mentions if _DENIED.search(text[: m.start]) and m.text in text]
    told = "".join(_told(draft))
    names = (f"非{mention.text}" for mention in denied if not _DENIES.search(told))
    return next(names, "")


def _is_subject(mention: Mention) -> bool:
    entry = load_glossary().by_key.get(item_key(mention.text))
    return entry is not None and (entry.code or "").startswith(_OF_FUNCTION)


def _says(draft: Draft, mention: Mention) -> bool:
    names = {item_key(name).removesuffix("支出") for name in (*mention.keys, mention.text)}  # 教育, 教育支出
    told = [*_told(draft), *draft.known_as]
    told += [name for _, figure in draft.figures for name in (figure.part, *figure.ancestors)]
    return any(name in item_key(text) for text in told for name in names)


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


def of_another_place(case: Case, draft: Draft) -> str:
    """The place whose money is asked about when neither the reports nor what the answer cites are of it."""
    told = ((view, figure) for view, figure in draft.figures if not draft.works)
    left = (place_left_out(case.query.text, sentence_of(view, figure)) for view, figure in told)
    if name := next(filter(None, left), ""):
        return name  # told but of all the others
    place = place_asked(case.query.text, [view.report for view in case.views])
    rows = {name for view in case.views for name in view.places}
    if not place or any(name.startswith(place[:-1]) and name[-1] in (place[-1], "市") for name in rows):
        return ""  # rows of it, or of what it may be short for (甲州: 甲州市, 甲乙族自治州)
    if any(is_place_of(place, view.report) for view in case.views):
        return ""
    names = {name for view in case.views for name in within(place, view.report)}
    return "" if any(name in text for text in _told(draft) for name in names) else place


def of_another_body(case: Case, draft: Draft) -> str:
    """The body whose own money is asked about, where no row is of it and the answer cites only others."""
    if member := _member_untold(case, draft):
        return member
    if place := _place_untold(case, draft):
        return place
    found = _ONE_BODY.search(case.query.text) or _ONE_UNIT.search(case.query.text)
    if found is None:
        return ""
    joined = _JOIN.split(found["body"])  # 局机关和市一中
    names = joined if all(_OWN_UNIT.search(name) for name in joined) else [found["body"]]
    return found["body"] if all(_body_untold(case, draft, name) for name in names) else ""


def _body_untold(case: Case, draft: Draft, name: str) -> bool:
    """Whether a body that the question names is none of a report, and nothing told is of it."""
    reports = [view.report for view in case.views]
    if is_one_of(name, reports) or is_one_of(f"{name}学", reports):
        return False  # 一中 is 第一中学
    if _NO_BODY.search(name) or any(_titled(name, view) for view in case.views):
        return False
    bodies = {body for view in case.views for body in view.bodies}
    called = (m.keys & bodies for m in case.linked.mentions if name in m.text or m.text in name)
    names = {name}.union((body for body in bodies if name in body), *called)
    told = [text for match in draft.figures for text in said_of(*match)] if draft.figures else _told(draft)
    items = {figure.item for _, figure in draft.figures if len(figure.item) > _SHORTEST}
    if any(name.endswith(item) for item in items):
        return False  # what is spent on such units (某市图书馆: 图书馆)
    return not any(each in text for each in names for text in told)


def _place_untold(case: Case, draft: Draft) -> str:
    """A reserve, park, farm or water works that the question names, where all told is of another one."""
    found = _ONE_PLACE.search(case.query.text)
    if found is None or len(found["name"]) <= _SHORTEST or not draft.figures:
        return ""
    told = "".join(_told(draft))
    another = re.search(rf"[\u4e00-\u9fff]{found['kind']}", told)
    return found.group() if another and found["name"][-_SHORTEST:] not in told else ""


def _titled(name: str, view: ReportView) -> bool:
    """Whether the title of a report of one body names it, whatever body it was taken to be of."""
    return name in view.report.title and not view.report.kind.startswith("政府")


def said_of(view: ReportView, figure: Figure) -> tuple[str, ...]:
    """How a figure is called, and what its sentence says in front of it."""
    told = "".join(view.text_at(span) for span in figure.spans) if figure.table is None else ""
    ahead = told.replace("\n", "").replace(" ", "").partition(figure.printed.replace(" ", ""))[0]
    names = (figure.region, figure.item, *figure.ancestors, *figure.headings[-1:])
    return (*names, *(value for _, value in figure.attributes), ahead)


def _member_untold(case: Case, draft: Draft) -> str:
    """A body with rows of its own that the question names and the answer says nothing of."""
    bodies = {body for view in case.views for body in view.bodies}
    reports = [view.report for view in case.views]
    named = (
        m
        for m in case.linked.mentions
        if m.keys and m.keys <= bodies and not is_one_of(m.text, reports)
        if not _ANY.search(case.linked.folded[: m.start])
    )
    told = _told(draft)
    return next((m.text for m in named if not any(n in t for n in m.keys | {m.text} for t in told)), "")


def of_smaller_places(case: Case, draft: Draft) -> str:
    """What is asked of places, firms or trades (哪个乡镇最高, 哪些县下降), where the answer names none."""
    moved = _PLACES_MOVED.search(case.query.text)
    if moved and case.query.operation in ("lookup", "rank"):
        said = " ".join((draft.text, *(figure.region for _, figure in draft.figures)))
        named = any(place in said for view in case.views for place in view.places)
        return "" if named else f"各{moved['kind']}{case.linked.name}"
    found = _WHICH_PLACE.search(case.query.text)
    if found is None or case.query.operation != "rank" or compares_own_level(case):
        return ""
    if above := _place_above(case, draft):
        return f"{above}下面各{found['kind']}{case.linked.name.removeprefix(above)}"
    kinds = next(ends for kind, ends in _PLACE_ENDS if kind in found["kind"])
    told = [draft.text, *(figure.region + figure.item for _, figure in draft.figures)]
    named = any(re.search(rf"[\u4e00-\u9fff](?:{kinds})", _NO_PLACE.sub("", text)) for text in told)
    return "" if named else f"各{found['kind']}{case.linked.name.removeprefix(found['kind'])}"


def _place_above(case: Case, draft: Draft) -> str:
    """The place of which those below it are asked (青石市下面哪个县), where what is told is of others.

    A column that prints the own level of a place, or anything named after it, prints what is below it too.
    """
    text = case.linked.folded
    for view, figure in draft.figures:
        own = next((place for place in view.places_in(text) if _below(place).search(text)), "")
        beside = regions_beside(view, figure)
        if own and figure.region and not any(region != own and region.startswith(own) for region in beside):
            return "" if own in figure.ancestors else own
    return ""


def _below(place: str) -> re.Pattern[str]:
    return re.compile(
        rf"{place}(?:(?:下面|下辖|所辖|下属|里面?)的?)?(?:各|哪(?:几|一)?[个些])(?:区县|县区|县市|市县|县|区)"
    )


def of_other_level(case: Case, draft: Draft) -> str:
    """The level of government whose money is asked, where all that is told is another's by its own words.

    The whole's (全市) for its own level's (市本级), the reverse, or a government's of another rank (省本级);
    neither is that of each place (各县区), which a government's sum without a level is not either.
    """
    each = EACH_PLACE.search(case.query.text)
    asked = ["below"] if each else levels_in(case.query.text)
    if case.query.operation == "check" or len(asked) != 1 or (asked[0] == "below" and not each):
        return ""
    if _RANKED.search(case.query.text):
        return ""  # the whole is but what one is ranked in
    if asked == ["own"] and not draft.figures and _quotes_of_whole(draft):
        return f"本级{case.linked.name}"
    figures = [figure for _, figure in draft.figures]
    if not figures or any({f.region, f.item, f.part} & {*view.places} for view, f in draft.figures):
        return ""  # of the places that are compared
    named = NOT_ONLY.sub("，", case.query.text)
    if any(figure.region and figure.region in named for figure in figures):
        return ""  # 省级，不要全省的
    levels = {_level_said(view, figure) or figure_level(figure) for view, figure in draft.figures}
    governments = all(view.report.kind.startswith("政府") for view in case.views)
    other = levels <= {"own", "whole", *([""] if each and governments else [])} - {*asked}
    other = other and all(government_level(place.section) != asked[0] for place in draft.places)
    around = ((view, (f.region, f.item, *reversed(f.headings))) for view, f in draft.figures)
    if not other and not all(of_other_rank(view, case.query.text, *told) for view, told in around):
        return ""
    level = each or re.search(r"[省市区县州盟旗]本级|[省市县]级|全[省市区县州盟旗]", case.query.text)
    return f"{level.group() if level else '本级'}{case.linked.name}"


def _quotes_of_whole(draft: Draft) -> bool:
    """Whether all that is quoted is of the whole by its own words and headings (全市“三保”…)."""
    quoted = [compact_text(text) for text in draft.cited_texts()]
    own = any("own" in levels_in(text) for text in (*quoted, *(place.section for place in draft.places)))
    return bool(quoted) and not own and all("whole" in levels_in(text) for text in quoted)


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
    near = _clause_ahead(view, figure)
    texts = (figure.item, figure.part, near, *reversed(figure.ancestors), *reversed(figure.headings))
    return next((way for text in texts if (way := transferred(text))), "")


def of_one_payment(case: Case, draft: Draft) -> str:
    """Principal with interest, asked as one sum, where all that is told is of one of them; "" otherwise."""
    asked = _BOTH_PAID.search(case.query.asked)
    if asked is None or draft.works or case.query.operation != "lookup":
        return ""
    of_figures = ["/".join((f.item, f.part, *f.ancestors)) for _, f in draft.figures]
    told = of_figures or [text.replace("\n", "") for text in draft.cited_texts()]
    alone = _BOTH_ALONE.search(case.query.asked)
    told = [text for text in told if alone or "债" in text or done_with_debts(text)]
    return asked.group() if told and not any(_IS_BOTH.search(text) for text in told) else ""


def of_other_debts(case: Case, draft: Draft) -> str:
    """What is done with debts (还本), asked alone, where all told is of something else; "" otherwise.

    One kind of them is not all, a loan (世行贷款) none of them, what is paid with interest no principal, and
    what is owed or may be is nothing done.
    Rows that are counted (发的债券里几个是公路) are what is done with none.
    """
    asked = case.query.asked
    wanted = done_with_debts(asked) if "债" in asked else ""
    counted = case.query.wants == ("count",) and not draft.figures
    if not wanted or draft.works or counted or case.query.operation != "lookup":
        return ""
    if draft.figures:
        one_kind = len({figure.item for _, figure in draft.figures}) == 1 and of_one_kind_of_debts(
            asked, draft.figures[0][1]
        )
        other = one_kind or all(
            _is_of_loan(view, figure) or _is_owed(view, figure, asked, wanted)
            for view, figure in draft.figures
        )
    else:
        told = "".join(draft.cited_texts()).replace("\n", "").replace("还本付息", "，")
        other = bool(told) and not says_done(told, wanted)
    name = case.linked.name
    return "" if not other else name if says_done(name, wanted) else name + wanted


def _is_of_loan(view: ReportView, figure: Figure) -> bool:
    """Whether a figure of prose is told of a loan (亚洲开发银行贷款项目) and of no debts."""
    told = sentence_of(view, figure)
    return figure.table is None and bool(_LOAN.search(told)) and "债" not in told + figure.item


def _is_owed(view: ReportView, figure: Figure, asked: str, wanted: str) -> bool:
    """Whether a figure tells but what is owed, or may be (余额, 限额), and no word there of what is done."""
    owed = _OWED.search("".join((figure.item, figure.part, figure.measure)))
    told = sentence_of(view, figure).replace(" ", "")
    return bool(owed) and not _OWED.search(asked) and not says_done(told, wanted)


def _level_said(view: ReportView, figure: Figure) -> str:
    """The level that the sentence of a figure names last in front of it (对市本级19个项目评价，发现…)."""
    said = _said_ahead(view, figure)
    found = [(match.start(), level) for level, words in LEVELS for match in words.finditer(said)]
    return max(found)[1] if found else ""


def balance_untold(case: Case, draft: Draft) -> str:
    """The fund whose balance is asked, where an answer tells some other amount of it, or its opening one."""
    asked = _BALANCE.search(case.query.text)
    if asked is None or draft.works:
        return ""
    if draft.figures and not _AT_START.search(case.query.text):
        names = (figure.item + _clause_ahead(view, figure) for view, figure in draft.figures)
        if all(map(_AT_START.search, names)):
            return f"{asked['fund']}年末余额"
    told = [draft.text] if not draft.figures else []
    told += [
        name
        for _, figure in draft.figures
        for name in (figure.item, figure.part, figure.measure, *figure.ancestors)
    ]
    return "" if any(_LEFT.search(name) for name in told) else f"{asked['fund']}结余"


def _said_ahead(view: ReportView, figure: Figure) -> str:
    """What the prose that tells a figure says in front of it; "" for a row of a table."""
    if figure.table is not None:
        return ""
    return sentence_of(view, figure).replace(" ", "").partition(figure.printed.replace(" ", ""))[0]


def _clause_ahead(view: ReportView, figure: Figure) -> str:
    """What prose says in a figure's own clause in front of it; "" for a row of a table."""
    return re.split("[，。；]", _said_ahead(view, figure))[-1]


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
    """Which project costs most, where an answer tells but of all projects together, or of no project."""
    if not _WHICH_PROJECT.search(case.query.text) or case.query.operation != "rank" or not draft.figures:
        return ""
    alone = all(_NO_PROJECT.search(item_key(figure.item)) for _, figure in draft.figures)
    return "各个项目的支出" if alone else ""


def of_whole_for_part(case: Case, draft: Draft) -> str:
    """What is sought in a whole (甲里，买乙花了多少), where an answer tells but of the whole; "" for none."""
    if case.query.operation != "lookup" or draft.works or not draft.figures:
        return ""
    items = {item_key(figure.item) for _, figure in draft.figures}
    said = item_key("".join(_told(draft)))
    sought = [m for m in case.linked.mentions if m.whole and items <= {item_key(key) for key in m.whole}]
    return next((m.word or m.text for m in sought if not any(key in said for key in {*m.keys, m.text})), "")


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
    said = plain("".join(_told(draft)))
    whom = plain(asked["whom"])
    pairs = [whom[at : at + 2] for at in range(len(whom) - 1)]
    told = sum(pair in said for pair in pairs)
    return "" if 2 * told >= len(pairs) else f"{asked['whom']}的{asked['bond']}"


def of_unknown_part(case: Case, draft: Draft) -> str:
    """What the share is asked of, where no name of the reports is like it and the answer says none of it."""
    asked = share_of_what(case.linked) if case.query.wants == ("share",) else None
    if asked is None or asked.second is None or not asked.second.target.mentions or not draft.figures:
        return ""
    part = asked.first.target.mentions
    if not part or any(mention.keys for mention in part):
        return ""
    said = "".join(_told(draft))
    words = [plain(mention.text) for mention in part]
    near = any(word[at : at + 2] in said for word in words for at in range(len(word) - 1))
    return "" if near else asked.first.target.name


def of_money_within(case: Case, draft: Draft) -> str:
    """A sum with what it is to hold (甲支出（含乙支出）), where no place cited speaks of the latter."""
    if case.query.operation != "lookup" or not (held := _TO_HOLD.search(case.query.asked)):
        return ""
    said = any(plain(held["more"]) in plain(text) for text in _told(draft))
    return "" if said else f"{case.linked.name}（含{held['more']}）"


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


def _told(draft: Draft) -> list[str]:
    """What an answer says and cites and how its figures are called, each without line breaks."""
    told = [draft.text, *(place.section for place in draft.places), *draft.cited_texts()]
    told += [name for _, figure in draft.figures for name in (figure.region, figure.item, *figure.headings)]
    return [text.replace("\n", "") for text in told]


__all__ = [
    "average_untold",
    "balance_untold",
    "of_another_body",
    "of_another_place",
    "of_another_subject",
    "of_denied",
    "of_money_within",
    "of_no_project",
    "of_one_fund",
    "of_one_payment",
    "of_other_debts",
    "of_other_level",
    "of_other_side",
    "of_other_way",
    "of_price_alone",
    "of_smaller_places",
    "of_unknown_part",
    "of_whole_for_part",
    "said_of",
    "with_total_untold",
]
