package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages and mailboxes as programs write them: all their words, each in its place. */
@SuppressWarnings("StringConcatToTextBlock") // a line a string shows where each line ends
class MailTest {
    private static final String HEAD = "From: Desk <a@x.org>\nTo: b@x.org\nSubject: %s\nMessage-ID: <1@x.org>\n";

    @TempDir
    Path folder;

    private Document mail(String subject, String rest) {
        return ReadingsOf.only(ReadingsOf.file(folder, "a.eml", HEAD.formatted(subject) + rest));
    }

    @Test
    void texts_one_after_the_other_are_one_text() {
        Document mail = mail("Port", """
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain

                The port is open.
                --B
                Content-Type: image/png; name=x.png
                Content-Disposition: inline; filename=x.png

                x
                --B
                Content-Type: text/html

                <p>The ferry <b>sails</b>.</p>
                --B--
                """);

        assertEquals("The port is open.\n\nThe ferry sails.", mail.content());
    }

    @Test
    void of_alternatives_the_one_that_says_more_is_read() {
        String two = """
                Content-Type: multipart/alternative; boundary=B

                --B
                Content-Type: text/plain

                %s
                --B
                Content-Type: text/html

                <p>%s</p>
                --B--
                """;
        String text = "The port is open again after the storm of Monday night.";

        assertEquals(text, mail("Port", two.formatted(text, "Not shown.")).content());
        assertEquals(text, mail("Port", two.formatted("Not shown.", text)).content());
        String addresses = "See https://x.org/a-very-long-address-of-a-page-that-nobody-reads-at-all-today " + text;
        assertEquals(text, mail("Port", two.formatted(addresses, text)).content());
    }

    @Test
    void a_long_message_keeps_its_end_in_a_mailbox_too() {
        String text = "The port is open. ".repeat(8_000) + "The last ferry sails at ten.";
        String message = HEAD.formatted("Port") + "\n" + text + "\n";

        Document alone = ReadingsOf.only(ReadingsOf.file(folder, "a.eml", message));
        Document packed =
                ReadingsOf.only(ReadingsOf.file(folder, "a.mbox", "From a Tue Sep 19 10:00:00 2023\n" + message));

        assertEquals(text, alone.content().strip());
        assertEquals(text, packed.content().strip());
    }

    @Test
    void the_text_of_a_message_stays_where_its_boundary_never_comes() {
        Document mail = mail("Port", "Content-Type: multipart/mixed; boundary=lost\n\nThe port is open.\n");

        assertEquals("The port is open.", mail.content().strip());
    }

    @Test
    void a_paragraph_that_begins_with_from_ends_no_message_of_a_mailbox() {
        String text = "The port is open.\n\nFrom the harbour master\nNote: boats sail at ten.\n";
        Document mail = ReadingsOf.only(ReadingsOf.file(
                folder, "a.mbox", "From a@x.org Tue Sep 19 10:00:00 2023\n" + HEAD.formatted("Port") + "\n" + text));

        assertEquals(text.strip(), mail.content().strip());
    }

    @Test
    void flowed_lines_are_joined() {
        Document mail = mail(
                "Port",
                "Content-Type: text/plain; format=flowed\n\nThe port is \nopen again.\n\n"
                        + " From now on\nboats sail.\n");

        assertEquals("The port is open again.\n\nFrom now on\nboats sail.", mail.content());
    }

    @Test
    void a_signature_and_what_is_answered_are_kept_apart() {
        Document mail = mail(
                "Re: Port",
                "\nYes, it is open.\n\nOn Monday, Ann <a@x.org> wrote:\n> Is the port open?\n> Ann\n\n-- \nPat Pilot\n");

        assertEquals("Yes, it is open.", mail.content());
        assertEquals(List.of("Is the port open?\nAnn"), mail.properties().get("quoted"));
        assertEquals(List.of("Pat Pilot"), mail.properties().get("signature"));
        assertEquals("title=Port", ReadingsOf.claims(mail).getFirst());
    }

    @Test
    void what_is_forwarded_is_the_text() {
        Document mail = mail("Fwd: Port", "\nFor you.\n\n> The port is open.\n");

        assertEquals("For you.\n\n> The port is open.", mail.content().strip());
    }

    @Test
    void a_part_that_names_no_charset_is_read_by_what_it_is() {
        String text = "Порт открыт снова, сказал начальник порта в понедельник. Работники ждут решения.";
        byte[] body = text.getBytes(Charset.forName("windows-1251"));
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes("From: a@x.org\nTo: b@x.org\nMessage-ID: <1>\nSubject: ".getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes("Порт открыт".getBytes(Charset.forName("windows-1251")));
        mail.writeBytes("\nContent-Type: text/plain\n\n".getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(body);

        Document document = ReadingsOf.only(ReadingsOf.file(folder, "a.eml", mail.toByteArray()));

        assertEquals(text, document.content());
        assertEquals(List.of("title=Порт открыт"), ReadingsOf.claims(document));
    }

    @Test
    void a_character_may_be_cut_between_two_encoded_words() {
        Document mail = mail("=?UTF-8?B?w4NwZnTD?= =?UTF-8?B?qQ==?= =?iso-8859-1*de?Q?_K=F6ln?=", "\nWords.\n");

        assertEquals("title=Ãpfté Köln", ReadingsOf.claims(mail).getFirst());
    }

    @Test
    void a_message_without_to_is_no_saved_page() {
        List<Reading> readings = ReadingsOf.file(folder, "a.eml", """
                From: Desk <a@x.org>
                Subject: Port
                Date: Tue, 19 Sep 2023 10:00:00 +0200
                Message-ID: <1@x.org>
                Content-Type: multipart/related; boundary=B

                --B
                Content-Type: text/html

                <p>The port is open.</p>
                --B--
                """);

        Document mail = ReadingsOf.only(readings);
        assertEquals(Document.Form.TEXT, mail.form());
        assertEquals("title=Port", ReadingsOf.claims(mail).getFirst());
    }

    @Test
    void a_message_of_apple_mail_has_its_length_in_front_and_a_list_behind() {
        String message = HEAD.formatted("Port") + "\nThe port is open.\n";
        List<Reading> readings = ReadingsOf.file(
                folder,
                "1.emlx",
                message.length() + "       \n" + message + "<?xml version=\"1.0\"?>\n<plist><dict/></plist>\n");

        assertEquals("The port is open.", ReadingsOf.only(readings).content());
    }

    @Test
    void a_paragraph_that_begins_with_from_ends_no_message() {
        String one = "From a Tue Sep 19 10:00:00 2023\n" + HEAD.formatted("One")
                + "\nThe port is open.\n\nFrom Monday on boats sail.\nThey sail at seven.\n\n";
        String two = "From b Tue Sep 19 11:00:00 2023\n" + HEAD.formatted("Two") + "\nIt is closed.\n";

        List<Reading> readings = ReadingsOf.file(folder, "a.mbox", one + two);

        assertEquals(2, readings.size());
        assertTrue(((Reading.Read) readings.getFirst()).document().content().endsWith("They sail at seven."));
    }

    @Test
    void the_length_that_a_message_claims_holds_if_it_is_so() {
        String body = "See the mail.\n\nFrom a Tue Sep 19 10:00:00 2023\nSubject: quoted\n\nEnd of it.\n";
        String head = "From a Tue Sep 19 10:00:00 2023\nContent-Length: %d\n" + HEAD.formatted("One") + "\n";
        String next = "\nFrom b Tue Sep 19 11:00:00 2023\n" + HEAD.formatted("Two") + "\nIt is closed.\n";

        List<Reading> right = ReadingsOf.file(folder, "a.mbox", head.formatted(body.length()) + body + next);
        List<Reading> wrong = ReadingsOf.file(folder, "b.mbox", head.formatted(5000) + body + next);

        assertEquals(2, right.size());
        assertEquals(3, wrong.size());
    }

    @Test
    void what_is_attached_under_one_name_is_two_articles() {
        String part = "--B\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n%s\n";
        List<Reading> readings = ReadingsOf.file(
                folder,
                "a.eml",
                HEAD.formatted("Two")
                        + "Content-Type: multipart/mixed; boundary=B\n\n"
                        + part.formatted("One.")
                        + part.formatted("Two.")
                        + "--B--\n");

        assertEquals(
                List.of("a.eml!a.txt", "a.eml!a.txt (2)"),
                readings.stream().map(r -> r.source().replaceFirst(".*/", "")).toList());
        assertEquals(
                2,
                readings.stream()
                        .map(r -> ((Reading.Read) r).document().id())
                        .distinct()
                        .count());
    }

    @Test
    void one_line_introduces_what_is_quoted() {
        MailBody body = MailBody.ofLines("""
                I have a question:

                On Monday, Ann Meier wrote:
                > The bridge is closed.

                > The ferry runs.

                Until when?
                """, true);

        assertEquals("I have a question:\n\n\n\nUntil when?", body.text());
        assertEquals("The bridge is closed.\nThe ferry runs.", body.quoted());
    }
}
