package onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    @Test
    void several_who_ask_at_once_have_one_value() throws Exception {
        AtomicInteger worked = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        Once<Object, InterruptedException> once = new Once<>(() -> {
            worked.incrementAndGet();
            asked.await();
            return new Object();
        });
        Callable<Object> ask = once::get;
        try (ExecutorService askers = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> answers = List.of(askers.submit(ask), askers.submit(ask));
            asked.countDown();
            assertSame(answers.getFirst().get(), answers.getLast().get());
        }
        assertEquals(1, worked.get());
    }

    @Test
    void what_failed_is_tried_again() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        Once<String, IOException> once = new Once<>(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IOException("not yet");
            }
            return "there";
        });
        assertThrows(IOException.class, once::get);
        assertEquals("there", once.get());
        assertEquals("there", once.get());
        assertEquals(2, tries.get());
    }
}
