"""Asking for the meaning of a name in other words: 作何理解, 啥叫, 界定为什么, 所说的“X”包括哪些."""

from __future__ import annotations

import re

from assistant.question.plainly.causes import speaks_of_move
from assistant.question.plainly.ways import END, WHAT

_MEANING_AHEAD = re.compile(r"(?:啥|什么)叫(?:做|作)?(?=[“\u4e00-\u9fff])|(?:何谓|何为)(?=[“\u4e00-\u9fff])")
_MEANING_BEHIND = re.compile(
    rf"(?:这个|这一|一)?(?:词|说法|概念|名词|提法)?(?:在(?:报告|文件)[里中])?(?:是|该|应|应当|应该)?"
    rf"(?:作何(?:理解|解释|解)|(?:怎么|如何|怎样)(?:来|去)?(?:讲|说|解释|理解|定义|界定)(?:的|呢)?|何意|"
    rf"(?<!如)何解|是个?{WHAT}(?:概念|含义|意义|说法)"
    rf"|的?(?:定义|含义|意思|概念|说法)(?:是|为)(?:{WHAT}|怎样的?)|是?指(?:的是?)?{WHAT}(?:意思)?|{WHAT}意思"
    rf"|(?<=”)，?(?:这|那|它)?(?:到底|究竟)?(?:是|算)(?:一?笔|个|一?种)?{WHAT}(?:样的?)?(?:钱|经费|资金|款项?)"
    rf"|(?:主要|具体|到底|究竟)?(?:用来|用于)?反映(?:的(?:主要)?是?|了)?(?:{WHAT}|哪(?:一|几)?[些类种个项]?)"
    rf"(?:方面|类型|性质)?的?(?:支出|开支|费用|经费|收入|资金|钱|内容|东西|事项)?){END}"
)
_A_NOTION = re.compile(  # “X”机制是怎么回事: of a notion, not of an amount whose cause is asked
    r"^(?P<name>[^，。？\d]*?(?:“[^”]+”[^，。？\d]{0,8}|机制|制度|办法|改革|政策|行动|工程|原则))(?:到底|究竟|又)?是(?:怎么|咋)(?:一)?回事[？?]?$"
)
_OF_MONEY = re.compile("(?:支出|收入|经费|费|资金|余额|结余|结转|缺口|差额|税|款|钱)$")
_SEEN = re.compile(
    r"(?:^|(?<=[，。]))(?:我|咱们?)?(?:老是?|总是?|经常|常常?|一直|多次)(?:能|会)?(?:看|见|碰|听)(?:到|见|说)?(?=“)"
)
_AMONG_MEANINGS = re.compile(rf"(?<=名词解释)(?P<named>[^。？]*?)(?:是)?(?:怎么|如何|怎样)写的?{END}")
_DEFINED_AS = re.compile(r"(?:界定|定义|解释|理解|描述)[为成](?:什么|啥)")
_SAID_HERE = re.compile(
    r"(?:报告|文件|文|这|此|名词解释)[里中上]?所?(?:说|讲|称|提到?|写)的?"
    r"(?=“?[^，。？“”]{2,16}”?是什么意思|“[^”]{2,16}”[^，。？“”\d]{0,6}是什么[？?]?$)"  # “X”工程是什么
)
_DEFINED_HERE = re.compile(
    rf"(?:[里中上])?所?(?:说|讲|称|提到?|写)的?(?P<name>“[^”]{{2,12}}”)(?:都|到底|主要)?"
    rf"(?:(?:包括|包含|指)了?(?:哪些|什么|哪[几三两]?[类项块]?)"
    rf"|是?(?:按照?|依照?|根据)(?:什么|啥|多[少大高]|怎样的?)[^。？]{{0,20}}){END}"
)

_MET = (  # 报告里冒出个词叫
    r"(?:(?:我)?在?(?:这份|本|该)?(?:报告|文件|文本|材料|说明|公开|名词解释|文|书|这)?[里中上]?(?:面|头)?，?(?:还|又|老|总|多次|反复|一再|常|突然)*"
    r"(?:冒出|出现|蹦出|碰到|碰见|遇到|看到|看见|见到|读到|提到|提及|提|用到|说到|写到|写着|有)(?:来|了|过|的)*"
    r"(?:这么|那么)?一?个?(?:新)?(?:词儿?|名词|说法|提法|概念|术语|名目|字眼|名字|名称)?(?:叫做?|是|为|：|，)?)"
)
_WORD = r"(?P<name>“[^”]{2,16}”)(?:这个|这一|一|这)?(?:词|名词|说法|提法|概念|术语)?"
_NOT_CLEAR = (  # 看不懂啊
    r"[，。](?:[^，。？“”多少几哪]{0,8}?(?:不太?|没太?|未)(?:看|听|弄|搞|大|怎么)?(?:懂|明白|清楚|理解|熟|听说过?|见过|知道|了解)|[^，。？“”多少几哪]{0,6}(?:糊涂|迷糊|陌生|一头雾水))"
    r"[^，。？“”多少几哪]{0,3}"
)
_ASKED_OF_IT = (
    r"[，。]?(?:请问|那么?)?(?:它|这|那|其|该词|这个词|此)?(?:到底|究竟|具体|主要|又|应)*(?:是?(?:指|说|讲|表示|代表|意味着?)(?:的|着)*)?(?:是|算|叫)?(?:个|一?种)?"
    r"(?:什么|啥|何)(?:东西|意思|名堂|概念|含义|玩意儿?)?(?:呢|呀|啊|来着)?[？]?$"
)
_WORD_AGAIN = _WORD.replace("name", "again")
_NEW_WORD = re.compile(
    rf"^(?:{_MET}{_WORD}(?:{_NOT_CLEAR})?|(?:{_MET})?{_WORD_AGAIN}(?:{_NOT_CLEAR})){_ASKED_OF_IT}"
)


def _new_word(found: re.Match[str]) -> str:
    """The word met, whose meaning is asked."""
    name = next(filter(None, (found["name"], found["again"])))
    return f"{name}是什么意思"


def meanings(text: str) -> str:
    """What asks for a meaning said as 是什么意思; how a move is explained is a cause and left."""
    text = _NEW_WORD.sub(_new_word, text)
    if (notion := _A_NOTION.match(text)) and not _OF_MONEY.search(notion["name"].rstrip("”")):
        return f"什么是{notion['name']}？"
    if not speaks_of_move(text):
        text = _DEFINED_AS.sub("是什么意思", _MEANING_AHEAD.sub("什么是", text))
        text = _AMONG_MEANINGS.sub(r"\g<named>是什么意思", text)
        text = _SAID_HERE.sub("", _MEANING_BEHIND.sub("是什么意思", _SEEN.sub("", text)))
    return _DEFINED_HERE.sub(r"什么是\g<name>", text)
