"""Paragraphs out of pages whose characters stand where a printer would have put them."""

from dataclasses import replace

import numpy as np
import pytest

from index.layout.layout import pages_to_paragraphs
from index.types import Grid, GridCell, Page, Span

EM = 12.0
LEFT, WIDTH, HEIGHT = 80.0, 595.0, 842.0
COLUMNS = 36  # characters of a full line


def page_of(number, *lines, step=20.0, top=120.0, grids=()):
    """A page of (indent in characters, words) lines; a bare string has no indent.

    A third member sets the height on the page, a fourth the size of the characters.
    """
    chars, boxes = [], []
    for row, line in enumerate(lines):
        indent, words, y, em = (*(line if isinstance(line, tuple) else (0, line)), None, None)[:4]
        y, em = top + row * step if y is None else y, em or EM
        for place, char in enumerate(words):
            x = LEFT + indent * EM + place * em
            chars.append(char)
            boxes.append((np.nan,) * 4 if char == " " else (x, y, x + em, y + em))
        chars.append("\n")
        boxes.append((np.nan,) * 4)
    return Page(number, "".join(chars), np.array(boxes, dtype=np.float32), WIDTH, HEIGHT, grids=grids)


def full(words, indent=0):
    """Words stretched to a full line."""
    return (indent, words + "续" * (COLUMNS - indent - len(words)))


def texts(*pages):
    return [paragraph.text for paragraph in pages_to_paragraphs(pages)]


def centred(words):
    return ((COLUMNS - len(words)) / 2, words)


def test_lines_of_a_paragraph_are_joined_up_to_its_short_last_line():
    page = page_of(1, full("本年收入", 2), "共三万元。", full("本年支出", 2), "共两万元。")
    found = texts(page)
    assert len(found) == 2 and found[0].startswith("本年收入") and found[0].endswith("共三万元。")


def test_an_indented_line_starts_a_paragraph_after_a_full_one():
    page = page_of(1, full("第一段", 2), full("仍是第一段"), full("第二段", 2), "完。")
    assert len(texts(page)) == 2


def test_a_paragraph_goes_on_over_the_page_end_without_the_page_number():
    first = page_of(1, full("本年支出合计", 2), full("比上年"), (16, "— 1 —", 800.0))
    second = page_of(2, "增加二万元。", (16, "— 2 —", 800.0))
    (text,) = texts(first, second)
    assert text.endswith("增加二万元。") and "—" not in text


def test_every_offset_leads_back_to_its_page():
    first = page_of(1, full("本年支出合计", 2), full("比上年"))
    second = page_of(2, "增加二万元。")
    (paragraph,) = pages_to_paragraphs((first, second))
    start = paragraph.text.index("增加")
    (span,) = paragraph.locate(start, start + 2)
    assert span == Span(2, 0, 2)
    whole = "".join((first, second)[s.page - 1].text[s.start : s.end] for s in paragraph.spans)
    assert whole == paragraph.text


def test_running_headers_are_skipped():
    pages = [
        page_of(number, (20, "云杉市林业局决算", 40.0), full(f"第{number}段", 2), "完。")
        for number in (1, 2, 3)
    ]
    assert not any("云杉市" in text for text in texts(*pages))


def test_headings_make_the_path_of_what_follows():
    page = page_of(
        1,
        centred("第二部分 情况说明"),
        (2, "一、收入支出总体情况"),
        (2, "（一）收入情况"),
        (2, "收入共三万元。"),
        (2, "二、其他情况"),
        (2, "没有其他情况。"),
    )
    found = pages_to_paragraphs((page,))
    assert [p.text for p in found if p.is_heading][:2] == ["第二部分 情况说明", "一、收入支出总体情况"]
    paths = {p.text: p.headings for p in found}
    assert paths["收入共三万元。"] == ("第二部分 情况说明", "一、收入支出总体情况", "（一）收入情况")
    assert paths["没有其他情况。"] == ("第二部分 情况说明", "二、其他情况")


def test_a_numbered_sentence_is_no_heading():
    page = page_of(1, (2, "一、支出情况"), (2, "1.教育支出（类）：决算数为3.00万元。"))
    last = pages_to_paragraphs((page,))[-1]
    assert not last.is_heading and last.headings == ("一、支出情况",)


@pytest.mark.parametrize("number", ["（一）", "（ 一 ）"])
def test_a_heading_on_the_line_of_its_prose_heads_what_follows(number):
    page = page_of(1, full(f"{number}收入情况。本年收入三万元，", 2), "已入库。", (2, "其中税收两万元。"))
    first, second = pages_to_paragraphs((page,))
    assert not first.is_heading and second.headings == (f"{number}收入情况",)
    assert (first.led_by, second.led_by) == (f"{number}收入情况", "")


def test_a_heading_may_end_in_a_full_stop():
    page = page_of(1, (2, "（一）收入决算情况。"), full("本年收入三万元，", 2), "已入库。")
    first, second = pages_to_paragraphs((page,))
    assert first.is_heading and second.headings == ("（一）收入决算情况。",)


def test_a_large_title_over_two_lines_is_one_heading():
    lines = (2, "云杉市林业局二〇三一年度部门决算有关", None, 18.0), (2, "情况的说明", None, 18.0)
    first, _ = pages_to_paragraphs((page_of(1, *lines, full("本年收入三万元，", 2), "已入库。", step=30.0),))
    assert first.is_heading and first.text.endswith("有关情况的说明")


def test_a_heading_broken_over_two_lines_is_one():
    page = page_of(1, full("三、关于一般公共预算财政拨款支出", 2)[:2], "决算情况", (2, "支出两万元。"))
    first, second = pages_to_paragraphs((page,))
    assert first.is_heading and second.headings == (first.text,)


@pytest.mark.parametrize("leaders", ["……………… 3", ".......... 3", "·········第3页"])
def test_a_table_of_contents_is_dropped(leaders):
    page = page_of(1, centred("目 录"), f"一、收入情况{leaders}", f"二、支出情况{leaders}")
    assert texts(page, page_of(2, (2, "一、收入情况"), (2, "收入三万元。"))) == [
        "一、收入情况",
        "收入三万元。",
    ]


def test_table_rows_are_left_out_and_captions_kept_apart():
    rows = "项目 金额"
    start = len("收入支出决算总表\n单位：万元\n")
    cell = GridCell("项目", Span(1, start, start + 2), (80, 160, 200, 180))
    grid = Grid((80, 160, 300, 200), ((cell, None),))
    page = page_of(1, centred("收入支出决算总表"), (28, "单位：万元"), rows, grids=(grid,))
    found = pages_to_paragraphs((page,))
    assert [(p.text, p.is_heading) for p in found] == [("收入支出决算总表", False), ("单位：万元", False)]


def test_a_note_that_fills_a_row_of_the_grid_is_prose_under_the_title():
    note = "说明：2023年三公经费支出合计7471万元，占年初预算数的71.6%，主要原因是厉行节约，从严控制各项支出。"
    page = page_of(1, centred("三公经费决算表"), "公务接待费 525", note)
    start = page.text.index("公务接待费")
    box = (80.0, 140.0, 500.0, 180.0)
    label = GridCell("公务接待费", Span(1, start, start + 5), box)
    amount = GridCell("525", Span(1, start + 6, start + 9), box)
    alone = (GridCell(note, Span(1, start + 10, start + 10 + len(note)), box, column_span=2), None)
    page = replace(page, grids=(Grid(box, ((label, amount), alone)),))
    found = {paragraph.text: paragraph.headings for paragraph in pages_to_paragraphs([page])}
    assert found[note] == ("三公经费决算表",)
    assert not any("525" in text for text in found)


def test_sentences_behind_their_name_in_a_row_of_the_grid_are_prose():
    text = "项目总体完成较好。未按期完工的一个项目为青石镇中心小学教学楼加固，原因是图审意见整改延期。"
    page = page_of(1, "产出指标 验收合格率 100%", f"自评结论 {text}")
    name, start = page.text.index("自评结论"), page.text.index(text)
    box = (90.0, 80.0, 500.0, 110.0)
    row = (
        GridCell("自评结论", Span(1, name, name + 4), box),
        GridCell(text, Span(1, start, start + len(text)), box),
    )
    found = pages_to_paragraphs([replace(page, grids=(Grid(box, (row,)),))])
    assert any(text in paragraph.text for paragraph in found)


def test_items_numbered_within_an_unruled_form_are_no_headings():
    page = page_of(
        1,
        (2, "十、预算绩效情况"),
        (2, "项目支出绩效自评表"),
        (2, "一、完成系统建设"),
        (2, "年度资金 3.00 2.00 100%"),
        (2, "十一、其他情况"),
        (2, "没有其他情况。"),
    )
    found = pages_to_paragraphs((page,))
    assert [p.text for p in found if p.is_heading] == [
        "十、预算绩效情况",
        "项目支出绩效自评表",
        "十一、其他情况",
    ]
    assert found[-1].headings == ("十一、其他情况",)


def test_rows_of_numbers_are_not_joined():
    page = page_of(1, "年度资金 3.00 2.00 100%", "其他资金 0.00 0.00 —", "得分 9 9")
    assert len(texts(page)) == 3


def test_a_page_read_sideways_is_laid_out_upright():
    upright = page_of(1, full("本年支出合计", 2), "共两万元。")
    x0, top, x1, bottom = upright.boxes.T
    boxes = np.column_stack([top, WIDTH - x1, bottom, WIDTH - x0]).astype(np.float32)
    turned = Page(1, upright.text, boxes, HEIGHT, WIDTH)
    assert texts(turned) == texts(upright)


def test_an_empty_page_has_no_paragraphs():
    assert pages_to_paragraphs((Page(1, "", np.zeros((0, 4), dtype=np.float32), WIDTH, HEIGHT),)) == ()


def test_short_numbered_sentences_one_below_the_other_are_items_and_no_headings():
    found = pages_to_paragraphs(
        [page_of(1, (2, "四、改进意见"), (2, "1.细化用款计划。"), (2, "2.增购大篷车一辆。"))]
    )
    assert [(paragraph.text.strip(), paragraph.is_heading) for paragraph in found] == [
        ("四、改进意见", True),
        ("1.细化用款计划。", False),
        ("2.增购大篷车一辆。", False),
    ]


def test_a_section_headed_with_its_sum_is_a_heading():
    found = pages_to_paragraphs(
        [page_of(1, "一、中央资金（5273万元）", full("（一）支持茶园2993万元，"), "用于道路。")]
    )
    assert [paragraph.is_heading for paragraph in found] == [True, False]
    assert found[1].headings == ("一、中央资金（5273万元）",)


def test_a_level_mark_broken_off_its_name_goes_on_with_the_line():
    page = page_of(1, (2, "13.甲支出（类）乙（款）丙支出"), "（项）：支出决算为三万元，完成预算。")
    assert texts(page) == ["13.甲支出（类）乙（款）丙支出（项）：支出决算为三万元，完成预算。"]


def test_the_next_number_does_not_stand_under_the_one_before():
    page = page_of(
        1, (2, "3.甲（项）：支出决算为三万元。"), full("4.乙（类）丙（款）", 2), "（项）：两万元。"
    )
    assert [paragraph.headings for paragraph in pages_to_paragraphs([page])] == [(), ()]


def test_items_numbered_like_their_heading_stay_under_it():
    page = page_of(
        1, (2, "2.市级预算总体安排情况"), full("1.甲支出，", 2), "三万元。", full("3.乙支出，", 2), "两万元。"
    )
    assert [p.headings for p in pages_to_paragraphs([page])] == [(), *[("2.市级预算总体安排情况",)] * 2]


def test_the_next_of_numbered_paragraphs_stands_below_no_heading_of_the_one_before():
    lines = ((2, "（一）失业保险基金。收入二亿元。"), (2, "（二）工伤保险基金收入一亿元，支出九千万元。"))
    first, second = pages_to_paragraphs((page_of(1, *lines),))
    assert first.led_by and second.headings == first.headings


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("（二）一般公共预算财政拨款支出决算结构情况", "1.教育支出（类）3.00万元，占75.00%。"),
        ("三、收入预算安排情况说明", "（一）上年结转收入2.00万元，占20.00%。"),
        ("2．关于本单位政府采购支出预算", "（1）货物类5.00万元。"),
    ],
)
def test_a_heading_as_long_as_its_line_does_not_go_on_with_the_item_below(heading, item):
    long = heading[:-6] + "本" * (COLUMNS - len(heading)) + heading[-6:]
    page = page_of(1, long, item, (2, "后面是下一段的话。"))
    found = pages_to_paragraphs([page])
    assert found[0].is_heading and found[0].text == long
    assert found[1].text == item and found[1].headings[-1] == long
