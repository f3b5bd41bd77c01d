# Minutebook. `make demo` and `make test` do all the set-up on a fresh machine with Swift 6.3.

SWIFT ?= swift
BUILD := .build/release
MINUTEBOOK := $(BUILD)/minutebook

.PHONY: help setup build demo test clean

help:
	@echo "make demo    set up, build, run the batch on fixtures/, and answer questions from it"
	@echo "make test    set up, build, run every test"
	@echo "make build   only the program: $(MINUTEBOOK)"
	@echo "make setup   only the Debian packages that are missing"
	@echo "make clean   take away what was built"
	@echo "make fixtures          typeset the scans in fixtures/ again"
	@echo "make calibrate         fit the words' probabilities anew, and say how honest they are"
	@echo "make calibrate-items   fit the probabilities of attendees, motions, votes and bills anew"
	@echo "make train-typewriting train the model for typewriting anew: an hour or two, needs real typed pages with truth"
	@echo "make bench-ocr         speed, memory and errors beside tesseract and ocrmypdf, where they are installed"
	@echo "make bench-inference   the fast layers of Tesseract's network beside its own: gain, and that no word differs"
	@echo "make bench-distortions errors by what befell the scan, beside tesseract"
	@echo "make bench-rasters     bench-ocr on scans made of PDFs whose text is known"
	@echo "make bench-long        memory over files of 1,000 and 500 pages"
	@echo "make bench-minutes     speed of reading minutes, a page and a line of ten megabytes"
	@echo "make bench-council     how well the minutes of real councils are read"
	@echo "make bench-forms       how much of filled forms is read right, by what befell the paper"
	@echo "make bench-search      speed of searches in archives of up to a million pages"
	@echo "make ask-search        twenty questions with known answers, asked of real scans"
	@echo "make fuzz-search       a million random queries, none of which may fail or take a second"

setup:
	@sh setup.sh

build: setup
	$(SWIFT) build -c release --product minutebook

demo: build
	@sh demo.sh $(MINUTEBOOK)

test: setup
	$(SWIFT) test

clean:
	rm -rf .build demo

# Typesets and degrades the scans in fixtures/ again; equal sources give equal bytes. Needs:
# python3-pil python3-numpy qpdf fonts-urw-base35 fonts-liberation fonts-courier-prime fonts-gnutypewriter
.PHONY: fixtures
fixtures:
	/usr/bin/python3 fixtures/generator/make.py
	/usr/bin/python3 fixtures/generator/forms.py fixtures/forms

# Compares OCR programs on the same scans: `make bench-ocr DIR="folder folder"`; see bench/ocr.py.
.PHONY: bench-ocr
bench-ocr: build
	python3 bench/ocr.py $(DIR) --minutebook $(MINUTEBOOK)

# The fast layers of Tesseract's network beside its own: the gain, and whether any word differs; see bench/inference.py.
.PHONY: bench-inference
bench-inference: build
	python3 bench/inference.py $(DIR) --minutebook $(MINUTEBOOK)

# What turning, skew, specks, black borders and the like cost, here and with tesseract: one table; see bench/distortions.py.
.PHONY: bench-distortions
bench-distortions: build
	/usr/bin/python3 bench/distortions.py $(DIR) --minutebook $(MINUTEBOOK)

# The same on scans made of PDFs that have a text layer, whose text is known: PDFS=folder; see bench/rasterise.py.
PDFS ?= ../shared/data/council/tulsa
.PHONY: bench-rasters
bench-rasters: build
	/usr/bin/python3 bench/rasterise.py $(PDFS) .build/rasters
	python3 bench/ocr.py .build/rasters --repeats 1 --minutebook $(MINUTEBOOK)

# Memory over a TIFF of 1,000 pages and a PDF of 500; see bench/long.py.
.PHONY: bench-long
bench-long: build
	/usr/bin/python3 bench/long.py --minutebook $(MINUTEBOOK)

# Fits the words' probabilities anew and reports how honest they are on scans not fitted on. Best on real scans:
# `make calibrate TRUTH="folder folder"`; bench/rasterise.py makes scans with known text out of PDFs.
TRUTH ?= $(wildcard ../shared/data/typewritten ../shared/data/print) fixtures/minutes
.PHONY: calibrate
calibrate: build
	$(MINUTEBOOK) eval $(TRUTH) --text-only --text-layer ignore \
	  --fit-confidence Sources/Recognition/word-confidence.json

# Trains the model for typewriting anew, on drawn lines and on those of every second scan in TYPED (images beside their ALTO);
# the others are left to judge it by. See training/train.sh for what it needs.
TYPED ?= ../shared/data/typewritten
.PHONY: train-typewriting
train-typewriting:
	sh training/train.sh .build/typewriting Sources/CTypewriting/typewriting.lstm \
	  $(shell ls $(TYPED)/*.jpg | awk 'NR % 2 == 1')

# How much of filled forms is read right, by what befell the paper: one table; see bench/forms.py.
.PHONY: bench-forms
bench-forms: build
	/usr/bin/python3 bench/forms.py --minutebook $(MINUTEBOOK)

# Builds archives of growing sizes and times searches in them: about 10 minutes and 15 GB for the largest; then asks for
# known pages as recognition gets worse. Smaller: make bench-search SIZES=10000,100000
SIZES ?= 10000,100000,1000000
.PHONY: bench-search
bench-search: setup
	$(SWIFT) build -c release --product bench-search
	$(BUILD)/bench-search --cpu --sizes $(SIZES)
	$(BUILD)/bench-search --cpu --known-items

# Twenty questions with known answers, asked of an archive made of real scans, where they lie beside the project.
.PHONY: ask-search
ask-search: build
	$(SWIFT) build -c release --product bench-search
	rm -rf $(BUILD)/ask && mkdir -p $(BUILD)/ask/in
	cp -r ../shared/data/council/greenville ../shared/data/council/nipissing ../shared/data/council/tulsa $(BUILD)/ask/in
	$(MINUTEBOOK) run pipelines/minutes.yaml --input $(BUILD)/ask/in --archive $(BUILD)/ask/archive
	$(BUILD)/bench-search --ask $(BUILD)/ask/archive

# A million random queries: no error, and none over a second. Fewer: make fuzz-search COUNT=100000
COUNT ?= 1000000
.PHONY: fuzz-search
fuzz-search: setup
	$(SWIFT) build -c release --product bench-search
	$(BUILD)/bench-search --fuzz $(COUNT)

# How well real minutes are read: by truth written from reading them (bench/truth), and by roll calls whose clerk printed
# the tally, from the text and from 200-dpi pictures of it; see bench/rollcalls.py. Needs python3-pil and python3-numpy.
COUNCIL ?= ../shared/data/council
.PHONY: bench-council
bench-council: build
	$(MINUTEBOOK) eval bench/truth --scans $(COUNCIL)
	rm -rf .build/council
	/usr/bin/python3 bench/rollcalls.py truth $(COUNCIL)/tulsa .build/council/truth
	/usr/bin/python3 bench/rasterise.py $(COUNCIL)/tulsa .build/council/pictures --dpi 200
	$(MINUTEBOOK) eval .build/council/truth --scans $(COUNCIL)/tulsa
	/usr/bin/python3 bench/rollcalls.py agree $(MINUTEBOOK) $(COUNCIL)/tulsa/*.pdf
	$(MINUTEBOOK) eval .build/council/truth --scans .build/council/pictures
	/usr/bin/python3 bench/rollcalls.py agree $(MINUTEBOOK) .build/council/pictures/*.pdf

# Milliseconds a page that the reader of minutes takes, and whether its work stays linear in the length of its input.
.PHONY: bench-minutes
bench-minutes: setup
	$(SWIFT) build -c release --product bench-minutes
	$(BUILD)/bench-minutes fixtures/minutes $(wildcard ../shared/data/council/cleveland-text)

# Fits the probabilities of attendees, motions, votes and bills anew, on unseen towns drawn from ITEM_SEEDS with any damage,
# and reports how honest they are on the documents not fitted on.
ITEM_SEEDS ?= 101 102 103
.PHONY: calibrate-items
calibrate-items: build
	for seed in $(ITEM_SEEDS); do /usr/bin/python3 fixtures/generator/make.py --out .build/unseen/$$seed --fresh --seed $$seed --damage any; done
	$(MINUTEBOOK) eval $(foreach seed,$(ITEM_SEEDS),.build/unseen/$(seed)) fixtures/minutes \
	  --fit-item-confidence Sources/Extraction/Minutes/item-confidence.json
