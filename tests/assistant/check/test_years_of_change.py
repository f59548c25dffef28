import pytest


@pytest.mark.parametrize(("printed", "verdict"), [("12.00", "对不上"), ("9.00", "对得上")])
def test_a_change_against_the_amounts_of_its_years(ask, make_view, make_figure, state, printed, verdict):
    change = {"measure": "增减额", "base": "上年", "direction": "增加"}
    view = make_view(
        state("2031年巡护经费决算数合计30.00万元。", make_figure("巡护经费决算数合计", "30.00")),
        state("2030年巡护经费决算数合计21.00万元。", make_figure("巡护经费决算数合计", "21.00", year=2030)),
        state(f"巡护经费比上年增加{printed}万元。", make_figure("巡护经费", printed, **change)),
    )
    text = ask(f"报告说巡护经费增加{printed}万元，拿两年的合计数一减对得上吗？", view).text
    assert text.startswith(verdict) and "30.00 − 21.00 = 9.00万元" in text
