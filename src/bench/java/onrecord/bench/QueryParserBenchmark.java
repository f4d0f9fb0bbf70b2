package onrecord.bench;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import onrecord.search.query.ParsedQuery;
import onrecord.search.query.QueryParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to read what was typed and to write down how it was understood. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class QueryParserBenchmark {
    /** One word, a phrase with fields and a date, a pasted question. */
    @Param({
        "sanctions",
        "speaker:lavrov said:(sanctions peace) \"peace talks\" date:2023-09 -outlet:tass",
        "efforts of the ambassador to get the president to change his policies of repression"
    })
    public String query;

    @Benchmark
    public ParsedQuery parse() {
        return QueryParser.parse(query, false, Clock.systemUTC());
    }
}
