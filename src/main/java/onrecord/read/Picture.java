package onrecord.read;

/** A picture, where nobody asked for the text in it. */
final class Picture implements Format {
    @Override
    public String name() {
        return "picture";
    }

    @Override
    public void read(Blob blob, Readings out) throws Unreadable {
        throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "a picture; --ocr reads the text in it");
    }
}
