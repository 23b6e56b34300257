#pragma once

class QString;

namespace confab::bench {

constexpr int seededChats = 300;
constexpr int longChatMessages = 100'000;

// Fills a profile as a client would have left it: signed in, 300 chats, one of them with 100,000 messages, all by the cache's
// own interface. False: it could not be written.
bool seed(const QString &folder);

} // namespace confab::bench
