#pragma once

class QString;

namespace confab::bench {

constexpr int seededChats = 300;

// Fills a profile as a client would have left it: signed in, 300 chats, the first of them with so many messages, all by the
// cache's own interface. False: it could not be written.
bool seed(const QString &folder, int messages);

} // namespace confab::bench
