"""Forms drawn by hand -> tables of money and indicators."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from index.tables.drafts import BodyRow
from index.tables.grids import grid_to_matrix
from index.tables.performance_forms import form_to_tables
from index.tables.performance_head import is_form_row
from index.tables.performance_rows import Form
from index.types import Grid, GridCell, Span


def form(*rows: Sequence[str | None]) -> Form:
    """Rows of texts; None is covered by the cell to the left, "^" by the cell above."""
    offset = 0
    cells: list[list[GridCell | None]] = []
    for r, row in enumerate(rows):
        line: list[GridCell | None] = []
        for c, text in enumerate(row):
            if text is None or text == "^":
                line.append(None)
                continue
            columns = 1 + next(
                (i for i, other in enumerate(row[c + 1 :]) if other is not None), len(row) - c - 1
            )
            below = [other[c] == "^" for other in rows[r + 1 :]]
            lines = 1 + (below.index(False) if False in below else len(below))
            span = Span(1, offset, offset + len(text)) if text else None
            offset += len(text) + 1
            line.append(GridCell(text, span, (0.0, 0.0, 1.0, 1.0), lines, columns))
        cells.append(line)
    matrix = grid_to_matrix(Grid((0.0, 0.0, 1.0, 1.0), tuple(tuple(line) for line in cells)), 1)
    body = [BodyRow(1, index, tuple(row)) for index, row in enumerate(matrix)]
    return Form(body, "项目支出绩效自评表", ())


ROWS: tuple[list[str | None], ...] = (
    ["项目名称", "林区防火设备更新", None, None, None, None, None],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分"],
    ["^", "年度资金总额", "20.15", "4.68", "4.60", "98.29%", "9.83"],
    ["^", "其中：财政拨款", "20.15", "4.68", "4.60", "-", "-"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分", "偏差原因"],
    ["产出指标", "数量指标", "购置水泵数量", "≥6台", "5台", "8", "供货推迟"],
    ["^", "质量指标", "验收合格率", "≥95%", "100%", "10", ""],
    ["总分", None, None, "", "", "91.5", ""],
)
FORM = form(*ROWS)


def test_head_of_indicators_is_known():
    assert is_form_row(["一级指标", "二级指标", "三级指标", "指标值"])
    assert not is_form_row(["一级项目", "金额"])


def test_money_block_under_its_own_header():
    money, _ = form_to_tables(FORM)
    assert money.unit == "万元"
    assert money.columns == (("年初预算数",), ("全年预算数",), ("全年执行数",), ("执行率",), ("得分",))
    assert [row.label for row in money.rows] == ["年度资金总额", "其中：财政拨款"]
    assert money.rows[0].ancestors == ("林区防火设备更新",)


def test_indicator_rows_carry_their_levels_down():
    _, indicators = form_to_tables(FORM)
    assert [row.label for row in indicators.rows] == ["购置水泵数量", "验收合格率", "总分"]
    assert indicators.rows[1].ancestors == ("林区防火设备更新", "产出指标", "质量指标")
    assert [cell.text if cell else None for cell in indicators.rows[0].cells] == ["≥6台", "5台", "8"]


def test_a_goal_before_the_indicators_of_a_project_is_no_target_of_the_first():
    indicators, texts = form_to_tables(
        form(
            ["项目名称", "年度目标", "一级指标", "二级指标", "三级指标", "指标值", "权重"],
            ["苗圃围栏更新", "换完3处苗圃的围栏", "产出指标", "数量指标", "更换围栏", "5", "30"],
            ["^", "^", "^", "质量指标", "验收合格率", "95", "20"],
            ["防火瞭望塔", "建成2座瞭望塔", "产出指标", "数量指标", "新建瞭望塔", "2", "40"],
        )
    )
    assert indicators.columns == (("指标值",), ("权重",))
    assert [cell.text if cell else None for cell in indicators.rows[0].cells] == ["5", "30"]
    assert [(row.label, row.ancestors, row.attributes) for row in texts.rows] == [
        ("年度目标", ("苗圃围栏更新",), (("内容", "换完3处苗圃的围栏"),)),
        ("年度目标", ("防火瞭望塔",), (("内容", "建成2座瞭望塔"),)),
    ]


def test_what_is_told_of_an_indicator_behind_its_value_is_no_name_of_it():
    (indicators,) = form_to_tables(
        form(
            ["项目名称", "一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标内容"],
            ["苗圃围栏更新", "产出指标", "数量指标", "更换围栏", "5", "千米", "验收长度"],
            ["^", "产出指标", "质量指标", "验收合格率", "95", "%", ""],
        )
    )
    assert [row.label for row in indicators.rows] == ["更换围栏", "验收合格率"]
    assert indicators.rows[0].attributes == (("度量单位", "千米"), ("指标内容", "验收长度"))


def test_a_row_that_only_the_outermost_column_names_is_an_indicator_too():
    (indicators,) = form_to_tables(
        form(
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分"],
            ["产出指标", "数量指标", "更换围栏", "≥5千米", "6千米", "30"],
            ["预算执行率", "", "", "", "96.12%", "10"],
        )
    )
    assert [row.label for row in indicators.rows] == ["更换围栏", "预算执行率"]
    assert [cell.text if cell else None for cell in indicators.rows[1].cells] == [None, "96.12%", "10"]


def test_money_of_a_body_is_parted_under_a_header_of_several_rows():
    money, _ = form_to_tables(
        form(
            ["部门名称", "年度预算", None, None, "一级指标", "二级指标", "三级指标", "指标值"],
            ["^", "资金总额", "按支出性质分", None, "^", "^", "^", "^"],
            ["^", "^", "基本支出", "项目支出", "^", "^", "^", "^"],
            ["甲县林草局", "9.00", "5.00", "4.00", "产出指标", "数量指标", "更换围栏", "5千米"],
        )
    )
    assert money.columns == (
        ("年度预算", "资金总额"),
        ("年度预算", "按支出性质分", "基本支出"),
        ("年度预算", "按支出性质分", "项目支出"),
    )
    assert [cell.text if cell else None for cell in money.rows[0].cells] == ["9.00", "5.00", "4.00"]


def test_the_budget_of_the_year_beside_its_label_is_money_of_the_project():
    money, *_ = form_to_tables(
        form(
            ["项目名称", "苗圃围栏更新", None, None, None],
            ["项目总预算", "90.00（三年）", None, "项目当年预算", "30.00"],
            ["一级指标", "二级指标", "三级指标", "指标值", "指标值确定依据"],
            ["产出指标", "数量指标", "更换围栏", "5千米", "台账"],
        )
    )
    assert [(row.label, row.ancestors) for row in money.rows] == [("项目当年预算", ("苗圃围栏更新",))]
    assert [cell.text if cell else None for cell in money.rows[0].cells] == ["30.00"]


def test_one_column_may_name_indicators_on_two_levels():
    forms = (
        form(
            ["项目名称", "苗圃围栏更新", None, None, None, None],
            ["一级指标", "二级/三级指标", "年度指标值", "实际完成值", "分值", "得分"],
            ["产出指标", "数量：更换围栏", "≥6千米", "5千米", "20", "17"],
            ["满意度指标", "职工满意度", "≥90%", "93%", "10", "10"],
        ),
        form(
            ["项目名称", "苗圃围栏更新", None, None, None, None],
            ["一级指标", "二、三级指标", "年度指标值", "实际完成值", "分值", "得分"],
            ["产出指标", "数量：更换围栏", "≥6千米", "5千米", "20", "17"],
            ["满意度指标", "职工满意度", "≥90%", "93%", "10", "10"],
        ),
    )
    for each in forms:
        *_, indicators = form_to_tables(each)
        assert [row.label for row in indicators.rows] == ["更换围栏", "职工满意度"]
        assert indicators.rows[0].ancestors == ("苗圃围栏更新", "产出指标", "数量")
        assert indicators.rows[1].ancestors == ("苗圃围栏更新", "满意度指标")


def test_reason_is_an_attribute():
    _, indicators = form_to_tables(FORM)
    assert indicators.rows[0].attributes == (("偏差原因", "供货推迟"),)


def test_code_in_front_of_a_project_is_left_out():
    rows = [list(row) for row in ROWS]
    rows[0][1] = "46000022T000000151450-林区防火设备更新"
    money, _ = form_to_tables(form(*rows))
    assert money.rows[0].ancestors == ("林区防火设备更新",)


def test_empty_outer_levels_are_those_of_the_row_above():
    _, indicators = form_to_tables(form(*ROWS[:6], ["", "质量指标", "验收合格率", "≥95%", "100%", "10", ""]))
    assert indicators.rows[1].ancestors == ("林区防火设备更新", "产出指标", "质量指标")


def test_measures_and_amounts_in_turn():
    rows = (
        ["部门名称", "某县林业局", None, None, None, None, None],
        ["预算执行", "预算数", "100.00", "执行数", "98.00", "执行率", "98.00%"],
        *ROWS[4:6],
    )
    money, _ = form_to_tables(form(*rows))
    assert money.columns == (("预算数",), ("执行数",), ("执行率",))
    assert [cell.text for cell in money.rows[0].cells if cell] == ["100.00", "98.00", "98.00%"]


def test_headers_may_carry_their_formulas():
    money, indicators = form_to_tables(
        form(
            ["项目名称", "林区防火", None, None, None, None],
            ["预算执行（20分）", "", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分×执行率）"],
            ["^", "年度财政资金总额", "7.40", "7.27", "98.2%", "19.6"],
            ["一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分"],
            ["产出指标", "数量指标", "购置水泵数量", "≥6台", "5台", "8"],
        )
    )
    assert money.columns == (("预算数",), ("执行数",), ("执行率",), ("得分",), ("分值",))
    assert [cell.text for cell in money.rows[0].cells] == ["7.40", "7.27", "98.2%", "19.6", "20"]
    assert indicators.columns == (("年初目标值",), ("实际完成值",), ("得分",))


def test_two_scores_in_one_cell_are_two_values():
    (table,) = form_to_tables(
        form(
            ["一级指标", "二级指标", "三级指标", "指标值", "分值/得分"],
            ["产出指标", "数量指标", "购置水泵数量", "≥6台", "20/16.5"],
        )
    )
    assert table.columns == (("指标值",), ("分值",), ("得分",))
    assert [cell.text for cell in table.rows[0].cells] == ["≥6台", "20", "16.5"]


SEVERAL = (
    ["单位编码", "项目名称", "项目金额（万元）", None, "绩效目标", None, None, None],
    ["^", "^", "资金总额", "其他资金", "一级指标", "二级指标", "三级指标", "指标值"],
    ["103001", "防火道维护", "20.5", "", "产出指标", "数量指标", "维护里程", "≥6公里"],
    ["^", "^", "^", "^", "产出指标", "质量指标", "验收合格率", "100%"],
    ["103002", "苗圃扩建", "9.0", "", "产出指标", "数量指标", "育苗数量", "≥3万株"],
)


def test_several_projects_in_one_table_keep_their_own_indicators_and_amounts():
    money, indicators = form_to_tables(form(*SEVERAL))
    assert (money.unit, money.columns) == ("万元", (("资金总额",), ("其他资金",)))
    assert [(row.label, row.cells[0].text) for row in money.rows] == [
        ("防火道维护", "20.5"),
        ("苗圃扩建", "9.0"),
    ]
    assert [(row.ancestors[0], row.label) for row in indicators.rows] == [
        ("防火道维护", "维护里程"),
        ("防火道维护", "验收合格率"),
        ("苗圃扩建", "育苗数量"),
    ]


def test_a_project_cut_by_the_page_end_prints_its_name_on_one_page():
    above = form(
        ["项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
        ["", "产出指标", "数量指标", "维护里程", "≥6公里"],
    )
    below = form(
        ["项目名称防火道维护", "一级指标", "二级指标", "三级指标", "指标值"],
        ["^", "产出指标", "质量指标", "验收合格率", "100%"],
    )
    rows = [*above.rows, *(BodyRow(2, row.row, row.slots, not row.row) for row in below.rows)]
    for row in rows[2:]:
        for slot in row.slots:
            if slot is not None:
                object.__setattr__(slot, "page", 2)
    (table,) = form_to_tables(Form(rows, "绩效目标表", ()))
    assert [row.ancestors[0] for row in table.rows] == ["防火道维护", "防火道维护"]


def test_a_body_cut_by_the_page_end_prints_its_name_on_one_page():
    head = ["项目名称", "部门（单位）", "一级指标", "二级指标", "三级指标", "指标值"]
    above = form(
        head,
        ["防火道维护", "云杉林场", "产出指标", "数量指标", "维护里程", "≥6公里"],
        ["^", "", "产出指标", "数量指标", "巡护次数", "≥7次"],
    )
    below = form(
        head,
        ["防火道维护", "白桦林场", "产出指标", "质量指标", "验收合格率", "100%"],
        ["^", "", "产出指标", "质量指标", "完好率", "90%"],
    )
    rows = [*above.rows, *(BodyRow(2, row.row, row.slots, not row.row) for row in below.rows)]
    for row in rows[3:]:
        for slot in row.slots:
            if slot is not None:
                object.__setattr__(slot, "page", 2)
    (table,) = form_to_tables(Form(rows, "绩效目标表", ()))
    named = [[text for name, text in row.attributes if name == "部门（单位）"] for row in table.rows]
    assert named == [["云杉林场"], ["白桦林场"], ["白桦林场"], []]


def test_parts_of_the_budget_in_a_form_are_named_without_their_numbers():
    (money,) = form_to_tables(
        form(
            ["预算情况", "部门预算总额（万元）", "35.7"],
            ["^", "1、资金来源：（1）财政性资金", "35.7"],
            ["^", "（2）项目支出", "17.1"],
        )
    )
    assert [row.label for row in money.rows] == ["部门预算总额（万元）", "财政性资金", "项目支出"]


def test_money_of_tasks_under_a_head_of_funds():
    money, _ = form_to_tables(
        form(
            ["部门名称", "云杉市林业局", None, None, None, None],
            ["主要任务", "任务名称", "主要内容", "预算金额（万元）", None, None],
            ["^", "^", "^", "总额", "财政拨款", "其他资金"],
            ["^", "任务1：防火", "维护防火道", "20.5", "18.0", "2.5"],
            ["^", "一级指标", "二级指标", "三级指标", "指标值", "度量单位"],
            ["^", "产出指标", "数量指标", "维护里程", "50", "公里"],
        )
    )
    assert money.columns == (("总额",), ("财政拨款",), ("其他资金",))
    assert [(row.label, [cell.text for cell in row.cells]) for row in money.rows] == [
        ("任务1：防火", ["20.5", "18.0", "2.5"])
    ]


def test_a_form_of_one_level_names_its_indicators_under_their_kind():
    one_level = form(
        ["项目名称", "湿地修复", None, None, None, None, None],
        ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
        ["", "年度资金总额", "30.00", "42.00", "42.00", "10", "10"],
        ["绩效指标", "指标名称", "年度指标值", "实际完成值", "分值", "得分", "未完成原因"],
        ["质量指标", "苗木成活率", "≥85%", "81.5%", "20", "14", "持续干旱"],
        ["总分", None, None, "", "100", "94.00", ""],
    )
    money, indicators = form_to_tables(one_level)
    assert [row.label for row in money.rows] == ["年度资金总额"]
    assert [row.label for row in indicators.rows] == ["苗木成活率", "总分"]
    assert indicators.rows[0].ancestors == ("湿地修复", "质量指标")
    assert indicators.columns == (("年度指标值",), ("实际完成值",), ("分值",), ("得分",))


def said(rows):
    """Texts of a form by their labels."""
    *_, table = form_to_tables(form(*rows))
    return {row.label: row.attributes[0][1] for row in table.rows}


def test_texts_stand_under_their_labels():
    told = said(
        [
            *ROWS[:1],
            ["主管部门", "云杉市林业局", None, "实施单位", "云杉林场", None, None],
            *ROWS[1:4],
            ["年度总体目标", "预期目标", None, None, "实际完成情况", None, None],
            ["^", "购置水泵6台，维护防火道。", None, None, "购置水泵5台，维护防火道。", None, None],
            *ROWS[4:7],
            ["总分", None, None, "100", "91.5", "自评等级：优", None],
            ["存在问题", "供货推迟一个月，汛前未到货。", None, None, None, None, None],
        ]
    )
    assert told == {
        "主管部门": "云杉市林业局",
        "实施单位": "云杉林场",
        "预期目标": "购置水泵6台，维护防火道。",
        "实际完成情况": "购置水泵5台，维护防火道。",
        "自评等级": "优",
        "存在问题": "供货推迟一个月，汛前未到货。",
    }


def test_money_in_pairs_with_the_score_and_the_grade():
    rows = (
        ["项目名称", "防火道维护", None, None, None, None],
        ["是否经常性项目", "是", None, "当年预算数（元）", "3,600.00", None],
        ["预算执行率（%）", "96.27", None, "当年执行数（元）", "3,465.72", None],
        ["自评分", "88.6", None, "绩效等级", "良", None],
        *(row[:6] for row in ROWS[4:6]),
    )
    money, score, _, texts = form_to_tables(form(*rows))
    assert (money.unit, money.columns) == ("元", (("当年预算数",), ("预算执行率",), ("当年执行数",)))
    assert [(row.label, row.cells[0].text) for row in score.rows] == [("总分", "88.6")]
    assert [row.label for row in texts.rows] == ["是否经常性项目", "绩效等级"]


def test_a_score_and_its_reason_in_one_cell_are_told_apart():
    (table,) = form_to_tables(
        form(
            ["一级指标", "二级指标", "三级指标", "指标值", "全年实际值", "得分及未完成原因"],
            ["产出指标", "时效指标", "完成时间", "7月底前", "8月6日", "6.8；大风停工"],
        )
    )
    assert [cell.text for cell in table.rows[0].cells] == ["7月底前", "8月6日", "6.8"]
    assert table.rows[0].attributes == (("得分及未完成原因", "大风停工"),)


def test_a_form_of_the_whole_body_is_named_so():
    rows = [["部门（单位）名称", "云杉市林业局", None, None, None, None, None], *ROWS[4:6]]
    (indicators,) = form_to_tables(form(*rows))
    assert indicators.rows[0].ancestors[0] == "部门整体支出"


def test_money_of_the_term_stands_apart_from_that_of_the_year():
    money, _ = form_to_tables(
        form(
            ["项目名称", "苗圃扩建", None, None],
            ["实施期资金总额", "90.0", "年度资金总额", "40.0"],
            ["其中：财政拨款", "80.0", "其中：财政拨款", "35.0"],
            ["一级指标", "二级指标", "三级指标", "指标值"],
            ["产出指标", "数量指标", "育苗数量", "≥3万株"],
        )
    )
    assert [(row.label, row.cells[0].text) for row in money.rows] == [
        ("实施期资金总额", "90.0"),
        ("年度资金总额", "40.0"),
        ("实施期财政拨款", "80.0"),
        ("年度财政拨款", "35.0"),
    ]


def test_a_source_of_money_has_its_own_measures():
    total, source, _ = form_to_tables(
        form(
            ["专项名称", "母婴室建设", None, None, None, None],
            ["年度预算数", "375.0", "实际支出数", "337.5", "执行率", "90%"],
            ["其中：市级财政", "300.0", "实际支出数", "270.0", "执行率", "90%"],
            ["一级目标", "二级目标", "三级目标", "指标值", "业绩值", "自评分"],
            ["产出目标", "数量目标", "建设间数", "60间", "54间", "22.5"],
        )
    )
    assert total.columns == (("年度预算数",), ("执行数",), ("执行率",))
    assert [(row.label, row.cells[1].text) for row in source.rows] == [("其中：市级财政", "270.0")]


def test_a_total_printed_over_all_values_is_the_score():
    (table,) = form_to_tables(
        form(
            ["一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分"],
            ["产出指标", "数量指标", "培训期数", "12期", "12期", "10"],
            ["总分", "91.70", None, None, None, None],
        )
    )
    assert [cell and cell.text for cell in table.rows[-1].cells] == [None, None, "91.70"]


def test_values_split_into_sign_number_and_unit():
    (table,) = form_to_tables(
        form(
            ["一级指标", "二级指标", "三级指标", "年度指标值", None, None, "实际完成值", None, "得分"],
            ["^", "^", "^", "符号", "数值", "单位", "数值", "单位", "^"],
            ["产出指标", "数量指标", "修缮处数", "≥", "9", "处", "8", "处", "13.33"],
        )
    )
    assert table.columns == (("年度指标值",), ("实际完成值",), ("得分",))
    assert [cell.text for cell in table.rows[0].cells] == ["9", "8", "13.33"]
    assert table.rows[0].attributes[:2] == (("指标性质", "≥"), ("度量单位", "处"))


def test_a_header_above_tells_what_a_bare_one_below_means():
    (table,) = form_to_tables(
        form(
            ["评价指标", None, None, "指标分值", "自评分", "扣分说明"],
            ["一级指标", "二级指标", "三级指标", "权重", "分数", "说明"],
            ["预算执行", "资金管理", "结转结余率", "10", "8", "结转偏多"],
        )
    )
    assert table.columns == (("权重",), ("自评分（得分）",))


def test_rows_scored_above_the_indicators():
    scored, _ = form_to_tables(
        form(
            ["资金管理情况", "", None, "分值", "得分", "存在问题"],
            ["^", "支付进度", None, "5", "4", "上半年偏慢"],
            ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "得分"],
            ["产出指标", "数量指标", "运维站数", "46个", "46个", "20"],
        )
    )
    assert [(row.label, row.attributes) for row in scored.rows] == [
        ("支付进度", (("存在问题", "上半年偏慢"),))
    ]


def test_an_amount_may_carry_its_unit_and_a_rate_its_name():
    money, _ = form_to_tables(
        form(
            ["项目名称", "校园安全", None, None, None],
            ["项目年度预算金额", "2,180,000元", "项目实际支出", "2,092,800元", "执行率96%"],
            ["一级指标", "二级指标", "三级指标", "目标值", "完成值"],
            ["产出指标", "数量指标", "学校数", "58所", "58所"],
        )
    )
    assert money.unit == "元"
    told = {column[0]: cell.text for column, cell in zip(money.columns, money.rows[0].cells, strict=True)}
    assert told == {"执行率": "96%", "项目年度预算金额": "2,180,000", "执行数": "2,092,800"}


def test_forms_of_several_projects_in_one_grid_are_told_apart():
    second = [list(row) for row in ROWS]
    second[0][1] = "林道修整"
    tables = list(form_to_tables(form(*ROWS, *second)))
    projects = [{row.ancestors[0] for row in table.rows} for table in tables]
    assert projects == [{"林区防火设备更新"}] * 2 + [{"林道修整"}] * 2


def test_a_text_across_the_form_is_under_the_label_of_the_row_above():
    purpose = ["用于水泵购置15万元、运输5万元。", None, None, None, None, None, None]
    rows = [
        ROWS[0],
        ["预算规模及资金用途", "预算数", "20.15", None, "其中：财政资金", "20.15", None],
        purpose,
        *ROWS[4:],
    ]
    *_, said = form_to_tables(form(*rows))
    assert [(row.label, row.attributes[0][1]) for row in said.rows] == [("预算规模及资金用途", purpose[0])]


def test_a_total_of_weights_of_a_form_without_scores_is_no_score():
    rows = (
        ["项目名称", "工资性支出", None, None, None, None, None],
        ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "权重", "得分"],
        ["产出指标", "数量指标", "发放覆盖率", "100", "", "60", ""],
        ["效益指标", "社会效益指标", "足额保障率", "100", "", "30", ""],
        ["合计", "100", None, None, None, None, None],
    )
    *_, indicators = form_to_tables(form(*rows))
    total = dict(zip(indicators.columns, indicators.rows[-1].cells, strict=True))
    assert total[("得分",)] is None and total[("权重",)].text == "100"


def test_a_total_score_may_be_printed_with_its_unit():
    _, indicators = form_to_tables(form(*ROWS[:7], ["总分", "91.5分", None, None, None, None, None]))
    assert [cell and cell.text for cell in indicators.rows[-1].cells] == [None, None, "91.5"]


def test_the_execution_of_the_budget_is_scored_beside_the_money():
    _, scored, _ = form_to_tables(
        form(
            ["项目名称", "林道养护", None, None, None, None],
            ["预算执行情况（万元）（20分）", "预算数", "50.00", "执行数", "40.00", "得分16"],
            ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "得分"],
            ["产出指标", "数量指标", "养护里程", "46公里", "46公里", "80"],
        )
    )
    assert scored.columns == (("分值",), ("得分",))
    (row,) = scored.rows
    assert row.label == "预算执行情况" and [cell.text for cell in row.cells if cell] == ["20", "16"]


def test_of_values_printed_for_several_years_that_of_the_year_is_the_target():
    table = next(
        each
        for each in form_to_tables(
            form(
                ["项目名称", "林区防火设备更新", None, None, None, None, None],
                ["一级指标", "二级指标", "三级指标", "指标值", None, None, "指标值确定依据"],
                ["^", "^", "^", "前年", "上年", "预计当年实现", "^"],
                ["产出指标", "数量指标", "购置水泵数量", "3台", "4台", "6台", "合同约定"],
                ["^", "质量指标", "验收合格率", "96%", "97%", "≥98%", "规范要求"],
            )
        )
        if each.columns
    )
    assert table.columns == (("指标值",),)
    assert [[cell and cell.text for cell in row.cells] for row in table.rows] == [["6台"], ["≥98%"]]
    assert ("前年指标值", "3台") in table.rows[0].attributes
    assert ("上年指标值", "97%") in table.rows[1].attributes


def test_values_under_the_years_they_are_of_are_results_and_a_target():
    table = next(
        each
        for each in form_to_tables(
            form(
                ["项目名称", "林区防火设备更新", None, None, None],
                ["一级指标", "指标名称", "指标值", None, None],
                ["^", "^", "2031年实际", "2032年预计", "2033年目标"],
                ["产出指标", "巡护里程（公里）", "310", "325", "≥340"],
            )
        )
        if each.columns
    )
    assert table.columns == (("2031年实际完成值",), ("2032年预计完成值",), ("2033年目标值",))
    assert [cell and cell.text for cell in table.rows[0].cells] == ["310", "325", "≥340"]


def test_a_form_may_print_the_innermost_level_of_its_indicators_alone():
    money, indicators, _ = form_to_tables(
        form(
            ["项目名称", "林道养护补助", "主管部门", "云杉市林业局", "", ""],
            ["资金（万元）", "全年预算数", "全年执行数", "执行率", "分值", "得分"],
            ["", "218.00", "214.50", "98.39%", "10", "9.8"],
            ["三级指标", "年度指标值", "实际完成值", "分值", "得分", "未完成原因及改进措施"],
            ["养护林道里程", "≥210公里", "194公里", "15", "13.2", "冬季封山"],
        )
    )
    assert money.rows[0].ancestors == indicators.rows[0].ancestors == ("林道养护补助",)
    assert [row.label for row in indicators.rows] == ["养护林道里程"]
    assert [cell.text for cell in indicators.rows[0].cells if cell] == ["≥210公里", "194公里", "15", "13.2"]


@pytest.mark.parametrize(
    "months",
    [
        [["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底", ""]],
        [
            ["资金用途", "用于林道养护", None, None, None, None],
            ["^", "资金支出计划（%）", None, None, None, None],
            ["^", "3月底", "6月底", "10月底", "12月底", ""],
        ],
    ],
)
def test_the_shares_planned_by_month_are_a_row_of_their_own(months):
    tables = list(
        form_to_tables(
            form(
                ["项目名称", "林道养护补助", None, None, None, None],
                *months,
                ["^", "0%", "30%", "70%", "100%", ""],
                ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
                ["产出指标", "数量指标", "养护林道里程", "养护的里程", "≥210公里", "年度计划"],
            )
        )
    )
    plan = next(table for table in tables if table.unit == "%")
    assert plan.columns == (("3月底",), ("6月底",), ("10月底",), ("12月底",))
    assert (plan.rows[0].label, plan.rows[0].ancestors) == ("资金支出计划", ("林道养护补助",))
    assert [cell.text for cell in plan.rows[0].cells if cell] == ["0%", "30%", "70%", "100%"]
