#!/bin/sh
# The main job on fixtures/, ending in answers that a person can read. Called by `make demo`.
set -eu

minutebook=$1
archive=demo/archive

rm -rf demo
mkdir -p demo/scans demo/pictures
# The box of scans: minutes of fictional towns, forms, a letter, and some files that no scanner should have made.
for kind in minutes forms bad; do
  mkdir demo/scans/$kind
  find fixtures/$kind -type f ! -name '*.txt' ! -name '*.json' ! -name '*.md' -exec cp {} demo/scans/$kind/ \;
done

heading() { printf '\n== %s\n$ minutebook %s\n' "$1" "$2"; }
ask() { heading "$1" "$2"; eval "$minutebook $2"; }

heading "The nightly batch" "run pipelines/minutes.yaml pipelines/forms.yaml --input demo/scans --archive $archive"
status=0
"$minutebook" run pipelines/minutes.yaml pipelines/forms.yaml --input demo/scans --archive "$archive" || status=$?
[ "$status" = 0 ] || [ "$status" = 3 ] || exit "$status"
