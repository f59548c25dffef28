"""One server for all tests of the page, one browser for each module; each test gets a tab of its own."""

import shutil
import socket
import threading
import time

import pytest
import uvicorn

from assistant import Assistant

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
DESK = {"width": 1440, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"))
            # gradio and uvicorn warn of their own dependencies
            item.add_marker(pytest.mark.filterwarnings("default"))


@pytest.fixture(scope="session")
def served(filled_folder, tmp_path_factory):
    """An Assistant over a copy of the filled folder, and the address at which it is served."""
    from assistant.http.server import build_server

    folder = shutil.copytree(filled_folder, tmp_path_factory.mktemp("网页") / "数据")
    with Assistant.open(folder) as assistant, socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(build_server(assistant), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        end = time.monotonic() + 30
        while not server.started:
            assert time.monotonic() < end, "the server did not start"
            time.sleep(0.05)
        yield assistant, f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=20)


@pytest.fixture(scope="session")
def address(served):
    return served[1]


@pytest.fixture(scope="module")  # no longer: while it runs, no asynchronous test of another module could
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def desk(chromium):
    """A visitor at a desk, in an English browser; tabs share what it has loaded before."""
    with chromium.new_context(viewport=DESK, locale="en-US", accept_downloads=True) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield context


@pytest.fixture
def open_page(desk, chromium, address):
    """Opens the page in a new tab, notes faults and requests to elsewhere; `size` opens another window."""
    opened = []

    def open_it(search="", size=None, **options):
        context = desk
        if size or options:
            context = chromium.new_context(viewport=size or DESK, locale="en-US", **options)
            opened.append(context)
        page = context.new_page()
        opened.append(page)
        page.strays, page.faults = [], []
        page.on("request", lambda request: note_stray(page, request.url))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.goto(address + search)
        page.wait_for_selector("#scope h2")
        page.wait_for_selector("#chat .greeting .choices, #chat .answer")
        return page

    def note_stray(page, url):
        if not url.startswith((address, "data:", "blob:")):
            page.strays.append(url)

    yield open_it
    for thing in reversed(opened):
        thing.close()


@pytest.fixture(scope="session")
def ask():
    """Asks on a page, waits for the answer and gives it."""

    def ask_it(page, question="公务用车运行维护费为何增加？"):
        before = page.locator(".answer .tools").count()
        box = page.get_by_role("textbox", name="问题")
        box.fill(question)
        box.press("Enter")
        page.wait_for_function(f"document.querySelectorAll('.answer .tools').length > {before}")
        return page.locator(".answer").last

    return ask_it
