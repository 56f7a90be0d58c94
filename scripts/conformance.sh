#!/usr/bin/env bash
# Drives the real clients of both clouds against the simulator, and prints what came of each command as a table in
# Markdown. Fails when a command failed; what cannot be installed here is skipped, with the reason. Not part of the
# tests: it needs the network, Python for avn and UpCloud's Python client, and Go for upctl (or upctl on the PATH).
set -euo pipefail
cd "$(dirname "$0")/.."

AIVEN_CLIENT=4.18.0
UPCLOUD_API=2.9.0
UPCTL=github.com/UpCloudLtd/upcloud-cli/v3/cmd/upctl@latest

work=$(mktemp -d)
rows=$work/rows
scripts/start-simulator.sh >"$work/simulator"
told() { sed -n "s/^$1=//p" "$work/simulator"; }
trap 'kill "$(told pid)" 2>/dev/null || true; rm -rf "$work" "$(told log)"' EXIT

# The id of a thing in the simulator's world, by the name that the simulator prints.
id() { sed -n "s/^  $1  *\([0-9a-z-]*\) .*/\1/p" "$(told log)" | head -n 1; }

row() { printf '%s\t%s\t%s\t%s\n' "$@" | tee -a "$rows" >&2; }

# step CLIENT PATTERN COMMAND…: passes when the command ends well and its output has the pattern. A pattern that starts
# with ! is what a command that must be refused has to say.
step() {
  local client=$1 pattern=$2 result=PASS refused=no
  shift 2
  [[ $pattern == !* ]] && refused=yes && pattern=${pattern#!}
  local shown="$*" out status=0
  shown=${shown/#*\//}
  out=$("$@" 2>&1) || status=$?
  [[ $refused == no && $status -ne 0 || $refused == yes && $status -eq 0 ]] && result=FAIL
  local seen
  seen=$(grep -o -E -- "$pattern" <<<"$out" | head -n 1 | tr -s ' ') && [[ -n $seen ]] || { result=FAIL && seen=$(tail -n 1 <<<"$out"); }
  row "$client" "$(sed -E 's/ --[a-z].*/ …/' <<<"$shown")" "$result" "$(sed -E 's/[0-9a-f]{8}-[0-9a-f-]{27}/ID/g' <<<"$seen")"
}

# until_shows PATTERN COMMAND…: waits until the output has the pattern, for ten seconds at most.
until_shows() {
  local pattern=$1
  shift
  for _ in $(seq 50); do
    "$@" 2>&1 | grep -q -E -- "$pattern" && return
    sleep 0.2
  done
}

# Why an installation failed, without addresses.
reason() { sed -E 's#https?://[^ ]*##g' "$1" | grep -v '^ *$' | tail -n 1 | sed -E 's/^[[:space:]]+|[[:space:]]+$//g' | cut -c 1-120; }

export HOME=$work/home
mkdir -p "$HOME"

drive_avn() {
  if ! command -v python3 >/dev/null; then
    row avn 'every command' SKIPPED 'there is no python3 here'
    return
  fi
  if ! { python3 -m venv "$work/avn" && "$work/avn/bin/pip" install -q "aiven-client==$AIVEN_CLIENT"; } >"$work/log" 2>&1; then
    row avn 'every command' SKIPPED "aiven-client $AIVEN_CLIENT could not be installed: $(reason "$work/log")"
    return
  fi
  local avn=$work/avn/bin/avn name="avn $AIVEN_CLIENT"
  export AIVEN_WEB_URL AIVEN_AUTH_TOKEN AIVEN_PROJECT
  AIVEN_WEB_URL=$(told aiven-url) AIVEN_AUTH_TOKEN=$(told aiven-token) AIVEN_PROJECT=$(told project)
  local orders search peer
  orders=$(id 'VPC orders') search=$(id 'VPC search') peer=$(id 'Network web-net')
  local vpc=(--project-vpc-id "$search") end=(--peer-cloud-account upcloud --peer-vpc "$peer")

  step "$name" 'simulator@example.com' "$avn" user info
  step "$name" 'acme-prod' "$avn" project list
  step "$name" 'upcloud-de-fra' "$avn" cloud list
  step "$name" "$search +upcloud-fi-hel1 +10.78.0.0/24 +ACTIVE" "$avn" vpc list
  step "$name" 'upcloud +null +[0-9a-f-]+ +null +ACTIVE' "$avn" vpc peering-connection list --project-vpc-id "$orders"
  step "$name" 'APPROVED' "$avn" vpc peering-connection create "${vpc[@]}" "${end[@]}"
  until_shows PENDING_PEER "$avn" vpc peering-connection get "${vpc[@]}" "${end[@]}"
  step "$name" 'State: PENDING_PEER' "$avn" vpc peering-connection get "${vpc[@]}" "${end[@]}"
  step "$name" '"upcloud_network_id": "[0-9a-f-]+"' "$avn" vpc peering-connection get --json -v "${vpc[@]}" "${end[@]}"
  step "$name" 'PENDING_PEER' "$avn" vpc peering-connection refresh "${vpc[@]}"
  step "$name" 'DELETING' "$avn" vpc peering-connection delete "${vpc[@]}" "${end[@]}"
  until_shows 'does not exist' "$avn" vpc peering-connection get "${vpc[@]}" "${end[@]}"
  step "$name" '!Peering connection does not exist' "$avn" vpc peering-connection get "${vpc[@]}" "${end[@]}"
  AIVEN_AUTH_TOKEN=wrong step "$name (wrong token)" '!Invalid token|Authentication|permission|[Ff]orbidden' "$avn" vpc list

  local org ovpc opeer connection
  org=$(id Organization) ovpc=$(id 'Organization VPC shared') opeer=$(id 'Network app-net')
  local of=(--organization-id "$org" --organization-vpc-id "$ovpc")
  step "$name" "$org" "$avn" organization list
  step "$name" "$ovpc +upcloud-de-fra" "$avn" organization vpc list --organization-id "$org"
  step "$name" 'ACTIVE' "$avn" organization vpc get "${of[@]}"
  step "$name" 'APPROVED' "$avn" organization vpc peering-connection create "${of[@]}" --peer-cloud-account upcloud --peer-vpc "$opeer"
  until_shows PENDING_PEER "$avn" organization vpc peering-connection list "${of[@]}"
  step "$name" 'PENDING_PEER' "$avn" organization vpc peering-connection list "${of[@]}"
  step "$name" 'PENDING_PEER' "$avn" organization vpc peering-connection refresh "${of[@]}"
  connection=$("$avn" organization vpc peering-connection list --json "${of[@]}" | grep -m 1 -o '"peering_connection_id": "[^"]*"' | cut -d '"' -f 4) || true
  step "$name" 'DELETING' "$avn" organization vpc peering-connection delete "${of[@]}" --peering-connection-id "$connection"
}

drive_upctl() {
  local upctl
  upctl=$(type -P upctl || true)
  if [[ -z $upctl ]]; then
    if ! command -v go >/dev/null; then
      row upctl 'every command' SKIPPED 'there is neither upctl nor go here'
      return 1
    fi
    if ! GOBIN=$work/bin GOPATH=$work/go GOFLAGS=-modcacherw go install "$UPCTL" >"$work/log" 2>&1; then
      row upctl 'every command' SKIPPED "it could not be installed: $(reason "$work/log")"
      return 1
    fi
    upctl=$work/bin/upctl
  fi
  export UPCLOUD_DEBUG_API_BASE_URL UPCLOUD_TOKEN
  UPCLOUD_DEBUG_API_BASE_URL=$(told upcloud-url) UPCLOUD_TOKEN=$(told upcloud-token)
  local network peering
  network=$(id 'Network app-net') peering=$(id 'Peering orders')
  step upctl 'simulator' "$upctl" account show
  step upctl 'app-net' "$upctl" network list
  step upctl 'de-fra1' "$upctl" network show "$network"
  step upctl 'orders.*active' "$upctl" network-peering list
  step upctl 'Disabling network peering' "$upctl" network-peering disable "$peering" --wait
  step upctl 'Deleting network peering' "$upctl" network-peering delete "$peering"
}

drive_upcloud_api() {
  if ! command -v python3 >/dev/null; then
    row upcloud-api 'every call' SKIPPED 'there is no python3 here'
    return
  fi
  if ! { python3 -m venv "$work/upcloud" && "$work/upcloud/bin/pip" install -q "upcloud-api==$UPCLOUD_API"; } >"$work/log" 2>&1; then
    row upcloud-api 'every call' SKIPPED "upcloud-api $UPCLOUD_API could not be installed: $(reason "$work/log")"
    return
  fi
  "$work/upcloud/bin/python" scripts/conformance-upcloud.py "$(told upcloud-url)" "$(told upcloud-token)" \
    "$(id 'Network app-net')" "$(id 'Network batch-net')" "$(id 'Peering orders')" | tee -a "$rows" >&2 || true
}

: >"$rows"
drive_avn
drive_upctl || drive_upcloud_api

printf '| Client | Command | Result | What was seen |\n| --- | --- | --- | --- |\n'
sed 's/|/\\|/g' "$rows" | awk -F '\t' '{ printf "| %s | `%s` | %s | %s |\n", $1, $2, $3, $4 }'
printf '\n%s passed, %s failed, %s skipped\n' "$(grep -c $'\tPASS\t' "$rows" || true)" \
  "$(grep -c $'\tFAIL\t' "$rows" || true)" "$(grep -c $'\tSKIPPED\t' "$rows" || true)"
! grep -q $'\tFAIL\t' "$rows"
