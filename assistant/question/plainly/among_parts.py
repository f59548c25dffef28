"""Which parts of a thing went the other way, in other words: 里面有没有反而涨了的，涨在哪; 哪一项不降反升."""

from __future__ import annotations

from assistant.question.asked.words import expanded
from assistant.question.plainly.ways import END, Reader, Ways

_WITHIN = r"(?:(?:这|那)?(?:里面|里头|其中|当中|之中|中间)|(?<=[费入出])[里中])(?:又|还)?"
_MOVED = r"(?:<up>|<down>|升|降)"
_WHICH = r"(?P<which>哪(?![里儿怕])[^，。；？]{0,8}?)"
_CONTRARY = r"(?:却|又|还|竟然?|居然|偏偏?)*反(?:而|倒是?)?(?:还|是)?"
_AMONG: Ways = (
    (
        rf"{_WITHIN}，?(?:有没有|有无|是否有|会不会有|有)(?:哪[一几些]?[项个样类]?|什么)?(?:东西)?(?:是)?(?:反而|反倒|却|倒是|逆势|还)*"
        rf"(?P<move>{_MOVED})了?的(?:项目|科目|支出|部分|地方)?(?:吗|么)?"
        rf"(?:[，；？]?(?:如果有的?话?，?|有的?话，?)?(?:又|都|是)*(?:{_MOVED}了?(?:的是?)?)(?:是)?(?:在|到)?(?:哪[儿里]?|哪[一几]?[项个]|什么(?:地方|上面?)?|哪些(?:地方|方面)?)(?:了|上)?)?{END}",
        r"其中哪一项\g<move>了，为什么",
    ),
    (  # 哪一项不降反升
        rf"{_WHICH}[不没未]了?[降减跌缩]{_CONTRARY}(?:上|大)?[升增涨](?:[长加]|起来)?了?(?=[，。；？的]|$)",
        r"\g<which>反而增加了",
    ),
    (
        rf"{_WHICH}[不没未]了?[升增涨]{_CONTRARY}(?:下|大)?[降减跌缩](?:[少低]|下来)?了?(?=[，。；？的]|$)",
        r"\g<which>反而减少了",
    ),
    (  # 哪一项反倒加了钱
        rf"{_WHICH}[加添涨]了?钱(?=[，。；？的]|$)",
        r"\g<which>增加了",
    ),
    (  # 哪一项反倒涨了
        rf"{_WHICH}(?:反倒是?|反而是|倒是?|却|逆势)(?=(?:还|又|是|在)*{_MOVED})",
        r"\g<which>反而",
    ),
)
among_parts = Reader(tuple((expanded(said), read) for said, read in _AMONG))

__all__ = ["among_parts"]
