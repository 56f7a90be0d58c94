# An Aiven VPC on an UpCloud cloud, for Aiven's Terraform provider. scripts/conformance.sh applies it to the simulator.
terraform {
  required_providers {
    aiven = {
      source = "aiven/aiven"
    }
  }
}

variable "project" {
  type = string
}

resource "aiven_project_vpc" "this" {
  project      = var.project
  cloud_name   = "upcloud-de-fra"
  network_cidr = "10.212.0.0/24"
}
