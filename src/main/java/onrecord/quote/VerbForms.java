package onrecord.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.Keyword;

/** Reads the list of verbs and makes their regular forms. */
final class VerbForms {
    /** The verbs of the list that end in o and take "es". */
    private static final Set<String> O_WITH_ES = Set.of("go", "echo", "veto");

    private final Map<String, Verb.Inflected> forms = new HashMap<>();

    private VerbForms() {}

    static Map<String, Verb.Inflected> read(List<String> lines) {
        VerbForms all = new VerbForms();
        lines.forEach(all::line);
        return Map.copyOf(all.forms);
    }

    private void line(String line) {
        int bar = line.indexOf('|');
        String[] words = line.substring(0, bar).trim().split("\\s+", -1);
        Set<Verb.Pattern> patterns = EnumSet.noneOf(Verb.Pattern.class);
        Set<String> prepositions = new HashSet<>();
        for (String pattern : line.substring(bar + 1).trim().split("\\s+", -1)) {
            if (pattern.startsWith("about:")) {
                patterns.add(Verb.Pattern.ABOUT);
                prepositions.addAll(List.of(pattern.substring(6).split(",")));
            } else {
                patterns.add(Keyword.constant(Verb.Pattern.class, pattern));
            }
        }
        inflect(words, new Verb(words[0], patterns, Set.copyOf(prepositions)));
    }

    private void inflect(String[] words, Verb verb) {
        String lemma = words[0];
        put(lemma, verb, Verb.Form.BASE);
        put(thirdPerson(lemma), verb, Verb.Form.PRESENT);
        put(ing(lemma), verb, Verb.Form.ING);
        if (words.length == 1) {
            put(past(lemma), verb, Verb.Form.PAST);
            put(past(lemma), verb, Verb.Form.PARTICIPLE);
        }
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.endsWith("ing")) {
                put(word, verb, Verb.Form.ING);
            } else if (word.endsWith("ise") || word.endsWith("ize")) {
                put(word, verb, Verb.Form.BASE);
                put(word + "s", verb, Verb.Form.PRESENT);
            } else if (word.endsWith("ils")) {
                put(word, verb, Verb.Form.PRESENT);
            } else {
                put(word, verb, Verb.Form.PAST);
                put(word, verb, Verb.Form.PARTICIPLE);
            }
        }
    }

    private void put(String word, Verb verb, Verb.Form form) {
        Verb.Inflected known = forms.get(word);
        if (known == null) {
            forms.put(word, new Verb.Inflected(verb, EnumSet.of(form)));
        } else if (known.verb().equals(verb)) {
            known.forms().add(form);
        }
    }

    private static String thirdPerson(String lemma) {
        if (lemma.endsWith("y") && !endsWithVowelAnd(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma + (endsInHiss(lemma) || O_WITH_ES.contains(lemma) ? "es" : "s");
    }

    /** "hisses", "pushes", "preaches", "boxes", "buzzes": another s alone could not be spoken. */
    private static boolean endsInHiss(String lemma) {
        return lemma.endsWith("s")
                || lemma.endsWith("sh")
                || lemma.endsWith("ch")
                || lemma.endsWith("x")
                || lemma.endsWith("z");
    }

    private static String past(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (lemma.endsWith("y") && !endsWithVowelAnd(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return doubled(lemma) + "ed";
    }

    private static String ing(String lemma) {
        if (lemma.endsWith("ee") || lemma.endsWith("ye") || !lemma.endsWith("e")) {
            return doubled(lemma) + "ing";
        }
        return lemma.substring(0, lemma.length() - 1) + "ing";
    }

    /** The verbs of the list that double their last letter in English. */
    private static final Set<String> DOUBLING = Set.of(
            "slam", "quip", "brag", "admit", "rip", "submit", "concur", "dub", "rebut", "tag", "sob", "snap", "begin",
            "refer", "put", "rap", "pan", "nag", "fret", "chat", "omit", "infer", "blog", "beg", "commit", "sum",
            "permit", "plan", "chip", "rebel", "forget", "regret");

    private static String doubled(String lemma) {
        return DOUBLING.contains(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
    }

    private static boolean endsWithVowelAnd(String lemma) {
        return lemma.length() > 1 && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) >= 0;
    }
}
