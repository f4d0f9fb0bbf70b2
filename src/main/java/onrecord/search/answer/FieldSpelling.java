package onrecord.search.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.search.FacetName;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;

/** The names a person may have meant behind the colon of a field: those of the archive that are spelled nearly so. */
public final class FieldSpelling {
    private static final Set<FieldName> NAMES =
            Set.of(FieldName.OUTLET, FieldName.SPEAKER, FieldName.AUTHOR, FieldName.AGENCY, FieldName.SECTION);

    private final NamedValues values;

    public FieldSpelling(NamedValues values) {
        this.values = values;
    }

    /**
     * The input with each name that no article has replaced by the nearest one; as it is where there is none to
     * replace.
     */
    public String correct(String input, Node node) throws IOException {
        return switch (node) {
            case Node.Group group -> {
                String corrected = input;
                for (Node must : group.must()) {
                    corrected = correct(corrected, must);
                }
                for (Node should : group.should()) {
                    corrected = correct(corrected, should);
                }
                yield corrected;
            }
            case Node.InField in -> inField(input, in);
            default -> input;
        };
    }

    private String inField(String input, Node.InField in) throws IOException {
        if (!NAMES.contains(in.field())) {
            return input;
        }
        FacetName facet = FacetName.valueOf(in.field().name());
        Optional<String> name = AskedNames.written(in.node());
        return name.isPresent() ? replaced(input, facet, name.get()) : input;
    }

    private String replaced(String input, FacetName facet, String name) throws IOException {
        if (values.has(facet, name) || !values.of(facet, name).isEmpty()) {
            return input;
        }
        List<String> nearest = values.nearest(facet, name);
        Pattern typed = Pattern.compile(":(\"?)" + Pattern.quote(name) + "\\1");
        return nearest.isEmpty()
                ? input
                : typed.matcher(input).replaceFirst(Matcher.quoteReplacement(":\"" + nearest.getFirst() + "\""));
    }
}
