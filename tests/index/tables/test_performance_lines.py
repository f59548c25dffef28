"""Forms without ruling, line by line -> tables."""

from __future__ import annotations

from index.tables.captions import Line
from index.tables.performance_lines import lines_to_form_tables

FORM = """项目支出绩效自评表
（2023年度）
项目名称 林区防火设备更新
主管部门 甲县林草局 实施单位 甲县护林站
项目资金
（万元）
年初预算
数
全年预算
数
全年执行
数
分值 执行率 得分
年度资金总额 20.15 4.68 4.60 10 98.29% 9.83 分
其他资金 0.00 0.00 0.00 — — —
一级指标 二级指标 三级指标
年度指标
值
分值 得分
偏差原因
产出指标 数量指标
购置水泵
数量
>=6 台 =5 台 10 8
供货推迟到
次年。
质量指标
验收合格
率
>=95% =100% 20 20
社会效益
指标
林区安全
水平
有效提升
完全达到
预期
20 20
总分 100 91.5 分"""


def tables(text):
    lines, start = [], 0
    for part in text.split("\n"):
        lines.append(Line(1, start, start + len(part), part, 50.0, 0.0, 90.0, 8.0))
        start += len(part) + 1
    return list(lines_to_form_tables(lines))


def cells(row):
    return [cell.text if cell else None for cell in row.cells]


def test_money_lines():
    money = tables(FORM)[0]
    assert [row.label for row in money.rows] == ["年度资金总额", "其他资金"]
    assert cells(money.rows[0]) == ["20.15", "4.68", "4.60", "10", "98.29%", "9.83"]
    assert cells(money.rows[1]) == ["0.00", "0.00", "0.00", None, None, None]


def test_names_broken_over_lines_are_joined_and_levels_carried():
    indicators = tables(FORM)[1]
    assert [row.label for row in indicators.rows] == ["购置水泵数量", "验收合格率", "林区安全水平", "总分"]
    assert indicators.rows[1].ancestors == ("林区防火设备更新", "产出指标", "质量指标")


def test_target_actual_weight_and_score():
    indicators = tables(FORM)[1]
    assert cells(indicators.rows[0]) == [">=6台", "=5台", "10", "8"]
    assert cells(indicators.rows[2]) == ["有效提升", "完全达到预期", "20", "20"]
    assert cells(indicators.rows[3]) == [None, None, "100", "91.5"]


def test_sentence_before_the_next_level_is_the_reason():
    assert tables(FORM)[1].rows[0].attributes == (("偏差原因", "供货推迟到次年。"),)


def test_cells_point_into_the_page():
    cell = tables(FORM)[1].rows[0].cells[0]
    assert cell is not None
    assert FORM[cell.span.start : cell.span.end] == ">=6 台"


def test_prose_is_no_form():
    assert tables("一、绩效自评情况\n本年度共有 3 个项目，涉及资金 20.15 万元。") == []


TWO_CELLS = """项目支出绩效自评表
项目名称 评标专项
一级指标 二级指标 三级指标
产出指标
数量指标
采购开标
项目数
>=70 个 =78 个 10 10
开标数量
无法准确
估计
专家入库
启用人数
>=17 人 =17 人 10 10
车辆维修
数
>=2 辆 =2 辆 10 10
总分 100 100 分"""


def test_a_reason_ends_with_the_cell_that_stands_above_the_next_name():
    missed, met, last, _ = tables(TWO_CELLS)[0].rows
    assert [row.label for row in (missed, met, last)] == ["采购开标项目数", "专家入库启用人数", "车辆维修数"]
    assert missed.attributes == (("偏差原因", "开标数量无法准确估计"),)
    assert met.attributes == ()
