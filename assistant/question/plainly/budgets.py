"""Budgets and limits in other words: what is left of one, how far one is missed, what goes beyond one."""

from __future__ import annotations

import re

from assistant.question.plainly.ways import END, MUCH, Reader, Ways

_LIMIT = r"(?:预算|限额|上限|红线|指标)"
_LEFT_OF_BUDGET = re.compile(
    r"(?P<budget>预算|年初[^，。？]{0,12}?|[批定给]的?[^，。？]{0,4}?)(?:最后|年底|到年底|实际|并)*(?:没有?"
    r"|未)能?(?:全部?)?(?:花|用|支|使)(?:完|满|掉|光)(?:的话)?[，、的]?"
    r"(?:还|最后|一共|共)*(?:剩|余|省|节约|结余)(?:了|下|着|出|来)*(?P<much>多少(?:钱)?|几[万亿百])"
)
_SPENT = re.compile("[花用支]了|花掉|决算|执行|支出")
_BUDGET_SAVED = re.compile(
    r"(?:还|最后)?(?:剩|余|省|节约|结余|节余)(?:了|下|出)*(?P<much>多少(?:钱)?)的?预算(?![数支收没未])"
)
_BUDGET_SIDE, _SPENT_SIDE = (
    r"(?:年初|调整后的?)?预算数?",
    r"(?:最后|实际|全年)?的?(?:决算|执行|支出|花费|开支|入库|完成|征收|收缴|到账)[数额]?",
)
_SET_AT_FIRST = re.compile(  # 最初人代会定的目标: the budget that the year began with
    r"(?:最[初早]|当初|年初)?[省市县区]?(?:人民代表大会|人代会|人大会?)(?:上|会议)*(?:最初|当初)?(?:批准?复?|审议通过|通过|确?定下?)的?(?:那个)?"
    r"(?:年初)?(?:收入|支出)?(?:目标|预算|计划|预期)数?"
)
_EQUALS_GOAL = re.compile(
    r"(?:相当于|达到了?|等于|是|占)(?P<of>年初的?|最初的?|原定的?|原来的?|这个|当初的?)?(?:目标|预算|计划|预期)数?的(?=百分之几|百分之多少|几成|多少％?)"
)
_OF_ADJUSTED = re.compile(rf"(?:相当于|达到了?|等于|是|占)了?(?P<budget>调整后?的?预算)数?的?(?={MUCH})")
_APART = (
    r"(?:之间|两者)?的?(?:相?差(?!异率|旅)(?:了|出)?(?:多少(?:钱)?|额|距|异|几[万亿百])"
    r"|(?:有)?(?:多大的?)?(?:出入|落差|差[距额]|缺口|距离))(?:是|有|为)?(?:多少|多大)?"
)
_BUDGET_APART = re.compile(
    rf"(?:{_BUDGET_SIDE}[与和跟同、]{_SPENT_SIDE}|{_SPENT_SIDE}[与和跟同、]{_BUDGET_SIDE}){_APART}"
    rf"(?=[，。；？,?]|$)"
)
_FAR_FROM_BUDGET = re.compile(
    rf"(?:{_SPENT_SIDE})?[离距](?:离|着)?{_BUDGET_SIDE}(?:还|又|仍)?(?:有|差|存在|是)?(?:着|了)?(?:多大|多少)的?(?:距离|差距|缺口|差额)"
    rf"{END}"
)
_SHORT_OF_BUDGET = re.compile(
    r"(?P<missed>(?:不及|没有?达到|没有?完成|未完成|未达到|低于)[^，。？]{0,4}预算数?[^，。？]{0,6}[，；])(?:缺口|差额|差距)(?:是|有)?(?:多大|多少)"
)
_SAVED_IN_PERCENT = re.compile(  # 比预算省了几成
    r"(?P<base>比(?:年初|全年|当年)?的?预算数?)(?:节约|节省|结余|少|省|压减)(?:花|用|支出?|下)?了?"
    r"(?:几成|百分之多少|多少个?百分点|多大(?:的)?比例)"
)
_ADJUSTED = re.compile("(?<=调整)(?:之|以)(?=[前后])")
_COMPLETED = re.compile(rf"完成了?(?={MUCH}{END})")
_CONGRESS = r"(?:人民代表大会|人代会|人大(?!代表|机关|事务|会议|常委))"
_PASSED = rf"{_CONGRESS}(?:上|审议|审查|批准?|批复|通过|定)*(?:下来)?"
_BOTH_BUDGETS = "年初预算数和全年预算数"
_SUM_ASKED = r"(?:多少(?:钱)?|几[万亿百])"
_ADJUSTED_FROM_AND_TO: Ways = (  # what a budget was adjusted from, and what to
    (
        rf"(?:预算)?调整(?:之|以)?前后的?(?:预算)?数?额?(?=(?:各|分别)?(?:自|是|为|有)*{_SUM_ASKED})",
        _BOTH_BUDGETS,
    ),
    (
        rf"年初的?(?:预算)?数?(?:是|为|安排|定|批)?了?{_SUM_ASKED}[，、]?(?:后来|最后|到|又)*(?:的)?调整?(?:后|到|成|为)了?的?(?:预算)?数?(?:又|后)?(?:是|为)?(?={_SUM_ASKED})",
        f"{_BOTH_BUDGETS}各是",
    ),
    (r"年初(?:的)?预算数?[和与跟、]调整后的?(?:预算)?数?", _BOTH_BUDGETS),
)
_FIRST_BUDGET: Ways = (  # the budget of the year as the congress passed it, before any adjustment
    (
        rf"(?P<with>[跟与和同])年?初?{_PASSED}(?:的|时候?|当时)*(?:预算)?(?:安排)?数?时?(?:相?比|比较)，?"
        r"(?=[^，。？]*[增减升降变差调多少高低])",
        r"\g<with>年初预算相比，",
    ),
    (
        rf"(?<=[比较])年?初?{_PASSED}(?:的|时候?|当时)*(?:预算)?(?:安排)?数?时?(?=[增减升降变差调多少高低])",
        "年初预算",
    ),
    (
        rf"(?:(?:预算)?调整(?:之|以)?前，?的?)?(?:年初)?{_PASSED}的"
        r"(?=[^，。？]{2,20}(?:收入|支出|预算))",
        "年初预算的",
    ),
    (
        r"(?:预算)?调整(?:之|以)?前，?的?(?=[^，。？]{2,16}(?:收入|支出)(?:的?预算)?数?(?:是|为|有|定)*多少)",
        "年初预算的",
    ),
    (
        r"(?<=[收支][入出])(?:预算)?在?(?:预算)?调整(?:之|以)?前的?(?:预算)?(?=(?:是|为|有|定)*多少)",
        "的年初预算",
    ),
)
_DONE_OF_WHICH = (  # 哪几个税种的决算收入: what became of the budget of each
    r"(?P<what>哪[^，。？]{0,10}?)的?(?:决算|执行|实际|完成|入库)的?(?:收入|支出|完成)?[数额]?(?:明显|大幅|略微|稍微|都|还|只)*"
)
_SHORT_OF = r"(?:小于|低于|少于|不到|没到|不及|不足|没有?达到|未达到)了?"
_ABOVE = r"(?:大于|高于|多于|超过|超出|突破)了?"
_ITS_BUDGET = r"(?:年初|全年|调整后?)*的?预算[数额]?"
_BEYOND: Ways = (
    (rf"{_DONE_OF_WHICH}{_SHORT_OF}{_ITS_BUDGET}的(?=[\d百九八七六五])", r"\g<what>完成率低于"),
    (rf"{_DONE_OF_WHICH}{_ABOVE}{_ITS_BUDGET}的(?=[\d百九八七六五])", r"\g<what>完成率超过"),
    (rf"{_DONE_OF_WHICH}{_SHORT_OF}{_ITS_BUDGET}", r"\g<what>没完成预算"),
    (rf"{_DONE_OF_WHICH}(?:{_ABOVE}{_ITS_BUDGET}|比{_ITS_BUDGET}[多高大])", r"\g<what>超预算"),
    (
        r"(?:全年|当年)(?:总共|一共)?(?:可|能|可以)(?:用|花|动用|支配)的?(?:钱|资金|额度)?(?:是|有)?(?=多少)",
        "全年预算",
    ),
    (  # 比年初向人代会报告的执行数多: the number of the execution as told before
        r"(?:年初|当时)?(?:[向给在对]|提交)?(?:本?[省市县区州])?(?:人大(?:常委会)?|人代会|两会|人民代表大会|常委会)(?:会议|会)?[上时]?"
        r"(?:所|作)?(?:报告|汇报|报|审议|批准|通过)(?:过|了)?的(?=(?:预计)?执行数)",
        "",
    ),
    (r"（(?:与|和|同|跟|比)?(?:年初|全年)?预算数?(?:相|做|作)?[比对](?:较|比)?）", ""),
    (r"(?:短收|歉收|欠收)(?:了|额)?(?:是|为|达)?(?=(?:多少|几)[^个])", "比年初预算少"),
    (r"(?<=预算)(?<!收入预算)超收", "收入超收"),  # what is more than planned is income, though not said
    (r"超收(?:了|额)?(?:是|为|达)?(?=(?:多少|几)[^个])", "比年初预算多"),
    (
        r"(?<=债务)余额，?(?:还|只)*(?:(?:比|较)(?:核定|法定|批准)?的?(?:限额|上限)(?:还|要)?[低少小]|(?:低于|少于|小于|不及)(?:核定|法定|批准)?的?(?:限额|上限))"
        r"了?(?:出|掉)?(?=多少|几)",
        "离限额还差",
    ),
    (
        r"(?P<what>哪[^，。？]{0,6}(?:税种?|收入|支出)[^，。？]{0,6}?)(?:没有?|未能?|不)(?:能)?"
        r"(?:达到?|完成|达成|实现)了?(?:年初|全年|年度|调整后?)*的?(?:预期|任务|目标|计划)(?:数|值)?",
        r"\g<what>没完成预算",
    ),
    (r"(?P<what>哪[^，。？]{0,6}(?:税种?|收入)[^，。？]{0,6}?)(?:出现)?短收了?", r"\g<what>没完成预算"),
    (
        r"(?P<what>哪[^，。？]{0,6}(?:税种?|收入|支出)[^，。？]{0,6}?)超(?:过|出|额完成)了?"
        r"(?:年初|全年|年度|调整后?)*的?(?:预期|任务|目标|计划)(?:数|值)?",
        r"\g<what>超预算",
    ),
    (
        r"(?:突破|冲破|超越|顶破|越过)了?"
        rf"(?=(?:年初|全年|调整后?的?|核定|法定|债务|批准的?)*{_LIMIT})",
        "超出",
    ),
    (r"(?<=超[出过])(?:核定|法定|批准)的?(?=限额)", ""),
    (r"(?<=债)(?P<between>[^。？；]{0,12}?)额度(?=[^，。？；]{0,4}(?:还|剩|余|没))", r"\g<between>限额"),
    (
        r"(?<=债)(?P<still>[^。？；]{0,12}?[还剩余][^，。？；]{0,4}多少)的?(?:空闲|剩余)?额度",
        r"\g<still>限额",
    ),
)
_ASKS_WHY = re.compile("为什么|为何|为啥|何以|怎么|咋|原因|理由")
_ASKS_WHICH = re.compile("哪[些几]|(?:几|多少)[个项]")
_OVER_BUDGET = re.compile(
    r"(?P<own>(?:支出)?决算数?|实际支出|执行数?)?"
    r"(?:比(?:年初|全年|当年)?的?预算(?:安排)?数?[还要又]*[多高大][出了些]*"
    r"|(?:大于|高于|多于|超[过出]|[高多]出|多过)了?(?:年初|全年|当年)?的?预算(?:安排)?数?)(?![花支用收出了]*(?:多少|几)|的?部分)"
)
_ALIKE = (
    r"(?:(?:会|能|都|完全|恰好|正好|刚好|数额?|金额|是|也)*(?:一[分毛]钱?[也都]?不差|分[毫文]不差|丝毫[也都]?不差|一模一样"
    r"|一样多?|相等|相同|一致|吻合|没有?差[别异额距]|(?:没有?|毫?无)(?:任何)?(?:差[别异额距]|出入)))"
)
_ALIKE_BUDGET = re.compile(
    rf"(?:(?:年初|调整后?的?)?(?:支出)?预算(?:安排)?数?[与和跟同](?:支出)?(?:决算|执行)数?"
    rf"|(?:支出)?(?:决算|执行)数?[与和跟同](?:年初|调整后?的?)?(?:支出)?预算(?:安排)?数?)(?P<why>怎么|为什么|为何|咋)?{_ALIKE}"
)
_UNLIKE_EXECUTED = re.compile(  # 决算数和此前报告的执行数有出入吗
    rf"(?P<own>决算)数?[与和跟同](?:[^，。？]{{0,10}}的|[此之]前|当时|早先)?(?P<base>预计执行|执行|快报)数?"
    rf"(?:之间|相比)?(?:是否|是不是|完全)?(?:(?:有没有|有无|有|存在)(?:什么|任何)?(?:出入|差[别异距额]|变化|不同)|{_ALIKE}|不一样)"
    r"(?=[吗么不否没？]|$)"
)
_read_limits, _read_first_budget = Reader(_BEYOND), Reader((*_ADJUSTED_FROM_AND_TO, *_FIRST_BUDGET))


def budgets(text: str) -> str:
    """What is left of a budget or missed of it said as 比年初预算少多少, a limit by its usual name."""
    text = _read_first_budget(_SET_AT_FIRST.sub("年初预算", text))
    if "年初预算" in text:
        text = _EQUALS_GOAL.sub("完成了年初预算的", text)
    if _SPENT.search(text):
        text = _OF_ADJUSTED.sub(r"完成了\g<budget>的", text)
    text = _BUDGET_SAVED.sub(r"比年初预算少\g<much>", text)
    text = _SAVED_IN_PERCENT.sub(r"\g<base>少花了百分之几", text)
    text = _SHORT_OF_BUDGET.sub(r"\g<missed>比年初预算少多少", text)
    text = _FAR_FROM_BUDGET.sub("决算比年初预算差多少", text)
    text = _BUDGET_APART.sub("决算比年初预算差多少", text)
    text = _LEFT_OF_BUDGET.sub(r"\g<budget>比年初预算少\g<much>", text)
    text = _ADJUSTED.sub("", _read_limits(_COMPLETED.sub("完成了预算的", text)))
    text = _UNLIKE_EXECUTED.sub(r"\g<own>数比\g<base>数增减多少", text)
    if _ASKS_WHICH.search(text):
        text = _ALIKE_BUDGET.sub("决算数同预算数持平", text)
    if _ASKS_WHY.search(text):
        text = _ALIKE_BUDGET.sub(r"决算\g<why>和预算一样", text)
        text = _OVER_BUDGET.sub(lambda found: (found["own"] or "") + "超出预算", text)
    return text
