"""The levels of government that a question asks of one by one: 全市X多少，其中市本级多少、县区多少.

Parts the words only: the head that names the thing, and the levels asked of it behind. Knows no report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.question.asked.scopes import government_level, levels_in

_OWN = (
    r"(?:自治区|[省市区县州盟旗]|地区)?本级(?:财政|政府)?|[省市县州盟]级(?:财政|政府)?|自治区级"
    r"|(?:自治区|[省市县州盟旗])(?:自己|自身|里)"
)
_BELOW = (
    r"(?:对|各)?(?:市县|县市区|县市|县区|区县|市州|州市|地市|县（市、?区）|市、?县、?区?|旗县市?区?|乡镇)(?:级|里|财政)?"
    r"|各[区县市州旗]|区级|下级|下面|基层"
)
_WHOLE = r"全(?:自治区|[省市区县州盟旗])"
_LEVEL = f"(?:{_WHOLE}|{_BELOW}|{_OWN})"
_SEVERAL = rf"{_LEVEL}(?:[、和与及跟]{_LEVEL})*"
_AHEAD = r"(?:其中|里面|当中|这里面|这其中|另外)?[，,]?(?:又|再)?(?:的)?"
_GIVEN = r"(?:[用留]在|留|补助|投到|归|属于?|在|由|是|对|(?:留|分配?|下达|转贷|拨|安排|投)?给|下达|转贷)?"
_HAVING = (
    r"(?:（[^）]*）)?(?:的|本身|自己|自身|这一?块|部分|层面|上|又|要|该|各自?|分别|都|就|只|占|用|留|有|是|为"
    r"|发|还|付|缴|分|拿|得|承担|负担|分担|摊|须|需|应"
    r"|花|借|欠|投|安排|完成|到|了|下|出|掉|去|限额|余额|金额|数额|收入|支出|收|支)*"
)
_HOW_MUCH = (
    r"(?P<share>占?(?:百分之(?:几|多少)|几成|多大(?:比重|比例|份额)|(?:的)?(?:比重|比例|占比)(?:是|为)?(?:多少|多大)))"
    r"|(?:多少|几)(?:[万亿]?元|[万亿]|钱)?"
)
_PART = re.compile(rf"{_AHEAD}{_GIVEN}(?P<levels>{_SEVERAL}){_HAVING}(?:{_HOW_MUCH}|(?P<same>呢))")
_AREA = r"[\u4e00-\u9fff]{1,6}?(?:新区|开发区|高新区|经开区|示范区|度假区|保税区|新城|园区)"
_BESIDE = f"(?:{_LEVEL}|{_AREA})"  # a level and an area that keeps its own accounts: 县本级和松江新区
_EACH = re.compile(
    rf"(?P<levels>{_LEVEL}(?:[、和与及跟]{_BESIDE})+|{_AREA}[、和与及跟]{_LEVEL})"
    r"(?=[^。？]*?(?:各|分别|都|哪[边个一]|谁))"
)
_ASKS_EACH = re.compile("各|分别|都")
_OF_MOVES = re.compile("[增降涨跌升减速幅]|率")
_EACH_NAMED = re.compile(_BESIDE)
_WHICH = re.compile(r"[，,]?(?:是)?(?:哪[边个一]个?|谁)的?")
_MORE = re.compile(
    r"(?:要|会)?(?:(?:更|比较)(?=[多少])|(?:更|比较)?(?=[高低大小]))(?P<way>[高低大小多少])(?:些|一些|一点)?(?:呢)?"
    r"(?:[？，,](?:两边|两地|两者|二者|双方|各自)*(?:各|分别)自?(?:是|占|有|为)*(?:多少|多高|百分之几))?(?=[？?]|$)"
)
_ONE_LEVEL = re.compile(_LEVEL)
_ALONE = re.compile(rf"(?<![对给及和与到贷达补助]){_BELOW}")  # which has of a thing, and is given none
_PASSED_DOWN = re.compile("转移|补助|转贷|下达|拨|[对给]")
_NEXT_BELOW = {"省": "市州", "自治区": "市州盟", "市": "县区旗", "州": "县", "盟": "旗"}
_ASKS = re.compile(r"多少|几(?!乎)|多大")
_ASKED = re.compile(r"(?:多少|几)[万亿元钱]{0,2}$")
_ENDS = re.compile(r"[，。；？,;?！!]")
_STOPS = "、，。；？,;?！! "


@dataclass(frozen=True)
class LevelPart:
    """A level asked of: its words, which it is, and whether its share, or the same as before, is asked."""

    words: str
    level: str
    share: bool = False
    same: bool = False


@dataclass(frozen=True)
class LevelParts:
    """What stands before the levels, whether it asks something of its own, and the levels in order."""

    head: str
    asks: bool
    parts: tuple[LevelPart, ...]

    def at(self, part: LevelPart) -> str:
        """The head asked of one level: in place of the level that it names, else in front."""
        named = _ONE_LEVEL.search(self.head)
        text = self.head.replace(named.group(), part.words, 1) if named else part.words + self.head
        return text if self.asks else f"{text}多少"


def level_parts(question: str) -> LevelParts | None:
    """The levels that the last clauses of a question ask of; None where none does."""
    clauses = _clauses(question)
    parts: list[LevelPart] = []
    while len(clauses) > 1 and (found := _PART.fullmatch(clauses[-1].strip(_STOPS))):
        if any(side in found.group() and side not in "".join(clauses[:-1]) for side in "收支"):
            break  # the other side of the accounts is another thing
        parts = [*_levels_of(found), *parts]
        clauses.pop()
    head = "".join(clauses).strip(_STOPS).removesuffix("其中").strip(_STOPS)
    if not parts or not head:
        return None
    own = government_level(head)
    asks = bool(_ASKS.search(head))
    if (asks and any(part.level == own for part in parts)) or (not asks and len(parts) < 2):
        return None
    return LevelParts(head, asks, tuple(parts))


def levels_beside(question: str) -> list[str]:
    """全省和省级各多少: the question asked of each level alone; [] where it names no two side by side."""
    found = _EACH.search(question)
    words = _EACH_NAMED.findall(found["levels"]) if found else []
    more = more_asked(question)
    if (
        found is None
        or not (more or _ASKS_EACH.search(question))
        or len({_level(each) if _ONE_LEVEL.fullmatch(each) else each for each in words}) < len(words)
    ):
        return []
    start, end = found.span("levels")
    rest = question[end:].removeprefix("的")
    if more:
        rest = _MORE.sub("是多少", _WHICH.sub("", rest))
    return [question[:start] + each + rest for each in words]


def below_alone(question: str) -> str:
    """The words of the level below that alone is asked of (里面旗县区欠了多少), and not what it is given."""
    found = _ALONE.search(question)
    alone = (
        found
        and not found.group().startswith("各")
        and levels_in(question) == ["below"]
        and not _PASSED_DOWN.search(question)
    )
    return found.group() if found and alone else ""


def holds_the_rest(words: str, whole: str) -> bool:
    """Whether a level below has all of a whole (全市) that its own level has not: 县区, and not 乡镇."""
    place = whole.removeprefix("全")
    return any(kind in words for kind in _NEXT_BELOW.get(place, "")) or words.startswith("下")


def more_asked(question: str) -> str:
    """Whether the higher or the lower of levels side by side is asked (哪边更高): 高 or 低, "" for neither.

    Of moves (哪边增速更高) none is the higher by its number alone.
    """
    found = _MORE.search(question) if _WHICH.search(question) and not _OF_MOVES.search(question) else None
    return "" if found is None else "低" if found["way"] in "低小少" else "高"


def _clauses(question: str) -> list[str]:
    """Clauses, each with the mark that ends it; brackets hold together."""
    clauses, start, depth = [], 0, 0
    for index, char in enumerate(question):
        depth += (char in "（(") - (char in "）)")
        if depth == 0 and (_ENDS.match(char) or (char == "、" and _ASKED.search(question, start, index))):
            clauses.append(question[start : index + 1])
            start = index + 1
    return [clause for clause in (*clauses, question[start:]) if clause.strip(_STOPS)]


def _levels_of(found: re.Match[str]) -> list[LevelPart]:
    words = _ONE_LEVEL.findall(found["levels"])
    return [
        LevelPart(each, _level(each), share=bool(found["share"]), same=bool(found["same"])) for each in words
    ]


def _level(words: str) -> str:
    """The level that words say standing alone: 市里 is the city's own, 下级 what is below."""
    if re.fullmatch(_WHOLE, words):
        return "whole"
    return "below" if re.fullmatch(_BELOW, words) else "own"


__all__ = [
    "LevelPart",
    "LevelParts",
    "below_alone",
    "holds_the_rest",
    "level_parts",
    "levels_beside",
    "more_asked",
]
