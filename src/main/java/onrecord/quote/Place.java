package onrecord.quote;

/**
 * A country as the lexicon has it.
 *
 * @param country its usual English name
 * @param adjective the first of its adjectives: "Chinese"
 * @param capital whether the word looked up was the capital's name
 */
record Place(String country, String adjective, boolean capital) {}
