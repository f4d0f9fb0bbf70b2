package onrecord.quote;

import onrecord.model.Span;

/**
 * A noun phrase that may speak, as a range of tokens.
 *
 * @param from the index of its first token
 * @param head the index of the word that carries it: the last of the name, or the noun
 * @param to the index behind its last token
 */
record Mention(int from, int head, int to) {
    Span span(Body body) {
        return new Span(body.at(from).start(), body.at(to - 1).end());
    }

    String text(Body body) {
        return body.words(from, to);
    }
}
