"""Names in a question that belong together: A和B printed as one name, X收入和支出, 50万以上的设备.

Knows how Chinese joins names and the two sides of an account; chooses no figures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import done_with_debts
from assistant.question.named.mentions import STRONG, Mention, clause_start
from index.glossary import load_glossary
from index.normalise import without_brackets

_JOINS = re.compile(r"[和与及、]")
_EACH = re.compile(r"^[^，。？；]*?(?:各|分别|哪)")
_SHORTEST_PART = 2
_SHORTEST_NAME = 6
_MOST_NAMES = 6
_LONGEST_HALF = 8
_HAN_AHEAD = re.compile(r"(?:(?<=[年的，。？])|(?<![\u4e00-\u9fff]))(?!年度?)[\u4e00-\u9fff]{2,8}$")
_BOTH_MOVE = re.compile(
    r"(?P<first>收)(?P<how>了?(?:多少|几)[^，。？；]{0,6}[、，]?(?:又|再)?)(?P<second>支)(?:出)?(?=了?(?:多少|几))"
)
_TWO_COSTS = re.compile("([\u4e00-\u9fff]{2})费")
_DEBT_QUOTA = re.compile("(?P<ahead>新增)?(?P<kind>一般|专项|政府)?债务的?(?P<behind>新增)?额度")
_INSURANCE = re.compile("(?P<whose>[\u4e00-\u9fff]{2})(?<!基本)(?P<kind>(?:养老|医疗)保险)")
_BOTH_SIDES = re.compile(r"收支(?=各|分别|都)")
_NEGATED = re.compile(r"(?<!除)非(?!税|财政|流动|贸易|同级|经营)([\u4e00-\u9fff]{2,6})")
_BOUND = re.compile(r"\d.*以[上下].")
_TAKEN_IN = re.compile(r"[（(](?:包?[含括]了?|包含)(?P<part>[\u4e00-\u9fff]{2,12})[）)]")
_LONGEST_KIND = 4
_SMALL = "在元的"
_SPENT = re.compile(
    r"(?:的?钱)?(?:[比较](?:上一?年|去年|年初|全年|调整后?的?)*(?:预算数?)?|20\d\d年度?)?"
    r"(?:没|少|多|一共|总共|实际|全年|到底|究竟)*有?[花用](?:完|了|掉|出|去)"
)
_SPENDS = re.compile(r"花|支出|开支|[用投拨](?:掉|了|出|去)")
_EARNS = re.compile(r"收(?!支)|进账|入账|进项")
_OF_KIND = re.compile("一般|专项|新增|再融资|置换")
_CLAUSE_ENDS = re.compile(r"[，。？；]")
_WITHIN = re.compile(r"(?:里面?|里头|当中|之中|中)，?")
_HEAD = 4  # characters
_OF_MONEY = re.compile("的?钱$|费用?$")
_OTHER_SIDE = re.compile(r"(?:和|与|及|、|跟)支出")


def sides_spelt_out(text: str) -> str:
    """收多少、支多少 as 收入多少、支出多少, 收支各 as 收入和支出各."""
    text = _BOTH_MOVE.sub(r"收入\g<how>支出", text)
    return _BOTH_SIDES.sub("收入和支出", text)


def costs_apart(text: str, views: Sequence[ReportView]) -> str:
    """水电费 as 水费和电费, where reports print the two and not the one."""

    def apart(found: re.Match[str]) -> str:
        first, second = (f"{char}费" for char in found.group(1))
        printed = all(any(name in view.by_name for view in views) for name in (first, second))
        whole = any(found.group() in view.by_name for view in views)
        return f"{first}和{second}" if printed and not whole else found.group()

    return _TWO_COSTS.sub(apart, text)


def limits_as_printed(text: str, views: Sequence[ReportView]) -> str:
    """债务新增额度 as 新增债务限额, where no report prints a 额度 of debts."""
    if not _DEBT_QUOTA.search(text) or any(_DEBT_QUOTA.search(view.full_text) for view in views):
        return text
    return _DEBT_QUOTA.sub(
        lambda found: f"{found['ahead'] or found['behind'] or ''}{found['kind'] or ''}债务限额", text
    )


def insurance_as_printed(text: str, views: Sequence[ReportView]) -> str:
    """职工养老保险 as 职工基本养老保险, where names of the reports print it with 基本 alone."""

    def full(found: re.Match[str]) -> str:
        whole = f"{found['whose']}基本{found['kind']}"
        names = [name for view in views for name in view.names if found["whose"] in name]
        in_full = any(whole in name for name in names) and not any(found.group() in name for name in names)
        return whole if in_full else found.group()

    return _INSURANCE.sub(full, text)


def posts_as_printed(text: str, views: Sequence[ReportView]) -> str:
    """专技岗位 as 专技岗, where it is printed so, and the other way round."""
    if "岗" not in text:
        return text
    printed = {name for view in views for name in view.names if name.endswith(("岗", "岗位"))}
    for name in sorted(printed):
        other = name.removesuffix("位") if name.endswith("位") else f"{name}位"
        if len(name) > 2 and other not in printed:
            text = re.sub(f"{re.escape(name.removesuffix('位'))}位?", name, text)
    return text


def joined_names(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """A和B where reports print the two as one name and the question asks for them as one."""
    found: list[Mention] = []
    for join in _JOINS.finditer(text):
        at = join.start()
        if not 0 < at < len(text) - 1 or _EACH.match(text[at:]):
            continue
        spans: dict[tuple[int, int], set[str]] = {}
        for view in views:
            for name in _names_around(text, at, view):
                if span := _shared(text, at, name):
                    spans.setdefault(span, set()).add(name)
        if not spans:
            continue
        start, end = max(spans, key=lambda span: span[1] - span[0])
        name = text[start:end]
        whole = {key for key in spans[start, end] if key == name} or _without_side(name, views)
        keys = frozenset(whole or spans[start, end])
        if len(keys) <= _MOST_NAMES and not any(other.start < end and start < other.end for other in found):
            found.append(Mention(name, start, end, keys, "exact" if whole else "alike", 3.0))
    return found


def _without_side(name: str, views: Sequence[ReportView]) -> set[str]:
    """A row printed without the 支出 that a question adds, before longer names that end so (其他…支出)."""
    row = name.removesuffix("支出")
    return {row} if row != name and any(row in view.by_name for view in views) else set()


def in_other_order(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """农田建设与耕地利用 where one report name joins the same words otherwise (耕地建设与利用)."""
    joining = {name for view in views for name in view.names if len(_JOINS.findall(name)) == 1}
    found = []
    for join in _JOINS.finditer(text):
        at = join.start()
        ahead = _HAN_AHEAD.search(text[:at])
        if ahead is None or _EACH.match(text[at:]):
            continue
        spans = {name: end for name in joining if (end := _said_otherwise(text, ahead.start(), at, name))}
        if len(spans) == 1:
            ((name, end),) = spans.items()
            said = text[ahead.start() : end]
            found.append(Mention(said, ahead.start(), end, frozenset({name}), "alike", 2.0))
    return found


def _said_otherwise(text: str, start: int, at: int, name: str) -> int:
    """Where the words around a join end that hold all characters of a name; 0 where they do not."""
    behind = text[at + 1 : at + 1 + _LONGEST_HALF]
    place = behind.find(name[-_SHORTEST_PART:])
    if len(name) < _SHORTEST_NAME or place < 1 or not _JOINS.search(name):
        return 0
    first, second = text[start:at], behind[: place + _SHORTEST_PART]
    needed = Counter(_JOINS.sub("", name))
    told = needed <= Counter(first + second) and set(second) <= set(name)
    from_first = sum((needed - Counter(second)).values())
    return at + 1 + len(second) if told and from_first >= _SHORTEST_PART else 0


def taken_in(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """A（含B）, where reports print the two as one name (市对区体制返还和转移支付)."""
    found = []
    for match in _TAKEN_IN.finditer(text):
        holds = {name for view in views for name in view.names if match["part"] in name}
        rests = {name: _JOINS.sub("", name.replace(match["part"], "")) for name in holds}
        ahead = text[: match.start()]
        fitting = {name: rest for name, rest in rests.items() if len(rest) > 2 and ahead.endswith(rest)}
        longest = max(map(len, fitting.values()), default=0)
        if keys := frozenset(name for name, rest in fitting.items() if len(rest) == longest):
            start = match.start() - longest
            found.append(Mention(text[start : match.end()], start, match.end(), keys, "exact", 3.0))
    return found


def _names_around(text: str, at: int, view: ReportView) -> list[str]:
    """Names of a report that print the characters right before and after a join as the question does."""
    index = view.name_index
    before, after = index.postings.get(text[at - 1 : at + 1], ()), index.postings.get(text[at : at + 2], ())
    return [view.names[number] for number in sorted(set(before) & set(after))]


def _shared(text: str, at: int, name: str) -> tuple[int, int] | None:
    """The stretch around a join that a name prints too, None where it is no more than a word's end."""
    best = None
    for match in re.finditer(re.escape(text[at - 1 : at + 2]), name):
        own, low, high = match.start() + 1, 0, 1
        while low < min(own, at) and name[own - low - 1] == text[at - low - 1]:
            low += 1
        while own + high < len(name) and at + high < len(text) and name[own + high] == text[at + high]:
            high += 1
        enough = low >= _SHORTEST_PART and high > _SHORTEST_PART and low + high >= _SHORTEST_NAME
        if enough and (best is None or low + high > best[1] - best[0]):
            best = (at - low, at + high)
    return best


def other_sides(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """X支出 where the question says X收入和支出."""
    by_key = load_glossary().by_key
    found = []
    for mention in mentions:
        match = _OTHER_SIDE.match(text, mention.end)
        if not mention.text.endswith("收入") or match is None:
            continue
        name = f"{mention.text.removesuffix('收入')}支出"
        entry = by_key.get(name)
        keys = frozenset({name}) | (entry.keys if entry else frozenset())
        found.append(Mention(name, match.start() + 1, match.end(), keys, "exact", mention.weight))
    return found


def of_side_spent(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """财政拨款没花完: what is spent of a name that says no side is its spending, under all names for it."""
    return [_as_spent(each) if _SPENT.match(text, each.end) else each for each in mentions]


def of_side_asked(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """一般公共预算花出去多少: of a name like several, the one its clause speaks of."""
    return [_of_one_side(text, _as_done(text, each)) if each.kind == "alike" else each for each in mentions]


def _clause_around(text: str, mention: Mention) -> str:
    start = clause_start(text, mention.start)
    return text[start : next((m.start() for m in _CLAUSE_ENDS.finditer(text, mention.end)), len(text))]


def _as_done(text: str, mention: Mention) -> Mention:
    """还了多少一般债: of debts of a kind, what is done with them (一般债券还本)."""
    clause = _clause_around(text, mention)
    done = done_with_debts(clause)
    keys = frozenset(key for key in mention.keys if done and "债" in key and done in key)
    of_all = frozenset(key for key in keys if not _OF_KIND.search(clause) and not _OF_KIND.search(key))
    keys = of_all or keys
    return replace(mention, keys=keys, avoid=mention.avoid | (mention.keys - keys)) if keys else mention


def _of_one_side(text: str, mention: Mention) -> Mention:
    clause = _clause_around(text, mention)
    spends, earns = bool(_SPENDS.search(clause)), bool(_EARNS.search(clause))
    if spends == earns:
        return mention
    own, other = ("支出", "收入") if spends else ("收入", "支出")
    keys = frozenset(key for key in mention.keys if own in key or other not in key)
    return replace(mention, keys=keys) if any(own in key for key in keys) else mention


def _as_spent(mention: Mention) -> Mention:
    sided = any(side in mention.text for side in ("收入", "支出"))
    income = any(key == f"{mention.text}收入" for key in mention.keys)
    spent = f"{mention.text}支出"
    same_names = load_glossary().same_names
    names = {*same_names(spent), *same_names(f"一般公共预算{spent}")}
    if sided or not income or not names:
        return mention
    return replace(mention, keys=frozenset(names), avoid=mention.avoid - names, entry="")


def of_shared_head(mentions: Sequence[Mention], views: Sequence[ReportView]) -> list[Mention]:
    """转移支付，一般性和专项各多少: kinds whose head stands before them, as the names that reports print."""
    for head in mentions:
        kinds = [m for m in mentions if m.start >= head.end and _is_kind(m)]
        for start in range(len(head.text) - _SHORTEST_PART + 1 if len(kinds) > 1 else 0):
            tail = head.text[start:]
            names = {id(m): m.text + tail for m in kinds if any(m.text + tail in v.by_name for v in views)}
            if len(set(names.values())) > 1:
                return [_named(mention, names.get(id(mention), "")) for mention in mentions]
    return list(mentions)


def of_whole_ahead(text: str, mentions: Sequence[Mention], views: Sequence[ReportView]) -> list[Mention]:
    """公车运维费里，加油多少: a part as the printed name that begins as the whole does (公务用车加油)."""
    whole = next((m for m in mentions if m.kind in STRONG and _WITHIN.match(text, m.end)), None)
    if whole is None:
        return list(mentions)
    return [
        _named(part, _with_head_of(whole, _OF_MONEY.sub("", part.text), views))
        if part.start > whole.end and not any(part.text in view.by_name for view in views)
        else part
        for part in mentions
    ]


def _with_head_of(whole: Mention, part: str, views: Sequence[ReportView]) -> str:
    """The one printed thing called by the head of a whole and the part; "" for none or several."""
    heads = {key[:_HEAD] for key in whole.keys if len(key) > _HEAD}
    items = {item for view in views for item in view.money_items if item.endswith(part)}
    names = {item for item in items if len(item) == _HEAD + len(part) and item[:_HEAD] in heads}
    return names.pop() if len(names) == 1 else ""


def _is_kind(mention: Mention) -> bool:
    """Whether a mention may be but the first half of a name."""
    return mention.kind in ("alike", "word") and len(mention.text) <= _LONGEST_KIND


def _named(mention: Mention, name: str) -> Mention:
    return replace(mention, keys=frozenset({name}), kind="exact", weight=3.0) if name else mention


def negated(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """非X where reports print a name 不含X for it."""
    found = []
    for match in _NEGATED.finditer(text):
        for length in range(len(match.group(1)), _SHORTEST_PART - 1, -1):
            without = re.compile(f"不(?:包)?[含括]{re.escape(match.group(1)[:length])}")
            keys = frozenset(name for view in views for name in view.names if without.search(name))
            if 0 < len(keys) <= _MOST_NAMES:
                start, end = match.start(), match.start(1) + length
                found.append(Mention(text[start:end], start, end, keys, "exact", 3.0))
                break
    return found


def bounded(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """Names that tell their things by a bound (单价在20万元以上的设备), said without their small words."""
    found: list[Mention] = []
    for name in sorted({name for view in views for name in view.names if _BOUND.search(name)}):
        core = without_brackets(name)
        loose = "".join(f"{char}?" if char in _SMALL else f"{re.escape(char)}[的元]?" for char in core)
        for match in re.finditer(loose.removesuffix("[的元]?"), text):
            known = next((each for each in found if each.start == match.start()), None)
            if known is None:
                keys = frozenset({name})
                found.append(Mention(match.group(), *match.span(), keys, "exact", 3.0))
            elif known.end == match.end():
                found[found.index(known)] = replace(known, keys=known.keys | {name})
    return found


__all__ = [
    "bounded",
    "costs_apart",
    "in_other_order",
    "joined_names",
    "negated",
    "of_shared_head",
    "of_side_asked",
    "of_side_spent",
    "of_whole_ahead",
    "other_sides",
    "sides_spelt_out",
    "taken_in",
]
