"""The item that headings, or the opening words of a paragraph, name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.amounts import find_amounts
from index.figures.item_names import ItemReader, is_levelled
from index.figures.subject import Subject
from index.normalise import compact_text, without_list_mark

_HEADING_TAIL = re.compile(
    r"(?:(?:收入|支出)?(?:预算|决算|执行)?(?:总表|表)?(?:的)?(?:总体|具体|结构|变动|增减变化|增减变动|安排|使用|"
    r"收支|执行|支出|经费|绩效|自评|评价)*(?:情况|说明|分析|如下|方面)+(?:的)?)+(?:（.{0,20}）)?$"
)
_TELLS = re.compile("(?:预算|决算|执行)?(?:总体|具体)?(?:情况|说明)+$")
_TELLS_NOTHING = re.compile("(?:基本|总体|具体|结构|有关|其他)(?:情况|说明)")
_COUNTED_PROJECT = re.compile(  # 某县2个村人饮提升项目: the count is a part of its name
    r"\d+[个座条处口户村镇乡][\u4e00-\u9fff、“”]{3,20}(?:项目|工程)$"
)
_PROJECT_NAMED = re.compile(r"(?:\d{1,2}[.、．])?项目名称：(?P<name>[^：；。，]{2,40}?)(?=$|[；。 ])")
_APPRAISALS = re.compile(  # the heading of the paragraphs on projects, in front of the first of them
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?(?:[部门单位决预算]{2,4}中?的?)?项目(?:支出)?(?:绩效)?(?:自评|评价)(?:结果|情况)[。：]"
)
_PROJECT_OPENS = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?(?:“(?P<quoted>[^“”]{2,40})”|(?P<plain>[^“”，。；：]{3,30}?))"
    r"(?:项目)?(?:支出)?(?:绩效|项目)(?:自评|评价)?(?:综述|情况|结果|报告)[：，。]"
)


def heading_subject(items: ItemReader, headings: Sequence[str], sided: bool = False) -> Subject | None:
    """The item that the innermost headings name, None where they name none.

    A fund has its side after it only where `sided` (一般公共预算支出情况: 一般公共预算).
    """
    for heading in reversed(headings):
        text = compact_text(heading)
        if re.search(r"^第.{1,3}部分|概况|名词解释|附件|^目录|公开表", text):
            continue
        subject = _one_heading(items, text, sided)
        if subject:
            return subject
    return None


def _one_heading(items: ItemReader, text: str, sided: bool) -> Subject | None:
    amounts = [] if _COUNTED_PROJECT.search(text) else find_amounts(text)
    body = text[: amounts[0].start] if amounts else text
    body = without_list_mark(body.rstrip("：。，")).removeprefix("关于")
    if not is_levelled(body) and not amounts:
        body = re.split("[。：，]", body)[0]
        body = "" if _TELLS_NOTHING.fullmatch(body) else _without_tail(body, sided) or _TELLS.sub("", body)
    name = items.read(body)
    if not name.name or len(name.name) > 30:
        return None
    return Subject(name.name, name.code, name.ancestors, name.region, levels=name.levels, weak=True)


def _without_tail(heading: str, sided: bool) -> str:
    """The heading without "支出情况说明" and the like, but for what its name needs (基本支出)."""
    name = _HEADING_TAIL.sub("", heading)
    kept = re.match("经费(?:支出)?|支出", heading[len(name) :])
    needed = kept and (kept.group().startswith("经费") or sided or name.endswith(("基本", "项目", "整体")))
    return name + kept.group() if kept and needed else name


_APPRAISED = re.compile(  # 对甲项目开展绩效自评，自评得分90分
    r"对(?:我[局委办厅校院]|本(?:部门|单位|局|校|院))?(?:的)?(?:20\d\d年度?)?(?:的)?"
    r"(?:“(?P<quoted>[^“”，。；]{3,40})”(?:项目)?"
    r"|(?P<plain>[^“”，。；、]{2,40}?(?:项目|专项(?:资金|经费)?)|(?:部门|单位)?整体(?:支出)?))(?:支出)?"
    r"(?:开展|进行|组织|实施|作)了?(?:[^，。；]{0,6})?(?:绩效|支出|项目|财政|重点|全面)*(?:自评|评价)"
)
_SEVERAL = re.compile(
    r"\d|[一二三四五六七八九十两多几各]个|各项?|全部|所有|等|上述|以上|以下|有关|相关|重点|其他|部分"
)


def project_named(text: str) -> Subject | None:
    """The project of a paragraph "项目名称：…", which the paragraphs after it describe."""
    match = _PROJECT_NAMED.match(text)
    return Subject(match.group("name"), weak=True) if match else None


def project_appraised(sentence: str) -> str:
    """The project, or the whole body, that a sentence says was appraised; "" for none or for several."""
    match = _APPRAISED.search(sentence)
    if match is None or _SEVERAL.search(match.group("quoted") or match.group("plain")):
        return ""
    return match.group("quoted") or match.group("plain")


def project_opened(text: str) -> str:
    """The project that a paragraph on self-appraisal begins with, "" without one."""
    match = _PROJECT_OPENS.match(_APPRAISALS.sub("", text))
    name = (match.group("quoted") or match.group("plain")) if match else ""
    return name.removesuffix("项目") + "项目" if name else ""
