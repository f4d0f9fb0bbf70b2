package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import onrecord.link.Link.Date;
import onrecord.model.ArticleVersion;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Hit.Story;
import onrecord.search.Snippet;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Card;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Piece;
import org.jspecify.annotations.Nullable;

/** Articles found as cards of a page. */
final class Cards {
    private static final int PASSAGES = 2;
    private static final int SPEAKERS = 5;

    private Cards() {}

    /** @param archive is asked for the first words of articles without a headline */
    static List<Card> of(List<Hit> hits, SearchAddress address, ArchiveSearcher archive, Messages messages) {
        List<Card> cards = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            cards.add(of(cards.size() + 1, hit, address, archive, messages));
        }
        return cards;
    }

    private static Card of(int number, Hit hit, SearchAddress address, ArchiveSearcher archive, Messages messages) {
        boolean foreign = hit.language() != null && !hit.language().equals(messages.language());
        return new Card(
                number,
                hit.id(),
                Trail.on(address, number).to(hit.id()),
                title(hit),
                hit.title() == null ? ArticleName.of(hit, archive, messages) : null,
                outlet(hit, archive),
                dated(hit, messages),
                byline(hit.authors(), hit.agencies(), messages),
                version(hit.version(), messages),
                foreign ? messages.languageName(hit.language()) : null,
                hit.language(),
                hit.speakers().stream()
                        .limit(SPEAKERS)
                        .map(name -> new Anchor(name, narrowed(address, name)))
                        .toList(),
                passages(hit),
                copies(hit.story(), address, archive, messages),
                null);
    }

    /** What its outlet is called, as the facet has it; null where it is not known. */
    static @Nullable String outlet(Hit hit, ArchiveSearcher archive) {
        return hit.outlet() == null ? null : archive.outletName(hit.outlet());
    }

    private static @Nullable String version(@Nullable ArticleVersion version, Messages messages) {
        if (version == null) {
            return null;
        }
        return version.number() == null
                ? messages.text("version.card.some", version.of())
                : messages.text("version.card", version.number(), version.of());
    }

    private static Card.@Nullable Copies copies(
            @Nullable Story story, SearchAddress address, ArchiveSearcher archive, Messages messages) {
        if (story == null || story.articles() == 1) {
            return null;
        }
        int more = story.articles() - 1 - story.others().size();
        return new Card.Copies(
                messages.count("card.copies", (long) story.articles() - 1),
                story.others().stream()
                        .map(other -> copy(other, address, archive, messages))
                        .toList(),
                more == 0 ? null : messages.text("card.copies.more", more));
    }

    private static Card.Copy copy(Hit hit, SearchAddress address, ArchiveSearcher archive, Messages messages) {
        return new Card.Copy(
                new Anchor(
                        ArticleName.of(hit, archive, messages),
                        Trail.on(address, 0).to(hit.id())),
                outlet(hit, archive),
                when(hit, messages));
    }

    /**
     * The date of an article in one line: as its source gives it, or as it follows from others; null where nobody
     * knows.
     */
    static @Nullable String when(Hit hit, Messages messages) {
        if (hit.date() != null) {
            return messages.date(hit.date());
        }
        Date date = hit.inferred();
        return date == null
                ? null
                : messages.text("date.inferred.days", LinkedViews.between(date.earliest(), date.latest(), messages));
    }

    /** Authors and agencies in one line, or null where neither is known. */
    static @Nullable String byline(List<String> authors, List<String> agencies, Messages messages) {
        String agency = messages.list(agencies);
        if (authors.isEmpty()) {
            return agency.isEmpty() ? null : agency;
        }
        String by = messages.text("card.by", messages.list(authors));
        return agency.isEmpty() ? by : by + " · " + agency;
    }

    private static Card.Dated follows(Date date, Messages messages) {
        return new Card.Dated(
                LinkedViews.between(date.earliest(), date.latest(), messages),
                true,
                messages.text("date.follows.from", date.neighbours().size()));
    }

    private static Card.@Nullable Dated dated(Hit hit, Messages messages) {
        PublicationDate date = hit.date();
        Provenance why = hit.dateProvenance();
        if (date == null) {
            return hit.inferred() == null ? null : follows(hit.inferred(), messages);
        }
        if (why == null) {
            return new Card.Dated(messages.date(date), false, null);
        }
        boolean inferred = why.isInferred();
        String how = messages.text(inferred ? "date.how.inferred" : "date.how.stated", why.method());
        String note = why.evidence() == null ? how : messages.text("date.evidence", how, why.evidence());
        return new Card.Dated(messages.date(date), inferred, note);
    }

    private static String narrowed(SearchAddress address, String speaker) {
        boolean chosen = address.selection(FacetName.SPEAKER).included().contains(speaker);
        return (chosen ? address : address.toggle(FacetName.SPEAKER, speaker)).toString();
    }

    private static List<Piece> title(Hit hit) {
        String title = hit.title();
        if (title == null) {
            return List.of();
        }
        return hit.snippets().stream()
                .filter(snippet -> isTitle(snippet, hit))
                .findFirst()
                .map(snippet -> Piece.of(snippet.text(), snippet.ranges()))
                .orElseGet(() -> List.of(new Piece(title, false)));
    }

    private static List<List<Piece>> passages(Hit hit) {
        return hit.snippets().stream()
                .filter(snippet -> !isTitle(snippet, hit))
                .limit(PASSAGES)
                .map(Cards::passage)
                .toList();
    }

    /** A passage with a mark where its sentence is cut. */
    private static List<Piece> passage(Snippet snippet) {
        List<Piece> pieces = new ArrayList<>();
        if (snippet.cutBefore()) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(Piece.of(snippet.text(), snippet.ranges()));
        if (snippet.cutAfter()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    /** A long headline's snippet may be a part of it alone, and is a passage then. */
    private static boolean isTitle(Snippet snippet, Hit hit) {
        return snippet.field().equals("title") && snippet.text().equals(hit.title());
    }
}
