/**
 * Bytes to text and structure. A {@link onrecord.read.SourceReader} turns a file, or what is packed inside it, into
 * {@link onrecord.read.Document documents}: the text or the markup of one article each, with what the container around
 * it claims (a JSONL record's fields, an e-mail's headers, a WARC record's address). What cannot be read becomes a
 * {@link onrecord.read.Reading.Failed} with its reason; nothing is lost silently and nothing is fetched.
 *
 * <p>{@code NewsReader} opens a source, {@code Sniffer} tells its {@code Format}, the format reads it, and
 * {@code Readings} gives every article its id and hands it to the {@code Sink}. A new format is a {@code Format}, made
 * once in {@code Formats} and recognised by {@code Sniffer} or {@code Magic}; a new dialect of JSON is a
 * {@code JsonDialect}, which reads with {@code JsonItem} and stands in {@code JsonDialects}; a database's export goes
 * into {@code Exports}, a usual name of a field into {@code RecordFields}. {@code WireXml} reads the standards of the
 * wire in XML; it asks {@code AgencyXml} and {@code CanadianPress} first, for the XML that one agency has to itself,
 * and {@code Sniffer} asks all three for their roots.
 *
 * <p>{@code MailParts} says what of a mail is text, attached, or neither; what is attached is sniffed as a file is.
 * {@code Limits} says how much of a source is taken, {@code ParserChild} how much memory a parser's process has. A
 * document's metadata become properties in {@code OfficeDocument}, the words it strikes out among them.
 *
 * <p>The groups of files:
 *
 * <ul>
 *   <li>the way of a source: {@code NewsReader}, {@code Sniffer}, {@code Magic}, {@code Blob}, {@code Spool},
 *       {@code Format}, {@code Formats}, {@code Readings}, {@code Sink}, {@code Reading}, {@code Document},
 *       {@code Claim}, {@code Failure}, {@code Limits}, {@code Nesting}, {@code EntryIdentities}, {@code Manifest},
 *       {@code Companions}, {@code Litter}, {@code SourcePart}
 *   <li>characters: {@code TextDecoder}, {@code CharsetLabels}, {@code ContentCoding}, {@code UnmarkedText},
 *       {@code Utf8Stream}, {@code Lines}
 *   <li>containers: {@code ArchiveEntries}, {@code ZipArchive}, {@code SevenZipArchive}, {@code TapeArchive},
 *       {@code Compressed}, {@code WebArchive}, {@code ArchiveBox}, {@code SafariArchive}, {@code Epub}
 *   <li>records: {@code JsonDocument}, {@code JsonLines}, {@code JsonCursor}, {@code JsonGap}, {@code JsonRecords},
 *       {@code JsonValues}, {@code JsonDialects}, {@code AssociatedPress}, {@code RecordReader}, {@code RecordFields},
 *       {@code RecordArticles}, {@code Table}, {@code TableRows}, {@code Spreadsheet}, {@code SheetRecords},
 *       {@code XmlRecords}, {@code XmlGap}, {@code XmlStream}, {@code XmlTree}
 *   <li>agencies and feeds: {@code WireXml}, {@code WireMessages}, {@code WireStory}, {@code AgencyXml},
 *       {@code CanadianPress}, {@code G2}, {@code Nitf}, {@code Ninjs}, {@code AnpaMessage}, {@code IptcMessage},
 *       {@code Reuters}, {@code Feed}, {@code FeedElements}, {@code Status}
 *   <li>databases and references: {@code Exports}, {@code NexisExport}, {@code FactivaExport},
 *       {@code EuropresseExport}, {@code ProQuestExport}, {@code ProQuestXml}, {@code TroveArticle},
 *       {@code RisReferences}, {@code BibtexReferences}, {@code CslReference}, {@code TaggedReferences},
 *       {@code ZoteroRdf}, {@code EndNoteXml}
 *   <li>mail: {@code Mailbox}, {@code EmlxMessage}, {@code MailMessage}, {@code MailParts}, {@code MailBody},
 *       {@code MailHeaders}, {@code Newsletter}
 *   <li>pages and text: {@code WebPage}, {@code HttpMessage}, {@code Markup}, {@code MarkupText}, {@code PlainText},
 *       {@code FrontMatter}, {@code JoplinNote}, {@code OrgNote}, {@code PastedItems}, {@code LinkList},
 *       {@code Subtitles}, {@code ScriptedSubtitles}, {@code Transcript}
 *   <li>documents, in a process of their own: {@code OfficeDocument}, {@code ParserPool}, {@code ParserChild},
 *       {@code ParserProcess}, {@code PartFrames}, {@code TikaDocuments}, {@code WordBinary}, {@code WordBinaryText},
 *       {@code PrintedWords} (what a print shows: {@code PrintedWord}, {@code PrintedOpenDocument}, {@code PrintedRtf},
 *       {@code StruckPieces}, {@code BehindParagraph}), {@code PdfText}, {@code PdfLines}, {@code PdfSpaced},
 *       {@code PdfRaised}, {@code PdfParagraphs}, {@code PdfColumns}, {@code PartedWords}, {@code Ocr}
 *   <li>scanned newspapers: {@code NewspaperIssue}, {@code Mets}, {@code AltoPage}, {@code HocrPages},
 *       {@code ScannedPage}, {@code ScannedLines}
 *   <li>savers and networks: {@code SavedItem}, {@code ReaderItem}, {@code ScrapedItem}, {@code EvernoteExport},
 *       {@code TelegramMessage}, {@code ActivityPost}, {@code Tweet}, {@code TwitterArchive}, {@code BlueskyPost},
 *       {@code BlueskyRepository}, {@code DagCbor}, {@code RedditPost}, {@code SlackMessage}, {@code DiscordMessage},
 *       {@code MetaPost}, {@code ArcStory}, {@code RecordsWithin}, {@code WhatsAppChat}, {@code WikiDump},
 *       {@code WikiText}, {@code WikiTable}, {@code BlogExport}, {@code GhostExport}
 * </ul>
 */
@NullMarked
package onrecord.read;

import org.jspecify.annotations.NullMarked;
