import pytest

from index.tables.performance_headers import (
    NAME_HEADER,
    column_names,
    is_money_header,
    levels_of,
    names_two_levels,
    value_names,
)


@pytest.mark.parametrize(
    ("header", "kinds"),
    [
        ("年度指标值", ("目标值",)),
        ("调整指标值", ("目标值",)),
        ("预期值", ("目标值",)),
        ("全年实际值", ("完成值",)),
        ("完成情况", ("完成值",)),
        ("指标权重（分）", ("分值",)),
        ("指标得分（分）", ("得分",)),
        ("分值/得分", ("分值", "得分")),
        ("得分及未完成原因", ("得分", "原因")),
        ("2031年实际", ("完成值",)),
        ("2032年预计", ("完成值",)),
        ("2033年目标", ("目标值",)),
        ("2033年预算", ()),
        ("历年绩效值", ()),
        ("指标值确定依据", ()),
        ("得分系数（%）", ()),
        ("未完成原因分析", ()),
        ("度量单位", ()),
        ("绩效指标", ()),
    ],
)
def test_headers_tell_the_kind_of_value(header, kinds):
    assert value_names(header) == kinds


def test_a_header_that_only_the_form_explains_carries_its_kind():
    assert column_names("全年实际值") == ["全年实际值（完成值）"]
    assert column_names("年度指标值") == ["年度指标值"]
    assert column_names("得分及未完成原因") == ["得分"]
    assert column_names("2031年实际") == ["2031年实际完成值"]
    assert column_names("2033年目标") == ["2033年目标值"]


@pytest.mark.parametrize(
    "header", ["全年（调整）预算数", "预算执行数", "调整后预算数", "执行率（B/A）", "总额"]
)
def test_money_headers(header):
    assert is_money_header(header)


def test_names_of_indicators_go_to_the_innermost_column():
    assert levels_of(["一级指标", "二级指标", "指标内容", "指标值"]) == ("一级指标", "二级指标", "指标内容")
    assert levels_of(["指标名称", "单位", "数量"]) == ()


def test_what_is_told_of_an_indicator_behind_its_target_is_no_name_of_it():
    levels = ["一级指标", "二级指标", "三级指标"]
    assert levels_of([*levels, "指标性质", "指标值", "度量单位", "指标内容"]) == tuple(levels)


def test_a_body_named_at_its_level_heads_a_form():
    for header in ("预算部门名称", "省级预算部门名称", "县级预算单位名称", "项目支出名称"):
        assert NAME_HEADER.fullmatch(header)


def test_levels_may_share_a_column():
    assert levels_of(["一级指标", "二级/三级指标", "年度指标值"]) == ("一级指标", "二级/三级指标")
    assert levels_of(["一级/二级指标", "三级指标", "指标值"]) == ("一级/二级指标", "三级指标")
    assert names_two_levels("二级指标、三级指标")
    assert not names_two_levels("三级指标")


def test_a_form_may_head_its_indicators_with_one_word():
    header = ["绩效指标", "指标", "指标权重", "计量单位", "指标值"]
    assert levels_of(header) == ("绩效指标", "指标")
    assert levels_of(["指标", "单位", "数量"]) == ()
