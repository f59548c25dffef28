"""What went furthest beyond its budget or stayed furthest below it, in money and by what was completed."""

import pytest

_SUBJECTS = (
    ("老干部服务", "100.00", "130.00", "130.00", "增加", "活动增多"),
    ("林区道路养护", "400.00", "450.00", "112.50", "增加", "年中下达补助"),
    ("森林防火", "200.00", "200.00", "100.00", "", ""),
    ("苗木培育", "500.00", "440.00", "88.00", "减少", "招标结余"),
    ("林权登记", "20.00", "10.00", "50.00", "减少", "业务减少"),
)
_ABOVE = ("农林水支出", "林业和草原")


def _settled(make_view, make_figure, state, rows, budgets=True):
    """Subjects in a coded table, and in prose what was spent of each, its budget and what was completed."""
    return make_view(
        *(
            state(
                f"21302{number:02} {name} {spent}",
                make_figure(name, spent, code=f"21302{number:02}", ancestors=_ABOVE),
                table="支出决算表",
            )
            for number, (name, _, spent, *_) in enumerate(rows, 11)
        ),
        *(
            state(
                f"农林水支出（类）林业和草原（款）{name}（项）年初预算为{planned}万元，支出决算为{spent}万元，完成{rate}%。",
                *((make_figure(name, planned, measure="年初预算数", ancestors=_ABOVE),) if budgets else ()),
                make_figure(name, spent, ancestors=_ABOVE),
                make_figure(
                    name,
                    rate,
                    measure="完成率",
                    unit="%",
                    base="年初预算数",
                    direction=way,
                    reason=why,
                    ancestors=_ABOVE,
                ),
                heading="（三）支出决算具体情况",
            )
            for name, planned, spent, rate, way, why in rows
        ),
    )


@pytest.fixture
def settled(make_view, make_figure, state):
    return _settled(make_view, make_figure, state, _SUBJECTS)


@pytest.mark.parametrize(
    ("question", "first", "gap", "by_rate"),
    [
        ("哪个科目超预算最多，超了多少？", "林区道路养护", "50.00万元", "老干部服务"),
        ("哪个科目决算比年初预算多得最多？", "林区道路养护", "50.00万元", "老干部服务"),
        ("超支最多的科目是哪个？", "林区道路养护", "50.00万元", "老干部服务"),
        ("哪个科目决算比预算少得最多？", "苗木培育", "60.00万元", "林权登记"),
        ("决算低于年初预算最多的科目是哪个？", "苗木培育", "60.00万元", "林权登记"),
        ("哪个科目超预算最少？", "老干部服务", "30.00万元", "林区道路养护"),
    ],
)
def test_the_furthest_from_its_budget_is_so_in_money(ask, settled, question, first, gap, by_rate):
    told, _, rates = ask(question, settled).text.partition("按完成率")
    assert first in told and gap in told, told
    assert by_rate in rates and by_rate not in told, rates


def test_the_reason_of_the_first_is_told_and_several_places_in_order(ask, settled):
    assert "年中下达补助" in ask("哪个科目超预算最多？", settled).text
    two = ask("低于预算最多的两个科目是哪些？", settled).text
    assert two.index("苗木培育") < two.index("林权登记") and "森林防火" not in two, two
    either = ask("哪个科目决算与预算相差最大？", settled).text
    assert "苗木培育" in either and "林区道路养护" not in either, either


def test_none_beyond_its_budget_is_none_and_not_the_least_below_it(ask, make_view, make_figure, state):
    view = _settled(make_view, make_figure, state, _SUBJECTS[2:])
    text = ask("哪个科目超预算最多？", view).text
    assert text.startswith("没有") and "88.00" not in text, text


def test_where_no_budgets_are_printed_what_was_completed_orders_them(ask, make_view, make_figure, state):
    view = _settled(make_view, make_figure, state, _SUBJECTS, budgets=False)
    text = ask("哪个科目决算比预算少得最多？", view).text
    assert "按完成率" in text and "林权登记" in text and "业务减少" in text, text


def test_kinds_of_cost_are_no_subjects(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{name} {planned} {spent}",
                make_figure(name, planned, measure="预算数"),
                make_figure(name, spent),
                table="财政拨款“三公”经费支出决算表",
            )
            for name, planned, spent in (
                ("公务接待费", "5.00", "6.00"),
                ("公务用车运行维护费", "9.00", "8.00"),
            )
        )
    )
    assert ask("哪个科目超预算最多？", view).status == "not_stated"
    assert "公务接待费" in ask("“三公”经费里哪一项超预算最多？", view).text
