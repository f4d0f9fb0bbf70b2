package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.ConsoleAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    @Test
    void warnings_and_errors_alone_go_to_standard_error() {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<?> only = assertInstanceOf(
                ConsoleAppender.class, root.iteratorForAppenders().next());
        assertEquals("System.err", only.getTarget());
        assertEquals(Level.WARN, context.getLogger("org.apache.lucene.store").getEffectiveLevel());
        assertEquals(
                java.util.logging.Level.WARNING,
                java.util.logging.Logger.getLogger("").getLevel());
    }

    @Test
    void advice_to_add_a_module_of_java_is_no_warning_of_ours() {
        assertEquals(
                Level.ERROR,
                context.getLogger("org.apache.lucene.internal.vectorization.Panama")
                        .getEffectiveLevel());
    }
}
