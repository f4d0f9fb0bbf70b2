package onrecord.extract.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words beside a date that say whether it is of the publication or of a change. Thread safe. */
public final class DateWords {
    private static final Set<String> CHANGED = Set.of(
            "updated",
            "update",
            "modified",
            "aktualisiert",
            "aktualisierung",
            "actualizado",
            "actualización",
            "atualizado",
            "mis à jour",
            "mise à jour",
            "aggiornato",
            "bijgewerkt",
            "uppdaterad",
            "oppdatert",
            "opdateret",
            "päivitetty",
            "обновлено",
            "aktualizace",
            "aktualizacja",
            "güncelleme",
            "diperbarui",
            "cập nhật",
            "更新",
            "수정",
            "letzte änderung",
            "stand:",
            "zaktualizowano",
            "aktualizováno",
            "aktualizované",
            "frissítve",
            "actualizat",
            "ažurirano",
            "posodobljeno",
            "оновлено",
            "ενημέρωση",
            "עודכן",
            "آخر تحديث",
            "تم التحديث",
            "به‌روزرسانی",
            "अपडेट",
            "อัปเดต",
            "last changed");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)\\b(?:veröffentlicht|erschienen|gepostet|eingestellt|datum|verfasst|published|posted|written on|date|geschrieben|erstellt|publicado|publicación|publié|pubblicato"
                    + "|gepubliceerd|publicerad|publisert|udgivet|julkaistu|опубликовано|opublikowano|yayın|diterbitkan)");

    /** A part of a line that speaks of publication, behind one that speaks of a change. */
    private static final Pattern THEN_PUBLISHED = Pattern.compile(
            "(?iu)[|•·/;,–-]\\s*(?:first )?(?:published|posted|veröffentlicht|erstellt|erschienen|publicado|publicação|publicación|publié|pubblicato"
                    + "|gepubliceerd|publicerad|publisert|udgivet|julkaistu|опубликовано|opublikowano|publikováno|yayın|diterbitkan|تاريخ النشر|نشر)");

    private static final Pattern NOTE = Pattern.compile(
            "(?iu)^\\W{0,3}(?:this|the) (?:article|story|post|piece|report|page) (?:was|has been) "
                    + "(?:last )?(?:updated|amended|corrected|modified|edited|changed|revised)\\b"
                    + "|^\\W{0,3}(?:dieser|der) (?:artikel|beitrag|text) wurde .{0,60}(?:aktualisiert|geändert|korrigiert|ergänzt)"
                    + "|^\\W{0,3}(?:cet|l') ?article a été .{0,30}(?:mis à jour|modifié|corrigé)"
                    + "|^\\W{0,3}(?:este|esta|el|la) (?:artículo|nota|noticia) (?:fue|ha sido) .{0,20}(?:actualizad|modificad|corregid)");

    private DateWords() {}

    /** Whether a text speaks of a change. */
    public static boolean sayChanged(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CHANGED.stream().anyMatch(lower::contains);
    }

    /** Whether a text speaks of publication. */
    public static boolean sayPublished(String text) {
        return PUBLISHED.matcher(text).find();
    }

    /** The text without what it says of a change: "Updated: 19/09/2023 | Published: 18/09/2023". */
    public static String uptoChange(String text) {
        int change = change(text);
        return text.substring(0, change) + text.substring(publication(text, change));
    }

    /** What the text says of a change; empty where it speaks of none. */
    public static String fromChange(String text) {
        int change = change(text);
        return text.substring(change, publication(text, change));
    }

    /** The place where a text comes from a change to the publication, or its end. */
    private static int publication(String text, int from) {
        Matcher behind = THEN_PUBLISHED.matcher(text);
        return behind.find(from) ? behind.start() : text.length();
    }

    /** The place where a text begins to speak of a change, or its end. */
    private static int change(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int cut = text.length();
        for (String word : CHANGED) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                cut = Math.min(cut, at);
            }
        }
        return cut;
    }

    /**
     * Whether a paragraph tells that the article it stands in was changed: "This article was amended on 3 May 2023".
     */
    public static boolean noteChange(String text) {
        return NOTE.matcher(text).find();
    }
}
