package onrecord.serve.page;

import java.util.List;

/**
 * What the pages about all matches of a search have in common.
 *
 * @param frame around it
 * @param title "Who gets quoted"
 * @param lead what the page tells, in a sentence
 * @param views the other ways to look at the same matches, this one current
 * @param results the matches themselves
 * @param chips the filters in force
 * @param notices what is to be known of the search
 * @param files the same as files: CSV, Excel, JSON
 */
public record Survey(
        Frame frame,
        String title,
        String lead,
        List<Results.Sort> views,
        Anchor results,
        List<Chip> chips,
        List<String> notices,
        List<Anchor> files) {}
