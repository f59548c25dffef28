import pytest

from index.figures.debts import with_debt


@pytest.mark.parametrize(
    ("item", "above", "whole"),
    [
        ("一般债券", ("发行情况",), "一般债券发行"),
        ("再融资债券", ("还本预计执行数", "专项债券"), "再融资债券还本"),
        ("一般债务", ("地方政府债务付息决算数",), "一般债务付息"),
        ("专项债务", ("债务限额",), "专项债务限额"),
        ("一般债务", ("新增债务限额",), "新增一般债务限额"),
        ("付息情况", (), "地方政府债券付息"),
        ("地方政府债务还本决算数", (), "地方政府债务还本决算数"),
        ("教育支出", ("发行情况",), "教育支出"),
        ("期末余额", ("专项债务",), "专项债务余额"),
        ("当期减少", ("一般债务",), "一般债务当期减少"),
        ("期初余额", ("合计",), "地方政府债券年初余额"),
        ("期末余额", (), "期末余额"),
    ],
)
def test_what_is_done_with_a_debt_belongs_to_its_name(item, above, whole):
    assert with_debt(item, above, "云杉市地方政府债券发行及还本付息") == whole


def test_a_bare_action_under_a_title_without_debt_stays_as_it_is():
    assert with_debt("发行", (), "彩票公益金") == "发行"
