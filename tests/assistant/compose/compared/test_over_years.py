import pytest


def test_each_year_in_the_measure_said_of_it(ask, make_view, make_figure, state):
    """2030年执行多少，2031年安排多少: what was spent of the one year, what is planned of the other."""
    view = make_view(
        state(
            "林区道路2030年执行数20.30万元。", make_figure("林区道路", "20.30", measure="执行数", year=2030)
        ),
        state("林区道路2031年24.31万元。", make_figure("林区道路", "24.31", measure="预算数", year=2031)),
        kind="部门预算",
    )
    text = ask("林区道路2030年执行多少，2031年安排多少？", view).text
    assert "20.30" in text and "24.31" in text, text


def test_years_alike_are_said_to_be_so(ask, make_view, make_figure, state):
    views = [
        make_view(
            state("工会经费6.00万元。", make_figure("工会经费", "6.00", measure="预算数", year=year)),
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )
        for year in (2029, 2030, 2031)
    ]
    assert "各年相同，没有变化" in ask("2029、2030、2031三年工会经费变过没有？", *views).text


def test_a_printed_rate_is_told_before_the_one_worked_out(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "设施配套支出 1085 2066 -47.5",
            make_figure("设施配套支出", "1085", measure="执行数", year=2031),
            make_figure("设施配套支出", "2066", year=2030),
            make_figure(
                "设施配套支出",
                "-47.5",
                measure="增减率",
                unit="%",
                base="2030年决算数",
                direction="减少",
                year=2031,
            ),
            table="2031年支出执行情况表",
        ),
        kind="政府预算",
        level="政府",
        year=2032,
    )
    text = ask("2031年设施配套支出比2030年少了多少，降幅多大？", view).text
    assert "减少981万元" in text
    assert text.index("47.5%") < text.index("47.48%")


def test_a_year_that_is_not_printed_is_worked_out_beside_the_one_that_is(ask, make_view, make_figure, state):
    spent = make_view(
        state(
            "“三公”经费支出6.20万元，比上年减少0.80万元。",
            make_figure("“三公”经费支出", "6.20"),
            make_figure("“三公”经费支出", "0.80", measure="增减额", direction="减少", base="上年"),
        )
    )
    text = ask("“三公”经费2031年和2030年各是多少？", spent).text
    assert "6.20万元" in text and "7.00万元" in text


@pytest.fixture
def two_budgets(make_view, make_figure, state):
    """Two budgets of one bureau that count its staff as of the end of the year before."""

    def budget(year, whole, funded, staff, retired):
        return make_view(
            state(
                f"{year}年收入总预算{whole}万元。",
                make_figure("收入总预算", whole, measure="预算数", year=year, scope="全部资金"),
            ),
            state(
                f"{year}年财政拨款收支总预算{funded}万元。",
                make_figure("财政拨款收支总预算", funded, measure="预算数", year=year, scope="财政拨款"),
            ),
            state(
                f"截至{year - 1}年底，实有在职人员{staff}人，退休人员{retired}人。",
                make_figure("实有在职人员", staff, measure="数量", unit="人", year=year - 1),
                make_figure("退休人员", retired, measure="数量", unit="人", year=year - 1),
            ),
            state("退休费预算3.00万元。", make_figure("退休费", "3.00", measure="预算数", year=year)),
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )

    return [
        budget(2030, "900.00", "880.00", "40", "12"),
        budget(2031, "850.00", "840.00", "42", "15"),
    ]


def test_the_whole_of_both_sides_is_not_that_of_one_fund(ask, two_budgets):
    text = ask("2030年和2031年的收支总预算各是多少，少了多少万元？", *two_budgets).text
    assert "900.00" in text and "850.00" in text and "减少50.00万元" in text


@pytest.mark.parametrize("question", ["在职和退休的人两年各有多少？", "2030年和2031年在职和退休人员各多少？"])
def test_people_are_counted_as_of_the_year_that_is_told(ask, two_budgets, question):
    answer = ask(question, *two_budgets)
    assert "2030年比2029年增加2人" in answer.text and "2030年比2029年增加3人" in answer.text
    assert "退休费" not in answer.text and answer.status == "answered"


def test_a_reason_told_of_the_subject_that_a_project_is_of(ask, make_view, make_figure, state):
    def budget(year, printed, *said):
        return make_view(
            state(
                f"河堤加固工程 {printed}",
                make_figure(
                    "河堤加固工程",
                    printed,
                    measure="预算数",
                    year=year,
                    attributes=(("科目名称", "水利工程建设"),),
                ),
                table=f"{year}年项目支出预算总表",
            ),
            *said,
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )

    move = {"measure": "增减额", "direction": "减少", "base": "2030年预算数", "year": 2031}
    subject = "东段河堤加固工程已完工"
    whole = "河堤加固工程资金需求减少"
    later = budget(
        2031,
        "60.00",
        state(
            f"收入总预算减少5.00万元，原因是{whole}。",
            make_figure("收入总预算", "5.00", reason=whole, **move),
        ),
        state(
            f"水利工程建设减少30.00万元，原因是{subject}。",
            make_figure("水利工程建设", "30.00", reason=subject, **move),
        ),
    )
    text = ask("河堤加固工程2031年比2030年降了多少，为什么？", budget(2030, "80.00"), later).text
    assert "减少20.00万元" in text and f"水利工程建设减少的主要原因是：{subject}" in text


def test_why_a_whole_moved_is_told_by_the_part_that_did(ask, make_view, make_figure, state):
    """The reason of the part stands apart from the whole, and one of a fall is none of its rise."""
    cars, guests, reason = "公务用车购置及运行维护费", "公务用车购置", "购置巡护车1辆"

    def budget(year, printed, *said):
        whole = make_figure(cars, printed, measure="预算数", year=year)
        move = make_figure(
            cars, "20.00", measure="增减额", direction="增加", base=f"{year - 1}年预算数", year=year
        )
        told = state(f"{cars}预算{printed}万元，比上年增加20.00万元。", whole, move)
        return make_view(told, *said, id=str(year) * 4, file=f"{year}.pdf", year=year, kind="部门预算")

    bought = {"measure": "增减额", "direction": "增加", "base": "2030年预算数", "year": 2031}
    later = budget(
        2031,
        "30.00",
        state(
            f"其中，{guests}增加22.00万元，原因是{reason}。",
            make_figure(guests, "22.00", reason=reason, ancestors=(cars,), **bought),
        ),
        state(
            "减少的主要原因是维修费下降。",
            make_figure(
                cars, "", measure="增减额", direction="减少", base="上年", year=2031, reason="维修费下降"
            ),
        ),
    )
    earlier = budget(2030, "10.00")
    text = ask(f"2030、2031年{cars}预算各多少，为什么增加？", earlier, later).text
    assert "增加20.00万元" in text and reason in text and "维修费" not in text, text
    text = ask(f"2031年{cars}为什么增加？", later).text
    assert reason in text and "维修费" not in text, text


@pytest.fixture
def receptions(make_view, make_figure, state):
    """Receptions of two years, in batches and people."""
    count = {"measure": "数量"}
    return make_view(
        state(
            "公务接待费4.00万元，国内公务接待36批次290人次，2030年为52批次440人次。",
            make_figure("公务接待费", "4.00", measure="执行数"),
            make_figure("国内公务接待", "36", unit="批次", **count),
            make_figure("国内公务接待", "290", unit="人次", **count),
            make_figure("国内公务接待", "52", unit="批次", year=2030, **count),
            make_figure("国内公务接待", "440", unit="人次", year=2030, **count),
        )
    )


def test_both_counts_are_told_of_each_year(ask, receptions):
    text = ask("2030年和2031年国内公务接待各多少批、多少人次？", receptions).text
    assert [each for each in ("36批次", "290人次", "52批次", "440人次") if each not in text] == [], text


def test_a_second_count_is_of_the_year_of_the_first(ask, receptions):
    text = ask("2030年国内公务接待多少批、多少人次？", receptions).text
    assert "52批次" in text and "440人次" in text and "290" not in text, text


@pytest.fixture
def three_years(make_view, make_figure, state):
    """A row with a column for each of three years, and the last of them told again in a form."""
    return make_view(
        state(
            "巡护完成率 94.17% 88.40% 95.24%",
            *(
                make_figure("巡护完成率", printed, measure="比率", unit="%", year=year)
                for year, printed in ((2029, "94.17"), (2030, "88.40"), (2031, "95.24"))
            ),
            table="近三年巡护情况表",
        ),
        state(
            "护林站数 5 7",
            *(
                make_figure("护林站经费", printed, measure="预算数", year=year)
                for year, printed in ((2030, "5.00"), (2031, "7.00"))
            ),
            table="护林站经费表",
        ),
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("近三年的巡护完成率分别是多少？", ("94.17%", "88.40%", "95.24%"), "没有写明"),
        ("近两年的巡护完成率各是多少？", ("88.40%", "95.24%"), "94.17%"),
        ("2029、2030、2031年巡护完成率分别是多少？", ("94.17%", "88.40%", "95.24%"), "没有写明"),
        ("这两年护林站经费各多少？", ("5.00万元", "7.00万元"), "没有写明"),
    ],
)
def test_the_years_of_one_row_are_those_asked_over(ask, three_years, question, said, unsaid):
    text = ask(question, three_years).text
    assert all(words in text for words in said) and unsaid not in text, text


@pytest.fixture
def years_over_and_to_come(make_view, make_figure, state):
    """A row of what came in, what was planned and what is planned, beside another row of the whole place."""

    def row(item, level, *cells):
        return state(
            f"{item} {' '.join(printed for printed, *_ in cells)}",
            *(
                make_figure(item, printed, measure=measure, year=year, group=group)
                for group in (90 + len(level),)
                for printed, measure, year in cells
            ),
            table=f"{level}收入执行情况及预算表",
        )

    return make_view(
        row(
            "渡口收入",
            "临江县本级",
            ("410", "执行数", 2030),
            ("440", "预算数", 2031),
            ("536", "执行数", 2031),
            ("460", "预算数", 2032),
        ),
        row("渡口收入", "全县", ("910", "执行数", 2030), ("970", "预算数", 2032)),
        kind="政府预算",
        level="政府",
        year=2032,
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        (
            "渡口收入2030年和2031年各入库多少，2032年打算收多少？",
            ("410万元", "536万元", "460万元"),
            "440",
        ),
        ("渡口收入2030年、2031年收了多少，2032年预算收多少？", ("410万元", "536万元", "460万元"), "440"),
        ("渡口收入2031年预算和2032年预算各是多少？", ("440万元", "460万元"), "536"),
        ("县本级渡口收入这几年是什么走势？", ("410万元", "536万元", "460万元", "增加50万元"), "970"),
        ("全县渡口收入这几年是什么走势？", ("910万元", "970万元", "增加60万元"), "536"),
        ("县本级渡口收入这些年是涨是跌？", ("410万元", "536万元", "460万元", "增加50万元"), "970"),
    ],
)
def test_years_over_are_told_by_what_came_in(ask, years_over_and_to_come, question, said, unsaid):
    text = ask(question, years_over_and_to_come).text
    assert all(words in text for words in said) and unsaid not in text, text


def test_what_a_budget_repays_beside_what_is_expected_of_the_year_before(ask, make_view, make_figure, state):
    rows = ((2030, "还本预计执行数", "执行数", "275.00"), (2031, "还本预算数", "预算数", "238.00"))
    view = make_view(
        *(
            state(
                f"{year}年{name} {printed}",
                make_figure("债券还本", printed, measure=measure, year=year, region="全市"),
                table="债券发行及还本付息情况表",
            )
            for year, name, measure, printed in rows
        ),
        year=2030,
        kind="政府预算",
    )
    text = ask("全市2031年债券还本预算比2030年预计还本少多少？", view).text
    assert "37.00万元" in text and "275.00万元" in text and "238.00万元" in text, text


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("美丽河湖市级资金，2032年比2031年增减多少？", "减少1000万元"),
        ("市本级道路桥梁项目2032年计划比2031年支出多多少？", "增加11亿元"),
    ],
)
def test_a_plan_is_held_against_what_was_done_under_another_wording(
    ask, make_view, make_figure, state, question, gap
):
    told = (
        ("美丽河湖市级资金", "5000", "万元", 2031, "执行数"),
        ("美丽河湖市级专项资金", "4000", "万元", 2032, "预算数"),
        ("道路桥梁项目支出", "30", "亿元", 2031, "执行数"),
        ("政府投资道路桥梁项目计划", "41", "亿元", 2032, "预算数"),
    )
    view = make_view(
        *(
            state(
                f"{year}年安排{item}{printed}{unit}。",
                make_figure(item, printed, unit=unit, year=year, measure=measure, region="市本级"),
                heading=f"{year}年安排情况",
            )
            for item, printed, unit, year, measure in told
        ),
        year=2032,
        kind="政府预算",
    )
    text = ask(question, view).text
    assert gap in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("营林支出，2029年、2030年和2031年预算各多少？", ("18.00万元", "21.00万元", "25.00万元")),
        ("营林支出2030年和2031年预算各多少？", ("20.00万元", "25.00万元")),
    ],
)
def test_a_budget_said_behind_the_last_year_is_of_all_years_only_where_all_have_one(
    ask, make_view, make_figure, state, question, told
):
    row = (
        ("决算数", 2029, "18.00"),
        ("年初预算数", 2030, "20.00"),
        ("执行数", 2030, "21.00"),
        ("预算数", 2031, "25.00"),
    )
    view = make_view(
        state(
            "营林支出 18.00 20.00 21.00 25.00",
            *(make_figure("营林支出", amount, measure=measure, year=year) for measure, year, amount in row),
            table="2030年支出执行情况及2031年预算表",
        ),
        year=2030,
        kind="预算执行报告",
    )
    text = ask(question, view).text
    assert all(amount in text for amount in told), text


@pytest.fixture
def shares_in_tables(make_view, make_figure, state):
    """A table a year that prints an amount and its share in a whole; the second one plans."""

    def year(number, measure, amount, share):
        kept = {"region": "市本级", "year": number}
        return state(
            f"市本级 {amount} {share}",
            make_figure("木材税", amount, measure=measure, **kept),
            make_figure("木材税", share, measure="占比", base="全部税收", unit="%", **kept),
            table=f"{number}年税收结构表",
        )

    return make_view(
        year(2030, "执行数", "60", "30.5"), year(2031, "预算数", "90", "42.0"), kind="政府预算", year=2031
    )


@pytest.mark.parametrize(
    "question",
    [
        "市本级全部税收里木材税占的比重，2030年和2031年预算各是多少，升了还是降了？",
        "市本级木材税占比，2030年和2031年各是多少？",
    ],
)
def test_a_share_over_years_is_not_held_against_an_amount(ask, shares_in_tables, question):
    text = ask(question, shares_in_tables).text
    assert "占全部税收的30.5%" in text and "占全部税收的42.0%" in text and "11.5个百分点" in text, text
    assert "万元" not in text, text


def test_a_share_is_told_beside_the_amount_where_both_are_asked_over_years(ask, shares_in_tables):
    text = ask("2030年和2031年市本级木材税各多少，占比各多少？", shares_in_tables).text
    assert all(told in text for told in ("60万元", "90万元", "30.5%", "42.0%")), text


@pytest.fixture
def two_plans_of_two(make_view, make_figure, state):
    """Makes the budgets of two years, of two things each, with what else the later one says."""

    def of(*said):
        def budget(year, amounts, *more):
            return make_view(
                *(
                    state(
                        f"{name} {printed}",
                        make_figure(name, printed, measure="预算数", year=year),
                        table="表",
                    )
                    for name, printed in amounts
                ),
                *more,
                id=str(year) * 4,
                file=f"{year}.pdf",
                year=year,
                kind="部门预算",
            )

        return [
            budget(2030, (("护林经费", "90.00"), ("防火经费", "20.00"))),
            budget(2031, (("护林经费", "60.00"), ("防火经费", "26.00")), *said),
        ]

    return of


def test_a_later_sentence_asks_how_a_thing_moved_between_the_years_compared_before(ask, two_plans_of_two):
    text = ask("2031年护林经费比2030年少多少？防火经费是增是减、差多少？", *two_plans_of_two()).text
    assert "减少30.00万元" in text and "增加6.00万元" in text, text


@pytest.mark.parametrize(
    ("question", "said", "status", "told"),
    [
        ("2031年护林经费为什么比2030年少了三十万？", "", "not_stated", "没有说明原因"),
        ("2031年护林经费比2030年少多少，为什么？", "", "answered", "没有说明原因"),
        (
            "2031年护林经费为什么比2030年少了三十万？",
            "护林经费减少的原因是林区划出一半。",
            "answered",
            "划出",
        ),
    ],
)
def test_a_reason_that_no_report_tells_is_said_to_be_untold(
    ask, two_plans_of_two, state, question, said, status, told
):
    answer = ask(question, *two_plans_of_two(*([state(said)] if said else [])))
    assert answer.status == status and "减少30.00万元" in answer.text and told in answer.text, answer.text
