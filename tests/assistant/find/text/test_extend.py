import pytest

from assistant.find.text.extend import begun_inside, extend, inner_members, with_numbers


def opened(view, start, wants_list=True, wants_more=False):
    sentence = next(each for each in view.sentences if each.text.startswith(start))
    return extend(view, sentence, wants_list, wants_more)


def test_numbered_lines_below_an_opener_are_its_members(make_view, state):
    view = make_view(
        state("纳入决算编制范围的单位包括："),
        state("1.云杉市林业局（本级）"),
        state("2.云杉市苗圃中心"),
        state("3.云杉市防火大队"),
        state("三、收入情况"),
    )
    assert opened(view, "纳入").members == ("云杉市林业局（本级）", "云杉市苗圃中心", "云杉市防火大队")


def test_rows_of_the_table_below_an_opener_are_its_members(make_view, state):
    view = make_view(
        state("所属单位包括："),
        state("云杉市苗圃中心", table="单位名单"),
        state("云杉市防火大队", table="单位名单"),
    )
    assert opened(view, "所属").members == ("云杉市苗圃中心", "云杉市防火大队")


def test_a_list_ends_at_an_outer_number(make_view, state):
    view = make_view(state("主要职责："), state("（一）防火。"), state("（二）育苗。"), state("二、机构设置"))
    assert [each.text for each in opened(view, "主要").sentences][-1] == "（二）育苗。"


def test_measures_are_taken_whole_from_any_of_them(make_view, state):
    view = make_view(state("下一步措施：一是完善制度。二是每季分析。三是量化目标。"), state("其他说明。"))
    assert "".join(each.text for each in opened(view, "二是", wants_list=False).sentences).endswith(
        "三是量化目标。"
    )


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "内设4个科室，分别是：办公室、造林科（绿化办、种苗站）、防火科。",
            ["办公室", "造林科（绿化办、种苗站）", "防火科"],
        ),
        ("本部门下属单位包括：苗圃中心、防火大队。", ["苗圃中心", "防火大队"]),
        ("全年支出14.50万元。", []),
        ("县局机关内设办公室、人事处和调研处3个处级职能机构。", ["办公室", "人事处", "调研处"]),
        ("局机关设办公室、财务科2个内设机构", ["办公室", "财务科"]),
    ],
)
def test_names_in_one_sentence(text, members):
    assert inner_members(text) == members


def test_a_list_that_the_opening_sentence_has_begun():
    assert begun_inside("本部门由下列单位组成：1、云杉市林业局（本级）2、云杉市林场") == [
        "云杉市林业局（本级）",
        "云杉市林场",
    ]
    assert begun_inside("支出1.20万元。") == [] and begun_inside("包括：林场、苗圃") == []


def test_what_the_last_item_goes_on_to_say_is_its_own(make_view, state):
    view = make_view(
        state("财力主要支持："),
        state("1.保运转。安排2亿元。"),
        state("2.保重点。安排3亿元。"),
        state("（三）下一步"),
    )
    assert opened(view, "财力").sentences[-1].text == "安排3亿元。"


def test_a_long_run_of_measures_keeps_the_beginning_of_each(make_view, state):
    said = "".join(f"坚持造林护林并举，{'因地制宜、分类施策，' * 20}成效明显{n}。" for n in "甲乙丙")
    heads = [f"{n}是{word}。" for n, word in (("二", "提高质量"), ("三", "强化管护"))]
    view = make_view(state(f"主要遵循以下原则：一是统筹规划。{said}{heads[0]}{said}{heads[1]}"))
    text = extend(view, view.sentences[0], True, False).text
    assert "统筹规划" in text and all(head in text for head in heads), text
    assert "成效明显" not in text


def test_rows_of_bodies_with_numbers_are_members_by_their_names(make_view, state):
    view = make_view(
        state("列入决算编制范围的单位见下表："),
        state("云杉市苗圃中心 财政核补 22", table="单位情况"),
        state("云杉市防火大队 财政核拨 18", table="单位情况"),
        state("合计 40", table="单位情况"),
    )
    found = opened(view, "列入")
    assert found.members == ("云杉市苗圃中心", "云杉市防火大队")
    assert with_numbers(found).members == ("云杉市苗圃中心财政核补22", "云杉市防火大队财政核拨18")


def test_a_list_begun_in_clauses_of_the_opening_sentence_goes_on_behind_it(make_view, state):
    view = make_view(
        state("共安排项目3个：1.护林员工资5.40万元，用于6名护林员；2.苗圃运行3.00万元；"),
        state("3.林道施划8.60万元。"),
    )
    found = opened(view, "共安排项目")
    assert "林道施划" in found.text and found.members == ()


def test_a_list_begun_with_a_bracket_in_the_opening_sentence_goes_on_behind_it(make_view, state):
    view = make_view(
        state("本部门由3家单位组成：1、云杉市林业局（本级）2、云杉市林场"),
        state("3、云杉市苗圃中心"),
    )
    assert opened(view, "本部门由").members == ("云杉市林业局（本级）", "云杉市林场", "云杉市苗圃中心")


@pytest.mark.parametrize("found", ["2031年", "三是"])
def test_a_list_that_begins_in_one_sentence_goes_on_below_it(make_view, state, found):
    view = make_view(
        state("2031年预算编制坚持以下原则：一是量入为出；二是保护优先；"),
        state("三是节约用水；四是公开透明。"),
        state("其他说明。"),
    )
    assert [each.text[:2] for each in opened(view, found).sentences] == ["20", "三是"]
