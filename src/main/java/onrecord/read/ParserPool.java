package onrecord.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The child JVMs, started when they are first needed, used again, and replaced when one dies. Safe for several threads.
 */
final class ParserPool implements AutoCloseable {
    /** After so many files a child is replaced, whatever leaked into it goes with it. */
    private static final int LIFE = 2000;

    private final Limits limits;
    private final @Nullable Ocr ocr;
    private final String main;
    private final Semaphore places;
    private final Deque<ParserChild> idle = new ArrayDeque<>();
    private boolean closed;

    /** @param ocr recognises text in pictures, or null */
    ParserPool(Limits limits, @Nullable Ocr ocr, int children) {
        this(limits, ocr, children, ParserProcess.class.getName());
    }

    /** @param main the class that a child runs */
    ParserPool(Limits limits, @Nullable Ocr ocr, int children, String main) {
        this.limits = limits;
        this.ocr = ocr;
        this.main = main;
        this.places = new Semaphore(children);
    }

    /** Whether text is recognised in pictures. */
    boolean recognises() {
        return ocr != null;
    }

    /** Parses a file in one of the children and hands on its parts. @throws Unreadable if it cannot be parsed */
    void parse(Path file, Consumer<DocumentPart> sink) throws IOException {
        places.acquireUninterruptibly();
        ParserChild child = null;
        boolean sound = false;
        try {
            child = take();
            child.parse(file, sink);
            sound = true;
        } catch (Unreadable e) {
            sound = child != null && child.isAlive();
            throw e;
        } finally {
            give(child, sound);
            places.release();
        }
    }

    private ParserChild take() throws IOException {
        synchronized (idle) {
            ParserChild child = idle.poll();
            if (child != null && child.isAlive()) {
                return child;
            }
        }
        return ParserChild.start(limits, ocr, main);
    }

    private void give(@Nullable ParserChild child, boolean sound) {
        synchronized (idle) {
            if (child != null && sound && !closed && child.parsed() < LIFE) {
                idle.push(child);
                return;
            }
        }
        if (child != null) {
            child.close();
        }
    }

    /** Ends the children. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(ParserChild::close);
            idle.clear();
        }
    }
}
