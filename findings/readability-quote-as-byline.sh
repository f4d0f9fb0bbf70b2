#!/bin/sh
# Mozilla Readability 0.6.0 (npm @mozilla/readability): a quotation in a paragraph of class "author-quote" becomes the byline
# and leaves the text.
#
# The byline is the first short element whose class or id has "byline", "author", "dateline" or "p-author" anywhere in it. It is
# taken out of the article whatever it says. Themes name a pulled quotation so: the reader view, and every saver built on it,
# then says that the article is by its own quotation, and the sentence is nowhere else.
#
# Seen:  byline: "We sign in May," said Berg.
#        text has it: false
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > look.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { Readability } = require('@mozilla/readability');

const story = 'The council met in the old hall, and the mayor, who opened the quay in spring, spoke of the harbour. '.repeat(4);
const page = `<html><head><title>The quay opens in the town</title></head><body><article><p>${story}</p>
<p class="author-quote">"We sign in May," said Berg.</p><p>${story}</p></article></body></html>`;
const read = new Readability(new JSDOM(page, { url: 'https://paper.example/quay' }).window.document).parse();
console.log('byline: ' + read.byline);
console.log('text has it: ' + read.textContent.includes('We sign'));
JS

echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 jsdom@26.1.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = 'byline: "We sign in May," said Berg.
text has it: false' ]
