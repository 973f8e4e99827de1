package fi.palvelutarjotin.indexer.feed.run;

import fi.palvelutarjotin.indexer.feed.fetch.MisbehavingServer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The web feeds that there are formats for. */
enum Sites {
    LAHELLA(Lahella::new),
    LIPAS(Lipas::new),
    LINKEDEVENTS(LinkedEvents::new),
    PTV(Ptv::new),
    CSV(Sheet::new);

    private final Function<MisbehavingServer, FeedSite> opening;

    Sites(Function<MisbehavingServer, FeedSite> opening) {
        this.opening = opening;
    }

    FeedSite open(MisbehavingServer server) {
        return opening.apply(server);
    }

    private static final class Lahella extends FeedSite {
        Lahella(MisbehavingServer server) {
            super(server, "lahella", "/v1/activities");
        }

        @Override
        String page(int number) {
            return "/v1/activities?limit=100&skip=%d&total=true".formatted((number - 1) * PAGE);
        }

        @Override
        String body(String path) {
            var page = numberAfter("skip=", path) / PAGE + 1;
            return "{\"items\":%s,\"hasMore\":%s,\"total\":%d}"
                    .formatted(list(onPage(page), this::notice), page < pages(), numbers.size());
        }

        private String notice(int number) {
            return """
                    {"_key":"%s","status":"published",
                     "traits":{"type":"hobby","translations":{"fi":{"name":"%s"}}}}""".formatted(id(number), name(number));
        }

        @Override
        String id(int number) {
            return "n" + number;
        }
    }

    private static final class Lipas extends FeedSite {
        Lipas(MisbehavingServer server) {
            super(server, "lipas", "/api/sports-places?fields=name");
        }

        @Override
        String page(int number) {
            return "/api/sports-places?fields=name&pageSize=100&page=" + number;
        }

        @Override
        String body(String path) {
            return list(onPage(numberAfter("&page=", path)), this::place);
        }

        private String place(int number) {
            return """
                    {"sportsPlaceId":%d,"name":"%s","type":{"typeCode":1120,"name":"Lähiliikuntapaikka"},
                     "location":{"city":{"name":"Tuusula","cityCode":858}}}""".formatted(number, name(number));
        }

        @Override
        String id(int number) {
            return String.valueOf(number);
        }
    }

    private static final class LinkedEvents extends FeedSite {
        LinkedEvents(MisbehavingServer server) {
            super(server, "linkedevents", "/v1/event/");
        }

        @Override
        String page(int number) {
            return number > 1
                    ? "/v1/event/?page=" + number
                    : "/v1/event/?event_type=General,Course,Volunteering&include=location,keywords"
                            + "&sort=start_time&page_size=100&start=today";
        }

        @Override
        String body(String path) {
            if (path.contains("last_modified_since")) {
                return "{\"meta\":{\"next\":null},\"data\":[%s]}".formatted(joined(all(), deleted()));
            }
            var page = path.contains("?page=") ? numberAfter("page=", path) : 1;
            var next = page < pages() ? "\"" + server.at(page(page + 1)) + "\"" : "null";
            return "{\"meta\":{\"count\":%d,\"next\":%s},\"data\":%s}"
                    .formatted(numbers.size(), next, list(onPage(page), this::event));
        }

        private String all() {
            return numbers.stream().map(this::event).collect(Collectors.joining(","));
        }

        private String deleted() {
            return gone.stream()
                    .map(number -> "{\"id\":\"%s\",\"deleted\":true}".formatted(id(number)))
                    .collect(Collectors.joining(","));
        }

        private static String joined(String first, String second) {
            return second.isEmpty() ? first : first + "," + second;
        }

        private String event(int number) {
            return "{\"id\":\"%s\",\"name\":{\"fi\":\"%s\"}}".formatted(id(number), name(number));
        }

        @Override
        String id(int number) {
            return "city:" + number;
        }
    }

    private static final class Ptv extends FeedSite {
        Ptv(MisbehavingServer server) {
            super(server, "ptv", "/api/v11");
        }

        @Override
        String page(int number) {
            return "/api/v11/Service?page=" + number;
        }

        @Override
        String body(String path) {
            if (path.contains("/list?guids=")) {
                var asked = List.of(path.replaceFirst(".*guids=", "").split(","));
                return list(
                        numbers.stream()
                                .filter(number -> asked.contains(id(number)))
                                .toList(),
                        this::service);
            }
            if (path.contains("ServiceChannel") || path.contains("status=Withdrawn")) {
                return page(List.of(), 1, 0);
            }
            if (path.contains("status=Archived")) {
                return page(gone, 1, 1);
            }
            var number = numberAfter("page=", path);
            return path.contains("date=") ? page(numbers, 1, 1) : page(onPage(number), number, pages());
        }

        private String page(List<Integer> some, int number, int count) {
            return "{\"pageNumber\":%d,\"pageSize\":%d,\"pageCount\":%d,\"itemList\":%s}"
                    .formatted(number, PAGE, count, list(some, each -> "{\"id\":\"" + id(each) + "\"}"));
        }

        private String service(int number) {
            return "{\"id\":\"%s\",\"serviceNames\":[{\"language\":\"fi\",\"value\":\"%s\",\"type\":\"Name\"}]}"
                    .formatted(id(number), name(number));
        }

        @Override
        String id(int number) {
            return "50000000-0000-0000-0000-%012d".formatted(number);
        }
    }

    /** A sheet is one page. */
    private static final class Sheet extends FeedSite {
        Sheet(MisbehavingServer server) {
            super(server, "csv", "/ryhmat.csv");
        }

        @Override
        String page(int number) {
            return "/ryhmat.csv";
        }

        @Override
        String body(String path) {
            return numbers.stream()
                    .map(number -> id(number) + "," + name(number) + ",858\n")
                    .collect(Collectors.joining("", "id,name_fi,municipality\n", ""));
        }

        @Override
        String id(int number) {
            return "r" + number;
        }
    }

    static List<Sites> paged() {
        return Arrays.stream(values()).filter(site -> site != CSV).toList();
    }

    /** Those that are read whole each time; the others tell of changes. */
    static List<Sites> whole() {
        return List.of(LAHELLA, LIPAS, CSV);
    }
}
