/**
 * Plain text: newspapers' own conventions of front lines (section, headline, byline, date, dateline), back lines
 * (credits, address of the original) and captions, and the remains of web pages, as
 * {@link onrecord.extract.value.Findings}.
 *
 * <p>{@code TextReading} is the way of a text: {@code SourceLines} joins its lines, {@code MainRun} tells where the
 * article stands, {@code FrontLines} and {@code BackLines} read what is around it, {@code Headline} finds the headline,
 * and {@code BodyLines} takes out what does not belong to the body. {@code LineRoles} holds what each line is:
 * {@code PublicationLine} (a line that is a date and nothing else), {@code FolioLine} (the head of a printed page),
 * {@code CreditLine}, {@code CaptionLine}, {@code Chrome}. The place and agency in front of a text are
 * {@code extract.value.Dateline}. A word for a picture's credit goes into {@code CaptionLine}, a line of web pages into
 * {@code chrome.tsv}.
 */
@NullMarked
package onrecord.extract.text;

import org.jspecify.annotations.NullMarked;
