/**
 * The ports of {@code index} and {@code search} over a cluster of OpenSearch 3, for archives that outgrow one machine.
 * OnRecord splits texts into words, the cluster matches, ranks and counts, OnRecord decodes what it stored and shows
 * the passages.
 *
 * <ol>
 *   <li>{@link onrecord.cluster.ClusterSettings} is the file {@code cluster.properties} in an archive's folder;
 *       {@code Nodes} asks the nodes over HTTP; {@code Refusals} turns what they refuse into one line.
 *   <li>{@link onrecord.cluster.ClusterArchive} makes the two indices, checks and opens them. {@code ClusterDocuments}
 *       makes an article's documents from {@link onrecord.index.Indexed}; {@code ClusterWriter} sends them under a
 *       {@code Lease}: {@code Bulk} says what became of each, {@code BulkSender} sends again what was refused for a
 *       while.
 *   <li>{@code ClusterSearcher} answers: {@code TreeTranslator} makes the query with {@code TextClauses},
 *       {@code NameClauses}, {@code FilterClauses} and {@code Weights}, {@code ClusterSearch} runs it, {@code Counts}
 *       reads what was counted, {@code Held} keeps the names of one generation.
 * </ol>
 */
@NullMarked
package onrecord.cluster;

import org.jspecify.annotations.NullMarked;
