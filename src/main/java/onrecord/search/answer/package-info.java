/**
 * What every engine does alike between a request and its answer: reading what was typed, asking for less where nothing
 * is found, pages, counts over time, stories, completion. Nothing here knows an engine.
 */
@NullMarked
package onrecord.search.answer;

import org.jspecify.annotations.NullMarked;
