"""A report checked against itself, beside the pages that its findings stand on."""

import pytest

PAGES = (
    """云雀县文化馆2024年度部门决算
    第一部分 部门概况
    一、主要职责
    组织群众文化活动，管理馆舍。
    第二部分 2024年度部门决算情况说明
    一、“三公”经费支出情况说明
    公务接待费支出1.80万元，比上年减少0.50万元，下降21.74%。""",
    """公务用车运行维护费支出6.30万元，比上年增加0.80万元，
    增长41.55%，主要原因是：车辆老化，维修费增加。""",
)


@pytest.fixture
def wrong_report(served, draw_report, tmp_path):
    """A report with a rate that its amounts do not give, in the library for as long as the test takes."""
    assistant = served[0]
    (added,) = assistant.add([draw_report(tmp_path / "云雀县文化馆2024年度部门决算.pdf", PAGES)])
    yield added.report
    assistant.delete(added.report.id)


@pytest.fixture
def checked(open_page, wrong_report):
    page = open_page()
    page.locator("#top nav button", has_text="核对").click()
    page.locator("#check select").select_option(wrong_report.id)
    page.wait_for_selector(".finding")
    return page


def test_a_finding_is_told_with_its_arithmetic(checked):
    told = checked.locator(".finding").inner_text()
    assert "41.55%" in told and "0.80 ÷ （6.30 − 0.80）× 100% = 14.55%" in told


def test_the_first_finding_is_shown_on_its_page(checked):
    checked.wait_for_function("document.querySelector('.sheet img')?.src.includes('/pages/2.png')")
    assert "增长41.55%" in checked.locator(".evidence-view blockquote").inner_text()
    checked.locator(".sheet .spot").wait_for()


def test_a_number_of_a_finding_leads_to_its_page(checked):
    checked.locator(".finding .number", has_text="41.55%").click()
    checked.locator(".sheet .spot").wait_for()


def test_a_report_of_the_list_can_be_checked(open_page, served):
    page = open_page()
    page.locator("#top nav button", has_text="报告").click()
    page.locator("#shelf").get_by_role("button", name="核对").first.click()
    page.wait_for_selector(".checked .fine")
    assert "相符" in page.locator(".tally").inner_text()
    assert page.locator("#check select").input_value() == served[0].reports()[0].id
