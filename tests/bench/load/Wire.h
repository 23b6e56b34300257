#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace confab::bench {

class Journal;
class Pool;

struct Client
{
    enum class State { Closed, Opening, Authenticating, Binding, Joining, Ready };

    uint32_t index = 0;
    int fd = -1;
    State state = State::Closed;
    bool waitsToWrite = false;
    std::string token; // how it shows who it is, in the words of its wire
    std::string chat;  // joined after connecting; none if empty
    std::string in;
    std::string out;
};

struct Arrived
{
    uint64_t index = 0;
    uint64_t seq = 0; // 0 where the wire has none
    size_t bytes = 0;
    std::string_view packet;
};

// What a server and the generator say to each other: bytes on one side, chat messages on the other. A message's content
// begins with "#index#", which is how it is known again.
class Wire
{
public:
    explicit Wire(Pool &pool) : m_pool(pool) {}
    virtual ~Wire() = default;

    virtual void opened(Client &client) = 0; // the connection stands: say hello
    virtual size_t take(Client &client, std::string_view bytes) = 0; // how much of it was understood; the rest comes again
    virtual void sendMessage(Client &client, uint64_t index, std::string_view content) = 0;
    virtual void markDelivered(Client &, uint64_t) {} // up to this seq
    virtual bool catchUp(Client &, uint64_t /*rev*/) { return false; } // of its chat; true: `onCaughtUp` follows

    std::function<void(Client &)> onReady;
    std::function<void(Client &, const Arrived &)> onMessage;
    std::function<void(Client &, uint64_t index)> onAck;
    std::function<void(Client &)> onCaughtUp;
    Journal *journal = nullptr; // confabd's wire tells it everything

protected:
    void ready(Client &client);
    // The index in a message's content, which mostly lies where it lay last time; false if there is none.
    bool indexIn(std::string_view message, std::string_view mark, uint64_t &index);

    Pool &m_pool;

private:
    size_t m_markAt = 0;
};

// The number right behind the first `key`; 0 if there is none.
uint64_t numberIn(std::string_view packet, std::string_view key);

// "confab" (Socket.IO, ready with the `ready` event), "socketio", "xmpp", "mqtt"
std::unique_ptr<Wire> makeWire(std::string_view name, Pool &pool);

} // namespace confab::bench
