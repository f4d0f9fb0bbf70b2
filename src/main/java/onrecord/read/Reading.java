package onrecord.read;

/** What became of one file, entry or record: a document, or a failure with its reason. */
public sealed interface Reading {
    /** The source's name: {@code path!entry#record}. */
    String source();

    /**
     * It could be read.
     *
     * @param format what kind of source it is, as a person calls it: "web page", "JSON Lines"
     */
    record Read(Document document, String format) implements Reading {
        @Override
        public String source() {
            return document.source();
        }
    }

    /**
     * It could not be read.
     *
     * @param kind what kind of failure, for counting
     * @param reason one line for a person: what is wrong and, where there is something, what to do
     */
    record Failed(String source, Kind kind, String reason) implements Reading {
        /** Why something could not be read. */
        public enum Kind {
            /** Not there, or no permission. */
            INACCESSIBLE,
            /** A kind of file that OnRecord does not read. */
            UNSUPPORTED,
            /** Of a known kind, and damaged. */
            DAMAGED,
            /** Protected by a password. */
            ENCRYPTED,
            /** Sound, and without any text: a scan, an empty file. */
            NO_TEXT,
            /** Took more time, memory or output than allowed. */
            LIMIT,
            /** OnRecord itself failed on it: a bug worth reporting. */
            ERROR
        }
    }
}
