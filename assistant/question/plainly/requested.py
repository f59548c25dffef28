"""What is requested in the written style, asked: 请说明原因及实际收入数, 请列明其金额及所占比重, 给捋一下."""

from __future__ import annotations

import re

from assistant.question.plainly.ways import END, NO_COUNT, Reader, Ways

_ASIDE = r"(?:分别|一并|同时|逐一|逐项|简要|详细|具体|据此|另外?)*"
# 请 governs a verb of two syllables, whichever, before nouns that are measured (none in 请保安花了多少);
# verbs that say how an answer is combined are kept.
_COMBINES = (
    r"[比对][比较照]|分[析类]|判断|解释|归纳|汇总|合计|相[加减]|排[序列名]"
    r"|结合|根据|依据|按照|针对|参照|基于|围绕|不要|问|教|假"
)
_LOOKS_UP = r"(?:[\u4e00-\u9fff][算查核询验]|[算查核验][\u4e00-\u9fff])(?![。，？！；]|$)"
_ANY_VERB = (
    rf"(?!{_COMBINES}|[把将按从用对就以帮给跟与和让在客专柬人])[\u4e00-\u9fff]{{2}}(?<![数额率款费金的年是])"
)
_VERB = (
    rf"{_ASIDE}(?:说明|提供|列明|列示|列出|指出|给出|告知|写明|注明|标明|报出|介绍|回答|说说|讲讲|谈谈|(?!{_COMBINES}){_LOOKS_UP})(?:一下|下(?![属级达列辖设半年游岗一降跌滑调拨]))?"
    rf"{_ASIDE}(?:[：，](?!.*请))?"
)
_FRAME = re.compile(
    rf"(?:(?<=[，。；？：])|^)(?:并|同时)*(?:烦请|劳烦|敬请|麻烦|请)(?:您|你)?(?:帮我|帮忙|帮)?{_VERB}"
)
_ANY_FRAME = re.compile(
    rf"(?:(?<=[，。；？：])|^)(?:(?:烦请|劳烦|敬请|麻烦|请)(?:您|你)?|我们?(?:想要?|要|需要?|打算|准备)){_ANY_VERB}(?:一下|出)?"
)
_BEHIND = re.compile(
    rf"，(?:烦请|劳烦|敬请|麻烦|请)(?:您|你)?(?:帮我|帮忙|帮)?{_VERB}(?:来|一下)?[。？！]?$"
)  # 甲及乙，请列示
_WISH = re.compile(  # 想了解甲规模，以及其中乙的规模
    r"(?:(?<=[，。；？：])|^)(?:现|现在|我们?)?(?:想要?|需要?|希望|拟|欲)(?:请教|了解|知道|掌握|查询|核实)(?:一?下子?(?![属级达列辖设半年游岗降跌滑调拨]))?[：，]?"
)
_HOW = re.compile(  # 甲收入情况如何？请列示…
    r"(?:的?(?:相关|具体|完成|执行|收支)?情况)?(?:是)?(?:如何|怎样|怎么样|是什么情况)[？，。]$"
)
_EACH_HOW = re.compile(  # 已支出金额与支付进度如何
    r"(?P<lead>(?:[^。？]*[，：])?)(?P<nouns>[^，。？多少几哪什么]*(?:以及|[和与及、])[^，。？多少几哪什么]*?)"
    r"(?:各自?|分别)?的?(?:情况)?(?:是)?(?:如何|怎样|怎么样|几何)[？。]?"
)
_ALSO = re.compile(rf"(?:，|；)?(?:并|且|同时)+请?{_VERB}|，(?:并|且|同时)+请?{_ANY_VERB}(?:一下|出)?")
_ADDS = re.compile(r"(?:以及|并且?|同时|还有)(?:请|说明|指出|列明)*")
_SENTENCE = re.compile(r"[^。；？]*")
_ASKS = re.compile(r"多少|几(?!乎)|什么|啥|哪|谁|何|吗|是否|是不是|有无|有没有|能否|怎么|怎样")
_LISTS = re.compile(r"列[明示出]|逐")
_LINK = re.compile(r"，?以及|[、和与]|，?(?<![涉普波触])及")
_OF_BOTH = re.compile(r"^[^，及]*[和与][^，及]*[^相]的?(?:差[额值距]|之[和差]|合计数?|总和)$")  # 甲与乙的差额
_UNIT = re.compile(r"[（(](?P<unit>(?:万|亿|万亿)?元|百分比|%|[\u4e00-\u9fff]{1,2})[）)]$")
_IN_UNIT = re.compile(
    r"，?单位(?:为|是|用|：)?(?P<unit>(?:万|亿|万亿)?元)(?=[。？！]?$)"
)  # …的余额，单位亿元
_OWN_THING = re.compile(
    r"[^，。；？]*?(?:20\d\d年|全?[省市区县州])[^，。；？]{3,}的"
)  # names by itself what is asked
_WHOLE = re.compile(r"^(?:并|其(?!中)|它们?|该项|各自的?|相应的?|对应的?)+(?=[\u4e00-\u9fff])")
_REASON = re.compile(r"(?:原因|缘[由故]|理由|成因|起因)$")
_TOLD = re.compile(r"(?:来源|用途|去向|投向|结论|等级|依据)$")
_SHARE_OF = re.compile(r"占(?P<whole>(?!其|比|所)[^占]{2,16}?)的?(?:比[例重]|占比|百分比|份额)$")
_SHARE_IN = re.compile(  # 在乙中的占比
    r"在(?P<whole>(?!其|比|所)[^占在]{2,20}?)(?:里面?|当?中|之中|内)?(?<![年度])的?(?:所?占的?)?(?:比[例重]|占比|百分比|份额)$"
)
_BUDGET = re.compile(r"^(?:20\d\d年)?(?:年初|调整后?|全年|变动)?的?预算数?$")
_SPAN = re.compile(r"的?起[止讫](?:总?规模|数额?|金?额|水平)?$")  # 财政收入的起止规模
_UNTIL = re.compile(r"的?(?:截止|终止|结束|到期)(?:的?(?P<when>年[份度]?|时间|日期|期限))$")
_MOVED_BY = re.compile(
    r"(?P<move>提[高升]|上升|增[加长]|下降|降低|减少|回落)的?(?:百分点|点)数?$"
)  # 较上年提升的百分点
_ALSO_CALLED = re.compile(r"(?<=台)（[套辆部]）(?=各?数)")  # 台（套）数
_SAID = re.compile(r"^报告[中里]?(?:所)?[述说载列写指]的?(?=主?要?[原理成])")  # 报告所述主要原因
_OF_HEAD = re.compile(r"(?:其|同比|环比|所?占|[比较](?:上一?年|去年|年初|预算))")  # 契税收入及同比增幅
_DOES = re.compile(  # 纳入绩效管理的项目数量
    r"(?P<when>(?:.*[，：])?(?:20\d\d年度?)?)(?P<does>(?:纳入|列入|实行|实施|开展|参与|接受|享受|通过|完成)[^的，]{2,20})的"
    r"(?P<thing>项目|单位|机构|企业|学校|部门|政策)(?:总?数量?|个数)"
)
_OWN_YEAR = re.compile(r"(?P<year>20\d\d年)(?:的?(?:预算|计划)?安排数?|预算数?)")
_PLANNED_BEHIND = re.compile(r"，(?=20\d\d年打算)")
_SHARE = re.compile(r"^(?:所|其)*占(?:比[重例]?|的?比[重例]|份额)?$|^(?:比重|占比|份额)$")
_MEASURE = re.compile(
    r"(?:[数额率幅量速]|规模|进度|部分|[金余限总差]额|比[重例]|占比|幅度|差额|差距|总值|百分比|情况下限|[上下]限)$"
)
_UNITS = "[件份项户次期台辆套家个处所座篇条名]|人次|批次"
_OF_KINDS = re.compile(rf"^(?:(?P<each>[各每][类种])|(?P<all>总))的?(?P<unit>{_UNITS})数$")
_OF_MOST = re.compile(  # 得额最高的市
    r"(?:[得获][额款]?|金额|数额|资金|规模)?(?P<most>最[高低多少大小快慢])的(?P<kind>(?:地|[市县区]级?)?(?:[省市县区州旗]|科目|项目|单位|部门|税种|税|地区|年度?|企业|基金|险种|领域))$"
)
_COUNTED = re.compile(rf"(?:{_UNITS})数$")
_TWO_AMOUNTS = re.compile(
    r"(?P<first>[^，]+?)各?是多少(?P<unit>(?:(?:万|亿|万亿)元)?)，(?P<second>(?!较上|比上|同比|其中|[^，]*进度)[^，]+?)是多少(?P=unit)(?=，|$)"
)
_SINGLED_OUT = re.compile(
    r"(?P<most>最[高低多少大小快慢强弱好差])的(?:那|这)?一(?P<kind>[类项个种家款笔地年])$"
)
_KINDS = re.compile(r"的?(?P<many>[两二三四五六七八九十几])(?:大)?[种个]?(?:类别|类型|类)$")
_CLOSES = re.compile(  # 也一起告诉我, 给捋一下, 帮我查查
    r"[，。；？]?(?:也|都|再|还|并)*(?:请|麻烦|劳驾|烦请)?(?:您|你)?(?:帮我|帮忙|给我?|跟我|一并|一起|一块儿?)*"
    r"(?:(?:捋|理|梳理|归纳|总结|盘点|数|掰扯|查|找|看|(?<!汇)报|说|讲|列)(?:一?下|说|讲|一[捋理数说讲查看报列])"
    r"|(?:告诉|告知)(?:一下)?(?:我们?)?)(?:吧|呗|啊|呀)?(?P<end>[。？！]?)$"
)
_BOUND = r"(?:数量?)?(?:的)?(?:下限|上限|目标|指标|任务)?(?:值|数)?"
_COUNTED_THING = r"(?:(?![和与及、的])[^，。？；]){2,20}?"
_PLAIN: Ways = (
    (  # 宣传品的发放份数下限及辅导的人次目标各为多少: 宣传品发放多少份，辅导多少人次
        rf"(?P<one>{_COUNTED_THING})的(?P<does>[\u4e00-\u9fff]{{2}})?的?(?P<unit>{_UNITS}){_BOUND}(?:以及|[和与及、])"
        rf"(?P<other>{_COUNTED_THING})的(?P<does2>[\u4e00-\u9fff]{{2}})?的?(?P<unit2>{_UNITS}){_BOUND}"
        rf"(?:各自?|分别)(?:是|为|有)?(?:多少|几何){END}",
        r"\g<one>\g<does>多少\g<unit>，\g<other>\g<does2>多少\g<unit2>",
    ),
    (rf"(?<=[\u4e00-\u9fff])(?:啊|呀|哈|咧|哇|喔|哟|噢)+{END}", ""),
    (  # 支出最多的一项是什么
        rf"(?P<most>最[高低多少大小快慢强弱])的(?P<one>一[项类种个笔块])(?:又|则)?[为是](?:何(?![故因])|什么|啥){END}",
        r"\g<most>的是哪\g<one>",
    ),
    (  # 规模最大的领域为何
        rf"(?P<most>最[高低多少大小快慢强弱])的(?P<noun>(?:(?!的)[\u4e00-\u9fff]){{1,6}}?)(?:又|则)?[为是](?:何(?![故因])|什么|啥)(?P<kind>[项类种个者])?{END}",
        r"\g<most>的是哪个\g<noun>",
    ),
    (r"(?<=[\u4e00-\u9fff百千万亿\d成倍])(?<=[成倍])有余", "多"),
)
_read_plain = Reader(_PLAIN)


def requested(text: str) -> str:
    """The question without what introduces and closes it, each noun of a request asked for."""
    text = _ALSO_CALLED.sub("", text)
    if behind := _BEHIND.search(text):
        text = _listed_before(text[: behind.start()], behind.group())
    elif (how := _EACH_HOW.fullmatch(text)) and all(map(_of_noun, _LINK.split(how["nouns"]))):
        text = f"{how['lead']}{_as_question(how['nouns'])}？"
    text = _IN_UNIT.sub(r"（\g<unit>）", text)
    frame = _FRAME.search(text) or _WISH.search(text)
    frame = frame or _any_request(text)
    if frame is None:
        return _read_plain(_without_close(text))
    wanted = _sentence_at(text, frame.end())
    lead, rest = text[: frame.start()], text[frame.end() + len(wanted) :]
    if _HOW.search(lead) and not _ASKS.search(wanted) and _as_question(wanted):
        lead = "" if _OWN_THING.match(wanted) else _HOW.sub("，", lead)
    return _read_plain(_without_close(f"{lead}{_asked(wanted, frame.group())}{rest}"))


def _sentence_at(text: str, start: int) -> str:
    sentence = _SENTENCE.match(text, start)
    return sentence.group() if sentence else ""


def _any_request(text: str) -> re.Match[str] | None:
    """请 with whichever verb before nouns that are measured; None where what follows asks by itself."""
    frame = _ANY_FRAME.search(text)
    wanted = _sentence_at(text, frame.end()) if frame else ""
    return frame if wanted and not _ASKS.search(wanted) and _asked(wanted, "") != wanted else None


def _listed_before(said: str, frame: str) -> str:
    """What stands before a request (甲及乙，请列示。) as a question, as it stands where it is none."""
    start = max(said.rfind("。"), said.rfind("？")) + 1
    lead, wanted = said[:start], said[start:]
    wish = _any_request(wanted)
    wanted = wanted[wish.end() :] if wish else wanted
    asked = "" if _ASKS.search(wanted) else _as_question(wanted)
    if not asked:
        return f"{said}{frame}"
    vague = _HOW.search(lead) and _OWN_THING.match(wanted)
    return f"{'' if vague else lead}{asked}？"


def _without_close(text: str) -> str:
    """The text without what only closes it, where it asks without that."""
    found = _CLOSES.search(text)
    asks = found and _ASKS.search(text, 0, found.start())
    return f"{text[: found.start()]}{found['end']}" if found and asks else text


def _asked(wanted: str, frame: str) -> str:
    """What is requested as a question; as it stands, where it is one, or a list of things without measure."""
    if _ASKS.search(wanted):
        return _noun_before(wanted)
    clauses = [_WHOLE.sub("", clause) for clause in _ALSO.split(wanted)]
    asked = [question for clause in clauses if (question := _as_question(clause))]
    if len(asked) == len(clauses):
        return "，".join(asked)
    return f"{frame}{wanted}" if _LISTS.search(frame) else wanted


def _noun_before(wanted: str) -> str:
    """What is requested with a measured noun that stands before what asks by itself asked too."""
    noun, link, rest = wanted.partition("，")
    if not link or not _ADDS.match(rest) or _ASKS.search(noun) or not (asked := _as_question(noun)):
        return wanted
    return f"{asked}，{_ADDS.sub('', rest)}"


def _as_question(clause: str) -> str:
    """The nouns at the end of a clause each asked for; "" where it ends in none that is measured."""
    if _OF_BOTH.search(clause):
        return f"{clause}是多少"
    links = list(_LINK.finditer(clause))
    starts = [0, *(link.end() for link in links)]
    ends = [*(link.start() for link in links), len(clause)]
    asked: list[str] = []
    while starts and (question := _of_noun(clause[starts[-1] : ends[-1]])):
        asked.insert(0, question)
        end = ends.pop()
        starts.pop()
    if not asked:
        return ""
    if starts and asked[0].startswith("多少个"):  # 覆盖的国家和地区数: of both
        return "，".join([_of_noun(clause[:end]), *asked[1:]])
    head = clause[: links[len(starts) - 1].end()] if starts else ""
    if head and _OF_HEAD.match(clause[len(head) :]):
        head = f"{clause[: links[len(starts) - 1].start()]}是多少，"
    return f"{head}{_together(asked)}"


def _together(asked: list[str]) -> str:
    """Questions side by side, the amounts among them in one (甲、乙各是多少)."""
    said = "，".join(asked)
    said = _PLANNED_BEHIND.sub("？", said)
    while (joined := _TWO_AMOUNTS.sub(r"\g<first>、\g<second>各是多少\g<unit>", said)) != said:
        said = joined
    return said


def _of_noun(noun: str) -> str:
    """One noun asked for; "" where it is no measure, number, share, kind or reason."""
    unit = _UNIT.search(noun)
    said = unit["unit"] if unit and "元" in unit["unit"] else ""
    plain = _SAID.sub("", _WHOLE.sub("", noun[: unit.start()] if unit else noun))
    if found := _SINGLED_OUT.search(plain):
        return f"{plain[: found.start()]}{found['most']}的是哪一{found['kind']}"
    if found := _OF_MOST.search(plain):
        return f"{plain[: found.start()]}哪个{found['kind']}{found['most']}"
    if kinds := _KINDS.search(plain):
        return f"{plain[: kinds.start()]}分哪{kinds['many']}类"
    if counted := _OF_KINDS.search(plain):
        return f"{'每类' if counted['each'] else '一共'}多少{counted['unit']}"
    if _REASON.search(plain) or _TOLD.search(plain):
        return f"{plain}是什么"
    if _SHARE.search(plain):
        return "占百分之几"
    if doing := _DOES.fullmatch(plain):
        return f"{doing['when']}多少个{doing['thing']}{doing['does']}"
    if planned := _OWN_YEAR.fullmatch(plain):
        return f"{planned['year']}打算安排多少"
    if span := _SPAN.search(plain):
        return f"{plain[: span.start()]}从多少变到多少"
    if until := _UNTIL.search(plain):
        return f"{plain[: until.start()]}到{'哪一年' if until['when'].startswith('年') else '什么时候'}"
    if share := _SHARE_OF.search(plain):
        of_budget = _BUDGET.match(share["whole"])
        return f"{plain[: share.start()]}{'完成了' if of_budget else '占'}{share['whole']}的百分之几"
    if share := _SHARE_IN.search(plain):
        return f"{plain[: share.start()]}占{share['whole']}的百分之几"
    if moved := _MOVED_BY.search(plain):
        return f"{plain[: moved.end('move')]}多少个百分点"
    if plain.endswith("数") and not NO_COUNT.search(plain) and not _COUNTED.search(plain) and len(plain) > 2:
        lead, _, thing = plain.removesuffix("数").rpartition("的")
        return f"{lead}多少个{thing}"
    return f"{plain}是多少{said}" if _MEASURE.search(plain) or NO_COUNT.search(plain) else ""
