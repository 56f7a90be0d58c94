#!/usr/bin/env bash
# Starts `npm run simulator` in the background and waits until it listens. Prints what a client needs to know as lines
# NAME=VALUE (the URL and token of each cloud, the project, the log), and its pid
# to end it. Options go to the simulator.
set -euo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
PATH="$PWD/node_modules/.bin:$PATH" node simulator/main.ts "$@" </dev/null >"$log" 2>&1 &
pid=$!

for _ in $(seq 100); do
  grep -q 'Stop with' "$log" && break
  if ! kill -0 "$pid" 2>/dev/null; then
    cat "$log" >&2
    exit 1
  fi
  sleep 0.1
done

# Of the lines `export NAME=VALUE …`.
value() { sed -n 's/^  export //p' "$log" | tr ' ' '\n' | sed -n "s/^$1=//p"; }

cat <<EOF
aiven-url=$(value AIVEN_WEB_URL)
aiven-token=$(value AIVEN_TOKEN)
upcloud-url=$(value UPCLOUD_DEBUG_API_BASE_URL)
upcloud-token=$(value UPCLOUD_TOKEN)
project=$(value AIVEN_PROJECT)
log=$log
pid=$pid
EOF
