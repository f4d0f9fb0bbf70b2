#!/bin/sh
# pdftotext of Poppler 22.12.0 (Debian 12): a hyphen at the end of a line is taken away whatever it is, and the halves are one word.
#
# For words that the printer divided that is right. But names, compounds and spans of years break at their own hyphen too:
# Marie-Claire has another name, "anti-war" is no word any more, and 2019-2021 is one number of eight digits. Nothing in the
# output tells these from the others. The option -raw keeps the lines and their hyphens, so that a reader can decide.
#
# Seen:  said MarieClaire Duvallon of the antiwar group, active 20192021
#        -raw: said Marie- / Claire Duvallon of the anti- / war group, active 2019- / 2021
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for tool in pdftotext groff; do
    command -v $tool > /dev/null || {
        apt-get -q update > apt.log 2>&1 && apt-get -q -y install --no-install-recommends poppler-utils groff >> apt.log 2>&1
    } || { cat apt.log >&2; exit 1; }
done
[ "$(pdftotext -v 2>&1 | head -n 1)" = 'pdftotext version 22.12.0' ]

cat > page.tr <<'ROFF'
.nf
said Marie-
Claire Duvallon of the anti-
war group, active 2019-
2021
ROFF
groff -Tpdf page.tr > page.pdf

seen=$(pdftotext page.pdf - | tr -d '\f' | sed '/^$/d')
raw=$(pdftotext -raw page.pdf - | tr -d '\f' | sed '/^$/d')
echo "$seen"
echo "-raw: $raw"
[ "$seen" = 'said MarieClaire Duvallon of the antiwar group, active 20192021' ]
[ "$raw" = 'said Marie-
Claire Duvallon of the anti-
war group, active 2019-
2021' ]
