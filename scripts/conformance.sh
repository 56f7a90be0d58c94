#!/usr/bin/env bash
# Drives the real clients of both clouds against the simulator and prints what came of each command as a table in Markdown;
# with --write it replaces the table in docs/reliability.md. Each client has a simulator of its own. Fails when a command
# failed. A client that is not here is skipped, with the reason, and the others run. Not part of the tests: it needs
#   avn, upcloud-api            Python, and its packages from where pip finds them
#   upctl                       upctl on the PATH, or Go to install it
#   Terraform's providers       terraform or tofu on the PATH, and terraform-provider-upcloud and terraform-provider-aiven
set -euo pipefail
cd "$(dirname "$0")/.."

AIVEN_CLIENT=4.18.0
UPCLOUD_API=2.9.0
UPCTL=github.com/UpCloudLtd/upcloud-cli/v3/cmd/upctl@latest

work=$(mktemp -d)
rows=$work/rows
told() { sed -n "s/^$1=//p" "$work/simulator"; }
stop() {
  [[ -s $work/simulator ]] || return 0
  kill "$(told pid)" 2>/dev/null || true
  rm -f "$(told log)" "$work/simulator"
}
trap 'stop; rm -rf "$work"' EXIT

# A new simulator, so that no client sees what another one left.
simulate() {
  stop
  scripts/start-simulator.sh >"$work/simulator"
}

# The id of a thing in the simulator's world, by the name that the simulator prints.
id() { sed -n "s/^  $1  *\([0-9a-z-]*\) .*/\1/p" "$(told log)" | head -n 1; }

row() { printf '%s\t%s\t%s\t%s\n' "$@" | tee -a "$rows" >&2; }

# step CLIENT PATTERN COMMAND…: passes when the command ends well and its output has the pattern. A pattern that starts
# with ! is what a command that must be refused has to say. SHOWN is told in place of the command.
step() {
  local client=$1 pattern=$2 result=PASS refused=no
  shift 2
  [[ $pattern == !* ]] && refused=yes && pattern=${pattern#!}
  local told="${1##*/} ${*:2}" out status=0 seen
  told=$(sed -E 's/ --[a-z].*/ …/' <<<"$told")
  out=$("$@" 2>&1) || status=$?
  [[ $refused == no && $status -ne 0 || $refused == yes && $status -eq 0 ]] && result=FAIL
  seen=$(grep -o -E -- "$pattern" <<<"$out" | head -n 1 | tr -s ' ') && [[ -n $seen ]] || { result=FAIL && seen=$(tail -n 1 <<<"$out"); }
  row "$client" "$(without_ids <<<"${SHOWN:-$told}")" "$result" "$(without_ids <<<"$seen")"
}

without_ids() { sed -E 's/[0-9a-f]{8}-[0-9a-f-]{27}/ID/g'; }

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

# pip_install FOLDER PACKAGE CLIENT: a Python environment with one package; tells why there is none.
pip_install() {
  if ! command -v python3 >/dev/null; then
    row "$3" 'every command' SKIPPED 'there is no python3 here'
    return 1
  fi
  if ! { python3 -m venv "$work/$1" && "$work/$1/bin/pip" install -q "$2"; } >"$work/log" 2>&1; then
    row "$3" 'every command' SKIPPED "$2 could not be installed: $(reason "$work/log")"
    return 1
  fi
}

export HOME=$work/home
mkdir -p "$HOME"

drive_avn() {
  pip_install avn "aiven-client==$AIVEN_CLIENT" avn || return 0
  simulate
  local avn=$work/avn/bin/avn name="avn $AIVEN_CLIENT"
  export AIVEN_WEB_URL AIVEN_AUTH_TOKEN AIVEN_PROJECT
  AIVEN_WEB_URL=$(told aiven-url) AIVEN_AUTH_TOKEN=$(told aiven-token) AIVEN_PROJECT=$(told project)
  local orders search peer
  orders=$(id 'VPC orders') search=$(id 'VPC search') peer=$(id 'Network web-net')
  local vpc=(--project-vpc-id "$search") end=(--peer-cloud-account upcloud --peer-vpc "$peer")

  step "$name" 'simulator@example.com' "$avn" user info
  step "$name" 'acme-prod' "$avn" project list
  step "$name" 'acme-prod +upcloud-de-fra' "$avn" project details
  step "$name" 'upcloud-de-fra' "$avn" cloud list
  step "$name" "$search +upcloud-fi-hel1 +10.78.0.0/24 +ACTIVE" "$avn" vpc list
  SHOWN='avn vpc create --cloud nowhere …' step "$name" '!Cloud nowhere does not exist' "$avn" vpc create --cloud nowhere --network-cidr 10.90.0.0/24
  SHOWN='avn vpc create --cloud upcloud-de-fra …' step "$name" 'APPROVED' "$avn" vpc create --cloud upcloud-de-fra --network-cidr 10.90.0.0/24
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

find_upctl() {
  upctl=$(type -P upctl || true)
  [[ -n $upctl ]] && return
  if ! command -v go >/dev/null; then
    row upctl 'every command' SKIPPED 'there is neither upctl nor go here'
    return 1
  fi
  if ! GOBIN=$work/bin GOPATH=$work/go GOFLAGS=-modcacherw go install "$UPCTL" >"$work/log" 2>&1; then
    row upctl 'every command' SKIPPED "it could not be installed: $(reason "$work/log")"
    return 1
  fi
  upctl=$work/bin/upctl
}

drive_upctl() {
  local upctl name network peering router made
  find_upctl || return 0
  simulate
  name="upctl $("$upctl" version | sed -n 's/^ *Version: *\([^ ]*\).*/\1/p')"
  export UPCLOUD_DEBUG_API_BASE_URL UPCLOUD_TOKEN
  UPCLOUD_DEBUG_API_BASE_URL=$(told upcloud-url) UPCLOUD_TOKEN=$(told upcloud-token)
  network=$(id 'Network app-net') peering=$(id 'Peering orders')

  step "$name" 'Username: simulator' "$upctl" account show
  step "$name" 'de-fra1 +Frankfurt' "$upctl" zone list
  step "$name" 'app-net-1.example.com' "$upctl" server list
  step "$name" 'app-net' "$upctl" network list
  step "$name" 'de-fra1' "$upctl" network show "$network"
  step "$name" 'UUID [0-9a-f-]+' "$upctl" router create --name conformance
  router=$("$upctl" router list | sed -n 's/^ *\([0-9a-f-]*\) *conformance .*/\1/p')
  step "$name" 'UUID [0-9a-f-]+' "$upctl" network create --name conformance --zone fi-hel1 --ip-network address=10.240.0.0/24,dhcp=true --router "$router"
  made=$("$upctl" network list | sed -n 's/^ *\([0-9a-f-]*\) *conformance .*/\1/p')
  SHOWN='upctl network modify --ip-network dhcp=false,family=IPv4' step "$name" 'Modifying network' "$upctl" network modify "$made" --ip-network dhcp=false,family=IPv4
  SHOWN='upctl network show (the range, after that)' step "$name" '10.240.0.0/24 +IPv4 +no' "$upctl" network show "$made"
  SHOWN='upctl network modify --detach-router' step "$name" 'Modifying network' "$upctl" network modify "$made" --detach-router
  step "$name" 'Deleting router' "$upctl" router delete "$router"
  step "$name" 'Deleting network' "$upctl" network delete "$made"
  step "$name" 'orders.*active' "$upctl" network-peering list
  SHOWN='upctl network-peering delete (while active)' step "$name" '!PEERING_NOT_DISABLED' "$upctl" network-peering delete "$peering"
  step "$name" 'Disabling network peering' "$upctl" network-peering disable "$peering" --wait
  step "$name" 'Deleting network peering' "$upctl" network-peering delete "$peering"
  unset UPCLOUD_DEBUG_API_BASE_URL UPCLOUD_TOKEN
}

# find_provider NAME: sets terraform, and makes it take that provider from where it lies.
find_provider() {
  local provider
  terraform=$(type -P terraform || type -P tofu || true) provider=$(type -P "terraform-provider-$1" || true)
  if [[ -z $terraform || -z $provider ]]; then
    row "terraform-provider-$1" 'every command' SKIPPED "there is no ${terraform:+terraform-provider-$1}${terraform:-terraform or tofu} here"
    return 1
  fi
  export TF_CLI_CONFIG_FILE=$work/terraformrc CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1
  cat >"$TF_CLI_CONFIG_FILE" <<EOF
provider_installation {
  dev_overrides {
    "UpCloudLtd/upcloud" = "$(dirname "$provider")"
    "aiven/aiven"        = "$(dirname "$provider")"
  }
  direct {}
}
EOF
  mkdir -p "$work/$1"
  cp "scripts/conformance-$1.tf" "$work/$1/main.tf"
}

# The networks, routers and peerings here go through UpCloud's Go SDK, which the provider is made with.
drive_provider_upcloud() {
  local terraform
  find_provider upcloud || return 0
  simulate
  export UPCLOUD_DEBUG_API_BASE_URL UPCLOUD_TOKEN
  UPCLOUD_DEBUG_API_BASE_URL=$(told upcloud-url) UPCLOUD_TOKEN=$(told upcloud-token)
  local name=terraform-provider-upcloud at="-chdir=$work/upcloud"
  local first=(-no-color -var name=first -var 'labels={team="web",env=""}' -var 'dhcp_dns=["10.0.0.2"]')
  local second=(-no-color -var name=second -var 'labels=null' -var 'dhcp_dns=[]')
  tf() { SHOWN="terraform $1" step "$name" "$2" "$terraform" "$at" "${@:3}"; }
  tf 'apply (2 routers, 2 networks, 2 peerings)' '6 added' apply -auto-approve "${first[@]}"
  tf 'plan (after that)' 'No changes' plan -detailed-exitcode "${first[@]}"
  tf 'apply (names changed, labels and DNS cleared)' '6 changed' apply -auto-approve "${second[@]}"
  tf 'plan (after that)' 'No changes' plan -detailed-exitcode "${second[@]}"
  tf destroy '6 destroyed' destroy -auto-approve "${second[@]}"
  unset UPCLOUD_DEBUG_API_BASE_URL UPCLOUD_TOKEN
}

drive_provider_aiven() {
  local terraform
  find_provider aiven || return 0
  simulate
  export AIVEN_WEB_URL AIVEN_TOKEN
  AIVEN_WEB_URL=$(told aiven-url) AIVEN_TOKEN=$(told aiven-token)
  local name=terraform-provider-aiven at="-chdir=$work/aiven" project
  project=(-no-color -var "project=$(told project)")
  tf() { SHOWN="terraform $1" step "$name" "$2" "$terraform" "$at" "${@:3}"; }
  tf 'apply (a VPC on upcloud-de-fra)' '1 added' apply -auto-approve "${project[@]}"
  tf 'plan (after that)' 'No changes' plan -detailed-exitcode "${project[@]}"
  tf destroy '1 destroyed' destroy -auto-approve "${project[@]}"
}

drive_upcloud_api() {
  pip_install upcloud-api "upcloud-api==$UPCLOUD_API" upcloud-api || return 0
  simulate
  "$work/upcloud-api/bin/python" scripts/conformance-upcloud.py "$(told upcloud-url)" "$(told upcloud-token)" \
    "$(id 'Network app-net')" "$(id 'Network batch-net')" "$(id 'Peering orders')" | tee -a "$rows" >&2 || true
}

table() {
  count() { grep -c $'\t'"$1"$'\t' "$rows" || true; }
  printf 'Run on %s: %s passed, %s failed, %s skipped.\n\n' "$(date '+%-d %B %Y')" "$(count PASS)" "$(count FAIL)" "$(count SKIPPED)"
  printf '| Client | Command | Result | What was seen |\n| --- | --- | --- | --- |\n'
  sed 's/|/\\|/g' "$rows" | awk -F '\t' '{ printf "| %s | `%s` | %s | %s |\n", $1, $2, $3, $4 }'
}

# Puts the table between the marks of the document.
write() {
  local document=docs/reliability.md
  { echo && table && echo; } >"$work/framed"
  sed -e '/<!-- conformance:begin -->/,/<!-- conformance:end -->/{/<!-- conformance:/!d}' -e "/<!-- conformance:begin -->/r $work/framed" \
    "$document" >"$work/document"
  cp "$work/document" "$document"
}

: >"$rows"
drive_avn
drive_provider_aiven
drive_upctl
drive_provider_upcloud
drive_upcloud_api

table
[[ ${1:-} == --write ]] && write
! grep -q $'\tFAIL\t' "$rows"
