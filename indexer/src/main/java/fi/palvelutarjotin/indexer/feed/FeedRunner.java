package fi.palvelutarjotin.indexer.feed;

import fi.palvelutarjotin.catalog.source.FeedRecord;
import fi.palvelutarjotin.catalog.source.FeedRun;
import fi.palvelutarjotin.catalog.source.Intake;
import fi.palvelutarjotin.catalog.source.IntakeRun;
import fi.palvelutarjotin.catalog.source.Source;
import fi.palvelutarjotin.catalog.source.Sources;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a feed into the catalogue. */
@Singleton
public final class FeedRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);

    private final List<FeedFormat> formats;
    private final FeedInputs inputs;
    private final Intake intake;
    private final Sources sources;

    public FeedRunner(List<FeedFormat> formats, FeedInputs inputs, Intake intake, Sources sources) {
        this.formats = List.copyOf(formats);
        this.inputs = inputs;
        this.intake = intake;
        this.sources = sources;
    }

    /** The names of the formats there are, in alphabetical order. */
    public List<String> formats() {
        return formats.stream().map(FeedFormat::name).sorted().toList();
    }

    /**
     * Registers the source and reads it once, going on where a run that broke off today stopped.
     *
     * @param confirmed whether a person has agreed that much of the source's listings may be removed
     */
    public RunResult run(Source source, boolean confirmed, FeedProgress progress) {
        var format = formats.stream()
                .filter(known -> known.name().equals(source.format()))
                .findFirst();
        if (format.isEmpty()) {
            return new RunResult.UnknownFormat(source.format(), formats());
        }
        sources.register(source);
        var begun = intake.begin(source);
        if (begun.isEmpty()) {
            return new RunResult.AlreadyRunning();
        }
        try (var run = begun.get()) {
            return new RunResult.Ran(read(format.get(), source, run, confirmed, progress));
        }
    }

    private FeedRun read(FeedFormat format, Source source, IntakeRun run, boolean confirmed, FeedProgress progress) {
        try {
            var input = inputs.open(source, run, confirmed || !run.followsCompleteRun());
            var outcome = format.read(input, new RunSink(run, progress));
            var finished = switch (outcome) {
                case SNAPSHOT -> run.finishSnapshot(confirmed);
                case CHANGES, NOT_MODIFIED -> run.finishChanges();
            };
            if (finished.status() == FeedRun.Status.DONE) {
                input.keepPageStates();
            }
            return finished;
        } catch (IOException e) {
            return run.breakOff(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A fault of ours must not lose what was read; the person who runs feeds sees that it happened, and the log
            // why.
            LOG.error("The feed {} could not be read to its end", source.name(), e);
            return run.breakOff("The program failed while reading the feed (%s). The log tells more."
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    /** Passes on to the run, and counts for the progress bar. */
    private static final class RunSink implements FeedSink {

        private final IntakeRun run;
        private final FeedProgress progress;
        private long read;
        private long expected;

        RunSink(IntakeRun run, FeedProgress progress) {
            this.run = run;
            this.progress = progress;
        }

        @Override
        public void accept(FeedRecord record) {
            run.accept(record);
            progress.read(++read, expected);
        }

        @Override
        public void unknownCode(String table, String code) {
            run.unknownCode(table, code);
        }

        @Override
        public void checkpoint(String cursor) {
            run.checkpoint(cursor);
        }

        @Override
        public void expect(long records) {
            expected = records;
            progress.read(read, expected);
        }
    }
}
