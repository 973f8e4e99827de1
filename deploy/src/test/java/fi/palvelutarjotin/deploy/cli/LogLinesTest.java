package fi.palvelutarjotin.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as the program is delivered with it. */
class LogLinesTest {

    @Test
    void nothingThatIsLoggedMakesALineOfItsOwn(@TempDir Path folder) throws Exception {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("palvelutarjotin.log", folder.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of(System.getProperty("project.root"), "deploy/src/main/resources/logback.xml")
                .toFile());
        context.getLogger("fi.palvelutarjotin.test")
                .info("A name: {}", "x\r\n2026-11-22T10:00:00.000+02:00 INFO  [main] f.p.Made something up\nmore");
        context.stop();

        assertThat(Files.readAllLines(folder.resolve("palvelutarjotin.log")))
                .singleElement()
                .asString()
                .endsWith("A name: x 2026-11-22T10:00:00.000+02:00 INFO  [main] f.p.Made something up more");
    }
}
