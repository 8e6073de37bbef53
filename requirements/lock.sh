#!/bin/sh
# Write the lock files anew from pyproject.toml. They carry hashes and no addresses; needs `uv` on the PATH.
set -eu
cd "$(dirname "$0")/.."
lock() { uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet "$@"; }
lock pyproject.toml --output-file requirements/runtime.txt
lock pyproject.toml --extra region --constraint requirements/runtime.txt --output-file requirements/region.txt
lock requirements/build.in --output-file requirements/build.txt
lock pyproject.toml --extra dev --constraint requirements/runtime.txt --output-file requirements/dev.txt
lock benchmarks/peers.in --output-file benchmarks/peers.txt
