# Two networks with routers, and both halves of a peering between them, for UpCloud's Terraform provider.
# scripts/conformance.sh applies it to the simulator.
terraform {
  required_providers {
    upcloud = {
      source = "UpCloudLtd/upcloud"
    }
  }
}

variable "name" {
  type = string
}

# null asks the provider to clear them.
variable "labels" {
  type     = map(string)
  nullable = true
}

variable "dhcp_dns" {
  type = list(string)
}

locals {
  ranges = ["10.210.0.0/24", "10.211.0.0/24"]
}

resource "upcloud_router" "this" {
  count  = 2
  name   = "conformance-${count.index}"
  labels = var.labels

  static_route {
    route   = "192.168.${count.index}.0/24"
    nexthop = cidrhost(local.ranges[count.index], 9)
  }
}

resource "upcloud_network" "this" {
  count  = 2
  name   = "conformance-${count.index}"
  zone   = "fi-hel${count.index + 1}"
  router = upcloud_router.this[count.index].id
  labels = var.labels

  ip_network {
    address            = local.ranges[count.index]
    dhcp               = true
    dhcp_default_route = false
    dhcp_dns           = var.dhcp_dns
    dhcp_routes        = ["192.168.100.0/24"]
    family             = "IPv4"

    dhcp_routes_configuration = {
      effective_routes_auto_population = {
        enabled = true
      }
    }
  }
}

resource "upcloud_network_peering" "this" {
  count  = 2
  name   = "${var.name}-${count.index}"
  labels = var.labels

  network {
    uuid = upcloud_network.this[count.index].id
  }

  peer_network {
    uuid = upcloud_network.this[1 - count.index].id
  }
}
