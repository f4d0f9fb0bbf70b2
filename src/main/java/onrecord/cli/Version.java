package onrecord.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"OnRecord " + number()};
    }

    /** The number alone. */
    static String number() {
        String version = OnRecord.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
