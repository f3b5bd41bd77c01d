# Placeholder until the commands stand; `make test` is what CI calls.
.PHONY: test
test:
	swift test
