# `make site` and `make test` are all that is needed; `make help` lists the rest.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help site serve papers test unit fuzz format lint bench clean setup-build setup-test

# For `make serve`.
PORT ?= 8080
# For `make fuzz`: how long each fuzzer runs.
FUZZ_SECONDS ?= 20
# For `make papers`: the address that codes lead to where calendar.yml has none, and a folder with other
# HTML files that are printed too.
BASE_URL ?=
ALSO ?=
# For `make bench`.
SIZES ?= 1000 10000 100000

BUILD_PACKAGES = libcmark-dev libarchive-dev libqrencode-dev libvips-dev libxlsxwriter-dev pkg-config
# The examples of the CommonMark specification come with Debian's goldmark.
TEST_PACKAGES = $(BUILD_PACKAGES) cmark golang-github-yuin-goldmark-dev chromium fonts-noto-cjk \
  git libimage-exiftool-perl poppler-utils python3 python3-venv zbar-tools
SWIFT_FILES = Package.swift Sources Tests
THEMES = $(notdir $(patsubst %/,%,$(wildcard themes/*/)))

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1 /p' Makefile | while read -r name words; do \
	  printf '  make %-8s %s\n' "$$name" "$$words"; done

site: setup-build ## build the site into site/
	@swift build --configuration release --product almanac
	@.build/release/almanac build

serve: setup-build ## show the site at http://127.0.0.1:8080, following every edit (PORT=…)
	@swift build --configuration release --product almanac
	@.build/release/almanac serve --port $(PORT)

papers: setup-build ## print posters, booklets and annexes as PDF into papers/ (BASE_URL=…, ALSO=folder)
	@setup/packages chromium fonts-noto-cjk python3 python3-venv
	@setup/python
	@swift build --configuration release --product almanac
	@.build/release/almanac build $(if $(BASE_URL),--base-url "$(BASE_URL)")
	@forms=$$(mktemp -d) && trap 'rm -rf "$$forms"' EXIT && \
	  { [ ! -e content/forms.yml ] || .build/release/almanac annex --output "$$forms"; } && \
	  .venv/bin/python printing/print_papers.py site papers --also "$$forms" $(if $(ALSO),--also "$(ALSO)")

test: setup-test lint ## run every check there is
	@echo "== the program as it is shipped, and its tests; every target imports only what it lists"
	@swift build --configuration release --build-tests --explicit-target-dependency-import-check error
	@echo "== units, whole sites, one after another: a test that is answered needs threads that are free"
	@swift test --configuration release --skip-build --no-parallel
	@echo "== what check tells programs"
	@.venv/bin/python -m pytest Tests/FormatTests --quiet
	@echo "== the commands with files of office programs, and on a terminal"
	@.venv/bin/python -m pytest Tests/CommandTests --quiet
	@echo "== the papers as they are printed"
	@.venv/bin/python -m pytest Tests/PaperTests --quiet
	@echo "== the pages in a browser"
	@rm -rf .build/pages
	@for theme in $(THEMES); do \
	  .build/release/almanac build --quiet --theme "$$theme" --output ".build/pages/$$theme" || exit; \
	done
	@.venv/bin/python -m pytest Tests/BrowserTests --quiet --numprocesses 2 --dist loadgroup

unit: setup-build ## run the unit tests alone
	@swift test --skip EndToEndTests

fuzz: setup-build ## look for inputs that break a parser, for a while (FUZZ_SECONDS=…)
	@Tests/Fuzzing/run $(FUZZ_SECONDS)

lint: ## check the formatting
	@echo "== formatting"
	@swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format: ## repair the formatting
	@swift format --in-place --parallel --recursive $(SWIFT_FILES)

bench: setup-build ## measure builds of 1,000, 10,000 and 100,000 activities (SIZES=…), the search, the preview, photos
	@setup/packages cmark git python3 python3-venv chromium
	@setup/python
	@swift build --configuration release --product almanac
	@swift build --configuration release --product MarkdownStages
	@swift build --configuration release --product BuildShares
	@python3 Tests/Benchmarks/bench.py $(SIZES)
	@.venv/bin/python Tests/Benchmarks/compare_search.py 1000 --ours
	@.venv/bin/python Tests/Benchmarks/bench_serve.py
	@.venv/bin/python Tests/Benchmarks/bench_pictures.py

clean: ## remove everything that was built, but for the site
	@rm -rf .build .venv

setup-build:
	@command -v swift >/dev/null || { \
	  echo "Swift 6 is needed: https://www.swift.org/install/linux/" >&2; exit 1; }
	@setup/packages $(BUILD_PACKAGES)

setup-test: setup-build
	@setup/packages $(TEST_PACKAGES)
	@setup/python
