#include "tests/bench/load/Wire.h"

#include "tests/bench/load/MqttWire.h"
#include "tests/bench/load/Pool.h"
#include "tests/bench/load/SocketIoWire.h"
#include "tests/bench/load/XmppWire.h"

#include <algorithm>
#include <charconv>

namespace confab::bench {

void Wire::ready(Client &client)
{
    client.state = Client::State::Ready;
    if (onReady)
        onReady(client);
}

bool Wire::indexIn(std::string_view message, std::string_view mark, uint64_t &index)
{
    if (message.substr(std::min(m_markAt, message.size()), mark.size()) != mark)
        m_markAt = message.find(mark);
    if (m_markAt == std::string_view::npos)
        return false;
    const char *const digits = message.data() + m_markAt + mark.size();
    return std::from_chars(digits, message.data() + message.size(), index).ptr != digits;
}

uint64_t numberIn(std::string_view packet, std::string_view key)
{
    uint64_t number = 0;
    if (const size_t at = packet.find(key); at != std::string_view::npos)
        std::from_chars(packet.data() + at + key.size(), packet.data() + packet.size(), number);
    return number;
}

std::unique_ptr<Wire> makeWire(std::string_view name, Pool &pool)
{
    if (name == "confab" || name == "socketio")
        return std::make_unique<SocketIoWire>(pool, name == "confab");
    if (name == "xmpp")
        return std::make_unique<XmppWire>(pool);
    if (name == "mqtt")
        return std::make_unique<MqttWire>(pool);
    fail("no such wire: " + std::string(name));
}

} // namespace confab::bench
