package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a node answered.
 *
 * @param status of HTTP
 */
record NodeAnswer(int status, JsonNode body) {
    /** Whether it did what was asked. */
    boolean isOk() {
        return status / 100 == 2;
    }
}
