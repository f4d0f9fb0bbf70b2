package onrecord.serve.page;

/**
 * A page that says one thing: an error, with the way back.
 *
 * @param frame around it
 * @param heading what happened
 * @param detail in one sentence
 * @param back where to go on
 */
public record Notice(Frame frame, String heading, String detail, Anchor back) {}
