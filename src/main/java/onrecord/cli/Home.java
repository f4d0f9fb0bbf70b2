package onrecord.cli;

import java.nio.file.Path;

/** Where the program stands: the folder with {@code index} and {@code seeds}, as the launcher says. */
record Home(Path folder) {
    static Home ofProcess() {
        return new Home(Path.of(System.getProperty("onrecord.home", "")));
    }

    Path index() {
        return folder.resolve("index");
    }

    Path seeds() {
        return folder.resolve("seeds");
    }
}
