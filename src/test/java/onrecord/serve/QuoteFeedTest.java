package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Where the entries of a feed of quotes lead to. */
class QuoteFeedTest {
    @Test
    void a_feed_has_one_entry_for_a_quote_of_copies_and_leads_to_its_statement_and_happening() throws Exception {
        String words = "The old weir of Norrvik gave way before dawn, and two barges went down the river with it,";
        String text = "\"" + words + "\" said Ida Brandt, who keeps the ferry pier of Norrvik. A tug caught both barges"
                + " before they could reach the fishing boats that lay in the harbour for the winter with nobody aboard"
                + " to cast off. The footbridge is gone, and a crane hangs over what is left of the lock. Divers will"
                + " look at the foundations as soon as the water falls, and the ferry sails again on Thursday.";
        try (Served own = Served.start(Settings.DEFAULT, folder -> {
            SmallArchive.write(
                    folder,
                    SmallArchive.quoting(
                            SmallArchive.article(1, "Post", "2023-09-18", "Weir of Norrvik gives way", text),
                            words,
                            "Ida Brandt"),
                    SmallArchive.quoting(
                            SmallArchive.article(2, "Courier", "2023-09-19", "Old weir of Norrvik breaks", text),
                            words,
                            "Ida Brandt"));
            SmallArchive.link(folder);
        })) {
            Document feed = feed(own, "/quotes.atom?q=weir");
            assertEquals(1, feed.getElementsByTagName("entry").getLength());
            assertEquals("urn:onrecord:quote:0000000000000002.1", entryId(feed));
            List<String> related = new ArrayList<>();
            var links = feed.getElementsByTagName("link");
            for (int i = 0; i < links.getLength(); i++) {
                Element link = (Element) links.item(i);
                if (link.getAttribute("rel").equals("related")) {
                    related.add(link.getAttribute("title")
                            + " "
                            + link.getAttribute("href")
                                    .substring(own.address().toString().length()));
                }
            }
            assertEquals(
                    List.of(
                            "Post /articles/0000000000000001#q1",
                            "In 2 articles /statements/0000000000000002.1",
                            "The happening: its course, and who quotes what /events/0000000000000002"),
                    related);
            assertTrue(own.page("/statements/0000000000000002.1").contains("Post"));
            assertTrue(own.page("/events/0000000000000002").contains("Post"));
            assertEquals(
                    2,
                    feed(own, "/quotes.atom?q=weir&group=none")
                            .getElementsByTagName("entry")
                            .getLength());
        }
    }

    private static String entryId(Document feed) {
        return ((Element) feed.getElementsByTagName("entry").item(0))
                .getElementsByTagName("id")
                .item(0)
                .getTextContent();
    }

    private static Document feed(Served served, String path) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(served.get(path).body())));
    }
}
