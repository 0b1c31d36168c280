# make setup    .venv/ with .venv/bin/netmon, from the lock file
# make demo     a province on the screen: lab, 400 days of history, two daemons, five minutes of faults
# make demo-stack  the same with Debian's Prometheus and Alertmanager beside it, on loopback
# make check    format, lint, types, walls between the rooms, lock file in step
# make test     everything: Debian packages, setup, check, tests
# make dashboards  grafana/built from grafana/dashboards, in Chinese and in English
# make render   pictures of those in build/pictures, drawn by Grafana's libraries in Chromium; needs Node.js 20 and npm
# make lock     resolve requirements.lock again after a change of pyproject.toml
# make bench    SNMP reading beside Debian's prometheus-snmp-exporter; the daemon over labs of 1,000 and 10,000, and with
#               sessions over SSH; a scrape of a million series; figures of 5,000 units (60 min)
# make endurance  what people are told when real hosts fail (8 min), by way of Prometheus and Alertmanager with the delivered
#               waits (6 min), and with Alertmanager dead for ten minutes (15 min);
#               a million invented readings; daemons killed, twenty of them while they tell people, and two hundred
#               writers of incidents; big reloads; MINUTES=20 of a soak and as many on lines that lose 5% and 20% of all
#               packets; then ROUNDS=20 of kills and cut networks
# make offline-bundle  dist/netmon-VERSION-offline.tar.gz, which installs on a host without a network
# make image    the image netmon:VERSION from those wheels, where a container engine is
# make clean    remove .venv/ and every cache

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := setup
.PHONY: setup demo demo-stack debian check test dashboards render lock bench endurance offline-bundle image clean

# Hundreds of processes of netmon start in the tests: they are not to compile it anew each time.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
READY := .venv/.ready
LOCKED := .venv/.locked
IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c '$(IS_NEW_ENOUGH)' 2>/dev/null && { echo $$python; break; }; done)
WORKERS ?= 4
ROUNDS ?= 20
MINUTES ?= 20
PYTHONS ?= 3.11 3.12 3.13
MACHINES ?= x86_64 aarch64
CHECKED := tests/test_house.py tests/test_lock.py tests/promql tests/exporters/alerts/test_files.py tests/grafana/test_built.py
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

setup: $(READY)

# The lock names every package by hash; nothing comes that it does not name, and nothing is built here but the one that
# exists as source alone: detect, which tests need by way of fakenos.
$(LOCKED): requirements.lock
	@[[ -n "$(PYTHON)" ]] || { echo "Python 3.11 or newer is needed and was not found; name it with PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c '$(IS_NEW_ENOUGH)' || { echo "$(PYTHON) is older than Python 3.11; name another with PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || .ci/debian venv
	@[[ -x $(BIN)/python ]] || $(PYTHON) -m venv .venv
	@echo "Installing the locked packages into .venv"
	@$(PIP) install --require-hashes --only-binary :all: --no-binary detect --requirement requirements.lock
	@touch $@

$(READY): $(LOCKED) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)
	@$(BIN)/netmon demo

demo-stack: debian $(READY)
	@$(BIN)/netmon demo --stack

debian:
	@.ci/debian

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q $(CHECKED)

# What `check` has run is not run again. Many tests wait for something, so there are more workers than two cores. Tests in
# network namespaces share the kernel's tables, so one worker runs them all; see tests/conftest.py.
test: debian check
	$(BIN)/pytest -n $(WORKERS) --dist loadgroup --durations 10 $(addprefix --ignore ,$(CHECKED))

dashboards: $(READY)
	@$(BIN)/python -m grafana

render: debian $(READY)
	@command -v npm >/dev/null || { echo "Node.js 20 or newer with npm is needed and was not found: https://nodejs.org" >&2; exit 1; }
	@[[ -d grafana/render/node_modules ]] || { echo "Fetching Grafana's libraries, 700 MB" && \
		npm ci --prefix grafana/render --legacy-peer-deps --ignore-scripts --no-audit --no-fund; }
	node grafana/render/build.mjs build/render
	$(BIN)/python -m tests.grafana.pictures build/render

lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --quiet --extra dev --generate-hashes --universal --python-version 3.11 \
		--no-header --output-file requirements.lock

bench: debian $(READY)
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.daemon --json build/bench.json
	$(BIN)/python -m tests.bench.sessions --json build/sessions.json
	$(BIN)/python -m tests.bench.exposition --check
	$(BIN)/python -m tests.bench.coverage
	$(BIN)/python -m tests.bench.register

endurance: debian $(READY)
	$(BIN)/python -m tests.live
	$(BIN)/python -m tests.alerting --only-cuts
	$(BIN)/python -m tests.endurance.silent
	$(BIN)/python -m tests.watch.traffic
	$(BIN)/python -m tests.endurance --minutes $(MINUTES)
	$(BIN)/python -m tests.endurance.losing --minutes $(MINUTES)
	for round in $$(seq $(ROUNDS)); do \
		$(BIN)/pytest -q -x tests/store/test_kill.py tests/namespaces; done

offline-bundle: $(READY)
	@PYTHONS="$(PYTHONS)" MACHINES="$(MACHINES)" .ci/offline/build

image: $(READY)
	@PYTHONS=3.12 MACHINES="$$(uname -m)" .ci/offline/build build/dist
	rm -rf build/bundle && mkdir -p build/bundle
	tar --extract --gzip --file build/dist/netmon-*-offline.tar.gz --directory build/bundle --strip-components 1
	docker build --tag netmon:$$($(BIN)/python -c 'import netmon; print(netmon.__version__)') .

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
