"""Query + names of the reports in question -> the things it asks about.

Finds names in the question: exactly (report names, glossary, codes), in everyday words, by
likeness, and keeps the words that remain. Does not choose figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.find.view import ReportView, WordIndex, bigrams
from assistant.question.everyday import formal_readings
from assistant.question.query import Query, Want, content_pieces, explicit_wants, government_level
from assistant.question.short_names import abbreviates, contracts, scopes_in, sides
from index.glossary import Entry, Glossary
from index.normalise import item_key

_LONGEST_NAME = 40
_SHORTEST_BODY = 4
_CODE = re.compile(r"(?<![\d.,])\d{3,7}(?![\d.,]|年|万|亿|元|%|人|辆|个|家|分|条|项)")
_ASKING = re.compile(r"[哪几](?:一|些)?个")  # 哪个税种 names no 个税
_FUNDED_BY = re.compile(  # 一般公共预算财政拨款安排的X: a 口径 and no thing of its own
    r"(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:财政)?拨款(?:资金)?安排的(?=[\u4e00-\u9fff]{3})"
)
_PARTED_CODE = re.compile(r"(?<!\d)(\d{3})类(\d{2})款(?:(\d{2})项)?")  # 213类01款22项 is 2130122
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?(?:%|万元|亿元|元|万|亿|分|个|人|辆|条|多万)?")
_FORMAL_SUFFIX = re.compile(
    r"(?:支出|收入|经费|费用|费|金额|总额|预算|决算|情况|事务|人员|人数|预算数|决算数|预期目标|预期|目标|数)$"
)
_SCOPE_PREFIX = re.compile(
    r"^(?:年末(?=实有|编制|在职|在编|离休|退休|人|公务用车|车辆|地方政府|政府|一般债|专项债|债务)|实有(?=在职|人|编制)|"
    r"本年度?|当年|全年|全[省市区县]|本级|[省市区县]本级|[省市]级|地方|本部门|本单位|部门|单位|财政拨款|"
    r"一般公共预算(?:财政拨款|拨款)?|政府性基金(?:预算)?(?:财政拨款)?|(?:地方)?政府(?:法定)?(?=一般债|专项债|债务|债券)|末(?=地方政府|政府|一般债|专项债|债务)|国有资本经营(?:预算)?(?:财政拨款)?|年度|20\d\d年度?)"
)
# fmt: off
_TOO_GENERAL = frozenset(
    {
        "收入",
        "支出",
        "合计",
        "小计",
        "总计",
        "项目",
        "金额",
        "其他",
        "年",
        "预算",
        "决算",
        "部门",
        "单位",
        "名称",
        "科目",
        "本年",
        "全年",
        "主要",
        "情况",
        "说明",
        "资金",
        "费用",
        "经费",
        "数量",
        "备注",
        "类",
        "款",
        "项",
        "预算数",
        "决算数",
        "增加",
        "减少",
        "比例",
        "占比",
        "报告",
        "财政",
        "人员",
        "工作",
        "管理",
        "原因",
        "主要原因",
        "支出预算",
        "收入预算",
        "支出决算",
        "收入决算",
        "预算安排",
        "目标",
        "完成",
        "实际",
        "实际支出",
        "实际收入",
        "实际花费",
        "全年支出",
        "预算支出",
        "预算收入",
    }
)
# fmt: on
_BARE = frozenset(
    {"收入", "支出", "收入合计", "支出合计", "收入总计", "支出总计"}
)  # say whose money only in front
_SLICES = frozenset({"基本支出", "项目支出", "人员经费", "公用经费"})
_YEAR_ROW = re.compile(r"20\d\d年?(?:度|末|底|初)?(?:预算|决算|执行)?数?")
_MEASURE_KINDS = frozenset({"term", "measure"})
_MONEY_WORD = re.compile(r"钱|元|费|补|价|标准|支出|收入|花|资金|金额|值")
_STRONG = frozenset({"exact", "everyday", "code", "alike"})
_OWN_BODY = re.compile(r"(?:[局厅委办院]|单位|部门|机关)本级")
_THE_SAME_OF = re.compile(r"呢[？?]?$")
_OF_EACH = re.compile(r"各|分别|都")
_JOIN = re.compile(r"^(?:费用?|支出|经费|收入|预算|的钱)?的?(?:[、和与及跟,，]|以及|还有|已经|各)+$")


@dataclass(frozen=True)
class Mention:
    """A thing that the question names.

    `keys` are comparison forms that count as this thing; `avoid` forms that look alike and
    are something else. `kind` is exact, code, everyday, vague, alike, title, context or word. `weight` says
    how much a figure must cover it.
    """

    text: str
    start: int
    end: int
    keys: frozenset[str]
    kind: str
    weight: float
    avoid: frozenset[str] = frozenset()
    entry: str = ""
    order: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Target:
    """One thing to find figures for: the mentions that together describe it, and what is asked of it."""

    mentions: tuple[Mention, ...]
    wants: tuple[Want, ...] = ()
    text: str = ""

    @property
    def name(self) -> str:
        """The most telling name, for messages."""
        return (
            max(self.mentions, key=lambda mention: (mention.weight, mention.end)).text
            if self.mentions
            else ""
        )


@dataclass(frozen=True)
class Linked:
    """The targets of a question and the words it is about, as one text for searching."""

    targets: tuple[Target, ...]
    mentions: tuple[Mention, ...]
    search_text: str
    folded: str


def link(
    query: Query, views: Sequence[ReportView], glossary: Glossary, organisations: Iterable[str] = ()
) -> Linked:
    """Find what the question names among the names of `views` and the glossary."""
    folded = _fold(query.asked)
    masked = _mask_names(folded, organisations)
    masked = _FUNDED_BY.sub(lambda found: "‖" * len(found.group()), masked)
    own = [*_own_bodies(masked, views), *_contracted(masked, views, glossary)]
    masked = _mask(masked, own)
    exact = _exact(_ASKING.sub(lambda found: "‖" * len(found.group()), masked), views, glossary)
    masked = _mask(masked, exact)
    codes = _codes(masked, views)
    masked = _mask(masked, codes)
    everyday = _everyday(folded, masked, glossary)
    masked = _mask(masked, everyday)
    words = _words(masked, views, glossary)
    mentions = _without_vague(
        folded,
        _described(
            folded, sorted([*own, *exact, *codes, *everyday, *words], key=lambda mention: mention.start)
        ),
    )
    search = "".join([*(m.text for m in mentions), *(sorted(m.keys)[0] for m in everyday)])
    return Linked(_targets(query, folded, mentions), tuple(mentions), search or folded, folded)


def _fold(text: str) -> str:
    """The question in the comparison form of names, quotes and level marks gone."""
    plain = re.sub(r"[（(](?:类|款|项|目)[)）]", "", text)
    plain = re.sub(r"基本([和与、及])项目(?!支出)", r"基本支出\1项目支出", plain)
    plain = _PARTED_CODE.sub(lambda match: "".join(part for part in match.groups() if part), plain)
    return re.sub(r"[“”‘’\"'《》]", "", plain)


def _mask_names(text: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "‖" * len(name))
    return text


def _mask(text: str, mentions: Iterable[Mention]) -> str:
    for mention in mentions:
        text = text[: mention.start] + "‖" * (mention.end - mention.start) + text[mention.end :]
    return text


def _own_bodies(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """局本级, 委本级: the body itself among the bodies whose rows a table prints."""
    found = []
    for match in _OWN_BODY.finditer(text):
        ending = match.group().removeprefix("单位").removeprefix("部门")
        keys = frozenset(name for view in views for name in view.bodies if name.endswith(ending))
        if keys:
            found.append(Mention(match.group(), match.start(), match.end(), keys, "exact", 3.0))
    return found


def _contracted(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """Whole pieces that are printed names with characters left out, before any part of them is taken."""
    found = []
    for piece in dict.fromkeys(part for each in content_pieces(text) for part in re.split(r"‖+", each)):
        if len(piece) < 5 or piece in glossary.by_key or any(piece in view.by_name for view in views):
            continue
        keys = frozenset(name for view in views for name in view.names if contracts(piece, name))
        start = text.find(piece)
        if keys and start >= 0:
            found.append(Mention(piece, start, start + len(piece), keys, "exact", 3.0))
    return found


def _exact(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """Longest known names that stand in the text, not overlapping."""
    found = []
    for start in range(len(text)):
        for end in range(min(len(text), start + _LONGEST_NAME), start + 1, -1):
            name = text[start:end]
            if "‖" in name or name in _TOO_GENERAL or _YEAR_ROW.fullmatch(name):
                continue
            mention = _known(name, start, end, views, glossary)
            if mention:
                found.append(mention)
                break
    found.sort(key=lambda m: (m.start - m.end, m.kind == "phrase", m.start))
    chosen: list[Mention] = []
    for mention in found:
        if not any(other.start < mention.end and mention.start < other.end for other in chosen):
            chosen.append(mention)
    return chosen


def _known(
    name: str, start: int, end: int, views: Sequence[ReportView], glossary: Glossary
) -> Mention | None:
    entry = glossary.by_key.get(name)
    if (entry and entry.kind == "org") or (len(name) <= 5 and government_level(name) and not entry):
        return None
    printed = any(name in view.by_name or name in view.names_above for view in views)
    if entry and entry.kind in _MEASURE_KINDS and not (printed and entry.kind == "measure"):
        return None
    if entry and entry.kind == "section" and not printed:
        return Mention(name, start, end, frozenset({name}), "title", 1.0, entry=entry.id)
    if entry and not any(key in view.by_name for view in views for key in entry.keys):
        return _in_other_words(name, start, end, entry, views, glossary)
    if printed or entry:
        return Mention(
            name,
            start,
            end,
            _same(name, entry) | _bodies_called(name, views),
            "exact",
            3.0,
            _neighbours(entry, glossary),
            entry.id if entry else "",
        )
    phrase = glossary.by_colloquial.get(name)
    if phrase and phrase.kind not in (*_MEASURE_KINDS, "org") and len(name) >= 2:
        return Mention(
            name, start, end, phrase.keys, "everyday", 2.5, _neighbours(phrase, glossary), phrase.id
        )
    if (
        len(name) >= 5
        and name.endswith(("表", "情况", "说明"))
        and any(name in view.title_keys for view in views)
    ):
        return Mention(name, start, end, frozenset({name}), "title", 1.0)
    return None


def _in_other_words(
    name: str, start: int, end: int, entry: Entry, views: Sequence[ReportView], glossary: Glossary
) -> Mention:
    """A known thing that the reports print under no known name: with the printed names most like it."""
    index = [(view.names, view.name_index) for view in views] if len(name) >= 6 else []
    alike = [key for names, words in index for key in alike_names(name, names, words, limit=3)]
    avoid = _neighbours(entry, glossary)
    near = frozenset(alike) - avoid
    return Mention(name, start, end, entry.keys, "exact", 3.0, avoid, entry.id, near=near)


def _bodies_called(name: str, views: Sequence[ReportView]) -> frozenset[str]:
    """The bodies with rows of their own whose names end like this (甲所 of 某市甲所)."""
    if len(name) < _SHORTEST_BODY:
        return frozenset()
    return frozenset(body for view in views for body in view.bodies if body.endswith(name))


def _same(name: str, entry: Entry | None) -> frozenset[str]:
    return frozenset({name}) | (entry.keys if entry else frozenset())


def _neighbours(entry: Entry | None, glossary: Glossary) -> frozenset[str]:
    if entry is None:
        return frozenset()
    names: set[str] = set()
    for name in entry.not_same_as:
        names |= glossary.same_names(name)
    return frozenset(names) - entry.keys


def _codes(text: str, views: Sequence[ReportView]) -> list[Mention]:
    found = []
    for match in _CODE.finditer(text):
        code = match.group()
        if any(code in view.by_code for view in views) or len(code) in (5, 7):
            found.append(Mention(code, match.start(), match.end(), frozenset({code}), "code", 3.0))
    return found


def _everyday(text: str, masked: str, glossary: Glossary) -> list[Mention]:
    found = []
    for start, end, formal in formal_readings(text):
        if "‖" in masked[start:end] or text[end : end + 1] == "率":
            continue  # 债务率 is a ratio and not the debt
        names = [item_key(name) for name in formal.removeprefix("?").split("|")]
        entry = glossary.by_key.get(names[0])
        keys = _same(names[0], entry) | frozenset(names)
        avoid = _neighbours(entry, glossary) - keys
        kind = "vague" if formal.startswith("?") else "everyday"
        order = tuple(names) if len(names) > 1 else ()
        found.append(
            Mention(text[start:end], start, end, keys, kind, 2.0, avoid, entry.id if entry else "", order)
        )
    return found


_LEFT_OUT = re.compile(r"(?:不算|不含|不包括|不包含|除了|除去|扣除|剔除|抛开|(?<!是)不是|并非|不要)$")
_RECEIVER = re.compile(r"(?:付给|发给|给|为)$")


def _described(text: str, mentions: list[Mention]) -> list[Mention]:
    """What is left out (不算上年结转) does not count; a receiver (给退休人员) counts little."""
    kept: list[Mention] = []
    for mention in mentions:
        before = text[max(mention.start - 3, 0) : mention.start]
        if _LEFT_OUT.search(before) or (before.endswith("不") and mention.text.startswith(("含", "包"))):
            continue
        gloss = mention.kind != "code" and _in_brackets(text, mention)
        if gloss and mention.kind in _STRONG:
            kept = [_glossed(other) for other in kept]
        aside = _RECEIVER.search(before) or (gloss and any(other.kind in _STRONG for other in kept))
        kept.append(replace(mention, weight=0.6) if aside and len(mentions) > 1 else mention)
    return kept


def _glossed(mention: Mention) -> Mention:
    """Words that the brackets behind them explain count little beside the formal name in the brackets."""
    return replace(mention, weight=0.3) if mention.kind == "word" else mention


def _in_brackets(text: str, mention: Mention) -> bool:
    """Whether the mention stands inside brackets, as a remark on what is before them."""
    opened = text.rfind("（", 0, mention.start)
    return opened > 0 and "）" not in text[opened : mention.start] and "）" in text[mention.end :]


def _without_vague(text: str, mentions: list[Mention]) -> list[Mention]:
    """Vague everyday words (盘子, 花掉) count only when nothing else is named, or as the whole of a share."""
    named = any(mention.kind in (*_STRONG, "title") and mention.keys for mention in mentions)
    if named:
        mentions = [m for m in mentions if m.kind != "vague" or "占" in text[max(m.start - 8, 0) : m.start]]
    return [replace(mention, kind="everyday") if mention.kind == "vague" else mention for mention in mentions]


def _words(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """The remaining content words, with the report names that are like them."""
    found = []
    position = 0
    for piece in content_pieces(text):
        for word in (part for part in re.split(r"‖+", piece) if part):
            start = text.find(word, position)
            position = start + len(word)
            if len(word) < 2 or _NUMBER.fullmatch(word) or word in _TOO_GENERAL:
                continue
            if len(word) <= 5 and government_level(word):
                continue
            keys = frozenset(key for view in views for key in alike_names(word, view.names, view.name_index))
            keys = keys or frozenset(name for view in views for name in view.names if abbreviates(word, name))
            if keys:
                found.append(Mention(word, start, start + len(word), keys, "alike", 1.2))
                continue
            if any(view.headings_like(word) for view in views):
                found.append(Mention(word, start, start + len(word), frozenset({word}), "title", 1.2))
                continue
            mention = _inside(word, start, views) or _meant(word, start, views, glossary)
            owner = (
                mention.kind == "word"
                and mention.weight < 0.5
                and text[mention.end : mention.end + 1] == "的"
            )
            found.append(replace(mention, weight=2.0) if owner else mention)
    return found


def _inside(word: str, start: int, views: Sequence[ReportView]) -> Mention | None:
    """The longest piece of a word that a few names of the reports hold; of several the rarest."""
    if len(word) > 6:
        return None
    for length in range(len(word) - 1, 1, -1):
        pieces = [_piece(word, low, length, start, views) for low in range(len(word) - length + 1)]
        found = [piece for piece in pieces if piece is not None]
        if found:
            return min(found, key=lambda piece: len(piece.keys))
    return None


def _piece(word: str, low: int, length: int, start: int, views: Sequence[ReportView]) -> Mention | None:
    piece = word[low : low + length]
    if piece in _TOO_GENERAL or piece.isdigit() or (length < 4 and government_level(piece)):
        return None
    keys = frozenset(
        key for view in views for key in alike_names(piece, view.names, view.name_index) if piece in key
    )
    if not 0 < len(keys) <= 6:
        return None
    return Mention(piece, start + low, start + low + length, keys, "alike", 1.0)


def _meant(word: str, start: int, views: Sequence[ReportView], glossary: Glossary) -> Mention:
    """A word as the glossary entry whose everyday phrases and definition it shares most with, if any."""
    entry = glossary.nearest(word) if len(word) >= 4 else None
    if entry and any(key in view.by_name for view in views for key in entry.keys):
        return Mention(
            word,
            start,
            start + len(word),
            entry.keys,
            "everyday",
            1.5,
            _neighbours(entry, glossary),
            entry.id,
        )
    known = any(word in view.full_text for view in views)
    return Mention(word, start, start + len(word), frozenset(), "word", 0.6 if known else 0.4)


def alike_names(word: str, names: Sequence[str], index: WordIndex, limit: int = 12) -> list[str]:
    """Names that hold the word or share most of its character pairs."""
    weights = {gram: index.idf(gram) for gram in bigrams(word)}
    total = sum(weights.values())
    scored = []
    for number, weight in index.scores(weights).items():
        name = names[number]
        share = weight / total
        if word in name or share >= 0.6 or _shortens(word, name):
            scored.append((share - 0.01 * abs(len(name) - len(word)), name))
    return [name for _, name in sorted(scored, reverse=True)[:limit]]


def _shortens(word: str, name: str) -> bool:
    """Whether a word is a name with one or two characters left out (专项债余额 of 专项债务余额)."""
    if not 4 <= len(word) < len(name) <= len(word) + 2 or word[0] != name[0] or word[-1] != name[-1]:
        return False
    rest = iter(name)
    return all(char in rest for char in word)


def _targets(query: Query, text: str, mentions: Sequence[Mention]) -> tuple[Target, ...]:
    """What is asked of what, clause by clause; a clause that asks nothing describes the next one."""
    found: list[Target] = []
    context: list[Mention] = []
    for start, end in _clauses(text):
        here = [mention for mention in mentions if start <= mention.start < end]
        strong = [mention for mention in here if mention.kind in _STRONG and mention.keys]
        wants = _counted_on(explicit_wants(text[start:end]), text[start:end], found)
        if not found and _THE_SAME_OF.search(text[start:end]) and wants in ((), ("amount",)):
            wants = query.wants or wants
        if not wants:
            context += here
        elif strong or not found:
            context += _whole_before(text[start:end], found, here)
            found += _clause_targets(text, (start, end), here, context, wants)
            context = []
        else:
            of_each = _OF_EACH.search(text[start:end]) and not here
            asked = [each for each in found if each.text == found[-1].text] if of_each else found[-1:]
            found = [
                Target(
                    (*each.mentions, *here),
                    tuple(dict.fromkeys((*each.wants, *wants))),
                    each.text + text[start:end],
                )
                if each in asked
                else each
                for each in found
            ]
    if context and not found:
        found = _clause_targets(text, (0, len(text)), context, [], query.wants)
    elif context:
        found[-1] = Target((*found[-1].mentions, *context), found[-1].wants, found[-1].text)
    return tuple(found) or (Target(tuple(mentions), query.wants, text),)


def _whole_before(clause: str, found: Sequence[Target], here: Sequence[Mention]) -> list[Mention]:
    """其中… and clauses that name only slices (利率, 期限) speak of what the clause before named."""
    names_itself = any(mention.kind in ("exact", "everyday", "code") for mention in here)
    if not found or (names_itself and not clause.startswith("其中")):
        return []
    if names_itself:
        return [
            replace(mention, weight=mention.weight / 2)
            for mention in found[-1].mentions
            if mention.kind != "word"
        ]
    before = [mention for mention in found[-1].mentions if mention.kind != "word"]
    return [replace(mention, kind="context", weight=0.4) for mention in before]


def _counted_on(wants: tuple[Want, ...], clause: str, before: Sequence[Target]) -> tuple[Want, ...]:
    """各有多少 after a count goes on counting; X呢 asks the same of X."""
    if before and _THE_SAME_OF.search(clause) and wants in ((), ("amount",)):
        return before[-1].wants
    counting = bool(before) and "count" in before[-1].wants
    return ("count",) if counting and wants == ("amount",) and not _MONEY_WORD.search(clause) else wants


def _clauses(text: str) -> list[tuple[int, int]]:
    """Clauses of a question: parted by commas and question marks outside brackets."""
    cuts, depth = [0], 0
    for index, char in enumerate(text):
        depth += (char in "（(") - (char in "）)")
        if depth == 0 and char in "，。；？！,;?!":
            cuts.append(index + 1)
    cuts.append(len(text))
    return [(low, high) for low, high in pairwise(cuts) if high > low]


def _side_by_side(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The longest run of sure names that only 、 or 和 stand between."""
    run: list[Mention] = []
    best: list[Mention] = []
    for mention in (m for m in mentions if m.kind in _STRONG):
        run = [*run, mention] if run and _JOIN.match(text[run[-1].end : mention.start]) else [mention]
        best = list(run) if len(run) > len(best) else best
    return best


def _clause_targets(
    text: str,
    clause: tuple[int, int],
    here: Sequence[Mention],
    context: Sequence[Mention],
    wants: tuple[Want, ...],
) -> list[Target]:
    """Coordinated names of a clause make a target each, sharing its other mentions."""
    best = _side_by_side(text, here)
    if not best:  # A、B、C三类，各是多少: what the clause before names side by side
        before = _side_by_side(text, context)
        if len(before) > 1:
            context, best = [m for m in context if m not in before], before
    if len(best) < 2 or frozenset.intersection(*(mention.keys for mention in best)):
        return [Target((*context, *here), wants, text[slice(*clause)])]
    shared = [mention for mention in here if mention not in best]
    if any(mention.text not in _SLICES for mention in best):
        shared = [replace(mention, weight=min(mention.weight, 1.0)) for mention in shared]
    best = [replace(mention, weight=max(mention.weight, 2.0)) for mention in best]
    return [Target((*context, *shared, mention), wants, text[slice(*clause)]) for mention in best]


def likeness(mention: Mention, name: str) -> float:
    """How well a label answers to a mention, 0 to 1."""
    if not name:
        return 0.0
    if any(side in mention.keys for side in sides(name)):
        return 0.97
    if any(name in sides(key) for key in mention.keys):
        return 0.9
    if name in mention.order:
        return 1.0 - 0.02 * mention.order.index(name)
    if name in mention.keys:
        return 1.0 if mention.kind != "alike" else _share(mention.text, name)
    if mention.kind == "code":
        return 0.0
    own = {mention.text} if mention.kind == "alike" else mention.keys | {mention.text}
    best = max((_alike(key, name) for key in own), default=0.0)
    return max(best, 0.72) if name in mention.near else best


def _share(word: str, name: str) -> float:
    if plain(word) == plain(name):
        return 0.97
    return min(1.0, 0.6 + 0.4 * len(word) / max(len(name), 1)) if word in name else 0.6


def _alike(key: str, name: str) -> float:
    plain_key, plain_name = plain(key), plain(name)
    if plain_key and (plain_key == plain_name or skeleton(plain_key) == skeleton(plain_name)):
        bare = plain_key in _BARE and scopes_in(key) != scopes_in(name)
        return 0.4 if bare else 0.95
    short, long = sorted((plain_key, plain_name), key=len)
    if short in long and (len(short) >= 3 or len(short) >= 0.6 * len(long)):
        return 0.45 + 0.45 * len(short) / len(long)
    return 0.0


_FILLERS = re.compile(r"维护|[费及和与、]")


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """A name without the small words that reports put in or leave out: 购置费及运行费, 购置和运行维护费."""
    return _FILLERS.sub("", name) or name


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """A name without scope words in front and general words behind."""
    name = name.replace("、", "")
    previous = ""
    while previous != name:
        previous = name
        name = _SCOPE_PREFIX.sub("", name, count=1) or name
    shorter = _FORMAL_SUFFIX.sub("", name)
    return shorter if len(shorter) >= 2 else name
