package onrecord.read;

import java.util.List;

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
        } else if (ProQuestExport.is(text)) {
            handOn(ProQuestExport.items(text), out.as("ProQuest export"));
        } else {
            List<Item> factiva = FactivaText.items(text);
            handOn(factiva, out.as(FACTIVA));
            return !factiva.isEmpty();
        }
        return true;
    }

    /** Whether a web page is an export. */
    static boolean ofPage(String html, Readings out) {
        if (FactivaExport.is(html)) {
            List<Item> items = FactivaExport.items(html);
            handOn(items, out.as(FACTIVA));
            return !items.isEmpty();
        }
        if (EuropresseExport.is(html)) {
            List<Item> items = EuropresseExport.items(html);
            handOn(items, out.as("Europresse export"));
            return !items.isEmpty();
        }
        if (LinkList.is(html)) {
            List<Item> links = LinkList.items(html);
            handOn(links, out.as("list of links"));
            return !links.isEmpty();
        }
        if (HocrPages.is(html)) {
            List<Item> pages = HocrPages.items(html);
            handOn(pages, out.as("scanned page"));
            return !pages.isEmpty();
        }
        return NexisExport.isPage(html) && ofText(MarkupText.ofPage(html), out);
    }

    private static void handOn(List<Item> items, Readings out) {
        long number = 0;
        for (Item item : items) {
            item.handOn(++number, out);
        }
    }
}
