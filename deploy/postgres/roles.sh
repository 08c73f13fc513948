#!/bin/bash
# First start of an empty PostgreSQL: an ordinary role for the registers, which row-level security binds, and one for Temporal.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres \
  -v zhengming="$(cat /run/secrets/zhengming-password)" -v temporal="$(cat /run/secrets/temporal-password)" <<'SQL'
create role zhengming login nosuperuser nobypassrls password :'zhengming';
create database zhengming owner zhengming;
create role temporal login createdb nosuperuser password :'temporal';
SQL
