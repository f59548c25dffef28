"""Projects and purchases of a budget's tables: by body, by kind, by column; which is the largest."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """A project table with two bodies, two kinds and a column of what is carried over; other tables."""
    rows = (
        ("苗圃改造", "云杉市林木种苗站", "特定目标类", "80.00", "80.00", ""),
        ("种质资源普查", "云杉市林木种苗站", "特定目标类", "15.00", "15.00", ""),
        ("防火瞭望塔", "云杉市林业局机关", "特定目标类", "60.00", "40.00", "20.00"),
        ("物业服务", "云杉市林业局机关", "其他运转类", "9.00", "9.00", ""),
    )

    def cells(name, body, kind, whole, this_year, carried):
        about = {"measure": "预算数", "region": body, "attributes": (("项目类别", kind),)}
        yield make_figure(name, whole, scope="全部资金", **about)
        yield make_figure(name, this_year, part="本年拨款", scope="一般公共预算", **about)
        if carried:
            yield make_figure(name, carried, part="财政拨款结转结余", scope="财政拨款", **about)

    return make_view(
        state(
            "合计 164.00", make_figure("项目支出合计", "164.00", measure="预算数"), table="部门预算项目支出表"
        ),
        *(state(" ".join(filter(None, row)), *cells(*row), table="部门预算项目支出表") for row in rows),
        state(
            "上年结转结余 20.00",
            make_figure("上年结转结余", "20.00", measure="预算数"),
            table="收支总表",
        ),
        state(
            "2130205 森林资源培育 900.00",
            make_figure("森林资源培育", "900.00", measure="预算数", code="2130205"),
            table="支出总表",
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("林木种苗站承担的项目一共多少钱？", ("95.00", "苗圃改造", "种质资源普查"), "瞭望塔"),
        ("其他运转类项目有哪些？", ("物业服务", "9.00"), "苗圃"),
        ("2031年项目支出中，“特定目标类”项目有哪些？各安排多少？", ("共3项", "防火瞭望塔", "60.00"), "物业"),
        ("其他运转类的项目包括什么？", ("物业服务", "9.00"), "苗圃"),
        ("2031年项目都有哪些，各多少钱？", ("共4项", "164.00"), "森林资源培育"),
        ("超过50万元的项目有哪些？", ("苗圃改造", "防火瞭望塔"), "物业"),
        ("四个项目里哪个安排的钱最多？", ("苗圃改造", "80.00"), "900.00"),
        ("超过50万元的项目有几个？", ("共2项", "苗圃改造", "防火瞭望塔"), "物业"),
    ],
)
def test_projects_are_narrowed_down_to_those_asked_for(ask, budget, question, told, untold):
    text = ask(question, budget).text
    assert all(each in text for each in told) and untold not in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("专项资金清单里有哪几个专项？", ("共2项", "林区道路专项", "苗圃补助专项"), "森林资源培育"),
        ("部门专项资金有哪些，各多少钱？", ("共2项", "86.50", "13.50"), "森林资源培育"),
        ("县本级的专项有哪些？", ("林区道路专项", "86.50"), "苗圃补助"),
    ],
)
def test_special_funds_are_listed_by_the_table_of_them(
    ask, make_view, make_figure, state, question, told, untold
):
    rows = (("林区道路专项", "86.50", "县本级"), ("苗圃补助专项", "13.50", "对下转移支付"))
    title = "部门专项资金管理清单目录"
    view = make_view(
        *(
            state(
                f"{name} {level} {amount}",
                make_figure(name, amount, measure="预算数", attributes=(("支出级次", level),)),
                table=title,
            )
            for name, amount, level in rows
        ),
        state(
            "2130205 森林资源培育 900.00",
            make_figure("森林资源培育", "900.00", measure="预算数", code="2130205"),
            table="支出总表",
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(each in text for each in told) and untold not in text, text


def test_the_projects_of_the_table_of_money_carried_over(ask, make_view, make_figure, state):
    title, about = "财政拨款上年结转资金支出表", {"measure": "预算数"}
    rows = (("林相改造补助", "12.00", "2130207"), ("防火通道（二期）", "8.00", "2130234"))
    view = make_view(
        state("上年结转 20.00", make_figure("上年结转", "20.00", **about), table="收支总表"),
        state("云杉市林业局机关 20.00", make_figure("云杉市林业局机关", "20.00", **about), table=title),
        *(
            state(f"{name} {code} {value}", make_figure(name, value, code=code, **about), table=title)
            for name, value, code in rows
        ),
        *(
            state(f"{code} {name} 90.00", make_figure(name, "90.00", code=code, **about), table="支出总表")
            for name, code in (("森林资源管理", "2130207"), ("林业防灾减灾", "2130234"))
        ),
        state(
            "苗圃改造 5.00",
            make_figure("苗圃改造", "5.00", region="林木种苗站", **about),
            table="部门预算项目支出表",
        ),
        kind="部门预算",
        organisation="云杉市林业局",
    )
    text = ask("上年结转的20.00万元是哪几个项目的钱，各多少？", view).text
    assert "共2项" in text and "林相改造补助" in text and "8.00" in text and "苗圃" not in text, text
    text = ask("林木种苗站的上年结转是哪个项目的？", view).text
    assert "林相改造" not in text, text


def test_the_project_that_a_sum_is_carried_over_for(ask, budget):
    text = ask("上年结转结余在哪个项目上？", budget).text
    assert "防火瞭望塔" in text and "20.00万元" in text and "苗圃" not in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("种苗站要采购什么，多少钱？", ("便携式测树仪", "6.00"), "巡护"),
        ("采购的服务有哪些，合计多少？", ("12.00", "巡护保洁", "数据整理"), "测树仪"),
        ("请逐项列明服务类的采购品目及金额", ("9.00", "3.00"), "测树仪"),
        ("采购金额最大的是哪一项？", ("巡护保洁", "9.00"), "18.00"),
    ],
)
def test_purchases_are_told_by_body_and_class(ask, make_view, make_figure, state, question, told, untold):
    rows = (
        ("便携式测树仪", "云杉市林木种苗站", "A货物", "6.00"),
        ("巡护保洁", "云杉市林业局机关", "C服务", "9.00"),
        ("数据整理", "云杉市林业局机关", "C服务", "3.00"),
    )
    total = make_figure("政府采购合计", "18.00", measure="预算数")
    view = make_view(
        state("政府采购合计 18.00", total, table="政府采购预算表"),
        *(
            state(
                f"{body} {kind} {name} {amount}",
                make_figure(name, amount, measure="预算数", region=body, attributes=(("采购类别", kind),)),
                table="政府采购预算表",
            )
            for name, body, kind, amount in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(each in text for each in told) and untold not in text, text


def test_purchases_of_one_name_are_told_apart_and_added_up(ask, make_view, make_figure, state):
    rows = (
        ("印刷服务", "年鉴印刷", "30.00"),
        ("印刷服务", "办公印刷", "9.00"),
        ("会议服务", "林业大会", "5.00"),
    )
    view = make_view(
        *(
            state(
                f"{project} {name} {amount}",
                make_figure(name, amount, measure="预算数", ancestors=("服务C", project)),
                table="政府采购支出预算表",
            )
            for name, project, amount in rows
        ),
        kind="部门预算",
    )
    text = ask("印刷服务要采购哪几笔，加起来多少钱？", view).text
    assert all(each in text for each in ("年鉴印刷", "办公印刷", "30.00 + 9.00 = 39.00")), text
    assert "会议服务" not in text


def test_purchases_of_a_way_are_called_by_what_they_are_for_too(ask, make_view, make_figure, state):
    rows = (
        ("林情普查", "测绘服务", "公开招标", "95.30"),
        ("种苗检测", "化学试剂", "竞争性磋商", "88.30"),
        ("病虫防治", "化学试剂", "竞争性磋商", "12.00"),
    )
    view = make_view(
        *(
            state(
                f"{project} {name} {way} {amount}",
                make_figure(
                    name,
                    amount,
                    measure="预算数",
                    ancestors=(project,),
                    attributes=(("采购方式", way),),
                ),
                table="政府采购预算表",
            )
            for project, name, way, amount in rows
        ),
        kind="部门预算",
    )
    for question in ("政府采购有哪些项目走公开招标？", "哪些采购项目用公开招标？"):
        text = ask(question, view).text
        assert "林情普查" in text and "95.30万元" in text and "88.30" not in text, text


def test_a_thing_that_is_but_counted_costs_what_the_row_of_as_many_of_its_kind_does(
    ask, make_view, make_figure, state
):
    count = {"measure": "数量", "unit": "台"}
    view = make_view(
        state(
            "拟购置测高仪6台、油锯2台。",
            make_figure("测高仪", "6", **count),
            make_figure("油锯", "2", **count),
        ),
        state(
            "激光测高仪 6 台 15.60",
            make_figure("激光测高仪", "6", part="数量", **count),
            make_figure("激光测高仪", "15.60", measure="预算数"),
            table="政府采购预算表",
        ),
        state(
            "电动油锯 3 台 1.20",
            make_figure("电动油锯", "3", part="数量", **count),
            make_figure("电动油锯", "1.20", measure="预算数"),
            table="政府采购预算表",
        ),
        kind="部门预算",
    )
    text = ask("打算买几台测高仪，预算多少钱？", view).text
    assert "6台" in text and "15.60万元" in text, text
    assert "1.20" not in ask("油锯预算多少钱？", view).text


def test_a_thing_bought_and_not_all_purchases(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "政府采购预算合计 80.00",
            make_figure("政府采购预算", "80.00", measure="预算数"),
            table="政府采购预算表",
        ),
        state(
            "台式计算机（20万以下） 6.40",
            make_figure("台式计算机（20万以下）", "6.40", measure="预算数"),
            table="政府采购预算表",
        ),
        kind="部门预算",
    )
    text = ask("买台式电脑的采购预算是多少？", view).text
    assert "6.40万元" in text and "80.00" not in text, text


@pytest.mark.parametrize(
    "question",
    ["政府采购里走集中采购的一共多少？占全部采购预算的比重？", "集中采购占全部采购预算的百分之几？"],
)
def test_purchases_of_a_form_and_their_share_of_all(ask, make_view, make_figure, state, question):
    table = "政府采购预算表"
    rows = (
        ("防火水泵", "30.00", "政府集中采购"),
        ("物业服务", "20.00", "政府集中采购"),
        ("测绘", "50.00", "分散采购"),
    )
    view = make_view(
        state("合计 100.00", make_figure("政府采购合计", "100.00", measure="预算数"), table=table),
        *(
            state(
                f"{name} {money} {form}",
                make_figure(name, money, measure="预算数", attributes=(("组织形式", form),)),
                table=table,
            )
            for name, money, form in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "合计50.00万元" in text and "的50.00%（50.00 ÷ 100.00 × 100% = 50.00%）" in text, text
    assert "测绘" not in text, text


def test_projects_called_by_the_noun_in_front_are_counted_and_added_up(ask, make_view, make_figure, state):
    def row(name, printed):
        return make_figure(name, printed, measure="预算数", unit="亿元")

    rows = [row("东山地块收储项目", "0.5"), row("西山地块收储项目", "0.3"), row("林场小学建设项目", "0.9")]
    view = make_view(
        *(state(f"{each.item} {each.printed}", each, table="新增债务资金安排表") for each in rows),
        kind="其他",
        level="政府",
    )
    for question in (
        "用于地块收储的项目一共几个，合计多少钱？",
        "地块收储项目有几个，一共多少钱？",
    ):
        text = ask(question, view).text
        assert "共2项" in text and "0.5 + 0.3 = 0.8亿元" in text and "小学" not in text, text
    for question in ("附表所列项目中分到钱最多的是哪一个？", "附表列示的项目中安排资金最多的是哪个？"):
        text = ask(question, view).text
        assert "林场小学建设项目" in text and "0.9亿元" in text, text


def test_all_projects_of_a_place_that_its_column_tells_count(ask, make_view, make_figure, state):
    def row(name, told, region, kind):
        words = (("债券种类", kind),)
        return state(
            f"{name} {told}",
            make_figure(name, told, region=region, attributes=words),
            table="地方政府债券资金使用情况表",
        )

    view = make_view(
        row("青山县乡村道路项目", "20", "青山县", "一般债券"),
        row("青山县集镇改造项目", "30", "青山县", "一般债券"),
        row("龙河湿地项目", "14", "青山县", "一般债券"),
        row("青山县物流园项目", "90", "青山县", "专项债券"),
        row("白河县学校项目", "70", "白河县", "一般债券"),
        organisation="天河市",
        kind="政府决算",
        level="政府",
    )
    text = ask("青山县2031年有几个项目用上了一般债券？一共多少万元？", view).text
    assert text.startswith("共3项") and "20 + 30 + 14 = 64" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "列了绩效信息的项目有哪几个，各安排多少钱？",
        "绩效信息表里有哪几个项目，预算各是多少？",
        "列出有绩效目标的项目和金额",
    ],
)
def test_the_projects_whose_goals_a_table_prints(ask, make_view, make_figure, state, question):
    rows = (("合计", "13.00"), ("苗圃扩建", "8.00"), ("防火巡查", "5.00"))
    view = make_view(
        *(
            state(f"{name} {value}", make_figure(name, value, measure="预算数"), table="项目支出绩效信息表")
            for name, value in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "苗圃扩建预算数为8.00万元" in text and "防火巡查预算数为5.00万元" in text, text


@pytest.fixture
def bonds(make_view, make_figure, state):
    """Quotas of bonds city by city and what fields they went to, and sentences that count the projects."""
    quotas = (("松江市", "3.00"), ("柏林市", "2.00"))
    fields = (("公路", "3.00"), ("水利", "2.00"))
    told = (("新增债券项目", "27"), ("新增一般债券项目", "9"), ("新增专项债券项目", "18"))
    return make_view(
        *(
            state(
                f"{place} {amount}",
                make_figure("一般债券额度", amount, unit="亿元", region=place),
                table="地方政府债券分配情况表",
            )
            for place, amount in quotas
        ),
        *(
            state(
                f"{name} {amount}",
                make_figure(name, amount, unit="亿元", region="全省"),
                table="新增地方政府债券使用情况表",
            )
            for name, amount in fields
        ),
        *(
            state(f"{item}{count}个。", make_figure(item, count, measure="数量", unit="个", region="全省"))
            for item, count in told
        ),
        kind="政府决算",
        level="政府",
        organisation="云杉省",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("新增债券一共投了多少个项目？", ("27",)),
        ("新增债券一共安排用于几个项目？一般债、专项债各管多少个？", ("27", "9", "18")),
        ("新增专项债券支持了多少个项目？", ("18",)),
    ],
)
def test_projects_counted_by_a_sentence_are_not_the_rows_of_a_table(ask, bonds, question, told):
    text = ask(question, bonds).text
    assert all(f"{count}个" in text for count in told) and "亿元" not in text, text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("2031年提前下达的专项债券安排了哪几个项目，各多少？", True),
        ("提前下达的新增专项债券有哪些项目？", True),
        ("2031年教育专项债券安排了哪几个项目，各多少？", False),
    ],
)
def test_all_rows_of_a_table_are_listed_where_only_its_title_is_said(
    ask, make_view, make_figure, state, question, listed
):
    rows = (("青溪医院", "门诊楼", "1650"), ("白石农场", "渠道改造", "750"))
    view = make_view(
        *(
            state(
                f"{body} {item} {printed}",
                make_figure(item, printed, measure="预算数", region=body),
                table="2031年提前下达新增专项债券项目安排表",
            )
            for body, item, printed in rows
        ),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert ("门诊楼" in text and "1650" in text and "渠道改造" in text) == listed, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("林业资源培育这60万元分给哪几个项目，各多少？", ("苗圃更新", "抚育补助"), "观景台"),
        ("2130205科目下安排了哪些项目？", ("苗圃更新", "抚育补助"), "观景台"),
        ("农林水支出下面有几个项目，一共多少钱？", ("共3项", "40.00 + 20.00 + 9.00"), "观景台"),
    ],
)
@pytest.mark.parametrize("as_code", [True, False])
def test_the_projects_of_a_subject_are_those_whose_row_says_its_code(
    ask, make_view, make_figure, state, question, told, untold, as_code
):
    subjects = (
        ("213", "农林水支出", "69.00"),
        ("2130205", "林业资源培育", "60.00"),
        ("2130207", "林业管护", "9.00"),
    )
    rows = (
        ("2130205", "苗圃更新", "40.00"),
        ("2130205", "抚育补助", "20.00"),
        ("2130207", "林道保洁", "9.00"),
        ("2160599", "观景台维护", "5.00"),
    )
    view = make_view(
        *(
            state(
                f"{code} {item} {amount}",
                make_figure(item, amount, measure="预算数", code=code),
                table="支出总表",
            )
            for code, item, amount in subjects
        ),
        *(
            state(
                f"{item} {code} {amount}",
                make_figure(
                    item,
                    amount,
                    measure="预算数",
                    code=code if as_code else None,
                    attributes=() if as_code else (("功能科目", code),),
                ),
                table="项目支出预算表",
            )
            for code, item, amount in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(piece in text for piece in told) and untold not in text, text


def test_a_project_called_after_a_year_is_of_the_year_of_its_table(ask, make_view, make_figure, state):
    def row(text, name, amount, year):
        made = make_figure(name, amount, measure="预算数", unit="万元", year=year)
        return state(text, made, table="2031年新增政府债券资金安排表")

    view = make_view(
        row("苗圃改造 80.00", "苗圃改造", "80.00", 2031),
        row("2029年度灌区改造工程 50.00", "灌区改造工程", "50.00", 2029),
        row("水库加固 30.00", "水库加固", "30.00", 2031),
        kind="政府预算",
    )
    text = ask("2031年新增债券安排了多少个项目？", view).text
    assert text.startswith("共3") and "灌区改造工程" in text, text
