package org.gaiachat.portability;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which servers, on which Java, at which context roots; the build tells by properties. */
final class Matrix {

    private static final int NEWEST_TRIED = 25;

    /** Its modules find no Java that they know in 25. */
    private static final int NEWEST_OF_GLASSFISH_7 = 24;

    private static final List<ServerKind> ALL = List.of(
            new OpenLiberty("Open Liberty, configured for this", ""),
            new OpenLiberty(
                    "Open Liberty, every feature",
                    "<feature>jakartaee-10.0</feature><feature>microProfile-6.1</feature>"),
            new WildFly("standalone.xml"),
            new WildFly("standalone-microprofile.xml"),
            new PayaraMicro("Payara Micro", version("payara-micro"), 17),
            new PayaraMicro("Payara 7 Micro", version("payara7"), 21),
            new TomEE(),
            new DomainServer("Payara Server", "payara", version("payara"), 17, NEWEST_TRIED, true),
            new DomainServer("Payara Server", "payara", version("payara7"), 21, NEWEST_TRIED, true),
            new DomainServer("GlassFish 7", "glassfish", version("glassfish7"), 17, NEWEST_OF_GLASSFISH_7, false),
            new DomainServer("GlassFish 8", "glassfish", version("glassfish8"), 21, NEWEST_TRIED, false));

    private static final List<String> ROOTS = List.of("/", "/gaia");

    /** Whether each server has one root only, those of the list in turns: half the time, and both are tried. */
    private static final boolean IN_TURNS = Boolean.getBoolean("portability.turns");

    private Matrix() {}

    /** All of them, those of one server and Java beside each other. */
    static Stream<Trial> trials() {
        return wanted().stream().flatMap(kind -> javas().filter(
                        java -> kind.refusesJava(Jvm.release(java)).isEmpty())
                .flatMap(java -> roots(kind).map(root -> new Trial(kind, java, root))));
    }

    /** Whether no further trial of the same server follows. */
    static boolean isLast(Trial trial) {
        return roots(trial.kind()).reduce((first, second) -> second).filter(trial.root()::equals).isPresent();
    }

    private static Stream<String> roots(ServerKind kind) {
        return IN_TURNS ? Stream.of(ROOTS.get(wanted().indexOf(kind) % ROOTS.size())) : ROOTS.stream();
    }

    private static List<ServerKind> wanted() {
        return ALL.stream().filter(Matrix::isWanted).toList();
    }

    /** {@code portability.only}: beginnings of labels, separated by semicolons; none: all. */
    private static boolean isWanted(ServerKind kind) {
        return Arrays.stream(System.getProperty("portability.only", "").split(";"))
                .map(String::strip)
                .anyMatch(kind.label()::startsWith);
    }

    /** {@code portability.javas}: homes separated by the system's separator; none: the Java that runs the tests. */
    private static Stream<Path> javas() {
        String given = System.getProperty("portability.javas", "");
        return Stream.of((given.isBlank() ? System.getProperty("java.home") : given).split(java.io.File.pathSeparator))
                .map(Path::of);
    }

    private static String version(String product) {
        return System.getProperty(product + ".version");
    }
}
