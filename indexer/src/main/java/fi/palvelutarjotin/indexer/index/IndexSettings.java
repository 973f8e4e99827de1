package fi.palvelutarjotin.indexer.index;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;

/**
 * Where the index is.
 *
 * @param folder a folder of this process alone
 */
@ConfigurationProperties("palvelutarjotin.index")
public record IndexSettings(Path folder) {}
