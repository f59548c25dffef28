"""What a thing is for and where it went in other words: 派什么用场, 拿来干什么的, 转出来后列到哪去了."""

from __future__ import annotations

import re

from assistant.question.plainly.ways import END, Reader, Ways

_DO_WHAT = r"(?:干|做|办)(?:什么|啥|嘛)(?:用|使)?(?:的|了|呢)*"
_FOR_WHAT = (
    rf"(?:派上?(?:什么|啥|何)用[场处途]?|(?:拿|用)(?:去|来)?{_DO_WHAT}|(?:干|做)(?:什么|啥|嘛)(?:用|使)的?(?:呢)?"
    r"|(?:有|做|作)?(?:什么|啥|何)用[途处场]?(?:的)?|用[途处](?:是|为)(?:什么|啥))"
)
_LATER = r"(?:将来|以后|日后|今后|未来|建[成好]之?后|盖好之?后|完工之?后)"
_GO = r"(?:主要|都|又|大多|是|要|具体|打算|准备|将来|以后|日后|今后|会|将|能)*"
_USES: Ways = (
    (rf"(?:[这那该此]一?[笔项块些]|[这那])(?:钱|资金|经费|款项?){_GO}{_FOR_WHAT}{END}", "钱用来干什么"),
    (r"由(?=[^，。？的]{2,14}?(?:调|转|划|挪|改列|移|并)(?:整|列|出)?[^，。？]{0,3}到了?哪)", "从"),
    (  # 从甲转出来后列到哪去了
        r"(?:这|那)?一?个?(?:科目|支出)?，?从(?P<from>[^，。？]{2,14}?)(?:里面?|中)?(?:转|划|调|移|挪|分|剥离|拿)(?:出来?|出去|走|列)(?:之?后|了|的)*，?(?:又|被|后来)*"
        rf"(?:改|转|划|调|归|并|移|挪)?(?:列|转|划|调|归|并|挪|放)(?:入|到|进|在|至)*了?(?:哪(?:里|儿|一?个(?:科目|类|款|项))?|什么(?:科目|地方))(?:里|下)?面?(?:去|来)?了?{END}",
        r"从\g<from>挪到哪个科目去了",
    ),
)
_BUILDS = re.compile("[新要扩改修][建盖造]|[盖建]在哪")
_BUILT: Ways = (
    (r"要?新盖", "新建"),
    (rf"[，、]?(?:{_LATER}){_GO}{_FOR_WHAT}{END}", "，建成后做什么用"),
    (r"[盖建修]在(?:了)?(?:哪(?:里|儿)?|什么(?:地方|位置))", "在什么位置"),
)
_read, _read_built = Reader(_USES), Reader(_BUILT)


def uses(text: str) -> str:
    """What money goes for, and what a building is for, in the usual words."""
    return _read(_read_built(text) if _BUILDS.search(text) else text)


__all__ = ["uses"]
