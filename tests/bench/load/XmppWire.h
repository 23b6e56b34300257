#pragma once

#include "tests/bench/load/Wire.h"

namespace confab::bench {

// XMPP over TCP (RFC 6120) with SASL PLAIN, and group chat (XEP-0045): a chat is a room at conference.<host>. A room sends
// everyone's messages to everyone, so one's own is the acknowledgement. A token is "user:password".
class XmppWire : public Wire
{
public:
    using Wire::Wire;

    static constexpr std::string_view host = "bench.localhost";

    void opened(Client &client) override;
    size_t take(Client &client, std::string_view bytes) override;
    void sendMessage(Client &client, uint64_t index, std::string_view content) override;

private:
    void openStream(Client &client);
    void stanza(Client &client, std::string_view text);
    void authenticate(Client &client);
    void join(Client &client);
    void message(Client &client, std::string_view text);
};

} // namespace confab::bench
