# What people type. The work is in tools/: run.sh sets the environment, setup/ installs and builds what a target needs
# (once: a later run finds it current), and each target's own program does the rest.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test build sdk docs bench lint clean

RUN := @exec tools/run.sh
SETUP := @tools/run.sh node tools/setup/main.mjs

help: ## list the targets
	@echo "make <target>, one of:"
	@sed -n 's/^\([a-z]*\):.*## /    make \1\t/p' Makefile

demo: ## pulumi up of the quick-start stack against a local AWS, what it made, then destroy
	$(SETUP) demo
	$(RUN) node -r ts-node/register tools/demo/main.ts

test: ## every check; one suite with SUITE=unit, e2e, python, go or lint
	$(SETUP) test
	$(RUN) node tools/test/main.mjs $(SUITE)

build: ## the plugin pulumi-resource-firelens, the policy pack, the command line, the testing package and the Node SDK
	$(SETUP) build

sdk: ## write sdk/ from provider/schema.json
	$(SETUP) sdk
	$(RUN) .tools/bin/gen-sdk

docs: ## write docs/rules/, docs/destinations/ and the policy pack's types from core
	$(SETUP) docs
	$(RUN) node -r ts-node/register tools/docs/main.ts

bench: ## start-up and memory of the plugin, time of pulumi up and of an audit, cost of the policy pack
	$(SETUP) bench
	$(RUN) node -r ts-node/register tools/bench/main.ts

lint: ## types, eslint, prettier, ruff, gofmt and go vet
	$(SETUP) lint
	$(RUN) node tools/lint/main.mjs

clean: ## remove all that make installed and built in this checkout
	@exec rm -rf .tools .venv node_modules sdk/nodejs/bin sdk/nodejs/node_modules provider/bin cli/bin policy/bin testing/bin dist
