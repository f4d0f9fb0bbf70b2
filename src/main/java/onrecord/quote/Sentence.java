package onrecord.quote;

/**
 * A sentence as a range of tokens.
 *
 * @param from the index of its first token
 * @param to the index behind its last
 * @param paragraph the number of its paragraph, from 0
 */
record Sentence(int from, int to, int paragraph) {}
