package onrecord.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's caption, told by its credit: "... in July. Photo: Foreign Ministry via AFP". */
final class CaptionLine {
    private static final int LONGEST = 600;
    private static final int LONGEST_CREDIT = 90;
    private static final String AGENCY_NAMES =
            "AFP|AP|EPA|Reuters|REUTERS|dpa|DPA|EFE|TASS|Getty|Getty Images|GETTY IMAGES|Shutterstock|Alamy|iStock"
                    + "|Imago|IMAGO|imago images|Europa Press|NTB|TT|Ritzau|Scanpix|Lehtikuva|ANSA|LaPresse|Xinhua|Kyodo"
                    + "|Bloomberg|UPI|PA|PA Wire|Keystone|APA|Anadolu|NurPhoto|Sipa|SIPA|ZUMA|MAXPPP|picture alliance"
                    + "|picture-alliance|ddp|Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|EPA-EFE|Yonhap|PTI|ANI";
    private static final Pattern LABELLED = Pattern.compile(
            "(?:^|[\\s(\\[|.])(?:photos?|photographs?|file photo|fotos?|imagen?|images?|pictures?|bild|bildrechte|bildquelle"
                    + "|credit|photo credit|image credit|crédito?s?|crédits?(?: photo)?|fotó|kuva|zdjęcie|fot\\.|фото|снимок"
                    + "|ảnh|写真|图源|사진|صورة|फोटो|illustration|grafik|graphic)\\s*[:：]\\s*\\S",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BY = Pattern.compile(
            "(?:^|[\\s(.])(?:photo|photograph|photos|image|picture|foto|illustration)(?: taken| provided| courtesy)? (?:by|of|via|courtesy of) \\S",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> PICTURES = List.of("photo", "image", "picture", "foto", "illustration");
    private static final Pattern AGENCY_AT_END =
            Pattern.compile("(?:/|via |\\bAP Photo/|\\bREUTERS/)\\s?[^/.]{0,40}?(?:" + AGENCY_NAMES + ")\\W{0,4}$");
    private static final Pattern BRACKETS_AT_END = Pattern.compile(
            "[(\\[](?:[^()\\[\\]]{0,60}[/:,] ?)?(?:AP Photo|" + AGENCY_NAMES + ")(?:/[^()\\[\\]]{1,60})?[)\\]]\\s*$");
    private static final Pattern AGENCY_AND_NAME =
            Pattern.compile("(?:AP Photo|REUTERS|Reuters|AFP|EPA|dpa)/[^/.]{2,50}$");
    private static final Pattern BOLD_AT_END = Pattern.compile("[.!?…”\"]\\s*\\*\\*([^*]{2,80})\\*\\*$");

    private static final Pattern CREDIT_ALONE = Pattern.compile(
            "^(?:©|\\(c\\)|photos?(?: by)?|fotos?|image|images|picture|bild|bildrechte|bildquelle|credit|quelle|kuva|fot\\.|фото|ljósmynd)[ :/].{2,60}$"
                    + "|^(?:imago|dpa|afp|ap|epa|reuters|getty images|picture alliance|picture-alliance|pexels|unsplash|ntb|tt)\\s?[/|,-].{2,50}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CaptionLine() {}

    /** Whether the line is a picture's credit alone; its caption is then the line before it. */
    static boolean creditAlone(Line line) {
        return line.text().length() <= LONGEST_CREDIT
                && CREDIT_ALONE.matcher(line.text()).matches();
    }

    /**
     * A caption.
     *
     * @param text the line, without marks of emphasis
     * @param credit the words that tell it is one
     */
    record Caption(String text, String credit) {
        /** What the caption says, without its credit; all of it where there is nothing else. */
        String words() {
            int end = text.lastIndexOf(credit);
            String words = end > 0 ? text.substring(0, end).strip() : "";
            return words.isEmpty() ? text : words;
        }
    }

    /** The caption that this line is; empty for any other line. */
    static Optional<Caption> of(Line line) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String tail = text.substring(Math.max(0, text.length() - LONGEST_CREDIT - 20));
        for (Pattern pattern : possible(tail)) {
            Matcher credit = pattern.matcher(tail);
            if (credit.find() && tail.length() - credit.start() <= LONGEST_CREDIT) {
                return Optional.of(new Caption(plain(text), credit(tail.substring(credit.start()))));
            }
        }
        boolean closed = tail.indexOf(')') >= 0 || tail.indexOf(']') >= 0;
        Matcher brackets = BRACKETS_AT_END.matcher(tail);
        if (closed && brackets.find() && slashedOrLabelled(brackets.group())) {
            return Optional.of(new Caption(plain(text), credit(brackets.group())));
        }
        return Optional.empty();
    }

    /** The patterns whose marks and words are there at all: none for most lines. */
    private static List<Pattern> possible(String tail) {
        List<Pattern> patterns = new ArrayList<>();
        boolean slash = tail.indexOf('/') >= 0;
        if (tail.endsWith("**")) {
            patterns.add(BOLD_AT_END);
        }
        if (tail.indexOf(':') >= 0 || tail.indexOf('：') >= 0) {
            patterns.add(LABELLED);
        }
        String small = tail.toLowerCase(Locale.ROOT);
        if (PICTURES.stream().anyMatch(small::contains)) {
            patterns.add(BY);
        }
        if (slash) {
            patterns.add(AGENCY_AND_NAME);
        }
        if (slash || tail.contains("via ")) {
            patterns.add(AGENCY_AT_END);
        }
        return patterns;
    }

    /** "(Reuters)" alone credits the text; "(Jane Doe/Reuters)" and "(Image: Getty)" credit a picture. */
    private static boolean slashedOrLabelled(String brackets) {
        return brackets.indexOf('/') >= 0
                || brackets.indexOf(':') >= 0
                || brackets.contains("Photo")
                || brackets.contains("Getty");
    }

    private static String plain(String text) {
        return text.replace("**", "").strip();
    }

    /** The credit alone, without the end of the sentence before it. */
    private static String credit(String text) {
        String words = plain(text);
        int from = 0;
        while (from < words.length() - 1 && ".!?…”\" (|".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        return words.substring(from);
    }
}
