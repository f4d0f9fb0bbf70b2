package onrecord.quote;

/**
 * What somebody says in the text: words in quotation marks, or a line behind a dash.
 *
 * @param start the offset of the opening mark or of the dash
 * @param innerStart the offset of its first word
 * @param innerEnd the offset behind its last
 * @param end the offset behind the closing mark, or the end of the line
 * @param dash whether a dash opens it
 * @param quotation the words in marks; of a line behind a dash, the line taken as one
 */
record Turn(int start, int innerStart, int innerEnd, int end, boolean dash, Quotation quotation) {
    /** Whether neither marks nor a dash set it off, but a label or a question in front of it. */
    boolean isBare() {
        return !dash && start == innerStart;
    }

    static Turn of(Quotation q) {
        return new Turn(q.start(), q.innerStart(), q.innerEnd(), q.end(), false, q);
    }
}
