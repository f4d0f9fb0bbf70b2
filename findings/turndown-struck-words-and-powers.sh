#!/bin/sh
# Turndown 7.2.0 (npm, HTML to Markdown, used by page savers and note apps): struck words come back, and powers of ten shrink.
#
# CommonMark has no mark for <del>, <s>, <sup> and <sub>, and Turndown keeps their words without one. A newspaper that corrects
# itself openly ("will <del>not</del> sign") is saved as saying what it took back; 10<sup>6</sup> is saved as 106.
#
# Seen:  The ministers will not sign. It cost 106 crowns.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > look.cjs <<'JS'
const Turndown = require('turndown');
const page = '<p>The ministers will <del>not</del> sign. It cost 10<sup>6</sup> crowns.</p>';
console.log(new Turndown().turndown(page));
JS

echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund turndown@7.2.0 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = 'The ministers will not sign. It cost 106 crowns.' ]
