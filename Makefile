# Envoyage: `make` lists the targets.
#
# The virtual environment is filled from the lock files; stamps named after their checksum make a second
# run quick and a changed lock felt. Settings: PYTHON=python3.12  PORT=8080  SOURCE="a/ b/"  DB=other.db

PYTHON ?= python3
PORT   ?= 8501
SOURCE ?= seeds
DB     ?= build/envoyage.db
SITE   ?= build/site
CORPUS ?= tests/gold/dev
PYTEST ?=

VENV   := .venv
BIN    := $(VENV)/bin
CODE   := db etl dashboard tests
LOCK   := pyproject.toml requirements.txt requirements-dev.txt
key     = $(shell cat $(1) 2>/dev/null | cksum | cut -d' ' -f1)
RUN    := $(VENV)/.run-$(call key,pyproject.toml requirements.txt)
DEV    := $(VENV)/.dev-$(call key,$(LOCK))
CHROME := $(VENV)/.chromium
# The database is built anew when the code that builds it or an article changes, comes or goes.
INPUT  := build/.input-$(shell find db etl $(SOURCE) -type f ! -name '*.pyc' -exec cksum {} + 2>/dev/null \
	| sort | cksum | cut -d' ' -f1)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run build site hosted container embed test check evaluate bench format lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

run: $(DB) ## install, build the database from the seeds and serve the dashboard (PORT=8501 SOURCE=seeds)
	@exec $(BIN)/envoyage serve --db $(DB) --port $(PORT) --headless

build: $(DB) ## build the database (SOURCE=seeds DB=build/envoyage.db)

site: $(DB) ## write the calendar as a static site (SITE=build/site): open its index.html
	$(BIN)/envoyage export site --db $(DB) -o $(SITE)

hosted: $(DEV) ## serve as a host that has only the repository, in a fresh environment: time and memory
	$(BIN)/python -m tests.hosting.hosted

container: $(DEV) ## build and run the Dockerfile (PORT=8501); where Docker can't, its steps as another user
	@if docker info >/dev/null 2>&1; then \
	    docker build -t envoyage . && exec docker run --rm --read-only -v envoyage:/data -p $(PORT):8501 envoyage; \
	else $(BIN)/python -m tests.hosting.container; fi

embed: $(DB) ## serve the dashboard for build/frame.html, a page with the calendar in a frame
	@printf '%s\n' '<!doctype html><title>A page</title><h1>A page</h1>' '<iframe title="Visits" width="100%" \
	height="640" allow="clipboard-write" src="http://localhost:$(PORT)/?embed=true"></iframe>' >build/frame.html
	@echo "Open build/frame.html"; exec $(BIN)/envoyage serve --db $(DB) --port $(PORT) --headless

test: $(DEV) $(CHROME) ## run every test, the browser's included (PYTEST="-k dates")
	@CHROMIUM=$$(cat $(CHROME)); [ -n "$$CHROMIUM" ] || unset CHROMIUM; $(BIN)/python -m pytest $(PYTEST)

check: $(DEV) ## format, lint, types and the direction of imports
	$(BIN)/ruff format --check --output-format concise $(CODE)
	$(BIN)/ruff check --quiet $(CODE)
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_imports.py tests/test_generality.py tests/test_lock.py

evaluate: $(DEV) ## measure the extraction on an annotated corpus (CORPUS=tests/gold/dev)
	$(BIN)/envoyage evaluate $(CORPUS)

bench: $(DEV) $(CHROME) ## time the dashboard on 100,000 invented articles (BENCH="--articles 5000 --visits 1000")
	@CHROMIUM=$$(cat $(CHROME)); [ -n "$$CHROMIUM" ] || unset CHROMIUM; $(BIN)/python -m tests.benchmarks.bench $(BENCH)

format: $(DEV) ## format the code, mend what the linter can mend
	$(BIN)/ruff check --fix --quiet $(CODE)
	$(BIN)/ruff format $(CODE)

COMPILE = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-header
lock: $(DEV) ## write the lock files anew (UPGRADE=--upgrade takes new versions)
	$(COMPILE) $(UPGRADE) --output-file requirements.txt
	$(COMPILE) $(UPGRADE) --all-extras --constraint requirements.txt --output-file requirements-dev.txt

clean: ## remove what the other targets made
	rm -rf $(VENV) build dist test-results .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

$(DB): $(RUN) $(INPUT)
	@mkdir -p $(dir $(DB))
	$(BIN)/envoyage build $(SOURCE) --db $(DB)
	@touch $(DB)

$(INPUT):
	@mkdir -p build
	@rm -f build/.input-*
	@touch $@

# --- the environment ------------------------------------------------------------------------------------

# uv installs in a few seconds what takes pip most of a minute. It is taken from PATH, else from the lock;
# pip stays the way out where uv can't be had or can't reach the index that pip is set up for.
define install
	@echo "Installing $(1) ..."
	@uv=$$(command -v uv || echo $(BIN)/uv); \
	if [ ! -x "$$uv" ]; then \
	    sed -n '/^uv==/,/^    # via/p' requirements-dev.txt >$(VENV)/uv.txt; \
	    $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $(VENV)/uv.txt >/dev/null 2>&1 \
	        || echo "uv can't be had here; pip takes about a minute."; \
	fi; \
	set -- --quiet --require-hashes -r $(1); \
	[ -x "$$uv" ] && VIRTUAL_ENV=$(abspath $(VENV)) "$$uv" pip install "$$@" \
	    || $(BIN)/pip install --disable-pip-version-check --no-compile "$$@"
	@uv=$$(command -v uv || echo $(BIN)/uv); set -- --quiet --no-deps --editable .; \
	[ -x "$$uv" ] && VIRTUAL_ENV=$(abspath $(VENV)) "$$uv" pip install --build-constraint requirements-dev.txt "$$@" \
	    || $(BIN)/pip install --disable-pip-version-check "$$@"
	@rm -f $(VENV)/.run-* $(VENV)/uv.txt
endef

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "Envoyage needs Python 3.11 or newer; '$(PYTHON)' is" \
	        "$$($(PYTHON) --version 2>&1). Name another one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	    echo "'$(PYTHON) -m venv' failed: on Debian or Ubuntu, 'apt install python3-venv' first." >&2; exit 1; }

$(RUN): | $(BIN)/python
	$(call install,requirements.txt)
	@touch $@

$(DEV): | $(BIN)/python
	$(call install,requirements-dev.txt)
	@rm -f $(VENV)/.dev-*
	@touch $(RUN) $@

# --- a browser for the tests ----------------------------------------------------------------------------
# Holds the path of an installed Chromium; empty where Playwright's own download is used.

export CHROMIUM
CHROME_NAMES = "$$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable \
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
define find_chrome
	for c in $(CHROME_NAMES); do \
	    p=$$(command -v "$$c" 2>/dev/null) && "$$p" --version >/dev/null 2>&1 && echo "$$p" && exit 0; \
	done; exit 1
endef

# 'chromium-browser' of Ubuntu only points at a snap: hence the question for its version.
$(CHROME): | $(DEV)
	@find_chrome() { ( $(find_chrome) ); }; \
	as_root=; [ "$$(id -u)" = 0 ] || as_root="sudo -n"; deps=; \
	if p=$$(find_chrome); then echo "$$p" >$@; exit 0; fi; \
	if command -v apt-get >/dev/null && $$as_root true 2>/dev/null; then \
	    echo "Installing Chromium with apt-get ..."; deps=--with-deps; \
	    $$as_root apt-get update -qq >/dev/null; \
	    $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium \
	        </dev/null >/dev/null 2>&1; \
	    if p=$$(find_chrome); then echo "$$p" >$@; exit 0; fi; \
	fi; \
	echo "Downloading Playwright's Chromium ..."; \
	if $(BIN)/playwright install $$deps chromium </dev/null >/dev/null; then : >$@; exit 0; fi; \
	echo "The browser tests need Chromium and none could be installed. Install Chromium or Google Chrome," \
	    "or name one: make test CHROMIUM=/path/to/chrome. Without a browser: make test" \
	    "PYTEST='--ignore=tests/browser' CHROMIUM=/bin/true" >&2; exit 1
