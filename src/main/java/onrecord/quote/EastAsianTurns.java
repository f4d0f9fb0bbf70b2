package onrecord.quote;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who speaks the turns of an article in Chinese, Japanese or Korean, read one after the other. */
final class EastAsianTurns {
    private final EastAsianSource reader;
    /** The full names found so far. */
    private final Set<String> names = new HashSet<>();
    /** Where the last turn ends. */
    private int end = -1;

    private EastAsianTurns(EastAsianSource reader) {
        this.reader = reader;
    }

    /** A reader of one article in a language; null for a language of another kind. */
    static @Nullable EastAsianTurns of(String language) {
        EastAsianSource reader = EastAsianSource.of(language);
        return reader == null ? null : new EastAsianTurns(reader);
    }

    /**
     * Who speaks a turn, by the words around it in its paragraph, or null.
     *
     * @param latest who spoke last, here or in the paragraph before, or null
     */
    @Nullable
    Source source(String text, Turn turn, Paragraph paragraph, @Nullable Source latest) {
        int previous = end < paragraph.start() ? -1 : end;
        end = turn.end();
        if (latest != null && reader.goesOn(text, turn, previous, paragraph.end())) {
            return latest.inherited("same-paragraph");
        }
        Source source = reader.source(text, turn, paragraph.start(), paragraph.end());
        if (source == null || source.mention() == null) {
            return source;
        }
        String found = source.name();
        String subject = source.mention().in(text);
        String full = found == null ? reader.titledElsewhere(text, subject) : EastAsianSource.whole(found, names);
        if (full != null) {
            names.add(full);
            return full.equals(found) ? source : source.named(full);
        }
        String name = reader.bearer(subject, names);
        return name == null ? source : source.named(name);
    }
}
