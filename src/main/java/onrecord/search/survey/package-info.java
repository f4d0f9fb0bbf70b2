/**
 * What the matches of a search are as a whole: {@link onrecord.search.survey.Timelines} lays several searches side by
 * side over time, {@link onrecord.search.survey.Sourcing} tells whom each outlet quotes. Each is put together through
 * the port, from counts and hits, and so holds for every engine.
 */
@NullMarked
package onrecord.search.survey;

import org.jspecify.annotations.NullMarked;
