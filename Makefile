# The project's commands. Each sets up what it needs in .venv first.

PYTHON ?= python3
BIN := .venv/bin

# Material's notice on its own end of life is not ours to repeat on each build.
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.PHONY: help site pdf serve check schemas test audit bundle bench faults law-eval search-eval lock clean setup-build setup-test setup-audit

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

site: setup-build ## build the portal into site/
	@echo "Building site/ …"
	@$(BIN)/mkdocs build --strict
	@$(BIN)/exitguide check-site site
	@echo "Done: open site/index.html, or run 'make serve'."

pdf: site ## make PDFs of the whole guide as well (needs the system library Pango)
	@echo "Making PDFs …"
	@$(BIN)/exitguide pdf site
	@$(BIN)/exitguide check-site site

serve: setup-build ## preview at http://127.0.0.1:8000/, built anew as you write
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

check: setup-build ## check the text, the facts and the law
	@$(BIN)/exitguide check

schemas: setup-build ## write JSON Schemas for text editors into build/schemas/
	@$(BIN)/exitguide schemas

test: setup-test ## run all tests (needs Python and a browser)
	@$(BIN)/python scripts/browser.py >/dev/null
	@echo "Style …" && $(BIN)/ruff check . && $(BIN)/ruff format --check .
	@echo "Types …" && $(BIN)/mypy
	@echo "Tests …" && $(BIN)/pytest --numprocesses 2

audit: setup-audit ## judge the finished guide with the Nu HTML checker, Lighthouse and more
	@$(BIN)/python -m scripts.audit_tools
	@$(BIN)/python scripts/browser.py >/dev/null
	@$(MAKE) --no-print-directory pdf
	@$(BIN)/exitguide bundle --out build/audit/dist --municipality 4204 --no-pdf
	@$(BIN)/python -m tests.audit "$$($(BIN)/python scripts/browser.py)"

bundle: setup-build ## write the offline bundles into dist/ (MUNICIPALITY=4204 for one alone)
	@$(BIN)/exitguide bundle --out dist $(if $(MUNICIPALITY),--municipality $(MUNICIPALITY),--all)

bench: setup-test ## measure what has to be fast
	@$(BIN)/python scripts/bench_check.py
	@$(BIN)/python scripts/bench_law.py
	@$(BIN)/python scripts/bench_bundle.py
	@$(BIN)/python -m tests.search.bench "$$($(BIN)/python scripts/browser.py)"

faults: setup-test ## plant faults in a copy of the guide, and count what the check finds
	@$(BIN)/python -m tests.faults

law-eval: setup-test ## how well law references are recognised: precision and recall
	@$(BIN)/python tests/law/annotated.py

search-eval: setup-test ## measure how well search answers, beside the theme's own
	@$(BIN)/python -m tests.search.evaluation "$$($(BIN)/python scripts/browser.py)"

lock: ## write requirements/ and the lock of npm anew (needs uv and npm)
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group build pyproject.toml -o requirements/build.txt
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group build --group test pyproject.toml -c requirements/build.txt -o requirements/test.txt
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group build --group test --group audit pyproject.toml -c requirements/test.txt -o requirements/audit.txt
	@cd tests/audit && npm update --package-lock-only --ignore-scripts --no-audit --no-fund

clean: ## delete what the commands made
	@rm -rf .venv site build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

setup-build setup-test setup-audit: setup-%:
	@command -v $(PYTHON) >/dev/null || { echo "make: there is no '$(PYTHON)' here; install Python 3.11 or newer, or set PYTHON=." >&2; exit 1; }
	@$(PYTHON) scripts/bootstrap.py $*
