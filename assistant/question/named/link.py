"""Query + names of the reports in question -> the things it asks about.

Finds names in the question: exactly (report names, glossary, codes), in everyday words, by
likeness, and keeps the words that remain. Does not choose figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.find.text.view import ReportView
from assistant.question.asked.query import Query, content_pieces
from assistant.question.asked.scopes import government_level, names_column
from assistant.question.asked.words import ONLY_ASKS
from assistant.question.everyday.counted_names import with_costs
from assistant.question.everyday.own_means import own_means_as_printed
from assistant.question.everyday.readings import (
    debt_mentions,
    everyday_mentions,
    formal_names_alone,
    neighbours,
    same_keys,
)
from assistant.question.named.folded import (
    annexes,
    fold,
    mask,
    mask_kind_of_body,
    mask_names,
    mask_words,
)
from assistant.question.named.glued_verbs import only_does, without_verbs
from assistant.question.named.grand_totals import totals_as_printed
from assistant.question.named.joined import (
    bounded,
    costs_apart,
    in_other_order,
    insurance_as_printed,
    joined_names,
    limits_as_printed,
    negated,
    of_shared_head,
    of_side_asked,
    of_side_spent,
    other_sides,
    posts_as_printed,
    taken_in,
)
from assistant.question.named.likeness import alike_names
from assistant.question.named.mentions import Linked, Mention
from assistant.question.named.own_bodies import own_bodies, with_body_before, zones_of_bodies
from assistant.question.named.short_names import (
    abbreviates,
    abbreviates_head,
    contracts,
    in_pieces,
    opens_both,
    second_part,
    spread_in,
)
from assistant.question.named.weighed import (
    described,
    is_left_out,
    is_taken_along,
    said_again,
    without_choices,
    without_vague,
)
from assistant.question.targets.targets import targets_of
from assistant.question.targets.unnamed import whole_asked
from index.glossary import Entry, Glossary

_LONGEST_NAME = 40
_SHORTEST_BODY = 4
_LEAST_WITH_MORE = 8
_FEW_NAMES = 2
_NEXT_WORD = 2
_TO_DO = re.compile(r"^(?:做|搞|办|抓|用于|用在)")
_CODE = re.compile(r"(?<![\d.,])\d{3,7}(?![\d.,]|年|万|亿|元|%|人|辆|个|家|分|条|项)")
_ASKING = re.compile(r"[哪几两三四五六七八九十](?:一|些)?个")  # 哪个税种, 三个税 name no 个税
_FUNDED_BY = re.compile(  # 一般公共预算财政拨款安排的X: a 口径 and no thing of its own
    r"(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:财政)?拨款(?:资金)?安排的(?!支出|收入|资金|钱)(?=[\u4e00-\u9fff]{3})"
)
_ALL_BODIES = re.compile(r"[省市县区州盟旗‖]直(?:各?(?:机关|单位|部门))+")  # those of the level, none by name
_SIDE = re.compile("收入|支出")
_SIDE_BEHIND = re.compile("(?:支出|费用?|资金)$")
_STAFF = re.compile("(?:在编|在职|全体|单位|机关|干部)*(?:人员|职工|员工|干部)")  # whose all of it is
_YEAR_ROW = re.compile(r"20\d\d年?(?:度|末|底|初)?(?:预算|决算|执行)?数?")
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?(?:%|万元|亿元|元|万|亿|分|个|人|辆|条|多万)?")


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
        "价值",
        "年末",
        "年底",
        "同口径",
        "可比口径",
        "总额",
    }
)
_MEASURE_KINDS = frozenset({"term", "measure"})
_LEVEL_AHEAD = re.compile(
    r"^(?:全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])?本级)(?=[\u4e00-\u9fff]{2})"
)
_OF_A_WHOLE = ("amount", "budget", "actual", "change", "rate", "direction", "reason", "completion", "prior")
_OF_ONE_THING = ("lookup", "check", "compare")
_NO_POSTS = re.compile(r"(?<=预算)编制|(?<=决算)编制|编制(?=范围|说明|依据|方法|原则|的?预算|的?决算)")
_NEW_OR_OLD = re.compile("^(?:新增|再融资)")

_AS_PRINTED = (
    formal_names_alone,
    costs_apart,
    limits_as_printed,
    insurance_as_printed,
    posts_as_printed,
    own_means_as_printed,
    totals_as_printed,
)


def link(
    query: Query, views: Sequence[ReportView], glossary: Glossary, organisations: Iterable[str] = ()
) -> Linked:
    """Find what the question names among the names of `views` and the glossary."""
    folded = fold(query.asked)
    for as_printed in _AS_PRINTED:
        folded = as_printed(folded, views)
    organisations = list(organisations)
    zones = zones_of_bodies(folded, views, organisations)
    masked = mask_names(mask(folded, zones), organisations)
    masked = mask_kind_of_body(masked, organisations)
    masked = mask_words(_ALL_BODIES, mask_words(_FUNDED_BY, masked))
    contracted = _contracted(masked, views, glossary)
    if contracted:
        otherwise = in_other_order(masked, views)
        contracted = [one for one in contracted if not any(_within(one, other) for other in otherwise)]
    own = [*annexes(masked, views), *zones, *own_bodies(masked, views), *contracted]
    own += debt_mentions(masked, mask(masked, own), views, glossary)
    masked = mask(masked, own)
    joined = [*taken_in(masked, views), *joined_names(masked, views)]
    joined += [*negated(masked, views), *bounded(masked, views)]
    masked = mask(masked, joined)
    exact = _exact(mask_words(_ASKING, mask_words(_NO_POSTS, masked)), views, glossary)
    exact = with_costs(folded, exact, views)
    exact = of_side_spent(masked, [*joined, *exact, *other_sides(masked, exact)])
    masked = mask(masked, exact)
    reordered = in_other_order(masked, views)
    masked = mask(masked, reordered)
    codes = _codes(masked, views)
    masked = mask(masked, codes)
    everyday = everyday_mentions(folded, masked, views, glossary)
    masked = mask(masked, everyday)
    words = _words(masked, views, glossary)
    named = [*own, *exact, *everyday]
    words = [
        word
        for word in words
        if not said_again(word, named)
        and not any(word.end == thing.start and only_does(word.text, thing.text, views) for thing in named)
    ]
    found = sorted([*own, *exact, *reordered, *codes, *everyday, *words], key=lambda mention: mention.start)
    left_out = tuple(mention for mention in found if is_left_out(folded, mention))
    found = [mention for mention in found if not is_taken_along(folded, mention)]
    found = of_side_asked(folded, without_choices(folded, of_shared_head(found, views)))
    mentions = without_vague(folded, described(folded, [m for m in found if m not in left_out]))
    placed = bool(mentions) and all(_is_place(mention, views) for mention in mentions)
    unnamed = not mentions or (placed and _SIDE.search(folded))
    if unnamed and query.operation in _OF_ONE_THING and query.wants_any(*_OF_A_WHOLE):
        kinds = {view.report.kind for view in views}
        of_body = not any(kind.startswith("政府") for kind in kinds)
        of_sides = query.operation != "compare" or (query.against == "上年" and of_body)
        mentions += whole_asked(folded, kinds, glossary, of_sides=of_sides, of_place=placed)
    search = "".join([*(m.text for m in mentions), *(sorted(m.keys)[0] for m in everyday)])
    targets = with_body_before(targets_of(query, folded, mentions), views)
    return Linked(targets, tuple(mentions), search or folded, folded, left_out)



def _within(one: Mention, other: Mention) -> bool:
    return other.start <= one.start and one.end <= other.end


def _is_place(mention: Mention, views: Sequence[ReportView]) -> bool:
    """Whether a mention is of a place whose rows reports print, and of nothing that is measured."""
    return any(key in view.places for view in views for key in mention.keys)


def _contracted(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """Whole pieces that are printed names with characters left out, before any part of them is taken."""
    found = []
    for piece in dict.fromkeys(part for each in content_pieces(text) for part in re.split(r"‖+", each)):
        if piece in glossary.by_key or any(piece in view.by_name for view in views):
            continue
        plain = _TO_DO.sub("", piece.removesuffix("项目"))
        short = _SIDE_BEHIND.sub("", plain)
        keys = frozenset(
            name
            for view in views
            for name in view.names
            if contracts(piece, name)
            or abbreviates_head(plain, name)
            or (opens_both(short, name) and second_part(name) not in glossary.by_key)
        )
        keys = keys or _with_a_word_more(piece, views)
        start = text.find(piece)
        if keys and start >= 0:
            found.append(Mention(piece, start, start + len(piece), keys, "exact", 3.0))
    return found


def _with_a_word_more(piece: str, views: Sequence[ReportView]) -> frozenset[str]:
    """The one printed name that a piece shortens when a word inside it is left out (医保政策宣传管理)."""
    plain = _TO_DO.sub("", piece)
    if len(plain) < _LEAST_WITH_MORE:
        return frozenset()
    cuts = [at for at in range(2, len(plain) - 3) if "总" not in plain[at : at + 2]]  # a total is no part
    shorter = [plain[:at] + plain[at + 2 :] for at in cuts]
    names = [name for view in views for name in view.names if name.startswith(plain[0])]
    found = {name for name in names if any(contracts(rest, name) for rest in shorter)}
    return frozenset(found) if len(found) == 1 else frozenset()


def _exact(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """Longest known names that stand in the text, not overlapping."""
    found = []
    for start in range(len(text)):
        for end in range(min(len(text), start + _LONGEST_NAME), start + 1, -1):
            name = text[start:end]
            if "‖" in name or name in _TOO_GENERAL or _YEAR_ROW.fullmatch(name) or ONLY_ASKS.fullmatch(name):
                continue
            if name[0].isdigit() and text[start - 1 : start].isdigit():
                continue  # the 5年 of 2025年
            mention = _known(name, start, end, views, glossary)
            if mention:
                found += [] if _opens_another(mention, text, views) else [mention]
                break
    found = [mention for mention in found if not _cuts_into_name(mention, found)]
    found.sort(key=lambda m: (m.start - m.end, m.kind == "phrase", m.start))
    chosen: list[Mention] = []
    for mention in found:
        if not any(other.start < mention.end and mention.start < other.end for other in chosen):
            chosen.append(mention)
    return chosen


def _opens_another(alias: Mention, text: str, views: Sequence[ReportView]) -> bool:
    """Whether what stands for a thing printed otherwise only opens the word for another (农业保险)."""
    longer = text[alias.start : alias.end + _NEXT_WORD]
    if alias.kind != "exact" or len(longer) < len(alias.text) + _NEXT_WORD or names_column(longer):
        return False
    printed = any(alias.text in view.by_name or alias.text in view.names_above for view in views)
    named = [name for view in views for name in view.names if longer in name] if not printed else []
    return bool(named) and not any(name in alias.keys for name in named)


def _cuts_into_name(phrase: Mention, found: Sequence[Mention]) -> bool:
    """Whether an everyday phrase begins inside a name said before it (车辆购置税 + 税一共收了多少)."""
    return phrase.kind == "everyday" and any(
        name.kind == "exact" and name.start < phrase.start < name.end < phrase.end for name in found
    )


def _known(
    name: str, start: int, end: int, views: Sequence[ReportView], glossary: Glossary
) -> Mention | None:
    entry = glossary.by_key.get(name) or _shortened(name, glossary)
    coded = any(view.figures[number].code for view in views for number in view.by_name.get(name, ())[:3])
    sided = name.endswith(("收入", "支出")) and any(name in view.by_name for view in views)
    of_level = len(name) <= 5 and government_level(name) and not entry and not coded
    if (entry and entry.kind == "org") or (of_level and not sided):
        return None
    kind = _without_head(name, views) | {view.remarked[name] for view in views if name in view.remarked}
    printed = bool(kind) or any(name in view.by_name or name in view.names_above for view in views)
    if entry and entry.kind in _MEASURE_KINDS and not (printed and entry.kind == "measure"):
        return _printed_term(name, start, end, views)
    if entry and entry.kind == "section" and not printed:
        if _titles_otherwise(name, entry, views):
            return None
        return Mention(name, start, end, frozenset({name}), "title", 1.0, entry=entry.id)
    if entry and _of_kind_before(name, entry, views):
        return None
    if entry and not kind and not any(key in view.by_name for view in views for key in entry.keys):
        return _in_other_words(name, start, end, entry, views, glossary)
    if printed or entry:
        return Mention(
            name,
            start,
            end,
            same_keys(name, entry) | _bodies_called(name, views) | kind,
            "exact",
            3.0,
            neighbours(entry, glossary),
            entry.id if entry else "",
        )
    phrase = glossary.by_colloquial.get(name)
    if phrase and (kinds := _printed_kinds(name, phrase, views)):
        return Mention(name, start, end, kinds, "alike", 2.0)
    if phrase and phrase.kind not in (*_MEASURE_KINDS, "org") and len(name) >= 2:
        return Mention(
            name, start, end, phrase.keys, "everyday", 2.5, neighbours(phrase, glossary), phrase.id
        )
    if (
        len(name) >= 5
        and name.endswith(("表", "情况", "说明"))
        and any(name in view.title_keys for view in views)
    ):
        return Mention(name, start, end, frozenset({name}), "title", 1.0)
    return None


def _titles_otherwise(name: str, entry: Entry, views: Sequence[ReportView]) -> bool:
    """Whether no report has a table of this name, but rows or titles with what is in it (X支出)."""
    thing = name.removesuffix("表")
    if thing == name or any(key in view.title_keys for view in views for key in entry.keys | {name}):
        return False
    return any(thing in view.by_name or thing in title for view in views for title in view.title_keys)


def _printed_kinds(name: str, phrase: Entry, views: Sequence[ReportView]) -> frozenset[str]:
    """The few printed names that hold an everyday word whose formal names no report prints (行政罚款)."""
    if len(name) < 2 or any(key in view.by_name for view in views for key in phrase.keys):
        return frozenset()
    held = frozenset(printed for view in views for printed in view.money_items if printed.endswith(name))
    return held if 0 < len(held) <= _FEW_NAMES else frozenset()


def _shortened(name: str, glossary: Glossary) -> Entry | None:
    """The entry that an everyday name is a contraction of (环保税 of 环境保护税), printed so or in full."""
    entry = glossary.by_colloquial.get(name)
    kept = re.fullmatch(".*".join(map(re.escape, name)), entry.name) if entry else None
    return entry if kept else None


def _printed_term(name: str, start: int, end: int, views: Sequence[ReportView]) -> Mention | None:
    """A word of the trade (专项转移支付) that rows of the reports are called by; no name of a column."""
    if names_column(name) or not any(name in view.money_items for view in views):
        return None
    return Mention(name, start, end, frozenset({name}), "exact", 3.0)


def _in_other_words(
    name: str, start: int, end: int, entry: Entry, views: Sequence[ReportView], glossary: Glossary
) -> Mention:
    """A known thing that the reports print under no known name: with the printed names most like it."""
    index = [(view.names, view.name_index) for view in views] if len(name) >= 6 else []
    alike = [key for names, words in index for key in alike_names(name, names, words, limit=3)]
    avoid = neighbours(entry, glossary)
    near = frozenset(alike) - avoid
    return Mention(name, start, end, entry.keys, "exact", 3.0, avoid, entry.id, near=near)


def _of_kind_before(name: str, entry: Entry, views: Sequence[ReportView]) -> bool:
    """Whether reports print a thing (新增一般债券) only as a part of its kind (一般债券, of 新增债券)."""
    rest = _NEW_OR_OLD.sub("", name)
    printed = any(key in view.by_name for view in views for key in entry.keys | {name})
    return rest != name and not printed and any(
        each in view.by_name for view in views for each in (rest, f"{rest}券")
    )


def _without_head(name: str, views: Sequence[ReportView]) -> frozenset[str]:
    """A kind of bonds as rows below bonds call it (再融资 of 再融资债券)."""
    kind = name.removesuffix("债券")
    told = kind != name and len(kind) > 2 and any(kind in view.by_name for view in views)
    return frozenset({kind}) if told else frozenset()


def _bodies_called(name: str, views: Sequence[ReportView]) -> frozenset[str]:
    """The bodies with rows of their own whose names end like this (甲所 of 某市甲所)."""
    if len(name) < _SHORTEST_BODY:
        return frozenset()
    return frozenset(body for view in views for body in view.bodies if body.endswith(name))


def _codes(text: str, views: Sequence[ReportView]) -> list[Mention]:
    found = []
    for match in _CODE.finditer(text):
        code = match.group()
        if any(code in view.by_code for view in views) or len(code) in (5, 7):
            found.append(Mention(code, match.start(), match.end(), frozenset({code}), "code", 3.0))
    return found


def _words(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """The remaining content words, with the report names that are like them."""
    found = []
    position = 0
    for piece in content_pieces(text):
        for word in (part for part in re.split(r"‖+", piece) if part):
            word = _LEVEL_AHEAD.sub("", word)
            start = text.find(word, position)
            position = start + len(word)
            word, verb = without_verbs(_without_inside(word, views), views)
            start += verb
            if len(word) < 2 or _NUMBER.fullmatch(word) or word in _TOO_GENERAL:
                continue
            if ONLY_ASKS.fullmatch(word) or names_column(word):
                continue
            if len(word) <= 5 and government_level(word):
                continue
            keys = frozenset(key for view in views for key in alike_names(word, view.names, view.name_index))
            keys |= frozenset(name for view in views for name in view.names if abbreviates(word, name))
            if not keys and not any(word in view.full_text for view in views):
                every = [name for view in views for name in view.names]
                keys = spread_in(word, every)
                if not keys and (pieces := in_pieces(word, every)):
                    found.append(Mention(word, start, start + len(word), pieces, "exact", 2.0))
                    continue
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
                and not _STAFF.fullmatch(word)
            )
            found.append(replace(mention, weight=2.0) if owner else mention)
    return found


def _without_inside(word: str, views: Sequence[ReportView]) -> str:
    """A word without the 中 or 里 that says "within it", unless printed names hold it so (初中)."""
    inside = word.endswith(("中", "里")) and len(word) > 2
    return word[:-1] if inside and not any(word in name for view in views for name in view.names) else word


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
        key
        for view in views
        for key in alike_names(piece, view.names, view.name_index)
        if piece in key and not (_is_of_income(word, low + length) and _is_spending(key, view))
    )
    if not 0 < len(keys) <= 6:
        return None
    return Mention(piece, start + low, start + low + length, keys, "alike", 1.0, word=word if low > 1 else "")


def _is_of_income(word: str, end: int) -> bool:
    """Whether a word calls an income by what a piece of it, which ends there, says (医疗收入: 医疗)."""
    return word.endswith("收入") and end <= len(word) - 2


def _is_spending(name: str, view: ReportView) -> bool:
    """Whether a report prints a name with the code of what money is spent on, by function or in kind."""
    return any((view.figures[at].code or "").startswith(("2", "3")) for at in view.by_name.get(name, ())[:6])


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
            neighbours(entry, glossary),
            entry.id,
        )
    known = any(word in view.full_text for view in views)
    return Mention(word, start, start + len(word), frozenset(), "word", 0.6 if known else 0.4)
