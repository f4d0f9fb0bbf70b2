package onrecord.read;

import java.util.List;
import java.util.function.Supplier;

/**
 * What research databases (Nexis, Factiva, Europresse, ProQuest) export: many articles in one document, each with what
 * the database knows of it. Such a document is told from others by marks that the database puts into it.
 */
final class Exports {
    private static final String FACTIVA = "Factiva export";

    private Exports() {}

    /**
     * Hands on the articles of a text, whatever document it was in. @return false if it is no export, and nothing is
     * done
     */
    static boolean ofText(String text, Readings out) {
        if (NexisExport.is(text)) {
            handOn(NexisExport.items(text), out.as("Nexis export"));
        } else if (WhatsAppChat.is(text)) {
            List<Supplier<Item>> messages = WhatsAppChat.items(text).stream()
                    .<Supplier<Item>>map(item -> () -> item)
                    .toList();
            handOn(messages, out.as("WhatsApp export"));
            return !messages.isEmpty();
        } else if (ProQuestExport.is(text)) {
            handOn(ProQuestExport.items(text), out.as("ProQuest export"));
        } else {
            List<Supplier<Item>> factiva = FactivaText.items(text).stream()
                    .<Supplier<Item>>map(item -> () -> item)
                    .toList();
            handOn(factiva, out.as(FACTIVA));
            return !factiva.isEmpty();
        }
        return true;
    }

    /** Whether a web page is an export. */
    static boolean ofPage(String html, Readings out) {
        if (FactivaExport.is(html)) {
            List<Supplier<Item>> items = FactivaExport.items(html);
            handOn(items, out.as(FACTIVA));
            return !items.isEmpty();
        }
        if (EuropresseExport.is(html)) {
            List<Supplier<Item>> items = EuropresseExport.items(html);
            handOn(items, out.as("Europresse export"));
            return !items.isEmpty();
        }
        if (NetworkPages.is(html)) {
            List<Supplier<Item>> posts = NetworkPages.items(html);
            handOn(posts, out.as("posts of a network"));
            return !posts.isEmpty();
        }
        if (LinkList.is(html)) {
            List<Supplier<Item>> links = LinkList.items(html);
            handOn(links, out.as("list of links"));
            return !links.isEmpty();
        }
        if (HocrPages.is(html)) {
            List<Supplier<Item>> pages = HocrPages.items(html);
            handOn(pages, out.as("scanned page"));
            return !pages.isEmpty();
        }
        return NexisExport.isPage(html) && ofText(MarkupText.ofPage(html), out);
    }

    /** What is wrong with one of them costs no other. */
    private static void handOn(List<Supplier<Item>> items, Readings out) {
        long number = 0;
        for (Supplier<Item> item : items) {
            long its = ++number;
            out.attempt(its, () -> item.get().handOn(its, out));
        }
    }
}
