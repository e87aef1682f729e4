# The tasks of a person who works with thaipress. `make` lists them.
PYTHON ?= python3
BIN := .venv/bin
INPUT ?= data/raw
OUTPUT ?= data/processed

.DEFAULT_GOAL := help
.PHONY: help extract refresh test test-spark lint check format docs notebooks lock clean

help: ## list the tasks
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

extract: .venv/run ## set up what is missing, extract INPUT (data/raw) into OUTPUT (data/processed)
	$(BIN)/thaipress extract $(INPUT) -o $(OUTPUT)

refresh: .venv/run ## extract INPUT, verify, write what changed to OUTPUT/diff.md; FAIL_ON=10% fails on a drop
	@set -e; rm -f $(OUTPUT)/diff.md; before=$$(readlink $(OUTPUT)/current || true); \
	$(BIN)/thaipress extract $(INPUT) -o $(OUTPUT); \
	$(BIN)/thaipress verify $(OUTPUT); \
	if [ -z "$$before" ]; then echo "first tables: nothing to compare with"; exit; fi; \
	$(BIN)/thaipress diff $(OUTPUT)/$$before $(OUTPUT) --format markdown -o $(OUTPUT)/diff.md \
		$(FAIL_ON:%=--fail-on %) || dropped=$$?; \
	sed '/^<details>/,$$d' $(OUTPUT)/diff.md; echo "release by release: $(OUTPUT)/diff.md"; exit $${dropped:-0}

test: .venv/dev ## set up what is missing, run the tests
	$(BIN)/pytest

test-spark: .venv/spark ## set up Spark (345 MB), run its tests; they need Java 17
	$(BIN)/pytest tests/test_spark.py tests/test_spark_cluster.py -m 'slow or not slow'

lint: .venv/dev ## style, types and the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test test-spark ## all that CI checks

format: .venv/dev ## format the code, mend what ruff can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: .venv/dev ## write the pages that are made from the program, build the site in site/
	$(BIN)/thaipress dictionary > docs/dictionary.md
	NO_COLOR=1 $(BIN)/python -m typer thaipress.app utils docs --name thaipress > docs/commands.md
	$(BIN)/mkdocs build --strict --quiet

notebooks: .venv/run ## install JupyterLab, open the notebooks on the tables in data/processed
	$(BIN)/pip install --quiet --constraint requirements.lock --editable '.[notebooks]' jupyterlab
	$(BIN)/jupyter lab notebooks

lock: .venv/dev ## choose the newest versions that fit pyproject.toml, for Python 3.11 to 3.13
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --upgrade \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate pyproject.toml -o requirements.lock

clean: ## remove the environment and the tables
	rm -rf .venv $(OUTPUT)/*

.venv/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit(None if (3, 11) <= sys.version_info < (3, 14) else "thaipress needs Python 3.11 to 3.13; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

.venv/run: .venv/pyvenv.cfg pyproject.toml requirements.lock
	$(BIN)/pip install --quiet --constraint requirements.lock --editable '.[analysis]'
	@touch $@

.venv/dev: .venv/pyvenv.cfg pyproject.toml requirements.lock
	$(BIN)/pip install --quiet --constraint requirements.lock --editable '.[dev]'
	@touch $@ .venv/run

.venv/spark: .venv/pyvenv.cfg pyproject.toml requirements.lock
	$(BIN)/pip install --quiet --constraint requirements.lock --editable '.[dev,spark]'
	@touch $@ .venv/dev .venv/run
