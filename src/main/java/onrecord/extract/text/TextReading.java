package onrecord.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.extract.text.CaptionLine.Caption;
import onrecord.extract.value.Findings;
import onrecord.extract.value.LanguageDetector;
import onrecord.extract.value.LanguageGuess;
import onrecord.identity.OutletTable;
import onrecord.model.Provenance;
import org.jspecify.annotations.Nullable;

/** The reading of one text: its lines, where its article stands among them, and what each line was found to be. */
final class TextReading {
    private final List<Line> lines;
    private final int broken;
    private final LineRoles roles;
    private final MainRun run;
    private final boolean webPage;
    /**
     * Whether it looks like the text of a web page, and is kept whole because most of its sentences would be left out.
     */
    private final boolean doubted;

    private final @Nullable String knownTitle;
    private final OutletTable outlets;
    private final Findings.Builder found = Findings.builder();
    private final Set<String> described = new HashSet<>();

    TextReading(String content, @Nullable String knownTitle, List<String> struck, OutletTable outlets) {
        SourceLines source = new SourceLines(content);
        this.lines = new ArrayList<>(source.lines());
        this.broken = source.broken();
        this.roles = new LineRoles(lines);
        MainRun densest = MainRun.of(lines, roles);
        boolean surrounded = densest.end() > 0 && densest.isOfWebPage(lines, roles);
        this.doubted = surrounded && densest.leavesMostOut(lines, roles);
        this.webPage = surrounded && !doubted;
        this.run = webPage ? densest : new MainRun(0, lines.size());
        this.knownTitle = knownTitle;
        this.outlets = outlets;
        struck.forEach(found::struckOut);
    }

    Findings findings() {
        FrontLines front = new FrontLines(lines, roles, run, webPage, found, this::language);
        front.read(knownTitle);
        new BackLines(lines, roles, run, webPage, outlets, found).read();
        new BodyLines(lines, roles, run, webPage, front.bodyStart()).read();
        body(front.bodyStart());
        if (broken > 0) {
            found.property("brokenCharacters", String.valueOf(broken));
        }
        return found.build();
    }

    /** The language of the text, which few readings ask for. */
    private @Nullable String language() {
        String text = lines.stream().skip(run.start()).map(Line::text).collect(Collectors.joining("\n"));
        return LanguageDetector.detect(text).map(LanguageGuess::language).orElse(null);
    }

    private void body(int start) {
        List<String> paragraphs = new ArrayList<>();
        for (Line line : lines) {
            String reason = roles.reason(line);
            Caption caption = roles.caption(line).orElse(null);
            boolean outside = line.number() < start || line.number() >= run.end();
            if (reason != null) {
                found.boilerplate(line.text(), new Provenance(reason, null, 0.8));
            } else if (caption != null) {
                caption(line, caption, outside && webPage);
            } else if (outside && webPage && !roles.taken(line)) {
                found.boilerplate(line.text(), new Provenance("outside-main-text", null, 0.7));
            } else if (!roles.taken(line)) {
                paragraphs.add(line.text());
            }
        }
        found.body(paragraphs, why(paragraphs.size()));
    }

    /** A page often prints a caption twice, each time with another credit: the second is no caption of its own. */
    private void caption(Line line, Caption caption, boolean elsewhere) {
        if (elsewhere) {
            found.boilerplate(line.text(), new Provenance("outside-main-text", null, 0.7));
        } else if (described.add(caption.words())) {
            found.caption(caption.text(), new Provenance("photo-credit", caption.credit(), 0.9));
        } else {
            found.boilerplate(line.text(), new Provenance("repeated-caption", caption.words(), 0.8));
        }
    }

    private Provenance why(int paragraphs) {
        String kept = paragraphs + " of " + lines.size() + " lines";
        String evidence = broken == 0 ? kept : kept + "; " + broken + " characters could not be decoded (U+FFFD)";
        if (doubted) {
            return new Provenance("text-lines", evidence + "; many short lines around the longest run of text", 0.6);
        }
        return webPage
                ? new Provenance("main-run", evidence, 0.7)
                : new Provenance("text-lines", evidence, broken == 0 ? 0.9 : 0.8);
    }
}
