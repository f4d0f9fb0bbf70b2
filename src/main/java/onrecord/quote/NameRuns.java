package onrecord.quote;

import java.util.ArrayList;
import java.util.List;

/** The runs of capitalised words of a body, each read as a name. */
final class NameRuns {
    private static final int LONGEST_NAME = 8;
    /** So many words with capitals in a row are no name but a headline. */
    private static final int HEADLINE = 7;

    /**
     * A run of capitalised words that names somebody or something.
     *
     * @param from the index of its first token
     * @param to the index behind its last
     * @param name what it names
     */
    record Run(int from, int to, Name name) {}

    private final Body body;
    private final NameReader reader;

    NameRuns(Body body, NameReader reader) {
        this.body = body;
        this.reader = reader;
    }

    /** All runs of the body, in order. */
    List<Run> all() {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int size = body.tokens.size();
        for (Sentence sentence : body.sentences) {
            i = sentence.from();
            while (i < sentence.to()) {
                if (!body.at(i).isCapital()) {
                    i++;
                    continue;
                }
                int to = runEnd(i, Math.min(sentence.to(), size));
                int from = reader.runStart(to, i);
                if (to - from >= HEADLINE) {
                    headline(from, to, runs);
                } else if (from < to && !NameWords.isFunctionWord(body.at(from))) {
                    runs.add(new Run(
                            from,
                            reader.beforeLetters(from, to),
                            reader.readHead(new Mention(from, to - 1, Math.min(sentence.to(), to + LONGEST_NAME)))));
                }
                i = to;
            }
        }
        return runs;
    }

    /** The names in a headline, where every word has a capital: each given name and the word behind it. */
    private void headline(int from, int to, List<Run> runs) {
        for (int i = from; i + 1 < to; i++) {
            if (body.at(i).is(Tag.FIRST_NAME) && !NameWords.isFunctionWord(body.at(i + 1))) {
                runs.add(new Run(i, i + 2, reader.read(new Mention(i, i + 1, i + 2))));
                i++;
            }
        }
    }

    private int runEnd(int from, int limit) {
        int i = from + 1;
        while (i < limit && body.at(i).isCapital() && !reader.isTime(i, from)) {
            i++;
        }
        int behind = reader.behindParticles(i, limit);
        return behind < 0 ? i : runEnd(behind, limit);
    }
}
