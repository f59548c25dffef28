"""Asking on the page: answers, follow-ups, what can be done with an answer."""

import asyncio
import io

import pytest
from PIL import Image

PHONE = {"width": 390, "height": 844}
SEVERAL = "公务用车运行维护费和公务接待费分别是多少？"


def kept_feedback(served):
    return [(word.verdict, word.note, word.question) for word in served[0].feedback()]


def test_the_page_speaks_chinese_in_an_english_browser(open_page):
    page = open_page()
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    for view in ("提问", "报告", "覆盖", "核对", "设置"):
        page.locator("#top nav button", has_text=view).click()
        words = page.inner_text("body").replace("Markdown", "").replace("Enter", "").replace("Shift", "")
        words = words.replace("Esc", "").replace("Tab", "")
        assert [line for line in words.splitlines() if line.isascii() and line.strip(" -+/0123456789")] == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_goes_wrong(open_page, ask):
    page = open_page()
    ask(page)
    page.locator(".words .mark").first.click()
    page.wait_for_selector(".sheet img")
    assert page.strays == [] and page.faults == []


def test_an_answer_comes_with_its_citation(open_page, ask):
    answer = ask(open_page()).inner_text()
    assert "6.30万元" in answer and "车辆老化" in answer and "第 2 页" in answer


def test_a_question_is_shown_while_its_answer_is_sought(open_page):
    page = open_page()
    page.evaluate(
        """() => { window.seen = false; new MutationObserver(() => {
        window.seen ||= document.querySelector('.question + .running') !== null;
        }).observe(document.body, {childList: true, subtree: true}); }"""
    )
    page.locator("#chat .choices button").first.click()
    page.wait_for_selector(".answer .tools")
    assert page.evaluate("window.seen") and page.locator(".answer .mark").count() > 0


def test_a_follow_up_is_understood(open_page, ask):
    page = open_page()
    ask(page)
    assert "1.80" in ask(page, "那接待费呢？").inner_text()


def test_several_figures_come_as_a_chart_and_a_table(open_page, ask):
    figures = ask(open_page(), SEVERAL).locator(".figures")
    assert figures.locator("svg.wide rect").count() == 2
    figures.get_by_role("button", name="表").click()
    assert "6.30万元" in figures.locator("table").inner_text()


def taken_along(page, button):
    """What the browser saves when a button is clicked."""
    with page.expect_download() as download:
        button.click()
    return download.value.path().read_bytes()


def test_figures_can_be_taken_along_in_each_form(open_page, ask):
    page = open_page()
    saves = ask(page, SEVERAL).locator(".saves")
    starts = {"CSV": b"\xef\xbb\xbf", "Excel": b"PK", "PNG": b"\x89PNG"}
    saved = {form: taken_along(page, saves.locator("button", has_text=form)) for form in starts}
    assert [form for form, start in starts.items() if not saved[form].startswith(start)] == []


def test_a_saved_chart_prints_the_amounts_beside_its_bars(open_page, ask):
    page = open_page()
    picture = taken_along(page, ask(page, SEVERAL).locator(".saves button", has_text="PNG"))
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    beside = image.crop((image.width * 3 // 4, image.height // 3, image.width, image.height))
    dark = sum(count for count, colour in beside.getcolors(1 << 20) if max(colour) < 110)
    assert dark > 100


def test_a_conversation_can_be_taken_along_in_each_form(open_page, ask):
    page = open_page()
    ask(page)
    starts = {"Word": b"PK", "Markdown": "# 预算问答记录".encode()}
    for form, start in starts.items():
        page.get_by_text("导出对话").click()
        assert taken_along(page, page.locator(".menu button", has_text=form)).startswith(start), form


def test_feedback_is_kept_with_its_note_and_can_be_taken_back(open_page, ask, served):
    page = open_page()
    ask(page, "公务接待费是多少？")
    page.get_by_role("button", name="答得不好").click()
    page.locator(".opinion textarea").fill("应注明口径")
    page.get_by_role("button", name="提交").click()
    page.get_by_text("已记下，谢谢：应注明口径").wait_for()
    assert kept_feedback(served) == [("bad", "应注明口径", "公务接待费是多少？")]
    page.get_by_role("button", name="答得不好").click()
    page.locator(".opinion").wait_for(state="detached")
    assert kept_feedback(served) == []


def test_a_link_asks_again_and_survives_a_reload(open_page, ask):
    page = open_page()
    ask(page)
    ask(page, "那接待费呢？")
    page.locator(".answer").last.get_by_role("button", name="复制链接").click()
    page.get_by_text("已复制链接").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    other = open_page("/" + link.partition("/?")[1][1:] + link.partition("/?")[2])
    for _ in range(2):
        other.wait_for_function("document.querySelectorAll('.answer .tools').length === 2")
        assert "1.80" in other.locator(".answer").last.inner_text()
        other.reload()


def test_visitors_do_not_see_each_others_conversations(open_page, ask):
    first = open_page()
    ask(first)
    assert open_page().locator(".answer").count() == 0


def test_a_new_conversation_is_empty_even_after_a_reload(open_page, ask):
    page = open_page()
    ask(page).locator(".words .mark").first.click()
    page.wait_for_selector(".sheet img")
    page.get_by_role("button", name="新对话").click()
    page.wait_for_selector(".greeting")
    assert page.locator(".sheet").count() == 0
    page.wait_for_url(lambda url: "?" not in url)
    page.reload()
    page.wait_for_selector(".greeting .choices")


def test_text_of_a_question_is_never_markup(open_page, ask):
    page = open_page()
    ask(page, "<img src=x onerror=document.title='坏了'>公务接待费 ${1+1} {{value}}")
    assert page.locator(".question img").count() == 0
    assert "${1+1} {{value}}" in page.inner_text(".question")
    assert page.title() == "预算问答"


def test_the_slash_key_leads_to_the_box_from_anywhere(open_page):
    page = open_page()
    page.locator("#top nav button", has_text="设置").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.placeholder").startswith("输入问题")


@pytest.mark.parametrize("size", [PHONE, {"width": 768, "height": 1024}])
def test_nothing_sticks_out_sideways(open_page, ask, size):
    page = open_page(size=size)
    ask(page, SEVERAL)
    for view in ("提问", "报告", "覆盖", "核对", "设置"):
        page.locator("#top nav button", has_text=view).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("size", [None, PHONE])
def test_the_newest_question_is_in_view_above_the_box(open_page, ask, size):
    page = open_page(size=size)
    for number in range(3):
        ask(page, f"公务接待费是多少？第{number}次问")
    page.wait_for_timeout(200)
    question = page.locator(".question").last.bounding_box()
    box = page.locator("#ask-bar").bounding_box()
    assert 52 <= question["y"] < box["y"] < page.viewport_size["height"]


def test_an_answer_is_copied_with_its_marks_and_places(open_page, ask):
    page = open_page()
    ask(page).get_by_role("button", name="复制", exact=True).click()
    page.get_by_text("已复制答案").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert "6.30万元[1]" in copied[0] and copied[-1].startswith("[1] ") and "第 2 页" in copied[-1]


def test_an_answer_under_way_can_be_stopped_and_asked_for_again(open_page, served, monkeypatch):
    async def slow(*args, **kwargs):
        await asyncio.sleep(30)
        yield

    page = open_page()
    monkeypatch.setattr(served[0], "astream", slow)
    page.locator("#chat .choices button").first.click()
    page.locator(".answer.running:not(.sent)").wait_for()  # the server has taken the question
    page.locator("#stop").click()
    page.get_by_text("已停止。").wait_for()
    monkeypatch.undo()
    page.get_by_role("button", name="重试").click()
    page.wait_for_selector(".answer .tools .verdicts")
    assert page.locator(".answer .mark").count() > 0


@pytest.mark.parametrize("view", ["提问", "报告", "覆盖", "核对", "设置"])
def test_on_a_phone_nothing_begins_below_the_top(open_page, view):
    page = open_page(size=PHONE)
    page.locator("#top nav button", has_text=view).click()
    first = page.locator("#scope summary, .view h2, #check h2").locator("visible=true").first
    assert first.bounding_box()["y"] >= 52


def test_what_gradio_says_is_said_in_chinese_and_its_cross_stays(open_page):
    page = open_page()
    page.evaluate(
        """() => {
          const toast = Object.assign(document.createElement("div"), { className: "toast-wrap" });
          toast.innerHTML = '<b class="toast-title">Connection Lost</b><button class="close">×</button>';
          document.body.append(toast);
        }"""
    )
    page.locator(".toast-title", has_text="连接断了").wait_for()
    assert page.locator(".toast-wrap .close").inner_text() == "×"
