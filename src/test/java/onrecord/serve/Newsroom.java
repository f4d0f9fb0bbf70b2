package onrecord.serve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Boilerplate;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.search.lucene.SmallArchive;

/** Six articles about a bridge and a museum, told by three outlets, and the archive that holds them. */
final class Newsroom {
    /** Dated to the day, two quotes, an author, an agency, a caption and something taken out. */
    static final String CLOSURE = id(1);
    /** That mayor in another outlet, a day later. */
    static final String DEFENCE = id(2);
    /** Dated to the month alone. */
    static final String FERRY = id(3);
    /** Neither headline nor outlet nor date. */
    static final String NAMELESS = id(4);
    /** In German. */
    static final String GERMAN = id(5);
    /** Of the year before, and about something else. */
    static final String MUSEUM = id(6);

    private Newsroom() {}

    static void write(Path folder) {
        SmallArchive.write(folder, closure(), defence(), ferry(), nameless(), german(), museum());
    }

    private static String id(int number) {
        return "%016x".formatted(number);
    }

    private static Article closure() {
        Article.Builder article = SmallArchive.article(
                        1, "The Harbour Post", "2023-09-19", "Harbour bridge to close for repairs", """
                        The harbour bridge will close on Monday 🌉 for repairs.

                        “The bridge is safe, and we want it to stay that way,” Mayor Ida Brandt said.

                        “Nobody asked the ferry crews,” said Tomas Lund of the ferry union.""")
                .deck("Repairs are to take six weeks")
                .updated(PublicationDate.of(LocalDate.of(2023, 9, 21)))
                .authors(List.of("Ann Lee"))
                .agencies(List.of("Reuters"))
                .url("https://harbourpost.example/2023/09/19/bridge")
                .section("City")
                .captions(List.of("The bridge at dawn. Photo: Harbour Post"))
                .boilerplate(List.of(
                        new Boilerplate("Subscribe to our newsletter", new Provenance("call-to-action", null, 0.9))))
                .provenance(Field.DATE, new Provenance("dateline", "September 19, 2023", 0.95));
        return SmallArchive.quoting(
                article,
                "The bridge is safe, and we want it to stay that way,",
                "Ida Brandt",
                "Nobody asked the ferry crews,",
                "Tomas Lund");
    }

    private static Article defence() {
        return SmallArchive.quoting(
                SmallArchive.article(
                                2,
                                "Evening Courier",
                                "2023-09-20",
                                "Mayor defends closing the bridge",
                                "Ida Brandt said the bridge could not wait.\n\n“Steel does not heal,” she said.")
                        .section("City"),
                "Steel does not heal,",
                "Ida Brandt");
    }

    private static Article ferry() {
        return SmallArchive.article(3, "Ferries wait for the bridge to close", "Two ferries will replace the bridge.")
                .outlet(new Outlet("The Harbour Post", null))
                .date(PublicationDate.of(YearMonth.of(2023, 8)))
                .build();
    }

    private static Article nameless() {
        return Article.builder(NAMELESS, "articles/4.txt")
                .body("A letter to the editor asks who pays for the bridge.")
                .language("en")
                .build();
    }

    private static Article german() {
        return SmallArchive.article(
                        5,
                        "Tagesblatt",
                        "2023-09-21",
                        "Hafenbrücke gesperrt",
                        "Die Brücke, englisch bridge, ist gesperrt.")
                .language("de")
                .build();
    }

    private static Article museum() {
        return SmallArchive.article(
                        6, "Evening Courier", "2022-05-01", "Museum opens its doors", "The museum of the sea is open.")
                .build();
    }
}
