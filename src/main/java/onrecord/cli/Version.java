package onrecord.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = OnRecord.class.getPackage().getImplementationVersion();
        return new String[] {"OnRecord " + (version == null ? "(not packaged)" : version)};
    }
}
