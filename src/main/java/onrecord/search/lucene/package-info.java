/**
 * The ports of {@code search} over a Lucene index. The way of a request through these files:
 *
 * <ol>
 *   <li>{@link onrecord.search.lucene.LuceneSearcher} takes it and borrows a {@code Snapshot} (one commit with its
 *       caches) from {@code Snapshots}, which watches the folder for the next commit.
 *   <li>{@code Kind} says whether articles or quotes are searched. {@code Interpreter} turns the typed query into a
 *       Lucene query: {@code QueryTranslator} node by node, with {@code FieldQueries}, {@code NameQueries},
 *       {@code FilterQueries}; {@code Forms}, {@code FormsQuery} and {@code AdjacentPairs} find and weigh the forms of
 *       a word.
 *   <li>{@code Search} runs it within the time limit ({@code TimedSearcher}) and gathers hits ({@code FoundHits}),
 *       fills them ({@code HitPage}, {@code Hits}), counts ({@code PageCounts}, {@code FacetCounter},
 *       {@code DateCounter}) and stories ({@code Signatures}).
 *   <li>{@code Highlighter} and {@code Snippets} cut the passages of the page's hits and mark what matched.
 * </ol>
 *
 * <p>What another engine would do alike stands in {@link onrecord.search.answer}. {@code Column}s hold a value a
 * document in memory, {@code SpeakerIdentities} joins the spellings of one speaker, {@code KnownWords} and
 * {@code KnownHeadlines} know what "did you mean" and completion offer.
 */
@NullMarked
package onrecord.search.lucene;

import org.jspecify.annotations.NullMarked;
