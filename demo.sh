#!/bin/sh
# The main job on fixtures/, ending in answers that a person can read. Called by `make demo`.
set -eu

minutebook=$1
archive=demo/archive

rm -rf demo
mkdir -p demo/scans demo/pictures
# A box of scans: minutes of fictional towns, filled forms, and some files that no scanner should have made.
for kind in minutes forms bad; do
  mkdir demo/scans/$kind
  find fixtures/$kind -maxdepth 1 -type f ! -name '*.txt' ! -name '*.json' ! -name '*.md' \
    -exec cp {} demo/scans/$kind/ \;
done

# Prints a heading and the command as a person would type it, and runs it.
ask() {
  printf '\n== %s ==\n$ minutebook' "$1"
  shift
  for word; do
    case $word in *[!A-Za-z0-9./=_-]*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  "$minutebook" "$@"
}

status=0
ask "The nightly batch: every file and page accounted for" \
  run pipelines/minutes.yaml pipelines/forms.yaml --input demo/scans --archive $archive || status=$?
# 3: some files are bad on purpose, and the batch said so.
[ "$status" = 3 ] || { echo "demo: the batch ended with $status" >&2; exit 1; }

ask "A phrase" search '"police automobile"' --archive $archive --limit 3
ask "Words, and not a word, in a span of years" search 'zoning -appeal' --from 1950 --to 1999 --archive $archive --limit 3
ask "A number" search '"Ordinance No. 412"' --archive $archive --limit 3
ask "Which motions did Lindqvist second that failed?" \
  search --motions --seconder Lindqvist --result fail --archive $archive
ask "A form by a field" search --kind dog-licence --field town=Brackwater --archive $archive --limit 3

page=$("$minutebook" search '"police automobile"' --limit 1 --archive $archive --csv | sed -n 2p | cut -d, -f1)
ask "The page itself, the words found boxed" \
  show "$page" --page 1 --find '"police automobile"' --overlay demo/pictures/found.png --archive $archive
ask "The page itself, what was extracted boxed" \
  show "$page" --page 1 --overlay demo/pictures/extracted.png --archive $archive
ask "Whether the archive is as it was written" check --archive $archive
# The tables of confidence that follow the fields are left out here.
ask "How good it is, on minutes whose truth is known" eval fixtures/minutes | sed '/^confidence of/,$d'

printf '\nThe archive is demo/archive; the pictures are demo/pictures/found.png and demo/pictures/extracted.png.\n'
