"""Names that a question says as reports, the glossary or everyday phrases have them, the longest first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import government_level, names_column
from assistant.question.asked.words import ONLY_ASKS
from assistant.question.everyday.readings import neighbours, same_keys
from assistant.question.named.likeness import alike_names
from assistant.question.named.mentions import Mention, overlap
from index.glossary import Entry, Glossary

# fmt: off
TOO_GENERAL = frozenset(
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
        "活动",
        "业务",
        "事项",
        "东西",
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
_LONGEST_NAME = 40
_SHORTEST_BODY = 4
_FEW_NAMES = 2
_NEXT_WORD = 2
_YEAR_ROW = re.compile(r"20\d\d年?(?:度|末|底|初)?(?:预算|决算|执行)?数?")
_KIND_OF_FUND = re.compile(r"(?:保险|社保|医保|产业|发展|投资|引导|调节|维修|救助|担保)$")
_LEVEL_AHEAD = re.compile("^(?:(?:自治区|[省市县区州盟旗])本?级|本级|全(?:自治区|[省市县区州盟旗]))(?=.{4})")
_MEASURE_KINDS = frozenset({"term", "measure"})
_NEW_OR_OLD = re.compile("^(?:新增|再融资)")


def exact_names(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """Longest known names that stand in the text, not overlapping."""
    found = []
    for start in range(len(text)):
        for end in range(min(len(text), start + _LONGEST_NAME), start + 1, -1):
            name = text[start:end]
            if "‖" in name or name in TOO_GENERAL or _YEAR_ROW.fullmatch(name) or ONLY_ASKS.fullmatch(name):
                continue
            if name[0].isdigit() and text[start - 1 : start].isdigit():
                continue  # the 5年 of 2025年
            mention = None if _ends_fund(name, text[:start]) else _known(name, start, end, views, glossary)
            if mention:
                found += [] if _opens_another(mention, text, views) else [mention]
                break
    found = [mention for mention in found if not _cuts_into_name(mention, found)]
    found.sort(key=lambda m: (m.start - m.end, m.kind == "phrase", m.start))
    chosen: list[Mention] = []
    for mention in found:
        if not any(overlap(mention, other) for other in chosen):
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


def _ends_fund(name: str, before: str) -> bool:
    """Whether a name opens with the last word of a fund named by its kind (保险基金 + 基金收了多少)."""
    return name.startswith("基金") and bool(_KIND_OF_FUND.search(before))


def _known(
    name: str, start: int, end: int, views: Sequence[ReportView], glossary: Glossary
) -> Mention | None:
    if len(rest := _LEVEL_AHEAD.sub("", name)) < len(name) and rest in glossary.by_key:
        return None  # 市本级一般公共预算支出 of a table's title: the thing, of that level
    entry = glossary.by_key.get(name) or _shortened(name, glossary)
    coded = any(view.figures[number].code for view in views for number in view.by_name.get(name, ()))
    sided = name.endswith(("收入", "支出")) and any(name in view.by_name for view in views)
    of_level = len(name) <= 5 and government_level(name) and not entry and not coded
    if (entry and entry.kind == "org") or (of_level and not sided):
        return None
    kind = _without_head(name, views) | _grant_come_in(name, entry, views)
    kind |= {view.remarked[name] for view in views if name in view.remarked}
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
    keys = entry.keys | _summed_as(entry, views)
    return Mention(name, start, end, keys, "exact", 3.0, avoid, entry.id, near=near)


def _summed_as(entry: Entry, views: Sequence[ReportView]) -> frozenset[str]:
    """The sum that stands for a total where bodies print no other (支出合计 for 支出总计): nothing is
    carried over. A government's total holds what goes to others besides."""
    summed = re.sub("总计$", "合计", entry.name)
    bodies = (view for view in views if not view.report.kind.startswith("政府"))
    printed = summed != entry.name and any(summed in view.by_name for view in bodies)
    return frozenset({summed}) if printed else frozenset()


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


def _grant_come_in(name: str, entry: Entry | None, views: Sequence[ReportView]) -> frozenset[str]:
    """A grant that the text of a report calls by its coming in (某拨款收入 of the row 某拨款)."""
    told = f"{name}收入"
    rows = not entry and name.endswith("预算拨款") and any(name in view.by_name for view in views)
    return frozenset({told}) if rows and any(told in view.by_name for view in views) else frozenset()


def _bodies_called(name: str, views: Sequence[ReportView]) -> frozenset[str]:
    """The bodies with rows of their own whose names end like this (甲所 of 某市甲所)."""
    if len(name) < _SHORTEST_BODY:
        return frozenset()
    return frozenset(body for view in views for body in view.bodies if body.endswith(name))
