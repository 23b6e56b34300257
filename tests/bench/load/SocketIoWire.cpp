#include "tests/bench/load/SocketIoWire.h"

#include "tests/bench/load/Frames.h"
#include "tests/bench/load/Journal.h"
#include "tests/bench/load/Pool.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace confab::bench {

namespace {

// Ids of acknowledgements that are no message's.
constexpr uint64_t joinId = 1'000'000'000'000;
constexpr uint64_t receiptId = joinId + 1;
constexpr uint64_t syncId = joinId + 2;

std::string request(uint64_t id, std::string_view event, const std::string &payload)
{
    return "42" + std::to_string(id) + "[\"" + std::string(event) + "\"," + payload + "]";
}

} // namespace

uint64_t SocketIoWire::runNumber()
{
    return uint64_t(std::chrono::system_clock::now().time_since_epoch().count()) >> 20; // about milliseconds
}

void SocketIoWire::opened(Client &client)
{
    client.state = Client::State::Opening;
    m_pool.write(client, "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_pool.port())
                             + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
}

size_t SocketIoWire::take(Client &client, std::string_view bytes)
{
    const size_t whole = bytes.size();
    if (client.state == Client::State::Opening) {
        const size_t end = bytes.find("\r\n\r\n");
        if (end == std::string_view::npos)
            return 0;
        if (!bytes.starts_with("HTTP/1.1 101"))
            fail("refused: " + std::string(bytes));
        bytes.remove_prefix(end + 4);
        client.state = Client::State::Authenticating;
    }
    while (client.fd >= 0) {
        const auto frame = takeFrame(bytes);
        if (!frame)
            break;
        if (frame->opcode == 1)
            packet(client, frame->payload);
        else if (frame->opcode == 8)
            m_pool.closed(client, "closed by the server");
        else if (frame->opcode == 9)
            send(client, frame->payload, 10);
    }
    return whole - bytes.size();
}

void SocketIoWire::send(Client &client, std::string_view packet, uint8_t opcode)
{
    std::string frame;
    appendFrame(frame, packet, true, opcode);
    m_pool.write(client, frame);
}

void SocketIoWire::packet(Client &client, std::string_view text)
{
    if (text.starts_with("42")) {
        event(client, text);
    } else if (text.starts_with("43")) {
        uint64_t id = 0;
        const auto end = std::from_chars(text.data() + 2, text.data() + text.size(), id).ptr;
        const std::string_view json = text.substr(size_t(end - text.data()));
        if (json.find(R"("ok":true)") == std::string_view::npos) {
            if (journal && id < joinId)
                journal->refused(client, clientId(id), json);
            fail("an error was acknowledged: " + std::string(json));
        }
        if (journal && id < joinId)
            journal->acknowledged(client, json);
        acknowledged(client, id);
    } else if (text == "2") {
        send(client, "3");
    } else if (text.starts_with("0")) {
        send(client, R"(40{"token":")" + client.token + "\"}");
    } else if (text.starts_with("40")) {
        if (!m_expectsReadyEvent)
            connected(client);
    } else if (text.starts_with("44")) {
        fail("refused: " + std::string(text));
    }
}

void SocketIoWire::event(Client &client, std::string_view packet)
{
    if (client.state == Client::State::Authenticating && packet.starts_with(R"(42["ready")")) {
        if (journal)
            journal->ready(client, packet);
        return connected(client);
    }
    if (journal && packet.starts_with(R"(42["message_received")"))
        journal->arrived(client, packet);
    if (!onMessage || !packet.starts_with(R"(42["message_received")"))
        return;
    uint64_t index = 0;
    if (!indexIn(packet, R"("content":"#)", index))
        fail("a message without our content: " + std::string(packet));
    onMessage(client, {.index = index, .seq = numberIn(packet, R"("seq":)"), .bytes = packet.size(), .packet = packet});
}

void SocketIoWire::acknowledged(Client &client, uint64_t id)
{
    if (id == joinId)
        ready(client);
    else if (id == syncId && onCaughtUp)
        onCaughtUp(client);
    else if (id < joinId && onAck)
        onAck(client, id);
}

void SocketIoWire::connected(Client &client)
{
    if (client.chat.empty())
        return ready(client);
    client.state = Client::State::Joining;
    send(client, request(joinId, "join_chat", R"({"chatId":")" + client.chat + "\"}"));
}

std::string SocketIoWire::clientId(uint64_t index) const
{
    char id[40];
    std::snprintf(id, sizeof id, "%08llx-0000-7000-8000-%012llx", static_cast<unsigned long long>(m_run & 0xffffffff), static_cast<unsigned long long>(index));
    return id;
}

void SocketIoWire::sendMessage(Client &client, uint64_t index, std::string_view content)
{
    const std::string id = clientId(index);
    if (journal)
        journal->sent(client, id);
    send(client, request(index, "send_message", R"({"chatId":")" + client.chat + R"(","clientId":")" + id + R"(","content":")" + std::string(content) + "\"}"));
}

void SocketIoWire::markDelivered(Client &client, uint64_t seq)
{
    send(client, request(receiptId, "message_ack", R"({"chatId":")" + client.chat + R"(","seq":)" + std::to_string(seq) + "}"));
}

bool SocketIoWire::catchUp(Client &client, uint64_t rev)
{
    if (!m_expectsReadyEvent)
        return false;
    send(client, request(syncId, "sync", R"({"chats":[{"id":")" + client.chat + R"(","rev":)" + std::to_string(rev) + "}]}"));
    return true;
}

} // namespace confab::bench
