package org.redress.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository with two tiny parts, the second of which needs the first; every port is a free one. */
final class TinyRepository {

    static final Part FIRST = part("first", List.of());
    static final Part SECOND = part("second", List.of("first"));
    static final List<Part> PARTS = List.of(FIRST, SECOND);

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    TinyRepository(Path folder) throws IOException {
        this.folder = folder;
        for (var part : PARTS) {
            build(part, "one");
            environment.put(part.portVariable(), Integer.toString(Training.freePort()));
        }
    }

    Stack stack() {
        return new Stack(home(), PARTS, environment);
    }

    Home home() {
        return Home.in(folder);
    }

    int port(Part part) {
        return Integer.parseInt(environment.get(part.portVariable()));
    }

    /** Another version of the part is another jar. */
    void build(Part part, String version) throws IOException {
        var jar = folder.resolve(part.jar());
        Files.createDirectories(jar.resolveSibling("lib"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyPart.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        var name = TinyPart.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = TinyPart.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
    }

    /** See {@link TinyPart}. */
    void tell(Part part, String behaviour) throws IOException {
        Files.createDirectories(home().data());
        Files.createFile(home().data().resolve(behaviour + "-" + part.name()));
    }

    private static Part part(String name, List<String> needs) {
        return new Part(name, 1, name + "/target/" + name + ".jar", Part.Protocol.MONGODB, 32, needs);
    }
}
