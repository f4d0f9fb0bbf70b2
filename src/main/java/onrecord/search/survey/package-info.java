/**
 * Statistics over all matches of a search: {@link onrecord.search.survey.Timelines} lays several searches side by side
 * over time, {@link onrecord.search.survey.Sourcing} tells whom each outlet quotes,
 * {@link onrecord.search.survey.Concordance} puts each place that matches in the middle of a line,
 * {@link onrecord.search.survey.LoneFamilyName} tells which names may be one speaker's. Each is put together through
 * the port, from counts and hits, and so holds for every engine.
 */
@NullMarked
package onrecord.search.survey;

import org.jspecify.annotations.NullMarked;
