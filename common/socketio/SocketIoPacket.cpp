#include "common/socketio/SocketIoPacket.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace confab::socketio {

namespace {

constexpr quint64 maxId = (quint64(1) << 53) - 1;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Digits at `at`, which moves behind them; nothing if there are none or the number is above `max`.
std::optional<quint64> readNumber(QByteArrayView text, qsizetype &at, quint64 max)
{
    const qsizetype start = at;
    quint64 value = 0;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        value = value * 10 + quint64(text[at] - '0');
        if (value > max)
            return std::nullopt;
    }
    if (at == start)
        return std::nullopt;
    return value;
}

bool isNamespace(QByteArrayView nsp)
{
    constexpr qsizetype longest = 128;
    return nsp.size() <= longest && std::all_of(nsp.begin(), nsp.end(), [](char c) { return uchar(c) > 0x20 && c != 0x7f; });
}

// Only the outermost shape: the tree is parsed once, by whoever wants it.
bool payloadFits(SocketIoType type, QByteArrayView json)
{
    const auto encloses = [json](char open, char close) {
        return json.size() >= 2 && json.front() == open && json.back() == close;
    };
    switch (type) {
    case SocketIoType::Connect:
        return json.isEmpty() || encloses('{', '}');
    case SocketIoType::Disconnect:
        return json.isEmpty();
    case SocketIoType::ConnectError:
        return encloses('{', '}') || encloses('"', '"');
    case SocketIoType::Event:
    case SocketIoType::BinaryEvent:
        return encloses('[', ']') && json.sliced(1).trimmed().startsWith('"');
    case SocketIoType::Ack:
    case SocketIoType::BinaryAck:
        return encloses('[', ']');
    }
    return false;
}

} // namespace

const char *decodeErrorText(DecodeError error)
{
    switch (error) {
    case DecodeError::UnknownType: return "unknown packet type";
    case DecodeError::BadNamespace: return "malformed namespace";
    case DecodeError::BadId: return "malformed acknowledgement id";
    case DecodeError::BadPayload: return "malformed payload";
    case DecodeError::BadAttachmentCount: return "malformed attachment count";
    case DecodeError::TooManyAttachments: return "too many attachments";
    case DecodeError::UnexpectedText: return "text where an attachment was due";
    case DecodeError::UnexpectedBinary: return "binary where none was due";
    }
    return "";
}

QByteArray encodeSocketIo(const SocketIoPacket &packet)
{
    const bool binary = !packet.attachments.isEmpty();
    SocketIoType type = packet.type;
    if (binary)
        type = type == SocketIoType::Ack ? SocketIoType::BinaryAck : SocketIoType::BinaryEvent;

    QByteArray text;
    text.reserve(packet.json.size() + packet.nsp.size() + 32);
    text.append(char(type));
    if (binary)
        text.append(QByteArray::number(packet.attachments.size())).append('-');
    if (packet.nsp != "/")
        text.append(packet.nsp).append(',');
    if (packet.id)
        text.append(QByteArray::number(*packet.id));
    return text.append(packet.json);
}

SocketIoDecoder::Step SocketIoDecoder::text(QByteArrayView message)
{
    if (m_partial)
        return std::unexpected(DecodeError::UnexpectedText);
    if (message.isEmpty() || message.front() < '0' || message.front() > '6')
        return std::unexpected(DecodeError::UnknownType);

    SocketIoPacket packet;
    packet.type = SocketIoType(message.front());
    qsizetype at = 1;
    int due = 0;

    const bool binary = packet.type == SocketIoType::BinaryEvent || packet.type == SocketIoType::BinaryAck;
    if (binary) {
        const auto count = readNumber(message, at, quint64(INT_MAX));
        if (!count || at == message.size() || message[at] != '-')
            return std::unexpected(DecodeError::BadAttachmentCount);
        if (*count > quint64(m_maxAttachments))
            return std::unexpected(DecodeError::TooManyAttachments);
        due = int(*count);
        ++at;
    }
    if (at < message.size() && message[at] == '/') {
        const qsizetype comma = message.indexOf(',', at);
        const qsizetype end = comma < 0 ? message.size() : comma;
        QByteArrayView nsp = message.sliced(at, end - at);
        if (!isNamespace(nsp))
            return std::unexpected(DecodeError::BadNamespace);
        packet.nsp = nsp.toByteArray();
        at = comma < 0 ? end : end + 1;
    }
    if (at < message.size() && isDigit(message[at])) {
        packet.id = readNumber(message, at, maxId);
        if (!packet.id)
            return std::unexpected(DecodeError::BadId);
    }
    const bool isAck = packet.type == SocketIoType::Ack || packet.type == SocketIoType::BinaryAck;
    const bool isEvent = packet.type == SocketIoType::Event || packet.type == SocketIoType::BinaryEvent;
    if (isAck ? !packet.id.has_value() : (packet.id && !isEvent))
        return std::unexpected(DecodeError::BadId);

    const QByteArrayView json = message.sliced(at);
    if (!payloadFits(packet.type, json))
        return std::unexpected(DecodeError::BadPayload);
    packet.json = json.toByteArray();
    if (binary)
        packet.type = isAck ? SocketIoType::Ack : SocketIoType::Event;

    if (due == 0)
        return packet;
    m_due = due;
    m_attachmentBytes = 0;
    m_partial = std::move(packet);
    return std::nullopt;
}

SocketIoDecoder::Step SocketIoDecoder::binary(QByteArray message)
{
    if (!m_partial)
        return std::unexpected(DecodeError::UnexpectedBinary);
    m_attachmentBytes += message.size();
    if (m_attachmentBytes > m_maxAttachmentBytes)
        return std::unexpected(DecodeError::TooManyAttachments);
    m_partial->attachments.append(std::move(message));
    if (m_partial->attachments.size() < m_due)
        return std::nullopt;
    return std::exchange(m_partial, std::nullopt);
}

std::optional<EventParts> splitEvent(QByteArrayView json)
{
    if (json.size() < 4 || json.front() != '[' || json.back() != ']')
        return std::nullopt;
    const auto skipSpace = [json](qsizetype at) {
        while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r'))
            ++at;
        return at;
    };
    const qsizetype open = skipSpace(1);
    if (json[open] != '"')
        return std::nullopt;
    bool escaped = false;
    qsizetype close = open + 1;
    for (; close < json.size() && json[close] != '"'; ++close) {
        if (uchar(json[close]) < 0x20)
            return std::nullopt;
        if (json[close] == '\\') {
            escaped = true;
            ++close;
        }
    }
    if (close >= json.size())
        return std::nullopt;

    EventParts parts;
    parts.name = json.sliced(open + 1, close - open - 1).toByteArray();
    if (escaped) {
        const QJsonArray one = QJsonDocument::fromJson('[' + json.sliced(open, close - open + 1).toByteArray() + ']').array();
        if (one.size() != 1)
            return std::nullopt;
        parts.name = one.at(0).toString().toUtf8();
    }
    const qsizetype next = skipSpace(close + 1);
    if (json[next] == ']' && next == json.size() - 1) {
        parts.args = "[]";
        return parts;
    }
    if (json[next] != ',')
        return std::nullopt;
    parts.args = json.sliced(next).toByteArray();
    parts.args[0] = '[';
    return parts;
}

QByteArray joinEvent(QByteArrayView name, QByteArrayView args)
{
    QByteArray json;
    json.reserve(name.size() + args.size() + 5);
    json.append('[').append(jsonString(name));
    if (!args.isEmpty())
        json.append(',').append(args);
    return json.append(']');
}

QByteArray jsonString(QByteArrayView text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) >= 0x20 && c != '"' && c != '\\'; });
    if (plain) {
        QByteArray quoted;
        quoted.reserve(text.size() + 2);
        return quoted.append('"').append(text).append('"');
    }
    const QByteArray array = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace confab::socketio
