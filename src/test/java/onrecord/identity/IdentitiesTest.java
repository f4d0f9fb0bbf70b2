package onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    void an_initial_is_the_letter_that_is_printed() {
        assertApart("Irene Berg", "J. Berg");
        assertOne("Julia Berg", "J. Berg");
    }

    @Test
    void an_initial_stands_for_nobody_where_a_longer_name_may_be_meant() {
        assertApart("Paul Grant", "Paul Grant Jr.", "P. Grant");
        assertApart("Anna Berg", "Agnes Maria Berg", "A. Berg");
        assertApart("Samir bin Qasir", "S. Qasir");
        assertEquals(
                List.of("Jean-Luc Moreau", "Jean Luc Moreau", "J. Moreau"),
                Identities.of(names("Jean-Luc Moreau", 3, "Jean Luc Moreau", 2, "J. Moreau", 1), Aliases.NONE)
                        .spellings("J. Moreau"));
    }

    @Test
    void a_hyphen_may_be_a_blank() {
        assertOne("Jean-Luc Moreau", "Jean Luc Moreau");
        assertOne("Kang Min-su", "Kang Min Su", "Kang Minsu");
        assertOne("Ana Prado-Luz", "Ana Prado Luz");
        assertOne("Al-Noor", "Al Noor");
    }

    @Test
    void a_hyphen_joins_no_family_name_with_a_whole_name() {
        assertApart("Taylor-Morgan", "Taylor Morgan");
        assertApart("Ms. Taylor-Morgan", "Taylor Morgan");
        assertApart("Jean-Luc Moreau", "Jean Moreau", "Luc Moreau");
        assertApart("Wan Gang", "Wang Ang");
    }

    @Test
    void a_nickname_in_marks_or_brackets_may_be_left_out() {
        for (String nicked : List.of(
                "Karel \"Kaja\" Novak",
                "Karel “Kaja” Novak",
                "Karel „Kaja“ Novak",
                "Karel «Kaja» Novak",
                "Karel ‘Kaja’ Novak",
                "Karel (Kaja) Novak",
                "Karel [Kaja] Novak",
                "Karel \"Old Kaja\" Novak")) {
            assertOne(nicked, "Karel Novak");
        }
        assertOne("Karel J. \"Kaja\" Novak", "Karel Novak");
    }

    @Test
    void a_nickname_parts_two_of_one_name() {
        assertApart("William \"Bill\" Sand", "William \"Buck\" Sand", "William Sand");
        assertApart("Karel \"Kaja\" Novak", "Kaja Novak", "Novak", "Kaja");
        assertApart("Sinéad O’Connor D’Arcy", "Sinead D'Arcy");
    }

    @Test
    void two_middle_initials_are_two_people_and_the_bare_name_is_neither() {
        assertApart("John A. Sand", "John B. Sand", "John Sand", "J. Sand");
        assertApart("Jean-Luc A. Sand", "Jean Luc B. Sand");
        assertOne("John A. Sand", "John Sand", "John A Sand");
        assertOne("John A. Sand", "Mr. J. Sand");
    }

    @Test
    void mister_is_not_missus() {
        assertApart("Mr. Sand", "Mrs. Sand", "Sand");
        assertApart("Sir Robin Sand", "Dame Robin Sand");
        assertOne("Mr. Robin Sand", "Robin Sand", "Dr. Robin Sand");
    }

    @Test
    void son_and_father_stay_apart() {
        assertApart("Paul Grant Jr.", "Paul Grant Sr.", "Paul Grant", "Paul Grant III");
    }

    @Test
    void a_part_of_a_name_is_not_the_name() {
        assertApart("Mei San Lu Phyo", "Lu Phyo");
        assertApart("Rui Tomás Bela da Costa", "Bela da Costa", "Rui da Costa");
    }

    @Test
    void a_spelling_that_is_not_printed_is_found_without_hyphen_and_nickname() {
        Identities identities = Identities.of(names("Jean Luc Moreau", 1, "Karel Novak", 1), Aliases.NONE);
        assertEquals("Jean Luc Moreau", identities.shown("Jean-Luc Moreau"));
        assertEquals("Karel Novak", identities.shown("Karel (Kaja) Novak"));
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
    void a_line_of_one_name_costs_that_line_alone_and_is_said_with_its_place() {
        Aliases read = Aliases.parse("aliases.tsv", List.of("# x", "Sergei Lavrov", "Ida Brandt\tI. Brandt"));
        assertEquals(List.of(List.of("Ida Brandt", "I. Brandt")), read.joined());
        assertEquals(
                List.of("aliases.tsv, line 2: \"Sergei Lavrov\" has fewer than two names and is left out of account:"
                        + " put a tab between them."),
                read.faults());
    }

    @Test
    void no_file_says_nothing(@TempDir Path folder) throws IOException {
        assertEquals(Aliases.NONE, Aliases.read(folder.resolve(Aliases.FILE)));
    }

    private static void assertOne(String... spellings) {
        Identities identities = identities(spellings);
        for (String name : spellings) {
            assertEquals(Set.of(spellings), Set.copyOf(identities.spellings(name)), name);
        }
    }

    private static void assertApart(String... people) {
        Identities identities = identities(people);
        for (String name : people) {
            assertEquals(List.of(name), identities.spellings(name));
        }
    }

    static Identities identities(String... once) {
        return Identities.of(
                names(Stream.of(once).flatMap(name -> Stream.of(name, 1)).toArray()), Aliases.NONE);
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
