import java.nio.file.Path;

/** What is measured. It shows ten hits with title, date and outlet, and the number of all. */
interface Engine extends AutoCloseable {
    String name();

    /** Takes the articles in and makes them findable. @return the seconds that the processor worked for it */
    double takeIn(Path articles) throws Exception;

    /** Begins to answer. */
    default void open() throws Exception {}

    /** @return how many hits were shown; safe for use by several threads */
    int ask(Question question) throws Exception;

    /** The seconds that the processor has worked for it up to now. */
    double worked();

    @Override
    default void close() throws Exception {}
}
