from pathlib import Path

import numpy as np
import pytest

from index.layout.identity import clean_organisation, identify
from index.types import Document, Page


def document_of(*pages, title=""):
    """A document of plain lines, all of one size."""
    made = []
    for number, text in enumerate(pages, 1):
        boxes = np.full((len(text), 4), np.nan, dtype=np.float32)
        y = 100.0
        x = 80.0
        for place, char in enumerate(text):
            if char == "\n":
                x, y = 80.0, y + 20
            else:
                boxes[place] = (x, y, x + 12, y + 12)
                x += 12
        made.append(Page(number, text, boxes, 595.0, 842.0))
    return Document(tuple(made), title)


def identity(title_page, file="a.pdf", pdf_title=""):
    return identify(document_of(title_page, title=pdf_title), Path(file), "0123456789abcdef" * 4)


@pytest.mark.parametrize(
    ("title_page", "organisation", "year", "kind", "level"),
    [
        ("云杉市林业局\n2031年度部门决算\n", "云杉市林业局", 2031, "部门决算", "部门"),
        ("云杉市林业局２０３１年部门预算\n", "云杉市林业局", 2031, "部门预算", "部门"),
        ("二〇三一年度云杉市图书馆单位决算\n", "云杉市图书馆", 2031, "部门决算", "单位"),
        ("2031年度\n云杉市青石区教育局\n部门预算公开\n", "云杉市青石区教育局", 2031, "部门预算", "部门"),
        ("关于云杉市2030年预算执行情况\n和2031年预算草案的报告\n", "云杉市", 2031, "政府预算", "政府"),
        ("云杉省2030年财政决算报表\n", "云杉省", 2030, "政府决算", "政府"),
        ("云杉市青石区石桥镇2031年财政决算情况的说明\n", "云杉市青石区石桥镇", 2031, "政府决算", "政府"),
        ("关于2031年云杉省省本级“三公”经费\n汇总情况的说明\n", "云杉省", 2031, "三公经费", "政府"),
        ("云杉市文化馆2031年度项目支出绩效自评报告\n", "云杉市文化馆", 2031, "绩效", ""),
        ("云杉市青石新区六座中心校\n2031年部门预算\n", "云杉市青石新区六座中心校", 2031, "部门预算", "部门"),
        ("2031年度部门决算公开文本\n云杉市残疾人联合会\n", "云杉市残疾人联合会", 2031, "部门决算", "部门"),
        ("经云杉省财政厅汇总，2031年三公经费预算", "云杉省", 2031, "三公经费", "政府"),
        ("关于2031年云杉市本级决算（草案）的报告\n", "云杉市", 2031, "政府决算", "政府"),
        (
            "关于2031年云杉市本级决算（草案）的报告\n—2032年7月2日在市十届人大常委会第三次会议上\n",
            "云杉市",
            2031,
            "政府决算",
            "政府",
        ),
        (
            "青石产业集中区（管委会）2031年一般公共预算“三公”经费预算\n",
            "青石产业集中区（管委会）",
            2031,
            "三公经费",
            "",
        ),
        ("云杉市图书馆所属单位2031年单位预算\n", "云杉市图书馆", 2031, "部门预算", "单位"),
        (
            "云杉县青石学区\n2031年部门预算\n一、职责\n云杉县青石学区主要负责全镇的中小学校\n",
            "云杉县青石学区",
            2031,
            "部门预算",
            "部门",
        ),
        (
            "2031年度云杉市林区防火项目\n自评表\n项目名称云杉市林区防火\n"
            "主管部门云杉市林业局 项目实施单位云杉市林业局\n项目类别 部门预算项目\n",
            "云杉市林业局",
            2031,
            "绩效",
            "部门",
        ),
    ],
)
def test_a_title_tells_who_when_and_what(title_page, organisation, year, kind, level):
    report = identity(title_page)
    told = (report.organisation, report.year, report.kind, report.level)
    assert told == (organisation, year, kind, level)


def test_the_file_name_speaks_where_the_title_page_is_silent():
    report = identity("封面\n", "云杉市林业局31年部门预算.pdf".replace("31年", "2031年"))
    assert (report.organisation, report.year, report.kind) == ("云杉市林业局", 2031, "部门预算")


def test_a_year_ends_before_the_place_that_follows_it():
    assert clean_organisation("度云杉县") == "云杉县"


def test_where_a_page_stands_on_its_site_is_no_part_of_its_title():
    page = (
        "您当前的位置：首页 > 政务公开 > 财政预算、决算 > 决算\n"
        "[ 索引号 ] 0457/2032-00318 [ 体裁分类 ] 财政预算、决算\n"
        "云杉市青石区中医院\n2031年度决算公开说明\n"
    )
    report = identity(page, "云杉市青石区中医院2031年度决算公开说明.html")
    assert (report.organisation, report.kind) == ("云杉市青石区中医院", "部门决算")


def test_two_digits_of_a_year_are_understood():
    assert identity("封面\n", "云杉市林业局24年预算.pdf").year == 2024


def test_a_template_title_of_the_file_is_not_believed_over_the_title_page():
    report = identity("云杉市林业局\n2031年度部门决算\n", pdf_title="附件2：公开样张")
    assert report.organisation == "云杉市林业局" and report.title == "云杉市林业局2031年度部门决算"


def test_a_place_without_a_title_is_found_in_the_text():
    text = "关于2030年全市和市本级预算执行情况与2031年全市和市本级预算草案的报告\n"
    report = identity(text + "——2031年1月5日在云杉市第九届人民代表大会第三次会议上\n")
    assert (report.organisation, report.level, report.year) == ("云杉市", "政府", 2031)


def test_the_words_before_a_session_file_number_are_no_part_of_the_title():
    report = identity(
        "云杉市九届人大\n三次会议文件（13）\n关于云杉市2030年预算执行情况\n和2031年预算草案的报告\n"
    )
    assert report.title == "关于云杉市2030年预算执行情况和2031年预算草案的报告"


def test_a_department_named_only_in_the_text_is_found():
    text = "云杉市2031年市级部门预算\n预算主管部门：云杉市林业局\n"
    assert identity(text).organisation == "云杉市林业局"


def test_a_final_account_read_with_half_a_year_is_of_the_closed_year():
    report = identity("关于云杉市2030年财政决算和2031年上半年预算执行情况的报告\n")
    assert (report.kind, report.year) == ("政府决算", 2030)


def test_a_document_without_text_still_gets_an_identity():
    report = identity("", "扫描件.pdf")
    assert (report.id, report.file, report.organisation, report.year) == (
        "0123456789abcdef",
        "扫描件.pdf",
        "",
        None,
    )


def test_a_government_that_titles_name_by_its_grade_alone_is_the_place_that_rows_name():
    text = "2031年全市地方政府债务限额和余额情况表\n单位：亿元\n地区 限额 余额\n云杉市 5.10 4.90\n"
    report = identity("表16\n" + text)
    assert (report.organisation, report.level, report.year) == ("云杉市", "政府", 2031)
    assert report.title == "2031年全市地方政府债务限额和余额情况表"


def test_the_place_of_the_tables_is_of_the_grade_that_titles_speak_of():
    first = "2031年全省一般公共预算收支决算总表\n2031年省本级一般公共预算支出决算表\n"
    rows = "云杉省林业厅苗圃工程 10 9\n云杉省桦林市水库工程 7 6\n桦林市本级 3 2\n桦林市 3 2\n桦林市 1 1\n"
    report = identify(document_of(first, rows), Path("yunshan_2031.pdf"), "0" * 64)
    assert report.organisation == "云杉省"


def test_the_own_grade_of_an_autonomous_place_is_no_name():
    page = "2031年自治区政府债务限额、余额情况表\n单位：亿元\n区划 限额\n云杉族自治区 8.1\n自治区本级 2.2\n"
    assert identity(page).organisation == "云杉族自治区"


def test_a_titled_place_is_believed_over_an_assembly_named_in_the_text():
    page = "2031年度桦林地区政府决算公开\n我向自治区第十四届人大常委会报告决算\n"
    assert identity(page).organisation == "桦林地区"


@pytest.mark.parametrize("body", ["部门：[103001]云杉省林业厅", "预算单位：103-云杉省林业厅"])
def test_a_body_named_with_its_code_above_a_table_is_found(body):
    report = identity(f"收支预算总表\n{body}　单位：万元\n项目 2031年预算数\n", file="b.pdf")
    assert (report.organisation, report.year) == ("云杉省林业厅", 2031)


def test_the_number_of_a_title_in_a_list_is_no_part_of_it():
    assert identity("63\n63云杉省2031年政府债务余额情况表\n").title.startswith("云杉省")


def test_the_label_of_the_title_page_is_no_part_of_the_title():
    report = identity("云杉市林业局\n2031年部门预算公开\n第 1 页，共 20 页\n")
    assert report.title == "云杉市林业局2031年部门预算公开"


@pytest.mark.parametrize(
    ("title_page", "file", "organisation", "kind"),
    [
        (
            "2031年度青石县“三公”经费支出决算情况\n根据关于推进政府预算信息公开的决策部署和有关工作安排,经县财政局汇总,各乡镇、县本级部门使用"
            "一般公共预算拨款安排的“三公”经费2031年决算支出情况如下:\n",
            "2031年度青石县三公经费支出决算情况.txt",
            "青石县",
            "三公经费",
        ),
        ("2031年云杉省级“三公”经费公开\n", "a.txt", "云杉省", "三公经费"),
        ("青石县政协2031年部门整体支出绩效评价报告\n", "a.txt", "青石县政协", "绩效"),
    ],
)
def test_a_paragraph_below_the_title_is_no_title(title_page, file, organisation, kind):
    report = identity(title_page, file)
    assert (report.organisation, report.kind) == (organisation, kind)


@pytest.mark.parametrize(
    ("title", "organisation", "kind"),
    [
        ("云杉县2031年4月财政收支情况", "云杉县", "其他"),
        ("桦林县1-8月财政收入情况", "桦林县", "其他"),
        ("云杉区2031年转移支付情况说明", "云杉区", "其他"),
        ("桦林市云杉区本级2031年“三公”经费决算汇总情况", "云杉区", "三公经费"),
        ("云杉市本级2031年三公经费预算安排情况", "云杉市", "三公经费"),
        ("2031年度上半年云杉区人民检察院“三公”经费公开", "云杉区人民检察院", "三公经费"),
    ],
)
def test_titles_of_months_levels_and_grants(title, organisation, kind):
    report = identity(f"{title}\n正文从这里开始，说明有关情况。\n", file=f"{title}.txt")
    assert (report.organisation, report.kind) == (organisation, kind)


def test_a_numbered_school_is_called_by_its_number():
    assert "云杉四小" in identity("云杉县第四小学\n2031年部门预算\n").aliases


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("2020年地方政府债务限额情况说明\n2021年政府债务限额待市财政局下达后，将报告。\n", ""),
        ("关于2020年预算调整方案的报告\n2020年12月在县十五届人大常委会第三十次会议上\n", ""),
        ("2019年地方政府债务限额情况表\n单位：亿元\n项目公式本地区本级下级\n", ""),
        ("2016年上级对云杉市一般公共预算转移支付明细表\n", "云杉市"),
        ("云杉区2024年前三季度财政支出情况\n", "云杉区"),
    ],
)
def test_words_that_end_like_a_place_are_none(text, organisation):
    assert identity(text, "附件.pdf").organisation == organisation


def test_a_level_of_a_place_has_the_budget_of_a_government():
    found = identity("2021年云杉省省级一般公共预算支出情况\n省级部门预算支出进一步压减。\n")
    assert (found.organisation, found.kind, found.level) == ("云杉省", "政府预算", "政府")


def test_which_of_its_units_a_body_reports_of_is_no_part_of_its_name():
    assert clean_organisation("云杉县教育局（乡镇学校）") == "云杉县教育局"
    assert clean_organisation("云杉产业集中区（管委会）") == "云杉产业集中区（管委会）"


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("2031年云杉市青石区青少年宫单位预算\n", "云杉市青石区青少年宫"),
        ("云杉县国有青石林场2031年度单位决算\n", "云杉县国有青石林场"),
        ("云杉市委政策研究室2031年部门预算\n", "云杉市委政策研究室"),
        ("云杉市市直2031年部门预算\n", "云杉市"),
        ("云杉市各部门2031年部门预算公开\n", "云杉市"),
    ],
)
def test_a_body_is_called_by_all_that_stands_between_its_place_and_its_own_budget(title, organisation):
    assert identity(title, "附件.pdf").organisation == organisation


def test_the_text_below_a_title_is_no_part_of_it():
    """What kind of report it is its title says, and not the rules that its first sentence names."""
    report = identity(
        "青石县2031年“三公”经费决算情况说明\n按照国务院推进政府预算信息公开的部署及\n县政府的工作安排，现公开如下：\n"
    )
    assert (report.kind, report.organisation, report.year) == ("三公经费", "青石县", 2031)
