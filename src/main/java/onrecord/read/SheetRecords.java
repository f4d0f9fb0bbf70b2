package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a spreadsheet as records, sheet by sheet. A sheet whose first line names no known column is told of. */
final class SheetRecords {
    private static final int MOST_ABOVE = 10;

    private final RecordFields fields;
    private final Readings out;
    private final List<String> unknown = new ArrayList<>();
    private @Nullable List<String> names;
    private int above;
    private boolean known;
    private boolean found;
    private long number;

    SheetRecords(RecordFields fields, Readings out) {
        this.fields = fields;
        this.out = out;
    }

    /** Another sheet begins. */
    void nextSheet() {
        above = 0;
        names = null;
    }

    /** One line; empty ones are passed over. */
    void row(List<String> cells) {
        if (isEmpty(cells)) {
            return;
        }
        if (names == null) {
            names = cells.stream().map(cell -> Wellformed.text(cell.strip())).toList();
            known = names.stream().anyMatch(fields::knows);
            found |= known;
            if (!known) {
                unknown.add(String.join(", ", names.subList(0, Math.min(12, names.size()))));
                lookFurther(cells);
            }
        } else if (known) {
            record(names, cells);
        }
    }

    /** Above the names may stand what the list is about, in a cell or two. */
    private void lookFurther(List<String> cells) {
        boolean heading = cells.stream().filter(cell -> !cell.isBlank()).count() <= 2;
        if (heading && ++above <= MOST_ABOVE) {
            names = null;
        }
    }

    private void record(List<String> columns, List<String> cells) {
        List<RecordFields.Value> values = new ArrayList<>(columns.size());
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String text = Wellformed.text(cells.get(i));
            values.add(new RecordFields.Value(columns.get(i), text.isBlank() ? List.of() : List.of(text)));
        }
        long its = ++number;
        out.attempt(its, () -> RecordArticles.handOn(fields.sort(values), its, columns, out));
    }

    /** All sheets were read. @throws Unreadable if none of them has a column of a known name */
    void finish() throws Unreadable {
        if (!found && !unknown.isEmpty()) {
            throw new Unreadable(
                    Reading.Failed.Kind.UNSUPPORTED,
                    "a spreadsheet whose first line names no known column; it has " + unknown.getFirst()
                            + ": call the one with the text \"body\", or say which it is with --map body=NAME");
        }
    }

    /** Whether nothing stands in a line. */
    private static boolean isEmpty(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }
}
