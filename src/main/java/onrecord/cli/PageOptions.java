package onrecord.cli;

import onrecord.search.SearchRequest;
import picocli.CommandLine.Option;

/** Which part of an answer is shown. */
final class PageOptions {
    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "How many hits; default ${DEFAULT-VALUE}.")
    private int size = 10;

    @Option(names = "--page", paramLabel = "N", description = "Which page of them, from 1.")
    private int page = 1;

    int size() {
        if (size < 0 || size > SearchRequest.MAX_SIZE) {
            throw new Complaints.Misuse("--size is not within 0.." + SearchRequest.MAX_SIZE + ": " + size);
        }
        return size;
    }

    int page() {
        if (page < 1) {
            throw new Complaints.Misuse("--page is not 1 or more: " + page);
        }
        return page;
    }

    /** The rank of the first hit, from 1. */
    int first() {
        return (page - 1) * size + 1;
    }
}
