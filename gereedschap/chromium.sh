#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The browser tests need Chromium, best as headless shell: the whole Chromium draws its own toolbar for every tab,
# which takes more work than our pages. As root on Debian or Ubuntu it is installed; else we say how.
set -eu

er_is() {
    for naam in "$@"; do
        command -v "$naam" >/dev/null 2>&1 && return
    done
    return 1
}

installeer() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

er_is chromium-headless-shell && exit 0
if [ "$(id -u)" = 0 ] && er_is apt-get; then
    echo "Chromium installeren ..."
    timeout 120 apt-get update -qq || true
    # Ubuntu has no such package, and without a network the Chromium that is there will do.
    installeer chromium-headless-shell 2>/dev/null ||
        er_is chromium chromium-browser google-chrome || installeer chromium || true
fi
if ! er_is chromium-headless-shell chromium chromium-browser google-chrome; then
    echo "Er is geen Chromium. Installeer het pakket 'chromium' om ook de browsertests te draaien." >&2
    exit 1
fi
