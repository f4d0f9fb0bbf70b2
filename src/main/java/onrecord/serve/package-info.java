/**
 * The archive over HTTP: the JSON API and the pages, rendered on the server.
 */
@NullMarked
package onrecord.serve;

import org.jspecify.annotations.NullMarked;
