/**
 * The commands, one small class each. The only room that prints.
 *
 * <p>{@link onrecord.cli.OnRecord} lists the commands. A command reads its options, opens its archive with
 * {@code Archives}, calls one room and prints by {@code Console}; what goes wrong becomes one line in
 * {@code Complaints} and a code of {@code Exit}. A new command is a class {@code ...Command} named in {@code OnRecord};
 * options that several commands have are classes {@code ...Options} of their own. Help, completion and manual follow
 * from its annotations.
 *
 * <p>The groups of files:
 *
 * <ul>
 *   <li>asking: {@code AskingCommand}, {@code SearchCommand}, {@code QuotesCommand}, {@code BatchCommand},
 *       {@code VerifyCommand}, {@code ExportCommand}, {@code StatsCommand}, {@code AskedOptions},
 *       {@code FilterOptions}, {@code PageOptions}, {@code HitLines}, {@code VerificationLines}
 *   <li>taking in: {@code IndexCommand}, {@code IngestRun}, {@code IngestSummary}, {@code ProgressDisplay},
 *       {@code FailureNotes}, {@code ExtractCommand}, {@code Explanation}
 *   <li>keeping: {@code CorrectCommand}, {@code RemoveCommand}, {@code TagCommand}, {@code SavedSearchesCommand},
 *       {@code Correcting}, {@code Alerts}, {@code AlertMailbox}, {@code AlertProgram}
 *   <li>links: {@code LinksCommand}, {@code LinkRun}, {@code BackgroundLinks}
 *   <li>serving: {@code ServeCommand}, {@code UsersCommand}, {@code McpCommand}, {@code McpTools}, {@code Conversation}
 *   <li>care of an archive: {@code CheckCommand}, {@code FailuresCommand}, {@code BackupCommand},
 *       {@code ClusterCommand}, {@code MoveIn}, {@code Archives}
 *   <li>help: {@code CompletionCommand}, {@code FishCompletion}, {@code ZshCompletion}, {@code ManualCommand},
 *       {@code ManualPage}, {@code Described}, {@code Misunderstood}, {@code Version}
 * </ul>
 */
@NullMarked
package onrecord.cli;

import org.jspecify.annotations.NullMarked;
