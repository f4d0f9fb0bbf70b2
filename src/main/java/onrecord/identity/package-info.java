/**
 * Who is the same speaker. Newspapers spell one name in many ways (Sergei and Sergey, Zelensky and Zelenskyy, Mohammed and
 * Muhammad); {@link onrecord.identity.SpeakerKey} gives all of them one key, by rules that are written down there, and never
 * joins two people because their family names are alike.
 */
@NullMarked
package onrecord.identity;

import org.jspecify.annotations.NullMarked;
