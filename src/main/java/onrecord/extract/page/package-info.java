/** Web pages: what a page says about itself and what it shows, as {@link onrecord.extract.value.Findings}. */
@NullMarked
package onrecord.extract.page;

import org.jspecify.annotations.NullMarked;
