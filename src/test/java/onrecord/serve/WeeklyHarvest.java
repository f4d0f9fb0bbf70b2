package onrecord.serve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.search.lucene.SmallArchive;

/** An article a week from 2019 to 2021, of two outlets in turn, and two without a date, one without a headline. */
final class WeeklyHarvest {
    private WeeklyHarvest() {}

    static void write(Path folder) {
        List<Article> articles = new ArrayList<>();
        LocalDate day = LocalDate.of(2019, 1, 1);
        for (int week = 0; week < 150; week++) {
            String title = "Harvest of week " + week;
            String words = "“Week " + week + " was dry,” Ida Brandt said of the harvest number " + week + ".";
            articles.add(SmallArchive.quoting(
                    SmallArchive.article(
                            week,
                            week % 2 == 0 ? "The Harbour Post" : "Evening Courier",
                            day.plusWeeks(week).toString(),
                            title,
                            words),
                    "Week " + week + " was dry,",
                    "Ida Brandt"));
        }
        articles.add(SmallArchive.article(1000, "Harvest without a day", "The harvest was good one year.")
                .build());
        articles.add(Article.builder("0000000000002000", "letter.txt")
                .body("Nobody signed this letter.\nIt praises the harvest of all years.")
                .build());
        SmallArchive.write(folder, articles.toArray(Article[]::new));
    }
}
