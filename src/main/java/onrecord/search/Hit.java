package onrecord.search;

import java.time.Instant;
import java.util.List;
import onrecord.link.Link;
import onrecord.model.ArticleVersion;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * An article found.
 *
 * @param dateProvenance how the date was found, with the first words of the evidence, or null
 * @param speakers the names of those quoted in it, most quotes first
 * @param score the relevance, comparable within one answer alone
 * @param snippets best first
 * @param story what it stands for where hits are stories, else null
 * @param inferred the days that follow from other articles where the source gives no date, or null
 * @param version which of the texts of its address it has, or null where there is one alone
 * @param added when it was taken in, or null where no time was kept
 */
public record Hit(
        String id,
        String source,
        @Nullable String sourceId,
        @Nullable String title,
        @Nullable Outlet outlet,
        @Nullable PublicationDate date,
        @Nullable Provenance dateProvenance,
        List<String> authors,
        List<String> agencies,
        List<String> speakers,
        @Nullable String language,
        @Nullable String url,
        double score,
        List<Snippet> snippets,
        @Nullable Story story,
        Link.@Nullable Date inferred,
        @Nullable ArticleVersion version,
        @Nullable Instant added) {
    /**
     * Articles of the same text as a hit: copies, wire copy that several outlets carry, updates.
     *
     * @param articles how many there are among the matches, the hit among them; 1 or more
     * @param others the others without snippets, best first, at most {@value #MOST}
     */
    public record Story(int articles, List<Hit> others) {
        /** The most others that are told. */
        public static final int MOST = 20;

        /** Copies the list. */
        public Story {
            others = List.copyOf(others);
        }
    }

    /** A copy with days that follow from other articles. */
    public Hit withInferred(Link.@Nullable Date inferred) {
        return new Hit(
                id,
                source,
                sourceId,
                title,
                outlet,
                date,
                dateProvenance,
                authors,
                agencies,
                speakers,
                language,
                url,
                score,
                snippets,
                story,
                inferred,
                version,
                added);
    }

    /** A copy with the text it has of those of its address, or null. */
    public Hit withVersion(@Nullable ArticleVersion version) {
        return new Hit(
                id,
                source,
                sourceId,
                title,
                outlet,
                date,
                dateProvenance,
                authors,
                agencies,
                speakers,
                language,
                url,
                score,
                snippets,
                story,
                inferred,
                version,
                added);
    }

    /** A copy that was taken in then, or at no known time. */
    public Hit withAdded(@Nullable Instant added) {
        return new Hit(
                id,
                source,
                sourceId,
                title,
                outlet,
                date,
                dateProvenance,
                authors,
                agencies,
                speakers,
                language,
                url,
                score,
                snippets,
                story,
                inferred,
                version,
                added);
    }

    /** This article as the best one of a story. */
    public Hit withStory(Story story) {
        return new Hit(
                id,
                source,
                sourceId,
                title,
                outlet,
                date,
                dateProvenance,
                authors,
                agencies,
                speakers,
                language,
                url,
                score,
                snippets,
                story,
                inferred,
                version,
                added);
    }
}
