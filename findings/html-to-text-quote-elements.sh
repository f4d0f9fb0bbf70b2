#!/bin/sh
# Four programs that make text of a saved page leave out the marks of <q>: html-to-text 9.0.5, turndown 7.2.0 and
# node-html-markdown 1.3.0 (npm), html2text 1.3.2a (Debian 12).
#
# A <q> has no marks in the source: the browser draws them, and the HTML standard says that they must not be written. In
# their text what the mayor said is the reporter's own sentence. Browsers for the terminal (w3m 0.5.3, lynx 2.9.0) draw them.
#
# Seen:  html-to-text, turndown, node-html-markdown, html2text   The mayor said We will not close the bridge on Monday.
#        w3m    The mayor said “We will not close the bridge” on Monday.
#        lynx   The mayor said "We will not close the bridge" on Monday.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for tool in html2text w3m lynx; do
    command -v $tool > /dev/null || {
        apt-get -q update > apt.log 2>&1 && apt-get -q -y install --no-install-recommends html2text w3m lynx >> apt.log 2>&1
    } || { cat apt.log >&2; exit 1; }
done
npm install --no-audit --no-fund html-to-text@9.0.5 turndown@7.2.0 node-html-markdown@1.3.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }

echo '<!DOCTYPE html><html><body><p>The mayor said <q>We will not close the bridge</q> on Monday.</p></body></html>' > page.html
cat > look.js <<'JS'
const page = require('fs').readFileSync('page.html', 'utf8');
console.log('html-to-text: ' + require('html-to-text').convert(page));
console.log('turndown: ' + new (require('turndown'))().turndown(page));
console.log('node-html-markdown: ' + require('node-html-markdown').NodeHtmlMarkdown.translate(page));
JS
export LC_ALL=C.UTF-8
seen=$(
    node look.js
    echo "html2text: $(html2text page.html)"
    echo "w3m: $(w3m -dump page.html)"
    echo "lynx: $(lynx -dump -nomargins page.html | sed '/^$/d')"
)
echo "$seen"
[ "$seen" = 'html-to-text: The mayor said We will not close the bridge on Monday.
turndown: The mayor said We will not close the bridge on Monday.
node-html-markdown: The mayor said We will not close the bridge on Monday.
html2text: The mayor said We will not close the bridge on Monday.
w3m: The mayor said “We will not close the bridge” on Monday.
lynx: The mayor said "We will not close the bridge" on Monday.' ]
