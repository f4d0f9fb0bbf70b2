/**
 * An article's text to its quotes and their speakers, by rules and word lists, and a small linear model of where what
 * is said ends.
 *
 * <p>{@link onrecord.quote.QuoteFinder} takes an English body apart into paragraphs, quotations, tokens and sentences;
 * finds who is said to say what, sentence by sentence; turns that into utterances; gives each quotation without a cue
 * the speaker of a neighbouring one; and at last resolves every mention in the order of the text. A body in another
 * language is read for direct quotes with a cue beside them. What cannot be resolved has no name. The method is told in
 * {@code docs/quotes.md}.
 *
 * <p>A new verb goes into {@code en/verbs.txt} beside the other word lists, in other languages into
 * {@code xx/speech.txt}; a new way to attribute words into one of the finders of attributions; a new way to tell who is
 * meant into those of speakers, with a method of its own and a row in {@code Confidence}.
 *
 * <p>The groups of files:
 *
 * <ul>
 *   <li>an English body taken apart: {@code Body}, {@code Tokenizer}, {@code Token}, {@code Tag}, {@code Lexicon},
 *       {@code Sentence}, {@code Paragraph}, {@code Quotation}, {@code QuotationMarks}, {@code Verb}, {@code VerbForms}
 *   <li>who says what: {@code Attributions}, {@code VerbPhrases}, {@code Cues}, {@code CueSubjects},
 *       {@code TrailingCues}, {@code InsertedCues}, {@code SourcePhrases}, {@code Headings}, {@code EmbeddedPost},
 *       {@code NounPhrases}, {@code PhraseHeads}, {@code Attribution}
 *   <li>where what is said begins and ends: {@code Content}, {@code ContentBeginning}, {@code ContentEnd},
 *       {@code Endings}, {@code EndChooser}, {@code LinearEnds}, {@code Acts}, {@code Unsaid}
 *   <li>whose words are left: {@code Utterances}, {@code LoneQuotations}, {@code SignedQuotations}
 *   <li>whom a mention means: {@code Speakers}, {@code NameBook}, {@code NameReader}, {@code NameRuns},
 *       {@code NameWords}, {@code ProperNames}, {@code Bearers}, {@code Person}, {@code Appositions},
 *       {@code PronounClues}, {@code Couples}, {@code Antecedents}, {@code Epithets}, {@code RoleBearers},
 *       {@code Carriers}, {@code BodyNames}, {@code Confidence}
 *   <li>other languages: {@code ReportedSpeech}, {@code PackChooser}, {@code PackWords}, {@code LanguagePacks},
 *       {@code SpeechLexicon}, {@code SpeechText}, {@code FrameFinder}, {@code OpeningClauses}, {@code SupposedVerbs},
 *       {@code PrecedingSubjects}, {@code VerbLastSubjects}, {@code SubjectFinder}, {@code PhraseKinds}, {@code Turns},
 *       {@code Incises}, {@code IndirectSpeech}, {@code LabelSpeakers}, {@code WaitingWords}, {@code ArticleNames},
 *       {@code NameStarts}, {@code NameEnds}, {@code MostNamed}, {@code ArticleBodies}, {@code GivenRoles},
 *       {@code Offices}, {@code PronounSources}, {@code SpeakerMemory}, {@code RecentPersons}, {@code EastAsianTurns},
 *       {@code EastAsianSource}
 * </ul>
 */
@NullMarked
package onrecord.quote;

import org.jspecify.annotations.NullMarked;
