package onrecord.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * The page on which people sign in.
 *
 * @param frame around it
 * @param secret what its form carries
 * @param to where it leads
 * @param name what stands in the field for the name
 * @param complaint why it did not go before, or null
 */
public record SignInView(
        Frame frame,
        String secret,
        String to,
        String name,
        @Nullable String complaint) {}
