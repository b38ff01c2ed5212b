package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.Folders;
import io.makegood.localstack.IssuerKey;
import io.makegood.localstack.LocalIssuer;
import io.makegood.localstack.People;
import io.makegood.localstack.Person;
import io.makegood.localstack.TokenMint;
import io.makegood.localstack.demo.DemoMonth;
import io.makegood.localstack.process.Leftovers;
import io.makegood.localstack.process.ProcessFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What {@code ./run} runs. */
public final class LocalStack {
    private final Options options;
    private final Progress progress;
    /** Held until the process ends. */
    private FileLock lock;

    private LocalStack(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws InterruptedException {
        silence();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, System.console() != null);
        try {
            new LocalStack(Options.parse(arguments), progress).act();
        } catch (CannotStart e) {
            progress.finish();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Libraries have nothing to say to the person at the keyboard; what fails is said by whoever asked for it. */
    private static void silence() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.OFF);
    }

    private void act() throws InterruptedException {
        switch (options.ask()) {
            case HELP -> progress.say(Options.usage().stripTrailing());
            case TOKEN -> progress.say(token());
            case RUN -> run();
        }
    }

    private String token() {
        StackFolder folder = new StackFolder(options.home());
        if (!Files.exists(folder.issuerKey())) {
            throw new CannotStart("There is no local stack in " + options.home() + " yet: start it with ./run.");
        }
        Person person = People.find(options.tokenOf())
                .orElseThrow(() -> new CannotStart("Nobody is called '" + options.tokenOf() + "'; there are "
                        + People.all().stream().map(Person::sub).collect(Collectors.joining(", ")) + "."));
        return mint(folder).of(person);
    }

    private TokenMint mint(StackFolder folder) {
        return new TokenMint(LocalIssuer.url(ports().port(Part.ISSUER)), IssuerKey.in(folder.issuerKey()));
    }

    private PortPlan ports() {
        return new PortPlan(options.ports(), System.getenv());
    }

    private void run() throws InterruptedException {
        PortPlan ports = ports();
        StackFolder folder = new StackFolder(options.home());
        lock = folder.lock();
        Stack stack = prepare(folder, ports);
        Thread end = new Thread(() -> end(stack, folder), "end");
        Runtime.getRuntime().addShutdownHook(end);
        start(stack, folder, ports);
        new Supervisor(stack, progress, options.restart()).watch();
        end.join();
    }

    /** All that can be found out, and put right, before anything is started. */
    private Stack prepare(StackFolder folder, PortPlan ports) {
        ProcessFile processFile = new ProcessFile(folder.processes());
        endLeftovers(processFile);
        folder.removeStranded();
        folder.requireSpace();
        ports.requireFree(options);
        Secrets secrets = Secrets.in(folder.secrets());
        Crew crew = new Crew(folder, ports, secrets);
        crew.checkData();
        List<Member> programs = crew.programs(new Programs(Folders.root(), folder, ports, secrets), options);
        DevProperties.write(folder, ports, secrets);
        return new Stack(crew, programs, processFile, progress);
    }

    private void endLeftovers(ProcessFile processFile) {
        List<ProcessFile.Entry> running = processFile.running();
        if (!running.isEmpty()) {
            progress.say("Ending what an earlier run left behind: "
                    + running.stream().map(ProcessFile.Entry::name).collect(Collectors.joining(", ")));
            Leftovers.end(running.stream()
                    .flatMap(entry -> entry.identity().find().stream())
                    .toList());
        }
    }

    private void start(Stack stack, StackFolder folder, PortPlan ports) throws InterruptedException {
        try {
            stack.start();
            progress.finish();
            new FirstSteps(ports, mint(folder)).take().forEach(progress::say);
            if (options.demo()) {
                demo(folder, ports);
            }
            progress.say(new Welcome(ports, folder, options).text());
        } catch (CannotStart e) {
            if (stack.isEnding()) {
                Thread.currentThread().join();
            }
            throw e;
        }
    }

    private void demo(StackFolder folder, PortPlan ports) {
        DemoMonth.Addresses addresses = new DemoMonth.Addresses(
                ports.url(Part.FEEDBACK), ports.url(Part.RECOVERY), ports.url(Part.RECOGNITION), ports.url(Part.MAIL));
        new DemoMonth(addresses, mint(folder), Instant.now(), progress::say).play();
    }

    private void end(Stack stack, StackFolder folder) {
        progress.finish();
        progress.say("Stopping.");
        stack.end();
        if (options.discardsData()) {
            folder.discardData();
        }
        progress.say("Stopped; nothing is left running.");
    }
}
