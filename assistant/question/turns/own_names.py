"""Whether a clause of a question names itself what it asks of, or leans on what was asked before it.

Reads the words alone: neither what reports call things nor what was answered.
"""

from __future__ import annotations

import re

from assistant.find.figures.parts_moved import goes_on_to_which
from assistant.find.figures.same_amount import goes_on_to_what_differs
from assistant.question.asked.query import THE_SAME_OF, content_pieces, of_thing_before, question_to_query
from assistant.question.asked.word_kinds import holds_noun, opens_with_noun, stretches_of_names
from assistant.question.asked.words import ONLY_ASKS
from index.glossary import load_glossary

PRONOUN = re.compile(r"^(?:它|他|其(?!中|他|余)|(?:该|这个?|那个?)[\u4e00-\u9fff]{0,3}?(?=的))的?")
_LEANS_BACK = re.compile(
    r"^[跟和与同][^。？]{2,16}?(?:减少|增加|增减|变动)[^。？]{0,6}?(?:同一个?|一个数|相同|相等)|"
    r"^(?:两[地家市个者边县省区]|双方|各自)|^比(?:全|[省市县区州]|本级|调整前|原来|年初)|[对合核凑加算](?:得|不)(?:上|拢|平|起来)|一样吗|一致吗|说法一致|是真的|对吗|相符|吻合|矛盾|^(?:这|那|其中|该|涉及|为什么|为何|为啥|原因|"
    r"由(?:谁|哪|什么)|归(?:谁|哪)|谁|怎么|完成(?:情况|得|了)|多少|占|属于|包[括含]|各|分别|都|差|算|合|降|涨|增|减|少|多|高|低|"
    r"还|是|有|全年合计|一共|总共|理由|依据|报告|又|哪|钱)|"
    r"^(?:主要|具体|究竟|到底)(?:都?是|[多少增减涨降升差省高低])|"
    r"^(?:正文|文字|(?:情况|文字)?说明)[里中上]?(?:写?的)?[和与跟同][^，。？]*表[^，。？]*(?:一致|一样|相同|[相不]符|吻合|对[得不]上)|"
    r"^[^，。？的]{2,12}表[里中上]?的?[和与跟同](?:正文|文字|(?:情况|文字)?说明|[^，。？的]{2,12}表)"
    r"[^，。？]*(?:一致|一样|相同|[相不]符|吻合|对[得不]上|一个数)|"
    r"^(?:年初|全年|调整后?|年度)*的?(?:预算|目标|任务|计划)(?:任务|目标)?(?:也|都|最后|到底|有没有|是否|是不是)*(?:完成|达成|执行|实现)|"
    r"^[比较超](?:出|过|了)*(?:年度|年初|全年|当年|预期|既定|原定|省定)*的?(?:目标|任务|计划|预期)|"
    r"^(?:主要|又|都|还|存在|究竟|到底)*(?:的|有)?(?:什么|哪些|啥)?(?:问题|毛病|症结|不足|短板|扣分|丢分|失分|分)(?:主要|都|究竟|到底|是)*"
    r"(?:[出卡扣丢]?在|是|有|[？?]?$)|"
    r"[对准]不[对准][？?]?$|占了?其中|其中(?:的|有|占)|[又也还](?:有|涨|增|升|多|减|降|少)|占比?(?:了|到|是|为)?(?:多少|几成|百分之几|多大)?(?:的)?(?:比重|比例)?[？?]?$"
)
_WHICH_OF_THEM = re.compile(
    r"^(?:其中|里面|当中)?哪(?:一|几)?(?:个|项|些|类|块|种)?[^，。？]{0,6}(?:[增涨升降减超]|多了|少了)[^率]*$"
)
_WHICH = re.compile(r"哪(?:一|几)?(?:个|些)(?:项目|单位|科目)")
_MEASURE = re.compile(
    r"(?:到)?(?:年底|年末|年终|最后)(?:滚下来|账上)?(?:还|能)?(?:剩|结余|余)下?|"
    r"(?:年末|年终|年底|期末|当年|本年|累计|滚存|收支)*(?:结余|结转|余额|限额)|"
    r"(?:年底|年末|年终|最后)?实际(?:收入|支出|完成|执行|花费|入库|[\u4e00-\u9fff]?)(?:数|额)?|实[收支](?:数|额)?|价值合?|"
    r"(?:年初|全年|调整后?的?|当年|最后|实际)?(?:目标|计划|实际|完成|指标|预算|决算|执行|金额|数量|得分|分值|结果)(?:值|数|情况)?"
)
_ASKED_FIRST = re.compile("^(?:为什么|为何|为啥|有没有|是否有?|有无|有?多少钱?)")
_COUNTED_OF = re.compile(
    "[人次户场]数|人口|[批人]次|面积|[里行]程|长度|规模|满意[度率]|合计|总[额数量]|[数质]量|比[例重]|[预决]算(?:支出|收入|数)?"
)  # of the thing before
_HANGS_ON = re.compile("[比较占与和跟同超由被从没未剩]|其(?![他余])|余下|相当于?|等于|折合")
_OF_WHICH_KIND = re.compile("什么|啥|哪|几(?!乎)")  # 用在什么事情上, 买哪些品种: of the thing before
_OF_SEVERAL = frozenset({"compare", "rank", "times"})
_SOURCE = re.compile(  # where an amount is looked for, and no name of what is asked
    r"(?:只|光|仅)?(?:按|看|用|算)?(?:一般公共预算|政府性基金|国有资本经营|财政拨款|全部资金)(?:预算|口径)?(?:财政拨款)?(?:来)?(?:看|算|说)?的?"
    r"|(?:报告)?(?:正文|文字|说明|表格)(?:部分)?[里中上]?(?:写|说|印)?的?"
    r"|^[\u4e00-\u9fff]{2,16}表[里中上]面?(?=又|呢|是多少|有多少)"
)
_OTHER_END = re.compile(
    r"(?:那么?)?最(?:高|低|多|少|大|小|快|慢)的(?:又|那个)?(?:是|呢)"
)  # …哪个最高？最低的呢
_KIND = r"(?:一般|专项|新增|再融资|置换)(?:债[券务]?)?"
AMONG = r"(?:其中|(?:这)?里[面头]?|当中)"
_KINDS_OF_ONE = re.compile(
    rf"{AMONG}?{_KIND}(?:[、和与及]{_KIND})+的?(?:各|分别)|{AMONG}{_KIND}(?:又|部分|的)*[占有是为]?了?(?:多少|几)"
)  # of the debt before
SHORTEST_NAME = 3


def stands_alone(text: str) -> bool:
    """Whether a later sentence names what it asks about, by name, pronoun or as the same of another."""
    if of_thing_before(text) or _OTHER_END.match(text) or _KINDS_OF_ONE.match(text) or goes_on_to_which(text):
        return False
    if goes_on_to_what_differs(text):
        return False
    if PRONOUN.search(text) or THE_SAME_OF.search(text) or _WHICH_OF_THEM.search(text):
        return True
    asked = _SOURCE.sub("", text)
    names = [piece for piece in content_pieces(asked) if len(piece) > 1 and not _only_asks(piece)]
    named = len("".join(names)) >= SHORTEST_NAME
    asks = bool(question_to_query(text).wants) or bool(_WHICH.search(text))
    return named and not _LEANS_BACK.search(text) and asks


def _only_asks(piece: str) -> bool:
    """Whether a piece of a sentence names no thing: 主要用, 实际完成数."""
    return bool(_MEASURE.fullmatch(piece) or ONLY_ASKS.fullmatch(piece))


def names_own(clause: str) -> bool:
    """Whether a clause asks of a thing that it names itself, and not but by a measure of another."""
    own = _ASKED_FIRST.sub("", clause.rpartition("。")[2])  # 有点犯嘀咕。这个降幅对吗
    ahead = _OF_WHICH_KIND.split(own)[0]
    known = [name for name in content_pieces(ahead) if name in load_glossary().by_key]
    names = known or [name for name in content_pieces(_SOURCE.sub("", ahead)) if len(name) > 1]
    names = [name for name in names if not (_MEASURE.fullmatch(name) or _COUNTED_OF.fullmatch(name))]
    if not names or PRONOUN.search(own) or THE_SAME_OF.search(own) or _HANGS_ON.match(own):
        return False
    operation = question_to_query(own).operation
    if of_thing_before(own) or _KINDS_OF_ONE.match(own) or operation in _OF_SEVERAL:
        return False
    if operation == "check" and not known:
        return False  # 前后写的是一个数吗
    leans = _LEANS_BACK.search(own)
    opens = leans is not None and not leans.start() and own.startswith(names[0]) and opens_with_noun(names[0])
    said = "".join(part for name in names for part in stretches_of_names(name))
    return (len(said) >= SHORTEST_NAME or holds_noun(said)) and (leans is None or opens)
