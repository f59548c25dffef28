"""The question in the form in which names are compared, and what of it is taken out before names are sought.

Knows how questions write names; knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from assistant.find.text.view import ReportView
from assistant.question.asked.words import WITHOUT
from assistant.question.named.joined import sides_spelt_out
from assistant.question.named.mentions import Mention
from index.normalise import item_key, longest_first

_KIND_IN_FRONT = re.compile(
    r"(?:^|(?<=年)|(?<=年度)|(?<=[，。？]))([\u4e00-\u9fff]{1,4}?[局厅委办院所站校处队]|[\u4e00-\u9fff]{0,4}?(?:中心|街道))"
    r"(?=20\d\d|今年|去年|的|，|[总一]共|安排|打算|准备|计划|预算|决算|花|用|拿|给|有|在|里|一年|全年)"
)
_PARTED_CODE = re.compile(r"(?<!\d)(\d{3})类(\d{2})款(?:(\d{2})项)?")  # 213类01款22项 is 2130122
_WITHOUT_EFFECTS = re.compile(
    "(?:扣除|剔除|排除|撇开|抛开|不考虑|除去|去掉)[^，。？]{2,16}?(?:因素|的?影响)(?:之?后|以?外)?，?"
)
_SPENT_ON = re.compile(
    r"(?:花|用|投入)?在([\u4e00-\u9fff]{2,14}?)(?:上|方面|领域)面?的(?:支出|花费|花销|开支)(?!结构|进度|标准)"
)
_LEFT_OF_DEBT = re.compile(  # what is left of a debt is its balance
    rf"((?<!隐性)债务?)(?!券|余额|限额|收入|付息|利息|化解)((?:(?![收支]|化解|{WITHOUT})[^，。？、]){{0,14}}?)(?:还|尚|仍)?(?:剩下?|余下)(?=了?(?:多少|几))"
)


_NO_GOVERNMENT = "(?!采购|性基金|债|购买|投资)"  # 甲乡政府采购: what the township 甲乡 buys


def fold(text: str) -> str:
    """The question in the comparison form of names, quotes and level marks gone."""
    plain = sides_spelt_out(re.sub(r"[（(](?:类|款|项|目)[)）]", "", text))
    plain = re.sub(r"基本([和与、及])项目(?!支出)", r"基本支出\1项目支出", plain)
    plain = re.sub(r"拨款(?:资金)?安排的(?=支出|收入)", "拨款", plain)
    plain = re.sub("社保(?=基金(?:预算)?收支)", "社会保险", re.sub("每个(?=季度|月)", "每", plain))
    plain = re.sub("国资(?:经营)?(?=预算)", "国有资本经营", plain)
    plain = re.sub("国资(?:经营)?(?=收入|支出)", "国有资本经营预算", plain)
    plain = re.sub("(?:(?<=再融资)|(?<=置换))债(?!券|务)", "债券", re.sub("隐债", "隐性债务", plain))
    plain = _WITHOUT_EFFECTS.sub("同口径", plain)
    plain = re.sub(r"(?<=编制)数?(?:一共|总共|共)有?(?=(?:多少|几)个?[人名])", "", plain)
    plain = _SPENT_ON.sub(r"\1支出", plain)
    plain = _LEFT_OF_DEBT.sub(r"\1余额\2有", plain)
    plain = _PARTED_CODE.sub(lambda match: "".join(part for part in match.groups() if part), plain)
    return re.sub(r"[“”‘’\"'《》]", "", plain)


def mask_names(text: str, names: Iterable[str], printed: Sequence[Collection[str]] = ()) -> str:
    """The question with names masked, and with a name the level that its last word is of (某市级).

    The last word of a name in 某市属企业 is that of what belongs to it. A name that ends or goes on in
    that of a thing `printed` by one of the reports (法院 in 其他法院支出) stays.
    """
    kept = [
        (thing, name)
        for name in names
        if re.search(f"(?<=[\u4e00-\u9fff]){re.escape(name)}", text)
        for things in printed
        for thing in things
        if thing.find(name) > 0 and thing in text
    ]
    for thing, name in kept:
        text = text.replace(thing, thing.replace(name, "‗".join(name)))
    return _without_names(text, names).replace("‗", "")


def _without_names(text: str, names: Iterable[str]) -> str:
    for name in longest_first(names):
        if name[-1:] in "省市县区州":
            text = text.replace(f"{name}级", "‖" * (len(name) + 1))
            text = text.replace(f"{name}属", f"{'‖' * (len(name) - 1)}{name[-1]}属")
        own = f"{re.escape(name)}{_NO_GOVERNMENT}" if name.endswith("政府") else re.escape(name)
        text = re.sub(own, "‖" * len(name), text)
    return text


def mask_kind_of_body(text: str, names: Iterable[str]) -> str:
    """The question with a body called by the end of its name (办公厅 of 某省委办公厅) masked."""
    ends = tuple(names)
    for found in _KIND_IN_FRONT.finditer(text):
        if any(name.endswith(found.group(1)) for name in ends):
            text = text[: found.start(1)] + "‖" * len(found.group(1)) + text[found.end(1) :]
    return text


def mask_words(pattern: re.Pattern[str], text: str) -> str:
    """The question with what a pattern finds masked."""
    return pattern.sub(lambda found: "‖" * len(found.group()), text)


def mask(text: str, mentions: Iterable[Mention]) -> str:
    for mention in mentions:
        text = text[: mention.start] + "‖" * (mention.end - mention.start) + text[mention.end :]
    return text


_ANNEX = re.compile(
    r"附(?:件|表)(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"(?=的|里|中|上|内|[列印显]|[，的]|(?:自治区|[省市县区州盟旗])本?级|全[省市县区州盟旗])"
)


def annexes(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """附件3 as the title of the table that a report prints below these words."""
    found = []
    for match in _ANNEX.finditer(text):
        titles = {title for view in views if (title := _title_below(match.group(), view))}
        keys = frozenset(map(item_key, titles))
        if keys:
            found.append(Mention(match.group(), *match.span(), keys, "title", 1.0))
    return found


def _title_below(annex: str, view: ReportView) -> str:
    titles = {table.title for table in view.tables if table.title}
    lines = pairwise(sentence.text for sentence in view.sentences)
    return next((title for mark, title in lines if mark.rstrip("：:") == annex and title in titles), "")
