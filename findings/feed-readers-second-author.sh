#!/bin/sh
# The feed readers rss-parser 3.13.0 and feedparser 2.2.10 (npm) lose all but the first of several authors, or all of them.
#
# Dublin Core lets an element come again, and feeds of WordPress write a dc:creator for each author. Atom says that an entry
# has one author or more. Of both formats rss-parser hands on the first author alone, and what it keeps looks whole.
# feedparser does so with RSS; of an Atom entry with two authors it says that there is none. Its raw element has all.
#
# Seen:  rss-parser  RSS: Ann Berg   Atom: Ann Berg
#        feedparser  RSS: Ann Berg   Atom: null, of one author: Ann Berg   raw: Ann Berg, Tom Roe
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --no-audit --no-fund rss-parser@3.13.0 feedparser@2.2.10 > npm.log 2>&1 || { cat npm.log >&2; exit 1; }

cat > look.js <<'JS'
const { Readable } = require('stream');
const Parser = require('rss-parser');
const FeedParser = require('feedparser');

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Harbour Post</title><link>https://post.example/</link><description>News</description>
<item><title>Ferry stops</title><link>https://post.example/ferry</link><pubDate>Mon, 18 Sep 2023 10:00:00 GMT</pubDate>
<dc:creator>Ann Berg</dc:creator><dc:creator>Tom Roe</dc:creator></item></channel></rss>`;
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<id>https://post.example/</id><updated>2023-09-18T10:00:00Z</updated><entry><title>Ferry stops</title>
<id>https://post.example/ferry</id><updated>2023-09-18T10:00:00Z</updated><link href="https://post.example/ferry"/>
<author><name>Ann Berg</name></author><author><name>Tom Roe</name></author></entry></feed>`;

const item = (feed) => new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false });
    parser.on('error', reject);
    parser.on('readable', () => { const next = parser.read(); if (next) resolve(next); });
    Readable.from([feed]).pipe(parser);
});

(async () => {
    const [a, b] = [await new Parser().parseString(rss), await new Parser().parseString(atom)];
    console.log(`rss-parser RSS: ${a.items[0].creator} Atom: ${b.items[0].author}`);
    const [c, d] = [await item(rss), await item(atom)];
    const single = await item(atom.replace('<author><name>Tom Roe</name></author>', ''));
    const raw = [].concat(c['dc:creator']).map((each) => each['#']).join(', ');
    console.log(`feedparser RSS: ${c.author} Atom: ${d.author}, of one author: ${single.author} raw: ${raw}`);
})();
JS
seen=$(node look.js)
echo "$seen"
[ "$seen" = 'rss-parser RSS: Ann Berg Atom: Ann Berg
feedparser RSS: Ann Berg Atom: null, of one author: Ann Berg raw: Ann Berg, Tom Roe' ]
