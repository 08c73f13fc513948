#!/bin/sh
# Makes the namespace with a retention of ten years: closed cases are looked at for as long. Needs TEMPORAL_ADDRESS and TLS.
set -eu
namespace=${TEMPORAL_NAMESPACE:-zhengming}
temporal operator namespace describe --namespace "$namespace" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$namespace" --retention 3660d
temporal operator namespace update --namespace "$namespace" --retention 3660d
