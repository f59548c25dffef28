import pytest

from index import errors
from index.errors import IndexingError


def all_errors(root=IndexingError):
    return [root, *(found for child in root.__subclasses__() for found in all_errors(child))]


def test_a_message_says_what_where_why_and_what_next():
    error = errors.UnreadableFile("文件打不开", "甲.pdf", "下载不完整", "请重新下载")
    assert str(error) == "文件打不开：甲.pdf。可能原因：下载不完整。建议：请重新下载。"


def test_a_message_leaves_out_what_is_unknown():
    assert str(errors.UnsupportedFormat("暂不支持这种格式", "甲.xyz")) == "暂不支持这种格式：甲.xyz。"


def test_every_error_has_a_code_of_its_own():
    codes = [error.code for error in all_errors()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("error", all_errors())
def test_every_error_stands_in_the_tree_of_the_module(error):
    assert error.__name__ in (errors.__doc__ or "")
