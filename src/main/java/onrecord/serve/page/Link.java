package onrecord.serve.page;

/** Words that lead somewhere. */
public record Link(String text, String address) {}
