package fi.palvelutarjotin.indexer.feed.ptv;

import fi.palvelutarjotin.indexer.feed.FeedInput;
import fi.palvelutarjotin.indexer.feed.json.JsonRecords;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches services by their ids, with all that they name: a hundred at a time, as PTV allows. */
final class WebObjects {

    private static final int MOST_IDS_AT_ONCE = 100;

    /** So many failures one after the other mean that PTV is gone, not that one service is faulty. */
    private static final int MOST_FAILURES_IN_A_ROW = 5;

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final FeedInput input;
    private final URI base;
    private final PtvRecords records;
    /** A service of a changed channel may be listed as changed too. */
    private final Set<String> fetched = new HashSet<>();

    private int failuresInARow;

    WebObjects(FeedInput input, URI base, PtvRecords records) {
        this.input = input;
        this.base = base;
        this.records = records;
    }

    /** Gives every listed service, after the channels and organisations that it names. */
    void services(List<JsonNode> listed) throws IOException {
        for (var start = 0; start < listed.size(); start += MOST_IDS_AT_ONCE) {
            hundred(listed.subList(start, Math.min(listed.size(), start + MOST_IDS_AT_ONCE)));
        }
    }

    /** Gives the listed channels, and gives them back. */
    List<JsonNode> channels(List<JsonNode> listed) throws IOException {
        var all = new ArrayList<JsonNode>();
        for (var start = 0; start < listed.size(); start += MOST_IDS_AT_ONCE) {
            var some = valid(listed.subList(start, Math.min(listed.size(), start + MOST_IDS_AT_ONCE)));
            all.addAll(related("ServiceChannel", some.keySet()));
        }
        return all;
    }

    private void hundred(List<JsonNode> listed) throws IOException {
        var wanted = valid(listed);
        fetched.addAll(wanted.keySet());
        var services = new ArrayList<JsonNode>();
        for (var service : list("Service", wanted.keySet())) {
            PtvRecords.id(service).ifPresent(wanted::remove);
            if (isPresent(service.get("generalDescriptionId"))) {
                withGeneralDescription(service, services);
            } else {
                services.add(service);
            }
        }
        wanted.forEach((id, item) -> records.reject(item, id, "PTV lists the service but does not give it", id));
        related("ServiceChannel", named(services, "serviceChannels", "serviceChannel"));
        related("Organization", named(services, "organizations", "organization"));
        services.forEach(service -> records.give(service, "a service without an id"));
    }

    /** Most municipal services have their long text in a general description, which only this way of asking brings. */
    private void withGeneralDescription(JsonNode service, List<JsonNode> services) throws IOException {
        var id = PtvRecords.id(service).filter(text -> text.matches(ID));
        if (id.isEmpty()) {
            services.add(service);
            return;
        }
        try (var document = input.open(base.resolve("Service/serviceWithGD/" + id.get()))) {
            services.add(JsonRecords.document(document));
            failuresInARow = 0;
        } catch (IOException e) {
            if (++failuresInARow >= MOST_FAILURES_IN_A_ROW) {
                throw e;
            }
            records.reject(
                    service,
                    id.get(),
                    "The service's general description could not be fetched",
                    String.valueOf(e.getMessage()));
        }
    }

    private List<JsonNode> related(String path, Set<String> ids) throws IOException {
        var missing = new ArrayList<>(ids);
        missing.removeIf(id -> !id.matches(ID) || !fetched.add(id));
        var objects = new ArrayList<JsonNode>();
        for (var start = 0; start < missing.size(); start += MOST_IDS_AT_ONCE) {
            objects.addAll(list(path, missing.subList(start, Math.min(missing.size(), start + MOST_IDS_AT_ONCE))));
        }
        objects.forEach(object -> records.give(object, "an object without an id of " + path));
        return objects;
    }

    private List<JsonNode> list(String path, Iterable<String> ids) throws IOException {
        var objects = new ArrayList<JsonNode>();
        var joined = String.join(",", ids);
        if (!joined.isEmpty()) {
            try (var document = input.open(base.resolve(path + "/list?guids=" + joined))) {
                JsonRecords.each(document, "itemList", objects::add);
            }
        }
        return objects;
    }

    /** The listed ids that were not asked for before; an item without one is rejected, since it cannot be asked for. */
    private Map<String, JsonNode> valid(List<JsonNode> listed) {
        var items = new LinkedHashMap<String, JsonNode>();
        for (var item : listed) {
            var id = PtvRecords.id(item).filter(text -> text.matches(ID));
            if (id.isPresent() && fetched.contains(id.get())) {
                continue;
            }
            if (id.isPresent()) {
                items.put(id.get(), item);
            } else {
                records.reject(item, "a listed service", "The list has an entry without a valid id", "id");
            }
        }
        return items;
    }

    private static Set<String> named(List<JsonNode> services, String list, String object) {
        var ids = new LinkedHashSet<String>();
        for (var service : services) {
            var entries = service.isObject() ? service.get(list) : null;
            if (entries == null || !entries.isArray()) {
                continue;
            }
            for (var entry : entries.values()) {
                var named = entry.isObject() ? entry.get(object) : null;
                if (named != null) {
                    PtvRecords.id(named).ifPresent(ids::add);
                }
            }
        }
        return ids;
    }

    private static boolean isPresent(@Nullable JsonNode value) {
        return value != null && !value.isNull();
    }
}
