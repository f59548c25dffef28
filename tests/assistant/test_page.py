"""The page in a real Chromium, on a real server over the small report."""

import io
import shutil
import socket
import threading
import time

import httpx
import pytest
import uvicorn
from PIL import Image

from assistant import Assistant

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
QUESTION = "公务用车运行维护费为何增加？"
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.filterwarnings("default"),  # gradio and uvicorn warn of their own dependencies
]


@pytest.fixture(scope="module")
def address(filled_folder, tmp_path_factory):
    """A running server over a copy of the filled folder."""
    from assistant.server import build_server

    folder = shutil.copytree(filled_folder, tmp_path_factory.mktemp("网页") / "数据")
    with Assistant.open(folder) as assistant, socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(build_server(assistant), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        wait_until(lambda: server.started)
        yield url
        server.should_exit = True
        thread.join(timeout=20)


def wait_until(is_true, seconds=30):
    end = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, address):
    """Opens the page at a width, in an English browser; notes faults and requests to elsewhere."""
    contexts = []

    def open_it(size=DESK, **options):
        context = chromium.new_context(viewport=size, locale="en-US", **options)
        contexts.append(context)
        page = context.new_page()
        page.strays, page.faults = [], []
        page.on("request", lambda request: note_stray(page, request.url))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.goto(address)
        page.wait_for_selector("#chat .choices button")
        return page

    def note_stray(page, url):
        if not url.startswith((address, "data:", "blob:")):
            page.strays.append(url)

    yield open_it
    for context in contexts:
        context.close()


def ask(page, question=QUESTION):
    before = page.locator(".answer .tools").count()
    page.get_by_label("问题").fill(question)
    page.get_by_label("问题").press("Enter")
    page.wait_for_function(f"document.querySelectorAll('.answer .tools').length > {before}")
    return page.locator(".answer").last


def shown_picture(page):
    """The page picture as the browser loaded it."""
    picture = page.locator(".sheet img")
    picture.wait_for()
    page.wait_for_function("document.querySelector('.sheet img').complete")
    source = page.evaluate("document.querySelector('.sheet img').src")
    return Image.open(io.BytesIO(httpx.get(source).content))


def has_yellow(image):
    return any(red > 230 and blue < 190 for _, (red, _, blue) in image.convert("RGB").getcolors(1 << 20))


def test_the_page_speaks_chinese_in_an_english_browser(open_page):
    page = open_page()
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    words = page.inner_text("body")
    assert "点击上传" in words
    assert [line for line in words.splitlines() if line.isascii() and line.strip(" -0123456789")] == []


def test_nothing_is_loaded_from_elsewhere(open_page):
    page = open_page()
    ask(page)
    assert page.strays == [] and page.faults == []


def test_an_answer_comes_with_its_citation(open_page):
    answer = ask(open_page()).inner_text()
    assert "6.30万元" in answer and "车辆老化" in answer and "第 2 页" in answer


def test_an_example_question_can_be_clicked(open_page):
    page = open_page()
    page.locator("#chat .choices button").first.click()
    page.wait_for_selector(".answer .tools")
    assert page.locator(".answer .mark").count() > 0


def test_a_follow_up_is_understood(open_page):
    page = open_page()
    ask(page)
    assert "1.80" in ask(page, "那接待费呢？").inner_text()


def test_a_citation_opens_the_page_with_the_quote_marked(open_page):
    page = open_page()
    ask(page).locator(".words .mark").first.click()
    assert has_yellow(shown_picture(page))
    assert "第 2 / 2 页" in page.inner_text("#evidence")


def test_a_citation_opens_by_keyboard(open_page):
    page = open_page()
    ask(page).locator(".words .mark").first.focus()
    page.keyboard.press("Enter")
    assert has_yellow(shown_picture(page))


def test_pages_can_be_turned_and_the_quote_found_again(open_page):
    page = open_page()
    ask(page).locator(".words .mark").first.click()
    page.get_by_role("button", name="上一页").click()
    page.get_by_text("第 1 / 2 页").wait_for()
    assert not has_yellow(shown_picture(page))
    page.get_by_role("button", name="回到引文").click()
    page.get_by_text("第 2 / 2 页").wait_for()
    assert has_yellow(shown_picture(page))


def test_on_a_phone_the_page_covers_the_screen_and_closes_again(open_page):
    page = open_page(PHONE, has_touch=True)
    ask(page).locator(".words .mark").first.tap()
    sheet = page.locator("#evidence")
    sheet.wait_for(state="visible")
    assert sheet.bounding_box()["width"] == PHONE["width"]
    page.get_by_role("button", name="关闭原页").tap()
    sheet.wait_for(state="hidden")


@pytest.mark.parametrize("size", [DESK, PHONE, {"width": 768, "height": 1024}])
def test_nothing_sticks_out_sideways(open_page, size):
    page = open_page(size)
    ask(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_newest_question_is_in_view_above_the_box(open_page, size):
    page = open_page(size)
    for number in range(4):
        ask(page, f"公务接待费是多少？第{number}次问")
    question = page.locator(".question").last.bounding_box()
    box = page.locator("#ask-bar").bounding_box()
    assert 0 <= question["y"] < box["y"] < size["height"]


def test_text_of_a_question_is_never_markup(open_page):
    page = open_page()
    ask(page, "<img src=x onerror=document.title='坏了'>公务接待费 ${1+1} {{value}}")
    assert page.locator(".question img").count() == 0
    assert "${1+1} {{value}}" in page.inner_text(".question")
    assert page.title() == "预算问答"


def test_visitors_do_not_see_each_others_conversations(open_page):
    first, second = open_page(), open_page()
    ask(first)
    assert second.locator(".answer").count() == 0


def test_a_new_conversation_is_empty(open_page):
    page = open_page()
    ask(page).locator(".words .mark").first.click()
    page.wait_for_selector(".sheet img")
    page.get_by_role("button", name="新对话").click()
    page.wait_for_selector(".greeting")
    assert page.locator(".sheet").count() == 0


def test_a_broken_upload_says_why(open_page, broken_file):
    page = open_page()
    page.set_input_files("#upload input[type=file]", broken_file)
    page.get_by_text("失败 坏文件.pdf").wait_for()


def test_a_report_is_uploaded_and_deleted(open_page, draw_report, tmp_path):
    file = draw_report(tmp_path / "青禾县图书馆2023年度部门决算.pdf", ["青禾县图书馆2023年度部门决算"])
    page = open_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.set_input_files("#upload input[type=file]", file)
    page.get_by_text("新增 青禾县图书馆").wait_for()
    choice = page.locator("#chosen label", has_text="图书馆")
    choice.click()
    page.get_by_role("button", name="删除所选").click()
    page.get_by_text("已删除 1 份报告").wait_for()
    choice.wait_for(state="detached")
