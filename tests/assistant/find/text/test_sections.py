"""What stands under each title of a report."""

from dataclasses import replace

import pytest

from assistant.find.text.sections import sections_of


@pytest.fixture
def sections(make_view, state):
    plan = "三、2032年重点工作"
    view = make_view(
        state(plan),
        state("重点做好两方面工作。", heading=plan),
        state("（一）盘活存量资产。清理闲置房产。", heading=plan),
        state("一是清查。二是出租。", heading=plan, page=2),
        state("（二）培育优质税源。落实惠企政策12亿元。", heading=plan, page=2),
        state("各位代表，让我们共同努力。", heading=plan, page=2),
        state("收入 100.00", table="附表"),
    )
    view.paragraphs = tuple(replace(each, is_heading=not each.headings) for each in view.paragraphs)
    return {section.name: section for section in sections_of(view)}


def test_a_section_goes_on_over_pages_to_the_next_title_of_its_rank(sections):
    told = "".join(sentence.text for sentence in sections["盘活存量资产"].body)
    assert told == "清理闲置房产。一是清查。二是出租。"
    assert "各位代表" not in "".join(each.text for each in sections["2032年重点工作"].body)


def test_the_parts_of_a_section_are_its_own_titles_and_not_those_inside_them(sections):
    whole = sections["2032年重点工作"]
    assert [each.text for each in whole.parts] == ["（一）盘活存量资产。", "（二）培育优质税源。"]
    assert [each.text for each in whole.opening] == ["重点做好两方面工作。"]


def test_parts_of_which_one_is_missing_are_not_told(make_view, state):
    view = make_view(state("（一）盘活资产。"), state("1.清查房产。"), state("3.出租房产。"))
    assert next(section.parts for section in sections_of(view)) == ()
