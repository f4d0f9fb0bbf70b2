package onrecord.extract.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which block of the page is the article's headline. */
final class HeadlineBlock {
    /** "6 comments on ...": the heading above the comments repeats the headline. */
    private static final Pattern OF_COMMENTS = Pattern.compile(
            "\\W*\\d+\\s+(?:comment|response|repl(?:y|ies)|kommentar|antwort|gedanken|thoughts?|commentaire|réponse|comentario|respuesta|comentário"
                    + "|commenti|reacti)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_LABEL = 3;

    /** More running text than this, in characters, does not stand above a headline. */
    private static final double LONGEST_DECK = 500;

    /** So much of the words do two wordings of one headline share. */
    private static final double ALIKE = 0.5;

    private HeadlineBlock() {}

    /**
     * The block that comes closest to one of the titles the page's head gives; without such, the first {@code h1} of
     * several words that is no label of a list ("Trending now") and not the name of the site.
     *
     * @param sites what the site is called
     */
    static @Nullable Block find(List<Block> blocks, List<String> titles, List<String> sites) {
        Block best = null;
        double top = 0.5;
        Block first = null;
        Block firstNoLabel = null;
        Set<String> names = sites.stream().map(LineWords::bare).collect(Collectors.toSet());
        List<List<String>> wanted = titles.stream().map(LineWords::of).toList();
        for (Block block : blocks) {
            if (!hasTextOfHeadline(block)) {
                continue;
            }
            if (within(block, "h1") && block.text().indexOf(' ') > 0) {
                first = first == null ? block : first;
                boolean label = names.contains(LineWords.bare(block.text())) || isLabel(block.text());
                firstNoLabel = firstNoLabel == null && !label ? block : firstNoLabel;
            }
            double score = raised(top, block, wanted);
            if (score > top) {
                top = score;
                best = block;
            }
        }
        if (best == null) {
            return firstNoLabel;
        }
        return headsPart(best, first, blocks, titles) ? first : best;
    }

    private static boolean hasTextOfHeadline(Block block) {
        boolean tooLong = block.text().length() > 300;
        boolean tooShort = block.kind() == Block.Kind.PARAGRAPH && block.text().length() < 15;
        return !tooLong && !tooShort && !OF_COMMENTS.matcher(block.text()).lookingAt();
    }

    private static boolean isLabel(String text) {
        Furniture furniture = Furniture.shipped();
        return (furniture.of(text) != null || furniture.stops(text))
                && LineWords.of(text).size() <= LONGEST_LABEL;
    }

    /** The top score, or that of the block where it is clearly higher: how like it is to a title, and how it is set. */
    private static double raised(double top, Block block, List<List<String>> titles) {
        if (block.kind() != Block.Kind.HEADING && block.linkDensity() > 0.5) {
            return top;
        }
        double bonus = bonus(block);
        List<String> words = LineWords.of(block.text());
        double raised = top;
        for (List<String> title : titles) {
            double score = LineWords.likeness(words, title, raised - bonus) + bonus;
            if (score > raised + 0.01) {
                raised = score;
            }
        }
        return raised;
    }

    private static double bonus(Block block) {
        double linked = block.linkDensity() > 0.8 ? 0.25 : 0;
        if (within(block, "h1")) {
            return 0.3 - linked;
        }
        return (block.kind() == Block.Kind.HEADING ? 0.1 : -0.2) - linked;
    }

    /**
     * Whether a heading like a title is of a part of the text only: running text stands between the first {@code h1}
     * and it, and no title is the same or begins with it, unless the {@code h1} says much the same as a title.
     */
    private static boolean headsPart(Block heading, @Nullable Block first, List<Block> blocks, List<String> titles) {
        String bare = LineWords.bare(heading.text());
        if (first == null
                || heading.index() <= first.index()
                || within(heading, "h1")
                || (titles.stream().anyMatch(title -> LineWords.bare(title).startsWith(bare))
                        && titles.stream().noneMatch(title -> LineWords.likeness(title, first.text()) > ALIKE))) {
            return false;
        }
        double text = 0;
        for (Block block : blocks.subList(first.index() + 1, heading.index())) {
            text += Prose.weight(block);
        }
        return text > LONGEST_DECK;
    }

    /** A heading within three blocks of the headline that equals another of the titles, or null. */
    static @Nullable Block besides(List<Block> blocks, Block headline, List<String> titles) {
        int from = Math.max(0, headline.index() - 3);
        int to = Math.min(blocks.size(), headline.index() + 4);
        String shown = LineWords.bare(headline.text());
        for (Block block : blocks.subList(from, to)) {
            String bare = LineWords.bare(block.text());
            if (!block.is(headline)
                    && block.kind() == Block.Kind.HEADING
                    && bare.length() > 15
                    && !bare.equals(shown)) {
                for (String title : titles) {
                    if (LineWords.bare(title).equals(bare)) {
                        return block;
                    }
                }
            }
        }
        return null;
    }

    private static boolean within(Block block, String tag) {
        Region r = block.region();
        for (int level = 0; level < 3; level++) {
            if (r.tag.equals(tag)) {
                return true;
            }
            if (r.parent == null) {
                return false;
            }
            r = r.parent;
        }
        return false;
    }
}
