/**
 * Who is the same speaker. Newspapers spell one name in many ways (Sergei and Sergey, Zelensky and Zelenskyy, Mohammed
 * and Muhammad); {@link onrecord.identity.SpeakerKey} gives all of them one key, by rules that are written down there,
 * and never joins two people because their family names are alike. {@link onrecord.identity.Identities} brings the
 * names of an archive together by it, and {@link onrecord.identity.Aliases} let the user join and part names where no
 * rule can know.
 *
 * <p>And which outlet is meant: {@link onrecord.identity.OutletTable} knows outlets by their domains and their names.
 */
@NullMarked
package onrecord.identity;

import org.jspecify.annotations.NullMarked;
