"""The packages import one way, and the README's tree is the tree there is."""

import ast
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {"index": set(), "assistant": {"index"}, "eval": {"assistant", "index"}}


def imported_names(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module


def test_prompts_holds_no_python():
    assert list((ROOT / "prompts").rglob("*.py")) == []


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_run_one_way(package):
    forbidden = set(MAY_IMPORT) - MAY_IMPORT[package] - {package}
    wrong = [
        f"{file.relative_to(ROOT)} imports {name}"
        for file in sorted((ROOT / package).rglob("*.py"))
        for name in imported_names(file)
        if name.split(".")[0] in forbidden
    ]
    assert wrong == []


def tree_entries():
    """Paths in the README's tree: children are indented by two, `*` stands for any part of a name."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```text tree\n(.*?)```", readme, re.S)
    assert block, "README.md has no tree"
    folders = []
    for line in block[1].splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        for name in line.split()[0].split("、"):
            yield "".join([*folders[:depth], name])
        folders = [*folders[:depth], name]


def test_everything_in_the_readme_tree_exists():
    assert [entry for entry in tree_entries() if not list(ROOT.glob(entry))] == []


def test_every_module_stands_in_the_readme_tree():
    """A folder whose modules are not listed one by one stands for all that is in it."""
    listed = list(tree_entries())
    whole = [
        entry for entry in listed if not any(other.startswith(entry) and other != entry for other in listed)
    ]
    modules = [
        file.relative_to(ROOT).as_posix()
        for package in MAY_IMPORT
        for file in sorted((ROOT / package).rglob("*.py"))
        if file.name != "__init__.py"
    ]
    missing = [
        module
        for module in modules
        if not any(fnmatch(module, entry) for entry in listed)
        and not any(entry.endswith("/") and module.startswith(entry) for entry in whole)
    ]
    assert missing == []


def test_every_package_is_installed():
    named = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    )
    packages = {
        ".".join(file.parent.relative_to(ROOT).parts)
        for package in MAY_IMPORT
        for file in (ROOT / package).rglob("*.py")
    }
    assert packages | {"prompts"} == named
