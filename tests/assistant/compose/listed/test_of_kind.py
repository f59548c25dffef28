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
        ("农村公路项目有几个？", "共2个"),
        ("2031年发的债券项目里，修农村公路的有几个？", "共2个"),
        ("2031年发的债券项目里，农林水利的有几个？", "共1个"),
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


@pytest.fixture
def bonds_of_places(make_view, make_figure, state):
    """Projects of two counties, each with its place and its kind."""
    told = (
        ("青石县", "青石水库", "供水", "20"),
        ("青石县", "青石小学", "教育", "5"),
        ("云杉县", "云杉小学", "教育", "7"),
    )
    return make_view(
        *(
            state(
                f"{name} {place} {kind} {printed}",
                make_figure(name, printed, attributes=(("地区", place), ("项目领域", kind)), region=place),
                table="2031年债券资金使用情况表",
            )
            for place, name, kind, printed in told
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年债券资金使用情况表里一共有多少个项目？", "共3个"),
        ("青石县用债券资金的项目列了几个？", "共2个"),
        ("青石县一共列了几个项目？", "共2个"),
        ("青石县有几个教育项目？", "共1个：青石小学"),
    ],
)
def test_the_projects_of_a_table_are_counted_for_the_place_named(ask, bonds_of_places, question, told):
    assert ask(question, bonds_of_places).text.startswith(told)


def test_a_kind_right_before_projects_is_that_of_the_column(ask, bonds_of_places):
    text = ask("教育项目有哪些？", bonds_of_places).text
    assert "青石小学" in text and "云杉小学" in text and "水库" not in text, text


def test_no_project_of_the_kind_in_the_place_named_is_said_to_be_none(ask, bonds_of_places):
    text = ask("云杉县的供水项目有哪些？", bonds_of_places).text
    assert text.startswith("没有") and "青石水库”等）都不符合" in text, text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("表3里市本级用一般债券的项目有几个？", "共2个"),
        ("本级用一般债券的项目有几个？", "共2个"),
        ("云溪市本级用一般债券的项目有几个？", "共2个"),
        ("青石县用一般债券的项目有几个？", "共1个"),
        ("用一般债券的项目有几个？", "共4个"),
    ],
)
def test_rows_of_a_kind_are_counted_in_the_place_or_level_named(
    ask, make_view, make_figure, state, question, count
):
    told = (
        ("云溪市", "荷塘公路", "一般债券", "5"),
        ("云溪市本级", "青石水库", "一般债券", "20"),
        ("云溪市本级", "南岭小学", "一般债券", "8"),
        ("云溪市本级", "北岭医院", "专项债券", "9"),
        ("青石县", "云杉公路", "一般债券", "7"),
    )
    view = make_view(
        *(
            state(
                f"{place} {name} {debt} {printed}",
                make_figure(name, printed, attributes=(("地区", place), ("债券类别", debt))),
                table="表3 2031年债券使用情况表",
            )
            for place, name, debt, printed in told
        ),
        kind="政府决算",
        organisation="云溪市",
    )
    assert ask(question, view).text.startswith(count)
