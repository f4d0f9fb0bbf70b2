package onrecord.extract.page;

import onrecord.text.DenseScript;
import onrecord.text.SentenceEnds;

/** How much like running text a block is. */
final class Prose {
    /** What may stand behind the end of a sentence. */
    private static final String CLOSING = "\"'”’“»«)] 」』‘）";

    private Prose() {}

    /** Running text in characters of a Latin script; 0 for labels, links and buttons. */
    static double weight(Block block) {
        String text = block.text();
        if (block.kind() == Block.Kind.HEADING
                || block.kind() == Block.Kind.CAPTION
                || (block.linkDensity() > 0.5 && block.text().length() - block.linked() < 100)) {
            return 0;
        }
        double length = 0;
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                spaces++;
            }
            length += DenseScript.contains(c) ? 2.5 : 1;
        }
        if (length < 40 || (spaces < 5 && length < 1.5 * text.length())) {
            return 0;
        }
        boolean ended = endsSentence(text);
        if (!ended && length < 80) {
            return 0;
        }
        return (length - block.linked()) * (ended ? 1 : 0.6);
    }

    static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (text.charAt(last) == ':' || SentenceEnds.contains(text.charAt(last)));
    }
}
