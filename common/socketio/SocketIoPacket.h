#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <expected>
#include <optional>

namespace confab::socketio {

// Socket.IO protocol revision 5. Packets as values; no I/O, any thread.

enum class SocketIoType : char {
    Connect = '0',
    Disconnect = '1',
    Event = '2',
    Ack = '3',
    ConnectError = '4',
    BinaryEvent = '5', // on the wire only: decoded packets are Event with attachments
    BinaryAck = '6',   // likewise Ack
};

struct SocketIoPacket {
    SocketIoType type = SocketIoType::Event;
    QByteArray nsp = "/";             // namespace
    std::optional<quint64> id;        // acknowledgement id, at most 2^53 - 1, which is what JavaScript can count to
    QByteArray json;                  // payload as received, its outermost shape checked, not parsed; empty if none
    QList<QByteArray> attachments;    // what {"_placeholder":true,"num":n} in `json` stand for

    bool operator==(const SocketIoPacket &) const = default;
};

// The text that follows Engine.IO's message type. Attachments go after it as binary messages, in order.
QByteArray encodeSocketIo(const SocketIoPacket &packet);

enum class DecodeError {
    UnknownType,
    BadNamespace,
    BadId,
    BadPayload,
    BadAttachmentCount,
    TooManyAttachments,
    UnexpectedText,   // while attachments are due
    UnexpectedBinary, // while none is due
};
const char *decodeErrorText(DecodeError error);

// Puts packets together from the messages of one connection. After an error the connection is beyond saving.
class SocketIoDecoder
{
public:
    explicit SocketIoDecoder(int maxAttachments = 10, qsizetype maxAttachmentBytes = 1'000'000)
        : m_maxAttachmentBytes(maxAttachmentBytes), m_maxAttachments(maxAttachments) {}

    using Step = std::expected<std::optional<SocketIoPacket>, DecodeError>; // nothing: more messages are needed

    Step text(QByteArrayView message);
    Step binary(QByteArray message);

private:
    std::optional<SocketIoPacket> m_partial;
    qsizetype m_attachmentBytes = 0;
    qsizetype m_maxAttachmentBytes;
    int m_due = 0;
    int m_maxAttachments;
};

// An event's payload taken apart: `["name",a,b]` → name, `[a,b]`. Nothing if the array does not begin with a string.
struct EventParts {
    QByteArray name; // UTF-8, unescaped
    QByteArray args; // a JSON array
};
std::optional<EventParts> splitEvent(QByteArrayView json);

// `["name",payload…]` from a name and the inside of the argument list, "" or JSON values apart by commas.
QByteArray joinEvent(QByteArrayView name, QByteArrayView args);

// `text` as a JSON string with its quotes. `text` is UTF-8.
QByteArray jsonString(QByteArrayView text);

} // namespace confab::socketio
