#pragma once

#include "tests/bench/load/Wire.h"

#include <unordered_map>

namespace confab::bench {

// MQTT 5 with QoS 1 (OASIS MQTT 5.0): a chat is a topic, the broker's PUBACK the acknowledgement. Who one is, is not asked.
class MqttWire : public Wire
{
public:
    using Wire::Wire;

    void opened(Client &client) override;
    size_t take(Client &client, std::string_view bytes) override;
    void sendMessage(Client &client, uint64_t index, std::string_view content) override;

private:
    void packet(Client &client, uint8_t head, std::string_view body);
    void published(Client &client, std::string_view body);

    std::unordered_map<uint64_t, uint64_t> m_sent; // connection and packet id -> index of the message
};

} // namespace confab::bench
