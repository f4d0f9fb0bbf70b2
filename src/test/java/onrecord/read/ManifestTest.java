package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    Path folder;

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        Manifest manifest = Manifest.of(table("\uFEFFpath,outlet\na.txt,Salis Post\n"));
        assertEquals(1, manifest.size());
    }

    @Test
    void a_row_of_the_file_says_more_than_patterns_and_the_last_of_equals_counts() throws IOException {
        Manifest manifest = Manifest.of(table("""
                path,outlet
                b.txt,Salis Post
                *.txt,First
                b.txt,Salis Herald
                ?.txt,Second
                c.txt,Other
                """));
        Path file = Files.writeString(folder.resolve("b.txt"), "The bridge opened on Monday.");
        List<Reading> readings = new ArrayList<>();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            manifest.over(reader).read(file, "b.txt", readings::add);
        }
        assertEquals(
                List.of("Salis Herald"),
                ReadingsOf.only(readings).claims().stream()
                        .filter(claim -> claim.field() == Field.OUTLET)
                        .map(Claim::value)
                        .toList());
        assertEquals(List.of("line 6 matches nothing that was found: c.txt"), manifest.idle());
    }

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("manifest.csv"), rows);
    }
}
