package onrecord.serve.page;

/** Words that lead somewhere. */
public record Anchor(String text, String address) {}
