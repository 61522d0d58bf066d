#!/bin/sh
# Makes a checked copy of the database, also while the service runs, and keeps the newest copies. Nothing is removed when
# the copy fails. Run by passerelle-backup.service; or by hand: DATA_DIR=... BACKUP_DIR=... sh backup.sh
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${BACKUP_DIR:?the folder for the copies}
keep=${KEEP:-14}

node "$root/dist/src/cli/main.js" backup "$folder/passerelle-$(date -u +%Y-%m-%dT%H%M%SZ).db"

# Names sort by time. The manifest of a copy goes with it.
find "$folder" -maxdepth 1 -name 'passerelle-????-??-??T??????Z.db' | sort -r | tail -n "+$((keep + 1))" |
  while read -r old; do
    rm -f "$old" "$old.json"
    echo "removed $old"
  done
