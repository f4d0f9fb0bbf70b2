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
 *   <li>{@code ClusterSearcher} answers: {@code ClusterInterpreter} makes the query by {@code TreeTranslator} with
 *       {@code TextClauses}, {@code NameClauses}, {@code FilterClauses} and {@code Weights}, {@code ClusterSearch} runs
 *       it, {@code Held} keeps the names of one generation.
 * </ol>
 *
 * <p>{@code Searched} says whether articles or quotes are searched, and names the fields of either.
 *
 * <p>The groups of files:
 *
 * <ul>
 *   <li>counting: {@code Counts} (beside a page), {@code AllValues} (the list of a facet's values), {@code TopValues},
 *       {@code SpeakerGroups}, {@code SpeakerTallies}, {@code TermCounts}
 *   <li>clauses: {@code TreeTranslator}, {@code TextClauses}, {@code WordMatch}, {@code RegularExpression},
 *       {@code NameClauses}, {@code LinkClauses}, {@code FilterClauses}, {@code Order}, {@code Dsl}
 *   <li>order: {@code Weights}, {@code ScoredTexts}, and how rare words are: {@code TermStatistics},
 *       {@code ShardRoutes}
 *   <li>what one question needs: {@code Desk}, {@code Held}, {@code ClusterNames}, {@code ClusterHeadlines},
 *       {@code ClusterWords}, {@code ClusterVersions}, {@code ClusterStories}, {@code ClusterCandidates}
 *   <li>reading whole: {@code AllMatches}, {@code LongReading}, {@code PointInTime}, {@code WholeAnswers},
 *       {@code Stored}, {@code FoundArticle}, {@code ClusterFound}, {@code ClusterCheck}
 *   <li>writing: {@code ClusterWriter}, {@code ArticleSender}, {@code ArticleChange}, {@code SeenAddresses},
 *       {@code FileIndex}, {@code LinkMark}
 *   <li>making and moving: {@code Opening}, {@code IndexDefinition}, {@code Move}, {@code Copy}
 * </ul>
 */
@NullMarked
package onrecord.cluster;

import org.jspecify.annotations.NullMarked;
