package onrecord.extract.page;

import java.util.List;
import org.jsoup.nodes.Element;

/** When the markup of the visible page says that it was published: microdata and {@code time} elements. */
final class MarkedDates {
    private final ParsedPage page;
    private final GatheredDates dates;

    MarkedDates(ParsedPage page, GatheredDates dates) {
        this.page = page;
        this.dates = dates;
    }

    void find() {
        int shownTimes = 0;
        for (PageWalk.Mark mark : page.walk.marks) {
            Element element = mark.element();
            if (isElsewhere(mark)) {
                continue;
            }
            String property = element.attr("itemprop") + element.attr("property");
            String value = value(element);
            if (property.contains("datePublished") || element.hasAttr("pubdate")) {
                dates.add(value, "marked-published", value, 0.75);
            } else if (property.contains("dateCreated")) {
                dates.add(value, "marked-created", value, 0.5);
            } else if (property.contains("dateModified")) {
                dates.addChange(value, "marked-modified", value, 0.75);
            } else if (element.normalName().equals("time") && saysChanged(element, mark.block())) {
                dates.addChange(value, "marked-modified", value, 0.7);
            } else if (element.normalName().equals("time") && shownTimes < 2) {
                shownTimes++;
                dates.add(value, "time-element", value, shownTimes == 1 ? 0.6 : 0.2);
            }
        }
    }

    private static String value(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            String value = element.attr(attribute);
            if (!value.isBlank() && value.chars().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        return ElementText.of(element);
    }

    /** Whether a mark stands among comments, teasers, embedded posts, or far from the article. */
    private boolean isElsewhere(PageWalk.Mark mark) {
        if (!page.nearArticle(mark.block()) || dates.isElsewhere(mark.region(), mark.block())) {
            return true;
        }
        int block = Math.min(mark.block(), page.walk.blocks.size() - 1);
        return block >= 0 && page.text.judgement.reason(block) == Reason.TEASER;
    }

    private boolean saysChanged(Element element, int block) {
        String around = element.className()
                + ' '
                + (element.parent() == null
                        ? ""
                        : element.parent().className() + ' ' + element.parent().ownText());
        if (DateWords.sayChanged(around)) {
            return true;
        }
        String before = block > 0 && block - 1 < page.walk.blocks.size()
                ? page.walk.blocks.get(block - 1).text()
                : "";
        return before.length() < 30 && DateWords.sayChanged(before);
    }
}
