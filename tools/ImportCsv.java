import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Sends the rows of a CSV file to Makegood's bulk API. Run it with {@code java tools/ImportCsv.java}; it needs nothing but
 * a JDK. It may be run again at any time: a row that was taken before is taken once.
 */
public final class ImportCsv {

    private static final String USAGE = """
            java tools/ImportCsv.java FILE.csv[.gz] --id COLUMN --score COLUMN [options]

            The API key is read from the environment variable MAKEGOOD_API_KEY.

              --id COLUMN           what tells a row from all others for ever; its submission id
              --id-prefix TEXT      put before it, where several files share an integration
              --score COLUMN        the rating; an empty cell is "does not apply"
              --metric METRIC       NPS (default), STARS, CSAT, CES or RATING
              --scale MIN-MAX       for CSAT, CES and RATING, such as 1-7
              --low-is-good         for scales on which it is
              --question NAME       its name in the numbers; default: the score's column
              --date COLUMN         when it happened (the key needs feedback:backdate). Without it each row happens now,
                                    and every bad one of an old file opens a case
              --date-format FORM    such as M/d/uuuu; default: uuuu-MM-dd. There is no guessing of day and month
              --zone ZONE           where that date was noon; default: UTC
              --unit COLUMN         the unit, in lower case; characters that a unit cannot have become -
              --unit-below UNIT     put before it, such as airline
              --comment COLUMN, --employee COLUMN, --customer COLUMN, --label COLUMN
              --delimiter C         default: a comma
              --url URL             default: http://localhost:8081
              --dry-run             read and check everything, send nothing
              --help                print this
            """;
    private static final int ITEMS = 500;
    private static final int BYTES = 900_000;
    private static final Set<String> FLAGS = Set.of("--low-is-good", "--dry-run");
    private static final Pattern RESULT = Pattern.compile("\"status\":(\\d{3})");

    private final Map<String, String> options = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> items = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private int bytes;
    private int kept;
    private int refused;

    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            System.exit(new ImportCsv().run(arguments));
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + e.getFile() + ".");
            System.exit(2);
        } catch (Stop | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return 0;
        }
        Path file = read(arguments);
        mustHaveKey();
        try (Reader text = text(file)) {
            Csv csv = new Csv(text, option("--delimiter", ",").charAt(0));
            List<String> header = csv.next();
            if (header == null) {
                throw new Stop("The file is empty.");
            }
            check(header);
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                take(header, row, csv.line());
            }
            send();
        }
        String taken = isDryRun() ? "would be sent" : "taken";
        System.out.printf("%s%d %s, %d refused%n", System.console() == null ? "" : "\r", kept, taken, refused);
        return refused == 0 ? 0 : 1;
    }

    private Path read(String... arguments) {
        Path file = null;
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                file = Path.of(arguments[i]);
            } else if (FLAGS.contains(arguments[i])) {
                options.put(arguments[i], "");
            } else if (USAGE.contains("  " + arguments[i] + " ") || USAGE.contains(", " + arguments[i] + " ")) {
                if (i + 1 == arguments.length) {
                    throw new Stop(arguments[i] + " needs a value.");
                }
                options.put(arguments[i], arguments[++i]);
            } else {
                throw new Stop("There is no option " + arguments[i] + ".\n\n" + USAGE);
            }
        }
        if (file == null || !options.containsKey("--id") || !options.containsKey("--score")) {
            throw new Stop(USAGE);
        }
        return file;
    }

    private static Reader text(Path file) throws IOException {
        PushbackInputStream raw = new PushbackInputStream(Files.newInputStream(file), 2);
        byte[] start = raw.readNBytes(2);
        raw.unread(start);
        boolean zipped = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        InputStream bytes = zipped ? new GZIPInputStream(raw) : raw;
        // What is not UTF-8 stops here instead of arriving as question marks.
        return new BufferedReader(new InputStreamReader(
                bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
    }

    private void check(List<String> header) {
        for (String name : List.of("--id", "--score", "--date", "--unit", "--comment", "--employee", "--customer", "--label")) {
            String column = options.get(name);
            if (column != null && header.stream().filter(column::equals).count() != 1) {
                throw new Stop("There must be one column \"" + column + "\"; there are: " + String.join(", ", header));
            }
        }
    }

    private void take(List<String> header, List<String> row, long line) throws IOException, InterruptedException {
        if (row.size() == 1 && row.get(0).isEmpty()) {
            return;
        }
        String item;
        try {
            if (row.size() != header.size()) {
                throw new BadRow("has " + row.size() + " fields and not " + header.size());
            }
            item = item(header, row);
        } catch (BadRow e) {
            refuse(line, e.getMessage());
            return;
        }
        add(item, line);
    }

    private String item(List<String> header, List<String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("submissionId", quoted(option("--id-prefix", "") + required(header, row, "--id")));
        fields.put("ratings", "[" + rating(header, row) + "]");
        put(fields, "comment", cell(header, row, "--comment"));
        put(fields, "employeeId", cell(header, row, "--employee"));
        put(fields, "unit", unit(header, row));
        put(fields, "occurredAt", occurredAt(header, row));
        String customer = cell(header, row, "--customer");
        if (customer != null) {
            fields.put("customer", "{\"reference\":" + quoted(customer) + "}");
        }
        String label = cell(header, row, "--label");
        if (label != null) {
            fields.put("labels", "[" + quoted(word(label)) + "]");
        }
        return object(fields);
    }

    private String rating(List<String> header, List<String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "question", option("--question", options.get("--score")));
        put(fields, "metric", option("--metric", "NPS"));
        String score = cell(header, row, "--score");
        if (score != null) {
            fields.put("value", number(score));
        }
        String scale = options.get("--scale");
        if (scale != null) {
            Matcher range = Pattern.compile("(-?\\d+)-(\\d+)").matcher(scale);
            if (!range.matches()) {
                throw new Stop("--scale is MIN-MAX, such as 1-7.");
            }
            fields.put("scaleMin", range.group(1));
            fields.put("scaleMax", range.group(2));
            fields.put("higherIsBetter", Boolean.toString(!options.containsKey("--low-is-good")));
        }
        return object(fields);
    }

    private static String number(String score) {
        try {
            return new BigDecimal(score).toPlainString();
        } catch (NumberFormatException e) {
            throw new BadRow("the score \"" + score + "\" is not a number");
        }
    }

    private String unit(List<String> header, List<String> row) {
        String below = options.get("--unit-below");
        String unit = cell(header, row, "--unit");
        if (unit == null) {
            return below;
        }
        return below == null ? word(unit) : below + "." + word(unit);
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
    }

    private String occurredAt(List<String> header, List<String> row) {
        String date = cell(header, row, "--date");
        if (date == null) {
            return null;
        }
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern(option("--date-format", "uuuu-MM-dd"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
            return LocalDate.parse(date, form)
                    .atTime(12, 0)
                    .atZone(ZoneId.of(option("--zone", "UTC")))
                    .toInstant()
                    .toString();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadRow("the date \"" + date + "\" is not of the form " + option("--date-format", "uuuu-MM-dd"));
        }
    }

    private String required(List<String> header, List<String> row, String name) {
        String value = cell(header, row, name);
        if (value == null) {
            throw new BadRow("the column " + options.get(name) + " is empty");
        }
        return value;
    }

    /** The trimmed cell of the column that an option names; null where there is none or it is empty. */
    private String cell(List<String> header, List<String> row, String name) {
        String column = options.get(name);
        String value = column == null ? "" : row.get(header.indexOf(column)).strip();
        return value.isEmpty() ? null : value;
    }

    private void add(String item, long line) throws IOException, InterruptedException {
        int size = item.getBytes(StandardCharsets.UTF_8).length + 1;
        if (items.size() == ITEMS || bytes + size > BYTES) {
            send();
        }
        items.add(item);
        lines.add(line);
        bytes += size;
    }

    private void send() throws IOException, InterruptedException {
        if (!items.isEmpty() && isDryRun()) {
            kept += items.size();
        } else if (!items.isEmpty()) {
            account(answer("{\"items\":[" + String.join(",", items) + "]}"));
        }
        items.clear();
        lines.clear();
        bytes = 0;
    }

    private boolean isDryRun() {
        return options.containsKey("--dry-run");
    }

    private void mustHaveKey() {
        if (!isDryRun() && key().isBlank()) {
            throw new Stop("Set MAKEGOOD_API_KEY to a key with the scope feedback:write.");
        }
    }

    private static String key() {
        return System.getenv().getOrDefault("MAKEGOOD_API_KEY", "");
    }

    /** Repeats what was not kept: the ids see to it that nothing counts twice. */
    private String answer(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(option("--url", "http://localhost:8081") + "/feedback/bulk"))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        for (int attempt = 1; ; attempt++) {
            String said;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200 && !response.body().contains("\"status\":503")) {
                    return response.body();
                }
                said = response.statusCode() + " " + response.body();
                if (response.statusCode() != 200 && response.statusCode() != 503 && response.statusCode() != 429) {
                    throw new Stop("Makegood refused: " + said);
                }
            } catch (IOException e) {
                said = "no answer from " + request.uri() + ": " + (e.getMessage() == null ? "nobody is there" : e.getMessage());
            }
            if (attempt == 60) {
                throw new Stop("Gave up after a minute or two: " + said);
            }
            Thread.sleep(1_000);
        }
    }

    private void account(String answer) {
        List<String> results = List.of(answer.split("(?=\\{\"submissionId\"|\\{\"status\")")).stream()
                .filter(part -> RESULT.matcher(part).find())
                .toList();
        if (results.size() != items.size()) {
            throw new Stop("Makegood answered for " + results.size() + " of " + items.size() + " rows.");
        }
        for (int i = 0; i < results.size(); i++) {
            Matcher status = RESULT.matcher(results.get(i));
            status.find();
            if (status.group(1).equals("202")) {
                kept++;
            } else {
                refuse(lines.get(i), results.get(i).replaceAll(",$|\\]\\}$", ""));
            }
        }
        if (System.console() != null) {
            System.out.printf("\r%d taken ", kept);
        }
    }

    private void refuse(long line, String why) {
        refused++;
        System.err.println("line " + line + ": " + why);
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, quoted(value));
        }
    }

    private static String object(Map<String, String> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(quoted(name) + ":" + value));
        return "{" + String.join(",", parts) + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** A row that cannot be sent; the others can. */
    private static final class BadRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadRow(String message) {
            super(message);
        }
    }

    /** Something that a person can put right; nothing more is sent. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop(String message) {
            super(message);
        }
    }

    /** Reads RFC 4180: quoted fields may hold delimiters, line breaks and doubled quotes. */
    private static final class Csv {
        private final Reader text;
        private final char delimiter;
        private int next;
        private long line = 1;
        private long start;

        Csv(Reader text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
            advance();
            if (next == '\uFEFF') {
                advance();
            }
        }

        /** The line on which the last record began. */
        long line() {
            return start;
        }

        List<String> next() {
            if (next < 0) {
                return null;
            }
            start = line;
            List<String> fields = new ArrayList<>();
            fields.add(field());
            while (next == delimiter) {
                advance();
                fields.add(field());
            }
            endOfRecord();
            return fields;
        }

        private String field() {
            return next == '"' ? quotedField() : plainField();
        }

        private String plainField() {
            StringBuilder field = new StringBuilder();
            while (next >= 0 && next != delimiter && next != '\n' && next != '\r') {
                if (next == '"') {
                    throw new Stop("line " + line + ": a quote within an unquoted field; nothing after it can be trusted.");
                }
                field.append((char) next);
                advance();
            }
            return field.toString();
        }

        private String quotedField() {
            StringBuilder field = new StringBuilder();
            long opened = line;
            advance();
            while (true) {
                if (next < 0) {
                    throw new Stop("line " + opened + ": a quote is opened and never closed.");
                }
                if (next == '"') {
                    advance();
                    if (next != '"') {
                        return field.toString();
                    }
                }
                field.append((char) next);
                advance();
            }
        }

        private void endOfRecord() {
            if (next == '\r') {
                advance();
                if (next != '\n') {
                    line++;
                    return;
                }
            }
            if (next == '\n') {
                advance();
            } else if (next >= 0) {
                throw new Stop("line " + line + ": text after a closing quote.");
            }
        }

        private void advance() {
            try {
                if (next == '\n') {
                    line++;
                }
                next = text.read();
            } catch (IOException e) {
                throw new UncheckedIOException("The file cannot be read as UTF-8, near line " + line + ".", e);
            }
        }
    }
}
