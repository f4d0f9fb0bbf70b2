package onrecord.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onrecord.keep.FieldValue;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.serve.page.ArticleView;
import onrecord.serve.page.Messages;
import org.jspecify.annotations.Nullable;

/** What is known of an article as a list of names and values, each with its reason; what is unknown says so. */
final class Facts {
    private final Article article;
    private final Messages messages;
    private final List<ArticleView.Fact> facts = new ArrayList<>();

    private Facts(Article article, Messages messages) {
        this.article = article;
        this.messages = messages;
    }

    /** @param added when the archive took it in, where that is known */
    static List<ArticleView.Fact> of(Article article, Optional<Instant> added, Messages messages) {
        Facts facts = new Facts(article, messages);
        facts.add(Field.TITLE, article.title());
        facts.add(Field.OUTLET, article.outlet() == null ? null : name(article.outlet()));
        facts.add(Field.DATE, article.date() == null ? null : messages.date(article.date()));
        if (article.updated() != null) {
            facts.add(Field.UPDATED, messages.date(article.updated()));
        }
        facts.add(Field.AUTHORS, facts.joined(article.authors()));
        facts.add(Field.AGENCIES, facts.joined(article.agencies()));
        facts.add(Field.LANGUAGE, article.language() == null ? null : messages.languageName(article.language()));
        facts.add(Field.SECTION, article.section());
        facts.add(Field.URL, article.url());
        added.ifPresent(moment -> facts.plain("fact.added", messages.moment(moment)));
        facts.plain("fact.source", article.source());
        if (article.sourceId() != null) {
            facts.plain("fact.sourceid", article.sourceId());
        }
        return facts.facts;
    }

    private static String name(Outlet outlet) {
        return outlet.name() != null && outlet.domain() != null
                ? outlet.name() + " (" + outlet.domain() + ")"
                : outlet.label();
    }

    private void add(Field field, @Nullable String value) {
        String written = Objects.requireNonNullElse(FieldValue.written(article, field), "");
        String corrected = FieldValue.FIELDS.contains(field) ? field.key() : null;
        Provenance why = article.provenance().get(field);
        facts.add(new ArticleView.Fact(
                messages.text("fact." + field.key()),
                value == null ? messages.text("fact.unknown") : value,
                field == Field.URL && isWebAddress(value),
                why == null ? null : why.method(),
                why == null ? null : why.evidence(),
                why == null ? null : messages.percent(why.confidence()),
                corrected,
                written));
    }

    private void plain(String key, String value) {
        facts.add(new ArticleView.Fact(messages.text(key), value, false, null, null, null, null, ""));
    }

    /** Only these become links: what a document calls its address may be anything. */
    static boolean isWebAddress(@Nullable String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://"));
    }

    private @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : messages.list(values);
    }
}
