package onrecord.keep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.model.FiledUnder;

/** What something is filed under, while one correction after the other says so. For use by one thread. */
final class Filing {
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> collections = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    void apply(Change.Filed filed) {
        Set<String> names = filed.shelf() == Change.Shelf.TAG ? tags : collections;
        if (filed.on()) {
            names.add(filed.name());
        } else {
            names.remove(filed.name());
        }
    }

    void note(String note) {
        notes.add(note);
    }

    FiledUnder labels() {
        return new FiledUnder(List.copyOf(tags), List.copyOf(collections), notes);
    }
}
