package onrecord.serve.page;

/**
 * A filter in force.
 *
 * @param facet what it is about: "Outlet"
 * @param value what is chosen
 * @param excluded whether it is what is left out
 * @param address the search without it
 */
public record Chip(String facet, String value, boolean excluded, String address) {}
