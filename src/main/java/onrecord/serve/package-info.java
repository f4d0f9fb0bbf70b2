/**
 * The archive over HTTP: the JSON API and the pages, rendered on the server.
 *
 * <p>{@link onrecord.serve.Server} starts it, sets the security headers, checks the Host header, asks for a role where
 * there are users, and then calls the route; all routes stand in one table, {@code Routes}. A route reads its
 * parameters (an unknown one is refused with the nearest known one named), asks the
 * {@link onrecord.search.ArchiveSearcher} and writes JSON with a streaming generator or a page with a compiled
 * template. Whatever goes wrong becomes a {@code Problem}, told as RFC 9457 JSON to programs and as a page to people.
 *
 * <p>The whole state of a search is in the address, {@code SearchAddress} builds it, so that back, forward, reload and
 * a shared link give the same page.
 *
 * <p>A new route is a row of {@code Routes}; a new parameter of searches is read in {@code SearchParameters}, written
 * in {@code SearchAddress} and shown in {@code Chips}; both are told in {@code openapi.json}. A new page is a class
 * {@code ...Pages}, a record in {@code serve.page}, a template in {@code src/main/jte}, words in
 * {@code messages_*.properties} and its address in {@code PageAddresses}. A text of the pages has one key in every
 * {@code src/main/resources/onrecord/serve/messages_*.properties}. The limits of requests and their bodies are
 * {@code Settings.Limits}.
 *
 * <p>The groups of files:
 *
 * <ul>
 *   <li>the server: {@code Server}, {@code Settings}, {@code Front}, {@code HeaderDeadline}, {@code SecurityHeaders},
 *       {@code Traffic}, {@code WarmUp}, {@code Routes}, {@code ErrorAnswers}, {@code BareErrors}, {@code Problem},
 *       {@code Permit}, {@code FormGuard}, {@code PostedBody}
 *   <li>who asks: {@code Arrival}, {@code Gate}, {@code Access}, {@code Visitor}, {@code Credentials},
 *       {@code Sessions}, {@code Session}, {@code Rights}, {@code SignInPages}
 *   <li>addresses: {@code Parameters}, {@code QueryString}, {@code SearchParameters}, {@code SearchAddress},
 *       {@code SearchForm}, {@code PageAddresses}, {@code Trail}, {@code SiteAddress}
 *   <li>the API: {@code SearchApi}, {@code BrowseApi}, {@code ArchiveApi}, {@code LinkedApi}, {@code VerifyApi},
 *       {@code CorrectionApi}, {@code SavedSearchApi}, {@code ExportApi}, {@code QuoteExport}, {@code Additions},
 *       {@code AnswerJson}, {@code LinkedJson}, {@code VerificationJson}, {@code AtomFeed}
 *   <li>pages of a search: {@code SearchPages}, {@code ResultsView}, {@code Cards}, {@code QuoteCards},
 *       {@code Grouping}, {@code FacetViews}, {@code FacetPages}, {@code HistogramDrawing}, {@code DateFields},
 *       {@code Chips}, {@code Losses}; {@code Pages} renders a template
 *   <li>all matches as a whole: {@code SurveyHead}, {@code ComparePages}, {@code TimelinesRequest},
 *       {@code SourcingPages}, {@code ConcordancePages}, {@code WordsPages}, {@code SurveyApi}, {@code SurveyJson},
 *       {@code SurveyTables}
 *   <li>pages of an article: {@code ArticlePages}, {@code MarkedText}, {@code Voices}, {@code Facts},
 *       {@code Citations}, {@code NewsMetadata}, {@code EvidencePages}, {@code Originals}, {@code OriginalPages},
 *       {@code VersionPages}
 *   <li>pages of subjects and links: {@code SubjectPages}, {@code NameLists}, {@code SpeakerOverTime},
 *       {@code LinkedPages}, {@code LinkedViews}, {@code VerifyPages}
 *   <li>pages that change something: {@code CorrectionForms}, {@code FilingForms}, {@code SavedSearchPages},
 *       {@code OwnPages}, {@code VisitForms}, {@code IntakePages}, {@code AboutPages}
 * </ul>
 */
@NullMarked
package onrecord.serve;

import org.jspecify.annotations.NullMarked;
