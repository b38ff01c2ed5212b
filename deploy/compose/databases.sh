#!/bin/bash
# Runs once, when PostgreSQL's volume is new: a database and a role for each service, both of the service's name, and no
# role may so much as connect to another's database.
set -euo pipefail

database() {
  psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres --set=name="$1" --set=password="$2" <<'SQL'
create role :"name" login nosuperuser nocreatedb nocreaterole password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database feedback "$FEEDBACK_DB_PASSWORD"
database recovery "$RECOVERY_DB_PASSWORD"
database recognition "$RECOGNITION_DB_PASSWORD"
database analytics "$ANALYTICS_DB_PASSWORD"

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres \
  --command='revoke all on database postgres, template1 from public'
