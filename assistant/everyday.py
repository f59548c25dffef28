"""Everyday words for the things that budget reports name formally.

Word by word, so that combinations work as well: 买公车的钱 -> 公务用车购置. Whole phrases stand
in the glossary; what neither knows is left to the encoder.
"""

from __future__ import annotations

import re

# Longer and more particular patterns first: each is tried in turn over the whole question.
_READINGS: tuple[tuple[str, str], ...] = (
    (r"(?:买|购|添|换|新买)(?:了)?(?:的)?(?:几?[台辆]?)(?:公车|公务车|公家的?车|车)(?!位)", "公务用车购置费"),
    (r"(?:养|开|用|修)(?:公车|公务车|公家的?车|车)(?:辆)?|(?:公车|公务车|车辆)?(?:油钱|油费|加油|保养)|(?:公车|公务车)(?:运行|维护|运维)(?:维护)?费?", "公务用车运行维护费"),
    (r"(?:公车|公务车|公家的?车|用车)(?!保有|购置|运行|数|和)", "公务用车购置及运行维护费"),
    (r"吃喝|请客(?:吃饭)?|招待(?:客人|费)?|吃饭|宴请|接待(?:客人|费)?(?!批|人|\w*单位)|请客接待", "公务接待费"),
    (r"(?:公款|公费|因公)?(?:出国|出境)(?:费|考察)?(?!团|人)", "因公出国（境）费"),
    (r"三公(?!经费)", "三公经费"),
    (r"开会|办会", "会议费"),
    (r"(?:办|搞)培训|培训班", "培训费"),
    (r"养老(?:保险|金)(?!缴)", "基本养老保险缴费"),
    (r"医保", "医疗保险"),
    (r"社保(?!基金)", "社会保障"),
    (r"公积金", "住房公积金"),
    (r"卖地(?:的)?(?:收入|钱)?|土地出让(?:金|收入)?", "国有土地使用权出让收入"),
    (r"欠(?:了)?(?:多少)?(?:的)?(?:债|钱)|债务|负债|外债", "债务余额"),
    (r"修路|公路|交通运输", "交通运输支出"),
    (r"办学(?:读书)?|读书|上学|办教育|教育(?!费附加)", "教育支出"),
    (r"看病|治病|医疗卫生|卫生健康", "卫生健康支出"),
    (r"(?:打扫|清扫|扫)(?:环境)?(?:卫生|大街)|环境卫生|环卫|保洁", "城乡社区环境卫生"),
    (r"养人", "人员经费"),
    (r"给职工|给在职人员|给员工", "职工"),
    (r"打扫卫生", "城乡社区环境卫生"),
    (r"财政(?:给|拨)(?:的)?(?:钱|款)", "财政拨款收入"),
    (r"(?:全市|全省|全区|全县)?财政(?:进账|收入)(?!支出|决算|预算)", "一般公共预算收入"),
    (r"进账|进项", "本年收入"),
    (r"(?:一共|总共|全年)*(?:花出去|花掉|用掉|开销)", "本年支出"),
    (r"盘子|摊子", "收支总计"),
    (r"科室|处室|股室|内设机构|内部(?:设了|有)", "内设机构"),
    (r"(?:单位|部门|名下|街道)?(?:名下的?|有)?(?:几辆车|车辆|的车)", "车辆"),
)
_COMPILED = tuple((re.compile(pattern), formal) for pattern, formal in _READINGS)


def formal_readings(text: str) -> tuple[tuple[int, int, str], ...]:
    """Everyday expressions in `text` with what they stand for: (start, end, formal name)."""
    taken: list[tuple[int, int, str]] = []
    for pattern, formal in _COMPILED:
        for match in pattern.finditer(text):
            if match.end() > match.start() and not any(s < match.end() and match.start() < e for s, e, _ in taken):
                taken.append((match.start(), match.end(), formal))
    return tuple(sorted(taken))
