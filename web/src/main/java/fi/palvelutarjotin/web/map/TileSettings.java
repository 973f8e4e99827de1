package fi.palvelutarjotin.web.map;

import fi.palvelutarjotin.web.site.CheckedAtStart;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From which server readers' browsers get the pictures under the map of places. That server sees who asks for which part
 * of the map, so there is none unless the operator names one.
 *
 * @param tiles address of a picture, with <code>{z}</code>, <code>{x}</code> and <code>{y}</code> where its zoom, column
 *     and row go
 * @param tilesSource whom to name under the map, as the pictures' licence asks
 */
@ConfigurationProperties("palvelutarjotin.map")
public record TileSettings(Optional<String> tiles, Optional<String> tilesSource) implements CheckedAtStart {

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_SOURCE = 120;
    /** What may stand in a rule of the content security policy: no quote, semicolon or star. */
    private static final Pattern SERVER = Pattern.compile("https://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?");

    public TileSettings {
        tiles = tiles.map(String::strip).filter(address -> !address.isEmpty());
        tilesSource = tilesSource.map(String::strip).filter(source -> !source.isEmpty());
        if (tiles.filter(address -> !isOfTiles(address)).isPresent()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.map.tiles takes an address that begins with https:// and has {z}, {x}"
                            + " and {y} in it once each, such as https://tiles.example.fi/{z}/{x}/{y}.png.");
        }
        if (tilesSource.filter(source -> source.length() > LONGEST_SOURCE).isPresent()) {
            throw new IllegalArgumentException(
                    "The setting palvelutarjotin.map.tiles-source can have at most %d characters."
                            .formatted(LONGEST_SOURCE));
        }
    }

    /** Scheme, host and port of the tile server, for browsers that are told what to refuse. */
    public Optional<String> server() {
        return tiles.map(TileSettings::server);
    }

    private static String server(String address) {
        var path = address.indexOf('/', "https://".length());
        return path < 0 ? address : address.substring(0, path);
    }

    private static boolean isOfTiles(String address) {
        var example = address;
        for (var place : Stream.of("{z}", "{x}", "{y}").toList()) {
            if (address.split(Pattern.quote(place), -1).length != 2) {
                return false;
            }
            example = example.replace(place, "0");
        }
        return address.length() <= LONGEST_ADDRESS
                && SERVER.matcher(server(address)).matches()
                && isAddress(example);
    }

    private static boolean isAddress(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
