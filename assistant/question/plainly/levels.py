"""Two levels held against each other in loose words: 是市本级收得多还是区里收得多.

Becomes 一般公共预算收入市本级和区里哪个多, with the side of the account where only a verb tells it. 甲省五市
are 甲省各市.
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
_FROM_ABOVE = (
    r"(?:中央|国家|上级|上面|省里?|省级)(?:财政)?(?:给|补助|拨|补|下达)[给付到]?"
    r"(?:(?!的)[\u4e00-\u9fff]){0,5}(?:进来|下来|来)?的"
)
_SENT_DOWN = (
    r"(?:[省市区县州]里?|[省市区县州]?本级|[省市]级|自己|再)(?:财政)?(?:又|再|自己|实际)*"
    r"(?:拨付?|给|分|发|转|补助?|下达)[给到]?(?:下去|出去|(?:下面|[各市县区州下]{1,3})(?:的钱)?)的"
)
_FROM_ABOVE_AND_DOWN = re.compile(
    rf"(?P<thing>(?:(?![，。？；年])[\u4e00-\u9fff（）]){{4,20}})[，、]?(?:里|中|上)?"
    rf"(?:(?P<above>{_FROM_ABOVE})(?P<than>比|[和跟与]){_SENT_DOWN}"
    rf"|{_SENT_DOWN}(?P<than2>比|[和跟与]){_FROM_ABOVE})"
)
_TIME = re.compile(
    r"(?:20\d\d年|[前头今去上]?[一二三四五六七八九十\d]+[-至到]?[一二三四五六七八九十\d]*个?(?:月份?|季度)|[上下]半年|[今去本当]年|全年|，|的|里|累计)*"
)
_ALL_OF_THEM = re.compile(  # 甲省五市, 甲省十个县: each of its cities or counties
    r"(?P<whole>(?:^|(?<=[，。；年]))(?:(?![哪几这那前后头其和与及跟的])[\u4e00-\u9fff]){2,4}?)"
    r"(?:[三四五六七八九]|二?十[一二三四五六七八九]?)(?:个|座)?"
    r"(?P<kind>(?:地级)?市|县区|区县|市县|县市|[县区州盟旗])(?=20\d\d|[的里中，])"
)
_A_LEVEL = rf"(?:全{_KIND}|{_KIND}?本级|{_KIND}级)"
_EACH_LEVEL = re.compile(  # 收入完成预算的百分比，全市和市本级分别是多少
    r"(?P<when>(?:^|(?<=[，。？；]))(?:20\d\d年)?)(?P<thing>[\u4e00-\u9fff“”]{4,}?)，"
    rf"(?P<levels>{_A_LEVEL}[、和与]{_A_LEVEL})(?P<each>(?:各|分别)(?:自|是|有|为)*(?:多少|百分之几))"
)
_SIDES = {
    "收": "一般公共预算收入",
    "花": "一般公共预算支出",
    "支": "一般公共预算支出",
    "用": "一般公共预算支出",
}
_MOVES = {"涨": "涨得", "增": "涨得", "长": "涨得", "降": "降得", "减": "降得"}


def levels(question: str) -> str:
    """The question with its two levels side by side behind what is compared; all places of a kind as 各."""
    question = _ALL_OF_THEM.sub(r"\g<whole>各\g<kind>", question)
    question = _EACH_LEVEL.sub(r"\g<when>\g<levels>\g<thing>\g<each>", question)
    asked = next((found for read in (_ASKED, _FRONT, _WHO) if (found := read.search(question))), None)
    if asked is None:
        return _received_and_given(question)
    lead, rest = question[: asked.start()], question[asked.end() :]
    does = next((asked[name] for name in ("does1", "does2") if asked.groupdict().get(name)), "")
    thing = _SIDES.get(does[:1], "") if _TIME.fullmatch(lead) else ""
    link = "" if thing or not lead or lead[-1] in "，：的" else "的"
    how = f"{_MOVES.get(does[:1], '')}{asked['how']}"
    return f"{lead}{thing}{link}{asked['first']}和{asked['second']}哪个{how}{rest}"


def _received_and_given(question: str) -> str:
    """X，中央给的比省里拨下去的多 as X收入比X支出多: what comes from above and what goes down."""
    if found := _FROM_ABOVE_AND_DOWN.search(question):
        above, down = f"{found['thing']}收入", f"{found['thing']}支出"
        first, second = (above, down) if found["above"] else (down, above)
        lead, than, rest = question[: found.start()], found["than"] or found["than2"], question[found.end() :]
        return f"{lead}{first}{than}{second}{rest}"
    return question


__all__ = ["LEVEL", "levels"]
