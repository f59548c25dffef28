import pytest


def test_parts_of_a_whole_with_amounts(ask, make_view, make_figure, state):
    names = (("返还性支出", "3.00"), ("一般性转移支付支出", "9.00"), ("专项转移支付支出", "1.50"))
    fields = {"ancestors": ("转移支付",), "region": "市对下", "measure": "预算数"}
    view = make_view(
        state(
            "市对下转移支付13.50万元，其中：返还性支出3.00万元，一般性转移支付支出9.00万元，专项转移支付支出1.50万元。",
            make_figure("转移支付", "13.50", measure="预算数", region="市对下"),
            *(make_figure(name, printed, **fields) for name, printed in names),
        ),
        kind="政府预算",
    )
    text = ask("2031年市对下转移支付由哪几部分组成，各多少？", view).text
    assert all(piece in text for pair in names for piece in pair), text


def test_goods_that_a_purchase_table_lists_below(ask, make_view, make_figure, state):
    above = ("货物A", "办公设备购置费")
    view = make_view(
        state("货物A 14.00", make_figure("货物A", "14.00", measure="预算数"), table="政府采购支出预算表"),
        *(
            state(
                f"{name} {printed}",
                make_figure(name, printed, measure="预算数", ancestors=above),
                table="政府采购支出预算表",
            )
            for name, printed in (("台式计算机", "8.00"), ("家具用具", "6.00"))
        ),
        kind="部门预算",
    )
    text = ask("采购里那14万元的货物，都打算买些什么？各多少钱？", view).text
    assert "台式计算机" in text and "8.00万元" in text
    assert "家具用具" in text and "6.00万元" in text


def test_parts_that_nothing_prints_as_parts(ask, make_view, make_figure, state):
    names = (("因公出国（境）费", "0.00"), ("公务用车购置及运行维护费", "7.00"), ("公务接待费", "2.00"))
    view = make_view(
        state("“三公”经费决算9.00万元。", make_figure("三公经费", "9.00"), heading="（七）三公经费"),
        *(
            state(f"{name}{printed}万元。", make_figure(name, printed), heading="（七）三公经费")
            for name, printed in names
        ),
    )
    text = ask("三公经费的钱都花在哪几样上了，各多少？", view).text
    assert all(piece in text for pair in names for piece in pair), text


def test_the_sources_of_income(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "收入合计9.00万元，其中：财政拨款收入8.00万元，占88.89%；事业收入1.00万元，占11.11%。",
            make_figure("收入合计", "9.00"),
            *(
                figure
                for name, amount, share in (("财政拨款收入", "8.00", "88.89"), ("事业收入", "1.00", "11.11"))
                for figure in (
                    make_figure(name, amount, ancestors=("收入合计",)),
                    make_figure(
                        name,
                        share,
                        measure="占比",
                        unit="%",
                        base="收入合计",
                        ancestors=("收入合计",),
                    ),
                )
            ),
        )
    )
    text = ask("2031年收入从哪些渠道来，各占多少比例？", view).text
    assert "88.89%" in text and "11.11%" in text


def test_a_part_told_twice_is_listed_once_and_parts_of_parts_are_not(ask, make_view, make_figure, state):
    head = "“三公”经费支出决算情况说明"
    below = {"ancestors": ("“三公”经费",)}
    view = make_view(
        state(
            "“三公”经费支出8.10万元，其中：公务用车购置及运行维护费支出6.30万元，公务接待费支出1.80万元。",
            make_figure("“三公”经费", "8.10"),
            make_figure("公务用车购置及运行维护费支出", "6.30", **below),
            make_figure("公务接待费支出", "1.80", **below),
            heading=head,
        ),
        state("公务接待费1.80万元。", make_figure("公务接待费", "1.80", **below), heading=head),
        state(
            "公务用车运行维护费6.30万元。", make_figure("公务用车运行维护费", "6.30", **below), heading=head
        ),
    )
    text = ask("三公经费由哪些构成？", view).text
    assert "由2部分组成" in text and text.count("公务接待费") == 1, text


def test_parts_of_spending_come_from_a_table_of_spending(ask, make_view, make_figure, state):
    above = {"ancestors": ("教育支出",)}
    names = (("普通教育", "3.00"), ("职业教育", "2.00"), ("成人教育", "1.00"), ("特殊教育", "0.50"))
    view = make_view(
        *(
            state(f"{name} {printed}", make_figure(name, printed, **above), page=page, table=title)
            for page, title in ((5, "收入决算表"), (7, "支出决算表"))
            for name, printed in names
        )
    )
    answer = ask("教育支出下面分哪几款？", view)
    assert {citation.page_start for citation in answer.citations} == {7}, answer


def test_parts_of_nothing_are_left_out_where_most_are(ask, make_view, make_figure, state):
    above = {"ancestors": ("资本性支出",)}
    names = (("办公设备购置", "39.76"), ("房屋购建", "0.00"), ("专用设备购置", "0.00"))
    view = make_view(
        state("资本性支出 39.76", make_figure("资本性支出", "39.76"), table="支出决算表"),
        *(
            state(f"{name} {printed}", make_figure(name, printed, **above), table="支出决算表")
            for name, printed in names
        ),
    )
    text = ask("资本性支出39.76万都是买什么的？", view).text
    assert "办公设备购置" in text and "房屋" not in text, text


def test_parts_below_a_code(ask, make_view, make_figure, state):
    rows = (
        ("213", "农林水支出", (), "90.00"),
        ("21302", "林业和草原", ("农林水支出",), "60.00"),
        ("21303", "水利", ("农林水支出",), "30.00"),
    )
    view = make_view(
        *(
            state(
                f"{code} {name} {amount}",
                make_figure(name, amount, code=code, ancestors=above),
                table="支出决算表",
            )
            for code, name, above, amount in rows
        )
    )
    text = ask("213类底下都有哪些款级科目？", view).text
    assert "林业和草原" in text and "水利" in text and "90.00" not in text, text


def test_the_make_up_of_the_whole_that_is_named(ask, make_view, make_figure, state):
    names = (("返还性支出", "3.00"), ("一般性转移支付", "9.00"))
    above, inner = ("市对下转移支付",), ("返还性支出",)
    view = make_view(
        state(
            "市对下转移支付12.00万元，其中返还性支出3.00万元，一般性转移支付9.00万元。",
            make_figure("市对下转移支付", "12.00"),
            *(make_figure(name, amount, ancestors=above) for name, amount in names),
        ),
        state("税收返还 2.00", make_figure("税收返还", "2.00", ancestors=inner), table="返还表"),
        state("其他返还 1.00", make_figure("其他返还", "1.00", ancestors=inner), table="返还表"),
    )
    text = ask("市对下转移支付的构成：返还性、一般性各是多少？", view).text
    assert "3.00" in text and "9.00" in text, text


def test_subjects_that_did_not_move_against_what_was_spent(ask, make_view, make_figure, state):
    def flat(text, item, base):
        moved = make_figure(item, "持平", value=None, measure="增减额", direction="持平", base=base)
        return state(text, make_figure(item, "5.00", measure="预算数"), moved)

    view = make_view(
        flat("“林业（类）护林（款）巡山（项）”5.00万元，比2030年执行数持平。", "巡山", "2030年执行数"),
        flat("公务接待费5.00万元，与2030年预算数持平。", "公务接待费", "2030年预算数"),
        kind="部门预算",
    )
    text = ask("2031年哪几个支出科目的预算跟2030年执行数持平？", view).text
    assert "巡山" in text and "接待" not in text, text
    text = ask("2031年哪几项的预算跟2030年预算数持平？", view).text
    assert "接待" in text and "巡山" not in text, text


def test_parts_of_a_whole_are_of_one_place_and_fund(ask, make_view, make_figure, state):
    def told(place, fund, *parts):
        return state(
            f"总收入9.00亿元，其构成是：{'；'.join(f'{name}{printed}亿元' for name, printed in parts)}。",
            *(
                make_figure(
                    name,
                    printed,
                    unit="亿元",
                    ancestors=("总收入",),
                    region=place,
                    scope=fund,
                    measure="执行数",
                )
                for name, printed in parts
            ),
            heading=f"{place}{fund}",
        )

    city, area, general, fund = "全市", "松江新区", "一般公共预算", "政府性基金"
    view = make_view(
        told(city, general, ("一般公共预算收入", "61.00"), ("调入资金", "7.00"), ("上级补助收入", "8.00")),
        told(area, general, ("一般公共预算收入", "4.40"), ("调入资金", "0.90")),
        told(area, fund, ("政府性基金预算收入", "0.80"), ("上年结转收入", "3.60")),
        kind="政府预算",
    )
    text = ask("松江新区一般公共预算总收入由哪几块凑成的，各多少？", view).text
    assert "4.40亿元" in text and "0.90亿元" in text and "61.00" not in text and "8.00" not in text, text
    text = ask("松江新区政府性基金预算总收入由哪些部分组成？", view).text
    assert "0.80亿元" in text and "3.60亿元" in text and "4.40" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "8.00万元公车运维费是从哪两处安排的，各多少？",
        "公车运行维护费由哪两笔经费保障，各是多少？",
        "公务用车运行维护费从哪几个渠道来，各多少？",
    ],
)
def test_from_which_two_places_a_sum_is_given(ask, make_view, make_figure, state, question):
    below = {"ancestors": ("公务用车运维费",), "measure": "预算数"}
    view = make_view(
        state(
            "公务用车运维费8.00万元（基本支出安排5.00万元，办案费安排3.00万元）。",
            make_figure("公务用车运维费", "8.00", measure="预算数"),
            make_figure("基本支出", "5.00", **below),
            make_figure("办案费", "3.00", **below),
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "5.00万元" in text and "办案费" in text and "3.00万元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "本年支出由哪几块构成？",
        "本年支出由哪几块构成，各占多少？",
        "本年支出的构成是怎样的？",
    ],
)
def test_parts_that_only_their_shares_put_below_the_whole(
    ask, make_view, make_figure, state, question
) -> None:
    rows = (("教育支出", "6.00", "75.00"), ("卫生健康支出", "2.00", "25.00"))
    view = make_view(
        state("本年支出8.00万元。", make_figure("本年支出", "8.00")),
        *(
            state(
                f"{name}{amount}万元，占{share}%。",
                make_figure(name, amount),
                make_figure(name, share, measure="占比", unit="%", base="本年支出"),
            )
            for name, amount, share in rows
        ),
    )
    text = ask(question, view).text
    assert all(piece in text for row in rows for piece in row), text


@pytest.mark.parametrize(
    "question",
    ["“三公”经费由哪三项构成？", "“三公”经费由三项费用组成，是哪些？", "请说明“三公”经费的三项构成"],
)
def test_parts_of_another_number_than_said_are_not_told(ask, make_view, make_figure, state, question):
    above = {"ancestors": ("“三公”经费",)}
    names = (
        ("公务接待费", "2.40"),
        ("因公出国（境）费", "0.00"),
        ("公务用车购置费", "0.00"),
        ("公务用车运行费", "0.00"),
    )
    view = make_view(
        *(
            state(f"{name} {printed}", make_figure(name, printed, **above), table="“三公”经费支出表")
            for name, printed in names
        ),
        state("“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。"),
    )
    text = ask(question, view).text
    assert "由1部分" not in text and "出国" in text, text


def test_columns_asked_each_and_why_are_no_parts(ask, make_view, make_figure, state):
    why = "年中下达林区补助"
    view = make_view(
        state(
            f"农林水支出年初预算数为53.20万元，决算数为71.40万元，决算数大于年初预算数的主要原因是：{why}。",
            make_figure("农林水支出", "53.20", measure="年初预算数"),
            make_figure("农林水支出", "71.40", reason=why),
        ),
        *(
            state(
                f"{name} {printed}",
                make_figure(name, printed, ancestors=("农林水支出",)),
                table="支出决算表",
            )
            for name, printed in (("林业和草原", "61.40"), ("水利", "10.00"))
        ),
    )
    text = ask("农林水支出年初预算和决算各多少，为什么超出这么多？", view).text
    assert all(piece in text for piece in ("53.20", "71.40", why)) and "水利" not in text, text


@pytest.mark.parametrize(
    "question", ["争取来的林业债券都拿去还什么了，各多少？", "林业债券分别用于偿还什么，各多少？"]
)
def test_what_each_part_is_used_for_is_told_where_that_is_asked(ask, make_view, make_figure, state, question):
    told = (
        ("林业债券", "30", ()),
        ("置换林业债券", "20", ("林业债券",)),
        ("其他林业债券", "10", ("林业债券",)),
    )
    view = make_view(
        state(
            "林业债券30亿元，其中置换林业债券20亿元，全部用于偿还存量债务；其他林业债券10亿元，用于偿还到期本金。",
            *(make_figure(item, printed, unit="亿元", ancestors=above) for item, printed, above in told),
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "20亿元" in text and "全部用于偿还存量债务" in text, text
    assert "10亿元" in text and "用于偿还到期本金" in text, text


@pytest.mark.parametrize(
    "question", ["苗木补助怎么分给各县市？", "苗木补助的80万元是怎么分的？", "苗木补助资金如何分配到各乡镇？"]
)
def test_how_a_sum_is_shared_out_is_told_place_by_place(ask, make_view, make_figure, state, question):
    fields = {"measure": "预算数", "ancestors": ("苗木补助",)}
    view = make_view(
        state(
            "苗木补助80.00万元，其中柳溪县50.00万元、枫林县30.00万元。",
            make_figure("苗木补助", "80.00", measure="预算数"),
            make_figure("苗木补助", "50.00", region="柳溪县", **fields),
            make_figure("苗木补助", "30.00", region="枫林县", **fields),
        ),
        state("奖补县市数量2个", make_figure("奖补县市数量", "2", unit="个", measure="目标值")),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "柳溪县苗木补助预算数为50.00万元" in text and "枫林县苗木补助预算数为30.00万元" in text


def test_a_whole_of_each_of_two_years_is_not_asked_for_its_parts(ask, make_view, make_figure, state):
    names, plan = (("公务用车运行费", "7.00"), ("公务接待费", "2.00")), {"measure": "预算数"}
    totals = (make_figure("三公经费", "11.00", year=2030, **plan), make_figure("三公经费", "9.00", **plan))
    view = make_view(
        state("“三公”经费 11.00 9.00", *totals, table="“三公”经费支出表"),
        *(
            state(f"{name}{printed}万元。", make_figure(name, printed, ancestors=("三公经费",), **plan))
            for name, printed in names
        ),
        kind="部门预算",
    )
    text = ask("两年的“三公”经费各是多少，大降的主因是什么？", view).text
    assert "11.00万元" in text and "9.00万元" in text and "部分组成" not in text, text
