#include "tests/bench/load/MqttWire.h"

#include "tests/bench/load/Pool.h"

namespace confab::bench {

namespace {

// Control packets' first bytes (section 2.1.2).
constexpr uint8_t connectPacket = 0x10;
constexpr uint8_t connackPacket = 0x20;
constexpr uint8_t publishQos1Packet = 0x32;
constexpr uint8_t pubackPacket = 0x40;
constexpr uint8_t subscribePacket = 0x82;
constexpr uint8_t subackPacket = 0x90;

constexpr size_t payloadSize = 460; // as many bytes in all as the others' messages

std::string word(size_t number)
{
    return {char(number >> 8), char(number)};
}

std::string text(std::string_view bytes)
{
    return word(bytes.size()) + std::string(bytes);
}

std::string packetOf(uint8_t head, const std::string &body)
{
    std::string packet(1, char(head));
    size_t size = body.size();
    do {
        packet += char((size & 0x7f) | (size > 0x7f ? 0x80 : 0));
        size >>= 7;
    } while (size > 0);
    return packet + body;
}

size_t wordAt(std::string_view bytes, size_t at)
{
    return size_t(uint8_t(bytes[at])) << 8 | uint8_t(bytes[at + 1]);
}

uint64_t sentKey(const Client &client, size_t id)
{
    return uint64_t(client.index) << 16 | id;
}

} // namespace

void MqttWire::opened(Client &client)
{
    client.state = Client::State::Opening;
    constexpr char version = 5;
    constexpr char cleanStart = 2;
    m_pool.write(client, packetOf(connectPacket, text("MQTT") + version + cleanStart + word(0) + '\0' + text("bench" + std::to_string(client.index))));
}

size_t MqttWire::take(Client &client, std::string_view bytes)
{
    const size_t whole = bytes.size();
    while (client.fd >= 0 && bytes.size() >= 2) {
        size_t size = 0;
        size_t at = 1;
        for (int shift = 0;; shift += 7) {
            if (at >= bytes.size())
                return whole - bytes.size();
            const auto digit = uint8_t(bytes[at++]);
            size |= size_t(digit & 0x7f) << shift;
            if (digit < 0x80)
                break;
        }
        if (bytes.size() < at + size)
            break;
        packet(client, uint8_t(bytes[0]), bytes.substr(at, size));
        bytes.remove_prefix(at + size);
    }
    return whole - bytes.size();
}

void MqttWire::packet(Client &client, uint8_t head, std::string_view body)
{
    constexpr char noLocal = 4;
    constexpr char qos1 = 1;
    if (head == connackPacket) {
        if (body.size() < 2 || body[1] != 0)
            fail("refused by the broker");
        if (client.chat.empty())
            return ready(client);
        client.state = Client::State::Joining;
        m_pool.write(client, packetOf(subscribePacket, word(1) + '\0' + text(client.chat) + char(qos1 | noLocal)));
    } else if (head == subackPacket) {
        ready(client);
    } else if (head == pubackPacket) {
        const auto sent = m_sent.find(sentKey(client, wordAt(body, 0)));
        if (sent == m_sent.end())
            fail("acknowledged what was not sent");
        const uint64_t index = sent->second;
        m_sent.erase(sent);
        if (onAck)
            onAck(client, index);
    } else if ((head & 0xf0) == (publishQos1Packet & 0xf0)) {
        published(client, body);
    }
}

void MqttWire::published(Client &client, std::string_view body)
{
    const size_t topic = wordAt(body, 0);
    m_pool.write(client, packetOf(pubackPacket, word(wordAt(body, 2 + topic))));
    uint64_t index = 0;
    const size_t properties = 2 + topic + 2; // their length in one byte: there are none, or few
    const std::string_view payload = body.substr(properties + 1 + uint8_t(body[properties]));
    if (!indexIn(payload, "#", index))
        fail("a message without our content");
    if (onMessage)
        onMessage(client, {.index = index, .seq = 0, .bytes = body.size(), .packet = body});
}

void MqttWire::sendMessage(Client &client, uint64_t index, std::string_view content)
{
    const size_t id = index % 65535 + 1;
    m_sent[sentKey(client, id)] = index;
    std::string payload(content);
    payload.resize(payloadSize, 'f');
    m_pool.write(client, packetOf(publishQos1Packet, text(client.chat) + word(id) + '\0' + payload));
}

} // namespace confab::bench
