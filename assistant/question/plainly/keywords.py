"""A question of pieces parted by blanks, as typed into a search box, said as a sentence.

公务接待 批次 人次: what stands first is the thing, what is behind it is asked of the thing. Reads the
pieces by how they end and where they stand; a piece that it does not know stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.question.asked.words import expanded
from assistant.question.plainly.ways import NO_COUNT

_SENTENCE = re.compile(r"[，。；：！？,;:!?](?!\d{3}(?!\d))")
_WORDS = r"[\u4e00-\u9fff“”（）()%％]"
_APART = re.compile(rf"(?<={_WORDS})\s+(?={_WORDS})|(?<!\d)20\d\d\s+20\d\d(?!\d)")
_BESIDE_YEAR = re.compile(rf"(?<={_WORDS})\s+20\d\d|(?<!\d)20\d\d\s+(?!年)(?={_WORDS})")
_ONE_THING = re.compile(
    r"(?<=\d)\s+(?=年|月|个(?!数)|项(?![目数])|人(?![数均次员])|万|亿|元|%|分(?!项))|(?:(?<=\d{6})|(?<=\d{5})(?<![\u4e00-\u9fff]\d{5}))\s+(?=[\u4e00-\u9fff])"
)
_YEAR_SLASH = re.compile(r"(?<=(?<!\d)20\d\d)年?[/／](?=20\d\d(?!\d))")  # 2030/2031/2032
_YEARS_BESIDE = re.compile(r"20\d\d年?(?:、20\d\d年?)+")
_LOOSE_WORD = re.compile(r"[\u4e00-\u9fff]")

_BARE_YEAR = re.compile(r"(?<![\d.])(20\d\d)(?![\d.年/—–~～至到-]|[万亿元])")
_YEAR = re.compile(r"20\d\d年(?:度|[末底初])?")
_BODY_OF_YEAR = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:[局厅委院办部处所站省市县区州盟旗镇乡校室级]|街道|中心)20\d\d年"
)
_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:[局厅委]|办公[厅室]|[省市县区镇乡][委府]办|法院|检察院|街道|人大|政协|中心|学校|医院)"
)
_GLUED = re.compile(  # 某费甲市乙局2030
    r"^(?P<thing>[^，。？的]{2,10}?(?:费用?|支出|收入|经费|资金|余额))的?"
    r"(?P<body>(?![和与及加比占])[\u4e00-\u9fff]{2,14}(?:局|厅|委员会|街道|办事处|法院|检察院))"
    r"的?(?P<year>20\d\d)?(?P<on>年度?)?(?P<kind>预算|决算)?数?(?:是?多少)?[？?]?$"
)
_TABLE = re.compile(r"[\u4e00-\u9fff]{3,}(?<!代)表")
_LEAVES_OUT = re.compile(r"(?:不含|不包括|不计|不算)[^（）]{2,12}")
_LEADS = re.compile(r"[^支收费债税]*?(?:20\d\d年|全[省市区县州盟旗]|[省市区县州盟旗]本?级|本级)")

_UNIT = re.compile(r"（(?P<unit>万元|亿元|元|%|人|个|件)）$|(?<=[加少减增])(?P<counted>万元|亿元|元)数$")
_MOVE = r"(?:增加|减少|增长|下降|提高|降低|变动|变化|增减)"
_QUANTITY = re.compile(
    r".*?(?:金额|数额|[总净增减差]额|(?:发放|安排|补助|到位|完成|变动|增加|减少|拨付|下达|收缴)额|数量|价值|批次|人次|次数|面积|本金|利息|余额"
    r"|[幅率]|占比|比[重例]|总投资|倍数|[增降]速|[件人户条列场台辆项个次批家套亩笔份]数|目标值?|满意度|(?:受理|办理|处理|服务)量|指标值?|空间|标准|合计数?|规模)"
)
_OWN_QUANTITY = re.compile(rf"[\u4e00-\u9fff]{{2,}}(?:{_QUANTITY.pattern}|保有[量数]|总数)")
_OWN_NOUN = re.compile(
    r"(?!比上年|较上年|同比|其中|占|总|人均)[\u4e00-\u9fff]{4,}(?<!占比)(?<!比重)(?<!比例)(?<![幅率])$"
)
_BARE = re.compile(
    rf"(?:比上年|较上年|同比|总|其)?(?:金额|数额|总额|数量|价值|批次|人次|次数|面积|人数|本金|利息|{_MOVE}[额量率]|[增降涨跌]幅|增速"
    rf"|{_MOVE}?幅度|占比|比[重例]|余额|限额|差额|单价|规模)"
)
_MEASURE = re.compile(r"(?:20\d\d年)?(?:年初|调整|全年|当年)?(?:预算|决算|执行|快报|完成|调整)数")
_GROWN = re.compile(rf"(?P<than>比上年|较上年|同比)(?P<move>{_MOVE})")  # 同比增加 增长率
_MOVED = re.compile(rf"{_MOVE}[额量率]|[增降涨跌]幅|{_MOVE}幅度|增速|差额")
_FLOWS = ("收入", "支出")
_TWO = 2
_ALIKE = re.compile(r".*(?P<kind>[费税]|债券|人员|编制)|(?P<spent>基本|项目)支出")  # 购置费 运行费
_AMONG = re.compile("其中")
_SHARE_OF = re.compile(r"(?P<of>占[^的]{2,20}?)的?(?P<rate>比[重例])")
_OF_BUDGET = re.compile(r"(?P<done>.*完成.*?预算)(?:的?比例|%)")
_SHARE_OF_BUDGET = re.compile(r"占(?P<of>(?:年初|调整|全年)?预算)数?的?(?:%|百分比|比[重例])")
_PART_SHARE = re.compile(r"(?P<part>(?!其|占|所)[\u4e00-\u9fff“”]{2,16}?)的?(?:占比|所占比[重例])")
_WITHIN = re.compile("(?:里[面头]?|其中|当中|之中)$")
_ASKS = re.compile(r"多少|几[个项家成万亿]|哪|什么|吗$|是否|为何|为什么|有无|如何|怎")
_ASKS_ALONE = re.compile(
    r"(?:各自?|分别|一共|共)?(?:是|为|有)?多少|(?:是否|是不是).*|有哪些|有无|[三两几\d]年各?(?:是|为)?多少"
)
_WHY = re.compile(r"(?P<moved>[^及和]*)的?原因")
_EACH = re.compile(r"(?:20\d\d年)?(?:各|分别)")
_USE = re.compile(r"(?P<what>.*?)(?:的?(?:具体|主要))?(?:用途|投向|去向|流向)")
_WAY = re.compile(r".*(?:方式|形式)")
_FROM_TO = re.compile(
    r"(?P<first>20\d\d)年?[—–~～至到-](?P<last>20\d\d)年?(?P<each>各自?|分别)?(?P<move>增减|变化|变动)(?:额|情况|幅度|多少)*"
)
_BEFORE, _AFTER = re.compile(r"(?P<move>[\u4e00-\u9fff]{2})前"), re.compile(r"(?P<move>[\u4e00-\u9fff]{2})后")
_MEANS = re.compile(r"(?P<noun>[\u4e00-\u9fff]{0,4}(?:办法|做法|措施|举措|对策))")
_DONE_BY = re.compile(expanded("<how>"))
_AGAINST = re.compile(r"vs\.?|VS\.?")
_OF_MOST = re.compile(
    r"(?P<most>.*?最[高低多少大小快慢]的)(?P<noun>[\u4e00-\u9fff]{1,6}?)(?:名称)?(?:[及和与、](?P<more>.+))?"
)
_OF_SOME = re.compile(rf"(?P<moved>.*?{_MOVE}的)(?P<many>[两二三四五六几]|\d)(?P<noun>[项个类])")
_NAMES_OF = re.compile(
    r"(?P<what>.*?)(?:的?名称|名单|清单)(?:[及和与、](?P<more>.+))?|(?P<items>品目|发现的问题)"
)
_SO_MANY = re.compile(
    r"(?P<many>[两二三四五六七八九十][个项类大][\u4e00-\u9fff]{1,6})"
)  # 两个专项名称及各自金额
_OF_THEM = re.compile(r"^(?:各自|分别|相应|对应)的?")
_ONE_OF = re.compile(r"(?P<role>[\u4e00-\u9fff]{2,6}?)(?P<kind>企业|公司|单位|机构)名称")
_MOVED_EACH = re.compile(rf"(?:各自?|分别)的?(?P<move>{_MOVE})(?:额|金额)?")
_MONEY_EACH = re.compile(r"(?:金额明细|分项金额|各项?金额|明细)")

_JOINED = re.compile(  # 节能环保支出及增幅, typed without asking: both
    r"(?P<thing>[^，。；？\s]{2,40}(?:收入|支出|经费|费用?|税|资金|余额|限额))(?:以?及|[和与、，])其?"
    r"(?P<measure>(?:[比较](?:上年|去年))?(?:同比)?(?:增减)?(?:增[幅速长]率?|[涨降]幅|增长幅度|幅度)|占比|比重|(?:完成|执行)率|[全省市国]{1,2}排名)"
)


@dataclass(frozen=True)
class _Piece:
    """One piece: the thing spoken of, a quantity asked of it, or a clause that asks by itself."""

    kind: str
    text: str
    unit: str = ""

    @property
    def bare(self) -> bool:
        """Whether it is but the name of a measure (金额, 增幅)."""
        return not self.unit and _BARE.fullmatch(self.text) is not None


def keywords(question: str) -> str:
    """The question as a sentence where it is pieces parted by blanks, else as it is."""
    question = _YEAR_SLASH.sub("年、", question)
    pieces = _pieces_of(question)
    if len(pieces) > 1:
        return _sentence(pieces)
    if joined := _JOINED.fullmatch(question.strip().rstrip("？?。 ")):
        return f"{joined['thing']}是多少，{joined['measure']}是多少"
    glued = _GLUED.match(question.strip())
    if glued is None:
        return question
    year = f"{glued['year']}年" if glued["year"] else ""
    return f"{glued['body']}{year}{glued['thing']}{glued['kind'] or ''}是多少"


def _pieces_of(question: str) -> list[str]:
    """The pieces of a question typed as keywords; none where it is a sentence with blanks in it."""
    text = question.strip().rstrip("？?。 ")
    apart = _APART.search(text) or (_BESIDE_YEAR.search(text) and not _ASKS.search(text))
    if _SENTENCE.search(text) or not apart:
        return []
    pieces = [part for piece in _ONE_THING.sub("", text).split() for part in _years_apart(piece)]
    loose = any(_LOOSE_WORD.fullmatch(piece) for piece in pieces)
    return [] if loose else [_BARE_YEAR.sub(r"\1年", piece).replace("+", "加") for piece in pieces]


def _years_apart(piece: str) -> list[str]:
    """The years of a piece that is nothing but years side by side, else the piece."""
    return piece.split("、") if _YEARS_BESIDE.fullmatch(piece) else [piece]


def _sentence(pieces: Sequence[str]) -> str:
    years = [piece for piece in pieces if _YEAR.fullmatch(piece)]
    tables = [piece for piece in pieces if _TABLE.fullmatch(piece)]
    bodies = [piece for piece in pieces[1:] if _BODY_OF_YEAR.fullmatch(piece) or _BODY.fullmatch(piece)]
    aside = [piece for piece in pieces if _LEAVES_OUT.fullmatch(piece)]
    moved = {*years, *tables, *bodies, *aside}
    rest = [piece for piece in pieces if piece not in moved]
    if len(years) == _TWO and rest and _MOVED.fullmatch(rest[-1]):  # 2030 2031 增幅: of the later year
        years, rest = [max(years)], [*rest[:-1], f"比{min(years)}{rest[-1]}"]
    lead = "".join(f"{table}里，" for table in tables) + "".join(bodies) + "、".join(years)
    lead += "的" if bodies and not years and not _BODY_OF_YEAR.fullmatch(bodies[-1]) else ""
    return lead + _told(rest, aside, len(years) > 1)


def _told(pieces: Sequence[str], aside: Sequence[str], each_year: bool) -> str:
    """What is asked of the things that the pieces name."""
    kinds = _as_one([_read(piece, bool(place)) for place, piece in enumerate(pieces)])
    kinds = _all_asked(kinds)
    things = [piece.text for piece in kinds if piece.kind == "thing"]
    asked = [piece for piece in kinds if piece.kind != "thing"]
    each = bool(asked) and asked[0].kind == "clause" and _EACH.match(asked[0].text) is not None
    alike = all(_MEASURE.fullmatch(piece.text) or piece.text == "人数" for piece in asked) and _of_one_kind(
        things
    )
    subject = _side_by_side(things) if each else "".join(things)
    subject = f"{''.join(things[:-1])}、{things[-1]}" if alike else subject
    text = subject + "".join(f"（{out}）" for out in aside)
    if not asked:
        return f"{text}各是多少" if each_year or alike else text
    if asked[0].kind != "clause" and _MOVED.fullmatch(asked[0].text) and things[1:] and things[-1] in _FLOWS:
        text += "是多少，"  # 某税 收入 降幅: both are asked
    if alike:
        return f"{text}的{'、'.join(piece.text for piece in asked)}各是多少"
    within = "，" if _WITHIN.search(text) else "里，"
    inside = within if _PART_SHARE.fullmatch(asked[0].text) else ""
    return text + inside + _questions(asked)


def _all_asked(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces; the first asked too where it is a quantity beside others (车辆总数 新购辆数)."""
    first, *rest = pieces
    others = bool(rest) and all(piece.kind == "quantity" and _OWN_NOUN.match(piece.text) for piece in rest)
    own = first.kind == "thing" and _OWN_QUANTITY.fullmatch(first.text)
    return [_Piece("quantity", first.text), *rest] if own and others else pieces


def _questions(asked: Sequence[_Piece]) -> str:
    """The quantities and clauses one behind the other, each asked."""
    told: list[str] = []
    for kind, run in groupby(asked, key=lambda piece: "bare" if piece.bare else piece.kind):
        own = list(run)
        if kind == "bare" and len(own) > 1:
            told.append(("" if told else "的") + "、".join(piece.text for piece in own) + "各多少")
        elif kind == "clause":
            told += [piece.text for piece in own]
        else:
            told += [f"{piece.text}是多少{piece.unit}" for piece in own]
    return "，".join(told)


def _read(piece: str, behind: bool) -> _Piece:
    """A piece by how it ends; the first one names the thing."""
    unit = _UNIT.search(piece)
    counted = unit["unit"] or unit["counted"] if unit else ""
    text = piece[: unit.start()] if unit else piece
    if _AGAINST.fullmatch(piece):
        return _Piece("thing", "和")
    if clause := _clause_of(text):
        return _Piece("clause", clause)
    if behind and unit and unit["counted"]:
        return _Piece("clause", f"{text}多少{counted}")
    if behind and (grown := _GROWN.fullmatch(text)):
        return _Piece("clause", f"{grown['than']}{grown['move']}多少")
    text = text.removesuffix("%") if _QUANTITY.fullmatch(text[:-1]) else text
    quantity = _QUANTITY.fullmatch(text) or _MEASURE.fullmatch(text) or _counts(text)
    if behind and (unit or _AMONG.match(text) or quantity):
        return _Piece("quantity", text, counted)
    return _Piece("thing", piece)


def _counts(piece: str) -> bool:
    """Whether a piece is the number of some things (支付评审费的采购项目数)."""
    return piece.endswith("数") and len(piece) > 3 and not NO_COUNT.search(piece)


def _clause_of(piece: str) -> str:
    """What a piece asks by itself, "" where it only names something."""
    if found := _OF_MOST.fullmatch(piece):
        more = f"，{found['more']}是多少" if found["more"] else ""
        which = f"哪{found['noun']}" if found["noun"].startswith("一") else f"哪个{found['noun']}"
        return f"{found['most']}是{which}{more}"
    if found := _OF_SOME.fullmatch(piece):
        return f"{found['moved']}是哪{found['many']}{found['noun']}"
    if found := _FROM_TO.fullmatch(piece):
        return f"{found['last']}年{found['each'] or ''}比{found['first']}年{found['move']}多少"
    if _WAY.fullmatch(piece):
        return f"{piece}是什么"
    if found := _USE.fullmatch(piece):
        return f"{found['what']}主要用于哪些方面"
    if found := _WHY.fullmatch(piece):
        return f"{found['moved']}原因是什么"
    if found := _MOVED_EACH.fullmatch(piece):
        return f"各{found['move']}多少"
    if _MONEY_EACH.fullmatch(piece):
        return "金额各多少"
    if found := _ONE_OF.fullmatch(piece):
        return f"{found['role']}的是哪家{found['kind']}"
    if found := _NAMES_OF.fullmatch(piece):
        names = f"{found['what'] or found['items']}有哪些" if found["what"] or found["items"] else ""
        names = f"由哪{some['many']}组成" if (some := _SO_MANY.fullmatch(found["what"] or "")) else names
        more = (
            (_clause_of(found["more"]) or f"{_OF_THEM.sub('', found['more'])}各多少") if found["more"] else ""
        )
        return "，".join(filter(None, (names, more)))
    if found := _SHARE_OF_BUDGET.fullmatch(piece):
        return f"是{found['of']}的百分之几"
    if found := _SHARE_OF.fullmatch(piece):
        return f"{found['of']}的{found['rate']}是多少"
    if found := _OF_BUDGET.fullmatch(piece):
        return f"{found['done']}的百分之几"
    return piece if _ASKS.search(piece) else ""


def _as_one(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces with those that only together ask something as one clause.

    提高前 提高后 ask from what to what; what stands before a thing, 是否一致 or 多少 is itself no question.
    """
    joined: list[_Piece] = []
    for piece in pieces:
        before = _BEFORE.fullmatch(joined[-1].text) if joined else None
        after = _AFTER.fullmatch(piece.text)
        if before and after and before["move"] == after["move"]:
            joined[-1] = _Piece("clause", f"从多少{before['move']}到多少")
            continue
        if joined and (means := _MEANS.fullmatch(piece.text)):
            joined += _by_what_means(means["noun"], joined.pop())
            continue
        if piece.kind == "thing" or _ASKS_ALONE.fullmatch(piece.text) or _MEASURE.fullmatch(piece.text):
            joined = [_Piece("thing", own.text) if own.kind == "quantity" else own for own in joined]
        joined.append(piece)
    return joined


def _by_what_means(noun: str, before: _Piece) -> list[_Piece]:
    """避免扬尘 施工办法: by what means it is done, or which means there are for a thing."""
    if _DONE_BY.match(before.text):
        return [_Piece("clause", f"用什么{noun}{before.text}")]
    return [before, _Piece("clause", f"的{noun}有哪些")]


def _of_one_kind(things: Sequence[str]) -> bool:
    """Whether the last two things are of one kind (购置费 运行费), of which each is asked."""
    kinds = [found["kind"] or "支出" for thing in things[-2:] if (found := _ALIKE.fullmatch(thing))]
    return len(kinds) == _TWO and kinds[0] == kinds[1]


def _side_by_side(things: Sequence[str]) -> str:
    """Things of which each is asked, behind what they are all of."""
    own = list(things)
    lead = ""
    while len(own) > 2 or (own and _LEADS.fullmatch(own[0])):
        lead += own.pop(0)
    return lead + "、".join(own)
