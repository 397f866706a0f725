#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The browser tests need Chromium. As root on Debian or Ubuntu it is installed; else we say how.
set -eu
for naam in chromium chromium-browser google-chrome; do
    command -v "$naam" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Chromium installeren ..."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium >/dev/null
else
    echo "Er is geen Chromium. Installeer het pakket 'chromium' om ook de browsertests te draaien." >&2
    exit 1
fi
