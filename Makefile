# 两条命令：make serve（装好并打开网页）、make test（装好并跑全部测试）。
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint constraints.txt

.PHONY: serve test lint eval bench load fuzz

serve: .venv/.installed
	$(BIN)/yusuan serve

test: .venv/.installed-dev
	$(BIN)/python -m pytest

lint: .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy

eval: .venv/.installed-dev
	$(BIN)/yusuan eval

bench: .venv/.installed-dev
	$(BIN)/python -m eval.bench

load: .venv/.installed-dev
	$(BIN)/python -m eval.load

fuzz: .venv/.installed-dev
	YUSUAN_FUZZ_EXAMPLES=200 $(BIN)/python -m pytest tests/assistant/http/test_contract.py

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.installed: pyproject.toml constraints.txt | .venv/bin/python
	@echo "正在安装，第一次需要几分钟……"
	$(PIP) --editable .
	@touch $@

.venv/.installed-dev: pyproject.toml constraints.txt | .venv/bin/python
	@echo "正在安装，第一次需要几分钟……"
	$(PIP) --editable '.[dev]'
	@touch $@ .venv/.installed
