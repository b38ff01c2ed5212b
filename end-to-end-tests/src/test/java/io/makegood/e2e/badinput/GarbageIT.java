package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Generated garbage at each door: always an answer, never a failure of ours, and the next good one is taken. */
class GarbageIT {

    private static final int TRIES = 600;
    private static final String GONE = "gone";
    private static final Duration REBUILT = Duration.ofSeconds(90);

    private static final String TOPICS_OF_OURS = "topic=makegood\\.(feedback|recovery|recognition) ";

    /** A class of ours or a line of a trace. The types of our events are no secret: a list may show one as it came. */
    private static final Pattern INSIDE = Pattern.compile("\\b(io\\.makegood|java\\.lang)\\.[\\w.]*[A-Z]|\\tat ");

    private static final int LINKS_MADE = 20;
    private static final Queue<String> LINKS = new ConcurrentLinkedQueue<>();

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final AtomicInteger BUSY = new AtomicInteger();

    private static Markers markers;
    private static Sender sender;

    @BeforeContainer
    static void the_doors_are_open() {
        Shop.open();
        Case.open();
        Company.anIntegration("contacts", "*");
        IntStream.range(0, LINKS_MADE)
                .parallel()
                .forEach(i -> LINKS.add(Shop.open().invitation()));
        markers = new Markers();
        sender = new Sender(Map.of());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_bytes_are_answered(@ForAll("doors") Entrance door, @ForAll("bytes") byte[] bytes) {
        mustBeAnswered(door, door.with(bytes));
    }

    @Property(tries = 2 * TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_good_body_in_which_something_was_changed_is_answered(
            @ForAll("doors") Entrance door, @ForAll("mutations") List<Mutation> mutations) {
        byte[] good = door.goodBody().replace(Call.ID, Company.anId()).getBytes(ISO_8859_1);
        mustBeAnswered(door, door.with(changed(good, mutations)));
    }

    @Property(tries = TRIES / 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_form_of_the_console_is_answered(
            @ForAll("forms") Entrance form,
            @ForAll("bytes") byte[] bytes,
            @ForAll("mutations") List<Mutation> mutations,
            @ForAll boolean wild) {
        byte[] body = wild ? bytes : form.goodBody().getBytes(ISO_8859_1);
        mustBeAnswered(form, form.with(changed(body, mutations)));
    }

    @Property(tries = TRIES / 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_address_of_the_console_is_answered(
            @ForAll ConsolePage page, @ForAll("ids") String id, @ForAll("queries") String query) {
        mustBeAnswered(page, "console", page.with(id, query));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_headers_are_answered(@ForAll("doors") Entrance door, @ForAll("headerLines") List<String> lines) {
        mustBeAnswered(door, with(lines, door.good()));
    }

    private static Call with(List<String> headerLines, Call call) {
        Call more = call;
        for (String line : headerLines) {
            more = more.header(line);
        }
        return more;
    }

    /** Few: the first of them begins one, which reads all topics. */
    @Property(tries = TRIES / 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_request_for_a_rebuild_is_answered(
            @ForAll("bytes") byte[] bytes, @ForAll("headerLines") List<String> lines) {
        mustBeAnswered(StaffDoor.REBUILD, with(lines, StaffDoor.REBUILD.with(bytes)));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_query_is_answered(@ForAll("lists") Entrance list, @ForAll("queries") String query) {
        Call good = list.good();
        mustBeAnswered(list, good.to(good.target().replaceFirst("\\?.*", "") + "?" + query));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_id_in_a_path_is_answered(@ForAll("routesWithId") RouteWithId route, @ForAll("ids") String id) {
        mustBeAnswered(route, route.service(), route.with(id));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_link_of_an_invitation_is_answered(@ForAll("queries") String token, @ForAll("bytes") byte[] bytes) {
        Answer page = mustBeAnswered(Door.FORM, Call.get("/i/" + token));
        Answer answer =
                mustBeAnswered(Door.FORM, Call.post("/i/" + token).form("").body(bytes));

        assertThat(page.status() / 100).as("/i/%s: %s", token, page.text()).isNotIn(2, 3);
        assertThat(answer.status() / 100).as("/i/%s: %s", token, answer.text()).isNotIn(2, 3);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_record_is_taken_from_its_topic(
            @ForAll("bytes") byte[] value,
            @ForAll("mutations") List<Mutation> mutations,
            @ForAll boolean wild,
            @ForAll("envelopes") Envelope envelope) {
        Draft good = Draft.contact(Company.aUnit(), Company.anId());
        byte[] body = changed(wild ? value : good.value(), mutations);
        sender.send(envelope.around(good.value(body)), Topic.CONTACTS, value.length % Topic.PARTITIONS);
    }

    /** The links are good until somebody is taken at her word. The last one stays. */
    @Property(tries = TRIES / 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_body_at_the_link_of_an_invitation_is_answered(
            @ForAll("bytes") byte[] bytes, @ForAll("mutations") List<Mutation> mutations, @ForAll boolean wild) {
        byte[] body = changed(wild ? bytes : Door.INVITATION.goodBody().getBytes(ISO_8859_1), mutations);
        Answer answer =
                mustBeAnswered(Door.FORM, Call.post(LINKS.element()).form("").body(body));
        if (answer.status() == 303 && LINKS.size() > 1) {
            LINKS.remove();
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_record_is_taken_from_a_topic_of_ours(
            @ForAll Told told,
            @ForAll("bytes") byte[] value,
            @ForAll("mutations") List<Mutation> mutations,
            @ForAll boolean wild,
            @ForAll("envelopes") Envelope envelope) {
        Draft good = told.draft(Company.aUnit(), Company.anId());
        byte[] body = changed(wild ? value : good.value(), mutations);
        sender.send(envelope.around(good.value(body)), told.topic(), value.length % Topic.PARTITIONS);
    }

    private static byte[] changed(byte[] good, List<Mutation> mutations) {
        byte[] changed = good;
        for (Mutation mutation : mutations) {
            changed = mutation.on(changed);
        }
        return changed;
    }

    private static Answer mustBeAnswered(Entrance door, Call call) {
        return mustBeAnswered(door, door.service(), call);
    }

    /** Status 0 is a connection that was closed: so the server treats what is no HTTP at all. */
    private static Answer mustBeAnswered(Object door, String service, Call call) {
        Answer answer = call.at(Shop.wire(service), GONE);
        // Whoever is busy just now may say so.
        boolean busy = answer.status() == 503 && answer.header("Retry-After").isPresent();
        ASKED.incrementAndGet();
        BUSY.addAndGet(busy ? 1 : 0);
        assertThat(busy ? 0 : answer.status())
                .as("%s %s: %s", door, call.target(), answer.text())
                .isLessThan(500);
        assertThat(answer.text()).doesNotContainPattern(INSIDE);
        return answer;
    }

    @AfterContainer
    static void everything_is_alive() {
        assertThat(BUSY.get()).as("busy, of %s", ASKED).isLessThan(ASKED.get() / 20);
        Listeners.passOverGarbage(sender);
        sender.close();
        Stream.of(Garbage.doors(), Garbage.lists(), Garbage.forms())
                .flatMap(doors -> doors.allValues().orElseThrow())
                .forEach(Table::theNeighbourIsTaken);
        aRebuildIsDone();
        List<String> units = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(GarbageIT::contactOn)
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(units)
                        .allSatisfy(unit -> assertThat(Topics.about(EventType.CONTACT_RECORDED, "unit", unit))
                                .hasSize(1)));
        assertThat(markers.brokenLines()).isEmpty();
        // What reads as an event of ours and says what cannot be, such as a unit that is no path, fails in its effect:
        // it is held with that trace for us to read.
        assertThat(markers.traces())
                .allSatisfy(line ->
                        assertThat(line).contains("A record goes to quarantine").containsPattern(TOPICS_OF_OURS));
    }

    /** To its end: whoever comes next may want one of her own. */
    private static void aRebuildIsDone() {
        Wire analytics = Shop.wire("analytics");
        Call begin = StaffDoor.REBUILD.good();
        String begun = await().atMost(REBUILT)
                .until(() -> begin.at(analytics, GONE).header("Location"), Optional::isPresent)
                .orElseThrow();
        Call look = begin.by("GET").to(URI.create(begun).getPath());
        await().atMost(REBUILT)
                .untilAsserted(() -> assertThat(look.at(analytics, GONE).body()).contains("\"state\":\"DONE\""));
    }

    private static String contactOn(int partition) {
        String unit = Company.aUnit();
        try (Sender good = new Sender(Map.of())) {
            good.send(Draft.contact(unit, Company.anId()), Topic.CONTACTS, partition);
        }
        return unit;
    }

    @Provide
    Arbitrary<Entrance> doors() {
        return Garbage.doors();
    }

    @Provide
    Arbitrary<Entrance> forms() {
        return Garbage.forms();
    }

    @Provide
    Arbitrary<Entrance> lists() {
        return Garbage.lists();
    }

    @Provide
    Arbitrary<RouteWithId> routesWithId() {
        return Garbage.routesWithId();
    }

    @Provide
    Arbitrary<String> ids() {
        return Garbage.ids();
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Garbage.bytes();
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Garbage.mutations();
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        return Garbage.envelopes();
    }

    @Provide
    Arbitrary<List<String>> headerLines() {
        return Garbage.headerLines();
    }

    @Provide
    Arbitrary<String> queries() {
        return Garbage.queries();
    }
}
