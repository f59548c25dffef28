"""The page that an answer stands on, beside the conversation."""

import io

import httpx
import pytest
from PIL import Image

PHONE = {"width": 390, "height": 844}


def shown_picture(page):
    """The page picture as the browser loaded it."""
    page.locator(".sheet img").wait_for()
    page.wait_for_function("document.querySelector('.sheet img').complete")
    source = page.evaluate("document.querySelector('.sheet img').src")
    return Image.open(io.BytesIO(httpx.get(source).content))


def has_yellow(image):
    return any(red > 230 and blue < 190 for _, (red, _, blue) in image.convert("RGB").getcolors(1 << 20))


def wait_for_page(page, number):
    page.wait_for_function(f"document.querySelector('.sheet img')?.src.includes('/pages/{number}.png')")


@pytest.fixture
def cited(open_page, ask):
    """A tab with an answer whose first citation is open."""
    page = open_page()
    ask(page).locator(".words .mark").first.click()
    page.wait_for_selector(".sheet img")
    return page


def test_a_citation_opens_the_page_with_the_quote_marked(cited):
    wait_for_page(cited, 2)
    assert has_yellow(shown_picture(cited))


def test_a_number_opens_its_page_and_is_marked_there(open_page, ask):
    page = open_page()
    ask(page).locator(".words .number", has_text="0.80万元").click()
    spot = page.locator(".sheet .spot")
    spot.wait_for()
    picture, box = page.locator(".sheet img").bounding_box(), spot.bounding_box()
    assert picture["y"] < box["y"] < picture["y"] + picture["height"]


def test_what_a_number_is_called_is_seen_left_of_it(cited):
    cited.get_by_role("button", name="放大").click()
    cited.locator(".words .number", has_text="0.80万元").click()
    cited.locator(".sheet .spot").wait_for()
    sheet, spot = cited.locator(".sheet").bounding_box(), cited.locator(".sheet .spot").bounding_box()
    right = sheet["x"] + sheet["width"] - spot["x"] - spot["width"]
    scrolled = cited.evaluate("document.querySelector('.sheet').scrollLeft")
    assert right > 0 and (scrolled == 0 or right < 60)


def test_a_citation_opens_by_keyboard(open_page, ask):
    page = open_page()
    ask(page).locator(".words .mark").first.focus()
    page.keyboard.press("Enter")
    assert has_yellow(shown_picture(page))


def test_pages_can_be_turned_and_the_quote_found_again(cited):
    cited.get_by_role("button", name="上一页").click()
    wait_for_page(cited, 1)
    assert not has_yellow(shown_picture(cited))
    cited.get_by_role("button", name="回到引文").click()
    wait_for_page(cited, 2)
    assert has_yellow(shown_picture(cited))


def test_pages_turn_by_arrow_keys_and_by_number(cited):
    cited.locator(".sheet").focus()
    cited.keyboard.press("ArrowLeft")
    wait_for_page(cited, 1)
    cited.get_by_label("跳到第几页").fill("2")
    cited.keyboard.press("Enter")
    wait_for_page(cited, 2)


def test_the_page_can_be_made_larger(cited):
    before = cited.locator(".sheet img").bounding_box()["width"]
    cited.get_by_role("button", name="放大").click()
    assert cited.locator(".sheet img").bounding_box()["width"] == pytest.approx(before * 1.5, rel=0.05)


def test_the_original_opens_in_the_browser_and_can_be_saved(cited):
    original = httpx.get(cited.get_by_role("link", name="打开原件").evaluate("link => link.href"))
    assert original.content.startswith(b"%PDF") and "inline" in original.headers["content-disposition"]
    saved = httpx.get(cited.get_by_role("link", name="下载原件").evaluate("link => link.href"))
    assert "attachment" in saved.headers["content-disposition"]


def test_on_a_phone_the_page_covers_the_screen_and_closes_again(open_page, ask):
    page = open_page(size=PHONE, has_touch=True)
    ask(page).locator(".words .mark").first.tap()
    sheet = page.locator("#evidence")
    sheet.wait_for(state="visible")
    assert sheet.bounding_box()["width"] == PHONE["width"]
    page.get_by_role("button", name="关闭原页").tap()
    sheet.wait_for(state="hidden")


def test_an_answer_comes_with_its_page_opened_at_the_first_number(open_page, ask):
    page = open_page()
    ask(page)
    page.locator(".sheet .spot").wait_for()
    wait_for_page(page, 2)


def test_an_answer_that_stands_on_no_page_shows_none(open_page, ask):
    page = open_page()
    ask(page)
    page.wait_for_selector(".sheet")
    ask(page, "今天天气怎么样？")
    page.wait_for_selector(".evidence-empty")


def test_the_size_stays_from_one_citation_to_the_next(cited):
    cited.get_by_role("button", name="放大").click()
    wide = cited.locator(".sheet img").bounding_box()["width"]
    cited.locator(".words .number", has_text="0.80万元").click()
    cited.locator(".sheet .spot").wait_for()
    assert cited.locator(".sheet img").bounding_box()["width"] == pytest.approx(wide, rel=0.05)


def test_on_a_phone_the_quote_is_large_enough_to_read(open_page, ask):
    page = open_page(size=PHONE, has_touch=True)
    ask(page).locator(".words .number", has_text="0.80万元").tap()
    spot = page.locator(".sheet .spot")
    spot.wait_for()
    page.wait_for_function("document.querySelector('.sheet img').complete")
    assert page.locator(".sheet img").bounding_box()["width"] > 1.5 * PHONE["width"]
    page.wait_for_timeout(300)
    box = spot.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    sheet = page.locator(".sheet").bounding_box()  # which scrolls within the screen, however long the page
    assert sheet["y"] + sheet["height"] <= PHONE["height"]


def test_on_a_phone_a_page_drawn_before_it_is_opened_begins_at_the_quote(open_page, ask):
    page = open_page(size=PHONE | {"height": 420}, has_touch=True)
    answer = ask(page)
    page.wait_for_function("document.querySelector('.sheet img')?.complete")
    page.evaluate("document.querySelector('.sheet').dataset.top = 90")  # a quote far down the page
    answer.locator(".words .number").first.tap()
    page.locator(".sheet .spot").wait_for()
    page.wait_for_function("document.querySelector('.sheet').scrollTop > 0", timeout=5000)


@pytest.fixture
def web_page(served, tmp_path):
    """A report that is one long web page, in the library for as long as the test takes."""
    assistant = served[0]
    name = "云雀县图书馆2024年度部门决算"
    between = "".join(f"<p>第{number}段，组织读书活动。</p>" for number in range(200))
    lines = ("会议费支出决算数为3.10万元。", "培训费支出决算数为3.10万元。")
    file = tmp_path / f"{name}.html"
    text = f"<h1>{name}</h1>" + "".join(f"{between}<p>{line}</p>" for line in lines)
    file.write_text(f"<html><head><title>{name}</title></head><body>{text}</body></html>", "utf-8")
    (added,) = assistant.add([file])
    yield added.report
    assistant.delete(added.report.id)


def test_one_web_page_after_another_begins_at_its_own_number(open_page, ask, web_page):
    page = open_page()
    tops = []
    for item in ("会议费", "培训费"):
        ask(page, f"云雀县图书馆2024年{item}是多少？")
        page.locator(".flow p", has_text=f"{item}支出").locator("mark.number", has_text="3.10").wait_for()
        page.wait_for_timeout(300)
        tops.append(page.evaluate("document.querySelector('.sheet').scrollTop"))
        sheet, mark = page.locator(".sheet").bounding_box(), page.locator("mark.number").bounding_box()
        assert sheet["y"] < mark["y"] < sheet["y"] + sheet["height"]
    assert 0 < tops[0] < tops[1]
