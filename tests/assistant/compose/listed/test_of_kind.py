"""How many rows of a table are of the kind that a column of words names."""

import pytest


@pytest.fixture
def bonds(make_view, make_figure, state):
    """Three projects with a kind of their own and the kind of bonds that they are paid from."""
    told = (
        ("青石水库", "农林水利", "一般债券", "20"),
        ("荷塘公路", "农村公路", "一般债券", "5"),
        ("云杉公路", "农村公路", "专项债券", "7"),
    )
    return make_view(
        *(
            state(
                f"{name} {kind} {debt} {printed}",
                make_figure(name, printed, attributes=(("项目类型", kind), ("债券类别", debt))),
                table="2031年债券使用情况表",
            )
            for name, kind, debt, printed in told
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("发债的项目里，农村公路类的有多少个？", "共2个"),
        ("用一般债券的项目共有几个？", "共2个"),
        ("属于专项债券的项目有几个？", "共1个"),
    ],
)
def test_rows_are_counted_by_their_kind(ask, bonds, question, count):
    assert ask(question, bonds).text.startswith(count)


def test_their_money_is_added_where_that_is_asked_too(ask, bonds):
    assert "5 + 7 = 12" in ask("农村公路类项目有几个，一共多少钱？", bonds).text


def test_every_row_that_is_counted_is_cited(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"林道{number}号 {kind} {number}",
                make_figure(f"林道{number}号", str(number), attributes=(("项目类型", kind),)),
                table="2031年债券使用情况表",
            )
            for number in range(1, 31)
            for kind in (["农村公路"] if number < 29 else ["农林水利"])
        ),
        kind="政府决算",
    )
    answer = ask("农村公路类的有多少个？", view)
    assert answer.text.startswith("共28个") and len(answer.citations) == 28, answer.text
    assert answer.calculation and f"{answer.calculation.result}{answer.calculation.unit}" == "28个"


def test_the_members_of_a_printed_list_are_counted_by_their_noun(ask, make_view, state):
    listed = "机关内设机构共6个，分别为办公室、护林第一队、护林第二队、防火队、苗木站、财务室。"
    view = make_view(state(listed))
    text = ask("机关共设多少个内设机构，其中护林队有几个？", view).text
    assert "护林队共2个：护林第一队、护林第二队" in text and "共6个" in text, text


def test_the_whole_level_is_no_kind_of_rows(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{kind} 12",
                make_figure(kind, "12", attributes=(("地区", place),)),
                table="2031年债券余额表",
            )
            for kind, place in (("一般债券", "全市"), ("专项债券", "全市"), ("专项债券", "市本级"))
        ),
        kind="政府决算",
    )
    assert "共2个" not in ask("2031年全市几个林场亏损？", view).text
