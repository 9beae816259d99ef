# Everything a newcomer needs: `make demo` and `make test`. Nothing outside this folder is touched
# but the package cache.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
READY   = $(VENV)/.ready
TOOLS   = $(VENV)/.ready-tools
JOBS   ?= 2
# What `make demo` hands on, such as ARGS="--port 8123 --no-browser".
ARGS   ?=

UV      = VIRTUAL_ENV=$(VENV) $(BIN)/uv pip
COMPILE = $(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate \
	--no-emit-index-url

.PHONY: demo test soak bench pictures lint format lock clean

demo: $(READY)
	@$(BIN)/hanmadi demo $(ARGS)

test: $(TOOLS)
	$(BIN)/python -m pytest -n $(JOBS) -m "not soak"

soak: $(TOOLS)
	$(BIN)/python -m pytest -n $(JOBS) -m soak

bench: $(TOOLS)
	$(BIN)/python -m benchmarks

# The pictures of the documents: charts, and what the demo shows. Needs Chromium.
pictures: $(TOOLS)
	$(BIN)/python -m tests.pictures_of_charts docs/pictures
	$(BIN)/python -m tests.browser.pictures docs/pictures

lint: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(TOOLS)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The locks name versions and hashes and no address, so that they serve behind any mirror. The second holds
# what the tests and the checks need besides. Versions are chosen for all of it together, so that both go with
# each other even where a tool of the tests does not yet take the newest.
lock: $(BIN)/uv
	$(COMPILE) pyproject.toml --group dev -o $(VENV)/all.lock
	$(COMPILE) pyproject.toml --constraints $(VENV)/all.lock -o requirements.lock
	$(COMPILE) --group dev --constraints $(VENV)/all.lock -o requirements-dev.lock

# What runs the bot, and no more: a newcomer's first minute goes by here.
$(READY): requirements.lock pyproject.toml | $(BIN)/uv
	$(UV) install --quiet --require-hashes -r requirements.lock
	$(UV) install --quiet --no-deps -e .
	@touch $@

$(TOOLS): requirements-dev.lock $(READY)
	$(UV) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

$(BIN)/uv:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet uv

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
