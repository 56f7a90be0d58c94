"""Drives UpCloud's calls for networks and peerings through the Python client, against the simulator.

Prints one line for each call: client, call, PASS or FAIL, what was seen (separated by tabs).
Usage: conformance-upcloud.py URL TOKEN NETWORK PEER_NETWORK PEERING
"""

import re
import sys
import time

from upcloud_api import CloudManager, __version__
from upcloud_api.api import API
from upcloud_api.errors import UpCloudAPIError

url, token, network_uuid, peer_uuid, peering_uuid = sys.argv[1:]
API.api_root = f"{url}/1.3"
client = CloudManager(token=token)
raw = client.api
failed = False


def step(call, run):
    """Runs one call; `run` gives what was seen, or raises."""
    global failed
    try:
        result, seen = "PASS", run()
    except Exception as error:  # whatever is wrong with it is the finding
        failed = True
        result, seen = "FAIL", f"{type(error).__name__}: {error}"
    told = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", " ".join(str(seen).split()))
    print("\t".join([f"upcloud-api {__version__}", call, result, told[:120]]), flush=True)


def peering(uuid):
    return raw.get_request(f"/network-peering/{uuid}")["network_peering"]


def peerings():
    return raw.get_request("/network-peering")["network_peerings"]["network_peering"]


def wait_for(uuid, state):
    for _ in range(100):
        if peering(uuid)["state"] == state:
            return f"state {state}"
        time.sleep(0.1)
    raise AssertionError(f"still {peering(uuid)['state']}, not {state}")


def refused(run, code):
    try:
        run()
    except UpCloudAPIError as error:
        assert error.error_code == code, f"refused with {error.error_code}, not {code}"
        return f"refused: {code}"
    raise AssertionError("was not refused")


def networks():
    found = [network for network in client.get_networks() if network.type == "private"]
    assert network_uuid in [network.uuid for network in found], "the network is not in the list"
    return f"{len(found)} private networks"


def one_network():
    network = client.get_network(network_uuid)
    return f"{network.name} in {network.zone}, router {network.router}"


created = {}


def create():
    body = {
        "network_peering": {
            "name": "conformance",
            "configured_status": "active",
            "network": {"uuid": network_uuid},
            "peer_network": {"uuid": peer_uuid},
            "labels": [{"key": "env", "value": "test"}],
        }
    }
    created.update(raw.post_request("/network-peering", body)["network_peering"])
    return f"state {created['state']}, labels {created['labels']}"


def modify(uuid, **changes):
    body = {"network_peering": changes}
    return raw.patch_request(f"/network-peering/{uuid}", body)["network_peering"]


def disable():
    configured = modify(peering_uuid, configured_status="disabled")["configured_status"]
    return f"configured {configured}, then {wait_for(peering_uuid, 'disabled')}"


def clear_labels():
    assert modify(created["uuid"], labels=None)["labels"] == [], "labels are still there"
    return "labels []"


def network_life():
    router = client.create_router("conformance")
    made = client.create_network(
        "conformance", "fi-hel1", "10.241.0.0/24", "yes", "IPv4", router.uuid, dhcp_dns=["10.0.0.2"]
    )
    changed = client.modify_network(made.uuid, "no", "IPv4", name="renamed")
    raw.put_request(f"/network/{made.uuid}", {"network": {"router": None}})
    client.delete_network(made.uuid)
    client.delete_router(router.uuid)
    only = changed.ip_networks[0]
    return f"{changed.name}: {only.address}, DHCP {only.dhcp}, DNS {only.dhcp_dns}"


def delete(uuid):
    raw.delete_request(f"/network-peering/{uuid}")
    for _ in range(100):
        if uuid not in [one["uuid"] for one in peerings()]:
            return "gone from the list"
        time.sleep(0.1)
    raise AssertionError("still in the list")


step("account", lambda: f"user {client.authenticate()['account']['username']}")
step("zones", lambda: f"{len(client.get_zones()['zones']['zone'])} zones")
step("networks", networks)
step("network", one_network)
step("routers", lambda: f"{len(client.get_routers())} routers")
step("networks and routers: create, modify, detach, delete", network_life)
step("servers", lambda: f"{len(client.get_servers())} servers")
step("peerings: list", lambda: ", ".join(one["name"] for one in peerings()))
step("peerings: get", lambda: f"{peering(peering_uuid)['name']}, state {peering(peering_uuid)['state']}")
step("peerings: create", create)
step("peerings: rename", lambda: f"name {modify(created['uuid'], name='renamed')['name']}")
step("peerings: labels null", clear_labels)
step("peerings: delete while active", lambda: refused(lambda: delete(peering_uuid), "PEERING_NOT_DISABLED"))
step("peerings: disable", disable)
step("peerings: delete", lambda: delete(peering_uuid))
step("peerings: get what is gone", lambda: refused(lambda: peering(peering_uuid), "PEERING_NOT_FOUND"))
sys.exit(1 if failed else 0)
