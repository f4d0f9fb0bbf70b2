#!/bin/sh
# Mozilla Readability 0.6.0 (npm @mozilla/readability): a speech in an element of class "remarks" is cut out of its article.
#
# Elements whose class or id matches a list of unlikely words ("remark", "comment", "legends", "community", "extra" and others,
# anywhere in the name) are removed before anything is weighed, also within <article>. Only where fewer than 500 characters
# are left does it try again without the list, so that a page of some length loses the speech and keeps what was written
# about it. "statement" and "transcript" stay.
#
# Seen:  remarks: false
#        commentary: false
#        statement: true
# (whether the speech is in the text, by the class of its element)
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > look.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { Readability } = require('@mozilla/readability');

const story = 'The council met in the old hall, and the mayor, who opened the quay in spring, spoke of the harbour. '.repeat(4);
for (const name of ['remarks', 'commentary', 'statement']) {
  const page = `<html><head><title>The quay opens in the town</title></head><body><article><p>${story}</p><p>${story}</p>
<div class="${name}"><p>Thank you all for coming. We sign the treaty in May. ${story}</p></div></article></body></html>`;
  const read = new Readability(new JSDOM(page, { url: 'https://paper.example/quay' }).window.document).parse();
  console.log(name + ': ' + read.textContent.includes('We sign the treaty'));
}
JS

echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 jsdom@26.1.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = 'remarks: false
commentary: false
statement: true' ]
