package onrecord.read;

import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the container of a text says about it: a field of its JSONL record, a header of its e-mail, a line of the user's
 * manifest.
 *
 * @param field which value it is
 * @param value as the container has it, not yet parsed; several authors are several claims
 * @param method the name for provenance: "manifest", "record", "header", "property", "warc"
 * @param evidence what to show for it, such as {@code published: 2023-09-19}, or null
 * @param binding whether it wins over whatever the text says (manifest and record do) or is one candidate among others
 */
public record Claim(
        Field field, String value, String method, @Nullable String evidence, boolean binding) {}
