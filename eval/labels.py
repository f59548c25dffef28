"""The Chinese names of measures, groups and kinds of "no", one place for console, page and document."""

from __future__ import annotations

COLUMNS = (
    ("strict", "严格正确"),
    ("numeric", "数字正确"),
    ("citations_on_gold", "出处在证据页"),
    ("gold_page_cited", "引到证据页"),
    ("refusal_precision", "拒答正确"),
    ("refusal_recall", "该拒已拒"),
    ("with_untraceable_number", "有无出处数字"),
)
DETAILS = (
    ("year", "年度对"),
    ("measure", "指标对"),
    ("taken_instead", "取成别的口径或年度"),
    ("with_extra_number", "有证据页上没有的多余数字"),
    ("number_in_cell", "标亮处印有该数"),
    ("reason_coverage", "原因说全"),
    ("refusal_kind", "拒答种类对"),
    ("answerable_refused", "误拒"),
    ("failed", "出错"),
)
GROUPS = {"set": "题集", "type": "题型", "style": "样式"}
TYPES = {
    "absent": "报告没有的",
    "budget_vs_actual": "预算与决算",
    "calc": "计算",
    "change": "增减",
    "check": "核对",
    "compare": "比较",
    "compare_years": "跨年比较",
    "conflict": "自相矛盾",
    "count": "数量",
    "follow": "追问",
    "list": "列举",
    "lookup": "取数",
    "multi": "一问几件",
    "narrative": "叙述",
    "near_name": "名称相近",
    "none": "报告写明没有",
    "performance": "绩效",
    "rank": "排序",
    "reason": "原因",
    "share": "占比",
    "table": "表中的数",
    "trap": "前提不对",
    "yesno": "是否",
}
STYLES = {
    "northwest": "西北决算",
    "east": "东部决算",
    "central": "中部决算",
    "province": "省市预算",
    "district": "区级预算",
    "government": "政府预算",
    "planted": "埋了矛盾",
    "docx": "Word 版",
    "xlsx": "Excel 版",
}
STATUSES = {
    "answered": "已答",
    "partial": "部分回答",
    "not_stated": "没有写明",
    "declared_none": "写明没有",
    "not_loaded": "没有那份报告",
    "premise_corrected": "更正前提",
    "out_of_scope": "不是预算问题",
    "ambiguous": "问得不明",
}


def group_label(name: str) -> str:
    """A group's name for readers: "type:rank" as 题型 排序."""
    kind, _, value = name.partition(":")
    known = {"type": TYPES, "style": STYLES}.get(kind, {})
    return f"{GROUPS[kind]} {known.get(value, value)}"
