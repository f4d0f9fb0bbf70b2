package onrecord.keep;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onrecord.identity.Aliases;
import onrecord.identity.OutletTable;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.FiledUnder;
import onrecord.model.Quote;
import onrecord.text.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of {@code corrections.jsonl} mean together. Of two that say something of the same value the later one
 * counts; a line that cannot be read says nothing, and every other counts. What somebody filed or noted for themselves
 * alone stands apart: it shows in no article, and is told only to whoever asks for that owner's. Immutable.
 */
public final class Corrections {
    /** The name of the file in an archive's folder. */
    public static final String FILE = "corrections.jsonl";

    /** No correction. */
    public static final Corrections NONE = new Corrections(new byte[0]);

    private final byte[] bytes;
    private final Map<String, Correction> all = new LinkedHashMap<>();
    private final List<Correction> inForce = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final CorrectionIndex shared = new CorrectionIndex();
    /** What is somebody's own, by its owner. */
    private final Map<String, CorrectionIndex> own = new HashMap<>();

    /** Keys of outlets' names that are shown by another, and the correction that says so. */
    private final Map<String, Correction> merged = new HashMap<>();

    private Corrections(byte[] bytes) {
        this.bytes = bytes;
        for (Journal.Line line : Journal.lines(bytes)) {
            try {
                Correction one = CorrectionLine.parse(line.text(), "line-" + line.number());
                all.remove(one.key());
                all.put(one.key(), one);
            } catch (IllegalArgumentException e) {
                faults.add(
                        FILE + ", line " + line.number() + ": " + e.getMessage() + "; the line is left out of account");
            }
        }
        Set<String> undone = undone();
        for (Correction one : all.values()) {
            if (!isUndone(one, undone) && !(one.change() instanceof Change.Undone)) {
                enter(one);
            }
        }
    }

    /** What the file in an archive's folder says now; nothing where there is none. */
    public static Corrections read(Path folder) {
        byte[] bytes = new Journal(folder.resolve(FILE)).bytes();
        return bytes.length == 0 ? NONE : new Corrections(bytes);
    }

    static Corrections of(byte[] bytes) {
        return new Corrections(bytes.clone());
    }

    /** The keys that count no more: an undo may itself be undone. */
    private Set<String> undone() {
        Set<String> undone = new HashSet<>();
        List<Correction> latestFirst = new ArrayList<>(all.values()).reversed();
        for (Correction one : latestFirst) {
            if (one.change() instanceof Change.Undone undo && !isUndone(one, undone)) {
                undone.add(undo.key());
            }
        }
        return undone;
    }

    private static boolean isUndone(Correction one, Set<String> undone) {
        return undone.contains(one.key()) || undone.contains(one.act());
    }

    private void enter(Correction one) {
        if (one.owner() != null) {
            own.computeIfAbsent(one.owner(), owner -> new CorrectionIndex()).add(one);
            return;
        }
        inForce.add(one);
        switch (one.change()) {
            case Change.About about -> shared.add(one);
            case Change.Merged outlets -> outlets.outlets().forEach(name -> merged.put(OutletTable.nameKey(name), one));
            case Change.Joined joined -> {}
            case Change.Parted parted -> {}
            case Change.Undone undo -> {}
        }
    }

    /** Whether no line says anything that counts, to whomever. */
    public boolean isEmpty() {
        return inForce.isEmpty() && own.isEmpty();
    }

    /** How many lines say something; more with each that is added. */
    public int size() {
        return all.size();
    }

    /** Whether there is no line at all. */
    public boolean isBlank() {
        return bytes.length == 0;
    }

    /** What lines cannot be read and why, a sentence each. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Those that count for everybody, in the order of the file. */
    public List<Correction> inForce() {
        return List.copyOf(inForce);
    }

    /** Those that count for this owner alone, in the order of the file; none where it is null. */
    public List<Correction> inForce(@Nullable String owner) {
        return indexOf(owner).all();
    }

    private CorrectionIndex indexOf(@Nullable String owner) {
        return owner == null ? CorrectionIndex.NONE : own.getOrDefault(owner, CorrectionIndex.NONE);
    }

    /** The corrections of this key, or of the act of this key, whether they count or not, whosever they are. */
    public List<Correction> of(String key) {
        return all.values().stream()
                .filter(one -> one.key().equals(key) || one.act().equals(key))
                .toList();
    }

    /** Those that count for an article, as it was found or as it is shown. */
    public List<Correction> of(Article article) {
        return shared.of(article);
    }

    /** Those that count for an article as this owner alone sees it; none where it is null. */
    public List<Correction> of(Article article, @Nullable String owner) {
        return indexOf(owner).of(article);
    }

    /**
     * The article with what this owner alone filed it and its quotes under, and with nothing that anybody else did.
     *
     * @param shown as everybody sees it
     */
    public Article filedBy(@Nullable String owner, Article shown) {
        CorrectedArticle article = new CorrectedArticle(shown);
        for (Correction one : of(shown, owner)) {
            switch (one.change()) {
                case Change.Filed filed -> article.apply(filed);
                case Change.Noted noted -> article.apply(noted);
                default -> {}
            }
        }
        return article.build();
    }

    /** What this owner alone filed articles under and noted of them, quotes left out, by the articles' ids. */
    public Map<String, FiledUnder> articlesFiledBy(String owner) {
        Map<String, Filing> filings = new LinkedHashMap<>();
        for (Correction one : indexOf(owner).all()) {
            String id =
                    one.change() instanceof Change.About about ? about.article().id() : null;
            if (id != null && one.change() instanceof Change.Filed filed && filed.words() == null) {
                filings.computeIfAbsent(id, key -> new Filing()).apply(filed);
            } else if (id != null && one.change() instanceof Change.Noted noted && noted.words() == null) {
                filings.computeIfAbsent(id, key -> new Filing()).note(noted.note());
            }
        }
        Map<String, FiledUnder> filed = new LinkedHashMap<>();
        filings.forEach((id, filing) -> filed.put(id, filing.labels()));
        return filed;
    }

    /** The article as this owner sees it: with what everybody filed it under, and what they filed it under alone. */
    public Article with(@Nullable String owner, Article shown) {
        if (of(shown, owner).isEmpty()) {
            return shown;
        }
        Article own = filedBy(owner, shown);
        Map<String, List<String>> properties = new TreeMap<>(shown.properties());
        FiledUnder.of(shown).and(FiledUnder.of(own)).putInto(properties);
        for (Quote quote : shown.quotes()) {
            FiledUnder.of(shown, quote).and(FiledUnder.of(own, quote)).putInto(properties, shown.body(), quote);
        }
        return shown.toBuilder().properties(properties).build();
    }

    /** The article as it is shown, or nothing where it was taken out; the very same where no correction is about it. */
    public Optional<Article> apply(Article found) {
        List<Correction> own = of(found);
        if (own.stream().anyMatch(one -> one.change() instanceof Change.Removed)) {
            return Optional.empty();
        }
        Correction merge = found.outlet() == null || own.stream().anyMatch(Corrections::isOfOutlet)
                ? null
                : merged.get(OutletTable.nameKey(OutletTable.standard().label(found.outlet())));
        if (own.isEmpty() && !renames(merge, found)) {
            return Optional.of(found);
        }
        CorrectedArticle article = new CorrectedArticle(found);
        if (merge != null && merge.change() instanceof Change.Merged outlets && renames(merge, found)) {
            article.outlet(merge, outlets.outlets().getFirst());
        }
        for (Correction one : own) {
            switch (one.change()) {
                case Change.Value value -> article.apply(one, value);
                case Change.Speakers said -> article.apply(one, said);
                case Change.Quoted quoted -> article.apply(one, quoted);
                case Change.Filed filed -> article.apply(filed);
                case Change.Noted noted -> article.apply(noted);
                default -> {}
            }
        }
        return Optional.of(article.build());
    }

    private static boolean isOfOutlet(Correction one) {
        return one.change() instanceof Change.Value value && value.field() == Field.OUTLET;
    }

    private static boolean renames(@Nullable Correction merge, Article found) {
        return merge != null
                && merge.change() instanceof Change.Merged outlets
                && found.outlet() != null
                && !outlets.outlets().getFirst().equals(found.outlet().name());
    }

    /** The user's aliases with the names that were joined and parted here. */
    public Aliases aliases(Aliases own) {
        List<List<String>> joined = new ArrayList<>(own.joined());
        List<List<String>> parted = new ArrayList<>(own.parted());
        for (Correction one : inForce) {
            switch (one.change()) {
                case Change.Joined names -> joined.add(names.names());
                case Change.Parted names -> parted.add(names.names());
                default -> {}
            }
        }
        return new Aliases(joined, parted);
    }

    /** A word for exactly these lines, by which {@link #since} tells what has come behind them. */
    public String mark() {
        return bytes.length + ":" + hash(bytes.length);
    }

    /**
     * What these lines say beyond those of an earlier mark, the undone among it; nothing where the lines before are not
     * those of the mark, for somebody has changed the file by hand.
     */
    public Optional<List<Change>> since(String mark) {
        int colon = mark.indexOf(':');
        int length = colon > 0 && mark.substring(0, colon).matches("\\d{1,9}")
                ? Integer.parseInt(mark.substring(0, colon))
                : -1;
        if (length < 0 || length > bytes.length || !hash(length).equals(mark.substring(colon + 1))) {
            return Optional.empty();
        }
        Set<String> before = Corrections.of(Arrays.copyOf(bytes, length)).all.keySet();
        List<Change> further = new ArrayList<>();
        for (Correction one : all.values()) {
            if (!before.contains(one.key()) && one.owner() == null) {
                addMeant(one, further, all.size());
            }
        }
        return Optional.of(further);
    }

    /**
     * What a correction is about: for an undo what the undone is, and so on; {@code deepest} ends a circle made by
     * hand.
     */
    private void addMeant(Correction one, List<Change> meant, int deepest) {
        if (!(one.change() instanceof Change.Undone undo)) {
            meant.add(one.change());
        } else if (deepest > 0) {
            of(undo.key()).forEach(undone -> addMeant(undone, meant, deepest - 1));
        }
    }

    private String hash(int length) {
        MessageDigest digest = Hashes.sha256();
        digest.update(bytes, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }
}
