"""What a question counts in: people, cars, batches, cases, and the units that mean the same.

Knows words only.
"""

from __future__ import annotations

import re

_COUNT_UNITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("编制", ("人", "名", "个")),
    (r"天|工作日", ("天", "日", "工作日", "个工作日", "自然日", "个自然日")),
    (r"[批拨波]", ("批次", "批", "个", "次")),
    (r"人次", ("人次", "人", "名")),
    (r"[人名位]", ("人", "名", "人次", "位", "人数")),
    (r"辆", ("辆", "台", "部")),
    (r"[个项]", ("个", "项", "家", "件", "名")),
    (r"家", ("家", "个")),
    (r"条", ("条", "万条", "项")),
    (r"部", ("部", "台", "个")),
    (r"平方公里", ("平方公里", "km²")),
    (r"平方米|平米|平", ("平方米", "万平方米", "㎡")),
    (r"套", ("套", "台", "个")),
    (r"次", ("次", "场", "个")),
    (r"户", ("户", "万户")),
    (r"台", ("台", "辆", "部", "万台", "台套")),
    (r"只", ("只", "支")),
    (r"份", ("份", "个", "项")),
    (r"件", ("件", "万件", "起")),
)
_PLACES = ("位", "名")  # in an order
_PEOPLE = ("学生", "老人", "居民", "群众", "游客", "职工", "儿童", "师生", "村民", "教师", "人员")
_ASKED_UNIT = re.compile(
    rf"(?P<place>第几)(?![季批期次])(?:名|位)?|(?:多少|几)[\u4e00-\u9fff]{{1,4}}(?P<behind>人次|批次)|(?<![那这])(?:多少|几|有几)(?:万|亿|个(?=人|小时|工作日|编制|(?:{'|'.join(_PEOPLE)})(?:[，。？；]|$))|[\u4e00-\u9fff]{{1,4}}(?=人员))?(?P<unit>人次|小时|编制|(?:{'|'.join(_PEOPLE)})(?!经费|支出|费)|"
    r"天(?!然)|工作日|批次|平方米|平米|平方公里|公里|公顷|公斤|立方米|拨(?!款|付)|项(?!目(?:支出|经费|资金))|"
    r"[批波岁人名位辆台个家条笔部套次户起件宗例盏株吨亩座处所间栋幢支只场期班份篇种类张本册眼段剂枚瓶袋头羽尾棵颗艘架所口根桶])"
)

_OF_POSTS = re.compile(
    "(?<!预算)(?<!决算)编制(?:人员|人)?(?:总)?[数额]?(?:一共|总共|又|则|都|各|分别|[是有为共了])*$"
)
_NOUN_COUNTED = re.compile(
    r"(?:多少|几)[个项家](?P<behind>项目|单位|部门|问题|指标|县区|乡镇|街道|学校|企业)"
    r"|(?P<ahead>项目|单位|部门|问题|指标|学校|企业)(?:一共|总共|共)*(?:有|是)?(?:多少|几)[个项家]"
)
_VERB = re.compile("支[持出付撑援]|处[理置]|本[金级年]")  # 多少亿支持, 多少本金 count nothing


def noun_counted(text: str) -> str:
    """The noun of what is counted (几个项目, 项目有多少个); "" where the question says none."""
    found = _NOUN_COUNTED.search(text)
    return (found["behind"] or found["ahead"]) if found else ""


def counted_units(text: str) -> list[tuple[str, ...]]:
    """Units that the question counts in, in order of asking, each with units that mean the same."""
    found = []
    for match in _ASKED_UNIT.finditer(text):
        if _VERB.match(text, match.end() - 1):
            continue
        asked = "位" if match["place"] else match["behind"] or match["unit"]
        of_posts = asked == "个" and _OF_POSTS.search(text, 0, match.start())
        unit = "编制" if of_posts else "人" if asked in _PEOPLE else asked
        units = (
            _PLACES
            if match["place"]
            else next(
                (units for pattern, units in _COUNT_UNITS if re.match(pattern, unit)), (unit, f"万{unit}")
            )
        )
        in_ten_thousands = f"万{unit}"
        if "万" in match.group() and unit not in _PEOPLE:
            units = (in_ten_thousands, *(each for each in units if each != in_ten_thousands))
        if units not in found:
            found.append(units)
    return found


def counted_in(units: tuple[str, ...]) -> re.Pattern[str]:
    """A number in one of some units, and no place in an order (第六次), unless places are what is asked."""
    numeral = "\\d一二三四五六七八九十两"
    names = "|".join(map(re.escape, units))
    order = "" if units == _PLACES else "第"
    return re.compile(rf"(?<![{order}.{numeral}])[.,{numeral}]*[{numeral}]\s*[万亿]?(?:{names})")
