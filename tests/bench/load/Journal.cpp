#include "tests/bench/load/Journal.h"

namespace confab::bench {

namespace {

// The text behind the first `key`, which ends with the value's opening quote.
std::string_view textIn(std::string_view json, std::string_view key)
{
    const size_t at = json.find(key);
    if (at == std::string_view::npos)
        return {};
    json.remove_prefix(at + key.size());
    return json.substr(0, json.find('"'));
}

uint64_t hashed(uint64_t hash, std::string_view text)
{
    for (const char c : text)
        hash = (hash ^ uint8_t(c)) * 0x100000001b3;
    return hash;
}

} // namespace

void Journal::write(const Device &device, const Client &client, test::HistoryEvent event)
{
    event.actor = device.person;
    event.device = device.name;
    event.chat = client.chat;
    m_history.write(event);
}

void Journal::ready(Client &client, std::string_view packet)
{
    Device &device = m_devices[client.index];
    device.name = "load/" + std::to_string(client.index);
    device.person = textIn(packet, R"("user":{"id":")");
    m_history.write({.op = "ready", .actor = device.person, .device = device.name, .epoch = textIn(packet, R"("epoch":")")});
    const size_t chat = packet.find(R"({"id":")" + client.chat + R"(",)");
    if (chat != std::string_view::npos)
        device.rev = int64_t(numberIn(packet.substr(chat), R"("rev":)"));
}

void Journal::sent(const Client &client, std::string_view clientId)
{
    write(m_devices[client.index], client, {.op = "send", .kind = "invoke", .clientId = clientId});
}

void Journal::acknowledged(const Client &client, std::string_view json)
{
    const std::string_view message = json.substr(std::min(json.find(R"("message":{)"), json.size()));
    write(m_devices[client.index], client, {.op = "send", .kind = "ok", .clientId = textIn(message, R"("clientId":")"), .id = textIn(message, R"("id":")"),
                                            .seq = int64_t(numberIn(message, R"("seq":)")), .rev = int64_t(numberIn(message, R"("rev":)"))});
    take(client, message, false);
}

void Journal::refused(const Client &client, std::string_view clientId, std::string_view json)
{
    write(m_devices[client.index], client, {.op = "send", .kind = "fail", .clientId = clientId, .code = textIn(json, R"("code":")")});
    m_history.flush();
}

void Journal::arrived(const Client &client, std::string_view packet)
{
    take(client, packet.substr(std::min(packet.find(R"("message":{)"), packet.size())), true);
}

void Journal::take(const Client &client, std::string_view json, bool arrived)
{
    Device &device = m_devices[client.index];
    const auto rev = int64_t(numberIn(json, R"("rev":)"));
    const Message message{.clientId = std::string(textIn(json, R"("clientId":")")), .id = std::string(textIn(json, R"("id":")")),
                          .seq = int64_t(numberIn(json, R"("seq":)")), .arrived = arrived};
    const bool inTurn = rev == device.rev + 1;
    if (arrived && !inTurn) // an acknowledgement of its own is still on its way
        write(device, client, {.op = "receive", .clientId = message.clientId, .id = message.id, .event = "message_received", .seq = message.seq, .rev = rev});
    if (!inTurn) {
        device.early[rev] = message;
        device.early[rev].arrived = false;
        return;
    }
    apply(device, client, rev, message);
    while (!device.early.empty() && device.early.begin()->first <= device.rev + 1) {
        const auto next = device.early.extract(device.early.begin());
        if (next.key() == device.rev + 1)
            apply(device, client, next.key(), next.mapped());
    }
}

void Journal::apply(Device &device, const Client &client, int64_t rev, const Message &message)
{
    write(device, client, {.op = message.arrived ? "receive" : "apply", .clientId = message.clientId, .id = message.id, .event = "message_received",
                           .seq = message.seq, .rev = rev, .from = device.rev});
    device.rev = rev;
    device.hash = hashed(hashed(device.hash, message.clientId), std::to_string(message.seq));
}

void Journal::quiet()
{
    m_history.write({.op = "quiet", .actor = "judge"});
}

void Journal::writeState(const Client &client)
{
    const Device &device = m_devices[client.index];
    write(device, client, {.op = "state", .hash = std::to_string(device.hash), .rev = device.rev});
}

} // namespace confab::bench
