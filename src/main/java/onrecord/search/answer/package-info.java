/**
 * What every engine does alike between a request and its answer: reading what was typed, asking for less where nothing
 * is found, pages, stories, versions, completion. Nothing here knows an engine.
 *
 * <p>{@code Questions} reads what was typed, {@code Asked} and {@code SaidTogether} say what it asks for.
 * {@code TypedWords} reads what its words, phrases and patterns seek ({@code Sought}), {@code TypedForms} what counts
 * as a word, {@code TypedNames} what is sought in names ({@code SoughtName}), {@code LinkedIds} what in links;
 * {@code UserAliases} says whom a name means. {@code NeighbourWords} and {@code ScoreWeights} raise the score of better
 * answers. {@code Ladder} asks for less by {@code Strictness}, and {@code Spelling} knows the words that may be meant.
 * {@code PageRange} and {@code CursorWord} are the page, {@code Stories} and {@code VersionGroups} put articles
 * together, {@code Completion} completes, and {@code Passages} marks what matched for an engine that cannot.
 */
@NullMarked
package onrecord.search.answer;

import org.jspecify.annotations.NullMarked;
