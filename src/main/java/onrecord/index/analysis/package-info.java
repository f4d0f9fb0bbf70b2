/**
 * A text to its words: {@link onrecord.index.analysis.Analysis} chooses by language, {@code AnalysedText} cuts the
 * text, {@code Stemming} and {@code Folding} make the terms, {@link onrecord.index.analysis.Words} holds them with
 * their places. What stands here is a part of the format of archives: indexing and searching must agree on it.
 */
@NullMarked
package onrecord.index.analysis;

import org.jspecify.annotations.NullMarked;
