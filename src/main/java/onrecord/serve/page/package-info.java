/**
 * What the templates show: plain records, ready to print, with every address built and every word chosen. Templates
 * decide the markup and nothing else. A record here is made anew for each request.
 */
@NullMarked
package onrecord.serve.page;

import org.jspecify.annotations.NullMarked;
