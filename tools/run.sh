#!/bin/sh
# Runs a command in this checkout with this checkout's tools first on PATH: `tools/run.sh npx mocha tests/unit`.
# Everything `make` does goes through here, so that nothing is written outside the checkout, the temporary folder and
# the caches of npm, pip and Go.
set -eu

cd -- "$(dirname -- "$0")/.."
root=$(pwd)

# mocha and eslint need these exact minors of 20 and 22 (they load ES modules with require).
wanted="Node.js 20.19 or later, 22.13 or later, or 24 or later"
if ! command -v node >/dev/null 2>&1; then
    echo "Node.js is missing: install $wanted (https://nodejs.org) and run this again." >&2
    exit 1
fi
# Written for any version of Node.js, however old.
if ! node -e 'var v = process.versions.node.split(".").map(Number), a = v[0], b = v[1];
process.exit(a === 20 && b >= 19 || a === 22 && b >= 13 || a >= 23 ? 0 : 1)'; then
    echo "Node.js $(node -v) is too old: install $wanted (https://nodejs.org) and run this again." >&2
    exit 1
fi

# Go counts telemetry under the user's configuration folder unless told of another one; its settings stay the user's.
if [ "$(uname -s)" != Darwin ] && [ -n "${HOME:-}" ]; then
    GOENV=${GOENV:-${XDG_CONFIG_HOME:-$HOME/.config}/go/env}
    XDG_CONFIG_HOME=$root/.tools/config
    export GOENV XDG_CONFIG_HOME
fi
PULUMI_HOME=$root/.tools/pulumi-home
PULUMI_SKIP_UPDATE_CHECK=true
PYTHONDONTWRITEBYTECODE=1
PIP_DISABLE_PIP_VERSION_CHECK=1
NPM_CONFIG_UPDATE_NOTIFIER=false
PATH=$root/.tools/bin:$root/.venv/bin:$root/node_modules/.bin:$PATH
export PULUMI_HOME PULUMI_SKIP_UPDATE_CHECK PYTHONDONTWRITEBYTECODE PIP_DISABLE_PIP_VERSION_CHECK
export NPM_CONFIG_UPDATE_NOTIFIER PATH
exec "$@"
