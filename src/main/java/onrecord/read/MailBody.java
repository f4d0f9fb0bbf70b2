package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the text of a message says itself, apart from what it quotes of the message it answers, and from how it is
 * signed.
 *
 * @param text what it says
 * @param quoted what it quotes, or an empty string
 * @param signature the lines of the signature, or an empty string
 */
record MailBody(String text, String quoted, String signature) {
    /** What stands in a line of its own before a signature (RFC 3676, 4.3). */
    private static final String SIGNED = "-- ";
    /** A signature has few lines; what is longer is text. */
    private static final int MOST_SIGNATURE_LINES = 12;

    /** How mail programs mark the message that is answered. */
    private static final String QUOTES =
            "blockquote[type=cite], div.gmail_quote, div.yahoo_quoted, div.moz-cite-prefix";

    private static final String SIGNATURES = "div.gmail_signature, div.moz-signature, pre.moz-signature, div#Signature";

    private static final Pattern QUOTED = Pattern.compile("^>.*");

    /**
     * Of a text of lines.
     *
     * @param reply whether the message answers another
     */
    static MailBody ofLines(String text, boolean reply) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> signature = new ArrayList<>();
        int signed = lines.lastIndexOf(SIGNED);
        if (signed >= 0 && lines.size() - signed <= MOST_SIGNATURE_LINES) {
            List<String> end = lines.subList(signed, lines.size());
            signature.addAll(end.subList(1, end.size()));
            end.clear();
        }
        List<String> quoted = new ArrayList<>();
        List<String> own = reply ? unquoted(lines, quoted) : lines;
        MailBody body = new MailBody(joined(own), joined(quoted), joined(signature));
        return body.text.isEmpty() ? new MailBody(text.strip(), "", "") : body;
    }

    /** The lines that are not quoted; those that are go to a list of their own without their marks. */
    private static List<String> unquoted(List<String> lines, List<String> quoted) {
        List<String> own = new ArrayList<>();
        boolean introduced = false;
        for (String line : lines) {
            if (!QUOTED.matcher(line).matches()) {
                own.add(line);
                introduced &= line.isBlank();
                continue;
            }
            quoted.add(line.replaceFirst("^(?:> ?)+", ""));
            if (!introduced) {
                takeIntroduction(own);
                introduced = true;
            }
        }
        return own;
    }

    /** Takes the line "On Monday, Ann wrote:" away from the end of what stands above something quoted. */
    private static void takeIntroduction(List<String> lines) {
        int at = lines.size() - 1;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        if (at < 0
                || !lines.get(at).stripTrailing().endsWith(":")
                || lines.get(at).length() > 200) {
            return;
        }
        boolean broken =
                at > 0 && !lines.get(at - 1).isBlank() && !lines.get(at - 1).endsWith(".");
        int from = broken && (at == 1 || lines.get(at - 2).isBlank()) ? at - 1 : at;
        boolean alone = from == 0 || lines.get(from - 1).isBlank();
        if (alone) {
            lines.subList(from, lines.size()).clear();
        }
    }

    /** Of markup, which is changed. */
    static MailBody ofMarkup(Element body, boolean reply) {
        String whole = MarkupText.of(body);
        List<String> signature = takeOut(body, SIGNATURES);
        List<String> quoted = reply ? takeOut(body, QUOTES) : List.of();
        String text = MarkupText.of(body);
        boolean nothingLeft = text.isBlank();
        return nothingLeft
                ? new MailBody(whole, "", "")
                : new MailBody(text, String.join("\n\n", quoted), String.join("\n", signature));
    }

    private static List<String> takeOut(Element body, String which) {
        List<String> texts = new ArrayList<>();
        for (Element element : body.select(which)) {
            String text = element.closest("body") == null ? "" : MarkupText.of(element);
            if (!text.isBlank()) {
                texts.add(text);
            }
            element.remove();
        }
        return texts;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    /** The lines of a text of RFC 3676 ({@code format=flowed}): those that end with a blank go on in the next. */
    static String unflowed(String text, boolean delSp) {
        StringBuilder out = new StringBuilder(text.length());
        boolean goesOn = false;
        String depth = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int marks = 0;
            while (marks < line.length() && line.charAt(marks) == '>') {
                marks++;
            }
            String quoted = line.substring(0, marks);
            String rest = line.substring(marks);
            String words = rest.startsWith(" ") ? rest.substring(1) : rest;
            boolean joins = goesOn && quoted.equals(depth) && !words.equals(SIGNED);
            if (!joins) {
                out.append(out.isEmpty() ? "" : "\n").append(quoted).append(marks > 0 ? " " : "");
            }
            goesOn = words.endsWith(" ") && !words.equals(SIGNED);
            out.append(goesOn && delSp ? words.substring(0, words.length() - 1) : words);
            depth = quoted;
        }
        return out.toString();
    }
}
