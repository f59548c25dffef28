import pytest

from index.errors import NoTextLayer
from index.readers import read

PROSE = "<p>一、收入情况</p><p>本年收入三万元，<b>已</b>入库。</p><p>&nbsp;&nbsp;本年支出两万元。</p>" * 3


def page_of(tmp_path, body, head=""):
    path = tmp_path / "report.html"
    path.write_text(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    document = read(path)
    return document.pages[0], document


def test_every_block_is_a_line(tmp_path):
    page, _ = page_of(tmp_path, f"<div>{PROSE}</div>")
    assert page.text.split("\n")[:3] == ["一、收入情况", "本年收入三万元，已入库。", "本年支出两万元。"]


def test_the_site_around_the_article_is_left_out(tmp_path):
    menu = "<div><a>首页</a><a>新闻</a></div>"
    page, _ = page_of(tmp_path, f"{menu}<div><div>{PROSE}</div><div>上一篇</div></div><script>x</script>")
    assert "首页" not in page.text and "上一篇" not in page.text and "x" not in page.text


def test_a_table_becomes_a_grid(tmp_path, grid_texts):
    head = "<tr><td rowspan=2>项目</td><td colspan=2>支出</td></tr>"
    table = f"<table>{head}<tr><td>预算</td><td>决算</td></tr></table>"
    page, _ = page_of(tmp_path, f"<div>{PROSE}{table}{PROSE}</div>")
    assert grid_texts(page) == [["项目", "支出", None], [None, "预算", "决算"]]


def test_a_table_that_only_places_text_is_no_grid(tmp_path):
    page, _ = page_of(tmp_path, f"<table><tr><td>栏目</td><td>{PROSE * 8}</td></tr></table>")
    assert page.grids == () and "一、收入情况\n" in page.text


def test_the_title_is_that_of_the_article(tmp_path):
    head = "<title>云杉市政府网_云杉市</title><meta name='ArticleTitle' content='云杉市林业局2031年部门预算'>"
    assert page_of(tmp_path, PROSE, head)[1].title == "云杉市林业局2031年部门预算"


def test_an_old_chinese_encoding_is_read(tmp_path):
    path = tmp_path / "report.htm"
    path.write_bytes(f"<html><meta charset=gb2312><body>{PROSE}</body></html>".encode("gb18030"))
    assert read(path).pages[0].text.startswith("一、收入情况\n")


def test_a_page_without_an_article_is_refused(tmp_path):
    with pytest.raises(NoTextLayer):
        page_of(tmp_path, "<script>load()</script>")


@pytest.mark.parametrize(
    ("said", "real"), [("gb2312", "gb18030"), ("utf-8", "gbk"), ("", "gbk"), ("", "utf-8"), ("gbk", "utf-8")]
)
def test_a_page_is_read_in_the_encoding_that_it_has(tmp_path, said, real):
    path = tmp_path / "report.html"
    head = f'<meta charset="{said}">' if said else ""
    path.write_bytes(f"<html><head>{head}</head><body>{PROSE}<p>镕</p></body></html>".encode(real))
    text = read(path).pages[0].text
    assert "本年收入三万元" in text and "镕" in text
