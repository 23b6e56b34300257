#include "tests/chaos/Flood.h"

#include <QJsonDocument>
#include <QTest>
#include <QUuid>

namespace confab::test {

namespace {

// A device of its own for each message: what is sent without waiting has no order.
std::string deviceOf(const QByteArray &clientId)
{
    return "flood/" + clientId.toStdString();
}

} // namespace

Flood::Flood(RoomTrial &trial, int connections, int messages)
    : m_trial(trial)
    , m_chat(trial.chatId().toStdString())
    , m_messages(messages)
{
    for (int i = 0; i < connections; ++i) {
        m_senders.push_back(std::make_unique<Sender>());
        Sender &sender = *m_senders.back();
        sender.actor = trial.member(i % trial.members()).identity().user.toStdString();
        sender.socket.setListener([](const QByteArray &, const QByteArray &) {});
        QObject::connect(&sender.socket, &SocketClient::closed, &sender.socket, [this, &sender] { broken(sender); });
    }
}

Flood::~Flood()
{
    for (const auto &sender : m_senders)
        sender->socket.disconnect();
}

QString Flood::send()
{
    for (size_t i = 0; i < m_senders.size(); ++i)
        m_senders[i]->socket.connectTo(m_trial.server().url(), m_trial.member(int(i) % m_trial.members()).identity().accessToken);
    for (const auto &sender : m_senders) {
        if (!sender->socket.waitForConnected())
            return QStringLiteral("the flood could not connect");
        for (int n = 0; n < m_messages; ++n)
            sendOne(*sender);
    }
    return {};
}

void Flood::sendOne(Sender &sender)
{
    const QByteArray clientId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_trial.history()->write({.op = "send", .kind = "invoke", .actor = sender.actor, .device = deviceOf(clientId), .chat = m_chat,
                              .clientId = clientId.toStdString()});
    sender.unanswered.insert(clientId);
    const QByteArray payload = "{\"chatId\":\"" + m_trial.chatId().toLatin1() + "\",\"clientId\":\"" + clientId + "\",\"content\":\"flood\"}";
    sender.socket.emitEvent("send_message", payload, [this, &sender, clientId](const QByteArray &json) {
        sender.unanswered.remove(clientId);
        const QJsonObject answer = QJsonDocument::fromJson(json).object();
        const QJsonObject message = answer[u"message"].toObject();
        const QString code = answer[u"error"].toObject()[u"code"].toString();
        const bool ok = answer[u"ok"].toBool();
        if (!ok)
            ++m_refusals[code];
        m_trial.history()->write({.op = "send", .kind = ok ? "ok" : "fail", .actor = sender.actor, .device = deviceOf(clientId), .chat = m_chat,
                                  .clientId = clientId.toStdString(), .id = message[u"id"].toString().toStdString(), .code = code.toStdString(),
                                  .seq = message[u"seq"].toInteger(-1), .rev = message[u"rev"].toInteger(-1)});
    });
}

void Flood::broken(Sender &sender)
{
    for (const QByteArray &clientId : std::exchange(sender.unanswered, {}))
        m_trial.history()->write({.op = "send", .kind = "unknown", .actor = sender.actor, .device = deviceOf(clientId), .chat = m_chat,
                                  .clientId = clientId.toStdString()});
}

QString Flood::waitUntilAnswered()
{
    const auto none = [this] { return std::ranges::all_of(m_senders, [](const auto &sender) { return sender->unanswered.isEmpty(); }); };
    return QTest::qWaitFor(none, 120'000) ? QString() : QStringLiteral("some of the flood were never answered");
}

} // namespace confab::test
