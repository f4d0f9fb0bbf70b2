/**
 * What a person types, as a tree. {@link onrecord.search.query.QueryParser} reads any text at all: what is not in the
 * language is taken as plain words, and the answer says where. Knows nothing of an index.
 *
 * <pre>
 * query   = { clause }                      adjacent clauses: all of them, or any, as the search asks
 * clause  = both { "OR" both }
 * both    = unary { "AND" unary }
 * unary   = [ "NOT" | "-" | "+" ] primary
 * primary = [ field ":" ] ( "(" query ")" | phrase | range | word )
 * phrase  = '"' words '"' [ "~" distance ]
 * range   = "[" day "TO" day "]"            after date: alone
 * word    = letters, with * and ? for what is left open, or ~ and a number of edits behind it
 * </pre>
 */
@NullMarked
package onrecord.search.query;

import org.jspecify.annotations.NullMarked;
