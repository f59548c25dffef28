"""The reports on the page: putting in, choosing, looking through, taking out."""

import shutil

import pytest


@pytest.fixture
def library(served, draw_report, tmp_path):
    """A second report in the installation for one test."""
    assistant = served[0]
    name = "青禾县图书馆2023年度部门决算"
    file = draw_report(tmp_path / f"{name}.pdf", [f"{name}\n公务接待费支出决算数为2.40万元。"])
    (result,) = assistant.add([file])
    yield result.report
    if assistant.index.catalogue.report(result.report.id):
        assistant.delete(result.report.id)


def to_reports(page):
    page.locator("#top nav button", has_text="报告").click()


def test_a_report_is_put_in_found_and_taken_out(open_page, draw_report, tmp_path):
    file = draw_report(tmp_path / "青禾县文化馆2023年度部门决算.pdf", ["青禾县文化馆2023年度部门决算"])
    page = open_page()
    to_reports(page)
    page.set_input_files(".drop input", file)
    page.locator(".uploads .done", has_text="文化馆").wait_for()
    row = page.locator("table.shelf tbody tr", has_text="文化馆")
    row.wait_for()
    assert page.locator("#scope", has_text="青禾县文化馆").count() == 1
    row.get_by_role("button", name="删除").click()
    page.locator("dialog").get_by_role("button", name="取消").click()
    row.get_by_role("button", name="删除").click()
    page.locator("dialog").get_by_role("button", name="删除").click()
    row.wait_for(state="detached")


def test_each_of_many_files_says_what_became_of_it(open_page, broken_file, report_file, tmp_path):
    copy = shutil.copyfile(report_file, tmp_path / "另一个名字.pdf")
    page = open_page()
    to_reports(page)
    page.set_input_files(".drop input", [broken_file, copy])
    page.locator(".uploads .same", has_text="另一个名字.pdf").wait_for()
    failed = page.locator(".uploads .failed", has_text="坏文件.pdf")
    assert "没有加入" in failed.inner_text()
    named = page.locator(".uploads b").all_inner_texts()
    assert named == [broken_file.name, "另一个名字.pdf"], "in the order in which they are put in"
    assert failed.get_by_role("button", name="重试").count() == 0  # the file would fail again


def test_a_file_that_never_reached_the_server_can_be_sent_again(open_page, report_file):
    page = open_page()
    to_reports(page)
    page.route("**/api/v1/reports", lambda route: route.abort())
    page.set_input_files(".drop input", report_file)
    page.locator(".uploads .failed", has_text="连不上服务").wait_for()
    page.unroute("**/api/v1/reports")
    page.get_by_role("button", name="重试").click()
    page.locator(".uploads .same").wait_for()


def test_what_was_just_added_can_be_asked_about(open_page, ask, report_file, library):
    page = open_page()
    to_reports(page)
    page.set_input_files(".drop input", report_file)
    page.get_by_role("button", name="就它提问").click()
    page.get_by_text("只在 1 份报告里找").wait_for()
    assert "1.80" in ask(page, "公务接待费是多少？").inner_text()


def test_a_report_can_be_read_again(open_page, library):
    page = open_page()
    to_reports(page)
    page.locator("table.shelf tbody tr", has_text="图书馆").get_by_role("button", name="重新读取").click()
    page.locator(".uploads .done", has_text="已重新读取").wait_for()


def test_the_list_can_be_filtered(open_page, library):
    page = open_page()
    to_reports(page)
    page.get_by_label("找单位、标题或文件名").fill("图书馆")
    assert page.locator("table.shelf tbody tr:visible").count() == 1
    page.get_by_label("找单位、标题或文件名").fill("没有这样的")
    page.get_by_text("没有符合条件的报告。").wait_for()


def test_only_the_chosen_body_is_asked(open_page, ask, library):
    page = open_page()
    page.locator("#scope").get_by_text("青禾县图书馆").click()
    page.get_by_text("只在 1 份报告里找").wait_for()
    words = ask(page, "公务接待费是多少？").locator(".words").inner_text()
    assert "2.40" in words and "1.80" not in words


def test_a_cell_of_the_coverage_leads_to_its_reports(open_page, ask, library):
    page = open_page()
    page.locator("#top nav button", has_text="覆盖").click()
    page.locator("table.coverage tr", has_text="档案馆").get_by_role("button").click()
    words = ask(page, "公务接待费是多少？").locator(".words").inner_text()
    assert "1.80" in words and "2.40" not in words


def test_a_report_of_the_list_can_be_looked_at(open_page, library):
    page = open_page()
    to_reports(page)
    page.locator("table.shelf tbody tr", has_text="图书馆").get_by_role("button", name="查看").click()
    page.locator("#evidence .sheet img").wait_for()


def test_an_empty_installation_says_how_to_begin():
    from assistant.page.views import conversation_to_html

    html = conversation_to_html([], [], report_count=0)
    assert "还没有报告" in html and 'data-view="reports"' in html
