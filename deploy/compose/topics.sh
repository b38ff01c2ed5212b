#!/bin/bash
# Makes the topics of the contract unless they are there. A test compares the names and partitions with the contract.
set -euo pipefail

PARTITIONS=6

topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
    --topic "$1" --partitions "$PARTITIONS" --replication-factor 1 "${@:2}"
}

# Kept for ever: nothing personal is in them, and analytics is rebuilt from them.
for name in makegood.feedback makegood.recovery makegood.recognition makegood.analytics; do
  topic "$name" --config retention.ms=-1
done

# From integrations: a week, and uncompressed, so that the broker checks the true size of what strangers send.
contacts() {
  topic "$1" --config retention.ms=604800000 --config compression.type=uncompressed
}

contacts makegood.contacts
for integration in ${CONTACT_INTEGRATIONS:-}; do
  contacts "makegood.contacts.$integration"
done
