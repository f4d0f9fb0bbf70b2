package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;

/** What a cluster's refusals mean, as one line for a person. */
final class Refusals {
    /** What a node says of a query that asks for too much. */
    private static final List<String> TOO_COSTLY = List.of(
            "too_many_clauses",
            "too_many_nested_clauses",
            "too many terms",
            "TooComplexToDeterminize",
            "too_complex_to_determinize",
            "maxClauseCount",
            "max_regex_length");

    /** What a node says that has just lost another one, as an error of its own. */
    private static final List<String> NODE_LOST = List.of(
            "node_not_connected_exception",
            "node_disconnected_exception",
            "connect_transport_exception",
            "receive_timeout_transport_exception",
            "no_shard_available_action_exception");

    private Refusals() {}

    /** Whether a node that it needed has gone, so that another may do it later. */
    static boolean isNodeLost(JsonNode error) {
        String said = error.toString();
        return NODE_LOST.stream().anyMatch(said::contains);
    }

    static ArchiveException plain(ClusterSettings settings, NodeAnswer answer) {
        String type = type(answer.body());
        String archive = "the archive " + settings.name();
        if (type.equals("index_not_found_exception")) {
            return new ArchiveException(archive + " is not on the cluster: \"cluster create\" makes one, with another"
                    + " name where that one is lost");
        }
        if (type.equals("cluster_block_exception")) {
            return full(settings);
        }
        if (answer.body().path("error").toString().contains("search_context_missing_exception")) {
            return new ArchiveException(
                    archive + ": what was being read has gone from the cluster, as a node stopped or the reader paused"
                            + " for minutes: ask again",
                    Reason.UNREACHABLE);
        }
        if (answer.status() >= 500 && isNodeLost(answer.body().path("error"))) {
            return partLost(settings);
        }
        return switch (answer.status()) {
            case 401, 403 ->
                new ArchiveException(archive + ": the cluster does not let " + who(settings)
                        + " in: see user and password-file in " + ClusterSettings.FILE);
            case 429 -> new ArchiveException(archive + ": the cluster has too much to do", Reason.BUSY);
            case 503, 504 -> partLost(settings);
            default -> new ArchiveException(archive + ": the cluster refused: " + answer.status() + " " + why(answer));
        };
    }

    static ArchiveException partLost(ClusterSettings settings) {
        return new ArchiveException(
                "the archive " + settings.name() + ": a part of it cannot be reached", Reason.UNREACHABLE);
    }

    /** A disk of the cluster has no room left, and it takes nothing more. */
    static ArchiveException full(ClusterSettings settings) {
        return new ArchiveException(
                "the disk of a node of the archive " + settings.name()
                        + " is full: free some space and run this again; everything committed is kept",
                Reason.FULL);
    }

    /** Whether a query asks for more than a node allows of one. */
    static boolean isTooCostly(NodeAnswer answer) {
        String said = answer.body().path("error").toString();
        return TOO_COSTLY.stream().anyMatch(said::contains);
    }

    private static String who(ClusterSettings settings) {
        return settings.user() == null ? "anybody without a user" : "the user " + settings.user();
    }

    static String type(JsonNode body) {
        return body.path("error").path("type").asText("");
    }

    private static String why(NodeAnswer answer) {
        JsonNode error = answer.body().path("error");
        JsonNode root = error.path("root_cause").path(0).path("reason");
        String reason = error.path("caused_by")
                .path("reason")
                .asText(error.path("reason").asText(root.asText("")));
        return String.join(" ", reason.split("\\R", -1));
    }
}
