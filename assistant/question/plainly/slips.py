"""Characters that are mistaken for others in the words of every budget, put right: 予算, 预箅, 支岀."""

from __future__ import annotations

from assistant.question.plainly.ways import Reader, Ways

_SLIPS: Ways = (
    (r"予[算箅]|预[箅祘筭]", "预算"),
    (r"[決诀]算", "决算"),
    (r"支岀", "支出"),
    (r"(?<=绩效|项目)自平", "自评"),
    (r"债劵", "债券"),
    (r"(?<=[预决])箅", "算"),
)

slips = Reader(_SLIPS)
