"""The page of a server that asks for tokens: who sees it, and what each role may do there."""

import secrets

import pytest

from assistant.http.access import parse_tokens
from assistant.http.server import build_server
from assistant.http.settings import ServerSettings

ASKS, MANAGES = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
SETTINGS = ServerSettings(tokens=parse_tokens(f"ask:{ASKS},manage:{MANAGES}"))


@pytest.fixture
def closed(served, running, swept):
    """Address of a server over the same reports that asks for tokens."""
    with running(build_server(served[0], SETTINGS)) as address:
        yield address


@pytest.fixture
def tab(chromium, closed):
    """A tab of a browser that has never been here; closed before the server is."""
    with chromium.new_context(locale="en-US") as context:
        yield context.new_page()


def log_in(tab, address, secret):
    tab.goto(address)
    tab.get_by_label("访问令牌").fill(secret)
    tab.get_by_role("button", name="登录").click()


def test_without_a_token_there_is_only_the_login(tab, closed):
    log_in(tab, closed, "不对的令牌")
    assert "令牌不对" in tab.get_by_role("alert").inner_text()
    assert tab.url == f"{closed}/login"


def test_with_a_token_the_page_answers_and_shows_the_evidence(tab, closed, ask):
    log_in(tab, closed, ASKS)
    tab.wait_for_selector("#chat .greeting .choices")
    answer = ask(tab)
    assert "6.30万元" in answer.inner_text()
    answer.locator("[data-action=cite]").first.click()
    tab.wait_for_function(
        "[...document.querySelectorAll('#evidence img')].some((one) => one.naturalWidth > 0)"
    )


def test_a_shared_link_is_answered_after_the_login(tab, closed):
    log_in(tab, f"{closed}/?q=公务接待费是多少？", ASKS)
    tab.wait_for_selector("#chat .answer .tools")
    assert "1.80万元" in tab.inner_text("#chat")


def test_who_may_only_ask_is_told_so_when_adding_a_report(tab, closed, report_file):
    log_in(tab, closed, ASKS)
    tab.wait_for_selector("#chat .greeting .choices")
    tab.locator("[data-view=reports]").first.click()
    tab.set_input_files("#upload input[type=file]", report_file)
    tab.wait_for_function("document.querySelector('.uploads').innerText.includes('manage 角色')")


def test_who_manages_adds_a_report(tab, closed, report_file):
    log_in(tab, closed, MANAGES)
    tab.wait_for_selector("#chat .greeting .choices")
    tab.locator("[data-view=reports]").first.click()
    tab.set_input_files("#upload input[type=file]", report_file)
    tab.wait_for_function("document.querySelector('.uploads').innerText.includes('没有重复加入')")


def test_who_may_only_ask_sees_nothing_to_manage(tab, closed):
    log_in(tab, closed, ASKS)
    tab.wait_for_selector("#chat .greeting .choices")
    tab.locator("[data-view=reports]").first.click()
    tab.get_by_text("您的令牌只能提问和查看").wait_for()
    assert tab.locator(".drop:visible").count() == 0
    assert tab.locator("#shelf").get_by_role("button", name="删除").count() == 0
    assert tab.locator("#shelf").get_by_role("button", name="查看").count() > 0


def test_who_manages_sees_what_can_be_managed(tab, closed):
    log_in(tab, closed, MANAGES)
    tab.wait_for_selector("#chat .greeting .choices")
    tab.locator("[data-view=reports]").first.click()
    tab.locator("#shelf").get_by_role("button", name="删除").first.wait_for()
    assert tab.locator(".may-only-ask:visible").count() == 0
