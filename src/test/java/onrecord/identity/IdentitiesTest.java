package onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesTest {
    @Test
    void spellings_of_one_name_are_one_speaker_shown_as_most_often_printed() {
        Identities identities =
                Identities.of(names("Sergei Lavrov", 2, "Sergey Lavrov", 5, "Сергей Лавров", 1), Aliases.NONE);
        assertEquals(List.of("Sergey Lavrov", "Sergei Lavrov", "Сергей Лавров"), identities.spellings("Sergei Lavrov"));
    }

    @Test
    void a_family_name_alone_is_nobody_in_particular() {
        Identities identities = Identities.of(names("Sergei Lavrov", 2, "Lavrov", 9), Aliases.NONE);
        assertEquals("Sergei Lavrov", identities.shown("Sergei Lavrov"));
        assertEquals("Lavrov", identities.shown("Lavrov"));
    }

    @Test
    void an_initial_stands_for_the_only_given_name_it_can() {
        assertEquals(
                "Anna Berg",
                Identities.of(names("Anna Berg", 3, "A. Berg", 1), Aliases.NONE).shown("A. Berg"));
        assertEquals(
                "A. Berg",
                Identities.of(names("Anna Berg", 3, "Axel Berg", 3, "A. Berg", 1), Aliases.NONE)
                        .shown("A. Berg"));
    }

    @Test
    void names_of_a_hundred_speakers_stay_apart() {
        List<Object> many = new ArrayList<>();
        for (String first : "B D G K L M N P R S T V".split(" ", -1)) {
            for (String rest : "aban abin abon edan edin edon ugan ugin ugon".split(" ", -1)) {
                String family = first + rest;
                many.addAll(List.of("Ana " + family, 1, "Mr. Ana " + family, 2, "A. " + family, 1));
            }
        }
        Identities identities = Identities.of(names(many.toArray()), Aliases.NONE);
        for (int i = 0; i < many.size(); i += 6) {
            assertEquals(
                    List.of(many.get(i + 2), many.get(i), many.get(i + 4)), identities.spellings((String) many.get(i)));
        }
    }

    @Test
    void aliases_join_and_part(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(Aliases.FILE);
        Files.writeString(file, "# mine\n\nSergei Lavrov\tLavrov\tFM Lavrov\n-\tMohammed Ali\tMuhammad Ali\n");
        Identities identities = Identities.of(
                names("Sergei Lavrov", 1, "Sergey Lavrov", 5, "Lavrov", 9, "Mohammed Ali", 1, "Muhammad Ali", 2),
                Aliases.read(file));
        assertEquals(List.of("Sergei Lavrov", "Lavrov", "Sergey Lavrov"), identities.spellings("Lavrov"));
        assertEquals("Mohammed Ali", identities.shown("Mohammed Ali"));
        assertEquals("Muhammad Ali", identities.shown("Muhammad Ali"));
    }

    @Test
    void a_name_that_no_article_prints_means_the_speaker_of_its_key_or_alias(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(Aliases.FILE);
        Files.writeString(file, "Sergei Lavrov\tFM Lavrov\n-\tMohammed Ali\tMuhammad Ali\n");
        Identities identities = Identities.of(
                names("Sergey Lavrov", 5, "Sergei Lavrov", 1, "Mohammed Ali", 1, "Muhammad Ali", 2),
                Aliases.read(file));
        List<String> lavrov = List.of("Sergei Lavrov", "Sergey Lavrov");
        assertEquals(lavrov, identities.spellings("Sergej Lavrov"));
        assertEquals(lavrov, identities.spellings("FM Lavrov"));
        assertEquals(lavrov, identities.meant("fm lavrov"));
        assertEquals(List.of("Mohamed Ali"), identities.spellings("Mohamed Ali"), "it may be either");
        assertEquals(List.of("Mohammed Ali", "Muhammad Ali"), identities.meant("Mohamed Ali"));
        assertEquals(List.of("Mohammed Ali"), identities.meant("Mohammed Ali"));
        assertEquals(List.of(), identities.meant("Nobody"));
    }

    @Test
    void a_line_of_one_name_is_refused_with_its_place() {
        AliasesException e = assertThrows(
                AliasesException.class, () -> Aliases.parse("aliases.tsv", List.of("# x", "Sergei Lavrov")));
        assertEquals(
                "aliases.tsv, line 2: \"Sergei Lavrov\" has fewer than two names: put a tab between them.",
                e.getMessage());
    }

    @Test
    void no_file_says_nothing(@TempDir Path folder) throws IOException {
        assertEquals(Aliases.NONE, Aliases.read(folder.resolve(Aliases.FILE)));
    }

    /** Names with their counts, numbered in their order. */
    private static Names names(Object... namesAndCounts) {
        List<String> names = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < namesAndCounts.length; i += 2) {
            names.add((String) namesAndCounts[i]);
            counts.add((Integer) namesAndCounts[i + 1]);
        }
        return new Names() {
            @Override
            public int size() {
                return names.size();
            }

            @Override
            public void forEach(Sink sink) {
                for (int i = 0; i < names.size(); i++) {
                    sink.accept(i, names.get(i));
                }
            }

            @Override
            public String name(int number) {
                return names.get(number);
            }

            @Override
            public int number(String name) {
                return names.indexOf(name);
            }

            @Override
            public long count(int number) {
                return counts.get(number);
            }
        };
    }
}
