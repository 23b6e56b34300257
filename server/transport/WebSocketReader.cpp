#include "server/transport/WebSocketReader.h"

#include <QtEndian>

#include <cstring>

namespace confab::transport {

namespace {

enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
constexpr quint16 protocolError = 1002;
constexpr quint16 invalidText = 1007;
constexpr quint16 tooBig = 1009;

} // namespace

void WebSocketReader::feed(QByteArray bytes)
{
    if (m_taken == m_bytes.size()) {
        m_bytes = std::move(bytes);
        m_taken = 0;
        return;
    }
    m_bytes.remove(0, m_taken);
    m_taken = 0;
    m_bytes.append(bytes);
}

std::expected<std::optional<WebSocketReader::Header>, quint16> WebSocketReader::header() const
{
    constexpr qsizetype maskBytes = 4;
    const qsizetype available = m_bytes.size() - m_taken;
    const auto *at = reinterpret_cast<const uchar *>(m_bytes.constData()) + m_taken;
    if (available < 2)
        return std::nullopt;
    Header header{at[0] & 0x0f, (at[0] & 0x80) != 0, 2 + maskBytes, quint64(at[1] & 0x7f)};
    const bool reserved = at[0] & 0x70;
    const bool masked = at[1] & 0x80;
    const bool control = header.opcode >= Close;
    if (reserved || !masked || header.opcode > Pong || (header.opcode > Binary && !control))
        return std::unexpected(protocolError);
    if (control && (!header.final || header.payload > 125))
        return std::unexpected(protocolError);
    if (!control && (header.opcode == Continuation) != (m_fragmentedOpcode != 0))
        return std::unexpected(protocolError);

    if (header.payload == 126) {
        header.size += 2;
        if (available < 4)
            return std::nullopt;
        header.payload = qFromBigEndian<quint16>(at + 2);
        if (header.payload < 126)
            return std::unexpected(protocolError);
    } else if (header.payload == 127) {
        header.size += 8;
        if (available < 10)
            return std::nullopt;
        header.payload = qFromBigEndian<quint64>(at + 2);
        if (header.payload <= 0xffff || header.payload >> 63)
            return std::unexpected(protocolError);
    }
    if (!control && header.payload + quint64(m_fragments.size()) > quint64(m_messageLimit))
        return std::unexpected(tooBig);
    return header;
}

QByteArray WebSocketReader::takePayload(const Header &header)
{
    const char *const from = m_bytes.constData() + m_taken + header.size;
    const auto size = qsizetype(header.payload);
    QByteArray payload(size, Qt::Uninitialized);
    char *const to = payload.data();

    char mask[8]; // the key twice, to unmask eight bytes at a time
    std::memcpy(mask, from - 4, 4);
    std::memcpy(mask + 4, from - 4, 4);
    quint64 key = 0;
    std::memcpy(&key, mask, sizeof key);
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 word = 0;
        std::memcpy(&word, from + i, sizeof word);
        word ^= key;
        std::memcpy(to + i, &word, sizeof word);
    }
    for (; i < size; ++i)
        to[i] = from[i] ^ mask[i % 8];

    m_taken += header.size + size;
    if (m_taken == m_bytes.size()) {
        m_bytes = QByteArray(); // an idle connection holds no buffer
        m_taken = 0;
    }
    return payload;
}

WebSocketReader::Step WebSocketReader::next()
{
    for (;;) {
        const auto found = header();
        if (!found)
            return std::unexpected(found.error());
        if (!*found || m_bytes.size() - m_taken - (*found)->size < qsizetype((*found)->payload))
            return std::nullopt;
        const Header header = **found;
        QByteArray payload = takePayload(header);

        switch (header.opcode) {
        case Close: return Message{Kind::Close, std::move(payload)};
        case Ping: return Message{Kind::Ping, std::move(payload)};
        case Pong: return Message{Kind::Pong, std::move(payload)};
        default: break;
        }
        const int opcode = header.opcode == Continuation ? m_fragmentedOpcode : header.opcode;
        if (!header.final) {
            m_fragmentedOpcode = opcode;
            m_fragments.append(payload);
            continue;
        }
        if (header.opcode == Continuation) {
            m_fragmentedOpcode = 0;
            payload = std::exchange(m_fragments, QByteArray()).append(payload);
        }
        if (opcode == Text && !payload.isValidUtf8())
            return std::unexpected(invalidText);
        return Message{opcode == Text ? Kind::Text : Kind::Binary, std::move(payload)};
    }
}

} // namespace confab::transport
