#pragma once

#include "server/bus/EventBus.h"

namespace confab {

// Which connections have which chat open: they hear Topic::viewersOf(chat), what is too much for all members of a large
// chat. The net layer keeps it; safe from any thread, and in order for any one connection.
class ViewerRegistry
{
public:
    virtual ~ViewerRegistry() = default;

    // Nothing happens if the connection has ended, or does not follow the chat itself: so that nobody who was removed while
    // asking comes to hear what is for members. A connection that stops following a chat stops viewing it.
    virtual void view(ConnectionId connection, ChatId chat) = 0;
    virtual void unview(ConnectionId connection, ChatId chat) = 0;
};

} // namespace confab
