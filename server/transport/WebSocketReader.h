#pragma once

#include <QByteArray>

#include <expected>
#include <optional>

namespace confab::transport {

// Takes WebSocket messages (RFC 6455) out of the bytes a client sends. Sans-I/O. As strict as the standard asks a server to
// be: frames must be masked, lengths minimal, control frames whole and short, text valid UTF-8.
class WebSocketReader
{
public:
    enum class Kind { Text, Binary, Ping, Pong, Close };
    struct Message {
        Kind kind;
        QByteArray payload;
    };
    using Step = std::expected<std::optional<Message>, quint16>; // nothing: more bytes are needed; error: the close code

    explicit WebSocketReader(qint64 messageLimit) : m_messageLimit(messageLimit) {}

    void feed(QByteArray bytes);
    Step next();

private:
    struct Header {
        int opcode;
        bool final;
        qsizetype size; // of the header, masking key included
        quint64 payload;
    };
    std::expected<std::optional<Header>, quint16> header() const;
    QByteArray takePayload(const Header &header);

    QByteArray m_bytes;
    qsizetype m_taken = 0; // of m_bytes
    QByteArray m_fragments;
    qint64 m_messageLimit;
    int m_fragmentedOpcode = 0; // 0: no message is under way
};

} // namespace confab::transport
