import pytest


def test_cars_bought_body_by_body_are_added_up(ask, make_view, make_figure, state):
    bought = (("林业局购置", "3"), ("渔政站购置", "1"), ("园林所购置", "2"))
    view = make_view(
        state(
            "林业局购置3台车；渔政站购置1台车；园林所购置2台车。",
            *(make_figure(item, printed, measure="数量", unit="台") for item, printed in bought),
        )
    )
    text = ask("全区各单位一共买了多少台公车？", view).text
    assert "合计6台（3 + 1 + 2 = 6台）" in text and "渔政站1台" in text
    assert "合计" not in ask("林业局购置了几台？", view).text


def test_a_whole_is_not_added_to_its_parts(ask, make_view, make_figure, state):
    units = (("预算单位", "4"), ("行政单位", "1"), ("事业单位", "3"))
    view = make_view(
        state(
            "预算单位共4个，其中：行政单位1个，事业单位3个。",
            *(make_figure(item, printed, measure="数量", unit="个") for item, printed in units),
        )
    )
    assert "8个" not in ask("预算单位一共几个？", view).text


def test_a_column_of_bodies_is_told_of_each_and_of_all(ask, make_view, make_figure, state):
    people = (("青禾街道（本级）", "18"), ("便民服务中心", "7"), ("文化站", "5"))
    view = make_view(
        *(
            state(
                f"{body}{printed}",
                make_figure("在职人员", printed, measure="数量", unit="人", region=body),
                table="单位构成表",
            )
            for body, printed in people
        )
    )
    each = ask("各单位各有多少在职人员？", view).text
    assert all(f"{body}在职人员为{printed}人" in each for body, printed in people)
    assert "30人（18 + 7 + 5 = 30人）" in ask("一共有多少在职人员？", view).text
    assert "18人" not in ask("文化站一共有多少在职人员？", view).text


def test_a_total_told_with_its_parts_is_no_sum(ask, make_view, make_figure, state):
    rows = (("河道巡查", "90"), ("重点河段巡查", "50"), ("夜间巡查", "30"), ("联合巡查", "10"))
    view = make_view(
        state(
            "全市共开展90次河道巡查，包括重点河段巡查50次、夜间巡查30次、联合巡查10次。",
            *(
                make_figure(
                    item,
                    printed,
                    measure="数量",
                    unit="次",
                    region="全市",
                    ancestors=("河道巡查",) if item != "河道巡查" else (),
                )
                for item, printed in rows
            ),
        )
    )
    for question in ("全市一共搞了多少次河道巡查？", "全市合计开展了多少次河道巡查？"):
        text = ask(question, view).text
        assert "90次" in text and "180次" not in text, text


@pytest.fixture
def people(make_view, make_figure, state):
    """A body whose people are told with parts of them; more of another word are told where asked."""

    def view(more=""):
        told = (
            ("实有在职人员", "143", ()),
            ("行政人员", "38", ("实有在职人员",)),
            ("事业人员", "105", ("实有在职人员",)),
            ("离休人员", "1", ()),
            ("退休人员", "96", ()),
            *([("护林民警", "7", ())] if more else []),
        )
        figures = [
            make_figure(item, printed, measure="数量", unit="人", ancestors=above)
            for item, printed, above in told
        ]
        text = "实有在职人员143人，其中行政人员38人、事业人员105人；离休人员1人，退休人员96人"
        return make_view(state(f"{text}{more}。", *figures))

    return view


@pytest.mark.parametrize("question", ["单位有多少人？", "现在一共有多少人？"])
def test_people_are_added_up_without_parts_of_those_added(ask, people, question):
    text = ask(question, people()).text
    assert "合计240人（143 + 1 + 96 = 240人）" in text, text


def test_people_are_not_added_up_where_some_are_called_otherwise(ask, people):
    assert "合计" not in ask("单位一共有多少人？", people("，护林民警7人")).text
