package onrecord.extract.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.model.Boilerplate;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Everything a reader came across in one document, before anybody has chosen. Each list holds candidates in the order
 * in which they were found; {@link Vote} decides between them, so a reader adds what it sees and sets the confidence,
 * and need not choose itself.
 *
 * @param titles headlines
 * @param decks the summing-up under the headline, its lines joined by a line feed
 * @param sections sections of the outlet, as printed
 * @param urls absolute http or https addresses of the article itself
 * @param languages ISO 639 codes in lower case that the source declares; the text's own language is found later
 * @param dates when it was published, never when it was changed
 * @param updates when it was changed, which is never when it was published
 * @param outlets who published it
 * @param authors people, one candidate for each byline
 * @param agencies wire agencies, one candidate for each credit
 * @param body the paragraphs of the article, in order, without line feeds around them
 * @param bodyProvenance how they were told from what stands around them
 * @param captions each once
 * @param captionsProvenance how the captions were found, or null where there are none
 * @param boilerplate what stood around the article
 * @param properties further values, by name
 */
public record Findings(
        List<Found<String>> titles,
        List<Found<String>> decks,
        List<Found<String>> sections,
        List<Found<String>> urls,
        List<Found<String>> languages,
        List<Found<ParsedDate>> dates,
        List<Found<ParsedDate>> updates,
        List<Found<Outlet>> outlets,
        List<Found<List<String>>> authors,
        List<Found<List<String>>> agencies,
        List<String> body,
        Provenance bodyProvenance,
        List<String> captions,
        @Nullable Provenance captionsProvenance,
        List<Boilerplate> boilerplate,
        Map<String, List<String>> properties) {

    /** A copy without the dates that lie behind {@code latest}. */
    public Findings upTo(LocalDate latest) {
        return new Findings(
                titles,
                decks,
                sections,
                urls,
                languages,
                upTo(latest, dates),
                upTo(latest, updates),
                outlets,
                authors,
                agencies,
                body,
                bodyProvenance,
                captions,
                captionsProvenance,
                boilerplate,
                properties);
    }

    private static List<Found<ParsedDate>> upTo(LocalDate latest, List<Found<ParsedDate>> dates) {
        List<Found<ParsedDate>> past = new ArrayList<>();
        for (Found<ParsedDate> date : dates) {
            date.value().upTo(latest).ifPresent(left -> past.add(date.with(left)));
        }
        return past;
    }

    /** A builder without any findings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers findings; not for use by several threads. */
    public static final class Builder {
        private static final Provenance STRUCK_OUT = new Provenance("struck-out", null, 0.9);

        private final List<Found<String>> titles = new ArrayList<>();
        private final List<Found<String>> decks = new ArrayList<>();
        private final List<Found<String>> sections = new ArrayList<>();
        private final List<Found<String>> urls = new ArrayList<>();
        private final List<Found<String>> languages = new ArrayList<>();
        private final List<Found<ParsedDate>> dates = new ArrayList<>();
        private final List<Found<ParsedDate>> updates = new ArrayList<>();
        private final List<Found<Outlet>> outlets = new ArrayList<>();
        private final List<Found<List<String>>> authors = new ArrayList<>();
        private final List<Found<List<String>>> agencies = new ArrayList<>();
        private List<String> body = List.of();
        private Provenance bodyProvenance = new Provenance("text", null, 0);
        private final Set<String> captions = new LinkedHashSet<>();
        private @Nullable Provenance captionsProvenance;
        private final List<Boilerplate> boilerplate = new ArrayList<>();
        private final Map<String, List<String>> properties = new LinkedHashMap<>();

        private Builder() {}

        public Builder title(Found<String> title) {
            titles.add(title);
            return this;
        }

        public Builder deck(Found<String> deck) {
            decks.add(deck);
            return this;
        }

        public Builder section(Found<String> section) {
            sections.add(section);
            return this;
        }

        public Builder url(Found<String> url) {
            urls.add(url);
            return this;
        }

        public Builder language(Found<String> language) {
            languages.add(language);
            return this;
        }

        public Builder date(Found<ParsedDate> date) {
            dates.add(date);
            return this;
        }

        public Builder update(Found<ParsedDate> date) {
            updates.add(date);
            return this;
        }

        public Builder outlet(Found<Outlet> outlet) {
            outlets.add(outlet);
            return this;
        }

        /** A byline's people; a byline without any is not a finding. */
        public Builder authors(Found<List<String>> people) {
            authors.add(people);
            return this;
        }

        /** A credit's agencies; a credit without any is not a finding. */
        public Builder agencies(Found<List<String>> named) {
            agencies.add(named);
            return this;
        }

        /** The paragraphs of the article and how they were told from the rest. */
        public Builder body(List<String> paragraphs, Provenance why) {
            body = paragraphs;
            bodyProvenance = why;
            return this;
        }

        /** A caption; one that is there already is passed over. The first one's reason stands for all. */
        public Builder caption(String caption, Provenance why) {
            captions.add(caption);
            if (captionsProvenance == null) {
                captionsProvenance = why;
            }
            return this;
        }

        /** Words that the source strikes out: "will <s>not</s> sign". */
        public Builder struckOut(String words) {
            return boilerplate(words, STRUCK_OUT);
        }

        public Builder boilerplate(String text, Provenance why) {
            boilerplate.add(new Boilerplate(text, why));
            return this;
        }

        /** A further value under {@code name}, behind those that are there. */
        public Builder property(String name, String value) {
            properties.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            return this;
        }

        /** The findings; the builder must not be used again. */
        public Findings build() {
            return new Findings(
                    titles,
                    decks,
                    sections,
                    urls,
                    languages,
                    dates,
                    updates,
                    outlets,
                    authors,
                    agencies,
                    body,
                    bodyProvenance,
                    List.copyOf(captions),
                    captionsProvenance,
                    boilerplate,
                    properties);
        }
    }
}
