# Placeholder until the commands stand; `make test` is what CI calls.
.PHONY: test
test:
	swift test

# Typesets and degrades the scans in fixtures/ again; equal sources give equal bytes. Needs:
# python3-pil python3-numpy qpdf fonts-urw-base35 fonts-liberation fonts-courier-prime fonts-gnutypewriter
.PHONY: fixtures
fixtures:
	/usr/bin/python3 fixtures/generator/make.py
