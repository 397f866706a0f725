#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Renew both lock files. They carry hashes and no address of a package index.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
    --no-emit-index-url requirements.in -o requirements.lock
PATH="$PATH:$PWD/.venv/bin"
export PATH
npm update --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund
