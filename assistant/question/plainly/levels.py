"""Two levels held against each other in loose words: 是市本级收得多还是区里收得多.

Becomes 一般公共预算收入市本级和区里哪个多, with the side of the account where only a verb tells it.
"""

from __future__ import annotations

import re

_KIND = "[省市区县州盟旗]"
LEVEL = (
    rf"(?:(?:下面|底下|所属)的?)?(?:各?{_KIND}{{1,2}}(?:里|本级|级|直|们)|各{_KIND}{{1,2}}|[区市]县|县[区市])"
)
_DOES = r"(?:的)?(?P<does{n}>[收花支用][入出了掉上来去]{{0,2}}|[涨降增减长])?得?(?:的)?"
_HOW = r"(?:更|要)?(?:多|少|快|慢|猛|狠|高|低|大|小|厉害|凶)(?:一?些|一点)?"
_ASKED = re.compile(
    rf"(?:到底|究竟)?是?(?P<first>{LEVEL}){_DOES.format(n=1)}{_HOW}，?还是(?P<second>{LEVEL}){_DOES.format(n=2)}(?P<how>{_HOW})"
)
_FRONT = re.compile(
    rf"(?:到底|究竟)?(?P<does1>[收花支用][入出了掉]{{0,2}}|[涨降增减长])得?(?P<how>{_HOW})的是(?P<first>{LEVEL})，?还是(?P<second>{LEVEL})"
)
_WHO = re.compile(
    rf"(?P<first>{LEVEL})[和跟与](?P<second>{LEVEL})(?:到底)?(?:谁|哪个|哪一?级)(?P<does1>[收花支用][入出了掉]{{0,2}})得?(?P<how>{_HOW})"
)
_TIME = re.compile(
    r"(?:20\d\d年|[前头今去上]?[一二三四五六七八九十\d]+[-至到]?[一二三四五六七八九十\d]*个?(?:月份?|季度)|[上下]半年|[今去本当]年|全年|，|的|里|累计)*"
)
_SIDES = {
    "收": "一般公共预算收入",
    "花": "一般公共预算支出",
    "支": "一般公共预算支出",
    "用": "一般公共预算支出",
}
_MOVES = {"涨": "涨得", "增": "涨得", "长": "涨得", "降": "降得", "减": "降得"}


def levels(question: str) -> str:
    """The question with the two levels side by side behind what is compared."""
    asked = next((found for read in (_ASKED, _FRONT, _WHO) if (found := read.search(question))), None)
    if asked is None:
        return question
    lead, rest = question[: asked.start()], question[asked.end() :]
    does = next((asked[name] for name in ("does1", "does2") if asked.groupdict().get(name)), "")
    thing = _SIDES.get(does[:1], "") if _TIME.fullmatch(lead) else ""
    link = "" if thing or not lead or lead[-1] in "，：的" else "的"
    how = f"{_MOVES.get(does[:1], '')}{asked['how']}"
    return f"{lead}{thing}{link}{asked['first']}和{asked['second']}哪个{how}{rest}"


__all__ = ["LEVEL", "levels"]
