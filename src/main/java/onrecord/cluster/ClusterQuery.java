package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import onrecord.search.answer.Asked;
import onrecord.search.answer.Strictness;

/**
 * A query, made one of the cluster's.
 *
 * @param matching what must match
 * @param weights what gives the score, worked out where it is needed
 * @param plainer whether a part of it is too costly and asks for something plainer
 */
record ClusterQuery(
        Asked asked, Strictness strictness, ObjectNode matching, Supplier<List<ObjectNode>> weights, boolean plainer) {}
