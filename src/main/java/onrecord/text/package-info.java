/**
 * The ground under the rooms: rules about plain text that more than one room needs. It knows the JDK alone.
 *
 * <p>{@link onrecord.text.Resources} reads word lists and files of the program, {@link onrecord.text.Utf8File} those
 * that a user writes; {@link onrecord.text.Abbreviations} tells a point that shortens a word from one that ends a
 * sentence; {@link onrecord.text.DenseScript} and {@link onrecord.text.UnspacedScript} know scripts whose characters
 * say more and whose words stand without blanks; {@link onrecord.text.Weekdays} knows the days of the week and
 * {@link onrecord.text.Months} the months by their names, whose letters {@link onrecord.text.Letters} makes alike;
 * {@link onrecord.text.EditDistance} tells how far two words are apart; {@link onrecord.text.PartsOfNames} tells given
 * names, family names that stand in front, and particles; {@link onrecord.text.Cut} shortens a text and keeps its
 * characters whole; {@link onrecord.text.HiddenCharacters} names characters that must not reach a terminal;
 * {@link onrecord.text.SentenceEnds} lists the marks that end a sentence; {@link onrecord.text.StruckWords} tells
 * whether struck-out words take something back; {@link onrecord.text.RaisedNumber} tells a power from a digit;
 * {@link onrecord.text.Keyword} gives an enum constant its name in JSON, addresses and options;
 * {@link onrecord.text.Hashes} has the hash functions; {@link onrecord.text.PercentEncoded} writes text into addresses;
 * {@link onrecord.text.Once} works a value out once. All of it is safe for use by several threads, and all but the last
 * stateless.
 */
@NullMarked
package onrecord.text;

import org.jspecify.annotations.NullMarked;
