package onrecord.index;

import java.util.Optional;
import onrecord.model.Article;

/** What of an article its links rest on. Stateless. */
public final class LinkGround {
    private LinkGround() {}

    /** Whether links that rest on an article as it was shown rest on what is shown now: a tag changes none of them. */
    public static boolean isSame(Optional<Article> before, Optional<Article> now) {
        return before.map(LinkGround::linkedBy).equals(now.map(LinkGround::linkedBy));
    }

    /** The article without what no link rests on. */
    private static Article linkedBy(Article article) {
        Article.Builder linked = Article.builder(article.id(), article.source())
                .title(article.title())
                .deck(article.deck())
                .body(article.body())
                .outlet(article.outlet())
                .date(article.date())
                .updated(article.updated())
                .agencies(article.agencies())
                .language(article.language())
                .url(article.url())
                .captions(article.captions())
                .quotes(article.quotes());
        return linked.build();
    }
}
