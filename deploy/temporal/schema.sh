#!/bin/sh
# Makes Temporal's two databases and brings their schema to the release of the tools; runs as often as one likes.
# Needs POSTGRES_SEEDS, DB_PORT, POSTGRES_USER, POSTGRES_PWD; the user may create databases, or finds them made.
set -eu
schema=${TEMPORAL_SCHEMA:-/etc/temporal/schema/postgresql/v12}
tool() {
  SQL_PASSWORD="$POSTGRES_PWD" temporal-sql-tool --plugin postgres12 --endpoint "$POSTGRES_SEEDS" --port "$DB_PORT" \
    --user "$POSTGRES_USER" ${SQL_CA:+--tls --tls-ca-file "$SQL_CA"} "$@"
}
for database in temporal visibility; do
  name=temporal
  [ "$database" = visibility ] && name=temporal_visibility
  tool --database "$name" create-database
  # A schema that is there already has its version: setting it up anew is refused, and nothing else is.
  tool --database "$name" update-schema --schema-dir "$schema/$database/versioned" 2>/dev/null || {
    tool --database "$name" setup-schema --version 0.0
    tool --database "$name" update-schema --schema-dir "$schema/$database/versioned"
  }
done
