"""Tests of index.readers.pipes, on invented tables as tools copy them from web pages."""

from index.readers import read
from index.readers.pipes import read_bars, split_tables


def texts(lines):
    return [
        part if isinstance(part, str) else [[cell.text for cell in row] for row in part]
        for part in read_bars(lines)
    ]


def lines_of(*cells, bar=" |"):
    return [f"{cell}{bar}" for cell in cells]


def test_a_cell_a_line_is_parted_at_the_labels():
    cells = ["项 目", "预算数", "决算数", "合计", "9", "7.5", "会议费", "", "", "培训费", "9", "7.5"]
    assert texts(lines_of(*cells)) == [
        [["项 目", "预算数", "决算数"], ["合计", "9", "7.5"], ["会议费", "", ""], ["培训费", "9", "7.5"]]
    ]


def test_a_bar_on_a_line_of_its_own_ends_the_cell_above():
    lines = [
        "单位:万元",
        "项 目",
        "|",
        "决算数",
        "|",
        "合计",
        "|",
        "7",
        "|",
        "会议费",
        "|",
        "|",
        "培训费",
        "|",
        "7",
        "|",
    ]
    found = [(is_table, len(stretch)) for is_table, stretch in split_tables([*lines, "二、说明"])]
    assert found == [(False, 1), (True, len(lines) - 1), (False, 1)]
    assert texts(lines[1:]) == [[["项 目", "决算数"], ["合计", "7"], ["会议费", ""], ["培训费", "7"]]]


def test_a_padded_header_is_spread_over_the_names_that_it_spans():
    upper = ["合计", "出国费", "公车购置及运行费", "接待费"]
    stretch = [*lines_of(*upper), "||", *lines_of("小计", "公车购置费", "公车运行费"), "|||"]
    (table,) = read_bars([*stretch, *lines_of("79", "0", "75", "50", "25", "4")])
    assert [(cell.text, cell.row_span, cell.column_span) for cell in table[0]] == [
        ("合计", 2, 1),
        ("出国费", 2, 1),
        ("公车购置及运行费", 1, 3),
        ("接待费", 2, 1),
    ]
    assert [cell.text for cell in table[1]] == ["小计", "公车购置费", "公车运行费"]
    assert [cell.text for cell in table[2]] == ["79", "0", "75", "50", "25", "4"]


def test_an_unpadded_header_is_told_by_the_rows_below_it():
    head = ["项目", "行次", "2030年决算数", "2031年决算数", "增减情况", "栏 次", "增加额", "增加幅度"]
    body = [
        "合计",
        "1",
        "8",
        "9",
        "1",
        "12.5%",
        "会议费",
        "2",
        "",
        "1",
        "",
        "",
        "培训费",
        "3",
        "8",
        "8",
        "0",
        "0%",
    ]
    (table,) = read_bars(lines_of(*head, *body))
    assert (table[0][4].text, table[0][4].column_span) == ("增减情况", 2)
    assert [cell.text for cell in table[3]] == ["会议费", "2", "", "1", "", ""]


def test_titles_units_and_notes_in_rows_of_their_own_are_lines():
    rows = [
        "某镇预算统计表 | ||",
        "单位:万元 | ||",
        "项目 | 上年 | 本年 |",
        "合计 | 8 | 9 |",
        "注: 一、本表含会议费。 | ||",
    ]
    assert texts(rows) == [
        "某镇预算统计表",
        "单位:万元",
        [["项目", "上年", "本年"], ["合计", "8", "9"]],
        "注: 一、本表含会议费。",
    ]


def test_cells_that_cannot_be_parted_stay_text():
    assert texts(lines_of("甲", "乙", "丙")) == []


def test_a_text_of_whole_paragraphs_is_read_line_by_line(tmp_path):
    path = tmp_path / "a.txt"
    long = "会议费支出7万元,比上年减少1万元,主要原因是压减会议数量和规模,"
    long += "改为线上召开,并统筹使用本单位的会议室,不再另行租用场地。"
    cells = lines_of("项目", "数额", "会议费", "7", "培训费", "2", "差旅费", "1")
    path.write_text("\n".join(["一、收支情况", long, "二、三公经费", *cells]), "utf-8")
    (page,) = read(path).pages
    assert page.text.startswith(f"一、收支情况\n{long}\n二、三公经费\n项目 数额\n")
    assert [[cell.text for cell in row] for row in page.grids[0].rows][1] == ["会议费", "7"]


def test_a_row_whose_first_column_is_taken_from_above_stands_to_the_right():
    rows = [
        "执行情况 | 资金 | 年初预算 | 调整后预算 | 执行数 | 执行率 | 得分 |",
        "总额 | 0.00 | 3.36 | 3.36 | 100.00% | 10 | |",
        "其中:财政资金 | 0.00 | 3.36 | 3.36 | 100.00% | / | |",
    ]
    assert texts(rows)[0][1] == ["", "总额", "0.00", "3.36", "3.36", "100.00%", "10"]


def test_numbers_of_columns_tell_the_width_and_each_group_begins_with_its_sum():
    kinds = ["合计", "出国费", "公车购置及运行费", "接待费"]
    parts = ["小计", "公车购置费", "公车运行费"]
    numbers = [str(number) for number in range(1, 13)]
    amounts = [f"{number}.5" for number in range(1, 13)]
    (table,) = read_bars(lines_of("预算数", "决算数", *kinds, *kinds, *parts, *parts, *numbers, *amounts))
    assert [(cell.text, cell.row_span, cell.column_span) for cell in table[0]] == [
        ("预算数", 1, 6),
        ("决算数", 1, 6),
    ]
    assert [(cell.text, cell.column_span) for cell in table[1]][2] == ("公车购置及运行费", 3)
    assert [cell.text for cell in table[2]] == [*parts, *parts]
    assert [cell.text for cell in table[3]] == amounts


def test_a_column_of_labels_stands_before_the_numbers_of_columns():
    head = [
        "项目",
        "合计",
        "公车购置及运行费",
        "接待费",
        "小计",
        "购置费",
        "运行费",
        "行次",
        "1",
        "2",
        "3",
        "4",
        "5",
    ]
    body = ["上年", "9", "3", "0", "3", "6", "本年", "8", "3", "1", "2", "5"]
    (table,) = read_bars(lines_of(*head, *body))
    assert [(cell.text, cell.column_span) for cell in table[0]] == [
        ("项目", 1),
        ("合计", 1),
        ("公车购置及运行费", 3),
        ("接待费", 1),
    ]
    assert [cell.text for cell in table[3]] == ["本年", "8", "3", "1", "2", "5"]
