"""A table of bonds in existence: rate, term, the highest, the sum raised and what is still to be built."""

import pytest

ROWS = (
    ("一般", "某省一般债券（三期）", "1.00", "2.91", "6.2", "5.1"),
    ("专项", "某省供水专项债券（一期）", "0.80", "2.94", "35.0", "0.8"),
    ("专项", "某省道路专项债券（二期）", "5.20", "3.03", "35.0", "5.2"),
)


@pytest.fixture
def bonds(make_view, make_figure, state):
    def row(kind, name, size, rate, whole, done):
        about = {"year": 2030, "measure": "金额", "unit": "亿元"}
        return state(
            f"{name} {size} {rate} 10 {whole} {done}",
            make_figure(name, size, part="债券规模", **about),
            make_figure(name, rate, part="债券利率", **{**about, "measure": "比率", "unit": "%"}),
            make_figure(name, "10", part="债券期限", **{**about, "measure": "数量", "unit": "年"}),
            make_figure(name, whole, part="债券项目总投资", **about),
            make_figure(name, done, part="债券项目已实现投资", **about),
            table=f"2030年末发行的新增地方政府{kind}债券情况表",
        )

    return make_view(*(row(*each) for each in ROWS), kind="政府债务", organisation="青溪州")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("两只专项债里哪只利率高？是多少？", ("最高的是2030年某省道路专项债券", "3.03%", "2.94%"), "2.91"),
        ("三只债券里利率最低的是哪只？", ("最低的是2030年某省一般债券", "2.91%"), "3.03"),
        ("新增一般债的年利率和期限？", ("2.91%", "10年"), "3.03"),
        ("一共发了多少亿新增专项债？", ("0.80 + 5.20 = 6.00亿元",), "1.00亿"),
        ("新增专项债券分几批发的，一共多少？", ("共2批", "6.00亿元"), "1.00亿"),
        ("新增专项债券一共几只，合计多少？", ("共2只", "6.00亿元"), "1.00亿"),
        ("一般债对应的项目，总投资还差多少没完成？", ("6.2 − 5.1 = 1.1亿元",), "35.0"),
        ("供水专项债券的期限是几年？", ("10年", "供水"), "道路"),
    ],
)
def test_the_rows_that_are_meant(ask, bonds, question, told, untold):
    text = ask(question, bonds).text
    assert all(part in text for part in told) and untold not in text, text


@pytest.mark.parametrize(
    "question", ["河堤工程2031年一共拿到多少债券资金？", "河堤工程2031年一共发行了多少债券？"]
)
def test_the_bonds_of_one_project_are_added_once_and_not_what_it_plans(
    ask, make_view, make_figure, state, question
):
    def row(size, rate, title):
        about = {"year": 2031, "measure": "执行数", "region": "市本级"}
        planned = {**about, "measure": "预算数", "part": "计划资金来源/债券资金"}
        return state(
            f"河堤工程 40000 {size} {rate}",
            make_figure("河堤工程", "40000", **planned),
            make_figure("河堤工程", size, part="债券资金/发行金额", **about),
            make_figure("河堤工程", rate, part="债券资金/利率", **{**about, "measure": "比率", "unit": "%"}),
            table=title,
        )

    titles = ("全市2031年新增债券情况表", "市本级2031年新增债券情况表")
    rows = [row(*bond, title) for title in titles for bond in (("23000", "2.44"), ("2000", "2.20"))]
    text = ask(question, make_view(*rows, kind="政府债务", organisation="青溪市")).text
    assert "23000 + 2000 = 25000万元" in text and "40000" not in text, text
