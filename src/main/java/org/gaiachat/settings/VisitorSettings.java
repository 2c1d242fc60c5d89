package org.gaiachat.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * What concerns those who come.
 *
 * @param secret what ids and sessions are sealed with, the same on every replica, where one is given
 * @param sharesConversations whether all see the same conversations; otherwise each browser its own
 * @param signIn whether everybody has to sign in with an own key for Cohesity Gaia
 * @param sessionIdle how long a session lasts that is not used
 * @param sessionMost how long a session lasts at most
 */
public record VisitorSettings(
        Optional<Secret> secret,
        boolean sharesConversations,
        boolean signIn,
        Duration sessionIdle,
        Duration sessionMost) {}
