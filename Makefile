# One door for people and for CI. The first call sets everything up; every later one finds that done and goes on.

.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: demo run test lint bench faults build pins clean setup system-app system-test system-build

python := .venv/bin/python

# A name on the PATH proves nothing: the newest Python that runs, is not too new, and can make an environment.
find_python = for each in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$each -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null \
	&& echo $$each && break; done

demo: setup # a day with an ombud: in a window, or as pictures where there is no display
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; \
	then exec $(python) -m ombud_desktop --demo; \
	else QT_QPA_PLATFORM=offscreen exec $(python) -m tests.e2e.day; fi

run: setup # the program
	@exec $(python) -m ombud_desktop

# Three at a time: the tests in the real window mostly wait for it, those of the widgets take half of the time.
test: system-test lint # everything that must hold: lint, then every test
	@mkdir -p build
	@export QT_QPA_PLATFORM=offscreen; \
	$(python) -m pytest tests/e2e > build/e2e.txt 2>&1 & window=$$!; \
	$(python) -m pytest tests/ui > build/ui.txt 2>&1 & widgets=$$!; \
	$(python) -m pytest --ignore=tests/e2e --ignore=tests/ui; others=$$?; \
	wait $$widgets; widgets=$$?; cat build/ui.txt; \
	wait $$window; window=$$?; cat build/e2e.txt; exit $$((others || widgets || window))

lint: setup
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	.venv/bin/lint-imports --no-logo

bench: system-test setup # how fast, each number beside its own floor
	$(python) -m tests.benchmarks

faults: setup # a thousand kills and every other fault, with a table; minutes
	$(python) -m tests.faults

build: system-build setup # a folder that runs without Python: dist/ombud, proved by the program's own self-test
	.venv/bin/pyinstaller --noconfirm --log-level ERROR build.spec
	LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen dist/ombud/ombud --self-test

pins: # the newest versions that pyproject.toml allows, with hashes, for every system and Python at once
	python3 -m venv build/pins
	build/pins/bin/pip install --quiet uv
	build/pins/bin/uv pip compile $(compile) pyproject.toml -o requirements.txt
	build/pins/bin/uv pip compile $(compile) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

compile = --quiet --upgrade --universal --python-version 3.11 --generate-hashes --custom-compile-command "make pins"

clean: # as after a fresh clone
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -f resources/i18n/*.qm
	find ombud_desktop tests tools -name __pycache__ -type d -exec rm -rf {} +


# --- Set-up ---

setup: .venv/ready $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))

# The tests and the frozen folder need more of the system than the program does.
system-app system-test system-build: system-%:
	@tools/system_packages.sh $*

# Made anew when a pin changes, so that nothing old is left behind. SBK_EMBED=0 makes PySide6 unpack its own Python part
# once, to be compiled here for good: it would else compile it at every start, as would the frozen folder (14 ms).
.venv/ready: requirements-dev.txt | system-app
	@python=$$($(find_python)); \
	[ -n "$$python" ] || { echo "Ombud Desktop needs Python 3.11 to 3.14, with venv." >&2; exit 1; }; \
	echo "Setting up .venv with $$($$python --version): about a minute, once"; \
	$$python -m venv --clear .venv
	@$(python) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@SBK_EMBED=0 $(python) -c "import PySide6.QtWidgets" \
	|| { echo "Qt cannot start: install the system packages named above first." >&2; exit 1; }
	@$(python) -m compileall -qf --invalidation-mode unchecked-hash .venv/lib/python*/site-packages/shiboken6/files.dir
	@touch $@

%.qm: %.ts | .venv/ready
	@.venv/bin/pyside6-lrelease -silent $< -qm $@
