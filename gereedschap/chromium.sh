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

heel="chromium chromium-browser google-chrome"
gezocht="$(dirname "$0")/../.venv/chromium-gezocht"

er_is chromium-headless-shell && exit 0
# Where Chromium is whole (Ubuntu has no shell apart), apt is asked once and not for every run.
er_is $heel && [ -f "$gezocht" ] && exit 0
if [ "$(id -u)" = 0 ] && er_is apt-get; then
    echo "Chromium installeren ..."
    timeout 120 apt-get update -qq || true
    # Without a network the Chromium that is there will do.
    installeer chromium-headless-shell 2>/dev/null || er_is $heel || installeer chromium || true
    touch "$gezocht"
fi
if ! er_is chromium-headless-shell $heel; then
    echo "Er is geen Chromium. Installeer het pakket 'chromium' om ook de browsertests te draaien." >&2
    exit 1
fi
