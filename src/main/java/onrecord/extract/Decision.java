package onrecord.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import onrecord.extract.value.Domains;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import onrecord.extract.value.LanguageDetector;
import onrecord.extract.value.ParsedDate;
import onrecord.extract.value.Vote;
import onrecord.identity.KnownOutlet;
import onrecord.identity.OutletTable;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.read.Document;
import org.jspecify.annotations.Nullable;

/** Chooses among one document's findings and claims. Outlet and language come first: they tell how dates are meant. */
final class Decision {
    private static final double OUTLETS_LANGUAGE = 0.4;
    private static final String OWN_TITLE = "property";
    /** The title of a document that its text does not print, beside a line that may be the headline. */
    private static final double UNPRINTED = 0.5;
    /** So many characters are where a text begins. */
    private static final int START = 1000;

    private static final int FIRST_LINES = 3;
    /** Under these names stands what the source claims of a field and what cannot be read as that. */
    private static final Map<Field, String> UNREAD = Map.of(
            Field.DATE,
            "unreadDate",
            Field.UPDATED,
            "unreadUpdated",
            Field.AUTHORS,
            "unreadAuthors",
            Field.URL,
            "unreadUrl",
            Field.LANGUAGE,
            "unreadLanguage");

    private final Document document;
    private final Findings found;
    private final Claims claims;
    private final OutletTable outlets;
    private final Article.Builder article;
    private final Map<String, List<String>> unread = new TreeMap<>();
    private final List<Extraction.Candidate> considered = new ArrayList<>();

    Decision(Document document, Findings found, Claims claims, OutletTable outlets) {
        this.document = document;
        this.found = found;
        this.claims = claims;
        this.outlets = outlets;
        this.article = Article.builder(document.id(), document.source()).sourceId(document.sourceId());
    }

    Extraction extraction() {
        article.title(title());
        article.deck(text(Field.DECK, found.decks()));
        article.section(text(Field.SECTION, found.sections()));
        body();
        String url = choose(Field.URL, both(claims.urls(), found.urls()), u -> u, u -> u);
        article.url(url);
        KnownOutlet outlet = outlet(url);
        String language = language(outlet);
        dates(outlet, language);
        people();
        captions();
        unread(Field.AUTHORS, claims.unreadAuthors());
        unread(Field.URL, claims.unreadUrls());
        unread(Field.LANGUAGE, claims.unreadLanguages());
        article.boilerplate(found.boilerplate()).properties(properties());
        return new Extraction(article.build(), List.copyOf(considered));
    }

    /**
     * The headline. The title that a document has by itself may be a file's, a template's or a paper's name: where the
     * text begins with a line for a headline and not with that title, the line counts for more.
     */
    private @Nullable String title() {
        List<Found<String>> claimed = claims.texts(Field.TITLE);
        if (claimed.stream().anyMatch(Decision::isDocuments) && beginsWithHeadline()) {
            String start = OutletTable.nameKey(document.content()
                    .substring(0, Math.min(START, document.content().length())));
            claimed = claimed.stream()
                    .map(title -> isDocuments(title) && !start.contains(OutletTable.nameKey(title.value()))
                            ? Found.of(
                                    title.value(), OWN_TITLE, title.provenance().evidence(), UNPRINTED)
                            : title)
                    .toList();
        }
        return choose(Field.TITLE, both(claimed, found.titles()), OutletTable::nameKey, text -> text);
    }

    /** Whether a line that may be the headline is among the first of the text: one further down may be anything. */
    private boolean beginsWithHeadline() {
        List<String> first = document.content()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .map(OutletTable::nameKey)
                .toList();
        return found.titles().stream()
                .anyMatch(title -> Character.isLetterOrDigit(title.value().codePointAt(0))
                        && first.contains(OutletTable.nameKey(title.value())));
    }

    private static boolean isDocuments(Found<?> title) {
        return title.provenance().method().equals(OWN_TITLE);
    }

    private @Nullable String text(Field field, List<Found<String>> candidates) {
        return choose(field, both(claims.texts(field), candidates), OutletTable::nameKey, text -> text);
    }

    private void body() {
        String own = String.join("\n\n", found.body());
        List<Found<String>> candidates = new ArrayList<>(claims.texts(Field.BODY));
        if (!own.isEmpty()) {
            candidates.add(new Found<>(own, found.bodyProvenance(), false));
        }
        String body = choose(Field.BODY, candidates, text -> text, text -> text.length() + " characters");
        article.body(body == null ? "" : body);
        if (body == null) {
            Provenance why = new Provenance("no-text", whyEmpty(), 1);
            considered.add(new Extraction.Candidate(Field.BODY, "0 characters", why, true));
            article.provenance(Field.BODY, why);
        }
    }

    /** What became of the text of a source that leaves no body. */
    private String whyEmpty() {
        Set<String> reasons = new LinkedHashSet<>();
        found.boilerplate().forEach(part -> reasons.add(part.provenance().method()));
        if (!found.captions().isEmpty()) {
            reasons.add("caption");
        }
        return reasons.isEmpty() ? "the source has no text" : "all text was left out: " + String.join(", ", reasons);
    }

    private @Nullable KnownOutlet outlet(@Nullable String url) {
        List<Found<Outlet>> candidates = both(claims.outlets(), found.outlets());
        if (url != null) {
            Domains.host(url).ifPresent(host -> candidates.add(ofHost(host, url)));
        }
        Outlet chosen = choose(Field.OUTLET, candidates, this::outletKey, Outlet::label);
        if (chosen == null) {
            return null;
        }
        KnownOutlet known = known(chosen).orElse(null);
        article.outlet(complete(chosen, known));
        return known;
    }

    private Found<Outlet> ofHost(String host, String url) {
        Optional<KnownOutlet> known = outlets.byHost(host);
        if (known.isPresent()) {
            return Found.of(known.get().outlet(), "url-outlet", url, 0.9);
        }
        return Found.of(new Outlet(null, Domains.registrable(host).orElse(host)), "url-domain", url, 0.6);
    }

    private Optional<KnownOutlet> known(Outlet outlet) {
        return Optional.ofNullable(outlet.domain())
                .flatMap(outlets::byHost)
                .or(() -> Optional.ofNullable(outlet.name()).flatMap(outlets::byName));
    }

    private Object outletKey(Outlet outlet) {
        return known(outlet).<Object>map(k -> k).orElseGet(() -> OutletTable.nameKey(outlet.label()));
    }

    /** What the table knows and the source did not say; the source's own words stay. */
    private static Outlet complete(Outlet chosen, @Nullable KnownOutlet known) {
        if (known == null) {
            return chosen;
        }
        String domain =
                chosen.domain() != null ? chosen.domain() : known.domains().getFirst();
        return new Outlet(chosen.name() != null ? chosen.name() : known.name(), domain);
    }

    private @Nullable String language(@Nullable KnownOutlet outlet) {
        List<Found<String>> candidates = both(claims.languages(), found.languages());
        if (outlet != null && outlet.language() != null) {
            candidates.add(Found.of(outlet.language(), "outlet-language", outlet.name(), OUTLETS_LANGUAGE));
        }
        LanguageDetector.detect(String.join("\n", found.body()))
                .ifPresent(guess -> candidates.add(
                        Found.of(guess.language(), "detected", null, Math.min(0.95, guess.confidence()))));
        String language = choose(Field.LANGUAGE, candidates, code -> code, code -> code);
        article.language(language);
        return language;
    }

    private void dates(@Nullable KnownOutlet outlet, @Nullable String language) {
        List<Found<ParsedDate>> published = candidates(Field.DATE, found.dates(), language);
        List<Found<ParsedDate>> changed = candidates(Field.UPDATED, found.updates(), language);
        List<Found<ParsedDate>> all = both(published, changed);
        boolean sure = all.stream().allMatch(date -> date.value().isOneDay());
        DateClues clues = new DateClues(sure ? List.of() : found.body(), language);
        DateOrders orders = new DateOrders(all, clues, outlet, language);
        PublicationDate date = date(
                Field.DATE,
                published.stream()
                        .map(orders::resolve)
                        .map(one -> one.provenance().method().equals(Claims.USERS) ? one : clues.refine(one))
                        .toList());
        article.date(date);
        article.updated(date(
                Field.UPDATED,
                changed.stream()
                        .map(orders::resolve)
                        .filter(change -> change.binding() || mayFollow(date, change.value()))
                        .toList()));
    }

    /** What was claimed and found of a date; only what binds where a binding claim of it cannot be read. */
    private List<Found<ParsedDate>> candidates(Field field, List<Found<ParsedDate>> read, @Nullable String language) {
        List<String> unreadable = claims.unreadDates(field, language);
        if (unreadable.isEmpty()) {
            return both(claims.dates(field, language), read);
        }
        unread(field, unreadable);
        return claims.dates(field, language).stream().filter(Found::binding).toList();
    }

    private void unread(Field field, List<String> values) {
        if (!values.isEmpty()) {
            unread.put(UNREAD.getOrDefault(field, field.key()), values);
        }
    }

    private @Nullable PublicationDate date(Field field, List<Found<PublicationDate>> candidates) {
        return choose(field, candidates, date -> List.of(date.earliest(), date.latest()), Decision::show);
    }

    /** Nothing is changed before it is published: such a date is of something else. */
    private static boolean mayFollow(@Nullable PublicationDate date, PublicationDate change) {
        return date == null || !change.latest().isBefore(date.earliest());
    }

    private static String show(PublicationDate date) {
        if (date.time() != null) {
            return date.time().toString();
        }
        String first = date.earliest().toString();
        return date.earliest().equals(date.latest()) ? first : first + " to " + date.latest();
    }

    private void people() {
        List<String> authors = choose(Field.AUTHORS, both(claims.authors(), found.authors()), a -> a, this::list);
        article.authors(authors == null ? List.of() : authors);
        List<String> agencies = choose(Field.AGENCIES, both(claims.agencies(), found.agencies()), a -> a, this::list);
        article.agencies(agencies == null ? List.of() : agencies);
    }

    private String list(List<String> names) {
        return String.join(", ", names);
    }

    /** Those that the container has, then those that stand in the text. The first one's reason stands for all. */
    private void captions() {
        List<Found<String>> claimed = claims.texts(Field.CAPTIONS);
        Set<String> captions = new LinkedHashSet<>();
        claimed.forEach(several -> several.value()
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .forEach(captions::add));
        captions.addAll(found.captions());
        article.captions(List.copyOf(captions));
        Provenance why = claimed.isEmpty()
                ? found.captionsProvenance()
                : claimed.getFirst().provenance();
        if (why != null) {
            article.provenance(Field.CAPTIONS, why);
        }
    }

    private Map<String, List<String>> properties() {
        Map<String, List<String>> all = new TreeMap<>(document.properties());
        // they stand beside the text, as a page's do
        all.remove(Document.STRUCK_OUT);
        found.properties().forEach(all::putIfAbsent);
        all.putAll(unread);
        return all;
    }

    private <T> @Nullable T choose(
            Field field, List<Found<T>> candidates, Function<T, ?> key, Function<T, String> show) {
        List<Found<T>> ranked = Vote.rank(candidates, key);
        for (int i = 0; i < ranked.size(); i++) {
            Found<T> one = ranked.get(i);
            considered.add(new Extraction.Candidate(
                    field, show.apply(one.value()), one.provenance(), i == 0 && !claims.isUnknown(field)));
        }
        if (ranked.isEmpty() || claims.isUnknown(field)) {
            return null;
        }
        article.provenance(field, ranked.getFirst().provenance());
        return ranked.getFirst().value();
    }

    private static <T> List<Found<T>> both(List<Found<T>> claimed, List<Found<T>> read) {
        List<Found<T>> all = new ArrayList<>(claimed);
        all.addAll(read);
        return all;
    }
}
