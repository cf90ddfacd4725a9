# One command each, from a fresh clone: needs Python 3.11 or later, and Maven on Java 17 or 21.
#   make run     set everything up and serve the demonstration
#   make dev     the same, reloading the page and the API while one edits
#   make test    set everything up, run every test but the long ones, and name the ten slowest
#   make quick   run the tests that tell most, in under two minutes
#   make soak    run the long versions of tests, such as kills during an import, and print a table of what survived
#   make check   formatting, lint, types, words, import contracts
#   make bench   compare measures with other libraries and budgets; an hour, writes docs/benchmarks.md, docs/suggestions.md and tables of docs/methods.md
#   make setup   what `make run` does before it starts
#   make guide   take the pictures of docs/guide again, after the page has changed
#   make release build the image that a server needs, tagged with the version
#   make lock    lock the Python packages again (needs uv)

# The first Python that is new enough; otherwise any, which then says what is wrong with it.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && exit; done; echo python3)
SETUP = p='$(PYTHON)'; command -v "$$p" >/dev/null || { echo "Weft needs Python 3.11 or later, and there is no $$p here. \
	Install it (Debian, Ubuntu: sudo apt install python3 python3-venv; macOS: brew install python)." >&2; exit 1; }; \
	"$$p" scripts/setup.py
# A worker a core, each with its own Neo4j. The tests of a file stay together, as they share what the graph holds.
PYTEST = .venv/bin/pytest -n auto --dist loadfile --no-loadscope-reorder
QUICK = tests/unit tests/contract/test_statements.py tests/integration/api/test_routes.py tests/integration/changes/test_editing.py \
	tests/integration/questions/test_gaps.py tests/e2e/test_questions.py::test_who_connects_by_mouse
UV = uv
LOCK = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock"

.PHONY: run dev test quick soak check bench setup lock reference guide release
.SILENT:

run:
	$(SETUP) run && exec .venv/bin/weft up --demo

dev:
	$(SETUP) dev && PATH="$(CURDIR)/.venv/bin:$$PATH" exec .venv/bin/python scripts/dev.py

setup:
	$(SETUP) run

test:
	$(SETUP) test && $(PYTEST) --durations=10
	cd web && PATH="$(CURDIR)/.venv/bin:$$PATH" npm test

quick:
	$(SETUP) test && $(PYTEST) $(QUICK)
	cd web && PATH="$(CURDIR)/.venv/bin:$$PATH" npm test

soak:
	$(SETUP) test && $(PYTEST) -m soak --durations=0 -rP

check:
	$(SETUP) check
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/python scripts/words.py
	.venv/bin/mypy
	.venv/bin/lint-imports
	cd web && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run check
	cd web && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run lint
	cd web && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run format:check

bench:
	$(SETUP) bench && .venv/bin/python -m benchmarks && .venv/bin/python -m benchmarks.suggestions && .venv/bin/python -m benchmarks.gaps && \
	.venv/bin/python -m benchmarks.stability

lock:
	$(LOCK) --extra build -o requirements/run.txt
	$(LOCK) --extra build --extra dev -c requirements/run.txt -o requirements/dev.txt
	$(LOCK) --extra bench --extra build --extra dev -c requirements/dev.txt -o requirements/bench.txt

guide:
	$(SETUP) test && WEFT_GUIDE=keep .venv/bin/pytest -q tests/e2e/test_guide.py

reference:
	.venv/bin/python scripts/reference.py
	.venv/bin/python scripts/formats.py
	.venv/bin/python scripts/fields.py

release:
	docker build -t "weft:$$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)" .
